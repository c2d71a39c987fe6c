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


def auc(ruis: float, gemiddelde: float, sd: float, maanden: float, kort_aandeel: float, kort_extra: float) -> float:
    """AUC of the seen log chance (true + noise of sd `ruis`) for finding work within `maanden` months.

    The true log chance is N(gemiddelde, sd²), a share of it moved up by `kort_extra`; the hazard is taken as constant.
    P(seen of one who finds work > seen of one who does not), by a double sum over a grid.
    """
    z = np.linspace(-_BREEDTE, _BREEDTE, _PUNTEN)
    gewicht = np.exp(-0.5 * z * z)
    gewicht /= gewicht.sum()
    x = np.concatenate([gemiddelde + sd * z, gemiddelde + kort_extra + sd * z])
    w = np.concatenate([(1.0 - kort_aandeel) * gewicht, kort_aandeel * gewicht])
    vindt = -np.expm1(-maanden * np.exp(x))
    wel, niet = w * vindt, w * (1.0 - vindt)
    wint = ndtr((x[:, None] - x[None, :]) / (np.sqrt(2.0) * ruis))
    return float(wel @ wint @ niet / (wel.sum() * niet.sum()))


@lru_cache(maxsize=1024)  # versions and scenarios mostly share it, and it is slow
def ruis_bij_auc(
    doel: float, gemiddelde: float, sd: float, maanden: float, kort_aandeel: float, kort_extra: float
) -> float:
    """Noise (sd, log) that gives the seen log chance the stated AUC; see `auc`.

    An AUC above what perfect sight reaches gives (almost) no noise, one of a half or less the largest noise.
    """
    verdeling = (gemiddelde, sd, maanden, kort_aandeel, kort_extra)
    if auc(_RUIS_MIN, *verdeling) <= doel:
        return _RUIS_MIN
    if auc(_RUIS_MAX, *verdeling) >= doel:
        return _RUIS_MAX
    return wortel(lambda ruis: auc(ruis, *verdeling) - doel, _RUIS_MIN, _RUIS_MAX, 1e-6)


def blikruis(ruis: float, zichtbaar: float, onbekend: float) -> float:
    """Noise (sd) on the look at what is unknown, when what is visible is known for certain.

    The klantmanager knows the visible part a (variance `zichtbaar`) and shrinks a noisy look at the rest o (variance
    `onbekend`): seen = a + w·(o + e). For a normal log chance an AUC only depends on the correlation ρ of seen and
    true, and `ruis` is the noise on the whole that gives the AUC wanted: ρ² = V/(V + ruis²) = (a + w·o)/V. So
    w = (ρ²·V − a)/o, and the noise on o follows from w = o/(o + sd²). Without need of any look: the largest noise.
    """
    if onbekend <= 0.0:
        return _RUIS_MAX
    totaal = zichtbaar + onbekend
    gewicht = (totaal * totaal / (totaal + ruis * ruis) - zichtbaar) / onbekend
    if gewicht <= onbekend / (onbekend + _RUIS_MAX**2):
        return _RUIS_MAX
    return float(np.sqrt(onbekend * (1.0 - gewicht) / gewicht))


def maandelijkse_daling(waarden: dict[str, Any], uitkering: str) -> float:
    """Expected monthly fall of log λ of who searches: duration at the usual time of referral, decay of motivation."""
    zoektijd = waarden["aanbieder.zoektijd_verwijzing"][uitkering]
    duur = -waarden["werk.duur"] * (np.log(2.0 + zoektijd) - np.log(1.0 + zoektijd))
    return float(duur + waarden["werk.motivatie_elasticiteit"] * waarden["motivatie.verval_zoekend"])


def afgeleide_getallen(waarden: dict[str, Any], uitkering: str) -> dict[str, float]:
    """All computed numbers of `indeling.AFGELEID` for one benefit."""
    m = momenten(waarden, uitkering)
    ruis = ruis_bij_auc(
        waarden["diagnose.auc"],
        m.gemiddelde,
        float(np.sqrt(m.variantie)),
        waarden["diagnose.auc_maanden"],
        waarden["populatie.korte_duur_aandeel"][uitkering],
        waarden["populatie.korte_duur_extra"],
    )
    blik = blikruis(ruis, m.zichtbaar_variantie, m.onbekend_variantie)
    gewicht = m.onbekend_variantie / (m.onbekend_variantie + blik * blik)
    return {
        "diagnoseruis": blik,
        "kans_gemiddelde": m.gemiddelde,
        "kans_sd": float(np.sqrt(m.zichtbaar_variantie + gewicht * m.onbekend_variantie)) or 1.0,  # 0: all are alike
        "drift": maandelijkse_daling(waarden, uitkering),
        "onbekend_gemiddelde": m.onbekend_gemiddelde,
        "onbekend_variantie": m.onbekend_variantie,
    }
