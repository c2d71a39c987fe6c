"""All a report on a calibration needs, as DataFrames, made from a `Kalibratie`.

t = lees_diagnose("calibratie/resultaten/basis")      the same, from a results folder (see diagnosebestand)
t["doelen"]         each figure: published, model with interval, inside or not, the mechanism behind a miss
t["parameters"]     prior against posterior, contraction and its class, R-hat, ESS, spread over seeds
t["singulier"]      singular values;  t["richtingen"]: directions the figures leave open
t["correlaties"]    of the posterior, pairs
t["dekking"]        share of figures inside 50% and 95% intervals, with φ = 1 and φ free
t["phi"], t["n"]    dispersion by source, size by sample
t["emulator"]       R² and error by figure, real against emulated
t["seeds"]          figures at the point for other seeds
t["haalbaar"], t["paren"]   the check before the fit
t["starts"]         where each start ended
t["kern"]           single numbers: k of PSIS, worst R-hat, …
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from calibratie.aannemelijk import Aannemelijkheid
from calibratie.bepaaldheid import klasse
from calibratie.bevinding import Kalibratie, Nabootsing
from calibratie.diagnosebestand import Tabellen
from calibratie.diagnosebestand import als_document as als_document
from calibratie.diagnosebestand import lees_diagnose as lees_diagnose
from calibratie.emulator import Emulator
from calibratie.posterior import Doelfunctie, Ketens
from calibratie.priors import Reeks
from calibratie.psis import GRENS_K
from calibratie.register import Register

KWANTIELEN: Final = (0.025, 0.25, 0.5, 0.75, 0.975)
RUISTREKKINGEN: Final = 20  # sampling errors drawn for each posterior draw
VEEL_PHI: Final = 2.0
"""From this dispersion on the figures of a source are named: the model is further off than their sampling error."""
GROTE_RUIS: Final = 0.03
"""Share of a figure's variance that the simulator's noise may have before it is named."""


def diagnose(kal: Kalibratie, register: Register) -> Tabellen:
    """All tables of a calibration. Deterministic: what is random in it has a seed from the settings."""
    return {
        "doelen": _doelen(kal, register),
        "parameters": _parameters(kal),
        "singulier": _singulier(kal),
        "richtingen": _richtingen(kal),
        "correlaties": _correlaties(kal),
        "dekking": _dekking(kal),
        "phi": _phi(kal),
        "n": _n(kal),
        "emulator": _emulator(kal),
        "seeds": _seeds(kal),
        "haalbaar": _haalbaar(kal),
        "paren": _paren(kal),
        "starts": _starts(kal),
        "kern": _kern(kal),
    }


# ---------------------------------------------------------------------- figures


def _doelen(kal: Kalibratie, register: Register) -> pd.DataFrame:
    """Each figure beside what real runs of posterior draws say of it, with and without its own sampling error."""
    d = kal.doelen
    model, met = (np.quantile(figuren, KWANTIELEN, axis=0) for figuren in (_zonder_ruis(kal), _herhaald(kal)))
    y = d.waarden
    alle = _volle_kans(kal)
    fout = np.sqrt(np.diagonal(alle.sigma()[0]))
    rijen = []
    for k, s in enumerate(register.streefcijfers):
        rijen.append(
            {
                "doel": s.naam,
                "indicator": s.indicator,
                "groep": s.groep,
                "per_groep": s.per_groep,
                "rol": s.doel.rol,
                "bron": s.bron,
                "tabel": s.tabel,
                "gedrukt": s.gedrukt,
                "periode": s.periode,
                "populatie": s.populatie,
                "lezing": s.definitie.lezing,
                "gepubliceerd": y[k],
                "fout": fout[k],
                "punt": kal.punt.model[k],
                "model": model[2, k],
                "model_onder": model[0, k],
                "model_boven": model[4, k],
                "voorspeld_onder": met[0, k],
                "voorspeld_boven": met[4, k],
                "binnen": bool(met[0, k] <= y[k] <= met[4, k]),
                "verschil": model[2, k] - y[k],
                "verschil_in_fouten": (model[2, k] - y[k]) / fout[k],
                "marge": s.doel.marge,
                "marge_reden": s.marge_reden,
                "mechanisme": s.mechanisme,
            }
        )
    return pd.DataFrame(rijen)


def _volle_kans(kal: Kalibratie) -> Aannemelijkheid:
    """The sampling errors of all figures, fitted or not; without correlations where none were estimated."""
    K = len(kal.doelen.doelen)
    R = np.eye(K)
    R[np.ix_(kal.doelen.mee, kal.doelen.mee)] = kal.punt.kans.R
    return Aannemelijkheid(kal.doelen, R, np.zeros((K, K)))


def _zonder_ruis(kal: Kalibratie) -> Reeks:
    """What the draws differ by, the noise of their runs taken out [N, K].

    One-way random effects: each run has noise of its own, so that of the variance between runs the part above the noise
    is of the parameters; deviations from the mean shrink to that. The noise is what regions of a run say, or what a
    linear regression on the parameters leaves where that is less. At least what the mean of the runs is uncertain by
    stays: an interval without width would claim too much.
    """
    t, N = kal.trekkingen, len(kal.trekkingen.z)
    midden, variantie = t.figuren.mean(axis=0), t.figuren.var(axis=0, ddof=1)
    ruis = t.ruis
    if 2 * t.z.shape[1] < N:
        X = np.column_stack([np.ones(N), t.z])
        rest = t.figuren - X @ np.linalg.lstsq(X, t.figuren, rcond=None)[0]
        ruis = np.minimum(ruis, (rest**2).sum(axis=0) / (N - X.shape[1]))
    met_ruis = np.where(variantie > 0, variantie, 1.0)
    deel = np.maximum(variantie - ruis, variantie / N) / met_ruis
    return np.asarray(midden + (t.figuren - midden) * np.sqrt(deel))


def _herhaald(kal: Kalibratie) -> Reeks:
    """Figures as they might have been published [N·RUISTREKKINGEN, K]: what the draws say, sampling error, rounding.

    n and φ are those of each draw where they were estimated, else the median n and φ = 1.
    """
    rng = np.random.default_rng([kal.instellingen.seed, 5])
    t, fit = kal.trekkingen, kal.nabootsing.doel.kans
    alle = _volle_kans(kal)
    n_fit, phi_fit = fit.hinder(t.hinder)
    n = np.tile([s.n for s in alle.doelen.steekproeven], (len(t.z), 1)).astype(np.float64)
    phi = np.ones((len(t.z), len(alle.doelen.bronnen)))
    namen = [s.naam for s in alle.doelen.steekproeven]
    for j, s in enumerate(fit.doelen.steekproeven):
        n[:, namen.index(s.naam)] = n_fit[:, j]
    for j, bron in enumerate(fit.doelen.bronnen):
        phi[:, alle.doelen.bronnen.index(bron)] = phi_fit[:, j]
    L = np.linalg.cholesky(alle.sigma(n, phi) + 1e-15 * np.eye(len(alle.doelen.doelen)))
    figuren = _zonder_ruis(kal)
    ruis = rng.standard_normal((RUISTREKKINGEN, *figuren.shape))
    return np.concatenate([figuren + np.einsum("nij,nj->ni", L, e) for e in ruis])


def _dekking(kal: Kalibratie) -> pd.DataFrame:
    """Coverage of the fitted figures by the emulator's posterior, φ free and φ = 1, and by real runs."""
    n, y = kal.nabootsing, kal.doelen.alleen(kal.doelen.mee).waarden
    rijen = []
    for naam, doel, ketens in (("vrij", n.doel, n.vrij), ("een", n.doel_vast, n.vast)):
        rijen.append({"phi": naam, "op": "emulator", **_gedekt(_nagebootst_herhaald(kal, doel, ketens), y)})
    rijen.append({"phi": "vrij", "op": "echte runs", **_gedekt(_herhaald(kal)[:, kal.doelen.mee], y)})
    return pd.DataFrame(rijen)


