"""Regression with a prior that the runs tell: closed forms, and standard errors that are right wherever one asks."""

from __future__ import annotations

import numpy as np
import pytest

from calibratie.emulator import latijns, pas_emulator, termen
from calibratie.regressie import LAMBDA, dummies, pas_glad

RNG = np.random.default_rng


def _met_de_hand(X, y, spreiding, D, vraag):
    """Coefficients, and mean and variance of the surface at terms [T], averaged over the grid: by normal densities."""
    N, S = D.shape
    vrij = N - S
    W = np.linalg.svd(np.eye(N) - D @ np.linalg.pinv(D))[0][:, :vrij]  # what blocks leave
    Z, e = W.T @ (X * spreiding), W.T @ y
    schaal = (Z**2).sum() / N
    log, per_lam = [], []
    for noise in LAMBDA:
        lam = schaal * noise
        V = np.eye(vrij) + Z @ Z.T / lam
        som = e @ np.linalg.solve(V, e)
        r = 1.0 / (1.0 + noise)
        log.append(-0.5 * np.linalg.slogdet(V)[1] - 0.5 * vrij * np.log(som) + np.log(r * (1.0 - r)))
        A = np.linalg.inv(Z.T @ Z + lam * np.eye(len(spreiding)))
        g = (vraag - X.mean(axis=0)) * spreiding
        b = A @ Z.T @ e
        per_lam.append((spreiding * b, y.mean() + g @ b, som / (vrij - 2) * (1.0 / N + g @ A @ g)))
    kans = np.exp(np.array(log) - max(log))
    kans /= kans.sum()
    helling = sum(k * h for k, (h, _, _) in zip(kans, per_lam, strict=True))
    midden = sum(k * m for k, (_, m, _) in zip(kans, per_lam, strict=True))
    variantie = sum(k * (v + (m - midden) ** 2) for k, (_, m, v) in zip(kans, per_lam, strict=True))
    return helling, midden, variantie


@pytest.mark.parametrize(("N", "T", "S"), [(40, 6, 1), (40, 6, 4), (12, 20, 1)])
def test_against_normal_densities_over_the_grid(N, T, S):
    """Also with blocks and with fewer rows than terms. What not knowing how far to shrink adds goes one way for all
    terms here: to within a tenth of the standard error."""
    rng = RNG(1)
    X, spreiding, blok = rng.standard_normal((N, T)), rng.uniform(0.2, 2.0, T), np.arange(N) % S
    y = X @ (spreiding * rng.standard_normal(T)) + 5.0 + 2.0 * rng.standard_normal(N) + 3.0 * (blok == 0)
    fit, vraag = pas_glad(X, y[:, None], spreiding, blok), rng.standard_normal(T)
    helling, midden, variantie = _met_de_hand(X, y, spreiding, dummies(blok, N), vraag)
    np.testing.assert_allclose(fit.helling[:, 0], helling)
    assert fit.niveau[0] + vraag @ fit.helling[:, 0] == pytest.approx(midden)
    assert fit.onzeker.fout(vraag[None, :])[0, 0] == pytest.approx(np.sqrt(variantie), rel=0.1)


def test_leave_one_out_is_what_a_new_run_is_off():
    """Over 200 fits to twenty runs; the standard error of a mean of 200 squares is a tenth, asked is a quarter.

    Slopes and noise are drawn anew each time, so that the shrinking is put to the test too."""
    rng, los, nieuw = RNG(2), [], []
    for _ in range(200):
        X, helling = rng.standard_normal((21, 4)), rng.standard_normal(4)
        y = X @ helling + rng.standard_normal(21)
        fit = pas_glad(X[:20], y[:20, None], np.ones(4))
        los.append(fit.los[0] ** 2)
        nieuw.append((y[20] - fit.niveau[0] - X[20] @ fit.helling[:, 0]) ** 2)
    assert np.mean(los) == pytest.approx(np.mean(nieuw), rel=0.25)


def test_noise_has_hardly_a_slope():
    """Forty figures that nothing moves, twenty coordinates, eighty runs: the information a free fit would claim on a
    coordinate, Σ slope²/s², is 40/80; of it less than a tenth is left. What is there stays."""
    rng = RNG(4)
    w = rng.standard_normal((80, 20))
    niets = rng.standard_normal((80, 40))
    vrij = np.linalg.lstsq(w, niets, rcond=None)[0]
    e = pas_emulator(w, niets, apart=np.ones(20, dtype=bool))
    helling = e.coefficienten[1:21]
    assert (vrij**2).sum(axis=1).mean() > 0.4
    assert (helling**2).sum(axis=1).mean() < 0.05
    iets = niets[:, :1] + 3.0 * w[:, :1]
    assert pas_emulator(w, iets, apart=np.ones(20, dtype=bool)).coefficienten[1, 0] == pytest.approx(3.0, abs=0.6)


@pytest.mark.parametrize("ver", [0.5, 1.0])
def test_the_error_is_what_it_says_wherever_one_asks(ver):
    """Surfaces drawn from the prior, two runs a term and much noise: errors at points near and far, over the standard
    error said there, have mean square 1. Over 40 fits of 20 figures its standard error is about .02; asked is .15."""
    rng, p = RNG(5), 6
    apart = np.zeros(p, dtype=bool)
    prior = np.where(np.arange(27) < p, 0.5, 0.05)
    kwadraat = []
    for _ in range(40):
        w = latijns(60, p, rng)
        B = prior[:, None] * rng.standard_normal((27, 20))
        y = termen(w, apart)[:, 1:] @ B + rng.standard_normal((60, 20))
        e = pas_emulator(w, y, None, apart)
        vraag = ver * rng.standard_normal((20, p))
        link, fout = e.link_en_fout(vraag)
        kwadraat.append((((link - termen(vraag, apart)[:, 1:] @ B) / fout) ** 2).mean())
    assert np.mean(kwadraat) == pytest.approx(1.0, abs=0.2)


def test_the_error_grows_away_from_the_runs():
    rng = RNG(6)
    w = rng.standard_normal((50, 3))
    e = pas_emulator(w, w + rng.standard_normal((50, 3)))
    richting = np.array([[0.0, 0.0, 0.0], [1.0, 0.0, 0.0], [3.0, 0.0, 0.0], [6.0, 0.0, 0.0]])
    assert (np.diff(e.link_en_fout(richting)[1], axis=0) > 0).all()


def test_figures_share_what_a_run_is_off():
    """Noise with a correlation of .8 between two figures, none with the third: so for what the surfaces are off."""
    rng = RNG(7)
    w = rng.standard_normal((400, 2))
    noise = rng.multivariate_normal(np.zeros(3), [[1.0, 0.8, 0.0], [0.8, 1.0, 0.0], [0.0, 0.0, 1.0]], size=400)
    R = pas_emulator(w, w @ rng.standard_normal((2, 3)) + noise).onzeker.samenhang
    assert R[0, 1] == pytest.approx(0.8, abs=0.1)
    assert abs(R[0, 2]) < 0.15
