"""Whether a scenario was calibrated: only runs of a calibration count, wherever in it their numbers stand."""

from __future__ import annotations

import pytest

from simulatie.kalibratiestand import kalibratieruns, stand, zekerheid

GEFIT = {"waarde": -2.6, "herkomst": "gekalibreerd", "run": "k0123456789a"}


def test_runs_are_found_at_any_depth() -> None:
    bron = {"werk": {"basiskans": GEFIT}, "lijst": [{"diep": {**GEFIT, "run": "kffffffffff0"}}], "naam": "basis"}
    assert kalibratieruns(bron) == ("k0123456789a", "kffffffffff0")
    assert zekerheid(bron).startswith("gekalibreerd (k0123456789a, kffffffffff0)")
    assert "k0123456789a" in stand(kalibratieruns(bron))


def test_with_draws_there_is_more_than_noise() -> None:
    """A run with joint draws of the assumptions says so, calibrated or not."""
    for bron in ({}, {"werk": {"basiskans": GEFIT}}):
        assert zekerheid(bron).endswith("alleen simulatieruis")
        assert zekerheid(bron, 3).endswith("simulatieruis, en apart daarvan 3 trekkingen")


@pytest.mark.parametrize(
    "papieren",
    [
        {"herkomst": "gekalibreerd", "run": "trekking"},
        {"herkomst": "gekalibreerd", "run": "priors-1"},
        {"herkomst": "aanname", "run": "k0123456789a"},
        {"herkomst": "gekalibreerd", "run": 7},
        {},
    ],
)
def test_draws_and_assumptions_are_no_calibration(papieren: dict[str, object]) -> None:
    bron = {"werk": {"basiskans": {"waarde": 1.0, **papieren}}}
    assert kalibratieruns(bron) == ()
    assert zekerheid(bron) == "niet gekalibreerd; alleen simulatieruis"
    assert stand(()) == "Niet gekalibreerd."
