"""Overdracht: what comes across, and what it costs and spares."""

from __future__ import annotations

import numpy as np
import pytest
from hulp import rij_O, rij_P
from hypothesis import given
from hypothesis import strategies as st

from simulatie.assen import INFO_GEEN, INFO_RAPPORT, INFO_VERWIJZING, INFO_WARM
from simulatie.rules import overdracht

KANS = st.floats(0.0, 1.0)


def test_referral() -> None:
    O = rij_O(beleid__verwijsinformatie=0.33)
    assert overdracht.informatie_bij_verwijzing(O, 0.329) == INFO_VERWIJZING
    assert overdracht.informatie_bij_verwijzing(O, 0.33) == INFO_GEEN


def _P(**anders: float) -> np.ndarray:
    gewoon = {"rapport": 0.2, "warm": 0.1, "verplicht_rapport": 0.0, "verplicht_warm": 0.0, "naleving": 0.0}
    return rij_P(**{f"overdracht__{naam}": waarde for naam, waarde in {**gewoon, **anders}.items()})


def test_what_is_customary() -> None:
    P = _P()
    assert overdracht.informatie_bij_vervolg(P, INFO_GEEN, 0.09, 0.0) == INFO_WARM
    assert overdracht.informatie_bij_vervolg(P, INFO_GEEN, 0.1, 0.0) == INFO_RAPPORT
    assert overdracht.informatie_bij_vervolg(P, INFO_VERWIJZING, 0.31, 0.0) == INFO_VERWIJZING
    assert overdracht.informatie_bij_vervolg(P, INFO_GEEN, 0.31, 0.0) == INFO_GEEN


def test_what_is_mandatory_where_complied_with() -> None:
    warm, rapport = _P(verplicht_warm=1, naleving=0.5), _P(verplicht_rapport=1, naleving=0.5)
    assert overdracht.informatie_bij_vervolg(warm, INFO_GEEN, 0.9, 0.49) == INFO_WARM
    assert overdracht.informatie_bij_vervolg(warm, INFO_GEEN, 0.9, 0.5) == INFO_GEEN
    assert overdracht.informatie_bij_vervolg(rapport, INFO_VERWIJZING, 0.9, 0.49) == INFO_RAPPORT
    assert overdracht.informatie_bij_vervolg(rapport, INFO_GEEN, 0.05, 0.49) == INFO_WARM, "customary is more"
    beide = _P(verplicht_rapport=1, verplicht_warm=1, naleving=1.0)
    assert overdracht.informatie_bij_vervolg(beide, INFO_GEEN, 0.9, 0.0) == INFO_WARM


@given(st.integers(0, 1), KANS, KANS, KANS, KANS)
def test_compliance_never_takes_information_away(niveau: int, a: float, b: float, laag: float, hoog: float) -> None:
    laag, hoog = sorted((laag, hoog))
    for plicht in ({"verplicht_warm": 1.0}, {"verplicht_rapport": 1.0}, {}):
        uit = [overdracht.informatie_bij_vervolg(_P(naleving=n, **plicht), niveau, a, b) for n in (laag, hoog)]
        assert niveau <= uit[0] <= uit[1]


def test_precision_by_hand() -> None:
    """A share of 12 monthly signals of sd 2: 12/4 = 3; a referral of sd 1.25: 0.64, more than a thin report."""
    P = rij_P(
        aanbieder__signaal_sd=2.0,
        aanbieder__ervaring_maanden=12,
        aanbieder__verwijzing_sd=1.25,
        overdracht__precisie=[0.0, 0.0, 0.1, 0.8],
    )
    assert overdracht.precisie(P, INFO_GEEN) == 0.0
    assert overdracht.precisie(P, INFO_VERWIJZING) == pytest.approx(0.64)
    assert overdracht.precisie(P, INFO_RAPPORT) == pytest.approx(0.64)
    assert overdracht.precisie(P, INFO_WARM) == pytest.approx(2.4)


def test_precision_rises_with_the_level() -> None:
    P = rij_P()
    precisies = [overdracht.precisie(P, i) for i in range(4)]
    assert precisies == sorted(precisies)


def test_weight_at_the_second_diagnosis() -> None:
    P = rij_P(overdracht__precisie=[0.0, 0.0, 0.3, 0.8])
    assert overdracht.gewicht(P, INFO_GEEN, 0.25) == 0.25
    assert overdracht.gewicht(P, INFO_RAPPORT, 0.25) == 0.3
    assert overdracht.gewicht(P, INFO_WARM, 0.9) == 0.9


def test_what_it_costs_and_spares() -> None:
    P = rij_P(overdracht__minuten=[0, 5, 15, 60], overdracht__intake_korter=[0.0, 0.0, 0.15, 0.4])
    assert [overdracht.minuten_werk(P, i) for i in range(4)] == [0, 5, 15, 60]
    assert [overdracht.intakefactor(P, i) for i in range(4)] == pytest.approx([1.0, 1.0, 0.85, 0.6])


@given(st.integers(0, 1), KANS, KANS, st.floats(0.0, 1.0, exclude_max=True), st.floats(0.0, 1.0, exclude_max=True))
def test_without_compliance_a_duty_is_the_baseline(
    niveau: int, rapport: float, warm: float, vrij: float, naleving: float
) -> None:
    """Compliance 0: every lot gives what it gave without the duty."""
    zonder = overdracht.informatie_bij_vervolg(_P(rapport=rapport, warm=warm), niveau, vrij, naleving)
    for r, w in ((1.0, 0.0), (0.0, 1.0), (1.0, 1.0)):
        P = _P(rapport=rapport, warm=warm, verplicht_rapport=r, verplicht_warm=w, naleving=0.0)
        assert overdracht.informatie_bij_vervolg(P, niveau, vrij, naleving) == zonder


def test_shares_by_level() -> None:
    """A line of lots, half complied with: warm .1, report .2 of what is free; of the duty to report the rest."""
    lotingen = [(i + 0.5) / 20 for i in range(20)]
    P = _P(rapport=0.2, warm=0.1, verplicht_rapport=1, naleving=0.5)
    uit = [overdracht.informatie_bij_vervolg(P, INFO_VERWIJZING, a, b) for a in lotingen for b in lotingen]
    aandeel = [uit.count(niveau) / 400 for niveau in range(4)]
    assert aandeel == pytest.approx([0.0, 0.7 * 0.5, 0.2 + 0.7 * 0.5, 0.1])


@given(
    st.floats(0.3, 4.0), st.floats(0.3, 4.0), st.integers(1, 60), st.lists(KANS, min_size=4, max_size=4),
    st.integers(0, 3),
)  # fmt: skip
def test_precision_is_the_best_of_two_sources(
    signaal: float, verwijzing: float, maanden: int, delen: list[float], informatie: int
) -> None:
    P = rij_P(
        aanbieder__signaal_sd=signaal,
        aanbieder__verwijzing_sd=verwijzing,
        aanbieder__ervaring_maanden=maanden,
        overdracht__precisie=delen,
    )
    van_verwijzing = verwijzing**-2
    van_eerste = delen[informatie] * maanden * signaal**-2
    verwacht = [0.0, van_verwijzing, max(van_verwijzing, van_eerste), max(van_verwijzing, van_eerste)][informatie]
    assert overdracht.precisie(P, informatie) == pytest.approx(verwacht)
