"""Effort, contact, waits, and the load of klantmanagers, compiled. Beside `outcomes.indicatoren.proces`."""

from __future__ import annotations

import math
from typing import Any

from simulatie.assen import GEEN as _GEEN
from simulatie.assen import INZET, OPDRACHTGEVER, TAAK
from simulatie.assen import INZET_UITZITTEN as _INZET_UITZITTEN
from simulatie.assen import WAJONG as _WAJONG
from simulatie.engines.kern.vertaling import EIND_WERK, TAAK_VOORTGANG, binnen, i64
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.online.perioden import laatste_baan
from simulatie.outcomes.online.tellen import (
    ALLES,
    ALLES_OG,
    JA,
    KENMERK,
    OG,
    UIT_OG_SOORT,
    een,
    elk,
    plek,
    tel_kenmerk,
    tel_rij,
    tel_uit_og_soort,
    zet_noemer,
)
from simulatie.outcomes.online.trajecten import OPEN
from simulatie.tijd import DAGEN_PER_WEEK, MAAND

_PER_TAAK = (*OG, *(f"{og}|{taak}" for og in OPDRACHTGEVER for taak in TAAK))
UITZITTEN = plek("uitzit_maanden", UIT_OG_SOORT)
UITZITTEN_PRIMAIR = plek("primair_uitzitmaanden", UIT_OG_SOORT + KENMERK)
INZET_AANDEEL = plek("inzet_aandeel", elk(ALLES_OG, INZET))
GESPREKKEN = plek("voortgangsgesprekken", UIT_OG_SOORT)
AANGEPAST = plek("traject_aangepast", UIT_OG_SOORT)
NAZORG = plek("nazorg_verleend", elk(ALLES, ("rib", "klantmanager")))
VERVOLGBESLUIT = plek("vervolgbesluit_weken", UIT_OG_SOORT)
RAPPORT = plek("rapport_weken", UIT_OG_SOORT)
WACHTTIJD = plek("wachttijd_dagen", _PER_TAAK)
INGETROKKEN = plek("verzoek_ingetrokken", _PER_TAAK)
WACHT_PLAATS = plek("wachttijd_plaats_dagen", UIT_OG_SOORT)
BEZETTING = plek("bezetting_klantmanager", OG)
CASELOAD = plek("caseload", OG)

GEEN, WAJONG, INZET_UITZITTEN = i64(_GEEN), i64(_WAJONG), i64(_INZET_UITZITTEN)
NA_GROEPEN = i64(len(UIT_OG_SOORT))
AANTAL_INZET, AANTAL_OG, AANTAL_TAKEN = i64(len(INZET)), i64(len(OPDRACHTGEVER)), i64(len(TAAK))


@binnen
def gesprekken(k: Any) -> None:
    """Mark the trajectories in which a progress interview took place."""
    for i in range(k.n_taak):
        gesprek = g.taak(k, i)
        if gesprek.taak != TAAK_VOORTGANG or not gesprek.bediend:
            continue
        for j in range(k.n_traject - 1, -1, -1):
            t = g.traject(k, j)
            if t.begin <= gesprek.begin:
                if gesprek.begin <= t.tot:
                    t.gesprek = 1
                break


@binnen
def per_traject(a: Any, k: Any, t: Any) -> None:
    """Trajectories of the measured period, and those that ended in work in it."""
    if t.reden == EIND_WERK and t.eind >= a.meten_vanaf:
        baan = laatste_baan(k, t.eind)
        nazorg = g.baan(k, baan).nazorg if baan >= 0 else i64(0)
        tel_rij(a, k, NAZORG, i64(0), JA, een(nazorg == 1), 1.0)
        tel_rij(a, k, NAZORG, i64(1), JA, een(nazorg == 2), 1.0)
    if t.begin < a.meten_vanaf:
        return
    volledig = t.volledig > 0
    tel_uit_og_soort(a, k, UITZITTEN, t, volledig, t.maanden[INZET_UITZITTEN], 1.0)
    tel_uit_og_soort(a, k, UITZITTEN_PRIMAIR, t, volledig, t.maanden[INZET_UITZITTEN], 1.0)
    tel_kenmerk(a, k, UITZITTEN_PRIMAIR, NA_GROEPEN, volledig, t.maanden[INZET_UITZITTEN], 1.0)
    tel_uit_og_soort(a, k, GESPREKKEN, t, volledig, een(t.gesprek > 0), 1.0)
    tel_uit_og_soort(a, k, AANGEPAST, t, volledig, een(t.bijgesteld > 0), 1.0)
    _inzet(a, k, t, volledig)
    if t.reden != OPEN:
        if not math.isnan(t.vervolg_tijd):
            tel_uit_og_soort(a, k, VERVOLGBESLUIT, t, JA, (t.vervolg_tijd - t.eind) / DAGEN_PER_WEEK, 1.0)
        if not math.isnan(t.rapport_tijd):
            tel_uit_og_soort(a, k, RAPPORT, t, JA, (t.rapport_tijd - t.eind) / DAGEN_PER_WEEK, 1.0)
    if not math.isnan(t.aangemeld):
        tel_uit_og_soort(a, k, WACHT_PLAATS, t, JA, t.begin - t.aangemeld, 1.0)


@binnen
def _inzet(a: Any, k: Any, t: Any, volledig: bool) -> None:
    samen = 0.0
    for i in range(AANTAL_INZET):
        samen += t.maanden[i]
    for i in range(AANTAL_INZET):
        tel_rij(a, k, INZET_AANDEEL, i, volledig, t.maanden[i], samen)
        tel_rij(a, k, INZET_AANDEEL, (1 + t.opdrachtgever) * AANTAL_INZET + i, volledig, t.maanden[i], samen)


@binnen
def per_taak(a: Any, k: Any, t: Any) -> None:
    """Requests of the measured period, and minutes spent in it."""
    og, soort = t.opdrachtgever, AANTAL_OG + t.opdrachtgever * AANTAL_TAKEN + t.taak
    if t.aanvraag >= a.meten_vanaf:
        bediend, ingetrokken = t.bediend > 0, t.ingetrokken > 0
        for rij in (og, soort):
            tel_rij(a, k, INGETROKKEN, rij, bediend or ingetrokken, een(ingetrokken), 1.0)
            if not ingetrokken:
                tel_rij(a, k, WACHTTIJD, rij, bediend, t.wachtdagen, 1.0)
    if t.klaar and t.eind >= a.meten_vanaf:
        tel_rij(a, k, BEZETTING, og, JA, t.minuten, 0.0)


@binnen
def per_periode(a: Any, k: Any, p: Any) -> None:
    """Months in stock; who searches without benefit is in neither stock."""
    duur = max(p.eind - max(p.begin, a.meten_vanaf), 0.0)
    if p.uitkering != GEEN:
        tel_rij(a, k, CASELOAD, 0 if p.uitkering <= WAJONG else 1, JA, duur / MAAND, 0.0)


@binnen
def per_regio(a: Any, k: Any) -> None:
    """Time there is, whoever came."""
    for og in range(AANTAL_OG):
        zet_noemer(a, k, BEZETTING, og, g.reeks(a.a_minuten)[og])
        zet_noemer(a, k, CASELOAD, og, g.reeks(a.a_klantmanagermaanden)[og])
