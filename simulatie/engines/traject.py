"""A trajectory in the reference engine: referral, the provider's month, terugmelding, and the end (docs/model.md)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from simpy.events import Event

from simulatie import draws
from simulatie.aanbiedertabellen import Aanbiedertabel
from simulatie.aanbod import opdrachtgever_van
from simulatie.assen import (
    CONTRACTSOORT,
    EIND_LADDER,
    EIND_MAXIMUM,
    EIND_TERUGGEHAALD,
    EIND_UITSTROOM,
    EIND_WERK,
    EIND_ZIEKTE,
    GROND,
    GROND_KANSARM,
    GROND_WEIGERING,
    GROND_ZIEKTE,
    INFO_WARM,
    INZET,
    INZET_TERUGMELDEN,
    INZET_UITZITTEN,
    KNELPUNT_GEEN,
    SOORT_LADDER,
    TAAK_TERUGMELDING,
    TAAK_VOORTGANG,
    WW,
)
from simulatie.contracttermen import Contracttermen
from simulatie.engines.events import KLASSE_MAAND, KLASSE_START, Betaalsoort, Fase, Gebeurtenis
from simulatie.engines.klant import Claimrecht, Klant
from simulatie.engines.plaatsen import Aanvraag
from simulatie.engines.regio import WERK, Aanbieder, Proces, Regio, Uitgang
from simulatie.indeling import plek, plek_contract, plek_og
from simulatie.parameters import Reeks
from simulatie.rules import aanbieder, geld, geloof, keuze, motivatie, overdracht, terugmelding, werk
from simulatie.tijd import DAGEN_PER_WEEK, MAAND

GEDULD = plek("keuze.plaatsingsgeduld")
DOORVERWIJSDAGEN = plek("keuze.doorverwijsdagen")
WEIGERKOSTEN = plek("aanbieder.weigerkosten")
VERSCHUIVING = plek("aanbieder.oordeel_verschuiving")
LADDERSTAP = plek("instrumenten.ladderstap")
LADDER_NIET = plek("instrumenten.ladderstap_niet_passend")
LADDER_HOOGSTE = plek("instrumenten.ladder_hoogste")
VRAAGMAAND = plek("motivatie.vraagmaand")
SANCTIEMAANDEN = plek("sanctie.maanden")
REFERTE = plek("ww_recht.referte_maanden")
WW_MINIMUM = plek("ww_recht.minimum")
MAXIMUM = plek_contract("maximale_duur")
STARTDAGEN = plek_contract("startdagen")
LOON = plek_contract("loon")
VOORTGANG_KANS = plek_og("beleid.voortgang_kans")
VOORTGANG_ELKE = plek_og("beleid.voortgang_elke_maanden")
WEIGERTERMIJN = plek_og("terugmelding.weigertermijn")

ALT_INZET = tuple(draws.alternatief(naam) for naam in (*INZET, "terugmelden"))
ALT_GROND = tuple(draws.alternatief(naam) for naam in GROND)
ALT_VERPLICHT = draws.alternatief("terugmelding_verplicht")
ALT_OVERDRACHT = draws.alternatief("overdracht")
ALT_RAPPORT = draws.alternatief("rapport")
ALT_HERHAALD = draws.alternatief("bijstellen")
SOORT_IRO = CONTRACTSOORT.index("iro")


@dataclass(slots=True, eq=False)
class Traject:
    """A trajectory under way. Terms are those of its start (`C`, `tabel`); policy follows the calendar."""

    nummer: int
    teller: int
    og: int
    contract: int
    soort: int
    uitkering: int
    C: Reeks
    termen: Contracttermen
    tabel: Aanbiedertabel
    rib: Aanbieder
    informatie: int
    start: float
    toegekend_op: float
    prijs: float
    instrument: int
    past: int
    mu: float
    motivatie_start: float
    voortgang: bool
    einde: Event
    maand: int = 0
    inzet: int = -1
    kosten: float = 0.0
    betaald: float = 0.0
    melding_open: bool = False
    geen_melding_tot: int = 0
    zonder_inzet: int = 0
    gevraagd: bool = False
    gesloten: bool = False
    reden: int = EIND_MAXIMUM


# ---------------------------------------------------------------------- referral


def naar_traject(r: Regio, k: Klant, rangorde: list[int]) -> Proces:
    """Look for a place in the order of the ranking, and go through the trajectory.

    Returns the Traject when it has ended without work, None when no provider would start it. Raises Uitgang when the
    client finds work (in it or before it) or leaves.
    """
    og = opdrachtgever_van(k.uitkering)
    verwijzing = k.verwijzingen
    k.verwijzingen += 1
    yield from r.slaap(k, r.agenda.now + float(r.P()[DOORVERWIJSDAGEN]))
    for rang, contract in enumerate(rangorde):
        laatste = rang == len(rangorde) - 1
        prijs = float(geld.maximale_prijs(r.par.C[r.versie(), contract], k.uitkering))
        toegekend = yield from _wacht_op_plaats(r, k, og, contract, prijs, laatste)
        if not toegekend:
            continue
        toegekend_op = r.agenda.now
        traject = yield from _tot_start(r, k, og, verwijzing, contract, prijs, toegekend_op)
        if traject is None:
            continue
        yield from _doorlopen(r, k, traject)
        return traject
    return None


def _wacht_op_plaats(r: Regio, k: Klant, og: int, contract: int, prijs: float, laatste: bool) -> Proces:
    """Queue for a place; True when it is given, False when patience is over (never at the last of the ranking)."""
    k.fase = Fase.WACHT_PLAATS
    k.log(Gebeurtenis.AANMELDING, contract)
    loket = r.loketten[og]
    aanvraag = Aanvraag(r.agenda.now, k.id, contract, prijs, k, r.agenda.event())
    loket.vraag(aanvraag)
    geduld_op = r.agenda.now + float(r.P()[GEDULD]) * DAGEN_PER_WEEK
    try:
        if laatste or geduld_op >= r.par.einde:
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


def _tot_start(
    r: Regio, k: Klant, og: int, verwijzing: int, contract: int, prijs: float, toegekend_op: float
) -> Proces:
    """From place to start: the provider hears of the client and decides. Returns the Traject or None."""
    k.fase = Fase.WACHT_START
    uitkering = k.uitkering  # price and terms are those of the benefit at which the place was given
    try:
        yield from r.slaap(k, r.agenda.now + float(r.par.C[r.versie(), contract, STARTDAGEN]), klasse=KLASSE_START)
    except Uitgang:
        r.loketten[og].geef_vrij(contract, prijs, 0.0, toegekend_op)
        raise
    versie = r.versie()  # terms are those of the start
    prijs_nu = float(geld.maximale_prijs(r.par.C[versie, contract], uitkering))
    r.loketten[og].boek_na(prijs_nu - prijs)
    prijs = prijs_nu
    rib = _kies_aanbieder(r, k, verwijzing, contract)
    termen = r.aanbod.termen[versie, contract, uitkering]
    tabel = r.aanbod.tabellen[versie, contract, uitkering]
    informatie = _informatie(r, k, og, verwijzing)
    if k.nummer > 0 and k.vorige_aanbieder == (contract, rib.nummer):
        informatie = INFO_WARM  # he knows the client already
    mu = _eerste_oordeel(r, k, verwijzing, termen, tabel, informatie)
    waarde = aanbieder.waarde_bij(
        tabel.v_start[informatie, rib.gewenning, rib.zonder_winst], mu, tabel.rooster.onder, tabel.rooster.boven
    )
    stap = draws.volgnummer(verwijzing, 0)
    ja = k.loterij.gumbel(draws.DOEL_DEELNAME, stap, int(r.par.alternatief[contract]))
    nee = k.loterij.gumbel(draws.DOEL_DEELNAME, stap + 1, int(r.par.alternatief[contract]))
    if not aanbieder.neemt_deel(waarde, termen.tau, ja, nee, float(r.P()[WEIGERKOSTEN])):
        k.log(Gebeurtenis.AFGEWEZEN, contract)
        r.loketten[og].geef_vrij(contract, prijs, 0.0, toegekend_op)
        return None
    return _begin(r, k, og, contract, versie, uitkering, prijs, toegekend_op, rib, termen, tabel, informatie, mu)


def _kies_aanbieder(r: Regio, k: Klant, verwijzing: int, contract: int) -> Aanbieder:
    """One of the providers behind the contract: Gumbel-max with equal utilities, a draw for each."""
    stap = draws.volgnummer(verwijzing, 0)
    alternatief = int(r.par.alternatief[contract])
    loten = [k.loterij.gumbel(draws.DOEL_RIBKEUZE, stap + rib.nummer, alternatief) for rib in r.aanbieders[contract]]
    return r.aanbieders[contract][int(np.argmax(loten))]


def _informatie(r: Regio, k: Klant, og: int, verwijzing: int) -> int:
    """What the provider knows at the start: of a first trajectory from the referral, of a next one from overdracht."""
    niveau = overdracht.informatie_bij_verwijzing(r.O(og), k.loterij.uniform(draws.DOEL_VERWIJSINFO, verwijzing))
    if k.nummer > 0:
        niveau = overdracht.informatie_bij_vervolg(
            r.P(),
            niveau,
            k.loterij.uniform(draws.DOEL_OVERDRACHT, verwijzing),
            k.loterij.uniform(draws.DOEL_NALEVING, verwijzing, ALT_OVERDRACHT),
        )
    return int(niveau)


def _eerste_oordeel(
    r: Regio, k: Klant, verwijzing: int, termen: Contracttermen, tabel: Aanbiedertabel, informatie: int
) -> float:
    """The provider's first belief: what anybody can see, the time already searched, and what was told."""
    nu = r.agenda.now
    mu, _ = k.verwachte_logkans(nu, r.aanbod.knopen, r.aanbod.gewichten)
    mu += r.P()[VERSCHUIVING + k.soort]
    ruis = k.loterij.normaal(draws.DOEL_VERWIJSINFO, verwijzing, ALT_RAPPORT)
    mu, _ = geloof.oordeel_met_informatie(
        mu, termen.oordeel_variantie, termen.precisie[informatie], k.logkans(nu), ruis
    )
    return float(mu)


