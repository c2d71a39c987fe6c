"""Money (model 4.9): what a contract pays and when, and what a claim is."""

from __future__ import annotations

from numba import njit

from simulatie.assen import SOORT_LADDER
from simulatie.indeling import plek, plek_contract
from simulatie.rules.vormen import Reeks

PRIJS = plek_contract("prijs")
START = plek_contract("betaling.start")
TUSSENTIJDS = plek_contract("betaling.tussentijds")
TUSSENTIJDS_NA = plek_contract("betaling.tussentijds_na")
RESULTAAT = plek_contract("betaling.resultaat")
DUURZAAM = plek_contract("betaling.duurzaam")
CLAIMVENSTER = plek_contract("claimvenster_dagen")
RAPPORT = plek_contract("rapport_betaling")
KORT_GECLAIMD = plek("aanbieder.kort_contract_geclaimd")
KOSTEN = plek("aanbieder.kosten_per_maand")
INTAKEKOSTEN = plek("aanbieder.intakekosten")
RAPPORTKOSTEN = plek("aanbieder.rapportkosten")
OVERHEAD = plek("aanbieder.overhead")


@njit(cache=True)
def maximale_prijs(C: Reeks, u: int) -> float:
    """The maximum price, committed at the start (euro)."""
    return C[PRIJS + u]


@njit(cache=True)
def betaling_start(C: Reeks, u: int) -> float:
    """Paid when the trajectory starts (euro)."""
    return C[START] * C[PRIJS + u]


@njit(cache=True)
def betaling_tussentijds(C: Reeks, u: int, maand: int) -> float:
    """Paid on reaching `maand` in the trajectory (euro), 0 in other months."""
    return C[TUSSENTIJDS] * C[PRIJS + u] if maand == C[TUSSENTIJDS_NA] else 0.0


@njit(cache=True)
def betaling_resultaat(C: Reeks, u: int, maand: int) -> float:
    """Paid on a claimed result (euro): the result share, and what was still due on the way if it comes early.

    `maand`: whole months the trajectory has run; a claim in the window after the end passes the months it ran.
    """
    tegoed = C[RESULTAAT]
    if maand < C[TUSSENTIJDS_NA]:
        tegoed += C[TUSSENTIJDS]
    return tegoed * C[PRIJS + u]


@njit(cache=True)
def betaling_duurzaam(C: Reeks, u: int) -> float:
    """Paid when the claimed job has lasted (euro)."""
    return C[DUURZAAM] * C[PRIJS + u]


@njit(cache=True)
def betaling_rapport(C: Reeks) -> float:
    """Paid for an approved end report (euro)."""
    return C[RAPPORT]


@njit(cache=True)
def wordt_geclaimd(P: Reeks, soort: int, kort: int, loting: float) -> bool:
    """Does a placement contract claim this job? A long contract always, a short one with a chance; ladders never."""
    if soort == SOORT_LADDER:
        return False
    return (not kort) or loting < P[KORT_GECLAIMD]


@njit(cache=True)
def in_claimvenster(C: Reeks, dagen_na_einde: float) -> bool:
    """Does work that many days after the end still count as a placement?"""
    return dagen_na_einde <= C[CLAIMVENSTER]


@njit(cache=True)
def kosten_maand(P: Reeks, inzet: int) -> float:
    """The provider's cost of a month at this effort (euro)."""
    return P[KOSTEN + inzet]


@njit(cache=True)
def kosten_intake(P: Reeks, soort: int) -> float:
    """The provider's cost of a full intake and plan under a kind of contract (euro)."""
    return P[INTAKEKOSTEN + soort]


@njit(cache=True)
def kosten_melding(P: Reeks) -> float:
    """The provider's cost of a terugmelding (euro)."""
    return P[RAPPORTKOSTEN]


@njit(cache=True)
def kosten_overhead(P: Reeks, betaling: float) -> float:
    """The provider's cost of organisation that comes with a payment (euro)."""
    return P[OVERHEAD] * betaling
