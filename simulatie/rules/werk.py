"""Work (model 4.1): the monthly hazard, its walk through time, and the course of a job.

    λ = exp( b[u] + β_lft·max(0, leeftijd − knik)/10 + β_opl[opl] + β_duur·log(1 + maanden)
             − g[knelpunt]·(1 − weg·opgelost) + θ + kort ) · A(t)^η · m^γ · T        per month

θ and `kort` (the share of the WW inflow with very short spells) are traits of the client; T is 1 outside a
trajectory, see `trajectfactor`.
"""

from __future__ import annotations

import math

from numba import njit

from simulatie.indeling import plek
from simulatie.rules.vormen import Reeks, Tabel
from simulatie.tijd import MAAND

BASISKANS = plek("werk.basiskans")
LEEFTIJD = plek("werk.leeftijd")
LEEFTIJD_KNIK = plek("werk.leeftijd_knik")
OPLEIDING = plek("werk.opleiding")
DUUR = plek("werk.duur")
KNELPUNT = plek("werk.knelpunt")
OPGELOST_WEG = plek("werk.opgelost_neemt_weg")
ELASTICITEIT_M = plek("werk.motivatie_elasticiteit")
ELASTICITEIT_A = plek("arbeidsmarkt.elasticiteit")
KORT_EXTRA = plek("populatie.korte_duur_extra")
KORT_CONTRACT = plek("werk.kort_contract")
VERLIES_0_6 = plek("werk.baanverlies_0_6m")
VERLIES_6_18 = plek("werk.baanverlies_6_18m")
VERLIES_LATER = plek("werk.baanverlies_later")
NAZORG_VERMINDERING = plek("werk.nazorg_vermindering")
MINIMUM_M = plek("motivatie.minimum")
SANCTIE_EFFECT = plek("sanctie.effect")
ALFA = plek("instrumenten.alfa")
ALFA_NIET = plek("instrumenten.alfa_niet_passend")
INZET = plek("instrumenten.inzet")
LOCK_IN = plek("instrumenten.lock_in")
LOCK_IN_MAANDEN = plek("instrumenten.lock_in_maanden")
LOCK_IN_FACTOR = plek("instrumenten.lock_in_factor")
OPLOSSEN = plek("instrumenten.oplossen")

EERSTE_KNOOP, TWEEDE_KNOOP = 6.0, 18.0  # months at which the hazard of losing a job changes: the names of its numbers


@njit(cache=True)
def vaste_logkans(
    P: Reeks, u: int, leeftijd: float, opleiding: int, knelpunt: int, opgelost: int, theta: float, kort: int
) -> float:
    """The part of log λ that stays the same within a spell, log(1/month).

    `u` benefit of entry, `leeftijd` years at the start of the spell, `opgelost` and `kort` 0 or 1, `theta` log.
    """
    g = P[KNELPUNT + knelpunt]
    if opgelost:
        g *= 1.0 - P[OPGELOST_WEG]
    boven = max(0.0, leeftijd - P[LEEFTIJD_KNIK]) / 10.0
    return P[BASISKANS + u] + P[LEEFTIJD] * boven + P[OPLEIDING + opleiding] - g + theta + kort * P[KORT_EXTRA]


@njit(cache=True)
def duurdeel(P: Reeks, maanden: int) -> float:
    """The part of log λ that duration adds after so many whole months of search."""
    return P[DUUR] * math.log(1.0 + maanden)


@njit(cache=True)
def motivatiedeel(P: Reeks, motivatie: float) -> float:
    """The part of log λ that motivation adds."""
    return P[ELASTICITEIT_M] * math.log(motivatie)


@njit(cache=True)
def opgeteld(P: Reeks, vast: float, duur: float, log_index: float, motivatie: float) -> float:
    """log λ outside a trajectory: its parts added up, `log_index` log A(t)."""
    return vast + duur + P[ELASTICITEIT_A] * log_index + motivatie


