"""Stocks and flows of clients on a benefit and in jobs, compiled. Beside `outcomes.indicatoren.bestand`."""

from __future__ import annotations

import math
from typing import Any

from simulatie.assen import UITKERING
from simulatie.engines.events import Gebeurtenis
from simulatie.engines.kern.vertaling import WW, WWB, binnen, i64
from simulatie.outcomes.indicatoren.bestand import (
    BLOOTSTELLING,
    DUURKLASSEN,
    LEEFTIJDEN,
    MET_UITKERING,
    PEILJAREN,
    TERUGVAL,
    VERLIES,
    WERKEND,
)
from simulatie.outcomes.online.geheugen import baan, periode, reeks
from simulatie.outcomes.online.perioden import laatste_baan
from simulatie.outcomes.online.tellen import (
    ALLES,
    JA,
    UIT_ALLES,
    een,
    elk,
    jaren,
    plek,
    tel_rij,
)
from simulatie.tijd import DAGEN_PER_JAAR, MAAND


def _duurklassen(zonder: int) -> tuple[str, ...]:
    """Groups of the stock: benefit, year, class; without the last so many classes."""
    return tuple(
        f"{UITKERING[u]}|{jaar}|{klasse}"
        for u, klassen in DUURKLASSEN.items()
        for jaar in PEILJAREN
        for klasse in list(klassen)[: len(klassen) - zonder]
    )


DUUR_KORTER = plek("bestand_naar_duur_korter", _duurklassen(1))
DUUR = plek("bestand_naar_duur", _duurklassen(0))
UITSTROOM = plek("ww_uitstroom_per_maand", jaren)
UITSTROOM_LEEFTIJD = plek("ww_uitstroom_naar_leeftijd", tuple(LEEFTIJDEN))
DUUR_LEEFTIJD = plek("ww_duur_naar_leeftijd", tuple(LEEFTIJDEN))
TERUG = plek("terugval_wwb", elk(ALLES, tuple(TERUGVAL)))
TERUG_NA_WERK = plek("terugval_wwb_na_werk", elk(ALLES, tuple(TERUGVAL)))
VERLOREN = plek("baanverlies", tuple(naam for m in VERLIES for naam in elk(UIT_ALLES, (f"{m}m",))))
NA_BAAN = plek("aan_het_werk_na_baan", elk(ALLES, tuple(WERKEND)))
VERLIES_PER_MAAND = plek("baanverlies_per_maand", tuple(BLOOTSTELLING))

EINDE_RUN, WERK = i64(Gebeurtenis.EINDE_RUN), i64(Gebeurtenis.WERK)
BAANVERLIES = i64(Gebeurtenis.BAANVERLIES)
AANTAL_KLASSEN = i64(len(DUURKLASSEN[0]))  # of both benefits
PER_VERLIES = i64(len(UIT_ALLES))
IN_UITKERING = tuple(i64(u) for u in MET_UITKERING)
BESTAND_WW, BESTAND_WWB = (i64(list(DUURKLASSEN).index(u)) for u in (WW, WWB))


@binnen
def per_periode(a: Any, k: Any, p: Any, i: int) -> None:
    """Spells on WW and on WWB."""
    if p.uitkering == WW:
        _naar_duur(a, k, p, BESTAND_WW)
        _uit_ww(a, k, p)
    elif p.uitkering == WWB:
        _naar_duur(a, k, p, BESTAND_WWB)
        _uit_wwb(a, k, p, i)


@binnen
def _naar_duur(a: Any, k: Any, p: Any, uitkering: int) -> None:
    """Is he there at the end of September, and since when?"""
    peilen, klassen = reeks(a.a_peil), reeks(a.a_duurklassen)
    eerste = 2 * AANTAL_KLASSEN * uitkering
    grens = klassen[eerste + 2 * (AANTAL_KLASSEN - 1)]  # where the longest class begins
    for j in range(a.n_peil):
        peil = peilen[j]
        if not (p.begin <= peil < p.eind and peil < a.einde):
            continue
        duur = (peil - p.begin) / MAAND
        groep = uitkering * a.n_peil + j
        for c in range(AANTAL_KLASSEN):
            in_klasse = een(klassen[eerste + 2 * c] <= duur < klassen[eerste + 2 * c + 1])
            tel_rij(a, k, DUUR, groep * AANTAL_KLASSEN + c, JA, in_klasse, 1.0)
            if duur < grens and c < AANTAL_KLASSEN - 1:
                tel_rij(a, k, DUUR_KORTER, groep * (AANTAL_KLASSEN - 1) + c, JA, in_klasse, 1.0)


