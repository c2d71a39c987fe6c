"""The commands: lines for machines, failed tasks with the command that does them alone, impossible wishes."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from studies import schrijf

from simulatie.cli import voer_uit
from simulatie.studie.bestand import laad_studie
from simulatie.studie.opslag import Studiemap
from simulatie.studie.uitvoeren import Plan, begin, maak_plan

WORTEL = Path(__file__).resolve().parents[2]
STUDIES = sorted((WORTEL / "experiments").glob("*.yaml"))
HANDLEIDING = WORTEL / "docs" / "handleiding.md"

MISLUKT = """\
naam: mislukt
titel: "Taken die mislukken"
vraag: "Wat als twee onbekenden samen niet kunnen?"
scenarios: [basis]
onzekerheid:
  soort: bereik
  parameters:
    - {pad: contracten.regulier.betaling.start, van: 0.0, tot: 0.3}
    - {pad: contracten.regulier.betaling.resultaat, van: 0.5, tot: 1.0}
uitkomsten: [primair_duurzaam_werk_24m]
klanten: 500
trekkingen: 4
"""
"""Each value is within its bounds; in some worlds the two are more than the price, which shows when a task is done."""


def test_mislukte_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Tried twice, reported with key and command; the others are done; alone the task tells what is wrong."""
    uit = tmp_path / "uit"
    assert voer_uit(["experiment", str(schrijf(tmp_path, MISLUKT)), "--uit", str(uit), "--json"]) == 4
    uitvoer, fouten = capsys.readouterr()
    regels = [json.loads(regel) for regel in uitvoer.splitlines()]
    slot, voorlaatste = regels[-1], regels[-2]
    assert slot["klaar"] is False
    assert 0 < len(slot["mislukt"]) < slot["taken"] == 8
    assert voorlaatste["mislukt"] == voorlaatste["herhaald"] == len(slot["mislukt"])
    assert voorlaatste["klaar"] == slot["gedaan"] == 8 - len(slot["mislukt"])
    een = slot["mislukt"][0]
    assert "meer dan de prijs" in een["melding"]
    assert een["opdracht"] in fouten

    manifest = Studiemap(uit).lees_manifest()
    assert manifest["toestand"] == "afgebroken"
    assert set(manifest["mislukt"]) == {m["sleutel"] for m in slot["mislukt"]}
    assert voer_uit(["status", str(uit)]) == 0
    assert een["sleutel"] in capsys.readouterr().out

    programma, *opdracht = shlex.split(een["opdracht"])
    assert programma == "tweedekans"
    assert voer_uit(opdracht) == 3
    assert "meer dan de prijs" in capsys.readouterr().err


def test_regels_voor_machines(af: tuple[Plan, Studiemap], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every line is a document; numbers that are not there yet are null; text goes to stderr."""
    folder = begin(af[0], tmp_path / "uit")
    assert voer_uit(["hervat", str(folder.map), "--json", "--deel", "1/3"]) == 0
    regels = [json.loads(regel) for regel in capsys.readouterr().out.splitlines()]
    velden = {"totaal", "had_al", "klaar", "mislukt", "herhaald", "per_seconde", "nog_seconden"}
    assert all(set(regel) == velden for regel in regels[:-1])
    assert (regels[0]["klaar"], regels[0]["per_seconde"], regels[0]["nog_seconden"]) == (0, None, None)
    assert (regels[-2]["klaar"], regels[-2]["totaal"]) == (2, 2)
    assert regels[-1] == {
        "klaar": True, "map": str(folder.map), "taken": 2, "gedaan": 2, "had_al": 0, "mislukt": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("opties", "exitcode"),
    [
        (["--werkers", "0"], 2),
        (["--deel", "3/2"], 2),
        (["--deel", "half"], 2),
        (["--klanten", "0"], 3),
        (["--replicaties", "-1"], 3),
        (["--seed", "-1"], 3),
        (["--onzekerheid", "geen", "--trekkingen", "3"], 2),
    ],
)
def test_onmogelijke_opties(tmp_path: Path, opties: list[str], exitcode: int) -> None:
    """Refused before anything is made."""
    assert voer_uit(["experiment", str(schrijf(tmp_path)), "--uit", str(tmp_path / "uit"), *opties]) == exitcode
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize("pad", STUDIES, ids=lambda pad: pad.stem)
def test_meegeleverde_studies(pad: Path) -> None:
    """Every study in the repository loads, with every setting of its levers."""
    studie = laad_studie(pad)
    assert studie.naam == pad.stem
    if studie.studie.onzekerheid.soort == "bereik" and studie.studie.onzekerheid.ontwerp != "latijns":
        pytest.importorskip("SALib", reason="needs the extra `gevoeligheid`")
    if studie.studie.onzekerheid.soort != "trekkingen":
        assert maak_plan(studie).taken


def test_studie_in_de_handleiding(tmp_path: Path) -> None:
    """The study that the manual shows can be run as it stands."""
    blokken = re.findall(r"```yaml\n(.*?)```", HANDLEIDING.read_text(encoding="utf-8"), re.S)
    studies = [blok for blok in blokken if blok.startswith("naam: mijn-studie")]
    assert len(studies) == 1
    assert maak_plan(laad_studie(schrijf(tmp_path, studies[0]))).taken
