"""Terugmelding, recall and adjustment: who must, what is accepted, what it pays."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hulp import rij_C, rij_O, rij_P
from hypothesis import given
from hypothesis import strategies as st

from simulatie.assen import GROND_KANSARM, GROND_WEIGERING, GROND_ZIEKTE, OG_GEMEENTE, OG_UWV, WW
from simulatie.rules import terugmelding

KANS = st.floats(0.0, 1.0)


def test_illness_and_refusal() -> None:
    P = rij_P(instrumenten__ziekte_per_maand=[0.006, 0, 0, 0, 0], instrumenten__weigering_per_maand=0.02)
    assert terugmelding.wordt_ziek(P, WW, 0.0059)
    assert not terugmelding.wordt_ziek(P, WW, 0.006)
    assert terugmelding.weigert(P, 0.5, 0.0099)
    assert not terugmelding.weigert(P, 0.5, 0.01)
    assert not terugmelding.weigert(P, 1.0, 0.0)


def test_acceptance_by_hand() -> None:
    """a + (1 - a)·onderbouwd·kwaliteit."""
    O, C = (
        rij_O(terugmelding__acceptatie=[0.85, 0.8, 0.15], terugmelding__acceptatie_onderbouwd=0.5),
        rij_C(rapportkwaliteit=0.4),
    )
    assert terugmelding.acceptatiekans(O, C, GROND_ZIEKTE, False) == pytest.approx(0.85 + 0.15 * 0.2)
    assert terugmelding.acceptatiekans(O, C, GROND_WEIGERING, False) == pytest.approx(0.8 + 0.2 * 0.2)
    assert terugmelding.acceptatiekans(O, C, GROND_KANSARM, False) == pytest.approx(0.15 + 0.85 * 0.2)


def test_acceptance_of_a_report_that_had_to_be_made() -> None:
    """A share of what is left to 1; at 0 the same number to the bit."""
    C = rij_C(rapportkwaliteit=0.4)
    velden = {"terugmelding__acceptatie": [0.85, 0.8, 0.15], "terugmelding__acceptatie_onderbouwd": 0.5}
    O = rij_O(**velden, terugmelding__acceptatie_verplicht=0.8)
    gewoon = terugmelding.acceptatiekans(O, C, GROND_KANSARM, False)
    assert gewoon == pytest.approx(0.15 + 0.85 * 0.2)
    assert terugmelding.acceptatiekans(O, C, GROND_KANSARM, True) == pytest.approx(gewoon + (1 - gewoon) * 0.8)
    nul = rij_O(**velden, terugmelding__acceptatie_verplicht=0.0)
    assert terugmelding.acceptatiekans(nul, C, GROND_KANSARM, True) == gewoon


@given(KANS, KANS, KANS)
def test_arguments_never_harm(a: float, onderbouwd: float, kwaliteit: float) -> None:
    C = rij_C(rapportkwaliteit=kwaliteit)
    met = rij_O(terugmelding__acceptatie=[a] * 3, terugmelding__acceptatie_onderbouwd=onderbouwd)
    kans = terugmelding.acceptatiekans(met, C, GROND_KANSARM, False)
    assert a <= kans <= 1.0 + 1e-15


def test_who_must_report() -> None:
    O = rij_O(
        terugmelding__verplicht_naleving=0.5,
        terugmelding__verplicht_onder_kans=0.2,
        terugmelding__verplicht_na_maanden=6,
    )
    niet, kans, voortgang = 0, 1, 2
    assert terugmelding.moet_melden(O, 0.1, 9, 0.5) == niet, "does not comply"
    assert terugmelding.moet_melden(O, 0.1, 9, 0.49) == kans
    assert terugmelding.moet_melden(O, 0.2, 6, 0.49) == voortgang
    assert terugmelding.moet_melden(O, 0.2, 5, 0.49) == niet
    uit = rij_O(
        terugmelding__verplicht_naleving=1.0,
        terugmelding__verplicht_onder_kans=0.0,
        terugmelding__verplicht_na_maanden=0,
    )
    assert terugmelding.moet_melden(uit, 0.0, 99, 0.0) == niet, "both off"


def test_chance_in_what_is_left() -> None:
    assert terugmelding.kans_in_rest(math.log(0.03), 10) == pytest.approx(1.0 - math.exp(-0.3))
    assert terugmelding.kans_in_rest(-3.0, 0) == 0.0


def test_recall() -> None:
    O = rij_O(terugmelding__terughalen_na_maanden=3, terugmelding__terughalen_naleving=0.5)
    assert terugmelding.haalt_terug(O, 3, 0.49)
    assert not terugmelding.haalt_terug(O, 2, 0.49)
    assert not terugmelding.haalt_terug(O, 3, 0.5)
    assert not terugmelding.haalt_terug(rij_O(terugmelding__terughalen_na_maanden=0), 99, 0.0), "off"


def test_adjustment() -> None:
    O = rij_O(terugmelding__mismatch_gezien=0.3, terugmelding__bijstellen_naleving=0.4)
    assert terugmelding.stelt_bij(O, 0, 0.29, 0.39)
    assert not terugmelding.stelt_bij(O, 1, 0.0, 0.0), "it fits"
    assert not terugmelding.stelt_bij(O, 0, 0.3, 0.0)
    assert not terugmelding.stelt_bij(O, 0, 0.0, 0.4)


def test_payment_on_an_accepted_report() -> None:
    C = rij_C(
        prijs=[3000.0] * 5,
        vergoeding__terugmelding=0.1,
        vergoeding__minimum_maanden=3,
        vergoeding__rapport_goedgekeurd=0.8,
        vergoeding__plafond=0.2,
    )
    assert terugmelding.vergoeding(C, WW, 3, 0, 5, 0.79) == pytest.approx(300.0)
    assert terugmelding.vergoeding(C, WW, 2, 0, 5, 0.79) == 0.0, "too early"
    assert terugmelding.vergoeding(C, WW, 3, 0, 5, 0.8) == 0.0, "not approved"
    assert terugmelding.vergoeding(C, WW, 3, 1, 9, 0.0) == 0.0, "over the cap: 2 > 0.2 · 9"
    assert terugmelding.vergoeding(C, WW, 3, 1, 10, 0.0) == pytest.approx(300.0)


@given(st.integers(0, 50), st.integers(1, 200), KANS)
def test_paid_reports_stay_within_the_cap(betaald: int, gestart: int, plafond: float) -> None:
    C = rij_C(vergoeding__terugmelding=0.2, vergoeding__plafond=plafond)
    if terugmelding.vergoeding(C, WW, 9, betaald, gestart, 0.0) > 0.0:
        assert betaald + 1 <= plafond * gestart + terugmelding.AFRONDING


def test_sanction() -> None:
    P = rij_P(sanctie__kans=[0.15, 0.3])
    assert terugmelding.volgt_sanctie(P, OG_UWV, 0.149)
    assert not terugmelding.volgt_sanctie(P, OG_UWV, 0.15)
    assert terugmelding.volgt_sanctie(P, OG_GEMEENTE, 0.15)


@given(KANS, st.integers(0, 60), st.floats(0.0, 1.0, exclude_max=True), KANS, st.integers(0, 12))
def test_without_compliance_nobody_must(kans: float, maanden: int, loting: float, onder: float, na: int) -> None:
    """The mandatory levers and recall at compliance 0 are the baseline for every lot."""
    O = rij_O(
        terugmelding__verplicht_naleving=0.0,
        terugmelding__verplicht_onder_kans=onder,
        terugmelding__verplicht_na_maanden=na,
        terugmelding__terughalen_naleving=0.0,
        terugmelding__terughalen_na_maanden=na,
    )
    assert terugmelding.moet_melden(O, kans, maanden, loting) == terugmelding.NIET_VERPLICHT
    assert not terugmelding.haalt_terug(O, maanden, loting)


@given(KANS, KANS, st.integers(0, 60), st.floats(0.0, 1.0, exclude_max=True))
def test_a_better_chance_or_more_contact_never_creates_a_duty(a: float, b: float, maanden: int, loting: float) -> None:
    O = rij_O(
        terugmelding__verplicht_naleving=0.7,
        terugmelding__verplicht_onder_kans=0.3,
        terugmelding__verplicht_na_maanden=4,
    )
    laag, hoog = sorted((a, b))
    if terugmelding.moet_melden(O, hoog, maanden, loting):
        assert terugmelding.moet_melden(O, laag, maanden, loting)
        assert terugmelding.moet_melden(O, laag, maanden + 1, loting)
        assert terugmelding.moet_melden(O, hoog, maanden, loting / 2.0)


def test_refusal_falls_linearly_in_motivation() -> None:
    """Share of an even line of 10,000 lots: .2·(1 − m), to one lot."""
    P = rij_P(instrumenten__weigering_per_maand=0.2)
    lotingen = ((np.arange(10_000) + 0.5) / 10_000).tolist()
    for m in (0.02, 0.25, 0.5, 0.75, 1.0):
        aandeel = sum(bool(terugmelding.weigert(P, m, loting)) for loting in lotingen) / 10_000
        assert aandeel == pytest.approx(0.2 * (1.0 - m), abs=1.01e-4)


@given(st.floats(-8.0, 0.0), st.floats(0.0, 24.0), st.floats(0.0, 24.0))
def test_less_time_less_chance(logkans: float, a: float, b: float) -> None:
    kort, lang = sorted((a, b))
    kansen = [terugmelding.kans_in_rest(logkans, maanden) for maanden in (kort, lang)]
    assert 0.0 <= kansen[0] <= kansen[1] <= 1.0
    assert kansen[1] == pytest.approx(1.0 - math.exp(-lang * math.exp(logkans)), abs=1e-12)


@given(st.integers(0, 24), st.integers(0, 24), KANS, KANS, st.floats(0.0, 1.0, exclude_max=True))
def test_payment_only_if_every_condition_holds(
    maand: int, vanaf: int, goedgekeurd: float, aandeel: float, loting: float
) -> None:
    C = rij_C(
        prijs=[3000.0] * 5,
        vergoeding__terugmelding=aandeel,
        vergoeding__minimum_maanden=vanaf,
        vergoeding__rapport_goedgekeurd=goedgekeurd,
        vergoeding__plafond=1.0,
    )
    bedrag = terugmelding.vergoeding(C, WW, maand, 0, 1, loting)
    assert bedrag == pytest.approx(3000.0 * aandeel if maand >= vanaf and loting < goedgekeurd else 0.0)


def test_cap_that_is_a_whole_number() -> None:
    """A cap of .29 and a hundred clients started: the 29th report may still be paid."""
    C = rij_C(vergoeding__terugmelding=0.1, vergoeding__plafond=0.29)
    assert terugmelding.vergoeding(C, WW, 12, 28, 100, 0.0) > 0.0
    assert terugmelding.vergoeding(C, WW, 12, 29, 100, 0.0) == 0.0
