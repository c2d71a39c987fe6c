"""Follow-ups after failure: when, with what result, and for whom, compiled. Beside `outcomes.indicatoren.sturing`."""

from __future__ import annotations

from typing import Any

from simulatie.assen import EINDREDEN, KNELPUNT, OPDRACHTGEVER, OPLEIDING, UITKERING
from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.indicatoren.sturing import HORIZON
from simulatie.outcomes.online.afspraken import VERVOLG
from simulatie.outcomes.online.geheugen import reeks
from simulatie.outcomes.online.tellen import (
    JA,
    UIT_ALLES,
    UIT_OG,
    een,
    elk,
    plek,
    plekken,
    tel_rij,
    tel_uit_alles,
    tel_uit_og,
)
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

_WIE = ("met_vervolg", "zonder_vervolg")
BINNEN = plekken(VERVOLG, UIT_OG)
TIJD = plek("sturing_tijd_tot_vervolg", UIT_OG)
VERDELING = plek(
    "sturing_tijd_tot_vervolg_verdeling", elk(UIT_ALLES, tuple(f"{m:02d}m" for m in range(1, HORIZON + 1)))
)
MEDIAAN = plek("sturing_tijd_tot_vervolg_mediaan", UIT_ALLES)
PAST = plek("sturing_vervolg_past", UIT_OG)
RESULTAAT = plek("sturing_resultaat_vervolg", elk(UIT_OG, EINDREDEN))
DUURZAAM = plek("sturing_duurzaam_na_vervolg", UIT_OG)
WIE_LEEFTIJD = plek("sturing_wie_leeftijd", _WIE)
WIE_GESLACHT = plek("sturing_wie_geslacht", elk(_WIE, ("vrouw", "man")))
WIE_OPLEIDING = plek("sturing_wie_opleiding", elk(_WIE, OPLEIDING))
WIE_UITKERING = plek("sturing_wie_uitkering", elk(_WIE, UITKERING))
WIE_KNELPUNT = plek("sturing_wie_knelpunt", elk(_WIE, KNELPUNT))

AANTAL_UITKERINGEN, AANTAL_OG, AANTAL_REDENEN = i64(len(UITKERING)), i64(len(OPDRACHTGEVER)), i64(len(EINDREDEN))
AANTAL_OPLEIDINGEN, AANTAL_KNELPUNTEN, TWEE = i64(len(OPLEIDING)), i64(len(KNELPUNT)), i64(2)


@binnen
def per_traject(a: Any, k: Any, t: Any) -> None:
    """Failures of the measured period and what followed; follow-ups that began in it."""
    if t.mislukt and t.eind >= a.meten_vanaf:
        maanden = reeks(a.a_vervolg)
        for i in range(a.n_vervolg):
            grens = t.eind + maanden[i] * MAAND
            tel_uit_og(a, k, BINNEN + i, t, grens < a.einde, een(t.volgend_begin <= grens), 1.0)
        grens = t.eind + a.sturing_horizon * MAAND
        _tijd(a, k, t, grens)
        _wie(a, k, t, 0 if t.volgend_begin <= grens else 1, grens < a.einde)
    if t.nummer >= 2 and t.begin >= a.meten_vanaf:
        _resultaat(a, k, t)


@binnen
def _tijd(a: Any, k: Any, t: Any, grens: float) -> None:
    """Time until a follow-up within the horizon."""
    volledig = grens < a.einde
    if volledig and not t.volgend_begin <= grens:
        return
    tijd = (t.volgend_begin - t.eind) / MAAND
    tel_uit_og(a, k, TIJD, t, volledig, tijd, 1.0)
    tel_uit_alles(a, k, MEDIAAN, t.uitkering, volledig, 0.0, 1.0)
    for m in range(i64(a.sturing_horizon)):
        binnen_ = een(tijd <= m + 1.0)
        if 0 <= t.uitkering < AANTAL_UITKERINGEN:
            tel_rij(a, k, VERDELING, t.uitkering * i64(a.sturing_horizon) + m, volledig, binnen_, 1.0)
        tel_rij(a, k, VERDELING, AANTAL_UITKERINGEN * i64(a.sturing_horizon) + m, volledig, binnen_, 1.0)


@binnen
def _wie(a: Any, k: Any, t: Any, groep: int, volledig: bool) -> None:
    """Who got a follow-up, and who did not."""
    leeftijd = k.leeftijd + (t.eind - k.instroom) / DAGEN_PER_JAAR
    tel_rij(a, k, WIE_LEEFTIJD, groep, volledig, leeftijd, 1.0)
    _kenmerk(a, k, WIE_GESLACHT, groep, TWEE, k.man, volledig)
    _kenmerk(a, k, WIE_OPLEIDING, groep, AANTAL_OPLEIDINGEN, k.opleiding, volledig)
    _kenmerk(a, k, WIE_UITKERING, groep, AANTAL_UITKERINGEN, t.uitkering, volledig)
    _kenmerk(a, k, WIE_KNELPUNT, groep, AANTAL_KNELPUNTEN, k.knelpunt, volledig)


@binnen
def _kenmerk(a: Any, k: Any, indicator: int, groep: int, aantal: int, code: int, volledig: bool) -> None:
    for i in range(aantal):
        tel_rij(a, k, indicator, groep * aantal + i, volledig, een(code == i), 1.0)


@binnen
def _resultaat(a: Any, k: Any, t: Any) -> None:
    """Whether follow-ups fit, how they ended, and whether durable work came of them."""
    if t.past >= 0:
        tel_uit_og(a, k, PAST, t, JA, een(t.past == 1), 1.0)
    volledig = t.volledig > 0
    for reden in range(AANTAL_REDENEN):
        zo = een(t.reden == reden)
        if 0 <= t.uitkering < AANTAL_UITKERINGEN:
            tel_rij(a, k, RESULTAAT, t.uitkering * AANTAL_REDENEN + reden, volledig, zo, 1.0)
        tel_rij(a, k, RESULTAAT, AANTAL_UITKERINGEN * AANTAL_REDENEN + reden, volledig, zo, 1.0)
        og = AANTAL_UITKERINGEN + 1 + t.opdrachtgever
        tel_rij(a, k, RESULTAAT, og * AANTAL_REDENEN + reden, volledig, zo, 1.0)
    klaar = t.begin + (t.max_maanden + a.sturing_opvolging) * MAAND < a.einde
    tel_uit_og(a, k, DUURZAAM, t, klaar and volledig, een(t.duurzaam_na_einde > 0), 1.0)
