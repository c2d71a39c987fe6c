"""The reference engine: a SimPy process for each client. Written to be read beside docs/model.md.

    instroom -> zoekt zelf -> wacht op klantmanager -> intake en diagnose -> keuze
             -> zelfstandig | eigen begeleiding | zorg | traject (`traject.py`)
             -> eindrapport -> wacht op klantmanager -> vervolgbesluit -> ...
    and from any phase: werk, overige uitstroom, pensioen; WW that runs out leads to the municipality or out of sight.

A client is a generator that yields the SimPy events he waits for. Whatever he waits for, he may leave first: that
arrives in the process as `Uitgang`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulatie import draws
from simulatie.aanbod import Aanbod, opdrachtgever_van
from simulatie.assen import (
    DIENST,
    DIENST_EIGEN_BEGELEIDING,
    DIENST_TRAJECT,
    DIENST_ZELFSTANDIG,
    DIENST_ZORG,
    GEEN,
    INFO_GEEN,
    KNELPUNT_GEZONDHEID,
    SOORT_IRO,
    SOORT_LADDER,
    TAAK_BEGELEIDING,
    TAAK_INTAKE,
    TAAK_VERVOLG,
    VERDIEPING,
    WAJONG,
    WAO,
    WW,
    WWB,
)
from simulatie.engines.events import (
    KLASSE_AANVRAAG,
    KLASSE_START,
    KLASSE_UITGANG,
    LOG_TYPE,
    Betaalsoort,
    Fase,
    Gebeurtenis,
    Uitstroomreden,
    canoniek,
)
from simulatie.engines.klant import Claimrecht, Klant, Loterij
from simulatie.engines.regio import PENSIOEN, WERK, WW_AF, Proces, Regio, Uitgang
from simulatie.engines.traject import Traject, huidig_knelpunt, naar_traject
from simulatie.indeling import plek, plek_contract, plek_og
from simulatie.parameters import NUT, PLAATSEN, Parameters
from simulatie.rules import diagnose, geld, keuze, overdracht, vervolg, werk, ww
from simulatie.rules.motivatie import verval_zoekend
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

ZELF_ZOEKEN = plek_og("beleid.zelf_zoeken_dagen")
AANDEEL_EXTRA = plek_og("beleid.extra_gesprek")
AANDEEL_INSTRUMENT = plek_og("beleid.diagnose_instrument")
AANDEEL_UITGEBREID = plek_og("beleid.uitgebreide_diagnose")
EXTRA_MINUTEN = plek_og("beleid.extra_minuten")
IRO_VERTELD = plek_og("beleid.iro_verteld")
EINDGESPREK_MINUTEN = plek_og("beleid.eindgesprek_minuten")
KM_NAZORG_KANS = plek_og("beleid.nazorg_kans")
KM_NAZORG_MAANDEN = plek_og("beleid.nazorg_maanden")
NAZORG_KANS = plek_contract("nazorg_kans")
NAZORG_MAANDEN = plek_contract("nazorg_maanden")
RAPPORTDAGEN = plek_contract("rapportdagen")
SIGMA = plek("werk.sigma")
TERUG = plek("werk.terug_in_uitkering")
DUURZAAM = plek("werk.duurzaam_maanden")
REFERTE = plek("ww_recht.referte_maanden")
NAAR_WWB = plek("ww_recht.naar_wwb")
EIGEN_EFFECT = plek("instrumenten.eigen_effect")
EIGEN_MAANDEN = plek("instrumenten.eigen_maanden")
ZORG_MAANDEN = plek("instrumenten.zorg_maanden")
ZORG_FACTOR = plek("instrumenten.zorg_factor")
ZORG_OPLOSSEN = plek("instrumenten.zorg_oplossen")
LADDER_HOOGSTE = plek("instrumenten.ladder_hoogste")

ALT_DIENST = tuple(draws.alternatief(naam) for naam in DIENST)
ALT_VERVOLGRICHTLIJN = draws.alternatief("vervolgrichtlijn")
ALT_EINDGESPREK = draws.alternatief("eindgesprek")
ALT_OVERDRACHT = draws.alternatief("overdracht")
POSITIE_WERK = 6  # regular work (szw2008, figure 1; the number is ours)


@dataclass(slots=True)
class Blik:
    """What the klantmanager saw at one look: chance in sd, one-year chance, whether an IRO was asked for."""

    z: float
    jaarkans: float
    iro_gevraagd: bool


def simuleer_regio(
    klanten: np.ndarray, regio: int, seed: int, replicatie: int, par: Parameters, aanbod: Aanbod
) -> np.ndarray:
    """Simulate one region and return its canonical event log.

    Args:
        klanten: array of `population.KLANT_TYPE`. regio: number of the region (keys teams and providers).
        seed, replicatie: keys of all draws.

    Returns:
        Structured array of `events.LOG_TYPE` in canonical order.
    """
    r = Regio(regio, seed, replicatie, par, aanbod)
    mensen = [_maak_klant(r, rij) for rij in klanten]
    for k in mensen:
        r.agenda.process(leven(r, k))
    r.agenda.loop_tot(par.einde)
    _sluit_run(r, mensen)
    return canoniek(np.array(r.logboek, dtype=LOG_TYPE))


def _maak_klant(r: Regio, rij: np.ndarray) -> Klant:
    return Klant(
        agenda=r.agenda, logboek=r.logboek, par=r.par, loterij=Loterij(r.seed, r.replicatie, int(rij["klant"])),
        id=int(rij["klant"]), soort=int(rij["uitkering"]), instroom=float(rij["instroom"]),
        leeftijd_instroom=float(rij["leeftijd"]), opleiding=int(rij["opleiding"]), knelpunt=int(rij["knelpunt"]),
        theta=float(rij["theta"]), kort=int(rij["kort"]), motivatie_begin=float(rij["motivatie"]),
        motivatie_terug=float(rij["motivatie"]),
        arbeidsverleden=float(rij["arbeidsverleden"]), positie=int(rij["positie"]), uitkering=int(rij["uitkering"]),
    )  # fmt: skip


def _sluit_run(r: Regio, mensen: list[Klant]) -> None:
    """Log where everybody is who is still there: nobody gets lost."""
    r.agenda.klasse = KLASSE_START
    for k in mensen:
        if k.volgnr and k.fase != Fase.WEG:
            k.log(Gebeurtenis.EINDE_RUN, k.fase, tijd=r.par.einde)


# ---------------------------------------------------------------------- the life of a client


def leven(r: Regio, k: Klant) -> Proces:
    """A client from entry to exit: search, work, back again, until he is seen no more."""
    yield r.agenda.afspraak(k.instroom, KLASSE_AANVRAAG, k.id)
    if k.uitkering == WW:
        _nieuw_ww_recht(r, k)
    while True:
        k.begin_periode(r.agenda.now, k.motivatie_terug)
        k.log(Gebeurtenis.INSTROOM, k.uitkering, k.leeftijd)
        reden = yield from zoekperiode(r, k)
        if reden != WERK:
            k.fase = Fase.WEG
            k.log(Gebeurtenis.UITSTROOM, Uitstroomreden.PENSIOEN if reden == PENSIOEN else Uitstroomreden.OVERIG)
            return
        terug = yield from werkperiode(r, k)
        if not terug:
            k.fase = Fase.WEG
            return


def zoekperiode(r: Regio, k: Klant) -> Proces:
    """Search, with or without services, until an exit; returns which. WW that runs out starts services anew."""
    while True:
        try:
            if k.uitkering == GEEN:
                k.fase = Fase.ZELFSTANDIG
                yield from r.wacht(k, r.agenda.event())  # no services any more: search until an exit
            yield from dienstverlening(r, k)
        except Uitgang as uit:
            for opdracht in list(k.taken):
                opdracht.trek_in()
            if uit.reden == WW_AF:
                r.ww_loopt_af(k)
                _zonder_dienst(r, k)
                continue
            return uit.reden


def dienstverlening(r: Regio, k: Klant) -> Proces:
    """What an opdrachtgever does for a client: intake, and then service after service. Ends by Uitgang only."""
    og = opdrachtgever_van(k.uitkering)
    k.fase = Fase.ZELF_ZOEKEN
    yield from r.slaap(k, r.agenda.now + float(r.O(og)[ZELF_ZOEKEN]))
    k.fase = Fase.WACHT_INTAKE
    dieper = _verdieping(r, k, og)
    minuten = r.minuten(og, TAAK_INTAKE) + _extra_minuten(r, og, dieper)
    yield from r.bij_klantmanager(k, TAAK_INTAKE, minuten)
    blik = stel_diagnose(r, k, og, dieper, 0.0)
    dienst = kies_dienst(r, k, og, blik)
    while True:
        if dienst == DIENST_TRAJECT:
            traject = yield from naar_traject(r, k, rangorde(r, k, blik))
            if traject is None:
                dienst = DIENST_ZELFSTANDIG
                continue
            yield from na_traject(r, k, traject)
        else:
            if dienst == DIENST_EIGEN_BEGELEIDING:
                yield from eigen_begeleiding(r, k)
            elif dienst == DIENST_ZORG:
                yield from zorg(r, k)
            yield from tot_herbeoordeling(r, k)
        if k.uitkering == GEEN:  # WW ran out in the trajectory: nobody decides on a follow-up any more
            k.fase = Fase.ZELFSTANDIG
            yield from r.wacht(k, r.agenda.event())
        blik, dienst = yield from besluit(r, k)


# ---------------------------------------------------------------------- diagnosis and choice


def _verdieping(r: Regio, k: Klant, og: int) -> tuple[int, ...]:
    """Which deepenings this look gets: extra interview, instrument, extended diagnosis (0 or 1 each)."""
    O = r.O(og)
    aandelen = (O[AANDEEL_EXTRA], O[AANDEEL_INSTRUMENT], O[AANDEEL_UITGEBREID])
    return tuple(
        int(k.loterij.uniform(draws.DOEL_DIAGNOSE_INSTRUMENT, draws.volgnummer(k.diagnoses, i)) < aandeel)
        for i, aandeel in enumerate(aandelen)
    )


def _extra_minuten(r: Regio, og: int, dieper: tuple[int, ...]) -> float:
    O = r.O(og)
    return float(sum(O[EXTRA_MINUTEN + i] for i in range(len(VERDIEPING)) if dieper[i]))


def stel_diagnose(r: Regio, k: Klant, og: int, dieper: tuple[int, ...], gewicht: float) -> Blik:
    """Look at chance and obstacle. `gewicht`: how far it is known what failed before (0 at a first look)."""
    P, nu, d, u = r.P(), r.agenda.now, k.diagnoses, k.loterij.uniform
    k.diagnoses += 1
    _, motivatie = k.kijk(nu)
    verwacht, variantie = k.verwachte_logkans(nu, r.aanbod.knopen, r.aanbod.gewichten)
    gezien = diagnose.geziene_logkans(
        P, k.soort, verwacht, variantie, k.logkans(nu), dieper[1], k.loterij.normaal(draws.DOEL_GEZIENE_KANS, d)
    )
    sigma = float(P[SIGMA + k.soort])
    moeilijkheid = -k.theta / sigma if sigma > 0.0 else 0.0
    echt = huidig_knelpunt(k)
    kans = diagnose.kans_juist(P, moeilijkheid, dieper[0], dieper[1], dieper[2])
    if k.oordeel >= 0 and diagnose.herhaalt_oordeel(P, gewicht, u(draws.DOEL_TWEEDE_GOK, d)):
        oordeel = k.oordeel
    else:
        gezien_knelpunt = diagnose.waargenomen_knelpunt(echt, kans, u(draws.DOEL_DIAGNOSE_KNELPUNT, d))
        oordeel = diagnose.oordeel_knelpunt(P, k.soort, gezien_knelpunt, kans, k.mislukt, gewicht)
    k.oordeel = int(oordeel)
    jaarkans = float(diagnose.geziene_jaarkans(P, gezien))
    k.log(Gebeurtenis.DIAGNOSE, k.oordeel, jaarkans)
    k.log(Gebeurtenis.JUIST, int(k.oordeel == echt), echt)
    verteld = u(draws.DOEL_IRO_VERTELD, k.periode) < r.O(og)[IRO_VERTELD]
    gevraagd = verteld and u(draws.DOEL_IRO_GEVRAAGD, k.periode) < keuze.kans_vraagt_iro(P, k.opleiding, motivatie)
    k.log(Gebeurtenis.IRO, int(verteld) + 2 * int(gevraagd))
    return Blik(float(diagnose.gestandaardiseerd(P, k.soort, gezien)), jaarkans, bool(gevraagd))


def kies_dienst(r: Regio, k: Klant, og: int, blik: Blik) -> int:
    """Risk class, and the service with the highest utility plus its own Gumbel draw."""
    klasse = int(keuze.risicoklasse(r.P(), blik.jaarkans))
    O, d = r.O(og), k.diagnoses
    nut = [
        keuze.nut_dienst(O, klasse, dienst, blik.z) + k.loterij.gumbel(draws.DOEL_DIENSTKEUZE, d, ALT_DIENST[dienst])
        for dienst in range(len(DIENST))
    ]
    dienst = int(np.argmax(nut))
    k.log(Gebeurtenis.KEUZE, dienst, klasse)
    return dienst


def rangorde(r: Regio, k: Klant, blik: Blik) -> list[int]:
    """Contracts on offer to this client, best first: Gumbel-max over utilities; an IRO only if he asked for it."""
    P, og, d = r.P(), opdrachtgever_van(k.uitkering), k.diagnoses
    inkoop = r.par.inkoop[r.versie(), og]
    nut = []
    for c in range(len(r.par.contracten)):
        soort = int(r.par.soort[c])
        if inkoop[c, PLAATSEN] <= 0.0 or (soort == SOORT_IRO and not blik.iro_gevraagd):
            continue
        if soort == SOORT_LADDER and k.positie >= P[LADDER_HOOGSTE]:
            continue  # no step left to take
        lot = k.loterij.gumbel(draws.DOEL_CONTRACTKEUZE, d, int(r.par.alternatief[c]))
        nut.append((-(keuze.nut_contract(P, inkoop[c, NUT], soort, blik.z) + lot), c))
    return [c for _, c in sorted(nut)]


# ---------------------------------------------------------------------- services of the opdrachtgever itself


def eigen_begeleiding(r: Regio, k: Klant) -> Proces:
    """Monthly interviews with the own klantmanager: each, when he gets to it, helps for a month."""
    og = opdrachtgever_van(k.uitkering)
    k.fase = Fase.EIGEN_BEGELEIDING
    k.log(Gebeurtenis.EIGEN_START)
    try:
        for _ in range(int(r.P()[EIGEN_MAANDEN])):
            yield from r.bij_klantmanager(k, TAAK_BEGELEIDING, r.minuten(og, TAAK_BEGELEIDING))
            _zet_factor(r, k, 1.0 + float(r.P()[EIGEN_EFFECT]))
            yield from r.slaap_maanden(k, 1.0)
            _zonder_dienst(r, k)
    except Uitgang:
        k.log(Gebeurtenis.EIGEN_EINDE)
        raise
    k.log(Gebeurtenis.EIGEN_EINDE)


def zorg(r: Regio, k: Klant) -> Proces:
    """Care outside the re-integration market: less search, and a chance that a health obstacle is solved."""
    k.fase = Fase.ZORG
    k.log(Gebeurtenis.ZORG_START)
    _zet_factor(r, k, float(r.P()[ZORG_FACTOR]))
    try:
        yield from r.slaap_maanden(k, float(r.P()[ZORG_MAANDEN]))
    except Uitgang:
        k.log(Gebeurtenis.ZORG_EINDE)
        raise
    _zonder_dienst(r, k)
    loting = k.loterij.uniform(draws.DOEL_OPLOSSEN, draws.volgnummer(k.diagnoses, 0), ALT_DIENST[DIENST_ZORG])
    geholpen = huidig_knelpunt(k) == KNELPUNT_GEZONDHEID and loting < r.P()[ZORG_OPLOSSEN]
    if geholpen:
        k.opgelost = 1
    k.log(Gebeurtenis.ZORG_EINDE, int(geholpen))


def _zet_factor(r: Regio, k: Klant, factor: float) -> None:
    k.zet_stand(r.agenda.now)
    k.factor = factor


def _zonder_dienst(r: Regio, k: Klant) -> None:
    """Back to searching alone."""
    k.zet_stand(r.agenda.now)
    k.factor, k.verval = 1.0, float(verval_zoekend(r.P()))


def tot_herbeoordeling(r: Regio, k: Klant) -> Proces:
    """Nothing for now: search alone until the case comes up again."""
    k.fase = Fase.ZELFSTANDIG
    drempel = k.loterij.exponentieel(draws.DOEL_HERBEOORDELING, k.besluiten)
    k.besluiten += 1
    maanden = float(vervolg.herbeoordeling_maanden(r.P(), _dienst_uitkering(k), k.nummer > 0, drempel))
    yield from r.slaap_maanden(k, maanden)
    k.log(Gebeurtenis.HERBEOORDELING)


def _dienst_uitkering(k: Klant) -> int:
    """Benefit by which he is served; who lost his WW without another benefit is nobody's client."""
    return k.uitkering if k.uitkering != GEEN else k.soort


