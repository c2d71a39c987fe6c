"""How far the emulator's posterior is from the real one: Pareto-smoothed importance weights.

For draws of the emulator's posterior the ratio of real to emulated likelihood is an importance weight. The shape k of a
generalised Pareto fitted to the largest weights says whether they can be used: below .7 yes; above, the emulator misses
where the posterior is (Vehtari, Simpson, Gelman, Yao and Gabry 2024). Own small implementation; arviz brings xarray and
more for these few lines. The fit is the profile estimator of Zhang and Stephens (2009).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from calibratie.priors import Reeks

GRENS_K: Final = 0.7
MINSTE_STAART: Final = 5


@dataclass(frozen=True, eq=False)
class Gewichten:
    """Smoothed weights [N], adding up to 1; shape k of their tail; effective number of draws."""

    gewicht: Reeks
    k: float
    ess: float


def psis(log_verhouding: Reeks) -> Gewichten:
    """Smooth importance ratios given as logarithms [N]. k is NaN where there are too few draws for a tail."""
    log = np.asarray(log_verhouding, dtype=np.float64) - np.max(log_verhouding)
    N = len(log)
    staart = int(min(np.ceil(0.2 * N), np.ceil(3.0 * np.sqrt(N))))
    k = float("nan")
    if staart >= MINSTE_STAART:
        volgorde = np.argsort(log, kind="stable")
        grens = float(np.exp(log[volgorde[-staart - 1]]))
        boven = np.exp(log[volgorde[-staart:]]) - grens
        if boven[-1] > 0:
            k, sigma = _pareto(boven)
            kans = (np.arange(staart) + 0.5) / staart
            glad = grens + _kwantiel(kans, k, sigma)
            log[volgorde[-staart:]] = np.minimum(np.log(glad), 0.0)
        else:
            k = -np.inf  # all weights equal: nothing to correct
    gewicht = np.exp(log)
    gewicht /= gewicht.sum()
    return Gewichten(gewicht, k, float(1.0 / (gewicht**2).sum()))


def _pareto(x: Reeks) -> tuple[float, float]:
    """Shape and scale of a generalised Pareto for exceedances x [n], ascending; ten prior cases at shape .5."""
    n = len(x)
    m = 30 + int(np.sqrt(n))
    kwart = x[int(n / 4 + 0.5) - 1]
    theta = 1.0 / x[-1] + (1.0 - np.sqrt(m / (np.arange(1, m + 1) - 0.5))) / (3.0 * max(kwart, 1e-300))
    vorm = np.log1p(-theta[:, None] * x).mean(axis=1)
    log_kans = n * (np.log(-theta / vorm) - vorm - 1.0)
    gewicht = np.exp(log_kans - np.logaddexp.reduce(log_kans))
    best = float((theta * gewicht).sum())
    k = float(np.log1p(-best * x).mean())
    sigma = -k / best
    return (n * k + 10 * 0.5) / (n + 10), sigma


def _kwantiel(kans: Reeks, k: float, sigma: float) -> Reeks:
    if abs(k) < 1e-12:
        return -sigma * np.log1p(-kans)
    return sigma * np.expm1(-k * np.log1p(-kans)) / k
