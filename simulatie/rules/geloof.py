"""What a provider believes about a client: a normal belief about the log of his hazard.

``x`` is the log of his monthly hazard of finding work outside a trajectory, in the labour market of the moment.
The provider never sees it. His belief is N(mu, s2), in which the variance follows a *fixed schedule in months*: each
month adds the precision of one signal, whatever the effort was. So (month, mu) is the whole state, and the decision
program of ``aanbieder.py`` can be solved on one grid. What silence teaches is left out of the schedule, so the stated
variance is some 5-10% above that of the error among survivors; the mean is unbiased on them.

In a month without a job the belief moves in this order: the signal of the month; the news that no job came; the known
drift (duration, decay of motivation); the expected lift of the effort.

Integrals over the belief use Gauss-Hermite quadrature; ``knopen`` and ``gewichten`` are those of N(0, 1), from
:func:`hermite_knopen`. Only scalar ``math`` functions are used: they give the same bits compiled and interpreted. Every
function takes numbers already drawn.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numba import njit
from numpy.typing import NDArray

Vector = NDArray[np.float64]


@lru_cache(maxsize=16)  # a provider asks for the same few for each group of clients
def hermite_knopen(aantal: int) -> tuple[Vector, Vector]:
    """Nodes (ascending) and weights (sum 1) of Gauss-Hermite quadrature for N(0, 1).

    E[f(x)] for x ~ N(mu, s2) is the sum of ``gewichten[i] * f(mu + sqrt(s2) * knopen[i])``,
    exact for polynomials up to degree ``2 * aantal - 1``. Read-only. Raises ValueError when aantal < 1.
    """
    if aantal < 1:
        raise ValueError(f"quadrature needs at least one node, got {aantal}")
    knopen, gewichten = np.polynomial.hermite.hermgauss(aantal)
    knopen, gewichten = np.sqrt(2.0) * knopen, gewichten / gewichten.sum()
    for vector in (knopen, gewichten):
        vector.flags.writeable = False
    return knopen, gewichten


@njit(cache=True, forceinline=True)
def gain(s2: float, sd: float) -> float:
    """Weight of a new signal in the mean: s2 / (s2 + sd²).

    ``s2`` is the variance of the belief, ``sd`` > 0 the standard deviation of the signal.
    """
    return s2 / (s2 + sd * sd)


@njit(cache=True, forceinline=True)
def volgende_variantie(s2: float, sd: float) -> float:
    """Variance after one signal: 1/s2' = 1/s2 + 1/sd², written so that s2 = 0 stays 0."""
    return s2 * (sd * sd) / (s2 + sd * sd)


@njit(cache=True, forceinline=True)
def maandsignaal(x: float, sd: float, normaal: float) -> float:
    """The noisy sight of ``x`` that a month gives: x + sd * normaal.

    ``sd`` is the schedule's, whatever the effort was: so the stated variance stays the variance
    of the error.
    """
    return x + sd * normaal


@njit(cache=True)
def werkkans(mu: float, s2: float, factor: float, knopen: Vector, gewichten: Vector) -> float:
    """Believed chance of any job within a month: E[1 - exp(-exp(x) * factor)], x ~ N(mu, s2).

    ``factor`` multiplies the hazard (T of model.md §4.1); 1 outside a trajectory.
    """
    sd = math.sqrt(s2)
    som = 0.0
    for i in range(knopen.size):
        som += gewichten[i] * math.exp(-math.exp(mu + sd * knopen[i]) * factor)
    return 1.0 - som


@njit(cache=True)
def overleving_en_nieuws(
    mu: float, s2: float, factor: float, knopen: Vector, gewichten: Vector
) -> tuple[float, float, float]:
    """Chance of no job this month, and mean and variance of ``x`` given that none came.

    With S(x) = exp(-exp(x) * factor) and x ~ N(mu, s2): E[S], E[x S] / E[S], and the variance
    under the density proportional to N(mu, s2) * S (moment matching). Survival is taken
    relative to that at the lowest node, so that a hopelessly high hazard cannot give 0 / 0.
    """
    sd = math.sqrt(s2)
    laagste = math.exp(mu + sd * knopen[0]) * factor
    som = 0.0
    eerste = 0.0
    tweede = 0.0
    for i in range(knopen.size):
        z = knopen[i]
        w = gewichten[i] * math.exp(laagste - math.exp(mu + sd * z) * factor)
        som += w
        eerste += w * z
        tweede += w * z * z
    z_gemiddeld = eerste / som
    variantie = s2 * max(tweede / som - z_gemiddeld * z_gemiddeld, 0.0)
    return math.exp(-laagste) * som, mu + sd * z_gemiddeld, variantie


@njit(cache=True)
def nieuws_geen_werk(mu: float, s2: float, factor: float, knopen: Vector, gewichten: Vector) -> tuple[float, float]:
    """Belief (mean, variance) after the news that a month at ``factor`` brought no job."""
    _, gemiddelde, variantie = overleving_en_nieuws(mu, s2, factor, knopen, gewichten)
    return gemiddelde, variantie


@njit(cache=True)
def bijgewerkt_oordeel(
    mu: float,
    versterking: float,
    s2_volgende: float,
    signaal: float,
    factor: float,
    drift: float,
    lift: float,
    knopen: Vector,
    gewichten: Vector,
) -> float:
    """Mean of the belief one month on, for a client who found no job.

    mu' = mu + versterking * (signaal - mu); then the no-job news at variance ``s2_volgende``;
    then ``- drift + lift``. ``versterking`` (gain) and ``s2_volgende`` come from the schedule,
    ``factor`` belongs to the effort given in the month; ``drift`` and ``lift`` are in log
    points per month. The variance itself is the schedule's and is not returned.
    """
    na_signaal = mu + versterking * (signaal - mu)
    _, gemiddelde, _ = overleving_en_nieuws(na_signaal, s2_volgende, factor, knopen, gewichten)
    return gemiddelde - drift + lift


@njit(cache=True)
def oordeel_na_zoektijd(
    mu: float,
    s2: float,
    maanden: int,
    factor: float,
    drift: float,
    knopen: Vector,
    gewichten: Vector,
) -> tuple[float, float]:
    """Belief about somebody who already searched ``maanden`` whole months without a job.

    Starts from the belief about an entrant, N(mu, s2), and each month applies the no-job news
    to mean *and* variance, then subtracts ``drift``: who is still there is a selection.
    """
    for _ in range(maanden):
        mu, s2 = nieuws_geen_werk(mu, s2, factor, knopen, gewichten)
        mu -= drift
    return mu, s2


@njit(cache=True, forceinline=True)
def oordeel_met_informatie(mu: float, s2: float, precisie: float, x: float, normaal: float) -> tuple[float, float]:
    """Belief after a referral, report or warm handover told something about ``x``.

    What was told is a signal with variance 1 / ``precisie`` (precision 0: nothing was told),
    with error ``normaal / sqrt(precisie)``. Returns mean and variance, 1/s2' = 1/s2 + precisie.
    """
    if precisie <= 0.0:
        return mu, s2
    deel = s2 * precisie / (1.0 + s2 * precisie)
    fout = normaal / math.sqrt(precisie)
    return mu + deel * (x + fout - mu), s2 / (1.0 + s2 * precisie)
