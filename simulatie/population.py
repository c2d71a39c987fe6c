"""Synthetic clients, drawn by key from the margins of a scenario.

A client is a row of `KLANT_TYPE`. His number says in which region and on which benefit he enters, and as which one:

    klant = regio * KLANTEN_PER_REGIO + uitkering * KLANTEN_PER_STROOM + j,        j = 0, 1, 2, … in order of entry

so that a change in the inflow of one benefit renumbers nobody on another, and a run with fewer regions is the first
part of a run with more. Everything about a client is a function of the scenario, seed, replicatie and his number, and
his day of entry also of the numbers before his in the same stream.

Entry is a Poisson process for each (regio, uitkering), with a rate that is constant within a calendar year. With
Λ(t) the expected number of entrants until day t and E_0, E_1, … unit exponentials (`DOEL_INSTROOM`, one for each
client), client j enters at Λ⁻¹(E_0 + … + E_j), as long as that lies before the end of the run. A region gets the share
`regio.klanten` / `regio.landelijke_instroom` of the national inflow of every benefit and year. So more inflow of one
benefit, or in one year, leaves the others as they were.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numba import njit
from scipy.special import betaincinv

from simulatie.assen import KNELPUNT, OPLEIDING, UITKERING
from simulatie.draws import (
    DOEL_ARBEIDSVERLEDEN,
    DOEL_GESLACHT,
    DOEL_INSTROOM,
    DOEL_KNELPUNT,
    DOEL_KORTE_DUUR,
    DOEL_LEEFTIJD,
    DOEL_MOTIVATIE0,
    DOEL_OPLEIDING,
    DOEL_THETA,
    GEEN_ALTERNATIEF,
    controleer_sleutel,
    exponentieel,
    normaal,
    uniform,
)
from simulatie.scenario.secties import Scenario
from simulatie.scenario.veld import Getal
from simulatie.tijd import dag
from simulatie.verdelingen import normaal_uit_uniform, normale_verdeling

KLANT_TYPE: Final = np.dtype(
    [
        ("klant", np.int64),  # number, unique in a run: the key of all his draws
        ("regio", np.int32),
        ("instroom", np.float64),  # days since the scenario's start
        ("uitkering", np.int8),  # benefit at entry, code of assen.UITKERING
        ("leeftijd", np.float64),  # years at entry
        ("man", np.int8),  # 0 or 1
        ("opleiding", np.int8),  # code of assen.OPLEIDING
        ("knelpunt", np.int8),  # obstacle at entry, code of assen.KNELPUNT
        ("theta", np.float64),  # latent employability, log
        ("kort", np.int8),  # 1: of the part of the inflow with very short spells
        ("motivatie", np.float64),  # at entry, from motivatie.minimum to 1
        ("arbeidsverleden", np.float64),  # share of the years since `VOLWASSEN` in which he worked
        ("positie", np.int8),  # re-integration position 0-6 at entry
    ]
)

VOLWASSEN: Final = 18.0
"""Age in years from which the years of `arbeidsverleden` are counted."""

KLANTEN_PER_STROOM: Final = 200_000
"""Numbers set aside for one benefit in one region."""
KLANTEN_PER_REGIO: Final = KLANTEN_PER_STROOM * len(UITKERING)
REGIO_MAXIMUM: Final = int(np.iinfo(np.int32).max)

ONBEKEND: Final = -1
"""An integer trait that is yet to be drawn; of a trait in float64 that is NaN."""

Kenmerk = tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]
_compileer = njit(cache=True, nogil=True)  # regions are drawn in several threads at once


class Omvang(NamedTuple):
    """How large a run is: the number of regions, and the number of clients they expect together."""

    regios: int
    verwacht: float


class Instroomverloop(NamedTuple):
    """The expected inflow into one region as a function of time.

    `grenzen`: days since the start at which a rate may change, float64 [n + 1], the end of the run included;
    `verwacht`: expected entrants until that day by benefit, float64 [5, n + 1].
    """

    grenzen: np.ndarray
    verwacht: np.ndarray


@dataclass(frozen=True, eq=False)
class Bevolking:
    """All of a scenario that clients are drawn from, as arrays: worked out once, used for every region.

    `motivatie`: mean of first motivation by obstacle [6]; then its concentration and its lowest value.
    """

    verloop: Instroomverloop
    kenmerken: Kenmerk
    motivatie: np.ndarray
    motivatie_concentratie: float
    motivatie_minimum: float


def maak_bevolking(scenario: Scenario | Bevolking) -> Bevolking:
    """What clients of a scenario are drawn from; what is worked out already is passed on.

    Raises ValueError if nobody enters in any year of the run.
    """
    if isinstance(scenario, Bevolking):
        return scenario
    p = scenario.populatie
    return Bevolking(
        instroomverloop(scenario),
        _kenmerken(scenario),
        _rij(p.motivatie_gemiddelde, KNELPUNT),
        _getal(p.motivatie_concentratie),
        _getal(scenario.motivatie.minimum),
    )


def aantal_regios(klanten: int, scenario: Scenario) -> Omvang:
    """Number of regions for about `klanten` expected entrants, at least one: regions keep their size.

    Rounds half up. The second number is what these regions expect, to tell the user where it differs from what he
    asked for. Raises ValueError if `klanten` is below 1.
    """
    if klanten < 1:
        raise ValueError(f"klanten = {klanten}: must be at least 1")
    per_regio = round(
        float(instroomverloop(scenario).verwacht[:, -1].sum()), 6
    )  # sums of decimals: 2500, not 2499.999…
    regios = max(1, math.floor(klanten / per_regio + 0.5))  # half up; round() would round half to even
    return Omvang(regios, regios * per_regio)


def maak_regio(scenario: Scenario | Bevolking, seed: int, replicatie: int, regio: int) -> np.ndarray:
    """All clients that enter region `regio` (0, 1, …) during the run: array of `KLANT_TYPE`, by (instroom, klant).

    Who draws many regions hands over `maak_bevolking(scenario)`.

    Raises ValueError for a key or a region out of range, if nobody enters at all, or if more clients enter on one
    benefit than there are numbers set aside.
    """
    controleer_sleutel(seed, replicatie)
    if not 0 <= regio <= REGIO_MAXIMUM:
        raise ValueError(f"regio = {regio}: must be from 0 to {REGIO_MAXIMUM}")
    bevolking = maak_bevolking(scenario)
    stromen = [_stroom(bevolking.verloop, seed, replicatie, regio, uitkering) for uitkering in range(len(UITKERING))]
    klanten = np.concatenate(stromen)
    vul_aan(klanten, bevolking, seed, replicatie)
    return op_volgorde(klanten)


def onbekende_klanten(klant: np.ndarray) -> np.ndarray:
    """Rows of `KLANT_TYPE` for the client numbers `klant`, of whom nothing else is known yet."""
    klanten = np.empty(len(klant), dtype=KLANT_TYPE)
    for naam in KLANT_TYPE.names or ():
        klanten[naam] = np.nan if KLANT_TYPE[naam].kind == "f" else ONBEKEND
    klanten["klant"] = klant
    return klanten


def vul_aan(klanten: np.ndarray, scenario: Scenario | Bevolking, seed: int, replicatie: int) -> None:
    """Draw, in place, every trait that is not known yet; `klant` and `uitkering` must be.

    A trait that is known stays, but motivation is held within [motivatie.minimum, 1]. What is drawn depends on the
    client's own number and traits only: not on the order of the rows, nor on what is known of others.
    """
    bevolking = maak_bevolking(scenario)
    _trek_kenmerken(klanten, seed, replicatie, *bevolking.kenmerken)
    _trek_motivatie(klanten, bevolking, seed, replicatie)


def op_volgorde(klanten: np.ndarray) -> np.ndarray:
    """A copy sorted by (instroom, klant): the order in which clients enter."""
    return klanten[np.lexsort((klanten["klant"], klanten["instroom"]))]


# --- Entry ------------------------------------------------------------------------------------------------------------


def instroomverloop(scenario: Scenario) -> Instroomverloop:
    """The expected inflow into a region: its share of the national inflow of each benefit and year.

    Raises ValueError if there is no inflow in any year of the run.
    """
    begin, eind = scenario.looptijd.begin, scenario.looptijd.eind
    jaren = range(begin.year, (eind - dt.timedelta(days=1)).year + 1)
    data = [begin, *(dt.date(jaar, 1, 1) for jaar in jaren[1:]), eind]
    grenzen = np.array([dag(datum, begin) for datum in data])
    delen = np.diff(grenzen) / [(dt.date(jaar + 1, 1, 1) - dt.date(jaar, 1, 1)).days for jaar in jaren]
    duizenden = np.array([_rij(getattr(scenario.instroom, u), tuple(map(str, jaren))) for u in UITKERING])
    verwacht = np.zeros((len(UITKERING), len(grenzen)))
    np.cumsum(duizenden * delen, axis=1, out=verwacht[:, 1:])
    totaal = verwacht[:, -1].sum()
    if not totaal > 0.0:
        raise ValueError("instroom: nobody enters in any year of the run")
    aandeel = _getal(scenario.regio.klanten) / _getal(scenario.regio.landelijke_instroom)
    return Instroomverloop(grenzen, verwacht * aandeel)


def _stroom(verloop: Instroomverloop, seed: int, replicatie: int, regio: int, uitkering: int) -> np.ndarray:
    """The clients of one benefit in one region, of whom only number, region, benefit and day of entry are known."""
    eerste = regio * KLANTEN_PER_REGIO + uitkering * KLANTEN_PER_STROOM
    verwacht = verloop.verwacht[uitkering]
    aantal = _instroomdagen(seed, replicatie, eerste, verloop.grenzen, verwacht, np.empty(0))
    if aantal > KLANTEN_PER_STROOM:
        raise ValueError(
            f"regio {regio}: more than {KLANTEN_PER_STROOM} clients enter on {UITKERING[uitkering]}: "
            "there are no numbers left; lower regio.klanten"
        )
    klanten = onbekende_klanten(np.arange(eerste, eerste + aantal))
    klanten["regio"] = regio
    klanten["uitkering"] = uitkering
    dagen = np.empty(aantal)
    _instroomdagen(seed, replicatie, eerste, verloop.grenzen, verwacht, dagen)
    klanten["instroom"] = dagen
    return klanten


@_compileer
def _instroomdagen(
    seed: int, replicatie: int, eerste: int, grenzen: np.ndarray, verwacht: np.ndarray, dagen: np.ndarray
) -> int:
    """Write the days of entry of clients `eerste`, `eerste` + 1, … into `dagen`, as far as it reaches.

    Returns how many enter before the end of the run, or KLANTEN_PER_STROOM + 1 if there are more than that.
    """
    som = 0.0
    deel = 0
    einde = len(verwacht) - 1
    for j in range(KLANTEN_PER_STROOM + 1):
        som += exponentieel(seed, replicatie, eerste + j, DOEL_INSTROOM, GEEN_ALTERNATIEF, 0)
        if som >= verwacht[einde]:
            return j
        while verwacht[deel + 1] <= som:
            deel += 1
        if j < len(dagen):
            aandeel = (som - verwacht[deel]) / (verwacht[deel + 1] - verwacht[deel])
            dag_ = grenzen[deel] + aandeel * (grenzen[deel + 1] - grenzen[deel])
            # rounding must not carry anybody over the edge: the last one is the end of the run
            dagen[j] = min(dag_, np.nextafter(grenzen[deel + 1], grenzen[deel]))
    return KLANTEN_PER_STROOM + 1


# --- Traits -----------------------------------------------------------------------------------------------------------

# columns of the table of numbers by benefit
_LEEFTIJD, _LEEFTIJD_SD, _MAN, _SIGMA, _KORT = range(5)
# places in the list of general numbers
_LEEFTIJD_VAN, _LEEFTIJD_TOT, _VERLEDEN_MINIMUM = range(3)
_ZEKER = 2.0  # above any uniform draw


def _kenmerken(scenario: Scenario) -> Kenmerk:
    """What `_trek_kenmerken` draws from: by benefit [5, 5], general [3], cumulated shares [5, 3], [5, 6], positie."""
    p = scenario.populatie
    velden = (p.leeftijd_gemiddelde, p.leeftijd_sd, p.man, scenario.werk.sigma, p.korte_duur_aandeel)
    per_uitkering = np.array([_rij(veld, UITKERING) for veld in velden]).T.copy()
    # nobody enters at or past pension age, also where the highest age at entry comes close to it
    tot = min(_getal(p.leeftijd_maximum) + 1.0, _getal(scenario.uitstroom.pensioenleeftijd))
    algemeen = np.array([_getal(p.leeftijd_minimum), tot, _getal(p.arbeidsverleden_minimum)])
    opleiding = np.array([_opgeteld(_tabelrij(p.opleiding, u, OPLEIDING)) for u in UITKERING])
    knelpunt = np.array([_opgeteld(_tabelrij(p.knelpunt, u, KNELPUNT)) for u in UITKERING])
    return per_uitkering, algemeen, opleiding, knelpunt, _rij(p.positie, KNELPUNT)


@_compileer
def _trek_kenmerken(
    klanten: np.ndarray,
    seed: int,
    replicatie: int,
    per_uitkering: np.ndarray,
    algemeen: np.ndarray,
    opleiding: np.ndarray,
    knelpunt: np.ndarray,
    positie: np.ndarray,
) -> None:
    """Draw all unknown traits but motivation, which needs an inverse that cannot be compiled."""
    for i in range(len(klanten)):
        k = klanten[i]
        klant = k["klant"]
        u = k["uitkering"]
        getallen = per_uitkering[u]
        if math.isnan(k["leeftijd"]):
            kans = uniform(seed, replicatie, klant, DOEL_LEEFTIJD, GEEN_ALTERNATIEF, 0)
            k["leeftijd"] = afgeknot_normaal(
                kans, getallen[_LEEFTIJD], getallen[_LEEFTIJD_SD], algemeen[_LEEFTIJD_VAN], algemeen[_LEEFTIJD_TOT]
            )
        if k["man"] == ONBEKEND:
            kans = uniform(seed, replicatie, klant, DOEL_GESLACHT, GEEN_ALTERNATIEF, 0)
            k["man"] = 1 if kans < getallen[_MAN] else 0
        if k["opleiding"] == ONBEKEND:
            k["opleiding"] = _klasse(
                uniform(seed, replicatie, klant, DOEL_OPLEIDING, GEEN_ALTERNATIEF, 0), opleiding[u]
            )
        if k["knelpunt"] == ONBEKEND:
            k["knelpunt"] = _klasse(uniform(seed, replicatie, klant, DOEL_KNELPUNT, GEEN_ALTERNATIEF, 0), knelpunt[u])
        if math.isnan(k["theta"]):
            k["theta"] = getallen[_SIGMA] * normaal(seed, replicatie, klant, DOEL_THETA, GEEN_ALTERNATIEF, 0)
        if k["kort"] == ONBEKEND:
            kans = uniform(seed, replicatie, klant, DOEL_KORTE_DUUR, GEEN_ALTERNATIEF, 0)
            k["kort"] = 1 if kans < getallen[_KORT] else 0
        if math.isnan(k["arbeidsverleden"]):
            kans = uniform(seed, replicatie, klant, DOEL_ARBEIDSVERLEDEN, GEEN_ALTERNATIEF, 0)
            laagste = algemeen[_VERLEDEN_MINIMUM]
            k["arbeidsverleden"] = laagste + (1.0 - laagste) * kans
        if k["positie"] == ONBEKEND:
            k["positie"] = int(positie[k["knelpunt"]])


@_compileer
def afgeknot_normaal(kans: float, gemiddelde: float, sd: float, van: float, tot: float) -> float:
    """Quantile `kans` (0 < kans < 1) of a normal distribution cut off to [van, tot): Φ⁻¹(Φ(a) + kans·(Φ(b) − Φ(a))).

    a and b are the edges in standard units. Increasing in `kans`. Worked out in the tail where the numbers are small,
    so that an interval far from the mean is no problem. Where all of it sits on one point (sd = 0, or the interval is
    out of sight), that point: the mean, or the edge next to it.
    """
    hoogste = np.nextafter(tot, van)
    dichtst_bij = min(max(gemiddelde, van), hoogste)
    if sd <= 0.0:
        return dichtst_bij
    a = (van - gemiddelde) / sd
    b = (tot - gemiddelde) / sd
    in_bovenstaart = a > 0.0
    if in_bovenstaart:
        a, b, kans = -b, -a, 1.0 - kans
    onder, boven = normale_verdeling(a), normale_verdeling(b)
    if not onder < boven:
        return dichtst_bij
    z = normaal_uit_uniform(onder + kans * (boven - onder))
    if in_bovenstaart:
        z = -z
    return min(max(gemiddelde + sd * z, van), hoogste)


@_compileer
def _klasse(kans: float, opgeteld: np.ndarray) -> int:
    """The class in whose part of the cumulated shares `kans` falls."""
    klasse = 0
    while kans >= opgeteld[klasse]:
        klasse += 1
    return klasse


def _trek_motivatie(klanten: np.ndarray, bevolking: Bevolking, seed: int, replicatie: int) -> None:
    """First motivation where it is unknown, Beta(mean·concentration, (1 − mean)·concentration) by obstacle."""
    concentratie = bevolking.motivatie_concentratie
    motivatie = klanten["motivatie"].copy()
    te_trekken = np.flatnonzero(np.isnan(motivatie))
    kansen = np.empty(len(te_trekken))
    _uniformen(seed, replicatie, klanten["klant"][te_trekken], DOEL_MOTIVATIE0, kansen)
    per_klant = bevolking.motivatie[klanten["knelpunt"][te_trekken]]
    motivatie[te_trekken] = betaincinv(per_klant * concentratie, (1.0 - per_klant) * concentratie, kansen)
    klanten["motivatie"] = np.clip(motivatie, bevolking.motivatie_minimum, 1.0)


@_compileer
def _uniformen(seed: int, replicatie: int, klant: np.ndarray, doel: int, uit: np.ndarray) -> None:
    """One uniform draw for each client number in `klant`, written into `uit`."""
    for i in range(len(klant)):
        uit[i] = uniform(seed, replicatie, klant[i], doel, GEEN_ALTERNATIEF, 0)


# --- Numbers of the scenario as arrays --------------------------------------------------------------------------------


def _getal(getal: Getal) -> float:
    """The value of a number without axes."""
    return getal.elementen()[()]


def _rij(getal: Getal, sleutels: tuple[str, ...]) -> np.ndarray:
    """The values at `sleutels` of a number with one axis, float64."""
    elementen = getal.elementen()
    return np.array([elementen[(sleutel,)] for sleutel in sleutels], dtype=np.float64)


def _tabelrij(getal: Getal, rij: str, sleutels: tuple[str, ...]) -> np.ndarray:
    """The values at `sleutels` in row `rij` of a number with two axes, float64."""
    elementen = getal.elementen()
    return np.array([elementen[(rij, sleutel)] for sleutel in sleutels], dtype=np.float64)


def _opgeteld(aandelen: np.ndarray) -> np.ndarray:
    """Cumulated shares; from the last class that occurs on above any draw, whatever rounding left."""
    som = np.cumsum(aandelen)
    som[int(np.flatnonzero(aandelen)[-1]) :] = _ZEKER
    return som
