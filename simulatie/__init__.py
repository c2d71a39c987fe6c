"""tweedekans: a microsimulation of the Dutch re-integration market, 2002-2011.

    import simulatie as sim
    run = sim.simuleer("basis", klanten=20_000)
    run.indicatoren        # tidy DataFrame: scenario, replicatie, trekking, indicator, groep, teller, noemer, ...

The public API is what this module lists; it is loaded when first used, so that importing it is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from simulatie import compilatie
from simulatie.opruimen import zonder_opruimen

if TYPE_CHECKING:
    from simulatie.experimenteren import experiment as experiment
    from simulatie.klantbestand import KlantbestandFout as KlantbestandFout
    from simulatie.laden import laad as laad
    from simulatie.run import Run as Run
    from simulatie.scenario.lezen import Geladen as Geladen
    from simulatie.scenario.lezen import ScenarioFout as ScenarioFout
    from simulatie.scenario.wijzigen import WijzigFout as WijzigFout
    from simulatie.scenario.wijzigen import met_waarden as met_waarden
    from simulatie.scenario.wijzigen import waarde_van as waarde_van
    from simulatie.simuleren import simuleer as simuleer
    from simulatie.store import lees_run as lees_run
    from simulatie.studie.antwoorden import Uitkomsten as Uitkomsten
    from simulatie.trekkingen import GeenKalibratieError as GeenKalibratieError
    from simulatie.vergelijkbaar import VergelijkFout as VergelijkFout
    from simulatie.vergelijken import Vergelijking as Vergelijking
    from simulatie.vergelijken import vergelijk as vergelijk
    from simulatie.verkennen import As as As
    from simulatie.verkennen import Verkenning as Verkenning
    from simulatie.verkennen import verken as verken

__version__ = "0.1.0"

_WAAR = {
    "simuleer": "simulatie.simuleren",
    "Run": "simulatie.run",
    "lees_run": "simulatie.store",
    "vergelijk": "simulatie.vergelijken",
    "Vergelijking": "simulatie.vergelijken",
    "VergelijkFout": "simulatie.vergelijkbaar",
    "verken": "simulatie.verkennen",
    "Verkenning": "simulatie.verkennen",
    "As": "simulatie.verkennen",
    "experiment": "simulatie.experimenteren",
    "Uitkomsten": "simulatie.studie.antwoorden",
    "GeenKalibratieError": "simulatie.trekkingen",
    "laad": "simulatie.laden",
    "met_waarden": "simulatie.scenario.wijzigen",
    "waarde_van": "simulatie.scenario.wijzigen",
    "WijzigFout": "simulatie.scenario.wijzigen",
    "Geladen": "simulatie.scenario.lezen",
    "ScenarioFout": "simulatie.scenario.lezen",
    "KlantbestandFout": "simulatie.klantbestand",
}

__all__ = [
    "As",
    "GeenKalibratieError",
    "Geladen",
    "KlantbestandFout",
    "Run",
    "ScenarioFout",
    "Uitkomsten",
    "VergelijkFout",
    "Vergelijking",
    "Verkenning",
    "WijzigFout",
    "__version__",
    "experiment",
    "laad",
    "lees_run",
    "met_waarden",
    "simuleer",
    "vergelijk",
    "verken",
    "waarde_van",
]

compilatie.kies_map()


def __getattr__(naam: str) -> Any:
    if naam in _WAAR:
        with zonder_opruimen():
            return getattr(import_module(_WAAR[naam]), naam)
    raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")


def __dir__() -> list[str]:
    return list(__all__)
