"""Verdicts and thresholds, parameter draws apart from noise, and where a curve crosses zero."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats
from vergelijkhulp import AANDEEL, GEMIDDELDE, arm, een

from simulatie.outcomes.indicatoren import REGISTER
from simulatie.outcomes.vergelijking.drempels import DREMPELS, STANDAARD_DEEL, drempel_van
from simulatie.outcomes.vergelijking.gepaard import vergelijk_armen
from simulatie.outcomes.vergelijking.nulpunt import nulpunten
from simulatie.outcomes.vergelijking.precisie import ruwste
from simulatie.outcomes.vergelijking.trekkingen import spreiding, vul_trekkingen
from simulatie.outcomes.vergelijking.verschillen import KOLOMMEN, is_deelgroep, maak_verschillen, oordelen

NAN = math.nan


def test_every_primary_outcome_has_a_threshold_and_a_reason_in_two_languages():
    primair = [id_ for id_, i in REGISTER.items() if i.definitie.primair]
    assert len(primair) == 5
    assert set(primair) <= set(DREMPELS)
    for drempel in DREMPELS.values():
        assert drempel.waarde > 0.0
        assert all([*drempel.reden, *drempel.eenheid])
    assert math.isnan(drempel_van("plaatsing_uwv", 0.3))
    assert STANDAARD_DEEL > 0.0


@pytest.mark.parametrize(
    ("onder", "boven", "drempel", "gelijk", "verwacht"),
    [
        (0.02, 0.05, 0.01, False, "meer"),
        (-0.05, -0.02, 0.01, False, "minder"),
        (-0.01, 0.05, 0.01, False, "geen bevinding"),
        (0.002, 0.008, 0.01, False, "te klein"),
        (-0.008, -0.002, 0.01, False, "te klein"),
        (0.002, 0.02, 0.01, False, "meer"),
        (0.002, 0.008, NAN, False, "meer"),
        (NAN, NAN, 0.01, False, "geen bevinding"),
        (0.0, 0.0, 0.01, True, "gelijk"),
        (0.0, 0.005, 0.01, False, "geen bevinding"),
    ],
)
def test_verdicts(onder, boven, drempel, gelijk, verwacht):
    tabel = pd.DataFrame({"onder": [onder], "boven": [boven], "drempel": [drempel]})
    assert oordelen(tabel, np.array([gelijk])).tolist() == [verwacht]


def test_table_has_primary_outcomes_first_and_gaps_for_what_is_not_computed():
    rijen = {("plaatsing_uwv", "totaal"): ([1.0, 2.0], [4.0, 4.0]), GEMIDDELDE: ([1.0, 2.0], [4.0, 4.0])}
    tabel = maak_verschillen("proef", vergelijk_armen(arm(rijen), arm(rijen)))
    assert list(tabel.columns) == KOLOMMEN
    assert tabel["indicator"].tolist() == [GEMIDDELDE[0], "plaatsing_uwv"]
    assert tabel["primair"].tolist() == [True, False]
    assert tabel["kans_teken"].isna().all()


def test_subgroups():
    assert [is_deelgroep(g) for g in ("WW", "leeftijd|55+", "knelpunt|geen", "totaal", "uwv", "WW|06m")] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_precision_is_in_thresholds_and_leaves_out_what_is_equal():
    rijen0 = {GEMIDDELDE: ([4.0, 6.0, 5.0], [2.0, 2.0, 2.0]), AANDEEL: ([1.0, 1.0, 1.0], [4.0, 4.0, 4.0])}
    rijen1 = rijen0 | {GEMIDDELDE: ([5.0, 6.0, 6.0], [2.0, 2.0, 2.0])}
    paren = vergelijk_armen(arm(rijen0), arm(rijen1))
    i = paren.plek[GEMIDDELDE]
    halve = (paren.boven[i] - paren.onder[i]) / 2
    assert ruwste(paren) == pytest.approx(halve / DREMPELS[GEMIDDELDE[0]].waarde)
    assert ruwste(vergelijk_armen(arm(rijen0), arm(rijen0))) == 0.0
    assert ruwste(vergelijk_armen(een([1.0], [2.0]), een([2.0], [2.0]))) == math.inf


# ---------------------------------------------------------------------- draws


def test_spread_between_draws_less_the_noise_within():
    delta = np.array([[1.0], [2.0], [6.0], [-1.0]])
    uit = spreiding(np.array([1.5]), delta, np.full((4, 1), 2.0))
    tussen = np.var(delta, ddof=1)
    assert uit["standaardfout_param"][0] == pytest.approx(math.sqrt(tussen - 2.0))
    assert uit["ruis_in_trekkingen"][0] == pytest.approx(2.0 / tussen)
    assert uit["kans_teken"][0] == 0.75
    marge = stats.t.ppf(0.975, 3) * math.sqrt(tussen - 2.0) * math.sqrt(1.25)
    assert (uit["onder_param"][0], uit["boven_param"][0]) == pytest.approx((2.0 - marge, 2.0 + marge))


def test_draws_that_differ_by_noise_alone_show_no_parameter_uncertainty():
    uit = spreiding(np.array([1.0]), np.array([[1.0], [1.2]]), np.full((2, 1), 5.0))
    assert uit["standaardfout_param"][0] == 0.0
    assert uit["ruis_in_trekkingen"][0] == 1.0
    assert np.isnan(spreiding(np.array([1.0]), np.array([[1.0]]), np.array([[1.0]]))["kans_teken"][0])


def test_draws_are_matched_by_row():
    basis = arm({GEMIDDELDE: ([4.0, 6.0], [2.0, 2.0]), AANDEEL: ([1.0, 1.0], [4.0, 4.0])})
    paren = vergelijk_armen(basis, arm({GEMIDDELDE: ([5.0, 7.0], [2.0, 2.0]), AANDEEL: ([1.0, 1.0], [4.0, 4.0])}))
    omgekeerd = vergelijk_armen(
        arm({AANDEEL: ([1.0, 1.0], [4.0, 4.0]), GEMIDDELDE: ([4.0, 6.0], [2.0, 2.0])}),
        arm({AANDEEL: ([1.0, 1.0], [4.0, 4.0]), GEMIDDELDE: ([6.0, 9.0], [2.0, 2.0])}),
    )
    tabel = maak_verschillen("proef", paren)
    vul_trekkingen(tabel, [paren, omgekeerd])
    rij = tabel.set_index("indicator").loc[GEMIDDELDE[0]]
    assert rij["kans_teken"] == 1.0
    assert (rij["onder_param"] + rij["boven_param"]) / 2 == pytest.approx((0.5 + 1.25) / 2)


@pytest.mark.statistiek
def test_parameter_uncertainty_is_found_under_noise():
    """400 draws of a difference with sd 1 under noise with sd 1: the estimate of sd 1 has a standard error of about
    7%; 35% away is beyond five of them. False-alarm rate: below 1e-6."""
    rng = np.random.default_rng(8)
    delta = rng.normal(0.5, 1.0, (400, 1)) + rng.normal(0.0, 1.0, (400, 1))
    uit = spreiding(np.array([0.5]), delta, np.ones((400, 1)))
    assert uit["standaardfout_param"][0] == pytest.approx(1.0, rel=0.35)
    assert uit["ruis_in_trekkingen"][0] == pytest.approx(0.5, rel=0.35)


# ---------------------------------------------------------------------- zero crossings


def test_a_straight_curve_crosses_where_the_line_does():
    x = np.array([0.0, 1.0, 2.0])
    (nul,) = nulpunten(x, np.array([2.0, 1.0, -1.0]), np.zeros((3, 4)), 4)
    assert (nul.waarde, nul.onder, nul.boven, nul.naar) == (1.5, pytest.approx(1.5), pytest.approx(1.5), "min")


def test_noise_that_is_the_same_everywhere_moves_the_crossing_by_its_t_margin():
    """y = 1 − x, each with standard error s: the interval is 1 ± t·s."""
    e = np.array([0.01, -0.02, 0.03, -0.02])
    s = math.sqrt(4 / 3 * float(e @ e))
    marge = stats.t.ppf(0.975, 3) * s
    (nul,) = nulpunten(np.array([0.0, 1.0, 2.0]), np.array([1.0, 0.0, -1.0]) + 1e-15, np.tile(e, (3, 1)), 4)
    assert (nul.waarde, nul.onder, nul.boven) == pytest.approx((1.0, 1.0 - marge, 1.0 + marge))


def test_a_crossing_that_cannot_be_told_from_the_edge_is_open_there():
    e = np.array([1.0, -2.0, 3.0, -2.0])
    (nul,) = nulpunten(np.array([0.0, 1.0, 2.0]), np.array([1.0, 0.5, -1.0]), np.tile(e, (3, 1)), 4)
    assert (nul.onder, nul.boven) == (-math.inf, math.inf)


def test_exact_zeros_have_no_sign_and_more_crossings_are_all_told():
    x = np.linspace(0.0, 4.0, 5)
    gevonden = nulpunten(x, np.array([0.0, 1.0, -1.0, -1.0, 1.0]), np.zeros((5, 3)), 3)
    assert [(n.waarde, n.naar) for n in gevonden] == [(1.5, "min"), (3.5, "plus")]
    assert nulpunten(x, np.zeros(5), np.zeros((5, 3)), 3) == []


def test_with_one_cluster_there_is_a_place_and_no_interval():
    (nul,) = nulpunten(np.array([0.0, 1.0]), np.array([1.0, -1.0]), np.zeros((2, 1)), 1)
    assert nul.waarde == 0.5
    assert math.isnan(nul.onder)
    assert math.isnan(nul.boven)
