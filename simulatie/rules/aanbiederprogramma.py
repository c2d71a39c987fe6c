"""The provider's decision program: backward induction over months and a grid of beliefs.

The formulas stand in ``aanbieder.py``, the belief in ``geloof.py``. What depends on the belief only (chance of a job,
where the belief goes) is computed once for an information set by :func:`bereken_overgangen` and serves every habit
class and kind of provider; the backward induction itself is then little more than sums.

Shapes: K months, G grid points, E = 3 efforts, N quadrature nodes. Array arguments are C-contiguous float64; arrays
named ``uit_*`` are filled in place.
"""

from __future__ import annotations

import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

from simulatie.assen import INZET_TERUGMELDEN, INZET_UITZITTEN
from simulatie.rules.aanbieder import (
    NIET_TOEGESTAAN,
    roosterplaats,
    verwachte_waarde,
    waarde_inzet,
    waarde_terugmelding,
)
from simulatie.rules.geloof import gain, overleving_en_nieuws, werkkans

Tabel = NDArray[np.float64]


@njit(cache=True, nogil=True)
def bereken_overgangen(
    s2: Tabel,
    sd_signaal: float,
    factor: Tabel,
    drift: float,
    lift: Tabel,
    onder: float,
    boven: float,
    knopen: Tabel,
    gewichten: Tabel,
    uit_kans: Tabel,
    uit_plaats: Tabel,
    uit_gewicht: Tabel,
    uit_nieuws: Tabel,
) -> None:
    """What a month does to the belief, for every month, grid point and effort.

    In: the schedule ``s2[K + 1]``; ``factor[K, E]`` on the hazard; ``lift[K, E]`` of the mean. Out:

    - ``uit_kans[K, G, E]``: q, chance of any job in the month;
    - ``uit_plaats`` and ``uit_gewicht[K, G, E, N]``: distribution of the place on the grid of next month's mean *given
      no job*. The innovation of the signal has sd ``gain * sqrt(s2 + sd²)``; each node weighs as much as a client with
      that signal is likely to be still without a job, so that next month's mean is unbiased on survivors;
    - ``uit_nieuws[K, E, G]``: shift of the mean by the no-job news, given the mean after the signal. Engines
      interpolate in it (:func:`bijgewerkt_oordeel_tabel`) instead of integrating again.
    """
    punten = uit_kans.shape[1]
    stap = (boven - onder) / (punten - 1)
    for k in range(factor.shape[0]):
        sd_nieuw = gain(s2[k], sd_signaal) * math.sqrt(s2[k] + sd_signaal * sd_signaal)
        for g in range(punten):
            mu = onder + stap * g
            for e in range(factor.shape[1]):
                uit_kans[k, g, e] = werkkans(mu, s2[k], factor[k, e], knopen, gewichten)
                _, na, _ = overleving_en_nieuws(mu, s2[k + 1], factor[k, e], knopen, gewichten)
                uit_nieuws[k, e, g] = na - mu
                som = 0.0
                for i in range(knopen.size):
                    blijft, gemiddelde, _ = overleving_en_nieuws(
                        mu + sd_nieuw * knopen[i], s2[k + 1], factor[k, e], knopen, gewichten
                    )
                    uit_plaats[k, g, e, i] = roosterplaats(gemiddelde - drift + lift[k, e], onder, boven, punten)
                    uit_gewicht[k, g, e, i] = gewichten[i] * blijft
                    som += uit_gewicht[k, g, e, i]
                for i in range(knopen.size):
                    # where even the hopeful nodes have no survivors, the expectation does not matter: 1 - q is 0
                    uit_gewicht[k, g, e, i] = uit_gewicht[k, g, e, i] / som if som > 0.0 else gewichten[i]


@njit(cache=True)
def _verwachting(waarde: Tabel, k: int, g: int, e: int, plaats: Tabel, gewicht: Tabel) -> float:
    """E[V(k + 1, mu')] given no job, from ``waarde[K + 1, G]`` by linear interpolation."""
    laatste = waarde.shape[1] - 2
    som = 0.0
    for i in range(plaats.shape[3]):
        p = plaats[k, g, e, i]
        j = min(int(p), laatste)
        w = p - j
        som += gewicht[k, g, e, i] * ((1.0 - w) * waarde[k + 1, j] + w * waarde[k + 1, j + 1])
    return som


@njit(cache=True, nogil=True)
def los_programma_op(
    kosten: Tabel,
    plicht: Tabel,
    opbrengst: Tabel,
    stapkans: Tabel,
    opbrengst_stap: Tabel,
    onderweg: Tabel,
    claimbaar: float,
    rho: float,
    tau: float,
    kans: Tabel,
    plaats: Tabel,
    gewicht: Tabel,
    met_terugmelding: bool,
    kosten_melding: float,
    gewenning: float,
    acceptatie: float,
    betaald: Tabel,
    mag: Tabel,
    kappa: float,
    waarde_zonder: Tabel,
    uit_v: Tabel,
    uit_waarde: Tabel,
) -> None:
    """Values of every choice, from the last month back; V(K, .) = 0.

    ``kosten[E]``, ``plicht[K]``, ``opbrengst[K]`` = R, ``stapkans[E]``, ``opbrengst_stap[K]`` = Rl, ``onderweg[K + 1]``
    = due on reaching a month, ``claimbaar`` = p / q, ``kans``, ``plaats``, ``gewicht`` of :func:`bereken_overgangen`.
    ``betaald[K]`` = f_betaald and ``mag[K]`` (1: a report is allowed in that month) count only
    ``met_terugmelding``, and then ``waarde_zonder[K + 1, G]`` is V0, solved first by a call without it.
    Fills ``uit_v[K, G, 3 or 4]`` and ``uit_waarde[K + 1, G]``; months without a report hold NIET_TOEGESTAAN.
    """
    maanden = plicht.shape[0]
    punten = kans.shape[1]
    for g in range(punten):
        uit_waarde[maanden, g] = 0.0
    for k in range(maanden - 1, -1, -1):
        mag_nu = met_terugmelding and mag[k] > 0.0
        for g in range(punten):
            for e in range(kosten.shape[0]):
                q = kans[k, g, e]
                vervolg = onderweg[k + 1] + _verwachting(uit_waarde, k, g, e, plaats, gewicht)
                uit_v[k, g, e] = waarde_inzet(
                    kosten[e],
                    plicht[k] if e == INZET_UITZITTEN else 0.0,
                    q * claimbaar,
                    opbrengst[k],
                    stapkans[e],
                    opbrengst_stap[k],
                    rho,
                    q,
                    vervolg,
                )
            terug = NIET_TOEGESTAAN
            if mag_nu:
                terug = waarde_terugmelding(
                    kosten_melding, gewenning, acceptatie, betaald[k], kappa, waarde_zonder[k, g]
                )
            if met_terugmelding:
                uit_v[k, g, INZET_TERUGMELDEN] = terug
            uit_waarde[k, g] = verwachte_waarde(uit_v[k, g, 0], uit_v[k, g, 1], uit_v[k, g, 2], terug, tau, mag_nu)
