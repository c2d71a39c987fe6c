"""The regions of a run, block by block through a pool of threads: draw the clients, simulate, count, keep or drop.

Nothing of the size of the run passes through here but the counts of each region. A thread draws the clients of one
region, simulates it in buffers of its own, and counts what happened into the row of that region; then the log is
dropped, or copied if it is kept. Threads share no state: what comes out depends on neither their number nor the size
of the blocks.

A block is a few regions that one thread takes at a time. Blocks are handed out largest region first, so that no thread
is left with a large one at the end when the others have nothing to do. Regions of made-up clients are all expected to
be of one size; then the order is that of their numbers.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from typing import Final, Protocol

import numpy as np
import pandas as pd

from simulatie.aanbod import Aanbod
from simulatie.opzet import Opzet
from simulatie.outcomes.afspraken import Afspraken
from simulatie.outcomes.online import KLANTRIJ
from simulatie.outcomes.tellingen import Tellingen
from simulatie.parameters import Parameters
from simulatie.population import Bevolking

Engine = Callable[[np.ndarray, int, int, int, Parameters, Aanbod], np.ndarray]
"""Simulates a region: (klanten, regio, seed, replicatie, par, aanbod) to its canonical event log.

The log may lie in a buffer of the thread, and is good until the next region of that thread.
"""

KLANTEN_PER_BLOK: Final = 10_000
"""Clients a thread takes at a time: a fraction of a second of work."""
KLANTEN_PER_TABELBLOK: Final = 20_000
"""The same where the client table is made: making tables costs much for each table, whatever its length."""
_BLOKKEN_PER_WERKER: Final = 4  # at least so many where there are regions enough, or a thread may end up idle
_VOORUIT: Final = 3  # blocks by thread that may be finished or under way before their turn to be written comes


class Telmachine(Protocol):
    """What counts the indicators of a region: see `outcomes.online.Teller`."""

    rijen: tuple[tuple[str, str], ...]

    def tel(self, log: np.ndarray, klanten: np.ndarray, uit: np.ndarray, klantrijen: np.ndarray | None) -> None:
        """Count one region into `uit` [rijen, 3], and fill the rows of its clients (`online.KLANTRIJ`) if asked for."""


@dataclass(frozen=True)
class Blok:
    """Regions (places in `Opzet.regios`) of one replication that go together."""

    replicatie: int
    plaatsen: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Resultaat:
    """What is kept of a block: its logs by region, each in canonical order, and its client table."""

    blok: Blok
    logs: list[np.ndarray]
    klanten: pd.DataFrame | None


@dataclass(frozen=True, eq=False)
class Werk:
    """All that is needed to simulate any region of a run; threads read it and write only rows of their own."""

    opzet: Opzet
    afspraken: Afspraken
    bevolking: Bevolking
    par: Parameters
    aanbod: Aanbod
    engine: Engine
    teller: Telmachine
    seed: int
    replicaties: range
    bewaar_log: bool
    bewaar_klanten: bool
    aantallen: np.ndarray = field(init=False)  # float64 [replications · regions, rows, 3]
    ingestroomd: np.ndarray = field(init=False)  # int64 [replications · regions]: clients
    stop: threading.Event = field(init=False, default_factory=threading.Event)

    def __post_init__(self) -> None:
        n = len(self.replicaties) * len(self.opzet.regios)
        object.__setattr__(self, "aantallen", np.zeros((n, len(self.teller.rijen), 3)))
        object.__setattr__(self, "ingestroomd", np.zeros(n, dtype=np.int64))

    def doe(self, blok: Blok) -> Resultaat:
        """Simulate the regions of a block. Breaks off, with less than all, once `stop` is set."""
        logs: list[np.ndarray] = []
        klantrijen: list[np.ndarray] = []
        for plaats in blok.plaatsen:
            if self.stop.is_set():
                break
            regio = self.opzet.regios[plaats]
            klanten = self.opzet.klanten_van(regio, self.bevolking, self.seed, blok.replicatie)
            log = self.engine(klanten, regio, self.seed, blok.replicatie, self.par, self.aanbod)
            rij = self.replicaties.index(blok.replicatie) * len(self.opzet.regios) + plaats
            self.ingestroomd[rij] = len(klanten)
            rijen = np.zeros(len(klanten), dtype=KLANTRIJ) if self.bewaar_klanten else None
            self.teller.tel(log, klanten, self.aantallen[rij], rijen)
            if self.bewaar_log:
                logs.append(log.copy())
            if rijen is not None:
                klantrijen.append(rijen)
        return Resultaat(blok, logs, _als_tabel(klantrijen) if klantrijen else None)

    def tellingen(self, naam: str) -> Tellingen:
        """The counts of all regions in which anybody entered."""
        regios = np.asarray(self.opzet.regios, dtype=np.int64)
        replicaties = np.repeat(np.asarray(self.replicaties, dtype=np.int64), len(regios))
        alle, aanwezig = np.tile(regios, len(self.replicaties)), self.ingestroomd > 0
        if aanwezig.all():
            return Tellingen(naam, self.teller.rijen, replicaties, alle, self.aantallen)
        return Tellingen(naam, self.teller.rijen, replicaties[aanwezig], alle[aanwezig], self.aantallen[aanwezig])


def _als_tabel(klantrijen: list[np.ndarray]) -> pd.DataFrame:
    """The client table of a block, by region and number."""
    tabel = pd.DataFrame(np.concatenate(klantrijen))
    return tabel.sort_values(["regio", "klant"], kind="stable", ignore_index=True)


def verdeel_in_blokken(opzet: Opzet, replicaties: range, per_blok: float) -> list[Blok]:
    """All regions of all replications in blocks of at least `per_blok` expected clients, largest regions first."""
    volgorde = sorted(range(len(opzet.regios)), key=lambda plaats: -opzet.omvang(opzet.regios[plaats]))
    groepen: list[tuple[int, ...]] = []
    groep: list[int] = []
    klanten = 0.0
    for plaats in volgorde:
        groep.append(plaats)
        klanten += opzet.omvang(opzet.regios[plaats])
        if klanten >= per_blok:
            groepen.append(tuple(groep))
            groep, klanten = [], 0.0
    if groep:
        groepen.append(tuple(groep))
    return [Blok(replicatie, groep) for replicatie in replicaties for groep in groepen]


def klanten_per_blok(opzet: Opzet, replicaties: int, werkers: int, met_tabel: bool) -> float:
    """Clients for a block: many, but so that each thread has some blocks to take."""
    eerlijk = opzet.verwacht * replicaties / (_BLOKKEN_PER_WERKER * werkers)
    return min(KLANTEN_PER_TABELBLOK if met_tabel else KLANTEN_PER_BLOK, eerlijk)


def draai(werk: Werk, blokken: list[Blok], werkers: int, *, op_volgorde: bool) -> Iterator[Resultaat]:
    """Simulate all blocks with so many threads, and give each result as soon as it is there.

    `op_volgorde`: give them in the order of `blokken`; no thread then runs far ahead, lest results pile up. What a
    block raises is raised here, and the rest is given up.
    """
    if werkers == 1:
        yield from map(werk.doe, blokken)
        return
    pool = ThreadPoolExecutor(werkers, thread_name_prefix="regio")
    try:
        yield from _op_volgorde(pool, werk, blokken, _VOORUIT * werkers) if op_volgorde else _zodra(pool, werk, blokken)
    finally:
        werk.stop.set()
        pool.shutdown(cancel_futures=True)


def _zodra(pool: ThreadPoolExecutor, werk: Werk, blokken: Iterable[Blok]) -> Iterator[Resultaat]:
    lopend = [pool.submit(werk.doe, blok) for blok in blokken]
    for klaar in as_completed(lopend):
        yield klaar.result()


def _op_volgorde(pool: ThreadPoolExecutor, werk: Werk, blokken: Iterable[Blok], hoogstens: int) -> Iterator[Resultaat]:
    lopend: deque[Future[Resultaat]] = deque()
    for blok in blokken:
        if len(lopend) == hoogstens:
            yield lopend.popleft().result()
        lopend.append(pool.submit(werk.doe, blok))
    while lopend:
        yield lopend.popleft().result()
