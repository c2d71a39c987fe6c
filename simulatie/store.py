"""A run folder: manifest, the resolved scenario, and parquet tables; written whole or not at all.

    uit/basis/
        manifest.json             papers: inputs, versions, run id
        scenario.yaml             the resolved scenario: every number with its provenance
        data/indicatoren/r0000.parquet     one file for each replication
        data/per_regio/…  data/klanten/…  data/gebeurtenissen/… (with --gebeurtenissen)
        samenvatting.csv  gepubliceerd.csv

Everything is written into a neighbouring folder first and moved into place at the end, so a run that is interrupted
leaves nothing behind, and an earlier run stays until the new one is complete. Of a client file only a hash and a size
are kept: then there is no table of clients and no log either.

The event log and the client table may be larger than memory, so they are written as the run goes on. In the files they
stand by region; a region's events are in canonical order, its clients by number. `lees_run` gives the events of each
replication in canonical order.
"""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from simulatie.blokken import Resultaat
from simulatie.nieuwemap import nieuwe_map
from simulatie.opslagregels import MANIFEST
from simulatie.opzet import Opzet
from simulatie.population import KLANTEN_PER_REGIO
from simulatie.run import Run
from simulatie.scenario.lezen import Geladen
from simulatie.tabelbestanden import Tabelbestand, als_arrow, log_als_arrow, schrijf_tabel

TABELLEN = ("indicatoren", "per_regio", "klanten", "gebeurtenissen")
_KLAAR = "klaar"
_VOLGORDE = ("volgnr", "klant", "klasse", "tijd", "replicatie")  # of events, the last first


class GeenRunError(ValueError):
    """A folder that is no complete run."""


def schrijf_run(run: Run, map_: Path, *, overschrijf: bool = False) -> None:
    """Write a run folder in one step. Raises MapBezetError as `controleer_map`, OSError where it cannot be written."""
    with nieuwe_map(map_, overschrijf=overschrijf) as tijdelijk:
        if run.manifest["klantbestand"] is None:  # rows of people stay where the user keeps his file
            _schrijf_personen(run, tijdelijk)
        _vul(run, tijdelijk)


def simuleer_naar(
    map_: Path,
    geladen: Geladen,
    opzet: Opzet,
    *,
    overschrijf: bool = False,
    gebeurtenissen: bool = False,
    klanttabel: bool = True,
    **opties: Any,
) -> Run:
    """Simulate (`simuleren.simuleer`, which takes `opties`) and write the run folder as it goes.

    The same folder as `schrijf_run` gives, in little memory: the run that is returned holds no log or client table.
    Raises what these two raise.
    """
    from simulatie.simuleren import simuleer

    with nieuwe_map(map_, overschrijf=overschrijf) as tijdelijk:
        personen = opzet.bestand is None
        naam = geladen.scenario.naam
        with InMap(tijdelijk, naam, gebeurtenissen and personen, klanttabel and personen) as ontvanger:
            run = simuleer(geladen, opzet=opzet, ontvanger=ontvanger, **opties)
        _vul(run, tijdelijk)
    return run


class InMap:
    """Writes logs and client tables of blocks (`bewaren.Ontvanger`), which come in order, into the folder of a run."""

    op_volgorde = True

    def __init__(self, map_: Path, naam: str, log: bool, klanttabel: bool) -> None:
        self.log, self.klanttabel = log, klanttabel
        self._map, self._naam = map_, naam
        self._stapel = ExitStack()
        self._open: dict[str, Tabelbestand] = {}
        self._replicatie = -1

    def __enter__(self) -> InMap:
        return self

    def __exit__(self, *fout: Any) -> None:
        self._stapel.__exit__(*fout)

    def neem(self, resultaat: Resultaat) -> None:
        """Write one block."""
        nummer = resultaat.blok.replicatie
        for log in resultaat.logs:
            self._bestand("gebeurtenissen", nummer).voeg_toe(log_als_arrow(log, self._naam, nummer))
        if resultaat.klanten is not None:
            klanten = resultaat.klanten.assign(scenario=self._naam, replicatie=np.int64(nummer))
            self._bestand("klanten", nummer).voeg_toe(als_arrow(klanten))

    def _bestand(self, tabel: str, replicatie: int) -> Tabelbestand:
        """The file of a table for this replication; those of an earlier one are closed."""
        if replicatie != self._replicatie:
            self._stapel.close()
            self._open.clear()
            self._replicatie = replicatie
        if tabel not in self._open:
            self._open[tabel] = self._stapel.enter_context(Tabelbestand(_pad(self._map, tabel, replicatie)))
        return self._open[tabel]


