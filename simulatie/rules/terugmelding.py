"""Terugmelding, recall and adjustment (model 4.6): when a report must be made, what is accepted, what it pays."""

from __future__ import annotations

import math

from numba import njit

from simulatie.indeling import plek, plek_contract, plek_og
from simulatie.rules.vormen import Reeks

ZIEKTE = plek("instrumenten.ziekte_per_maand")
WEIGERING = plek("instrumenten.weigering_per_maand")
SANCTIE_KANS = plek("sanctie.kans")
ACCEPTATIE = plek_og("terugmelding.acceptatie")
ONDERBOUWD = plek_og("terugmelding.acceptatie_onderbouwd")
ACCEPTATIE_VERPLICHT = plek_og("terugmelding.acceptatie_verplicht")
ONDER_KANS = plek_og("terugmelding.verplicht_onder_kans")
NA_MAANDEN = plek_og("terugmelding.verplicht_na_maanden")
VERPLICHT_NALEVING = plek_og("terugmelding.verplicht_naleving")
TERUGHALEN_NA = plek_og("terugmelding.terughalen_na_maanden")
TERUGHALEN_NALEVING = plek_og("terugmelding.terughalen_naleving")
BIJSTELLEN_NALEVING = plek_og("terugmelding.bijstellen_naleving")
MISMATCH_GEZIEN = plek_og("terugmelding.mismatch_gezien")
PRIJS = plek_contract("prijs")
VERGOEDING = plek_contract("vergoeding.terugmelding")
VANAF_MAAND = plek_contract("vergoeding.minimum_maanden")
GOEDGEKEURD = plek_contract("vergoeding.rapport_goedgekeurd")
PLAFOND = plek_contract("vergoeding.plafond")
RAPPORTKWALITEIT = plek_contract("rapportkwaliteit")

AFRONDING = 1e-9  # a cap of .29 over 100 clients is 29, not 28.999…
NIET_VERPLICHT, VERPLICHT_ONDER_KANS, VERPLICHT_ZONDER_VOORTGANG = 0, 1, 2


@njit(cache=True)
def wordt_ziek(P: Reeks, u: int, loting: float) -> bool:
    """Long illness this month? `loting` uniform."""
    return loting < P[ZIEKTE + u]


@njit(cache=True)
def weigert(P: Reeks, motivatie: float, loting: float) -> bool:
    """Open refusal this month? The chance falls linearly to 0 at full motivation."""
    return loting < P[WEIGERING] * (1.0 - motivatie)


@njit(cache=True)
def acceptatiekans(O: Reeks, C: Reeks, grond: int, verplicht: bool) -> float:
    """Chance that the klantmanager accepts a report on this ground.

    a + (1 − a)·onderbouwd·kwaliteit: where arguments count, a good report wins part of the gap to 1. One that had to be
    made (`verplicht`) wins the share `acceptatie_verplicht` of what is left.
    """
    a = O[ACCEPTATIE + grond]
    a += (1.0 - a) * O[ONDERBOUWD] * C[RAPPORTKWALITEIT]
    return a + (1.0 - a) * O[ACCEPTATIE_VERPLICHT] if verplicht else a


@njit(cache=True)
def moet_melden(O: Reeks, kans_rest: float, maanden_zonder_voortgang: int, loting: float) -> int:
    """Must the client be handed back this month, and is that complied with?

    `kans_rest`: chance of work in the months left; `maanden_zonder_voortgang`: months in a row without effort.
    `loting` uniform, one a client and trajectory: compliance is a habit, not a monthly lottery.

    Returns one of NIET_VERPLICHT, VERPLICHT_ONDER_KANS, VERPLICHT_ZONDER_VOORTGANG.
    """
    if loting >= O[VERPLICHT_NALEVING]:
        return NIET_VERPLICHT
    if kans_rest < O[ONDER_KANS]:
        return VERPLICHT_ONDER_KANS
    if O[NA_MAANDEN] > 0.0 and maanden_zonder_voortgang >= O[NA_MAANDEN]:
        return VERPLICHT_ZONDER_VOORTGANG
    return NIET_VERPLICHT


@njit(cache=True)
def kans_in_rest(logkans: float, maanden: float) -> float:
    """Chance of work in the `maanden` left at a constant hazard: 1 − exp(−maanden·λ)."""
    return -math.expm1(-maanden * math.exp(logkans))


@njit(cache=True)
def haalt_terug(O: Reeks, maanden_zonder_contact: int, loting: float) -> bool:
    """Does the opdrachtgever, noticing it in a progress interview, recall a client without contact?"""
    return O[TERUGHALEN_NA] > 0.0 and maanden_zonder_contact >= O[TERUGHALEN_NA] and loting < O[TERUGHALEN_NALEVING]


@njit(cache=True)
def stelt_bij(O: Reeks, past: int, loting_gezien: float, loting_naleving: float) -> bool:
    """Is an instrument that does not fit seen in a progress interview, and adjusted? Lots uniform."""
    return (not past) and loting_gezien < O[MISMATCH_GEZIEN] and loting_naleving < O[BIJSTELLEN_NALEVING]


@njit(cache=True)
def vergoeding(C: Reeks, u: int, maand: int, betaald_eerder: int, gestart: int, loting_rapport: float) -> float:
    """Euros paid on an accepted terugmelding in `maand`, on top of what was paid.

    share·price, if the month is late enough, the report is approved (`loting_rapport` uniform), and paid hand-backs
    stay within the cap: (betaald_eerder + 1) <= plafond·gestart for this provider.
    """
    if maand < C[VANAF_MAAND] or loting_rapport >= C[GOEDGEKEURD]:
        return 0.0
    if betaald_eerder + 1 > C[PLAFOND] * gestart + AFRONDING:
        return 0.0
    return C[VERGOEDING] * C[PRIJS + u]


@njit(cache=True)
def volgt_sanctie(P: Reeks, opdrachtgever: int, loting: float) -> bool:
    """Does a sanction follow an open refusal? `loting` uniform."""
    return loting < P[SANCTIE_KANS + opdrachtgever]