def _nagebootst_herhaald(kal: Kalibratie, doel: Doelfunctie, ketens: Ketens) -> Reeks:
    rng = np.random.default_rng([kal.instellingen.seed, 6])
    w, u = doel.delen(ketens.trekkingen(1000))
    model, sigma = doel.figuren_en_sigma(w, u)
    L = np.linalg.cholesky(sigma)
    return np.asarray(model + np.einsum("nij,nj->ni", L, rng.standard_normal(model.shape)))


def _gedekt(herhaald: Reeks, y: Reeks) -> dict[str, float]:
    laag95, laag50, _, hoog50, hoog95 = np.quantile(herhaald, KWANTIELEN, axis=0)
    return {
        "binnen_50": float(((laag50 <= y) & (y <= hoog50)).mean()),
        "binnen_95": float(((laag95 <= y) & (y <= hoog95)).mean()),
        "aantal": len(y),
    }


def _emulator(kal: Kalibratie) -> pd.DataFrame:
    """Quality by fitted figure; error on the link scale, differences of real and emulated runs on the figure's own.

    `r2`: of single runs; `r2_glad`: of the figure in the long run, if what leaving out leaves is noise: share of the
    variance over the waves that is not error of the surface. `fout_in_fouten`: error of the emulator (surface and
    seeds, where the posterior is) in standard errors of the published figure; `glad_in_fouten`: the smoothed difference
    of real runs and emulator, root mean square over the draws, likewise.
    """
    n, c, mee = kal.nabootsing, kal.trekkingen.controle, kal.doelen.mee
    verschil = c.echt - c.nagebootst
    ruis, eigen = _ruis_van_nabootsing(n), n.doel.kans.eigen_fout()
    return pd.DataFrame(
        {
            "doel": [kal.doelen.namen[k] for k in mee],
            "r2": n.emulator.r2,
            "r2_glad": _r2_glad(n.emulator),
            "los_link": n.emulator.los,
            "fout_link": n.emulator.fout,
            "fout_in_fouten": np.sqrt(ruis) / eigen,
            "glad_in_fouten": np.sqrt(((c.glad - c.nagebootst) ** 2).mean(axis=0)) / eigen,
            "te_grof": [k in n.grof for k in range(len(mee))],
            "echt_min_nagebootst": verschil.mean(axis=0),
            "sd_verschil": verschil.std(axis=0),
            "grootste": np.abs(verschil).max(axis=0),
            "ruisaandeel": ruis / (ruis + eigen**2),
        }
    )


