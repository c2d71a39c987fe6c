"""Simulation-based calibration: does the method find what was put in, as often as it says?

Each replicate draws a truth from the prior, makes figures of it (a run with its own seed, sampling error, rounding),
and calibrates to them with a run seed of its own. Over replicates the rank of the truth among the posterior draws must
be uniform: of each parameter, of the likelihood of the truth (the most sensitive to an n that is wrong), and of its
distance to the middle of the posterior, over all parameters together (the most sensitive to intervals that are too
narrow). Any function of truth and figures may be ranked so (Modrák et al. 2023). The world behind the figures has ten
times the clients of a run: what noise it still has counts as sampling error does.

A negative control overstates every n fourfold: the posterior is then twice too narrow, and the check must say so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from scipy import stats
from scipy.linalg import solve_triangular

from calibratie.aannemelijk import Aannemelijkheid, correlaties
from calibratie.bevinding import Puntschatting, Stil, Verslag
from calibratie.doelen import Doelen
from calibratie.draden import een_draad
from calibratie.instellingen import Instellingen
from calibratie.priors import Reeks
from calibratie.ruimte import Ruimte
from calibratie.uitvoerder import Rekenaar
from calibratie.verloop import Loop

TREKKINGEN: Final = 63  # 64 possible ranks: eight bins of eight
BAKKEN: Final = 8
WERELD: Final = 10
"""Clients in the world the figures are of, as a multiple of those in a run: rare cells must not be a handful."""
KANS: Final = "aannemelijkheid"
AFSTAND: Final = "afstand"
"""Names of the quantities beside the parameters: log likelihood, and squared distance to the middle."""


@dataclass(frozen=True, eq=False)
class Sbc:
    """Ranks over replicates.

    Attributes:
        namen: fitted parameters, then `aannemelijkheid` and `afstand`.
        rangen: rank of the truth, 0 to `TREKKINGEN` [R, len(namen)].
        kwadraat: squared distance of truth to posterior mean in posterior standard deviations, all parameters
            together [R]. First order (n and φ known): chi-squared with as many degrees of freedom as parameters.
        vrijheid: that number.
        eerste_orde: was it so; with emulator and sampler the distance is ranked only.
    """

    namen: tuple[str, ...]
    rangen: np.ndarray
    kwadraat: Reeks
    vrijheid: int
    eerste_orde: bool

    def p_waarden(self) -> dict[str, float]:
        """Chance of something at least as odd if the method is right, by name.

        A parameter: ranks in eight bins, chi-squared (needs some forty replicates to mean much). The two joint
        quantities: their mean rank, which moves one way if intervals are too narrow or too wide. First order besides:
        the sum of squared distances (`kwadraat`).
        """
        uit = {naam: _p_bakken(rang) for naam, rang in zip(self.namen, self.rangen.T, strict=True)}
        uit |= {naam: _p_midden(self.rangen[:, self.namen.index(naam)]) for naam in (KANS, AFSTAND) if naam in uit}
        if self.eerste_orde:
            uit["kwadraat"] = self.p_kwadraat
        return uit

    @property
    def p_kwadraat(self) -> float:
        """Two-sided chance of the summed squared distances if the method is right, to first order."""
        som, vrijheid = float(self.kwadraat.sum()), self.vrijheid * len(self.kwadraat)
        onder = float(stats.chi2.cdf(som, vrijheid))
        return 2.0 * min(onder, 1.0 - onder)

    def kleinste(self) -> tuple[float, str]:
        """The smallest p of all that is tested, and of what."""
        alle = self.p_waarden()
        naam = min(alle, key=lambda n: alle[n])
        return alle[naam], naam

    def geslaagd(self, vals_alarm: float = 0.01) -> bool:
        """Is nothing wrong, with this chance of a false alarm over all quantities together (Bonferroni)?"""
        return self.kleinste()[0] > vals_alarm / len(self.p_waarden())


def _p_bakken(rangen: np.ndarray) -> float:
    """Chance of ranks [R] at least as uneven over `BAKKEN` bins."""
    aantallen = np.bincount(rangen * BAKKEN // (TREKKINGEN + 1), minlength=BAKKEN)
    return float(stats.chisquare(aantallen).pvalue)


def _p_midden(rangen: np.ndarray) -> float:
    """Two-sided chance of a mean rank [R] at least as far from the middle: normal, a rank is uniform over 64 values."""
    aantal = TREKKINGEN + 1
    fout = np.sqrt((aantal**2 - 1) / 12.0 / len(rangen))
    return float(2.0 * stats.norm.sf(abs(rangen.mean() - 0.5 * TREKKINGEN) / fout))


def sbc(
    ruimte: Ruimte,
    doelen: Doelen,
    rekenaar: Rekenaar,
    inst: Instellingen,
    replicaties: int,
    *,
    n_factor: float = 1.0,
    nabootsen: bool = True,
    verslag: Verslag | None = None,
) -> Sbc:
    """Run replicates.

    Args:
        ruimte, doelen, rekenaar, inst: as for `verloop.kalibreer`; the published values are replaced.
        replicaties: how many.
        n_factor: the fit is told this many times the n the figures were made with.
        nabootsen: emulator and sampler, with n and φ drawn and estimated; without it first order around the point,
            at the median n and φ = 1 (fast).
        verslag: hears how it goes.
    """
    hoort = verslag or Stil()
    rangen, kwadraat, namen = [], [], tuple[str, ...]()
    with een_draad():
        for r in range(replicaties):
            hoort.fase("sbc", nummer=r + 1, totaal=replicaties)
            rng = np.random.default_rng([inst.seed, 7, r])
            waar_seed, fit_seed = (int(getal) for getal in rng.integers(0, 2**32, 2))
            eigen = replace(inst, seed=fit_seed, haalbaar=0, starts=1)
            wereld = Loop(ruimte, doelen, rekenaar, replace(eigen, klanten=WERELD * inst.klanten), _Tellend(hoort))
            z = rng.standard_normal(len(wereld.fit))
            y, hinder = _figuren(wereld, z, waar_seed, rng, nabootsen)
            loop = Loop(ruimte, y.met_n(n_factor), rekenaar, eigen, _Tellend(hoort), ruis_in_cijfers=1.0 / WERELD)
            rang, afstand = _rangen(loop, z, hinder, rng, nabootsen)
            rangen.append(rang)
            kwadraat.append(afstand)
            namen = (*(ruimte.parameters[i].naam for i in loop.fit), KANS, AFSTAND)
    return Sbc(namen, np.array(rangen), np.array(kwadraat), len(namen) - 2, not nabootsen)


class _Tellend(Stil):
    """Passes on how many runs are there, not the stages of each replicate."""

    def __init__(self, verslag: Verslag) -> None:
        self.verslag = verslag

    def tel(self, klaar: int, totaal: int) -> None:
        """Pass it on."""
        self.verslag.tel(klaar, totaal)

    def stand(self, naam: str, **velden: Any) -> None:
        """Nothing: there is one fit after another."""


def _figuren(loop: Loop, z: Reeks, seed: int, rng: np.random.Generator, hinder_trekken: bool) -> tuple[Doelen, Reeks]:
    """What would have been published of a world with parameters z; and the nuisance coordinates it was made with."""
    (uitkomst,) = loop.draai([loop.vol(z)], [seed])
    waarden = loop.doelen.waarden.copy()
    waarden[loop.mee] = uitkomst.waarden[loop.mee]
    wereld = loop.doelen.met_waarden(np.where(loop.doelen.aandeel, np.clip(waarden, 0.002, 0.998), waarden))
    fit = wereld.alleen(loop.mee)
    R = correlaties(uitkomst.covariantie[np.ix_(loop.mee, loop.mee)], uitkomst.clusters)
    kaal = Aannemelijkheid(fit, R, np.zeros_like(R))
    hinder = rng.standard_normal(kaal.omvang) if hinder_trekken else np.zeros(kaal.omvang)
    sigma = kaal.sigma(*kaal.hinder(hinder[None, :]))[0] - np.diag(fit.afrondingsvariantie)
    y = fit.waarden + np.linalg.cholesky(sigma + 1e-12 * np.eye(len(sigma))) @ rng.standard_normal(len(sigma))
    eenheid = np.array([d.afronding for d in fit.doelen])
    y = np.where(eenheid > 0, np.round(y / np.where(eenheid > 0, eenheid, 1.0)) * eenheid, y)
    waarden = wereld.waarden
    waarden[loop.mee] = np.where(fit.aandeel, np.clip(y, 0.002, 0.998), np.maximum(y, 1e-6))
    return wereld.met_waarden(waarden), hinder


def _rangen(loop: Loop, z: Reeks, hinder: Reeks, rng: np.random.Generator, nabootsen: bool) -> tuple[np.ndarray, float]:
    """Ranks of the truth [p + 2] and its squared distance."""
    punt = loop.puntschatting()
    alle, van_trekking, van_waar = (
        _nagebootst(loop, punt, z, hinder, rng) if nabootsen else _eerste_orde(loop, punt, z, rng)
    )
    if nabootsen:
        midden, C = alle.mean(axis=0), np.atleast_2d(np.cov(alle.T))
    else:
        midden, C = punt.z, punt.bepaald.covariantie
    L = np.linalg.cholesky(C)
    # a few at random are ranked; all together say where the middle is
    trekkingen = alle[-TREKKINGEN:]
    afstanden = (solve_triangular(L, (trekkingen - midden).T, lower=True) ** 2).sum(axis=0)
    afstand = float((solve_triangular(L, z - midden, lower=True) ** 2).sum())
    rang = [*(trekkingen < z).sum(axis=0), (van_trekking < van_waar).sum(), (afstanden < afstand).sum()]
    return np.array(rang, dtype=np.int64), afstand


def _eerste_orde(loop: Loop, punt: Puntschatting, z: Reeks, rng: np.random.Generator) -> tuple[Reeks, Reeks, float]:
    """Draws around the point [`TREKKINGEN`, p], log likelihoods of them and of the truth, at the median n and φ = 1."""
    C, J = punt.bepaald.covariantie, punt.gevoelig.J[:, : len(z)]
    alle = punt.z + rng.standard_normal((TREKKINGEN, len(z))) @ np.linalg.cholesky(C).T
    rest = punt.kans.witter() @ (punt.model[loop.mee] - loop.fitdoelen.waarden)
    van_trekking = -0.5 * ((rest + (alle - punt.z) @ J.T) ** 2).sum(axis=1)
    return alle, van_trekking, -0.5 * float(((rest + J @ (z - punt.z)) ** 2).sum())


def _nagebootst(
    loop: Loop, punt: Puntschatting, z: Reeks, hinder: Reeks, rng: np.random.Generator
) -> tuple[Reeks, Reeks, float]:
    """Draws of emulator and sampler [N, p] in random order, log likelihoods of the last `TREKKINGEN` and the truth."""
    emulator, wit, _, _ = loop.golven(punt)
    doel = loop.doelfunctie(punt, emulator, wit, False)
    w, u = doel.delen(rng.permutation(loop.bemonster(doel).keten.reshape(-1, doel.omvang)))
    ranken = slice(-TREKKINGEN, None)
    van_waar = doel.log_kans(wit.w(z)[None, :], hinder[None, :])
    return wit.z(w), doel.log_kans(w[ranken], u[ranken]), float(van_waar[0])