def _schrijf_personen(run: Run, map_: Path) -> None:
    """Tables with rows of clients, in the order of their files: by region."""
    if run.heeft_klanten:
        for replicatie, rijen in run.klanten.groupby("replicatie", sort=True):
            schrijf_tabel(rijen, _pad(map_, "klanten", int(str(replicatie))))
    if run.heeft_gebeurtenissen:
        for replicatie, rijen in run.gebeurtenissen.groupby("replicatie", sort=True):
            per_regio = np.argsort(rijen["klant"].to_numpy() // KLANTEN_PER_REGIO, kind="stable")
            schrijf_tabel(rijen.iloc[per_regio], _pad(map_, "gebeurtenissen", int(str(replicatie))))


def _vul(run: Run, map_: Path) -> None:
    """Everything but the rows of clients."""
    from simulatie.scenario.tonen import toon

    for replicatie in range(run.manifest["replicaties"]):
        eigen = run.indicatoren[run.indicatoren["replicatie"] == replicatie]
        schrijf_tabel(eigen, _pad(map_, "indicatoren", replicatie))
        with Tabelbestand(_pad(map_, "per_regio", replicatie)) as bestand:
            for stuk in run.tellingen.stukken(replicatie):
                bestand.voeg_toe(als_arrow(stuk))
    run.samenvatting.to_csv(map_ / "samenvatting.csv", index=False)
    run.gepubliceerd.to_csv(map_ / "gepubliceerd.csv", index=False)
    (map_ / "scenario.yaml").write_text(toon(run.geladen), encoding="utf-8")
    manifest = json.dumps({**run.manifest, "toestand": _KLAAR}, ensure_ascii=False, indent=2, allow_nan=False)
    (map_ / MANIFEST).write_text(manifest + "\n", encoding="utf-8")


def _pad(map_: Path, tabel: str, replicatie: int) -> Path:
    return map_ / "data" / tabel / f"r{replicatie:04d}.parquet"


def lees_manifest(map_: Path) -> dict[str, Any]:
    """The manifest of a complete run. Raises GeenRunError for anything else."""
    try:
        manifest = json.loads((map_ / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as fout:
        raise GeenRunError(f"{map_}: no readable {MANIFEST}: {fout}") from fout
    if not isinstance(manifest, dict) or manifest.get("toestand") != _KLAAR or "soort" in manifest:
        raise GeenRunError(f"{map_}: not a complete run")  # a study says its `soort`
    return manifest


def lees_run(map_: str | Path) -> dict[str, pd.DataFrame]:
    """The tables of a run folder by name, as those of `Run`: events in canonical order within each replication.

    Raises GeenRunError for anything else.
    """
    pad = Path(map_)
    lees_manifest(pad)
    uit: dict[str, pd.DataFrame] = {}
    for naam in TABELLEN:
        delen = sorted((pad / "data" / naam).glob("r*.parquet"))
        if delen:
            uit[naam] = pd.concat([pd.read_parquet(deel) for deel in delen], ignore_index=True)
    if "gebeurtenissen" in uit:
        log = uit["gebeurtenissen"]
        uit["gebeurtenissen"] = log.take(np.lexsort([log[kolom] for kolom in _VOLGORDE])).reset_index(drop=True)
    for naam in ("samenvatting", "gepubliceerd"):
        uit[naam] = pd.read_csv(pad / f"{naam}.csv")
    return uit
