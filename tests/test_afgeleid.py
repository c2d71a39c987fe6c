"""Computed numbers against simulation: moments of the chance of work, and the AUC of what the klantmanager sees."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hulp import basis, variant
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats
from varianten import anders

from simulatie import afgeleid
from simulatie.assen import KNELPUNT_GEEN, UITKERING
from simulatie.indeling import plek_afgeleid
from simulatie.population import maak_regio
from simulatie.rules import diagnose, werk

VALS_ALARM = 5.0  # standard errors: a false alarm in two million on a new seed


@pytest.fixture(scope="module")
def instroom() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Some 30,000 entrants of the baseline, their log chance of work at A = 1, and the part of it anybody can see."""
    klanten = maak_regio(anders(basis().scenario, {"regio.klanten": 30_000.0}), 5, 0, 0)
    P = basis().par.P[0]
    log, zicht = np.empty(len(klanten)), np.empty(len(klanten))
    for i, k in enumerate(klanten):
        traits = (int(k["uitkering"]), float(k["leeftijd"]), int(k["opleiding"]))
        vast = werk.vaste_logkans(P, *traits, int(k["knelpunt"]), 0, float(k["theta"]), int(k["kort"]))
        log[i] = werk.logkans(P, vast, 0, 0.0, float(k["motivatie"]))
        zicht[i] = werk.vaste_logkans(P, *traits, KNELPUNT_GEEN, 0, 0.0, 0)
    return klanten, log, zicht


