"""The text of a new scenario file: empty, or filled in for a municipality with the values of the baseline.

What is filled in changes nothing yet: the file gives the same run as the scenario it extends until somebody edits it.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from simulatie.scenario.tonen import SCHEMAREGEL, vloeiend
from simulatie.scenario.veld import Getal, Sectie, Veld
from simulatie.scenario.vorm import GetalVorm, SectieVorm, vorm_van
from simulatie.teksten import gekozen_taal, tekst

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen

TEAM = ("bestand", "caseload", "caseload_sd", "uren_per_week", "betaalde_uren_per_week")
CONTRACT = ("prijs", "maximale_duur")
UITKERINGEN = ("WWB", "NUG")  # whom the municipality serves
LANDELIJK = ("arbeidsmarkt", "ww", "klanten", "instrumenten", "aanbieders", "uwv", "uitkeringen")
"""What a municipality cannot set for itself; texts ``nieuw.landelijk.<name>``."""
_BREEDTE = 116


def leeg(naam: str, basis: Geladen) -> str:
    """A scenario that changes nothing, with an example of a change as a comment."""
    voorbeeld = tekst("nieuw.voorbeeld", datum=basis.scenario.looptijd.meten_vanaf)
    return "\n".join([*_kop(naam, basis, "nieuw.beschrijving"), "", *_commentaar(voorbeeld), ""])


def gemeente(naam: str, basis: Geladen) -> str:
    """A scenario for one's own municipality: inflow, team and contracts with the values of the baseline."""
    regels = [*_kop(naam, basis, "nieuw.beschrijving_gemeente"), "", *_commentaar(tekst("nieuw.landelijk"))]
    regels += [f"#   - {tekst(f'nieuw.landelijk.{deel}')}" for deel in LANDELIJK]
    return "\n".join([*regels, "", *_instroom(basis), "", *_partij(basis), "", *_contracten(basis), ""])


def _kop(naam: str, basis: Geladen, beschrijving: str) -> list[str]:
    uitleg = textwrap.wrap(tekst(beschrijving), _BREEDTE, initial_indent="  ", subsequent_indent="  ")
    return [
        SCHEMAREGEL,
        f"extends: {basis.naam}",
        f"naam: {vloeiend(naam)}",
        f"titel: {vloeiend(naam)}",
        "beschrijving: >",
        *uitleg,
    ]


def _instroom(basis: Geladen) -> Iterator[str]:
    s = basis.scenario
    jaar = str(s.looptijd.meten_vanaf.year)
    wwb: Any = s.instroom.WWB.waarde
    klanten: Any = s.regio.klanten.waarde
    landelijk: Any = s.regio.landelijke_instroom.waarde
    in_regio = wwb[jaar] * klanten / landelijk
    yield from _commentaar(tekst("nieuw.instroom", jaar=jaar, duizend=wwb[jaar], klanten=in_regio))
    yield "regio:"
    yield from _getallen(s.regio, ("klanten",), 1)
    yield "instroom:"
    yield from _getallen(s.instroom, UITKERINGEN, 1)


def _partij(basis: Geladen) -> Iterator[str]:
    og = basis.scenario.opdrachtgevers.gemeente
    yield "opdrachtgevers:"
    yield "  gemeente:"
    yield from _commentaar(tekst("nieuw.team"), 2)
    yield "    klantmanagers:"
    yield from _getallen(og.klantmanagers, TEAM, 3)
    yield "    contracten:"
    yield from _commentaar(tekst("nieuw.inkoop"), 3)
    for naam, inkoop in og.contracten.items():
        yield f"      {naam}:"
        yield from _getallen(inkoop, ("nut", "plaatsen"), 4)
    yield from _getallen(og, ("budget_per_jaar",), 2)


def _contracten(basis: Geladen) -> Iterator[str]:
    s = basis.scenario
    yield from _commentaar(tekst("nieuw.contracten"))
    yield "contracten:"
    for naam in s.opdrachtgevers.gemeente.contracten:
        gedeeld = naam in s.opdrachtgevers.uwv.contracten
        yield f"  {naam}:" + (f"  # {tekst('nieuw.gedeeld')}" if gedeeld else "")
        yield from _getallen(s.contracten[naam], CONTRACT, 2)


def _getallen(sectie: Sectie, namen: Iterable[str], diepte: int) -> Iterator[str]:
    """Numbers of a section with their values, and their titles as a comment."""
    vorm = vorm_van(type(sectie))
    assert isinstance(vorm, SectieVorm)
    for naam in namen:
        onderdeel = vorm.delen[naam].vorm
        assert isinstance(onderdeel, GetalVorm)
        veld, getal = onderdeel.veld, getattr(sectie, naam)
        yield f"{'  ' * diepte}{naam}: {_waarde(getal, veld)}  # {_titel(veld)} [{veld.eenheid}]"


def _waarde(getal: Getal, veld: Veld) -> str:
    """The value as it stands, dated changes included; of a table by benefit only the municipality's own."""
    if not getal.wijzigt:
        return vloeiend(_eigen(getal.waarde, veld))
    stappen: list[dict[str, str | float | dt.date | Any]] = [
        {"vanaf": stap.vanaf, "waarde": _eigen(stap.waarde, veld)} for stap in getal.wijzigt
    ]
    return vloeiend({"waarde": _eigen(getal.waarde, veld), "wijzigt": stappen})


def _eigen(waarde: Any, veld: Veld) -> Any:
    return {u: waarde[u] for u in UITKERINGEN} if veld.assen[:1] == ("uitkering",) else waarde


def _titel(veld: Veld) -> str:
    return veld.titel if gekozen_taal() == "nl" else veld.title


def _commentaar(inhoud: str, diepte: int = 0) -> list[str]:
    begin = "  " * diepte + "# "
    return [
        regel.rstrip()
        for alinea in inhoud.split("\n")
        for regel in textwrap.wrap(
            alinea, _BREEDTE, initial_indent=begin, subsequent_indent=begin, drop_whitespace=True,
            replace_whitespace=False,
        ) or [begin.rstrip()]
    ]  # fmt: skip
