"""Dated values as step functions of time, and money that flows at such a rate.

A number of a scenario that changes on dates is a `Trap`: a value from each date on. `integraal` adds it up over a
period, with or without discounting, for arrays of periods at once.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulatie.scenario.veld import Getal
from simulatie.tijd import dag

Reeks = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Trap:
    """A value that holds from each day on: `dagen` float64 [n], ascending; `waarden` float64 [n].

    Before the first day the first value holds.
    """

    dagen: Reeks
    waarden: Reeks

    def op(self, t: Reeks | float) -> Reeks:
        """The value in force at each moment (days); a change holds from its own day on."""
        i = np.searchsorted(self.dagen, t, side="right") - 1
        return self.waarden[np.maximum(i, 0)]

    def integraal(self, begin: Reeks | float, eind: Reeks | float, rente: float = 0.0) -> Reeks:
        """∫ w(s)·exp(−rente·s) ds from `begin` to `eind` (days): value × days. `rente` per day, continuous.

        Periods of negative length give 0.
        """
        begin = np.asarray(begin, dtype=np.float64)
        eind = np.maximum(np.asarray(eind, dtype=np.float64), begin)
        totaal = np.zeros(np.broadcast(begin, eind).shape)
        grenzen = np.append(self.dagen[1:], np.inf)
        vanaf = -np.inf
        for tot, waarde in zip(grenzen, self.waarden, strict=True):
            a, b = np.clip(begin, vanaf, tot), np.clip(eind, vanaf, tot)
            totaal = totaal + waarde * _verdisconteerde_dagen(a, b, rente)
            vanaf = tot
        return totaal


def _verdisconteerde_dagen(begin: Reeks, eind: Reeks, rente: float) -> Reeks:
    """∫ exp(−rente·s) ds from `begin` to `eind`."""
    if rente == 0.0:
        return eind - begin
    return np.exp(-rente * begin) * -np.expm1(-rente * (eind - begin)) / rente


def product(een: Trap, twee: Trap, factor: float = 1.0) -> Trap:
    """The product of two dated values, times a constant."""
    dagen = np.unique(np.concatenate([een.dagen, twee.dagen]))
    return Trap(dagen, een.op(dagen) * twee.op(dagen) * factor)


def constante(waarde: float) -> Trap:
    """A value that never changes."""
    return Trap(np.zeros(1), np.array([waarde], dtype=np.float64))


def trap_uit(getal: Getal, begin: dt.date, *element: str) -> Trap:
    """The course in time of one element of a number of a scenario, e.g. ``trap_uit(prijs, begin, "WW")``.

    Raises KeyError if the number has no such element.
    """
    data = (begin, *getal.data())
    return Trap(
        np.array([dag(d, begin) for d in data], dtype=np.float64),
        np.array([_element(getal.op(d), element) for d in data], dtype=np.float64),
    )


def _element(waarde: Any, element: tuple[str, ...]) -> float:
    for sleutel in element:
        waarde = waarde[sleutel]
    return float(waarde)
