"""The loop of the core: appointment after appointment, and what each client does next. Beside `engines.reference`."""

from __future__ import annotations

from typing import Any

from simulatie.assen import DIENST_EIGEN_BEGELEIDING, DIENST_TRAJECT, DIENST_ZORG, OPDRACHTGEVER
from simulatie.engines.events import Fase, Gebeurtenis
from simulatie.engines.kern import (
    baan,
    balies,
    diensten,
    halten,
    intake,
    loketten,
    traject,
    vertrek,
    vervolg,
    verwijzing,
)
from simulatie.engines.kern import klant as kl
from simulatie.engines.kern.agenda import afspraak, neem
from simulatie.engines.kern.logboek import geordend, log, log_op
from simulatie.engines.kern.opzet import zet_klaar
from simulatie.engines.kern.toestand import getallen, klant_nr, loket_van, opdracht_nr
from simulatie.engines.kern.toezicht import beoordeel_melding, voortgang
from simulatie.engines.kern.tweeling import rond_af
from simulatie.engines.kern.vertaling import (
    EEN,
    EIND_UITSTROOM,
    EIND_WERK,
    KLASSE_AANVRAAG,
    KLASSE_START,
    KLASSE_WIJZIGING,
    NEE,
    NUL,
    WW,
    binnen,
    buiten,
    i64,
    vouw,
)

AANTAL_OG = len(OPDRACHTGEVER)
G_INSTROOM = i64(Gebeurtenis.INSTROOM)
G_EINDE_RUN = i64(Gebeurtenis.EINDE_RUN)
G_EIGEN_EINDE, G_ZORG_EINDE = i64(Gebeurtenis.EIGEN_EINDE), i64(Gebeurtenis.ZORG_EINDE)
F_WEG = i64(Fase.WEG)


@buiten
def draai(regios: Any) -> bool:
    """Simulate the region of `regios[0]` (`toestand.REGIO`). False: the log is not in canonical order yet.

    When a buffer overflows, `vol` says which, and the log is worth nothing.
    """
    r = regios[0]
    zet_klaar(r)
    _zet_agenda(r)
    while r.agenda_n > 0 and r.vol == 0:
        soort, waarde, wie = neem(r)
        if soort == halten.A_BALIE:
            balies.start(r, waarde)
        elif soort == halten.A_LOKET:
            verwijzing.geef_plaatsen(r, waarde)
        elif soort == halten.A_JAAR:
            loketten.nieuw_jaar(r, waarde)
        elif soort == halten.A_GRENS:
            loketten.plan_start(r, waarde)
        else:
            k = klant_nr(r, wie - r.verschuiving)
            _leef(r, k, _punt(r, k, soort, waarde))
    if r.vol:
        return False
    r.klasse = KLASSE_START
    for i in range(r.klanten):
        k = klant_nr(r, i)
        if k.volgnr and k.fase != F_WEG:
            rond_af(r, k, r.einde, NEE, 0.0, 0.0)
            log_op(r, k, r.einde, G_EINDE_RUN, k.fase, 0.0, NUL)
    return r.vol == 0 and geordend(r)


@vouw
def _zet_agenda(r: Any) -> None:
    """Dated changes, years, and the entry of every client."""
    grenzen, jaren = getallen(r.a_grenzen, r.versies), getallen(r.a_jaargrenzen, r.jaren)
    for og in range(AANTAL_OG):
        wie = loket_van(r, og).nummer
        for i in range(r.jaren):
            afspraak(r, jaren[i], KLASSE_WIJZIGING, NUL, wie, halten.A_JAAR, og)
        for v in range(1, r.versies):
            afspraak(r, grenzen[v], KLASSE_WIJZIGING, EEN, wie, halten.A_GRENS, og)
    for i in range(r.klanten):
        k = klant_nr(r, i)
        afspraak(r, k.instroom, KLASSE_AANVRAAG, NUL, kl.wie(r, k), halten.A_VERDER, NUL)


@vouw
def _punt(r: Any, k: Any, soort: int, waarde: int) -> int:
    """Where a client goes on after an appointment of his; WACHT if it changes nothing for him."""
    if soort == halten.A_VERDER:
        return k.halte
    if soort == halten.A_DOEL:
        if waarde != k.lus_doel:
            return halten.WACHT  # of a wait that is over
        kl.klaar_met_wachten(k)
        return k.halte
    if soort == halten.A_UITGANG:
        if waarde != k.lus_uit:
            return halten.WACHT
        kl.vergeet_uitgang(k)
        if not k.luistert:
            return halten.WACHT  # he goes on at this moment: then he is told again
        if k.uit_reden == halten.WW_AF and k.in_traject:
            kl.ww_loopt_af(r, k)
            kl.plan_uitgang(r, k)
            return halten.WACHT
        kl.klaar_met_wachten(k)
        return _uitgang(r, k, k.uit_reden)
    if soort == halten.A_VOORUIT:
        if k.luistert:
            kl.plan_uitgang(r, k)
        return halten.WACHT
    if soort == halten.A_STAPEL:
        balies.vraag(r, k, waarde)
        return halten.WACHT
    return _na_taak(r, k, waarde)


@binnen
def _na_taak(r: Any, k: Any, nummer: int) -> int:
    """A service about him is over."""
    balies.rond_af(r, k, nummer)
    na = opdracht_nr(r, nummer).na
    if na == halten.BEOORDEEL:
        beoordeel_melding(r, k, nummer)
    elif na == halten.VOORTGANG:
        voortgang(r, k, nummer)
    balies.ga_door(r, nummer)
    if na == halten.NIETS:
        if k.halte == halten.IN_GESPREK and k.taak == nummer:
            kl.klaar_met_wachten(k)
            k.taak = -1
            return k.taak_na
    elif k.t_open and k.t_einde >= 0:
        kl.klaar_met_wachten(k)
        return halten.EINDE
    return halten.WACHT


