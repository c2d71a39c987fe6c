"""Numbers with their unit on the screen, written as the report writes them."""

from __future__ import annotations

from typing import Any

from simulatie.report.opmaak import Maat, Opmaak, decimalen_voor
from simulatie.teksten import heeft_tekst, tekst

_VERBINDER = "\u2060"  # keeps sign and amount together in a browser; a terminal may show it as a box


def niveau(waarde: float, maat: Maat, decimalen: int | None = None) -> str:
    """A level with its unit."""
    return _kaal(Opmaak().niveau(waarde, maat, decimalen))


def verschil(waarde: float, maat: Maat, decimalen: int | None = None, *, teken: bool = True) -> str:
    """A difference with its unit and sign."""
    return _kaal(Opmaak().verschil(waarde, maat, decimalen, teken=teken))


def interval(onder: float, boven: float, maat: Maat, decimalen: int | None = None) -> str:
    """Both bounds, without their unit."""
    return _kaal(Opmaak().interval(onder, boven, maat, decimalen, teken=True))


def viertal(rij: Any, maat: Maat) -> tuple[str, str, str, str]:
    """Baseline, scenario, difference and interval of a row, with as many decimals as the interval deserves."""
    d = decimalen_voor(maat, rij["onder"], rij["boven"])
    niveaus = niveau(rij["basis"], maat, d), niveau(rij["variant"], maat, d)
    return (*niveaus, verschil(rij["verschil"], maat, d), interval(rij["onder"], rij["boven"], maat, d))


def eenheid(maat: Maat) -> str:
    """The unit of a difference in a word; empty where there is none."""
    sleutels = (f"as.{maat.naam}_verschil", f"as.{maat.naam}")
    return next((tekst(sleutel) for sleutel in sleutels if heeft_tekst(sleutel)), "")


def _kaal(geschreven: str) -> str:
    return geschreven.replace(_VERBINDER, "")
