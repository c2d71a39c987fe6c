"""Regression of figures on terms, with a level for each block of runs, and how sure it is at any point.

Coefficients have a normal prior around zero, with a variance that the runs themselves tell (empirical Bayes, by
marginal likelihood). It matters: slopes of a noisy simulator fitted freely are off in every direction, and a surface
that slopes where nothing does tells things of parameters that no figure knows. What shrinking leaves is a posterior, so
the surface has a standard error at every point, small among the runs and growing away from them, right on average.

With terms scaled to one prior variance and the levels taken out, a singular value decomposition X = U·d·Vᵀ serves all
figures: λ = noise variance over prior variance, coefficients V·d/(d² + λ)·Uᵀy, and at terms x, deviating g = Vᵀ(x − x̄),
the variance s²·(1/N + Σ g²/(d² + λ)).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from calibratie.aannemelijk import correlaties
from calibratie.priors import Reeks

LAMBDA: Final = np.geomspace(1e-6, 1e6, 49)
"""Tried for each figure, per run: from hardly any shrinking to nothing but the level."""
MINSTE_RUIS: Final = 1e-9
"""Least noise variance as a share of the variance of a figure: without any there is no likelihood."""


@dataclass(frozen=True, eq=False)
class Onzekerheid:
    """What the surface may be off.

    Attributes:
        midden: mean of the terms over the runs [T].
        basis: scale and rotation of the terms [T, T].
        gewicht: variance per squared rotated term of each figure [T, K].
        vast: variance of the level [K].
        samenhang: correlations between figures [K, K].
    """

    midden: Reeks
    basis: Reeks
    gewicht: Reeks
    vast: Reeks
    samenhang: Reeks

    @classmethod
    def geen(cls, termen: int, figuren: int) -> Onzekerheid:
        """Of a surface that is known."""
        nul = np.zeros((termen, figuren))
        return cls(np.zeros(termen), np.zeros((termen, termen)), nul, np.zeros(figuren), np.eye(figuren))

    def fout(self, x: Reeks) -> Reeks:
        """Standard errors [W, K] at terms without a constant [W, T]."""
        return np.asarray(np.sqrt(self.vast + ((x - self.midden) @ self.basis) ** 2 @ self.gewicht))


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
    Xd, yd = (M - D @ ((D.T @ M) / D.sum(axis=0)[:, None]) for M in (X * spreiding, y))
    U, d, V = _ontbind(Xd)
    e = U.T @ yd
    plek, s2, log_kans = _kies(d, e, (yd**2).sum(axis=0), N, vrij)
    lam = N * LAMBDA[plek]
    krimp = d[:, None] ** 2 / (d[:, None] ** 2 + lam)
    helling = (spreiding[:, None] * V) @ (e * d[:, None] / (d[:, None] ** 2 + lam))
    hefboom = np.minimum((D / D.sum(axis=0)).sum(axis=1)[:, None] + U**2 @ krimp, 1.0 - 1e-6)
    rest = (yd - U @ (krimp * e)) / (1.0 - hefboom)
    # residuals of equal variance, s²: what one run is off, figures share
    eigen = rest * np.sqrt(1.0 - hefboom)
    onzeker = Onzekerheid(
        X.mean(axis=0),
        spreiding[:, None] * V,
        s2 / (d[:, None] ** 2 + lam),
        s2 / N,
        correlaties(eigen.T @ eigen / N, vrij),
    )
    fout = np.sqrt((onzeker.fout(X) ** 2).mean(axis=0))
    niveau = y.mean(axis=0) - X.mean(axis=0) @ helling
    return Regressie(niveau, helling, np.sqrt((rest**2).mean(axis=0)), fout, onzeker, log_kans)


def _ontbind(X: Reeks) -> tuple[Reeks, Reeks, Reeks]:
    """U [N, T], d [T], V [T, T] with X = U·d·Vᵀ and V a full rotation: with fewer rows than terms padded with zeros."""
    N, T = X.shape
    U, d, Vt = np.linalg.svd(X, full_matrices=N < T)
    return np.pad(U[:, :T], ((0, 0), (0, max(T - N, 0)))), np.pad(d, (0, max(T - N, 0))), Vt.T


def _kies(d: Reeks, e: Reeks, totaal: Reeks, N: int, vrij: int) -> tuple[np.ndarray, Reeks, float]:
    """The most likely of `LAMBDA` [K], noise variance there [K], and its log marginal likelihood over all figures.

    A rotated figure e has variance s²·(1 + d²/λ), what is left of it s²; s² at its best for each λ.
    """
    verhouding = 1.0 + d**2 / (N * LAMBDA[:, None])
    over = np.maximum(totaal - (e**2).sum(axis=0), 0.0)
    s2 = ((1.0 / verhouding) @ e**2 + over) / vrij
    s2 = np.maximum(s2, MINSTE_RUIS * np.maximum(totaal, 1e-300) / vrij)
    log = -0.5 * (vrij * np.log(s2) + np.log(verhouding).sum(axis=1)[:, None])
    plek, alle = log.argmax(axis=0), np.arange(len(totaal))
    return plek, s2[plek, alle], float(log[plek, alle].sum())


def dummies(blok: np.ndarray | None, aantal: int) -> Reeks:
    """One column for each block [aantal, blocks]."""
    if blok is None:
        return np.ones((aantal, 1))
    return (blok[:, None] == np.unique(blok)[None, :]).astype(np.float64)
