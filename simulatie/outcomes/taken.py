"""The tasks of klantmanagers: one row for each request, with when it was served and how long that took."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from simulatie.assen import OG_GEMEENTE, OG_UWV, TAAK, TAAK_TERUGMELDING, TAAK_VOORTGANG, WAJONG
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.logboek import Heel, Logboek, laatste_voor, rang, uit_rij


def maak_taken(log: Logboek, perioden: pd.DataFrame, trajecten: pd.DataFrame) -> pd.DataFrame:
    """The task table: rij, taak, opdrachtgever, aanvraag, begin, wachtdagen, eind, minuten, ingetrokken.

    Times in days, NaN where it did not come to that before the run ended. Tasks of one kind of one client are served in
    the order in which they were asked for. `opdrachtgever`: for a hand-back or a talk on progress the one whose
    contract the trajectory is; else from the client's benefit at the request.
    """
    aanvraag = log.kies(Ev.AANVRAAG)
    afloop = log.kies(Ev.DIENST_START, Ev.INGETROKKEN)
    begin, gereed = log.kies(Ev.DIENST_START), log.kies(Ev.DIENST_EINDE)
    naar_afloop = _paren(aanvraag, afloop)
    naar_gereed = _paren(begin, gereed)
    start_van_afloop = np.cumsum(afloop.soort == Ev.DIENST_START) - 1  # row in `begin` of each outcome
    bediend = uit_rij(afloop.soort, naar_afloop, -1) == Ev.DIENST_START
    dienst = np.where(bediend, uit_rij(start_van_afloop, naar_afloop, -1), -1).astype(np.int64)
    klaar = np.where(dienst >= 0, uit_rij(naar_gereed, dienst, -1), -1).astype(np.int64)
    return pd.DataFrame(
        {
            "rij": aanvraag.rij,
            "taak": aanvraag.code,
            "opdrachtgever": _opdrachtgever(aanvraag, log, perioden, trajecten),
            "aanvraag": aanvraag.tijd,
            "begin": uit_rij(begin.tijd, dienst, math.nan),
            "wachtdagen": uit_rij(begin.waarde, dienst, math.nan),
            "eind": uit_rij(gereed.tijd, klaar, math.nan),
            "minuten": uit_rij(gereed.waarde, klaar, math.nan),
            "ingetrokken": uit_rij(afloop.soort, naar_afloop, -1) == Ev.INGETROKKEN,
        }
    )


def _paren(vraag: Logboek, antwoord: Logboek) -> Heel:
    """Index of the answer to each question: the k-th one of the same client and task; −1: none."""
    sleutel = vraag.rij * len(TAAK) + vraag.code
    sleutel_antwoord = antwoord.rij * len(TAAK) + antwoord.code
    # number of a question or answer among those of the same key, made one number with the key
    ruim = 1 + max(len(vraag), len(antwoord))
    gezocht = sleutel * ruim + rang(sleutel)
    aanwezig = sleutel_antwoord * ruim + rang(sleutel_antwoord)
    volgorde = np.argsort(aanwezig)
    index = np.searchsorted(aanwezig[volgorde], gezocht)
    raak = uit_rij(aanwezig[volgorde], np.minimum(index, len(aanwezig) - 1), -1) == gezocht
    return np.where(raak, uit_rij(volgorde, np.minimum(index, len(aanwezig) - 1), -1), -1).astype(np.int64)


def _opdrachtgever(aanvraag: Logboek, log: Logboek, perioden: pd.DataFrame, trajecten: pd.DataFrame) -> Heel:
    index = np.searchsorted(perioden["nr"].to_numpy(), aanvraag.nr, side="right") - 1
    uitkering = uit_rij(perioden["uitkering"].to_numpy(), index, OG_GEMEENTE)
    eigen = np.where((uitkering >= 0) & (uitkering <= WAJONG), OG_UWV, OG_GEMEENTE)
    start = log.kies(Ev.START_TRAJECT)
    traject = laatste_voor(start, aanvraag)
    bij_traject = np.isin(aanvraag.code, (TAAK_TERUGMELDING, TAAK_VOORTGANG)) & (traject >= 0)
    return np.where(bij_traject, uit_rij(trajecten["opdrachtgever"].to_numpy(), traject, 0), eigen).astype(np.int64)