def _begin(r: Regio, k: Klant, og: int, contract: int, versie: int, uitkering: int, prijs: float, toegekend_op: float,
           rib: Aanbieder, termen: Contracttermen, tabel: Aanbiedertabel, informatie: int, mu: float) -> Traject:  # fmt: skip
    """The trajectory starts: instrument, influence, motivation, the start fee and the provider's intake."""
    P, C, nu, soort = r.P(), r.par.C[versie, contract], r.agenda.now, int(r.par.soort[contract])
    teller = k.trajecten
    k.trajecten += 1
    k.nummer += 1
    k.fase = Fase.TRAJECT
    rib.gestart += 1
    k.vorige_aanbieder = (contract, rib.nummer)
    u = k.loterij.uniform
    instrument = keuze.kies_instrument(
        P, soort, k.oordeel, k.mislukt, informatie,
        u(draws.DOEL_INSTRUMENT, teller), u(draws.DOEL_INSTRUMENT, teller, ALT_HERHAALD),
    )  # fmt: skip
    past = keuze.past(P, instrument, huidig_knelpunt(k))
    invloed = bool(motivatie.heeft_invloed(C, u(draws.DOEL_INVLOED, teller)))
    k.zet_stand(nu)
    if k.nummer > 1:
        k.motivatie = motivatie.motivatie_na_verhaal(P, k.motivatie, informatie)
    motivatie_start = k.motivatie
    k.motivatie = motivatie.motivatie_bij_start(P, soort, invloed, k.motivatie, u(draws.DOEL_MOTIVATIE_STIJGT, teller))
    k.log(Gebeurtenis.START_TRAJECT, contract, prijs, k.nummer)
    k.log(Gebeurtenis.AANBIEDER, rib.nummer, rib.gewenning, k.nummer)
    k.log(Gebeurtenis.INSTRUMENT, instrument, past, k.nummer)
    k.log(Gebeurtenis.INFORMATIE, informatie, mu, k.nummer)
    k.log(Gebeurtenis.INVLOED, int(invloed), motivatie_start, k.nummer)
    traject = Traject(
        nummer=k.nummer, teller=teller, og=og, contract=contract, soort=soort, uitkering=uitkering, C=C, termen=termen,
        tabel=tabel, rib=rib, informatie=informatie, start=nu, toegekend_op=toegekend_op, prijs=prijs,
        instrument=int(instrument), past=int(past), mu=mu, motivatie_start=motivatie_start,
        voortgang=u(draws.DOEL_VOORTGANG, teller) < r.O(og)[VOORTGANG_KANS], einde=r.agenda.event(),
    )  # fmt: skip
    traject.kosten += float(geld.kosten_intake(P, soort) * overdracht.intakefactor(P, informatie))
    betaal(k, traject, Betaalsoort.START, geld.betaling_start(C, uitkering))
    return traject


