"""What a provider's choices are worth in money: his expected margin on a client, under the choices he makes.

The value V of the solved program (``aanbiedertabellen``) is his own reckoning: habit, the duty of a monitored plan, a
mission, discounting and what a freed place is worth are in it. Here the same choices are followed and only euros are
counted, undiscounted: payments after overhead, less intake, months of effort and reports.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from simulatie.aanbiedertabellen import (
    WINST,
    Maandgeld,
    Overgangen,
    los_tabellen_op,
    maandgeld,
    overgangen,
    variantieschema,
    verwachte_factor,
)
from simulatie.assen import INFO_GEEN, INFO_VERWIJZING, INZET_TERUGMELDEN
from simulatie.contracttermen import Contracttermen, Rooster
from simulatie.rules.geloof import hermite_knopen

Tabel = NDArray[np.float64]
_INFORMATIE: Final = (INFO_GEEN, INFO_VERWIJZING)  # what a first provider may know


@dataclass(frozen=True, slots=True)
class Verwezen:
    """Who is referred for the first time and started: `termen` under which the provider decides on that.

    `verwijsinformatie`: chance of written information. `weigerkosten`: what declining costs him (euro).
    """

    termen: Contracttermen
    verwijsinformatie: float
    weigerkosten: float


@lru_cache(maxsize=4096)
def verwachte_marge(
    termen: Contracttermen, gewenning: tuple[float, ...], rooster: Rooster, verwezen: Verwezen
) -> float:
    """Euros a provider for profit expects to keep of a client he starts.

    Mean of :func:`marge_bij_start` over information, habit classes and the clients of the benefit, each by his chance
    to be started under the terms of `verwezen`:

        weight ∝ chance of the information · N(μ; mean, variance of log λ over usual clients) · logistic((v + w)/τ)

    v = V(0, μ) − intake + start fee, w = `weigerkosten`. Hold `verwezen` fixed to compare terms on the same clients.
    """
    gewicht = _gewicht(gewenning, rooster, verwezen)
    marge = np.stack([marge_bij_start(termen, gewenning, rooster, i) for i in _INFORMATIE])
    return float((gewicht * marge).sum())


@lru_cache(maxsize=256)
def _gewicht(gewenning: tuple[float, ...], rooster: Rooster, verwezen: Verwezen) -> Tabel:
    """Weights of the started clients, adding up to 1: float64 [2 information sets, habit class, grid point]."""
    t = verwezen.termen
    tabel = los_tabellen_op(t, gewenning, rooster)
    mu = np.linspace(rooster.onder, rooster.boven, rooster.punten)
    dicht = np.exp(-0.5 * (mu - t.oordeel_gemiddelde) ** 2 / t.oordeel_variantie)
    kans = np.array((1.0 - verwezen.verwijsinformatie, verwezen.verwijsinformatie))
    v = np.stack([tabel.v_start[i, :, WINST] for i in _INFORMATIE])
    start = expit((v + verwezen.weigerkosten) / t.tau)
    gewicht = kans[:, None, None] * dicht * start
    return np.asarray(gewicht / gewicht.sum())


def marge_bij_start(termen: Contracttermen, gewenning: tuple[float, ...], rooster: Rooster, informatie: int) -> Tabel:
    """Expected margin of a started client by belief at the start: float64 [habit class, grid point], euros.

    Under the choices P = softmax(v/τ) of the solved program of a provider for profit:

        M(k, μ) = Σ_e P(e)·( −c[e] + p·R(k) + (1 − q)·stap[e]·Rl(k) + (1 − q)·(1 − stap[e])·(due(k+1) + E[M(k+1, μ′)]) )
                  + P(back)·( −h + a·paid(k) + (1 − a)·M0(k, μ) )

    M0 the same after a refusal; symbols as in docs/model.md, 4.5.
    """
    tabel = los_tabellen_op(termen, gewenning, rooster)
    geld, overgang = maandgeld(termen, WINST), _overgang(replace(termen, prijs=0.0), rooster, informatie)
    zonder = _loop(termen, geld, overgang, tabel.v0[informatie, 0, WINST], None)
    bij_start = [
        _loop(termen, geld, overgang, tabel.v[informatie, klasse, WINST], zonder)[0] for klasse in range(len(gewenning))
    ]
    return np.stack(bij_start) - termen.intakekosten[informatie] + geld.start


@lru_cache(maxsize=256)
def _overgang(termen: Contracttermen, rooster: Rooster, informatie: int) -> Overgangen:
    """Where the belief goes; the price has no part in it."""
    maanden = termen.maximale_duur
    s2 = variantieschema(termen.oordeel_variantie, termen.precisie[informatie], termen.sd_signaal, maanden)
    nieuws = np.empty((maanden, len(termen.inzet), rooster.punten))
    return overgangen(termen, s2, verwachte_factor(termen), rooster, *hermite_knopen(rooster.knopen), nieuws)


def _loop(termen: Contracttermen, geld: Maandgeld, overgang: Overgangen, v: Tabel, zonder: Tabel | None) -> Tabel:
    """Margins by month and grid point, from the last month back: float64 [K + 1, G].

    `v`: values of the choices [K, G, 3 or 4]; `zonder`: M0 [K + 1, G], where handing back is one of them.
    """
    maanden, punten = v.shape[:2]
    kosten, stap = np.array(termen.kosten), np.array(termen.stapkans if termen.ladder else (0.0,) * len(termen.kosten))
    inzetten = len(termen.kosten)
    marge = np.zeros((maanden + 1, punten))
    for k in range(maanden - 1, -1, -1):
        kans = _keuzekansen(v[k], termen.tau)
        verder = geld.onderweg[k + 1] + _verwachting(marge[k + 1], overgang.plaats[k], overgang.gewicht[k])
        q = overgang.kans[k]
        per_inzet = -kosten + q * termen.claimbaar * geld.opbrengst[k]
        per_inzet = per_inzet + (1.0 - q) * (stap * geld.opbrengst_stap[k] + (1.0 - stap) * verder)
        marge[k] = (kans[:, :inzetten] * per_inzet).sum(axis=1)
        if zonder is not None:
            terug = termen.acceptatie * geld.betaald[k] + (1.0 - termen.acceptatie) * zonder[k] - termen.rapportkosten
            marge[k] += kans[:, INZET_TERUGMELDEN] * terug
    return marge


def _keuzekansen(v: Tabel, tau: float) -> Tabel:
    """softmax(v/τ) over the last axis."""
    gewicht = np.exp((v - v.max(axis=-1, keepdims=True)) / tau)
    return np.asarray(gewicht / gewicht.sum(axis=-1, keepdims=True))


def _verwachting(marge: Tabel, plaats: Tabel, gewicht: Tabel) -> Tabel:
    """E[M(k + 1, μ′)] given no job, by linear interpolation: float64 [G, E] from [G] and [G, E, N]."""
    j = np.minimum(plaats.astype(np.int64), len(marge) - 2)
    deel = plaats - j
    return np.asarray((gewicht * ((1.0 - deel) * marge[j] + deel * marge[j + 1])).sum(axis=-1))
