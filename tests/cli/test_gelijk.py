"""The commands `gelijk` and `opwarmen`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hulp import KLEIN

from simulatie.cli import voer_uit
from simulatie.compilatie import kern_is_vertaald
from simulatie.engines import core


@pytest.fixture
def klein(tmp_path: Path) -> str:
    pad = tmp_path / "klein.yaml"
    pad.write_text(KLEIN, encoding="utf-8")
    return str(pad)


def test_equal_engines(klein: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert voer_uit(["gelijk", klein, klein, "--klanten", "300"]) == 0
    regels = capsys.readouterr().out.splitlines()
    assert len(regels) == 3
    aantal, verschillen = regels[-1].split(" gebeurtenissen, ")
    assert int(aantal) > 2 * 240
    assert verschillen == "0 verschillen"


def test_scenarios_replications_and_seed(klein: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every pair is another draw, and all are counted."""
    ander = tmp_path / "ander.yaml"
    ander.write_text(KLEIN.replace("naam: klein", "naam: ander").replace("bestand: 12", "bestand: 3"), encoding="utf-8")
    opdracht = ["gelijk", klein, str(ander), "--klanten", "600", "--replicaties", "2"]
    aantallen = []
    for seed in ("7", "8"):
        assert voer_uit([*opdracht, "--seed", seed]) == 0
        regels = capsys.readouterr().out.splitlines()
        assert [regel.partition(":")[0] for regel in regels[:2]] == ["klein", "ander"]
        assert all("2 regio's, 2 replicatie(s)" in regel for regel in regels[:2])
        per_scenario = [int(regel.split("replicatie(s): ")[1].split(" ")[0]) for regel in regels[:2]]
        assert int(regels[2].split(" ")[0]) == sum(per_scenario)
        aantallen.append(tuple(per_scenario))
    assert aantallen[0] != aantallen[1]


def test_a_difference_is_shown_and_exits_5(
    klein: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = core.simuleer_regio

    def anders(*args: Any) -> np.ndarray:
        log = echt(*args)
        log["waarde"][100] = np.nextafter(log["waarde"][100], np.inf)  # one bit of one number
        return log

    monkeypatch.setattr(core, "simuleer_regio", anders)
    assert voer_uit(["gelijk", klein, "--klanten", "300"]) == 5
    regels = capsys.readouterr().out.splitlines()
    assert regels[0].startswith("Eerste verschil: scenario klein, replicatie 0, regio 0, klant ")
    assert "referentie" in regels[1]
    assert "kern" in regels[1]
    assert sum(regel.startswith("!") for regel in regels) == 1
    assert regels[-1].endswith(" gebeurtenissen, 1 verschillen")


def test_a_row_too_few_is_shown(
    klein: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = core.simuleer_regio
    monkeypatch.setattr(core, "simuleer_regio", lambda *args: echt(*args)[:-1])
    assert voer_uit(["gelijk", klein, "--klanten", "300"]) == 5
    regels = capsys.readouterr().out.splitlines()
    assert next(regel for regel in regels if regel.startswith("!")).endswith("-")
    assert regels[-1].endswith(" gebeurtenissen, 1 verschillen")


def test_impossible_numbers(klein: str) -> None:
    assert voer_uit(["gelijk", klein, "--klanten", "0"]) == 2
    assert voer_uit(["gelijk"]) == 2


def test_warming_up(capsys: pytest.CaptureFixture[str]) -> None:
    assert voer_uit(["opwarmen"]) == 0
    assert "De rekenkern is klaar" in capsys.readouterr().out
    assert kern_is_vertaald(), "the names by which compiled code is found are those of the functions"
