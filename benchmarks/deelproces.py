"""Measurements that need a process of their own: memory and time at ten million clients, and the first result.

Run as `python -m benchmarks.deelproces groot KLEIN GROOT` or `… eerste`: prints one JSON object.
"""

from __future__ import annotations

import inspect
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.maten import RONDEN, Eis, Maat, Regel, verhoudingen, wachttijd

KLEIN, GROOT, GROOT_SNEL = 100_000, 10_000_000, 1_000_000
DELEN = 5
"""Parts of the large run, each held against a small run."""
EERSTE_KLANTEN = 2_000


# ---------------------------------------------------------------------- asked by the table


def schaal_en_geheugen(snel: bool) -> list[Regel]:
    """Time per client of a very large run / of a small one, and the memory it takes."""
    uit = _vraag("groot", str(KLEIN), str(GROOT_SNEL if snel else GROOT))
    groot, n = uit["delen_ns_per_klant"], uit["groot_klanten"]
    klein = uit["klein_ns_per_klant"][: len(groot)]
    per_event = uit["events_per_klant"]
    schaal = Regel(
        "schaal",
        f"ns/event at {n:,} clients / at {uit['klein_klanten']:,}",
        "x",
        verhoudingen(groot, klein),
        Eis("<=", 1.3),
        Eis("<=", 1.1),
        {
            "large ns/event": Maat(tuple(groot)).mediaan / per_event,
            "small ns/event": Maat(tuple(klein)).mediaan / per_event,
            "clients made ns/event": uit["maken_ns_per_klant"] / per_event,
        },
    )
    geheugen = Regel(
        "geheugen",
        f"memory at {n:,} clients, no log, no client table",
        "bytes/client",
        Maat((uit["bytes"] / n,)),
        Eis("<=", 100.0),
        Eis("<=", 40.0),
        {"MB before": uit["bytes_vast"] / 1e6, "MB at the peak": (uit["bytes"] + uit["bytes_vast"]) / 1e6},
    )
    return [schaal, geheugen]


def eerste_resultaat(snel: bool) -> list[Regel]:
    """Seconds from the start of a process to its first result: compiling, and with what was compiled before."""
    eerste, later = [], []
    for _ in range(1 if snel else RONDEN):
        with tempfile.TemporaryDirectory() as map_:
            eerste.append(_klok("eerste", NUMBA_CACHE_DIR=map_))
            later.append(_klok("eerste", NUMBA_CACHE_DIR=map_))
    return [
        Regel("eerste", "first result on a new machine", "s", Maat(tuple(eerste)), Eis("<=", 40.0), Eis("<=", 15.0)),
        Regel("later", "first result later", "s", Maat(tuple(later)), Eis("<=", 2.0), Eis("<=", 1.0)),
    ]


def _klok(*woorden: str, **omgeving: str) -> float:
    return wachttijd(lambda: _vraag(*woorden, **omgeving))


def _vraag(*woorden: str, **omgeving: str) -> Any:
    """Run this module in another process; returns what it tells."""
    opdracht = [sys.executable, "-m", "benchmarks.deelproces", *woorden]
    wortel = str(Path(__file__).resolve().parent.parent)
    paden = os.pathsep.join(pad for pad in (os.environ.get("PYTHONPATH"), wortel) if pad)
    uit = subprocess.run(
        opdracht, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": paden, **omgeving}
    )
    return json.loads(uit.stdout.splitlines()[-1])


# ---------------------------------------------------------------------- in the process


def _eerste() -> dict[str, Any]:
    from simulatie import simuleer

    return {"rijen": len(simuleer("basis", klanten=EERSTE_KLANTEN, gebeurtenissen=False).indicatoren)}


def _groot(klein: int, groot: int) -> dict[str, Any]:
    from simulatie.engines import core

    core.vertaal()
    per_klant = _events_per_klant()
    klein_klanten, _, _ = _draai(klein, 1)  # warm
    vast = _piek()
    tijden = [_draai(klein, 1)[1][0] for _ in range(RONDEN)]
    groot_klanten, delen, maken = _draai(groot, DELEN)
    return {
        "klein_klanten": klein_klanten,
        "groot_klanten": groot_klanten,
        "klein_ns_per_klant": tijden,
        "delen_ns_per_klant": delen,
        "maken_ns_per_klant": maken,
        "events_per_klant": per_klant,
        "bytes_vast": vast,
        "bytes": _piek() - vast,
    }


def _events_per_klant() -> float:
    from benchmarks import proef

    p = proef.gewoon(4)
    return p.draai() / sum(map(len, p.regios))


def _draai(klanten: int, delen: int) -> tuple[int, list[float], float]:
    """Simulate so many clients without log or client table: clients, ns per client of each part of the run, and ns per
    client that making the clients takes (0 where that is not told)."""
    import simulatie

    if "klanttabel" in inspect.signature(simulatie.simuleer).parameters:
        return _met_simuleer(klanten, delen)
    return _met_de_kern(klanten, delen)


def _met_simuleer(klanten: int, delen: int) -> tuple[int, list[float], float]:
    """The whole way, from scenario to indicators."""
    import simulatie
    from benchmarks import proef

    momenten: list[tuple[int, float]] = []
    begin = time.process_time()
    zonder_tabel: Any = {"klanttabel": False, "werkers": 1}
    simulatie.simuleer(
        proef.SCENARIO,
        klanten=klanten,
        gebeurtenissen=False,
        voortgang=lambda gedaan, _: momenten.append((gedaan, time.process_time())),
        **zonder_tabel,
    )
    eind = time.process_time()
    totaal = momenten[-1][0]
    per_regio = klanten / totaal
    grenzen = [begin]
    for deel in range(1, delen):
        grenzen.append(next(tijd for gedaan, tijd in momenten if gedaan >= totaal * deel / delen))
    grenzen.append(eind)
    per_deel = per_regio * totaal / delen
    return klanten, [(b - a) / per_deel * 1e9 for a, b in itertools.pairwise(grenzen)], 0.0


def _met_de_kern(klanten: int, delen: int) -> tuple[int, list[float], float]:
    """Clients and events only, region by region."""
    from benchmarks import proef
    from simulatie.engines import core
    from simulatie.population import maak_regio

    bestand, par, aanbod = proef.geladen()
    regios = max(delen, round(klanten / proef.omvang()))
    uit, aantal, maken = [], 0, 0.0
    for deel in range(delen):
        begin, voor = time.process_time(), aantal
        for regio in range(regios * deel // delen, regios * (deel + 1) // delen):
            t = time.process_time()
            mensen = maak_regio(bestand.scenario, proef.SEED, proef.REPLICATIE, regio)
            maken += time.process_time() - t
            core.simuleer_regio(mensen, regio, proef.SEED, proef.REPLICATIE, par, aanbod)
            aantal += len(mensen)
        uit.append((time.process_time() - begin) / (aantal - voor) * 1e9)
    return aantal, uit, maken / aantal * 1e9


def _piek() -> int:
    """Bytes of memory that this process took at its peak."""
    try:
        regels = Path("/proc/self/status").read_text().splitlines()
        return next(int(regel.split()[1]) * 1024 for regel in regels if regel.startswith("VmHWM:"))
    except (OSError, StopIteration):
        import resource

        piek = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return piek if sys.platform == "darwin" else piek * 1024


if __name__ == "__main__":
    naam, *getallen = sys.argv[1:]
    print(json.dumps(_groot(*map(int, getallen)) if naam == "groot" else _eerste()))