# ---------------------------------------------------------------------- after a trajectory


def na_traject(r: Regio, k: Klant, t: Traject) -> Proces:
    """The end report comes late, and then the case waits to be put on the agenda."""
    P, O, u = r.P(), r.O(t.og), k.loterij.uniform
    k.fase = Fase.WACHT_VERVOLG
    gesprek = bool(vervolg.heeft_eindgesprek(O, u(draws.DOEL_RAPPORT, t.teller, ALT_EINDGESPREK)))
    kwaliteit = float(vervolg.rapportkwaliteit(t.C, O, gesprek))
    k.eindgesprek, k.reden = gesprek, t.reden
    yield from r.slaap(k, r.agenda.now + float(t.C[RAPPORTDAGEN]))
    k.rapport = kwaliteit
    k.log(Gebeurtenis.RAPPORT, waarde=kwaliteit, traject=t.nummer)
    _betaal_achteraf(r, k, t.og, t.nummer, Betaalsoort.RAPPORT, float(geld.betaling_rapport(t.C)))
    drempel = k.loterij.exponentieel(draws.DOEL_WACHTTIJD_VERVOLG, t.teller)
    yield from r.slaap_maanden(k, float(vervolg.wachttijd_maanden(P, _dienst_uitkering(k), drempel)))


