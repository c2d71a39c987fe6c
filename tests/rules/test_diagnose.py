"""Diagnosis: the posterior mean of the chance, and Bayes over the confusion matrix of obstacles."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hulp import rij_P
from hypothesis import given
from hypothesis import strategies as st

from simulatie.assen import INSTRUMENT_SCHOLING, KNELPUNT
from simulatie.rules import diagnose

N = len(KNELPUNT)
U = 3  # WWB


def test_logistic_in_both_tails() -> None:
    assert diagnose.logistisch(0.0) == 0.5
    assert diagnose.logistisch(-800.0) == pytest.approx(0.0, abs=1e-300)
    assert diagnose.logistisch(800.0) == 1.0
    assert diagnose.logistisch(1.2) == pytest.approx(1.0 / (1.0 + math.exp(-1.2)))
    assert diagnose.logistisch(1.2) + diagnose.logistisch(-1.2) == pytest.approx(1.0)


@given(st.floats(-8, 0), st.floats(0.01, 4.0), st.floats(-8, 0), st.integers(0, 1), st.floats(-4, 4))
def test_seen_chance_is_the_posterior_mean(
    verwacht: float, variantie: float, logkans: float, instrument: int, ruis: float
) -> None:
    """Prior N(verwacht, variantie), a look with sd: precision-weighted mean of the two."""
    P = rij_P(diagnose__instrument_ruis=0.5)
    sd = float(P[diagnose.RUIS + U]) * (0.5 if instrument else 1.0)
    blik = logkans + sd * ruis
    posterior = (verwacht / variantie + blik / sd**2) / (1.0 / variantie + 1.0 / sd**2)
    gezien = diagnose.geziene_logkans(P, U, verwacht, variantie, logkans, instrument, 0.0, ruis)
    assert gezien == pytest.approx(posterior, rel=1e-9, abs=1e-9)


def test_instrument_sees_more() -> None:
    """Over the noise, what is seen lies closer to the truth with an instrument."""
    P = rij_P()
    z = np.linspace(-3, 3, 601)
    gewicht = np.exp(-0.5 * z * z)
    fout = [
        float(
            gewicht
            @ [(diagnose.geziene_logkans(P, 0, -4.0, 1.0, -3.0, i, 0.0, ruis) + 3.0) ** 2 for ruis in z.tolist()]
        )
        for i in (0, 1)
    ]
    assert fout[1] < fout[0]


def test_seen_year_chance_and_standard_units() -> None:
    P = rij_P(diagnose__auc_maanden=12.0)
    assert diagnose.geziene_jaarkans(P, math.log(0.05)) == pytest.approx(1.0 - math.exp(-0.6))
    assert diagnose.gestandaardiseerd(P, U, float(P[diagnose.GEMIDDELDE + U])) == 0.0
    een = float(P[diagnose.GEMIDDELDE + U] + P[diagnose.SPREIDING + U])
    assert diagnose.gestandaardiseerd(P, U, een) == pytest.approx(1.0)


def test_chance_of_the_right_obstacle() -> None:
    P = rij_P(
        diagnose__logit_juist=1.0,
        diagnose__helling_moeilijkheid=0.5,
        diagnose__extra_gesprek=0.3,
        diagnose__instrument=0.4,
        diagnose__uitgebreid=0.8,
    )
    assert diagnose.kans_juist(P, 1.0, 0, 0, 0) == pytest.approx(1.0 / (1.0 + math.exp(-0.5)))
    assert diagnose.kans_juist(P, 1.0, 1, 1, 1) == pytest.approx(1.0 / (1.0 + math.exp(-2.0)))
    for dieper in ((1, 0, 0), (0, 1, 0), (0, 0, 1)):
        assert diagnose.kans_juist(P, 1.0, *dieper) > diagnose.kans_juist(P, 1.0, 0, 0, 0)
    assert diagnose.kans_juist(P, 2.0, 0, 0, 0) < diagnose.kans_juist(P, 1.0, 0, 0, 0)


@given(st.integers(0, N - 1), st.floats(0.02, 0.98))
def test_look_is_the_confusion_matrix(knelpunt: int, kans: float) -> None:
    """Right with `kans`, each of the others with an equal share of the rest: by an even grid of lots."""
    lotingen = ((np.arange(6000) + 0.5) / 6000).tolist()
    gezien = np.bincount([diagnose.waargenomen_knelpunt(knelpunt, kans, u) for u in lotingen], minlength=N) / 6000
    verwacht = np.full(N, (1.0 - kans) / (N - 1))
    verwacht[knelpunt] = kans
    np.testing.assert_allclose(gezien, verwacht, atol=2.0 / 6000)


def test_look_at_the_edge_of_the_lots() -> None:
    bijna_een = 1.0 - 2.0**-53
    assert diagnose.waargenomen_knelpunt(5, 0.3, bijna_een) == 4
    assert diagnose.waargenomen_knelpunt(0, 0.3, bijna_een) == 5
    assert diagnose.waargenomen_knelpunt(2, 1.0, bijna_een) == 2


@given(
    st.integers(0, N - 1), st.floats(0.2, 0.95), st.integers(0, 4), st.floats(0.05, 1.0),
    st.lists(st.floats(0.02, 1.0), min_size=N, max_size=N), st.floats(0.0, 1.0),
)  # fmt: skip
def test_bayes_over_the_confusion_matrix(
    gezien: int, kans: float, mislukt: int, gewicht: float, mengsel: list[float], uitsluiting: float
) -> None:
    """P(k | seen, failed) ∝ mix(k) · P(seen | k) · P(failed | k), worked out with matrices."""
    mix = np.array(mengsel) / sum(mengsel)
    P = rij_P(populatie__knelpunt=[*np.zeros(U * N), *mix, *np.zeros(N)], diagnose__uitsluiting=uitsluiting)
    verwarring = np.full((N, N), (1.0 - kans) / (N - 1))
    np.fill_diagonal(verwarring, kans)
    past = P[diagnose.PAST : diagnose.PAST + 5 * N].reshape(5, N)[mislukt]
    na = mix * verwarring[:, gezien] * np.where(past > 0.5, 1.0 - uitsluiting * gewicht, 1.0)
    zelf = np.array([diagnose.nakans(P, U, k, gezien, kans, mislukt, gewicht) for k in range(N)])
    np.testing.assert_allclose(zelf / zelf.sum(), na / na.sum(), rtol=1e-9)
    assert na[diagnose.waarschijnlijkste(P, U, gezien, kans, mislukt, gewicht)] == pytest.approx(na.max())


@given(st.integers(0, N - 1), st.floats(0.2, 0.95), st.integers(0, 4), st.floats(0.0, 1.0))
def test_the_look_is_believed_unless_the_failure_changes_the_likeliest(
    gezien: int, kans: float, mislukt: int, gewicht: float
) -> None:
    P = rij_P()
    oordeel = diagnose.oordeel_knelpunt(P, U, gezien, kans, mislukt, gewicht)
    met = diagnose.waarschijnlijkste(P, U, gezien, kans, mislukt, gewicht)
    zonder = diagnose.waarschijnlijkste(P, U, gezien, kans, -1, 0.0)
    assert oordeel == (gezien if met == zonder else met)


def test_what_failed_is_ruled_out_only_with_information() -> None:
    """Seen: skills, for which scholing failed. Unknown: skills again; well known: something else."""
    P = rij_P(diagnose__uitsluiting=0.95)
    vaardigheden = KNELPUNT.index("vaardigheden")
    for mislukt, gewicht in ((-1, 1.0), (INSTRUMENT_SCHOLING, 0.0)):
        assert diagnose.oordeel_knelpunt(P, U, vaardigheden, 0.6, mislukt, gewicht) == vaardigheden
    assert diagnose.oordeel_knelpunt(P, U, vaardigheden, 0.6, INSTRUMENT_SCHOLING, 1.0) != vaardigheden


def test_ties_go_to_the_lowest_code() -> None:
    P = rij_P(populatie__knelpunt=[1.0 / N] * (5 * N), diagnose__uitsluiting=1.0)
    assert diagnose.waarschijnlijkste(P, U, 2, 1.0 / N, 3, 1.0) == 0


def test_second_guess_repeats_the_first_unless_told() -> None:
    P = rij_P(diagnose__tweede_gok_herhaalt=0.6)
    assert diagnose.herhaalt_oordeel(P, 0.0, 0.59)
    assert not diagnose.herhaalt_oordeel(P, 0.0, 0.6)
    assert diagnose.herhaalt_oordeel(P, 0.5, 0.29)
    assert not diagnose.herhaalt_oordeel(P, 0.5, 0.3)
    assert not diagnose.herhaalt_oordeel(P, 1.0, 0.0)


@given(st.floats(-3, 3), st.floats(0.0, 2.0), st.tuples(*[st.integers(0, 1)] * 3), st.integers(0, 2))
def test_deeper_never_sees_worse_and_harder_never_better(
    moeilijkheid: float, harder: float, dieper: tuple[int, int, int], welke: int
) -> None:
    P = rij_P()
    kans = diagnose.kans_juist(P, moeilijkheid, *dieper)
    nog_dieper = tuple(1 if i == welke else d for i, d in enumerate(dieper))
    assert diagnose.kans_juist(P, moeilijkheid, *nog_dieper) >= kans
    assert diagnose.kans_juist(P, moeilijkheid + harder, *dieper) <= kans
    assert 0.0 < kans < 1.0


@given(st.integers(0, N - 1), st.floats(0.0, 0.999), st.integers(0, N - 2))
def test_each_wrong_obstacle_has_its_own_equal_piece_of_the_line(knelpunt: int, kans: float, i: int) -> None:
    """[0, kans) the true one; then five equal pieces, in the order of the obstacles."""
    anderen = [k for k in range(N) if k != knelpunt]
    breedte = (1.0 - kans) / (N - 1)
    for plek in (0.001, 0.5, 0.999):
        assert diagnose.waargenomen_knelpunt(knelpunt, kans, kans + (i + plek) * breedte) == anderen[i]
    if kans > 1e-300:  # a line of lots knows no smaller steps
        assert diagnose.waargenomen_knelpunt(knelpunt, kans, kans * 0.999) == knelpunt
    assert diagnose.waargenomen_knelpunt(knelpunt, kans, kans) != knelpunt


@given(st.floats(-8, 0), st.floats(0.0, 4.0), st.floats(-8, 0), st.floats(-4, 4))
def test_seen_lies_between_what_is_usual_and_the_look(
    verwacht: float, variantie: float, logkans: float, ruis: float
) -> None:
    P = rij_P()
    blik = logkans + float(P[diagnose.RUIS + U]) * ruis
    gezien = diagnose.geziene_logkans(P, U, verwacht, variantie, logkans, 0, 0.0, ruis)
    assert min(verwacht, blik) - 1e-12 <= gezien <= max(verwacht, blik) + 1e-12
    if variantie == 0.0:
        assert gezien == verwacht


def test_a_good_report_sharpens_the_look() -> None:
    """Noise has (1 − gewicht) of its variance: none at a report that tells all, and then the truth is seen."""
    P = rij_P()
    assert diagnose.geziene_logkans(P, U, -4.0, 1.0, -3.0, 0, 1.0, 2.5) == pytest.approx(-3.0)
    z = np.linspace(-4.0, 4.0, 161)
    gewicht = np.exp(-0.5 * z * z) / np.exp(-0.5 * z * z).sum()
    fouten = [
        float(gewicht @ [(diagnose.geziene_logkans(P, U, -4.0, 1.0, -3.5, 0, g, r) + 3.5) ** 2 for r in z.tolist()])
        for g in (0.0, 0.5, 0.9)
    ]
    assert fouten == sorted(fouten, reverse=True)


def test_nothing_ruled_out_by_a_failure_leaves_the_look() -> None:
    """Without anything ruled out the look itself is believed, also where a failure is known to mean nothing."""
    P = rij_P(diagnose__uitsluiting=0.0)
    assert diagnose.oordeel_knelpunt(P, 0, KNELPUNT.index("motivatie"), 0.35, INSTRUMENT_SCHOLING, 0.3) == 5
