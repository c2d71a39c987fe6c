"""Where the log and the client table of a run go: into memory here, into files in `store`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
import pandas as pd

from simulatie.blokken import Resultaat
from simulatie.engines.events import LOG_TYPE, canoniek


class Ontvanger(Protocol):
    """Takes what is left of blocks of regions."""

    @property
    def log(self) -> bool:
        """Are logs to be kept?"""

    @property
    def klanttabel(self) -> bool:
        """Is the client table to be made?"""

    @property
    def op_volgorde(self) -> bool:
        """Do blocks have to come in the order of replication and region?"""

    def neem(self, resultaat: Resultaat) -> None:
        """Take one block."""


@dataclass(eq=False)
class InGeheugen:
    """Keeps everything, and makes tables of it when all blocks are in. They may come in any order."""

    naam: str
    log: bool
    klanttabel: bool
    op_volgorde: bool = False
    _logs: dict[tuple[int, int], np.ndarray] = field(default_factory=dict)
    _klanten: list[tuple[int, pd.DataFrame]] = field(default_factory=list)

    def neem(self, resultaat: Resultaat) -> None:
        """Take one block."""
        blok = resultaat.blok
        for plaats, log in zip(blok.plaatsen, resultaat.logs, strict=self.log):
            self._logs[blok.replicatie, plaats] = log
        if resultaat.klanten is not None:
            self._klanten.append((blok.replicatie, resultaat.klanten))

    def klanten(self) -> pd.DataFrame | None:
        """The client table by (replicatie, regio, klant); None where it was not asked for."""
        if not self.klanttabel:
            return None
        delen = [tabel.assign(scenario=self.naam, replicatie=np.int64(nummer)) for nummer, tabel in self._klanten]
        self._klanten.clear()
        if not delen:
            return pd.DataFrame({"klant": [], "regio": [], "scenario": [], "replicatie": []})
        return pd.concat(delen, ignore_index=True).sort_values(
            ["replicatie", "regio", "klant"], kind="stable", ignore_index=True
        )

    def gebeurtenissen(self) -> pd.DataFrame | None:
        """The log of each replication in canonical order; None where it was not asked for."""
        if not self.log:
            return None
        per_replicatie: dict[int, list[np.ndarray]] = {}
        for sleutel in sorted(self._logs):
            per_replicatie.setdefault(sleutel[0], []).append(self._logs.pop(sleutel))
        tabellen = [logtabel(canoniek(np.concatenate(logs)), self.naam, nr) for nr, logs in per_replicatie.items()]
        return pd.concat(tabellen, ignore_index=True) if tabellen else logtabel(np.empty(0, LOG_TYPE), self.naam, 0)


def logtabel(log: np.ndarray, naam: str, replicatie: int) -> pd.DataFrame:
    """A log (`events.LOG_TYPE`) as a table, with the scenario and the replication in front."""
    tabel = pd.DataFrame({veld: log[veld] for veld in log.dtype.names or ()})
    tabel.insert(0, "replicatie", np.int64(replicatie))
    tabel.insert(0, "scenario", naam)
    return tabel
