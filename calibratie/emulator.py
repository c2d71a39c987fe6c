"""A local stand-in for the simulator: quadratic regression of logit (or log) figures in whitened coordinates.

Points are z = z* + C^½·w with C the first-order posterior covariance: in w the posterior is about standard normal, and
a quadratic on the link scale is near enough the truth there. How near is measured by leaving each run out in turn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import expit, ndtri

from calibratie.priors import Reeks

MINSTE_R2: Final = 0.95
KLEINE_FOUT: Final = 0.25
"""An emulator error below this share of a figure's standard error adds six percent to its variance: harmless."""
STRAFFEN: Final = (1e-4, 1e-3, 1e-2, 0.1, 1.0)
LICHTE_STRAF: Final = 1e-6  # of linear terms: keeps them determined where there are fewer runs than terms


@dataclass(frozen=True, eq=False)
class Schaal:
    """Link of each figure: logit for shares, log for ratios. `aandeel` bool [K]."""

    aandeel: np.ndarray

    def heen(self, waarden: Reeks, noemers: Reeks | None = None) -> Reeks:
        """To the link scale. With `noemers` shares get half a case added, so that 0 and 1 stay finite."""
        if noemers is None:
            p = np.clip(waarden, 1e-9, 1.0 - 1e-9)
        else:
            p = (waarden * noemers + 0.5) / (noemers + 1.0)
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(self.aandeel, np.log(p / (1.0 - p)), np.log(np.maximum(waarden, 1e-9)))

    def terug(self, link: Reeks) -> Reeks:
        """From the link scale."""
        return np.where(self.aandeel, expit(link), np.exp(np.minimum(link, 50.0)))

    def helling(self, waarden: Reeks) -> Reeks:
        """d figure / d link at these figures."""
        return np.where(self.aandeel, waarden * (1.0 - waarden), waarden)


@dataclass(frozen=True, eq=False)
class Wit:
    """Whitened coordinates around a point: z = midden + wortel·w."""

    midden: Reeks
    wortel: Reeks

    @classmethod
    def van(cls, midden: Reeks, covariantie: Reeks) -> Wit:
        """With the symmetric root of a covariance."""
        waarden, V = np.linalg.eigh(covariantie)
        return cls(midden, V @ np.diag(np.sqrt(np.maximum(waarden, 1e-12))) @ V.T)

    def z(self, w: Reeks) -> Reeks:
        """Coordinates z [..., p] of w [..., p]."""
        return self.midden + w @ self.wortel.T

    def w(self, z: Reeks) -> Reeks:
        """Coordinates w [..., p] of z [..., p]."""
        return np.asarray(np.linalg.solve(self.wortel, (z - self.midden).T).T)


def latijns(aantal: int, p: int, rng: np.random.Generator) -> Reeks:
    """Standard normal points [aantal, p] spread evenly in each coordinate (Latin hypercube)."""
    plekken = np.array([rng.permutation(aantal) for _ in range(p)]).reshape(p, aantal).T
    return np.asarray(ndtri((plekken + rng.random((aantal, p))) / aantal))


def aantal_termen(p: int) -> int:
    """Coefficients of a full quadratic in p coordinates."""
    return 1 + p + p * (p + 1) // 2


def termen(w: Reeks) -> Reeks:
    """Terms of a full quadratic [N, aantal_termen(p)]; squares are centred, so that all terms have mean about 0."""
    i, j = np.triu_indices(w.shape[1])
    kruis = w[:, i] * w[:, j]
    return np.concatenate([np.ones((len(w), 1)), w, np.where(i == j, (kruis - 1.0) / np.sqrt(2.0), kruis)], axis=1)


@dataclass(frozen=True, eq=False)
class Emulator:
    """Quadratic figures on the link scale.

    Attributes:
        coefficienten: [termen, K].
        r2: leave-one-out R² of each figure [K].
        fout: leave-one-out error on the link scale, root mean square [K].
        punten: number of runs it rests on.
    """

    coefficienten: Reeks
    r2: Reeks
    fout: Reeks
    punten: int

    def link(self, w: Reeks) -> Reeks:
        """Figures on the link scale [N, K] at w [N, p]."""
        return termen(w) @ self.coefficienten


def pas_emulator(w: Reeks, link: Reeks) -> Emulator:
    """Fit to runs at w [N, p] with figures `link` [N, K].

    A ridge on the second-order terms, for each figure the one of `STRAFFEN` with the smallest leave-one-out error: with
    little more runs than terms and the noise of a simulator, curvature that is not needed does harm. Leave-one-out
    errors are exact, e/(1 − h), and as they choose among a few only, hardly flattering.
    """
    X, midden = termen(w), link.mean(axis=0)
    passen = [_pas(X, link - midden, straf, w.shape[1]) for straf in STRAFFEN]
    kwadraten = np.stack([(weggelaten**2).mean(axis=0) for _, weggelaten in passen])
    beste = kwadraten.argmin(axis=0)
    plek = np.arange(link.shape[1])
    B = np.stack([coefficienten for coefficienten, _ in passen])[beste, :, plek].T
    B[0] += midden
    fout = kwadraten[beste, plek]
    spreiding = link.var(axis=0)
    return Emulator(B, 1.0 - fout / np.where(spreiding > 0, spreiding, 1.0), np.sqrt(fout), len(w))


def _pas(X: Reeks, y: Reeks, straf: float, p: int) -> tuple[Reeks, Reeks]:
    """Ridge regression: coefficients [terms, K] and leave-one-out residuals [N, K]."""
    per_term = np.full(X.shape[1], straf)
    per_term[0], per_term[1 : p + 1] = 0.0, LICHTE_STRAF
    A = np.linalg.inv(X.T @ X + np.diag(len(X) * per_term))
    B = A @ (X.T @ y)
    hefboom = np.einsum("ij,jk,ik->i", X, A, X)
    return B, (y - X @ B) / np.maximum(1.0 - hefboom, 1e-6)[:, None]


def te_grof(emulator: Emulator, fout: Reeks) -> list[int]:
    """Figures for which another wave is needed: R² under `MINSTE_R2` and an error that is not harmless.

    `fout` [K]: standard errors of the published figures on the link scale.
    """
    slecht = (emulator.r2 < MINSTE_R2) & (emulator.fout > KLEINE_FOUT * fout)
    return np.flatnonzero(slecht).tolist()
