"""A trajectory in the core: the provider's months, terugmelding, and the end. Beside `engines.traject`."""

from __future__ import annotations

import math
from typing import Any

from simulatie import draws
from simulatie.assen import INZET, INZET_TERUGMELDEN, INZET_UITZITTEN, SOORT_LADDER
from simulatie.engines.events import Betaalsoort, Fase, Gebeurtenis
from simulatie.engines.kern import balies, loketten, tweeling
from simulatie.engines.kern.agenda import afspraak
from simulatie.engines.kern.claims import nieuwe_claim
from simulatie.engines.kern.halten import (
    A_DOEL,
    BEOORDEEL,
    IN_TRAJECT,
    MAAND,
    NA_TRAJECT,
    VOORTGANG,
    WACHT,
)
from simulatie.engines.kern.klant import (
    gumbel,
    huidig_knelpunt,
    kijk,
    logkans,
    normaal,
    uniform,
    wacht,
    wie,
    zet_stand,
    zet_uitkering,
)
from simulatie.engines.kern.logboek import log
from simulatie.engines.kern.toestand import C_van, O_van, P_van, haal_pool, pool1, pool3, rib_van, soort_van, tabel_nr
from simulatie.engines.kern.vertaling import (
    EEN,
    EIND_LADDER,
    EIND_MAXIMUM,
    EIND_UITSTROOM,
    EIND_WERK,
    GROND_KANSARM,
    GROND_WEIGERING,
    GROND_ZIEKTE,
    JA,
    KLASSE_MAAND,
    KNELPUNT_GEEN,
    MELDING_OPEN,
    MELDING_VERPLICHT,
    NEE,
    NUL,
    TAAK_TERUGMELDING,
    TAAK_VOORTGANG,
    WW,
    alternatief,
    binnen,
    i64,
    inlijn,
)
from simulatie.indeling import plek, plek_contract, plek_og
from simulatie.rules import aanbieder, geld, geloof, keuze, motivatie, overdracht, terugmelding, werk
from simulatie.tijd import MAAND as MAAND_DAGEN

LADDERSTAP = plek("instrumenten.ladderstap")
LADDER_NIET = plek("instrumenten.ladderstap_niet_passend")
LADDER_HOOGSTE = plek("instrumenten.ladder_hoogste")
VRAAGMAAND = plek("motivatie.vraagmaand")
SANCTIEMAANDEN = plek("sanctie.maanden")
REFERTE = plek("ww_recht.referte_maanden")
WW_MINIMUM = plek("ww_recht.minimum")
MAXIMUM = plek_contract("maximale_duur")
LOON = plek_contract("loon")
VOORTGANG_KANS = plek_og("beleid.voortgang_kans")
VOORTGANG_ELKE = plek_og("beleid.voortgang_elke_maanden")
AANTAL_INZETTEN = len(INZET)

ALT_INZET = tuple(alternatief(naam) for naam in (*INZET, "terugmelden"))
ALT_VERPLICHT = alternatief("terugmelding_verplicht")
ALT_HERHAALD = alternatief("bijstellen")
DOEL_INSTRUMENT, DOEL_INVLOED, DOEL_INZET = i64(draws.DOEL_INSTRUMENT), i64(draws.DOEL_INVLOED), i64(draws.DOEL_INZET)
DOEL_MOTIVATIE_STIJGT, DOEL_VOORTGANG = i64(draws.DOEL_MOTIVATIE_STIJGT), i64(draws.DOEL_VOORTGANG)
DOEL_OPLOSSEN, DOEL_LADDERSTAP, DOEL_SIGNAAL = (
    i64(draws.DOEL_OPLOSSEN),
    i64(draws.DOEL_LADDERSTAP),
    i64(draws.DOEL_SIGNAAL),
)
DOEL_ZIEKTE, DOEL_WEIGERING, DOEL_NALEVING = i64(draws.DOEL_ZIEKTE), i64(draws.DOEL_WEIGERING), i64(draws.DOEL_NALEVING)
DOEL_SANCTIE = i64(draws.DOEL_SANCTIE)
F_TRAJECT = i64(Fase.TRAJECT)
B_START, B_TUSSENTIJDS, B_RESULTAAT = i64(Betaalsoort.START), i64(Betaalsoort.TUSSENTIJDS), i64(Betaalsoort.RESULTAAT)
G_START, G_AANBIEDER = i64(Gebeurtenis.START_TRAJECT), i64(Gebeurtenis.AANBIEDER)
G_INSTRUMENT, G_INFORMATIE = i64(Gebeurtenis.INSTRUMENT), i64(Gebeurtenis.INFORMATIE)
G_INVLOED, G_INZET, G_OPGELOST = i64(Gebeurtenis.INVLOED), i64(Gebeurtenis.INZET), i64(Gebeurtenis.OPGELOST)
G_MOTIVATIE, G_POSITIE = i64(Gebeurtenis.MOTIVATIE), i64(Gebeurtenis.POSITIE)
G_TERUGMELDING, G_VERPLICHT = i64(Gebeurtenis.TERUGMELDING), i64(Gebeurtenis.VERPLICHT)
G_ZIEKTE, G_WEIGERING, G_SANCTIE = i64(Gebeurtenis.ZIEKTE), i64(Gebeurtenis.WEIGERING), i64(Gebeurtenis.SANCTIE)
G_EINDE, G_KOSTEN, G_VRIJVAL = i64(Gebeurtenis.EINDE_TRAJECT), i64(Gebeurtenis.KOSTEN), i64(Gebeurtenis.VRIJVAL)
G_BETALING, G_OVERDRACHT = i64(Gebeurtenis.BETALING), i64(Gebeurtenis.OVERDRACHT)


