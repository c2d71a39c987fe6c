"""What a simulator gives back, and what counts as one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from calibratie.priors import Reeks


@dataclass(frozen=True, eq=False)
class Uitkomst:
    """The figures of one run, in the order of the targets.

    Attributes:
        waarden: [K], shares or ratios.
        covariantie: [K, K], of the noise of simulating finitely many clients.
        noemers: [K], units behind each figure.
        clusters: independent parts the covariance was estimated from.
    """

    waarden: Reeks
    covariantie: Reeks
    noemers: Reeks
    clusters: int

    def gelijk(self, ander: Uitkomst) -> bool:
        """Equal to the bit?"""
        return self.clusters == ander.clusters and all(
            een.tobytes() == twee.tobytes()
            for een, twee in (
                (self.waarden, ander.waarden),
                (self.covariantie, ander.covariantie),
                (self.noemers, ander.noemers),
            )
        )


class Simulator(Protocol):
    """A pure function of (parameters, clients, seed). Must be picklable: worker processes get a copy.

    `versie` names the model with all inputs that are not arguments; equal versions give equal outcomes.
    """

    @property
    def versie(self) -> str:
        """Name of the model and its fixed inputs."""

    def opwarmen(self) -> None:
        """Do what has to be done once (compile); called in the parent before workers start."""

    def __call__(self, parameters: Mapping[str, float], klanten: int, seed: int) -> Uitkomst:
        """Run with these values by path."""


@dataclass(frozen=True)
class Vraag:
    """One evaluation that is asked for. Equal questions have equal answers."""

    versie: str
    parameters: tuple[tuple[str, float], ...]  # sorted by path
    klanten: int
    seed: int

    @classmethod
    def van(cls, simulator: Simulator, parameters: Mapping[str, float], klanten: int, seed: int) -> Vraag:
        """The question what `simulator` gives here."""
        return cls(simulator.versie, tuple(sorted(parameters.items())), klanten, seed)

    def als_document(self) -> dict[str, object]:
        """Exact: floats as hexadecimal text."""
        return {
            "versie": self.versie,
            "klanten": self.klanten,
            "seed": self.seed,
            "parameters": {pad: float(waarde).hex() for pad, waarde in self.parameters},
        }

    @property
    def sleutel(self) -> str:
        """Name under which the answer is kept (64 hex digits)."""
        return hashlib.sha256(json.dumps(self.als_document(), sort_keys=True).encode()).hexdigest()


def lege_cel(waarden: Reeks, covariantie: Reeks, noemers: Reeks, clusters: int, aandeel: np.ndarray) -> Uitkomst:
    """An outcome in which a share without a single case is ½ with the variance of total ignorance (¼).

    With few clients a rare cell can be empty; then the run says nothing about it, and the likelihood has to know that.
    `aandeel` [K]: which figures are shares. Raises GeenGevallenError if a figure that is no share has no cases.
    """
    leeg = ~np.isfinite(waarden)
    if (leeg & ~aandeel).any():
        raise GeenGevallenError(np.flatnonzero(leeg & ~aandeel).tolist())
    waarden, covariantie = np.where(leeg, 0.5, waarden), np.where(leeg[:, None] | leeg[None, :], 0.0, covariantie)
    covariantie[leeg, leeg] = 0.25
    return Uitkomst(waarden, covariantie, noemers, clusters)


class GeenGevallenError(ValueError):
    """A figure without a single case in the run: more clients are needed. `plekken`: positions of the figures."""

    def __init__(self, plekken: list[int]) -> None:
        super().__init__(f"no cases behind figures {plekken}")
        self.plekken = plekken

    def __reduce__(self) -> tuple[type[GeenGevallenError], tuple[list[int]]]:
        """It has to survive the way back from a worker process."""
        return GeenGevallenError, (self.plekken,)
