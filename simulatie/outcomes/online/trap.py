"""Dated values and money that flows at such a rate, compiled. Beside `outcomes.trap`; a `Trap` goes by its number."""

from __future__ import annotations

import math
from typing import Any, Final

from simulatie.assen import OPDRACHTGEVER, UITKERING
from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.online.geheugen import heel, reeks

_N = len(UITKERING)
# which Trap is which: those by opdrachtgever or benefit from the number given on, by contract after `PER_CONTRACT`
ZORG, KLANTMANAGER = i64(0), i64(1)
_U = 1 + len(OPDRACHTGEVER)
UITKERING_PER_MAAND, LOON_PER_MAAND, KORTING = i64(_U), i64(_U + _N), i64(_U + 2 * _N)
PER_CONTRACT: Final = _U + 3 * _N
MAXIMALE_DUUR, CLAIMVENSTER, LOON = i64(0), i64(1), i64(2)


@binnen
def op(a: Any, nummer: int, t: float) -> float:
    """The value in force at a moment (days); before the first day the first value holds."""
    begin, n = heel(a.a_trap)[2 * nummer], heel(a.a_trap)[2 * nummer + 1]
    dagen, waarden = reeks(a.a_dagen), reeks(a.a_waarden)
    i = begin + n - 1
    while i > begin and dagen[i] > t:
        i -= 1
    return waarden[i]


@binnen
def bij_contract(a: Any, term: int, contract: int, t: float) -> float:
    """A term of a contract in force at a moment."""
    return op(a, PER_CONTRACT + term * a.contracten + contract, t)


@binnen
def integraal(a: Any, nummer: int, begin: float, eind: float, rente: float) -> float:
    """∫ w(s)·exp(−rente·s) ds from `begin` to `eind` (days)."""
    eerste, n = heel(a.a_trap)[2 * nummer], heel(a.a_trap)[2 * nummer + 1]
    dagen, waarden = reeks(a.a_dagen), reeks(a.a_waarden)
    totaal = 0.0
    vanaf = -math.inf
    for i in range(eerste, eerste + n):
        tot = dagen[i + 1] if i + 1 < eerste + n else math.inf
        x, y = max(begin, vanaf), min(eind, tot)
        if y > x:
            dag = y - x
            if rente != 0.0:
                dag = math.exp(-rente * x) * -math.expm1(-rente * (y - x)) / rente
            totaal += waarden[i] * dag
        vanaf = tot
    return totaal
