"""Many independent pieces of work, in one shape, by three kinds of hands: this process, processes, a Dask cluster.

`voer_uit` takes named pieces of work and calls back with each result as it comes. What a piece gives depends on its
argument alone, so the outcome is the same for any executor, number of workers and order of completion; only the order
of the calls differs. A piece that fails is tried once more; one that fails again is reported, and the rest goes on. A
worker that dies takes nothing with it: what it was doing is done again.

An executor is anything shaped like `concurrent.futures.Executor`.
"""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from multiprocessing import connection, get_context, parent_process
from typing import Any, Final

POGINGEN: Final = 2
"""How often a piece of work is tried before it is reported as failed."""
POGINGEN_VERLOREN: Final = 4
"""How often a piece may be lost with its worker: by then it is likely what kills them."""
ONDERWEG_PER_WERKER: Final = 4
"""Pieces handed out ahead, so that no worker waits and no queue grows with the size of a study."""

_EEN_DRAAD: Final = ("NUMBA_NUM_THREADS", "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")

_gedeeld: dict[str, Any] = {}


class PlaatsWegError(OSError):
    """The executor gave up: a cluster whose scheduler is gone."""


class EnkelVoudig(Executor):
    """Does the work at once, in this process: the plain case, and the one to debug in."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Call now; what it raises is in the future."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as fout:
            future.set_exception(fout)
        return future


@dataclass(frozen=True)
class Werkplaats:
    """How to get an executor, and how many pieces it works on at once; `maak` is called again after a worker died."""

    maak: Callable[[], AbstractContextManager[Executor]]
    werkers: int


@dataclass
class Telling:
    """How far the work is."""

    klaar: int = 0
    mislukt: dict[str, BaseException] = field(default_factory=dict)
    herhaald: int = 0


def gedeeld(naam: str) -> Any:
    """What `werkplaats` was given to share, in the worker. Raises KeyError for a name that was not shared."""
    return _gedeeld[naam]


def werkplaats(werkers: int = 1, *, cluster: str | None = None, delen: Mapping[str, Any] | None = None) -> Werkplaats:
    """Where work is done.

    Args:
        werkers: 1 for this process, more for that many processes (each started afresh).
        cluster: address of a Dask scheduler ("tcp://127.0.0.1:8786"); `werkers` is then what the scheduler has.
        delen: read-only data every worker gets once; `gedeeld` gives it there.

    Raises ValueError for fewer than one worker, ImportError without the extra `cluster`, OSError where no scheduler
    answers.
    """
    data = dict(delen or {})
    if cluster is not None:
        from simulatie.daskcluster import dask_werkplaats

        return dask_werkplaats(cluster, data)
    if werkers < 1:
        raise ValueError(f"werkers = {werkers}: must be at least 1")
    if werkers == 1:
        return Werkplaats(lambda: _hier(data), 1)
    return Werkplaats(lambda: _processen(werkers, data), werkers)


@contextmanager
def _hier(data: dict[str, Any]) -> Iterator[Executor]:
    deel(data)
    yield EnkelVoudig()


@contextmanager
def _processen(werkers: int, data: dict[str, Any]) -> Iterator[Executor]:
    """A pool of fresh processes with one thread each: nothing of the parent's state comes along but what is given."""
    with _omgeving(dict.fromkeys(_EEN_DRAAD, "1")):
        pool = ProcessPoolExecutor(werkers, get_context("spawn"), initializer=_begin_proces, initargs=(data,))
        try:
            yield pool
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _omgeving(waarden: dict[str, str]) -> Iterator[None]:
    """Environment variables for processes that are started in this block: they are read when numpy and numba load."""
    eerder = {naam: os.environ.get(naam) for naam in waarden}
    os.environ.update(waarden)
    try:
        yield
    finally:
        for naam, waarde in eerder.items():
            if waarde is None:
                os.environ.pop(naam, None)
            else:
                os.environ[naam] = waarde


