"""Places under contract and budgets in the core. Beside `engines.plaatsen`.

Who waits stands in a list by time of asking, then number: a client waits at one place at most, so the links stand in
the client himself.
"""

from __future__ import annotations

from typing import Any

from simulatie.engines.kern.agenda import afspraak
from simulatie.engines.kern.halten import A_LOKET
from simulatie.engines.kern.toestand import O_van, gehelen, getallen, inkoop, klant_nr, loket_van
from simulatie.engines.kern.vertaling import KLASSE_START, NUL, binnen
from simulatie.indeling import plek_og
from simulatie.parameters import PLAATSEN

BUDGET = plek_og("budget_per_jaar")


@binnen
def plan_start(r: Any, og: int) -> None:
    """Give out places at the end of this moment, if anybody waits."""
    loket = loket_van(r, og)
    if loket.kop >= 0 and loket.gepland == 0:
        loket.gepland = 1
        afspraak(r, r.nu, KLASSE_START, NUL, loket.nummer, A_LOKET, og)


@binnen
def vraag_plaats(r: Any, k: Any, og: int) -> None:
    """Join the queue."""
    loket = loket_van(r, og)
    k.gevraagd = r.nu
    voor = loket.staart
    while voor >= 0:
        ander = klant_nr(r, voor)
        if ander.gevraagd < k.gevraagd or ander.nr <= k.nr:
            break
        voor = ander.rij_voor
    k.rij_voor = voor
    if voor >= 0:
        k.rij_na = klant_nr(r, voor).rij_na
        klant_nr(r, voor).rij_na = k.nr
    else:
        k.rij_na = loket.kop
        loket.kop = k.nr
    if k.rij_na >= 0:
        klant_nr(r, k.rij_na).rij_voor = k.nr
    else:
        loket.staart = k.nr
    plan_start(r, og)


@binnen
def uit_rij(r: Any, k: Any, og: int) -> None:
    """Leave the queue (a place, work, another exit, or patience is over)."""
    loket = loket_van(r, og)
    if k.rij_voor >= 0:
        klant_nr(r, k.rij_voor).rij_na = k.rij_na
    else:
        loket.kop = k.rij_na
    if k.rij_na >= 0:
        klant_nr(r, k.rij_na).rij_voor = k.rij_voor
    else:
        loket.staart = k.rij_voor


@binnen
def _jaar(r: Any, tijd: float) -> int:
    grenzen = getallen(r.a_jaargrenzen, r.jaren)
    jaar = 0
    while jaar < r.jaren and grenzen[jaar] <= tijd:
        jaar += 1
    return jaar


@binnen
def van_dit_jaar(r: Any, toegekend_op: float) -> bool:
    """Does a commitment made then press on the budget of this year?"""
    return _jaar(r, toegekend_op) == _jaar(r, r.nu)


@binnen
def geef_vrij(r: Any, og: int, contract: int, prijs: float, betaald: float, toegekend_op: float) -> float:
    """Give a place back and release the committed money that was not paid; return what fell free (euro)."""
    plaats = og * r.contracten + contract
    gehelen(r.a_bezet, plaats + 1)[plaats] -= 1
    vrijval = prijs - betaald if van_dit_jaar(r, toegekend_op) else 0.0
    loket_van(r, og).vastgelegd -= vrijval
    plan_start(r, og)
    return vrijval


@binnen
def boek_na(r: Any, og: int, bedrag: float) -> None:
    """Book money that becomes due after the commitment was released, or a price that has changed."""
    loket_van(r, og).vastgelegd += bedrag


@binnen
def nieuw_jaar(r: Any, og: int) -> None:
    """1 January: the budget is fresh."""
    loket_van(r, og).vastgelegd = 0.0
    plan_start(r, og)


@binnen
def volgende_met_plaats(r: Any, og: int, vanaf: int) -> int:
    """The first in the queue, from `vanaf` on, who fits in budget and contract; -1 if nobody does."""
    loket = loket_van(r, og)
    budget = O_van(r, og)[BUDGET]
    bezet = gehelen(r.a_bezet, 2 * r.contracten)
    nr = vanaf
    while nr >= 0:
        k = klant_nr(r, nr)
        if loket.vastgelegd + k.prijs <= budget and bezet[og * r.contracten + k.contract] < inkoop(
            r, og, k.contract, PLAATSEN
        ):
            return nr
        nr = k.rij_na
    return -1


@binnen
def ken_toe(r: Any, k: Any, og: int) -> None:
    """Give him the place and commit its price."""
    uit_rij(r, k, og)
    plaats = og * r.contracten + k.contract
    gehelen(r.a_bezet, plaats + 1)[plaats] += 1
    loket_van(r, og).vastgelegd += k.prijs
    k.toegekend_op = r.nu
