"""One task of a study, as a worker does it: simulate, and keep the counts of the outcomes asked for.

What a task gives depends on its argument alone, whoever does it and whenever. Its key is a hash of all of it: the code
of the model, the resolved scenario, the values of world and levers, the replication, seed, clients and outcomes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pyarrow as pa

from simulatie.compilatie import modelversie
from simulatie.ensemble import gedeeld
from simulatie.outcomes.tellingen import NOEMER, TELLER, WEGGELATEN, Tellingen
from simulatie.scenario.wijzigen import met_waarden

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen
    from simulatie.simuleren import Telscenario

_BEWAARD: Final = 4  # scenarios of a world a worker keeps at hand: replications of one follow each other


class AndereCodeError(RuntimeError):
    """A worker has another version of the model than who asked."""

    exitcode = 4

    def __init__(self, gevraagd: str, daar: str) -> None:
        super().__init__(gevraagd, daar)  # the arguments, so that it can be sent
        self.gevraagd, self.daar = gevraagd, daar

    def tekst(self, taal: str | None = None) -> str:
        """What to do about it."""
        from simulatie.teksten import tekst

        return tekst("studie.andere_code", taal, gevraagd=self.gevraagd, daar=self.daar)


@dataclass(frozen=True)
class Taak:
    """All a task depends on; `namen` are columns of the result and take no part in it."""

    scenario_hash: str
    wereld_waarden: tuple[tuple[str, float], ...]
    hefboom_waarden: tuple[tuple[str, float], ...]
    replicatie: int
    seed: int
    klanten: int
    uitkomsten: tuple[str, ...]
    model: str
    namen: tuple[tuple[str, Any], ...] = ()

    @property
    def sleutel(self) -> str:
        """Hash of the inputs, 32 hex digits."""
        invoer = {
            "scenario": self.scenario_hash,
            "wereld": [(pad, waarde.hex()) for pad, waarde in self.wereld_waarden],
            "hefbomen": [(pad, waarde.hex()) for pad, waarde in self.hefboom_waarden],
            "replicatie": self.replicatie,
            "seed": self.seed,
            "klanten": self.klanten,
            "uitkomsten": sorted(self.uitkomsten),
            "model": self.model,
        }
        return hashlib.sha256(json.dumps(invoer, sort_keys=True).encode()).hexdigest()[:32]


def scenario_hash(geladen: Geladen) -> str:
    """Hash of a resolved scenario: every number with its papers."""
    bron = json.dumps(geladen.bron, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(bron.encode()).hexdigest()


def doe_taak(taak: Taak) -> pa.Table:
    """Simulate, and return the counts: indicator, groep, regio, teller, noemer, weggelaten, and the columns of `namen`.

    Raises AndereCodeError where this worker has another version of the model; WijzigFout for values that do not go
    together.
    """
    if taak.model != modelversie_hier():
        raise AndereCodeError(taak.model, modelversie_hier())
    scenario = _scenario(taak.scenario_hash, taak.wereld_waarden, taak.hefboom_waarden, taak.klanten)
    return _tellingen(scenario.tel(taak.seed, taak.replicatie), taak)


@lru_cache(maxsize=1)
def modelversie_hier() -> str:
    """Hash of the code of the model in this process."""
    return modelversie()


def delen(scenarios: Iterable[Geladen]) -> dict[str, Geladen]:
    """What workers share: scenarios by their hash, so that two studies on one cluster cannot take each other's."""
    return {scenario_hash(geladen): geladen for geladen in scenarios}


@lru_cache(maxsize=_BEWAARD)
def _scenario(
    hash_: str, wereld: tuple[tuple[str, float], ...], hefbomen: tuple[tuple[str, float], ...], klanten: int
) -> Telscenario:
    from simulatie.simuleren import Telscenario

    geladen: Geladen = gedeeld(hash_)
    return Telscenario(met_waarden(met_waarden(geladen, dict(wereld)), dict(hefbomen)), klanten)


def _tellingen(t: Tellingen, taak: Taak) -> pa.Table:
    """The rows of the outcomes asked for, as a table with fixed types: equal inputs give equal bytes."""
    keuze = [i for i, (indicator, _) in enumerate(t.rijen) if indicator in taak.uitkomsten]
    clusters = len(t.regios)
    getallen = t.aantallen[:, keuze].transpose(1, 0, 2).reshape(-1, 3)  # by row, then region
    kolommen: dict[str, pa.Array] = {}
    for naam, waarde in taak.namen:
        soort = pa.string() if isinstance(waarde, str) else pa.float64() if isinstance(waarde, float) else pa.int64()
        kolommen[naam] = pa.array([waarde] * len(getallen), type=soort)
    for plaats, naam in enumerate(("indicator", "groep")):
        kolommen[naam] = pa.array([t.rijen[i][plaats] for i in keuze for _ in range(clusters)], type=pa.string())
    kolommen["regio"] = pa.array(np.tile(t.regios, len(keuze)), type=pa.int64())
    for plaats, naam in ((TELLER, "teller"), (NOEMER, "noemer")):
        kolommen[naam] = pa.array(getallen[:, plaats], type=pa.float64())
    kolommen["weggelaten"] = pa.array(getallen[:, WEGGELATEN].astype(np.int64), type=pa.int64())
    return pa.table(kolommen)


def waarden_rij(waarden: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    """Values as they stand in a task: in order of path."""
    return tuple((pad, float(waarden[pad])) for pad in sorted(waarden))
