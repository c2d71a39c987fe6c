"""The budget line: what a scenario costs and saves per entrant, the cost of an extra durable job, and what it is worth.

All amounts are means over everybody who entered in the measured period, in the sixty months from entry, discounted to
it: a rule that changes who gets a trajectory leaves the denominator alone. What is not counted yet leaves NaN.

Cost per extra durable job is the difference in public money over the difference in durable work, with Fieller's set
(`fieller`): where the difference in work may be zero it has no end, and the net benefit

    netto_baat = waarde · (extra durable jobs per entrant) − (extra public money per entrant)

with `waarde` what a durable job is worth apart from the public money it saves, answers the same question with an
ordinary interval.
"""

from __future__ import annotations

import math
from typing import Final, NamedTuple

import numpy as np
import pandas as pd
from scipy import stats

from simulatie.outcomes.vergelijking.arm import Rij
from simulatie.outcomes.vergelijking.fieller import Verhouding, fieller
from simulatie.outcomes.vergelijking.gepaard import ZEKERHEID, Paren

KOLOMMEN: Final = [
    "scenario",
    "post",
    "eenheid",
    "basis",
    "variant",
    "verschil",
    "onder",
    "boven",
    "landelijk",
    "landelijk_onder",
    "landelijk_boven",
    "methode",
    "vorm",
    "kwadrant",
]
PER_KLANT, UREN, MILJOEN = "euro/instromer", "uur/instromer", 1e6
_GELD = "publiek_geld_per_klant"
POSTEN: Final[tuple[tuple[str, str, Rij], ...]] = (
    ("trajecten", "traject/instromer", ("trajecten_per_klant", "totaal")),
    ("klantmanager_uren", UREN, ("klantmanager_uren_per_klant", "totaal")),
    ("aanbieders", PER_KLANT, (_GELD, "60m|aanbieder")),
    ("klantmanagers", PER_KLANT, (_GELD, "60m|klantmanager")),
    ("uitkeringen", PER_KLANT, (_GELD, "60m|uitkering")),
    ("loon", PER_KLANT, (_GELD, "60m|loon")),
    ("zorg", PER_KLANT, (_GELD, "60m|zorg")),
    ("totaal", PER_KLANT, ("primair_publiek_geld", "totaal")),
    ("marge_aanbieders", "deel van het betaalde", ("marge_aanbieder", "totaal")),
)
GELD: Final[Rij] = ("primair_publiek_geld", "totaal")
BAAN: Final[Rij] = ("instroom_duurzaam_werk_36m", "totaal")


class _Punt(NamedTuple):
    """Two differences with their covariance, and the degrees of freedom."""

    geld: float
    baan: float
    var_geld: float
    var_baan: float
    cov: float
    vrijheidsgraden: int


def maak_budget(scenario: str, paren: Paren, instroom_per_jaar: float, waarde_baan: float) -> pd.DataFrame:
    """Columns `KOLOMMEN`.

    Args:
        instroom_per_jaar: national entrants a year in the measured period: `landelijk` is the difference in a year's
            inflow, in millions of euros (hours, trajectories: in thousands).
        waarde_baan: euros that a durable job is worth apart from the public money it saves.
    """
    rijen = [_post(post, eenheid, rij, paren, instroom_per_jaar) for post, eenheid, rij in POSTEN]
    punt = _punt(paren)
    rijen += [_kosten_per_baan(punt), _netto_baat(punt, waarde_baan, instroom_per_jaar)]
    return pd.DataFrame([{"scenario": scenario, **rij} for rij in rijen], columns=KOLOMMEN)


def _post(post: str, eenheid: str, rij: Rij, paren: Paren, instroom: float) -> dict[str, object]:
    i = paren.plek.get(rij)
    basis, variant, verschil, onder, boven = (
        (math.nan,) * 5
        if i is None
        else tuple(float(x[i]) for x in (paren.basis, paren.variant, paren.verschil, paren.onder, paren.boven))
    )
    schaal = instroom / (MILJOEN if eenheid == PER_KLANT else 1e3) if eenheid.endswith("/instromer") else math.nan
    return {
        "post": post,
        "eenheid": eenheid,
        "basis": basis,
        "variant": variant,
        "verschil": verschil,
        "onder": onder,
        "boven": boven,
        "landelijk": verschil * schaal,
        "landelijk_onder": onder * schaal,
        "landelijk_boven": boven * schaal,
        "methode": "t",
        "vorm": "interval",
        "kwadrant": "",
    }


def _punt(paren: Paren) -> _Punt:
    g, b = paren.plek.get(GELD), paren.plek.get(BAAN)
    if g is None or b is None:
        return _Punt(*(math.nan,) * 5, 0)
    n = int(min(paren.clusters[g], paren.clusters[b]))
    factor = n / (n - 1) if n >= 2 else math.nan
    e = np.where(paren.gelijk[[g, b]], 0.0, paren.aandelen[:, [g, b]])
    V = factor * (e.T @ e)
    verschil = paren.verschil[[g, b]]
    return _Punt(float(verschil[0]), float(verschil[1]), float(V[0, 0]), float(V[1, 1]), float(V[0, 1]), n - 1)


def _kosten_per_baan(p: _Punt) -> dict[str, object]:
    ratio = Verhouding(math.nan, math.nan, math.nan, "geheel")
    if p.geld != 0.0 or p.baan != 0.0:
        ratio = fieller(p.geld, p.baan, p.var_geld, p.var_baan, p.cov, p.vrijheidsgraden)
    return {
        "post": "kosten_per_extra_duurzame_baan",
        "eenheid": "euro/baan",
        "verschil": ratio.waarde,
        "onder": ratio.onder,
        "boven": ratio.boven,
        "methode": "Fieller",
        "vorm": ratio.vorm,
        "kwadrant": _kwadrant(p),
    }


def _kwadrant(p: _Punt) -> str:
    """What kind of ratio it is: a negative one means two opposite things. `onbeslist` where an interval spans zero."""
    if p.vrijheidsgraden < 1:
        return "onbeslist"
    t = float(stats.t.ppf(0.5 + ZEKERHEID / 2, p.vrijheidsgraden))
    if not (abs(p.baan) > t * math.sqrt(p.var_baan) and abs(p.geld) > t * math.sqrt(p.var_geld)):
        return "onbeslist"
    return f"{'meer' if p.baan > 0 else 'minder'}_werk_{'duurder' if p.geld > 0 else 'goedkoper'}"


def _netto_baat(p: _Punt, waarde: float, instroom: float) -> dict[str, object]:
    baat = waarde * p.baan - p.geld
    fout = math.sqrt(max(waarde**2 * p.var_baan - 2.0 * waarde * p.cov + p.var_geld, 0.0))
    t = float(stats.t.ppf(0.5 + ZEKERHEID / 2, p.vrijheidsgraden)) if p.vrijheidsgraden >= 1 else math.nan
    onder, boven = baat - t * fout, baat + t * fout
    return {
        "post": "netto_baat",
        "eenheid": PER_KLANT,
        "basis": 0.0,
        "variant": baat,
        "verschil": baat,
        "onder": onder,
        "boven": boven,
        "landelijk": baat * instroom / MILJOEN,
        "landelijk_onder": onder * instroom / MILJOEN,
        "landelijk_boven": boven * instroom / MILJOEN,
        "methode": "t",
        "vorm": "interval",
        "kwadrant": "",
    }
