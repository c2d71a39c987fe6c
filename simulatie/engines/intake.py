"""The intake in the reference engine: what the klantmanager sees, which service, which contracts (docs/model.md)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulatie import draws
from simulatie.aanbod import opdrachtgever_van
from simulatie.assen import (
    DIENST,
    SOORT_IRO,
    SOORT_LADDER,
    VERDIEPING,
)
from simulatie.engines.diensten import (
    ALT_DIENST,
)
from simulatie.engines.events import (
    Gebeurtenis,
)
from simulatie.engines.klant import Klant
from simulatie.engines.regio import Regio
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


@dataclass(slots=True)
class Blik:
    """What the klantmanager saw at one look: chance in sd, one-year chance, whether an IRO was asked for."""

    z: float
    jaarkans: float
    iro_gevraagd: bool


def verdieping(r: Regio, k: Klant, og: int) -> tuple[int, ...]:
    """Which deepenings this look gets: extra interview, instrument, extended diagnosis (0 or 1 each)."""
    O = r.O(og)
    aandelen = (O[AANDEEL_EXTRA], O[AANDEEL_INSTRUMENT], O[AANDEEL_UITGEBREID])
    return tuple(
        int(k.loterij.uniform(draws.DOEL_DIAGNOSE_INSTRUMENT, draws.volgnummer(k.diagnoses, i)) < aandeel)
        for i, aandeel in enumerate(aandelen)
    )


def extra_minuten(r: Regio, og: int, dieper: tuple[int, ...]) -> float:
    """Minutes that the deepenings take."""
    O = r.O(og)
    return float(sum(O[EXTRA_MINUTEN + i] for i in range(len(VERDIEPING)) if dieper[i]))


def stel_diagnose(r: Regio, k: Klant, og: int, dieper: tuple[int, ...], gewicht: float) -> Blik:
    """Look at chance and obstacle. `gewicht`: how much a report or a handover tells (0 at a first look)."""
    P, nu, d, u = r.P(), r.agenda.now, k.diagnoses, k.loterij.uniform
    k.diagnoses += 1
    _, motivatie = k.kijk(nu)
    verwacht, variantie = k.verwachte_logkans(nu, r.aanbod.knopen, r.aanbod.gewichten)
    ruis = k.loterij.normaal(draws.DOEL_GEZIENE_KANS, d)
    gezien = diagnose.geziene_logkans(P, k.soort, verwacht, variantie, k.logkans(nu), dieper[1], gewicht, ruis)
    sigma = float(P[SIGMA + k.soort])
    moeilijkheid = -k.theta / sigma if sigma > 0.0 else 0.0
    echt = k.huidig_knelpunt
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
        keuze.nut_dienst(O, klasse, dienst, blik.z, k.nummer, k.oordeel)
        + k.loterij.gumbel(draws.DOEL_DIENSTKEUZE, d, ALT_DIENST[dienst])
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
