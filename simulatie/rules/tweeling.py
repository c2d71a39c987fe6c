"""The twin of a trajectory (model 4.10): the same client, the same luck, but in this trajectory he searches alone.

The twin has the client's own draws: those of a spell of search and of a job are keyed on their number, so nothing is
drawn that anybody else would have drawn otherwise. What a walk cannot know beforehand, how many spells and jobs come,
decides how many draws it takes: that is why this rule, unlike others, draws by itself.
"""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np
from numba import njit

from simulatie import draws
from simulatie.assen import GEEN, WAJONG, WAO, WW, WWB
from simulatie.indeling import plek
from simulatie.rules import uitstroom, werk, ww
from simulatie.rules.motivatie import verval_zoekend
from simulatie.rules.vormen import Reeks, Tabel
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

HALVERWEGE, HORIZON = 12.0, 24.0
"""Months after the start of a trajectory at which client and twin are held side by side: a definition."""

OVERIG = plek("uitstroom.overig_per_maand")
OVERIG_ZONDER = plek("uitstroom.overig_zonder_uitkering")
TERUG = plek("werk.terug_in_uitkering")
DUURZAAM = plek("werk.duurzaam_maanden")
REFERTE = plek("ww_recht.referte_maanden")
NAAR_WWB = plek("ww_recht.naar_wwb")

_i64: Any = np.int64  # a Python int would be part of the type: the generator would be compiled for each purpose
DOEL_WERK, DOEL_BAANDUUR = _i64(draws.DOEL_WERK), _i64(draws.DOEL_BAANDUUR)
DOEL_OVERIG, DOEL_NA_WW = _i64(draws.DOEL_OVERIGE_UITSTROOM), _i64(draws.DOEL_NA_WW)
DOEL_TERUG, DOEL_TERUGKEER, NUL = _i64(draws.DOEL_NAAR_UITKERING), _i64(draws.DOEL_TERUGKEER), _i64(0)

AFRONDING: Final = 1e-12
"""A walk that was cut at other days may miss its threshold by the last bits of a sum: this share of it is a hit."""


@njit(cache=True)
def _versie(grenzen: Reeks, tijd: float) -> int:
    """Row of the parameters in force at a time."""
    v = 0
    while v + 1 < grenzen.shape[0] and grenzen[v + 1] <= tijd:
        v += 1
    return v


@njit(cache=True)
def bereikt(opgebouwd: float, drempel: float) -> bool:
    """Has the cumulated hazard of a walk reached its threshold, but for rounding?"""
    return opgebouwd >= drempel * (1.0 - AFRONDING)


@njit(cache=True)
def _lot(seed: int, replicatie: int, klant: int, doel: int, nr: int) -> float:
    """A uniform draw of the client."""
    return draws.uniform(seed, replicatie, klant, doel, NUL, nr)


@njit(cache=True)
def _overige_uitstroom(P: Reeks, seed: int, replicatie: int, klant: int, uitkering: int, nr: int, tijd: float) -> float:
    """Day on which a benefit that begins now ends for another reason: the draw of this change of benefit."""
    kans = P[OVERIG_ZONDER] if uitkering == GEEN else P[OVERIG + uitkering]
    if kans <= 0.0:
        return math.inf
    return tijd + MAAND * -math.log(_lot(seed, replicatie, klant, DOEL_OVERIG, nr)) / kans


@njit(cache=True)
def _terug(
    P: Reeks,
    u: int,
    uitkering: int,
    ww_einde: float,
    ww_rest: float,
    duur: float,
    slot: float,
    leeftijd: float,
    arbeidsverleden: float,
    lot: float,
) -> tuple[int, float]:
    """Benefit, and the end of WW, of who comes back after a job of `duur` months that ended on day `slot`.

    As in the engines (`baan`): a new right to WW if the job lasted long enough, else the rest of the old one, else what
    he had; who entered on WAO or Wajong comes back on it. `lot`: uniform, where he goes whose WW is used up.
    """
    if uitkering not in (WW, WWB, GEEN) and u in (WAO, WAJONG):
        return uitkering, ww_einde
    if duur >= P[REFERTE]:
        return WW, slot + ww.recht_in_maanden(P, leeftijd, arbeidsverleden) * MAAND
    if uitkering != WW:
        return uitkering, ww_einde
    if ww_rest > 0.0:
        return WW, slot + ww_rest
    return (WWB if lot < P[NAAR_WWB] else GEEN), ww_einde


