"""The notebooks in `experiments/`: kept without results, asking first, answering last, by the public API alone.

That they run is `pytest --nbmake experiments`, beside this suite.
"""

from __future__ import annotations

import ast
import json
from pathlib import Path
from typing import Any

import pytest

import calibratie
import simulatie as sim
from simulatie import notitie

EXPERIMENTS = Path(__file__).parents[1] / "experiments"
NOTEBOOKS = sorted(EXPERIMENTS.glob("*.ipynb"))
TABELLEN_EN_FIGUREN = {"matplotlib.pyplot", "pandas", "seaborn", "IPython.display"}
IMPORTS = {"simulatie", "calibratie", "pathlib", "tempfile"} | TABELLEN_EN_FIGUREN


def test_er_zijn_notebooks() -> None:
    namen = {pad.stem for pad in NOTEBOOKS}
    assert {"01-basis", "02-terugmelding", "03-overdracht", "04-caseload", "05-claims"} <= namen
    assert {"06-kalibratie", "07-studies", "08-caseload", "09-robuust"} <= namen


@pytest.fixture(params=NOTEBOOKS, ids=lambda pad: pad.stem)
def notebook(request: pytest.FixtureRequest) -> dict[str, Any]:
    return json.loads(request.param.read_text(encoding="utf-8"))


def _code(notebook: dict[str, Any]) -> list[str]:
    return ["".join(cel["source"]) for cel in notebook["cells"] if cel["cell_type"] == "code"]


def test_zonder_uitkomsten(notebook: dict[str, Any]) -> None:
    """Nothing in git that a run makes, nothing of the machine it was written on."""
    for cel in notebook["cells"]:
        assert cel["metadata"] == {}
        if cel["cell_type"] == "code":
            assert cel["outputs"] == []
            assert cel["execution_count"] is None
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    assert set(notebook["metadata"]) == {"kernelspec", "language_info"}


def test_begint_met_een_vraag_en_eindigt_met_een_antwoord(notebook: dict[str, Any]) -> None:
    eerste, laatste = notebook["cells"][0], notebook["cells"][-1]
    assert eerste["cell_type"] == "markdown"
    assert "**Vraag.**" in "".join(eerste["source"])
    koppen = [
        cel for cel in notebook["cells"] if cel["cell_type"] == "markdown" and "## Antwoord" in "".join(cel["source"])
    ]
    assert len(koppen) == 1
    assert laatste["cell_type"] == "code"  # the answer is made from the numbers
    assert "Markdown(" in "".join(laatste["source"])


def test_alleen_de_openbare_api(notebook: dict[str, Any]) -> None:
    """Imports what a user may import, and of `sim`, `calibratie` and `notitie` only what they list."""
    for broncode in _code(notebook):
        for knoop in ast.walk(ast.parse(broncode)):
            if isinstance(knoop, ast.Import):
                assert {naam.name for naam in knoop.names} <= IMPORTS
            elif isinstance(knoop, ast.ImportFrom):
                assert knoop.module in IMPORTS
                if knoop.module == "simulatie":
                    assert [naam.name for naam in knoop.names] == ["notitie"]
            elif isinstance(knoop, ast.Attribute) and isinstance(knoop.value, ast.Name):
                assert not knoop.attr.startswith("_")
                if knoop.value.id == "sim":
                    assert knoop.attr in sim.__all__
                if knoop.value.id == "calibratie":
                    assert knoop.attr in calibratie.__all__
                if knoop.value.id == "notitie":
                    assert hasattr(notitie, knoop.attr)


def test_zegt_geen_getal_dat_een_run_moet_geven(notebook: dict[str, Any]) -> None:
    """Prose holds no percentages or amounts of results: they would go stale with the first calibration."""
    for cel in notebook["cells"]:
        if cel["cell_type"] == "markdown":
            tekst = "".join(cel["source"]).replace("95%-interval", "")
            assert "%" not in tekst
            assert "€" not in tekst