def besluit(r: Regio, k: Klant) -> Proces:
    """The klantmanager takes the case up again, with the lowest priority: what next? Returns (Blik, dienst)."""
    og = opdrachtgever_van(k.uitkering)
    if k.fase != Fase.WACHT_VERVOLG:
        k.fase = Fase.ZELFSTANDIG
    minuten = r.minuten(og, TAAK_VERVOLG)
    if k.nummer > 0:
        if k.eindgesprek:
            minuten += float(r.O(og)[EINDGESPREK_MINUTEN])
            k.eindgesprek = False
    yield from r.bij_klantmanager(k, TAAK_VERVOLG, minuten)
    gewicht = float(overdracht.gewicht(r.P(), _overdracht(r, k), k.rapport)) if k.nummer > 0 else 0.0
    blik = stel_diagnose(r, k, og, (0, 0, 0), gewicht)
    if k.nummer == 0:
        return blik, kies_dienst(r, k, og, blik)
    dienst = _vervolgbesluit(r, k, og, blik)
    werk_overdracht = float(overdracht.minuten_werk(r.P(), _overdracht(r, k)))
    if dienst == DIENST_TRAJECT and werk_overdracht > 0.0:
        yield from r.bij_klantmanager(k, TAAK_VERVOLG, werk_overdracht)
    return blik, dienst