# ---------------------------------------------------------------------- the start (`verwijzing._begin`)


@binnen
def begin(r: Any, k: Any) -> None:
    """The trajectory starts: instrument, influence, motivation, the start fee and the provider's intake."""
    P, C, contract = P_van(r), C_van(r, k.t_versie, k.contract), k.contract
    soort = soort_van(r, contract)
    rib = rib_van(r, contract, k.t_rib)
    teller = k.trajecten
    k.trajecten += 1
    k.nummer += 1
    k.fase = F_TRAJECT
    rib.gestart += 1
    zelfde = k.vorige_contract == contract and k.vorige_rib == k.t_rib
    k.vorige_contract, k.vorige_rib = contract, k.t_rib
    instrument = keuze.kies_instrument(
        P, soort, k.oordeel, k.mislukt, k.t_informatie,
        uniform(r, k, DOEL_INSTRUMENT, teller, NUL), uniform(r, k, DOEL_INSTRUMENT, teller, ALT_HERHAALD),
    )  # fmt: skip
    past = keuze.past(P, instrument, huidig_knelpunt(k))
    invloed = motivatie.heeft_invloed(C, uniform(r, k, DOEL_INVLOED, teller, NUL))
    stijgt = uniform(r, k, DOEL_MOTIVATIE_STIJGT, teller, NUL)
    zet_stand(r, k)
    tweeling.begin(r, k, soort, invloed, stijgt, k.t_informatie)
    if k.nummer > 1:
        k.motivatie = motivatie.motivatie_na_verhaal(P, k.motivatie, k.t_informatie)
    k.t_motivatie = k.motivatie
    k.motivatie = motivatie.motivatie_bij_start(P, soort, invloed, k.motivatie, stijgt)
    k.t_open, k.t_einde, k.t_nummer, k.t_teller = 1, -1, k.nummer, teller
    k.t_contract, k.t_soort, k.t_start = contract, soort, r.nu
    k.t_instrument, k.t_past = instrument, past
    k.t_maand, k.t_inzet, k.t_kosten, k.t_betaald = 0, -1, 0.0, 0.0
    k.t_melding_open, k.t_geen_melding_tot, k.t_zonder_inzet, k.t_gevraagd = 0, 0, 0, 0
    log(r, k, G_START, contract, k.prijs, k.nummer)
    log(r, k, G_AANBIEDER, k.t_rib, float(rib.gewenning), k.nummer)
    log(r, k, G_INSTRUMENT, instrument, float(past), k.nummer)
    log(r, k, G_INFORMATIE, k.t_informatie, k.t_mu, k.nummer)
    if k.nummer > 1:
        log(r, k, G_OVERDRACHT, k.t_informatie, 1.0 if zelfde else 0.0, k.nummer)
    log(r, k, G_INVLOED, 1 if invloed else 0, k.t_motivatie, k.nummer)
    k.t_voortgang = 1 if uniform(r, k, DOEL_VOORTGANG, teller, NUL) < O_van(r, k.t_og)[VOORTGANG_KANS] else 0
    k.t_kosten += geld.kosten_intake(P, soort) * overdracht.intakefactor(P, k.t_informatie)
    betaal(r, k, B_START, geld.betaling_start(C, k.t_uitkering))


