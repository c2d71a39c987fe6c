"""What a simulation gives back: tables, estimates, and the papers of the run."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from simulatie.outcomes.tellingen import Tellingen
from simulatie.scenario.lezen import Geladen

SLEUTEL = ["scenario", "replicatie", "trekking", "indicator", "groep"]


class GeenGebeurtenissenError(LookupError):
    """The event log of this run was not kept."""

    def __init__(self) -> None:
        super().__init__(
            "this run holds no events: run again with gebeurtenissen=True, or with --gebeurtenissen and --uit MAP "
            "and read them with simulatie.lees_run(MAP)['gebeurtenissen']"
        )


class GeenKlanttabelError(LookupError):
    """The client table of this run was not made."""

    def __init__(self) -> None:
        super().__init__(
            "this run holds no client table: run again with klanttabel=True, or with --uit MAP "
            "and read it with simulatie.lees_run(MAP)['klanten']"
        )


@dataclass(frozen=True, eq=False, repr=False)
class Run:
    """One scenario, simulated.

    Attributes:
        geladen: the scenario, resolved, with the places of its values.
        tellingen: the counts behind all indicators, by replication and region, as one array.
        aantal_klanten: clients that entered, in all replications together.
        indicatoren: long table: scenario, replicatie, trekking, indicator, groep, teller, noemer, waarde, weggelaten.
        samenvatting: each indicator over all replications, with its interval (Monte-Carlo noise only).
        gepubliceerd: the published figures beside the model's.
        manifest: the papers of the run: inputs, versions, sizes, run id.
    """

    geladen: Geladen
    tellingen: Tellingen
    aantal_klanten: int
    indicatoren: pd.DataFrame
    samenvatting: pd.DataFrame
    gepubliceerd: pd.DataFrame
    manifest: dict[str, Any]
    _klanten: pd.DataFrame | None = field(default=None, repr=False)
    _gebeurtenissen: pd.DataFrame | None = field(default=None, repr=False)

    def __repr__(self) -> str:
        m = self.manifest
        omvang = f"{self.aantal_klanten:,} clients, {m['replicaties']} replication(s), seed {m['seed']}"
        return f"<Run {m['run_id']}: {m['scenario']}, {omvang}; {m['zekerheid']}>"

    @cached_property
    def per_regio(self) -> pd.DataFrame:
        """The long table by region (column `regio`): what intervals are computed from.

        Made when first asked for: some hundreds of rows a region, so large in a run of many regions.
        """
        return self.tellingen.per_regio()

    @property
    def klanten(self) -> pd.DataFrame:
        """One row for each client and replication, by (replicatie, regio, klant).

        Raises GeenKlanttabelError when it was not made.
        """
        if self._klanten is None:
            raise GeenKlanttabelError
        return self._klanten

    @property
    def heeft_klanten(self) -> bool:
        """Was the client table made?"""
        return self._klanten is not None

    @property
    def gebeurtenissen(self) -> pd.DataFrame:
        """The event log of each replication in canonical order (see `engines.events`), with scenario and replication.

        Raises GeenGebeurtenissenError when it was not kept.
        """
        if self._gebeurtenissen is None:
            raise GeenGebeurtenissenError
        return self._gebeurtenissen

    @property
    def heeft_gebeurtenissen(self) -> bool:
        """Was the event log kept?"""
        return self._gebeurtenissen is not None