def _ruis_van_nabootsing(n: Nabootsing) -> Reeks:
    """Variance of what the emulator may be off where the posterior is, surface and seeds [K]."""
    w, _ = n.doel.delen(n.vrij.trekkingen(1000))
    return np.asarray((n.doel.model_en_fout(w)[1] ** 2).mean(axis=0) + np.diagonal(n.doel.kans.ruis))


def _r2_glad(emulator: Emulator) -> Reeks:
    """From R² of single runs, 1 − los²/v, to that of the long run: 1 − fout²/(v − los²); 0 where nothing is left."""
    los2 = emulator.los**2
    signaal = los2 / np.maximum(1.0 - emulator.r2, 1e-12) - los2
    return np.where(signaal > 0, np.maximum(1.0 - emulator.fout**2 / np.where(signaal > 0, signaal, 1.0), 0.0), 0.0)


def _seeds(kal: Kalibratie) -> pd.DataFrame:
    """Figures at the point: seed of the fit, then the others."""
    seeds = [kal.instellingen.seed, *kal.instellingen.andere_seeds]
    return pd.DataFrame(
        [
            {"doel": naam, "seed": seed, "waarde": kal.punt.per_seed[i, k]}
            for i, seed in enumerate(seeds)
            for k, naam in enumerate(kal.doelen.namen)
        ]
    )


def _haalbaar(kal: Kalibratie) -> pd.DataFrame:
    h, mee = kal.punt.haalbaar, kal.doelen.mee
    if h is None:
        return pd.DataFrame(columns=["doel", "gepubliceerd", "laagste", "hoogste", "alleen", "samen", "r2"])
    return pd.DataFrame(
        {
            "doel": [kal.doelen.namen[k] for k in mee],
            "gepubliceerd": kal.doelen.waarden[mee],
            "laagste": h.bereik[:, 0],
            "hoogste": h.bereik[:, 1],
            "alleen": h.alleen,
            "samen": h.samen,
            "r2": h.r2,
        }
    )


