"""The team of an opdrachtgever (model 2): how clients are divided over klantmanagers."""

from __future__ import annotations

from numba import njit

from simulatie.indeling import plek_og
from simulatie.rules.vormen import Reeks

CASELOAD = plek_og("klantmanagers.caseload")
CASELOAD_SD = plek_og("klantmanagers.caseload_sd")
CASELOAD_MINIMUM = plek_og("klantmanagers.caseload_minimum")


@njit(cache=True)
def caseload(O: Reeks, ruis: float) -> float:
    """The caseload of one klantmanager, which is his weight in the draw of clients: mean + sd·ruis.

    `ruis` standard normal over klantmanagers; at least a share of the mean.
    """
    return max(O[CASELOAD_MINIMUM] * O[CASELOAD], O[CASELOAD] + O[CASELOAD_SD] * ruis)
