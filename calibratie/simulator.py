"""The model itself as a simulator of targets: numbers of the scenario in, published figures out."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from calibratie.priors import Reeks
from calibratie.register import Register
from calibratie.uitkomst import Uitkomst, lege_cel

if TYPE_CHECKING:
    from simulatie.outcomes.tellingen import Tellingen
    from simulatie.scenario.lezen import Geladen

VORM: Final = 1
"""Raise where this file gives other figures from the same run."""
_PAPIEREN: Final = ("herkomst", "bron", "tabel", "run", "bereik", "toelichting", "afwijkend")
_OPSCHRIFT: Final = ("naam", "titel", "beschrijving")


@dataclass(frozen=True)
class Figuur:
    """Where a figure is read: an indicator and a group, over the same of another group if `per_groep`."""

    indicator: str
    groep: str
    per_groep: str
    aandeel: bool


@dataclass(frozen=True, eq=False)
class Marktsimulator:
    """Runs a scenario with other numbers and reads the figures of a register.

    Attributes:
        basis: the scenario that is calibrated.
        figuren: what is read, in order.
        paden: the numbers that are set in each run; what they are in `basis` does not matter.
    """

    basis: Geladen
    figuren: tuple[Figuur, ...]
    paden: tuple[str, ...]

    @classmethod
    def van(cls, basis: Geladen, register: Register, paden: Sequence[str]) -> Marktsimulator:
        """For all figures of a register."""
        figuren = tuple(
            Figuur(s.indicator, s.groep, s.per_groep, s.doel.soort == "aandeel") for s in register.streefcijfers
        )
        return cls(basis, figuren, tuple(paden))

    @cached_property
    def versie(self) -> str:
        """Hash of the code, the scenario but for the numbers that are set, and what is read (16 hex digits)."""
        from simulatie.compilatie import modelversie
        from simulatie.scenario.wijzigen import met_waarden, waarde_van

        # any fixed value will do: the middle of what it is now would change when results are taken over
        from_nul = met_waarden(self.basis, {pad: _ijkpunt(self.basis, pad) for pad in self.paden})
        assert all(np.isfinite(waarde_van(from_nul, pad)) for pad in self.paden)
        inhoud = {
            "vorm": VORM,
            "model": modelversie(),
            "scenario": zonder_papieren(from_nul.scenario.model_dump()),
            "figuren": [(f.indicator, f.groep, f.per_groep, f.aandeel) for f in self.figuren],
        }
        return hashlib.sha256(json.dumps(inhoud, sort_keys=True, default=_tekst).encode()).hexdigest()[:16]

    def opwarmen(self) -> None:
        """Compile the core (once on a machine), or load what was compiled."""
        from simulatie.simuleren import simuleer

        simuleer(self.basis, klanten=1, gebeurtenissen=False, klanttabel=False, werkers=1)

    def __call__(self, parameters: Mapping[str, float], klanten: int, seed: int) -> Uitkomst:
        """Run `basis` with these numbers. Raises WijzigFout for numbers the scenario does not allow."""
        from simulatie.scenario.wijzigen import met_waarden
        from simulatie.simuleren import Telscenario

        return lees_figuren(Telscenario(met_waarden(self.basis, parameters), klanten).tel(seed, 0), self.figuren)


def _ijkpunt(basis: Geladen, pad: str) -> float:
    """A value of a number that does not depend on what it is now: the middle of its hard bounds."""
    from simulatie.scenario.wijzigen import doelen_van

    veld = doelen_van(basis, pad)[0].veld
    midden = 0.5 * (veld.onder + veld.boven)
    return float(round(midden)) if veld.geheel else midden


def zonder_papieren(data: Any) -> Any:
    """A scenario's data without titles and provenance: what a run depends on."""
    if isinstance(data, dict):
        return {k: zonder_papieren(v) for k, v in data.items() if k not in (*_PAPIEREN, *_OPSCHRIFT)}
    if isinstance(data, (list, tuple)):
        return [zonder_papieren(deel) for deel in data]
    return data


def _tekst(waarde: object) -> str:
    if isinstance(waarde, datetime.date):
        return waarde.isoformat()
    raise TypeError(type(waarde).__name__)


def lees_figuren(tellingen: Tellingen, figuren: Sequence[Figuur]) -> Uitkomst:
    """The figures of a run, from its counts, with their covariance over regions.

    A figure is a ratio of totals R = Σy/Σx over n regions; with e = (y − R·x)/Σx the covariance of two is
    n/(n − 1)·Σ e·e′ (linearisation, as in `outcomes.schatting`). A ratio of two such ratios A/B has
    e = e_A/B − A·e_B/B². A share also has at least the binomial variance: regions may agree by luck.

    Raises GeenGevallenError if a figure that is no share has no cases, KeyError for a group the run does not have.
    """
    sleutels = list(dict.fromkeys((f.indicator, g) for f in figuren for g in (f.groep, f.per_groep) if g))
    teller, noemer = _teller_en_noemer(tellingen, sleutels)
    totaal = noemer.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        waarde = teller.sum(axis=1) / totaal
        rest = (teller - waarde[:, None] * noemer) / totaal[:, None]
    plek = {sleutel: i for i, sleutel in enumerate(sleutels)}
    waarden, resten, noemers = [], [], []
    with np.errstate(divide="ignore", invalid="ignore"):
        for f in figuren:
            a = plek[(f.indicator, f.groep)]
            if f.per_groep:
                b = plek[(f.indicator, f.per_groep)]
                waarden.append(waarde[a] / waarde[b])
                resten.append(rest[a] / waarde[b] - waarde[a] * rest[b] / waarde[b] ** 2)
            else:
                waarden.append(waarde[a])
                resten.append(rest[a])
            noemers.append(totaal[a])
    e, w, x = np.nan_to_num(np.array(resten)), np.array(waarden), np.array(noemers)
    n = e.shape[1]
    # no matrix product: its order of summation would depend on the number of threads
    covariantie = n / max(n - 1, 1) * (e[:, None, :] * e[None, :, :]).sum(axis=2)
    aandeel = np.array([f.aandeel for f in figuren])
    uit = lege_cel(w, covariantie, x, n, aandeel)
    binomiaal = np.where(aandeel & (x > 0), uit.waarden * (1.0 - uit.waarden) / np.maximum(x, 1.0), 0.0)
    tekort = np.maximum(binomiaal - np.diag(uit.covariantie), 0.0)
    return Uitkomst(uit.waarden, uit.covariantie + np.diag(tekort), uit.noemers, uit.clusters)


def _teller_en_noemer(tellingen: Tellingen, sleutels: list[tuple[str, str]]) -> tuple[Reeks, Reeks]:
    """Numerators and denominators [sleutels, regions]. Raises KeyError for a group the run does not have."""
    from simulatie.outcomes.tellingen import NOEMER, TELLER

    plaats = {rij: i for i, rij in enumerate(tellingen.rijen)}
    if vreemd := [sleutel for sleutel in sleutels if sleutel not in plaats]:
        raise KeyError(f"not in this run: {vreemd}")
    gekozen = tellingen.aantallen[:, [plaats[sleutel] for sleutel in sleutels]]
    return np.ascontiguousarray(gekozen[:, :, TELLER].T), np.ascontiguousarray(gekozen[:, :, NOEMER].T)
