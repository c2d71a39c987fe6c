"""The counts of one scenario as an array: what differences are computed from. The only place that knows how a `Run`
holds its counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from simulatie.outcomes.tellingen import Tellingen

if TYPE_CHECKING:
    from simulatie.run import Run

Rij = tuple[str, str]
"""(indicator, groep)."""
TELLER, NOEMER, WEGGELATEN = range(3)


@dataclass(frozen=True, eq=False)
class Arm:
    """Counts of one scenario by cluster.

    Attributes:
        rijen: (indicator, groep) of each row [r].
        clusters: int64 [n, 2]: replicatie and regio, ascending.
        aantallen: float64 [n, r, 3]: teller, noemer, weggelaten; the teller of a median is NaN.
    """

    rijen: tuple[Rij, ...]
    clusters: NDArray[np.int64]
    aantallen: NDArray[np.float64]

    @property
    def teller(self) -> NDArray[np.float64]:
        """[n, r]."""
        return self.aantallen[:, :, TELLER]

    @property
    def noemer(self) -> NDArray[np.float64]:
        """[n, r]."""
        return self.aantallen[:, :, NOEMER]

    def tellingen(self, naam: str) -> Tellingen:
        """As the counts of a run of this scenario: what `schatting.schat_tellingen` reads."""
        return Tellingen(naam, self.rijen, self.clusters[:, 0], self.clusters[:, 1], self.aantallen)


def arm_van(run: Run) -> Arm:
    """The counts of a run."""
    t = run.tellingen
    return Arm(t.rijen, np.column_stack([t.replicaties, t.regios]), t.aantallen)


def stapel(delen: Sequence[Arm]) -> Arm:
    """Replications of one scenario together. Raises ValueError for a cluster that is in twice."""
    if len(delen) == 1:
        return delen[0]
    rijen = tuple(dict.fromkeys(rij for deel in delen for rij in deel.rijen))
    clusters = np.concatenate([deel.clusters for deel in delen])
    if len(np.unique(clusters, axis=0)) != len(clusters):
        raise ValueError("a region of a replication is in twice")
    volgorde = np.lexsort((clusters[:, 1], clusters[:, 0]))
    aantallen = np.concatenate([_uitgelijnd(deel, rijen, deel.clusters) for deel in delen])
    return Arm(rijen, clusters[volgorde], aantallen[volgorde])


def naast(een: Arm, ander: Arm) -> tuple[Arm, Arm]:
    """Two scenarios with the same rows and clusters in the same order.

    What only one of them has counts nothing in the other: a group that cannot occur there, or a region in which nobody
    entered.
    """
    if een.rijen == ander.rijen and np.array_equal(een.clusters, ander.clusters):
        return een, ander
    rijen = tuple(dict.fromkeys((*een.rijen, *ander.rijen)))
    clusters = np.unique(np.concatenate([een.clusters, ander.clusters]), axis=0)
    gelijk = [Arm(rijen, clusters, _uitgelijnd(arm, rijen, clusters)) for arm in (een, ander)]
    return gelijk[0], gelijk[1]


def _uitgelijnd(arm: Arm, rijen: tuple[Rij, ...], clusters: NDArray[np.int64]) -> NDArray[np.float64]:
    """Counts in another order of rows and clusters; 0 for what the arm does not have."""
    plek_rij = {rij: i for i, rij in enumerate(rijen)}
    plek_cluster = {tuple(c): i for i, c in enumerate(clusters.tolist())}
    uit = np.zeros((len(clusters), len(rijen), 3))
    naar_rij = np.array([plek_rij[rij] for rij in arm.rijen], dtype=np.int64)
    naar_cluster = np.array([plek_cluster[tuple(c)] for c in arm.clusters.tolist()], dtype=np.int64)
    uit[np.ix_(naar_cluster, naar_rij)] = arm.aantallen
    return uit