def huidig_knelpunt(k: Klant) -> int:
    """The obstacle as it stands: none once it is solved."""
    return KNELPUNT_GEEN if k.opgelost else k.knelpunt


# ---------------------------------------------------------------------- month by month


def _doorlopen(r: Regio, k: Klant, t: Traject) -> Proces:
    """All months of a trajectory, to its end. Raises Uitgang (after closing it) when the client leaves in it."""
    maximum = int(t.C[MAXIMUM])
    reden = EIND_MAXIMUM
    try:
        while True:
            _maand(r, k, t)
            volgende = t.start + (t.maand + 1) * MAAND
            if volgende >= r.par.einde:
                yield from r.wacht(k, t.einde, in_traject=True)
                break
            review = r.agenda.afspraak(volgende, KLASSE_MAAND, k.id)
            yield from r.wacht(k, review, t.einde, uiterlijk=volgende, in_traject=True)
            if t.einde.triggered:
                break
            t.maand += 1
            if _na_maand(r, k, t):
                reden = EIND_LADDER
                break
            if t.maand >= maximum:
                break
    except Uitgang as uit:
        _sluit(r, k, t, EIND_WERK if uit.reden == WERK else EIND_UITSTROOM)
        raise
    if t.einde.triggered:
        reden = int(t.einde.value or 0)
    _sluit(r, k, t, reden)


