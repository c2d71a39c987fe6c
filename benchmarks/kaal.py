"""The bare loop: each rule and draw of a run called again, compiled, on the arguments of that run, and nothing else."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import carray, njit  # type: ignore[attr-defined]

from benchmarks.maten import duur
from benchmarks.tellen import Functie, Groep
from simulatie.engines.kern.toestand import wijzer

MINSTENS = 20_000
"""Calls in one measurement: rare calls are made again until there are so many."""


@dataclass(frozen=True, eq=False)
class Lus:
    """A compiled loop over calls of one function."""

    naam: str
    aantal: int
    """Calls in the run."""
    keer: int
    loop: Any
    argumenten: tuple[Any, ...]
    groep: Groep
    """The arrays whose addresses the loop reads."""

    def seconden(self) -> float:
        """Seconds that the calls of the run take in this loop."""
        return duur(lambda: self.loop(self.keer, *self.argumenten)) / self.keer


def maak_lussen(functies: list[Functie]) -> list[Lus]:
    """A loop for each function and kind of arguments, compiled."""
    lussen = []
    for functie in functies:
        f = getattr(importlib.import_module(functie.module), functie.naam)
        for groep in functie.groepen.values():
            n = len(groep.rijen)
            lus = Lus(
                f"{functie.module.rpartition('.')[2]}.{functie.naam}", n, -(-MINSTENS // n), *_lus(f, groep), groep
            )
            lus.loop(1, *lus.argumenten)
            lussen.append(lus)
    return lussen


def _lus(f: Any, groep: Groep) -> tuple[Any, tuple[Any, ...]]:
    """The loop over the calls of a group, and its arguments."""
    namen: list[str] = []
    bij_de_oproep: list[str] = []
    kolommen: list[Any] = []
    for plaats, soort in enumerate(groep.soorten):
        waarden = [rij[plaats] for rij in groep.rijen]
        namen.append(f"a{plaats}")
        if isinstance(soort, tuple):
            kolommen.append(np.array([groep.tabellen[plaats][w].ctypes.data for w in waarden], dtype=np.int64))
            vorm = ", ".join(str(n) for n in soort)
            bij_de_oproep.append(f"carray(wijzer(a{plaats}[i]), ({vorm},), float64)")
        else:
            kolommen.append(np.array(waarden, dtype={"f": np.float64, "i": np.int64, "b": np.bool_}[soort]))
            bij_de_oproep.append(f"a{plaats}[i]")
    velden = _aantal_uitkomsten(f, groep)
    som = "som += u" if velden == 0 else "; ".join(f"som += u[{i}]" for i in range(velden))
    bron = (
        f"def loop(keer, {', '.join(namen)}):\n"
        f"    som = 0.0\n"
        f"    for _ in range(keer):\n"
        f"        for i in range({namen[0]}.shape[0]):\n"
        f"            u = f({', '.join(bij_de_oproep)})\n"
        f"            {som}\n"
        f"    return som\n"
    )
    ruimte: dict[str, Any] = {"f": f, "carray": carray, "wijzer": wijzer, "float64": np.float64}
    exec(bron, ruimte)  # the text above, with names of this module only
    return njit(ruimte["loop"]), tuple(kolommen)


def _aantal_uitkomsten(f: Any, groep: Groep) -> int:
    """How many values the function returns at a time; 0 for one that is no tuple."""
    rij = groep.rijen[0]
    argumenten = [
        groep.tabellen[i][a] if isinstance(soort, tuple) else a
        for i, (a, soort) in enumerate(zip(rij, groep.soorten, strict=True))
    ]
    uit = f.py_func(*argumenten)
    return len(uit) if isinstance(uit, tuple) else 0
