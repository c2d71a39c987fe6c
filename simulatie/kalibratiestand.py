"""Was the scenario calibrated, and by which run?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from simulatie.teksten import tekst

_RUN: Final = re.compile(r"k[0-9a-f]{11}")
"""Run id of a calibration (`calibratie.resultaat`); draws from priors and from files of one's own bear other names."""


def is_kalibratie(run: str) -> bool:
    """Is this the run id of a calibration, not that of draws of the priors or of somebody's own?"""
    return _RUN.fullmatch(run) is not None


def kalibratieruns(bron: Mapping[str, Any]) -> tuple[str, ...]:
    """Run ids of the calibrations that numbers of a scenario come from (`Geladen.bron`), in order of name."""
    return tuple(sorted(set(_runs(bron))))


def _runs(deel: Any) -> Iterator[str]:
    if isinstance(deel, Mapping):
        run = deel.get("run")
        if deel.get("herkomst") == "gekalibreerd" and isinstance(run, str) and is_kalibratie(run):
            yield run
        for onder in deel.values():
            yield from _runs(onder)
    elif isinstance(deel, list):
        for onder in deel:
            yield from _runs(onder)


def zekerheid(bron: Mapping[str, Any], trekkingen: int = 0) -> str:
    """What a manifest says of it, and of what its intervals hold: Dutch, whatever the language of the screen.

    `trekkingen`: how many joint draws of the uncertain parameters were run, apart from the baseline as it is.
    """
    runs = kalibratieruns(bron)
    stand_ = f"gekalibreerd ({', '.join(runs)})" if runs else "niet gekalibreerd"
    soort = f"simulatieruis, en apart daarvan {trekkingen} trekkingen" if trekkingen else "alleen simulatieruis"
    return f"{stand_}; {soort}"


def stand(runs: list[str] | tuple[str, ...]) -> str:
    """The same as a sentence for the screen; `runs` as in the manifest."""
    return tekst("stand.gekalibreerd", runs=", ".join(runs)) if runs else tekst("stand.ongekalibreerd")