def _na_maand(r: Regio, k: Klant, t: Traject) -> bool:
    """What the past month brought: the obstacle, the ladder, payment, the provider's belief. True: a ladder result."""
    P, nu, u = r.P(), r.agenda.now, k.loterij.uniform
    stap = draws.volgnummer(t.teller, t.maand)
    opgelost = False
    if t.past and not k.opgelost and k.knelpunt != KNELPUNT_GEEN:
        kans = werk.oploskans(P, t.instrument, t.past, t.inzet, t.rib.kwaliteit)
        opgelost = u(draws.DOEL_OPLOSSEN, stap) < kans
    if opgelost:
        k.zet_stand(nu)
        k.opgelost = 1
        k.log(Gebeurtenis.OPGELOST, waarde=t.maand, traject=t.nummer)
    betaal(k, t, Betaalsoort.TUSSENTIJDS, geld.betaling_tussentijds(t.C, t.uitkering, t.maand))
    if t.soort == SOORT_LADDER and k.positie < P[LADDER_HOOGSTE]:
        kans = P[LADDERSTAP + t.inzet] * (1.0 if t.past else P[LADDER_NIET])
        if u(draws.DOEL_LADDERSTAP, stap) < kans:
            k.log(Gebeurtenis.POSITIE, k.positie + 1, k.positie, t.nummer)
            k.positie += 1
            betaal(k, t, Betaalsoort.RESULTAAT, geld.betaling_resultaat(t.C, t.uitkering, t.maand))
            return True
    if t.maand >= P[VRAAGMAAND]:
        _vraag_motivatie(k, t)
    signaal = geloof.maandsignaal(k.logkans(nu), t.termen.sd_signaal, k.loterij.normaal(draws.DOEL_SIGNAAL, stap))
    vorige = t.maand - 1
    t.mu = aanbieder.bijgewerkt_oordeel_tabel(
        t.mu, t.tabel.versterking[t.informatie, vorige], signaal, t.tabel.nieuws[t.informatie, vorige, t.inzet],
        t.termen.drift, t.termen.lift[vorige][t.inzet], t.tabel.rooster.onder, t.tabel.rooster.boven,
    )  # fmt: skip
    return False


