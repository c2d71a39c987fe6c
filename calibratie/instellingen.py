"""How large each stage of a calibration is."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Instellingen:
    """Sizes and seeds. The outcome depends on these and on nothing else (not on the number of workers).

    Attributes:
        klanten: clients in each run.
        seed: of the runs of the fit; other stages derive theirs from it.
        haalbaar: points of the feasibility check; 0 leaves it out.
        starts: starts of the point fit.
        stappen: steps of the optimiser a start, rejected ones included.
        stap: of the differences, in prior standard deviations.
        wolken: steps of Gauss-Newton over a cloud of runs, after the starts.
        omgeving: runs around the point, as a multiple of the number of parameters.
        straal: how far around, in prior standard deviations.
        golf: runs of a wave of the emulator, as a multiple of its coefficients.
        golven: waves at most (two at least).
        ensembles, mcmc_stappen, mcmc_opwarmen: of the sampler.
        trekkingen: joint draws that are delivered, each run through the simulator.
        controle: draws at which emulator and simulator are compared, with seeds of their own.
        seeds: other seeds at which a point is run, so that it does not follow the noise of one.
    """

    klanten: int = 100_000
    seed: int = 1
    haalbaar: int = 60
    starts: int = 3
    stappen: int = 3
    stap: float = 0.2
    wolken: int = 2
    omgeving: float = 2.5
    straal: float = 0.5
    golf: float = 1.2
    golven: int = 3
    ensembles: int = 4
    mcmc_stappen: int = 1000
    mcmc_opwarmen: int = 300
    trekkingen: int = 200
    controle: int = 150
    seeds: int = 9

    def snel(self) -> Instellingen:
        """Small: to see that it works, not to use."""
        return replace(
            self,
            klanten=min(self.klanten, 20_000),
            haalbaar=min(self.haalbaar, 12),
            starts=2,
            stappen=2,
            wolken=1,
            omgeving=min(self.omgeving, 1.6),
            golf=0.6,
            golven=2,
            ensembles=2,
            mcmc_stappen=500,
            mcmc_opwarmen=200,
            trekkingen=30,
            controle=30,
            seeds=2,
        )

    def als_document(self) -> dict[str, Any]:
        """Plain data, for a manifest."""
        return asdict(self)

    @classmethod
    def van_document(cls, document: dict[str, Any]) -> Instellingen:
        """Settings as written by `als_document`. Raises KeyError, TypeError or ValueError for anything else."""
        for veld in fields(cls):
            soort = float if veld.name in ("stap", "omgeving", "straal", "golf") else int
            waarde = document[veld.name]
            if type(waarde) not in (int, soort) or waarde < (1 if veld.name == "klanten" else 0):
                raise ValueError(f"{veld.name}: {waarde!r}")
        return cls(**document)

    @property
    def seed_trekking(self) -> int:
        """First seed of the runs of posterior draws: seeds the fit never saw."""
        return (self.seed + 100_000) % 2**32

    def blokseeds(self, trap: int, blok: np.ndarray) -> list[int]:
        """Seed of each run [N] of a stage with this number, one for each block [N]."""
        return [(self.seed + 200_000 + 1_000 * trap + int(b)) % 2**32 for b in blok]

    @property
    def andere_seeds(self) -> tuple[int, ...]:
        """Seeds at which the fitted point is run again."""
        return tuple((self.seed + 1_000 * (i + 1)) % 2**32 for i in range(self.seeds))
