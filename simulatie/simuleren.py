"""Simulate a scenario: regions one by one, replication by replication, from scenario to estimates."""

from __future__ import annotations

import hashlib
import json
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd

import simulatie
from simulatie.aanbod import Aanbod, maak_aanbod
from simulatie.compilatie import modelversie
from simulatie.draws import controleer_sleutel
from simulatie.klantbestand import Klantbestand, lees_klantbestand, naar_regios
from simulatie.outcomes import indicatoren, naast_gepubliceerd, schat, tabellen, voeg_samen
from simulatie.parameters import Parameters, maak_parameters
from simulatie.population import aantal_regios, maak_regio
from simulatie.run import Run
from simulatie.scenario.lezen import Geladen, laad

Engine = Callable[[np.ndarray, int, int, int, Parameters, Aanbod], np.ndarray]
"""Simulates a region: (klanten, regio, seed, replicatie, par, aanbod) to its canonical event log."""
Voortgang = Callable[[int, int], None]
"""Called with (regions done, regions in all)."""

ENGINES: Final = ("kern", "referentie")
STANDAARD_ENGINE: Final = "kern"  # also what the command line takes: simulatie/cli/simuleer.py
STANDAARD_KLANTEN: Final = 20_000  # also what the command line takes: simulatie/cli/draaien.py
REGIOS_PER_KEER: Final = 20  # regions whose logs are held together before they become tables
_PAKKETTEN: Final = ("tweedekans", "numpy", "simpy", "numba", "pandas", "pyarrow", "scipy", "pydantic", "PyYAML")
UITKOMST_ZEKERHEID: Final = "niet gekalibreerd; alleen simulatieruis"


def kies_engine(naam: str) -> Engine:
    """An engine by name; only that one is imported. Raises ValueError for a name not in `ENGINES`."""
    if naam == "kern":
        from simulatie.engines import core

        return core.simuleer_regio
    if naam == "referentie":
        from simulatie.engines import reference

        return reference.simuleer_regio
    raise ValueError(f"engine = {naam!r}: must be one of {', '.join(ENGINES)}")


@dataclass(frozen=True, eq=False)
class Opzet:
    """What a run simulates: regions, and who is in them."""

    regios: Sequence[int]
    verwacht: float
    bestand: Klantbestand | None

    def klanten(self, geladen: Geladen, seed: int, replicatie: int) -> Iterator[tuple[int, np.ndarray]]:
        """Clients (`population.KLANT_TYPE`) of each region of one replication, region by region."""
        if self.bestand is not None:
            yield from sorted(naar_regios(self.bestand, geladen.scenario, seed, replicatie).items())
            return
        for regio in self.regios:
            yield regio, maak_regio(geladen.scenario, seed, replicatie, regio)


def maak_opzet(geladen: Geladen, klanten: int, klantbestand: str | Path | None, seed: int = 0) -> Opzet:
    """Decide on regions: from a number of clients, or from a client file.

    Raises ValueError for a number below 1, KlantbestandFout for a file that cannot be used.
    """
    if klantbestand is not None:
        bestand = lees_klantbestand(klantbestand, geladen.scenario)
        regios = tuple(sorted(naar_regios(bestand, geladen.scenario, seed, 0)))
        return Opzet(regios, float(bestand.aantal), bestand)
    omvang = aantal_regios(klanten, geladen.scenario)
    return Opzet(range(omvang.regios), omvang.verwacht, None)


def simuleer(
    scenario: str | Path | Geladen = "basis",
    *,
    klanten: int = STANDAARD_KLANTEN,
    replicaties: int = 1,
    eerste_replicatie: int = 0,
    seed: int = 1,
    engine: str = STANDAARD_ENGINE,
    gebeurtenissen: bool = True,
    klantbestand: str | Path | None = None,
    opzet: Opzet | None = None,
    voortgang: Voortgang | None = None,
) -> Run:
    """Simulate a scenario.

    Args:
        scenario: a path, the name of a library scenario, or a scenario already loaded.
        klanten: expected number of clients that enter over the whole run; rounded to whole regions, at least one.
        replicaties: independent repetitions: other draws, same scenario.
        eerste_replicatie: number of the first one: runs with other numbers are further replications of the same.
        seed: key of all draws, 0 to 2**32 - 1. The same seed gives the same bits, whatever else is the same.
        engine: "kern" (compiled) or "referentie" (SimPy); both give the same events, to the bit.
        gebeurtenissen: keep the event log.
        klantbestand: clients from a file instead of synthetic ones; see docs/klantbestand.md.
        opzet: regions and clients decided on before (`maak_opzet`), instead of `klanten` and `klantbestand`.
        voortgang: called after each region with (done, all).

    Raises:
        ScenarioFout: the scenario cannot be used; all errors at once.
        KlantbestandFout: the client file cannot be used; all errors at once.
        ValueError: a number out of range, or an unknown engine.
    """
    if replicaties < 1:
        raise ValueError(f"replicaties = {replicaties}: must be at least 1")
    simuleer_regio = kies_engine(engine)
    controleer_sleutel(seed, eerste_replicatie)
    controleer_sleutel(seed, eerste_replicatie + replicaties - 1)
    geladen = scenario if isinstance(scenario, Geladen) else laad(scenario)
    if opzet is None:
        opzet = maak_opzet(geladen, klanten, klantbestand, seed)
    par = maak_parameters(geladen.scenario)
    aanbod = maak_aanbod(par)
    totaal = len(opzet.regios) * replicaties
    delen: list[_Deel] = []
    for replicatie in range(eerste_replicatie, eerste_replicatie + replicaties):
        gedaan = (replicatie - eerste_replicatie) * len(opzet.regios)
        melder = None if voortgang is None else _melder(voortgang, gedaan, totaal)
        delen.append(_replicatie(simuleer_regio, geladen, opzet, par, aanbod, seed, replicatie, gebeurtenissen, melder))
    manifest = maak_manifest(geladen, opzet, replicaties, seed, engine, eerste_replicatie)
    return _bundel(geladen, delen, manifest, gebeurtenissen)


