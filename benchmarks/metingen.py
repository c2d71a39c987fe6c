"""The measurements in this process: the bare loop, SimPy, threads, and the size of a region."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor

import simpy

from benchmarks import kaal, proef, tellen
from benchmarks.maten import RONDEN, Eis, Maat, Regel, duur, verhoudingen, wachttijd
from benchmarks.proef import REPLICATIE, SEED, Proef
from simulatie.engines import reference

NANO = 1e9
PROCESSEN = 100
"""Processes in the empty SimPy loop."""


def kern_en_kaal(snel: bool) -> Regel:
    """Time of the core / time of the same draws and rule calls in a bare loop, on one region."""
    p = proef.verdund(4, 1) if snel else proef.gewoon(1)
    functies, n = tellen.tel(p, 0)
    lussen = kaal.maak_lussen(functies)
    kern_tijden, kale_tijden = [], []
    for _ in range(RONDEN):
        kern_tijden.append(_kortste(lambda: p.draai_regio(0), 10))
        kale_tijden.append(sum(min(lus.seconden() for _ in range(3)) for lus in lussen))
    per_event = {lus.naam: 0.0 for lus in lussen}
    for lus in lussen:
        per_event[lus.naam] += min(lus.seconden() for _ in range(3)) / n * NANO
    duurste = sorted(per_event, key=lambda naam: -per_event[naam])[:6]
    return Regel(
        "kern_kaal",
        "core / same draws and rule calls in a bare loop",
        "x",
        verhoudingen(kern_tijden, kale_tijden),
        Eis("<=", 2.0),
        Eis("<=", 1.5),
        {
            "core ns/event": _mediaan(kern_tijden) / n * NANO,
            "bare ns/event": _mediaan(kale_tijden) / n * NANO,
            "calls/event": sum(f.aantal for f in functies) / n,
            **{f"of which {naam}": per_event[naam] for naam in duurste},
        },
    )


def simpy_en_kern(snel: bool) -> Regel:
    """Time of the SimPy engine with the same compiled rules / time of the core, on one region; SimPy's own floor."""
    p = proef.verdund(8, 1) if snel else proef.gewoon(1)
    n = p.draai()
    referentie, kern, vloer = [], [], []
    for _ in range(RONDEN):
        referentie.append(duur(lambda: reference.simuleer_regio(p.regios[0], 0, SEED, REPLICATIE, p.par, p.aanbod)))
        kern.append(_kortste(p.draai, 10))
        vloer.append(duur(lambda: _lege_lus(n)))
    return Regel(
        "simpy_kern",
        "SimPy with the same compiled rules / core",
        "x",
        verhoudingen(referentie, kern),
        Eis(">=", 25.0),
        Eis(">=", 60.0),
        {
            "SimPy ns/event": _mediaan(referentie) / n * NANO,
            "core ns/event": _mediaan(kern) / n * NANO,
            "SimPy's floor ns/event": _mediaan(vloer) / n * NANO,
            "floor / core": verhoudingen(vloer, kern).mediaan,
        },
    )


def _lege_lus(aantal: int) -> None:
    """SimPy doing nothing but waiting, so many times."""
    omgeving = simpy.Environment()

    def proces(nummer: int) -> Generator[simpy.Event, None, None]:
        for i in range(aantal // PROCESSEN):
            yield omgeving.timeout(1.0 + (i * 7 + nummer) % 11)

    for nummer in range(PROCESSEN):
        omgeving.process(proces(nummer))
    omgeving.run()


def twee_draden(snel: bool) -> Regel:
    """Events per second of two threads / of one, on regions of very different size."""
    p = _scheef(snel)
    n = p.draai()
    een, twee = [], []
    for _ in range(RONDEN):
        een.append(wachttijd(lambda: in_draden(p, 1)))
        twee.append(wachttijd(lambda: in_draden(p, 2)))
    beste = min(een) / min(twee)
    return Regel(
        "twee_draden",
        "two threads / one, skewed regions",
        "x",
        verhoudingen(een, twee),
        None,
        Eis(">=", 1.85),
        {"best of five": beste, "one thread ns/event": min(een) / n * NANO, "cores": float(os.cpu_count() or 1)},
    )


def _scheef(snel: bool) -> Proef:
    """Regions of which the largest has as many clients as fifteen of the smallest."""
    groot = proef.gewoon(8 if snel else 32)
    regios = []
    for i, klanten in enumerate(groot.regios):
        regios.append(klanten[:: 1 + 2 * (i % 8)])
    return Proef(groot.par, groot.aanbod, tuple(regios))


def in_draden(p: Proef, draden: int) -> int:
    """Simulate all regions in so many threads, the largest first; returns the number of events."""
    volgorde = sorted(range(len(p.regios)), key=lambda i: -len(p.regios[i]))
    with ThreadPoolExecutor(draden) as pool:
        return sum(pool.map(p.draai_regio, volgorde))


def grote_en_kleine_regios(snel: bool) -> Regel:
    """Nanoseconds per event with 30,000 clients in a region / with 300, the same mix of events in both."""
    normaal = proef.omvang()
    klein, groot = (
        proef.verdund(max(1, round(normaal / 300)), 8 if snel else 100),
        proef.samen(max(1, round((10_000 if snel else 30_000) / normaal)), 1),
    )
    n_klein, n_groot = klein.draai(), groot.draai()
    tijd_klein, tijd_groot = [], []
    for _ in range(RONDEN):
        tijd_klein.append(_kortste(klein.draai) / n_klein)
        tijd_groot.append(_kortste(groot.draai) / n_groot)
    return Regel(
        "regio_groot_klein",
        f"ns/event, {len(groot.regios[0]):,} clients in a region / {len(klein.regios[0]):,}",
        "x",
        verhoudingen(tijd_groot, tijd_klein),
        Eis("<=", 1.3),
        Eis("<=", 1.1),
        {"large ns/event": _mediaan(tijd_groot) * NANO, "small ns/event": _mediaan(tijd_klein) * NANO},
    )


def _kortste(doe: Callable[[], object], keer: int = 3) -> float:
    """The shortest of a few times: what others do on the machine only adds."""
    return min(duur(doe) for _ in range(keer))


def _mediaan(tijden: list[float]) -> float:
    return Maat(tuple(tijden)).mediaan
