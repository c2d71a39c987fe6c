"""The paired estimator: against hand calculation, Student's paired t, a bootstrap of clusters, and at the edges."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from vergelijkhulp import AANDEEL, GEMIDDELDE, arm, een

from simulatie.outcomes.vergelijking.arm import Arm, stapel
from simulatie.outcomes.vergelijking.gepaard import vergelijk_armen


def test_by_hand():
    y0, x0 = [2.0, 4.0, 3.0], [10.0, 12.0, 8.0]
    y1, x1 = [3.0, 4.0, 5.0], [10.0, 11.0, 9.0]
    r0, r1 = 9.0 / 30.0, 12.0 / 30.0
    e = [(b - r1 * d) / 30.0 - (a - r0 * c) / 30.0 for a, c, b, d in zip(y0, x0, y1, x1, strict=True)]
    fout = (3 / 2 * sum(w * w for w in e)) ** 0.5
    uit = vergelijk_armen(een(y0, x0), een(y1, x1))
    assert uit.verschil[0] == pytest.approx(0.1)
    assert uit.standaardfout[0] == pytest.approx(fout)
    assert uit.boven[0] - uit.verschil[0] == pytest.approx(stats.t.ppf(0.975, 2) * fout)
    assert uit.verschil[0] - uit.onder[0] == pytest.approx(stats.t.ppf(0.975, 2) * fout)
    assert uit.clusters[0] == 3
    assert uit.aandelen[:, 0] == pytest.approx(e)
    assert uit.aandelen[:, 0].sum() == pytest.approx(0.0, abs=1e-15)


def test_with_one_unit_a_cluster_it_is_the_paired_t_interval():
    rng = np.random.default_rng(1)
    een_, ander = rng.normal(5.0, 2.0, (2, 12))
    uit = vergelijk_armen(een(een_, np.ones(12)), een(ander, np.ones(12)))
    interval = stats.ttest_rel(ander, een_).confidence_interval(0.95)
    assert (uit.onder[0], uit.boven[0]) == (pytest.approx(interval.low), pytest.approx(interval.high))


def test_what_pairing_gains_is_what_the_covariance_takes_away():
    rng = np.random.default_rng(2)
    gedeeld = rng.normal(0.0, 3.0, 30)
    y0, y1 = 10.0 + gedeeld + rng.normal(0, 1, 30), 11.0 + gedeeld + rng.normal(0, 1, 30)
    uit = vergelijk_armen(een(y0, np.ones(30)), een(y1, np.ones(30)))
    verwacht = 1.0 - np.var(y1 - y0, ddof=1) / (np.var(y0, ddof=1) + np.var(y1, ddof=1))
    assert uit.ruisreductie[0] == pytest.approx(verwacht)
    assert uit.ruisreductie[0] > 0.7


def test_equal_clusters_are_exactly_zero_and_one_that_differs_is_not():
    y, x = [0.1, 0.2, 0.3], [3.0, 7.0, 9.0]
    gelijk = vergelijk_armen(een(y, x), een(list(y), list(x)))
    assert gelijk.gelijk[0]
    assert (gelijk.verschil[0], gelijk.onder[0], gelijk.boven[0], gelijk.standaardfout[0]) == (0.0, 0.0, 0.0, 0.0)
    anders = vergelijk_armen(een(y, x), een([0.1, 0.2, np.nextafter(0.3, 1.0)], x))
    assert not anders.gelijk[0]


def test_same_total_in_other_clusters_is_no_equality():
    uit = vergelijk_armen(een([1.0, 2.0], [10.0, 10.0]), een([2.0, 1.0], [10.0, 10.0]))
    assert uit.verschil[0] == 0.0
    assert not uit.gelijk[0]
    assert uit.onder[0] < 0.0 < uit.boven[0]


def test_rows_of_one_scenario_only_leave_a_gap():
    basis = arm({GEMIDDELDE: ([1.0, 2.0], [4.0, 4.0])})
    variant = arm({GEMIDDELDE: ([1.0, 2.0], [4.0, 4.0]), AANDEEL: ([1.0, 2.0], [4.0, 4.0])})
    uit = vergelijk_armen(basis, variant)
    assert uit.rijen == (GEMIDDELDE, AANDEEL)
    assert np.isnan(uit.basis[1])
    assert uit.variant[1] == 0.375
    assert np.isnan([uit.verschil[1], uit.onder[1], uit.boven[1]]).all()
    assert uit.gelijk.tolist() == [True, False]


def test_a_row_without_cases_in_both_is_equal_and_has_no_value():
    leeg = een([0.0, 0.0], [0.0, 0.0])
    uit = vergelijk_armen(leeg, leeg)
    assert uit.gelijk[0]
    assert uit.verschil[0] == 0.0
    assert np.isnan(uit.basis[0])


def test_clusters_are_matched_by_number_and_empty_ones_count_nothing():
    rijen = {GEMIDDELDE: ([1.0, 2.0, 3.0], [4.0, 4.0, 4.0])}
    basis = arm(rijen, [[0, 0], [0, 1], [1, 0]])
    door_elkaar = {GEMIDDELDE: ([3.0, 1.0, 2.0], [4.0, 4.0, 4.0])}
    assert not vergelijk_armen(basis, arm(door_elkaar, [[0, 0], [0, 1], [1, 0]])).gelijk[0]
    kort = arm({GEMIDDELDE: ([1.0, 2.0], [4.0, 4.0])}, [[0, 0], [0, 1]])
    uit = vergelijk_armen(basis, kort)
    assert uit.clusters[0] == 3
    assert uit.variant[0] == 0.375


def test_one_cluster_has_no_interval():
    uit = vergelijk_armen(een([1.0], [4.0]), een([2.0], [4.0]))
    assert uit.verschil[0] == 0.25
    assert np.isnan([uit.onder[0], uit.boven[0], uit.standaardfout[0]]).all()


def test_shares_that_are_none_and_all_in_every_cluster_keep_the_width_of_their_counts():
    """0 of 20 against 20 of 20: Clopper-Pearson bounds of 0.168 and 0.832 combine to 1 − √2·0.168."""
    uit = vergelijk_armen(een([0.0, 0.0], [10.0, 10.0], AANDEEL), een([10.0, 10.0], [10.0, 10.0], AANDEEL))
    grens = 1.0 - 0.025 ** (1.0 / 20.0)
    assert uit.verschil[0] == 1.0
    assert uit.onder[0] == pytest.approx(1.0 - np.sqrt(2.0) * grens)
    assert uit.boven[0] == 1.0


def test_few_agreeing_clusters_keep_the_noise_of_the_units_that_fared_otherwise():
    """Two clusters in which the share rises by exactly 0.1: of 40 units at least 4 fared otherwise."""
    uit = vergelijk_armen(een([4.0, 4.0], [20.0, 20.0], AANDEEL), een([6.0, 6.0], [20.0, 20.0], AANDEEL))
    assert uit.standaardfout[0] == pytest.approx(np.sqrt(0.1 * 0.9 / 40))
    assert uit.onder[0] < 0.0 < uit.boven[0]
    gemiddelde = vergelijk_armen(een([4.0, 4.0], [20.0, 20.0]), een([6.0, 6.0], [20.0, 20.0]))
    assert gemiddelde.standaardfout[0] == pytest.approx(0.0, abs=1e-15)


def test_replications_stack_in_any_order():
    eerste = arm({GEMIDDELDE: ([1.0, 2.0], [4.0, 5.0])}, [[0, 0], [0, 1]])
    tweede = arm({GEMIDDELDE: ([3.0, 4.0], [6.0, 7.0])}, [[1, 0], [1, 1]])
    heen, terug = stapel([eerste, tweede]), stapel([tweede, eerste])
    assert np.array_equal(heen.aantallen, terug.aantallen)
    assert heen.clusters.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    with pytest.raises(ValueError, match="in twice"):
        stapel([eerste, eerste])


# ---------------------------------------------------------------------- against brute force


def _synthetisch(rng: np.random.Generator, n: int, effect: float = 0.03) -> tuple[Arm, Arm]:
    """Shares and means of clusters of unequal size that share their noise, in part."""
    x = rng.integers(15, 45, n).astype(float)
    gedeeld = rng.normal(0.0, 0.08, n)
    p0 = np.clip(0.3 + gedeeld, 0.01, 0.99)
    p1 = np.clip(0.3 + effect + gedeeld, 0.01, 0.99)
    y0, y1 = rng.binomial(x.astype(int), p0), rng.binomial(x.astype(int), p1)
    x1 = x + rng.integers(-2, 3, n)
    return een(y0, x, AANDEEL), een(np.minimum(y1, x1), x1, AANDEEL)


def _bootstrap(basis: Arm, variant: Arm, rng: np.random.Generator, keer: int) -> np.ndarray:
    n = len(basis.clusters)
    keuze = rng.integers(0, n, (keer, n))
    tellers = [a.teller[keuze, 0].sum(axis=1) / a.noemer[keuze, 0].sum(axis=1) for a in (variant, basis)]
    return np.asarray(tellers[0] - tellers[1])


def test_standard_error_is_that_of_a_bootstrap_of_clusters():
    """200 clusters, 4000 resamples: the bootstrap's own error is about 1% and its bias 1/400; 6% is beyond both."""
    rng = np.random.default_rng(3)
    basis, variant = _synthetisch(rng, 200)
    uit = vergelijk_armen(basis, variant)
    assert uit.standaardfout[0] == pytest.approx(_bootstrap(basis, variant, rng, 4000).std(ddof=1), rel=0.06)


