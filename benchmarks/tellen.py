"""Which rules and draws the core calls in a region, how often, and with which arguments: from a run of plain Python."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

import numpy as np

from benchmarks.proef import REPLICATIE, SEED, Proef
from benchmarks.vertolkt import vertolk

REGELS = "simulatie.rules."
LOTEN = ("simulatie.draws", ("uniform", "normaal", "exponentieel", "gumbel"))


@dataclass
class Groep:
    """Calls of one function with arguments of the same kinds: a column for each scalar, a list of arrays for others."""

    soorten: tuple[Any, ...]
    """For each argument "f", "i" or "b" (float, int, bool), or the shape of an array."""
    rijen: list[tuple[Any, ...]] = field(default_factory=list)
    """Arguments of each call; of an array its place in `tabellen`."""
    tabellen: dict[int, list[np.ndarray]] = field(default_factory=dict)
    """The different arrays of each argument, in order of first use."""
    plaatsen: dict[tuple[int, int], int] = field(default_factory=dict)
    """Where the array of (argument, address) stands among them."""

    def plaats_van(self, argument: int, rij: np.ndarray) -> int:
        """Place of an array among those of its argument; a copy is kept, for what it looks at may not stay."""
        sleutel = (argument, rij.__array_interface__["data"][0])
        plaats = self.plaatsen.get(sleutel)
        if plaats is None:
            bekend = self.tabellen.setdefault(argument, [])
            plaats = self.plaatsen[sleutel] = len(bekend)
            bekend.append(np.array(rij))
        return plaats


@dataclass
class Functie:
    """A rule or a kind of draw, and the calls the core made to it (not those that rules make among each other)."""

    module: str
    naam: str
    aantal: int = 0
    groepen: dict[tuple[Any, ...], Groep] = field(default_factory=dict)

    def vergeet(self) -> None:
        """Begin again."""
        self.aantal = 0
        self.groepen.clear()

    def noteer(self, argumenten: tuple[Any, ...]) -> None:
        """Count a call and keep its arguments."""
        self.aantal += 1
        soorten = tuple(_soort(a) for a in argumenten)
        groep = self.groepen.setdefault(soorten, Groep(soorten))
        groep.rijen.append(
            tuple(
                groep.plaats_van(i, a) if isinstance(soort, tuple) else a
                for i, (a, soort) in enumerate(zip(argumenten, soorten, strict=True))
            )
        )


def _soort(a: Any) -> Any:
    if isinstance(a, np.ndarray):
        return a.shape
    if isinstance(a, bool | np.bool_):
        return "b"
    return "i" if isinstance(a, int | np.integer) else "f"


def tel(proef: Proef, regio: int) -> tuple[list[Functie], int]:
    """Run a region as plain Python; returns the functions the core called, most often first, and the number of events.

    Raises RuntimeError if that run does not give the log of the compiled core: then what was counted is worth nothing.
    """
    modules = vertolk("simulatie.engines.core")
    functies = _luister(modules)
    core: Any = modules["simulatie.engines.core"]
    draai = core.draai

    def opnieuw(regios: np.ndarray) -> bool:
        for f in functies:  # a run that was broken off for want of room is made again
            f.vergeet()
        return bool(draai(regios))

    core.draai = opnieuw
    log = core.simuleer_regio(proef.regios[regio], regio, SEED, REPLICATIE, proef.par, proef.aanbod)
    if log.tobytes() != proef.log_van(regio).tobytes():
        raise RuntimeError("the interpreted core and the compiled core differ")
    return sorted((f for f in functies if f.aantal), key=lambda f: -f.aantal), len(log)


def _luister(modules: dict[str, ModuleType]) -> list[Functie]:
    """Put a counter before each rule and each kind of draw, wherever a module knows it by name."""
    functies: list[Functie] = []
    tellers: dict[int, Callable[..., Any]] = {}
    diepte = [0]
    for naam, module in modules.items():
        for f_naam, f in vars(module).items():
            telt = naam.startswith(REGELS) or (naam == LOTEN[0] and f_naam in LOTEN[1])
            if telt and inspect.isfunction(f) and f.__module__ == naam:
                functies.append(Functie(naam, f_naam))
                tellers[id(f)] = _teller(f, functies[-1], diepte)
    for module in modules.values():
        for f_naam, f in list(vars(module).items()):
            if id(f) in tellers:
                setattr(module, f_naam, tellers[id(f)])
    return functies


def _teller(f: Callable[..., Any], functie: Functie, diepte: list[int]) -> Callable[..., Any]:
    """The function with a counter before it, which counts only calls from outside the rules."""

    def geteld(*argumenten: Any) -> Any:
        if diepte[0] == 0:
            functie.noteer(argumenten)
        diepte[0] += 1
        try:
            return f(*argumenten)
        finally:
            diepte[0] -= 1

    return geteld
