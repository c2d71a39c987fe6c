"""SimPy with the model's own order of events: at one time by (class, priority, client), never by insertion.

SimPy orders what happens at one time by the moment it was scheduled. The model does not: see docs/model.md, "order of
events". Here every appointment carries its class, and what follows from it at once (a process that goes on, a
condition that is met) is finished before the next appointment at the same time.
"""

from __future__ import annotations

from heapq import heappush
from itertools import count

import simpy
from simpy.events import NORMAL, Event, EventPriority

from simulatie.assen import OPDRACHTGEVER

_GEVOLG = (0, 0, 0)  # before every class: the consequences of the appointment under way


def nummer_loket(og: int) -> int:
    """What stands in the place of the client for the places of an opdrachtgever: below 0, so no client's number."""
    return -1 - og


def nummer_balie(og: int, i: int) -> int:
    """What stands in the place of the client for klantmanager `i` of an opdrachtgever: below 0 and nobody else's."""
    return -1 - og - len(OPDRACHTGEVER) * (i + 1)


class Agenda(simpy.Environment):
    """A SimPy environment in which appointments are made at absolute times with a class."""

    def __init__(self) -> None:
        super().__init__(0.0)
        self._queue: list[tuple[float, tuple[int, int, int, int], int, Event]]  # type: ignore[assignment]
        self._tel = count()
        self.klasse = 0
        """Class of the appointment under way: what is logged now carries it."""

    def schedule(self, event: Event, priority: EventPriority = NORMAL, delay: float = 0.0) -> None:
        """Queue a consequence: SimPy calls this for processes and conditions (delay 0)."""
        heappush(self._queue, (self._now + delay, (*_GEVOLG, priority), next(self._tel), event))

    def afspraak(self, tijd: float, klasse: int, klant: int, prioriteit: int = 0) -> Event:
        """An event that happens at `tijd` (days, not in the past), in its place among those of the same time.

        Args:
            tijd: absolute time; given, not added up, so that the same moment is the same number everywhere.
            klasse: `events.KLASSE_*`. klant: breaks ties within class and priority.
        """
        event = Event(self)
        event._ok = True
        event._value = None
        event.callbacks.append(lambda _: self._zet_klasse(klasse))
        heappush(self._queue, (max(tijd, self._now), (klasse, prioriteit, klant, 0), next(self._tel), event))
        return event

    def _zet_klasse(self, klasse: int) -> None:
        self.klasse = klasse

    def loop_tot(self, tijd: float) -> None:
        """Run everything before `tijd`; what is planned at or after it does not happen."""
        while self._queue and self._queue[0][0] < tijd:
            self.step()
