"""Motivation: decay by what happens, the rise at the start, and the story that has to be told again."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hulp import rij_C, rij_P
from hypothesis import given
from hypothesis import strategies as st

from simulatie.assen import INFO_GEEN, INFO_RAPPORT, INFO_WARM, INZET_INTENSIEF, INZET_STANDAARD, INZET_UITZITTEN
from simulatie.rules import motivatie

M = st.floats(0.02, 1.0)


def test_decay_by_effort_and_fit() -> None:
    P = rij_P(motivatie__verval_zoekend=0.01, motivatie__verval_uitzitten=0.05, motivatie__verval_niet_passend=0.03)
    assert motivatie.verval_zoekend(P) == 0.01
    for past in (0, 1):
        assert motivatie.verval_in_traject(P, INZET_UITZITTEN, past) == 0.05
    for inzet in (INZET_INTENSIEF, INZET_STANDAARD):
        assert motivatie.verval_in_traject(P, inzet, 0) == 0.03
        assert motivatie.verval_in_traject(P, inzet, 1) == 0.01


def test_influence() -> None:
    C = rij_C(invloed=0.45)
    assert motivatie.heeft_invloed(C, 0.44)
    assert not motivatie.heeft_invloed(C, 0.45)


def test_rise_closes_part_of_the_gap() -> None:
    P = rij_P(
        motivatie__stijgt_bij_invloed=[0.5, 0.61, 0.5, 0.4, 0.5],
        motivatie__stijgt_zonder_invloed=[0.25, 0.21, 0.25, 0.2, 0.25],
        motivatie__stijging=0.5,
    )
    assert motivatie.motivatie_bij_start(P, 1, True, 0.4, 0.60) == pytest.approx(0.7)
    assert motivatie.motivatie_bij_start(P, 1, False, 0.4, 0.60) == 0.4
    assert motivatie.motivatie_bij_start(P, 0, False, 0.4, 0.2499) == pytest.approx(0.7)
    assert motivatie.motivatie_bij_start(P, 0, False, 0.4, 0.25) == 0.4


@given(st.integers(0, 4), M, st.floats(0.0, 1.0))
def test_influence_never_harms(soort: int, m: float, loting: float) -> None:
    P = rij_P()
    met = motivatie.motivatie_bij_start(P, soort, True, m, loting)
    zonder = motivatie.motivatie_bij_start(P, soort, False, m, loting)
    assert m <= zonder <= met <= 1.0


def test_story_again() -> None:
    P = rij_P(motivatie__verhaal_opnieuw=0.2, overdracht__motivatie_gespaard=[0, 0, 0.5, 1.0], motivatie__minimum=0.02)
    assert motivatie.motivatie_na_verhaal(P, 0.5, INFO_GEEN) == pytest.approx(0.5 * math.exp(-0.2))
    assert motivatie.motivatie_na_verhaal(P, 0.5, INFO_RAPPORT) == pytest.approx(0.5 * math.exp(-0.1))
    assert motivatie.motivatie_na_verhaal(P, 0.5, INFO_WARM) == 0.5
    assert motivatie.motivatie_na_verhaal(P, 0.02, INFO_GEEN) == 0.02


@given(M)
def test_more_handed_over_more_spared(m: float) -> None:
    P = rij_P()
    na = [motivatie.motivatie_na_verhaal(P, m, i) for i in range(4)]
    assert na == sorted(na)
    assert na[-1] <= m


def test_sitting_out_costs_most() -> None:
    """In the baseline: searching < not fitting < sitting out, the order that the model leans on."""
    P = rij_P()
    zoekt = motivatie.verval_zoekend(P)
    past_niet = motivatie.verval_in_traject(P, INZET_INTENSIEF, 0)
    assert 0.0 < zoekt < past_niet < motivatie.verval_in_traject(P, INZET_UITZITTEN, 1)


def test_share_that_rises() -> None:
    """Over an even line of lots the share that rises is the chance of the kind of contract, to a lot of the line."""
    P = rij_P(motivatie__stijgt_bij_invloed=[0.60, 0.74, 0.60, 0.52, 0.58], motivatie__stijging=0.5)
    lotingen = ((np.arange(1000) + 0.5) / 1000).tolist()
    for soort, kans in enumerate((0.60, 0.74, 0.60, 0.52, 0.58)):
        na = [motivatie.motivatie_bij_start(P, soort, True, 0.3, loting) for loting in lotingen]
        gestegen = [m for m in na if m > 0.3]
        assert gestegen == pytest.approx([0.65] * round(1000 * kans))
