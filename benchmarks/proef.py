"""The scenario that is measured, and regions of other sizes with the same people and the same mix of events."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np

from simulatie.aanbod import Aanbod, maak_aanbod
from simulatie.engines import core
from simulatie.indeling import plek_og
from simulatie.parameters import PLAATSEN, Parameters, maak_parameters
from simulatie.population import maak_regio
from simulatie.scenario.lezen import Geladen, laad

_simuleer: Any = getattr(core, "simuleer_in_buffer", core.simuleer_regio)

SCENARIO = "basis"
SEED, REPLICATIE = 1, 0
BESTAND = plek_og("klantmanagers.bestand")
BUDGET = plek_og("budget_per_jaar")


@dataclass(frozen=True, eq=False)
class Proef:
    """A scenario ready to run, and the clients of some regions."""

    par: Parameters
    aanbod: Aanbod
    regios: tuple[np.ndarray, ...]

    def draai(self) -> int:
        """Simulate all regions with the core, one after another; returns the number of events."""
        return sum(self.draai_regio(i) for i in range(len(self.regios)))

    def draai_regio(self, i: int) -> int:
        """Simulate one region, its log in the buffer of this thread; returns the number of events."""
        return len(_simuleer(self.regios[i], i, SEED, REPLICATIE, self.par, self.aanbod))

    def log_van(self, i: int) -> np.ndarray:
        """The log of one region."""
        return core.simuleer_regio(self.regios[i], i, SEED, REPLICATIE, self.par, self.aanbod)


@lru_cache
def geladen() -> tuple[Geladen, Parameters, Aanbod]:
    """The scenario, its numbers as arrays, and the solved tables of the providers."""
    bestand = laad(SCENARIO)
    par = maak_parameters(bestand.scenario)
    return bestand, par, maak_aanbod(par)


def gewoon(aantal: int) -> Proef:
    """So many regions of the scenario as it is."""
    scenario, par, aanbod = geladen()
    return Proef(par, aanbod, tuple(maak_regio(scenario.scenario, SEED, REPLICATIE, i) for i in range(aantal)))


def omvang() -> int:
    """Clients of a region of the scenario, about."""
    return round(geladen()[0].scenario.regio.klanten.elementen()[()])


def verdund(deel: int, aantal: int) -> Proef:
    """Regions with one in `deel` clients, and teams, places and budgets that go with it."""
    heel = gewoon(-(-aantal // deel))
    regios = [klanten[i::deel] for klanten in heel.regios for i in range(deel)]
    return Proef(_met(heel.par, 1.0 / deel), replace(heel.aanbod), tuple(regios[:aantal]))


def samen(keer: int, aantal: int) -> Proef:
    """Regions of `keer` regions thrown together, teams, places and budgets as well."""
    heel = gewoon(keer * aantal)
    regios = [np.concatenate(heel.regios[i * keer : (i + 1) * keer]) for i in range(aantal)]
    return Proef(_met(heel.par, float(keer)), replace(heel.aanbod), tuple(regios))


def _met(par: Parameters, factor: float) -> Parameters:
    """The scenario for regions `factor` times as large. (The solved tables do not change with it.)"""
    O, inkoop = par.O.copy(), par.inkoop.copy()
    O[..., BESTAND] *= factor
    O[..., BUDGET] *= factor
    inkoop[..., PLAATSEN] *= factor
    return replace(par, O=O, inkoop=inkoop)
