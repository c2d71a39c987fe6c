"""Klantmanagers in the core: their queues, and the tasks in them. Beside `engines.klantmanagers`.

Within a queue the more urgent kind of task goes first, then who asked first, then the lower client number. Requests
come in order of time, so a list for each kind, in which a new task has to pass only those asked at the same moment, is
as good as a heap.
"""

from __future__ import annotations

from typing import Any

from simulatie import draws
from simulatie.engines.events import Gebeurtenis
from simulatie.engines.kern.agenda import afspraak
from simulatie.engines.kern.halten import A_BALIE, A_STAPEL, A_TAAK_KLAAR, IN_GESPREK, NIETS
from simulatie.engines.kern.klant import klaar_met_wachten, uniform, wacht, wie
from simulatie.engines.kern.logboek import log
from simulatie.engines.kern.toestand import AANTAL_TAKEN, VOL_TAKEN, O_van, balie_nr, gehelen, klant_nr, opdracht_nr
from simulatie.engines.kern.vertaling import (
    KLASSE_AANVRAAG,
    KLASSE_START,
    KLASSE_VRIJGAVE,
    NUL,
    OG_UWV,
    binnen,
    i64,
    inlijn,
)
from simulatie.indeling import plek_og
from simulatie.tijd import DAGEN_PER_WEEK, MINUTEN_PER_UUR

UREN = plek_og("klantmanagers.uren_per_week")
MINUTEN = plek_og("klantmanagers.minuten")
DOEL_KLANTMANAGER = i64(draws.DOEL_KLANTMANAGER)
ONEINDIG = float("inf")
G_AANVRAAG, G_INGETROKKEN = i64(Gebeurtenis.AANVRAAG), i64(Gebeurtenis.INGETROKKEN)
G_START, G_EINDE = i64(Gebeurtenis.DIENST_START), i64(Gebeurtenis.DIENST_EINDE)


@inlijn
def minuten_voor(r: Any, og: int, taak: int) -> float:
    """Minutes a task takes, in force now."""
    return O_van(r, og)[MINUTEN + taak]


@binnen
def _kies_balie(r: Any, k: Any, og: int) -> int:
    """The queue that serves this client: drawn once with chances by caseload, then fixed."""
    eerste = r.balie0_uwv if og == OG_UWV else r.balie0_gemeente
    aantal = r.balien_uwv if og == OG_UWV else r.balien_gemeente
    if aantal == 1:
        return eerste
    totaal = r.gewicht_uwv if og == OG_UWV else r.gewicht_gemeente
    rest = uniform(r, k, DOEL_KLANTMANAGER, NUL, og) * totaal
    for b in range(eerste, eerste + aantal):
        rest -= balie_nr(r, b).gewicht
        if rest < 0.0:
            return b
    return eerste + aantal - 1


@binnen
def balie_van(r: Any, k: Any, og: int) -> int:
    """His queue with this opdrachtgever."""
    if og == OG_UWV:
        if k.balie_uwv < 0:
            k.balie_uwv = _kies_balie(r, k, og)
        return k.balie_uwv
    if k.balie_gemeente < 0:
        k.balie_gemeente = _kies_balie(r, k, og)
    return k.balie_gemeente


# ---------------------------------------------------------------------- tasks


@binnen
def nieuwe_opdracht(r: Any, k: Any, og: int, taak: int, minuten: float) -> int:
    """A task about a client, not yet asked for. -1 when there is no room: the run is broken off."""
    nummer = r.taak_vrij
    if nummer >= 0:
        r.taak_vrij = opdracht_nr(r, nummer).volgende
    elif r.taak_n < r.taak_max:
        nummer = r.taak_n
        r.taak_n += 1
    else:
        r.vol |= VOL_TAKEN
        return -1
    o = opdracht_nr(r, nummer)
    o.klant, o.og, o.taak, o.minuten = k.nr, og, taak, minuten
    o.na, o.traject, o.begonnen = NIETS, 0, 0
    return nummer


@binnen
def op_de_stapel(r: Any, k: Any, og: int, taak: int, na: int, grond: int, stap: int) -> None:
    """Put a task about his trajectory in the queue without anybody waiting for it; `na` follows when it is done."""
    nummer = nieuwe_opdracht(r, k, og, taak, minuten_voor(r, og, taak))
    if nummer < 0:
        return
    o = opdracht_nr(r, nummer)
    o.na, o.grond, o.stap, o.maand, o.teller, o.traject = na, grond, stap, k.t_maand, k.t_teller, k.t_nummer
    afspraak(r, r.nu, KLASSE_AANVRAAG, NUL, wie(r, k), A_STAPEL, nummer)


@binnen
def vraag(r: Any, k: Any, nummer: int) -> None:
    """Put a task in the queue."""
    o = opdracht_nr(r, nummer)
    b = balie_van(r, k, o.og)
    o.balie, o.gevraagd = b, r.nu
    log(r, k, G_AANVRAAG, o.taak, 0.0, o.traject)
    _bij_klant(r, k, nummer)
    plaats = b * AANTAL_TAKEN + o.taak
    kop, staart = gehelen(r.a_kop, plaats + 1), gehelen(r.a_staart, plaats + 1)
    voor = staart[plaats]
    while voor >= 0:
        ander = opdracht_nr(r, voor)
        if ander.gevraagd < o.gevraagd or ander.klant <= o.klant:
            break
        voor = ander.rij_voor
    o.rij_voor = voor
    if voor >= 0:
        o.rij_na = opdracht_nr(r, voor).rij_na
        opdracht_nr(r, voor).rij_na = nummer
    else:
        o.rij_na = kop[plaats]
        kop[plaats] = nummer
    if o.rij_na >= 0:
        opdracht_nr(r, o.rij_na).rij_voor = nummer
    else:
        staart[plaats] = nummer
    balie_nr(r, b).wachtend += 1
    _plan_start(r, b)


