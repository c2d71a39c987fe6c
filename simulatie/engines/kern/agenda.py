"""The agenda of a region: a calendar queue of appointments, ordered as `engines.agenda` does.

Order: time, then class, priority and who (clients by number; teams and places come before all clients), then the order
in which they were made. All but the time stand in one int64 key, high bits first. What lies at or beyond the end of the
run is never noted: it does not happen.

The run is cut into short spans of equal length. An appointment in a later span only joins the list of that span, in no
order; those of the span that has come stand in a binary heap, so a small one. Appointments themselves stay where they
are, in one pool.
"""

from __future__ import annotations

from typing import Any

from simulatie.engines.kern.toestand import VOL_AGENDA, afspraak_nr, gehelen, getallen, haal_klant
from simulatie.engines.kern.vertaling import NUL, binnen, inlijn

_KLASSE, _PRIORITEIT, _WIE = 60, 57, 32  # places of the bits; below them the order of making
_WIE_BREED = (1 << 25) - 1
MAXIMUM_WIE = _WIE_BREED
_SOORT_BREED = 4  # bits of the kind of appointment, below its value


@binnen
def begin_agenda(r: Any) -> None:
    """An empty agenda."""
    r.agenda_n, r.pool_n, r.pool_vrij, r.hoop_n, r.vak = 0, 0, -1, 0, 0
    r.vak_per_dag = r.vakken / r.einde
    vakken = gehelen(r.a_vakken, r.vakken + 1)
    for i in range(r.vakken + 1):
        vakken[i] = -1


@binnen
def afspraak(r: Any, tijd: float, klasse: int, prioriteit: int, wie: int, soort: int, waarde: int) -> None:
    """Note an appointment (`halten.A_*`) at `tijd`, not in the past."""
    if tijd < r.nu:
        tijd = r.nu
    if not tijd < r.einde:
        return
    nummer = r.pool_vrij
    if nummer >= 0:
        r.pool_vrij = afspraak_nr(r, nummer).volgende
    elif r.pool_n < r.agenda_max:
        nummer = r.pool_n
        r.pool_n += 1
    else:
        r.vol |= VOL_AGENDA
        return
    r.agenda_n += 1
    a = afspraak_nr(r, nummer)
    a.tijd, a.wat = tijd, (waarde << _SOORT_BREED) | soort
    a.sleutel = (klasse << _KLASSE) | (prioriteit << _PRIORITEIT) | (wie << _WIE) | r.teller
    r.teller += 1
    vak = int(tijd * r.vak_per_dag)
    if vak <= r.vak:
        _op_de_hoop(r, nummer)
    else:
        vakken = gehelen(r.a_vakken, r.vakken + 1)
        a.volgende = vakken[vak]
        vakken[vak] = nummer


@binnen
def neem(r: Any) -> tuple[int, int, int]:
    """Take the first appointment: move the clock, and return its kind, its value and who."""
    vakken = gehelen(r.a_vakken, r.vakken + 1)
    while r.hoop_n == 0:
        r.vak += 1
        nummer = vakken[r.vak]
        while nummer >= 0:
            a = afspraak_nr(r, nummer)
            volgende = a.volgende
            klant = ((a.sleutel >> _WIE) & _WIE_BREED) - r.verschuiving
            if klant >= 0:
                haal_klant(r, klant)  # his turn comes within a few appointments
            _op_de_hoop(r, nummer)
            nummer = volgende
    nummer = _van_de_hoop(r)
    a = afspraak_nr(r, nummer)
    a.volgende = r.pool_vrij
    r.pool_vrij = nummer
    r.agenda_n -= 1
    r.nu = a.tijd
    r.klasse = a.sleutel >> _KLASSE
    grenzen = getallen(r.a_grenzen, r.versies)
    while r.versie + 1 < r.versies and grenzen[r.versie + 1] <= r.nu:
        r.versie += 1
    return a.wat & ((1 << _SOORT_BREED) - 1), a.wat >> _SOORT_BREED, (a.sleutel >> _WIE) & _WIE_BREED


@inlijn
def _voor(een: Any, ander: Any) -> bool:
    """Does one appointment come before another?"""
    return een.tijd < ander.tijd or (een.tijd == ander.tijd and een.sleutel < ander.sleutel)


@binnen
def _op_de_hoop(r: Any, nummer: int) -> None:
    """Put an appointment on the heap."""
    hoop, i, a = gehelen(r.a_hoop, r.agenda_max), r.hoop_n, afspraak_nr(r, nummer)
    r.hoop_n = i + 1
    while i > 0:
        ouder = (i - 1) >> 1
        if not _voor(a, afspraak_nr(r, hoop[ouder])):
            break
        hoop[i] = hoop[ouder]
        i = ouder
    hoop[i] = nummer


@inlijn
def _van_de_hoop(r: Any) -> int:
    """Take the first appointment from the heap."""
    n = r.hoop_n - 1
    r.hoop_n = n
    hoop = gehelen(r.a_hoop, r.agenda_max)
    eerste, nummer = hoop[0], hoop[n]
    a = afspraak_nr(r, nummer)
    i = NUL
    while True:
        kind = 2 * i + 1
        if kind >= n:
            break
        if kind + 1 < n and _voor(afspraak_nr(r, hoop[kind + 1]), afspraak_nr(r, hoop[kind])):
            kind += 1
        if _voor(a, afspraak_nr(r, hoop[kind])):
            break
        hoop[i] = hoop[kind]
        i = kind
    hoop[i] = nummer
    return eerste
