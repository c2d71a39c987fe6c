"""Overdracht (model 4.8): what the next provider hears, and what that costs and spares."""

from __future__ import annotations

from numba import njit

from simulatie.assen import INFO_GEEN, INFO_RAPPORT, INFO_VERWIJZING, INFO_WARM
from simulatie.indeling import plek, plek_og
from simulatie.rules.vormen import Reeks

RAPPORT = plek("overdracht.rapport")
WARM = plek("overdracht.warm")
VERPLICHT_RAPPORT = plek("overdracht.verplicht_rapport")
VERPLICHT_WARM = plek("overdracht.verplicht_warm")
NALEVING = plek("overdracht.naleving")
PRECISIE = plek("overdracht.precisie")
MINUTEN = plek("overdracht.minuten")
INTAKE_KORTER = plek("overdracht.intake_korter")
SIGNAAL_SD = plek("aanbieder.signaal_sd")
ERVARING = plek("aanbieder.ervaring_maanden")
VERWIJZING_SD = plek("aanbieder.verwijzing_sd")
VERWIJSINFORMATIE = plek_og("beleid.verwijsinformatie")


@njit(cache=True)
def informatie_bij_verwijzing(O: Reeks, loting: float) -> int:
    """What a first provider knows: written information from the klantmanager, or nothing. `loting` uniform."""
    return INFO_VERWIJZING if loting < O[VERWIJSINFORMATIE] else INFO_GEEN


@njit(cache=True)
def informatie_bij_vervolg(P: Reeks, verwijsinformatie: int, loting_vrij: float, loting_naleving: float) -> int:
    """What a next provider knows: the most informative of what is customary and what is mandatory and complied with.

    `verwijsinformatie`: level without any overdracht. One lot for what happens unasked (warm below `warm`, report
    below `warm` + `rapport`), one for compliance; both uniform.
    """
    niveau = verwijsinformatie
    if loting_vrij < P[WARM]:
        niveau = INFO_WARM
    elif loting_vrij < P[WARM] + P[RAPPORT]:
        niveau = max(niveau, INFO_RAPPORT)
    if loting_naleving < P[NALEVING]:
        if P[VERPLICHT_WARM] > 0.5:
            niveau = max(niveau, INFO_WARM)
        elif P[VERPLICHT_RAPPORT] > 0.5:
            niveau = max(niveau, INFO_RAPPORT)
    return niveau


@njit(cache=True)
def precisie(P: Reeks, informatie: int) -> float:
    """Precision (1/log²) that comes across: that of written referral information, or a share of what the first
    provider learned in the usual months (n/sd² for n monthly signals), whichever is more."""
    if informatie == INFO_GEEN:
        return 0.0
    verwijzing = 1.0 / (P[VERWIJZING_SD] * P[VERWIJZING_SD])
    if informatie == INFO_VERWIJZING:
        return verwijzing
    geleerd = P[ERVARING] / (P[SIGNAAL_SD] * P[SIGNAAL_SD])
    return max(verwijzing, P[PRECISIE + informatie] * geleerd)


@njit(cache=True)
def gewicht(P: Reeks, informatie: int, rapportkwaliteit: float) -> float:
    """How far the klantmanager knows at the second diagnosis what failed (0-1): the report, or more by a handover."""
    return max(rapportkwaliteit, P[PRECISIE + informatie])


@njit(cache=True)
def minuten_werk(P: Reeks, informatie: int) -> float:
    """Minutes the klantmanager spends on passing information on."""
    return P[MINUTEN + informatie]


@njit(cache=True)
def intakefactor(P: Reeks, informatie: int) -> float:
    """Factor on the provider's intake cost."""
    return 1.0 - P[INTAKE_KORTER + informatie]
