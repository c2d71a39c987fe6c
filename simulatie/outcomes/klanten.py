"""The client table: one row for each client who came in, with what he brought and what became of him."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd

from simulatie.assen import GEEN, NUG
from simulatie.engines.events import Fase
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import Afspraken, maanden
from simulatie.outcomes.geldstromen import GELDSOORT, Geldstromen
from simulatie.outcomes.logboek import Logboek, Reeks
from simulatie.outcomes.perioden import voorgoed_weg
from simulatie.tijd import MAAND

TERMIJN_DUURZAAM = 24.0
"""Months after the start of the first trajectory in which a durable job must begin (primary outcome)."""


def maak_klanten(
    eigenschappen: np.ndarray,
    log: Logboek,
    a: Afspraken,
    staten: pd.DataFrame,
    trajecten: pd.DataFrame,
    banen: pd.DataFrame,
    geld: Geldstromen,
) -> pd.DataFrame:
    """The client table, one row per row of `eigenschappen` (structured, sorted by klant).

    Traits under their own names; then counts over the run, the first trajectory (NaN or −1 where there was none),
    euros over the run by kind, and the state at the end (`Fase`; WEG for who left) with its day.
    """
    n = len(eigenschappen)
    k = pd.DataFrame({naam: eigenschappen[naam] for naam in eigenschappen.dtype.names or ()})
    instroom = log.kies(Ev.INSTROOM)
    k["instromen"] = np.bincount(instroom.rij, minlength=n)
    alles = np.zeros(n), np.full(n, math.inf)
    k["uitkeringsmaanden"] = uitkeringsmaanden(staten, *alles)
    k["trajecten"] = _tel(trajecten, n)
    k["banen"], k["duurzame_banen"] = _tel(banen, n), _tel(banen[banen["duurzaam"]], n)
    k["afgewezen"] = np.bincount(log.kies(Ev.AFGEWEZEN).rij, minlength=n)
    uitgezeten = np.bincount(trajecten["rij"], weights=trajecten["maanden_uitzitten"], minlength=n)
    k["uitzitmaanden"] = uitgezeten.astype(np.float64)  # of nothing at all numpy counts whole numbers
    _eerste_traject(k, trajecten)
    for soort, bedrag in geld.per_klant(*alles).items():
        k[f"euro_{soort}"] = bedrag
    k["publiek_geld"] = k[[f"euro_{soort}" for soort in GELDSOORT]].sum(axis=1)
    _einde(k, log, a)
    return k


def uitkeringsmaanden(staten: pd.DataFrame, van: Reeks, tot: Reeks) -> Reeks:
    """Months on a benefit of each client in [van, tot): float64 [number of clients]. NaN windows give 0.

    WW, WAO/WIA, Wajong and WWB count; not: NUG, searching without benefit, and months on a Work First wage.
    """
    op = staten[~staten["uitkering"].isin((NUG, GEEN, -1)) & ~staten["loon"]]
    rij = op["rij"].to_numpy()
    begin, eind = np.maximum(op["begin"].to_numpy(), van[rij]), np.minimum(op["eind"].to_numpy(), tot[rij])
    duur = np.where(eind > begin, eind - begin, 0.0)
    return maanden(np.bincount(rij, weights=duur, minlength=len(van)).astype(np.float64))


def _tel(tabel: pd.DataFrame, n: int) -> np.ndarray[Any, Any]:
    return np.bincount(tabel["rij"], minlength=n)


def _eerste_traject(k: pd.DataFrame, trajecten: pd.DataFrame) -> None:
    """What is known of each client's first trajectory of the run, and durable work within two years of its start."""
    eerste = trajecten[trajecten["traject_id"] == 1]
    rij = eerste["rij"].to_numpy()
    for kolom, bron, leeg in (
        ("eerste_begin", "begin", math.nan),
        ("eerste_eind", "eind", math.nan),
        ("eerste_reden", "reden", -1),
        ("eerste_soort", "soort", -1),
        ("eerste_uitkering", "uitkering", -1),
        ("eerste_opdrachtgever", "opdrachtgever", -1),
        ("eerste_uitzitmaanden", "maanden_uitzitten", math.nan),
    ):
        waarden = np.full(len(k), leeg)
        waarden[rij] = eerste[bron].to_numpy()
        k[kolom] = waarden
    snel = np.zeros(len(k), dtype=np.bool_)
    snel[rij] = eerste["duurzaam_begin"].to_numpy() <= eerste["begin"].to_numpy() + TERMIJN_DUURZAAM * MAAND
    k["duurzaam_24m"] = snel


def _einde(k: pd.DataFrame, log: Logboek, a: Afspraken) -> None:
    weg, einde = voorgoed_weg(log), log.kies(Ev.EINDE_RUN)
    fase = np.full(len(k), -1, dtype=np.int64)
    dag = np.full(len(k), a.einde)
    reden = np.full(len(k), -1, dtype=np.int64)
    fase[einde.rij] = einde.code
    fase[weg.rij], dag[weg.rij], reden[weg.rij] = Fase.WEG, weg.tijd, weg.code
    k["eindfase"], k["uitstroom"], k["uitstroomreden"] = fase, dag, reden
