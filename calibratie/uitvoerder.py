"""The ledger of what was asked and answered, and whose hands do the work: those of `simulatie.ensemble`.

Anything with `submit(fn, *args) -> Future` (`concurrent.futures`) will do as an executor: a cluster's client too.
`Rekenaar` asks each question once, takes what the store has, keeps every answer the moment it comes, and returns them
in the order of the questions: neither the number of workers nor who is first can matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from typing import Any, Final, Protocol, TypeVar

from calibratie.opslag import Opslag
from calibratie.uitkomst import Simulator, Uitkomst, Vraag
from simulatie.ensemble import werkplaats

T = TypeVar("T")
VOORUIT: Final = 2  # questions handed out per worker: one under way, one waiting

Melder = Callable[[int, int], None]
"""Called with (answers there, answers asked for)."""


class Uitvoerder(Protocol):
    """What is needed of an executor."""

    def submit(self, fn: Callable[..., T], /, *args: Any) -> Future[T]:
        """Start `fn(*args)`."""


@contextmanager
def uitvoerder(werkers: int, simulator: Simulator) -> Iterator[Uitvoerder]:
    """An executor for so many workers; the simulator is warmed up here first, so that workers find it compiled.

    Worker processes are started afresh with one thread each and end with the block; what has not begun is dropped.
    Raises ValueError for fewer than one worker.
    """
    simulator.opwarmen()
    with werkplaats(werkers).maak() as werk:
        yield werk


def _beantwoord(simulator: Simulator, vraag: Vraag) -> Uitkomst:
    return simulator(dict(vraag.parameters), vraag.klanten, vraag.seed)


class Rekenaar:
    """Answers questions about one simulator: from memory, from the store, or by running it.

    `gerekend` and `gevonden` count what was run and what the store had.
    """

    def __init__(self, simulator: Simulator, werk: Uitvoerder, werkers: int = 1, opslag: Opslag | None = None) -> None:
        self.simulator = simulator
        self.werk = werk
        self.opslag = opslag
        self.gelijktijdig = 1 if werkers <= 1 else VOORUIT * werkers
        self.gerekend = 0
        self.gevonden = 0
        self._bekend: dict[Vraag, Uitkomst] = {}

    def vraag(self, parameters: dict[str, float], klanten: int, seed: int) -> Vraag:
        """The question what the simulator gives here."""
        return Vraag.van(self.simulator, parameters, klanten, seed)

    def reken(self, vragen: Sequence[Vraag], melder: Melder | None = None) -> list[Uitkomst]:
        """The answers, in the order of the questions.

        Interrupting loses only what is under way. Raises whatever the simulator raises.
        """
        uniek = list(dict.fromkeys(vragen))
        open_ = [vraag for vraag in uniek if not self._ken(vraag)]
        klaar = len(uniek) - len(open_)
        if melder is not None:
            melder(klaar, len(uniek))
        wachtrij, lopend = iter(open_), dict[Future[Uitkomst], Vraag]()
        try:
            while True:
                for vraag in wachtrij:
                    lopend[self.werk.submit(_beantwoord, self.simulator, vraag)] = vraag
                    if len(lopend) >= self.gelijktijdig:
                        break
                if not lopend:
                    break
                for toekomst in wait(lopend, return_when=FIRST_COMPLETED).done:
                    self._onthoud(lopend.pop(toekomst), toekomst.result())
                    klaar += 1
                    if melder is not None:
                        melder(klaar, len(uniek))
        finally:
            self._bewaar_wat_af_is(lopend)
        return [self._bekend[vraag] for vraag in vragen]

    def _ken(self, vraag: Vraag) -> bool:
        if vraag in self._bekend:
            return True
        gevonden = None if self.opslag is None else self.opslag.lees(vraag)
        if gevonden is None:
            return False
        self.gevonden += 1
        self._bekend[vraag] = gevonden
        return True

    def _onthoud(self, vraag: Vraag, uitkomst: Uitkomst) -> None:
        self.gerekend += 1
        self._bekend[vraag] = uitkomst
        if self.opslag is not None:
            self.opslag.schrijf(vraag, uitkomst)

    def _bewaar_wat_af_is(self, lopend: dict[Future[Uitkomst], Vraag]) -> None:
        """After an interrupt or an error: answers that came in meanwhile are kept, the rest is dropped."""
        for toekomst, vraag in lopend.items():
            if not toekomst.cancel() and toekomst.done() and toekomst.exception() is None:
                self._onthoud(vraag, toekomst.result())
