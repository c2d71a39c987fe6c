"""The normal distribution against other implementations, and compiled against interpreted."""

from __future__ import annotations

import math
import statistics

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from interpreteren import interpreteer
from scipy import stats

from simulatie import verdelingen

puur = interpreteer("simulatie.verdelingen")
kansen = st.one_of(st.floats(2.0**-53, 1.0 - 2.0**-53), st.floats(5e-324, 1e-3))


@example(0.5)
@example(0.075)  # where the central part meets the flank
@example(1.388794386496402e-11)  # where the flank meets the tail
@example(2.0**-53)
@example(1.0 - 2.0**-53)
@given(kansen)
def test_inverse_equals_other_implementations(u):
    """Wichura states about 1e-16; scipy and the standard library err in the last digits too."""
    z = verdelingen.normaal_uit_uniform(u)
    assert z == pytest.approx(float(stats.norm.ppf(u)), rel=2e-15, abs=1e-16)
    assert z == pytest.approx(statistics.NormalDist().inv_cdf(u), rel=1e-15, abs=0.0)


@given(st.floats(-37.0, 37.0))
def test_distribution_function_equals_scipy(x):
    assert verdelingen.normale_verdeling(x) == pytest.approx(float(stats.norm.cdf(x)), rel=1e-12, abs=0.0)


@given(st.floats(-37.0, 5.0))
def test_inverse_inverts(x):
    """Up to 5: beyond that float64 cannot tell the distribution function from 1."""
    assert verdelingen.normaal_uit_uniform(verdelingen.normale_verdeling(x)) == pytest.approx(x, rel=1e-9, abs=1e-9)


@given(st.one_of(kansen, st.floats(allow_nan=True)))
def test_interpreted_equals_compiled(u):
    for naam in ("normaal_uit_uniform", "normale_verdeling"):
        a, b = getattr(verdelingen, naam)(u), getattr(puur, naam)(u)
        assert a == b or (math.isnan(a) and math.isnan(b))


@pytest.mark.parametrize(("u", "z"), [(0.0, -math.inf), (1.0, math.inf), (0.5, 0.0)])
def test_inverse_at_the_edges(u, z):
    assert verdelingen.normaal_uit_uniform(u) == z


@pytest.mark.parametrize("u", [-0.1, 1.1, math.nan])
def test_inverse_outside_is_nan(u):
    assert math.isnan(verdelingen.normaal_uit_uniform(u))