def _maand(r: Regio, k: Klant, t: Traject) -> None:
    """The provider's month: what he must report, what he chooses, and what the opdrachtgever checks."""
    P, O, u = r.P(), r.O(t.og), k.loterij.uniform
    stap = draws.volgnummer(t.teller, t.maand)
    _, m = k.kijk(r.agenda.now)
    if not t.melding_open:
        if terugmelding.wordt_ziek(P, t.uitkering, u(draws.DOEL_ZIEKTE, stap)):
            k.log(Gebeurtenis.ZIEKTE, waarde=t.maand, traject=t.nummer)
            _meld(r, k, t, GROND_ZIEKTE)
        elif terugmelding.weigert(P, m, u(draws.DOEL_WEIGERING, stap)):
            k.log(Gebeurtenis.WEIGERING, waarde=t.maand, traject=t.nummer)
            _sanctie(r, k, t, stap)
            _meld(r, k, t, GROND_WEIGERING)
    if not t.melding_open and t.maand >= t.geen_melding_tot:
        rest = int(t.C[MAXIMUM]) - t.maand
        moet = terugmelding.moet_melden(
            O, terugmelding.kans_in_rest(t.mu, rest), t.zonder_inzet, u(draws.DOEL_NALEVING, t.teller, ALT_VERPLICHT)
        )
        if moet:
            k.log(Gebeurtenis.VERPLICHT, moet, traject=t.nummer)
            _meld(r, k, t, GROND_KANSARM)
    inzet = INZET_UITZITTEN if t.melding_open else _kies(k, t, stap)
    if inzet == INZET_TERUGMELDEN:
        _meld(r, k, t, GROND_KANSARM)
        inzet = INZET_UITZITTEN
    t.zonder_inzet = t.zonder_inzet + 1 if inzet == INZET_UITZITTEN else 0
    if inzet != t.inzet:
        k.log(Gebeurtenis.INZET, inzet, t.maand, t.nummer)
        t.inzet = int(inzet)
    t.kosten += float(geld.kosten_maand(P, t.inzet))
    _zet_kans(r, k, t)
    if t.voortgang and t.maand > 0 and t.maand % int(O[VOORTGANG_ELKE]) == 0:
        minuten = r.minuten(t.og, TAAK_VOORTGANG)
        r.op_de_stapel(k, t.og, TAAK_VOORTGANG, minuten, lambda: _voortgang(r, k, t, stap), t.nummer)


