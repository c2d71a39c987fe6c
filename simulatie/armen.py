"""Scenarios simulated side by side: the same clients, the same draws, replication by replication.

What has been simulated is kept, so that more replications can be asked for without running anything twice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from simulatie.opzet import Opzet
from simulatie.outcomes.vergelijking.arm import Arm, arm_van, stapel
from simulatie.scenario.lezen import Geladen
from simulatie.simuleren import simuleer

Melder = Callable[[int, int], None]
"""Called with (regions done, regions asked for so far)."""


class Armen:
    """The counts of several scenarios over the same replications, as far as they have been simulated."""

    def __init__(
        self,
        scenarios: Sequence[Geladen],
        opzet: Opzet,
        *,
        seed: int,
        engine: str,
        eerste_replicatie: int = 0,
        werkers: int | None = None,
        melder: Melder | None = None,
    ) -> None:
        self.scenarios = tuple(scenarios)
        self.replicaties = 0
        self.papieren: dict[str, Any] = {}  # manifest of the run made last: versions, and what is certain
        self._opzet, self._seed, self._engine = opzet, seed, engine
        self._eerste, self._werkers, self._melder = eerste_replicatie, werkers, melder
        self._delen: list[list[Arm]] = [[] for _ in self.scenarios]

    def breid_uit(self, replicaties: int) -> None:
        """Simulate up to this number of replications of each scenario; what is there already stays."""
        erbij = replicaties - self.replicaties
        if erbij <= 0:
            return
        per_scenario = erbij * len(self._opzet.regios)
        for nummer, geladen in enumerate(self.scenarios):
            run = simuleer(
                geladen,
                opzet=self._opzet,
                replicaties=erbij,
                eerste_replicatie=self._eerste + self.replicaties,
                seed=self._seed,
                engine=self._engine,
                gebeurtenissen=False,
                klanttabel=False,
                werkers=self._werkers,
                voortgang=self._voor(nummer * per_scenario, len(self.scenarios) * per_scenario),
            )
            self._delen[nummer].append(arm_van(run))
            self.papieren = run.manifest
        self.replicaties = replicaties

    def arm(self, nummer: int) -> Arm:
        """The counts of a scenario, all replications together."""
        self._delen[nummer] = [stapel(self._delen[nummer])]
        return self._delen[nummer][0]

    def _voor(self, gedaan: int, totaal: int) -> Melder | None:
        melder = self._melder
        return None if melder is None else lambda klaar, _: melder(gedaan + klaar, totaal)
