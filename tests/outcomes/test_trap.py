"""Dated values and the money that flows at them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import quad

from simulatie.outcomes.trap import Trap, constante

TRAP = Trap(np.array([0.0, 100.0, 250.0]), np.array([2.0, 5.0, 1.0]))


def test_a_change_holds_from_its_own_day_on():
    assert TRAP.op(np.array([-3.0, 0.0, 99.9, 100.0, 249.0, 250.0, 1e6])).tolist() == [2, 2, 2, 5, 5, 1, 1]


def test_integral_over_changes():
    assert TRAP.integraal(90.0, 260.0) == pytest.approx(10 * 2 + 150 * 5 + 10 * 1)
    assert TRAP.integraal(np.array([0.0, 260.0]), np.array([10.0, 250.0])).tolist() == [20.0, 0.0]


@given(st.floats(0, 400), st.floats(0, 400), st.one_of(st.just(0.0), st.floats(1e-9, 0.01)))
def test_discounted_integral_is_the_integral(a, b, rente):
    onder, boven = min(a, b), max(a, b)
    knopen = [t for t in (100.0, 250.0) if onder < t < boven]
    verwacht, _ = quad(lambda s: float(TRAP.op(s)) * np.exp(-rente * s), onder, boven, points=knopen or None)
    assert TRAP.integraal(onder, boven, rente) == pytest.approx(verwacht, rel=1e-6, abs=1e-6)


def test_constant():
    assert constante(3.0).integraal(5.0, 7.0) == 6.0
