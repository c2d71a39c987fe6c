"""The reference engine: a SimPy process for each client. Written to be read beside docs/model.md.

    instroom -> zoekt zelf -> wacht op klantmanager -> intake en diagnose -> keuze
             -> zelfstandig | eigen begeleiding | zorg | traject (`traject.py`)
             -> eindrapport -> wacht op klantmanager -> vervolgbesluit -> ...
    and from any phase: werk, overige uitstroom, pensioen; WW that runs out leads to the municipality or out of sight.

A client is a generator that yields the SimPy events he waits for. Whatever he waits for, he may leave first: that
arrives in the process as `Uitgang`.
"""

from __future__ import annotations

import numpy as np

from simulatie.aanbod import Aanbod, opdrachtgever_van
from simulatie.assen import (
    DIENST_EIGEN_BEGELEIDING,
    DIENST_TRAJECT,
    DIENST_ZELFSTANDIG,
    DIENST_ZORG,
    GEEN,
    TAAK_INTAKE,
    WW,
)
from simulatie.engines import tweeling
from simulatie.engines.baan import nieuw_ww_recht, werkperiode
from simulatie.engines.diensten import (
    eigen_begeleiding,
    tot_herbeoordeling,
    zonder_dienst,
    zorg,
)
from simulatie.engines.events import (
    KLASSE_AANVRAAG,
    KLASSE_START,
    LOG_TYPE,
    Fase,
    Gebeurtenis,
    canoniek,
)
from simulatie.engines.intake import extra_minuten, kies_dienst, rangorde, stel_diagnose, verdieping
from simulatie.engines.klant import Klant, Loterij
from simulatie.engines.regio import WERK, WW_AF, Proces, Regio, Uitgang
from simulatie.engines.vertrek import vertrek
from simulatie.engines.vervolgbesluit import besluit, na_traject
from simulatie.engines.verwijzing import naar_traject
from simulatie.indeling import plek_og
from simulatie.parameters import Parameters

ZELF_ZOEKEN = plek_og("beleid.zelf_zoeken_dagen")


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
            tweeling.rond_af(k, r.par.einde, False)
            k.log(Gebeurtenis.EINDE_RUN, k.fase, tijd=r.par.einde)


# ---------------------------------------------------------------------- the life of a client


def leven(r: Regio, k: Klant) -> Proces:
    """A client from entry to exit: search, work, back again, until he is seen no more."""
    yield r.agenda.afspraak(k.instroom, KLASSE_AANVRAAG, k.id)
    if k.uitkering == WW:
        nieuw_ww_recht(r, k)
    while True:
        k.begin_periode(r.agenda.now, k.motivatie_terug)
        k.log(Gebeurtenis.INSTROOM, k.uitkering, k.leeftijd)
        reden = yield from zoekperiode(r, k)
        terug = yield from werkperiode(r, k) if reden == WERK else vertrek(r, k, reden)
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
                zonder_dienst(r, k)
                continue
            return uit.reden


def dienstverlening(r: Regio, k: Klant) -> Proces:
    """What an opdrachtgever does for a client: intake, and then service after service. Ends by Uitgang only."""
    og = opdrachtgever_van(k.uitkering)
    k.fase = Fase.ZELF_ZOEKEN
    yield from r.slaap(k, r.agenda.now + float(r.O(og)[ZELF_ZOEKEN]))
    k.fase = Fase.WACHT_INTAKE
    dieper = verdieping(r, k, og)
    minuten = r.minuten(og, TAAK_INTAKE) + extra_minuten(r, og, dieper)
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
