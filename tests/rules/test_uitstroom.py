"""Coming back after another exit: how many, how soon, by hand and over the whole range of the lot."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hulp import rij_P

from simulatie.assen import GEEN, WW, WWB
from simulatie.rules.uitstroom import terugkeer_na

P = rij_P(uitstroom__terugkeer=[0.0, 0.1, 0.2, 0.4, 1.0], uitstroom__terugkeer_maanden=9.0)


def test_by_hand() -> None:
    """Half of the chance used up: half of those who come back are back, at 9·ln 2 months."""
    assert terugkeer_na(P, WWB, 0.2) == pytest.approx(9.0 * math.log(2.0))
    assert terugkeer_na(P, WWB, 0.4) == math.inf, "the chance itself is not below it"
    assert terugkeer_na(P, WWB, 0.99) == math.inf


@pytest.mark.parametrize("lot", [1e-12, 0.3, 1.0 - 1e-12])
def test_who_has_nothing_to_come_back_to(lot: float) -> None:
    """No chance, or no benefit: never."""
    assert terugkeer_na(P, WW, lot) == math.inf
    assert terugkeer_na(P, GEEN, lot) == math.inf


def test_share_and_time_are_those_of_the_numbers() -> None:
    """Over an even grid of lots: the chance, and an exponential time (mean, and the share within a year)."""
    n = 100_000
    maanden = np.array([terugkeer_na(P, WWB, (i + 0.5) / n) for i in range(n)])
    terug = maanden[np.isfinite(maanden)]
    assert len(terug) / n == pytest.approx(0.4, abs=1e-5)
    assert terug.mean() == pytest.approx(9.0, rel=1e-3)
    assert (terug <= 12.0).mean() == pytest.approx(1.0 - math.exp(-12.0 / 9.0), abs=1e-4)
