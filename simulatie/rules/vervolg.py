"""End of a trajectory and the follow-up decision (model 4.7)."""

from __future__ import annotations

import math

from numba import njit

from simulatie.indeling import plek, plek_contract, plek_og
from simulatie.rules.diagnose import logistisch
from simulatie.rules.vormen import Reeks

LOGIT = plek("vervolg.logit")
HELLING = plek("vervolg.helling")
REDEN = plek("vervolg.reden")
RAPPORT = plek("vervolg.rapport")
TIJDSDRUK = plek("vervolg.tijdsdruk")
NUMMER = plek("vervolg.nummer")
RICHTLIJN = plek("vervolg.richtlijn")
WACHTTIJD = plek("vervolg.wachttijd_maanden")
HERBEOORDELING = plek("vervolg.herbeoordeling_per_maand")
EERSTE = plek("vervolg.eerste_per_maand")
ANDER_AANBOD = plek("vervolg.ander_aanbod")
MAXIMUM_TRAJECTEN = plek_og("beleid.maximum_trajecten")
RICHTLIJN_NALEVING = plek_og("beleid.richtlijn_naleving")
EINDGESPREK = plek_og("beleid.eindgesprek")
EINDGESPREK_KWALITEIT = plek_og("beleid.eindgesprek_kwaliteit")
RAPPORTKWALITEIT = plek_contract("rapportkwaliteit")


@njit(cache=True)
def rapportkwaliteit(C: Reeks, O: Reeks, eindgesprek: bool) -> float:
    """How much of θ and the obstacle the end report tells (0-1); an end interview adds to it."""
    kwaliteit = C[RAPPORTKWALITEIT]
    if eindgesprek:
        kwaliteit += O[EINDGESPREK_KWALITEIT]
    return min(1.0, kwaliteit)


@njit(cache=True)
def heeft_eindgesprek(O: Reeks, loting: float) -> bool:
    """Does the trajectory end with an interview? `loting` uniform."""
    return loting < O[EINDGESPREK]


@njit(cache=True)
def vervolgkans(
    P: Reeks,
    O: Reeks,
    u: int,
    z: float,
    reden: int,
    kwaliteit: float,
    wachtende_taken: int,
    nummer: int,
    loting_richtlijn: float,
) -> float:
    """Chance that the klantmanager decides on another trajectory.

    logistic( a[u] + b[u]·z + reden + rapport·kwaliteit + tijdsdruk·wachtenden + nummer·(nummer − 1) + richtlijn ),
    z the seen chance (sd), `wachtende_taken` in this klantmanager's queue, `nummer` trajectories so far. 0 at the
    maximum number. The guideline counts where it is complied with (`loting_richtlijn` uniform).
    """
    if nummer >= O[MAXIMUM_TRAJECTEN]:
        return 0.0
    logit = P[LOGIT + u] + P[HELLING + u] * z + P[REDEN + reden] + P[RAPPORT] * kwaliteit
    logit += P[TIJDSDRUK] * wachtende_taken + P[NUMMER] * (nummer - 1)
    if loting_richtlijn < O[RICHTLIJN_NALEVING]:
        logit += P[RICHTLIJN]
    return logistisch(logit)


@njit(cache=True)
def wachttijd_maanden(P: Reeks, u: int, drempel: float) -> float:
    """Months between the report and the case coming up: exponential with the mean of the benefit."""
    return P[WACHTTIJD + u] * drempel


@njit(cache=True)
def herbeoordeling_maanden(P: Reeks, u: int, eerder_traject: bool, drempel: float) -> float:
    """Months until the case comes up again: exponential; `drempel` a unit exponential. inf at chance 0."""
    kans = P[HERBEOORDELING + u] if eerder_traject else P[EERSTE + u]
    if kans <= 0.0:
        return math.inf
    return drempel / kans


@njit(cache=True)
def krijgt_ander_aanbod(P: Reeks, opdrachtgever: int, loting: float) -> bool:
    """Own guidance after a no? `loting` uniform."""
    return loting < P[ANDER_AANBOD + opdrachtgever]
