"""What a reader gets: the HTML report, figures, tables for Excel. Loaded when first used: figures are heavy."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulatie.report.csv import schrijf_csv as schrijf_csv

_WAAR = {
    "schrijf_csv": "simulatie.report.csv",
}

__all__ = ["schrijf_csv"]


def __getattr__(naam: str) -> Any:
    if naam in _WAAR:
        return getattr(import_module(_WAAR[naam]), naam)
    raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
