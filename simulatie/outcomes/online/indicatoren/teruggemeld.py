"""Handed back, and would have found work, compiled. Beside `outcomes.indicatoren.teruggemeld`."""

from __future__ import annotations

from typing import Any

import numpy as np

from simulatie.assen import GROND
from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.indicatoren.teruggemeld import REDEN
from simulatie.outcomes.online.tellen import ALLES, UIT, een, plek, tel_rij
from simulatie.tijd import MAAND

HAD_WERK = plek("teruggemeld_had_werk_gevonden", ALLES + UIT + GROND)

REDENEN = np.array(REDEN, dtype=np.int64)  # in the order of GROND
AANTAL_UITKERINGEN, NA_UIT = i64(len(UIT)), i64(1 + len(UIT))


@binnen
def per_traject(a: Any, k: Any, t: Any) -> None:
    """Trajectories of the measured period that ended with an accepted terugmelding: does the twin find work in time?"""
    if t.begin < a.meten_vanaf:
        return
    volledig = t.tweeling >= 0
    gevonden = een(t.tweeling_baan <= t.begin + a.tweeling_horizon * MAAND)
    for grond in range(len(REDENEN)):
        if t.reden == REDENEN[grond]:
            tel_rij(a, k, HAD_WERK, i64(0), volledig, gevonden, 1.0)
            if 0 <= t.uitkering < AANTAL_UITKERINGEN:
                tel_rij(a, k, HAD_WERK, 1 + t.uitkering, volledig, gevonden, 1.0)
            tel_rij(a, k, HAD_WERK, NA_UIT + grond, volledig, gevonden, 1.0)
