"""Intake and choice in the core. Beside `engines.intake`."""

from __future__ import annotations

from typing import Any

from simulatie import draws
from simulatie.assen import DIENST, SOORT_IRO, SOORT_LADDER, VERDIEPING
from simulatie.engines.events import Gebeurtenis
from simulatie.engines.kern.klant import (
    gumbel,
    huidig_knelpunt,
    kijk,
    logkans,
    normaal,
    opdrachtgever_van,
    uniform,
    verwachte_logkans,
)
from simulatie.engines.kern.logboek import log
from simulatie.engines.kern.toestand import O_van, P_van, alternatief_van, gehelen, getallen, inkoop, soort_van
from simulatie.engines.kern.vertaling import NUL, alternatief, binnen, i64
from simulatie.indeling import plek, plek_og
from simulatie.parameters import NUT, PLAATSEN
from simulatie.rules import diagnose, keuze

AANDEEL_EXTRA = plek_og("beleid.extra_gesprek")
AANDEEL_INSTRUMENT = plek_og("beleid.diagnose_instrument")
AANDEEL_UITGEBREID = plek_og("beleid.uitgebreide_diagnose")
EXTRA_MINUTEN = plek_og("beleid.extra_minuten")
IRO_VERTELD = plek_og("beleid.iro_verteld")
SIGMA = plek("werk.sigma")
LADDER_HOOGSTE = plek("instrumenten.ladder_hoogste")
AANDELEN = (AANDEEL_EXTRA, AANDEEL_INSTRUMENT, AANDEEL_UITGEBREID)
AANTAL_VERDIEPINGEN = len(VERDIEPING)
AANTAL_DIENSTEN = len(DIENST)
ALT_DIENST = tuple(alternatief(naam) for naam in DIENST)
DOEL_DIAGNOSE_INSTRUMENT, DOEL_GEZIENE_KANS = i64(draws.DOEL_DIAGNOSE_INSTRUMENT), i64(draws.DOEL_GEZIENE_KANS)
DOEL_TWEEDE_GOK, DOEL_DIAGNOSE_KNELPUNT = i64(draws.DOEL_TWEEDE_GOK), i64(draws.DOEL_DIAGNOSE_KNELPUNT)
DOEL_IRO_VERTELD, DOEL_IRO_GEVRAAGD = i64(draws.DOEL_IRO_VERTELD), i64(draws.DOEL_IRO_GEVRAAGD)
DOEL_DIENSTKEUZE, DOEL_CONTRACTKEUZE = i64(draws.DOEL_DIENSTKEUZE), i64(draws.DOEL_CONTRACTKEUZE)
G_DIAGNOSE, G_JUIST, G_IRO = i64(Gebeurtenis.DIAGNOSE), i64(Gebeurtenis.JUIST), i64(Gebeurtenis.IRO)
G_KEUZE = i64(Gebeurtenis.KEUZE)


@binnen
def verdieping(r: Any, k: Any, og: int) -> int:
    """Which deepenings this look gets, as bits: extra interview, instrument, extended diagnosis."""
    O = O_van(r, og)
    dieper = 0
    for i in range(AANTAL_VERDIEPINGEN):
        if uniform(r, k, DOEL_DIAGNOSE_INSTRUMENT, draws.volgnummer(k.diagnoses, i), NUL) < O[AANDELEN[i]]:
            dieper |= 1 << i
    return dieper


@binnen
def extra_minuten(r: Any, og: int, dieper: int) -> float:
    """Minutes that the deepenings take."""
    O = O_van(r, og)
    som = 0.0
    for i in range(AANTAL_VERDIEPINGEN):
        if (dieper >> i) & 1:
            som += O[EXTRA_MINUTEN + i]
    return som


