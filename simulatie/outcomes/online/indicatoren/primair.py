"""The primary outcomes, compiled. Beside `outcomes.indicatoren.primair`; months sat out are in `proces`."""

from __future__ import annotations

from typing import Any

from simulatie.engines.kern.vertaling import EIND_UITSTROOM, binnen, i64
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.online.indicatoren.geld import totaal
from simulatie.outcomes.online.perioden import uitkeringsmaanden
from simulatie.outcomes.online.tellen import (
    KENMERK,
    UIT_ALLES,
    UIT_OG,
    een,
    plek,
    tel_kenmerk,
    tel_uit_alles,
    tel_uit_og,
)
from simulatie.outcomes.online.trajecten import OPEN
from simulatie.tijd import MAAND

DUURZAAM = plek("primair_duurzaam_werk_24m", UIT_OG + KENMERK)
MAANDEN = plek("primair_uitkeringsmaanden_24m", UIT_OG + KENMERK)
VERVOLG = plek("primair_vervolg_12m", UIT_OG + KENMERK)
PUBLIEK_GELD = plek("primair_publiek_geld", UIT_ALLES + KENMERK)

NA_UIT, NA_UIT_OG = i64(len(UIT_ALLES)), i64(len(UIT_OG))


@binnen
def per_eerste_traject(a: Any, k: Any, t: Any) -> None:
    """First trajectories of clients that began in the measured period."""
    if t.begin < a.meten_vanaf:
        return
    grens = t.begin + a.klant_termijn_duurzaam * MAAND
    volledig = grens + a.duurzaam_maanden * MAAND < a.einde
    _tel(a, k, DUURZAAM, t, volledig, een(t.duurzaam_begin <= grens))
    tot = t.begin + a.primair_termijn * MAAND
    _tel(a, k, MAANDEN, t, tot < a.einde, uitkeringsmaanden(k, t.begin, tot))
    if (t.mislukt or t.reden == OPEN) and t.reden != EIND_UITSTROOM:
        klaar = t.begin + (t.max_maanden + a.primair_vervolg) * MAAND < a.einde
        gevolgd = een(t.volgend_begin <= t.eind + a.primair_vervolg * MAAND)
        _tel(a, k, VERVOLG, t, klaar and t.volledig > 0, gevolgd)


@binnen
def _tel(a: Any, k: Any, indicator: int, t: Any, volledig: bool, teller: float) -> None:
    tel_uit_og(a, k, indicator, t, volledig, teller, 1.0)
    tel_kenmerk(a, k, indicator, NA_UIT_OG, volledig, teller, 1.0)


@binnen
def per_klant(a: Any, k: Any) -> None:
    """Public money per entrant, by first benefit."""
    if k.instroom >= a.meten_vanaf:
        h = i64(g.reeks(a.a_geld_horizon)[a.n_geld_horizon - 1])
        volledig, euro = g.reeks(k.a_tot)[h] < a.einde, totaal(k, h)
        tel_uit_alles(a, k, PUBLIEK_GELD, k.uitkering_instroom, volledig, euro, 1.0)
        tel_kenmerk(a, k, PUBLIEK_GELD, NA_UIT, volledig, euro, 1.0)
