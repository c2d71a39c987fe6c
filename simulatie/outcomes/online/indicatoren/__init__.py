"""What each unit adds to the indicators, one module a subject, as in `outcomes.indicatoren`."""

from __future__ import annotations

from typing import Any

from simulatie.engines.events import Gebeurtenis
from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.online.indicatoren import (
    artikel47,
    bestand,
    claims,
    diagnose,
    duurzaam,
    geld,
    instroom,
    plaatsing,
    primair,
    proces,
    sturing,
    teruggemeld,
    terugmelding,
    tweede_kans,
)

POSITIE, AFGEWEZEN = i64(Gebeurtenis.POSITIE), i64(Gebeurtenis.AFGEWEZEN)


@binnen
def per_gebeurtenis(a: Any, k: Any, tijd: float, soort: int, code: int, waarde: float) -> None:
    """What is counted straight from an event: POSITIE, AFGEWEZEN, START_TRAJECT."""
    if soort == POSITIE:
        artikel47.per_positie(a, k, tijd, code, waarde)
    else:
        terugmelding.per_plaats(a, k, tijd, code, soort == AFGEWEZEN)


@binnen
def per_klant(a: Any, k: Any) -> None:
    """All that a client adds, once his whole history is known."""
    proces.gesprekken(k)
    for i in range(k.n_traject):
        _per_traject(a, k, g.traject(k, i), i)
    for i in range(k.n_periode):
        p = g.periode(k, i)
        bestand.per_periode(a, k, p, i)
        artikel47.per_periode(a, k, p)
        proces.per_periode(a, k, p)
    for i in range(k.n_baan):
        b = g.baan(k, i)
        bestand.per_baan(a, k, b)
        artikel47.per_baan(a, k, b)
        claims.per_baan(a, k, b)
    for i in range(k.n_taak):
        proces.per_taak(a, k, g.taak(k, i))
    for i in range(k.n_melding):
        terugmelding.per_melding(a, k, g.melding(k, i))
    geld.per_klant(a, k)
    primair.per_klant(a, k)
    instroom.per_klant(a, k)


@binnen
def _per_traject(a: Any, k: Any, t: Any, i: int) -> None:
    plaatsing.per_traject(a, k, t)
    tweede_kans.per_traject(a, k, t)
    duurzaam.per_traject(a, k, t)
    diagnose.per_traject(a, k, t)
    terugmelding.per_traject(a, k, t)
    proces.per_traject(a, k, t)
    sturing.per_traject(a, k, t)
    artikel47.per_traject(a, k, t, i)
    geld.per_traject(a, k, t)
    claims.per_traject(a, k, t)
    teruggemeld.per_traject(a, k, t)
    if i == 0:
        primair.per_eerste_traject(a, k, t)


@binnen
def per_regio(a: Any, k: Any) -> None:
    """What a region adds whoever came."""
    proces.per_regio(a, k)
