"""The tasks of klantmanagers, compiled. Beside `outcomes.taken`.

The k-th outcome belongs to the k-th request of its kind.
"""

from __future__ import annotations

from typing import Any

from simulatie.assen import OG_GEMEENTE as _OG_GEMEENTE
from simulatie.assen import OG_UWV as _OG_UWV
from simulatie.assen import WAJONG as _WAJONG
from simulatie.engines.kern.vertaling import TAAK_TERUGMELDING, TAAK_VOORTGANG, binnen, i64
from simulatie.outcomes.online import geheugen as g

OG_UWV, OG_GEMEENTE, WAJONG = i64(_OG_UWV), i64(_OG_GEMEENTE), i64(_WAJONG)


@binnen
def vraag(k: Any, tijd: float, soort: int) -> None:
    """A request. Of a hand-back or a talk on progress the opdrachtgever is that of the trajectory."""
    t = g.taak(k, k.n_taak)
    k.n_taak += 1
    t.taak, t.aanvraag = soort, tijd
    t.bediend, t.klaar, t.ingetrokken = 0, 0, 0
    t.opdrachtgever = OG_UWV if 0 <= k.uitkering <= WAJONG else OG_GEMEENTE
    if soort in (TAAK_TERUGMELDING, TAAK_VOORTGANG) and k.n_traject:
        t.opdrachtgever = g.traject(k, k.n_traject - 1).opdrachtgever


@binnen
def bedien(k: Any, tijd: float, soort: int, gewacht: float) -> None:
    """The klantmanager starts on it."""
    i = _afgelopen(k, soort)
    if i >= 0:
        t = g.taak(k, i)
        t.bediend, t.begin, t.wachtdagen = 1, tijd, gewacht


@binnen
def trek_in(k: Any, soort: int) -> None:
    """It leaves the queue unserved."""
    i = _afgelopen(k, soort)
    if i >= 0:
        g.taak(k, i).ingetrokken = 1


@binnen
def _afgelopen(k: Any, soort: int) -> int:
    """The next request of this kind without an outcome; -1: none."""
    i = k.afloop[soort]
    while i < k.n_taak and g.taak(k, i).taak != soort:
        i += 1
    if i == k.n_taak:
        return -1
    k.afloop[soort] = i + 1
    return i


@binnen
def klaar(k: Any, tijd: float, soort: int, minuten: float) -> None:
    """And is done: the next one of this kind that was served."""
    i = k.gereed[soort]
    while i < k.n_taak:
        t = g.taak(k, i)
        i += 1
        if t.taak == soort and t.bediend:
            t.klaar, t.eind, t.minuten = 1, tijd, minuten
            k.gereed[soort] = i
            return
