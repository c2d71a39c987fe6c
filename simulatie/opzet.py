"""What a run simulates: which regions, how large each of them is, and who is in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from simulatie.klantbestand import Klantbestand, lees_klantbestand, verdeel
from simulatie.population import Bevolking, aantal_regios, maak_bevolking, maak_regio, vul_aan
from simulatie.scenario.lezen import Geladen


@dataclass(frozen=True, eq=False)
class Opzet:
    """Regions and clients of a run.

    Attributes:
        regios: numbers of the regions, ascending.
        verwacht: clients expected in all of them together; with a client file their number.
        bestand: the client file, or None for synthetic clients.
    """

    regios: Sequence[int]
    verwacht: float
    bestand: Klantbestand | None
    _delen: Mapping[int, np.ndarray] | None = field(default=None, repr=False)  # rows of the file by region

    def omvang(self, regio: int) -> float:
        """Clients expected in a region: what its share of the work is."""
        return self.verwacht / len(self.regios) if self._delen is None else float(len(self._delen[regio]))

    def grootste(self) -> float:
        """Clients expected in the largest region."""
        if self._delen is None:
            return self.verwacht / len(self.regios)
        return float(max(len(deel) for deel in self._delen.values()))

    def klanten_van(self, regio: int, bevolking: Bevolking, seed: int, replicatie: int) -> np.ndarray:
        """The clients of one region in one replication (`population.KLANT_TYPE`), by (instroom, klant)."""
        if self._delen is None:
            return maak_regio(bevolking, seed, replicatie, regio)
        klanten = self._delen[regio].copy()  # other replications draw from the same rows
        vul_aan(klanten, bevolking, seed, replicatie)
        return klanten

    def klanten(self, geladen: Geladen, seed: int, replicatie: int) -> Iterator[tuple[int, np.ndarray]]:
        """Each region of one replication with its clients, region by region."""
        bevolking = maak_bevolking(geladen.scenario)
        for regio in self.regios:
            yield regio, self.klanten_van(regio, bevolking, seed, replicatie)


def maak_opzet(geladen: Geladen, klanten: int, klantbestand: str | Path | None, seed: int = 0) -> Opzet:
    """Decide on regions: from a number of clients, or from a client file.

    Raises ValueError for a number below 1, KlantbestandFout for a file that cannot be used.
    """
    if klantbestand is not None:
        bestand = lees_klantbestand(klantbestand, geladen.scenario)
        delen = verdeel(bestand, geladen.scenario)
        return Opzet(tuple(delen), float(bestand.aantal), bestand, delen)
    omvang = aantal_regios(klanten, geladen.scenario)
    return Opzet(range(omvang.regios), omvang.verwacht, None)
