"""Which of the numbers that are not known drive the effect of a policy, for any design of the worlds.

Designs made for it (`morris`, `sobol`) have their own indices. Worlds that merely differ (posterior draws, a Latin
hypercube) have the rank correlation of each number with the effect: it finds what moves the effect up or down all along
its range, and misses what works both ways. Numbers drawn together share what they correlate in: a correlation of a
posterior draw is no effect of that number alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
import pandas as pd
from scipy import stats

if TYPE_CHECKING:
    from simulatie.studie.antwoorden import Uitkomsten

MINSTENS: Final = 10
"""Worlds below which a rank correlation says nothing."""
_Z: Final = 1.959964  # 97.5% point of the normal distribution
_RANG: Final = 1.03  # standard error of Fisher's z of a rank correlation: this / sqrt(n - 3) (Fieller e.a. 1957)

Soort = Literal["morris", "sobol", "rang"]


@dataclass(frozen=True, eq=False)
class Drijfveren:
    """How much each number drives an effect.

    `soort`: what `gewicht` is: Morris' mean absolute elementary effect (in the unit of the effect, over the whole range
    of the number), Sobol' total index (share of variance), or a rank correlation. `tabel`: factor, gewicht, onder,
    boven (95% interval), most important first.
    """

    soort: Soort
    tabel: pd.DataFrame


def drijfveren(u: Uitkomsten, indicator: str, groep: str, scenario: str, stand: int) -> Drijfveren | None:
    """What drives the effect of one variant on one outcome; None where the worlds are too few or all the same.

    Raises ZonderUitkomstError for an outcome the study did not keep.
    """
    effect = u.effect_per_wereld(indicator, groep, scenario, stand)
    if effect.empty or not np.isfinite(effect["verschil"]).all() or np.ptp(effect["verschil"]) == 0.0:
        return None
    o = u.plan.geladen.studie.onzekerheid
    compleet = len(u.werelden) == len(u.plan.ontwerp.werelden)
    if o.soort == "bereik" and o.ontwerp != "latijns" and compleet:
        tabel = u.gevoeligheid(indicator, groep, scenario, stand)
        kolom, marge = ("mu_ster", "mu_ster_marge") if o.ontwerp == "morris" else ("st", "st_marge")
        gewicht, breedte = tabel[kolom], tabel[marge]
        uit = pd.DataFrame(
            {"factor": tabel["factor"], "gewicht": gewicht, "onder": gewicht - breedte, "boven": gewicht + breedte}
        )
        return Drijfveren(o.ontwerp, uit)
    waarden = u.parameters().set_index("wereld").loc[effect["wereld"]]
    tabel = rangverbanden(waarden, effect["verschil"].to_numpy(dtype=np.float64))
    return None if tabel.empty else Drijfveren("rang", tabel)


def rangverbanden(waarden: pd.DataFrame, effect: np.ndarray) -> pd.DataFrame:
    """Spearman's rank correlation of every column with the effect: factor, gewicht, onder, boven.

    Empty with fewer than `MINSTENS` worlds; numbers that do not vary are left out.
    """
    n = len(effect)
    rijen = []
    if n >= MINSTENS:
        for factor in waarden.columns:
            x = waarden[factor].to_numpy(dtype=np.float64)
            if np.ptp(x) == 0.0:
                continue
            r = float(stats.spearmanr(x, effect).statistic)
            z = np.arctanh(np.clip(r, -0.999999, 0.999999))
            marge = _Z * _RANG / np.sqrt(n - 3)
            rijen.append((str(factor), r, float(np.tanh(z - marge)), float(np.tanh(z + marge))))
    tabel = pd.DataFrame(rijen, columns=["factor", "gewicht", "onder", "boven"])
    volgorde = (-tabel["gewicht"].abs()).argsort(kind="stable")
    return tabel.iloc[volgorde].reset_index(drop=True)
