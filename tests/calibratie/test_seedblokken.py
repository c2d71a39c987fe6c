"""Runs that share a seed in blocks: the level is a mean over seeds, slopes keep their common random numbers."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np
import pytest
from emulatorhulp import bekend

from calibratie.aannemelijk import Aannemelijkheid
from calibratie.controle import controleer
from calibratie.diagnose import _zonder_ruis
from calibratie.doelen import Doel, Doelen, Steekproef
from calibratie.emulator import BLOK, Schaal, Wit, aantal_termen, blokindeling, pas_emulator, termen
from calibratie.instellingen import Instellingen
from calibratie.posterior import Doelfunctie
from calibratie.psis import psis

P, K = 3, 4
VOL = np.zeros(P, dtype=bool)
"""No coordinate without products."""


def _runs(rng: np.random.Generator, aantal: int, B: np.ndarray, seed_sd: float, eigen_sd: float):
    """Points, figures and blocks: a quadratic, what a seed adds to all its runs, what each run adds."""
    w, blok = rng.standard_normal((aantal, P)), blokindeling(aantal)
    ruis = seed_sd * rng.standard_normal((blok.max() + 1, K))[blok] + eigen_sd * rng.standard_normal((aantal, K))
    return w, termen(w, VOL) @ B + ruis, blok


def test_blocks_are_even_and_none_is_small():
    assert blokindeling(7).tolist() == [0] * 7
    for aantal in (10, 19, 20, 101, 277):
        omvang = np.bincount(blokindeling(aantal))
        assert omvang.min() >= BLOK
        assert omvang.max() - omvang.min() <= 1


def test_each_stage_and_block_has_a_seed_of_its_own():
    inst = Instellingen()
    blok = blokindeling(300)
    seeds = {s for trap in range(6) for s in inst.blokseeds(trap, blok)}
    assert len(seeds) == 6 * 300 / BLOK
    assert inst.seed not in seeds
    assert not seeds & set(inst.andere_seeds)
    assert not seeds & set(range(inst.seed_trekking, inst.seed_trekking + 1000))


def test_what_seeds_add_does_not_get_into_the_slopes():
    """Seeds add one, runs a hundredth: slopes to within 0.01, as without seeds; without blocks ten times worse."""
    rng = np.random.default_rng(3)
    B = rng.standard_normal((aantal_termen(VOL), K))
    w, link, blok = _runs(rng, 200, B, 1.0, 0.01)
    met, zonder = pas_emulator(w, link, blok), pas_emulator(w, link)
    assert np.abs(met.coefficienten[1:] - B[1:]).max() < 0.01
    assert np.abs(zonder.coefficienten[1:] - B[1:]).max() > 0.1
    assert met.blokken == 40
    assert (met.r2 > 0.999).all()
    # the level is a mean over 40 seeds: five of its standard errors
    assert np.abs(met.coefficienten[0] - B[0]).max() < 5.0 / np.sqrt(40)


def test_the_standard_error_of_the_surface_is_what_it_says():
    """Over 60 fits its mean square is that of the real error, at the points of the runs; ten percent is three standard
    errors of 60 x 4 figures with some ten free coefficients each. The level of the seeds is not in it (here: none)."""
    rng = np.random.default_rng(4)
    B = 0.3 * rng.standard_normal((aantal_termen(VOL), K))
    gezegd, echt = [], []
    for _ in range(60):
        w, link, blok = _runs(rng, 120, B, 0.0, 0.5)
        e = pas_emulator(w, link, blok)
        gezegd.append(e.fout**2)
        echt.append(((e.link(w) - termen(w, VOL) @ B) ** 2).mean(axis=0))
    assert np.mean(gezegd) == pytest.approx(np.mean(echt), rel=0.15)
    assert np.mean(gezegd) < 0.2 * 0.5**2, "much less than what one run is off"


# ---------------------------------------------------------------------- the check


def _doelfunctie() -> Doelfunctie:
    """Four shares near a half with standard errors of .01, known n; the emulator is linear in w."""
    doelen = Doelen(tuple(Doel(f"d{k}", 0.5, "aandeel", 0.0, "s") for k in range(K)), (Steekproef("s", "b", 2500.0),))
    B = np.zeros((aantal_termen(VOL), K))
    B[1 : P + 1] = 0.03 * np.random.default_rng(5).standard_normal((P, K))
    emulator = bekend(B, VOL, 100, 10)
    kans = Aannemelijkheid(doelen, np.eye(K), np.zeros((K, K)))
    return Doelfunctie(kans, emulator, Schaal(np.ones(K, dtype=bool)), Wit(np.zeros(P), np.eye(P)), phi_vast=True)


def _controle(verschuiving: float, helling: float, ruis: float):
    doel, rng = _doelfunctie(), np.random.default_rng(6)
    w = rng.standard_normal((150, P))
    link = doel.emulator.link(w) + verschuiving + helling * w[:, :1]
    echt = doel.schaal.terug(link + 1.4 * ruis * rng.standard_normal((150, K)))
    return controleer(doel, w, np.zeros((150, doel.kans.omvang)), echt, np.full((150, K), 1e9))


def test_noise_of_single_runs_is_not_held_against_the_emulator():
    """Runs three standard errors of the figure off by noise alone: weighed as they are they count for a handful of
    draws, smoothed for many."""
    doel, c = _doelfunctie(), _controle(0.0, 0.0, 0.12)
    sigma = doel.kans.sigma()
    los = psis(doel.kans.log(c.echt, sigma) - doel.kans.log(c.nagebootst, sigma))
    assert los.ess < 6
    assert c.gewichten.ess > 5 * los.ess
    assert c.gewichten.k < 0.7
    assert np.abs(c.echt - c.nagebootst).mean() > 2 * np.abs(c.glad - c.nagebootst).mean()


def test_an_emulator_that_is_wrong_is_found_out():
    """Wrong by a slope that leaves the posterior elsewhere: found behind the same noise, and the weights say so."""
    c = _controle(0.08, 0.12, 0.04)
    assert (c.glad - c.nagebootst).mean() == pytest.approx(0.25 * 0.08, abs=0.01)
    assert c.gewichten.ess < 30
    assert c.fout.max() < 0.04


# ---------------------------------------------------------------------- intervals over draws


@dataclass
class _Trekkingen:
    z: np.ndarray
    figuren: np.ndarray
    ruis: np.ndarray


def test_noise_of_the_runs_is_taken_out_of_the_spread_over_draws():
    """What parameters do has a spread of .02, noise .05: without it .02 is left (five standard errors: 30%); where
    parameters do nothing almost nothing, but not nothing."""
    rng = np.random.default_rng(7)
    N = 400
    z = rng.standard_normal((N, 5))
    noise = 0.05 * rng.standard_normal((N, 2))
    figuren = 0.5 + np.stack([0.02 * z[:, 0], np.zeros(N)], axis=1) + noise
    te_veel = np.full(2, 0.1**2)  # regions of a run claim more noise than there is: the regression knows better
    kal = SimpleNamespace(trekkingen=_Trekkingen(z, figuren, te_veel))
    zonder = _zonder_ruis(kal)
    assert zonder[:, 0].std() == pytest.approx(0.02, rel=0.3)
    assert 0.0 < zonder[:, 1].std() < 0.02
    np.testing.assert_allclose(zonder.mean(axis=0), figuren.mean(axis=0))
