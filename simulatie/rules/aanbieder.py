"""The provider's choice (RIB): participate, how much effort, hand the client back.

Each month a provider chooses one of {intensief, standaard, uitzitten, terugmelden} (codes 0 to
3) from values ``v`` solved before the run (``simulatie/aanbiedertabellen.py``):

    v(k, mu, e)    = - c[e] - plicht[k] 1(e = uitzitten) + p R[k] + (1 - q) stap[e] Rl[k]
                     + rho (1 - q) (1 - stap[e]) (due[k+1] + E[V(k+1, mu')])
    v(k, mu, back) = - h - gewenning + a (f_betaald[k] + kappa) + (1 - a) V0(k, mu)
    P = softmax(v / tau),    V = sum of P v

with q the chance of any job this month, p of one that can be claimed, and V0 the value of a
client who cannot be handed back any more. V is *not* tau * log(sum(exp(v / tau))): that would
pay a fictitious income for every month that lasts. The Gumbel draws are noise in the choice,
not money.

Scalar functions, scalar ``math`` only: the same bits compiled and interpreted. Money is in
euros, ``k`` counts whole months since the start of the trajectory.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

from simulatie.assen import INZET_INTENSIEF, INZET_STANDAARD, INZET_TERUGMELDEN, INZET_UITZITTEN

# Value of a choice that is not there. Finite on purpose: interpolating -inf gives nan.
NIET_TOEGESTAAN = -1e30

Tabel1 = NDArray[np.float64]
Tabel3 = NDArray[np.float64]


# ---------------------------------------------------------------- values


@njit(cache=True, forceinline=True)
def waarde_inzet(
    kosten: float,
    plicht: float,
    claimkans: float,
    opbrengst: float,
    stapkans: float,
    opbrengst_stap: float,
    rho: float,
    werkkans: float,
    vervolg: float,
) -> float:
    """Value of one month at one effort, and what follows it (first line of the module).

    ``plicht`` is what the monitored plan costs who does nothing (pass 0 for other efforts),
    ``claimkans`` = p, ``werkkans`` = q, ``opbrengst`` = R, ``vervolg`` = due + E[V] if neither
    a job nor a ladder step ends the trajectory, ``rho`` the discount factor of a month.
    """
    blijft = (1.0 - werkkans) * (1.0 - stapkans)
    stap = (1.0 - werkkans) * stapkans * opbrengst_stap
    return claimkans * opbrengst + stap + rho * blijft * vervolg - kosten - plicht


@njit(cache=True, forceinline=True)
def waarde_terugmelding(
    kosten_melding: float,
    gewenning: float,
    acceptatie: float,
    betaald: float,
    kappa: float,
    waarde_na_weigering: float,
) -> float:
    """Value of handing back: -h - gewenning + a (betaald + kappa) + (1 - a) V0."""
    return acceptatie * (betaald + kappa) + (1.0 - acceptatie) * waarde_na_weigering - kosten_melding - gewenning


def omslagpunt(
    prijs: float,
    aandeel: float,
    kappa: float,
    kosten_uitzitten: float,
    kosten_melding: float,
    acceptatie: float,
    aandeel_te_winnen: float,
) -> float:
    """Chance of success below which handing back pays, p* = (f P + kappa + C - h/a) / (b P).

    Offered once, refusal meaning that the client sits out the rest (bewijs.yaml,
    ``omslagpunt_terugmelding``): ``prijs`` = P, ``aandeel`` = f, ``kosten_uitzitten`` = C over
    the rest, ``kosten_melding`` = h paid whether accepted or not, ``acceptatie`` = a > 0,
    ``aandeel_te_winnen`` = b > 0. The acceptance drops out when h = 0. Below 0 or above 1 means
    never or always. Raises ZeroDivisionError when a, b or P is 0.
    """
    winst = aandeel * prijs + kappa + kosten_uitzitten - kosten_melding / acceptatie
    return winst / (aandeel_te_winnen * prijs)


# ---------------------------------------------------------------- choices


@njit(cache=True)
def keuzekans(
    v0: float, v1: float, v2: float, v3: float, tau: float, terug_mag: bool
) -> tuple[float, float, float, float]:
    """Softmax probabilities of the four choices at noise ``tau`` > 0 (euros).

    The largest value is subtracted first, so no exponential can overflow. With ``terug_mag``
    false the last probability is exactly 0.
    """
    hoogste = max(v0, v1, v2)
    if terug_mag:
        hoogste = max(hoogste, v3)
    e0 = math.exp((v0 - hoogste) / tau)
    e1 = math.exp((v1 - hoogste) / tau)
    e2 = math.exp((v2 - hoogste) / tau)
    e3 = 0.0
    if terug_mag:
        e3 = math.exp((v3 - hoogste) / tau)
    som = e0 + e1 + e2 + e3
    return e0 / som, e1 / som, e2 / som, e3 / som


@njit(cache=True)
def verwachte_waarde(v0: float, v1: float, v2: float, v3: float, tau: float, terug_mag: bool) -> float:
    """V = sum of P v over the choices that are there, P from :func:`keuzekans`."""
    p0, p1, p2, p3 = keuzekans(v0, v1, v2, v3, tau, terug_mag)
    waarde = p0 * v0 + p1 * v1 + p2 * v2
    if terug_mag:
        waarde += p3 * v3
    return waarde


@njit(cache=True, forceinline=True)
def kies_inzet(
    v0: float,
    v1: float,
    v2: float,
    v3: float,
    tau: float,
    g0: float,
    g1: float,
    g2: float,
    g3: float,
    terug_mag: bool,
) -> int:
    """Choice 0..3: the largest v / tau + g, with ``g`` standard Gumbel draws.

    Chosen with the probabilities of :func:`keuzekans`; one draw per alternative, so taking an
    alternative away moves only those who took it. Ties go to the lowest code.
    """
    keuze = INZET_INTENSIEF
    beste = v0 / tau + g0
    nut = v1 / tau + g1
    if nut > beste:
        keuze = INZET_STANDAARD
        beste = nut
    nut = v2 / tau + g2
    if nut > beste:
        keuze = INZET_UITZITTEN
        beste = nut
    if terug_mag and v3 / tau + g3 > beste:
        keuze = INZET_TERUGMELDEN
    return keuze


@njit(cache=True, forceinline=True)
def neemt_deel(v_start: float, tau: float, g_ja: float, g_nee: float, kosten_weigering: float) -> bool:
    """Whether the provider starts a referred client, decided before the start fee.

    ``v_start`` = V(0, mu) - intake + start fee, against - ``kosten_weigering``; Gumbel noise
    as in :func:`kies_inzet`, a tie starts him.
    """
    return v_start / tau + g_ja >= -kosten_weigering / tau + g_nee


@njit(cache=True)
def horizon1_keuzekansen(
    kosten0: float,
    kosten1: float,
    kosten2: float,
    plicht: float,
    claimkans0: float,
    claimkans1: float,
    claimkans2: float,
    opbrengst: float,
    kosten_melding: float,
    gewenning: float,
    acceptatie: float,
    betaald: float,
    kappa: float,
    tau: float,
) -> tuple[float, float, float, float]:
    """Choice probabilities of a provider who looks one month ahead.

    For hand calculation and tests only: it forgets all pay that comes later. Equal to a
    program of one month, whatever comes after it being worth 0.
    """
    v0 = claimkans0 * opbrengst - kosten0
    v1 = claimkans1 * opbrengst - kosten1
    v2 = claimkans2 * opbrengst - kosten2 - plicht
    weigering = verwachte_waarde(v0, v1, v2, NIET_TOEGESTAAN, tau, False)
    v3 = waarde_terugmelding(kosten_melding, gewenning, acceptatie, betaald, kappa, weigering)
    return keuzekans(v0, v1, v2, v3, tau, True)


# ---------------------------------------------------------------- reading the solved tables


@njit(cache=True, forceinline=True)
def roosterplaats(mu: float, onder: float, boven: float, punten: int) -> float:
    """Place of ``mu`` on an even grid from ``onder`` to ``boven``: 0 .. punten - 1, clamped.

    Outside the grid the value at its edge is used: make the grid wide (scenario).
    """
    plaats = (mu - onder) / (boven - onder) * (punten - 1)
    return min(max(plaats, 0.0), punten - 1.0)


@njit(cache=True, forceinline=True)
def waarde_bij(rij: Tabel1, mu: float, onder: float, boven: float) -> float:
    """Linear interpolation of ``rij[grid]`` at ``mu``, clamped at the edges."""
    plaats = roosterplaats(mu, onder, boven, rij.shape[0])
    i = min(int(plaats), rij.shape[0] - 2)
    w = plaats - i
    return (1.0 - w) * rij[i] + w * rij[i + 1]


@njit(cache=True, forceinline=True)
def waarden_bij(tabel: Tabel3, k: int, mu: float, onder: float, boven: float) -> tuple[float, float, float, float]:
    """The values of the four choices in month ``k`` at belief ``mu``; table [k, grid, 4].

    A fourth value at or near NIET_TOEGESTAAN means that handing back is not on offer; it loses
    every comparison by itself.
    """
    plaats = roosterplaats(mu, onder, boven, tabel.shape[1])
    i = min(int(plaats), tabel.shape[1] - 2)
    w = plaats - i
    u = 1.0 - w
    return (
        u * tabel[k, i, 0] + w * tabel[k, i + 1, 0],
        u * tabel[k, i, 1] + w * tabel[k, i + 1, 1],
        u * tabel[k, i, 2] + w * tabel[k, i + 1, 2],
        u * tabel[k, i, 3] + w * tabel[k, i + 1, 3],
    )


@njit(cache=True, forceinline=True)
def waarden_zonder_terug_bij(
    tabel: Tabel3, k: int, mu: float, onder: float, boven: float
) -> tuple[float, float, float]:
    """The same after a refused report, from the table [k, grid, 3] of V0."""
    plaats = roosterplaats(mu, onder, boven, tabel.shape[1])
    i = min(int(plaats), tabel.shape[1] - 2)
    w = plaats - i
    u = 1.0 - w
    return (
        u * tabel[k, i, 0] + w * tabel[k, i + 1, 0],
        u * tabel[k, i, 1] + w * tabel[k, i + 1, 1],
        u * tabel[k, i, 2] + w * tabel[k, i + 1, 2],
    )


@njit(cache=True)
def bijgewerkt_oordeel_tabel(
    mu: float,
    versterking: float,
    signaal: float,
    nieuws: Tabel1,
    drift: float,
    lift: float,
    onder: float,
    boven: float,
) -> float:
    """``geloof.bijgewerkt_oordeel`` with the no-job news read from a solved table.

    ``nieuws[grid]`` is the row ``Aanbiedertabel.nieuws[informatie, k, inzet]``: no integral in an engine's loop. The
    error of the interpolation is some thousandths of a log point on a grid of 33 points.
    """
    na_signaal = mu + versterking * (signaal - mu)
    return na_signaal + waarde_bij(nieuws, na_signaal, onder, boven) - drift + lift
