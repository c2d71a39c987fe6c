"""The counts behind the indicators of a run, as one array: 24 bytes for each region, indicator and group.

A run of ten million clients has thousands of regions and hundreds of indicators by group. As rows of a table with names
in them that would be more than all clients together, so tables are made of this only where they are asked for.
`schatting.schat_tellingen` estimates from it without any table.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulatie.outcomes.samenvoegen import KOLOMMEN, KOLOMMEN_REGIO, MEDIANEN, lees_mediaan

TELLER, NOEMER, WEGGELATEN = range(3)
"""What stands in the last axis of the counts."""
REGELS_PER_STUK: Final = 200_000  # rows of a table by region that are made at a time, where it is made in pieces

Getallen = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Tellingen:
    """Counts of one run (scenario, parameter draw) by cluster: a region of a replication in which clients entered.

    Attributes:
        naam: the scenario. trekking: number of the parameter draw.
        rijen: (indicator, groep) of each row, in the order of the register [r].
        replicaties, regios: int64 [n], which replication and which region a cluster is; ascending.
        aantallen: float64 [n, r, 3]: teller, noemer, weggelaten. The teller of a median is NaN.
    """

    naam: str
    rijen: tuple[tuple[str, str], ...]
    replicaties: NDArray[np.int64]
    regios: NDArray[np.int64]
    aantallen: Getallen
    trekking: int = 0

    def per_replicatie(self) -> pd.DataFrame:
        """Added up over regions: as `samenvoegen.voeg_samen`, a row for each replication, indicator and group."""
        nummers = np.unique(self.replicaties)
        som = np.zeros((len(nummers), len(self.rijen), 3))
        for i, nummer in enumerate(nummers):
            van, tot = np.searchsorted(self.replicaties, [nummer, nummer + 1])
            som[i] = tel_op(self.aantallen[van:tot])
        tabel = self._tabel(slice(None), len(nummers), per_rij=False)
        tabel["replicatie"] = np.repeat(nummers, len(self.rijen))
        self._vul(tabel, som.reshape(-1, 3), self.waarden(som).ravel())
        return tabel[KOLOMMEN]

    def per_regio(self) -> pd.DataFrame:
        """By region: as `samenvoegen.indicatoren`, one replication after the other. Large: see the top of the file."""
        stukken = [self._stuk(nummer, slice(None)) for nummer in np.unique(self.replicaties)]
        return pd.concat(stukken, ignore_index=True) if stukken else self._stuk(0, slice(None))

    def stukken(self, replicatie: int) -> Iterator[pd.DataFrame]:
        """The table by region of one replication in pieces of some rows, for who writes it to a file."""
        regios = max(1, int(np.count_nonzero(self.replicaties == replicatie)))
        stap = max(1, REGELS_PER_STUK // regios)
        for begin in range(0, len(self.rijen), stap):
            yield self._stuk(replicatie, slice(begin, begin + stap))

    def waarden(self, aantallen: Getallen) -> Getallen:
        """Teller over noemer, and the medians read from their distributions: [k, r] for counts [k, r, 3]."""
        with np.errstate(divide="ignore", invalid="ignore"):
            noemer = aantallen[:, :, NOEMER]
            uit = np.where(noemer != 0.0, aantallen[:, :, TELLER] / noemer, np.nan)
        for rij, grenzen, verdeling in self._medianen:
            uit[:, rij] = lees_mediaan(grenzen, uit[:, verdeling])
        return uit

    @cached_property
    def _medianen(self) -> list[tuple[int, Getallen, list[int]]]:
        """Row of each median, with the upper ends of the classes of its distribution and their rows."""
        plaats = {rij: i for i, rij in enumerate(self.rijen)}
        uit = []
        for rij, i in plaats.items():
            klassen = _klassen(plaats, MEDIANEN[rij[0]], rij[1]) if rij[0] in MEDIANEN else []
            if klassen:
                uit.append((i, np.array([g for g, _ in klassen]), [j for _, j in klassen]))
        return uit

    def _stuk(self, replicatie: int, rijen: slice) -> pd.DataFrame:
        van, tot = np.searchsorted(self.replicaties, [replicatie, replicatie + 1])
        deel = self.aantallen[van:tot]
        tabel = self._tabel(rijen, tot - van, per_rij=True)
        tabel["replicatie"] = np.int64(replicatie)
        tabel["regio"] = np.tile(self.regios[van:tot], len(range(*rijen.indices(len(self.rijen)))))
        aantallen = deel[:, rijen].transpose(1, 0, 2).reshape(-1, 3)
        waarde = self._waarde_van(deel, rijen).T.ravel()
        self._vul(tabel, aantallen, waarde)
        return tabel[KOLOMMEN_REGIO]

    def _waarde_van(self, aantallen: Getallen, rijen: slice) -> Getallen:
        """`waarden` of some rows; of all of them only where a median needs the others."""
        gevraagd = range(*rijen.indices(len(self.rijen)))
        if any(rij in gevraagd for rij, _, _ in self._medianen):
            return self.waarden(aantallen)[:, rijen]
        deel = aantallen[:, rijen]
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(deel[:, :, NOEMER] != 0.0, deel[:, :, TELLER] / deel[:, :, NOEMER], np.nan)

    def _tabel(self, rijen: slice, keer: int, *, per_rij: bool) -> pd.DataFrame:
        """Names: of each row `keer` times in a row, or all rows together `keer` times."""
        namen = pd.DataFrame(self.rijen[rijen], columns=["indicator", "groep"])
        nummers = np.arange(len(namen))
        tabel = namen.take(np.repeat(nummers, keer) if per_rij else np.tile(nummers, keer)).reset_index(drop=True)
        return tabel.assign(scenario=self.naam, trekking=np.int64(self.trekking))

    @staticmethod
    def _vul(tabel: pd.DataFrame, aantallen: Getallen, waarde: Getallen) -> None:
        tabel["teller"], tabel["noemer"] = aantallen[:, TELLER], aantallen[:, NOEMER]
        tabel["waarde"] = waarde
        tabel["weggelaten"] = aantallen[:, WEGGELATEN].astype(np.int64)


def tel_op(aantallen: Getallen) -> Getallen:
    """Sum over clusters, one after the other in their order, so that it has the same bits however they were made."""
    uit = np.zeros(aantallen.shape[1:])
    for cluster in aantallen:
        uit += cluster
    return uit


def _klassen(plaats: dict[tuple[str, str], int], verdeling: str, groep: str) -> list[tuple[float, int]]:
    """Upper end in months and row of each class of a distribution: groups ``groep|12m``, or ``12m`` for all."""
    uit = []
    for (indicator, naam), i in plaats.items():
        voor, _, maand = naam.rpartition("|")
        if indicator == verdeling and (voor or "totaal") == groep:
            uit.append((float(maand.removesuffix("m")), i))
    return sorted(uit)
