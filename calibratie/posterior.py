"""Draws from the posterior over the emulator: emcee, several independent ensembles, one process, fixed seeds.

Coordinates are v = (w, u): whitened parameters and standard normal nuisance coordinates (n where it is not printed, φ
per source). emcee is an extra (`pip install tweedekans[calibratie]`) and is imported here only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

from calibratie.aannemelijk import Aannemelijkheid
from calibratie.benadering import Benadering, benader
from calibratie.emulator import Emulator, Schaal, Wit
from calibratie.priors import Reeks

GRENS_W: Final = 6.0
"""The emulator is not asked further out than this many posterior standard deviations."""
GRENS_U: Final = 5.0
HALVERINGEN: Final = 30


@dataclass(frozen=True, eq=False)
class Doelfunctie:
    """The log posterior over v, up to a constant. `phi_vast`: hold every φ at 1.

    What the surface of the emulator may be off at a point counts as noise of the model's figures there.
    """

    kans: Aannemelijkheid
    emulator: Emulator
    schaal: Schaal
    wit: Wit
    phi_vast: bool = False

    @property
    def omvang(self) -> int:
        """Number of coordinates of v."""
        hinder = len(self.kans.onbekend_n) if self.phi_vast else self.kans.omvang
        return len(self.wit.midden) + hinder

    def delen(self, v: Reeks) -> tuple[Reeks, Reeks]:
        """w [W, p] and u [W, hinder], u filled up with φ = 1 where that is held."""
        p = len(self.wit.midden)
        u = np.zeros((len(v), self.kans.omvang))
        u[:, : v.shape[1] - p] = v[:, p:]
        return v[:, :p], u

    def figuren_en_sigma(self, w: Reeks, u: Reeks) -> tuple[Reeks, Reeks]:
        """Figures of the emulator [W, K], and the covariance of what separates them from the published [W, K, K]."""
        model, fout = self.model_en_fout(w)
        nagebootst = fout[:, :, None] * fout[:, None, :] * self.emulator.onzeker.samenhang
        return model, self.kans.sigma(*self.kans.hinder(u)) + nagebootst

    def model_en_fout(self, w: Reeks) -> tuple[Reeks, Reeks]:
        """Figures of the emulator, and what its surface may be off there (standard errors), both [W, K]."""
        link, fout = self.emulator.link_en_fout(w)
        model = self.schaal.terug(link)
        return model, fout * self.schaal.helling(model)

    def log_kans(self, w: Reeks, u: Reeks) -> Reeks:
        """Log likelihood [W] at w [W, p] and u [W, hinder]."""
        return self.kans.log(*self.figuren_en_sigma(w, u))

    def __call__(self, v: Reeks) -> Reeks:
        """Log posterior [W] at v [W, omvang]."""
        v = np.asarray(v, dtype=np.float64)
        w, u = self.delen(v)
        uit = np.full(len(v), -np.inf)
        binnen = (np.abs(w) <= GRENS_W).all(axis=1) & (np.abs(u) <= GRENS_U).all(axis=1)
        if binnen.any():
            w, u = w[binnen], u[binnen]
            prior = -0.5 * (self.wit.z(w) ** 2).sum(axis=1) - 0.5 * (u**2).sum(axis=1)
            uit[binnen] = self.log_kans(w, u) + prior
        return uit


@dataclass(frozen=True, eq=False)
class Ketens:
    """What the sampler gave: chain [M, steps, walkers, dimensions] after warm-up, and how well it mixed.

    Attributes:
        rhat: split R-hat over the ensembles [dimensions].
        ess: effective number of draws, all ensembles together [dimensions].
        aanvaard: share of proposals accepted.
    """

    keten: Reeks
    rhat: Reeks
    ess: Reeks
    aanvaard: float

    def trekkingen(self, aantal: int) -> Reeks:
        """Draws [aantal, dimensions], spread evenly over ensembles, steps and walkers."""
        M, stappen, lopers, d = self.keten.shape
        plat = self.keten.transpose(1, 0, 2, 3).reshape(stappen * M * lopers, d)
        # a stride without a factor in common with the walkers, so that draws do not all come from the same few
        plekken = np.linspace(0, len(plat) - 1, aantal).round().astype(np.int64)
        return plat[plekken]


def trek(
    doel: Doelfunctie,
    *,
    seed: int,
    ensembles: int = 4,
    stappen: int = 2000,
    opwarmen: int = 500,
    meld: Callable[[int, int], None] | None = None,
) -> Ketens:
    """Sample. Deterministic: each ensemble has its own RandomState, made from `seed` and its number.

    Half of the steps propose from a normal approximation (see `benadering`), wherever a walker is; the other half move
    walkers relative to each other, which needs no approximation to be good.

    Raises ImportError where emcee is not installed.
    """
    import emcee  # type: ignore[import-untyped, import-not-found, unused-ignore]

    d = doel.omvang
    lopers = 2 * (d + 1)
    normaal = benader(doel, np.zeros(d))
    delen, aanvaard = [], []
    for m in range(ensembles):
        rng = np.random.RandomState(np.random.SeedSequence([seed, m]).generate_state(4))
        zetten = [
            (emcee.moves.MHMove(normaal.voorstel), 0.5),
            (emcee.moves.DEMove(), 0.4),
            (emcee.moves.DESnookerMove(), 0.1),
        ]
        sampler: Any = emcee.EnsembleSampler(lopers, d, doel, moves=zetten, vectorize=True)
        sampler.random_state = rng.get_state()
        sampler.run_mcmc(_begin(doel, normaal, lopers, rng), opwarmen + stappen)
        delen.append(sampler.get_chain(discard=opwarmen))
        aanvaard.append(float(np.mean(sampler.acceptance_fraction)))
        if meld is not None:
            meld(m + 1, ensembles)
    keten = np.stack(delen)
    return Ketens(keten, rhat(keten), ess(keten), float(np.mean(aanvaard)))


def _begin(doel: Doelfunctie, normaal: Benadering, lopers: int, rng: np.random.RandomState) -> Reeks:
    """Where walkers begin [lopers, d]: draws of the approximation, nearer to its top if the emulator is not asked."""
    punten, _ = normaal.voorstel(np.zeros((lopers, doel.omvang)), rng)
    for _ in range(HALVERINGEN):
        buiten = ~np.isfinite(doel(punten))
        if not buiten.any():
            break
        punten[buiten] = 0.5 * (punten[buiten] + normaal.midden)
    return punten


def rhat(keten: Reeks) -> Reeks:
    """Split R-hat [d] of a chain [M, steps, walkers, d]: each half of each ensemble, all walkers, is one chain.

    Walkers of an ensemble lean on each other, so they are no chains of their own.
    """
    M, stappen, lopers, d = keten.shape
    half = stappen // 2
    stukken = np.concatenate([keten[:, :half], keten[:, half : 2 * half]]).reshape(2 * M, half * lopers, d)
    n = half * lopers
    binnen = stukken.var(axis=1, ddof=1).mean(axis=0)
    tussen = stukken.mean(axis=1).var(axis=0, ddof=1)
    return np.sqrt(((n - 1) / n * binnen + tussen) / np.where(binnen > 0, binnen, 1.0))


def ess(keten: Reeks) -> Reeks:
    """Effective number of draws [d]: all draws over the autocorrelation time, averaged over the ensembles."""
    from emcee import autocorr

    M, stappen, lopers, _ = keten.shape
    tau = np.mean([autocorr.integrated_time(deel, c=5, tol=0, quiet=True) for deel in keten], axis=0)
    return np.asarray(M * stappen * lopers / np.maximum(tau, 1.0))