@njit(cache=True)
def alleen(
    PV: Tabel,
    grenzen: Reeks,
    kans_P: Tabel,
    kansgrenzen: Reeks,
    maandgrenzen: Reeks,
    log_index: Reeks,
    seed: int,
    replicatie: int,
    klant: int,
    u: int,
    opleiding: int,
    knelpunt: int,
    opgelost: int,
    theta: float,
    kort: int,
    instroom: float,
    leeftijd_instroom: float,
    arbeidsverleden: float,
    motivatie_begin: float,
    uitkering: int,
    ww_einde: float,
    overig: float,
    pensioen: float,
    periode: int,
    wisselingen: int,
    drempel: float,
    begin: float,
    tijd: float,
    opgebouwd: float,
    maanden: int,
    motivatie: float,
    sanctie: int,
    werkt: bool,
    nazorg: float,
    halverwege: float,
    einde: float,
) -> tuple[float, int, int, float]:
    """The course of a client from `tijd` to `einde` with nobody's help: search, jobs, exits, as in the run.

    Args:
        PV, grenzen: all numbers, float64[versions, numbers], and the day from which each row holds; kans_P …
            log_index: as in `werk.doorloop`.
        seed, replicatie, klant: keys of his draws. u … motivatie_begin: traits; `u` benefit of entry.
        uitkering, ww_einde, overig, pensioen: benefit in force and the days of his other exits.
        periode, wisselingen: spells of search and changes of benefit so far: keys of what he draws next.
        drempel, begin, tijd, opgebouwd, maanden, motivatie, sanctie: where his walk stands, see `werk.doorloop`.
        werkt: a job begins at `tijd`; nazorg: months of follow-up care with that job.
        halverwege, einde: days on which is noted whether he works; at `einde` the walk stops.

    Returns:
        (eerste, op_halverwege, op_einde, dagen): the day of his first job (inf: none up to `einde`), whether he works
        on the two days (0 or 1), and the days worked from `tijd` to `einde`.
    """
    eerste, op_halverwege, op_einde, dagen, ww_rest = math.inf, 0, 0, 0.0, 0.0
    leeftijd = leeftijd_instroom + (begin - instroom) / DAGEN_PER_JAAR
    verval = verval_zoekend(PV[_versie(grenzen, tijd)])
    while True:
        if not werkt:
            weg = min(overig, pensioen)
            ww_af = ww_einde if uitkering == WW else math.inf
            tot = min(weg, ww_af, einde)
            tijd, opgebouwd, maanden, motivatie, sanctie, gevonden = werk.doorloop(
                kans_P, kansgrenzen, maandgrenzen, log_index, u, leeftijd, opleiding, knelpunt, opgelost, theta, kort,
                begin, tijd, opgebouwd, maanden, motivatie, sanctie, verval, 1.0, drempel, tot,
            )  # fmt: skip
            werkt = bool(gevonden)
            if not werkt and ww_af < min(weg, einde):
                P = PV[_versie(grenzen, ww_af)]
                lot = _lot(seed, replicatie, klant, DOEL_NA_WW, wisselingen)
                uitkering = WWB if u == WWB or lot < P[NAAR_WWB] else GEEN
                overig = _overige_uitstroom(P, seed, replicatie, klant, uitkering, wisselingen, ww_af)
                wisselingen += 1
                continue
        if not werkt:
            # he leaves for another reason: for good, or to come back with what is left of his right
            if overig >= min(pensioen, einde):
                break
            lot = _lot(seed, replicatie, klant, DOEL_TERUGKEER, periode)
            slot = overig + uitstroom.terugkeer_na(PV[_versie(grenzen, overig)], uitkering, lot) * MAAND
            if slot >= min(pensioen, einde):
                break
            if uitkering == WW:
                ww_einde = slot + (ww_einde - overig)
        else:
            # a job: how long it lasts, and what he comes back to
            if tijd > einde:
                break
            werkt = False
            eerste = min(eerste, tijd)
            P = PV[_versie(grenzen, tijd)]
            if uitkering == WW:
                ww_rest = ww_einde - tijd
            duur = werk.baanduur(P, u, nazorg, -math.log(_lot(seed, replicatie, klant, DOEL_BAANDUUR, periode)))
            nazorg = 0.0
            slot = tijd + duur * MAAND
            weg = min(slot, pensioen)
            dagen += min(weg, einde) - tijd
            if tijd <= halverwege and halverwege < weg:
                op_halverwege = 1
            if einde < weg:
                op_einde = 1
            if weg >= einde or pensioen <= slot:
                break
            if duur >= P[DUURZAAM]:
                motivatie = motivatie_begin
            P = PV[_versie(grenzen, slot)]
            if _lot(seed, replicatie, klant, DOEL_TERUG, periode) >= P[TERUG + u]:
                break
            lot = _lot(seed, replicatie, klant, DOEL_NA_WW, wisselingen)
            oud = leeftijd_instroom + (slot - instroom) / DAGEN_PER_JAAR
            uitkering, ww_einde = _terug(P, u, uitkering, ww_einde, ww_rest, duur, slot, oud, arbeidsverleden, lot)
            if uitkering == GEEN:
                break
        # a new spell of search
        P = PV[_versie(grenzen, slot)]
        begin = tijd = slot
        leeftijd = leeftijd_instroom + (slot - instroom) / DAGEN_PER_JAAR
        opgebouwd, maanden, sanctie = 0.0, 0, 0
        verval = verval_zoekend(P)
        drempel = -math.log(_lot(seed, replicatie, klant, DOEL_WERK, periode))
        periode += 1
        overig = _overige_uitstroom(P, seed, replicatie, klant, uitkering, wisselingen, slot)
        wisselingen += 1
    return eerste, op_halverwege, op_einde, dagen
