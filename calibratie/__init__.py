"""From published rates to a calibrated baseline: targets, objective, point fit, posterior and diagnostics.

Uses the public interface of `simulatie`; nothing in `simulatie` imports this package. What a reader of results needs is
listed here, and loaded when first used:

    import calibratie
    map_ = calibratie.meegeleverd("basis")           # the folder that travels with the package, or None
    tabellen, papieren = calibratie.lees_resultaat(map_)
    calibratie.schrijf_rapport(map_)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from calibratie.diagnosebestand import lees_diagnose as lees_diagnose
    from calibratie.rapport import schrijf_rapport as schrijf_rapport
    from calibratie.resultaat import lees_punt as lees_punt
    from calibratie.resultaat import lees_resultaat as lees_resultaat
    from calibratie.resultaat import meegeleverd as meegeleverd
    from calibratie.resultaat import trek_priors as trek_priors

_WAAR = {
    "lees_diagnose": "calibratie.diagnosebestand",
    "lees_punt": "calibratie.resultaat",
    "lees_resultaat": "calibratie.resultaat",
    "meegeleverd": "calibratie.resultaat",
    "schrijf_rapport": "calibratie.rapport",
    "trek_priors": "calibratie.resultaat",
}

__all__ = ["lees_diagnose", "lees_punt", "lees_resultaat", "meegeleverd", "schrijf_rapport", "trek_priors"]


def __getattr__(naam: str) -> Any:
    if naam in _WAAR:
        return getattr(import_module(_WAAR[naam]), naam)
    raise AttributeError(f"module {__name__!r} has no attribute {naam!r}")
