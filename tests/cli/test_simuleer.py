"""The command `simuleer`, as a user meets it: what it prints, what it writes, what it refuses."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from geduld import GEDULD

from simulatie.cli import voer_uit

KLEIN = """\
# yaml-language-server: $schema=schema.json
extends: basis
naam: klein
titel: "Een kleine regio"
beschrijving: "Basis met regio's van 300 klanten, voor tests"
regio: {klanten: 300}
"""


@pytest.fixture
def klein(tmp_path: Path) -> str:
    pad = tmp_path / "klein.yaml"
    pad.write_text(KLEIN, encoding="utf-8")
    return str(pad)


def test_prints_every_target_beside_the_published_figure(klein, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "160")
    assert voer_uit(["simuleer", klein, "--klanten", "600"]) == 0
    uit = capsys.readouterr()
    for woord in ("Gepubliceerd", "0,330", "rwi2007", "Alleen simulatieruis", "95%-interval"):
        assert woord in uit.out
    assert "2 regio's" in uit.err
    assert "Traceback" not in uit.err


def test_english(klein, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "160")
    assert voer_uit(["--taal", "en", "simuleer", klein, "--klanten", "300"]) == 0
    uit = capsys.readouterr().out
    assert "Published" in uit
    assert "0.330" in uit
    assert "Simulation noise only: an interval says" in uit
    from simulatie.teksten import kies_taal

    kies_taal("nl")


def test_json_is_one_document_with_gaps_as_null(klein, capsys):
    assert voer_uit(["simuleer", klein, "--klanten", "300", "--json"]) == 0
    uit = capsys.readouterr()
    document = json.loads(uit.out)
    runs = document["manifest"]["kalibratie"]
    assert document["manifest"]["zekerheid"].startswith("gekalibreerd (k" if runs else "niet gekalibreerd;")
    doelen = [rij for rij in document["gepubliceerd"] if rij["rol"] == "streefcijfer"]
    assert {"plaatsing_uwv", "tweede_traject_binnen_6m"} <= {rij["indicator"] for rij in doelen}
    assert all(rij["onder"] is None for rij in doelen), "one cluster gives no interval"


def test_same_seed_same_files_to_the_bit(klein, tmp_path):
    for naam in ("r1", "r2"):
        opdracht = ["simuleer", klein, "--klanten", "600", "--replicaties", "2", "--uit", str(tmp_path / naam)]
        assert voer_uit([*opdracht, "--gebeurtenissen"]) == 0
    eerste, tweede = (
        {p.relative_to(tmp_path / r): p for p in sorted((tmp_path / r / "data").rglob("*.parquet"))}
        for r in ("r1", "r2")
    )
    assert set(map(str, eerste)) == {
        f"data/{tabel}/r000{i}.parquet"
        for tabel in ("indicatoren", "per_regio", "klanten", "gebeurtenissen")
        for i in range(2)
    }
    for naam, pad in eerste.items():
        pd.testing.assert_frame_equal(pd.read_parquet(pad), pd.read_parquet(tweede[naam]), check_exact=True)
    een, twee = (json.loads((tmp_path / r / "manifest.json").read_text()) for r in ("r1", "r2"))
    assert een == twee


def test_long_table_has_the_agreed_columns(klein, tmp_path):
    assert voer_uit(["simuleer", klein, "--klanten", "300", "--uit", str(tmp_path / "r")]) == 0
    tabel = pd.read_parquet(tmp_path / "r/data/indicatoren/r0000.parquet")
    assert list(tabel.columns) == [
        "scenario", "replicatie", "trekking", "indicator", "groep", "teller", "noemer", "waarde", "weggelaten",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("opties", "woord"),
    [
        (["--klanten", "0"], "ten minste 1"),
        (["--klanten", "-5"], "ten minste 1"),
        (["--replicaties", "0"], "ten minste 1"),
        (["--werkers", "0"], "ten minste 1"),
        (["--seed", "-1"], "tussen 0 en"),
        (["--klanten", "900000000000"], "geheugen"),
        (["--engine", "raket"], "raket"),
        (["--klanten", "veel"], "veel"),
        (["--kanten", "5"], "--klanten"),
    ],
)
def test_wrong_use_is_exit_2_and_says_what_to_do(klein, capsys, tmp_path, opties, woord):
    doel = tmp_path / "uit"
    assert voer_uit(["simuleer", klein, "--uit", str(doel), *opties]) == 2
    uit = capsys.readouterr()
    assert woord in uit.err
    assert uit.out == ""
    assert not doel.exists()


def test_workers_change_no_file(klein, tmp_path):
    for werkers in ("1", "3"):
        opdracht = ["simuleer", klein, "--klanten", "900", "--werkers", werkers, "--gebeurtenissen"]
        assert voer_uit([*opdracht, "--uit", str(tmp_path / werkers)]) == 0
    een, drie = (
        {p.relative_to(tmp_path / w): p.read_bytes() for p in (tmp_path / w).rglob("*") if p.is_file()}
        for w in ("1", "3")
    )
    assert een == drie


def test_log_without_a_folder_is_told_to_be_of_no_use(klein, capsys):
    assert voer_uit(["simuleer", klein, "--klanten", "300", "--gebeurtenissen"]) == 0
    assert "zonder --uit" in capsys.readouterr().err


def test_memory_estimate_is_shown(klein, capsys):
    assert voer_uit(["simuleer", klein, "--klanten", "900000000000"]) == 2
    assert "TB" in capsys.readouterr().err


def test_invalid_scenario_is_exit_3_and_writes_nothing(capsys, tmp_path):
    fout = tmp_path / "fout.yaml"
    fout.write_text(KLEIN.replace("regio: {klanten: 300}", "regio: {klanen: 300}"), encoding="utf-8")
    assert voer_uit(["simuleer", str(fout), "--uit", str(tmp_path / "uit")]) == 3
    melding = capsys.readouterr().err
    assert f"{fout}:6:9" in melding
    assert "klanten" in melding
    assert not (tmp_path / "uit").exists()


def test_an_earlier_run_is_kept_unless_asked(klein, capsys, tmp_path):
    doel = tmp_path / "uit"
    opdracht = ["simuleer", klein, "--klanten", "300", "--uit", str(doel)]
    assert voer_uit(opdracht) == 0
    voor = (doel / "manifest.json").read_bytes()
    assert voer_uit([*opdracht, "--seed", "2"]) == 2
    assert "--overschrijf" in capsys.readouterr().err
    assert (doel / "manifest.json").read_bytes() == voor
    assert voer_uit([*opdracht, "--seed", "2", "--overschrijf"]) == 0
    assert (doel / "manifest.json").read_bytes() != voor
    assert sorted(p.name for p in tmp_path.iterdir()) == ["klein.yaml", "uit"], "no temporary folders left"


def test_a_folder_that_is_no_run_is_never_overwritten(klein, capsys, tmp_path):
    doel = tmp_path / "belangrijk"
    doel.mkdir()
    (doel / "brief.txt").write_text("niet weggooien")
    assert voer_uit(["simuleer", klein, "--klanten", "300", "--uit", str(doel), "--overschrijf"]) == 2
    assert "geen map met een run" in capsys.readouterr().err
    assert (doel / "brief.txt").read_text() == "niet weggooien"


def test_a_client_file_is_not_copied(klein, capsys, tmp_path):
    bestand = tmp_path / "klanten.csv"
    bestand.write_text(
        "klant;instroom;uitkering;leeftijd;geslacht;opleiding\n"
        "70001;2004-03-01;WW;41;vrouw;middelbaar\n"
        "70002;2004-05-12;WWB;29;man;laag\n"
    )
    doel = tmp_path / "uit"
    opdracht = ["simuleer", klein, "--klantbestand", str(bestand), "--uit", str(doel), "--gebeurtenissen"]
    assert voer_uit(opdracht) == 0
    uit = capsys.readouterr()
    assert "niet gekopieerd" in uit.err
    assert sorted(p.name for p in (doel / "data").iterdir()) == ["indicatoren", "per_regio"]
    assert b"70001" not in b"".join(p.read_bytes() for p in doel.rglob("*") if p.is_file())
    papieren = json.loads((doel / "manifest.json").read_text())["klantbestand"]
    assert set(papieren) == {"sha256", "rijen"}


def test_a_wrong_client_file_names_row_and_column(klein, capsys, tmp_path):
    bestand = tmp_path / "klanten.csv"
    bestand.write_text(
        "klant;instroom;uitkering;leeftijd;geslacht;opleiding\n1;2004-03-01;WWW;41;vrouw;middelbaar\n2;2004;WW;12;man;laag\n"
    )
    assert voer_uit(["simuleer", klein, "--klantbestand", str(bestand)]) == 3
    melding = capsys.readouterr().err
    for woord in ("uitkering", "instroom", "leeftijd", "WW"):
        assert woord in melding


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_interrupt_leaves_no_half_folder(tmp_path):
    """Ctrl-C in the middle: exit 130, one line, and nothing in the folder where the run would have come."""
    doel = tmp_path / "uit"
    opdracht = [sys.executable, "-m", "simulatie.cli", "simuleer", "basis", "--klanten", "400000", "--uit", str(doel)]
    hoort: Any = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)  # noqa: E731 - or a background job is deaf
    proces = subprocess.Popen(
        opdracht,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        cwd=tmp_path,
        preexec_fn=hoort,  # noqa: PLW1509
    )
    assert proces.stderr is not None
    assert "regio" in proces.stderr.readline()
    time.sleep(1.0)
    os.killpg(proces.pid, signal.SIGINT)
    assert proces.wait(timeout=GEDULD) == 130
    assert "Traceback" not in proces.stderr.read()
    assert list(tmp_path.iterdir()) == []
