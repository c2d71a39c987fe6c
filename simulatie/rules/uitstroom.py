"""Who left a benefit for another reason than work may come back (model 3, other exits)."""

from __future__ import annotations

import math

from numba import njit

from simulatie.assen import GEEN
from simulatie.indeling import plek
from simulatie.rules.vormen import Reeks

KANS = plek("uitstroom.terugkeer")
MAANDEN = plek("uitstroom.terugkeer_maanden")


@njit(cache=True)
def terugkeer_na(P: Reeks, uitkering: int, lot: float) -> float:
    """Months until who leaves this benefit is back on it; inf: he stays away.

    The time away is exponential. One uniform draw says both whether and when: given that it lies below the chance, it
    is uniform there. Who had no benefit any more has none to come back to.
    """
    if uitkering == GEEN or lot >= P[KANS + uitkering]:
        return math.inf
    return -P[MAANDEN] * math.log(lot / P[KANS + uitkering])
