"""Referral in the reference engine: from a decision to a place, and from a place to the start of a trajectory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulatie import draws
from simulatie.aanbiedertabellen import Aanbiedertabel
from simulatie.aanbod import opdrachtgever_van
from simulatie.assen import (
    INFO_WARM,
)
from simulatie.contracttermen import Contracttermen
from simulatie.engines import tweeling
from simulatie.engines.events import KLASSE_START, Betaalsoort, Fase, Gebeurtenis
from simulatie.engines.klant import Klant
from simulatie.engines.plaatsen import Aanvraag
from simulatie.engines.regio import Aanbieder, Proces, Regio, Uitgang
from simulatie.engines.traject import Traject, betaal, doorlopen
from simulatie.indeling import plek, plek_contract, plek_og
from simulatie.parameters import Reeks
from simulatie.rules import aanbieder, geld, geloof, keuze, motivatie, overdracht
from simulatie.tijd import DAGEN_PER_WEEK

GEDULD = plek("keuze.plaatsingsgeduld")
DOORVERWIJSDAGEN = plek("keuze.doorverwijsdagen")
WEIGERKOSTEN = plek("aanbieder.weigerkosten")
VERSCHUIVING = plek("aanbieder.oordeel_verschuiving")
STARTDAGEN = plek_contract("startdagen")
VOORTGANG_KANS = plek_og("beleid.voortgang_kans")

ALT_OVERDRACHT = draws.alternatief("overdracht")
ALT_RAPPORT = draws.alternatief("rapport")
ALT_HERHAALD = draws.alternatief("bijstellen")


@dataclass(frozen=True, slots=True)
class Verwijzing:
    """A client with a place under a contract. `nummer` counts his referrals and keys their draws."""

    nummer: int
    og: int
    contract: int
    uitkering: int  # price and terms are those of the benefit at which the place was given
    prijs: float  # committed
    toegekend_op: float


@dataclass(frozen=True, slots=True)
class Kennismaking:
    """The provider and the terms of the start, what he was told, and what he thinks of the client."""

    rib: Aanbieder
    C: Reeks
    prijs: float  # of the start: terms may have changed since the place was given
    termen: Contracttermen
    tabel: Aanbiedertabel
    informatie: int
    mu: float


def naar_traject(r: Regio, k: Klant, rangorde: list[int]) -> Proces:
    """Look for a place in the order of the ranking, and go through the trajectory.

    Returns the Traject when it has ended without work, None when no provider would start it. Raises Uitgang when the
    client finds work (in it or before it) or leaves.
    """
    og = opdrachtgever_van(k.uitkering)
    nummer = k.verwijzingen
    k.verwijzingen += 1
    yield from r.slaap(k, r.agenda.now + float(r.P()[DOORVERWIJSDAGEN]))
    for contract in rangorde:
        prijs = float(geld.maximale_prijs(r.par.C[r.versie(), contract], k.uitkering))
        geduldig = contract == rangorde[-1]
        if not (yield from _wacht_op_plaats(r, k, og, contract, prijs, geduldig)):
            continue
        v = Verwijzing(nummer, og, contract, k.uitkering, prijs, r.agenda.now)
        kennis = yield from _maak_kennis(r, k, v)
        if not _neemt_deel(r, k, v, kennis):
            k.log(Gebeurtenis.AFGEWEZEN, contract)
            r.loketten[og].geef_vrij(contract, kennis.prijs, 0.0, v.toegekend_op)
            continue
        traject = _begin(r, k, v, kennis)
        yield from doorlopen(r, k, traject)
        return traject
    return None


def _wacht_op_plaats(r: Regio, k: Klant, og: int, contract: int, prijs: float, geduldig: bool) -> Proces:
    """Queue for a place; True when it is given, False when patience is over (never if `geduldig`)."""
    k.fase = Fase.WACHT_PLAATS
    k.log(Gebeurtenis.AANMELDING, contract)
    loket = r.loketten[og]
    aanvraag = Aanvraag(r.agenda.now, k.id, contract, prijs, k, r.agenda.event())
    loket.vraag(aanvraag)
    geduld_op = r.agenda.now + float(r.P()[GEDULD]) * DAGEN_PER_WEEK
    try:
        if geduldig or geduld_op >= r.par.einde:
            yield from r.wacht(k, aanvraag.toegekend)
        else:
            op = r.agenda.afspraak(geduld_op, KLASSE_START, k.id, prioriteit=1)
            yield from r.wacht(k, aanvraag.toegekend, op, uiterlijk=geduld_op)
    except Uitgang:
        loket.trek_in(aanvraag)
        raise
    if aanvraag.toegekend.triggered:
        return True
    loket.trek_in(aanvraag)
    k.log(Gebeurtenis.VERSCHUIVING, contract)
    return False


def _maak_kennis(r: Regio, k: Klant, v: Verwijzing) -> Proces:
    """From place to start: which provider it will be, on which terms, and what he knows. Returns a Kennismaking."""
    k.fase = Fase.WACHT_START
    loket = r.loketten[v.og]
    try:
        yield from r.slaap(k, r.agenda.now + float(r.par.C[r.versie(), v.contract, STARTDAGEN]), klasse=KLASSE_START)
    except Uitgang:
        loket.geef_vrij(v.contract, v.prijs, 0.0, v.toegekend_op)
        raise
    versie = r.versie()  # terms are those of the start
    C = r.par.C[versie, v.contract]
    prijs = float(geld.maximale_prijs(C, v.uitkering))
    loket.boek_na(prijs - v.prijs)
    rib = _kies_aanbieder(r, k, v)
    termen = r.aanbod.termen[versie, v.contract, v.uitkering]
    informatie = _informatie(r, k, v, rib)
    mu = _eerste_oordeel(r, k, v, termen, informatie)
    return Kennismaking(rib, C, prijs, termen, r.aanbod.tabellen[versie, v.contract, v.uitkering], informatie, mu)


def _neemt_deel(r: Regio, k: Klant, v: Verwijzing, kennis: Kennismaking) -> bool:
    """Does the provider start this client? Decided before the start fee, with a draw for yes and one for no."""
    tabel, rib = kennis.tabel, kennis.rib
    rij = tabel.v_start[kennis.informatie, rib.gewenning, rib.zonder_winst]
    waarde = aanbieder.waarde_bij(rij, kennis.mu, tabel.rooster.onder, tabel.rooster.boven)
    stap, alternatief = draws.volgnummer(v.nummer, 0), int(r.par.alternatief[v.contract])
    ja = k.loterij.gumbel(draws.DOEL_DEELNAME, stap, alternatief)
    nee = k.loterij.gumbel(draws.DOEL_DEELNAME, stap + 1, alternatief)
    return bool(aanbieder.neemt_deel(waarde, kennis.termen.tau, ja, nee, float(r.P()[WEIGERKOSTEN])))


def _kies_aanbieder(r: Regio, k: Klant, v: Verwijzing) -> Aanbieder:
    """One of the providers behind the contract: Gumbel-max with equal utilities, a draw for each."""
    stap, alternatief = draws.volgnummer(v.nummer, 0), int(r.par.alternatief[v.contract])
    ribs = r.aanbieders[v.contract]
    loten = [k.loterij.gumbel(draws.DOEL_RIBKEUZE, stap + rib.nummer, alternatief) for rib in ribs]
    return ribs[int(np.argmax(loten))]


def _informatie(r: Regio, k: Klant, v: Verwijzing, rib: Aanbieder) -> int:
    """What the provider knows at the start: of a first trajectory from the referral, of a next one from overdracht."""
    niveau = overdracht.informatie_bij_verwijzing(r.O(v.og), k.loterij.uniform(draws.DOEL_VERWIJSINFO, v.nummer))
    if k.nummer == 0:
        return int(niveau)
    if k.vorige_aanbieder == (v.contract, rib.nummer):
        return INFO_WARM  # he knows the client already
    vrij = k.loterij.uniform(draws.DOEL_OVERDRACHT, v.nummer)
    naleving = k.loterij.uniform(draws.DOEL_NALEVING, v.nummer, ALT_OVERDRACHT)
    return int(overdracht.informatie_bij_vervolg(r.P(), niveau, vrij, naleving))


def _eerste_oordeel(r: Regio, k: Klant, v: Verwijzing, termen: Contracttermen, informatie: int) -> float:
    """The provider's first belief: what anybody can see, the time already searched, and what was told."""
    nu = r.agenda.now
    mu, _ = k.verwachte_logkans(nu, r.aanbod.knopen, r.aanbod.gewichten)
    mu += r.P()[VERSCHUIVING + k.soort]
    ruis = k.loterij.normaal(draws.DOEL_VERWIJSINFO, v.nummer, ALT_RAPPORT)
    precisie = termen.precisie[informatie]
    mu, _ = geloof.oordeel_met_informatie(mu, termen.oordeel_variantie, precisie, k.logkans(nu), ruis)
    return float(mu)


