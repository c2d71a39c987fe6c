"""Parameter uncertainty apart from simulation noise.

Each draw k of the parameters is simulated once in both scenarios, with lots of its own, and gives a difference δ_k with
the variance v_k of its simulation noise. The lots of different draws are independent, so

    var(δ) = var(difference that the parameters make) + mean(v):        σ² = max(0, var(δ) − mean(v))

(one-way random effects). `standaardfout_param` = σ; the interval is that of the difference under one more draw,
mean(δ) ± t(K − 1)·σ·√(1 + 1/K). `kans_teken` is the share of draws (there are `trekkingen`) whose difference has the
sign of the difference at the scenario's own numbers; noise pulls it towards one half, and `ruis_in_trekkingen` =
mean(v) / var(δ) says how much of the spread between draws is noise.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy import stats

from simulatie.outcomes.vergelijking.arm import Rij
from simulatie.outcomes.vergelijking.gepaard import ZEKERHEID, Paren
from simulatie.outcomes.vergelijking.verschillen import PARAMETERKOLOMMEN


def spreiding(
    verschil: np.ndarray, delta: np.ndarray, variantie: np.ndarray, zekerheid: float = ZEKERHEID
) -> dict[str, np.ndarray]:
    """Split the spread of differences over draws.

    Args:
        verschil: difference at the scenario's own numbers [r].
        delta: difference by draw [K, r]; variantie: its simulation noise [K, r].

    Returns:
        the columns `verschillen.PARAMETERKOLOMMEN`, each [r]; NaN with fewer than two draws.
    """
    K = len(delta)
    if K < 2:
        return dict.fromkeys(PARAMETERKOLOMMEN, np.full(len(verschil), np.nan))
    tussen, ruis = delta.var(axis=0, ddof=1), variantie.mean(axis=0)
    sigma = np.sqrt(np.maximum(tussen - ruis, 0.0))
    sigma = np.where(np.isnan(tussen) | np.isnan(ruis), np.nan, sigma)
    midden = delta.mean(axis=0)
    marge = stats.t.ppf(0.5 + zekerheid / 2, K - 1) * sigma * np.sqrt(1.0 + 1.0 / K)
    eens = (np.sign(delta) == np.sign(verschil)).mean(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        deel = np.where(tussen > 0.0, np.minimum(ruis / tussen, 1.0), np.nan)
    return {
        "onder_param": midden - marge,
        "boven_param": midden + marge,
        "standaardfout_param": sigma,
        "kans_teken": np.where(np.isnan(midden), np.nan, eens),
        "trekkingen": np.where(np.isnan(midden), np.nan, float(K)),
        "ruis_in_trekkingen": deel,
    }


def vul_trekkingen(verschillen: pd.DataFrame, trekkingen: Sequence[Paren]) -> None:
    """Fill the columns on parameter uncertainty of one scenario's differences, in place."""
    rijen: list[Rij] = list(zip(verschillen["indicator"], verschillen["groep"], strict=True))
    delta, variantie = (np.full((len(trekkingen), len(rijen)), np.nan) for _ in range(2))
    for k, paren in enumerate(trekkingen):
        plek = np.array([paren.plek.get(rij, -1) for rij in rijen])
        delta[k] = np.where(plek >= 0, paren.verschil[plek], np.nan)
        variantie[k] = np.where(plek >= 0, paren.standaardfout[plek] ** 2, np.nan)
    for kolom, waarden in spreiding(verschillen["verschil"].to_numpy(), delta, variantie).items():
        verschillen[kolom] = waarden
