"""A table as a file that Dutch Excel opens well: semicolons, decimal commas, a byte order mark.

A cell of text that begins with ``= + - @``, a tab or a carriage return would be run as a formula, so it gets an
apostrophe in front. Numbers are written by this module itself and need none.
"""

from __future__ import annotations

import csv
import datetime
import io
import math
from numbers import Integral, Real
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from simulatie.nieuwemap import schrijf_heel
from simulatie.teksten import tekst

if TYPE_CHECKING:
    import pandas as pd

GEVAARLIJK: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""First characters with which a spreadsheet may take a text for a formula (OWASP, CSV injection)."""


def schrijf_csv(df: pd.DataFrame, pad: str | Path, taal: str | None = None) -> None:
    """Write a table for Dutch Excel, whole or not at all. The index is left out; NaN becomes an empty cell.

    Raises OSError where the file cannot be written.
    """
    schrijf_heel(Path(pad), als_csv(df, taal).encode("utf-8-sig"))


def als_csv(df: pd.DataFrame, taal: str | None = None) -> str:
    """The table as text, without the byte order mark."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow([_bewaakt(str(kop)) for kop in df.columns])
    for rij in df.itertuples(index=False, name=None):
        schrijver.writerow([cel(waarde, taal) for waarde in rij])
    return uit.getvalue()


def cel(waarde: Any, taal: str | None = None) -> str:
    """One cell: a number with a decimal comma and all its digits, a date as 2008-01-31, a text that is no formula."""
    if waarde is None or waarde != waarde:  # NaN, NaT
        return ""
    if type(waarde).__name__ in ("bool", "bool_"):
        return tekst("csv.ja" if waarde else "csv.nee", taal)
    if isinstance(waarde, Integral):
        return str(int(waarde))
    if isinstance(waarde, Real):
        return _breuk(float(waarde), taal)
    if isinstance(waarde, datetime.datetime) and waarde.time() == datetime.time():
        return waarde.date().isoformat()
    return _bewaakt(str(waarde))


def _breuk(waarde: float, taal: str | None) -> str:
    import numpy as np

    if math.isinf(waarde):
        return tekst("csv.oneindig" if waarde > 0 else "csv.min_oneindig", taal)
    return np.format_float_positional(waarde, trim="-").replace(".", ",")


def _bewaakt(inhoud: str) -> str:
    return f"'{inhoud}" if inhoud.lstrip(" ").startswith(GEVAARLIJK) else inhoud
