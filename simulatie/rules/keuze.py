"""Selection and choice (model 4.4): risk class, service, contract, instrument.

Choices among alternatives are Gumbel-max: the alternative with the highest utility plus its own Gumbel draw wins, so
that the mix is an outcome and adding an alternative moves only those who take it.
"""

from __future__ import annotations

import math

from numba import njit

from simulatie.assen import (
    DIENST,
    DIENST_TRAJECT,
    DIENST_ZORG,
    INSTRUMENT,
    KNELPUNT,
    KNELPUNT_GEZONDHEID,
    RISICO_GROOT,
    RISICO_LAAG,
    RISICO_VERHOOGD,
    SOORT_LADDER,
)
from simulatie.indeling import plek, plek_og
from simulatie.rules.diagnose import logistisch
from simulatie.rules.vormen import Reeks

GRENS_LAAG = plek("keuze.grens_laag")
GRENS_GROOT = plek("keuze.grens_groot")
HELLING_PLAATSING = plek("keuze.helling_plaatsing")
IRO_GEVRAAGD = plek("keuze.iro_gevraagd")
IRO_OPLEIDING = plek("keuze.iro_opleiding")
IRO_MOTIVATIE = plek("keuze.iro_motivatie")
BESCHIKBAAR = plek("keuze.passend_beschikbaar")
PAST = plek("instrumenten.past")
NAAST = plek("instrumenten.naast")
MISLUKT_NIET_HERHAALD = plek("overdracht.mislukt_niet_herhaald")
DIENSTEN = plek_og("beleid.dienst")
SELECTIE = plek_og("beleid.selectie")
MAXIMUM_TRAJECTEN = plek_og("beleid.maximum_trajecten")

AANTAL_DIENSTEN = len(DIENST)
AANTAL_INSTRUMENTEN = len(INSTRUMENT)
AANTAL_KNELPUNTEN = len(KNELPUNT)
UITGESLOTEN = -1.0e300
"""Utility of what is not on offer: finite, so that sums stay finite, and below every possible one."""


@njit(cache=True)
def risicoklasse(P: Reeks, jaarkans: float) -> int:
    """ANKER risk class from the seen chance of work within a year."""
    if jaarkans >= P[GRENS_LAAG]:
        return RISICO_LAAG
    if jaarkans < P[GRENS_GROOT]:
        return RISICO_GROOT
    return RISICO_VERHOOGD


@njit(cache=True)
def nut_dienst(O: Reeks, klasse: int, dienst: int, z: float, nummer: int, gezien_knelpunt: int) -> float:
    """Utility of a service: log of its share for the class; a trajectory also selects on the seen chance `z` (sd).

    `nummer`: trajectories so far; at the maximum there is none on offer. Care is on offer only where health is seen as
    the obstacle.
    """
    if dienst == DIENST_ZORG and gezien_knelpunt != KNELPUNT_GEZONDHEID:
        return UITGESLOTEN
    if dienst == DIENST_TRAJECT and nummer >= O[MAXIMUM_TRAJECTEN]:
        return UITGESLOTEN
    aandeel = O[DIENSTEN + klasse * AANTAL_DIENSTEN + dienst]
    if aandeel <= 0.0:
        return UITGESLOTEN
    nut = math.log(aandeel)
    if dienst == DIENST_TRAJECT:
        nut += O[SELECTIE] * z
    return nut


@njit(cache=True)
def nut_contract(P: Reeks, nut: float, soort: int, z: float) -> float:
    """Utility of a contract for a client with seen chance `z` (sd): placement contracts gain with z, ladders do not."""
    if soort == SOORT_LADDER:
        return nut
    return nut + P[HELLING_PLAATSING] * z


@njit(cache=True)
def kans_vraagt_iro(P: Reeks, opleiding: int, motivatie: float) -> float:
    """Chance that a client who was told asks for an IRO: logistic in education and motivation (self-selection)."""
    return logistisch(P[IRO_GEVRAAGD] + P[IRO_OPLEIDING + opleiding] + P[IRO_MOTIVATIE] * (motivatie - 0.5))


@njit(cache=True)
def past(P: Reeks, instrument: int, knelpunt: int) -> int:
    """Does the instrument fit the obstacle? 0 or 1, from the table of the scenario."""
    return 1 if P[PAST + instrument * AANTAL_KNELPUNTEN + knelpunt] > 0.5 else 0


@njit(cache=True)
def passend_instrument(P: Reeks, knelpunt: int) -> int:
    """The first instrument that fits the obstacle; mediation (0) if none does."""
    for instrument in range(AANTAL_INSTRUMENTEN):
        if past(P, instrument, knelpunt):
            return instrument
    return 0


@njit(cache=True)
def kies_instrument(
    P: Reeks,
    soort: int,
    gezien_knelpunt: int,
    mislukt: int,
    informatie: int,
    loting_beschikbaar: float,
    loting_herhaald: float,
) -> int:
    """The instrument of a trajectory of kind `soort`.

    The one that fits the obstacle seen, if it is to be had (chance by kind of contract); otherwise the nearest, by the
    table of the scenario. If it is the one that failed before and did not fit (`mislukt`, −1: none), a provider who
    knows that (chance by `informatie`) takes the nearest to it instead. Lots uniform.
    """
    keuze = passend_instrument(P, gezien_knelpunt)
    if loting_beschikbaar >= P[BESCHIKBAAR + soort]:
        keuze = int(P[NAAST + keuze])
    if keuze == mislukt and loting_herhaald < P[MISLUKT_NIET_HERHAALD + informatie]:
        keuze = int(P[NAAST + keuze])
    return keuze
