"""The root finder against that of scipy, to the bit."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import brentq

from simulatie.wortel import wortel

FUNCTIES: dict[str, Callable[[float, float], float]] = {
    "lijn": lambda x, c: x - c,
    "macht": lambda x, c: x**3 - c**3,
    "stijl": lambda x, c: math.tanh(40.0 * (x - c)),
    "vlak": lambda x, c: (x - c) ** 7,
    "log": lambda x, c: math.log(x) - math.log(c),
    "trap": lambda x, c: -1.0 if x < c else 1.0,
}


def _of_geen(zoek: Callable[[], float]) -> float | None:
    """The root, or None if it is not found in as many steps as are allowed."""
    try:
        return zoek()
    except (ValueError, RuntimeError):
        return None


@given(
    naam=st.sampled_from(sorted(FUNCTIES)),
    c=st.floats(1e-3, 50.0),
    onder=st.floats(1e-4, 1e-3),
    boven=st.floats(50.0, 300.0),
    tolerantie=st.sampled_from([1e-3, 1e-6, 1e-9, 1e-12]),
    andersom=st.booleans(),
)
def test_the_bits_of_scipy(naam: str, c: float, onder: float, boven: float, tolerantie: float, andersom: bool) -> None:
    een, ander = (boven, onder) if andersom else (onder, boven)
    gelezen: list[float] = []

    def f(x: float) -> float:
        gelezen.append(x)
        return FUNCTIES[naam](x, c)

    onze = _of_geen(lambda: wortel(f, een, ander, tolerantie))
    van_ons = list(gelezen)
    gelezen.clear()
    assert onze == _of_geen(lambda: brentq(f, een, ander, xtol=tolerantie))
    assert van_ons == gelezen, "the same steps"


def test_same_sign_at_both_ends_is_refused() -> None:
    with pytest.raises(ValueError, match="same sign"):
        wortel(lambda x: x * x + 1.0, -1.0, 1.0, 1e-6)
