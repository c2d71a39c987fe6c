"""Regression of figures on terms, with a level for each block of runs, and how sure it is at any point.

Coefficients have a normal prior around zero, with a variance that the runs themselves tell (empirical Bayes, by
marginal likelihood). It matters: slopes of a noisy simulator fitted freely are off in every direction, and a surface
that slopes where nothing does tells things of parameters that no figure knows. What shrinking leaves is a posterior, so
the surface has a standard error at every point, small among the runs and growing away from them, right on average.

With terms scaled to one prior variance and the levels taken out, a singular value decomposition X = U·d·Vᵀ serves all
figures: λ = noise variance over prior variance, coefficients V·b with b = d/(d² + λ)·Uᵀy, and at terms x, deviating
g = Vᵀ(x − x̄), the variance s²·(1/N + Σ g²/(d² + λ)). Everything is averaged over a grid of λ by its posterior, a
share of variance explained being uniform a priori: the most likely λ alone is often "no slope at all", and sure of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from calibratie.aannemelijk import correlaties
from calibratie.priors import Reeks

LAMBDA: Final = np.geomspace(1e-6, 1e4, 41)
"""The grid of each figure: noise over what parameters explain, in variance."""
MINSTE_RUIS: Final = 1e-9
"""Least noise variance as a share of the variance of a figure: without any there is no likelihood."""


@dataclass(frozen=True, eq=False)
class Onzekerheid:
    """What the surface may be off.

    Attributes:
        midden: mean of the terms over the runs [T].
        basis: scale and rotation of the terms [T, T].
        gewicht: variance per squared rotated term of each figure [T, K].
        krimp: what not knowing how far to shrink adds: the square of these times rotated terms [T, K].
        vast: variance of the level [K].
        samenhang: correlations between figures [K, K].
    """

    midden: Reeks
    basis: Reeks
    gewicht: Reeks
    krimp: Reeks
    vast: Reeks
    samenhang: Reeks

    def fout(self, x: Reeks) -> Reeks:
        """Standard errors [W, K] at terms without a constant [W, T]."""
        g = (x - self.midden) @ self.basis
        return np.asarray(np.sqrt(self.vast + g**2 @ self.gewicht + (g @ self.krimp) ** 2))


@dataclass(frozen=True, eq=False)
class Regressie:
    """A fit.

    Attributes:
        niveau: mean of the levels over the rows [K].
        helling: coefficients [T, K].
        los: leave-one-out error, root mean square [K].
        fout: standard error of the surface at the mean level, root mean square over the rows [K].
        onzeker: the same anywhere.
        log_kans: log marginal likelihood, all figures together, up to a constant.
    """

    niveau: Reeks
    helling: Reeks
    los: Reeks
    fout: Reeks
    onzeker: Onzekerheid
    log_kans: float


def pas_glad(X: Reeks, y: Reeks, spreiding: Reeks, blok: np.ndarray | None = None) -> Regressie:
    """Fit, prior and noise of each column of y by marginal likelihood.

    Args:
        X: terms without a constant [N, T]; y [N, K].
        spreiding: prior standard deviation of the coefficients, up to a factor for each figure [T].
        blok: block of each row [N]; by default all in one.
    """
    N = len(X)
    D = dummies(blok, N)
    vrij = N - D.shape[1]
    Xd, yd = zonder_niveaus(X * spreiding, D), zonder_niveaus(y, D)
    U, d, V = _ontbind(Xd)
    e = U.T @ yd
    kans, s2, log_kans = _weeg(d, e, (yd**2).sum(axis=0), N, vrij)
    d2 = d[:, None, None] ** 2
    # [T, grid, K]: per rotated term, and its mean and spread over the grid
    noemer = d2 + _lam(d, N)[None, :, None]
    b = e[:, None, :] * d[:, None, None] / noemer
    midden = (kans * b).sum(axis=1)
    spreiding_b = np.sqrt((kans * (b - midden[:, None, :]) ** 2).sum(axis=1))
    krimp = (kans * (d2 / noemer)).sum(axis=1)
    hefboom = np.minimum((D / D.sum(axis=0)).sum(axis=1)[:, None] + U**2 @ krimp, 1.0 - 1e-6)
    rest = (yd - U @ (d[:, None] * midden)) / (1.0 - hefboom)
    # residuals of equal variance, s²: what one run is off, figures share
    eigen = rest * np.sqrt(1.0 - hefboom)
    onzeker = Onzekerheid(
        midden=X.mean(axis=0),
        basis=spreiding[:, None] * V,
        gewicht=(kans * s2 / noemer).sum(axis=1),
        # all shrink together, so one direction for each figure
        krimp=np.sign(e) * spreiding_b,
        vast=(kans * s2).sum(axis=0) / N,
        samenhang=correlaties(eigen.T @ eigen / N, vrij),
    )
    helling = onzeker.basis @ midden
    fout = np.sqrt((onzeker.fout(X) ** 2).mean(axis=0))
    niveau = y.mean(axis=0) - X.mean(axis=0) @ helling
    return Regressie(niveau, helling, np.sqrt((rest**2).mean(axis=0)), fout, onzeker, log_kans)


def _ontbind(X: Reeks) -> tuple[Reeks, Reeks, Reeks]:
    """U [N, T], d [T], V [T, T] with X = U·d·Vᵀ and V a full rotation: with fewer rows than terms padded with zeros."""
    N, T = X.shape
    U, d, Vt = np.linalg.svd(X, full_matrices=N < T)
    return np.pad(U[:, :T], ((0, 0), (0, max(T - N, 0)))), np.pad(d, (0, max(T - N, 0))), Vt.T


def _lam(d: Reeks, N: int) -> Reeks:
    """The grid [G] on the scale of d²."""
    return np.asarray(max(float((d**2).sum()) / N, 1e-300) * LAMBDA)


def _weeg(d: Reeks, e: Reeks, totaal: Reeks, N: int, vrij: int) -> tuple[Reeks, Reeks, float]:
    """Posterior of λ over the grid [G, K], noise variance at each [G, K], log marginal likelihood of all figures.

    A rotated figure e has variance s²·(1 + d²/λ), what is left of the figure s². The share of its variance that is
    explained, 1/(1 + `LAMBDA`), is uniform a priori.
    """
    verhouding = 1.0 + d[None, :] ** 2 / _lam(d, N)[:, None]
    over = np.maximum(totaal - (e**2).sum(axis=0), 0.0)
    som = np.maximum((1.0 / verhouding) @ e**2 + over, MINSTE_RUIS * np.maximum(totaal, 1e-300))
    deel = 1.0 / (1.0 + LAMBDA)
    log = -0.5 * (vrij * np.log(som) + np.log(verhouding).sum(axis=1)[:, None]) + np.log(deel * (1.0 - deel))[:, None]
    alle = np.logaddexp.reduce(log, axis=0)
    return np.exp(log - alle), som / max(vrij - 2, 1), float(alle.sum())


def dummies(blok: np.ndarray | None, aantal: int) -> Reeks:
    """One column for each block [aantal, blocks]."""
    if blok is None:
        return np.ones((aantal, 1))
    return (blok[:, None] == np.unique(blok)[None, :]).astype(np.float64)


def zonder_niveaus(waarden: Reeks, D: Reeks) -> Reeks:
    """Deviations [N, K] from the mean of their block, D from `dummies`."""
    return np.asarray(waarden - D @ ((D.T @ waarden) / D.sum(axis=0)[:, None]))
