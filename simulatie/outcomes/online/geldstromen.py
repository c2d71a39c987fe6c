"""Public money of a client in windows from his entry, discounted to it, compiled. Beside `outcomes.geldstromen`.

Windows are the horizons of the indicators; euros are kept by horizon and kind. For the client table they are also added
up over the run, without discounting.
"""

from __future__ import annotations

import math
from typing import Any

from simulatie.assen import OG_GEMEENTE as _OG_GEMEENTE
from simulatie.assen import OG_UWV as _OG_UWV
from simulatie.assen import UITKERING
from simulatie.assen import WAJONG as _WAJONG
from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.geldstromen import GELDSOORT
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.online import trap
from simulatie.tijd import MAAND

AANTAL = i64(len(GELDSOORT))
AANBIEDER, KLANTMANAGER = i64(GELDSOORT.index("aanbieder")), i64(GELDSOORT.index("klantmanager"))
UITKERING_, LOON, ZORG = (i64(GELDSOORT.index(s)) for s in ("uitkering", "loon", "zorg"))
AANTAL_UITKERINGEN = i64(len(UITKERING))  # who is on none of these is in nobody's stock
OG_UWV, OG_GEMEENTE, WAJONG = i64(_OG_UWV), i64(_OG_GEMEENTE), i64(_WAJONG)


@binnen
def begin(a: Any, k: Any) -> None:
    """No euros yet; the ends of the windows."""
    euro, tot, maanden = g.reeks(k.a_euro), g.reeks(k.a_tot), g.reeks(a.a_horizon)
    for h in range(a.n_horizon):
        tot[h] = k.instroom + maanden[h] * MAAND
        for s in range(AANTAL):
            euro[h * AANTAL + s] = 0.0
    for s in range(AANTAL):
        g.reeks(k.a_euro_run)[s] = 0.0
    k.opgerent = math.exp(a.rente * k.instroom)


@binnen
def bedrag(a: Any, k: Any, soort: int, tijd: float, bedrag_: float) -> None:
    """An amount at a moment."""
    g.reeks(k.a_euro_run)[soort] += bedrag_
    if not tijd >= k.instroom:
        return
    waarde = bedrag_ * math.exp(-a.rente * (tijd - k.instroom))
    euro, tot = g.reeks(k.a_euro), g.reeks(k.a_tot)
    for h in range(a.n_horizon):
        if tijd < tot[h]:
            euro[h * AANTAL + soort] += waarde


@binnen
def stroom(a: Any, k: Any, soort: int, van: float, eind: float, tarief: int, teken: float) -> None:
    """A rate (euro a month) over a period; `teken` -1 takes it off."""
    euro, tot = g.reeks(k.a_euro), g.reeks(k.a_tot)
    if k.a_klantrijen:
        g.reeks(k.a_euro_run)[soort] += teken * trap.integraal(a, tarief, van, eind, 0.0) / MAAND
    if not eind > k.instroom:
        return
    for h in range(a.n_horizon):
        if van < tot[h]:
            dagen = trap.integraal(a, tarief, max(van, k.instroom), min(eind, tot[h]), a.rente)
            euro[h * AANTAL + soort] += teken * dagen / MAAND * k.opgerent


@binnen
def stromen(a: Any, k: Any) -> None:
    """Klantmanagers, benefits, wages in their place, what sanctions take off them, and care."""
    for i in range(k.n_zorg):
        z = g.zorg(k, i)
        stroom(a, k, ZORG, z.begin, z.eind, trap.ZORG, 1.0)
    for i in range(k.n_staat):
        s = g.staat(k, i)
        if not 0 <= s.uitkering < AANTAL_UITKERINGEN:
            continue
        og = OG_UWV if s.uitkering <= WAJONG else OG_GEMEENTE
        stroom(a, k, KLANTMANAGER, s.begin, s.eind, trap.KLANTMANAGER + og, 1.0)
        if s.loon:
            stroom(a, k, LOON, s.begin, s.eind, trap.LOON_PER_MAAND + s.uitkering, 1.0)
            continue
        stroom(a, k, UITKERING_, s.begin, s.eind, trap.UITKERING_PER_MAAND + s.uitkering, 1.0)
        for j in range(k.n_sanctie):
            straf = g.sanctie(k, j)
            van, eind = max(straf.tijd, s.begin), min(straf.tijd + straf.waarde * MAAND, s.eind)
            if eind > van:
                stroom(a, k, UITKERING_, van, eind, trap.KORTING + s.uitkering, -1.0)
