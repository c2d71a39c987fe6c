"""The design of a study: worlds (what is not known), settings (what policy chooses), and the tasks they make.

A world gives values to numbers that are not known; it holds for the baseline and every variant alike. A setting gives
values to levers; it is laid over a variant. A task is one replication of one scenario in one world at one setting.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from scipy.stats import qmc

from simulatie.scenario.veld import vlak
from simulatie.scenario.wijzigen import doelen_van
from simulatie.studie.bestand import GeladenStudie, Grootheid, Studie
from simulatie.teksten import tekst
from simulatie.trekkingen import GeenKalibratieError, kalibratie_van, lees_trekkingen, standaardbestand
from simulatie.varianten import per_element

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen

BASIS_STAND: Final = -1
"""Setting of the baseline: no lever is touched."""


_DELEN_VAN_DE_PRIJS: Final = "betaling"
"""Section of a contract with shares of its price: each may move, together they may not be more than the price."""


@dataclass(frozen=True)
class Wereld:
    """One answer to what is not known: path -> value."""

    nummer: int
    waarden: Mapping[str, float]


@dataclass(frozen=True)
class Stand:
    """One setting of the levers: name -> value."""

    nummer: int
    hefbomen: Mapping[str, float]


@dataclass(frozen=True)
class Ontwerp:
    """All worlds and settings of a study.

    `factoren`: the paths of a design on ranges, with their ranges. `kalibratie`: which calibration the joint draws are
    of; empty for draws of another origin.
    """

    werelden: tuple[Wereld, ...]
    standen: tuple[Stand, ...]
    factoren: tuple[tuple[str, float, float], ...] = ()
    kalibratie: str = ""


def maak_ontwerp(geladen: GeladenStudie) -> Ontwerp:
    """Worlds and settings of a study, the same every time.

    Raises TrekkingenFout where joint draws are asked for and cannot be had, ImportError for `morris` and `sobol`
    without the extra `gevoeligheid`.
    """
    studie = geladen.studie
    standen = _standen(studie)
    match studie.onzekerheid.soort:
        case "geen":
            return Ontwerp((Wereld(0, {}),), standen)
        case "trekkingen":
            bestand = trekkingenbestand(geladen)
            if studie.onzekerheid.bestand is None and not bestand.is_file():
                raise GeenKalibratieError(tekst("studie.geen_trekkingen", bestand=bestand))
            trekkingen = lees_trekkingen(geladen.basis, studie.trekkingen, bestand)
            werelden = tuple(Wereld(i, t) for i, t in enumerate(trekkingen))
            return Ontwerp(werelden, standen, kalibratie=kalibratie_van(bestand))
        case _:
            factoren = tuple(_factoren(geladen.basis, studie.onzekerheid.parameters))
            punten = _punten(studie, len(factoren))
            werelden = tuple(Wereld(i, _in_bereik(punt, factoren)) for i, punt in enumerate(punten))
            return Ontwerp(werelden, standen, factoren)


def trekkingenbestand(geladen: GeladenStudie) -> Path:
    """The file with the joint draws a study uses: named by it, or the calibration's of its baseline."""
    bestand = geladen.studie.onzekerheid.bestand
    return standaardbestand(geladen.basis.naam) if bestand is None else geladen.bestand.parent / bestand


def _standen(studie: Studie) -> tuple[Stand, ...]:
    """The grid of all levers, the last one running fastest; one setting without levers if there are none."""
    namen = tuple(studie.hefbomen)
    rooster = itertools.product(*(studie.hefbomen[naam].punten() for naam in namen))
    return tuple(Stand(i, dict(zip(namen, waarden, strict=True))) for i, waarden in enumerate(rooster))


def _factoren(basis: Geladen, grootheden: tuple[Grootheid, ...]) -> Iterator[tuple[str, float, float]]:
    """(path, lower, upper) of every number that is not known."""
    if not grootheden:
        yield from _aannames(basis)
        return
    for grootheid in grootheden:
        for doel in doelen_van(basis, grootheid.pad):
            for element in doel.elementen:
                pad = ".".join((*doel.pad, *element))
                if grootheid.van is not None and grootheid.tot is not None:
                    yield pad, grootheid.van, grootheid.tot
                    continue
                bereik = doel.getal.papieren(element).bereik
                if not isinstance(bereik, tuple):
                    raise ZonderBereikError(pad)
                if bereik[0] < bereik[1]:
                    yield pad, float(bereik[0]), float(bereik[1])


class ZonderBereikError(ValueError):
    """A number that is to be varied has no range in its papers, and the study gives none."""

    exitcode = 3

    def __init__(self, pad: str) -> None:
        super().__init__(pad)
        self.pad = pad

    def tekst(self, taal: str | None = None) -> str:
        """What to do about it."""
        from simulatie.teksten import tekst

        return tekst("studie.zonder_bereik", taal, pad=self.pad)


def _aannames(basis: Geladen) -> Iterator[tuple[str, float, float]]:
    """Every assumption with a range, where the value stands alone: parts of a whole cannot move one by one."""
    from simulatie.scenario.kruis import getallen

    for pad, veld, getal in getallen(basis.scenario):
        if veld.som is not None or _DELEN_VAN_DE_PRIJS in pad:
            continue
        for element in vlak(getal.waarde):
            papieren = getal.papieren(element)
            if papieren.herkomst == "aanname" and isinstance(papieren.bereik, tuple):
                laag, hoog = papieren.bereik
                if laag < hoog:
                    yield ".".join((*pad, *element)), float(laag), float(hoog)


def _punten(studie: Studie, factoren: int) -> np.ndarray:
    """Points in the unit cube, float64 [n, factors]; a longer Latin design is another one, the others are nested."""
    if studie.onzekerheid.ontwerp == "latijns":
        return qmc.LatinHypercube(factoren, rng=studie.seed).random(studie.trekkingen)
    from simulatie.studie.gevoeligheid import punten

    return punten(studie.onzekerheid.ontwerp, factoren, studie.trekkingen, studie.seed)


def _in_bereik(punt: np.ndarray, factoren: tuple[tuple[str, float, float], ...]) -> dict[str, float]:
    return {pad: float(laag + u * (hoog - laag)) for u, (pad, laag, hoog) in zip(punt, factoren, strict=True)}


@dataclass(frozen=True, order=True)
class Plek:
    """Which task: scenario (0 is the baseline), setting, world, replication; the order in which tasks are done.

    World before scenario: after any number of tasks whole worlds are complete, with all their scenarios.
    """

    wereld: int
    scenario: int
    stand: int
    replicatie: int


def plekken(geladen: GeladenStudie, ontwerp: Ontwerp) -> Iterator[Plek]:
    """All tasks of a study, in order."""
    for wereld in ontwerp.werelden:
        for scenario in range(len(geladen.scenarios) + 1):
            standen = ontwerp.standen if scenario else (Stand(BASIS_STAND, {}),)
            for stand in standen:
                for replicatie in range(geladen.studie.replicaties):
                    yield Plek(wereld.nummer, scenario, stand.nummer, replicatie)


def gehele_waarden(basis: Geladen, waarden: Mapping[str, float]) -> dict[str, float]:
    """The values by single number, whole where the field wants whole numbers."""
    uit = {}
    for pad, waarde in per_element(basis, waarden).items():
        geheel = doelen_van(basis, pad)[0].veld.geheel
        uit[pad] = float(round(waarde)) if geheel else waarde
    return uit