def _begin(r: Regio, k: Klant, v: Verwijzing, kennis: Kennismaking) -> Traject:
    """The trajectory starts: instrument, influence, motivation, the start fee and the provider's intake."""
    P, C, nu, soort, u = r.P(), kennis.C, r.agenda.now, int(r.par.soort[v.contract]), k.loterij.uniform
    teller = k.trajecten
    k.trajecten += 1
    k.nummer += 1
    k.fase = Fase.TRAJECT
    kennis.rib.gestart += 1
    zelfde = k.vorige_aanbieder == (v.contract, kennis.rib.nummer)
    k.vorige_aanbieder = (v.contract, kennis.rib.nummer)
    instrument = keuze.kies_instrument(
        P, soort, k.oordeel, k.mislukt, kennis.informatie,
        u(draws.DOEL_INSTRUMENT, teller), u(draws.DOEL_INSTRUMENT, teller, ALT_HERHAALD),
    )  # fmt: skip
    past = keuze.past(P, instrument, k.huidig_knelpunt)
    invloed = bool(motivatie.heeft_invloed(C, u(draws.DOEL_INVLOED, teller)))
    stijgt = u(draws.DOEL_MOTIVATIE_STIJGT, teller)
    k.zet_stand(nu)
    tweeling.begin(k, P, soort, invloed, stijgt, kennis.informatie)
    if k.nummer > 1:
        k.motivatie = motivatie.motivatie_na_verhaal(P, k.motivatie, kennis.informatie)
    motivatie_start = k.motivatie
    k.motivatie = motivatie.motivatie_bij_start(P, soort, invloed, k.motivatie, stijgt)
    k.log(Gebeurtenis.START_TRAJECT, v.contract, kennis.prijs, k.nummer)
    k.log(Gebeurtenis.AANBIEDER, kennis.rib.nummer, kennis.rib.gewenning, k.nummer)
    k.log(Gebeurtenis.INSTRUMENT, instrument, past, k.nummer)
    k.log(Gebeurtenis.INFORMATIE, kennis.informatie, kennis.mu, k.nummer)
    if k.nummer > 1:
        k.log(Gebeurtenis.OVERDRACHT, kennis.informatie, int(zelfde), k.nummer)
    k.log(Gebeurtenis.INVLOED, int(invloed), motivatie_start, k.nummer)
    traject = Traject(
        nummer=k.nummer, teller=teller, og=v.og, contract=v.contract, soort=soort, uitkering=v.uitkering, C=C,
        termen=kennis.termen, tabel=kennis.tabel, rib=kennis.rib, informatie=kennis.informatie, start=nu,
        toegekend_op=v.toegekend_op, prijs=kennis.prijs, instrument=int(instrument), past=int(past), mu=kennis.mu,
        motivatie_start=motivatie_start, einde=r.agenda.event(),
        voortgang=u(draws.DOEL_VOORTGANG, teller) < r.O(v.og)[VOORTGANG_KANS],
    )  # fmt: skip
    traject.kosten += float(geld.kosten_intake(P, soort) * overdracht.intakefactor(P, kennis.informatie))
    betaal(k, traject, Betaalsoort.START, geld.betaling_start(C, v.uitkering))
    return traject
