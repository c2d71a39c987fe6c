"""The folder of a comparison or a sweep: papers, resolved scenarios, and every table twice.

    uit/c/
        manifest.json            papers: inputs, versions, run id, the command that does it again
        scenarios/<naam>.yaml    the resolved scenarios, the baseline among them
        data/<tabel>.parquet     for programs
        csv/<tabel>.csv          for Dutch Excel: semicolons, decimal commas

Written whole or not at all. Rows of persons are never in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from simulatie.nieuwemap import nieuwe_map
from simulatie.opslagregels import MANIFEST
from simulatie.report.csv import schrijf_csv
from simulatie.scenario.lezen import Geladen
from simulatie.scenario.tonen import toon, vloeiend

_ONVEILIG = re.compile(r"[^A-Za-z0-9_-]+")


def schrijf_map(
    map_: Path,
    manifest: Mapping[str, Any],
    scenarios: Sequence[Geladen],
    tabellen: Mapping[str, pd.DataFrame],
    *,
    overschrijf: bool = False,
) -> None:
    """Write the folder. Raises MapBezetError where it may not be overwritten, OSError where it cannot be written."""
    with nieuwe_map(map_, overschrijf=overschrijf) as nieuw:
        for deel in ("scenarios", "data", "csv"):
            (nieuw / deel).mkdir()
        for naam, geladen in zip(_bestandsnamen(scenarios), scenarios, strict=True):
            (nieuw / "scenarios" / f"{naam}.yaml").write_text(toon(geladen), encoding="utf-8")
        for naam, tabel in tabellen.items():
            vlak = _vlak(tabel)
            vlak.to_parquet(nieuw / "data" / f"{naam}.parquet", index=False, compression="zstd")
            schrijf_csv(vlak, nieuw / "csv" / f"{naam}.csv")
        papieren = json.dumps({**manifest, "toestand": "klaar"}, ensure_ascii=False, indent=2, allow_nan=False)
        (nieuw / MANIFEST).write_text(papieren + "\n", encoding="utf-8")


def rijen(tabel: pd.DataFrame) -> list[dict[str, Any]]:
    """A table for JSON: gaps and infinities are null, dates are text."""
    return [{str(k): _json(w) for k, w in rij.items()} for rij in _vlak(tabel).to_dict("records")]


def _json(waarde: Any) -> Any:
    if hasattr(waarde, "item"):
        waarde = waarde.item()
    if waarde is None or (isinstance(waarde, float) and not abs(waarde) < float("inf")):
        return None
    return waarde


def _vlak(tabel: pd.DataFrame) -> pd.DataFrame:
    """Columns of one kind each: where values of several kinds stand together (inputs), they are written as text."""
    uit = tabel.copy()
    for kolom in [k for k in uit.columns if pd.api.types.is_object_dtype(uit[k].dtype)]:
        uit[kolom] = pd.array([None if _leeg(w) else w if isinstance(w, str) else _tekst(w) for w in uit[kolom]], "str")
    return uit


def _leeg(waarde: Any) -> bool:
    return waarde is None or (isinstance(waarde, float) and waarde != waarde)


def _tekst(waarde: Any) -> str:
    return waarde.isoformat() if hasattr(waarde, "isoformat") else vloeiend(waarde)


def _bestandsnamen(scenarios: Sequence[Geladen]) -> list[str]:
    """A safe file name for each scenario, whatever it is called; the same twice gets a number."""
    uit: list[str] = []
    for geladen in scenarios:
        naam = _ONVEILIG.sub("_", geladen.scenario.naam).strip("_")[:80] or "scenario"
        nummer, uniek = 1, naam
        while uniek.casefold() in {u.casefold() for u in uit}:
            nummer += 1
            uniek = f"{naam}_{nummer}"
        uit.append(uniek)
    return uit
