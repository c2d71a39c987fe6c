"""Counting by region and group: the arithmetic all indicators share.

A group is a name and a mask over the units. Every group is counted in every region, also where it is empty: a region
without cases is information about the variance, and the table has the same rows in every run.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulatie.assen import OPDRACHTGEVER, UITKERING
from simulatie.outcomes.indicatoren.register import Telling, Uitkomst
from simulatie.outcomes.tabellen import Tabellen

Waar = NDArray[np.bool_]
Groepen = dict[str, Waar]
TOTAAL = "totaal"


def tel(
    t: Tabellen,
    tabel: pd.DataFrame,
    *,
    teller: Any,
    groepen: Groepen,
    noemer: Any = None,
    mee: Any = None,
    volledig: Any = None,
) -> Uitkomst:
    """Sum `teller` and `noemer` over the units of a table that count, by group and region.

    Args:
        tabel: the units; column `rij` says whose they are.
        teller: bool or float per unit; NaN counts as 0.
        groepen: mask per group.
        noemer: float per unit; without it every unit counts 1.
        mee: which units belong to the population (all).
        volledig: which units have their follow-up inside the run (all); the others are left out and counted as such.
    """
    n, regios = len(tabel), len(t.regios)
    regio = t.regio(tabel["rij"].to_numpy())
    boven = np.nan_to_num(np.asarray(teller, dtype=np.float64))
    onder = np.ones(n) if noemer is None else np.asarray(noemer, dtype=np.float64)
    hoort = np.ones(n, dtype=np.bool_) if mee is None else np.asarray(mee, dtype=np.bool_)
    heel = np.ones(n, dtype=np.bool_) if volledig is None else np.asarray(volledig, dtype=np.bool_)

    def som(masker: Waar, waarden: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.bincount(regio[masker], weights=waarden[masker], minlength=regios).astype(np.float64)

    uit: Uitkomst = {}
    for naam, groep in groepen.items():
        telt = hoort & heel & groep
        uit[naam] = Telling(som(telt, boven), som(telt, onder), som(hoort & ~heel & groep, np.ones(n)))
    return uit


def per_code(codes: Any, namen: Sequence[str], totaal: bool = True) -> Groepen:
    """A group for each code of an axis, and one for all."""
    codes = np.asarray(codes)
    groepen = {naam: np.asarray(codes == i) for i, naam in enumerate(namen)}
    return groepen | ({TOTAAL: np.ones(len(codes), dtype=np.bool_)} if totaal else {})


def per_uitkering(codes: Any, totaal: bool = True) -> Groepen:
    """WW, WAO (with WIA), WAJONG, WWB, NUG and all; who is on none of these is in the last one only."""
    return per_code(codes, UITKERING, totaal)


def per_opdrachtgever(codes: Any, totaal: bool = False) -> Groepen:
    """uwv and gemeente."""
    return per_code(codes, OPDRACHTGEVER, totaal)


def alles(tabel: pd.DataFrame) -> Groepen:
    """One group: all units."""
    return {TOTAAL: np.ones(len(tabel), dtype=np.bool_)}


def kruis(een: Groepen, twee: Groepen) -> Groepen:
    """Every pair of groups, named ``een|twee``."""
    return {f"{a}|{b}": x & y for a, x in een.items() for b, y in twee.items()}


def tel_elk(t: Tabellen, tabel: pd.DataFrame, *, tellers: dict[str, Any], groepen: Groepen, **rest: Any) -> Uitkomst:
    """As `tel`, with a numerator of its own for each combination: group ``groep|naam``.

    In group `totaal` the name stands alone.
    """
    uit: Uitkomst = {}
    for g, masker in groepen.items():
        for naam, waarde in tellers.items():
            sleutel = naam if g == TOTAAL else f"{g}|{naam}"
            uit[sleutel] = tel(t, tabel, teller=waarde, groepen={sleutel: masker}, **rest)[sleutel]
    return uit