@binnen
def _uitgang(r: Any, k: Any, reden: int) -> int:
    """He leaves what he was doing: tidy up there, and go on to work, to other services, or out of sight."""
    halte = k.halte
    if halte == halten.IN_RIJ:
        balies.trek_in(r, k, k.taak)
    if halte == halten.IN_RIJ or halte == halten.IN_GESPREK:
        k.taak = -1
        if k.taak_na == halten.NA_EIGEN:
            log(r, k, G_EIGEN_EINDE, NUL, 0.0, NUL)
    elif halte == halten.EIGEN_MAAND:
        log(r, k, G_EIGEN_EINDE, NUL, 0.0, NUL)
    elif halte == halten.IN_ZORG:
        log(r, k, G_ZORG_EINDE, NUL, 0.0, NUL)
    elif halte == halten.OP_PLAATS:
        loketten.uit_rij(r, k, k.t_og)
    elif halte == halten.OP_START:
        loketten.geef_vrij(r, k.t_og, k.contract, k.prijs, 0.0, k.toegekend_op)
    elif halte == halten.IN_TRAJECT:
        traject.sluit(r, k, EIND_WERK if reden == halten.WERK else EIND_UITSTROOM)
    balies.trek_alles_in(r, k, NUL)
    if reden == halten.WERK:
        return halten.JOB
    if reden == halten.WW_AF:
        kl.ww_loopt_af(r, k)
        kl.zonder_dienst(r, k)
        return halten.ZOEK
    return vertrek.vertrek(r, k, reden)


@vouw
def _leef(r: Any, k: Any, punt: int) -> None:
    """Let a client go on from a point of his course until he waits."""
    while punt != halten.WACHT:
        punt = _stap(r, k, punt)


@vouw
def _stap(r: Any, k: Any, punt: int) -> int:
    """One piece of the course: from a point to the next."""
    if punt == halten.IN_TRAJECT:
        return traject.na_review(r, k)
    if punt == halten.MAAND:
        return traject.volgende_maand(r, k)
    if punt == halten.VRAAG:
        return diensten.in_de_rij(r, k)
    if punt == halten.INSTROOM:
        if k.uitkering == WW:
            kl.nieuw_ww_recht(r, k)
        return halten.PERIODE
    if punt == halten.PERIODE:
        kl.begin_periode(r, k)
        log(r, k, G_INSTROOM, k.uitkering, k.leeftijd, NUL)
        return halten.ZOEK
    if punt == halten.ZOEK:
        return diensten.zoek_zelf(r, k)
    if punt == halten.ZELF:
        return diensten.naar_intake(r, k)
    if punt == halten.NA_INTAKE:
        og = kl.opdrachtgever_van(k.uitkering)
        intake.kies_dienst(r, k, og, intake.stel_diagnose(r, k, og, k.dieper, 0.0))
        return halten.KEUZE
    if punt == halten.KEUZE or punt == halten.NA_OVERDRACHT:
        return _kies(r, k)
    if punt == halten.DOORVERWEZEN or punt == halten.CONTRACT:
        return verwijzing.volgend_contract(r, k)
    if punt == halten.OP_PLAATS:
        return verwijzing.na_geduld(r, k)
    if punt == halten.OP_START:
        return verwijzing.bij_de_start(r, k)
    if punt == halten.EINDE:
        traject.sluit(r, k, k.t_einde)
        return halten.NA_TRAJECT
    if punt == halten.NA_TRAJECT:
        return vervolg.na_traject(r, k)
    if punt == halten.OP_RAPPORT:
        return vervolg.na_rapport(r, k)
    if punt == halten.OP_AGENDA or punt == halten.OPNIEUW:
        return vervolg.opnieuw(r, k)
    if punt == halten.NA_BESLUIT:
        return vervolg.na_besluit(r, k)
    return _stap_dienst_of_job(r, k, punt)


@vouw
def _kies(r: Any, k: Any) -> int:
    """A service was chosen: begin it."""
    if k.dienst == DIENST_TRAJECT:
        intake.rangorde(r, k)
        return verwijzing.naar_traject(r, k)
    if k.dienst == DIENST_EIGEN_BEGELEIDING:
        return diensten.begin_eigen(r, k)
    if k.dienst == DIENST_ZORG:
        return diensten.begin_zorg(r, k)
    return halten.TOT_HERBEOORDELING


@vouw
def _stap_dienst_of_job(r: Any, k: Any, punt: int) -> int:
    """The same, for own guidance, care and jobs."""
    if punt == halten.TOT_HERBEOORDELING:
        return diensten.tot_herbeoordeling(r, k)
    if punt == halten.HERBEOORDELING:
        return diensten.na_herbeoordeling(r, k)
    if punt == halten.EIGEN_VOLGENDE:
        return diensten.eigen_volgende(r, k)
    if punt == halten.NA_EIGEN:
        return diensten.na_eigen(r, k)
    if punt == halten.EIGEN_MAAND:
        return diensten.na_eigen_maand(r, k)
    if punt == halten.IN_ZORG:
        return diensten.na_zorg(r, k)
    if punt == halten.JOB:
        return baan.begin_job(r, k)
    if punt == halten.JOB_DUURZAAM:
        return baan.na_duurzaam(r, k)
    if punt == halten.JOB_VERDER:
        return baan.job_verder(r, k)
    if punt == halten.JOB_PENSIOEN:
        return baan.met_pensioen(r, k)
    if punt == halten.JOB_EINDE:
        return baan.na_job(r, k)
    if punt == halten.TERUGKEER:
        return vertrek.keert_terug(r, k)
    return halten.WACHT