def _overdracht(r: Regio, k: Klant) -> int:
    """What the first provider learned and passes on: the level that will hold for the next referral."""
    return int(
        overdracht.informatie_bij_vervolg(
            r.P(),
            INFO_GEEN,
            k.loterij.uniform(draws.DOEL_OVERDRACHT, k.verwijzingen),
            k.loterij.uniform(draws.DOEL_NALEVING, k.verwijzingen, ALT_OVERDRACHT),
        )
    )


def _vervolgbesluit(r: Regio, k: Klant, og: int, blik: Blik) -> int:
    """Another trajectory, own guidance, or nothing until the case comes up again."""
    P, d, u = r.P(), k.besluiten, k.loterij.uniform
    k.besluiten += 1
    wachtend = r.teams[og].balie(k).wachtend
    kans = vervolg.vervolgkans(
        P, r.O(og), k.uitkering, blik.z, k.reden, k.rapport, wachtend, k.nummer,
        u(draws.DOEL_NALEVING, d, ALT_VERVOLGRICHTLIJN),
    )  # fmt: skip
    dienst = DIENST_ZELFSTANDIG
    if u(draws.DOEL_VERVOLG, d) < kans:
        dienst = DIENST_TRAJECT
    elif vervolg.krijgt_ander_aanbod(P, og, u(draws.DOEL_VERVOLG, d, ALT_DIENST[DIENST_EIGEN_BEGELEIDING])):
        dienst = DIENST_EIGEN_BEGELEIDING
    k.log(Gebeurtenis.VERVOLG, dienst, kans, k.nummer)
    return dienst


