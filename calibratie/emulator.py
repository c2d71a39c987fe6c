"""A local stand-in for the simulator: quadratic regression of logit (or log) figures in whitened coordinates.

Points are z = z* + A·w with A·Aᵀ the first-order posterior covariance: in w the posterior is about standard normal, and
a quadratic on the link scale is near enough the truth there. Tuned parameters have their slope and their own square,
and no products with others: one figure pins each of them, and the others follow it to first order by the choice of A.

Runs come in blocks that share a seed, and each block has a level of its own in the regression: slopes profit from
common random numbers, and the level is a mean over many seeds instead of a copy of one. What is estimated is the figure
in the long run; what one run is off (`los`, from leaving each out in turn) is mostly noise, what the surface is off
(`fout`) is much less. It is least in the middle of the runs and grows away from them (`regressie`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.special import expit, ndtri

from calibratie.priors import Reeks
from calibratie.regressie import Onzekerheid, dummies, pas_glad, zonder_niveaus

MINSTE_R2: Final = 0.95
KLEINE_FOUT: Final = 0.25
"""An emulator error below this share of a figure's standard error adds six percent to its variance: harmless."""
BLOK: Final = 5
"""Runs that share a seed: enough for slopes to profit, few enough for many seeds (a seed moves a figure one to three
times as much as what else differs from run to run)."""
BUIGING: Final = (1.0, 0.3, 0.1, 0.05, 0.03, 0.02, 0.01, 0.003)
"""Prior spread of second-order terms over that of slopes."""


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
    def van(cls, midden: Reeks, covariantie: Reeks, apart: np.ndarray | None = None) -> Wit:
        """A root of a covariance C [p, p]; `apart` [p] tells which parameters get coordinates of their own.

        Those: the symmetric root of their C_aa. The others: C_sa·C_aa⁻¹ times what those move, and the symmetric root
        of what is left of C_ss, so that a coordinate of theirs moves none of `apart`.
        """
        if apart is None or not apart.any():
            return cls(midden, _wortel(covariantie))
        a, s = np.flatnonzero(apart), np.flatnonzero(~apart)
        mee = np.linalg.solve(covariantie[np.ix_(a, a)], covariantie[np.ix_(a, s)]).T
        uit = np.zeros_like(covariantie)
        uit[np.ix_(a, a)] = _wortel(covariantie[np.ix_(a, a)])
        uit[np.ix_(s, a)] = mee @ uit[np.ix_(a, a)]
        uit[np.ix_(s, s)] = _wortel(covariantie[np.ix_(s, s)] - mee @ covariantie[np.ix_(a, s)])
        return cls(midden, uit)

    def z(self, w: Reeks) -> Reeks:
        """Coordinates z [..., p] of w [..., p]."""
        return self.midden + w @ self.wortel.T

    def w(self, z: Reeks) -> Reeks:
        """Coordinates w [..., p] of z [..., p]."""
        return np.asarray(np.linalg.solve(self.wortel, (z - self.midden).T).T)


def _wortel(covariantie: Reeks) -> Reeks:
    """The symmetric root."""
    waarden, V = np.linalg.eigh(covariantie)
    return np.asarray(V @ np.diag(np.sqrt(np.maximum(waarden, 1e-12))) @ V.T)


def latijns(aantal: int, p: int, rng: np.random.Generator) -> Reeks:
    """Standard normal points [aantal, p] spread evenly in each coordinate (Latin hypercube)."""
    plekken = np.array([rng.permutation(aantal) for _ in range(p)]).reshape(p, aantal).T
    return np.asarray(ndtri((plekken + rng.random((aantal, p))) / aantal))


def aantal_termen(apart: np.ndarray) -> int:
    """Coefficients of a quadratic in p coordinates, those of `apart` [p] without products."""
    i, _ = _paren(apart)
    return 1 + len(apart) + len(i)


