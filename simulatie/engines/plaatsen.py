"""Places under contract and the yearly budget of one opdrachtgever in one region.

Budget before place, never one without the other. The maximum price is committed when a place is given; what was not
paid is released at the end, if that falls in the same year. On 1 January the budget is fresh and waiters go in the
order of the queue. Who cannot start (his contract is full, or the money does not reach) does not hold up others.
"""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, field

import numpy as np
from simpy.events import Event

from simulatie.engines.agenda import Agenda, nummer_loket
from simulatie.engines.events import KLASSE_START, KLASSE_WIJZIGING
from simulatie.engines.klant import Klant
from simulatie.indeling import plek_og
from simulatie.parameters import PLAATSEN, Parameters

BUDGET = plek_og("budget_per_jaar")


@dataclass(order=True, slots=True)
class Aanvraag:
    """A client who waits for a place under one contract; ordered by time of asking, then client."""

    gevraagd: float
    klant_id: int
    contract: int = field(compare=False)
    prijs: float = field(compare=False)
    klant: Klant = field(compare=False)
    toegekend: Event = field(compare=False)


class Loket:
    """Gives out places and keeps the books of the budget."""

    def __init__(self, agenda: Agenda, par: Parameters, og: int) -> None:
        self._agenda, self._par, self._og = agenda, par, og
        self._nummer = nummer_loket(og)
        self.bezet = np.zeros(len(par.contracten), dtype=np.int64)
        self.vastgelegd = 0.0
        self.rij: list[Aanvraag] = []
        self._start_gepland = False
        for grens in par.jaargrenzen:
            if grens < par.einde:
                agenda.afspraak(grens, KLASSE_WIJZIGING, self._nummer).callbacks.append(lambda _: self._nieuw_jaar())
        for grens in par.grenzen[1:]:
            agenda.afspraak(grens, KLASSE_WIJZIGING, self._nummer, prioriteit=1).callbacks.append(
                lambda _: self._plan_start()
            )

    def vraag(self, aanvraag: Aanvraag) -> None:
        """Join the queue."""
        insort(self.rij, aanvraag)
        self._plan_start()

    def trek_in(self, aanvraag: Aanvraag) -> None:
        """Leave the queue (work, another exit, or patience is over)."""
        self.rij.remove(aanvraag)

    def geef_vrij(self, contract: int, prijs: float, betaald: float, toegekend_op: float) -> float:
        """Give a place back and release the committed money that was not paid; return what fell free (euro).

        Only money of this year can be used again: a commitment of an earlier year is closed with that year.
        """
        self.bezet[contract] -= 1
        vrijval = prijs - betaald if self.van_dit_jaar(toegekend_op) else 0.0
        self.vastgelegd -= vrijval
        self._plan_start()
        return vrijval

    def boek_na(self, bedrag: float) -> None:
        """Book money that becomes due after the commitment was released: a late claim, a paid report."""
        self.vastgelegd += bedrag

    def van_dit_jaar(self, toegekend_op: float) -> bool:
        """Does a commitment made then press on the budget of this year?"""
        return self._jaar(toegekend_op) == self._jaar(self._agenda.now)

    def _jaar(self, tijd: float) -> int:
        return int(self._par.jaargrenzen.searchsorted(tijd, side="right"))

    def _nieuw_jaar(self) -> None:
        self.vastgelegd = 0.0
        self._plan_start()

    def _plan_start(self) -> None:
        if self.rij and not self._start_gepland:
            self._start_gepland = True
            self._agenda.afspraak(self._agenda.now, KLASSE_START, self._nummer).callbacks.append(
                lambda _: self._start()
            )

    def _start(self) -> None:
        """Give places in the order of the queue to all who fit in budget and contract."""
        self._start_gepland = False
        versie = int(self._par.grenzen.searchsorted(self._agenda.now, side="right")) - 1
        plaatsen = self._par.inkoop[versie, self._og, :, PLAATSEN]
        budget = float(self._par.O[versie, self._og, BUDGET])
        blijven: list[Aanvraag] = []
        for aanvraag in self.rij:
            past = self.vastgelegd + aanvraag.prijs <= budget
            if past and self.bezet[aanvraag.contract] < plaatsen[aanvraag.contract]:
                self.bezet[aanvraag.contract] += 1
                self.vastgelegd += aanvraag.prijs
                aanvraag.toegekend.succeed()
            else:
                blijven.append(aanvraag)
        self.rij = blijven
