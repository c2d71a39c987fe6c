"""What scenarios are called in a report: short, as an advisor reads it, and always in the same colour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_AFKORTINGEN: Final = ("iro", "uwv", "wia", "ww", "wwb")
_SLUG: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Namen:
    """Scenarios in the order asked. A scenario keeps its number, and so its colour, in all figures."""

    def __init__(self, basis: str, scenarios: Sequence[str]) -> None:
        self.basis = basis
        self.scenarios = list(dict.fromkeys(scenarios))

    @staticmethod
    def kort(naam: str) -> str:
        """A name for tables and figures: ``verplichte-overdracht`` becomes ``Verplichte overdracht``."""
        if not _SLUG.fullmatch(naam):
            return naam
        woorden = [woord.upper() if woord in _AFKORTINGEN else woord for woord in naam.split("-")]
        return " ".join([woorden[0][:1].upper() + woorden[0][1:], *woorden[1:]])

    def nummer(self, naam: str) -> int:
        """The number of a scenario, from 0; raises ValueError for one that is not compared."""
        return self.scenarios.index(naam)

    def in_groepen(self, hoogstens: int) -> list[list[str]]:
        """The scenarios in groups of at most so many, of about equal size."""
        n = len(self.scenarios)
        aantal = -(-n // hoogstens)
        grenzen = [round(k * n / aantal) for k in range(aantal + 1)] if aantal else [0]
        return [self.scenarios[van:tot] for van, tot in pairwise(grenzen)]
