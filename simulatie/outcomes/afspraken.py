"""What the outcomes need to know of a scenario: dates and windows, contract terms, prices, teams.

Everything in one frozen object, so that tables and indicators do not reach into a scenario themselves, and tests can
make one without a scenario file.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulatie.assen import CONTRACTSOORT, OPDRACHTGEVER, SOORT_LADDER, UITKERING
from simulatie.outcomes.trap import Reeks, Trap, product, trap_uit
from simulatie.scenario.secties import Scenario
from simulatie.tijd import DAGEN_PER_JAAR, DAGEN_PER_WEEK, MAAND, dag

Periode = tuple[float, float]
"""First moment and first moment after it, in days."""


@dataclass(frozen=True, eq=False)
class Afspraken:
    """Terms of one scenario as the outcomes read them. K contracts; times in days, money in euros."""

    begin: dt.date
    einde: float  # the run stops
    meten_vanaf: float  # the burn-in ends
    vensters: dict[str, Periode]  # geeindigd, instroom, contractmix, duurzaam
    contracten: tuple[str, ...]  # [K] names in the order of the codes
    soort: NDArray[np.int64]  # [K] code of CONTRACTSOORT
    koopt: NDArray[np.bool_]  # [2, K] does this opdrachtgever buy it?
    maximale_duur: tuple[Trap, ...]  # [K] months
    claimvenster: tuple[Trap, ...]  # [K] days
    startdagen: tuple[Trap, ...]  # [K] days
    loon: tuple[Trap, ...]  # [K] 1: the client is paid a wage instead of the benefit
    plaatsen: dict[tuple[int, int], Trap]  # (opdrachtgever, contract): places per region
    uitkering_per_maand: tuple[Trap, ...]  # [5]
    zorg_per_maand: Trap
    klantmanager_per_maand: tuple[Trap, Trap]  # euro per month of a client in stock, by opdrachtgever
    korting: Trap  # share of the benefit that a sanction takes
    rente: float  # continuous discount rate per day
    klantmanagers: tuple[float, float]  # per region, by opdrachtgever: full-time equivalents, so stock over caseload
    uren_per_week: tuple[Trap, Trap]  # of one full-time klantmanager, by opdrachtgever
    duurzaam_maanden: float
    vraagmaand: float  # month of a trajectory in which motivation is asked at the latest

    def bij_contract(self, trappen: tuple[Trap, ...], contract: NDArray[Any], moment: Reeks) -> Reeks:
        """A contract term at given moments: float64 [n], for contract codes [n] and days [n]."""
        uit = np.full(len(contract), math.nan)
        for k, trap in enumerate(trappen):
            hier = contract == k
            uit[hier] = trap.op(moment[hier])
        return uit

    def dag(self, jaar: int, maand: int = 1, dag_: int = 1) -> float:
        """Days since the start of a calendar date."""
        return dag(dt.date(jaar, maand, dag_), self.begin)

    def jaren(self) -> range:
        """Calendar years that lie wholly in the measured part of the run."""
        eerste = (self.begin + dt.timedelta(days=math.ceil(self.meten_vanaf) - 1)).year + 1
        laatste = (self.begin + dt.timedelta(days=math.floor(self.einde))).year - 1
        return range(eerste, laatste + 1)


def afspraken(scenario: Scenario | Afspraken) -> Afspraken:
    """The terms of a scenario. Terms that are there already are passed on."""
    if isinstance(scenario, Afspraken):
        return scenario
    begin = scenario.looptijd.begin
    contracten = list(scenario.contracten.values())
    partijen = [getattr(scenario.opdrachtgevers, og) for og in OPDRACHTGEVER]
    namen = tuple(scenario.contracten)
    return Afspraken(
        begin=begin,
        einde=dag(scenario.looptijd.eind, begin),
        meten_vanaf=dag(scenario.looptijd.meten_vanaf, begin),
        vensters={
            naam: (dag(v.vanaf, begin), dag(v.tot, begin))
            for naam in type(scenario.metingen).model_fields
            for v in (getattr(scenario.metingen, naam),)
        },
        contracten=namen,
        soort=np.array([CONTRACTSOORT.index(c.soort) for c in contracten], dtype=np.int64),
        koopt=np.array([[naam in p.contracten for naam in namen] for p in partijen], dtype=np.bool_),
        maximale_duur=tuple(trap_uit(c.maximale_duur, begin) for c in contracten),
        claimvenster=tuple(trap_uit(c.claimvenster_dagen, begin) for c in contracten),
        startdagen=tuple(trap_uit(c.startdagen, begin) for c in contracten),
        loon=tuple(trap_uit(c.loon, begin) for c in contracten),
        plaatsen={
            (og, k): trap_uit(partij.contracten[naam].plaatsen, begin)
            for og, partij in enumerate(partijen)
            for k, naam in enumerate(namen)
            if naam in partij.contracten
        },
        uitkering_per_maand=tuple(trap_uit(scenario.geld.uitkering_per_maand, begin, u) for u in UITKERING),
        zorg_per_maand=trap_uit(scenario.geld.zorg_per_maand, begin),
        klantmanager_per_maand=(_per_klantmaand(scenario, partijen[0]), _per_klantmaand(scenario, partijen[1])),
        korting=trap_uit(scenario.sanctie.korting, begin),
        rente=math.log1p(_getal(scenario.geld.discontovoet.waarde)) / DAGEN_PER_JAAR,
        klantmanagers=_team(partijen),
        uren_per_week=(
            trap_uit(partijen[0].klantmanagers.uren_per_week, begin),
            trap_uit(partijen[1].klantmanagers.uren_per_week, begin),
        ),
        duurzaam_maanden=_getal(scenario.werk.duurzaam_maanden.waarde),
        vraagmaand=_getal(scenario.motivatie.vraagmaand.waarde),
    )


def _team(partijen: list[Any]) -> tuple[float, float]:
    uwv, gemeente = (_getal(p.klantmanagers.bestand.waarde) / _getal(p.klantmanagers.caseload.waarde) for p in partijen)
    return uwv, gemeente


def _per_klantmaand(scenario: Scenario, partij: Any) -> Trap:
    """Euro per month of one client in stock: hourly cost × hours paid in a month / clients per klantmanager."""
    begin, team = scenario.looptijd.begin, partij.klantmanagers
    weken = MAAND / DAGEN_PER_WEEK
    return product(
        trap_uit(scenario.geld.uurtarief_klantmanager, begin),
        trap_uit(team.betaalde_uren_per_week, begin),
        weken / _getal(team.caseload.waarde),
    )


def _getal(waarde: Any) -> float:
    return float(waarde)


def gericht_op_plaatsing(soort: NDArray[Any]) -> NDArray[np.bool_]:
    """Is a trajectory of this kind of contract aimed at placement in regular work (rather than at the ladder)?"""
    return np.asarray(soort != SOORT_LADDER)


def maanden(dagen: Reeks | float) -> Any:
    """Days as client months."""
    return dagen / MAAND
