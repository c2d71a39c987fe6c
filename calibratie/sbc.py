"""Simulation-based calibration: does the method find what was put in, as often as it says?

Each replicate draws a truth from the prior, makes figures of it (a run with its own seed, sampling error, rounding),
and calibrates to them with a run seed of its own. Over replicates the rank of the truth among the posterior draws must
be uniform, for each parameter and for the likelihood of the truth (the most sensitive to an n that is wrong). Figures
come from a single run, so its noise counts as sampling error does.

A negative control overstates every n fourfold: the posterior is then twice too narrow, and the check must say so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from scipy import stats

from calibratie.aannemelijk import Aannemelijkheid
from calibratie.doelen import Doelen
from calibratie.instellingen import Instellingen
from calibratie.priors import Reeks
from calibratie.ruimte import Ruimte
from calibratie.uitvoerder import Rekenaar
from calibratie.verloop import Loop, Stil, Verslag

TREKKINGEN: Final = 63  # 64 possible ranks: eight bins of eight
BAKKEN: Final = 8
VOOR_SPREIDING: Final = 2000  # draws behind a posterior mean and covariance
KANS: Final = "aannemelijkheid"
"""Name of the quantity beside the parameters."""


@dataclass(frozen=True, eq=False)
class Sbc:
    """Ranks over replicates.

    Attributes:
        namen: estimated parameters, then `aannemelijkheid`.
        rangen: rank of the truth, 0 to `TREKKINGEN` [R, len(namen)].
        kwadraat: squared distance of truth to posterior mean in posterior standard deviations, all parameters
            together [R]. First order (n and φ known): chi-squared with as many degrees of freedom as parameters.
        vrijheid: that number.
        eerste_orde: was it so; with emulator and sampler only ranks are tested.
    """

    namen: tuple[str, ...]
    rangen: np.ndarray
    kwadraat: Reeks
    vrijheid: int
    eerste_orde: bool

    @property
    def p_waarden(self) -> Reeks:
        """Chance of ranks at least as uneven if the method is right, by name: chi-squared over eight bins.

        Needs some forty replicates to mean much; see `p_kwadraat` for fewer.
        """
        uit = []
        for kolom in self.rangen.T:
            aantallen = np.bincount(kolom * BAKKEN // (TREKKINGEN + 1), minlength=BAKKEN)
            uit.append(float(stats.chisquare(aantallen).pvalue))
        return np.array(uit)

    @property
    def p_kwadraat(self) -> float:
        """Two-sided chance of the summed squared distances if the method is right."""
        som, vrijheid = float(self.kwadraat.sum()), self.vrijheid * len(self.kwadraat)
        onder = float(stats.chi2.cdf(som, vrijheid))
        return 2.0 * min(onder, 1.0 - onder)

    def kleinste(self) -> tuple[float, str]:
        """The smallest p of all that is tested, and of what."""
        alle = dict(zip(self.namen, self.p_waarden, strict=True))
        if self.eerste_orde:
            alle["kwadraat"] = self.p_kwadraat
        naam = min(alle, key=lambda n: alle[n])
        return float(alle[naam]), naam

    def geslaagd(self, vals_alarm: float = 0.01) -> bool:
        """Is nothing wrong, with this chance of a false alarm over all quantities together (Bonferroni)?"""
        return self.kleinste()[0] > vals_alarm / (len(self.namen) + int(self.eerste_orde))


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
    for r in range(replicaties):
        hoort.fase("sbc", nummer=r + 1, totaal=replicaties)
        rng = np.random.default_rng([inst.seed, 7, r])
        waar_seed, fit_seed = (int(getal) for getal in rng.integers(0, 2**32, 2))
        eigen = replace(inst, seed=fit_seed, haalbaar=0, starts=1)
        maker = Loop(ruimte, doelen, rekenaar, eigen, _Tellend(hoort), ruis_in_cijfers=1.0)
        z = rng.standard_normal(len(maker.fit))
        y, hinder = _figuren(maker, z, waar_seed, rng, nabootsen)
        loop = Loop(ruimte, y.met_n(n_factor), rekenaar, eigen, _Tellend(hoort), ruis_in_cijfers=1.0)
        rang, afstand = _rangen(loop, z, hinder, rng, nabootsen)
        rangen.append(rang)
        kwadraat.append(afstand)
        namen = (*(ruimte.parameters[i].naam for i in loop.fit[loop.schat]), KANS)
    return Sbc(namen, np.array(rangen), np.array(kwadraat), len(namen) - 1, not nabootsen)


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
    kans, _, _ = loop._kans(z)
    kaal = Aannemelijkheid(fit, kans.R, np.zeros_like(kans.ruis))
    hinder = rng.standard_normal(kaal.omvang) if hinder_trekken else np.zeros(kaal.omvang)
    sigma = kaal.sigma(*kaal.hinder(hinder[None, :]))[0] - np.diag(fit.afrondingsvariantie)
    y = fit.waarden + np.linalg.cholesky(sigma + 1e-12 * np.eye(len(sigma))) @ rng.standard_normal(len(sigma))
    eenheid = np.array([d.afronding for d in fit.doelen])
    y = np.where(eenheid > 0, np.round(y / np.where(eenheid > 0, eenheid, 1.0)) * eenheid, y)
    waarden = wereld.waarden
    waarden[loop.mee] = np.where(fit.aandeel, np.clip(y, 0.002, 0.998), np.maximum(y, 1e-6))
    return wereld.met_waarden(waarden), hinder


def _rangen(loop: Loop, z: Reeks, hinder: Reeks, rng: np.random.Generator, nabootsen: bool) -> tuple[np.ndarray, float]:
    """Ranks of the truth [p + 1] and its squared distance, for the parameters with role `schatten`."""
    punt = loop.puntschatting()
    s = loop.schat
    if nabootsen:
        emulator, wit, _, _ = loop.golven(punt)
        doel = loop.doelfunctie(punt, emulator, wit, False)
        ketens = loop.bemonster(doel)
        w, u = doel.delen(ketens.trekkingen(TREKKINGEN))
        alle = wit.z(doel.delen(ketens.trekkingen(VOOR_SPREIDING))[0])
        trekkingen = wit.z(w)
        van_trekking = doel.kans.log(doel.model(w), doel.kans.sigma(*doel.kans.hinder(u)))
        waar = wit.w(z[s])[None, :]
        sigma = doel.kans.sigma(*doel.kans.hinder(hinder[None, :]))
        van_waar = float(doel.kans.log(doel.model(waar), sigma)[0])
    else:
        C, J = punt.bepaald.covariantie, punt.gevoelig.J[:, : len(z)]
        alle = punt.z + rng.standard_normal((TREKKINGEN, len(z))) @ np.linalg.cholesky(C).T
        rest = punt.kans.witter() @ (punt.model[loop.mee] - loop.fitdoelen.waarden)
        van_trekking = -0.5 * ((rest + (alle - punt.z) @ J.T) ** 2).sum(axis=1)
        van_waar = -0.5 * float(((rest + J @ (z - punt.z)) ** 2).sum())
        trekkingen = alle[:, s]
    rang = [*(trekkingen < z[s]).sum(axis=0), int((van_trekking < van_waar).sum())]
    midden = alle.mean(axis=0) if nabootsen else punt.z[s]
    C_s = np.cov(alle.T) if nabootsen else C[np.ix_(s, s)]
    afstand = float((z[s] - midden) @ np.linalg.solve(np.atleast_2d(C_s), z[s] - midden))
    return np.array(rang, dtype=np.int64), afstand