def _paren(kal: Kalibratie) -> pd.DataFrame:
    h, namen = kal.punt.haalbaar, [kal.doelen.namen[k] for k in kal.doelen.mee]
    paren = [] if h is None else h.paren
    return pd.DataFrame([(namen[k], namen[m], samen) for k, m, samen in paren], columns=["een", "ander", "samen"])


# ---------------------------------------------------------------------- parameters


def _parameters(kal: Kalibratie) -> pd.DataFrame:
    """One row for each parameter; quantiles in its own unit (of a factor: the factor)."""
    n, punt, z = kal.nabootsing, kal.punt, kal.trekkingen.z
    fit = [i for i, p in enumerate(kal.ruimte.parameters) if p.rol != "prior"]
    keten = n.doel.delen(n.vrij.keten.reshape(-1, n.doel.omvang))[0]
    z_keten = n.wit.z(keten)
    rhat, ess = _van_parameters(n)
    spreiding = punt.verschuiving.std(axis=0) if len(punt.verschuiving) else np.full(len(fit), np.nan)
    rijen = []
    for i, p in enumerate(kal.ruimte.parameters):
        op_fit = fit.index(i) if i in fit else None
        trekkingen = z[:, i] if op_fit is None else z_keten[:, op_fit]
        kwantielen = p.prior.van_z(np.quantile(trekkingen, KWANTIELEN))
        prior = p.prior.van_z(np.array([-1.959964, 0.0, 1.959964]))
        contractie = 0.0 if op_fit is None else float(punt.bepaald.contractie[op_fit])
        rijen.append(
            {
                "parameter": p.naam,
                "rol": p.rol,
                "werking": p.werking,
                "paden": ", ".join(p.paden),
                "prior_onder": prior[0],
                "prior_midden": prior[1],
                "prior_boven": prior[2],
                "punt": float(p.prior.van_z(0.0 if op_fit is None else punt.z[op_fit])),
                "posterior_onder": kwantielen[0],
                "posterior_midden": kwantielen[2],
                "posterior_boven": kwantielen[4],
                "contractie": contractie,
                "contractie_mcmc": float("nan") if op_fit is None else float(1.0 - z_keten[:, op_fit].var()),
                "klasse": klasse(contractie),
                "rhat": float("nan") if op_fit is None else rhat[op_fit],
                "ess": float("nan") if op_fit is None else ess[op_fit],
                "spreiding_seeds": float("nan")
                if op_fit is None
                else float(spreiding[op_fit] / np.sqrt(punt.bepaald.covariantie[op_fit, op_fit])),
                "reden": p.reden,
                "bronnen": ", ".join(p.bronnen),
            }
        )
    return pd.DataFrame(rijen)


def _van_parameters(n: Nabootsing) -> tuple[Reeks, Reeks]:
    """R-hat and ESS of the parameters themselves, not of the whitened coordinates they were sampled in."""
    from calibratie.posterior import ess, rhat

    M, stappen, lopers, d = n.vrij.keten.shape
    w, _ = n.doel.delen(n.vrij.keten.reshape(-1, d))
    keten = n.wit.z(w).reshape(M, stappen, lopers, -1)
    return rhat(keten), ess(keten)


def _singulier(kal: Kalibratie) -> pd.DataFrame:
    s = kal.punt.bepaald.singulier
    return pd.DataFrame({"richting": np.arange(1, len(s) + 1), "singulier": s, "prior_over": 1.0 / (1.0 + s**2)})


def _richtingen(kal: Kalibratie) -> pd.DataFrame:
    b, namen = kal.punt.bepaald, [p.naam for p in kal.ruimte.parameters if p.rol != "prior"]
    return pd.DataFrame(
        [
            {"richting": i + 1, "singulier": s, "parameter": naam, "gewicht": b.richtingen[i, j]}
            for i, s in enumerate(b.singulier)
            for j, naam in enumerate(namen)
        ]
    )


