"""Intervals around indicators: the noise of simulating a finite number of clients, and nothing else.

Design. The clusters are the (replicatie, regio) pairs. Regions share nothing and replications have their own draws, so
clusters are independent and, the clients being drawn afresh in each, identically distributed; clients within a cluster
share klantmanagers, places and providers and are not. An indicator is the ratio of two totals over n clusters,

    R = Σ y_c / Σ x_c,        e_c = y_c − R·x_c,        se² = n/(n − 1) · Σ e_c² / (Σ x_c)²

(ratio estimator, variance by linearisation; Cochran, Sampling Techniques, 3rd ed., ch. 6), with a t interval on n − 1
degrees of freedom. n counts the clusters with anything in the denominator; with fewer than two there is no interval
(NaN, shown as "–"). Where a share is 0 or 1 in every cluster, the spread between clusters says nothing about the
chance, and the exact binomial (Clopper-Pearson) interval of the pooled count is given instead. Shares are kept within
0-1, and their standard error is at least that of as many independent units: with few clusters these may agree by luck.
A median has the interval of Woodruff: that of the cumulative share at the median, read back through the
distribution.

This is Monte-Carlo noise only ("alleen simulatieruis"): what is uncertain about the parameters is not in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
import pandas as pd
from scipy.special import stdtrit

from simulatie.outcomes.indicatoren import REGISTER
from simulatie.outcomes.samenvoegen import MEDIANEN, lees_mediaan
from simulatie.outcomes.tellingen import NOEMER, TELLER, WEGGELATEN, Tellingen, tel_op

ZEKERHEID: Final = 0.95
GROEP: Final = ["scenario", "trekking", "indicator", "groep"]
KOLOMMEN_SCHATTING: Final = [
    *GROEP,
    "teller",
    "noemer",
    "waarde",
    "onder",
    "boven",
    "standaardfout",
    "clusters",
    "weggelaten",
]


def schat(per_regio: pd.DataFrame | Iterable[pd.DataFrame], zekerheid: float = ZEKERHEID) -> pd.DataFrame:
    """Pooled value with its interval: columns `KOLOMMEN_SCHATTING`, in the order of the input.

    `per_regio`: output of `indicatoren` of one or more replications (and scenarios, and parameter draws, which stay
    apart). Raises ValueError if a (replicatie, regio) stands twice in one indicator and group.
    """
    tabel = per_regio if isinstance(per_regio, pd.DataFrame) else pd.concat(list(per_regio), ignore_index=True)
    if tabel.duplicated([*GROEP, "replicatie", "regio"]).any():
        raise ValueError("a region of a replication stands in the table twice")
    gegevens = tabel.assign(heeft=tabel["noemer"] != 0.0)
    per = gegevens.groupby(GROEP, sort=False)
    som = per[["teller", "noemer", "weggelaten"]].sum(min_count=1).assign(clusters=per["heeft"].sum())
    uit = som.reset_index()
    uit["waarde"] = _verhoudingen(uit)
    uit["standaardfout"] = _standaardfout(uit, _kwadraten(gegevens, uit))
    return _met_grenzen(uit, zekerheid)


def schat_tellingen(tellingen: Tellingen, zekerheid: float = ZEKERHEID) -> pd.DataFrame:
    """The same from the counts of one run, without a table by region: a row for each of `Tellingen.rijen`."""
    n, r = tellingen.aantallen.shape[:2]
    uit = pd.DataFrame(list(tellingen.rijen), columns=["indicator", "groep"])
    uit = uit.assign(scenario=tellingen.naam, trekking=np.int64(tellingen.trekking))
    som = tel_op(tellingen.aantallen)
    uit["teller"], uit["noemer"] = som[:, TELLER], som[:, NOEMER]
    uit["weggelaten"] = som[:, WEGGELATEN].astype(np.int64)
    uit["waarde"] = _verhoudingen(uit)
    waarde, clusters, kwadraten = uit["waarde"].to_numpy(), np.zeros(r, dtype=np.int64), np.zeros(r)
    for cluster in tellingen.aantallen:
        clusters += cluster[:, NOEMER] != 0.0
        kwadraten += (cluster[:, TELLER] - waarde * cluster[:, NOEMER]) ** 2
    uit["clusters"] = clusters
    uit["standaardfout"] = _standaardfout(uit, kwadraten if n else np.full(r, np.nan))
    return _met_grenzen(uit, zekerheid)


def verhouding(y: np.ndarray, x: np.ndarray, zekerheid: float = ZEKERHEID) -> tuple[float, float, float]:
    """Ratio of totals Σy/Σx over clusters with its interval (value, lower, upper); NaN bounds below two clusters."""
    heeft = x != 0.0
    y, x, n = y[heeft], x[heeft], int(heeft.sum())
    if n == 0:
        return np.nan, np.nan, np.nan
    r = float(y.sum() / x.sum())
    if n < 2:
        return r, np.nan, np.nan
    fout = np.sqrt(n / (n - 1) * np.sum((y - r * x) ** 2)) / abs(x.sum())
    marge = float(stdtrit(n - 1, 0.5 + zekerheid / 2) * fout)
    return r, r - marge, r + marge


def _verhoudingen(uit: pd.DataFrame) -> np.ndarray:
    noemer = uit["noemer"].to_numpy(dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(noemer != 0.0, uit["teller"].to_numpy(dtype=np.float64) / noemer, np.nan)


def _kwadraten(gegevens: pd.DataFrame, uit: pd.DataFrame) -> np.ndarray:
    """Sum over clusters of what is left when the ratio is taken out, squared."""
    met_r = gegevens.merge(uit[[*GROEP, "waarde"]].rename(columns={"waarde": "r"}), on=GROEP, how="left")
    rest = (met_r["teller"] - met_r["r"] * met_r["noemer"]) ** 2
    return rest.groupby([met_r[k] for k in GROEP], sort=False).sum(min_count=1).to_numpy()


def _standaardfout(uit: pd.DataFrame, kwadraten: np.ndarray) -> np.ndarray:
    """Linearised standard error of each ratio; NaN below two clusters."""
    n = uit["clusters"].to_numpy(dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        fout = np.sqrt(n / (n - 1) * kwadraten) / np.abs(uit["noemer"].to_numpy(dtype=np.float64))
    return np.where(n >= 2, fout, np.nan)


def _met_grenzen(uit: pd.DataFrame, zekerheid: float) -> pd.DataFrame:
    """Add the bounds, and the medians with theirs."""
    _intervallen(uit, zekerheid)
    for mediaan, verdeling in MEDIANEN.items():
        _mediaan(uit, mediaan, verdeling, zekerheid)
    return uit[KOLOMMEN_SCHATTING]


def _intervallen(uit: pd.DataFrame, zekerheid: float) -> None:
    n = uit["clusters"].to_numpy()
    aandeel = np.array([_is_aandeel(id_) for id_ in uit["indicator"]], dtype=np.bool_)
    waarde = uit["waarde"].to_numpy()
    fout = np.where(aandeel, np.fmax(uit["standaardfout"], _enkelvoudig(uit)), uit["standaardfout"])
    fout = np.where(n >= 2, fout, np.nan)
    uit["standaardfout"] = fout
    marge = stdtrit(np.maximum(n - 1, 1), 0.5 + zekerheid / 2) * fout
    onder, boven = waarde - marge, waarde + marge
    onder, boven = np.where(aandeel, np.maximum(onder, 0.0), onder), np.where(aandeel, np.minimum(boven, 1.0), boven)
    teller, noemer = uit["teller"].to_numpy(dtype=np.float64), uit["noemer"].to_numpy(dtype=np.float64)
    vast = aandeel & (n >= 2) & ((teller == 0.0) | (teller == noemer))
    alfa = 1.0 - zekerheid
    with np.errstate(divide="ignore"):
        grens = 1.0 - (alfa / 2) ** (1.0 / np.where(noemer > 0, noemer, 1.0))
    onder = np.where(vast, np.where(teller == 0.0, 0.0, 1.0 - grens), onder)
    boven = np.where(vast, np.where(teller == 0.0, grens, 1.0), boven)
    uit["onder"], uit["boven"] = onder, boven


def _enkelvoudig(uit: pd.DataFrame) -> np.ndarray:
    """Standard error of a share if all units were independent: a floor, for few clusters may agree by luck."""
    p, noemer = uit["waarde"].to_numpy(dtype=np.float64), uit["noemer"].to_numpy(dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.sqrt(np.maximum(p * (1.0 - p), 0.0) / noemer)


def _is_aandeel(id_: str) -> bool:
    return id_ in REGISTER and REGISTER[id_].definitie.soort == "aandeel"


def _mediaan(uit: pd.DataFrame, mediaan: str, verdeling: str, zekerheid: float) -> None:
    """Median with Woodruff's interval, from the estimated distribution."""
    kans = uit[uit["indicator"] == verdeling]
    delen = kans["groep"].str.rsplit("|", n=1)
    groepen = delen.map(lambda d: d[0] if len(d) == 2 else "totaal")
    grenzen = delen.str[-1].str.removesuffix("m").astype(float)
    clusters = uit["clusters"].to_numpy()  # the index of `uit` is 0, 1, 2, …
    for plek in np.flatnonzero(uit["indicator"] == mediaan):
        zelfde = (groepen == uit.at[plek, "groep"]).to_numpy(copy=True)
        zelfde &= (
            (kans["scenario"] == uit.at[plek, "scenario"]) & (kans["trekking"] == uit.at[plek, "trekking"])
        ).to_numpy()
        deel = kans[zelfde].assign(tot=grenzen[zelfde]).sort_values("tot")
        if deel.empty or deel["waarde"].isna().any():
            continue
        tot, p = deel["tot"].to_numpy(), deel["waarde"].to_numpy()
        midden = float(lees_mediaan(tot, p[None, :])[0])
        uit.at[plek, "waarde"] = midden
        n = int(clusters[plek])
        if n < 2 or np.isnan(midden):
            continue
        fout = float(np.interp(midden, np.append(0.0, tot), np.append(0.0, deel["standaardfout"].to_numpy())))
        marge = stdtrit(n - 1, 0.5 + zekerheid / 2) * fout
        uit.at[plek, "onder"], uit.at[plek, "boven"] = (
            float(np.interp(doel, np.append(0.0, p), np.append(0.0, tot))) for doel in (0.5 - marge, 0.5 + marge)
        )
