"""The command `nieuw`: a file that passes every check and changes nothing until somebody edits it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hulp import basis, proef

from simulatie.cli import voer_uit
from simulatie.engines.core import simuleer_regio
from simulatie.scenario.lezen import laad
from simulatie.scenario.verschil import verschil
from simulatie.teksten import kies_taal


@pytest.fixture(autouse=True)
def hier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    kies_taal("nl")
    return tmp_path


@pytest.mark.parametrize("opties", [[], ["--gemeente"]])
@pytest.mark.parametrize("taal", ["nl", "en"])
def test_passes_the_check_and_changes_nothing(opties: list[str], taal: str, hier: Path) -> None:
    assert voer_uit(["nieuw", "zwolle", *opties, "--taal", taal]) == 0
    pad = hier / "zwolle.yaml"
    assert voer_uit(["controleer", str(pad)]) == 0
    geladen = laad(pad)
    assert not geladen.waarschuwingen
    assert verschil(geladen) == []
    assert [p.name for p in hier.iterdir()] == ["zwolle.yaml"], "nothing else is left behind"


def test_equals_the_baseline_to_the_bit(hier: Path) -> None:
    assert voer_uit(["nieuw", "zwolle", "--gemeente"]) == 0
    p = proef(laad(hier / "zwolle.yaml").scenario)
    een = simuleer_regio(p.klanten(), 0, 1, 0, p.par, p.aanbod)
    b = basis()
    np.testing.assert_array_equal(een, simuleer_regio(b.klanten(), 0, 1, 0, b.par, b.aanbod))


def test_an_edit_takes_effect_where_it_should(hier: Path) -> None:
    voer_uit(["nieuw", "zwolle", "--gemeente"])
    pad = hier / "zwolle.yaml"
    pad.write_text(pad.read_text(encoding="utf-8").replace("caseload: 120 ", "caseload: 90 "), encoding="utf-8")
    assert [v.pad for v in verschil(laad(pad))] == ["opdrachtgevers.gemeente.klantmanagers.caseload"]


def test_says_what_stays_national(hier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    voer_uit(["nieuw", "zwolle", "--gemeente"])
    scherm = capsys.readouterr().out
    bestand = (hier / "zwolle.yaml").read_text(encoding="utf-8")
    for woord in ("Landelijk", "arbeidsmarkt", "WW-recht", "UWV", "aanbieder"):
        assert woord in scherm
        assert woord in bestand
    for deel in ("caseload: 120", "WWB: {1999: 120", "plaatsen: 20", "budget_per_jaar: 120000"):
        assert deel in bestand


def test_an_existing_file_stays(hier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (hier / "zwolle.yaml").write_text("van mij", encoding="utf-8")
    assert voer_uit(["nieuw", "zwolle"]) == 2
    assert "bestaat al" in capsys.readouterr().err
    assert (hier / "zwolle.yaml").read_text(encoding="utf-8") == "van mij"


@pytest.mark.parametrize("naam", ["../zwolle", "a/b", "", ".", "-x", "é", "a b", "x" * 61, "CON", "nul", "<script>"])
def test_names_that_are_none(naam: str, hier: Path) -> None:
    assert voer_uit(["nieuw", "--", naam]) == 2
    assert list(hier.iterdir()) == []


def test_names_of_the_library_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert voer_uit(["nieuw", "nazorg"]) == 2
    assert "bibliotheek" in capsys.readouterr().err


@pytest.mark.parametrize("naam", ["2005", "no", "1e6", "zwolle.yaml"])
def test_odd_names_are_names(naam: str, hier: Path) -> None:
    assert voer_uit(["nieuw", naam, "--gemeente"]) == 0
    kaal = naam.removesuffix(".yaml")
    assert laad(hier / f"{kaal}.yaml").scenario.naam == kaal


def test_a_folder_that_cannot_be_written(hier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def vol(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", vol)
    assert voer_uit(["nieuw", "zwolle"]) == 2
    assert list(hier.iterdir()) == [], "half a file is no file"