@njit(cache=True)
def logkans(P: Reeks, vast: float, maanden: int, log_index: float, motivatie: float) -> float:
    """log λ outside a trajectory, given the fixed part, whole months of search, log A(t) and motivation."""
    return opgeteld(P, vast, duurdeel(P, maanden), log_index, motivatiedeel(P, motivatie))


@njit(cache=True)
def trajectfactor(P: Reeks, u: int, instrument: int, past: int, inzet: int, kwaliteit: float, maand: int) -> float:
    """T within a trajectory, from month `maand` (0, 1, …) on.

    (1 − lock_in[u]·factor[instrument]) in the first months whatever the provider does, times
    (1 + α[instrument]·inzet·kwaliteit) if the instrument fits and (1 + α_mis·inzet) if not. `kwaliteit` is the
    provider's factor on the effect (1 = average).
    """
    factor = 1.0
    if maand < P[LOCK_IN_MAANDEN]:
        factor = 1.0 - P[LOCK_IN + u] * P[LOCK_IN_FACTOR + instrument]
    if past:
        return factor * (1.0 + P[ALFA + instrument] * P[INZET + inzet] * kwaliteit)
    return factor * (1.0 + P[ALFA_NIET] * P[INZET + inzet])


@njit(cache=True)
def oploskans(P: Reeks, instrument: int, past: int, inzet: int, kwaliteit: float) -> float:
    """Chance in a month that a fitting effort solves the obstacle; 0 if the instrument does not fit."""
    if not past:
        return 0.0
    return min(1.0, P[OPLOSSEN + instrument] * P[INZET + inzet] * kwaliteit)


@njit(cache=True)
def motivatie_na_maand(P: Reeks, motivatie: float, verval: float) -> float:
    """Motivation after one more month: m·exp(−δ), not below its minimum."""
    return max(P[MINIMUM_M], motivatie * math.exp(-verval))


@njit(cache=True)
def doorloop(
    PV: Tabel,
    grenzen: Reeks,
    maandgrenzen: Reeks,
    log_index: Reeks,
    u: int,
    leeftijd: float,
    opleiding: int,
    knelpunt: int,
    opgelost: int,
    theta: float,
    kort: int,
    begin: float,
    tijd: float,
    opgebouwd: float,
    maanden: int,
    motivatie: float,
    sanctie: int,
    verval: float,
    factor: float,
    drempel: float,
    tot: float,
) -> tuple[float, float, int, float, int, int]:
    """Walk the cumulated hazard of a spell from `tijd` to `tot`, or to the moment it passes `drempel`.

    The hazard is constant between knots: client months (anniversaries of `begin`, when motivation falls by `verval`
    and a sanction wears off), calendar months of A(t), and dated changes of the parameters (rows of `PV`, in force
    from `grenzen[v]`). Everything else that changes it ends the walk and starts another.

    Args:
        PV: float64[versions, numbers]. grenzen: float64[versions], days. maandgrenzen: float64[months + 1], days.
        log_index: float64[months], log A(t).
        u … kort: traits, see `vaste_logkans`. begin: start of the spell, days.
        tijd, opgebouwd, maanden, motivatie, sanctie: where the walk stands: day, cumulated hazard, client months
            passed, motivation, months of sanction left.
        verval: decay of motivation per month in force. factor: T in force. drempel: cumulated hazard at which work
            starts (a unit exponential). tot: day to stop at.

    Returns:
        (tijd, opgebouwd, maanden, motivatie, sanctie, gevonden): `gevonden` is 1 if work starts at `tijd` <= `tot`.
    """
    versie = 0
    laatste_versie = grenzen.shape[0] - 1
    while versie < laatste_versie and grenzen[versie + 1] <= tijd:
        versie += 1
    laatste_maand = log_index.shape[0] - 1
    kalender = min(max(int(tijd / MAAND) - 1, 0), laatste_maand)  # a first guess, never too late
    while kalender > 0 and maandgrenzen[kalender] > tijd:
        kalender -= 1
    while kalender < laatste_maand and maandgrenzen[kalender + 1] <= tijd:
        kalender += 1
    P = PV[versie]
    vast = vaste_logkans(P, u, leeftijd, opleiding, knelpunt, opgelost, theta, kort)
    duur, door_motivatie = duurdeel(P, maanden), motivatiedeel(P, motivatie)  # worked out again only where they change
    while tijd < tot:
        kans = math.exp(opgeteld(P, vast, duur, log_index[kalender], door_motivatie)) * factor
        if sanctie > 0:
            kans *= P[SANCTIE_EFFECT]
        per_dag = kans / MAAND
        verjaardag = begin + (maanden + 1) * MAAND
        knoop = min(tot, verjaardag)
        if kalender < laatste_maand:
            knoop = min(knoop, maandgrenzen[kalender + 1])
        if versie < laatste_versie:
            knoop = min(knoop, grenzen[versie + 1])
        erbij = per_dag * (knoop - tijd)
        if opgebouwd + erbij >= drempel:
            moment = tijd + (drempel - opgebouwd) / per_dag
            return min(moment, knoop), drempel, maanden, motivatie, sanctie, 1
        opgebouwd += erbij
        tijd = knoop
        if tijd >= verjaardag:
            maanden += 1
            duur = duurdeel(P, maanden)
            voorheen = motivatie
            motivatie = motivatie_na_maand(P, motivatie, verval)
            if motivatie != voorheen:
                door_motivatie = motivatiedeel(P, motivatie)
            if sanctie > 0:
                sanctie -= 1
        if kalender < laatste_maand and tijd >= maandgrenzen[kalender + 1]:
            kalender += 1
        if versie < laatste_versie and tijd >= grenzen[versie + 1]:
            versie += 1
            P = PV[versie]
            vast = vaste_logkans(P, u, leeftijd, opleiding, knelpunt, opgelost, theta, kort)
            duur, door_motivatie = duurdeel(P, maanden), motivatiedeel(P, motivatie)
    return tijd, opgebouwd, maanden, motivatie, sanctie, 0