@pytest.mark.parametrize("u", range(len(UITKERING)), ids=UITKERING)
def test_moments_of_the_inflow(u: int, instroom: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    """Means within five standard errors; variances within 10% (their own noise; θ is normal, the rest is not)."""
    klanten, log, zicht = instroom
    wie = (klanten["uitkering"] == u) & (klanten["kort"] == 0)  # the very short are gone before anybody judges them
    waarden = {".".join(pad): getal.op(basis().scenario.looptijd.begin) for pad, getal in _tweedelig()}
    m = afgeleid.momenten(waarden, UITKERING[u])
    for gezien, gemiddelde, variantie in (
        (zicht[wie], m.zichtbaar_gemiddelde, m.zichtbaar_variantie),
        ((log - zicht)[wie], m.onbekend_gemiddelde, m.onbekend_variantie),
        (log[wie], m.gemiddelde, m.variantie),
    ):
        assert wie.sum() > 400
        fout = math.sqrt(gezien.var() / wie.sum())
        assert abs(gezien.mean() - gemiddelde) < VALS_ALARM * fout + 0.005
        scheef = stats.kurtosis(gezien) + 2.0
        assert abs(gezien.var() - variantie) < VALS_ALARM * gezien.var() * math.sqrt(scheef / wie.sum()) + 0.02


def _tweedelig():
    from simulatie.scenario.kruis import getallen

    return [(pad, getal) for pad, _, getal in getallen(basis().scenario) if len(pad) == 2]


def test_age_above_the_kink_by_integration() -> None:
    """Mean and variance of max(0, age - 45)/10 under a truncated normal."""
    dichtheid = stats.truncnorm((18 - 38) / 11, (65 - 38) / 11, 38, 11)
    eerste = integrate.quad(lambda a: dichtheid.pdf(a) * (a - 45) / 10, 45, 65)[0]
    tweede = integrate.quad(lambda a: dichtheid.pdf(a) * ((a - 45) / 10) ** 2, 45, 65)[0]
    gemiddelde, variantie = afgeleid.leeftijd_boven(38, 11, 18, 65, 45)
    assert gemiddelde == pytest.approx(eerste, rel=5e-3)
    assert variantie == pytest.approx(tweede - eerste**2, rel=2e-2)
    assert afgeleid.leeftijd_boven(50, 0.0, 18, 65, 45) == (0.5, 0.0)
    assert afgeleid.leeftijd_boven(30, 0.0, 18, 65, 45) == (0.0, 0.0)


def _momenten(zichtbaar: float, onbekend: float, gemiddelde: float = -3.5) -> afgeleid.Momenten:
    return afgeleid.Momenten(gemiddelde, zichtbaar, 0.0, onbekend)


@pytest.mark.parametrize("blik", [0.3, 1.5, 4.0])
@pytest.mark.parametrize("kort", [0.0, 0.45])
@pytest.mark.parametrize(("zichtbaar", "onbekend"), [(0.10, 0.8), (0.0, 1.6), (0.5, 0.5)])
def test_auc_by_monte_carlo(blik: float, kort: float, zichtbaar: float, onbekend: float) -> None:
    """300,000 clients seen as the rule sees them, five standard errors: a false alarm in two million on a new seed.

    The variance of the estimate is at most AUC(1 − AUC) over the smaller group.
    """
    n, w = 300_000, onbekend / (onbekend + blik * blik)
    rng = np.random.default_rng(8)
    a, o = math.sqrt(zichtbaar) * rng.standard_normal(n), math.sqrt(onbekend) * rng.standard_normal(n)
    o += 1.9 * (rng.random(n) < kort)
    vindt = rng.exponential(size=n) < 12.0 * np.exp(a + o - 3.5)
    gemeten, _ = _auc(a + w * (o + blik * rng.standard_normal(n)), vindt)
    fout = math.sqrt(gemeten * (1.0 - gemeten) / min(vindt.sum(), (~vindt).sum()))
    doel = afgeleid.auc(blik, _momenten(zichtbaar, onbekend), 12.0, kort, 1.9)
    assert abs(gemeten - doel) < VALS_ALARM * fout < 0.01


def test_noise_for_an_auc_inverts_it() -> None:
    m = _momenten(0.1, 0.8)
    for doel in (0.6, 0.66, 0.75):
        blik = afgeleid.blikruis(doel, m, 12.0, 0.45, 1.9)
        assert afgeleid.auc(blik, m, 12.0, 0.45, 1.9) == pytest.approx(doel, abs=1e-5)
    assert afgeleid.blikruis(0.99, m, 12.0, 0.0, 1.9) == 1e-3, "perfect sight is not enough"
    assert afgeleid.blikruis(0.52, m, 12.0, 0.0, 1.9) == 50.0, "what anybody can see is more already"


def test_look_where_there_is_nothing_to_see() -> None:
    """Everything visible, or nobody different: the largest noise, and no division by zero."""
    assert afgeleid.blikruis(0.66, _momenten(0.5, 0.0), 12.0, 0.3, 1.9) == 50.0
    assert afgeleid.blikruis(0.66, _momenten(0.0, 0.0), 12.0, 0.3, 1.9) == 50.0
    assert afgeleid.auc(1.0, _momenten(0.0, 0.0), 12.0, 0.3, 1.9) == 0.5


def _auc(gezien: np.ndarray, vindt: np.ndarray) -> tuple[float, float]:
    """Area under the curve of what is seen for who finds work, and its standard error where there is nothing to see."""
    wel, niet = int(vindt.sum()), int((~vindt).sum())
    gemeten = stats.mannwhitneyu(gezien[vindt], gezien[~vindt]).statistic / (wel * niet)
    return float(gemeten), math.sqrt((wel + niet + 1) / (12.0 * wel * niet))


@pytest.mark.parametrize("u", range(len(UITKERING)), ids=UITKERING)
def test_klantmanager_sees_with_the_stated_auc(u: int, instroom: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    """The rule itself on the inflow: within .02 of the AUC asked for, and five standard errors.

    The chance is not quite normal (ages, obstacles), so a little is lost.
    """
    klanten, log, zicht = instroom
    P = basis().par.P[0]
    wie = klanten["uitkering"] == u
    rng = np.random.default_rng(10)
    onbekend, variantie = (P[plek_afgeleid(n) + u] for n in ("onbekend_gemiddelde", "onbekend_variantie"))
    gezien = np.array(
        [
            diagnose.geziene_logkans(P, u, z + onbekend, variantie, x, 0, 0.0, ruis)
            for x, z, ruis in zip(log[wie], zicht[wie], rng.standard_normal(wie.sum()), strict=True)
        ]
    )
    vindt = rng.random(wie.sum()) < -np.expm1(-P[diagnose.AUC_MAANDEN] * np.exp(log[wie]))
    doel, (gemeten, fout) = basis().scenario.diagnose.auc.waarde, _auc(gezien, vindt)
    assert abs(gemeten - doel) < 0.02 + VALS_ALARM * fout
    z = (gezien[klanten["kort"][wie] == 0] - P[plek_afgeleid("kans_gemiddelde") + u]) / P[plek_afgeleid("kans_sd") + u]
    assert abs(z.mean()) < 0.05 + VALS_ALARM / math.sqrt(len(z))
    assert abs(z.std() - 1.0) < 0.05 + VALS_ALARM / math.sqrt(2 * len(z))


def test_monthly_fall() -> None:
    """Duration at the usual time of search, and decay of motivation."""
    waarden = {
        "aanbieder.zoektijd_verwijzing": {"WW": 6.0},
        "werk.duur": -0.1,
        "werk.motivatie_elasticiteit": 0.65,
        "motivatie.verval_zoekend": 0.02,
    }
    assert afgeleid.maandelijkse_daling(waarden, "WW") == pytest.approx(0.1 * math.log(8 / 7) + 0.013)


# ---------------------------------------------------------------------- by hand, and at the edges


def test_unknown_moments_by_hand() -> None:
    """Obstacles g = 0 and 1 at a half each, motivation Beta(2, 2), γ = .5, σ = .3.

    E[log m] = ψ(2) − ψ(4) = −5/6; var[log m] = ψ₁(2) − ψ₁(4) = 1/4 + 1/9 = 13/36.
    """
    waarden = {".".join(pad): getal.waarde for pad, getal in _tweedelig()}
    knelpunten = list(waarden["werk.knelpunt"])
    mix = dict.fromkeys(knelpunten, 0.0) | {"geen": 0.5, "gezondheid": 0.5}
    waarden |= {
        "populatie.knelpunt": dict.fromkeys(UITKERING, mix),
        "werk.knelpunt": dict.fromkeys(knelpunten, 0.0) | {"gezondheid": 1.0},
        "populatie.motivatie_gemiddelde": dict.fromkeys(knelpunten, 0.5),
        "populatie.motivatie_concentratie": 4.0,
        "werk.motivatie_elasticiteit": 0.5,
        "werk.sigma": dict.fromkeys(UITKERING, 0.3),
    }
    m = afgeleid.momenten(waarden, "NUG")
    assert m.onbekend_gemiddelde == pytest.approx(-0.5 - 0.5 * 5 / 6)
    assert m.onbekend_variantie == pytest.approx(0.09 + 0.25 + 0.25 * 13 / 36)


@given(st.floats(0.52, 0.80), st.floats(-4.5, -2.0), st.floats(0.0, 0.4), st.floats(0.3, 2.5), st.floats(0.0, 0.5))
def test_noise_inverts_the_auc_wherever_it_can(
    doel: float, gemiddelde: float, zichtbaar: float, onbekend: float, kort: float
) -> None:
    """Within reach exactly, beyond it the nearest noise; more noise never sees better."""
    verdeling = (_momenten(zichtbaar, onbekend, gemiddelde), 12.0, kort, 1.9)
    blik = afgeleid.blikruis(doel, *verdeling)
    best, slechtst = afgeleid.auc(1e-3, *verdeling), afgeleid.auc(50.0, *verdeling)
    if slechtst < doel < best:
        assert afgeleid.auc(blik, *verdeling) == pytest.approx(doel, abs=1e-6)
        assert afgeleid.auc(blik * 1.1, *verdeling) < doel < afgeleid.auc(blik / 1.1, *verdeling)
    else:
        assert blik == (1e-3 if doel >= best else 50.0)


def test_spread_of_what_is_seen() -> None:
    """Var(a + w·(o + e)) = a + w²·(o + sd²), by benefit."""
    P, waarden = basis().par.P[0], {".".join(pad): getal.waarde for pad, getal in _tweedelig()}
    for u, uitkering in enumerate(UITKERING):
        m, sd = afgeleid.momenten(waarden, uitkering), P[plek_afgeleid("diagnoseruis") + u]
        w = m.onbekend_variantie / (m.onbekend_variantie + sd * sd)
        variantie = m.zichtbaar_variantie + w * w * (m.onbekend_variantie + sd * sd)
        assert P[plek_afgeleid("kans_sd") + u] == pytest.approx(math.sqrt(variantie))
        assert P[plek_afgeleid("kans_gemiddelde") + u] == pytest.approx(m.gemiddelde)


def test_monthly_fall_is_that_of_the_hazard() -> None:
    """WAO: log λ in month 18 less that in month 19, with a motivation that decays as the rules say."""
    P, waarden = basis().par.P[0], {".".join(pad): getal.waarde for pad, getal in _tweedelig()}
    verval = waarden["motivatie.verval_zoekend"]
    voor, na = (werk.logkans(P, 0.0, n, 0.0, m) for n, m in ((18, 0.5), (19, 0.5 * math.exp(-verval))))
    assert afgeleid.maandelijkse_daling(waarden, "WAO") == pytest.approx(voor - na)


def test_ages_far_from_their_mean(tmp_path: Path) -> None:
    """Everybody near 30 although the mean is 18: the population can be drawn, so there must be moments too."""
    tekst = """
populatie:
  leeftijd_gemiddelde: {waarde: {WW: 18, WAO: 18, WAJONG: 18, WWB: 18, NUG: 18}, herkomst: keuze, toelichting: proef}
  leeftijd_sd: {waarde: {WW: 1, WAO: 1, WAJONG: 1, WWB: 1, NUG: 1}, herkomst: keuze, toelichting: proef}
  leeftijd_minimum: {waarde: 30, herkomst: keuze, toelichting: proef}
"""
    assert np.isfinite(variant(tmp_path, tekst).par.P).all()
