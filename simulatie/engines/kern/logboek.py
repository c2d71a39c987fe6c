"""The event log of a region: rows are put in canonical order as they are written."""

from __future__ import annotations

from typing import Any

from simulatie.engines.kern.toestand import VOL_LOG, logregel, logrijen
from simulatie.engines.kern.vertaling import binnen, inlijn

_VERPLAATSINGEN = 64  # moves a row may take on average before another way of sorting is better


@inlijn
def begin_log(r: Any) -> None:
    """An empty log, and how many moves of rows it may take."""
    r.log_n, r.over = 0, r.log_max * _VERPLAATSINGEN


@binnen
def log_op(r: Any, k: Any, tijd: float, soort: int, code: int, waarde: float, traject: int) -> None:
    """Write an event at a computed time."""
    n = r.log_n
    r.log_n = n + 1
    if n >= r.log_max:
        r.vol |= VOL_LOG
        return
    rij = logregel(r, n)
    rij.tijd = tijd
    rij.klasse = r.klasse
    rij.klant = k.id
    rij.volgnr = k.volgnr
    rij.soort = soort
    rij.traject = traject
    rij.code = code
    rij.waarde = waarde
    k.volgnr += 1
    if n > 0 and _voor(rij, logregel(r, n - 1)):
        _zet_op_plaats(r, n)


@inlijn
def log(r: Any, k: Any, soort: int, code: int, waarde: float, traject: int) -> None:
    """Write an event with the time and class of the moment."""
    log_op(r, k, r.nu, soort, code, waarde, traject)


@inlijn
def _voor(a: Any, b: Any) -> bool:
    """Does row a come before row b?"""
    if a.tijd != b.tijd:
        return a.tijd < b.tijd
    if a.klasse != b.klasse:
        return a.klasse < b.klasse
    if a.klant != b.klant:
        return a.klant < b.klant
    return a.volgnr < b.volgnr


@binnen
def _zet_op_plaats(r: Any, n: int) -> None:
    """Move the last row, n, to where it belongs; rows come nearly in order. The place after the last is free."""
    if r.over < 0:
        return  # too far from it: the log is sorted afterwards
    rijen = logrijen(r)
    rijen[n + 1] = rijen[n]
    i = n
    while i > 0 and _voor(rijen[n + 1], rijen[i - 1]):
        rijen[i] = rijen[i - 1]
        i -= 1
    rijen[i] = rijen[n + 1]
    r.over -= n - i


@inlijn
def geordend(r: Any) -> bool:
    """Is the log in canonical order?"""
    return r.over >= 0
