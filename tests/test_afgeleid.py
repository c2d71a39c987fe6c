"""Computed numbers against simulation: moments of the chance of work, and the AUC of what the klantmanager sees."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hulp import basis
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


@pytest.mark.parametrize("ruis", [0.3, 1.5, 4.0])
@pytest.mark.parametrize("kort", [0.0, 0.45])
def test_auc_by_monte_carlo(ruis: float, kort: float) -> None:
    """200,000 clients, five standard errors of the rank statistic: a false alarm in two million on a new seed."""
    n = 200_000
    rng = np.random.default_rng(8)
    x = -3.6 + 1.3 * rng.standard_normal(n) + 1.9 * (rng.random(n) < kort)
    vindt = rng.random(n) < -np.expm1(-12.0 * np.exp(x))
    gezien = x + ruis * rng.standard_normal(n)
    wel, niet = int(vindt.sum()), int((~vindt).sum())
    gemeten = stats.mannwhitneyu(gezien[vindt], gezien[~vindt]).statistic / (wel * niet)
    fout = 0.5 / math.sqrt(min(wel, niet))  # never larger than this
    assert abs(gemeten - afgeleid.auc(ruis, -3.6, 1.3, 12.0, kort, 1.9)) < VALS_ALARM * fout
    assert fout < 0.003


def test_noise_for_an_auc_inverts_it() -> None:
    for doel in (0.55, 0.66, 0.75):
        ruis = afgeleid.ruis_bij_auc(doel, -3.6, 1.3, 12.0, 0.45, 1.9)
        assert afgeleid.auc(ruis, -3.6, 1.3, 12.0, 0.45, 1.9) == pytest.approx(doel, abs=1e-5)
    sterk = afgeleid.ruis_bij_auc(0.99, -3.6, 1.3, 12.0, 0.0, 1.9)
    zwak = afgeleid.ruis_bij_auc(0.5, -3.6, 1.3, 12.0, 0.0, 1.9)
    assert sterk < 0.01
    assert zwak > 10.0


def test_look_at_the_unknown_has_the_wanted_correlation() -> None:
    """Seen = visible + w·(look at the rest): the same correlation with the truth as the noise on the whole gives."""
    zichtbaar, onbekend, ruis = 0.1, 1.7, 2.0
    sd = afgeleid.blikruis(ruis, zichtbaar, onbekend)
    gewicht = onbekend / (onbekend + sd * sd)
    rng = np.random.default_rng(9)
    a, o = math.sqrt(zichtbaar) * rng.standard_normal(200_000), math.sqrt(onbekend) * rng.standard_normal(200_000)
    gezien = a + gewicht * (o + sd * rng.standard_normal(200_000))
    totaal = zichtbaar + onbekend
    assert np.corrcoef(gezien, a + o)[0, 1] == pytest.approx(math.sqrt(totaal / (totaal + ruis**2)), abs=0.01)


def test_look_where_there_is_nothing_to_see() -> None:
    """Everything visible, or nobody different: the largest noise, and no division by zero."""
    assert afgeleid.blikruis(1.0, 0.5, 0.0) == 50.0
    assert afgeleid.blikruis(1.0, 0.0, 0.0) == 50.0
    assert afgeleid.blikruis(40.0, 0.5, 0.5) == 50.0


@pytest.mark.parametrize("u", range(len(UITKERING)), ids=UITKERING)
def test_klantmanager_sees_with_the_stated_auc(u: int, instroom: tuple[np.ndarray, np.ndarray, np.ndarray]) -> None:
    """The rule itself on the inflow: within .02 of the AUC asked for, and five standard errors.

    The chance is not quite normal (ages, obstacles, the very short), so a little is lost.
    """
    klanten, log, zicht = instroom
    P = basis().par.P[0]
    wie = klanten["uitkering"] == u
    rng = np.random.default_rng(10)
    onbekend, variantie = (P[plek_afgeleid(n) + u] for n in ("onbekend_gemiddelde", "onbekend_variantie"))
    gezien = np.array(
        [
            diagnose.geziene_logkans(P, u, z + onbekend, variantie, x, 0, ruis)
            for x, z, ruis in zip(log[wie], zicht[wie], rng.standard_normal(wie.sum()), strict=True)
        ]
    )
    vindt = rng.random(wie.sum()) < -np.expm1(-P[diagnose.AUC_MAANDEN] * np.exp(log[wie]))
    wel, niet = int(vindt.sum()), int((~vindt).sum())
    gemeten = stats.mannwhitneyu(gezien[vindt], gezien[~vindt]).statistic / (wel * niet)
    doel = basis().scenario.diagnose.auc.waarde
    assert abs(gemeten - doel) < 0.02 + VALS_ALARM * math.sqrt((wel + niet + 1) / (12.0 * wel * niet))
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
