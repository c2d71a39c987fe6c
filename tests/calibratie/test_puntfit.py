"""The point fit on problems with a known answer, and its refusals."""

from __future__ import annotations

import numpy as np
import pytest
from speelmodel import P, Speelmodel, doelen, kansen, ruimte

from calibratie.bepaaldheid import Gevoeligheid, bepaaldheid, gevoeligheid, klasse, meebewegen
from calibratie.haalbaar import haalbaarheid
from calibratie.puntfit import NietBewogenError, jacobiaan, puntfit

A = np.array([[2.0, 0.5, 0.0], [0.0, 1.0, 0.0], [1.0, 1.0, 0.3], [0.5, 0.0, 0.0]])
Y = np.array([1.0, -0.5, 0.7, 0.2])


def lineair(punten):
    return [A @ z for z in punten]


def test_linear_problem_has_the_closed_form_answer():
    (fit,) = puntfit(lineair, Y, np.eye(4), [np.zeros(3)], stappen=20)
    verwacht = np.linalg.solve(A.T @ A + np.eye(3), A.T @ Y)
    np.testing.assert_allclose(fit.z, verwacht, atol=1e-3)
    assert fit.kosten == pytest.approx(0.5 * (((A @ verwacht - Y) ** 2).sum() + (verwacht**2).sum()), rel=1e-5)


def test_starts_agree_and_the_best_comes_first():
    rng = np.random.default_rng(1)
    fits = puntfit(lineair, Y, np.eye(4), list(rng.standard_normal((3, 3))), stappen=20)
    assert [f.kosten for f in fits] == sorted(f.kosten for f in fits)
    np.testing.assert_allclose(fits[0].z, fits[-1].z, atol=1e-2)


def test_a_parameter_that_does_nothing_is_refused():
    with pytest.raises(NietBewogenError, match=r"\[1\]"):
        puntfit(lambda pp: [z[:1] * np.ones(2) for z in pp], np.ones(2), np.eye(2), [np.zeros(2)])


def test_a_fit_that_does_not_move_is_refused():
    with pytest.raises(NietBewogenError, match="no start moved"):
        puntfit(lineair, np.zeros(4), np.eye(4), [np.zeros(3)])


def test_a_fit_whose_few_steps_are_all_refused_goes_on():
    """Slopes that point the wrong way, as noise can make them: every step is worse, and the clouds have yet to look."""
    start = np.full(3, 0.1)

    def grillig(punten):
        alleen = len(punten) == 1
        return [np.array([1.0 + (50.0 * np.abs(z - start).max() if alleen else (z - start).sum())]) for z in punten]

    (fit,) = puntfit(grillig, np.zeros(1), np.eye(1), [start], stappen=3)
    assert not fit.tevreden
    assert (fit.z == start).all()


@pytest.mark.parametrize("stap", [1e-8, 0.5])
def test_steps_a_simulator_cannot_see_are_refused(stap):
    with pytest.raises(ValueError, match="step"):
        jacobiaan(lineair, np.zeros(3), stap)


def test_jacobian_of_a_linear_model_is_the_model():
    _, J = jacobiaan(lineair, np.array([0.3, -0.4, 0.0]), 0.1)
    np.testing.assert_allclose(J, A, atol=1e-12)


def test_recovers_the_truth_of_the_toy_through_its_noise():
    """With figures without error and many clients the point is where they were made; 0.1 is many standard errors."""
    z, model = np.random.default_rng(5).standard_normal(P), Speelmodel()
    d, r = doelen(z, n=1e6), ruimte()

    def figuren(punten):
        return [model(r.op_paden(p), 400_000, 1).waarden for p in punten]

    wit = np.diag(1 / np.sqrt(kansen(z) * (1 - kansen(z)) / 20_000))
    fit = puntfit(figuren, d.waarden, wit, [np.zeros(P)], stappen=15)[0]
    np.testing.assert_allclose(fit.z, z, atol=0.15)


# ---------------------------------------------------------------------- what the figures tell


def test_contraction_is_one_minus_posterior_over_prior_variance():
    b = bepaaldheid(np.diag([9.0, 1.0, 0.01]))
    np.testing.assert_allclose(b.contractie, [0.9, 0.5, 0.01 / 1.01])
    assert [klasse(c) for c in (0.91, 0.9, 0.5, 0.49)] == ["bepaald", "deels", "deels", "prior-gedreven"]


def test_the_open_direction_is_the_one_that_cancels():
    J = np.array([[1.0, 1.0], [2.0, 2.0]])
    b = bepaaldheid(J.T @ J)
    assert b.singulier == pytest.approx([np.sqrt(10.0), 0.0], abs=1e-7)
    assert b.richtingen[1, 0] == pytest.approx(-b.richtingen[1, 1])


def test_moving_along_keeps_the_conditional_posterior_mean():
    rng = np.random.default_rng(2)
    J, Jp, y, psi = (
        rng.standard_normal((6, 3)),
        rng.standard_normal((6, 2)),
        rng.standard_normal(6),
        np.array([1.0, -2]),
    )

    def midden(psi):
        return np.linalg.solve(J.T @ J + np.eye(3), J.T @ (y - Jp @ psi))

    g = Gevoeligheid(np.hstack([J, Jp]), np.zeros((5, 5)))
    np.testing.assert_allclose(midden(psi) - midden(np.zeros(2)), meebewegen(g, 3) @ psi)


def test_sensitivities_of_a_linear_model_are_the_model():
    x = np.random.default_rng(3).standard_normal((12, 3))
    g = gevoeligheid(x, x @ A.T + 7.0)
    np.testing.assert_allclose(g.J, A, atol=1e-12)
    np.testing.assert_allclose(g.ruis, 0.0, atol=1e-12)


def test_noise_is_no_information():
    """Figures that are nothing but noise: raw sensitivities seem to tell, without their noise they do not.

    Mean over 200 designs of the trace of JᵀJ: zero within five standard errors once the noise is taken off.
    """
    rng = np.random.default_rng(4)
    ruw, zuiver = [], []
    for _ in range(200):
        g = gevoeligheid(0.5 * rng.standard_normal((30, 6)), rng.standard_normal((30, 20)))
        ruw.append(np.trace(g.J.T @ g.J))
        zuiver.append(np.trace(g.kruis))
    assert np.mean(ruw) > 10
    assert abs(np.mean(zuiver)) < 5 * np.std(zuiver) / np.sqrt(200)


def test_too_few_points_are_refused():
    with pytest.raises(ValueError, match="4 points"):
        gevoeligheid(np.zeros((4, 3)), np.zeros((4, 2)))


# ---------------------------------------------------------------------- feasibility


def test_a_pair_that_pulls_apart_is_named_and_others_are_not():
    """Figures 0 and 1 are the same thing but published 1 apart; 2 is free; 3 is out of reach."""
    z = np.random.default_rng(0).standard_normal((80, 3))
    figuren = np.column_stack([z[:, 0], z[:, 0], z[:, 1], 0.1 * z[:, 2]])
    h = haalbaarheid(z, figuren, np.array([0.5, -0.5, 1.0, 5.0]), np.full(4, 0.1), figuren)
    assert [paar[:2] for paar in h.paren] == [(0, 1)]
    assert h.paren[0][2] == pytest.approx(np.sqrt(2) * 5, rel=1e-3)
    assert (h.alleen[:3] < 0.01).all()
    assert h.alleen[3] == pytest.approx((5.0 - 0.25) / 0.1, rel=1e-3)
    assert h.samen[2] < 0.1
    np.testing.assert_allclose(h.r2, 1.0, atol=1e-6)
