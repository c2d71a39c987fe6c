"""Client files for tests, as tables and as bytes."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from simulatie.assen import KNELPUNT, OPLEIDING, UITKERING
from simulatie.klantbestand.schema import VERPLICHT
from simulatie.scenario.lezen import laad

KOP = ";".join(VERPLICHT)
GOED = "1;2002-01-03;WW;38,5;man;laag"


@cache
def basis() -> Any:
    return laad("basis").scenario


def velen(aantal: int = 300) -> pd.DataFrame:
    """A file with all columns, every code and some empty cells."""
    rng = np.random.default_rng(4)
    dagen = np.datetime64("1999-01-01") + rng.integers(0, 4700, aantal)
    leeg = rng.random(aantal) < 0.3
    return pd.DataFrame(
        {
            "klant": rng.permutation(aantal) + 2**62,
            "instroom": dagen.astype("datetime64[s]"),
            "uitkering": np.array(UITKERING)[rng.integers(0, 5, aantal)],
            "leeftijd": rng.integers(180, 650, aantal) / 10,
            "geslacht": np.where(rng.random(aantal) < 0.5, "man", "vrouw"),
            "opleiding": np.array(OPLEIDING)[rng.integers(0, 3, aantal)],
            "regio": rng.integers(0, 4, aantal),
            "knelpunt": np.where(leeg, None, np.array(KNELPUNT)[rng.integers(0, 6, aantal)]),
            "arbeidsverleden": np.where(leeg, np.nan, rng.integers(0, 101, aantal) / 100),
            "motivatie": np.where(leeg, np.nan, rng.integers(2, 101, aantal) / 100),
        }
    )


def als_csv(tabel: pd.DataFrame, **opties) -> bytes:
    return tabel.to_csv(index=False, date_format="%Y-%m-%d", **opties).encode()


def als_parquet(tabel: pd.DataFrame) -> bytes:
    doel = io.BytesIO()
    tabel.to_parquet(doel, index=False)
    return doel.getvalue()
