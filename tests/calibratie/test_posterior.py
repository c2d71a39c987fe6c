"""Emulator, sampler and importance weights against cases with a known answer."""

from __future__ import annotations

import numpy as np
import pytest
from emulatorhulp import bekend

from calibratie.aannemelijk import Aannemelijkheid
from calibratie.benadering import Benadering, benader
from calibratie.doelen import Doel, Doelen, Steekproef
from calibratie.emulator import (
    Schaal,
    Wit,
    aantal_termen,
    latijns,
    pas_emulator,
    te_grof,
    termen,
)
from calibratie.posterior import Doelfunctie, Ketens, rhat, trek
from calibratie.psis import psis

pytest.importorskip("emcee")

VOL = np.zeros(9, dtype=bool)
"""Coordinates without products: none."""


def test_a_quadratic_is_found():
    rng = np.random.default_rng(0)
    w, B = rng.standard_normal((60, 3)), rng.standard_normal((aantal_termen(VOL[:3]), 2))
    e = pas_emulator(w, termen(w, VOL[:3]) @ B)
    np.testing.assert_allclose(e.coefficienten, B, atol=0.005)
    assert (e.r2 > 0.999).all()


def test_a_coordinate_apart_has_its_slope_and_its_square():
    """The second of three stands apart: 1 + 3 slopes + 3 squares + 1 product, and nothing is lost of such a figure."""
    rng = np.random.default_rng(5)
    apart = np.array([False, True, False])
    assert aantal_termen(apart) == 8
    w = rng.standard_normal((60, 3))
    link = (1.0 + w[:, 1] ** 2 + 0.5 * w[:, 0] * w[:, 2])[:, None]
    e = pas_emulator(w, link, apart=apart)
    assert e.r2[0] > 0.999
    np.testing.assert_allclose(e.link(w), link, atol=0.02)
    assert pas_emulator(w, (w[:, 0] * w[:, 1])[:, None], apart=apart).r2[0] < 0.5, "that product is not there"


def test_few_runs_and_noise_do_not_break_a_linear_figure():
    """As many runs as terms: unrestrained, the quadratic would interpolate noise and predict worse than nothing."""
    rng = np.random.default_rng(2)
    w = rng.standard_normal((24, 5))
    link = w @ rng.standard_normal((5, 3)) + 0.3 * rng.standard_normal((24, 3))
    assert (pas_emulator(w, link).r2 > 0.7).all()


def test_another_wave_only_where_the_error_matters():
    assert te_grof(np.array([0.99, 0.5, 0.5]), np.array([0.1, 0.1, 0.1]), np.array([0.1, 0.1, 1.0])) == [1]


def test_link_and_back_also_at_zero_and_one():
    s = Schaal(np.array([True, True, True, False]))
    y = np.array([0.0, 1.0, 0.3, 2.5])
    link = s.heen(y, np.array([50.0, 50.0, 50.0, 9.0]))
    assert np.isfinite(link).all()
    np.testing.assert_allclose(s.terug(link)[2:], [0.3, 2.5], atol=0.01)
    np.testing.assert_allclose(s.terug(s.heen(y))[2:], [0.3, 2.5])


def test_whitened_coordinates_have_the_covariance_and_return():
    C = np.array([[2.0, 0.6], [0.6, 0.5]])
    wit = Wit.van(np.array([1.0, -1.0]), C)
    np.testing.assert_allclose(wit.wortel @ wit.wortel.T, C)
    z = np.random.default_rng(0).standard_normal((5, 2))
    np.testing.assert_allclose(wit.z(wit.w(z)), z)


