"""The likelihood of the published figures.

    y ~ N( m(θ), Σ )
    Σ = F·( S∘R + diag(marge²) )·F + diag(afronding²/12) + Σ_sim

with S the sampling standard errors multiplied pairwise (s_k² = v_k/n, v_k = p(1−p) for a share, p² for a ratio), R
their correlations, and F = diag(√φ), one dispersion factor for each source. Figures of one sample correlate as the
model's own do over regions (`correlaties`); figures of different samples do not. What counts is the sampling error of
the *published* figure; the simulator's noise Σ_sim is added once, rounding is a floor no φ can scale. Where a source
prints
no n, log n has a normal prior; log φ has one around 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.linalg import solve_triangular

from calibratie.doelen import Doelen
from calibratie.priors import Reeks

SD_LOG_PHI: Final = 0.5
"""Prior spread of log φ: a factor between 0.4 and 2.7."""


def correlaties(covariantie: Reeks, clusters: float) -> Reeks:
    """Correlations [K, K] from an estimated covariance, shrunk towards none.

    The weight of "none" is Σ var(r) / Σ r² over all pairs (Schäfer and Strimmer 2005), with var(r) ≈ (1 − r²)²/(n − 1)
    for n clusters: few clusters, little trust. Figures without variance correlate with nothing.
    """
    sd = np.sqrt(np.diag(covariantie))
    veilig = np.where(sd > 0, sd, 1.0)
    r = np.where(np.outer(sd > 0, sd > 0), covariantie / np.outer(veilig, veilig), 0.0)
    r = np.clip(r, -1.0, 1.0)
    np.fill_diagonal(r, 0.0)
    kwadraten = float((r**2).sum())
    ruis = float(((1.0 - r**2) ** 2).sum() - len(r)) / max(clusters - 1.0, 1.0)
    gewicht = 1.0 if kwadraten == 0.0 else min(1.0, ruis / kwadraten)
    return (1.0 - gewicht) * r + np.eye(len(r))


@dataclass(frozen=True, eq=False)
class Aannemelijkheid:
    """The likelihood, with everything that does not depend on the parameters.

    Attributes:
        doelen: the figures that are fitted [K].
        R: correlations of the sampling errors [K, K]; only those within a sample are used.
        ruis: covariance of what separates the model's figures from its long-run ones [K, K]: simulator, emulator.
    """

    doelen: Doelen
    R: Reeks
    ruis: Reeks

    @property
    def onbekend_n(self) -> np.ndarray:
        """Positions of the samples whose n is not printed."""
        return np.flatnonzero([s.sd_log_n > 0 for s in self.doelen.steekproeven])

    @property
    def omvang(self) -> int:
        """Number of nuisance coordinates: an n for each sample without one, a φ for each source."""
        return len(self.onbekend_n) + len(self.doelen.bronnen)

    def hinder(self, u: Reeks) -> tuple[Reeks, Reeks]:
        """n of each sample [W, S] and φ of each source [W, B] at standard normal coordinates u [W, omvang]."""
        onbekend, S = self.onbekend_n, self.doelen.steekproeven
        n = np.tile([s.n for s in S], (len(u), 1)).astype(np.float64)
        sd = np.array([S[i].sd_log_n for i in onbekend])
        n[:, onbekend] *= np.exp(sd * u[:, : len(onbekend)])
        return n, np.exp(SD_LOG_PHI * u[:, len(onbekend) :])

    def sigma(self, n: Reeks | None = None, phi: Reeks | None = None) -> Reeks:
        """Covariance [W, K, K] at n [W, S] and φ [W, B]; by default [1, K, K] at the median n and φ = 1."""
        d = self.doelen
        if n is None:
            n = np.array([[s.n for s in d.steekproeven]])
        if phi is None:
            phi = np.ones((len(n), len(d.bronnen)))
        s = np.sqrt(d.eenheidsvariantie / n[:, d.steekproef_van])
        f = np.sqrt(phi[:, d.bron_van])
        samen = np.where(d.steekproef_van[:, None] == d.steekproef_van[None, :], self.R, 0.0)
        eigen = s[:, :, None] * s[:, None, :] * samen
        diagonaal = np.arange(len(d.doelen))
        eigen[:, diagonaal, diagonaal] += d.marges**2
        uit = f[:, :, None] * f[:, None, :] * eigen + self.ruis
        uit[:, diagonaal, diagonaal] += d.afrondingsvariantie
        return uit

    def log(self, model: Reeks, sigma: Reeks) -> Reeks:
        """Log likelihood [W] of model figures [W, K] under covariances [W, K, K] (or [1, K, K] for all)."""
        rest = self.doelen.waarden - model
        L = np.linalg.cholesky(sigma)
        if len(L) == 1:
            wit = solve_triangular(L[0], rest.T, lower=True)
            kwadraat = (wit**2).sum(axis=0)
        else:
            wit = np.linalg.solve(L, rest[:, :, None])[:, :, 0]
            kwadraat = (wit**2).sum(axis=1)
        diagonaal = np.log(np.diagonal(L, axis1=1, axis2=2)).sum(axis=1)
        K = len(self.doelen.doelen)
        return np.asarray(-0.5 * kwadraat - diagonaal - 0.5 * K * np.log(2.0 * np.pi))

    def eigen_fout(self) -> Reeks:
        """Standard errors of the figures themselves [K], at the median n and φ = 1: without what simulating adds."""
        return np.asarray(np.sqrt(np.diag(self.sigma()[0] - self.ruis)))

    def witter(self) -> Reeks:
        """L⁻¹ [K, K] with Σ = L·Lᵀ at φ = 1: turns residuals into independent ones of unit variance."""
        L = np.linalg.cholesky(self.sigma()[0])
        return np.asarray(solve_triangular(L, np.eye(len(L)), lower=True))
