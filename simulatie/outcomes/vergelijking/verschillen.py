"""The table of differences: one row an indicator and group, with its interval and a verdict."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
import pandas as pd

from simulatie.assen import UITKERING
from simulatie.outcomes.indicatoren import REGISTER
from simulatie.outcomes.vergelijking.drempels import drempel_van
from simulatie.outcomes.vergelijking.gepaard import Paren

Oordeel = Literal["meer", "minder", "geen bevinding", "gelijk", "te klein"]
KOLOMMEN: Final = [
    "scenario",
    "indicator",
    "groep",
    "primair",
    "soort",
    "basis",
    "variant",
    "verschil",
    "onder",
    "boven",
    "standaardfout",
    "clusters",
    "ruisreductie",
    "drempel",
    "oordeel",
    "onder_param",
    "boven_param",
    "standaardfout_param",
    "kans_teken",
    "trekkingen",
    "ruis_in_trekkingen",
]
PARAMETERKOLOMMEN: Final = KOLOMMEN[-6:]
DEELGROEPEN: Final = ("leeftijd|", "opleiding|", "knelpunt|")


def maak_verschillen(scenario: str, paren: Paren) -> pd.DataFrame:
    """Columns `KOLOMMEN`; primary outcomes first, then in the order of the register. No parameter uncertainty yet."""
    tabel = pd.DataFrame(
        {
            "scenario": scenario,
            "indicator": [i for i, _ in paren.rijen],
            "groep": [g for _, g in paren.rijen],
            "basis": paren.basis,
            "variant": paren.variant,
            "verschil": paren.verschil,
            "onder": paren.onder,
            "boven": paren.boven,
            "standaardfout": paren.standaardfout,
            "clusters": paren.clusters.astype(np.int64),
            "ruisreductie": paren.ruisreductie,
        }
    )
    definities = [REGISTER[i].definitie if i in REGISTER else None for i in tabel["indicator"]]
    tabel["primair"] = [d is not None and d.primair for d in definities]
    tabel["soort"] = ["" if d is None else d.soort for d in definities]
    tabel["drempel"] = [drempel_van(i, b) for i, b in zip(tabel["indicator"], tabel["basis"], strict=True)]
    tabel["oordeel"] = oordelen(tabel, paren.gelijk)
    for kolom in PARAMETERKOLOMMEN:
        tabel[kolom] = np.nan
    return tabel.sort_values("primair", ascending=False, kind="stable", ignore_index=True)[KOLOMMEN]


def oordelen(tabel: pd.DataFrame, gelijk: np.ndarray) -> np.ndarray:
    """A verdict (`Oordeel`) for each row: what the interval and the threshold leave room for."""
    onder, boven, drempel = (tabel[k].to_numpy(dtype=np.float64) for k in ("onder", "boven", "drempel"))
    klein = (np.abs(onder) <= drempel) & (np.abs(boven) <= drempel)
    beslist = (onder > 0.0) | (boven < 0.0)
    keuzes = [gelijk, beslist & klein, onder > 0.0, boven < 0.0]
    return np.select(keuzes, ["gelijk", "te klein", "meer", "minder"], default="geen bevinding")


def is_deelgroep(groep: str) -> bool:
    """Is this a group of clients by benefit, age, education or obstacle?"""
    return groep in UITKERING or groep.startswith(DEELGROEPEN)