@njit(cache=True)
def kort_contract(P: Reeks, u: int, loting: float) -> bool:
    """Is the contract shorter than six months? `loting` uniform."""
    return loting < P[KORT_CONTRACT + u]


@njit(cache=True)
def kans_baan_duurt(P: Reeks, u: int, maanden: float) -> float:
    """Chance that a job without follow-up care lasts at least so many months: exp(−cumulated hazard)."""
    opgebouwd = P[VERLIES_0_6 + u] * min(maanden, EERSTE_KNOOP)
    opgebouwd += P[VERLIES_6_18 + u] * max(0.0, min(maanden, TWEEDE_KNOOP) - EERSTE_KNOOP)
    opgebouwd += P[VERLIES_LATER + u] * max(0.0, maanden - TWEEDE_KNOOP)
    return math.exp(-opgebouwd)


@njit(cache=True)
def baanduur(P: Reeks, u: int, nazorg_maanden: float, drempel: float) -> float:
    """Months a job lasts: inverse of a piecewise-constant hazard (0-6, 6-18, later), lower during nazorg.

    `drempel` is a unit exponential. The hazard is the monthly rate of the scenario; with `nazorg_maanden` months of
    follow-up care it is (1 − vermindering) times as high in those months.
    """
    maand = 0.0
    rest = drempel
    while True:
        if maand < EERSTE_KNOOP:
            kans, einde = P[VERLIES_0_6 + u], EERSTE_KNOOP
        elif maand < TWEEDE_KNOOP:
            kans, einde = P[VERLIES_6_18 + u], TWEEDE_KNOOP
        else:
            kans, einde = P[VERLIES_LATER + u], math.inf
        if maand < nazorg_maanden:
            kans *= 1.0 - P[NAZORG_VERMINDERING]
            einde = min(einde, nazorg_maanden)
        if kans > 0.0 and rest <= kans * (einde - maand):
            return maand + rest / kans
        if einde == math.inf:
            return math.inf
        rest -= kans * (einde - maand)
        maand = einde
