"""Priors as maps from a standard normal coordinate, and parameters as moves of numbers."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from priorhulp import z_van_paden
from scipy import stats

from calibratie.priors import Prior
from calibratie.ruimte import Parameter, Ruimte

PRIORS = [
    Prior("normaal", "geen", -2.6, 0.3, -3.6, -1.6),
    Prior("normaal", "log", 0.014, 0.25, 0.005, 0.04),
    Prior("normaal", "logit", 0.1, 0.6, 0.0, 0.5),
    Prior("uniform", "geen", 0.5, 1.0, 0.2, 0.8),
    Prior("uniform", "log", 1.0, 1.0, 0.1, 10.0),
]


@pytest.mark.parametrize("prior", PRIORS)
@given(z=st.floats(-4, 4), dz=st.floats(0.01, 1))
def test_smooth_increasing_within_bounds_and_back(prior, z, dz):
    waarde, verder = float(prior.van_z(z)), float(prior.van_z(z + dz))
    assert prior.onder <= waarde < verder <= prior.boven
    assert float(prior.naar_z(waarde)) == pytest.approx(z, abs=1e-4)


def test_truncated_normal_has_the_textbook_quantiles():
    p = PRIORS[0]
    a, b = (p.onder - p.midden) / p.sd, (p.boven - p.midden) / p.sd
    kans = np.array([0.01, 0.3, 0.5, 0.9])
    np.testing.assert_allclose(p.van_z(stats.norm.ppf(kans)), stats.truncnorm(a, b, p.midden, p.sd).ppf(kans))


def test_uniform_is_uniform_on_its_scale():
    kans = np.linspace(0.05, 0.95, 7)
    np.testing.assert_allclose(PRIORS[4].van_z(stats.norm.ppf(kans)), 10 ** (2 * kans - 1))


@pytest.mark.parametrize(
    "anders",
    [
        {"onder": 1.0, "boven": 0.0},
        {"midden": 9.0},
        {"sd": 0.0},
        {"transform": "log", "onder": -1.0},
        {"transform": "logit", "boven": 1.5},
    ],
)
def test_a_prior_that_cannot_be_is_refused(anders):
    goed = {"familie": "normaal", "transform": "geen", "midden": 0.5, "sd": 0.1, "onder": 0.0, "boven": 1.0}
    with pytest.raises(ValueError, match=r"must|needs"):
        Prior(**{**goed, **anders})


PLAT = Prior("normaal", "geen", 0.0, 1.0, -5.0, 5.0)
RUIMTE = Ruimte(
    (
        Parameter("a", {"x": 2.0}, "waarde", PLAT, "schatten"),
        Parameter("b", {"y": 2.0, "y2": 4.0}, "plus", PLAT, "prior"),
        Parameter("c", {"z": 3.0}, "factor", Prior("normaal", "log", 1.0, 0.5, 0.1, 9.0), "afstemmen"),
    )
)


def test_a_value_a_shift_and_a_factor():
    paden = RUIMTE.op_paden(np.array([1.5, -1.0, 0.0]))
    assert paden == pytest.approx({"x": 1.5, "y": 1.0, "y2": 3.0, "z": 3.0}, abs=1e-4)  # bounds at 5 sd shift a little
    np.testing.assert_allclose(z_van_paden(RUIMTE, paden), [1.5, -1.0, 0.0], atol=1e-6)


def test_roles_split_the_space():
    assert RUIMTE.met_rol("schatten", "afstemmen").namen == ("a", "c")
    assert RUIMTE.met_rol("prior").paden == ("y", "y2")


def test_one_number_has_one_parameter():
    with pytest.raises(ValueError, match="one path"):
        Ruimte((RUIMTE.parameters[0], Parameter("d", {"x": 0.0}, "plus", PLAT, "prior")))
