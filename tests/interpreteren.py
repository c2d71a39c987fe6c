"""A second copy of modules in which nothing is compiled, to hold against the compiled ones in the same process."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

import numba


def interpreteer(naam: str) -> ModuleType:
    """Import module `naam` of `simulatie` afresh, with all of `simulatie` that it uses, as plain Python.

    The modules that were imported before stay as they are, and stay the ones that others import.
    """
    bewaard = _neem_weg()
    uit = numba.config.DISABLE_JIT
    numba.config.DISABLE_JIT = True
    try:
        return importlib.import_module(naam)
    finally:
        numba.config.DISABLE_JIT = uit
        _neem_weg()
        sys.modules.update(bewaard)


def _neem_weg() -> dict[str, ModuleType]:
    """Take the modules of `simulatie` out of the table of imported modules, and return them."""
    namen = [naam for naam in sys.modules if naam.partition(".")[0] == "simulatie"]
    return {naam: sys.modules.pop(naam) for naam in namen}
