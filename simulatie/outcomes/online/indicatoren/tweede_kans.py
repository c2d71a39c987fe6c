"""Second trajectories after a first one without success, compiled. Beside `outcomes.indicatoren.tweede_kans`."""

from __future__ import annotations

from typing import Any

from simulatie.assen import NUG as _NUG
from simulatie.engines.kern.vertaling import EIND_WERK, binnen, i64
from simulatie.outcomes.online.afspraken import TWEEDE_TRAJECT
from simulatie.outcomes.online.geheugen import reeks
from simulatie.outcomes.online.perioden import in_bestand
from simulatie.outcomes.online.tellen import UIT, een, plekken, tel_uit
from simulatie.outcomes.online.trajecten import EIND_LADDER, OPEN
from simulatie.tijd import MAAND

EERSTE = plekken(TWEEDE_TRAJECT, UIT)
NUG = i64(_NUG)


@binnen
def per_traject(a: Any, k: Any, t: Any) -> None:
    """First trajectories of the cohort, in each reading and term."""
    if t.nummer != 1 or not a.instroom_van <= t.geval_instroom < a.instroom_tot or t.reden == EIND_WERK:
        return
    keuze = reeks(a.a_tweede_traject)
    for i in range(a.n_tweede_traject):
        maanden, ook_zonder_uitkering = keuze[4 * i], keuze[4 * i + 1] > 0.0
        afgekapt, ook_ladder = keuze[4 * i + 2] > 0.0, keuze[4 * i + 3] > 0.0
        if ook_ladder or t.reden != EIND_LADDER:
            _binnen(a, k, t, EERSTE + i, maanden, ook_zonder_uitkering, afgekapt)


@binnen
def _binnen(a: Any, k: Any, t: Any, indicator: int, maanden: float, ook_zonder_uitkering: bool, afgekapt: bool) -> None:
    geeindigd = t.reden != OPEN
    peil = t.tot + maanden * MAAND
    if afgekapt:
        volledig = geeindigd and t.eind <= a.instroom_tot
        peil = min(peil, a.instroom_tot)
    else:
        volledig = geeindigd and peil < a.einde
    begonnen = t.volgend_begin <= peil
    if volledig and not (begonnen and ook_zonder_uitkering):
        uitkering = in_bestand(k, min(peil, a.einde))
        if not 0 <= uitkering <= NUG:
            return
    tel_uit(a, k, indicator, t.uitkering, volledig, een(begonnen), 1.0)