def test_coordinates_apart_are_moved_by_their_own_only():
    """The covariance is all there; others follow a parameter that stands apart, and do not move it."""
    A = np.random.default_rng(6).standard_normal((4, 4))
    C, apart = A @ A.T + np.eye(4), np.array([False, True, False, True])
    wit = Wit.van(np.zeros(4), C, apart)
    np.testing.assert_allclose(wit.wortel @ wit.wortel.T, C)
    assert not wit.wortel[np.ix_(apart, ~apart)].any()
    # given the two that stand apart the others have the conditional covariance
    rest = C[np.ix_(~apart, ~apart)] - C[np.ix_(~apart, apart)] @ np.linalg.solve(
        C[np.ix_(apart, apart)], C[np.ix_(apart, ~apart)]
    )
    eigen = wit.wortel[np.ix_(~apart, ~apart)]
    np.testing.assert_allclose(eigen @ eigen.T, rest)


def test_latin_hypercube_has_one_point_in_each_slice():
    from scipy.stats import norm

    x = latijns(20, 3, np.random.default_rng(0))
    np.testing.assert_array_equal(np.sort(np.floor(norm.cdf(x) * 20), axis=0), np.tile(np.arange(20.0)[:, None], 3))
    assert latijns(4, 0, np.random.default_rng(0)).shape == (4, 0)


# ---------------------------------------------------------------------- sampling


def _doelfunctie() -> tuple[Doelfunctie, np.ndarray, np.ndarray]:
    """A log-linear model near enough linear: figures exp(0.01·A w) around 1, known n, φ held."""
    A = np.array([[1.0, 0.2], [0.3, 1.0], [1.0, -1.0]])
    doelen = Doelen(
        tuple(Doel(f"d{k}", v, "verhouding", 0.0, "s") for k, v in enumerate((1.01, 0.995, 1.0))),
        (Steekproef("s", "b", 1e4),),
    )
    B = np.zeros((aantal_termen(VOL[:2]), 3))
    B[1:3] = 0.01 * A.T
    emulator = bekend(B, VOL[:2])
    kans = Aannemelijkheid(doelen, np.eye(3), np.zeros((3, 3)))
    doel = Doelfunctie(kans, emulator, Schaal(np.zeros(3, dtype=bool)), Wit(np.zeros(2), np.eye(2)), phi_vast=True)
    J = A  # standard errors are 0.01
    C = np.linalg.inv(J.T @ J + np.eye(2))
    return doel, C @ J.T @ (np.array([1.0, -0.5, 0.0])), C


def test_sampler_finds_the_closed_form_posterior():
    """Tolerances are five Monte-Carlo standard errors at the effective number of draws: no false alarm to speak of."""
    doel, midden, C = _doelfunctie()
    k = trek(doel, seed=4, ensembles=2, stappen=1500, opwarmen=300)
    w = k.keten.reshape(-1, 2)
    marge = 5 * np.sqrt(np.diag(C) / k.ess)
    assert (np.abs(w.mean(axis=0) - midden) < marge + 0.01).all()  # 0.01: the model is not quite linear
    np.testing.assert_allclose(np.cov(w.T), C, atol=0.05)
    assert k.rhat.max() < 1.02


def test_the_same_seed_gives_the_same_draws_and_another_does_not():
    doel, _, _ = _doelfunctie()
    een, twee, ander = (trek(doel, seed=s, ensembles=2, stappen=50, opwarmen=10).keten for s in (4, 4, 5))
    assert een.tobytes() == twee.tobytes()
    assert een.tobytes() != ander.tobytes()
    assert een[0].tobytes() != een[1].tobytes(), "ensembles are independent"


def test_r_hat_sees_an_ensemble_that_stays_elsewhere():
    rng = np.random.default_rng(0)
    goed = rng.standard_normal((4, 200, 10, 1))
    assert rhat(goed) == pytest.approx([1.0], abs=0.01)
    goed[0] += 2.0
    assert rhat(goed)[0] > 1.3


def test_draws_are_spread_over_ensembles_and_steps():
    keten = np.arange(2 * 30 * 4, dtype=float).reshape(2, 30, 4, 1)
    t = Ketens(keten, np.ones(1), np.ones(1), 0.3).trekkingen(40)[:, 0]
    assert len(set(t)) == 40
    assert 10 <= (t < 120).sum() <= 30, "both ensembles"


