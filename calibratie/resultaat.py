"""The results folder of a calibration.

    <map>/opdracht.json         what was asked: settings, versions (written first; `--hervat` reads it)
    <map>/evaluaties/…          every run (see opslag)
    <map>/punt.json, punt.yaml  the point: values by parameter and by path
    <map>/trekkingen.parquet    joint draws, in random order: one column for each path (read by `simulatie.trekkingen`)
    <map>/figuren.parquet       what real runs at those draws say, row by row: one column for each figure
    <map>/diagnostiek.json      tables (see diagnose)
    <map>/manifest.json         papers, written last: there only if all is there
    <map>/rapport.html          all of it for a reader (see rapport); made from the files above, so it can be made again

Each file is written beside its name and moved. The same settings give the same bytes of `trekkingen.parquet`.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import sys
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd

from calibratie.bevinding import Kalibratie
from calibratie.diagnose import als_document, diagnose
from calibratie.diagnosebestand import BESTAND as DIAGNOSE
from calibratie.diagnosebestand import Tabellen, lees_diagnose
from calibratie.emulator import latijns
from calibratie.fouten import GeenResultaatError as GeenResultaatError
from calibratie.instellingen import Instellingen
from calibratie.register import Register
from calibratie.ruimte import Ruimte
from calibratie.sbc import Sbc
from simulatie.trekkingen import BESTAND, RUN

OPDRACHT: Final = "opdracht.json"
MANIFEST: Final = "manifest.json"
EVALUATIES: Final = "evaluaties"
METHODE: Final = 7
"""Number of the road from runs to draws: raised when the same runs give another result."""
_PAKKETTEN: Final = ("tweedekans", "numpy", "scipy", "emcee", "numba", "pandas", "pyarrow")


def maak_opdracht(
    simulatorversie: str, register: Register, ruimte: Ruimte, inst: Instellingen, scenario: str
) -> dict[str, Any]:
    """What was asked, with hashes of what went in, and the run id that follows from them."""
    kern = {
        "model": simulatorversie,
        "methode": METHODE,
        "streefcijfers": _hash([repr(s.doel) for s in register.streefcijfers] + [repr(register.steekproeven)]),
        "parameters": _hash([repr(p) for p in ruimte.parameters]),
        "instellingen": inst.als_document(),
    }
    # a letter in front: a run id of digits alone would be read as a number in a scenario file
    return {"run_id": "k" + _hash([json.dumps(kern, sort_keys=True)])[:11], "scenario": scenario, **kern}


def _hash(delen: list[str]) -> str:
    return hashlib.sha256("\n".join(delen).encode()).hexdigest()[:16]


def schrijf_resultaat(map_: Path, kal: Kalibratie, register: Register, opdracht: Mapping[str, Any]) -> None:
    """Write everything; the manifest last. Raises OSError where that fails."""
    z = np.zeros(kal.ruimte.omvang)
    fit = [i for i, p in enumerate(kal.ruimte.parameters) if p.rol != "prior"]
    z[fit] = kal.punt.z
    geschat = kal.ruimte.met_rol("schatten", "afstemmen")
    punt = {
        "run_id": opdracht["run_id"],
        "parameters": kal.ruimte.waarden(z),
        "paden": geschat.op_paden(kal.punt.z),
        "z": {kal.ruimte.namen[i]: float(z[i]) for i in fit},
    }
    _json(map_ / "punt.json", punt)
    _atomair(map_ / "punt.yaml", lambda pad: pad.write_text(_yaml(punt), encoding="utf-8"))
    paden = pd.DataFrame([kal.ruimte.op_paden(rij) for rij in kal.trekkingen.z], columns=list(kal.ruimte.paden))
    _parquet(map_ / BESTAND, paden, opdracht["run_id"])
    _parquet(map_ / "figuren.parquet", pd.DataFrame(kal.trekkingen.figuren, columns=list(kal.doelen.namen)))
    _json(map_ / DIAGNOSE, {"run_id": opdracht["run_id"], "tabellen": als_document(diagnose(kal, register))})
    _json(
        map_ / MANIFEST,
        {
            **opdracht,
            "toestand": "klaar",
            "python": platform.python_version(),
            "platform": f"{sys.platform} {platform.machine()}",
            "pakketten": {naam: _versie(naam) for naam in _PAKKETTEN},
        },
    )


def schrijf_priortrekkingen(map_: Path, ruimte: Ruimte, aantal: int, seed: int) -> Path:
    """Joint draws of what no figure tells, from the priors; the other numbers stay as they are in the scenario.

    Returns the file, `trekkingen.parquet` in `map_`, as `simulatie.trekkingen` reads it. The draws are spread evenly
    over each prior (Latin hypercube), in random order. Raises OSError where it cannot be written.
    """
    vrij = ruimte.met_rol("prior")
    z = latijns(aantal, vrij.omvang, np.random.default_rng(seed))
    map_.mkdir(parents=True, exist_ok=True)
    _parquet(map_ / BESTAND, pd.DataFrame([vrij.op_paden(rij) for rij in z]), f"priors-{seed}")
    return map_ / BESTAND


def trek_priors(map_: str | Path, aantal: int, *, seed: int = 1, scenario: str = "basis") -> Path:
    """Draws of what no figure tells, from the priors alone: the uncertainty there is without any fit.

    Args:
        map_: folder that gets `trekkingen.parquet`, a column for each path and a row for each draw.
        aantal: how many draws, at least 1.
        seed: the same seed gives the same draws.
        scenario: the scenario they are draws of.

    Returns the file. Raises ValueError for no draws at all, ScenarioFout, OSError where it cannot be written.
    """
    from calibratie.parameters import laad_parameters
    from simulatie.scenario.lezen import laad

    if aantal < 1:
        raise ValueError(f"aantal = {aantal}: must be at least 1")
    return schrijf_priortrekkingen(Path(map_), laad_parameters(basis=laad(scenario)), aantal, seed)


def schrijf_sbc(map_: Path, uit: Sbc, opdracht: Mapping[str, Any]) -> None:
    """Write the ranks and p-values of a test of the method: `sbc.json`."""
    p, naam = uit.kleinste()
    _json(
        map_ / "sbc.json",
        {
            "run_id": opdracht["run_id"],
            "namen": list(uit.namen),
            "rangen": uit.rangen.tolist(),
            "kwadraat": uit.kwadraat.tolist(),
            "eerste_orde": uit.eerste_orde,
            "p": uit.p_waarden(),
            "kleinste_p": p,
            "kleinste_bij": naam,
            "geslaagd": uit.geslaagd(),
        },
    )


def schrijf_opdracht(map_: Path, opdracht: Mapping[str, Any]) -> None:
    """Write what was asked, before anything is done."""
    map_.mkdir(parents=True, exist_ok=True)
    _json(map_ / OPDRACHT, opdracht)


def lees_json(pad: Path) -> dict[str, Any]:
    """A file of a results folder. Raises GeenResultaatError where it cannot be read as one."""
    try:
        document = json.loads(pad.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fout:
        raise GeenResultaatError(f"{pad}: {fout}") from fout
    if not isinstance(document, dict):
        raise GeenResultaatError(f"{pad}: no JSON object")
    return document


def meegeleverd(scenario: str = "basis") -> Path | None:
    """The folder of the calibration that travels with the package; None where there is none for this scenario."""
    map_ = Path(__file__).parent / "resultaten" / scenario
    return map_ if (map_ / MANIFEST).is_file() else None


def lees_resultaat(map_: str | Path) -> tuple[Tabellen, dict[str, Any]]:
    """The diagnostics and the papers of a complete result; in the papers `instellingen` are read as `Instellingen`.

    Raises:
        GeenResultaatError: the folder holds no complete result, a file of it is damaged, or two are of different runs.
    """
    map_ = Path(map_)
    manifest, tabellen = lees_json(map_ / MANIFEST), lees_diagnose(map_)
    run = manifest.get("run_id")
    if manifest.get("toestand") != "klaar" or not isinstance(run, str) or not run.isalnum():
        raise GeenResultaatError(f"{map_ / MANIFEST}: not a complete result")
    if lees_json(map_ / DIAGNOSE).get("run_id") != run:
        raise GeenResultaatError(f"{map_ / DIAGNOSE}: of another run than {MANIFEST} ({run})")
    if not all(isinstance(manifest.get(k), str) for k in ("scenario", "model", "python", "platform")):
        raise GeenResultaatError(f"{map_ / MANIFEST}: a word is missing")
    if not isinstance(manifest.get("pakketten"), dict):
        raise GeenResultaatError(f"{map_ / MANIFEST}: the packages are missing")
    try:
        inst = Instellingen.van_document(manifest["instellingen"])
    except (KeyError, TypeError, ValueError) as fout:
        raise GeenResultaatError(f"{map_ / MANIFEST}: instellingen: {fout}") from fout
    return tabellen, {**manifest, "instellingen": inst}


def lees_punt(map_: Path) -> tuple[dict[str, float], str]:
    """Point values by path and the run id of a complete result.

    Raises:
        GeenResultaatError: the folder holds no complete result, or a value is no finite number.
    """
    manifest, punt = lees_json(map_ / MANIFEST), lees_json(map_ / "punt.json")
    run, paden = punt.get("run_id"), punt.get("paden")
    if manifest.get("toestand") != "klaar" or run != manifest.get("run_id") or not isinstance(paden, dict):
        raise GeenResultaatError(f"{map_}: not a complete result")
    if not isinstance(run, str) or not run.isalnum():
        raise GeenResultaatError(f"{map_}: run id {run!r}")
    if not all(isinstance(w, (int, float)) and not isinstance(w, bool) and np.isfinite(w) for w in paden.values()):
        raise GeenResultaatError(f"{map_}: a value of the point is no finite number")
    return {str(pad): float(waarde) for pad, waarde in paden.items()}, run


def prior_gedreven_paden(map_: Path) -> frozenset[str]:
    """Paths of fitted numbers that the figures of a result hardly moved (class `prior-gedreven`).

    Raises GeenResultaatError as `lees_diagnose`.
    """
    tabel = lees_diagnose(map_)["parameters"]
    paden = tabel.loc[tabel["klasse"] == "prior-gedreven", "paden"]
    return frozenset(pad for rij in paden for pad in str(rij).split(", "))


def _json(pad: Path, inhoud: Mapping[str, Any]) -> None:
    tekst = json.dumps(inhoud, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
    _atomair(pad, lambda tijdelijk: tijdelijk.write_text(tekst, encoding="utf-8"))


def _parquet(pad: Path, tabel: pd.DataFrame, run: str = "") -> None:
    """Write a table of numbers; the metadata hold the run id and no version of any package."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    inhoud = pa.table({naam: tabel[naam].to_numpy() for naam in tabel.columns}, metadata={RUN: run.encode()})
    _atomair(pad, lambda tijdelijk: pq.write_table(inhoud, tijdelijk, compression="zstd"))


def _atomair(pad: Path, schrijf: Callable[[Path], object]) -> None:
    tijdelijk = pad.with_name(f".{pad.name}.{uuid.uuid4().hex[:8]}")
    try:
        schrijf(tijdelijk)
        with tijdelijk.open("rb") as bestand:
            os.fsync(bestand.fileno())
        tijdelijk.replace(pad)
    finally:
        tijdelijk.unlink(missing_ok=True)


def _yaml(punt: Mapping[str, Any]) -> str:
    regels = [f"run_id: {punt['run_id']}", "paden:"]
    regels += [f"  {pad}: {waarde!r}" for pad, waarde in punt["paden"].items()]
    return "\n".join(regels) + "\n"


def _versie(naam: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(naam)
    except PackageNotFoundError:
        return "onbekend"
