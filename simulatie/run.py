"""What a simulation gives back: tables, estimates, and the papers of the run."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from simulatie.scenario.lezen import Geladen

SLEUTEL = ["scenario", "replicatie", "trekking", "indicator", "groep"]


class GeenGebeurtenissenError(LookupError):
    """The event log of this run was not kept."""

    def __init__(self) -> None:
        super().__init__("this run kept no events: run again with gebeurtenissen=True (--gebeurtenissen)")


@dataclass(frozen=True, eq=False, repr=False)
class Run:
    """One scenario, simulated.

    Attributes:
        geladen: the scenario, resolved, with the places of its values.
        indicatoren: long table: scenario, replicatie, trekking, indicator, groep, teller, noemer, waarde, weggelaten.
        per_regio: the same by region (column `regio`): what intervals are computed from.
        klanten: one row for each client and replication.
        samenvatting: each indicator over all replications, with its interval (Monte-Carlo noise only).
        gepubliceerd: the published figures beside the model's.
        manifest: the papers of the run: inputs, versions, sizes, run id.
    """

    geladen: Geladen
    indicatoren: pd.DataFrame
    per_regio: pd.DataFrame
    klanten: pd.DataFrame
    samenvatting: pd.DataFrame
    gepubliceerd: pd.DataFrame
    manifest: dict[str, Any]
    _gebeurtenissen: pd.DataFrame | None = field(default=None, repr=False)

    def __repr__(self) -> str:
        m = self.manifest
        omvang = f"{len(self.klanten):,} clients, {m['replicaties']} replication(s), seed {m['seed']}"
        return f"<Run {m['run_id']}: {m['scenario']}, {omvang}; {m['zekerheid']}>"

    @property
    def gebeurtenissen(self) -> pd.DataFrame:
        """The event log in canonical order (see `engines.events`), with scenario and replication.

        Raises GeenGebeurtenissenError when it was not kept.
        """
        if self._gebeurtenissen is None:
            raise GeenGebeurtenissenError
        return self._gebeurtenissen

    @property
    def heeft_gebeurtenissen(self) -> bool:
        """Was the event log kept?"""
        return self._gebeurtenissen is not None
