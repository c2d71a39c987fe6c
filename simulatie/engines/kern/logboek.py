"""The event log of a region: rows are written as they happen, and put in canonical order at the end."""

from __future__ import annotations

from typing import Any

from simulatie.engines.kern.toestand import VOL_LOG, logregel, logrijen
from simulatie.engines.kern.vertaling import binnen, inlijn

_VERPLAATSINGEN = 64  # moves a row may take on average before another way of sorting is better


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
def orden(r: Any) -> bool:
    """Put the log in canonical order by insertion: rows come nearly in order. False: too far from it, sort again."""
    rijen = logrijen(r)
    n = r.log_n
    over = n * _VERPLAATSINGEN
    for j in range(1, n):
        if not _voor(rijen[j], rijen[j - 1]):
            continue
        rijen[n] = rijen[j]
        i = j
        while i > 0 and _voor(rijen[n], rijen[i - 1]):
            rijen[i] = rijen[i - 1]
            i -= 1
            over -= 1
        rijen[i] = rijen[n]
        if over < 0:
            return False
    return True