# ---------------------------------------------------------------------- importance weights


@pytest.mark.parametrize("k", [0.3, 0.9])
def test_shape_of_a_pareto_tail(k):
    """Mean over 40 samples of 2000; five standard errors (about 0.02) and the prior's pull towards .5."""
    rng = np.random.default_rng(7)
    gevonden = np.mean([psis(np.log1p(rng.pareto(1 / k, 2000))).k for _ in range(40)])
    assert gevonden == pytest.approx(k, abs=0.12)


def test_equal_weights_need_no_correction():
    g = psis(np.zeros(100))
    assert g.k == -np.inf
    assert g.ess == pytest.approx(100)
    np.testing.assert_allclose(g.gewicht, 0.01)


def test_weights_add_up_and_the_largest_is_held_back():
    log = np.append(np.random.default_rng(0).standard_normal(200), 30.0)
    g = psis(log)
    assert g.gewicht.sum() == pytest.approx(1.0)
    assert g.k > 0.7


def test_too_few_draws_have_no_k():
    assert np.isnan(psis(np.array([0.0, 1.0, 2.0])).k)


def test_the_approximation_of_a_normal_is_that_normal():
    """Top and curvature of a normal density, to the precision of differences."""
    A = np.random.default_rng(7).standard_normal((4, 4))
    C, top = A @ A.T + 0.5 * np.eye(4), np.array([1.0, -2.0, 0.5, 0.0])
    b = benader(lambda v: -0.5 * np.einsum("ij,jk,ik->i", v - top, np.linalg.inv(C), v - top), np.zeros(4))
    np.testing.assert_allclose(b.midden, top, atol=0.02)
    np.testing.assert_allclose(b.wortel @ b.wortel.T, C, rtol=1e-3, atol=1e-3)


def test_proposals_have_the_density_they_are_said_to_have():
    """Under importance weights from the proposal to a normal within it the mean weight is 1: five standard errors."""
    b = Benadering(np.array([0.3, -0.2]), np.array([[1.0, 0.0], [0.4, 0.8]]))
    nieuw, verschil = b.voorstel(np.zeros((100_000, 2)), np.random.RandomState(1))
    log_normaal = -0.5 * (nieuw**2 / 0.25).sum(axis=1) - np.log(2.0 * np.pi * 0.25)
    gewicht = np.exp(log_normaal - b.log(nieuw))
    assert gewicht.mean() == pytest.approx(1.0, abs=5 * gewicht.std() / np.sqrt(len(gewicht)))
    np.testing.assert_allclose(verschil, b.log(np.zeros((100_000, 2))) - b.log(nieuw))


def test_spread_in_forty_coordinates_is_right_with_few_steps():
    """Standard deviations of a normal in forty dimensions within 5%; without the approximation they drift by 10%.

    Each rests on some four thousand draws, so a standard error is 1%: five of them.
    """
    B = np.zeros((aantal_termen(np.ones(40, dtype=bool)), 1))
    doelen = Doelen((Doel("d", 1.0, "verhouding", 0.0, "s"),), (Steekproef("s", "b", 1e4),))
    emulator = bekend(B, np.ones(40, dtype=bool))
    kans = Aannemelijkheid(doelen, np.eye(1), np.zeros((1, 1)))
    A = np.random.default_rng(8).standard_normal((40, 40)) / 8.0 + 0.3 * np.eye(40)
    doel = Doelfunctie(
        kans, emulator, Schaal(np.zeros(1, dtype=bool)), Wit(np.zeros(40), np.linalg.inv(A)), phi_vast=True
    )
    k = trek(doel, seed=3, ensembles=1, stappen=300, opwarmen=100)
    w = k.keten.reshape(-1, 40)
    z = doel.wit.z(w)
    np.testing.assert_allclose(z.std(axis=0), 1.0, atol=0.05)
