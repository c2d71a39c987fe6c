"""The ratio of two estimated differences: cost per extra durable job.

Fieller (JRSS B 16, 1954): θ = a/b is in the set if a − θ·b does not differ from 0,

    (a − θ·b)² ≤ t² · (v_a − 2·θ·c + θ²·v_b),

a quadratic inequality in θ. Where b itself may be 0 the set has no end: no bounds can be given, and that is the answer.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, Literal

from scipy import stats

Vorm = Literal["interval", "halfopen", "buiten", "geheel"]
"""interval: onder ≤ θ ≤ boven. halfopen: one of them is infinite. buiten: θ ≤ onder or θ ≥ boven, nothing in between.
geheel: the data exclude no value at all."""
ZEKERHEID: Final = 0.95


@dataclass(frozen=True)
class Verhouding:
    """A ratio with its confidence set; see `Vorm`."""

    waarde: float
    onder: float
    boven: float
    vorm: Vorm


def fieller(
    a: float, b: float, var_a: float, var_b: float, cov: float, vrijheidsgraden: int, zekerheid: float = ZEKERHEID
) -> Verhouding:
    """Confidence set of a/b for estimates with these (co)variances. NaN in, NaN and `geheel` out."""
    waarde = a / b if b != 0.0 else math.nan
    if vrijheidsgraden < 1 or any(math.isnan(x) for x in (a, b, var_a, var_b, cov)):
        return Verhouding(waarde, math.nan, math.nan, "geheel")
    t2 = float(stats.t.ppf(0.5 + zekerheid / 2, vrijheidsgraden)) ** 2
    A, B, C = b * b - t2 * var_b, a * b - t2 * cov, a * a - t2 * var_a  # A·θ² − 2·B·θ + C ≤ 0
    if A == 0.0:
        return _halfopen(waarde, B, C)
    D = B * B - A * C
    if D <= 0.0 and A < 0.0:
        return Verhouding(waarde, -math.inf, math.inf, "geheel")
    wortel = math.sqrt(max(D, 0.0))  # below 0 only by rounding: with A > 0 the set holds a/b
    een, ander = sorted(((B - wortel) / A, (B + wortel) / A))
    return Verhouding(waarde, een, ander, "interval" if A > 0.0 else "buiten")


def _halfopen(waarde: float, B: float, C: float) -> Verhouding:
    if B == 0.0:
        return Verhouding(waarde, -math.inf, math.inf, "geheel")
    grens = C / (2.0 * B)
    onder, boven = (grens, math.inf) if B > 0.0 else (-math.inf, grens)
    return Verhouding(waarde, onder, boven, "halfopen")