# ---------------------------------------------------------------------- work


def werkperiode(r: Regio, k: Klant) -> Proces:
    """A job: claims, follow-up care, and how long it lasts. True if he comes back to search."""
    P, nu, baan = r.P(), r.agenda.now, k.periode
    k.fase = Fase.WERK
    maanden, motivatie = k.kijk(nu)
    kort = bool(werk.kort_contract(P, k.soort, k.loterij.uniform(draws.DOEL_BAANCONTRACT, baan)))
    if k.uitkering == WW:
        k.ww_rest = k.ww_einde - nu
    k.log(Gebeurtenis.WERK, int(kort), maanden)
    vorige_positie = k.positie
    k.log(Gebeurtenis.POSITIE, POSITIE_WERK, vorige_positie)
    nazorg = _nazorg(r, k, baan)
    geclaimd = _claims(r, k, kort, baan)
    duur = float(werk.baanduur(P, k.soort, nazorg, k.loterij.exponentieel(draws.DOEL_BAANDUUR, baan)))
    einde = nu + duur * MAAND
    if duur >= P[DUURZAAM] and nu + float(P[DUURZAAM]) * MAAND <= k.pensioen:
        yield from _werk_tot(r, k, nu + float(P[DUURZAAM]) * MAAND)
        k.log(Gebeurtenis.DUURZAAM)
        for recht in geclaimd:
            bedrag = float(geld.betaling_duurzaam(recht.C, recht.uitkering))
            _betaal_achteraf(r, k, recht.og, recht.nummer, Betaalsoort.DUURZAAM, bedrag, recht.vrijgegeven)
        k.nummer, k.mislukt, k.oordeel, k.rapport = 0, -1, -1, 0.0
        motivatie = k.motivatie_begin  # a job that lasted gives it back
    k.motivatie_terug = motivatie
    if k.pensioen <= einde:
        yield from _werk_tot(r, k, k.pensioen)
        k.log(Gebeurtenis.UITSTROOM, Uitstroomreden.PENSIOEN)
        return False
    yield from _werk_tot(r, k, einde)
    k.log(Gebeurtenis.POSITIE, vorige_positie, POSITIE_WERK)
    terug = _terug(r, k, baan, duur)
    k.log(Gebeurtenis.BAANVERLIES, int(terug))
    if not terug:
        k.log(Gebeurtenis.UITSTROOM, Uitstroomreden.NA_WERK)
    return terug


