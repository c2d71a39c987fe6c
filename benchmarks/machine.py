"""What the measurements ran on."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

PAKKETTEN = ("numpy", "numba", "simpy")


def beschrijf() -> dict[str, Any]:
    """Python, packages, processor, cores, and how busy the machine was."""
    uit: dict[str, Any] = {"python": platform.python_version()}
    uit.update({naam: _versie(naam) for naam in PAKKETTEN})
    uit["processor"] = _processor()
    uit["cores"] = os.cpu_count() or 0
    try:
        uit["load before"] = round(os.getloadavg()[0], 2)
    except OSError:  # not told on this system
        uit["load before"] = None
    return uit


def _versie(naam: str) -> str:
    try:
        return version(naam)
    except PackageNotFoundError:
        return "unknown"


def _processor() -> str:
    try:
        regels = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    namen = (regel.partition(":")[2].strip() for regel in regels if regel.startswith("model name"))
    return next(namen, platform.machine())
