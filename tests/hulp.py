"""Small scenarios for tests, and one region of them simulated."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from simulatie.aanbod import Aanbod, maak_aanbod
from simulatie.engines.events import Gebeurtenis
from simulatie.engines.reference import simuleer_regio
from simulatie.indeling import ALGEMEEN, PER_CONTRACT, PER_OPDRACHTGEVER, Plaats
from simulatie.parameters import Parameters, maak_parameters
from simulatie.population import maak_regio
from simulatie.scenario.lezen import laad
from simulatie.scenario.secties import Scenario

KLEIN = """
extends: basis
naam: klein
titel: Een kleine regio
beschrijving: Kleine teams, weinig plaatsen en een krap budget.
regio: {klanten: 300}
sanctie: {kans: {uwv: 0.5, gemeente: 0.5}}
aanbieder: {rooster_punten: 9, gewenning_klassen: 2}
opdrachtgevers:
  uwv:
    klantmanagers: {bestand: 12}
    contracten: {regulier: {plaatsen: 2}, regulier_nclp: {plaatsen: 2}, iro: {plaatsen: 2}, ladder: {plaatsen: 1}}
    budget_per_jaar: 15000
  gemeente:
    klantmanagers: {bestand: 10}
    contracten: {regulier: {plaatsen: 1}, work_first: {plaatsen: 1}, ladder: {plaatsen: 2}}
    budget_per_jaar: 14000
"""


G = Gebeurtenis  # tests name it often


@dataclass(frozen=True, eq=False)
class Proef:
    """A scenario, ready to simulate."""

    scenario: Scenario
    par: Parameters
    aanbod: Aanbod

    def klanten(self, regio: int = 0, seed: int = 1, replicatie: int = 0) -> np.ndarray:
        """The clients of a region (`population.KLANT_TYPE`)."""
        return maak_regio(self.scenario, seed, replicatie, regio)

    def draai(
        self, regio: int = 0, seed: int = 1, replicatie: int = 0, klanten: np.ndarray | None = None
    ) -> np.ndarray:
        """The canonical log of a region, of its own clients unless others are given."""
        if klanten is None:
            klanten = self.klanten(regio, seed, replicatie)
        return simuleer_regio(klanten, regio, seed, replicatie, self.par, self.aanbod)


def proef(scenario: Scenario) -> Proef:
    """Solve what a scenario needs before it runs."""
    par = maak_parameters(scenario)
    return Proef(scenario, par, maak_aanbod(par))


def variant(map_: Path, tekst: str = "", basis: str = KLEIN) -> Proef:
    """`tekst` (YAML, without `extends`) laid over `basis`, through the whole loader; files go to `map_`."""
    (map_ / "klein.yaml").write_text(basis, encoding="utf-8")
    pad = map_ / "variant.yaml"
    pad.write_text(f"extends: klein\nnaam: variant\ntitel: variant\nbeschrijving: proef\n{tekst}\n", encoding="utf-8")
    return proef(laad(pad).scenario)


@lru_cache(maxsize=1)
def basis() -> Proef:
    """The baseline of the library."""
    return proef(laad("basis").scenario)


def rijen(log: np.ndarray, *soorten: Gebeurtenis) -> np.ndarray:
    """The rows of a log of these kinds."""
    return log[np.isin(log["soort"], [int(s) for s in soorten])]


def per_klant(log: np.ndarray) -> dict[int, np.ndarray]:
    """The rows of each client in the order in which they happened to him."""
    gesorteerd = log[np.lexsort((log["volgnr"], log["klant"]))]
    nummers, begin = np.unique(gesorteerd["klant"], return_index=True)
    return dict(zip(nummers.tolist(), np.split(gesorteerd, begin[1:]), strict=True))


def rij_P(versie: int = 0, **anders: float | list[float]) -> np.ndarray:
    """A row of general numbers of the baseline, some of them replaced: ``rij_P(werk__duur=0.0)``.

    A table is given whole and flat, last axis fastest.
    """
    return _rij(basis().par.P[versie], ALGEMEEN, anders)


def rij_O(og: int = 0, versie: int = 0, **anders: float | list[float]) -> np.ndarray:
    """The same for an opdrachtgever."""
    return _rij(basis().par.O[versie, og], PER_OPDRACHTGEVER, anders)


def rij_C(contract: str = "regulier_nclp", versie: int = 0, **anders: float | list[float]) -> np.ndarray:
    """The same for a contract."""
    par = basis().par
    return _rij(par.C[versie, par.contracten.index(contract)], PER_CONTRACT, anders)


def _rij(rij: np.ndarray, plaatsen: dict[str, Plaats], anders: dict[str, float | list[float]]) -> np.ndarray:
    uit = rij.copy()
    for naam, waarde in anders.items():
        plaats = plaatsen[naam.replace("__", ".")]
        uit[plaats.begin : plaats.begin + plaats.aantal] = waarde
    return uit