def _werk_tot(r: Regio, k: Klant, tot: float) -> Proces:
    """Stay in the job until a day (beyond the run: for good)."""
    if tot >= r.par.einde:
        yield r.agenda.event()
    yield r.agenda.afspraak(tot, KLASSE_UITGANG, k.id)


def _nazorg(r: Regio, k: Klant, baan: int) -> float:
    """Months of follow-up care: by the provider of the trajectory that ends in this job, or by the klantmanager."""
    nu, u = r.agenda.now, k.loterij.uniform
    recht = next((c for c in k.claims if c.einde == nu), None)
    if recht is not None and u(draws.DOEL_NAZORG, baan) < recht.C[NAZORG_KANS]:
        maanden = float(recht.C[NAZORG_MAANDEN])
        k.log(Gebeurtenis.NAZORG, 1, maanden, recht.nummer)
        return maanden
    if recht is None or k.uitkering == GEEN:
        return 0.0
    O = r.O(opdrachtgever_van(k.uitkering))
    if u(draws.DOEL_NAZORG, baan, ALT_DIENST[DIENST_EIGEN_BEGELEIDING]) < O[KM_NAZORG_KANS]:
        k.log(Gebeurtenis.NAZORG, 2, float(O[KM_NAZORG_MAANDEN]), recht.nummer)
        return float(O[KM_NAZORG_MAANDEN])
    return 0.0


