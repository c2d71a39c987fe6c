"""A client from his entry to his end: his events one by one, and what follows from them. Beside `outcomes.klanten`."""

from __future__ import annotations

import math
from typing import Any

from simulatie.assen import GEEN as _GEEN
from simulatie.engines.events import Gebeurtenis, Uitstroomreden
from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.online import geldstromen, perioden, taken, trajecten
from simulatie.outcomes.online.indicatoren import per_gebeurtenis
from simulatie.outcomes.online.tellen import klasse

G = Gebeurtenis
INSTROOM, UITKERING, WERK, DUURZAAM = i64(G.INSTROOM), i64(G.UITKERING), i64(G.WERK), i64(G.DUURZAAM)
BAANVERLIES, UITSTROOM, EINDE_RUN = i64(G.BAANVERLIES), i64(G.UITSTROOM), i64(G.EINDE_RUN)
AANVRAAG, DIENST_START, DIENST_EINDE = i64(G.AANVRAAG), i64(G.DIENST_START), i64(G.DIENST_EINDE)
INGETROKKEN, JUIST, KEUZE, IRO = i64(G.INGETROKKEN), i64(G.JUIST), i64(G.KEUZE), i64(G.IRO)
AANMELDING, AFGEWEZEN, START_TRAJECT = i64(G.AANMELDING), i64(G.AFGEWEZEN), i64(G.START_TRAJECT)
POSITIE, TERUGMELDING, AANVAARD = i64(G.POSITIE), i64(G.TERUGMELDING), i64(G.AANVAARD)
GEWEIGERD, VERPLICHT, VERVOLG = i64(G.GEWEIGERD), i64(G.VERPLICHT), i64(G.VERVOLG)
SANCTIE, EIGEN_START, ZORG_START = i64(G.SANCTIE), i64(G.EIGEN_START), i64(G.ZORG_START)
ZORG_EINDE, NAZORG, BETALING = i64(G.ZORG_EINDE), i64(G.NAZORG), i64(G.BETALING)
CLAIM = i64(G.CLAIM)
GEEN, TIJDELIJK = i64(_GEEN), i64(Uitstroomreden.TIJDELIJK)


@binnen
def begin(a: Any, k: Any, rij: Any) -> None:
    """A client (`population.KLANT_TYPE`) before his first event."""
    k.instroom, k.uitkering_instroom, k.leeftijd = rij.instroom, rij.uitkering, rij.leeftijd
    k.man, k.opleiding, k.knelpunt = rij.man, rij.opleiding, rij.knelpunt
    k.toestand, k.staat_begin, k.loon, k.uitkering = perioden.WEG, 0.0, 0, GEEN
    k.periode_open, k.baan_open, k.hulp, k.juist, k.iro, k.zorg_dicht = 0, 0, 0, -1, 0, 0
    k.leeftijdsklasse = klasse(g.reeks(a.a_leeftijdsklassen), a.n_leeftijdsklassen, k.leeftijd)
    k.kwartaal = klasse(g.reeks(a.a_kwartaal), a.n_kwartaal, k.instroom)
    k.aangemeld, k.uitgezeten = math.nan, 0.0
    k.instromen, k.afgewezen, k.eindfase, k.reden = 0, 0, -1, -1
    k.n_periode = k.n_staat = k.n_baan = k.n_traject = k.n_taak = 0
    k.n_melding = k.n_sanctie = k.n_nazorg = k.n_plicht = k.n_zorg = 0
    for i in range(g.AANTAL_TAKEN):
        k.afloop[i] = k.gereed[i] = 0
    geldstromen.begin(a, k)


@binnen
def lees(a: Any, k: Any, e: Any) -> None:
    """One event (`events.LOG_TYPE`) of the client."""
    soort, code = i64(e.soort), i64(e.code)
    tijd, waarde = e.tijd, e.waarde
    if soort <= EINDE_RUN:
        _toestand(a, k, tijd, soort, code)
    elif soort <= INGETROKKEN:
        _taak(k, tijd, soort, code, waarde)
    elif soort <= IRO:
        if soort == JUIST:
            k.juist = code
        elif soort == IRO:
            k.iro = code
        elif soort == KEUZE:
            k.aangemeld = math.nan
    else:
        _verder(a, k, i64(e.traject), tijd, soort, code, waarde)


