"""Where a difference turns from gain to loss along a swept number, with an interval for the place.

Between two grid points the difference is taken to be a straight line, and so is the share e_c of each cluster in it;
the clusters are the same at all points, so the variance between the points is known too. The interval holds the values
of the number at which the difference does not differ from zero (Fieller's argument, along the line): with
y(s) = (1 − s)·y_0 + s·y_1 and v(s) = n/(n − 1)·Σ_c ((1 − s)·e_0c + s·e_1c)² the part of the segment with

    y(s)² ≤ t²·v(s),

a quadratic inequality in s. The parts that touch are joined; what reaches the edge of the grid is open there.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import stats

ZEKERHEID: Final = 0.95
_RAND: Final = 1e-12
Getallen = NDArray[np.float64]


@dataclass(frozen=True)
class Nulpunt:
    """A place where the difference changes sign.

    `naar`: its sign after it, "plus" or "min". `onder`, `boven`: interval of the place; infinite where it reaches the
    edge of the grid; NaN where there are too few clusters.
    """

    waarde: float
    onder: float
    boven: float
    naar: str


def nulpunten(x: Getallen, y: Getallen, e: Getallen, clusters: int, zekerheid: float = ZEKERHEID) -> list[Nulpunt]:
    """All changes of sign along ascending grid values.

    Args:
        x: grid values [k], ascending. y: differences [k]; exact zeros (nothing changed yet) have no sign. e: shares of
            the clusters in them [k, n]. clusters: how many count.
    """
    gevonden = []
    telt = [i for i in range(len(x)) if y[i] != 0.0 and not np.isnan(y[i])]
    delen = _onbeslist(x, y, e, clusters, zekerheid) if clusters >= 2 else []
    for i, j in pairwise(telt):
        if y[i] * y[j] > 0.0:
            continue
        plek = float(x[i] + (x[j] - x[i]) * y[i] / (y[i] - y[j]))
        onder, boven = next(((a, b) for a, b in delen if a - _RAND <= plek <= b + _RAND), (math.nan, math.nan))
        if clusters >= 2:
            onder = -math.inf if onder <= x[telt[0]] + _RAND else onder
            boven = math.inf if boven >= x[telt[-1]] - _RAND else boven
        gevonden.append(Nulpunt(plek, onder, boven, "plus" if y[j] > 0.0 else "min"))
    return gevonden


def _onbeslist(x: Getallen, y: Getallen, e: Getallen, n: int, zekerheid: float) -> list[tuple[float, float]]:
    """Stretches of x where the difference does not differ from zero, joined where they touch."""
    t2 = float(stats.t.ppf(0.5 + zekerheid / 2, n - 1)) ** 2 * n / (n - 1)
    delen: list[tuple[float, float]] = []
    for i in range(len(x) - 1):
        if np.isnan(y[i : i + 2]).any():
            continue
        dy, de = y[i + 1] - y[i], e[i + 1] - e[i]
        A = dy * dy - t2 * float(de @ de)
        B = y[i] * dy - t2 * float(e[i] @ de)
        C = y[i] * y[i] - t2 * float(e[i] @ e[i])
        for s, u in _waar_negatief(A, B, C):
            van, tot = (float(x[i] + w * (x[i + 1] - x[i])) for w in (s, u))
            if delen and van <= delen[-1][1] + _RAND:
                delen[-1] = (delen[-1][0], max(tot, delen[-1][1]))
            else:
                delen.append((van, tot))
    return delen


def _waar_negatief(A: float, B: float, C: float) -> list[tuple[float, float]]:
    """Where A·s² + 2·B·s + C ≤ 0 for 0 ≤ s ≤ 1: none, one or two stretches."""
    if A == 0.0:
        if B == 0.0:
            return [(0.0, 1.0)] if C <= 0.0 else []
        wortel = -C / (2.0 * B)
        return _binnen([(-math.inf, wortel)] if B > 0.0 else [(wortel, math.inf)])
    D = B * B - A * C
    if D < 0.0:
        return [(0.0, 1.0)] if A < 0.0 else []
    een, ander = sorted(((-B - math.sqrt(D)) / A, (-B + math.sqrt(D)) / A))
    return _binnen([(een, ander)] if A > 0.0 else [(-math.inf, een), (ander, math.inf)])


def _binnen(delen: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(max(a, 0.0), min(b, 1.0)) for a, b in delen if a <= 1.0 and b >= 0.0]
