"""After a trajectory in the core: the end report, and what comes next. Beside `engines.vervolgbesluit`."""

from __future__ import annotations

import math
from typing import Any

from simulatie import draws
from simulatie.assen import DIENST, DIENST_EIGEN_BEGELEIDING, DIENST_TRAJECT, DIENST_ZELFSTANDIG
from simulatie.engines.events import Betaalsoort, Fase, Gebeurtenis
from simulatie.engines.kern import balies
from simulatie.engines.kern.baan import betaal_achteraf
from simulatie.engines.kern.diensten import bij_klantmanager, dienst_uitkering
from simulatie.engines.kern.halten import (
    KEUZE,
    NA_BESLUIT,
    NA_OVERDRACHT,
    OP_AGENDA,
    OP_RAPPORT,
    WACHT,
    ZONDER,
)
from simulatie.engines.kern.intake import kies_dienst, stel_diagnose
from simulatie.engines.kern.klant import exponentieel, opdrachtgever_van, slaap, uniform, wacht
from simulatie.engines.kern.logboek import log
from simulatie.engines.kern.toestand import C_van, O_van, P_van, balie_nr
from simulatie.engines.kern.vertaling import (
    GEEN,
    INFO_GEEN,
    JA,
    KLASSE_AANVRAAG,
    NUL,
    TAAK_VERVOLG,
    alternatief,
    binnen,
    i64,
)
from simulatie.indeling import plek_contract, plek_og
from simulatie.rules import geld, overdracht, vervolg
from simulatie.tijd import MAAND

EINDGESPREK_MINUTEN = plek_og("beleid.eindgesprek_minuten")
RAPPORTDAGEN = plek_contract("rapportdagen")
ALT_VERVOLGRICHTLIJN = alternatief("vervolgrichtlijn")
ALT_EINDGESPREK = alternatief("eindgesprek")
ALT_OVERDRACHT = alternatief("overdracht")
ALT_EIGEN = alternatief(DIENST[DIENST_EIGEN_BEGELEIDING])
DOEL_RAPPORT, DOEL_WACHTTIJD, DOEL_VERVOLG = (
    i64(draws.DOEL_RAPPORT),
    i64(draws.DOEL_WACHTTIJD_VERVOLG),
    i64(draws.DOEL_VERVOLG),
)
DOEL_OVERDRACHT, DOEL_NALEVING = i64(draws.DOEL_OVERDRACHT), i64(draws.DOEL_NALEVING)
F_WACHT_VERVOLG, F_ZELFSTANDIG = i64(Fase.WACHT_VERVOLG), i64(Fase.ZELFSTANDIG)
G_RAPPORT, G_VERVOLG = i64(Gebeurtenis.RAPPORT), i64(Gebeurtenis.VERVOLG)
B_RAPPORT = i64(Betaalsoort.RAPPORT)


@binnen
def na_traject(r: Any, k: Any) -> int:
    """The end report comes late."""
    O, C = O_van(r, k.t_og), C_van(r, k.t_versie, k.t_contract)
    k.fase = F_WACHT_VERVOLG
    gesprek = vervolg.heeft_eindgesprek(O, uniform(r, k, DOEL_RAPPORT, k.t_teller, ALT_EINDGESPREK))
    k.kwaliteit = vervolg.rapportkwaliteit(C, O, gesprek)
    k.eindgesprek = 1 if gesprek else 0
    slaap(r, k, OP_RAPPORT, r.nu + C[RAPPORTDAGEN], KLASSE_AANVRAAG)
    return WACHT


@binnen
def na_rapport(r: Any, k: Any) -> int:
    """The report is there; the case waits to be put on the agenda."""
    k.rapport = k.kwaliteit
    log(r, k, G_RAPPORT, NUL, k.kwaliteit, k.t_nummer)
    bedrag = geld.betaling_rapport(C_van(r, k.t_versie, k.t_contract))
    betaal_achteraf(r, k, k.t_og, k.t_nummer, B_RAPPORT, bedrag, JA)
    drempel = exponentieel(r, k, DOEL_WACHTTIJD, k.t_teller, NUL)
    maanden = vervolg.wachttijd_maanden(P_van(r), dienst_uitkering(k), drempel)
    slaap(r, k, OP_AGENDA, r.nu + maanden * MAAND, KLASSE_AANVRAAG)
    return WACHT


@binnen
def opnieuw(r: Any, k: Any) -> int:
    """The klantmanager takes the case up again, with the lowest priority; not of who has no benefit any more."""
    if k.uitkering == GEEN:  # WW ran out in the trajectory: nobody decides on a follow-up
        k.fase = F_ZELFSTANDIG
        wacht(r, k, ZONDER, math.inf, NUL)
        return WACHT
    og = opdrachtgever_van(k.uitkering)
    if k.fase != F_WACHT_VERVOLG:
        k.fase = F_ZELFSTANDIG
    minuten = balies.minuten_voor(r, og, TAAK_VERVOLG)
    if k.nummer > 0 and k.eindgesprek:
        minuten += O_van(r, og)[EINDGESPREK_MINUTEN]
        k.eindgesprek = 0
    return bij_klantmanager(r, k, TAAK_VERVOLG, minuten, NA_BESLUIT)


@binnen
def na_besluit(r: Any, k: Any) -> int:
    """What next? The work of handing over follows a decision for another trajectory."""
    og = opdrachtgever_van(k.uitkering)
    gewicht = 0.0
    if k.nummer > 0:
        gewicht = overdracht.gewicht(P_van(r), _overdracht(r, k), k.rapport)
    jaarkans = stel_diagnose(r, k, og, NUL, gewicht)
    if k.nummer == 0:
        kies_dienst(r, k, og, jaarkans)
        return KEUZE
    _vervolgbesluit(r, k, og)
    minuten = overdracht.minuten_werk(P_van(r), _overdracht(r, k))
    if k.dienst == DIENST_TRAJECT and minuten > 0.0:
        return bij_klantmanager(r, k, TAAK_VERVOLG, minuten, NA_OVERDRACHT)
    return KEUZE


@binnen
def _overdracht(r: Any, k: Any) -> int:
    """What the first provider learned and passes on: the level that will hold for the next referral."""
    return overdracht.informatie_bij_vervolg(
        P_van(r),
        INFO_GEEN,
        uniform(r, k, DOEL_OVERDRACHT, k.verwijzingen, NUL),
        uniform(r, k, DOEL_NALEVING, k.verwijzingen, ALT_OVERDRACHT),
    )


@binnen
def _vervolgbesluit(r: Any, k: Any, og: int) -> None:
    """Another trajectory, own guidance, or nothing until the case comes up again."""
    P, d = P_van(r), k.besluiten
    k.besluiten += 1
    wachtend = balie_nr(r, balies.balie_van(r, k, og)).wachtend
    kans = vervolg.vervolgkans(
        P, O_van(r, og), k.uitkering, k.z, k.reden, k.rapport, wachtend, k.nummer,
        uniform(r, k, DOEL_NALEVING, d, ALT_VERVOLGRICHTLIJN),
    )  # fmt: skip
    k.dienst = DIENST_ZELFSTANDIG
    if uniform(r, k, DOEL_VERVOLG, d, NUL) < kans:
        k.dienst = DIENST_TRAJECT
    elif vervolg.krijgt_ander_aanbod(P, og, uniform(r, k, DOEL_VERVOLG, d, ALT_EIGEN)):
        k.dienst = DIENST_EIGEN_BEGELEIDING
    log(r, k, G_VERVOLG, k.dienst, kans, k.nummer)
