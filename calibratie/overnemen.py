"""Writing calibrated values into a scenario file, leaving comments and layout as they are.

Only what changes is replaced: the digits of a value, and its provenance (`gekalibreerd` with the run id). A table of
which some elements were calibrated keeps its papers, with those elements under `afwijkend`. The outcome is read again
before it takes the place of the file: the whole loader must accept it, with exactly the values meant.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from simulatie.scenario.fouten import Meldingen, Plaats
from simulatie.scenario.ontleden import Map, Scalair, ontleed
from simulatie.teksten import tekst

CIJFERS = 6
"""Significant digits of a value in a file: far finer than any posterior."""
MERK = "prior-gedreven"
"""In the note of a number that the figures hardly moved; `simulatie.invoerverschil` looks for it."""
NOOT = f"{MERK}; uit de kalibratie"


class OvernemenError(ValueError):
    """A scenario file that cannot take the values; the text says why."""

    exitcode = 3

    def tekst(self) -> str:
        """What is wrong."""
        return str(self)


@dataclass(frozen=True)
class _Ingreep:
    """Replace `lengte` characters at a place by a text."""

    plaats: Plaats
    lengte: int
    tekst: str


def rond(waarde: float) -> float:
    """A value as it is written."""
    return float(f"{waarde:.{CIJFERS}g}")


def neem_over(pad: Path, waarden: Mapping[str, float], run: str, prior_gedreven: Collection[str] = ()) -> None:
    """Write values (by path) into a scenario file that states them itself.

    `prior_gedreven`: paths the figures hardly moved; their note says so, for readers and for reports.

    Raises:
        OvernemenError: a path the file does not state, a number that changes on a date, or an outcome the loader
            would not read back as meant. The file is then as it was.
        ScenarioFout: the file itself is not well formed.
    """
    _toets_bereik(pad, waarden)
    inhoud = pad.read_bytes()
    nieuw = _vervang(inhoud.decode("utf-8"), _ingrepen(inhoud, pad, waarden, run, prior_gedreven))
    _schrijf_na_controle(pad, nieuw, waarden, run)


def _toets_bereik(pad: Path, waarden: Mapping[str, float]) -> None:
    """A calibrated value outside the range the file itself calls plausible is a question for people, not for a tool."""
    from simulatie.scenario.lezen import laad
    from simulatie.scenario.wijzigen import doelen_van

    geladen = laad(pad)
    bezwaren = []
    for naam, waarde in waarden.items():
        doel = doelen_van(geladen, naam)[0]
        bereik = doel.getal.papieren(doel.elementen[0]).bereik
        if isinstance(bereik, tuple) and not bereik[0] <= rond(waarde) <= bereik[1]:
            bezwaren.append(tekst("kal.buiten_bereik", pad=naam, waarde=waarde, onder=bereik[0], boven=bereik[1]))
    if bezwaren:
        raise OvernemenError("\n".join([tekst("kal.bereik_eerst"), *bezwaren]))


def _ingrepen(
    inhoud: bytes, pad: Path, waarden: Mapping[str, float], run: str, prior_gedreven: Collection[str]
) -> list[_Ingreep]:
    meldingen = Meldingen()
    boom = ontleed(inhoud, str(pad), meldingen)
    meldingen.gooi()
    assert boom is not None
    per_getal: dict[tuple[str, ...], dict[tuple[str, ...], float]] = {}
    for naam, waarde in waarden.items():
        plek, element = _zoek(boom, tuple(naam.split(".")), naam)
        per_getal.setdefault(plek, {})[element] = rond(waarde)
    ingrepen: list[_Ingreep] = []
    for plek, elementen in per_getal.items():
        getal = _daal_af(boom, plek)
        if "wijzigt" in getal.items:
            raise OvernemenError(tekst("kal.over_datum", pad=".".join(plek)))
        ingrepen += _waarden_in(getal, elementen)
        prior = any(".".join((*plek, *element)) in prior_gedreven for element in elementen)
        ingrepen += _papieren_in(getal, elementen, run, prior)
    return ingrepen


def _zoek(boom: Map, delen: tuple[str, ...], naam: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Path of the number in the file, and of the element inside its value."""
    knoop = boom
    for diepte, deel in enumerate(delen):
        item = knoop.items.get(deel)
        if item is None or not isinstance(item.knoop, Map):
            break
        knoop = item.knoop
        if "waarde" in knoop.items:
            return delen[: diepte + 1], delen[diepte + 1 :]
    raise OvernemenError(tekst("kal.over_niet_hier", pad=naam, bestand=boom.plaats.bestand))


def _daal_af(boom: Map, plek: tuple[str, ...]) -> Map:
    knoop = boom
    for deel in plek:
        volgend = knoop.items[deel].knoop
        assert isinstance(volgend, Map)
        knoop = volgend
    return knoop


def _waarden_in(getal: Map, elementen: Mapping[tuple[str, ...], float]) -> list[_Ingreep]:
    uit = []
    for element, waarde in elementen.items():
        knoop = getal.items["waarde"].knoop
        for deel in element:
            if not isinstance(knoop, Map) or deel not in knoop.items:
                raise OvernemenError(tekst("kal.over_element", pad=".".join(element), plaats=getal.plaats))
            knoop = knoop.items[deel].knoop
        if not isinstance(knoop, Scalair):
            raise OvernemenError(tekst("kal.over_element", pad=".".join(element), plaats=getal.plaats))
        uit.append(_Ingreep(knoop.plaats, _breedte(knoop), f"{waarde:.{CIJFERS}g}"))
    return uit


