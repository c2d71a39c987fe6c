"""A region of the reference engine: its clock, teams, places, providers and log, and how a client waits in it."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from simpy.events import AnyOf, Event

from simulatie import draws
from simulatie.aanbod import Aanbod, opdrachtgever_van
from simulatie.assen import GEEN, OPDRACHTGEVER, WW, WWB
from simulatie.engines import tweeling
from simulatie.engines.agenda import Agenda
from simulatie.engines.events import KLASSE_AANVRAAG, KLASSE_UITGANG, Gebeurtenis
from simulatie.engines.klant import Klant, Loterij
from simulatie.engines.klantmanagers import Opdracht, Team
from simulatie.engines.plaatsen import Loket
from simulatie.indeling import plek, plek_og
from simulatie.parameters import Parameters, Reeks
from simulatie.tijd import MAAND

NAAR_WWB = plek("ww_recht.naar_wwb")
AANTAL_AANBIEDERS = plek("aanbieder.aantal")
ZONDER_WINST = plek("aanbieder.zonder_winst")
KWALITEIT_SD = plek("instrumenten.kwaliteit_sd")
MINUTEN = plek_og("klantmanagers.minuten")

Proces = Generator[Event, Any, Any]

WERK, WW_AF, OVERIG, PENSIOEN = "werk", "ww_af", "overig", "pensioen"


class Uitgang(Exception):  # noqa: N818 - leaving is no error
    """A client leaves what he was doing: work, another exit, or (outside a trajectory) his WW runs out."""

    def __init__(self, reden: str) -> None:
        super().__init__(reden)
        self.reden = reden


@dataclass(slots=True, eq=False)
class Aanbieder:
    """A provider behind a contract in one region."""

    nummer: int
    gewenning: int
    zonder_winst: int
    kwaliteit: float
    gestart: int = 0
    betaalde_meldingen: int = 0


@dataclass(eq=False)
class Regio:
    """All state that clients of one region share; regions share nothing."""

    nummer: int
    seed: int
    replicatie: int
    par: Parameters
    aanbod: Aanbod
    agenda: Agenda = field(default_factory=Agenda)
    logboek: list[tuple[Any, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        lot = Loterij(self.seed, self.replicatie, self.nummer)
        ogs = range(len(OPDRACHTGEVER))
        self.teams = [Team(self.agenda, self.par, og, lot) for og in ogs]
        self.loketten = [Loket(self.agenda, self.par, og) for og in ogs]
        self.aanbieders = [self._maak_aanbieders(lot, c) for c in range(len(self.par.contracten))]

    def _maak_aanbieders(self, lot: Loterij, contract: int) -> list[Aanbieder]:
        """Providers of a contract: habit class, purpose and quality, each keyed on region, contract and number."""
        P, alternatief = self.par.P[0], int(self.par.alternatief[contract])
        klassen = len(self.aanbod.gewenning)
        uit = []
        for i in range(int(P[AANTAL_AANBIEDERS])):
            stap = draws.volgnummer(i, 0)
            klasse = min(int(lot.uniform(draws.DOEL_RIB_KENMERK, stap, alternatief) * klassen), klassen - 1)
            winst = lot.uniform(draws.DOEL_RIB_KENMERK, draws.volgnummer(i, 1), alternatief)
            z = lot.normaal(draws.DOEL_RIB_KENMERK, draws.volgnummer(i, 2), alternatief)
            sd = float(P[KWALITEIT_SD])
            kwaliteit = math.exp(sd * z - 0.5 * sd * sd)  # mean 1 over providers
            uit.append(Aanbieder(i, klasse, int(winst < P[ZONDER_WINST]), kwaliteit))
        return uit

    # ------------------------------------------------------------------ parameters in force

    def versie(self) -> int:
        """Row of the parameters in force now."""
        return int(self.par.grenzen.searchsorted(self.agenda.now, side="right")) - 1

    def P(self) -> Reeks:
        """General numbers in force now."""
        return self.par.P[self.versie()]

    def O(self, og: int) -> Reeks:
        """Numbers of an opdrachtgever in force now."""
        return self.par.O[self.versie(), og]

    # ------------------------------------------------------------------ waiting

    def eerste_uitgang(self, k: Klant, tot: float) -> tuple[float, str]:
        """The first exit of a client up to `tot` if nothing changes: (day, which), (inf, "") if there is none."""
        tijd, reden = k.overig, OVERIG
        if k.pensioen < tijd:
            tijd, reden = k.pensioen, PENSIOEN
        if k.uitkering == WW and k.ww_einde < tijd:
            tijd, reden = k.ww_einde, WW_AF
        werk = k.werkmoment(min(tijd, tot))
        if werk <= tijd:
            tijd, reden = werk, WERK
        return (tijd, reden) if tijd <= tot else (np.inf, "")

    def wacht(self, k: Klant, *doelen: Event, uiterlijk: float = np.inf, in_traject: bool = False) -> Proces:
        """Wait for one of `doelen` (`uiterlijk` at the latest), unless the client leaves first.

        Raises Uitgang when work, another exit or the end of WW comes first; in a trajectory the end of WW only
        changes who serves him afterwards, and others may change his chance of work while he waits (`Klant.herzien`).
        """
        while True:
            tijd, reden = self.eerste_uitgang(k, min(uiterlijk, self.par.einde))
            wachten_op = list(doelen)
            if reden:
                uit = self.agenda.afspraak(tijd, KLASSE_UITGANG, k.id)
                wachten_op.append(uit)
            if in_traject:
                k.herzien = self.agenda.event()
                wachten_op.append(k.herzien)
            # one flat condition, new each time: a condition that is met takes those inside it apart for good
            yield wachten_op[0] if len(wachten_op) == 1 else AnyOf(self.agenda, wachten_op)
            if any(doel.processed for doel in doelen):
                return
            if not (reden and uit.processed):
                continue
            if reden == WW_AF and in_traject:
                self.ww_loopt_af(k)
                continue
            raise Uitgang(reden)

    def slaap(self, k: Klant, tot: float, klasse: int = KLASSE_AANVRAAG) -> Proces:
        """Wait until a day, unless the client leaves first."""
        if tot >= self.par.einde:
            yield from self.wacht(k, self.agenda.event())  # never: the run ends first, or the client leaves
        else:
            yield from self.wacht(k, self.agenda.afspraak(tot, klasse, k.id), uiterlijk=tot)

    def slaap_maanden(self, k: Klant, maanden: float) -> Proces:
        """Wait a number of months, unless the client leaves first."""
        yield from self.slaap(k, self.agenda.now + maanden * MAAND)

    # ------------------------------------------------------------------ klantmanagers

    def minuten(self, og: int, taak: int) -> float:
        """Minutes a task takes, in force now."""
        return float(self.O(og)[MINUTEN + taak])

    def bij_klantmanager(self, k: Klant, taak: int, minuten: float) -> Proces:
        """Ask for a task, wait in the queue of his klantmanager, and be served. Raises Uitgang if he leaves first."""
        yield self.agenda.afspraak(self.agenda.now, KLASSE_AANVRAAG, k.id)
        opdracht = self._opdracht(k, taak, minuten)
        self.teams[opdrachtgever_van(k.uitkering)].balie(k).vraag(opdracht)
        try:
            yield from self.wacht(k, opdracht.start)
        except Uitgang:
            opdracht.trek_in()
            raise
        yield from self.wacht(k, opdracht.klaar)  # a service under way is finished and charged, with or without him

    def op_de_stapel(
        self, k: Klant, og: int, taak: int, minuten: float, na_afloop: Callable[[], None], traject: int
    ) -> None:
        """Put a task about the client in the queue without anybody waiting for it; `na_afloop` when it is done."""

        def vraag(_: Event) -> None:
            opdracht = self._opdracht(k, taak, minuten)
            opdracht.na_afloop, opdracht.traject = na_afloop, traject
            self.teams[og].balie(k).vraag(opdracht)

        self.agenda.afspraak(self.agenda.now, KLASSE_AANVRAAG, k.id).callbacks.append(vraag)

    def _opdracht(self, k: Klant, taak: int, minuten: float) -> Opdracht:
        return Opdracht(k, taak, minuten, self.agenda.now, self.agenda.event(), self.agenda.event())

    # ------------------------------------------------------------------ benefits

    def ww_loopt_af(self, k: Klant) -> None:
        """WW runs out: to the municipality (WWB), or no benefit any more; he keeps searching all the same."""
        loting = k.loterij.uniform(draws.DOEL_NA_WW, k.wisselingen)
        naar_wwb = k.soort == WWB or loting < self.P()[NAAR_WWB]  # who came from the WWB falls back on it
        self.zet_uitkering(k, WWB if naar_wwb else GEEN)

    def zet_uitkering(self, k: Klant, uitkering: int) -> None:
        """Change the benefit without work between."""
        tweeling.loop_mee(k, self.agenda.now, vast=False)
        k.uitkering = uitkering
        k.ww_einde = np.inf
        k.log(Gebeurtenis.UITKERING, uitkering)
        k.plan_overige_uitstroom(self.agenda.now)