@binnen
def _uit_ww(a: Any, k: Any, p: Any) -> None:
    """Outflow by calendar year; outflow and duration by age in the window of inflow."""
    beeindigd = p.einde != EINDE_RUN
    grenzen = reeks(a.a_jaar)
    for j in range(a.n_jaar - 1):
        van, tot = grenzen[j], grenzen[j + 1]
        if p.begin < tot and p.eind >= van:
            weg = een(beeindigd and van <= p.eind < tot)
            tel_rij(a, k, UITSTROOM, j, JA, weg, max(min(p.eind, tot) - max(p.begin, van), 0.0) / MAAND)
    leeftijd = k.leeftijd + (p.begin - k.instroom) / DAGEN_PER_JAAR
    klassen = reeks(a.a_leeftijden)
    van, tot = a.instroom_van, a.instroom_tot
    weg = beeindigd and van <= p.eind < tot
    for c in range(a.n_leeftijden):
        if klassen[2 * c] <= leeftijd < klassen[2 * c + 1]:
            duur = max(min(p.eind, tot) - max(p.begin, van), 0.0) / MAAND
            tel_rij(a, k, UITSTROOM_LEEFTIJD, c, JA, een(weg), duur)
            if weg:
                tel_rij(a, k, DUUR_LEEFTIJD, c, JA, (p.eind - p.begin) / MAAND, 1.0)


@binnen
def _uit_wwb(a: Any, k: Any, p: Any, i: int) -> None:
    """Back on WWB after leaving it; each term has its own follow-up."""
    if p.eind < a.meten_vanaf or p.einde == EINDE_RUN:
        return
    volgend = math.inf
    for j in range(i, k.n_periode):
        ander = periode(k, j)
        if ander.uitkering == WWB and ander.begin >= p.eind:
            volgend = ander.begin
            break
    maanden = reeks(a.a_terugval)
    for m in range(a.n_terugval):
        grens = p.eind + maanden[m] * MAAND
        tel_rij(a, k, TERUG, m, grens < a.einde, een(volgend <= grens), 1.0)
        if p.einde == WERK:
            tel_rij(a, k, TERUG_NA_WERK, m, grens < a.einde, een(volgend <= grens), 1.0)


@binnen
def per_baan(a: Any, k: Any, b: Any) -> None:
    """Jobs lost, of those that began in the measured period. Retirement is not a loss."""
    if b.begin < a.meten_vanaf:
        return
    verloren = b.einde == BAANVERLIES
    maanden = reeks(a.a_verlies)
    for m in range(a.n_verlies):
        grens = b.begin + maanden[m] * MAAND
        _verloren(a, k, b.uitkering, m, grens < a.einde, een(verloren and b.eind <= grens))
    if b.uitkering in IN_UITKERING:
        _aan_het_werk(a, k, b)
    duur = (b.eind - b.begin) / MAAND
    delen = reeks(a.a_blootstelling)
    for d in range(a.n_blootstelling):
        van, tot = delen[3 * d], delen[3 * d + 1]
        if b.uitkering == WW or not delen[3 * d + 2] > 0.0:
            verlies = een(verloren and van < duur <= tot)
            tel_rij(a, k, VERLIES_PER_MAAND, d, JA, verlies, min(max(duur, van), tot) - van)


@binnen
def _aan_het_werk(a: Any, k: Any, b: Any) -> None:
    """Who found this job, does he work some time later, in this job or another?"""
    maanden = reeks(a.a_werkend)
    for m in range(a.n_werkend):
        dan = b.begin + maanden[m] * MAAND
        tel_rij(a, k, NA_BAAN, m, dan < a.einde, een(baan(k, laatste_baan(k, dan)).eind > dan), 1.0)


@binnen
def _verloren(a: Any, k: Any, uitkering: int, termijn: int, volledig: bool, teller: float) -> None:
    if 0 <= uitkering < PER_VERLIES - 1:
        tel_rij(a, k, VERLOREN, termijn * PER_VERLIES + uitkering, volledig, teller, 1.0)
    tel_rij(a, k, VERLOREN, termijn * PER_VERLIES + PER_VERLIES - 1, volledig, teller, 1.0)
