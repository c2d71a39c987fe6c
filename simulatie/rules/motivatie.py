"""Motivation (model 4.2): decay, the rise at the start of a trajectory, telling the whole story again."""

from __future__ import annotations

import math

from numba import njit

from simulatie.assen import INZET_UITZITTEN
from simulatie.indeling import plek, plek_contract
from simulatie.rules.vormen import Reeks

VERVAL_ZOEKEND = plek("motivatie.verval_zoekend")
VERVAL_UITZITTEN = plek("motivatie.verval_uitzitten")
VERVAL_NIET_PASSEND = plek("motivatie.verval_niet_passend")
VERHAAL_OPNIEUW = plek("motivatie.verhaal_opnieuw")
STIJGT_INVLOED = plek("motivatie.stijgt_bij_invloed")
STIJGT_ZONDER = plek("motivatie.stijgt_zonder_invloed")
STIJGING = plek("motivatie.stijging")
MINIMUM = plek("motivatie.minimum")
GESPAARD = plek("overdracht.motivatie_gespaard")
INVLOED = plek_contract("invloed")


@njit(cache=True)
def verval_zoekend(P: Reeks) -> float:
    """Decay δ per month outside a trajectory: m falls by exp(−δ) a month."""
    return P[VERVAL_ZOEKEND]


@njit(cache=True)
def verval_in_traject(P: Reeks, inzet: int, past: int) -> float:
    """Decay δ per month in a trajectory: faster while sitting out, or with an instrument that does not fit."""
    if inzet == INZET_UITZITTEN:
        return P[VERVAL_UITZITTEN]
    if not past:
        return P[VERVAL_NIET_PASSEND]
    return P[VERVAL_ZOEKEND]


@njit(cache=True)
def heeft_invloed(C: Reeks, loting: float) -> bool:
    """Has the client enough influence on the plan? `loting` uniform."""
    return loting < C[INVLOED]


@njit(cache=True)
def motivatie_bij_start(P: Reeks, soort: int, invloed: bool, motivatie: float, loting: float) -> float:
    """Motivation just after the start: with the chance of this kind of contract it closes part of the gap to 1."""
    kans = P[STIJGT_INVLOED + soort] if invloed else P[STIJGT_ZONDER + soort]
    if loting < kans:
        return motivatie + P[STIJGING] * (1.0 - motivatie)
    return motivatie


@njit(cache=True)
def motivatie_na_verhaal(P: Reeks, motivatie: float, informatie: int) -> float:
    """Motivation after telling the whole story again at a second provider: m·exp(−ν·(1 − gespaard))."""
    verlies = P[VERHAAL_OPNIEUW] * (1.0 - P[GESPAARD + informatie])
    return max(P[MINIMUM], motivatie * math.exp(-verlies))