@binnen
def _uit_rij(r: Any, nummer: int) -> None:
    """Take a task out of its queue."""
    o = opdracht_nr(r, nummer)
    plaats = o.balie * AANTAL_TAKEN + o.taak
    if o.rij_voor >= 0:
        opdracht_nr(r, o.rij_voor).rij_na = o.rij_na
    else:
        gehelen(r.a_kop, plaats + 1)[plaats] = o.rij_na
    if o.rij_na >= 0:
        opdracht_nr(r, o.rij_na).rij_voor = o.rij_voor
    else:
        gehelen(r.a_staart, plaats + 1)[plaats] = o.rij_voor
    balie_nr(r, o.balie).wachtend -= 1


@binnen
def _bij_klant(r: Any, k: Any, nummer: int) -> None:
    """Add a task to the client's own list, at its end."""
    o = opdracht_nr(r, nummer)
    o.voor, o.volgende = k.taken_staart, -1
    if k.taken_staart >= 0:
        opdracht_nr(r, k.taken_staart).volgende = nummer
    else:
        k.taken_kop = nummer
    k.taken_staart = nummer


@binnen
def _van_klant(r: Any, k: Any, nummer: int) -> None:
    """Take a task out of the client's own list."""
    o = opdracht_nr(r, nummer)
    if o.voor >= 0:
        opdracht_nr(r, o.voor).volgende = o.volgende
    else:
        k.taken_kop = o.volgende
    if o.volgende >= 0:
        opdracht_nr(r, o.volgende).voor = o.voor
    else:
        k.taken_staart = o.voor


@binnen
def _geef_terug(r: Any, nummer: int) -> None:
    """A task that is over: its number can be used again."""
    opdracht_nr(r, nummer).volgende = r.taak_vrij
    r.taak_vrij = nummer


@binnen
def trek_in(r: Any, k: Any, nummer: int) -> None:
    """Take a waiting task out of the queue; one under way goes on."""
    o = opdracht_nr(r, nummer)
    if o.begonnen:
        return
    _uit_rij(r, nummer)
    _van_klant(r, k, nummer)
    log(r, k, G_INGETROKKEN, o.taak, 0.0, o.traject)
    _geef_terug(r, nummer)


@binnen
def trek_alles_in(r: Any, k: Any, traject: int) -> None:
    """Withdraw all his waiting tasks (of one trajectory if `traject` > 0)."""
    nummer = k.taken_kop
    while nummer >= 0:
        o = opdracht_nr(r, nummer)
        volgende = o.volgende
        if traject <= 0 or o.traject == traject:
            trek_in(r, k, nummer)
        nummer = volgende


@binnen
def heeft_taak(r: Any, k: Any, taak: int, traject: int) -> bool:
    """Is a task of this kind about this trajectory queued or under way?"""
    nummer = k.taken_kop
    while nummer >= 0:
        o = opdracht_nr(r, nummer)
        if o.taak == taak and o.traject == traject:
            return True
        nummer = o.volgende
    return False


# ---------------------------------------------------------------------- service


@binnen
def _plan_start(r: Any, b: int) -> None:
    balie = balie_nr(r, b)
    if balie.vrij > 0 and balie.wachtend > 0 and balie.gepland == 0:
        balie.gepland = 1
        afspraak(r, r.nu, KLASSE_START, NUL, balie.nummer, A_BALIE, b)


@binnen
def _eerste(r: Any, b: int) -> int:
    """The task that goes first: by kind, then by time of asking, then by client."""
    for taak in range(AANTAL_TAKEN):
        plaats = b * AANTAL_TAKEN + taak
        nummer = gehelen(r.a_kop, plaats + 1)[plaats]
        if nummer >= 0:
            return nummer
    return -1


@binnen
def start(r: Any, b: int) -> None:
    """Begin on as many tasks as there are free klantmanagers."""
    balie = balie_nr(r, b)
    balie.gepland = 0
    uren = O_van(r, balie.og)[UREN] * (r.deeltijd_uwv if balie.og == OG_UWV else r.deeltijd_gemeente)
    while balie.vrij > 0 and balie.wachtend > 0:
        nummer = _eerste(r, b)
        o = opdracht_nr(r, nummer)
        k = klant_nr(r, o.klant)
        _uit_rij(r, nummer)
        balie.vrij -= 1
        o.begonnen = 1
        log(r, k, G_START, o.taak, r.nu - o.gevraagd, o.traject)
        dagen = o.minuten / MINUTEN_PER_UUR / uren * DAGEN_PER_WEEK
        afspraak(r, r.nu + dagen, KLASSE_VRIJGAVE, o.taak, wie(r, k), A_TAAK_KLAAR, nummer)
        if o.na == NIETS:
            klaar_met_wachten(k)
            wacht(r, k, IN_GESPREK, ONEINDIG, NUL)


@binnen
def rond_af(r: Any, k: Any, nummer: int) -> None:
    """A service is over: first half, before what follows from it."""
    o = opdracht_nr(r, nummer)
    balie_nr(r, o.balie).vrij += 1
    _van_klant(r, k, nummer)
    log(r, k, G_EINDE, o.taak, o.minuten, o.traject)


@binnen
def ga_door(r: Any, nummer: int) -> None:
    """A service is over: second half, the klantmanager can start on another."""
    _plan_start(r, opdracht_nr(r, nummer).balie)
    _geef_terug(r, nummer)
