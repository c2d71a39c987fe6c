"""The command line: exit codes, languages, what goes to stdout and what to stderr."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from geduld import GEDULD

from simulatie import __version__
from simulatie.cli import groep, main, voer_uit
from simulatie.cli.onderdelen import Opdracht, tabel
from simulatie.scenario.lezen import laad
from simulatie.teksten import kies_taal

FOUT = str(Path(__file__).parents[1] / "fouten" / "komma.yaml")
KIND = """\
# yaml-language-server: $schema=s.json
extends: basis
naam: k
titel: K
beschrijving: k
werk:
  sigma: {WW: 2}
"""


@pytest.fixture(autouse=True)
def _nederlands(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.delenv("TWEEDEKANS_TAAL", raising=False)
    monkeypatch.delenv("TWEEDEKANS_DEBUG", raising=False)
    yield
    kies_taal("nl")


@pytest.fixture
def kind(tmp_path: Path) -> str:
    pad = tmp_path / "kind.yaml"
    pad.write_text(KIND, encoding="utf-8")
    return str(pad)


# ---------------------------------------------------------------------- exit codes


@pytest.mark.parametrize(
    ("argumenten", "code"),
    [
        (["--help"], 0),
        (["-h"], 0),
        (["--version"], 0),
        (["toon", "--help"], 0),
        (["controleer", "basis"], 0),
        ([], 2),
        (["bestaat-niet"], 2),
        (["toon"], 2),
        (["toon", "--zomaar", "basis"], 2),
        (["toon", "basis", "extra"], 2),
        (["--taal", "fr", "toon", "basis"], 2),
        (["--taal"], 2),
        (["controleer", FOUT], 3),
        (["controleer", "basis", FOUT], 3),
        (["toon", FOUT], 3),
        (["toon", "bassis"], 3),
        (["parameters", "niets.yaml"], 3),
    ],
)
def test_exitcode(argumenten: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert voer_uit(argumenten) == code
    uit, fout = capsys.readouterr()
    assert "Traceback" not in fout
    assert bool(fout) == (code != 0)
    if code == 2:
        assert not uit


def test_main_verlaat_het_programma() -> None:
    with pytest.raises(SystemExit) as gevangen:
        main(["--version"])
    assert gevangen.value.code == 0


class _Gehoorzaam:
    """A command made for one test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, doe: Any) -> None:
        opdracht = Opdracht("doe", callback=doe, hulp="cli.toon")
        monkeypatch.setitem(groep.OPDRACHTEN, "doe", "simulatie.cli.proef:doe")
        module = type(sys)("simulatie.cli.proef")
        module.doe = opdracht  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "simulatie.cli.proef", module)


def _gooi(fout: BaseException) -> Any:
    def doe() -> None:
        raise fout

    return doe


def test_interne_fout_zonder_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _Gehoorzaam(monkeypatch, _gooi(ZeroDivisionError("deling")))
    assert voer_uit(["doe"]) == 1
    fout = capsys.readouterr().err
    assert "ZeroDivisionError" in fout
    assert "TWEEDEKANS_DEBUG" in fout
    assert "Traceback" not in fout


