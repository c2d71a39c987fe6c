"""The core as plain Python, in the same process as the compiled one, so that its calls can be counted.

Compiled code reaches arrays by address; here the same addresses become numpy views. Nothing of the core is written
again: the modules are imported a second time with compilation switched off.
"""

from __future__ import annotations

import ctypes
import importlib
import math
import sys
from types import ModuleType
from typing import Any

import numpy as np
from numba.core import config as _config

PAKKET = "simulatie"
config: Any = _config  # its names are set when it is loaded


def vertolk(naam: str) -> dict[str, ModuleType]:
    """Import module `naam` of `simulatie` afresh without compilation; returns all modules that came with it, by name.

    The modules that were imported before stay as they are, and stay the ones that others import.
    """
    bewaard = _neem_weg()
    uit = config.DISABLE_JIT
    config.DISABLE_JIT = True
    try:
        importlib.import_module(naam)
        _lees_adressen(sys.modules)
        return {m: module for m, module in sys.modules.items() if m.partition(".")[0] == PAKKET}
    finally:
        config.DISABLE_JIT = uit
        _neem_weg()
        sys.modules.update(bewaard)


def _neem_weg() -> dict[str, ModuleType]:
    """Take the modules of the package out of the table of imported modules, and return them."""
    namen = [naam for naam in sys.modules if naam.partition(".")[0] == PAKKET]
    return {naam: sys.modules.pop(naam) for naam in namen}


def _lees_adressen(modules: dict[str, Any]) -> None:
    """Replace what turns an address into an array, which only compiled code can do."""
    core, toestand = modules.get("simulatie.engines.core"), modules.get("simulatie.engines.kern.toestand")
    if core is None or toestand is None:
        return
    draai = core.draai
    core.draai = lambda regios: draai(regios.view(np.recarray))
    toestand.wijzer = int
    toestand.haal = lambda adres: None
    toestand.carray = _array
    toestand.tabel_nr = lambda r, i: _array(int(r.a_tabellen), int(i) + 1, toestand.TABEL)[i]  # no upper bound there


def _array(adres: int, vorm: Any, soort: Any) -> Any:
    """The array of this shape (an int or a tuple) at an address; records give their fields as attributes."""
    lengtes = [int(n) for n in (vorm if isinstance(vorm, tuple) else (vorm,))]
    soort = np.dtype(soort)
    aantal = math.prod(lengtes)
    if aantal == 0:
        return np.empty(lengtes, dtype=soort)
    bytes_ = (ctypes.c_byte * (aantal * soort.itemsize)).from_address(adres)
    rij = np.frombuffer(bytes_, dtype=soort).reshape(lengtes)
    return rij.view(np.recarray) if soort.names else rij
