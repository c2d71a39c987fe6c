"""The likelihood against hand calculation and scipy."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from calibratie.aannemelijk import Aannemelijkheid, correlaties
from calibratie.doelen import Doel, Doelen, Steekproef

DOELEN = Doelen(
    (
        Doel("a", 0.3, "aandeel", 0.01, "s"),
        Doel("b", 0.2, "aandeel", 0.01, "s", n_deel=0.5),
        Doel("c", 2.0, "verhouding", 0.1, "t", marge=0.2),
    ),
    (Steekproef("s", "x", 400.0, 0.5), Steekproef("t", "y", 100.0)),
)
R = np.array([[1.0, 0.6, 0.4], [0.6, 1.0, 0.4], [0.4, 0.4, 1.0]])
RUIS = np.diag([1e-4, 2e-4, 3e-3])
KANS = Aannemelijkheid(DOELEN, R, RUIS)


def test_covariance_by_hand():
    a, b, c = np.sqrt(0.3 * 0.7 / 400), np.sqrt(0.2 * 0.8 / 200), np.sqrt(4.0 / 100)
    verwacht = np.diag([a**2, b**2, c**2 + 0.2**2])
    verwacht[0, 1] = verwacht[1, 0] = 0.6 * a * b  # one sample; c is of another, whatever R says
    verwacht += RUIS + np.diag([0.01**2 / 12, 0.01**2 / 12, 0.1**2 / 12])
    np.testing.assert_allclose(KANS.sigma()[0], verwacht)


def test_phi_scales_the_sample_not_rounding_or_simulator():
    een, vier = KANS.sigma()[0], KANS.sigma(np.array([[400.0, 100.0]]), np.array([[4.0, 1.0]]))[0]
    vloer = RUIS + np.diag(DOELEN.afrondingsvariantie)
    np.testing.assert_allclose((vier - vloer)[:2, :2], 4 * (een - vloer)[:2, :2])
    np.testing.assert_allclose(vier[2, 2], een[2, 2])


def test_log_likelihood_is_that_of_a_normal():
    model = np.array([[0.31, 0.22, 1.8], [0.25, 0.2, 2.5]])
    verwacht = [stats.multivariate_normal(m, KANS.sigma()[0]).logpdf(DOELEN.waarden) for m in model]
    np.testing.assert_allclose(KANS.log(model, KANS.sigma()), verwacht)
    np.testing.assert_allclose(KANS.log(model, np.repeat(KANS.sigma(), 2, axis=0)), verwacht)


def test_whitening_gives_unit_covariance():
    L = KANS.witter()
    np.testing.assert_allclose(L @ KANS.sigma()[0] @ L.T, np.eye(3), atol=1e-12)


def test_nuisance_coordinates():
    assert KANS.omvang == 3  # one unknown n, two sources
    n, phi = KANS.hinder(np.array([[1.0, 0.0, -2.0]]))
    np.testing.assert_allclose(n, [[400 * np.exp(0.5), 100]])
    np.testing.assert_allclose(phi, [[1.0, np.exp(-1.0)]])


def test_few_clusters_few_correlations_many_the_truth():
    rng = np.random.default_rng(0)
    waar = np.array([[1.0, 0.7, 0.0], [0.7, 1.0, 0.0], [0.0, 0.0, 1.0]])
    veel = correlaties(np.cov(rng.multivariate_normal(np.zeros(3), waar, 5000).T), 5000)
    np.testing.assert_allclose(veel, waar, atol=0.05)
    weinig = correlaties(np.cov(rng.multivariate_normal(np.zeros(3), np.eye(3), 4).T), 4)
    assert np.abs(weinig - np.eye(3)).max() < 0.2


def test_a_figure_without_variance_correlates_with_nothing():
    assert correlaties(np.array([[0.0, 0.0], [0.0, 1.0]]), 50) == pytest.approx(np.eye(2))
