"""A scenario as plain data and as text: resolved, every number in its full form.

What :func:`toon` writes can be loaded again and gives the same scenario: it is what a run folder keeps.
"""

import datetime
import re
from typing import TYPE_CHECKING, Any

from simulatie.scenario.scalair import herken
from simulatie.scenario.veld import Getal, Papieren, Sectie, Wijziging
from simulatie.scenario.vorm import GetalVorm, LijstVorm, MapVorm, SectieVorm, Vorm, vorm_van
from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen

SCHEMAREGEL = "# yaml-language-server: $schema=schema.json"
_KALE_TEKST = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_KALE_SLEUTEL = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_+-]*")
_ONTSNAPT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def als_bron(scenario: Sectie) -> dict[str, Any]:
    """The resolved scenario as plain data: sections as dicts, each number as a dict in its full form."""
    data: dict[str, Any] = _bron(vorm_van(type(scenario)), scenario)
    return data


def _bron(vorm: Vorm, waarde: Any) -> Any:
    if waarde is None:
        return None
    match vorm:
        case GetalVorm():
            return getalbron(waarde)
        case SectieVorm():
            return {naam: _bron(deel.vorm, getattr(waarde, naam)) for naam, deel in vorm.delen.items()}
        case MapVorm():
            return {sleutel: _bron(vorm.inhoud, dieper) for sleutel, dieper in waarde.items()}
        case LijstVorm():
            return [_bron(vorm.inhoud, dieper) for dieper in waarde]
        case _:
            return waarde


def getalbron(getal: Getal | Wijziging) -> dict[str, Any]:
    """One number in its full form; what is empty is left out."""
    bron: dict[str, Any] = {"vanaf": getal.vanaf} if isinstance(getal, Wijziging) else {}
    bron["waarde"] = getal.waarde
    bron |= _papieren(getal)
    if getal.afwijkend:
        bron["afwijkend"] = {sleutel: _papieren(papieren) for sleutel, papieren in getal.afwijkend.items()}
    if isinstance(getal, Getal) and getal.wijzigt:
        bron["wijzigt"] = [getalbron(wijziging) for wijziging in getal.wijzigt]
    return bron


def _papieren(papieren: Papieren) -> dict[str, Any]:
    velden = {naam: getattr(papieren, naam) for naam in Papieren.model_fields}
    return {naam: _lijsten(waarde) for naam, waarde in velden.items() if waarde is not None}


def _lijsten(waarde: Any) -> Any:
    """Pairs as lists, at any depth."""
    if isinstance(waarde, tuple):
        return list(waarde)
    if isinstance(waarde, dict):
        return {sleutel: _lijsten(dieper) for sleutel, dieper in waarde.items()}
    return waarde


def toon(geladen: "Geladen") -> str:
    """The resolved scenario as YAML, with title and unit of every number as a comment."""
    keten = " → ".join(pad.stem for pad in geladen.keten)
    regels = [SCHEMAREGEL, "# " + tekst("cli.toon.keten", naam=geladen.naam, keten=keten), ""]
    _sectie(vorm_van(type(geladen.scenario)), geladen.bron, 0, regels)
    return "\n".join(regels) + "\n"


def _sectie(vorm: Vorm, waarde: Any, diepte: int, regels: list[str]) -> None:
    delen = {naam: deel.vorm for naam, deel in vorm.delen.items()} if isinstance(vorm, SectieVorm) else {}
    for naam, dieper in waarde.items():
        inhoud = delen[naam] if delen else vorm.inhoud  # type: ignore[union-attr]
        kop = "  " * diepte + _sleutel(naam) + ":"
        if isinstance(inhoud, GetalVorm) and dieper is not None:
            regels.append(f"{kop} # {inhoud.veld.titel} [{inhoud.veld.eenheid}]")
            _getal(dieper, diepte + 1, regels)
        elif isinstance(inhoud, (SectieVorm, MapVorm)) and dieper:
            if diepte == 0:
                regels.append("")
            regels.append(kop)
            _sectie(inhoud, dieper, diepte + 1, regels)
        else:
            regels.append(f"{kop} {vloeiend(dieper)}")


def _getal(bron: dict[str, Any], diepte: int, regels: list[str]) -> None:
    inspringing = "  " * diepte
    for naam, waarde in bron.items():
        per_rij = isinstance(waarde, dict) and any(isinstance(rij, dict) for rij in waarde.values())
        if per_rij:
            regels.append(f"{inspringing}{naam}:")
            regels += [f"{inspringing}  {_sleutel(sleutel)}: {vloeiend(rij)}" for sleutel, rij in waarde.items()]
        elif naam == "wijzigt":
            regels.append(f"{inspringing}wijzigt:")
            regels += [f"{inspringing}  - {vloeiend(stap)}" for stap in waarde]
        else:
            regels.append(f"{inspringing}{naam}: {vloeiend(waarde)}")


def vloeiend(waarde: Any) -> str:
    """A value on one line, in the subset of YAML that scenario files use."""
    if waarde is None:
        return "null"
    if isinstance(waarde, bool):
        return "true" if waarde else "false"
    if isinstance(waarde, float):
        return getaltekst(waarde)
    if isinstance(waarde, (int, datetime.date)):
        return str(waarde)
    if isinstance(waarde, dict):
        return "{" + ", ".join(f"{_sleutel(str(s))}: {vloeiend(w)}" for s, w in waarde.items()) + "}"
    if isinstance(waarde, (list, tuple)):
        return "[" + ", ".join(vloeiend(deel) for deel in waarde) + "]"
    return _tekst(str(waarde))


def getaltekst(waarde: float) -> str:
    """A number as it is written in a scenario file: no decimals where there are none, and exact."""
    return str(int(waarde)) if waarde.is_integer() and abs(waarde) < 1e15 else repr(waarde)


def _sleutel(naam: str) -> str:
    return naam if _KALE_SLEUTEL.fullmatch(naam) else _aangehaald(naam)


def _tekst(inhoud: str) -> str:
    waarde, verdacht = herken(inhoud)
    kaal = _KALE_TEKST.fullmatch(inhoud) and isinstance(waarde, str) and verdacht is None
    return inhoud if kaal else _aangehaald(inhoud)


def _aangehaald(inhoud: str) -> str:
    def teken(c: str) -> str:
        return _ONTSNAPT.get(c) or (c if c.isprintable() else f"\\U{ord(c):08X}")

    return '"' + "".join(teken(c) for c in inhoud) + '"'
