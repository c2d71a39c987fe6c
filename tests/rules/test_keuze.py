"""Selection and choice: risk classes, utilities as shares, the instrument."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hulp import rij_O, rij_P
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from simulatie.assen import (
    DIENST,
    DIENST_TRAJECT,
    DIENST_ZORG,
    INFO_GEEN,
    INFO_WARM,
    INSTRUMENT,
    KNELPUNT,
    RISICO_GROOT,
    RISICO_LAAG,
    RISICO_VERHOOGD,
    SOORT_IRO,
    SOORT_LADDER,
    SOORT_REGULIER,
)
from simulatie.rules import keuze

NK = len(KNELPUNT)


def test_risk_classes() -> None:
    P = rij_P(keuze__grens_laag=0.62, keuze__grens_groot=0.32)
    assert keuze.risicoklasse(P, 0.62) == RISICO_LAAG
    assert keuze.risicoklasse(P, 0.6199) == RISICO_VERHOOGD
    assert keuze.risicoklasse(P, 0.32) == RISICO_VERHOOGD
    assert keuze.risicoklasse(P, 0.3199) == RISICO_GROOT


def test_utility_of_services() -> None:
    aandelen = [0.6, 0.1, 0.0, 0.3, 0.5, 0.1, 0.1, 0.3, 0.4, 0.1, 0.1, 0.4]
    O = rij_O(beleid__dienst=aandelen, beleid__selectie=0.2)
    assert keuze.nut_dienst(O, RISICO_LAAG, 0, 2.0, 0) == pytest.approx(math.log(0.6))
    assert keuze.nut_dienst(O, RISICO_GROOT, DIENST_TRAJECT, 2.0, 0) == pytest.approx(math.log(0.4) + 0.4)
    assert keuze.nut_dienst(O, RISICO_LAAG, DIENST_ZORG, 5.0, 0) == keuze.UITGESLOTEN
    assert keuze.nut_dienst(O, RISICO_GROOT, DIENST_TRAJECT, 2.0, 99) == keuze.UITGESLOTEN, "past the maximum"
    assert math.log(1e-300) > keuze.UITGESLOTEN + 40.0, "no Gumbel draw makes up for it"


def test_gumbel_max_gives_the_shares() -> None:
    """Utility log(share) plus a Gumbel draw: chi-square over 20,000 choices; false alarm 1e-6 on a new seed."""
    O = rij_O(beleid__selectie=0.0)
    aandelen = np.exp([keuze.nut_dienst(O, RISICO_VERHOOGD, d, 0.7, 0) for d in range(len(DIENST))])
    assert aandelen.sum() == pytest.approx(1.0)
    g = np.random.default_rng(7).gumbel(size=(20_000, len(DIENST)))
    gekozen = np.bincount(np.argmax(np.log(aandelen) + g, axis=1), minlength=len(DIENST))
    assert stats.chisquare(gekozen, 20_000 * aandelen).pvalue > 1e-6


def test_ladders_do_not_gain_with_the_chance() -> None:
    P = rij_P(keuze__helling_plaatsing=1.4)
    assert keuze.nut_contract(P, 0.5, SOORT_LADDER, 2.0) == 0.5
    assert keuze.nut_contract(P, 0.5, SOORT_IRO, 2.0) == pytest.approx(3.3)


def test_who_asks_for_an_iro() -> None:
    P = rij_P(keuze__iro_gevraagd=1.0, keuze__iro_opleiding=[-0.3, 0.0, 0.4], keuze__iro_motivatie=2.0)
    assert keuze.kans_vraagt_iro(P, 2, 0.9) == pytest.approx(1.0 / (1.0 + math.exp(-2.2)))
    kansen = [[keuze.kans_vraagt_iro(P, o, m) for m in (0.1, 0.5, 0.9)] for o in range(3)]
    assert (np.diff(kansen, axis=0) > 0).all()
    assert (np.diff(kansen, axis=1) > 0).all()


def test_what_fits() -> None:
    """The table of the scenario; mediation when nothing fits."""
    P = rij_P()
    for knelpunt, instrument in zip(range(NK), (0, 0, 1, 2, 3, 4), strict=True):
        assert keuze.passend_instrument(P, knelpunt) == instrument
        assert keuze.past(P, instrument, knelpunt) == 1
        assert sum(keuze.past(P, i, knelpunt) for i in range(len(INSTRUMENT))) == 1
    niets = rij_P(instrumenten__past=[0.0] * (len(INSTRUMENT) * NK))
    assert keuze.passend_instrument(niets, 3) == 0


def test_choice_of_instrument() -> None:
    P = rij_P(
        keuze__passend_beschikbaar=[0.7, 0.9, 0.8, 0.5, 0.7], overdracht__mislukt_niet_herhaald=[0.0, 0.0, 0.6, 0.9]
    )
    vaardigheden, motivatie = KNELPUNT.index("vaardigheden"), KNELPUNT.index("motivatie")
    assert keuze.kies_instrument(P, SOORT_REGULIER, vaardigheden, -1, INFO_GEEN, 0.69, 0.0) == 1
    assert keuze.kies_instrument(P, SOORT_REGULIER, vaardigheden, -1, INFO_GEEN, 0.70, 0.0) == 2
    assert keuze.kies_instrument(P, SOORT_REGULIER, motivatie, -1, INFO_GEEN, 0.99, 0.0) == 0, "the next after the last"
    assert keuze.kies_instrument(P, SOORT_REGULIER, vaardigheden, 1, INFO_WARM, 0.1, 0.89) == 2
    assert keuze.kies_instrument(P, SOORT_REGULIER, vaardigheden, 1, INFO_WARM, 0.1, 0.90) == 1
    assert keuze.kies_instrument(P, SOORT_REGULIER, vaardigheden, 1, INFO_GEEN, 0.1, 0.0) == 1, "not told"
    assert keuze.kies_instrument(P, SOORT_REGULIER, vaardigheden, 0, INFO_WARM, 0.1, 0.0) == 1, "another one failed"


@given(
    st.integers(0, 4), st.integers(0, NK - 1), st.integers(-1, 4), st.integers(0, 3), st.floats(0, 1), st.floats(0, 1)
)
def test_instrument_exists(soort: int, knelpunt: int, mislukt: int, informatie: int, a: float, b: float) -> None:
    assert 0 <= keuze.kies_instrument(rij_P(), soort, knelpunt, mislukt, informatie, a, b) < len(INSTRUMENT)


@given(st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_a_better_chance_is_never_a_higher_risk(a: float, b: float) -> None:
    """The codes of the classes rise with the risk."""
    laag, hoog = sorted((a, b))
    P = rij_P()
    assert RISICO_LAAG < RISICO_VERHOOGD < RISICO_GROOT
    assert keuze.risicoklasse(P, hoog) <= keuze.risicoklasse(P, laag)


@given(st.integers(0, 4), st.integers(0, NK - 1), st.integers(-1, 4), st.floats(0.0, 1.0, exclude_max=True))
def test_what_fits_and_is_to_be_had_is_taken(soort: int, knelpunt: int, mislukt: int, loting: float) -> None:
    """Always available: the fitting one, but for who knows that it failed; then any other."""
    altijd = [1.0] * 5
    P = rij_P(keuze__passend_beschikbaar=altijd, overdracht__mislukt_niet_herhaald=[0.0, 0.0, 0.0, 1.0])
    onwetend = keuze.kies_instrument(P, soort, knelpunt, mislukt, INFO_GEEN, loting, loting)
    assert keuze.past(P, onwetend, knelpunt) == 1
    wetend = keuze.kies_instrument(P, soort, knelpunt, mislukt, INFO_WARM, loting, loting)
    assert wetend != mislukt
    assert wetend == onwetend or onwetend == mislukt


@given(st.integers(0, 4), st.integers(0, NK - 1), st.floats(0.0, 1.0, exclude_max=True))
def test_what_is_not_to_be_had_is_not_taken(soort: int, knelpunt: int, loting: float) -> None:
    P = rij_P(keuze__passend_beschikbaar=[0.0] * 5)
    keus = keuze.kies_instrument(P, soort, knelpunt, -1, INFO_GEEN, loting, 0.0)
    assert keus == (keuze.passend_instrument(P, knelpunt) + 1) % len(INSTRUMENT)
    assert not keuze.past(P, keus, knelpunt)


def test_the_table_of_what_fits() -> None:
    """rwi2007 3.1.1 B: each obstacle has one instrument, mediation two obstacles; nothing fits: mediation."""
    P = rij_P()
    assert [keuze.passend_instrument(P, k) for k in range(NK)] == [0, 0, 1, 2, 3, 4]
    niets = rij_P(instrumenten__past=[0.0] * (len(INSTRUMENT) * NK))
    assert [keuze.passend_instrument(niets, k) for k in range(NK)] == [0] * NK


@given(st.integers(0, 2), st.floats(-3.0, 3.0), st.floats(0.01, 2.0))
def test_selection_moves_only_trajectories(klasse: int, z: float, selectie: float) -> None:
    """Creaming: the odds of a trajectory against anything else grow with exp(selectie·z)."""
    met, zonder = rij_O(beleid__selectie=selectie), rij_O(beleid__selectie=0.0)
    for dienst in range(len(DIENST)):
        a, b = (keuze.nut_dienst(O, klasse, dienst, z, 0) for O in (met, zonder))
        if b == keuze.UITGESLOTEN:
            assert a == b
        else:
            assert a - b == pytest.approx(selectie * z if dienst == DIENST_TRAJECT else 0.0)
