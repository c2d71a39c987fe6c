"""Read a client file, check it, and make clients of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from simulatie.draws import controleer_sleutel
from simulatie.klantbestand.controle import lees_cellen
from simulatie.klantbestand.fouten import Meldingen
from simulatie.klantbestand.inlezen import lees_tabel
from simulatie.population import ONBEKEND, aantal_regios, maak_bevolking, op_volgorde, vul_aan
from simulatie.scenario.secties import Scenario


@dataclass(frozen=True, eq=False)
class Klantbestand:
    """A client file that was read and found right, for one scenario.

    `klanten`: array of `population.KLANT_TYPE`, a row for each row of the file and in its order; what the file does not
    tell is unknown. `sha256`: of the file. `begin`, `eind`: the run for which the dates were checked.
    """

    sha256: str
    begin: dt.date
    eind: dt.date
    klanten: np.ndarray = field(repr=False)  # personal data: not in a log or a traceback

    @property
    def aantal(self) -> int:
        """Number of clients, which is the number of rows."""
        return len(self.klanten)

    def voor_manifest(self) -> dict[str, str | int]:
        """All that a run folder may keep of the file: its SHA-256 and its number of rows. No name, no content."""
        return {"sha256": self.sha256, "rijen": self.aantal}


def lees_klantbestand(pad: str | Path, scenario: Scenario) -> Klantbestand:
    """Read the CSV or parquet file at `pad` (docs/klantbestand.md) and check it against `scenario`.

    Raises:
        KlantbestandFout: with every error in the file, by row and column. The file is used as a whole or not at all.
    """
    meldingen = Meldingen(str(pad))
    tabel = lees_tabel(pad, meldingen)
    klanten = lees_cellen(tabel, scenario, meldingen)
    meldingen.gooi()
    return Klantbestand(tabel.sha256, scenario.looptijd.begin, scenario.looptijd.eind, klanten)


def verdeel(bestand: Klantbestand, scenario: Scenario) -> dict[int, np.ndarray]:
    """The clients of a file by region, each an array of `KLANT_TYPE` by (instroom, klant), regions ascending.

    What the file does not tell is still unknown (`population.vul_aan`). Without a column `regio` the clients are dealt,
    in order of entry, over as many regions as a population of this size has in the scenario.

    Raises:
        ValueError: for a scenario with another run than the file was checked for.
    """
    loop = scenario.looptijd
    if (bestand.begin, bestand.eind) != (loop.begin, loop.eind):
        raise ValueError(
            f"the client file was checked for a run from {bestand.begin} to {bestand.eind}, "
            f"not from {loop.begin} to {loop.eind}: read it again"
        )
    klanten = op_volgorde(bestand.klanten)
    if klanten["regio"][0] == ONBEKEND:
        klanten["regio"] = np.arange(len(klanten)) % aantal_regios(len(klanten), scenario).regios
    klanten = klanten[np.argsort(klanten["regio"], kind="stable")]
    regios, eerste = np.unique(klanten["regio"], return_index=True)
    return dict(zip(regios.tolist(), np.split(klanten, eerste[1:]), strict=True))


def naar_regios(bestand: Klantbestand, scenario: Scenario, seed: int, replicatie: int) -> dict[int, np.ndarray]:
    """The same, and what the file does not tell drawn as for synthetic clients.

    Raises:
        ValueError: for a key out of range, or a scenario with another run than the file was checked for.
    """
    controleer_sleutel(seed, replicatie)
    bevolking = maak_bevolking(scenario)
    regios = verdeel(bestand, scenario)
    for klanten in regios.values():
        vul_aan(klanten, bevolking, seed, replicatie)
    return regios
