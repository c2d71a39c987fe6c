"""What a reader gets: the HTML report, figures, tables for Excel. Loaded when first used: figures are heavy."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulatie.report.csv import schrijf_csv as schrijf_csv
    from simulatie.report.figuren.verkenning import teken_verkenning as teken_verkenning
    from simulatie.report.rapport import schrijf_rapport as schrijf_rapport

_WAAR = {
    "schrijf_csv": "simulatie.report.csv",
    "schrijf_rapport": "simulatie.report.rapport",
    "teken_verkenning": "simulatie.report.figuren.verkenning",
}

__all__ = ["schrijf_csv", "schrijf_rapport", "teken_verkenning"]


def __getattr__(naam: str) -> Any:
    if naam in _WAAR:
        return getattr(import_module(_WAAR[naam]), naam)
    raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
