"""Fieller's set: where it has a closed form of its own, where it has no end, and how often it holds the truth."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import stats

from simulatie.outcomes.vergelijking.fieller import fieller

T = float(stats.t.ppf(0.975, 20))


def test_a_denominator_without_noise_scales_the_interval_of_the_numerator():
    uit = fieller(10.0, 2.0, 4.0, 0.0, 0.0, 20)
    assert uit.vorm == "interval"
    assert (uit.waarde, uit.onder, uit.boven) == pytest.approx((5.0, (10 - 2 * T) / 2, (10 + 2 * T) / 2))


def test_a_numerator_without_noise_gives_the_reciprocals():
    uit = fieller(10.0, 5.0, 0.0, 1.0, 0.0, 20)
    assert (uit.onder, uit.boven) == pytest.approx((10 / (5 + T), 10 / (5 - T)))


def test_the_bounds_are_where_a_minus_theta_b_just_differs_from_zero():
    a, b, va, vb, c = 7.0, 3.0, 1.5, 0.4, 0.3
    uit = fieller(a, b, va, vb, c, 20)
    for grens in (uit.onder, uit.boven):
        assert (a - grens * b) ** 2 == pytest.approx(T**2 * (va - 2 * grens * c + grens**2 * vb))
    assert uit.onder < a / b < uit.boven


def test_a_denominator_that_may_be_zero_gives_everything_but_the_middle():
    uit = fieller(10.0, 1.0, 1.0, 1.0, 0.0, 20)
    assert uit.vorm == "buiten"
    assert uit.onder < 0.0 < uit.boven <= uit.waarde
    for theta, erin in ((uit.waarde, True), (0.0, False), (-1e9, True), ((uit.onder + uit.boven) / 2, False)):
        binnen = (10.0 - theta) ** 2 <= T**2 * (1.0 + theta**2)
        assert binnen == erin
        assert (theta <= uit.onder or theta >= uit.boven) == erin


def test_two_differences_that_may_both_be_zero_exclude_nothing():
    uit = fieller(0.5, 0.1, 1.0, 1.0, 0.0, 20)
    assert (uit.vorm, uit.onder, uit.boven) == ("geheel", -math.inf, math.inf)


def test_a_denominator_just_on_the_edge_gives_a_half_line():
    t2 = float(stats.t.ppf(0.975, 20)) ** 2
    uit = fieller(10.0, math.sqrt(t2), 1.0, math.sqrt(t2) * math.sqrt(t2) / t2, 0.0, 20)
    assert uit.vorm == "halfopen"
    assert uit.boven == math.inf
    assert uit.onder == pytest.approx((100.0 - t2) / (20.0 * math.sqrt(t2)))
    assert fieller(-10.0, math.sqrt(t2), 1.0, 1.0, 0.0, 20).onder == -math.inf


def test_without_clusters_or_differences_nothing_is_excluded():
    for uit in (
        fieller(1.0, 1.0, 1.0, 1.0, 0.0, 0),
        fieller(math.nan, 1.0, 1.0, 1.0, 0.0, 9),
        fieller(0, 0, 0, 0, 0, 9),
    ):
        assert uit.vorm == "geheel"
    assert math.isnan(fieller(0.0, 0.0, 0.0, 0.0, 0.0, 9).waarde)


@pytest.mark.statistiek
@pytest.mark.parametrize("noemer", [3.0, 0.5, 0.0])
def test_the_set_covers_also_where_the_denominator_is_weak(noemer: float):
    """5000 pairs of normal means over 30 clusters: coverage of 95% within 4.5 standard errors of 0.31%.

    False-alarm rate: about 1e-5 for each. With a denominator of zero the true ratio is infinite: the set must reach it.
    """
    rng = np.random.default_rng(7)
    L = np.linalg.cholesky([[1.0, 0.4], [0.4, 1.0]])
    raak = 0
    for _ in range(5000):
        z = rng.normal(size=(30, 2)) @ L.T * math.sqrt(30.0) + np.array([6.0, noemer])
        V = np.cov(z.T) / 30.0
        a, b = z.mean(axis=0)
        uit = fieller(a, b, V[0, 0], V[1, 1], V[0, 1], 29)
        theta = 6.0 / noemer if noemer else math.inf
        in_interval = uit.onder <= theta <= uit.boven
        erin = {"interval": in_interval, "halfopen": in_interval, "geheel": True}.get(
            uit.vorm, theta <= uit.onder or theta >= uit.boven
        )
        raak += erin
    assert abs(raak / 5000 - 0.95) < 4.5 * 0.0031
