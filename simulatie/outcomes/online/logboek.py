"""The events of a region client by client: a counting sort. Beside `outcomes.logboek`.

Clients are looked up in a table with open addressing, at most half full. What happened to a client at one moment can
stand in the log in another order than it happened in (canonical order puts classes first), so his events are put in
order of `volgnr`; they nearly are.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from simulatie.engines.kern.vertaling import binnen, i64, inlijn
from simulatie.outcomes.online.geheugen import heel, klantrij, logregel

_VERMENIGVULDIGER = np.uint64(0x9E3779B97F4A7C15)  # 2⁶⁴ / golden ratio: spreads consecutive numbers evenly
_64 = np.uint64(64)
GOED: Final = 0
DUBBEL, ONBEKEND = i64(1), i64(2)
"""What can be wrong with a region: a client stands in the table twice; an event is of a client who is not there."""


@inlijn
def _hokje(k: Any, klant: int) -> int:
    """Where in the table the search for a client begins."""
    return i64((np.uint64(klant) * _VERMENIGVULDIGER) >> (_64 - np.uint64(k.bits)))


@binnen
def _zet_klanten(k: Any) -> None:
    """Enter all clients in the table under their place in order of number."""
    sleutel, nummer, rang = heel(k.a_sleutel), heel(k.a_nummer), heel(k.a_rang)
    hokjes = 1 << k.bits
    for h in range(hokjes):
        nummer[h] = -1
    for j in range(k.klanten_n):
        klant = klantrij(k, rang[j]).klant
        h = _hokje(k, klant)
        while nummer[h] >= 0:
            if sleutel[h] == klant:
                k.fout, k.fout_klant = DUBBEL, klant
                return
            h = (h + 1) & (hokjes - 1)
        sleutel[h], nummer[h] = klant, j


@binnen
def groepeer(k: Any) -> None:
    """Fill `begin` [klanten + 1] and `volgorde` [events]: where in the log each client's events stand, in its order.

    `meeste` becomes the number of events of the client with most of them; `fout` what is wrong, if anything.
    """
    k.fout, k.meeste = 0, 0
    _zet_klanten(k)
    if k.fout:
        return
    sleutel, nummer = heel(k.a_sleutel), heel(k.a_nummer)
    van, begin, volgorde = heel(k.a_van), heel(k.a_begin), heel(k.a_volgorde)
    hokjes = 1 << k.bits
    for j in range(k.klanten_n + 1):
        begin[j] = 0
    for i in range(k.log_n):
        klant = logregel(k, i).klant
        h = _hokje(k, klant)
        while nummer[h] >= 0 and sleutel[h] != klant:
            h = (h + 1) & (hokjes - 1)
        j = nummer[h]
        if j < 0:
            k.fout, k.fout_klant = ONBEKEND, klant
            return
        van[i] = j
        begin[j] += 1
    _sorteer(k, van, begin, volgorde)


@binnen
def _sorteer(k: Any, van: Any, begin: Any, volgorde: Any) -> None:
    som = 0
    for j in range(k.klanten_n):
        aantal = begin[j]
        k.meeste = max(k.meeste, aantal)
        begin[j] = som
        som += aantal
    for i in range(k.log_n):
        j = van[i]
        volgorde[begin[j]] = i
        begin[j] += 1
    for j in range(k.klanten_n, 0, -1):  # each begin has moved on to the next one's
        begin[j] = begin[j - 1]
    begin[0] = 0


@binnen
def orden(k: Any, van: int, tot: int) -> None:
    """Put the events of one client, `van` to `tot` in `volgorde`, in the order in which they happened: by insertion."""
    volgorde = heel(k.a_volgorde)
    for i in range(van + 1, tot):
        regel = volgorde[i]
        volgnr = logregel(k, regel).volgnr
        j = i
        while j > van and logregel(k, volgorde[j - 1]).volgnr > volgnr:
            volgorde[j] = volgorde[j - 1]
            j -= 1
        volgorde[j] = regel
