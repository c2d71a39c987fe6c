"""Klantmanagers: servers with a queue in which the more urgent kind of task goes first.

A klantmanager works the hours that a scenario gives for these tasks; hours turn into days by one factor and there are
no opening times. A task that waits can be withdrawn; a task under way is finished and charged, also if its client has
gone.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from heapq import heappop, heappush

from simpy.events import Event

from simulatie import draws
from simulatie.engines.agenda import Agenda, nummer_balie
from simulatie.engines.events import KLASSE_START, KLASSE_VRIJGAVE, Gebeurtenis
from simulatie.engines.klant import Klant, Loterij
from simulatie.indeling import plek_og
from simulatie.parameters import Parameters, Reeks
from simulatie.rules import team
from simulatie.tijd import DAGEN_PER_WEEK, MINUTEN_PER_UUR

BESTAND = plek_og("klantmanagers.bestand")
CASELOAD = plek_og("klantmanagers.caseload")
UREN = plek_og("klantmanagers.uren_per_week")


@dataclass(slots=True, eq=False)
class Opdracht:
    """A task of one client for a klantmanager."""

    klant: Klant
    taak: int
    minuten: float
    gevraagd: float
    start: Event
    klaar: Event
    na_afloop: Callable[[], None] | None = None
    ingetrokken: bool = False
    begonnen: bool = False
    traject: int = 0
    balie: Balie | None = None

    def trek_in(self) -> None:
        """Take this task out of the queue it waits in, if it still waits."""
        if self.balie is not None:
            self.balie.trek_in(self)


@dataclass(slots=True, eq=False)
class Balie:
    """One queue and those who serve it: one fixed klantmanager, or a whole team as a pool."""

    agenda: Agenda
    nummer: int
    vrij: int
    uren_per_week: Callable[[], float]  # of one klantmanager, in force now
    rij: list[tuple[int, float, int, int, Opdracht]] = field(default_factory=list)
    wachtend: int = 0
    _volgorde: int = 0
    _start_gepland: bool = False

    def vraag(self, opdracht: Opdracht) -> None:
        """Put a task in the queue: by kind, then by time of asking, then by client."""
        opdracht.balie = self
        opdracht.klant.log(Gebeurtenis.AANVRAAG, opdracht.taak, traject=opdracht.traject)
        opdracht.klant.taken.append(opdracht)
        self._volgorde += 1
        heappush(self.rij, (opdracht.taak, opdracht.gevraagd, opdracht.klant.id, self._volgorde, opdracht))
        self.wachtend += 1
        self._plan_start()

    def trek_in(self, opdracht: Opdracht) -> None:
        """Take a waiting task out of the queue; one under way goes on."""
        if opdracht.begonnen or opdracht.ingetrokken:
            return
        opdracht.ingetrokken = True
        self.wachtend -= 1
        opdracht.klant.taken.remove(opdracht)
        opdracht.klant.log(Gebeurtenis.INGETROKKEN, opdracht.taak, traject=opdracht.traject)

    def _plan_start(self) -> None:
        if self.vrij > 0 and self.wachtend > 0 and not self._start_gepland:
            self._start_gepland = True
            afspraak = self.agenda.afspraak(self.agenda.now, KLASSE_START, self.nummer)
            afspraak.callbacks.append(lambda _: self._start())

    def _start(self) -> None:
        self._start_gepland = False
        while self.vrij > 0 and self.wachtend > 0:
            opdracht = heappop(self.rij)[-1]
            if opdracht.ingetrokken:
                continue
            self.wachtend -= 1
            self.vrij -= 1
            opdracht.begonnen = True
            nu = self.agenda.now
            opdracht.klant.log(
                Gebeurtenis.DIENST_START, opdracht.taak, nu - opdracht.gevraagd, traject=opdracht.traject
            )
            opdracht.start.succeed()
            dagen = opdracht.minuten / MINUTEN_PER_UUR / self.uren_per_week() * DAGEN_PER_WEEK
            einde = self.agenda.afspraak(nu + dagen, KLASSE_VRIJGAVE, opdracht.klant.id, prioriteit=opdracht.taak)
            einde.callbacks.append(partial(self._einde, opdracht))

    def _einde(self, opdracht: Opdracht, _: Event) -> None:
        self.vrij += 1
        opdracht.klant.taken.remove(opdracht)
        opdracht.klant.log(Gebeurtenis.DIENST_EINDE, opdracht.taak, opdracht.minuten, traject=opdracht.traject)
        if opdracht.na_afloop is not None:
            opdracht.na_afloop()
        opdracht.klaar.succeed()
        self._plan_start()


class Team:
    """The klantmanagers of one opdrachtgever in one region, and who has whom."""

    def __init__(self, agenda: Agenda, par: Parameters, og: int, lot: Loterij) -> None:
        rij = par.O[0, og]
        verwacht = float(rij[BESTAND] / rij[CASELOAD])
        self.aantal = max(1, math.ceil(verwacht))  # part-timers: together the hours that the caseload asks for
        self._par, self._og, self._agenda = par, og, agenda
        self._deeltijd = verwacht / self.aantal
        if par.pool[og]:
            self.balies = [Balie(agenda, nummer_balie(og, 0), self.aantal, self._uren)]
            self._caseload = [1.0]
        else:
            self.balies = [Balie(agenda, nummer_balie(og, i), 1, self._uren) for i in range(self.aantal)]
            self._caseload = [self._trek_caseload(rij, lot, og, i) for i in range(self.aantal)]
        self._totaal = 0.0
        for caseload in self._caseload:  # one by one: `sum` rounds otherwise from one Python to the next
            self._totaal += caseload

    @staticmethod
    def _trek_caseload(rij: Reeks, lot: Loterij, og: int, i: int) -> float:
        """The caseload of one klantmanager, see `rules.team`.

        The draw is keyed on the region (in the place of the client) and his number.
        """
        z = lot.normaal(draws.DOEL_KLANTMANAGER_KENMERK, i, alternatief=og)
        return float(team.caseload(rij, z))

    def _uren(self) -> float:
        versie = int(self._par.grenzen.searchsorted(self._agenda.now, side="right")) - 1
        return float(self._par.O[versie, self._og, UREN]) * self._deeltijd

    def balie(self, klant: Klant) -> Balie:
        """The queue that serves this client: drawn once with chances by caseload, then fixed."""
        if len(self.balies) == 1:
            return self.balies[0]
        loting = klant.loterij.uniform(draws.DOEL_KLANTMANAGER, alternatief=self._og)
        rest = loting * self._totaal
        for balie, gewicht in zip(self.balies, self._caseload, strict=True):
            rest -= gewicht
            if rest < 0.0:
                return balie
        return self.balies[-1]
