"""Sentences from numbers: what changed, how certain, and plainly nothing where nothing can be said.

A difference whose interval holds zero is no finding, whatever its size. One that only holds at the assumptions of the
scenario file, while the range over other draws of the assumptions holds zero, is called uncertain.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from simulatie.outcomes import titel
from simulatie.outcomes.indicatoren import REGISTER
from simulatie.report.maten import maat_van
from simulatie.report.opmaak import Maat, Opmaak, decimalen_nodig, decimalen_voor
from simulatie.teksten import heeft_tekst

Oordeel = Literal["meer", "minder", "onzeker", "te_klein", "geen", "gelijk", "zonder_interval", "verborgen"]
BEVINDING: Final = ("meer", "minder")
Rij = Mapping[str, Any]


@dataclass(frozen=True)
class Zin:
    """A sentence with its verdict."""

    oordeel: Oordeel
    tekst: str


def spant_nul(onder: float, boven: float) -> bool:
    """Does the interval hold zero, or is there none?"""
    return not (onder > 0.0 or boven < 0.0)


def oordeel(rij: Rij) -> Oordeel:
    """The verdict on a row of `Vergelijking.verschillen`; the interval has the last word over the column `oordeel`."""
    verschil, onder, boven = float(rij["verschil"]), float(rij["onder"]), float(rij["boven"])
    if rij.get("verborgen"):
        return "verborgen"
    if rij.get("oordeel") == "gelijk" or (verschil == 0.0 and onder == 0.0 and boven == 0.0):
        return "gelijk"
    if math.isnan(verschil) or math.isnan(onder) or math.isnan(boven):
        return "zonder_interval"
    if spant_nul(onder, boven):
        return "geen"
    if rij.get("oordeel") == "te klein":
        return "te_klein"
    onder_param, boven_param = _getal(rij, "onder_param"), _getal(rij, "boven_param")
    if not math.isnan(onder_param) and spant_nul(onder_param, boven_param):
        return "onzeker"
    return "meer" if verschil > 0 else "minder"


def _getal(rij: Rij, naam: str) -> float:
    waarde = rij.get(naam)
    return math.nan if waarde is None else float(waarde)


def zin(rij: Rij, opm: Opmaak) -> Zin:
    """What a row of `Vergelijking.verschillen` says, with its interval."""
    maat = maat_van(str(rij["indicator"]), str(rij.get("soort", "")))
    wat = onderwerp(str(rij["indicator"]), opm)
    uitspraak = oordeel(rij)
    if uitspraak in ("gelijk", "verborgen"):
        return Zin(uitspraak, opm.t(f"zin.{uitspraak}", over=_hoofdletter(wat.over)))
    velden = _velden(rij, maat, wat, opm)
    delen = [opm.t(f"zin.{uitspraak}", **velden)]
    if uitspraak != "zonder_interval":
        delen.append(opm.t("zin.interval", interval=velden["interval"]))
        delen += _over_aannamen(rij, maat, opm, uitspraak)
    return Zin(uitspraak, _hoofdletter(" ".join(delen)))


@dataclass(frozen=True)
class Onderwerp:
    """What an indicator is about: `over` as the subject of a sentence, `wat` after "more" or "less"."""

    over: str
    wat: str
    telbaar: bool


def onderwerp(indicator: str, opm: Opmaak) -> Onderwerp:
    """Words for an indicator: its own where they exist, else its title."""
    naam = klein(titel(indicator, opm.taal) if indicator in REGISTER else indicator)
    if heeft_tekst(f"zin.wat.{indicator}"):
        return Onderwerp(
            opm.t(f"zin.over.{indicator}"), opm.t(f"zin.wat.{indicator}"), maat_van(indicator).naam == "aandeel"
        )
    return Onderwerp(naam, opm.t("zin.wat.anders", over=naam), False)


def richting(waarde: float, telbaar: bool, opm: Opmaak) -> str:
    """The word for more or less (fewer)."""
    return opm.t("zin.richting.meer" if waarde > 0 else f"zin.richting.{'minder_telbaar' if telbaar else 'minder'}")


def _velden(rij: Rij, maat: Maat, wat: Onderwerp, opm: Opmaak) -> dict[str, str]:
    verschil, onder, boven = (_getal(rij, k) for k in ("verschil", "onder", "boven"))
    d = decimalen_voor(maat, onder, boven)
    drempel = _getal(rij, "drempel")
    return {
        "bedrag": opm.verschil(abs(verschil), maat, d),
        "verschil": opm.verschil(verschil, maat, d, teken=True),
        "richting": richting(verschil, wat.telbaar, opm),
        "wat": wat.wat,
        "over": wat.over,
        "basis": opm.niveau(_getal(rij, "basis"), maat, d),
        "variant": opm.niveau(_getal(rij, "variant"), maat, d),
        "drempel": opm.verschil(drempel, maat, decimalen_nodig(maat, drempel)),
        "interval": interval_in_woorden(onder, boven, maat, opm, telbaar=wat.telbaar),
    }


def interval_in_woorden(onder: float, boven: float, maat: Maat, opm: Opmaak, *, telbaar: bool = False) -> str:
    """An interval of a difference in words: "0,8 tot 1,6 minder", "0,3 minder tot 0,5 meer"."""
    if math.isnan(onder) or math.isnan(boven):
        return opm.t("zin.geen_interval")
    d = decimalen_voor(maat, onder, boven)
    if onder >= 0.0 or boven <= 0.0:
        klein, groot = sorted((abs(onder), abs(boven)))
        teken = boven if onder >= 0.0 else onder
        return f"{opm.interval(klein, groot, maat, d)} {richting(teken, telbaar, opm)}"
    laag, hoog = opm.kaal(-onder, maat, d), opm.kaal(boven, maat, d)
    minder, meer = richting(-1.0, telbaar, opm), richting(1.0, telbaar, opm)
    return opm.t("maat.tot", onder=f"{laag} {minder}", boven=f"{hoog} {meer}")


def _over_aannamen(rij: Rij, maat: Maat, opm: Opmaak, uitspraak: Oordeel) -> list[str]:
    """The sentence on other draws of the assumptions; nothing where none were drawn."""
    onder, boven = _getal(rij, "onder_param"), _getal(rij, "boven_param")
    if math.isnan(onder) or math.isnan(boven):
        return []
    wat = onderwerp(str(rij["indicator"]), opm)
    interval = interval_in_woorden(onder, boven, maat, opm, telbaar=wat.telbaar)
    kans = _getal(rij, "kans_teken")
    if math.isnan(kans):
        return [opm.t("zin.aannamen", interval=interval)]
    kant = richting(float(rij["verschil"]), wat.telbaar, opm)
    return [
        opm.t("zin.aannamen_kans", interval=interval, richting=kant, kans=opm.kans(kans, _getal(rij, "trekkingen")))
    ]


def som_van_oordelen(oordelen: list[Oordeel], opm: Opmaak) -> str:
    """How many of a set of differences are a finding."""
    n = len(oordelen)
    gevonden = sum(o in BEVINDING for o in oordelen)
    if gevonden == 0:
        return opm.t("zin.som.geen", n=n)
    return opm.t("zin.som.alle" if gevonden == n else "zin.som.deel", n=n, k=gevonden)


def opsomming(delen: list[str], opm: Opmaak) -> str:
    """a, b en c."""
    if len(delen) < 2:
        return "".join(delen)
    return opm.t("zin.en", eerder=", ".join(delen[:-1]), laatste=delen[-1])


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def klein(tekst: str) -> str:
    """Lower case at the start, unless the first word is an abbreviation."""
    return tekst if tekst[:2].isupper() else tekst[:1].lower() + tekst[1:]
