"""What a user gives that is no study: each time told what it is, and what to do."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from studies import KLEIN, schrijf

from simulatie.cli import voer_uit
from simulatie.studie.opslag import Studiemap
from simulatie.studie.uitvoeren import Plan, begin


def _scenario(map_: Path) -> Path:
    pad = map_ / "nazorg2.yaml"
    pad.write_text('extends: nazorg\nnaam: nazorg2\ntitel: "Nazorg"\n', encoding="utf-8")
    return pad


@pytest.mark.parametrize(
    ("wat", "woorden"),
    [
        ("klien.yaml", ["bestaat niet", "Bedoelde u", "klein.yaml"]),
        ("klein", ["bestaat niet", "Bedoelde u", "klein.yaml"]),
        ("volstrekt-anders.yaml", ["bestaat niet", "handleiding"]),
        (".", ["dit is een map"]),
        ("nazorg2.yaml", ["dit is een scenario, geen studie", "tweedekans vergelijk"]),
        ("uit", ["dit is de map van een studie", "tweedekans hervat"]),
    ],
)
def test_geen_studiebestand(
    af: tuple[Plan, Studiemap], tmp_path: Path, capsys: pytest.CaptureFixture[str], wat: str, woorden: list[str]
) -> None:
    """A misspelled name, a folder, a scenario: exit code 3, one message, nothing made."""
    schrijf(tmp_path)
    _scenario(tmp_path)
    begin(af[0], tmp_path / "uit")
    assert voer_uit(["experiment", str(tmp_path / wat), "--uit", str(tmp_path / "nieuw")]) == 3
    melding = capsys.readouterr().err
    for woord in woorden:
        assert woord in melding
    assert not (tmp_path / "nieuw").exists()


def test_ontbrekende_sleutel(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelled key is told once as missing and once as unknown, without the advice for scenarios to extend one."""
    pad = schrijf(tmp_path, KLEIN.replace("uitkomsten:", "uitkomst:"))
    assert voer_uit(["experiment", str(pad)]) == 3
    melding = capsys.readouterr().err
    assert "ontbreekt: uitkomsten" in melding
    assert "Bedoelde u 'uitkomsten'?" in melding
    assert "extends" not in melding


@pytest.mark.parametrize("opdracht", [["status"], ["hervat"], ["breid-uit", "--replicaties", "+1"]])
@pytest.mark.parametrize(
    ("wat", "woorden"),
    [
        ("nergens", ["die map is er niet", "tweedekans experiment"]),
        ("klein.yaml", ["dit is een bestand, geen map", "tweedekans experiment"]),
        ("leeg", ["ontbreekt", "tweedekans experiment"]),
    ],
)
def test_geen_studiemap(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], opdracht: list[str], wat: str, woorden: list[str]
) -> None:
    """No folder, a file, a folder of something else: no errno, but what to do; stdout stays empty, also with --json."""
    schrijf(tmp_path)
    (tmp_path / "leeg").mkdir()
    assert voer_uit([opdracht[0], str(tmp_path / wat), *opdracht[1:], "--json"]) == 3
    uit, fouten = capsys.readouterr()
    assert uit == ""
    assert "Errno" not in fouten
    for woord in woorden:
        assert woord in fouten


def test_een_map_die_niet_kan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a file stands no folder can be made: said at once, as the user's to mend."""
    pad = schrijf(tmp_path)
    assert voer_uit(["experiment", str(pad), "--uit", str(pad)]) == 2
    melding = capsys.readouterr().err
    assert "Kies een andere map" in melding
    assert pad.read_text(encoding="utf-8") == KLEIN


def test_een_run_is_geen_studie(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The folder of a run has a manifest too."""
    (tmp_path / "manifest.json").write_text(json.dumps({"scenario": "basis"}), encoding="utf-8")
    assert voer_uit(["status", str(tmp_path)]) == 3
    assert "niet van een studie" in capsys.readouterr().err


def test_status_zegt_wat_nu(af: tuple[Plan, Studiemap], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Counted from the files, and the next command, which works as it stands."""
    folder = begin(af[0], tmp_path / "uit")
    assert voer_uit(["status", str(folder.map)]) == 0
    eerst = capsys.readouterr().out
    assert "0 van 6 taken klaar" in eerst
    opdracht = eerst.strip().splitlines()[-1].partition("tweedekans ")[2]
    assert voer_uit(shlex.split(opdracht)) == 0
    capsys.readouterr()
    assert voer_uit(["status", str(folder.map)]) == 0
    daarna = capsys.readouterr().out
    assert "klaar, 6 van 6" in daarna
    assert "--rapport" in daarna
    assert voer_uit(["status", str(folder.map), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["toestand"], document["klaar"], document["taken"]) == ("klaar", 6, 6)
