"""From tables to the long table of indicators: by region, and added up over regions.

Columns of the long table are `KOLOMMEN`. `waarde` = teller / noemer, NaN where the denominator is 0. The median of a
distribution has no numerator: `teller` is NaN, `noemer` the number of cases, and `waarde` is read from the cumulative
shares of another indicator (`MEDIANEN`), by linear interpolation between whole months.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulatie.outcomes.indicatoren import REGISTER
from simulatie.outcomes.tabellen import Tabellen

SLEUTEL: Final = ["scenario", "replicatie", "trekking", "indicator", "groep"]
KOLOMMEN: Final = [*SLEUTEL, "teller", "noemer", "waarde", "weggelaten"]
KOLOMMEN_REGIO: Final = [*SLEUTEL, "regio", "teller", "noemer", "waarde", "weggelaten"]
MEDIANEN: Final = {"sturing_tijd_tot_vervolg_mediaan": "sturing_tijd_tot_vervolg_verdeling"}
"""Indicator of a median -> the one with the cumulative shares: groups ``groep|12m`` for 12 months, ``12m`` for all."""


def indicatoren(
    tabellen: Tabellen,
    *,
    naam: str = "",
    replicatie: int = 0,
    trekking: int = 0,
    alleen: Iterable[str] | None = None,
) -> pd.DataFrame:
    """All indicators by region: columns `KOLOMMEN_REGIO`, in the order of the register, then group, then region.

    Args:
        tabellen: tables of one replication.
        naam: name of the scenario, for the first column.
        replicatie, trekking: number of the replication and of the parameter draw.
        alleen: ids, to compute only these.

    Raises:
        KeyError: for an id there is no indicator for.
    """
    ids = volgorde() if alleen is None else list(alleen)
    uitkomsten = {id_: REGISTER[id_].bereken(tabellen) for id_ in ids}
    rijen = [(id_, groep) for id_, uitkomst in uitkomsten.items() for groep in uitkomst]
    tellingen = np.array([uitkomsten[id_][groep] for id_, groep in rijen], dtype=np.float64)
    tellingen = tellingen.reshape(len(rijen), 3, len(tabellen.regios)).transpose(2, 0, 1)
    return lange_tabel(rijen, tellingen, tabellen.regios, naam=naam, replicatie=replicatie, trekking=trekking)


def lange_tabel(
    rijen: Sequence[tuple[str, str]],
    tellingen: NDArray[np.float64],
    regios: NDArray[np.int64],
    *,
    naam: str,
    replicatie: int,
    trekking: int,
) -> pd.DataFrame:
    """Counts as the long table by region.

    Args:
        rijen: (indicator, group) of each row.
        tellingen: float64 [regions, rows, 3]: teller, noemer, weggelaten.
        regios: numbers of the regions.
        naam, replicatie, trekking: the same in every row.
    """
    n, r = len(rijen) * len(regios), len(regios)
    plat = tellingen.transpose(2, 1, 0).reshape(3, n)
    tabel = pd.DataFrame(
        {
            "scenario": np.full(n, naam),
            "replicatie": np.full(n, replicatie),
            "trekking": np.full(n, trekking),
            "indicator": np.repeat(np.array([i for i, _ in rijen], dtype=np.str_), r),
            "groep": np.repeat(np.array([g for _, g in rijen], dtype=np.str_), r),
            "regio": np.tile(regios, len(rijen)),
            "teller": plat[0],
            "noemer": plat[1],
            "weggelaten": plat[2],
        }
    )
    return _afgerond(tabel, [*SLEUTEL, "regio"])[KOLOMMEN_REGIO]


def voeg_samen(per_regio: pd.DataFrame | Iterable[pd.DataFrame]) -> pd.DataFrame:
    """Add up over regions: columns `KOLOMMEN`, one row a replication, indicator and group; order of the input kept."""
    tabel = per_regio if isinstance(per_regio, pd.DataFrame) else pd.concat(list(per_regio), ignore_index=True)
    som = tabel.groupby(SLEUTEL, sort=False, as_index=False)[["teller", "noemer", "weggelaten"]].sum(
        min_count=1  # the numerator of a median is NaN everywhere, and stays so
    )
    return _afgerond(som, SLEUTEL)[KOLOMMEN]


def volgorde() -> list[str]:
    """Ids in the order of the output: the primary outcomes first, then as registered."""
    return sorted(REGISTER, key=lambda id_: not REGISTER[id_].definitie.primair)


def _afgerond(tabel: pd.DataFrame, sleutel: list[str]) -> pd.DataFrame:
    """Add `waarde`, medians included, and make the counts of units left out whole."""
    noemer = tabel["noemer"].to_numpy(dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        tabel["waarde"] = np.where(noemer != 0.0, tabel["teller"].to_numpy(dtype=np.float64) / noemer, np.nan)
    tabel["weggelaten"] = tabel["weggelaten"].astype(np.int64)
    for mediaan, verdeling in MEDIANEN.items():
        _vul_mediaan(tabel, mediaan, verdeling, [s for s in sleutel if s not in ("indicator", "groep")])
    return tabel


def _vul_mediaan(tabel: pd.DataFrame, mediaan: str, verdeling: str, sleutel: list[str]) -> None:
    """Fill `waarde` of a median from cumulative shares."""
    plek = tabel["indicator"] == mediaan
    kans = tabel[tabel["indicator"] == verdeling]
    if not plek.any() or kans.empty:
        return
    delen = kans["groep"].str.rsplit("|", n=1)
    groep = delen.map(lambda d: d[0] if len(d) == 2 else "totaal")
    maand = delen.str[-1].str.removesuffix("m").astype(int)
    breed = kans.assign(groep=groep, maand=maand).pivot_table(
        index=[*sleutel, "groep"], columns="maand", values="waarde", dropna=False
    )
    gevraagd = pd.MultiIndex.from_frame(tabel.loc[plek, [*sleutel, "groep"]])
    cumulatief = breed.reindex(gevraagd).to_numpy()
    tabel.loc[plek, "waarde"] = lees_mediaan(breed.columns.to_numpy(dtype=np.float64), cumulatief)


def lees_mediaan(grenzen: np.ndarray, cumulatief: np.ndarray) -> np.ndarray:
    """Where cumulative shares pass one half, interpolated: float64 [n].

    `grenzen`: upper ends of the classes [m], ascending, the first class starting at 0; `cumulatief`: shares up to each
    [n, m]. NaN where shares are missing or do not reach one half.
    """
    met_nul = np.concatenate([np.zeros((len(cumulatief), 1)), cumulatief], axis=1)
    einden = np.concatenate([[0.0], grenzen])
    voorbij = met_nul >= 0.5
    i = np.argmax(voorbij, axis=1)
    rij = np.arange(len(met_nul))
    onder, boven = met_nul[rij, np.maximum(i - 1, 0)], met_nul[rij, i]
    met_helling = boven > onder
    deel = np.where(met_helling, (0.5 - onder) / np.where(met_helling, boven - onder, 1.0), 1.0)
    waarde = einden[np.maximum(i - 1, 0)] + deel * (einden[i] - einden[np.maximum(i - 1, 0)])
    return np.where(voorbij.any(axis=1), waarde, np.nan)
