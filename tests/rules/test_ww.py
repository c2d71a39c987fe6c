"""How long the right to WW lasts, before and after October 2006."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pytest
from hulp import basis, rij_P
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


@pytest.mark.parametrize(
    ("leeftijd", "verleden", "oud", "nieuw"),
    [
        (18.0, 1.0, 9.0, 3.0),  # no years: 9 of the old law, the minimum of the new one
        (20.0, 1.0, 9.0 + 0.04545 * 4.0, 3.0),
        (28.0, 0.5, 9.0 + 0.04545 * 25.0, 5.0),
        (38.0, 1.0, 9.0 + 0.04545 * 400.0, 20.0),
        (56.0, 1.0, 60.0, 38.0),  # 74.6 and 38: the old maximum, and just the new one
        (64.0, 0.8, 60.0, 36.8),  # 9 + .04545·36.8² = 70.6
    ],
)
def test_law_of_the_scenario_by_date(leeftijd: float, verleden: float, oud: float, nieuw: float) -> None:
    """The row of numbers in force on the last day before October 2006, and on the first day of it."""
    par = basis().par
    oktober = float((dt.date(2006, 10, 1) - par.begin).days)
    for dag, verwacht in ((0.0, oud), (oktober - 1.0, oud), (oktober, nieuw), (par.einde, nieuw)):
        P = par.P[int(par.grenzen.searchsorted(dag, side="right")) - 1]
        assert ww.recht_in_maanden(P, leeftijd, verleden) == pytest.approx(verwacht)


@given(st.floats(15, 70), st.floats(0, 1), st.floats(0, 12), st.floats(0, 2), st.floats(0, 0.1))
def test_right_stays_within_its_bounds(leeftijd: float, h: float, basis_: float, lin: float, kwad: float) -> None:
    jaren = h * max(0.0, leeftijd - 18.0)
    maanden = ww.recht_in_maanden(_P(basis_, lin, kwad, 6.0, 38.0), leeftijd, h)
    assert maanden == pytest.approx(np.clip(basis_ + lin * jaren + kwad * jaren**2, 6.0, 38.0))