def simuleer_een_regio(
    geladen: Geladen, regio: int, *, klanten: np.ndarray, seed: int, replicatie: int = 0
) -> np.ndarray:
    """The canonical log of one region, for following one client. `klanten` as from `Opzet.klanten`."""
    par = maak_parameters(geladen.scenario)
    # one region: the reference is there at once, the core might have to be compiled first; both tell the same
    return kies_engine("referentie")(klanten, regio, seed, replicatie, par, maak_aanbod(par))


@dataclass(frozen=True, eq=False)
class _Deel:
    """Tables of one replication."""

    per_regio: pd.DataFrame
    klanten: pd.DataFrame
    log: pd.DataFrame | None


def _melder(voortgang: Voortgang, gedaan: int, totaal: int) -> Callable[[int], None]:
    return lambda klaar: voortgang(gedaan + klaar, totaal)


def _replicatie(
    simuleer_regio: Engine,
    geladen: Geladen,
    opzet: Opzet,
    par: Parameters,
    aanbod: Aanbod,
    seed: int,
    replicatie: int,
    bewaar_log: bool,
    melder: Callable[[int], None] | None,
) -> _Deel:
    """Simulate all regions of a replication, a few at a time, and keep tables instead of logs."""
    per_regio: list[pd.DataFrame] = []
    mensen: list[pd.DataFrame] = []
    logs: list[np.ndarray] = []
    wachtend: list[tuple[np.ndarray, np.ndarray]] = []

    def verwerk() -> None:
        klanten = np.concatenate([k for k, _ in wachtend])
        log = np.concatenate([regiolog for _, regiolog in wachtend])
        t = tabellen(log, klanten, geladen.scenario)
        per_regio.append(indicatoren(t, naam=geladen.scenario.naam, replicatie=replicatie))
        mensen.append(t.klanten.assign(scenario=geladen.scenario.naam, replicatie=replicatie))
        if bewaar_log:
            logs.append(log)
        wachtend.clear()

    for klaar, (regio, klanten) in enumerate(opzet.klanten(geladen, seed, replicatie), start=1):
        wachtend.append((klanten, simuleer_regio(klanten, regio, seed, replicatie, par, aanbod)))
        if len(wachtend) == REGIOS_PER_KEER:
            verwerk()
        if melder is not None:
            melder(klaar)
    if wachtend:
        verwerk()
    log = _als_tabel(np.concatenate(logs), geladen.scenario.naam, replicatie) if bewaar_log else None
    return _Deel(pd.concat(per_regio, ignore_index=True), pd.concat(mensen, ignore_index=True), log)


def _als_tabel(log: np.ndarray, naam: str, replicatie: int) -> pd.DataFrame:
    """The log as a DataFrame in canonical order, with the scenario and the replication."""
    from simulatie.engines.events import canoniek

    tabel = pd.DataFrame(
        {veld: canoniek_log[veld] for canoniek_log in [canoniek(log)] for veld in log.dtype.names or ()}
    )
    tabel.insert(0, "replicatie", np.int64(replicatie))
    tabel.insert(0, "scenario", naam)
    return tabel


def _bundel(geladen: Geladen, delen: list[_Deel], manifest: dict[str, Any], bewaar_log: bool) -> Run:
    per_regio = pd.concat([d.per_regio for d in delen], ignore_index=True)
    samenvatting = schat(per_regio)
    logs = [d.log for d in delen if d.log is not None]
    return Run(
        geladen=geladen,
        indicatoren=voeg_samen(per_regio),
        per_regio=per_regio,
        klanten=pd.concat([d.klanten for d in delen], ignore_index=True),
        samenvatting=samenvatting,
        gepubliceerd=naast_gepubliceerd(samenvatting),
        manifest=manifest,
        _gebeurtenissen=pd.concat(logs, ignore_index=True) if bewaar_log else None,
    )


# ---------------------------------------------------------------------- papers


def maak_manifest(
    geladen: Geladen, opzet: Opzet, replicaties: int, seed: int, engine: str, eerste_replicatie: int = 0
) -> dict[str, Any]:
    """The papers of a run. Equal inputs give an equal `run_id`; a client file appears by hash and size only."""
    bron = json.dumps(geladen.bron, sort_keys=True, ensure_ascii=False, default=str)
    invoer: dict[str, Any] = {
        "scenario": geladen.scenario.naam,
        "scenario_hash": hashlib.sha256(bron.encode()).hexdigest(),
        "regios": len(opzet.regios),
        "klanten_verwacht": opzet.verwacht,
        "replicaties": replicaties,
        "eerste_replicatie": eerste_replicatie,
        "seed": seed,
        "engine": engine,
        "model": modelversie(),
        "klantbestand": None if opzet.bestand is None else opzet.bestand.voor_manifest(),
    }
    run_id = hashlib.sha256(json.dumps(invoer, sort_keys=True).encode()).hexdigest()[:12]
    return {
        "run_id": run_id,
        **invoer,
        "keten": [pad.name for pad in geladen.keten],
        "zekerheid": UITKOMST_ZEKERHEID,
        "versie": simulatie.__version__,
        "python": platform.python_version(),
        "platform": f"{sys.platform} {platform.machine()}",
        "pakketten": {naam: _versie(naam) for naam in _PAKKETTEN},
    }


def _versie(naam: str) -> str:
    try:
        return version(naam)
    except PackageNotFoundError:
        return "onbekend"
