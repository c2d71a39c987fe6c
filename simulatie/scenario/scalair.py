"""What a bare word in a scenario file means, and what it was probably meant to be.

YAML's own rules are full of traps: ``0363`` is 243, ``no`` is false, ``12:30`` is 750, ``1.000`` is one. Here a bare
word is null, ``true``/``false``, a decimal number, an ISO date, or text, and nothing else. A text that *looks* like a
number (or date, or yes/no) is remembered as a :class:`Verdacht`, so that the error can say how to write it.
"""

import datetime
import math
import re
from dataclasses import dataclass
from functools import lru_cache

MAX_CIJFERS = 30
"""More digits than this cannot be meant, and cost time to convert."""

Kaal = None | bool | int | float | datetime.date | str

_GEHEEL = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_GEBROKEN = re.compile(r"[-+]?((0|[1-9][0-9]*)(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?")
_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DUIZEND = re.compile(r"[-+]?[1-9][0-9]{0,2}(\.[0-9]{3})*\.000|[-+]?[1-9][0-9]{0,2}(\.[0-9]{3}){2,}")
_DUIZEND_KOMMA = re.compile(r"[-+]?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+")

# First match wins. The text after a match says how to write it; see `_voorstel`.
_LIJKT_OP = (
    ("getal_komma", re.compile(r"[-+]?[0-9]*,[0-9]+")),
    ("getal_komma", _DUIZEND_KOMMA),
    ("getal_procent", re.compile(r"[-+]?[0-9]+([.,][0-9]+)?\s*%")),
    ("getal_nul_vooraan", re.compile(r"[-+]?0[0-9]+(\.[0-9]*)?")),
    ("getal_onderstreping", re.compile(r"[-+]?[0-9]+(_[0-9]+)+(\.[0-9]*)?")),
    ("getal_tijd", re.compile(r"[0-9]+(:[0-9]{1,2})+(\.[0-9]*)?")),
    ("getal_stelsel", re.compile(r"[-+]?0[xXoObB][0-9a-fA-F_]+")),
    ("getal_oneindig", re.compile(r"[-+]?\.?(nan|inf|infinity)", re.IGNORECASE)),
    ("getal_breuk", re.compile(r"[0-9]+\s*/\s*[0-9]+")),
    ("datum_anders", re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}|[0-9]{4}[-/.][0-9]{1,2}([-/.][0-9]{1,2})?")),
    (
        "getal_met_eenheid",
        re.compile(r"(€|eur(o)?)\s*[-+]?[0-9.,]+|[-+]?[0-9]+([.,][0-9]+)?\s*[^\W\d_].*", re.IGNORECASE),
    ),
)
_JA_NEE = {
    "y": "true",
    "yes": "true",
    "on": "true",
    "ja": "true",
    "aan": "true",
    "true": "true",
    "waar": "true",
    "n": "false",
    "no": "false",
    "off": "false",
    "nee": "false",
    "uit": "false",
    "false": "false",
    "onwaar": "false",
}


@dataclass(frozen=True)
class Verdacht:
    """What a text looks like (a key of ``fout.…``), and how it should have been written if that can be told."""

    sleutel: str
    voorstel: str = ""


@lru_cache(maxsize=4096)  # a scenario has thousands of words, most of them more than once
def herken(tekst: str) -> tuple[Kaal, Verdacht | None]:
    """The value of a bare word, and the suspicion if it is not what it seems."""
    if tekst in ("", "~", "null"):
        return None, None
    if tekst in ("true", "false"):
        return tekst == "true", None
    if _DATUM.fullmatch(tekst):
        try:
            return datetime.date.fromisoformat(tekst), None
        except ValueError:
            return tekst, Verdacht("datum_bestaat_niet")
    if _DUIZEND.fullmatch(tekst):
        return tekst, Verdacht("getal_duizendpunt", tekst.replace(".", ""))
    if _GEBROKEN.fullmatch(tekst):
        return _getal(tekst)
    return tekst, lijkt_op(tekst)


def lijkt_op(tekst: str) -> Verdacht | None:
    """The suspicion a text raises; also for a text between quotes where a number was due."""
    kern = tekst.strip()
    if len(kern) > MAX_CIJFERS:
        return None
    for sleutel, patroon in _LIJKT_OP:
        if patroon.fullmatch(kern):
            return Verdacht(sleutel, _voorstel(sleutel, kern))
    if kern.casefold() in _JA_NEE:
        return Verdacht("ja_nee_anders", _JA_NEE[kern.casefold()])
    return None


def _getal(tekst: str) -> tuple[Kaal, Verdacht | None]:
    if sum(teken.isdigit() for teken in tekst) > MAX_CIJFERS:
        return tekst, Verdacht("getal_te_lang")
    if _GEHEEL.fullmatch(tekst):
        return int(tekst), None
    waarde = float(tekst)
    if not math.isfinite(waarde):
        return tekst, Verdacht("getal_oneindig")
    return waarde, None


def _voorstel(sleutel: str, tekst: str) -> str:
    match sleutel:
        case "getal_komma":
            met_punt = tekst.replace(".", "").replace(",", ".")
            return f"{float(met_punt):.12g}"
        case "getal_procent":
            return f"{float(tekst.rstrip('%').strip().replace(',', '.')) / 100:.12g}"
        case "getal_nul_vooraan":
            teken = tekst[0] if tekst[0] in "+-" else ""
            kern = tekst.lstrip("+-").lstrip("0")
            return teken + (kern if kern[:1].isdigit() else "0" + kern)
        case "getal_onderstreping":
            return tekst.replace("_", "")
        case "datum_anders":
            return _iso(tekst)
        case _:
            return ""


def _iso(tekst: str) -> str:
    """A date in another notation as ISO, day before month as the Dutch write it."""
    delen = re.split(r"[-/.]", tekst)
    jaar_eerst = len(delen[0]) == 4
    jaar, maand, dag = [*delen, "1"][:3] if jaar_eerst else delen[::-1]
    try:
        return datetime.date(int(jaar), int(maand), int(dag)).isoformat()
    except ValueError:
        return ""