@binnen
def stel_diagnose(r: Any, k: Any, og: int, dieper: int, gewicht: float) -> float:
    """Look at chance and obstacle; notes z and the wish for an IRO, returns the seen chance of work within a year."""
    P, d = P_van(r), k.diagnoses
    k.diagnoses += 1
    extra, instrument, uitgebreid = dieper & 1, (dieper >> 1) & 1, (dieper >> 2) & 1
    _, motivatie = kijk(r, k)
    verwacht, variantie = verwachte_logkans(r, k)
    ruis = normaal(r, k, DOEL_GEZIENE_KANS, d, NUL)
    gezien = diagnose.geziene_logkans(P, k.soort, verwacht, variantie, logkans(r, k), instrument, gewicht, ruis)
    sigma = P[SIGMA + k.soort]
    moeilijkheid = -k.theta / sigma if sigma > 0.0 else 0.0
    echt = huidig_knelpunt(k)
    kans = diagnose.kans_juist(P, moeilijkheid, extra, instrument, uitgebreid)
    if not (k.oordeel >= 0 and diagnose.herhaalt_oordeel(P, gewicht, uniform(r, k, DOEL_TWEEDE_GOK, d, NUL))):
        gezien_knelpunt = diagnose.waargenomen_knelpunt(echt, kans, uniform(r, k, DOEL_DIAGNOSE_KNELPUNT, d, NUL))
        k.oordeel = diagnose.oordeel_knelpunt(P, k.soort, gezien_knelpunt, kans, k.mislukt, gewicht)
    jaarkans = diagnose.geziene_jaarkans(P, gezien)
    log(r, k, G_DIAGNOSE, k.oordeel, jaarkans, NUL)
    log(r, k, G_JUIST, 1 if k.oordeel == echt else 0, float(echt), NUL)
    verteld = uniform(r, k, DOEL_IRO_VERTELD, k.periode, NUL) < O_van(r, og)[IRO_VERTELD]
    gevraagd = False
    if verteld:
        gevraagd = uniform(r, k, DOEL_IRO_GEVRAAGD, k.periode, NUL) < keuze.kans_vraagt_iro(P, k.opleiding, motivatie)
    log(r, k, G_IRO, (1 if verteld else 0) + (2 if gevraagd else 0), 0.0, NUL)
    k.z = diagnose.gestandaardiseerd(P, k.soort, gezien)
    k.iro_gevraagd = 1 if gevraagd else 0
    return jaarkans


@binnen
def kies_dienst(r: Any, k: Any, og: int, jaarkans: float) -> None:
    """Risk class, and the service with the highest utility plus its own Gumbel draw."""
    klasse = keuze.risicoklasse(P_van(r), jaarkans)
    O, d = O_van(r, og), k.diagnoses
    k.dienst, hoogste = 0, 0.0
    for dienst in range(AANTAL_DIENSTEN):
        nut = keuze.nut_dienst(O, klasse, dienst, k.z, k.nummer, k.oordeel)
        nut += gumbel(r, k, DOEL_DIENSTKEUZE, d, ALT_DIENST[dienst])
        if dienst == 0 or nut > hoogste:
            k.dienst, hoogste = dienst, nut
    log(r, k, G_KEUZE, k.dienst, float(klasse), NUL)


@binnen
def rangorde(r: Any, k: Any) -> None:
    """Contracts on offer to this client, best first: Gumbel-max over utilities; an IRO only if he asked for it."""
    P, og, d = P_van(r), opdrachtgever_van(k.uitkering), k.diagnoses
    rij = gehelen(r.a_rangorde + 16 * r.contracten * k.nr, r.contracten)
    kosten = getallen(r.a_rangorde + 16 * r.contracten * k.nr + 8 * r.contracten, r.contracten)
    n = 0
    for c in range(r.contracten):
        soort = soort_van(r, c)
        if inkoop(r, og, c, PLAATSEN) <= 0.0 or (soort == SOORT_IRO and not k.iro_gevraagd):
            continue
        if soort == SOORT_LADDER and k.positie >= P[LADDER_HOOGSTE]:
            continue  # no step left to take
        lot = gumbel(r, k, DOEL_CONTRACTKEUZE, d, alternatief_van(r, c))
        minder = -(keuze.nut_contract(P, inkoop(r, og, c, NUT), soort, k.z) + lot)
        i = n
        while i > 0 and minder < kosten[i - 1]:
            kosten[i], rij[i] = kosten[i - 1], rij[i - 1]
            i -= 1
        kosten[i], rij[i] = minder, c
        n += 1
    k.rang, k.rangen = 0, n
