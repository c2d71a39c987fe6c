"""A resolved scenario as plain arrays: one row for each version in time, with the places of `indeling`.

A version begins at the scenario's start and on every date on which some number changes. Nobody foresees a change, so
the providers' tables are solved for each version of terms apart (`aanbod`).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulatie.afgeleid import afgeleide_getallen
from simulatie.assen import CONTRACTSOORT, OPDRACHTGEVER, UITKERING
from simulatie.draws import alternatieven
from simulatie.indeling import (
    ALGEMEEN,
    LENGTE_C,
    LENGTE_O,
    LENGTE_P,
    PER_CONTRACT,
    PER_OPDRACHTGEVER,
    Plaats,
    plek_afgeleid,
)
from simulatie.scenario.kruis import getallen
from simulatie.scenario.secties import Scenario
from simulatie.scenario.veld import Getal, Veld
from simulatie.tijd import dag, dagen, maandgrenzen

NUT, PLAATSEN = 0, 1  # last axis of `Parameters.inkoop`

_KANSGETALLEN = (
    "werk.basiskans",
    "werk.leeftijd",
    "werk.leeftijd_knik",
    "werk.opleiding",
    "werk.duur",
    "werk.knelpunt",
    "werk.opgelost_neemt_weg",
    "werk.motivatie_elasticiteit",
    "arbeidsmarkt.elasticiteit",
    "populatie.korte_duur_extra",
    "motivatie.minimum",
    "sanctie.effect",
)  # all that `rules.werk.doorloop` reads of P

Reeks = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Parameters:
    """Everything an engine needs of a scenario. V versions, K contracts, M calendar months; times in days."""

    grenzen: Reeks  # [V] day from which a version is in force; the first is 0
    P: Reeks  # [V, LENGTE_P]
    kansgrenzen: Reeks  # [W] days from which the chance of work outside a trajectory is another; the first is 0
    kans_P: Reeks  # [W, LENGTE_P] the numbers in force from there, for `rules.werk.doorloop` only
    O: Reeks  # [V, 2, LENGTE_O]
    C: Reeks  # [V, K, LENGTE_C]
    inkoop: Reeks  # [V, 2, K, 2] utility and places of each contract at each opdrachtgever
    contracten: tuple[str, ...]  # [K] names
    soort: NDArray[np.int64]  # [K] code of CONTRACTSOORT
    alternatief: NDArray[np.int64]  # [K] number of the contract's name in the register of draws
    pool: tuple[bool, bool]  # by opdrachtgever: one queue for the team
    maandgrenzen: Reeks  # [M + 1] first days of calendar months
    log_index: Reeks  # [M] log A(t)
    jaargrenzen: Reeks  # first days of calendar years after the start
    einde: float  # day on which the run stops
    begin: dt.date


def maak_parameters(scenario: Scenario) -> Parameters:
    """Flatten a scenario. Raises BotsendeNamenError when two contract names share a number in the register."""
    begin = scenario.looptijd.begin
    alle = {pad: (veld, getal) for pad, veld, getal in getallen(scenario)}
    data = sorted({begin, *(d for _, getal in alle.values() for d in getal.data())})
    namen = tuple(scenario.contracten)
    nummers = alternatieven(namen)
    maanden = maandgrenzen(begin, scenario.looptijd.eind)
    index = scenario.arbeidsmarkt.index.waarde
    versies = [_versie(alle, namen, datum) for datum in data]
    grenzen, P = dagen(data, begin), np.stack([v[0] for v in versies])
    anders = _andere_kans(P)
    return Parameters(
        grenzen=grenzen,
        P=P,
        kansgrenzen=grenzen[anders],
        kans_P=np.ascontiguousarray(P[anders]),
        O=np.stack([v[1] for v in versies]),
        C=np.stack([v[2] for v in versies]),
        inkoop=np.stack([v[3] for v in versies]),
        contracten=namen,
        soort=np.array([CONTRACTSOORT.index(scenario.contracten[n].soort) for n in namen], dtype=np.int64),
        alternatief=np.array([nummers[n] for n in namen], dtype=np.int64),
        pool=(
            scenario.opdrachtgevers.uwv.klantmanagers.toewijzing == "pool",
            scenario.opdrachtgevers.gemeente.klantmanagers.toewijzing == "pool",
        ),
        maandgrenzen=dagen(maanden, begin),
        log_index=np.log(np.array([_index(index, m) for m in maanden[:-1]], dtype=np.float64)),
        jaargrenzen=dagen([dt.date(j, 1, 1) for j in range(begin.year + 1, scenario.looptijd.eind.year + 1)], begin),
        einde=dag(scenario.looptijd.eind, begin),
        begin=begin,
    )


def _index(tabel: Any, maand: dt.date) -> float:
    return float(tabel[str(maand.year)][str(maand.month)])


def _andere_kans(P: Reeks) -> list[int]:
    """Versions that begin with another chance of work than the one before.

    A date on which only something else changes is no knot of a client's hazard: otherwise his dates would move by the
    last bit, and a dated lever without effect would differ from no lever.
    """
    plaatsen = [ALGEMEEN[pad] for pad in _KANSGETALLEN]
    gelezen = np.concatenate([P[:, p.begin : p.begin + p.aantal] for p in plaatsen], axis=1)
    return [0, *(v for v in range(1, len(P)) if (gelezen[v] != gelezen[v - 1]).any())]


_Alle = dict[tuple[str, ...], tuple[Veld, Getal]]


def _versie(alle: _Alle, contracten: tuple[str, ...], datum: dt.date) -> tuple[Reeks, Reeks, Reeks, Reeks]:
    """The four blocks in force on a date."""
    algemeen = np.zeros(LENGTE_P)
    per_og = np.zeros((len(OPDRACHTGEVER), LENGTE_O))
    per_contract = np.zeros((len(contracten), LENGTE_C))
    inkoop = np.zeros((len(OPDRACHTGEVER), len(contracten), 2))
    _vul(algemeen, ALGEMEEN, alle, (), datum)
    for i, og in enumerate(OPDRACHTGEVER):
        _vul(per_og[i], PER_OPDRACHTGEVER, alle, ("opdrachtgevers", og), datum)
        for j, naam in enumerate(contracten):
            pad = ("opdrachtgevers", og, "contracten", naam)
            if (*pad, "nut") in alle:
                inkoop[i, j, NUT] = _enkel(alle[(*pad, "nut")][1].op(datum))
                inkoop[i, j, PLAATSEN] = _enkel(alle[(*pad, "plaatsen")][1].op(datum))
    for j, naam in enumerate(contracten):
        _vul(per_contract[j], PER_CONTRACT, alle, ("contracten", naam), datum)
    waarden = {".".join(pad): getal.op(datum) for pad, (_, getal) in alle.items() if len(pad) == 2}
    for i, uitkering in enumerate(UITKERING):
        for naam, getal in afgeleide_getallen(waarden, uitkering).items():
            algemeen[plek_afgeleid(naam) + i] = getal
    return algemeen, per_og, per_contract, inkoop


def _vul(rij: Reeks, plaatsen: dict[str, Plaats], alle: _Alle, voor: tuple[str, ...], datum: dt.date) -> None:
    for pad, plaats in plaatsen.items():
        getal = alle[(*voor, *pad.split("."))][1]
        rij[plaats.begin : plaats.begin + plaats.aantal] = _plat(getal.op(datum), plaats.veld)


def _enkel(waarde: Any) -> float:
    return float(waarde)


def _plat(waarde: Any, veld: Veld) -> list[float]:
    """Values of a number in the order of its axes, last axis fastest."""
    if not veld.assen:
        return [float(waarde)]
    if len(veld.assen) == 1:
        return [float(waarde[s]) for s in veld.sleutels(0)]
    return [float(waarde[s][t]) for s in veld.sleutels(0) for t in veld.sleutels(1)]