VERDELING, MEDIAAN = "sturing_tijd_tot_vervolg_verdeling", "sturing_tijd_tot_vervolg_mediaan"


def _mediaanarm(tijden: np.ndarray) -> Arm:
    """Times to a follow-up of clusters [n, m] as cumulative counts by month, and the median."""
    n, m = tijden.shape
    x = np.full(n, float(m))
    rijen = {(VERDELING, f"{k:02d}m"): ((tijden <= k).sum(axis=1), x) for k in range(1, 25)}
    return arm(rijen | {(MEDIAAN, "totaal"): (np.full(n, np.nan), x)})


def test_difference_of_medians_is_that_of_a_bootstrap_of_clusters():
    """300 clusters of 20; the density comes from six months around the median: within 15% of the bootstrap."""
    rng = np.random.default_rng(4)
    eerst = rng.gamma(3.0, 2.5, (300, 20)) * np.exp(rng.normal(0.0, 0.2, (300, 1)))
    later = eerst * 1.15
    basis, variant = _mediaanarm(np.clip(eerst, 0.01, 24.0)), _mediaanarm(np.clip(later, 0.01, 24.0))
    uit = vergelijk_armen(basis, variant)
    i = uit.plek[(MEDIAAN, "totaal")]
    trek = []
    for _ in range(400):
        keuze = rng.integers(0, 300, 300)
        armen = [Arm(a.rijen, basis.clusters, a.aantallen[keuze]) for a in (basis, variant)]
        trek.append(vergelijk_armen(*armen).verschil[i])
    assert uit.verschil[i] == pytest.approx(np.median(later) - np.median(eerst), rel=0.15)
    assert uit.standaardfout[i] == pytest.approx(np.std(trek, ddof=1), rel=0.15)
    assert uit.onder[i] < uit.verschil[i] < uit.boven[i]
    zelfde = vergelijk_armen(basis, basis)
    assert zelfde.gelijk[i]
    assert zelfde.verschil[i] == 0.0


@pytest.mark.statistiek
def test_intervals_cover():
    """2000 comparisons of 40 clusters: coverage of 95% within 4 standard errors of 0.49% plus 1% for the linearisation.

    False-alarm rate: below 1e-4.
    """
    rng = np.random.default_rng(5)
    groot = _synthetisch(np.random.default_rng(6), 400_000)
    waar = vergelijk_armen(*groot).verschil[0]
    raak = 0
    for _ in range(2000):
        uit = vergelijk_armen(*_synthetisch(rng, 40))
        raak += bool(uit.onder[0] <= waar <= uit.boven[0])
    assert abs(raak / 2000 - 0.95) < 4 * 0.0049 + 0.01
