"""Euros per trajectory and per client, compiled. Beside `outcomes.indicatoren.geld`."""

from __future__ import annotations

from typing import Any

from simulatie.assen import SOORT_LADDER
from simulatie.engines.events import Betaalsoort
from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.geldstromen import GELDSOORT
from simulatie.outcomes.indicatoren.geld import HORIZONNEN
from simulatie.outcomes.indicatoren.tellen import TOTAAL
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.online.tellen import (
    ALLES,
    ALLES_OG,
    ALLES_OG_SOORT_UIT,
    UIT_ALLES,
    een,
    elk,
    plek,
    tel_geld,
    tel_rij,
    tel_uit_alles,
)
from simulatie.tijd import MAAND, MINUTEN_PER_UUR

_BETAALSOORT = tuple(b.name.lower() for b in Betaalsoort)
BETAALD = plek("betaald_per_traject", ALLES_OG_SOORT_UIT + elk(ALLES_OG, _BETAALSOORT))
KOSTEN = plek("kosten_aanbieder_per_traject", ALLES_OG_SOORT_UIT)
MARGE = plek("marge_aanbieder", ALLES_OG_SOORT_UIT)
PER_PLAATSING = plek("betaald_per_plaatsing", ALLES_OG_SOORT_UIT)
PER_KLANT = plek(
    "publiek_geld_per_klant",
    elk(ALLES, tuple(f"{h}m|{soort}" for h in HORIZONNEN for soort in (*GELDSOORT, TOTAAL))),
)
UREN = plek("klantmanager_uren_per_klant", UIT_ALLES)

LADDER = i64(SOORT_LADDER)
AANTAL_BETAALSOORTEN, AANTAL_GELDSOORTEN = i64(len(_BETAALSOORT)), i64(len(GELDSOORT))
NA_GROEPEN = i64(len(ALLES_OG_SOORT_UIT))


@binnen
def per_traject(a: Any, k: Any, t: Any) -> None:
    """Paid and cost, of trajectories all of whose payments lie inside the run."""
    if t.begin < a.meten_vanaf:
        return
    klaar = t.begin + (t.max_maanden + a.geld_nabetaling) * MAAND < a.einde
    volledig = klaar and t.volledig > 0
    tel_geld(a, k, BETAALD, t, volledig, t.betaald, 1.0)
    tel_geld(a, k, KOSTEN, t, volledig, t.kosten, 1.0)
    tel_geld(a, k, MARGE, t, volledig, t.betaald - t.kosten, t.betaald)
    if t.soort != LADDER:
        tel_geld(a, k, PER_PLAATSING, t, volledig, t.betaald, een(t.claim > 0))
    for b in range(AANTAL_BETAALSOORTEN):
        tel_rij(a, k, BETAALD, NA_GROEPEN + b, volledig, t.betaald_voor[b], 1.0)
        rij = NA_GROEPEN + (1 + t.opdrachtgever) * AANTAL_BETAALSOORTEN + b
        tel_rij(a, k, BETAALD, rij, volledig, t.betaald_voor[b], 1.0)


@binnen
def totaal(k: Any, horizon: int) -> float:
    """Euros of all kinds in a window."""
    som = 0.0
    for s in range(AANTAL_GELDSOORTEN):
        som += g.reeks(k.a_euro)[horizon * AANTAL_GELDSOORTEN + s]
    return som


@binnen
def per_klant(a: Any, k: Any) -> None:
    """Public money and hours of klantmanagers of clients who came in in the measured period."""
    if k.instroom < a.meten_vanaf:
        return
    horizonnen = g.reeks(a.a_geld_horizon)
    for i in range(a.n_geld_horizon - 1):  # the last is that of the primary outcome
        h = i64(horizonnen[i])
        volledig = g.reeks(k.a_tot)[h] < a.einde
        rij = i * (AANTAL_GELDSOORTEN + 1)
        for s in range(AANTAL_GELDSOORTEN):
            tel_rij(a, k, PER_KLANT, rij + s, volledig, g.reeks(k.a_euro)[h * AANTAL_GELDSOORTEN + s], 1.0)
        tel_rij(a, k, PER_KLANT, rij + AANTAL_GELDSOORTEN, volledig, totaal(k, h), 1.0)
    _uren(a, k)


@binnen
def _uren(a: Any, k: Any) -> None:
    tot = k.instroom + a.horizon_uren * MAAND
    uren = 0.0
    for i in range(k.n_taak):
        t = g.taak(k, i)
        if t.klaar and k.instroom <= t.eind < tot:
            uren += t.minuten / MINUTEN_PER_UUR
    tel_uit_alles(a, k, UREN, k.uitkering_instroom, tot < a.einde, uren, 1.0)
