"""The papers of a run: inputs, versions, sizes, and an id that is equal where these are."""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from typing import Any, Final

import simulatie
from simulatie.compilatie import modelversie
from simulatie.kalibratiestand import kalibratieruns, zekerheid
from simulatie.opzet import Opzet
from simulatie.scenario.lezen import Geladen

_PAKKETTEN: Final = ("tweedekans", "numpy", "simpy", "numba", "pandas", "pyarrow", "scipy", "pydantic", "PyYAML")


def maak_manifest(geladen: Geladen, opzet: Opzet, replicaties: range, seed: int, engine: str) -> dict[str, Any]:
    """The papers of a run. Equal inputs give an equal `run_id`; a client file appears by hash and size only."""
    bron = json.dumps(geladen.bron, sort_keys=True, ensure_ascii=False, default=str)
    invoer: dict[str, Any] = {
        "scenario": geladen.scenario.naam,
        "scenario_hash": hashlib.sha256(bron.encode()).hexdigest(),
        "regios": len(opzet.regios),
        "klanten_verwacht": opzet.verwacht,
        "replicaties": len(replicaties),
        "eerste_replicatie": replicaties.start,
        "seed": seed,
        "engine": engine,
        "model": modelversie(),
        "klantbestand": None if opzet.bestand is None else opzet.bestand.voor_manifest(),
    }
    run_id = hashlib.sha256(json.dumps(invoer, sort_keys=True).encode()).hexdigest()[:12]
    return {
        "run_id": run_id,
        **invoer,
        "keten": [pad.name for pad in geladen.keten],
        "kalibratie": list(kalibratieruns(geladen.bron)),
        "zekerheid": zekerheid(geladen.bron),
        "versie": simulatie.__version__,
        "python": platform.python_version(),
        "platform": f"{sys.platform} {platform.machine()}",
        "pakketten": {naam: _versie(naam) for naam in _PAKKETTEN},
    }


def _versie(naam: str) -> str:
    try:
        return version(naam)
    except PackageNotFoundError:
        return "onbekend"
