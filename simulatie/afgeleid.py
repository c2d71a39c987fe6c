"""Numbers that follow from a scenario before the run: moments of the chance of work, and the noise behind an AUC.

Rules read them from the parameter vector (`indeling.AFGELEID`). Clients with very short spells are left out of the
moments that others reason with: they are gone before anybody judges them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from scipy.special import digamma, ndtr, polygamma

from simulatie.assen import KNELPUNT, OPLEIDING
from simulatie.population import afgeknot_normaal
from simulatie.wortel import wortel

_PUNTEN = 161  # grid points for one-dimensional integrals over a normal variable
_BREEDTE = 6.0  # half width of that grid in standard deviations
_RUIS_MIN, _RUIS_MAX = 1e-3, 50.0  # where the noise for an AUC is sought


@dataclass(frozen=True)
class Momenten:
    """Moments of the log chance of work at entry for one benefit, log(1/month)."""

    zichtbaar_gemiddelde: float
    """Mean of what anybody can see: benefit, age, education."""
    zichtbaar_variantie: float
    onbekend_gemiddelde: float
    """Mean of what has to be found out: θ, obstacle, motivation."""
    onbekend_variantie: float

    @property
    def gemiddelde(self) -> float:
        """Mean of the log chance."""
        return self.zichtbaar_gemiddelde + self.onbekend_gemiddelde

    @property
    def variantie(self) -> float:
        """Variance of the log chance."""
        return self.zichtbaar_variantie + self.onbekend_variantie


@lru_cache(maxsize=1024)  # the same in all versions but where ages themselves change
def leeftijd_boven(gemiddelde: float, sd: float, laagste: float, hoogste: float, knik: float) -> tuple[float, float]:
    """Mean and variance of max(0, age − knik)/10 for a normal age truncated to [laagste, hoogste)."""
    if sd <= 0.0:
        waarde = max(0.0, min(max(gemiddelde, laagste), hoogste) - knik) / 10.0
        return waarde, 0.0
    midden = (np.arange(_PUNTEN) + 0.5) / _PUNTEN
    leeftijd = np.array([afgeknot_normaal(p, gemiddelde, sd, laagste, hoogste) for p in midden])
    x = np.maximum(0.0, leeftijd - knik) / 10.0
    return float(x.mean()), float(x.var())


def momenten(waarden: dict[str, Any], uitkering: str) -> Momenten:
    """Moments for one benefit from plain values by path (``"werk.basiskans"`` …) in force at one date."""
    lft_gemiddelde, lft_variantie = leeftijd_boven(
        waarden["populatie.leeftijd_gemiddelde"][uitkering],
        waarden["populatie.leeftijd_sd"][uitkering],
        waarden["populatie.leeftijd_minimum"],
        min(waarden["populatie.leeftijd_maximum"] + 1.0, waarden["uitstroom.pensioenleeftijd"]),
        waarden["werk.leeftijd_knik"],
    )
    opleiding = np.array([waarden["populatie.opleiding"][uitkering][o] for o in OPLEIDING])
    beta = np.array([waarden["werk.opleiding"][o] for o in OPLEIDING])
    opl_gemiddelde = float(opleiding @ beta)
    opl_variantie = float(opleiding @ (beta - opl_gemiddelde) ** 2)
    helling = waarden["werk.leeftijd"]

    aandeel = np.array([waarden["populatie.knelpunt"][uitkering][k] for k in KNELPUNT])
    g = np.array([waarden["werk.knelpunt"][k] for k in KNELPUNT])
    m = np.array([waarden["populatie.motivatie_gemiddelde"][k] for k in KNELPUNT])
    concentratie = waarden["populatie.motivatie_concentratie"]
    gamma = waarden["werk.motivatie_elasticiteit"]
    log_m = digamma(m * concentratie) - digamma(concentratie)
    var_log_m = polygamma(1, m * concentratie) - polygamma(1, concentratie)
    per_knelpunt = -g + gamma * log_m
    onbekend = float(aandeel @ per_knelpunt)
    variantie = float(aandeel @ (per_knelpunt - onbekend) ** 2) + gamma * gamma * float(aandeel @ var_log_m)
    return Momenten(
        zichtbaar_gemiddelde=waarden["werk.basiskans"][uitkering] + helling * lft_gemiddelde + opl_gemiddelde,
        zichtbaar_variantie=helling * helling * lft_variantie + opl_variantie,
        onbekend_gemiddelde=onbekend,
        onbekend_variantie=waarden["werk.sigma"][uitkering] ** 2 + variantie,
    )


def auc(blik: float, m: Momenten, maanden: float, kort_aandeel: float, kort_extra: float) -> float:
    """AUC of what a klantmanager sees for finding work within `maanden` months, with noise of sd `blik` on his look.

    He knows the visible part a and shrinks the look at the rest o: seen = a + w·(o + kort + e), w = o²/(o² + `blik`²),
    squares for variances. A share `kort_aandeel` has a log chance that is `kort_extra` higher: the look shows that, the
    weight does not reckon with it. All else is normal: given the true x of who is not short, seen has mean (S/V)·x and
    variance S·(1 − S/V), with V = a² + o² and S = a² + w·o². The hazard is taken as constant. P(seen of one who finds
    work > seen of one who does not), by a double sum over an even grid of x: what two points differ by depends only on
    how far they are apart, so the sum goes over distances.
    """
    totaal = m.variantie
    if totaal <= 0.0:
        return 0.5
    w = _gewicht(blik, m.onbekend_variantie)
    gezien = m.zichtbaar_variantie + w * m.onbekend_variantie
    helling = gezien / totaal
    rest = float(np.sqrt(max(gezien * (1.0 - helling), _RUIS_MIN**2)))
    z = np.linspace(-_BREEDTE, _BREEDTE, _PUNTEN)
    dichtheid = np.exp(-0.5 * z * z)
    dichtheid /= dichtheid.sum()
    afwijking = float(np.sqrt(totaal)) * z
    groepen = []
    for aandeel, extra in ((1.0 - kort_aandeel, 0.0), (kort_aandeel, kort_extra)):
        vindt = -np.expm1(-maanden * np.exp(m.gemiddelde + extra + afwijking))
        groepen.append((w * extra, aandeel * dichtheid * vindt, aandeel * dichtheid * (1.0 - vindt)))
    afstand = helling * (afwijking[1] - afwijking[0]) * np.arange(1 - _PUNTEN, _PUNTEN)
    wint = 0.0
    for meer, wel, _ in groepen:
        for minder, _, niet in groepen:
            wint += float(np.correlate(wel, niet, "full") @ ndtr((afstand + meer - minder) / (np.sqrt(2.0) * rest)))
    return wint / (sum(float(wel.sum()) for _, wel, _ in groepen) * sum(float(niet.sum()) for _, _, niet in groepen))


def _gewicht(blik: float, onbekend: float) -> float:
    """Weight of a look with noise of sd `blik` at what has variance `onbekend`: the posterior mean."""
    return onbekend / (onbekend + blik * blik)


@lru_cache(maxsize=1024)  # versions and scenarios mostly share it, and it is slow
def blikruis(doel: float, m: Momenten, maanden: float, kort_aandeel: float, kort_extra: float) -> float:
    """Noise (sd, log) on the look at what is unknown that gives the stated AUC; see `auc`.

    An AUC above what perfect sight reaches gives (almost) no noise, one below what is visible anyhow the largest. The
    largest too where there is nothing to find out.
    """
    if m.onbekend_variantie <= 0.0:
        return _RUIS_MAX
    verdeling = (m, maanden, kort_aandeel, kort_extra)
    if auc(_RUIS_MIN, *verdeling) <= doel:
        return _RUIS_MIN
    if auc(_RUIS_MAX, *verdeling) >= doel:
        return _RUIS_MAX
    return wortel(lambda blik: auc(blik, *verdeling) - doel, _RUIS_MIN, _RUIS_MAX, 1e-6)


def maandelijkse_daling(waarden: dict[str, Any], uitkering: str) -> float:
    """Expected monthly fall of log λ of who searches: duration at the usual time of referral, decay of motivation."""
    zoektijd = waarden["aanbieder.zoektijd_verwijzing"][uitkering]
    duur = -waarden["werk.duur"] * (np.log(2.0 + zoektijd) - np.log(1.0 + zoektijd))
    return float(duur + waarden["werk.motivatie_elasticiteit"] * waarden["motivatie.verval_zoekend"])


def afgeleide_getallen(waarden: dict[str, Any], uitkering: str) -> dict[str, float]:
    """All computed numbers of `indeling.AFGELEID` for one benefit."""
    m = momenten(waarden, uitkering)
    blik = blikruis(
        waarden["diagnose.auc"],
        m,
        waarden["diagnose.auc_maanden"],
        waarden["populatie.korte_duur_aandeel"][uitkering],
        waarden["populatie.korte_duur_extra"],
    )
    gewicht = _gewicht(blik, m.onbekend_variantie) if m.onbekend_variantie > 0.0 else 0.0
    return {
        "diagnoseruis": blik,
        "kans_gemiddelde": m.gemiddelde,
        "kans_sd": float(np.sqrt(m.zichtbaar_variantie + gewicht * m.onbekend_variantie)) or 1.0,  # 0: all are alike
        "drift": maandelijkse_daling(waarden, uitkering),
        "onbekend_gemiddelde": m.onbekend_gemiddelde,
        "onbekend_variantie": m.onbekend_variantie,
    }
