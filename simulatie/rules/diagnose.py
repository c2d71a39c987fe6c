"""Diagnosis (model 4.3): what the klantmanager sees of the chance of work and of the obstacle."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numba import njit

from simulatie.assen import KNELPUNT
from simulatie.indeling import plek, plek_afgeleid
from simulatie.rules.vormen import Reeks

LOGIT_JUIST = plek("diagnose.logit_juist")
HELLING = plek("diagnose.helling_moeilijkheid")
EXTRA = plek("diagnose.extra_gesprek")
INSTRUMENT = plek("diagnose.instrument")
UITGEBREID = plek("diagnose.uitgebreid")
INSTRUMENT_RUIS = plek("diagnose.instrument_ruis")
HERHAALT = plek("diagnose.tweede_gok_herhaalt")
UITSLUITING = plek("diagnose.uitsluiting")
AUC_MAANDEN = plek("diagnose.auc_maanden")
PAST = plek("instrumenten.past")
MENGING = plek("populatie.knelpunt")
RUIS = plek_afgeleid("diagnoseruis")
GEMIDDELDE = plek_afgeleid("kans_gemiddelde")
SPREIDING = plek_afgeleid("kans_sd")

AANTAL = len(KNELPUNT)
NIETS_MISLUKT: Any = np.int64(-1)  # a Python int would be part of the type: compiled once more


@njit(cache=True)
def logistisch(x: float) -> float:
    """1 / (1 + exp(−x)), stable in both tails."""
    if x >= 0.0:
        return 1.0 / (1.0 + math.exp(-x))
    e = math.exp(x)
    return e / (1.0 + e)


@njit(cache=True)
def geziene_logkans(
    P: Reeks, u: int, verwacht: float, variantie: float, logkans: float, instrument: int, gewicht: float, ruis: float
) -> float:
    """Seen log chance: what is usual for such a client, moved towards a noisy look at this one.

    verwacht + w·(logkans + sd·ruis − verwacht), w = variantie/(variantie + sd²): the posterior mean. `verwacht` and
    `variantie` describe clients alike in benefit, age, education and time searched; `logkans` is the true log λ, `ruis`
    standard normal. The sd follows from the AUC (`simulatie.afgeleid`); an instrument (0 or 1) makes it smaller, and so
    does what an end report or a handover tells: its variance is (1 − `gewicht`) as large (0 at a first look).
    """
    sd = P[RUIS + u]
    if instrument:
        sd *= P[INSTRUMENT_RUIS]
    sd *= math.sqrt(1.0 - gewicht)
    if variantie + sd * sd <= 0.0:
        return verwacht
    deel = variantie / (variantie + sd * sd)
    return verwacht + deel * (logkans + sd * ruis - verwacht)


@njit(cache=True)
def geziene_jaarkans(P: Reeks, gezien: float) -> float:
    """Seen chance of work within the horizon of the AUC (a year): 1 − exp(−12·exp(gezien))."""
    return -math.expm1(-P[AUC_MAANDEN] * math.exp(gezien))


@njit(cache=True)
def gestandaardiseerd(P: Reeks, u: int, gezien: float) -> float:
    """Seen log chance in standard deviations from the mean at entry of the same benefit."""
    return (gezien - P[GEMIDDELDE + u]) / P[SPREIDING + u]


@njit(cache=True)
def kans_juist(P: Reeks, moeilijkheid: float, extra_gesprek: int, instrument: int, uitgebreid: int) -> float:
    """Chance of seeing the right obstacle: logistic in the quality of the diagnosis and in how hard the client is.

    `moeilijkheid` = −θ/σ (sd); the three deepenings are 0 or 1.
    """
    logit = P[LOGIT_JUIST] - P[HELLING] * moeilijkheid
    logit += extra_gesprek * P[EXTRA] + instrument * P[INSTRUMENT] + uitgebreid * P[UITGEBREID]
    return logistisch(logit)


@njit(cache=True)
def waargenomen_knelpunt(knelpunt: int, kans: float, loting: float) -> int:
    """The obstacle a single look shows: the true one with `kans`, else one of the others with equal chances.

    `loting` uniform: below `kans` right, the rest of the line divided equally over the others in their order.
    """
    if loting < kans:
        return knelpunt
    ander = min(int((loting - kans) / (1.0 - kans) * (AANTAL - 1)), AANTAL - 2)
    return ander if ander < knelpunt else ander + 1


@njit(cache=True)
def nakans(P: Reeks, u: int, kandidaat: int, gezien: int, kans: float, mislukt: int, gewicht: float) -> float:
    """Posterior weight (not normalised) of obstacle `kandidaat` after seeing `gezien`.

    Prior: the mix of the benefit. Likelihood of the look: `kans` if right, else equal over the others. An instrument
    for `kandidaat` that was tried and found not to fit (`mislukt`, −1: none) takes `gewicht`·uitsluiting off it.
    """
    prior = P[MENGING + u * AANTAL + kandidaat]
    if mislukt >= 0 and P[PAST + mislukt * AANTAL + kandidaat] > 0.5:
        prior *= 1.0 - P[UITSLUITING] * gewicht
    return prior * (kans if kandidaat == gezien else (1.0 - kans) / (AANTAL - 1))


@njit(cache=True)
def waarschijnlijkste(P: Reeks, u: int, gezien: int, kans: float, mislukt: int, gewicht: float) -> int:
    """The obstacle with the highest posterior weight; ties to the lowest code."""
    beste, hoogste = 0, -1.0
    for kandidaat in range(AANTAL):
        w = nakans(P, u, kandidaat, gezien, kans, mislukt, gewicht)
        if w > hoogste:
            beste, hoogste = kandidaat, w
    return beste


@njit(cache=True)
def oordeel_knelpunt(P: Reeks, u: int, gezien: int, kans: float, mislukt: int, gewicht: float) -> int:
    """The obstacle judged: the look itself, unless what failed before makes another one likelier (Bayes).

    The klantmanager trusts his own eyes; only where ruling something out changes the likeliest obstacle does he follow
    the posterior over the confusion matrix. So nothing ruled out leaves the look, and a little ruled out nearly always.
    """
    if mislukt < 0:
        return gezien
    beste = waarschijnlijkste(P, u, gezien, kans, mislukt, gewicht)
    return gezien if beste == waarschijnlijkste(P, u, gezien, kans, NIETS_MISLUKT, 0.0) else beste


@njit(cache=True)
def herhaalt_oordeel(P: Reeks, gewicht: float, loting: float) -> bool:
    """Does the second guess repeat the first? The stated chance where nothing was handed over, less with more."""
    return loting < P[HERHAALT] * (1.0 - gewicht)
