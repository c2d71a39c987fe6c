"""What the klantmanager does on the way: judging a report, holding a progress interview. Beside `engines.traject`."""

from __future__ import annotations

from typing import Any

from simulatie import draws
from simulatie.assen import EIND_ZIEKTE, GROND
from simulatie.engines.events import Betaalsoort, Gebeurtenis
from simulatie.engines.kern.klant import huidig_knelpunt, plan_uitgang, uniform
from simulatie.engines.kern.logboek import log
from simulatie.engines.kern.toestand import C_van, O_van, P_van, opdracht_nr, rib_van
from simulatie.engines.kern.traject import betaal, zet_kans
from simulatie.engines.kern.vertaling import (
    EIND_TERUGGEHAALD,
    GROND_KANSARM,
    MELDING_VERPLICHT,
    NUL,
    alternatief,
    binnen,
    i64,
)
from simulatie.indeling import plek_og
from simulatie.rules import keuze, terugmelding

WEIGERTERMIJN = plek_og("terugmelding.weigertermijn")
ALT_GROND = tuple(alternatief(naam) for naam in GROND)
ALT_RAPPORT = alternatief("rapport")
ALT_HERHAALD = alternatief("bijstellen")
DOEL_ACCEPTATIE, DOEL_RAPPORT, DOEL_TERUGHAAL = (
    i64(draws.DOEL_ACCEPTATIE),
    i64(draws.DOEL_RAPPORT),
    i64(draws.DOEL_TERUGHAAL),
)
DOEL_BIJSTELLEN, DOEL_NALEVING = i64(draws.DOEL_BIJSTELLEN), i64(draws.DOEL_NALEVING)
B_TERUGMELDING = i64(Betaalsoort.TERUGMELDING)
G_AANVAARD, G_GEWEIGERD = i64(Gebeurtenis.AANVAARD), i64(Gebeurtenis.GEWEIGERD)
G_TERUGGEHAALD, G_BIJGESTELD = i64(Gebeurtenis.TERUGGEHAALD), i64(Gebeurtenis.BIJGESTELD)


@binnen
def _voorbij(k: Any, o: Any) -> bool:
    """Is the trajectory that the task is about over?"""
    return not k.t_open or k.t_teller != o.teller


@binnen
def beoordeel_melding(r: Any, k: Any, nummer: int) -> None:
    """The klantmanager accepts or refuses: one draw for each client and ground."""
    o = opdracht_nr(r, nummer)
    if _voorbij(k, o):
        return
    grond, maand, C = o.grond, o.maand, C_van(r, k.t_versie, k.t_contract)
    kans = terugmelding.acceptatiekans(O_van(r, k.t_og), C, grond, k.t_melding_open == MELDING_VERPLICHT)
    k.t_melding_open = 0
    if uniform(r, k, DOEL_ACCEPTATIE, NUL, ALT_GROND[grond]) >= kans:
        log(r, k, G_GEWEIGERD, grond, float(maand), k.t_nummer)
        if grond == GROND_KANSARM:
            k.t_geen_melding_tot = k.t_maand + int(O_van(r, k.t_og)[WEIGERTERMIJN])
        return
    log(r, k, G_AANVAARD, grond, float(maand), k.t_nummer)
    rib = rib_van(r, k.t_contract, k.t_rib)
    bedrag = terugmelding.vergoeding(
        C, k.t_uitkering, maand, rib.meldingen, rib.gestart, uniform(r, k, DOEL_RAPPORT, k.t_teller, ALT_RAPPORT)
    )
    if bedrag > 0.0:
        rib.meldingen += 1
        betaal(r, k, B_TERUGMELDING, bedrag)
    k.t_einde = EIND_ZIEKTE + grond


@binnen
def voortgang(r: Any, k: Any, nummer: int) -> None:
    """A progress interview: the opdrachtgever may notice that nothing happens, or that the instrument does not fit."""
    o = opdracht_nr(r, nummer)
    if _voorbij(k, o):
        return
    P, O, stap = P_van(r), O_van(r, k.t_og), o.stap
    zonder_contact = max(0, k.t_zonder_inzet - 1)  # whole months: the one under way is not over
    if terugmelding.haalt_terug(O, zonder_contact, uniform(r, k, DOEL_TERUGHAAL, k.t_teller, NUL)):
        log(r, k, G_TERUGGEHAALD, NUL, float(zonder_contact), k.t_nummer)
        k.t_einde = EIND_TERUGGEHAALD
    elif terugmelding.stelt_bij(
        O, k.t_past, uniform(r, k, DOEL_BIJSTELLEN, stap, NUL), uniform(r, k, DOEL_NALEVING, k.t_teller, ALT_HERHAALD)
    ):
        k.t_instrument = keuze.passend_instrument(P, huidig_knelpunt(k))
        k.t_past = keuze.past(P, k.t_instrument, huidig_knelpunt(k))
        log(r, k, G_BIJGESTELD, k.t_instrument, float(k.t_past), k.t_nummer)
        if zet_kans(r, k):
            plan_uitgang(r, k)  # he waits for an exit that was worked out at the old chance
