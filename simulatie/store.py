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
"""

from __future__ import annotations

import json
import os
import shutil
import uuid
from pathlib import Path
from typing import Any

import pandas as pd

from simulatie.opslagregels import MANIFEST, controleer_map
from simulatie.run import Run

TABELLEN = ("indicatoren", "per_regio", "klanten", "gebeurtenissen")
_KLAAR = "klaar"


class GeenRunError(ValueError):
    """A folder that is no complete run."""


def schrijf_run(run: Run, map_: Path, *, overschrijf: bool = False) -> None:
    """Write a run folder in one step. Raises MapBezetError as `controleer_map`, OSError where it cannot be written."""
    controleer_map(map_, overschrijf)
    map_.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = map_.parent / f".{map_.name}.{uuid.uuid4().hex[:8]}.nieuw"
    try:
        tijdelijk.mkdir()
        _vul(run, tijdelijk)
        _zet_op_zijn_plaats(tijdelijk, map_)
    finally:
        shutil.rmtree(tijdelijk, ignore_errors=True)


def _zet_op_zijn_plaats(nieuw: Path, map_: Path) -> None:
    """Move the new folder to its name; an earlier one goes only when the new one is there."""
    if not map_.exists():
        nieuw.replace(map_)
        return
    oud = map_.parent / f".{map_.name}.{uuid.uuid4().hex[:8]}.oud"
    map_.replace(oud)
    try:
        nieuw.replace(map_)
    except BaseException:
        oud.replace(map_)
        raise
    shutil.rmtree(oud, ignore_errors=True)


def _vul(run: Run, map_: Path) -> None:
    from simulatie.scenario.tonen import toon

    tabellen = {"indicatoren": run.indicatoren, "per_regio": run.per_regio}
    persoonlijk = run.manifest["klantbestand"] is not None  # rows of people: they stay where the user keeps his file
    if not persoonlijk:
        tabellen["klanten"] = run.klanten
    if run.heeft_gebeurtenissen and not persoonlijk:
        tabellen["gebeurtenissen"] = run.gebeurtenissen
    for naam, tabel in tabellen.items():
        deel = map_ / "data" / naam
        deel.mkdir(parents=True)
        for replicatie, rijen in tabel.groupby("replicatie", sort=True):
            pad = deel / f"r{int(str(replicatie)):04d}.parquet"
            rijen.reset_index(drop=True).to_parquet(pad, index=False, compression="zstd")
            _naar_schijf(pad)
    run.samenvatting.to_csv(map_ / "samenvatting.csv", index=False)
    run.gepubliceerd.to_csv(map_ / "gepubliceerd.csv", index=False)
    (map_ / "scenario.yaml").write_text(toon(run.geladen), encoding="utf-8")
    manifest = json.dumps({**run.manifest, "toestand": _KLAAR}, ensure_ascii=False, indent=2, allow_nan=False)
    (map_ / MANIFEST).write_text(manifest + "\n", encoding="utf-8")
    for pad in map_.iterdir():
        if pad.is_file():
            _naar_schijf(pad)


def _naar_schijf(pad: Path) -> None:
    """Make sure the bytes of a file are on disk before the folder gets its name."""
    with pad.open("rb") as bestand:
        os.fsync(bestand.fileno())


def lees_manifest(map_: Path) -> dict[str, Any]:
    """The manifest of a complete run. Raises GeenRunError for anything else."""
    try:
        manifest = json.loads((map_ / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError) as fout:
        raise GeenRunError(f"{map_}: no readable {MANIFEST}: {fout}") from fout
    if not isinstance(manifest, dict) or manifest.get("toestand") != _KLAAR:
        raise GeenRunError(f"{map_}: not a complete run")
    return manifest


def lees_run(map_: str | Path) -> dict[str, pd.DataFrame]:
    """The tables of a run folder by name, each sorted as written. Raises GeenRunError for anything else."""
    pad = Path(map_)
    lees_manifest(pad)
    uit: dict[str, pd.DataFrame] = {}
    for naam in TABELLEN:
        delen = sorted((pad / "data" / naam).glob("r*.parquet"))
        if delen:
            uit[naam] = pd.concat([pd.read_parquet(deel) for deel in delen], ignore_index=True)
    for naam in ("samenvatting", "gepubliceerd"):
        uit[naam] = pd.read_csv(pad / f"{naam}.csv")
    return uit
