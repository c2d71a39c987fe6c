"""The agenda of a region: a binary heap of appointments ordered as `engines.agenda` does.

Order: time, then class, priority and who (clients by number; teams and places come before all clients), then the order
in which they were made. All but the time stand in one int64 key, high bits first. What lies at or beyond the end of the
run is never noted: it does not happen.
"""

from __future__ import annotations

from typing import Any

from simulatie.engines.kern.toestand import VOL_AGENDA, gehelen, getallen
from simulatie.engines.kern.vertaling import binnen

_KLASSE, _PRIORITEIT, _WIE = 60, 57, 32  # places of the bits; below them the order of making
_WIE_BREED = (1 << 25) - 1
MAXIMUM_WIE = _WIE_BREED
_SOORT_BREED = 4  # bits of the kind of appointment, below its value


@binnen
def afspraak(r: Any, tijd: float, klasse: int, prioriteit: int, wie: int, soort: int, waarde: int) -> None:
    """Note an appointment (`halten.A_*`) at `tijd`, not in the past."""
    if tijd < r.nu:
        tijd = r.nu
    if not tijd < r.einde:
        return
    n = r.agenda_n
    if n >= r.agenda_max:
        r.vol |= VOL_AGENDA
        return
    r.agenda_n = n + 1
    sleutel = (klasse << _KLASSE) | (prioriteit << _PRIORITEIT) | (wie << _WIE) | r.teller
    r.teller += 1
    tijden, sleutels, wat = getallen(r.a_tijd, n + 1), gehelen(r.a_sleutel, n + 1), gehelen(r.a_wat, n + 1)
    i = n
    while i > 0:
        ouder = (i - 1) >> 1
        if tijden[ouder] < tijd or (tijden[ouder] == tijd and sleutels[ouder] < sleutel):
            break
        tijden[i], sleutels[i], wat[i] = tijden[ouder], sleutels[ouder], wat[ouder]
        i = ouder
    tijden[i], sleutels[i], wat[i] = tijd, sleutel, (waarde << _SOORT_BREED) | soort


@binnen
def neem(r: Any) -> tuple[int, int, int]:
    """Take the first appointment: move the clock, and return its kind, its value and who."""
    n = r.agenda_n - 1
    tijden, sleutels, wat = getallen(r.a_tijd, n + 1), gehelen(r.a_sleutel, n + 1), gehelen(r.a_wat, n + 1)
    eerste, sleutel0, tijd0 = wat[0], sleutels[0], tijden[0]
    r.agenda_n = n
    tijd, sleutel, laatste = tijden[n], sleutels[n], wat[n]
    i = 0
    while True:
        kind = 2 * i + 1
        if kind >= n:
            break
        ander = kind + 1
        if ander < n and (
            tijden[ander] < tijden[kind] or (tijden[ander] == tijden[kind] and sleutels[ander] < sleutels[kind])
        ):
            kind = ander
        if tijd < tijden[kind] or (tijd == tijden[kind] and sleutel < sleutels[kind]):
            break
        tijden[i], sleutels[i], wat[i] = tijden[kind], sleutels[kind], wat[kind]
        i = kind
    tijden[i], sleutels[i], wat[i] = tijd, sleutel, laatste
    r.nu = tijd0
    r.klasse = sleutel0 >> _KLASSE
    grenzen = getallen(r.a_grenzen, r.versies)
    while r.versie + 1 < r.versies and grenzen[r.versie + 1] <= tijd0:
        r.versie += 1
    return eerste & ((1 << _SOORT_BREED) - 1), eerste >> _SOORT_BREED, (sleutel0 >> _WIE) & _WIE_BREED
