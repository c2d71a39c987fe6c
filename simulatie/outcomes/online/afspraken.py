"""The terms of a scenario, and the thresholds of the definitions, as one flat record. Beside `outcomes.afspraken`.

Windows, terms and classes stand once: with the definition of the indicator that has them. They are read here when a
`Teller` is made and reach compiled code as data, so that another threshold needs no compiling.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from simulatie.assen import UITKERING
from simulatie.outcomes import klanten, trajecten
from simulatie.outcomes.afspraken import Afspraken, maanden
from simulatie.outcomes.geldstromen import korting_in_euro, loon_per_maand
from simulatie.outcomes.indicatoren import (
    REGISTER,
    artikel47,
    bestand,
    duurzaam,
    geld,
    instroom,
    kenmerken,
    primair,
    sturing,
    terugmelding,
    tweede_kans,
    vanaf_instroom,
)
from simulatie.outcomes.indicatoren.register import Functie
from simulatie.outcomes.online.geheugen import merk
from simulatie.outcomes.online.trap import PER_CONTRACT
from simulatie.rules.tweeling import HORIZON
from simulatie.tijd import DAGEN_PER_WEEK, MINUTEN_PER_UUR

_I, _F = np.int64, np.float64
VENSTERS: Final = ("geeindigd", "instroom", "contractmix", "duurzaam")


def keuzes(indicator: str) -> dict[str, Any]:
    """The parameters that an indicator passes to the function that computes it; none if it is not in the register."""
    bereken = REGISTER[indicator].bereken if indicator in REGISTER else None
    return dict(bereken.keywords) if isinstance(bereken, partial) else {}


def varianten(functie: Functie) -> tuple[str, ...]:
    """The indicators that one function computes, each with parameters of its own."""
    return tuple(id_ for id_, i in REGISTER.items() if isinstance(i.bereken, partial) and i.bereken.func is functie)


TWEEDE_TRAJECT: Final = varianten(tweede_kans.tweede_traject)
VERVOLG: Final = varianten(sturing.vervolg_binnen)


def getallen() -> dict[str, float]:
    """Thresholds of definitions by field: months, or as the module says that has them."""
    return {
        "zoekmaanden_na_einde": trajecten.ZOEKMAANDEN_NA_EINDE,
        "klant_termijn_duurzaam": klanten.TERMIJN_DUURZAAM,
        "duurzaam_opvolging": duurzaam.OPVOLGING,
        "sturing_horizon": float(sturing.HORIZON),
        "sturing_opvolging": duurzaam.OPVOLGING,
        "artikel47_termijn": artikel47.TERMIJN,
        "artikel47_klantjaren": artikel47.KLANTJAREN,
        "artikel47_positie_werk": float(artikel47.POSITIE_WERK),
        "primair_termijn": primair.TERMIJN,
        "primair_vervolg": primair.VERVOLG,
        "geld_nabetaling": geld.NABETALING,
        "horizon_uren": float(geld.HORIZONNEN[0]),
        "instroom_horizon": float(instroom.HORIZON),
        "vanaf_instroom_horizon": float(vanaf_instroom.HORIZON),
        "vanaf_instroom_trajecten": float(vanaf_instroom.HORIZON_TRAJECTEN),
        "tweeling_horizon": HORIZON,
        "claims_nabetaling": geld.NABETALING,
    }


def reeksen(a: Afspraken) -> dict[str, Any]:
    """Series of numbers by field: bounds of classes (from, to), dates (days), variants of a definition."""
    horizonnen = list(dict.fromkeys((*geld.HORIZONNEN, primair.HORIZON_GELD)))
    return {
        "jaar": [a.dag(jaar) for jaar in (*a.jaren(), a.jaren().stop)],
        "peil": [a.dag(jaar, 10) for jaar in bestand.PEILJAREN],
        "duurklassen": [[k for klasse in bestand.DUURKLASSEN[u].values() for k in klasse] for u in bestand.DUURKLASSEN],
        "leeftijden": list(bestand.LEEFTIJDEN.values()),
        "terugval": list(bestand.TERUGVAL.values()),
        "verlies": list(bestand.VERLIES),
        "werkend": list(bestand.WERKEND.values()),
        "blootstelling": [(van, tot, alleen_ww) for van, tot, alleen_ww in bestand.BLOOTSTELLING.values()],
        "maandklassen": list(terugmelding.MAANDKLASSEN.values()),
        "tweede_traject": [_variant(naam) for naam in TWEEDE_TRAJECT],
        "vervolg": [_maanden(naam) for naam in VERVOLG],
        "leeftijdsklassen": list(kenmerken.LEEFTIJDSKLASSEN.values()),
        "kwartaal": list(kenmerken.kwartalen(a, 0.0).values()),
        "instroom_duurzaam": instroom.DUURZAAM,
        "instroom_uitkering": instroom.UITKERING,
        "werk_binnen": vanaf_instroom.MAANDEN,
        "kwartalen": [len(kwartalen) for kwartalen in kwartalen_van(a)],
        "horizon": horizonnen,
        "geld_horizon": [horizonnen.index(h) for h in (*geld.HORIZONNEN, primair.HORIZON_GELD)],
    }


def kwartalen_van(a: Afspraken) -> tuple[tuple[str, ...], ...]:
    """Quarters of entry of what is counted by them: durable work, months on benefit, months sat out."""
    opvolging = (instroom.PER_KWARTAAL + a.duurzaam_maanden, float(instroom.PER_KWARTAAL), float(instroom.HORIZON))
    return tuple(tuple(kenmerken.kwartalen(a, maanden_)) for maanden_ in opvolging)


def _variant(naam: str) -> list[float]:
    keuze = keuzes(naam)
    vlaggen = (keuze.get(v, False) for v in ("ook_zonder_uitkering", "afgekapt", "ook_ladder"))
    return [_maanden(naam), *map(float, vlaggen)]


def _maanden(naam: str) -> float:
    return float(keuzes(naam).get("maanden", math.nan))


def _soort(reeksen_: Iterable[str], gebakken: object) -> np.dtype[np.void]:
    """Type of the record. `gebakken`: what else compiled code was compiled with."""
    return np.dtype(
        [
            ("einde", _F), ("meten_vanaf", _F), ("rente", _F), ("duurzaam_maanden", _F), ("vraagmaand", _F),
            *((f"{naam}_{grens}", _F) for naam in VENSTERS for grens in ("van", "tot")),
            *((naam, _F) for naam in getallen()),
            # addresses; of a series also its length
            *((f"{voor}_{naam}", _I) for naam in reeksen_ for voor in ("a", "n")),
            ("a_plek", _I), ("contracten", _I), ("a_soort", _I), ("a_koopt", _I),
            ("a_trap", _I), ("a_dagen", _I), ("a_waarden", _I), ("a_minuten", _I), ("a_klantmanagermaanden", _I),
            merk(gebakken),
        ]
    )  # fmt: skip


@dataclass(frozen=True, eq=False)
class Termen:
    """The record, and what its addresses point at."""

    record: NDArray[np.void]  # [1]
    achter: dict[str, NDArray[Any]]


def maak_termen(a: Afspraken, plekken: NDArray[np.int64], gebakken: object) -> Termen:
    """The terms for compiled code.

    `plekken`: first row of the counts by number of indicator (`tellen.plek`); `gebakken`: those numbers, or anything
    with a `repr` that differs when they do.
    """
    rijen = reeksen(a)
    record = np.zeros(1, dtype=_soort(rijen, gebakken))
    r = record[0]
    for naam in ("einde", "meten_vanaf", "rente", "duurzaam_maanden", "vraagmaand"):
        r[naam] = getattr(a, naam)
    for naam in VENSTERS:
        r[f"{naam}_van"], r[f"{naam}_tot"] = a.vensters[naam]
    for naam, getal in getallen().items():
        r[naam] = getal
    r["contracten"] = len(a.contracten)
    achter = {"plek": plekken, "soort": a.soort.astype(_I), "koopt": a.koopt.astype(_I).ravel(), **_trappen(a)}
    achter |= _vaste_noemers(a)
    for naam, reeks in rijen.items():
        achter[naam] = np.array(reeks, dtype=_F)
        r[f"n_{naam}"] = len(reeks)
    for naam, rij in achter.items():
        achter[naam] = np.ascontiguousarray(rij)
        r[f"a_{naam}"] = achter[naam].ctypes.data
    return Termen(record, achter)


def _trappen(a: Afspraken) -> dict[str, NDArray[Any]]:
    """All step functions in one pool, in the order of the numbers in `online.trap`."""
    alle = [a.zorg_per_maand, *a.klantmanager_per_maand, *a.uitkering_per_maand]
    alle += [loon_per_maand(a, u) for u in range(len(UITKERING))]
    alle += [korting_in_euro(a, u) for u in range(len(UITKERING))]
    assert len(alle) == PER_CONTRACT
    alle += [*a.maximale_duur, *a.claimvenster, *a.loon]
    lengte = np.array([len(t.dagen) for t in alle])
    return {
        "trap": np.stack([np.cumsum(lengte) - lengte, lengte], axis=1).astype(_I),
        "dagen": np.concatenate([t.dagen for t in alle]),
        "waarden": np.concatenate([t.waarden for t in alle]),
    }


def _vaste_noemers(a: Afspraken) -> dict[str, NDArray[Any]]:
    """Minutes and months of klantmanagers in the measured period of a region, by opdrachtgever."""
    uren = [u.integraal(a.meten_vanaf, a.einde) / DAGEN_PER_WEEK for u in a.uren_per_week]
    return {
        "minuten": np.array([a.klantmanagers[i] * float(u) * MINUTEN_PER_UUR for i, u in enumerate(uren)]),
        "klantmanagermaanden": np.array([k * maanden(a.einde - a.meten_vanaf) for k in a.klantmanagers]),
    }
