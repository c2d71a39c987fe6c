"""Paired differences between two scenarios that met the same clients and the same draws.

Design. The clusters are the (replicatie, regio) pairs, as in `outcomes.schatting`. In cluster c scenario s counts y_sc
over x_sc; an indicator is the ratio of totals R_s = Σ y_sc / Σ x_sc = Y_s / X_s. With the linearised share of each
cluster in the difference

    e_c = (y_1c − R_1·x_1c) / X_1 − (y_0c − R_0·x_0c) / X_0,        se² = n/(n − 1) · Σ e_c²

(difference of two ratio estimators over common clusters, variance by linearisation; Cochran, Sampling Techniques, 3rd
ed., ch. 6; Σ e_c = 0 by construction), R_1 − R_0 has a t interval on n − 1 degrees of freedom. n counts the clusters
with anything in either denominator. What the clusters have in common drops out of e_c: that is the gain of common
random numbers, reported as 1 − var(paired) / (var_0 + var_1).

A share that differs by d over N units had at least |d|·N units that fared otherwise; if these were independent, se² is
at least |d|(1 − |d|)/N (McNemar's variance with all of them on one side). That is the floor of the standard error of a
difference of shares, for few clusters may agree by luck.

Where every cluster counts the same in both, the difference is exactly 0. Where both shares are 0 or 1 in every cluster
the clusters say nothing about the chance, and the exact (Clopper-Pearson) bounds of the two shares are combined instead
(square-and-add: Newcombe, Statistics in Medicine 17, 1998, method 10 in form). Differences of shares stay within −1…1.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import stats

from simulatie.outcomes.indicatoren import REGISTER
from simulatie.outcomes.vergelijking.arm import Arm, Rij, naast
from simulatie.outcomes.vergelijking.medianen import vul_medianen

ZEKERHEID: Final = 0.95
Getallen = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Paren:
    """Paired differences, one for each (indicator, groep): float64 [r] unless said otherwise.

    Attributes:
        rijen: (indicator, groep).
        basis, variant, verschil: values; `verschil` is 0 where `gelijk`, also where there are no cases at all.
        standaardfout, onder, boven: of the difference; NaN below two clusters.
        aandelen: [n, r], e_c of the module; NaN columns where there is no difference. Covariances come from it.
        clusters: int64, clusters that count.
        gelijk: bool, every cluster counts the same in both.
        ruisreductie: share of the variance that pairing removed; NaN where there is none.
    """

    rijen: tuple[Rij, ...]
    basis: Getallen
    variant: Getallen
    verschil: Getallen
    standaardfout: Getallen
    onder: Getallen
    boven: Getallen
    aandelen: Getallen
    clusters: NDArray[np.int64]
    gelijk: NDArray[np.bool_]
    ruisreductie: Getallen

    @cached_property
    def plek(self) -> dict[Rij, int]:
        """Row of each (indicator, groep)."""
        return {rij: i for i, rij in enumerate(self.rijen)}


def vergelijk_armen(basis: Arm, variant: Arm, zekerheid: float = ZEKERHEID) -> Paren:
    """Paired differences of all indicators, variant minus basis; rows of `basis` first."""
    nul, een = naast(basis, variant)
    r0, e0 = _verhouding(nul)
    r1, e1 = _verhouding(een)
    gelijk = np.all(_zelfde(nul.teller, een.teller) & (nul.noemer == een.noemer), axis=0)
    vul_medianen(nul.rijen, (nul, een), (r0, r1), (e0, e1), gelijk)
    telt = (nul.noemer != 0.0) | (een.noemer != 0.0)
    n = telt.sum(axis=0)
    fout = _fout(e1 - e0, n)
    los = _fout(e0, n) ** 2 + _fout(e1, n) ** 2
    with np.errstate(divide="ignore", invalid="ignore"):
        reductie = np.where(los > 0.0, 1.0 - fout**2 / los, np.nan)
    verschil = np.where(gelijk, 0.0, r1 - r0)
    fout = np.where(gelijk & (n >= 2), 0.0, fout)
    aandeel = np.array([_is_aandeel(id_) for id_, _ in nul.rijen], dtype=np.bool_)
    fout = np.where(aandeel & (n >= 2), np.fmax(fout, _enkelvoudig(verschil, nul, een)), fout)
    marge = stats.t.ppf(0.5 + zekerheid / 2, np.maximum(n - 1, 1)) * fout
    onder, boven = verschil - marge, verschil + marge
    onder, boven = np.where(aandeel, np.maximum(onder, -1.0), onder), np.where(aandeel, np.minimum(boven, 1.0), boven)
    star = aandeel & ~gelijk & (n >= 2) & (fout == 0.0)
    if star.any():
        onder[star], boven[star] = _exact(nul, een, star, zekerheid)
    return Paren(nul.rijen, r0, r1, verschil, fout, onder, boven, e1 - e0, n, gelijk, reductie)


def _verhouding(arm: Arm) -> tuple[Getallen, Getallen]:
    """Ratio of totals [r] and the linearised share of each cluster in it [n, r]; NaN without a denominator."""
    Y, X = arm.teller.sum(axis=0), arm.noemer.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        r = np.where(X != 0.0, Y / X, np.nan)
        return r, (arm.teller - r * arm.noemer) / X


def _zelfde(een: Getallen, ander: Getallen) -> NDArray[np.bool_]:
    """Equal, where the missing numerator of a median equals a missing one."""
    return (een == ander) | (np.isnan(een) & np.isnan(ander))


def _fout(e: Getallen, n: NDArray[np.int64]) -> Getallen:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(n >= 2, np.sqrt(n / (n - 1.0) * np.sum(e * e, axis=0)), np.nan)


def _enkelvoudig(verschil: Getallen, nul: Arm, een: Arm) -> Getallen:
    """Standard error of a difference of shares if who fared otherwise were independent, and as few as can be."""
    d = np.minimum(np.abs(verschil), 1.0)
    N = np.minimum(nul.noemer.sum(axis=0), een.noemer.sum(axis=0))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(N > 0.0, np.sqrt(d * (1.0 - d) / N), np.nan)


def _is_aandeel(id_: str) -> bool:
    return id_ in REGISTER and REGISTER[id_].definitie.soort == "aandeel"


def _exact(nul: Arm, een: Arm, welke: NDArray[np.bool_], zekerheid: float) -> tuple[Getallen, Getallen]:
    """Bounds of the difference of two shares that are 0 or 1 in every cluster."""
    alfa = (1.0 - zekerheid) / 2
    p, onder, boven = [], [], []
    for arm in (nul, een):
        goed, alle = arm.teller[:, welke].sum(axis=0), arm.noemer[:, welke].sum(axis=0)
        p.append(goed / alle)
        onder.append(np.where(goed == 0.0, 0.0, stats.beta.ppf(alfa, goed, alle - goed + 1.0)))
        boven.append(np.where(goed == alle, 1.0, stats.beta.ppf(1.0 - alfa, goed + 1.0, alle - goed)))
    verschil = p[1] - p[0]
    omlaag = np.hypot(p[1] - onder[1], boven[0] - p[0])
    omhoog = np.hypot(boven[1] - p[1], p[0] - onder[0])
    return np.maximum(verschil - omlaag, -1.0), np.minimum(verschil + omhoog, 1.0)
