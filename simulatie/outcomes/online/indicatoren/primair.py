"""The primary outcomes, compiled. Beside `outcomes.indicatoren.primair`; months sat out are in `proces`."""

from __future__ import annotations

from typing import Any

from simulatie.engines.kern.vertaling import EIND_UITSTROOM, binnen, i64
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.online.indicatoren.geld import totaal
from simulatie.outcomes.online.perioden import uitkeringsmaanden
from simulatie.outcomes.online.tellen import UIT_ALLES, UIT_OG, een, plek, tel_uit_alles, tel_uit_og
from simulatie.outcomes.online.trajecten import OPEN
from simulatie.tijd import MAAND

DUURZAAM = plek("primair_duurzaam_werk_24m", UIT_OG)
MAANDEN = plek("primair_uitkeringsmaanden_24m", UIT_OG)
VERVOLG = plek("primair_vervolg_12m", UIT_OG)
PUBLIEK_GELD = plek("primair_publiek_geld", UIT_ALLES)


@binnen
def per_eerste_traject(a: Any, k: Any, t: Any) -> None:
    """First trajectories of clients that began in the measured period."""
    if t.begin < a.meten_vanaf:
        return
    grens = t.begin + a.klant_termijn_duurzaam * MAAND
    volledig = grens + a.duurzaam_maanden * MAAND < a.einde
    tel_uit_og(a, k, DUURZAAM, t, volledig, een(t.duurzaam_begin <= grens), 1.0)
    tot = t.begin + a.primair_termijn * MAAND
    tel_uit_og(a, k, MAANDEN, t, tot < a.einde, uitkeringsmaanden(k, t.begin, tot), 1.0)
    if (t.mislukt or t.reden == OPEN) and t.reden != EIND_UITSTROOM:
        klaar = t.begin + (t.max_maanden + a.primair_vervolg) * MAAND < a.einde
        gevolgd = een(t.volgend_begin <= t.eind + a.primair_vervolg * MAAND)
        tel_uit_og(a, k, VERVOLG, t, klaar and t.volledig > 0, gevolgd, 1.0)


@binnen
def per_klant(a: Any, k: Any) -> None:
    """Public money per entrant, by first benefit."""
    if k.instroom >= a.meten_vanaf:
        h = i64(g.reeks(a.a_geld_horizon)[a.n_geld_horizon - 1])
        tel_uit_alles(a, k, PUBLIEK_GELD, k.uitkering_instroom, g.reeks(k.a_tot)[h] < a.einde, totaal(k, h), 1.0)