@binnen
def betaal(r: Any, k: Any, soort: int, bedrag: float) -> None:
    """The opdrachtgever pays the provider under this trajectory; part of it goes to his organisation."""
    if bedrag > 0.0:
        k.t_betaald += bedrag
        k.t_kosten += geld.kosten_overhead(P_van(r), bedrag)
        log(r, k, G_BETALING, soort, bedrag, k.t_nummer)


# ---------------------------------------------------------------------- month by month


@binnen
def na_review(r: Any, k: Any) -> int:
    """A month is over: what it brought, and whether the trajectory goes on."""
    k.t_maand += 1
    if _na_maand(r, k):
        sluit(r, k, EIND_LADDER)
        return NA_TRAJECT
    if k.t_maand >= int(C_van(r, k.t_versie, k.t_contract)[MAXIMUM]):
        sluit(r, k, EIND_MAXIMUM)
        return NA_TRAJECT
    return MAAND


@binnen
def volgende_maand(r: Any, k: Any) -> int:
    """The provider's month, and the wait for the next review."""
    _maand(r, k)
    volgende = k.t_start + (k.t_maand + 1) * MAAND_DAGEN
    if volgende >= r.einde:
        wacht(r, k, IN_TRAJECT, math.inf, EEN)
    else:
        afspraak(r, volgende, KLASSE_MAAND, NUL, wie(r, k), A_DOEL, k.lus_doel)
        wacht(r, k, IN_TRAJECT, volgende, EEN)
    return WACHT


@binnen
def _na_maand(r: Any, k: Any) -> bool:
    """What the past month brought: the obstacle, the ladder, payment, the provider's belief. True: a ladder result."""
    P, C, maand = P_van(r), C_van(r, k.t_versie, k.t_contract), k.t_maand
    stap = draws.volgnummer(k.t_teller, maand)
    tabel = tabel_nr(r, k.t_tabel)
    rij = k.t_informatie * tabel.maanden + maand - 1
    nieuws_op = tabel.nieuws + (rij * AANTAL_INZETTEN + k.t_inzet) * tabel.punten
    haal_pool(r, nieuws_op + _roosterplaats(k, tabel))
    opgelost = False
    if k.t_past and not k.opgelost and k.knelpunt != KNELPUNT_GEEN:
        kwaliteit = rib_van(r, k.t_contract, k.t_rib).kwaliteit
        kans = werk.oploskans(P, k.t_instrument, k.t_past, k.t_inzet, kwaliteit)
        opgelost = uniform(r, k, DOEL_OPLOSSEN, stap, NUL) < kans
    if opgelost:
        zet_stand(r, k)
        k.opgelost = 1
        tweeling.deel_oplossing(r, k)
        log(r, k, G_OPGELOST, NUL, float(maand), k.t_nummer)
    betaal(r, k, B_TUSSENTIJDS, geld.betaling_tussentijds(C, k.t_uitkering, maand))
    if k.t_soort == SOORT_LADDER and k.positie < P[LADDER_HOOGSTE]:
        kans = P[LADDERSTAP + k.t_inzet] * (1.0 if k.t_past else P[LADDER_NIET])
        if uniform(r, k, DOEL_LADDERSTAP, stap, NUL) < kans:
            log(r, k, G_POSITIE, k.positie + 1, float(k.positie), k.t_nummer)
            k.positie += 1
            betaal(r, k, B_RESULTAAT, geld.betaling_resultaat(C, k.t_uitkering, maand))
            return True
    if maand >= P[VRAAGMAAND]:
        _vraag_motivatie(r, k)
    signaal = geloof.maandsignaal(logkans(r, k), tabel.sd_signaal, normaal(r, k, DOEL_SIGNAAL, stap, NUL))
    nieuws = pool1(r, nieuws_op, tabel.punten)
    lift = pool1(r, tabel.lift + (maand - 1) * AANTAL_INZETTEN, AANTAL_INZETTEN)
    k.t_mu = aanbieder.bijgewerkt_oordeel_tabel(
        k.t_mu, pool1(r, tabel.versterking, rij + 1)[rij], signaal, nieuws,
        tabel.drift, lift[k.t_inzet], tabel.onder, tabel.boven,
    )  # fmt: skip
    return False