def termen(w: Reeks, apart: np.ndarray) -> Reeks:
    """Terms of that quadratic [N, aantal_termen(apart)]; squares are centred, so that all terms have mean about 0."""
    i, j = _paren(apart)
    kruis = w[:, i] * w[:, j]
    return np.concatenate([np.ones((len(w), 1)), w, np.where(i == j, (kruis - 1.0) / np.sqrt(2.0), kruis)], axis=1)


def _paren(apart: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Positions of both factors of each product: all pairs of coordinates, of `apart` the squares only."""
    i, j = np.triu_indices(len(apart))
    mee = (i == j) | ~(apart[i] | apart[j])
    return i[mee], j[mee]


@dataclass(frozen=True, eq=False)
class Emulator:
    """Quadratic figures on the link scale.

    Attributes:
        coefficienten: [termen, K].
        apart: coordinates without products, bool [p].
        r2: leave-one-out R² of each figure within its block: how well a single run is predicted [K].
        los: leave-one-out error on the link scale, root mean square: the noise of single runs with it [K].
        fout: standard error of the surface on the link scale, root mean square over the runs; the noise of the seeds
            themselves is not in it, that is the noise of a run over `blokken` [K].
        onzeker: that error at any point.
        punten, blokken: number of runs it rests on, and of seeds.
    """

    coefficienten: Reeks
    apart: np.ndarray
    r2: Reeks
    los: Reeks
    fout: Reeks
    onzeker: Onzekerheid
    punten: int
    blokken: int

    def link(self, w: Reeks) -> Reeks:
        """Figures on the link scale [N, K] at w [N, p]."""
        return self.link_en_fout(w)[0]

    def link_en_fout(self, w: Reeks) -> tuple[Reeks, Reeks]:
        """Figures on the link scale and their standard errors [N, K] at w [N, p]."""
        x = termen(w, self.apart)
        return x @ self.coefficienten, self.onzeker.fout(x[:, 1:])


def blokindeling(aantal: int) -> np.ndarray:
    """The block of each of so many runs [aantal], 0, 1, …: one at least, none smaller than `BLOK` but for that."""
    return np.arange(aantal) % max(1, aantal // BLOK)


def pas_emulator(w: Reeks, link: Reeks, blok: np.ndarray | None = None, apart: np.ndarray | None = None) -> Emulator:
    """Fit to runs at w [N, p] with figures `link` [N, K] in blocks [N] (by default one), `apart` [p] without products.

    Slopes have one prior spread and second-order terms a share of it, the one of `BUIGING` that the runs of all figures
    together find most likely: with little more runs than terms and the noise of a simulator, slopes and curvature that
    are not needed do harm.
    """
    p = w.shape[1]
    apart = np.zeros(p, dtype=bool) if apart is None else apart
    X = termen(w, apart)[:, 1:]
    eerste = np.arange(X.shape[1]) < p
    passen = (pas_glad(X, link, np.where(eerste, 1.0, buiging), blok) for buiging in BUIGING)
    glad = max(passen, key=lambda een: een.log_kans)
    D = dummies(blok, len(w))
    binnen = (zonder_niveaus(link, D) ** 2).sum(axis=0) / max(len(w) - D.shape[1], 1)
    r2 = 1.0 - glad.los**2 / np.where(binnen > 0, binnen, 1.0)
    coefficienten = np.concatenate([glad.niveau[None, :], glad.helling])
    return Emulator(coefficienten, apart, r2, glad.los, glad.fout, glad.onzeker, len(w), D.shape[1])


def te_grof(r2: Reeks, onzeker: Reeks, fout: Reeks) -> list[int]:
    """Figures for which another wave is needed: R² under `MINSTE_R2` and an error of the surface that is not harmless.

    `onzeker` [K]: standard errors of the surface, `fout` [K]: of the published figures; both on one scale.
    """
    return np.flatnonzero((r2 < MINSTE_R2) & (onzeker > KLEINE_FOUT * fout)).tolist()
