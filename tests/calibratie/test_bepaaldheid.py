"""Held parameters let loose again: the joint posterior, from a conditional one, on a Gaussian that is known."""

from __future__ import annotations

import numpy as np

from calibratie.bepaaldheid import afgestemd

N = 200_000


def test_conditional_sample_and_shift_make_the_joint():
    """Each entry of the covariance within five of its standard errors (about 1e-5 over all)."""
    rng = np.random.default_rng(3)
    A = rng.standard_normal((5, 5))
    C = A @ A.T / 5 + 0.2 * np.eye(5)
    houd, rest = np.array([1, 4]), np.array([0, 2, 3])
    W = np.linalg.solve(C[np.ix_(houd, houd)], C[np.ix_(houd, rest)])
    gegeven = C[np.ix_(rest, rest)] - C[np.ix_(rest, houd)] @ W
    z = np.zeros((N, 5))
    z[:, rest] = rng.standard_normal((N, 3)) @ np.linalg.cholesky(gegeven).T
    z += afgestemd(C, houd, N, np.random.default_rng(4))
    fout = np.sqrt((C**2 + np.outer(np.diag(C), np.diag(C))) / N)
    assert (np.abs(z.T @ z / N - C) < 5 * fout).all()


def test_nothing_held_nothing_moves():
    assert not afgestemd(np.eye(3), np.zeros(0, int), 7, np.random.default_rng(1)).any()
