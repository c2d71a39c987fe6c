"""After a trajectory in the reference engine: the end report, and the decision on what comes next."""

from __future__ import annotations

from simulatie import draws
from simulatie.aanbod import opdrachtgever_van
from simulatie.assen import (
    DIENST_EIGEN_BEGELEIDING,
    DIENST_TRAJECT,
    DIENST_ZELFSTANDIG,
    INFO_GEEN,
    TAAK_VERVOLG,
)
from simulatie.engines.baan import betaal_achteraf
from simulatie.engines.diensten import (
    ALT_DIENST,
    dienst_uitkering,
)
from simulatie.engines.events import (
    Betaalsoort,
    Fase,
    Gebeurtenis,
)
from simulatie.engines.intake import Blik, kies_dienst, stel_diagnose
from simulatie.engines.klant import Klant
from simulatie.engines.regio import Proces, Regio
from simulatie.engines.traject import Traject
from simulatie.indeling import plek_contract, plek_og
from simulatie.rules import geld, overdracht, vervolg

EINDGESPREK_MINUTEN = plek_og("beleid.eindgesprek_minuten")
RAPPORTDAGEN = plek_contract("rapportdagen")

ALT_VERVOLGRICHTLIJN = draws.alternatief("vervolgrichtlijn")
ALT_EINDGESPREK = draws.alternatief("eindgesprek")
ALT_OVERDRACHT = draws.alternatief("overdracht")


def na_traject(r: Regio, k: Klant, t: Traject) -> Proces:
    """The end report comes late, and then the case waits to be put on the agenda."""
    O, u = r.O(t.og), k.loterij.uniform
    k.fase = Fase.WACHT_VERVOLG
    gesprek = bool(vervolg.heeft_eindgesprek(O, u(draws.DOEL_RAPPORT, t.teller, ALT_EINDGESPREK)))
    kwaliteit = float(vervolg.rapportkwaliteit(t.C, O, gesprek))
    k.eindgesprek, k.reden = gesprek, t.reden
    yield from r.slaap(k, r.agenda.now + float(t.C[RAPPORTDAGEN]))
    k.rapport = kwaliteit
    k.log(Gebeurtenis.RAPPORT, waarde=kwaliteit, traject=t.nummer)
    betaal_achteraf(r, k, t.og, t.nummer, Betaalsoort.RAPPORT, float(geld.betaling_rapport(t.C)))
    drempel = k.loterij.exponentieel(draws.DOEL_WACHTTIJD_VERVOLG, t.teller)
    yield from r.slaap_maanden(k, float(vervolg.wachttijd_maanden(r.P(), dienst_uitkering(k), drempel)))


def besluit(r: Regio, k: Klant) -> Proces:
    """The klantmanager takes the case up again, with the lowest priority: what next? Returns (Blik, dienst)."""
    og = opdrachtgever_van(k.uitkering)
    if k.fase != Fase.WACHT_VERVOLG:
        k.fase = Fase.ZELFSTANDIG
    minuten = r.minuten(og, TAAK_VERVOLG)
    if k.nummer > 0 and k.eindgesprek:
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
