"""The papers of a comparison: inputs, versions, a run id, and the command that does it again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from simulatie.armen import Armen
from simulatie.kalibratiestand import kalibratieruns, zekerheid
from simulatie.scenario.lezen import Geladen
from simulatie.scenario.vinden import noem, toonpad
from simulatie.simuleren import STANDAARD_ENGINE, Opzet
from simulatie.trekkingen import standaardbestand
from simulatie.vergelijkbaar import Keuzes


def opdracht_van(
    bronnen: Sequence[str | Path | Geladen], klanten: int, klantbestand: str | Path | None, k: Keuzes
) -> str:
    """The command line that does it again."""
    namen = [noem(b.bestand) if isinstance(b, Geladen) else str(b) for b in bronnen]
    delen = ["tweedekans vergelijk", *namen, f"--klanten {klanten}"]
    delen.append(f"--replicaties {k.replicaties}")
    if k.precisie is not None:
        delen.append(f"--precisie {k.precisie:g}")
    if k.trekkingen:
        delen.append(f"--trekkingen {k.trekkingen}")
    if k.trekkingen_bestand is not None:
        delen.append(f"--trekkingen-bestand {toonpad(k.trekkingen_bestand)}")
    for optie, gekozen, standaard in (("prijzen", k.prijzen, "vast"), ("budget", k.budget, "vast")):
        if gekozen != standaard:
            delen.append(f"--{optie} {gekozen}")
    if k.waarde_baan is not None:
        delen.append(f"--waarde-baan {k.waarde_baan:g}")
    delen.append(f"--seed {k.seed}")
    if k.engine != STANDAARD_ENGINE:
        delen.append(f"--engine {k.engine}")
    if klantbestand is not None:
        delen.append(f"--klantbestand {Path(klantbestand).name}")
    return " ".join(delen)


def scenario_hash(geladen: Geladen) -> str:
    """Hash of the resolved scenario: equal where every number is."""
    bron = json.dumps(geladen.bron, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(bron.encode()).hexdigest()


def herkomst(armen: Armen, basis: Geladen, trekkingen: int) -> dict[str, Any]:
    """What the papers of a run say of where it was made, and of how certain it is.

    The calibration is that of `basis`: the last run may be one of the `trekkingen` draws, whose numbers are others.
    """
    gemaakt = {veld: armen.papieren[veld] for veld in ("versie", "python", "platform", "pakketten")}
    return {"kalibratie": list(kalibratieruns(basis.bron)), "zekerheid": zekerheid(basis.bron, trekkingen), **gemaakt}


def manifest_van(
    paar: list[Geladen],
    armen: Armen,
    opzet: Opzet,
    k: Keuzes,
    opdracht: str,
    waarde_baan: float,
    invoering: dict[str, Any],
) -> dict[str, Any]:
    """The manifest. Equal inputs give an equal `run_id`; a client file and draws appear by hash only."""
    bestand = k.trekkingen_bestand or (standaardbestand() if k.trekkingen else None)
    invoer: dict[str, Any] = {
        "soort": "vergelijking",
        "basis": {"naam": paar[0].scenario.naam, "hash": scenario_hash(paar[0])},
        "scenarios": [{"naam": g.scenario.naam, "hash": scenario_hash(g)} for g in paar[1:]],
        "regios": len(opzet.regios),
        "klanten": opzet.verwacht,
        "replicaties": armen.replicaties,
        "seed": k.seed,
        "engine": k.engine,
        "trekkingen": k.trekkingen,
        "trekkingen_hash": None if bestand is None else hashlib.sha256(bestand.read_bytes()).hexdigest(),
        "prijzen": k.prijzen,
        "budget": k.budget,
        "waarde_baan": waarde_baan,
        "model": armen.papieren["model"],
        "klantbestand": None if opzet.bestand is None else opzet.bestand.voor_manifest(),
    }
    run_id = hashlib.sha256(json.dumps(invoer, sort_keys=True).encode()).hexdigest()[:12]
    return {
        "run_id": run_id,
        **invoer,
        "precisie": k.precisie,
        "invoering": {naam: datum.isoformat() for naam, datum in invoering.items()},
        "opdracht": opdracht,
        **herkomst(armen, paar[0], k.trekkingen),
    }
