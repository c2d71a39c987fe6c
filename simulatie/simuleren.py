"""Simulate a scenario: from scenario to estimates. The regions go through `blokken`; what is kept goes to `bewaren`."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from simulatie.aanbod import maak_aanbod
from simulatie.bewaren import InGeheugen, Ontvanger
from simulatie.blokken import KLANTEN_PER_BLOK, Engine, Werk, draai, klanten_per_blok, verdeel_in_blokken
from simulatie.draws import controleer_sleutel
from simulatie.manifest import maak_manifest
from simulatie.opruimen import zonder_opruimen
from simulatie.opzet import Opzet as Opzet
from simulatie.opzet import maak_opzet as maak_opzet
from simulatie.outcomes import afspraken, naast_gepubliceerd, schat_tellingen
from simulatie.outcomes.online import Teller
from simulatie.outcomes.tellingen import Tellingen
from simulatie.parameters import maak_parameters
from simulatie.population import maak_bevolking
from simulatie.run import Run
from simulatie.scenario.lezen import Geladen, laad
from simulatie.warm import rest_ernaast
from simulatie.werkers import standaard_werkers

Voortgang = Callable[[int, int], None]
"""Called with (regions done, regions in all), in the thread that asked for the run."""

ENGINES: Final = ("kern", "referentie")
STANDAARD_ENGINE: Final = "kern"  # also what the command line takes: simulatie/cli/simuleer.py
STANDAARD_KLANTEN: Final = 20_000  # also what the command line takes: simulatie/cli/draaien.py


def kies_engine(naam: str) -> Engine:
    """An engine by name; only that one is imported. Raises ValueError for a name not in `ENGINES`."""
    if naam == "kern":
        from simulatie.engines import core

        return core.simuleer_in_buffer
    if naam == "referentie":
        from simulatie.engines import reference

        return reference.simuleer_regio
    raise ValueError(f"engine = {naam!r}: must be one of {', '.join(ENGINES)}")


def simuleer(
    scenario: str | Path | Geladen = "basis",
    *,
    klanten: int = STANDAARD_KLANTEN,
    replicaties: int = 1,
    eerste_replicatie: int = 0,
    seed: int = 1,
    engine: str = STANDAARD_ENGINE,
    gebeurtenissen: bool = True,
    klanttabel: bool = True,
    klantbestand: str | Path | None = None,
    werkers: int | None = None,
    blok: int | None = None,
    opzet: Opzet | None = None,
    ontvanger: Ontvanger | None = None,
    voortgang: Voortgang | None = None,
) -> Run:
    """Simulate a scenario.

    Args:
        scenario: a path, the name of a library scenario, or a scenario already loaded.
        klanten: expected number of clients that enter over the whole run; rounded to whole regions, at least one.
        replicaties: independent repetitions: other draws, same scenario.
        eerste_replicatie: number of the first of them: those of another run can be left out.
        seed: key of all draws, 0 to 2**32 - 1. The same seed gives the same bits, whatever else is the same.
        engine: "kern" (compiled) or "referentie" (SimPy); both give the same events, to the bit.
        gebeurtenissen: keep the event log: about 1 kB a client.
        klanttabel: make the client table. That takes far longer than the simulation; leave it out of large runs.
        klantbestand: clients from a file instead of synthetic ones; see docs/klantbestand.md.
        werkers: threads; all cores unless told, one for the reference. Changes nothing in the outcomes.
        blok: clients that a thread takes at a time; changes nothing in the outcomes either.
        opzet: regions and clients decided on before (`maak_opzet`), instead of `klanten` and `klantbestand`.
        ontvanger: where log and client table go, instead of into the run; then it decides on what is kept.
        voortgang: called after each block of regions with (done, all).

    Raises:
        ScenarioFout: the scenario cannot be used; all errors at once.
        KlantbestandFout: the client file cannot be used; all errors at once.
        ValueError: a number out of range, or an unknown engine.
    """
    werkers = standaard_werkers(engine) if werkers is None else werkers
    for naam, aantal in (("replicaties", replicaties), ("werkers", werkers), ("blok", 1 if blok is None else blok)):
        if aantal < 1:
            raise ValueError(f"{naam} = {aantal}: must be at least 1")
    simuleer_regio = kies_engine(engine)
    nummers = range(eerste_replicatie, eerste_replicatie + replicaties)
    for uiterste in (nummers[0], nummers[-1]):
        controleer_sleutel(seed, uiterste)
    with zonder_opruimen():
        geladen = scenario if isinstance(scenario, Geladen) else laad(scenario)
        if opzet is None:
            opzet = maak_opzet(geladen, klanten, klantbestand, seed)
        hier = ontvanger is None
        geheugen = InGeheugen(geladen.scenario.naam, gebeurtenissen and hier, klanttabel and hier)
        doel = geheugen if ontvanger is None else ontvanger
        with rest_ernaast():
            if engine == "kern":
                _vertaal_kern()
        werk = _maak_werk(geladen, opzet, simuleer_regio, seed, nummers, doel)
    per_blok = klanten_per_blok(opzet, replicaties, werkers, doel.klanttabel) if blok is None else float(blok)
    blokken = verdeel_in_blokken(opzet, nummers, per_blok)
    gedaan, totaal = 0, len(opzet.regios) * replicaties
    for resultaat in draai(werk, blokken, werkers, op_volgorde=doel.op_volgorde):
        doel.neem(resultaat)
        gedaan += len(resultaat.blok.plaatsen)
        if voortgang is not None:
            voortgang(gedaan, totaal)
    tellingen = werk.tellingen(geladen.scenario.naam)
    samenvatting = schat_tellingen(tellingen)
    return Run(
        geladen=geladen,
        tellingen=tellingen,
        aantal_klanten=int(werk.ingestroomd.sum()),
        indicatoren=tellingen.per_replicatie(),
        samenvatting=samenvatting,
        gepubliceerd=naast_gepubliceerd(samenvatting),
        manifest=maak_manifest(geladen, opzet, nummers, seed, engine),
        _klanten=geheugen.klanten(),
        _gebeurtenissen=geheugen.gebeurtenissen(),
    )


def _vertaal_kern() -> None:
    """Have the core compiled, or loaded, before the first region."""
    from simulatie.engines.core import vertaal

    vertaal()


def _maak_werk(geladen: Geladen, opzet: Opzet, engine: Engine, seed: int, replicaties: range, doel: Ontvanger) -> Werk:
    par = maak_parameters(geladen.scenario)
    a = afspraken(geladen.scenario)
    with ThreadPoolExecutor(1) as ernaast:  # solving the providers' tables leaves Python free for most of its time
        aanbod = ernaast.submit(maak_aanbod, par)
        teller = Teller(a)
    return Werk(
        opzet=opzet,
        afspraken=a,
        bevolking=maak_bevolking(geladen.scenario),
        par=par,
        aanbod=aanbod.result(),
        engine=engine,
        teller=teller,
        seed=seed,
        replicaties=replicaties,
        bewaar_log=doel.log,
        bewaar_klanten=doel.klanttabel,
    )


class Telscenario:
    """A scenario worked out once, to be counted many times: for studies, where a run is a few seconds and its tables
    are not asked for. In one thread; the counts are those of `simuleer`, to the bit."""

    def __init__(self, geladen: Geladen, klanten: int) -> None:
        opzet = maak_opzet(geladen, klanten, None)
        niets = InGeheugen(geladen.scenario.naam, False, False)
        self._werk = _maak_werk(geladen, opzet, kies_engine(STANDAARD_ENGINE), 0, range(1), niets)
        self._naam = geladen.scenario.naam

    def tel(self, seed: int, replicatie: int) -> Tellingen:
        """Simulate one replication. Raises ValueError for a seed or a replication out of range."""
        controleer_sleutel(seed, replicatie)
        werk = replace(self._werk, seed=seed, replicaties=range(replicatie, replicatie + 1))
        for blok in verdeel_in_blokken(werk.opzet, werk.replicaties, KLANTEN_PER_BLOK):
            werk.doe(blok)
        return werk.tellingen(self._naam)


def simuleer_een_regio(
    geladen: Geladen, regio: int, *, klanten: np.ndarray, seed: int, replicatie: int = 0
) -> np.ndarray:
    """The canonical log of one region, for following one client. `klanten` as from `Opzet.klanten`."""
    par = maak_parameters(geladen.scenario)
    # one region: the reference is there at once, the core might have to be compiled first; both tell the same
    return kies_engine("referentie")(klanten, regio, seed, replicatie, par, maak_aanbod(par))
