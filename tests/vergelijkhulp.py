"""Arms made by hand, for tests of the arithmetic of comparisons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from simulatie.outcomes.vergelijking.arm import Arm, Rij

AANDEEL: Rij = ("primair_duurzaam_werk_24m", "totaal")
GEMIDDELDE: Rij = ("primair_uitzitmaanden", "totaal")


def arm(
    rijen: Mapping[Rij, tuple[Sequence[float], Sequence[float]]], clusters: Sequence[Sequence[int]] | None = None
) -> Arm:
    """An arm from numerators and denominators by cluster for each row; clusters (0, 0), (0, 1), … unless given."""
    n = len(next(iter(rijen.values()))[0])
    aantallen = np.zeros((n, len(rijen), 3))
    for i, (y, x) in enumerate(rijen.values()):
        aantallen[:, i, 0], aantallen[:, i, 1] = y, x
    nummers = np.column_stack([np.zeros(n), np.arange(n)]) if clusters is None else np.asarray(clusters)
    return Arm(tuple(rijen), nummers.astype(np.int64), aantallen)


def een(y: Sequence[float], x: Sequence[float], rij: Rij = GEMIDDELDE) -> Arm:
    """An arm with one row."""
    return arm({rij: (y, x)})
