"""The indicators of article 47 and the SRG, compiled. Beside `outcomes.indicatoren.artikel47`."""

from __future__ import annotations

from typing import Any

from simulatie.assen import NUG as _NUG
from simulatie.assen import SOORT_LADDER
from simulatie.assen import WAJONG as _WAJONG
from simulatie.assen import WAO as _WAO
from simulatie.engines.kern.vertaling import WW, WWB, binnen, i64
from simulatie.outcomes.indicatoren.tellen import TOTAAL
from simulatie.outcomes.online.geheugen import baan, reeks, traject
from simulatie.outcomes.online.tellen import JA, een, elk, jaren, plek, tel_rij
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

_REGELINGEN = ("WW", "AO", "WWB", "NUG", TOTAAL)


BINNEN_24M = plek("artikel47_werk_binnen_24m", _REGELINGEN)
HOUDT_6M = plek("artikel47_werk_houdt_6m", _REGELINGEN)
NAAR_PLAATSING = plek("artikel47_ladder_naar_plaatsing", jaren)
POSITIES = plek("artikel47_positiewijzigingen", jaren)
MET_ONDERSTEUNING = plek("artikel47_werk_met_ondersteuning", _REGELINGEN)
PER_KLANTJAAR = plek("artikel47_werk_per_klantjaar", elk(_REGELINGEN, ("met", "zonder")))

LADDER, WAO, WAJONG, NUG = i64(SOORT_LADDER), i64(_WAO), i64(_WAJONG), i64(_NUG)
ALLE = i64(_REGELINGEN.index(TOTAAL))


@binnen
def _regeling(uitkering: int) -> int:
    """The group of a benefit: WAO, WIA and Wajong are one; -1: none of them."""
    if uitkering == WW:
        return 0
    if uitkering in (WAO, WAJONG):
        return 1
    if uitkering == WWB:
        return 2
    return 3 if uitkering == NUG else -1


@binnen
def _tel(a: Any, k: Any, indicator: int, uitkering: int, volledig: bool, teller: float) -> None:
    groep = _regeling(uitkering)
    if groep >= 0:
        tel_rij(a, k, indicator, groep, volledig, teller, 1.0)
    tel_rij(a, k, indicator, ALLE, volledig, teller, 1.0)


@binnen
def per_traject(a: Any, k: Any, t: Any, i: int) -> None:
    """Entries into work after support aimed at it; moves from the ladder to such support."""
    if t.soort == LADDER:
        return
    if i > 0 and traject(k, i - 1).soort == LADDER:
        per_jaar(a, k, NAAR_PLAATSING, t.begin)
    if t.nummer != 1 or t.begin < a.meten_vanaf:
        return
    grens = t.begin + a.artikel47_termijn * MAAND
    snel = t.baan_begin <= grens
    _tel(a, k, BINNEN_24M, t.uitkering, grens < a.einde, een(snel))
    if snel:
        volledig = t.begin + a.artikel47_termijn * MAAND + a.duurzaam_maanden * MAAND < a.einde
        _tel(a, k, HOUDT_6M, t.uitkering, volledig, een(baan(k, t.baan).duurzaam > 0))


@binnen
def per_positie(a: Any, k: Any, tijd: float, positie: int, oud: float) -> None:
    """A move on the ladder; into regular work and back is counted as jobs, not here."""
    if positie < a.artikel47_positie_werk and oud < a.artikel47_positie_werk:
        per_jaar(a, k, POSITIES, tijd)


@binnen
def per_jaar(a: Any, k: Any, indicator: int, tijd: float) -> None:
    """An event in its calendar year."""
    grenzen = reeks(a.a_jaar)
    for j in range(a.n_jaar - 1):
        if grenzen[j] <= tijd < grenzen[j + 1]:
            tel_rij(a, k, indicator, j, JA, a.artikel47_klantjaren, 0.0)


@binnen
def per_baan(a: Any, k: Any, b: Any) -> None:
    """Jobs found in the measured period, with and without support."""
    if b.begin < a.meten_vanaf:
        return
    met = een(b.ondersteund > 0)
    _tel(a, k, MET_ONDERSTEUNING, b.uitkering, True, met)
    for groep in (_regeling(b.uitkering), ALLE):
        if groep >= 0:
            tel_rij(a, k, PER_KLANTJAAR, 2 * groep, JA, met, 0.0)
            tel_rij(a, k, PER_KLANTJAAR, 2 * groep + 1, JA, 1.0 - met, 0.0)


@binnen
def per_periode(a: Any, k: Any, p: Any) -> None:
    """Client years in stock: by calendar year, and by benefit in the measured period."""
    grenzen = reeks(a.a_jaar)
    for j in range(a.n_jaar - 1):
        duur = max(min(p.eind, grenzen[j + 1]) - max(p.begin, grenzen[j]), 0.0) / DAGEN_PER_JAAR
        if duur > 0.0:
            tel_rij(a, k, NAAR_PLAATSING, j, JA, 0.0, duur)
            tel_rij(a, k, POSITIES, j, JA, 0.0, duur)
    duur = max(p.eind - max(p.begin, a.meten_vanaf), 0.0) / DAGEN_PER_JAAR
    for groep in (_regeling(p.uitkering), ALLE):
        if groep >= 0:
            tel_rij(a, k, PER_KLANTJAAR, 2 * groep, JA, 0.0, duur)
            tel_rij(a, k, PER_KLANTJAAR, 2 * groep + 1, JA, 0.0, duur)