@binnen
def _maand(r: Any, k: Any) -> None:
    """The provider's month: what he must report, what he chooses, and what the opdrachtgever checks."""
    P, O, maand = P_van(r), O_van(r, k.t_og), k.t_maand
    stap = draws.volgnummer(k.t_teller, maand)
    tabel = tabel_nr(r, k.t_tabel)
    punt = (_welke(r, k, tabel) * tabel.maanden + maand) * tabel.punten + _roosterplaats(k, tabel)
    haal_pool(r, tabel.v + punt * (AANTAL_INZETTEN + 1))
    _, m = kijk(r, k)
    if not k.t_melding_open:
        if terugmelding.wordt_ziek(P, k.t_uitkering, uniform(r, k, DOEL_ZIEKTE, stap, NUL)):
            log(r, k, G_ZIEKTE, NUL, float(maand), k.t_nummer)
            _meld(r, k, GROND_ZIEKTE, MELDING_OPEN)
        elif terugmelding.weigert(P, m, uniform(r, k, DOEL_WEIGERING, stap, NUL)):
            log(r, k, G_WEIGERING, NUL, float(maand), k.t_nummer)
            _sanctie(r, k, stap)
            _meld(r, k, GROND_WEIGERING, MELDING_OPEN)
    if not k.t_melding_open and maand >= k.t_geen_melding_tot:
        rest = int(C_van(r, k.t_versie, k.t_contract)[MAXIMUM]) - maand
        moet = terugmelding.moet_melden(
            O,
            terugmelding.kans_in_rest(k.t_mu, rest),
            k.t_zonder_inzet,
            uniform(r, k, DOEL_NALEVING, k.t_teller, ALT_VERPLICHT),
        )
        if moet:
            log(r, k, G_VERPLICHT, moet, 0.0, k.t_nummer)
            _meld(r, k, GROND_KANSARM, MELDING_VERPLICHT)
    inzet = INZET_UITZITTEN
    if not k.t_melding_open:
        inzet = _kies(r, k, stap)
    if inzet == INZET_TERUGMELDEN:
        _meld(r, k, GROND_KANSARM, MELDING_OPEN)
        inzet = INZET_UITZITTEN
    k.t_zonder_inzet = k.t_zonder_inzet + 1 if inzet == INZET_UITZITTEN else 0
    if inzet != k.t_inzet:
        log(r, k, G_INZET, inzet, float(maand), k.t_nummer)
        k.t_inzet = inzet
    k.t_kosten += geld.kosten_maand(P, inzet)
    zet_kans(r, k)
    if not k.t_voortgang or maand == 0 or maand % int(O[VOORTGANG_ELKE]) != 0:
        return
    if not balies.heeft_taak(r, k, TAAK_VOORTGANG, k.t_nummer):
        balies.op_de_stapel(r, k, k.t_og, TAAK_VOORTGANG, VOORTGANG, NUL, stap)


@inlijn
def _roosterplaats(k: Any, tabel: Any) -> int:
    """Place of the belief on the grid of a table, rounded down."""
    return int(aanbieder.roosterplaats(k.t_mu, tabel.onder, tabel.boven, tabel.punten))


@inlijn
def _welke(r: Any, k: Any, tabel: Any) -> int:
    """Which part of a table is that of his provider and of what that knows."""
    rib = rib_van(r, k.t_contract, k.t_rib)
    return (k.t_informatie * tabel.klassen + rib.gewenning) * 2 + rib.zonder_winst


@binnen
def _kies(r: Any, k: Any, stap: int) -> int:
    """The provider's choice of the month: Gumbel-max over the solved values of this provider."""
    tabel = tabel_nr(r, k.t_tabel)
    per = _welke(r, k, tabel) * tabel.maanden * tabel.punten
    g0, g1 = gumbel(r, k, DOEL_INZET, stap, ALT_INZET[0]), gumbel(r, k, DOEL_INZET, stap, ALT_INZET[1])
    g2, g3 = gumbel(r, k, DOEL_INZET, stap, ALT_INZET[2]), gumbel(r, k, DOEL_INZET, stap, ALT_INZET[3])
    if k.t_maand < k.t_geen_melding_tot:
        v0 = pool3(r, tabel.v0 + per * AANTAL_INZETTEN, tabel.maanden, tabel.punten, AANTAL_INZETTEN)
        a, b, c = aanbieder.waarden_zonder_terug_bij(v0, k.t_maand, k.t_mu, tabel.onder, tabel.boven)
        return aanbieder.kies_inzet(a, b, c, 0.0, tabel.tau, g0, g1, g2, g3, NEE)
    v = pool3(r, tabel.v + per * (AANTAL_INZETTEN + 1), tabel.maanden, tabel.punten, AANTAL_INZETTEN + 1)
    a, b, c, d = aanbieder.waarden_bij(v, k.t_maand, k.t_mu, tabel.onder, tabel.boven)
    return aanbieder.kies_inzet(a, b, c, d, tabel.tau, g0, g1, g2, g3, JA)


