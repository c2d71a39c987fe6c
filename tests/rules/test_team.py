"""Caseloads of klantmanagers: normal, cut off below."""

from __future__ import annotations

import pytest
from hulp import rij_O
from hypothesis import given
from hypothesis import strategies as st

from simulatie.rules import team


def test_caseload_by_hand() -> None:
    O = rij_O(klantmanagers__caseload=120.0, klantmanagers__caseload_sd=60.0, klantmanagers__caseload_minimum=0.1)
    assert team.caseload(O, 0.0) == pytest.approx(120.0)
    assert team.caseload(O, 1.5) == pytest.approx(210.0)
    assert team.caseload(O, -5.0) == pytest.approx(12.0), "not below a tenth of the mean"


@given(st.floats(-8.0, 8.0), st.floats(0.0, 1.0))
def test_caseload_is_never_below_its_share(ruis: float, minimum: float) -> None:
    O = rij_O(klantmanagers__caseload=187.0, klantmanagers__caseload_sd=70.0, klantmanagers__caseload_minimum=minimum)
    assert team.caseload(O, ruis) >= minimum * 187.0
