"""The provider's solved tables: from the terms of a contract to the value of every choice.

Built before a run, once for each version of terms and group of clients (nobody foresees a dated change). The program
is that of ``rules/aanbiederprogramma.py``; here stand its inputs, the value of a freed place, and the cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from simulatie.assen import INFORMATIE, INZET
from simulatie.contracttermen import Contracttermen, Rooster
from simulatie.contracttermen import gewenningsklassen as gewenningsklassen
from simulatie.rules.aanbieder import waarde_bij
from simulatie.rules.aanbiederprogramma import bereken_overgangen, los_programma_op
from simulatie.rules.geloof import gain, hermite_knopen, volgende_variantie

Tabel = NDArray[np.float64]

WINST, ZONDER_WINST = 0, 1  # codes of the axis `missie` of the tables
_AANTAL_INZETTEN = len(INZET)
_AANTAL_MISSIES = 2


@dataclass(frozen=True, slots=True, eq=False)
class Aanbiedertabel:
    """Solved values of one set of terms. K months, G grid points; read only, since tables are shared.

    Axes: informatie (assen.INFORMATIE), gewenning (habit class), missie (0 for profit, 1 not), then as given.
    ``v`` and ``v0`` are what ``waarden_bij`` and ``waarden_zonder_terug_bij`` read, ``v_start`` and ``nieuws`` what
    ``waarde_bij`` and ``bijgewerkt_oordeel_tabel`` read.
    """

    v: Tabel  # [informatie, gewenning, missie, K, G, 4] value of each choice; NIET_TOEGESTAAN where no report may come
    v0: Tabel  # [informatie, gewenning, missie, K, G, 3] the same after a refusal; equal for all habit classes
    v_start: Tabel  # [informatie, gewenning, missie, G] V(0, mu) - intake + start fee
    nieuws: Tabel  # [informatie, K, 3, G] shift of the mean by a month without a job
    s2: Tabel  # [informatie, K + 1] variance of the belief at each month
    versterking: Tabel  # [informatie, K] gain of the month's signal
    factor: Tabel  # [K, 3] on the hazard, as the provider expects it
    kappa: Tabel  # [gewenning, missie] value of a freed place
    kappa_rest: Tabel  # [gewenning, missie] last change of kappa; above the tolerance: no fixed point was reached
    rooster: Rooster


@dataclass(frozen=True, slots=True)
class Maandgeld:
    """Payments by month, as the backward induction wants them."""

    opbrengst: Tabel  # [K] R: all still due on a placement in the month
    opbrengst_stap: Tabel  # [K] Rl: the same on a ladder step
    onderweg: Tabel  # [K + 1] received on reaching the month
    betaald: Tabel  # [K] on an accepted report
    start: float


@dataclass(frozen=True, slots=True)
class Overgangen:
    """What :func:`bereken_overgangen` gives for one information set."""

    kans: Tabel
    plaats: Tabel
    gewicht: Tabel


def verwachte_factor(termen: Contracttermen) -> Tabel:
    """The factor T on the hazard that the provider expects, by month and effort [K, 3].

    (1 - lock_in) (1 + inzet (w alfa + (1 - w) alfa_niet_passend)) with w = kans_passend.
    """
    alfa = termen.kans_passend * termen.alfa + (1.0 - termen.kans_passend) * termen.alfa_niet_passend
    maanden = np.array(termen.lock_in, dtype=np.float64)
    inzet = np.array(termen.inzet, dtype=np.float64)
    return np.ascontiguousarray((1.0 - maanden)[:, None] * (1.0 + alfa * inzet)[None, :])


def variantieschema(variantie: float, precisie: float, sd_signaal: float, maanden: int) -> Tabel:
    """Variance of the belief at months 0 .. maanden, the first after ``precisie`` was added to 1 / ``variantie``."""
    s2 = np.empty(maanden + 1)
    s2[0] = variantie / (1.0 + variantie * precisie)
    for k in range(maanden):
        s2[k + 1] = volgende_variantie(s2[k], sd_signaal)
    return s2


def maandgeld(termen: Contracttermen, missie: int) -> Maandgeld:
    """What a contract pays, by month, after overhead.

    Who places in a month also gets the payment on the way, if that month had not come yet.
    """
    k = np.arange(termen.maximale_duur)
    bij_missie = termen.missie if missie == ZONDER_WINST else 0.0
    nog_tussentijds = np.where(k < termen.tussentijds_na, termen.betaling_tussentijds, 0.0)
    resultaat = termen.prijs * (nog_tussentijds + termen.betaling_resultaat) + bij_missie
    onderweg = np.zeros(termen.maximale_duur + 1)
    if termen.tussentijds_na <= termen.maximale_duur:
        onderweg[termen.tussentijds_na] = termen.prijs * termen.betaling_tussentijds
    vergoeding = termen.prijs * termen.vergoeding * termen.rapport_goedgekeurd
    return Maandgeld(
        opbrengst=resultaat + termen.prijs * termen.betaling_duurzaam * termen.kans_duurzaam,
        opbrengst_stap=resultaat if termen.ladder else np.zeros(termen.maximale_duur),
        onderweg=onderweg,
        betaald=np.where(k >= termen.vergoeding_vanaf, vergoeding, 0.0),
        start=termen.prijs * termen.betaling_start,
    )


def _los_op(
    termen: Contracttermen,
    geld: Maandgeld,
    overgang: Overgangen,
    uit_v: Tabel,
    waarde_zonder: Tabel | None = None,
    gewenning: float = 0.0,
    kappa: float = 0.0,
) -> Tabel:
    """Fill ``uit_v`` and return V[K + 1, G]; with ``waarde_zonder`` given, handing back is on offer."""
    waarde = np.empty((termen.maximale_duur + 1, uit_v.shape[1]))
    los_programma_op(
        np.array(termen.kosten, dtype=np.float64),
        np.array(termen.plicht, dtype=np.float64),
        geld.opbrengst,
        np.array(termen.stapkans if termen.ladder else (0.0,) * _AANTAL_INZETTEN, dtype=np.float64),
        geld.opbrengst_stap,
        geld.onderweg,
        float(termen.claimbaar),
        float(termen.rho),
        float(termen.tau),
        overgang.kans,
        overgang.plaats,
        overgang.gewicht,
        waarde_zonder is not None,
        float(termen.rapportkosten),
        float(gewenning),
        float(termen.acceptatie),
        geld.betaald,
        np.array(termen.melding_mag, dtype=np.float64),
        float(kappa),
        waarde if waarde_zonder is None else waarde_zonder,
        uit_v,
        waarde,
    )
    return waarde


def _los_kappa_op(
    termen: Contracttermen,
    geld: Maandgeld,
    overgang: Overgangen,
    waarde_zonder: Tabel,
    gewenning: float,
    rooster: Rooster,
    tolerantie: float,
    iteraties: int,
) -> tuple[float, float]:
    """Value of a freed place by fixed point, and its last change.

    kappa = kans_wachtende * max(0, V(0, mu) - intake + start fee), in which V itself counts on kappa; iterated from 0.
    One euro more for kappa moves V by about the discounted chance of an accepted report (a little more where noise is
    large, for it also moves the choice), so the map contracts at about kans_wachtende * acceptatie * rho^(month of the
    report), and the error left is at most rate / (1 - rate) times the last change. Only when somebody always waits,
    every report is accepted at once, and taking a client on pays for handing him back is there no fixed point: then
    the last change stays above the tolerance, which the caller can see.
    """
    informatie = termen.informatie_nieuwe_klant
    v = np.empty((termen.maximale_duur, rooster.punten, _AANTAL_INZETTEN + 1))
    kappa, verschil = 0.0, 0.0
    for _ in range(iteraties if termen.kans_wachtende > 0.0 else 0):
        waarde = _los_op(termen, geld, overgang, v, waarde_zonder, gewenning, kappa)
        bij_start = waarde_bij(waarde[0], termen.oordeel_gemiddelde, rooster.onder, rooster.boven)
        nieuw = termen.kans_wachtende * max(0.0, bij_start - termen.intakekosten[informatie] + geld.start)
        verschil, kappa = nieuw - kappa, nieuw
        if abs(verschil) < tolerantie:
            break
    return kappa, abs(verschil)


@lru_cache(maxsize=128)
def los_tabellen_op(
    termen: Contracttermen,
    gewenning: tuple[float, ...],
    rooster: Rooster,
    kappa_tolerantie: float = 1.0,
    kappa_iteraties: int = 200,
) -> Aanbiedertabel:
    """Solve the program of ``termen`` for every information set, habit class (euros) and kind of provider.

    Equal arguments return the same table, solved once. ``kappa_tolerantie`` in euros.
    """
    knopen, gewichten = hermite_knopen(rooster.knopen)
    maanden, punten = termen.maximale_duur, rooster.punten
    i_n, h_n = len(INFORMATIE), len(gewenning)
    factor = verwachte_factor(termen)
    tabel = Aanbiedertabel(
        v=np.empty((i_n, h_n, _AANTAL_MISSIES, maanden, punten, _AANTAL_INZETTEN + 1)),
        v0=np.empty((i_n, h_n, _AANTAL_MISSIES, maanden, punten, _AANTAL_INZETTEN)),
        v_start=np.empty((i_n, h_n, _AANTAL_MISSIES, punten)),
        nieuws=np.empty((i_n, maanden, _AANTAL_INZETTEN, punten)),
        s2=np.array(
            [variantieschema(termen.oordeel_variantie, p, termen.sd_signaal, maanden) for p in termen.precisie]
        ),
        versterking=np.empty((i_n, maanden)),
        factor=factor,
        kappa=np.zeros((h_n, _AANTAL_MISSIES)),
        kappa_rest=np.zeros((h_n, _AANTAL_MISSIES)),
        rooster=rooster,
    )
    geld = [maandgeld(termen, m) for m in (WINST, ZONDER_WINST)]
    # the information set of a new client first: it gives kappa to all others
    eerst = termen.informatie_nieuwe_klant
    for i in (eerst, *(i for i in range(i_n) if i != eerst)):
        for k in range(maanden):
            tabel.versterking[i, k] = gain(tabel.s2[i, k], termen.sd_signaal)
        overgang = overgangen(termen, tabel.s2[i], factor, rooster, knopen, gewichten, tabel.nieuws[i])
        for m in range(_AANTAL_MISSIES):
            waarde_zonder = _los_op(termen, geld[m], overgang, tabel.v0[i, 0, m])
            for h in range(h_n):
                tabel.v0[i, h, m] = tabel.v0[i, 0, m]
                if i == eerst:
                    tabel.kappa[h, m], tabel.kappa_rest[h, m] = _los_kappa_op(
                        termen,
                        geld[m],
                        overgang,
                        waarde_zonder,
                        gewenning[h],
                        rooster,
                        kappa_tolerantie,
                        kappa_iteraties,
                    )
                waarde = _los_op(
                    termen, geld[m], overgang, tabel.v[i, h, m], waarde_zonder, gewenning[h], tabel.kappa[h, m]
                )
                tabel.v_start[i, h, m] = waarde[0] - termen.intakekosten[i] + geld[m].start
    return tabel


def overgangen(
    termen: Contracttermen,
    s2: Tabel,
    factor: Tabel,
    rooster: Rooster,
    knopen: Tabel,
    gewichten: Tabel,
    uit_nieuws: Tabel,
) -> Overgangen:
    """Transitions of one information set; ``uit_nieuws[K, 3, G]`` is filled on the way."""
    vorm = (termen.maximale_duur, rooster.punten, _AANTAL_INZETTEN)
    uit = Overgangen(np.empty(vorm), np.empty((*vorm, rooster.knopen)), np.empty((*vorm, rooster.knopen)))
    bereken_overgangen(
        s2,
        float(termen.sd_signaal),
        factor,
        float(termen.drift),
        np.array(termen.lift, dtype=np.float64),
        float(rooster.onder),
        float(rooster.boven),
        knopen,
        gewichten,
        uit.kans,
        uit.plaats,
        uit.gewicht,
        uit_nieuws,
    )
    return uit
