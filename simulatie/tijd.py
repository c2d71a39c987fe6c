"""The clock of the model: days (float64) since the first day of the scenario, months of equal length."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

import numpy as np

DAGEN_PER_JAAR: Final = 365.25
MAANDEN_PER_JAAR: Final = 12.0
MAAND: Final = DAGEN_PER_JAAR / MAANDEN_PER_JAAR
"""Length of a client month in days."""
DAGEN_PER_WEEK: Final = 7.0
MINUTEN_PER_UUR: Final = 60.0


def dag(datum: dt.date, begin: dt.date) -> float:
    """Days from `begin` to `datum`."""
    return float((datum - begin).days)


def datum(dagen: float, begin: dt.date) -> dt.date:
    """The calendar date in which a moment (days since `begin`) falls."""
    return begin + dt.timedelta(days=int(dagen // 1))


def maandgrenzen(begin: dt.date, eind: dt.date) -> list[dt.date]:
    """First days of the calendar months that overlap [begin, eind), and the first day of the month after them."""
    jaar, maand = begin.year, begin.month
    grenzen = [dt.date(jaar, maand, 1)]
    while grenzen[-1] < eind:
        jaar, maand = (jaar + 1, 1) if maand == 12 else (jaar, maand + 1)
        grenzen.append(dt.date(jaar, maand, 1))
    return grenzen


def dagen(data: Iterable[dt.date], begin: dt.date) -> np.ndarray:
    """Days since `begin` of each date, float64."""
    return np.array([dag(d, begin) for d in data], dtype=np.float64)
