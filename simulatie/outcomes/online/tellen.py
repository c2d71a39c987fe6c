"""Counting by group, compiled: numbers of indicators, and how a unit is added to the rows of its groups.

    VERPLICHT = plek("terugmelding_verplicht", ALLES_OG)   # the indicator gets a number; the groups it must have
    tel_og(a, k, VERPLICHT, og, volledig, teller, noemer)  # in compiled code: one unit, in all and by opdrachtgever

Each `tel_…` belongs to one set of groups and must be called for indicators with that set only. A unit whose follow-up
is not complete is counted as left out. Beside `indicatoren.tellen`, which names the groups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

import numpy as np
import pandas as pd

from simulatie.assen import CONTRACTSOORT, KNELPUNT, OPDRACHTGEVER, OPLEIDING, UITKERING
from simulatie.engines.kern.vertaling import binnen, i64, inlijn
from simulatie.outcomes.afspraken import Afspraken
from simulatie.outcomes.indicatoren.kenmerken import KENMERKEN, LEEFTIJDSKLASSEN, per_kenmerk
from simulatie.outcomes.indicatoren.tellen import (
    TOTAAL,
    Groepen,
    alles,
    per_code,
    per_opdrachtgever,
    per_uitkering,
)
from simulatie.outcomes.online.geheugen import heel, tellingen

Namen = tuple[str, ...]
Vorm = Namen | Callable[[Afspraken], Namen]
"""Groups of an indicator; a function where they follow from the scenario."""
GEVOUWEN: Final[dict[str, tuple[int, Vorm]]] = {}
"""Indicators with a fold: number, and the groups it counts, in order."""

JA: Any = np.bool_(True)
"""For a unit of which nothing more has to be seen."""

_LEEG: Final = np.zeros(0, dtype=np.int64)
_UIT, _OG, _SOORT = i64(len(UITKERING)), i64(len(OPDRACHTGEVER)), i64(len(CONTRACTSOORT))
_LEEFTIJD, _OPLEIDING, _KNELPUNT = i64(len(LEEFTIJDSKLASSEN)), i64(len(OPLEIDING)), i64(len(KNELPUNT))


def namen(groepen: Groepen) -> Namen:
    """The names of groups, in order."""
    return tuple(groepen)


ALLES: Final = namen(alles(pd.DataFrame()))
OG: Final = namen(per_opdrachtgever(_LEEG))
ALLES_OG: Final = ALLES + OG
UIT: Final = namen(per_uitkering(_LEEG, totaal=False))
UIT_ALLES: Final = namen(per_uitkering(_LEEG))
UIT_OG: Final = UIT_ALLES + OG
SOORT: Final = namen(per_code(_LEEG, CONTRACTSOORT, totaal=False))
UIT_OG_SOORT: Final = UIT_OG + SOORT
ALLES_OG_SOORT_UIT: Final = ALLES_OG + SOORT + UIT
KENMERK: Final = namen(per_kenmerk(pd.DataFrame(dict.fromkeys(KENMERKEN, _LEEG))))


def jaren(a: Afspraken) -> Namen:
    """One group a calendar year of the measured period."""
    return tuple(str(jaar) for jaar in a.jaren())


def elk(groepen: Namen, tellers: Namen) -> Namen:
    """Names of `tel_elk`: every numerator in every group; in group `totaal` the name stands alone."""
    return tuple(naam if g == TOTAAL else f"{g}|{naam}" for g in groepen for naam in tellers)


def plek(indicator: str, groepen: Vorm) -> Any:
    """Give an indicator a number (int64) for compiled code."""
    nummer = len(GEVOUWEN)
    if indicator in GEVOUWEN:
        raise ValueError(f"indicator {indicator!r} has two folds")
    GEVOUWEN[indicator] = nummer, groepen
    return i64(nummer)


def plekken(indicatoren: Iterable[str], groepen: Vorm) -> Any:
    """Consecutive numbers for variants with the same groups: returns that of the first."""
    nummers = [plek(indicator, groepen) for indicator in indicatoren]
    return nummers[0]


def gebakken() -> object:
    """What compiled code knows of indicators without being told: their numbers, and the groups that never change."""
    return [(id_, () if callable(groepen) else groepen) for id_, (_, groepen) in GEVOUWEN.items()]


def gevouwen_groepen(indicator: str, a: Afspraken) -> Namen:
    """The groups that the fold of an indicator counts."""
    groepen = GEVOUWEN[indicator][1]
    return groepen(a) if callable(groepen) else groepen


# ---------------------------------------------------------------------- one row


@inlijn
def een(waar: bool) -> float:
    """1 for yes, 0 for no."""
    return 1.0 if waar else 0.0


@binnen
def tel_rij(a: Any, k: Any, indicator: int, rij: int, volledig: bool, teller: float, noemer: float) -> None:
    """Count a unit in one row of an indicator. Indicators that are not in the register have no rows."""
    eerste = heel(a.a_plek)[indicator]
    if eerste < 0:
        return
    uit = tellingen(k)
    i = 3 * (eerste + rij)
    if not volledig:
        uit[i + 2] += 1.0
        return
    if teller == teller:  # NaN counts as 0
        uit[i] += teller
    uit[i + 1] += noemer


@binnen
def zet_noemer(a: Any, k: Any, indicator: int, rij: int, noemer: float) -> None:
    """A denominator that follows from the scenario alone."""
    eerste = heel(a.a_plek)[indicator]
    if eerste >= 0:
        tellingen(k)[3 * (eerste + rij) + 1] = noemer


# ---------------------------------------------------------------------- sets of groups


@binnen
def tel_og(a: Any, k: Any, indicator: int, og: int, volledig: bool, teller: float, noemer: float) -> None:
    """`ALLES_OG`."""
    tel_rij(a, k, indicator, i64(0), volledig, teller, noemer)
    tel_rij(a, k, indicator, 1 + og, volledig, teller, noemer)


@binnen
def tel_uit(a: Any, k: Any, indicator: int, uitkering: int, volledig: bool, teller: float, noemer: float) -> None:
    """`UIT`: who is on none of the benefits is nowhere."""
    if 0 <= uitkering < _UIT:
        tel_rij(a, k, indicator, uitkering, volledig, teller, noemer)


@binnen
def tel_uit_alles(a: Any, k: Any, indicator: int, uitkering: int, volledig: bool, teller: float, noemer: float) -> None:
    """`UIT_ALLES`."""
    tel_uit(a, k, indicator, uitkering, volledig, teller, noemer)
    tel_rij(a, k, indicator, _UIT, volledig, teller, noemer)


@binnen
def tel_uit_og(a: Any, k: Any, indicator: int, t: Any, volledig: bool, teller: float, noemer: float) -> None:
    """`UIT_OG`, for a trajectory."""
    tel_uit_alles(a, k, indicator, t.uitkering, volledig, teller, noemer)
    tel_rij(a, k, indicator, _UIT + 1 + t.opdrachtgever, volledig, teller, noemer)


@binnen
def tel_uit_og_soort(a: Any, k: Any, indicator: int, t: Any, volledig: bool, teller: float, noemer: float) -> None:
    """`UIT_OG_SOORT`, for a trajectory."""
    tel_uit_og(a, k, indicator, t, volledig, teller, noemer)
    tel_rij(a, k, indicator, _UIT + 1 + _OG + t.soort, volledig, teller, noemer)


@binnen
def tel_geld(a: Any, k: Any, indicator: int, t: Any, volledig: bool, teller: float, noemer: float) -> None:
    """`ALLES_OG_SOORT_UIT`, for a trajectory."""
    tel_og(a, k, indicator, t.opdrachtgever, volledig, teller, noemer)
    tel_rij(a, k, indicator, 1 + _OG + t.soort, volledig, teller, noemer)
    if 0 <= t.uitkering < _UIT:
        tel_rij(a, k, indicator, 1 + _OG + _SOORT + t.uitkering, volledig, teller, noemer)


@binnen
def tel_kenmerk(a: Any, k: Any, indicator: int, eerste: int, volledig: bool, teller: float, noemer: float) -> None:
    """`KENMERK`, from row `eerste` of the indicator on: traits of the client at entry."""
    if k.leeftijdsklasse >= 0:
        tel_rij(a, k, indicator, eerste + k.leeftijdsklasse, volledig, teller, noemer)
    if 0 <= k.opleiding < _OPLEIDING:
        tel_rij(a, k, indicator, eerste + _LEEFTIJD + k.opleiding, volledig, teller, noemer)
    if 0 <= k.knelpunt < _KNELPUNT:
        tel_rij(a, k, indicator, eerste + _LEEFTIJD + _OPLEIDING + k.knelpunt, volledig, teller, noemer)


@inlijn
def klasse(grenzen: Any, n: int, x: float) -> int:
    """In which of n classes (from, below; no two overlap) a number lies; -1: in none."""
    for i in range(n):
        if grenzen[2 * i] <= x < grenzen[2 * i + 1]:
            return i64(i)
    return i64(-1)
