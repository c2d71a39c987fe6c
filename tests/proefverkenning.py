"""Made-up sweeps: a curve over one number and a map over two."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd


def verkenning_2d(trekkingen: int = 40) -> pd.DataFrame:
    """A sweep over the share paid and the acceptance."""
    rijen = []
    for f in np.linspace(0.0, 0.4, 9):
        for a in np.linspace(0.1, 0.9, 9):
            d = 0.05 * (f * (a - 0.25) - 0.12 * f * f)
            m = 0.0006 + 0.001 * f if f else 0.0
            kans = 1.0 / (1.0 + math.exp(-d / 0.0012)) if trekkingen and f > 0 else math.nan
            rijen.append(_verkend({_PAD_F: f, _PAD_A: a}, d, m, kans, trekkingen))
    return pd.DataFrame(rijen)


def verkenning_1d(trekkingen: int = 0) -> pd.DataFrame:
    """A sweep over the share paid."""
    rijen = []
    for f in np.linspace(0.0, 0.4, 9):
        d, m = 0.04 * f - 0.13 * f * f, 0.0005 + 0.004 * f if f else 0.0
        rijen.append(_verkend({_PAD_F: f}, d, m, 0.8 if trekkingen else math.nan, trekkingen))
    return pd.DataFrame(rijen)


_PAD_F = "contracten.regulier.vergoeding.terugmelding"
_PAD_A = "opdrachtgevers.uwv.terugmelding.acceptatie.kansarm"


def _verkend(punt: dict[str, float], d: float, m: float, kans: float, trekkingen: int) -> dict[str, Any]:
    return {
        **punt,
        "indicator": "primair_duurzaam_werk_24m",
        "groep": "totaal",
        "basis": 0.295,
        "verschil": d,
        "onder": d - m,
        "boven": d + m,
        "kans_positief": kans,
        "trekkingen": trekkingen,
    }
