"""Differences of medians. A median has no numerator: it is read from cumulative shares (`samenvoegen.MEDIANEN`).

The share of a cluster in the median m is −e_c(m) / f(m): e_c(t) its share in the cumulative share F(t) and f the
density there (linearisation of a quantile; Woodruff, JASA 47, 1952, has the interval that belongs to it). The density
is the slope of F over `VENSTER` months around the median.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from simulatie.outcomes.samenvoegen import MEDIANEN, lees_mediaan
from simulatie.outcomes.vergelijking.arm import Arm, Rij

VENSTER: Final = 6.0
Getallen = NDArray[np.float64]


def vul_medianen(
    rijen: tuple[Rij, ...],
    armen: tuple[Arm, Arm],
    waarden: tuple[Getallen, Getallen],
    aandelen: tuple[Getallen, Getallen],
    gelijk: NDArray[np.bool_],
) -> None:
    """Fill the rows of medians in place: their values [r], the shares of clusters [n, r], and whether all are equal.

    Also the numerators of the distributions have to be equal for two medians to be.
    """
    plek = {rij: i for i, rij in enumerate(rijen)}
    for (indicator, groep), i in plek.items():
        if indicator not in MEDIANEN:
            continue
        klassen = klassen_van(rijen, MEDIANEN[indicator], groep)
        if not klassen:
            continue
        grenzen = np.array([0.0, *(grens for grens, _ in klassen)])
        kolommen = [j for _, j in klassen]
        gelijk[i] = gelijk[i] and bool(gelijk[kolommen].all())
        for arm, waarde, e in zip(armen, waarden, aandelen, strict=True):
            kans = waarde[kolommen]
            waarde[i] = lees_mediaan(grenzen[1:], kans[None, :])[0] if not np.isnan(kans).any() else np.nan
            e[:, i] = _aandeel(float(waarde[i]), grenzen, kans, e[:, kolommen], len(arm.clusters))


def klassen_van(rijen: Sequence[Rij], verdeling: str, groep: str) -> list[tuple[float, int]]:
    """Upper end in months and row of each class of a distribution: groups ``groep|12m``, or ``12m`` for all."""
    uit = []
    for j, (indicator, naam) in enumerate(rijen):
        voor, _, maand = naam.rpartition("|")
        if indicator == verdeling and (voor or "totaal") == groep:
            uit.append((float(maand.removesuffix("m")), j))
    return sorted(uit)


def _aandeel(midden: float, grenzen: Getallen, kans: Getallen, e: Getallen, n: int) -> Getallen:
    if np.isnan(midden):
        return np.full(n, np.nan)
    F = np.append(0.0, kans)
    van, tot = max(grenzen[0], midden - VENSTER / 2), min(grenzen[-1], midden + VENSTER / 2)
    dichtheid = (np.interp(tot, grenzen, F) - np.interp(van, grenzen, F)) / (tot - van)
    met_nul = np.concatenate([np.zeros((n, 1)), e], axis=1)
    j = int(np.clip(np.searchsorted(grenzen, midden), 1, len(grenzen) - 1))
    deel = (midden - grenzen[j - 1]) / (grenzen[j] - grenzen[j - 1])
    hier = (1.0 - deel) * met_nul[:, j - 1] + deel * met_nul[:, j]
    return np.asarray(-hier / dichtheid) if dichtheid > 0.0 else np.full(n, np.nan)
