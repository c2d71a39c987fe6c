"""The providers' solved tables in one pool of numbers, with for each table where its parts stand.

Equal tables are kept once, so their number is that of different terms, not of versions × contracts × benefits.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulatie.aanbiedertabellen import Aanbiedertabel
from simulatie.aanbod import Aanbod
from simulatie.assen import INZET, UITKERING
from simulatie.contracttermen import Contracttermen
from simulatie.engines.kern.toestand import TABEL
from simulatie.parameters import Parameters


@dataclass(frozen=True, eq=False)
class Kerntabellen:
    """Which table holds for (version, contract, benefit), -1 for none; where the tables stand; their numbers."""

    welke: NDArray[np.int64]  # [V, K, 5]
    tabellen: NDArray[np.void]  # [T] toestand.TABEL
    pool: NDArray[np.float64]


def maak_tabellen(par: Parameters, aanbod: Aanbod) -> Kerntabellen:
    """Put all solved tables of a scenario together."""
    welke = np.full((par.grenzen.size, len(par.contracten), len(UITKERING)), -1, dtype=np.int64)
    nummers: dict[tuple[int, Contracttermen], int] = {}
    delen: list[NDArray[np.float64]] = []
    rijen: list[tuple[Aanbiedertabel, Contracttermen, list[int]]] = []
    plaats = 0
    for sleutel, tabel in aanbod.tabellen.items():
        termen = aanbod.termen[sleutel]
        nummer = nummers.setdefault((id(tabel), termen), len(rijen))
        welke[sleutel] = nummer
        if nummer < len(rijen):
            continue
        plaatsen = []
        for deel in (
            tabel.v, tabel.v0, tabel.v_start, tabel.nieuws, tabel.versterking,
            np.array(termen.lift, dtype=np.float64), np.array(termen.precisie, dtype=np.float64),
        ):  # fmt: skip
            plaatsen.append(plaats)
            delen.append(np.ascontiguousarray(deel, dtype=np.float64).ravel())
            plaats += deel.size
        rijen.append((tabel, termen, plaatsen))
    pool = np.concatenate(delen) if delen else np.zeros(1)
    return Kerntabellen(welke, np.array([_rij(*rij) for rij in rijen], dtype=TABEL), pool)


def _rij(tabel: Aanbiedertabel, termen: Contracttermen, plaatsen: list[int]) -> tuple[float, ...]:
    _, klassen, _, maanden, punten, _ = tabel.v.shape
    assert tabel.v0.shape[-1] == len(INZET)
    return (
        *plaatsen, klassen, maanden, punten,
        float(tabel.rooster.onder), float(tabel.rooster.boven), termen.tau, termen.oordeel_variantie,
        termen.sd_signaal, termen.drift,
    )  # fmt: skip