def _papieren_in(getal: Map, elementen: Mapping[tuple[str, ...], float], run: str, prior: bool) -> list[_Ingreep]:
    """Provenance: of the whole number if all of it was calibrated, else of the elements."""
    noot = f", toelichting: {json.dumps(NOOT)}" if prior else ""
    papieren = f"{{herkomst: gekalibreerd, run: {run}{noot}}}"
    herkomst = getal.items.get("herkomst")
    if herkomst is None or not isinstance(herkomst.knoop, Scalair):
        raise OvernemenError(tekst("kal.over_herkomst", plaats=getal.plaats))
    if set(elementen) >= set(_elementen(getal)):
        return _zet_herkomst(getal, run, prior)
    afwijkend = getal.items.get("afwijkend")
    if afwijkend is None:
        lijst = ", ".join(f"{'.'.join(e)}: {papieren}" for e in elementen)
        return [_na(getal, herkomst.knoop, f"afwijkend: {{{lijst}}}")]
    assert isinstance(afwijkend.knoop, Map)
    uit: list[_Ingreep] = []
    for element in elementen:
        naam = ".".join(element)
        eigen = afwijkend.knoop.items.get(naam)
        if eigen is not None and isinstance(eigen.knoop, Map):
            uit += _zet_herkomst(eigen.knoop, run, prior)
        else:
            eerste = next(iter(afwijkend.knoop.items.values())).sleutelplaats
            scheiding = ", " if afwijkend.knoop.vloeiend else "\n" + " " * (eerste.kolom - 1)
            uit.append(_Ingreep(eerste, 0, f"{naam}: {papieren}{scheiding}"))
    return uit


def _zet_herkomst(papieren: Map, run: str, prior: bool) -> list[_Ingreep]:
    """`gekalibreerd`, the run and the mark, in papers that stand there already."""
    herkomst = papieren.items["herkomst"].knoop
    assert isinstance(herkomst, Scalair)
    uit = [_Ingreep(herkomst.plaats, _breedte(herkomst), "gekalibreerd")]
    oud = papieren.items.get("run")
    if oud is not None and isinstance(oud.knoop, Scalair):
        uit.append(_Ingreep(oud.knoop.plaats, _breedte(oud.knoop), run))
    else:
        uit.append(_na(papieren, herkomst, f"run: {run}"))
    noot = papieren.items.get("toelichting")
    if noot is not None and isinstance(noot.knoop, Scalair):
        oude = noot.knoop.tekst
        kaal = oude.removeprefix(MERK).removeprefix("; ")
        nieuwe = "; ".join(filter(None, (MERK, kaal))) if prior else kaal
        if nieuwe != oude:
            uit.append(_Ingreep(noot.knoop.plaats, _breedte(noot.knoop), json.dumps(nieuwe, ensure_ascii=False)))
    elif prior:
        uit.append(_na(papieren, herkomst, f"toelichting: {json.dumps(NOOT)}"))
    return uit


def _na(map_: Map, knoop: Scalair, regel: str) -> _Ingreep:
    """A new entry after a value of a map: on the same line, or on one of its own."""
    eind = Plaats(knoop.plaats.bestand, knoop.plaats.regel, knoop.plaats.kolom + _breedte(knoop))
    if map_.vloeiend:
        return _Ingreep(eind, 0, f", {regel}")
    kolom = next(iter(map_.items.values())).sleutelplaats.kolom
    return _Ingreep(eind, 0, f"\n{' ' * (kolom - 1)}{regel}")


def _breedte(knoop: Scalair) -> int:
    """Characters a one-line value takes up, quotes included."""
    return len(knoop.tekst) + (0 if knoop.kaal else 2)


def _elementen(getal: Map) -> list[tuple[str, ...]]:
    def loop(knoop: object, boven: tuple[str, ...]) -> list[tuple[str, ...]]:
        if isinstance(knoop, Map):
            return [e for naam, item in knoop.items.items() for e in loop(item.knoop, (*boven, naam))]
        return [boven]

    return loop(getal.items["waarde"].knoop, ())


def _vervang(inhoud: str, ingrepen: list[_Ingreep]) -> str:
    """Carry out replacements, last first, so that places stay true."""
    regels = inhoud.split("\n")
    for ingreep in sorted(ingrepen, key=lambda i: (i.plaats.regel, i.plaats.kolom), reverse=True):
        regel = regels[ingreep.plaats.regel - 1]
        begin = ingreep.plaats.kolom - 1
        regels[ingreep.plaats.regel - 1] = regel[:begin] + ingreep.tekst + regel[begin + ingreep.lengte :]
    return "\n".join(regels)


def _schrijf_na_controle(pad: Path, inhoud: str, waarden: Mapping[str, float], run: str) -> None:
    """Write beside the file, read it as a scenario, compare, and only then put it in place."""
    from simulatie.scenario.lezen import laad
    from simulatie.scenario.wijzigen import doelen_van

    tijdelijk = pad.with_name(f"{pad.stem}-{uuid.uuid4().hex[:8]}.yaml")
    try:
        with tijdelijk.open("w", encoding="utf-8", newline="") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        geladen = laad(tijdelijk)
        for naam, waarde in waarden.items():
            (doel,) = doelen_van(geladen, naam)
            (element,) = doel.elementen
            papieren = doel.getal.papieren(element)
            gelezen = doel.getal.elementen()[element]
            if gelezen != rond(waarde) or papieren.herkomst != "gekalibreerd" or papieren.run != run:
                raise OvernemenError(tekst("kal.over_anders", pad=naam, gelezen=gelezen, bedoeld=rond(waarde)))
        tijdelijk.replace(pad)
    finally:
        tijdelijk.unlink(missing_ok=True)
