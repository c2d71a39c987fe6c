"""A trajectory in the reference engine: the provider's months, terugmelding, and the end (docs/model.md)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from simpy.events import Event

from simulatie import draws
from simulatie.aanbiedertabellen import Aanbiedertabel
from simulatie.assen import (
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
from simulatie.engines import tweeling
from simulatie.engines.events import KLASSE_MAAND, Betaalsoort, Gebeurtenis
from simulatie.engines.klant import Claimrecht, Klant
from simulatie.engines.regio import WERK, Aanbieder, Proces, Regio, Uitgang
from simulatie.indeling import plek, plek_contract, plek_og
from simulatie.parameters import Reeks
from simulatie.rules import aanbieder, geld, geloof, keuze, motivatie, terugmelding, werk
from simulatie.tijd import MAAND

LADDERSTAP = plek("instrumenten.ladderstap")
LADDER_NIET = plek("instrumenten.ladderstap_niet_passend")
LADDER_HOOGSTE = plek("instrumenten.ladder_hoogste")
VRAAGMAAND = plek("motivatie.vraagmaand")
SANCTIEMAANDEN = plek("sanctie.maanden")
REFERTE = plek("ww_recht.referte_maanden")
WW_MINIMUM = plek("ww_recht.minimum")
MAXIMUM = plek_contract("maximale_duur")
LOON = plek_contract("loon")
VOORTGANG_ELKE = plek_og("beleid.voortgang_elke_maanden")
WEIGERTERMIJN = plek_og("terugmelding.weigertermijn")

ALT_INZET = tuple(draws.alternatief(naam) for naam in (*INZET, "terugmelden"))
ALT_GROND = tuple(draws.alternatief(naam) for naam in GROND)
ALT_VERPLICHT = draws.alternatief("terugmelding_verplicht")
ALT_RAPPORT = draws.alternatief("rapport")
ALT_HERHAALD = draws.alternatief("bijstellen")


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


# ---------------------------------------------------------------------- month by month


def doorlopen(r: Regio, k: Klant, t: Traject) -> Proces:
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
        tweeling.deel_oplossing(k)
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
            _meld(r, k, t, GROND_KANSARM, verplicht=True)
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
    wacht_al = any(o.taak == TAAK_VOORTGANG and o.traject == t.nummer for o in k.taken)
    if t.voortgang and not wacht_al and t.maand > 0 and t.maand % int(O[VOORTGANG_ELKE]) == 0:
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


def _meld(r: Regio, k: Klant, t: Traject, grond: int, verplicht: bool = False) -> None:
    """The provider reports; the report waits as a task of the klantmanager, and the client waits with it."""
    t.melding_open = True
    t.kosten += float(geld.kosten_melding(r.P()))
    k.log(Gebeurtenis.TERUGMELDING, grond, t.maand, t.nummer)
    maand = t.maand
    minuten = r.minuten(t.og, TAAK_TERUGMELDING)
    oordeel = partial(_beoordeel_melding, r, k, t, grond, maand, verplicht)
    r.op_de_stapel(k, t.og, TAAK_TERUGMELDING, minuten, oordeel, t.nummer)


def _beoordeel_melding(r: Regio, k: Klant, t: Traject, grond: int, maand: int, verplicht: bool) -> None:
    """The klantmanager accepts or refuses: one draw for each client and ground."""
    if t.gesloten or t.einde.triggered:
        return
    t.melding_open = False
    kans = terugmelding.acceptatiekans(r.O(t.og), t.C, grond, verplicht)
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
        tweeling.deel_sanctie(k)
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
        t.instrument = int(keuze.passend_instrument(P, k.huidig_knelpunt))
        t.past = int(keuze.past(P, t.instrument, k.huidig_knelpunt))
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
    tweeling.traject_voorbij(k)
    k.factor, k.verval = 1.0, motivatie.verval_zoekend(r.P())
    if reden in (EIND_WERK, EIND_MAXIMUM):  # handed back or recalled: the provider has no claim on later work
        k.claims.append(Claimrecht(t.C, t.soort, t.uitkering, t.og, nu, t.maand, t.nummer, vrijgegeven))
    if reden in (EIND_WERK, EIND_UITSTROOM):
        return
    if reden != EIND_LADDER:
        k.mislukt = -1 if t.past else t.instrument  # what was found not to fit; that it fits is found out too
    if t.C[LOON] > 0.0 and (nu - t.start) / MAAND >= r.P()[REFERTE] and k.uitkering != WW:
        r.zet_uitkering(k, WW)  # months on a wage give a right to WW: the revolving door
        k.ww_einde = nu + float(r.P()[WW_MINIMUM]) * MAAND


def betaal(k: Klant, t: Traject, soort: Betaalsoort, bedrag: float) -> None:
    """The opdrachtgever pays the provider under this trajectory; part of it goes to his organisation."""
    if bedrag > 0.0:
        t.betaald += float(bedrag)
        t.kosten += float(geld.kosten_overhead(k.P(), bedrag))
        k.log(Gebeurtenis.BETALING, soort, bedrag, t.nummer)