def _correlaties(kal: Kalibratie) -> pd.DataFrame:
    """Pairs of fitted parameters, strongest first."""
    n = kal.nabootsing
    z = n.wit.z(n.doel.delen(n.vrij.keten.reshape(-1, n.doel.omvang))[0])
    namen = [p.naam for p in kal.ruimte.parameters if p.rol != "prior"]
    r = np.atleast_2d(np.corrcoef(z.T))
    i, j = np.triu_indices(len(namen), 1)
    tabel = pd.DataFrame({"een": [namen[a] for a in i], "ander": [namen[b] for b in j], "correlatie": r[i, j]})
    return tabel.sort_values("correlatie", key=lambda kolom: -kolom.abs(), kind="stable", ignore_index=True)


def _phi(kal: Kalibratie) -> pd.DataFrame:
    n = kal.nabootsing
    _, u = n.doel.delen(n.vrij.trekkingen(2000))
    _, phi = n.doel.kans.hinder(u)
    afwijking = np.abs(kal.punt.model[kal.doelen.mee] - n.doel.kans.doelen.waarden) / n.doel.kans.eigen_fout()
    rijen = []
    for j, bron in enumerate(n.doel.kans.doelen.bronnen):
        laag, _, midden, _, hoog = np.quantile(phi[:, j], KWANTIELEN)
        eigen = np.flatnonzero(n.doel.kans.doelen.bron_van == j)
        ver = [n.doel.kans.doelen.namen[k] for k in eigen[np.argsort(-afwijking[eigen], kind="stable")][:3]]
        rijen.append(
            {
                "bron": bron,
                "phi": midden,
                "onder": laag,
                "boven": hoog,
                "aantal": len(eigen),
                "verst": ", ".join(ver) if midden > VEEL_PHI else "",
            }
        )
    return pd.DataFrame(rijen)


def _n(kal: Kalibratie) -> pd.DataFrame:
    doel = kal.nabootsing.doel
    _, u = doel.delen(kal.nabootsing.vrij.trekkingen(2000))
    n, _ = doel.kans.hinder(u)
    laag, _, midden, _, hoog = np.quantile(n, KWANTIELEN, axis=0)
    S = doel.kans.doelen.steekproeven
    return pd.DataFrame(
        {
            "steekproef": [s.naam for s in S],
            "bekend": [s.sd_log_n == 0 for s in S],
            "prior": [s.n for s in S],
            "n": midden,
            "onder": laag,
            "boven": hoog,
        }
    )


def _starts(kal: Kalibratie) -> pd.DataFrame:
    beste = kal.punt.fits[0]
    return pd.DataFrame(
        [
            {
                "kosten": f.kosten,
                "afstand_figuren": f.afstand,
                "stappen": f.stappen,
                "van_beste": float(np.abs(f.z - beste.z).max()),
            }
            for f in kal.punt.fits
        ]
    )


def _kern(kal: Kalibratie) -> pd.DataFrame:
    n, t = kal.nabootsing, kal.trekkingen
    ruis = _ruis_van_nabootsing(n)
    tabel: dict[str, float] = {
        "psis_k": t.controle.gewichten.k,
        "psis_k_grens": GRENS_K,
        "psis_ess": t.controle.gewichten.ess,
        "controle": len(t.controle.echt),
        "rhat_hoogste": float(n.vrij.rhat.max()),
        "ess_laagste": float(n.vrij.ess.min()),
        "aanvaard": n.vrij.aanvaard,
        "r2_laagste": float(n.emulator.r2.min()),
        "golven": n.golven,
        "emulator_runs": n.emulator.punten,
        "te_grof": len(n.grof),
        "ruisaandeel_hoogste": float((ruis / (ruis + n.doel.kans.eigen_fout() ** 2)).max()),
        "emulator_seeds": n.emulator.blokken,
        "kosten": kal.punt.fits[0].kosten,
    }
    return pd.DataFrame({"naam": list(tabel), "waarde": list(tabel.values())})