@binnen
def zet_kans(r: Any, k: Any) -> bool:
    """Set factor and decay of the month; a knot only if one of them changes. True: one of them did."""
    P = P_van(r)
    kwaliteit = rib_van(r, k.t_contract, k.t_rib).kwaliteit
    factor = werk.trajectfactor(P, k.t_uitkering, k.t_instrument, k.t_past, k.t_inzet, kwaliteit, k.t_maand)
    verval = motivatie.verval_in_traject(P, k.t_inzet, k.t_past)
    if factor == k.factor and verval == k.verval:
        return False
    zet_stand(r, k)
    k.factor, k.verval = factor, verval
    return True


@binnen
def _vraag_motivatie(r: Any, k: Any) -> None:
    """Ask once whether the client has become more motivated."""
    if not k.t_gevraagd:
        k.t_gevraagd = 1
        _, m = kijk(r, k)
        log(r, k, G_MOTIVATIE, 1 if m > k.t_motivatie else 0, m, k.t_nummer)


@binnen
def _meld(r: Any, k: Any, grond: int, soort: int) -> None:
    """The provider reports; the report waits as a task of the klantmanager, and the client waits with it.

    `soort`: MELDING_OPEN or MELDING_VERPLICHT, remembered until it is judged.
    """
    k.t_melding_open = soort
    k.t_kosten += geld.kosten_melding(P_van(r))
    log(r, k, G_TERUGMELDING, grond, float(k.t_maand), k.t_nummer)
    balies.op_de_stapel(r, k, k.t_og, TAAK_TERUGMELDING, BEOORDEEL, grond, NUL)


@binnen
def _sanctie(r: Any, k: Any, stap: int) -> None:
    """A refusal may bring a sanction, which raises the hazard for some months."""
    if terugmelding.volgt_sanctie(P_van(r), k.t_og, uniform(r, k, DOEL_SANCTIE, stap, NUL)):
        zet_stand(r, k)
        k.sanctie = int(P_van(r)[SANCTIEMAANDEN])
        tweeling.deel_sanctie(r, k)
        log(r, k, G_SANCTIE, NUL, float(k.sanctie), k.t_nummer)


# ---------------------------------------------------------------------- the end


@binnen
def sluit(r: Any, k: Any, reden: int) -> None:
    """Close the trajectory: question, place, books, and what it leaves behind."""
    nu = r.nu
    k.t_open = 0
    _vraag_motivatie(r, k)
    balies.trek_alles_in(r, k, k.t_nummer)
    log(r, k, G_EINDE, reden, (nu - k.t_start) / MAAND_DAGEN, k.t_nummer)
    log(r, k, G_KOSTEN, NUL, k.t_kosten, k.t_nummer)
    vrijgegeven = loketten.van_dit_jaar(r, k.toegekend_op)
    vrijval = loketten.geef_vrij(r, k.t_og, k.t_contract, k.prijs, k.t_betaald, k.toegekend_op)
    log(r, k, G_VRIJVAL, NUL, vrijval, k.t_nummer)
    zet_stand(r, k)
    tweeling.traject_voorbij(r, k)
    k.factor, k.verval = 1.0, motivatie.verval_zoekend(P_van(r))
    if reden in (EIND_WERK, EIND_MAXIMUM):  # handed back or recalled: no claim on later work
        nieuwe_claim(r, k, vrijgegeven)
    if reden in (EIND_WERK, EIND_UITSTROOM):
        return
    k.reden = reden
    if reden != EIND_LADDER:
        k.mislukt = -1 if k.t_past else k.t_instrument  # what was found not to fit
    loon = C_van(r, k.t_versie, k.t_contract)[LOON]
    if loon > 0.0 and (nu - k.t_start) / MAAND_DAGEN >= P_van(r)[REFERTE] and k.uitkering != WW:
        zet_uitkering(r, k, WW)  # months on a wage give a right to WW: the revolving door
        k.ww_einde = nu + P_van(r)[WW_MINIMUM] * MAAND_DAGEN
