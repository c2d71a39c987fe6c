"""How long the right to WW lasts, before and after October 2006."""

from __future__ import annotations

import numpy as np
import pytest
from hulp import rij_P
from hypothesis import given
from hypothesis import strategies as st

from simulatie.rules import ww


def _P(basis: float, lineair: float, kwadratisch: float, minimum: float, maximum: float) -> np.ndarray:
    return rij_P(
        ww_recht__basis=basis,
        ww_recht__lineair=lineair,
        ww_recht__kwadratisch=kwadratisch,
        ww_recht__minimum=minimum,
        ww_recht__maximum=maximum,
    )


def test_ww_before_and_after_october_2006() -> None:
    oud = rij_P(
        ww_recht__basis=9, ww_recht__lineair=0, ww_recht__kwadratisch=1 / 22, ww_recht__minimum=6, ww_recht__maximum=60
    )
    nieuw = rij_P(
        ww_recht__basis=0, ww_recht__lineair=1, ww_recht__kwadratisch=0, ww_recht__minimum=3, ww_recht__maximum=38
    )
    assert ww.recht_in_maanden(oud, 40.0, 1.0) == pytest.approx(9 + 22)
    assert ww.recht_in_maanden(oud, 64.0, 1.0) == 60.0
    assert ww.recht_in_maanden(nieuw, 40.0, 0.5) == pytest.approx(11.0)
    assert ww.recht_in_maanden(nieuw, 19.0, 1.0) == 3.0
    assert ww.recht_in_maanden(nieuw, 64.0, 1.0) == 38.0
    assert ww.recht_in_maanden(nieuw, 17.0, 1.0) == 3.0, "no years before 18"


@given(st.floats(18, 65), st.floats(18, 65), st.floats(0, 1), st.floats(0, 1))
def test_more_years_of_work_never_shorten_the_right(a: float, b: float, h1: float, h2: float) -> None:
    a, b, h1, h2 = *sorted((a, b)), *sorted((h1, h2))
    for versie in (0, -1):
        P = rij_P(versie)
        assert ww.recht_in_maanden(P, a, h1) <= ww.recht_in_maanden(P, b, h2)