def test_debug_laat_de_traceback_zien(monkeypatch: pytest.MonkeyPatch) -> None:
    _Gehoorzaam(monkeypatch, _gooi(ZeroDivisionError("deling")))
    monkeypatch.setenv("TWEEDEKANS_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        voer_uit(["doe"])


def test_onderbroken(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _Gehoorzaam(monkeypatch, _gooi(KeyboardInterrupt()))
    assert voer_uit(["doe"]) == 130
    assert "Onderbroken" in capsys.readouterr().err


def test_opdracht_kiest_zelf_een_exitcode(monkeypatch: pytest.MonkeyPatch) -> None:
    _Gehoorzaam(monkeypatch, lambda: click.get_current_context().exit(4))
    assert voer_uit(["doe"]) == 4


# ---------------------------------------------------------------------- languages


@pytest.mark.parametrize(
    "argumenten",
    [
        ["--taal", "en", "toon", "--help"],
        ["toon", "--help", "--taal", "en"],
        ["toon", "--taal=en", "--help"],
    ],
)
def test_taal_voor_en_na_de_opdracht(argumenten: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert voer_uit(argumenten) == 0
    uit = capsys.readouterr().out
    assert "Usage: tweedekans toon [OPTIONS] SCENARIO" in uit
    assert "Show this message and exit." in uit
    assert "Gebruik" not in uit


def test_taal_uit_de_omgeving(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("TWEEDEKANS_TAAL", "en")
    voer_uit(["--help"])
    assert "Commands:" in capsys.readouterr().out
    voer_uit(["--help", "--taal", "nl"])
    assert "Opdrachten:" in capsys.readouterr().out
    monkeypatch.setenv("TWEEDEKANS_TAAL", "fries")
    assert voer_uit(["--help"]) == 2
    assert "'fries' is geen taal" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argumenten", "nl", "en"),
    [
        (["--help"], "Gebruik: tweedekans [OPTIES] OPDRACHT", "Usage: tweedekans [OPTIONS] COMMAND"),
        (["bestaat-niet"], "De opdracht 'bestaat-niet' bestaat niet.", "No such command 'bestaat-niet'."),
        (["toon"], "Er ontbreekt een argument", "Missing argument"),
        (["toon", "--zomaar"], "bestaat niet", "No such option"),
        (["toon", "a", "b"], "Een argument te veel (b)", "Got unexpected extra argument (b)"),
        (["controleer", FOUT], "Schrijf 0.25: met een punt.", "Write 0.25: with a point."),
        (["toon", "bassis"], "Bedoelde u 'basis'?", "Did you mean 'basis'?"),
        (["schema", "--uit"], "heeft een waarde nodig", "requires an argument"),
    ],
)
def test_beide_talen(argumenten: list[str], nl: str, en: str, capsys: pytest.CaptureFixture[str]) -> None:
    for taal, verwacht, ander in (("nl", nl, en), ("en", en, nl)):
        voer_uit([*argumenten, "--taal", taal] if argumenten[-1] != "--uit" else ["--taal", taal, *argumenten])
        uit, fout = capsys.readouterr()
        assert verwacht in uit + fout
        assert ander not in uit + fout


# ---------------------------------------------------------------------- the commands


def test_controleer_noemt_elk_bestand(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert voer_uit(["controleer", kind, FOUT, "basis"]) == 3
    uit, fout = capsys.readouterr()
    assert f"{kind}: in orde" in uit
    assert "basis: in orde" in uit
    assert "komma.yaml:7:23" in fout
    assert "1 fout" in fout


def test_waarschuwing_gaat_naar_stderr(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = tmp_path / "k.yaml"
    pad.write_text(KIND.split("\n", 1)[1], encoding="utf-8")
    assert voer_uit(["controleer", str(pad)]) == 0
    assert "let op" in capsys.readouterr().err


def test_toon_kan_weer_geladen_worden(kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert voer_uit(["toon", kind]) == 0
    uit, fout = capsys.readouterr()
    assert fout == ""
    (tmp_path / "getoond.yaml").write_text(uit, encoding="utf-8")
    assert laad(tmp_path / "getoond.yaml").scenario == laad(kind).scenario


def test_toon_verschil(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert voer_uit(["toon", kind, "--verschil"]) == 0
    uit = capsys.readouterr().out
    assert "kind tegenover basis" in uit
    (regel,) = [regel for regel in uit.splitlines() if regel.startswith("werk.sigma.WW")]
    assert f"{kind}:7" in regel
    assert "werk.sigma.WAO" not in uit
    assert voer_uit(["toon", "basis", "--verschil"]) == 0
    assert "bouwt niet voort" in capsys.readouterr().out


def test_parameters_json_is_een_document(capsys: pytest.CaptureFixture[str]) -> None:
    assert voer_uit(["parameters", "basis", "--json"]) == 0
    uit, fout = capsys.readouterr()
    rijen = json.loads(uit)
    assert fout == ""
    assert len(rijen) > 300
    assert all(rij["eenheid"] and rij["herkomst"] for rij in rijen)
    assert all(rij["bereik"] for rij in rijen if rij["herkomst"] == "aanname")


def test_parameters_als_tabel(capsys: pytest.CaptureFixture[str]) -> None:
    assert voer_uit(["parameters"]) == 0
    regels = capsys.readouterr().out.splitlines()
    assert regels[0].split()[:3] == ["naam", "vanaf", "waarde"]
    assert len(regels) > 300


def test_schema_naar_bestand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pad = tmp_path / "schema.json"
    assert voer_uit(["schema", "--uit", str(pad)]) == 0
    assert capsys.readouterr().out == ""
    assert voer_uit(["schema"]) == 0
    assert capsys.readouterr().out == pad.read_text(encoding="utf-8")
    assert voer_uit(["schema", "--uit", str(tmp_path / "geen" / "schema.json")]) == 2
    assert "kan niet worden geschreven" in capsys.readouterr().err


def test_opdracht_van_een_ander_pakket(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Packages join through the entry-point group; an unknown name is looked up there."""

    class Punt:
        name = "kalibreer"

        def load(self) -> click.Command:
            return Opdracht("kalibreer", callback=lambda: click.echo("klaar"), hulp="cli.toon")

    monkeypatch.setattr(groep, "entry_points", lambda group: [Punt()] if group == "tweedekans.commands" else [])
    assert voer_uit(["kalibreer", "--taal", "nl"]) == 0
    assert capsys.readouterr().out == "klaar\n"
    assert voer_uit(["--help"]) == 0
    assert "kalibreer" in capsys.readouterr().out


def test_tabel() -> None:
    assert tabel(["a", "bb"], [["xxx", "y"]]) == "a    bb\n---  --\nxxx  y"


# ---------------------------------------------------------------------- as a program


def _programma(*argumenten: str, **omgeving: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "simulatie.cli", *argumenten],
        capture_output=True,
        env={**os.environ, **omgeving},
        timeout=GEDULD,
    )


def test_versie() -> None:
    assert _programma("--version").stdout.decode().split() == ["tweedekans", __version__]


def test_help_laadt_geen_zware_modules() -> None:
    """What keeps `--help` under 0.3 s, on any machine: nothing heavy is loaded for it."""
    assert _programma("--help").returncode == 0
    code = "import sys; from simulatie.cli import voer_uit; voer_uit(['--help']); print(*sys.modules, file=sys.stderr)"
    geladen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stderr.split()
    zwaar = {"numpy", "pandas", "numba", "scipy", "simpy", "pyarrow", "pydantic", "yaml", "rich", "matplotlib"}
    assert zwaar.isdisjoint(geladen)


def test_uitvoer_is_utf8_in_een_pijp() -> None:
    uit = _programma("parameters", PYTHONIOENCODING="", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0").stdout
    assert "θ" in _programma("toon", "basis", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0").stdout.decode(
        "utf-8"
    )
    assert "–" in uit.decode("utf-8")


def test_gesloten_pijp_geeft_geen_traceback() -> None:
    opdracht = f"{sys.executable} -m simulatie.cli parameters basis --json | head -c 10"
    klaar = subprocess.run(["sh", "-c", opdracht], capture_output=True, timeout=GEDULD)
    assert b"Traceback" not in klaar.stderr
    assert klaar.stderr == b""
