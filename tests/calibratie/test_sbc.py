"""Simulation-based calibration on the toy, and the control that must fail."""

from __future__ import annotations

import numpy as np
import pytest
from speelmodel import Speelmodel, doelen, ruimte

from calibratie.instellingen import Instellingen
from calibratie.sbc import AFSTAND, KANS, TREKKINGEN, Sbc, sbc
from calibratie.uitvoerder import Rekenaar
from simulatie.ensemble import EnkelVoudig

VALS_ALARM = 0.01


def draai(replicaties: int, n_factor: float, nabootsen: bool, klanten: int) -> Sbc:
    inst = Instellingen(
        klanten=klanten,
        seed=11,
        stappen=15,
        seeds=9,  # as a real calibration: correlations of sampling errors are estimated from regions times seeds
        golf=1.3,
        golven=2,
        ensembles=1,
        mcmc_stappen=500,
        mcmc_opwarmen=300,
    )
    rekenaar = Rekenaar(Speelmodel(), EnkelVoudig())
    return sbc(ruimte(), doelen(n=1500), rekenaar, inst, replicaties, n_factor=n_factor, nabootsen=nabootsen)


def test_smoke_first_order_right_and_with_n_overstated():
    """Eight replicates: the summed squared distance is chi-squared with 96 degrees of freedom.

    Simulator noise and curvature are small but not nil, so the right method is only asked not to be far out (p > 1e-4);
    n times four makes the sum three times too large, some twenty standard deviations.
    """
    goed, fout = draai(8, 1.0, False, 100_000), draai(8, 4.0, False, 100_000)
    assert goed.rangen.shape == (8, 14)
    assert goed.rangen.min() >= 0
    assert goed.rangen.max() <= TREKKINGEN
    assert goed.p_kwadraat > 1e-4
    assert fout.p_kwadraat < 1e-6
    assert not fout.geslaagd(VALS_ALARM)


@pytest.mark.statistiek
def test_hundred_replicates_of_the_whole_method():
    """Emulator, sampler, φ estimated: ranks are uniform. False alarm 1% over all quantities together (Bonferroni)."""
    pytest.importorskip("emcee")
    uit = draai(100, 1.0, True, 100_000)
    assert uit.geslaagd(VALS_ALARM), uit.p_waarden()


@pytest.mark.statistiek
def test_negative_control_of_the_whole_method_fails():
    """n overstated fourfold, φ = 1: with the same bound on false alarms the check must say so."""
    assert not draai(100, 4.0, False, 100_000).geslaagd(VALS_ALARM)


def test_ranks_that_are_uneven_are_seen_and_even_ones_are_not():
    R = 96
    even = np.tile(np.arange(TREKKINGEN + 1), 2)[:R, None]
    scheef = even // 2
    for rangen, goed in ((even, True), (scheef, False)):
        uit = Sbc(("a",), rangen, np.ones(R), 1, eerste_orde=False)
        assert uit.geslaagd(VALS_ALARM) is goed


def test_truths_too_far_out_are_seen_with_twenty_replicates():
    """Ranks as they should be, moved up by a quarter of the range: 3.9 standard errors. Unmoved: nothing wrong."""
    R = 20
    recht = np.linspace(0, TREKKINGEN, R).round().astype(np.int64)
    ver = np.minimum(recht + (TREKKINGEN + 1) // 4, TREKKINGEN)
    for naam in (KANS, AFSTAND):
        for rangen, goed in ((recht, True), (ver, False)):
            uit = Sbc((naam,), rangen[:, None], np.ones(R), 1, eerste_orde=False)
            assert uit.geslaagd(VALS_ALARM) is goed
            assert uit.kleinste()[1] == naam