def _begin_proces(data: Mapping[str, Any]) -> None:
    """What a worker process does first: leave Ctrl-C to its parent, and take care not to outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_eindig_met_ouder, daemon=True).start()
    deel(data)


def _eindig_met_ouder() -> None:
    """A worker would wait for work for ever if its parent is killed."""
    ouder = parent_process()
    if ouder is not None:
        connection.wait([ouder.sentinel])
        os._exit(1)


def deel(data: Mapping[str, Any]) -> None:
    """Remember shared data in this process; what is there under other names stays."""
    _gedeeld.update(data)


def voer_uit(
    werk: Iterable[tuple[str, Any]],
    functie: Callable[[Any], Any],
    plaats: Werkplaats,
    bij_klaar: Callable[[str, Any], None],
    *,
    bij_fout: Callable[[str, BaseException, bool], None] | None = None,
) -> Telling:
    """Do all the work; returns how it went.

    Args:
        werk: (key, argument), each key once; handed out in this order.
        functie: called in a worker with the argument; a function of a module, so that it can be sent.
        plaats: where, see `werkplaats`.
        bij_klaar: called here with (key, result), in the order of completion.
        bij_fout: called here with (key, what went wrong, whether it is tried again).

    KeyboardInterrupt and what `bij_klaar` and `bij_fout` raise stop the work; pieces under way are dropped. Raises
    PlaatsWegError where the executor itself is lost.
    """
    loop = _Loop(iter(werk), functie, plaats, bij_klaar, bij_fout or (lambda *_: None))
    while not loop.af:
        loop.een_leven()
    return loop.telling


@dataclass
class _Loop:
    """The state of `voer_uit` over the lives of an executor."""

    bron: Iterator[tuple[str, Any]]
    functie: Callable[[Any], Any]
    plaats: Werkplaats
    bij_klaar: Callable[[str, Any], None]
    bij_fout: Callable[[str, BaseException, bool], None]
    telling: Telling = field(default_factory=Telling)
    opnieuw: list[tuple[str, Any]] = field(default_factory=list)
    pogingen: dict[str, int] = field(default_factory=dict)
    verloren: dict[str, int] = field(default_factory=dict)
    af: bool = False

    def een_leven(self) -> None:
        """Work until all is done or the executor breaks."""
        onderweg: dict[Future[Any], tuple[str, Any]] = {}
        with ExitStack() as stapel:
            executor = stapel.enter_context(self.plaats.maak())
            try:
                while True:
                    self._vul(executor, onderweg)
                    if not onderweg:
                        self.af = True
                        return
                    klaar, _ = wait(onderweg, return_when=FIRST_COMPLETED)
                    for future in klaar:
                        self._ruim_op(future, onderweg)
            except BrokenExecutor as fout:
                for stuk in onderweg.values():
                    self._verlies(stuk, fout)
            finally:
                for future in onderweg:
                    future.cancel()

    def _vul(self, executor: Executor, onderweg: dict[Future[Any], tuple[str, Any]]) -> None:
        """Hand out work until enough is under way."""
        ruimte = 1 if self.plaats.werkers == 1 else self.plaats.werkers * ONDERWEG_PER_WERKER
        while len(onderweg) < ruimte:
            stuk = self.opnieuw.pop() if self.opnieuw else next(self.bron, None)
            if stuk is None:
                return
            try:
                onderweg[executor.submit(self.functie, stuk[1])] = stuk
            except BrokenExecutor:
                self.opnieuw.append(stuk)
                raise

    def _ruim_op(self, future: Future[Any], onderweg: dict[Future[Any], tuple[str, Any]]) -> None:
        """Take a result in; a piece that was lost with its worker stays under way, to be counted as lost."""
        try:
            fout = future.exception()
        except CancelledError as weg:  # not by us
            raise PlaatsWegError("the executor is gone") from weg
        if isinstance(fout, BrokenExecutor):
            raise fout
        sleutel, argument = onderweg.pop(future)
        if fout is None:
            self.bij_klaar(sleutel, future.result())
            self.telling.klaar += 1
            return
        self.pogingen[sleutel] = self.pogingen.get(sleutel, 0) + 1
        self._nog_eens((sleutel, argument), fout, self.pogingen[sleutel] < POGINGEN)

    def _verlies(self, stuk: tuple[str, Any], fout: BaseException) -> None:
        self.verloren[stuk[0]] = self.verloren.get(stuk[0], 0) + 1
        self._nog_eens(stuk, fout, self.verloren[stuk[0]] < POGINGEN_VERLOREN)

    def _nog_eens(self, stuk: tuple[str, Any], fout: BaseException, kan: bool) -> None:
        if kan:
            self.telling.herhaald += 1
            self.opnieuw.append(stuk)
        else:
            self.telling.mislukt[stuk[0]] = fout
        self.bij_fout(stuk[0], fout, kan)
