"""Tables for Dutch Excel: what a spreadsheet would run as a formula arrives as text, and numbers stay numbers."""

from __future__ import annotations

import csv
import datetime
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from simulatie.report import schrijf_csv
from simulatie.report.csv import als_csv, cel


def _lees(tekst: str) -> list[list[str]]:
    return list(csv.reader(tekst.splitlines(), delimiter=";"))


@pytest.mark.parametrize(
    "gevaar", ["=1+1", "+31", "-5", "@SOM(A1)", "\t=1", "\r=1", "\n=1", " =1", "=HYPERLINK('x')", "-∞"]
)
def test_tekst_die_een_formule_zou_zijn(gevaar: str) -> None:
    assert cel(gevaar) == "'" + gevaar


def test_ook_een_kolomkop_is_geen_formule() -> None:
    assert als_csv(pd.DataFrame({"=A1": [1]})).startswith("'=A1")


@pytest.mark.parametrize(
    ("waarde", "verwacht"),
    [
        (-0.25, "-0,25"),
        (-3, "-3"),
        (np.float64(1234567.5), "1234567,5"),
        (np.int64(-4), "-4"),
        (0.1 + 0.2, "0,30000000000000004"),  # all digits: a table is for further work
        (1e-7, "0,0000001"),
        (float("nan"), ""),
        (None, ""),
        (pd.NaT, ""),
        (float("inf"), "oneindig"),
        (float("-inf"), "min oneindig"),
        (True, "ja"),
        (np.False_, "nee"),
        (datetime.date(2008, 1, 31), "2008-01-31"),
        (pd.Timestamp(2008, 1, 31), "2008-01-31"),
        ("WW", "WW"),
        ("a;b", "a;b"),
    ],
)
def test_cel(waarde: object, verwacht: str) -> None:
    assert cel(waarde) == verwacht


def test_bestand(tmp_path: Path) -> None:
    pad = tmp_path / "verschillen.csv"
    schrijf_csv(pd.DataFrame({"scenario": ['een "naam"; lang', "=x"], "verschil": [-0.5, np.nan]}), pad)
    inhoud = pad.read_bytes()
    assert inhoud.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in inhoud
    assert _lees(inhoud.decode("utf-8-sig")) == [
        ["scenario", "verschil"],
        ['een "naam"; lang', "-0,5"],
        ["'=x", ""],
    ]
    assert list(tmp_path.iterdir()) == [pad]  # no temporary file stays behind


def test_een_mislukte_poging_laat_het_oude_staan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pad = tmp_path / "a.csv"
    schrijf_csv(pd.DataFrame({"a": [1]}), pad)
    oud = pad.read_bytes()

    def vol(_: int) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("os.fsync", vol)
    with pytest.raises(OSError, match="no space"):
        schrijf_csv(pd.DataFrame({"a": [2]}), pad)
    assert pad.read_bytes() == oud
    assert list(tmp_path.iterdir()) == [pad]