def _kies(k: Klant, t: Traject, stap: int) -> int:
    """The provider's choice of the month: Gumbel-max over the solved values of this provider."""
    rooster, i, h, z = t.tabel.rooster, t.informatie, t.rib.gewenning, t.rib.zonder_winst
    g = [k.loterij.gumbel(draws.DOEL_INZET, stap, alternatief) for alternatief in ALT_INZET]
    if t.maand < t.geen_melding_tot:
        v0, v1, v2 = aanbieder.waarden_zonder_terug_bij(
            t.tabel.v0[i, h, z], t.maand, t.mu, rooster.onder, rooster.boven
        )
        return int(aanbieder.kies_inzet(v0, v1, v2, 0.0, t.termen.tau, g[0], g[1], g[2], g[3], False))
    v0, v1, v2, v3 = aanbieder.waarden_bij(t.tabel.v[i, h, z], t.maand, t.mu, rooster.onder, rooster.boven)
    return int(aanbieder.kies_inzet(v0, v1, v2, v3, t.termen.tau, g[0], g[1], g[2], g[3], True))


def _zet_kans(r: Regio, k: Klant, t: Traject) -> bool:
    """Set factor and decay of the month; a knot only if one of them changes. True: one of them did."""
    P = r.P()
    factor = werk.trajectfactor(P, t.uitkering, t.instrument, t.past, t.inzet, t.rib.kwaliteit, t.maand)
    verval = motivatie.verval_in_traject(P, t.inzet, t.past)
    if factor == k.factor and verval == k.verval:
        return False
    k.zet_stand(r.agenda.now)
    k.factor, k.verval = factor, verval
    return True


def _vraag_motivatie(k: Klant, t: Traject) -> None:
    """Ask once whether the client has become more motivated."""
    if not t.gevraagd:
        t.gevraagd = True
        _, m = k.kijk(k.agenda.now)
        k.log(Gebeurtenis.MOTIVATIE, int(m > t.motivatie_start), m, t.nummer)


# ---------------------------------------------------------------------- what others do on the way


def _meld(r: Regio, k: Klant, t: Traject, grond: int) -> None:
    """The provider reports; the report waits as a task of the klantmanager, and the client waits with it."""
    t.melding_open = True
    t.kosten += float(geld.kosten_melding(r.P()))
    k.log(Gebeurtenis.TERUGMELDING, grond, t.maand, t.nummer)
    maand = t.maand
    minuten = r.minuten(t.og, TAAK_TERUGMELDING)
    r.op_de_stapel(k, t.og, TAAK_TERUGMELDING, minuten, lambda: _beoordeel_melding(r, k, t, grond, maand), t.nummer)


def _beoordeel_melding(r: Regio, k: Klant, t: Traject, grond: int, maand: int) -> None:
    """The klantmanager accepts or refuses: one draw for each client and ground."""
    if t.gesloten or t.einde.triggered:
        return
    t.melding_open = False
    kans = terugmelding.acceptatiekans(r.O(t.og), t.C, grond)
    if k.loterij.uniform(draws.DOEL_ACCEPTATIE, 0, ALT_GROND[grond]) >= kans:
        k.log(Gebeurtenis.GEWEIGERD, grond, maand, t.nummer)
        if grond == GROND_KANSARM:
            t.geen_melding_tot = t.maand + int(r.O(t.og)[WEIGERTERMIJN])
        return
    k.log(Gebeurtenis.AANVAARD, grond, maand, t.nummer)
    bedrag = terugmelding.vergoeding(
        t.C, t.uitkering, maand, t.rib.betaalde_meldingen, t.rib.gestart,
        k.loterij.uniform(draws.DOEL_RAPPORT, t.teller, ALT_RAPPORT),
    )  # fmt: skip
    if bedrag > 0.0:
        t.rib.betaalde_meldingen += 1
        betaal(k, t, Betaalsoort.TERUGMELDING, bedrag)
    t.einde.succeed(EIND_ZIEKTE + grond)


def _sanctie(r: Regio, k: Klant, t: Traject, stap: int) -> None:
    """A refusal may bring a sanction, which raises the hazard for some months."""
    if terugmelding.volgt_sanctie(r.P(), t.og, k.loterij.uniform(draws.DOEL_SANCTIE, stap)):
        k.zet_stand(r.agenda.now)
        k.sanctie = int(r.P()[SANCTIEMAANDEN])
        k.log(Gebeurtenis.SANCTIE, waarde=k.sanctie, traject=t.nummer)