@binnen
def _toestand(a: Any, k: Any, tijd: float, soort: int, code: int) -> None:
    if soort == DUURZAAM:
        if k.n_baan:
            g.baan(k, k.n_baan - 1).duurzaam = 1
        return
    if soort in (INSTROOM, WERK):
        k.aangemeld = math.nan
    if soort == INSTROOM:
        k.instromen += 1
    elif soort == UITSTROOM and code != TIJDELIJK:
        k.reden, k.weg_op = code, tijd
    elif soort == EINDE_RUN:
        k.eindfase = code
    if soort in (WERK, UITSTROOM, EINDE_RUN):
        perioden.zorg_eindigt(k, tijd)
    perioden.keten(a, k, tijd, soort, code)


@binnen
def _taak(k: Any, tijd: float, soort: int, code: int, waarde: float) -> None:
    if soort == AANVRAAG:
        taken.vraag(k, tijd, code)
    elif soort == DIENST_START:
        taken.bedien(k, tijd, code, waarde)
    elif soort == DIENST_EINDE:
        taken.klaar(k, tijd, code, waarde)
    else:
        taken.trek_in(k, code)


@binnen
def _verder(a: Any, k: Any, nummer: int, tijd: float, soort: int, code: int, waarde: float) -> None:
    """Places, trajectories, reports, services beside them."""
    if soort == AANMELDING:
        if math.isnan(k.aangemeld):
            k.aangemeld = tijd
    elif soort == START_TRAJECT:
        trajecten.start(a, k, tijd, nummer, code)
        k.aangemeld = math.nan
        per_gebeurtenis(a, k, tijd, soort, code, waarde)
    elif soort == TERUGMELDING:
        trajecten.meld(k, nummer, tijd, code, waarde)
    elif soort in (AANVAARD, GEWEIGERD):
        trajecten.besluit(k, tijd, soort == AANVAARD)
    elif soort == VERPLICHT:
        _bewaar(g.plicht(k, k.n_plicht), tijd, code, waarde)
        k.n_plicht += 1
    elif soort == SANCTIE:
        _bewaar(g.sanctie(k, k.n_sanctie), tijd, code, waarde)
        k.n_sanctie += 1
    elif soort == NAZORG:
        _bewaar(g.nazorg(k, k.n_nazorg), tijd, code, waarde)
        k.n_nazorg += 1
    elif soort == EIGEN_START:
        k.hulp = 1
    elif soort == ZORG_START:
        k.hulp = 1
        perioden.zorg_begint(a, k, tijd)
    elif soort == ZORG_EINDE:
        perioden.zorg_eindigt(k, tijd)
    elif soort in (POSITIE, AFGEWEZEN):
        if soort == AFGEWEZEN:
            k.afgewezen += 1
        per_gebeurtenis(a, k, tijd, soort, code, waarde)
    else:
        if soort == BETALING:
            geldstromen.bedrag(a, k, geldstromen.AANBIEDER, tijd, waarde)
        elif soort == VERVOLG:
            k.aangemeld = math.nan
        elif soort == CLAIM:
            perioden.claim(k)
        trajecten.gebeurt(a, k, nummer, tijd, soort, code, waarde)


@binnen
def _bewaar(moment: Any, tijd: float, code: int, waarde: float) -> None:
    moment.tijd, moment.code, moment.waarde = tijd, code, waarde


@binnen
def rond_af(a: Any, k: Any) -> None:
    """After the last event: what only the whole history tells."""
    perioden.nieuwe_staat(k, a.einde)
    perioden.geef_nazorg(k)
    trajecten.rond_af(a, k)
    geldstromen.stromen(a, k)
