"""Measurements, ratios, and what they must be."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

RONDEN = 5
"""Measurements of each ratio, at least."""


@dataclass(frozen=True)
class Maat:
    """Measurements of one thing: the median counts, the extremes tell how sure it is."""

    waarden: tuple[float, ...]

    def __post_init__(self) -> None:
        if not self.waarden:
            raise ValueError("no measurements")

    @property
    def mediaan(self) -> float:
        """The median."""
        return statistics.median(self.waarden)

    @property
    def laagste(self) -> float:
        """The lowest."""
        return min(self.waarden)

    @property
    def hoogste(self) -> float:
        """The highest."""
        return max(self.waarden)


@dataclass(frozen=True)
class Eis:
    """A bound: at most (`"<="`) or at least (`">="`) so much."""

    teken: str
    grens: float

    def gehaald(self, waarde: float) -> bool:
        """Does a value keep the bound? NaN does not."""
        return waarde <= self.grens if self.teken == "<=" else waarde >= self.grens


@dataclass(frozen=True)
class Regel:
    """A line of the table."""

    sleutel: str
    naam: str
    eenheid: str
    maat: Maat
    moet: Eis | None = None
    doel: Eis | None = None
    toelichting: dict[str, float] = field(default_factory=dict)
    """Numbers beside it, by name: the nanoseconds that the ratio comes from, and the like."""

    @property
    def gehaald(self) -> bool:
        """Does the median keep what it must? A line that is only reported always does."""
        return self.moet is None or self.moet.gehaald(self.maat.mediaan)


def verhoudingen(tellers: Sequence[float], noemers: Sequence[float]) -> Maat:
    """The ratio of each pair measured together.

    Raises ValueError if there are not as many of the one as of the other, or a denominator is not positive.
    """
    if len(tellers) != len(noemers):
        raise ValueError(f"{len(tellers)} numerators and {len(noemers)} denominators")
    if any(noemer <= 0.0 for noemer in noemers):
        raise ValueError("a denominator that is not positive")
    return Maat(tuple(teller / noemer for teller, noemer in zip(tellers, noemers, strict=True)))


def duur(doe: Callable[[], object]) -> float:
    """Seconds of processor time that a call takes in this thread: what others do on the machine counts less."""
    begin = time.thread_time()
    doe()
    return time.thread_time() - begin


def wachttijd(doe: Callable[[], object]) -> float:
    """Seconds on the clock."""
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin
