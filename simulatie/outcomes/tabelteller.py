"""Counts of a region for the indicators, by way of the tables: what the online counter is held against."""

from __future__ import annotations

import numpy as np

from simulatie.engines.events import LOG_TYPE
from simulatie.outcomes.afspraken import Afspraken, afspraken
from simulatie.outcomes.samenvoegen import indicatoren
from simulatie.outcomes.tabellen import tabellen
from simulatie.population import KLANT_TYPE
from simulatie.scenario.secties import Scenario


class Teller:
    """Counts the events of one region after another. The same for all threads: it changes no more once it is made.

    `rijen`: (indicator, groep) of each row it counts, in the order of the register.
    """

    def __init__(self, scenario: Scenario | Afspraken) -> None:
        self._afspraken = afspraken(scenario)
        klant = np.zeros(1, dtype=KLANT_TYPE)  # somebody to whom nothing happens: the rows depend on no client
        leeg = indicatoren(tabellen(np.empty(0, dtype=LOG_TYPE), klant, self._afspraken))
        self.rijen: tuple[tuple[str, str], ...] = tuple(zip(leeg["indicator"], leeg["groep"], strict=True))

    def tel(self, log: np.ndarray, klanten: np.ndarray, uit: np.ndarray) -> None:
        """Count one region.

        Args:
            log: its canonical log (`events.LOG_TYPE`). klanten: its clients (`population.KLANT_TYPE`).
            uit: float64 [rijen, 3], zeroed: gets teller, noemer and weggelaten.
        """
        if not len(klanten):
            return
        tabel = indicatoren(tabellen(log, klanten, self._afspraken))
        uit[:] = tabel[["teller", "noemer", "weggelaten"]].to_numpy(dtype=np.float64)