def _claims(r: Regio, k: Klant, kort: bool, baan: int) -> list[Claimrecht]:
    """Every contract that may claim the job does: the trajectory it ends, and earlier ones within their window."""
    nu = r.agenda.now
    geclaimd = []
    for recht in k.claims:
        lot = k.loterij.uniform(draws.DOEL_CLAIM_KORT, draws.volgnummer(baan, recht.nummer))
        in_traject = recht.einde == nu
        if not in_traject and not geld.in_claimvenster(recht.C, nu - recht.einde):
            continue
        if not geld.wordt_geclaimd(r.P(), recht.soort, kort, lot):
            continue
        k.log(Gebeurtenis.CLAIM, 1 if in_traject else 2, traject=recht.nummer)
        bedrag = float(geld.betaling_resultaat(recht.C, recht.uitkering, recht.maanden))
        _betaal_achteraf(r, k, recht.og, recht.nummer, Betaalsoort.RESULTAAT, bedrag, recht.vrijgegeven)
        geclaimd.append(recht)
    k.claims.clear()
    return geclaimd


def _betaal_achteraf(
    r: Regio, k: Klant, og: int, traject: int, soort: Betaalsoort, bedrag: float, nieuw_geld: bool = True
) -> None:
    """A payment after the end of the trajectory: it presses on the budget of its own year.

    Unless the commitment of an earlier year still holds what it costs (`nieuw_geld` false).
    """
    if bedrag > 0.0:
        if nieuw_geld:
            r.loketten[og].boek_na(bedrag)
        k.log(Gebeurtenis.BETALING, soort, bedrag, traject)
        overhead = float(geld.kosten_overhead(r.P(), bedrag))
        if overhead > 0.0:
            k.log(Gebeurtenis.KOSTEN, waarde=overhead, traject=traject)


def _terug(r: Regio, k: Klant, baan: int, duur: float) -> bool:
    """After a lost job: does he come back, and to which benefit? What his work history gives."""
    P, u = r.P(), k.loterij.uniform
    if u(draws.DOEL_NAAR_UITKERING, baan) >= P[TERUG + k.soort]:
        return False
    if k.uitkering in (WW, WWB, GEEN) or k.soort not in (WAO, WAJONG):
        if duur >= P[REFERTE]:
            k.uitkering = WW
            _nieuw_ww_recht(r, k)
        elif k.uitkering == WW:
            if k.ww_rest > 0.0:
                k.ww_einde = r.agenda.now + k.ww_rest
            else:
                k.uitkering = WWB if u(draws.DOEL_NA_WW, k.wisselingen) < P[NAAR_WWB] else GEEN
    return k.uitkering != GEEN


def _nieuw_ww_recht(r: Regio, k: Klant) -> None:
    leeftijd = k.leeftijd_instroom + (r.agenda.now - k.instroom) / DAGEN_PER_JAAR
    k.ww_einde = r.agenda.now + float(ww.recht_in_maanden(r.P(), leeftijd, k.arbeidsverleden)) * MAAND
