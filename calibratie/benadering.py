"""A normal approximation of a posterior, to propose from: its top, and its curvature there.

The posterior on the emulator is nearly normal in some fifty coordinates. Walkers that only step relative to each other
need hundreds of steps to get across it, and as they lean on each other the spread they show drifts by a tenth for far
longer than R-hat tells. A proposal that does not depend on where a walker is forgets at once; what it misses, the other
moves must still find.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from scipy.optimize import minimize
from scipy.special import gammaln

from calibratie.priors import Reeks

LogKans = Callable[[Reeks], Reeks]
"""Log density [W] at points [W, d], up to a constant; −∞ outside its bounds."""
STAP: Final = 1e-3
"""Of the differences, in coordinates of about unit spread."""
VLAK: Final = 0.05
"""Least curvature: in no direction wider than some four units."""
VRIJHEID: Final = 30.0
"""Degrees of freedom of the proposal: tails a little heavier than normal, so that a walker in a tail comes back."""


@dataclass(frozen=True, eq=False)
class Benadering:
    """Multivariate t around the top: midden [d], wortel [d, d] with wortel·wortelᵀ the scale matrix."""

    midden: Reeks
    wortel: Reeks

    def voorstel(self, punten: Reeks, rng: Any) -> tuple[Reeks, Reeks]:
        """New points, whatever the old ones, and log q(old) − log q(new): for `emcee.moves.MHMove`."""
        W, d = punten.shape
        normaal = rng.standard_normal((W, d))
        rek = np.sqrt(VRIJHEID / rng.chisquare(VRIJHEID, size=W))
        nieuw = self.midden + rek[:, None] * (normaal @ self.wortel.T)
        return nieuw, self.log(punten) - self.log(nieuw)

    def log(self, punten: Reeks) -> Reeks:
        """Log density [W] at points [W, d]."""
        d = len(self.midden)
        wit = np.linalg.solve(self.wortel, (punten - self.midden).T)
        constante = gammaln(0.5 * (VRIJHEID + d)) - gammaln(0.5 * VRIJHEID) - 0.5 * d * np.log(VRIJHEID * np.pi)
        schaal = np.linalg.slogdet(self.wortel)[1]
        return np.asarray(constante - schaal - 0.5 * (VRIJHEID + d) * np.log1p((wit**2).sum(axis=0) / VRIJHEID))


def benader(log: LogKans, begin: Reeks) -> Benadering:
    """Climb from `begin` [d] (where `log` is finite) to the top by quasi-Newton, and look at the curvature there."""

    def min_log(v: Reeks) -> tuple[float, Reeks]:
        alle = log(np.concatenate([v[None, :], _kruis(v)]))
        d = len(v)
        with np.errstate(invalid="ignore"):  # out of bounds on both sides: the value itself keeps the search away
            helling = (alle[1 : d + 1] - alle[d + 1 :]) / (2.0 * STAP)
        return -float(alle[0]), -np.where(np.isfinite(helling), helling, 0.0)

    top = minimize(min_log, begin, jac=True, method="BFGS", options={"gtol": 1e-2, "maxiter": 200}).x
    kromming = np.stack([min_log(punt)[1] for punt in _kruis(top)])
    d = len(top)
    H = (kromming[:d] - kromming[d:]) / (2.0 * STAP)
    waarden, V = np.linalg.eigh(0.5 * (H + H.T))
    return Benadering(top, V / np.sqrt(np.maximum(waarden, VLAK)))


def _kruis(v: Reeks) -> Reeks:
    """Points a step up and a step down in each coordinate [2d, d]."""
    stap = STAP * np.eye(len(v))
    return np.concatenate([v + stap, v - stap])