def _voortgang(r: Regio, k: Klant, t: Traject, stap: int) -> None:
    """A progress interview: the opdrachtgever may notice that nothing happens, or that the instrument does not fit.

    `stap`: ordinal of the month in which it was asked for; two may be held in one month.
    """
    if t.gesloten or t.einde.triggered:
        return
    P, O, u = r.P(), r.O(t.og), k.loterij.uniform
    zonder_contact = max(0, t.zonder_inzet - 1)  # whole months: the one under way is not over
    if terugmelding.haalt_terug(O, zonder_contact, u(draws.DOEL_TERUGHAAL, t.teller)):
        k.log(Gebeurtenis.TERUGGEHAALD, waarde=zonder_contact, traject=t.nummer)
        t.einde.succeed(EIND_TERUGGEHAALD)
    elif terugmelding.stelt_bij(
        O, t.past, u(draws.DOEL_BIJSTELLEN, stap), u(draws.DOEL_NALEVING, t.teller, ALT_HERHAALD)
    ):
        t.instrument = int(keuze.passend_instrument(P, huidig_knelpunt(k)))
        t.past = int(keuze.past(P, t.instrument, huidig_knelpunt(k)))
        k.log(Gebeurtenis.BIJGESTELD, t.instrument, t.past, t.nummer)
        if _zet_kans(r, k, t) and k.herzien is not None:
            k.herzien.succeed()  # he waits for an exit that was worked out at the old chance


# ---------------------------------------------------------------------- the end


def _sluit(r: Regio, k: Klant, t: Traject, reden: int) -> None:
    """Close the trajectory: question, place, books, and what it leaves behind."""
    nu = r.agenda.now
    t.gesloten, t.reden = True, reden
    _vraag_motivatie(k, t)
    for opdracht in [o for o in k.taken if o.traject == t.nummer]:
        opdracht.trek_in()
    k.log(Gebeurtenis.EINDE_TRAJECT, reden, (nu - t.start) / MAAND, t.nummer)
    k.log(Gebeurtenis.KOSTEN, waarde=t.kosten, traject=t.nummer)
    vrijgegeven = r.loketten[t.og].van_dit_jaar(t.toegekend_op)
    vrijval = r.loketten[t.og].geef_vrij(t.contract, t.prijs, t.betaald, t.toegekend_op)
    k.log(Gebeurtenis.VRIJVAL, waarde=vrijval, traject=t.nummer)
    k.zet_stand(nu)
    k.factor, k.verval = 1.0, motivatie.verval_zoekend(r.P())
    if reden in (EIND_WERK, EIND_MAXIMUM):  # handed back or recalled: the provider has no claim on later work
        k.claims.append(Claimrecht(t.C, t.soort, t.uitkering, t.og, nu, t.maand, t.nummer, vrijgegeven))
    if reden in (EIND_WERK, EIND_UITSTROOM):
        return
    if reden != EIND_LADDER:
        k.mislukt = t.instrument
    if t.C[LOON] > 0.0 and (nu - t.start) / MAAND >= r.P()[REFERTE] and k.uitkering != WW:
        r.zet_uitkering(k, WW)  # months on a wage give a right to WW: the revolving door
        k.ww_einde = nu + float(r.P()[WW_MINIMUM]) * MAAND


def betaal(k: Klant, t: Traject, soort: Betaalsoort, bedrag: float) -> None:
    """The opdrachtgever pays the provider under this trajectory; part of it goes to his organisation."""
    if bedrag > 0.0:
        t.betaald += float(bedrag)
        t.kosten += float(geld.kosten_overhead(k.P(), bedrag))
        k.log(Gebeurtenis.BETALING, soort, bedrag, t.nummer)


__all__ = ["Traject", "betaal", "huidig_knelpunt", "naar_traject"]
