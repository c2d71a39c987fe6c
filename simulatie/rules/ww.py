"""WW law: how long the right lasts (model 2, dated values)."""

from __future__ import annotations

from numba import njit

from simulatie.indeling import plek
from simulatie.rules.vormen import Reeks

BASIS = plek("ww_recht.basis")
LINEAIR = plek("ww_recht.lineair")
KWADRATISCH = plek("ww_recht.kwadratisch")
MINIMUM = plek("ww_recht.minimum")
MAXIMUM = plek("ww_recht.maximum")
VOLWASSEN = 18.0  # age from which years of work are counted; see population.VOLWASSEN


@njit(cache=True)
def recht_in_maanden(P: Reeks, leeftijd: float, arbeidsverleden: float) -> float:
    """Months of WW: basis + lineair·h + kwadratisch·h², h the years worked since 18, within minimum and maximum."""
    h = arbeidsverleden * max(0.0, leeftijd - VOLWASSEN)
    maanden = P[BASIS] + P[LINEAIR] * h + P[KWADRATISCH] * h * h
    return min(max(maanden, P[MINIMUM]), P[MAXIMUM])
