"""From a scenario to the providers' solved tables: the terms each contract offers for each group of clients.

One table for each contract, benefit at the start, and version of the terms; equal terms are solved once.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulatie.aanbiedertabellen import Aanbiedertabel, los_tabellen_op
from simulatie.assen import (
    GROND_KANSARM,
    INFO_GEEN,
    INFORMATIE,
    INSTRUMENT,
    INZET,
    KNELPUNT,
    OG_GEMEENTE,
    OG_UWV,
    SOORT_LADDER,
    UITKERING,
    WAJONG,
    WAO,
    WW,
)
from simulatie.contracttermen import Contracttermen, Rooster, gewenningsklassen
from simulatie.indeling import plek, plek_afgeleid, plek_contract
from simulatie.parameters import PLAATSEN, Parameters, Reeks
from simulatie.rules.geld import kosten_intake
from simulatie.rules.geloof import hermite_knopen, oordeel_na_zoektijd
from simulatie.rules.overdracht import intakefactor, precisie
from simulatie.rules.terugmelding import acceptatiekans
from simulatie.rules.werk import kans_baan_duurt

_KN = len(KNELPUNT)


def opdrachtgever_van(uitkering: int) -> int:
    """Who serves a client on this benefit: UWV for WW, WAO/WIA and Wajong, the municipality for WWB and NUG."""
    return OG_UWV if uitkering in (WW, WAO, WAJONG) else OG_GEMEENTE


@dataclass(frozen=True, eq=False)
class Aanbod:
    """The solved tables, and the terms behind them, by (version, contract, benefit at the start)."""

    tabellen: dict[tuple[int, int, int], Aanbiedertabel]
    termen: dict[tuple[int, int, int], Contracttermen]
    gewenning: tuple[float, ...]
    knopen: Reeks
    gewichten: Reeks


def maak_aanbod(par: Parameters) -> Aanbod:
    """Solve every contract for every version and group of clients. Raises ValueError on impossible terms."""
    tabellen: dict[tuple[int, int, int], Aanbiedertabel] = {}
    termen: dict[tuple[int, int, int], Contracttermen] = {}
    klassen: tuple[float, ...] = ()
    for versie in range(par.grenzen.size):
        P = par.P[versie]
        klassen = gewenningsklassen(
            P[plek("aanbieder.gewenning_mediaan")],
            P[plek("aanbieder.gewenning_sd")],
            int(P[plek("aanbieder.gewenning_klassen")]),
        )
        rooster = Rooster(
            P[plek("aanbieder.rooster_onder")],
            P[plek("aanbieder.rooster_boven")],
            int(P[plek("aanbieder.rooster_punten")]),
        )
        for contract in range(len(par.contracten)):
            for uitkering in range(len(UITKERING)):
                og = opdrachtgever_van(uitkering)
                if not par.inkoop[:, og, contract, PLAATSEN].any():
                    continue
                sleutel = (versie, contract, uitkering)
                termen[sleutel] = termen_voor(par, versie, contract, uitkering, rooster.knopen)
                tabellen[sleutel] = los_tabellen_op(termen[sleutel], klassen, rooster)
    knopen, gewichten = hermite_knopen(Rooster(-1.0, 0.0, 2).knopen)
    return Aanbod(tabellen, termen, klassen, knopen, gewichten)


def termen_voor(par: Parameters, versie: int, contract: int, u: int, knopen: int) -> Contracttermen:
    """What a provider reckons with for a usual client on benefit `u` under this contract."""
    P, C = par.P[versie], par.C[versie, contract]
    maanden = int(C[plek_contract("maximale_duur")])
    ladder = int(par.soort[contract]) == SOORT_LADDER
    aandeel = _aandeel_instrument(P, u)
    alfa = P[plek("instrumenten.alfa") : plek("instrumenten.alfa") + len(INSTRUMENT)]
    factor = P[plek("instrumenten.lock_in_factor") : plek("instrumenten.lock_in_factor") + len(INSTRUMENT)]
    lock_in = P[plek("instrumenten.lock_in") + u] * float(aandeel @ factor)
    past = float(P[plek("aanbieder.passend_verwacht")])
    inzet = _drie(P, "instrumenten.inzet")
    zoektijd = int(P[plek("aanbieder.zoektijd_verwijzing") + u])
    drift = float(P[plek_afgeleid("drift") + u])
    gemiddelde, variantie = gebruikelijke_klant(P, u, zoektijd, drift, knopen)
    kort = P[plek("werk.kort_contract") + u]
    stap = _drie(P, "instrumenten.ladderstap")
    niet_passend = P[plek("instrumenten.ladderstap_niet_passend")]
    return Contracttermen(
        prijs=float(C[plek_contract("prijs") + u] * (1.0 - P[plek("aanbieder.overhead")])),  # what reaches the work
        betaling_start=float(C[plek_contract("betaling.start")]),
        betaling_tussentijds=float(C[plek_contract("betaling.tussentijds")]),
        tussentijds_na=int(C[plek_contract("betaling.tussentijds_na")]),
        betaling_resultaat=float(C[plek_contract("betaling.resultaat")]),
        betaling_duurzaam=float(C[plek_contract("betaling.duurzaam")]),
        maximale_duur=maanden,
        ladder=ladder,
        vergoeding=float(C[plek_contract("vergoeding.terugmelding")]),
        vergoeding_vanaf=int(C[plek_contract("vergoeding.minimum_maanden")]),
        rapport_goedgekeurd=float(C[plek_contract("vergoeding.rapport_goedgekeurd")]),
        acceptatie=float(acceptatiekans(par.O[versie, opdrachtgever_van(u)], C, GROND_KANSARM, False)),
        melding_mag=(True,) * maanden,
        rapportkosten=float(P[plek("aanbieder.rapportkosten")]),
        kans_wachtende=float(P[plek("aanbieder.kans_wachtende")]),
        kosten=_drie(P, "aanbieder.kosten_per_maand"),
        plicht=tuple(
            float(P[plek("aanbieder.plicht")]) if k < P[plek("aanbieder.plicht_maanden")] else 0.0
            for k in range(maanden)
        ),
        intakekosten=tuple(
            float(kosten_intake(P, int(par.soort[contract])) * intakefactor(P, i)) for i in range(len(INFORMATIE))
        ),
        missie=float(P[plek("aanbieder.missie")]),
        tau=float(P[plek("aanbieder.tau")]),
        rho=float(P[plek("aanbieder.rho")]),
        lock_in=tuple(lock_in if k < P[plek("instrumenten.lock_in_maanden")] else 0.0 for k in range(maanden)),
        inzet=inzet,
        alfa=float(aandeel @ alfa),
        alfa_niet_passend=float(P[plek("instrumenten.alfa_niet_passend")]),
        kans_passend=past,
        lift=_lift(P, u, past, inzet, maanden),
        drift=drift,
        stapkans=(
            stap[0] * (past + (1.0 - past) * niet_passend),
            stap[1] * (past + (1.0 - past) * niet_passend),
            stap[2] * (past + (1.0 - past) * niet_passend),
        ),
        claimbaar=0.0 if ladder else float((1.0 - kort) + kort * P[plek("aanbieder.kort_contract_geclaimd")]),
        kans_duurzaam=float(kans_baan_duurt(P, u, P[plek("werk.duurzaam_maanden")])),
        oordeel_gemiddelde=gemiddelde,
        oordeel_variantie=variantie,
        precisie=tuple(float(precisie(P, i)) for i in range(len(INFORMATIE))),
        sd_signaal=float(P[plek("aanbieder.signaal_sd")]),
        informatie_nieuwe_klant=INFO_GEEN,
    )


def gebruikelijke_klant(P: Reeks, u: int, zoektijd: int, drift: float, knopen: int) -> tuple[float, float]:
    """Mean and variance of the belief about a usual referred client after the usual months of search, A(t) = 1."""
    kn, gw = hermite_knopen(knopen)
    return oordeel_na_zoektijd(
        P[plek_afgeleid("kans_gemiddelde") + u] + P[plek("aanbieder.oordeel_verschuiving") + u],
        P[plek_afgeleid("onbekend_variantie") + u],
        zoektijd,
        1.0,
        drift,
        kn,
        gw,
    )


def _drie(P: Reeks, pad: str) -> tuple[float, float, float]:
    i = plek(pad)
    assert len(INZET) == 3
    return float(P[i]), float(P[i + 1]), float(P[i + 2])


def _aandeel_instrument(P: Reeks, u: int) -> Reeks:
    """Share of clients of this benefit whom each instrument fits, made to add up to 1."""
    mix = P[plek("populatie.knelpunt") + u * _KN : plek("populatie.knelpunt") + (u + 1) * _KN]
    past = P[plek("instrumenten.past") : plek("instrumenten.past") + len(INSTRUMENT) * _KN].reshape(-1, _KN)
    aandeel = past @ mix
    som = float(aandeel.sum())
    return aandeel / som if som > 0.0 else np.full(len(INSTRUMENT), 1.0 / len(INSTRUMENT))


def _lift(
    P: Reeks, u: int, past: float, inzet: tuple[float, float, float], maanden: int
) -> tuple[tuple[float, float, float], ...]:
    """Expected rise of log λ at the end of each month by solving the obstacle, less as it is likelier solved.

    Over the obstacles of the benefit: share × chance that a fitting instrument solves it × what solving gives back.
    """
    mix = P[plek("populatie.knelpunt") + u * _KN : plek("populatie.knelpunt") + (u + 1) * _KN]
    terug = P[plek("werk.knelpunt") : plek("werk.knelpunt") + _KN] * P[plek("werk.opgelost_neemt_weg")]
    passend = P[plek("instrumenten.past") : plek("instrumenten.past") + len(INSTRUMENT) * _KN].reshape(-1, _KN)
    oplossen = P[plek("instrumenten.oplossen") : plek("instrumenten.oplossen") + len(INSTRUMENT)]
    kans = (oplossen @ passend) / np.maximum(passend.sum(axis=0), 1.0)  # by obstacle
    winst, gemiddeld = float(mix @ (kans * terug)), float(mix @ kans)
    rijen: list[tuple[float, float, float]] = []
    for k in range(maanden):
        nu = past * (1.0 - gemiddeld * inzet[1]) ** k * winst
        rijen.append((nu * inzet[0], nu * inzet[1], nu * inzet[2]))
    return tuple(rijen)
