"""The command `kalibreer` as a user meets it, on the toy: interrupted, resumed, refused."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from geduld import GEDULD
from speelmodel import P, Speelmodel, doelen, register, ruimte

from calibratie import opdracht
from calibratie.resultaat import GeenResultaatError, lees_punt
from calibratie.uitkomst import Uitkomst
from simulatie.cli import groep, voer_uit

pytest.importorskip("emcee")
WAAR = np.random.default_rng(5).standard_normal(P)


class Telt(Speelmodel):
    """Counts its runs in this process, and is interrupted at some of them."""

    gedaan = 0
    onderbreek: tuple[int, ...] = ()

    def __call__(self, parameters: Mapping[str, float], klanten: int, seed: int) -> Uitkomst:
        type(self).gedaan += 1
        if self.gedaan in self.onderbreek:
            raise KeyboardInterrupt
        return super().__call__(parameters, klanten, seed)


def _zet_speelmodel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(groep.OPDRACHTEN, "kalibreer", "calibratie.opdracht:kalibreer")
    d = doelen(WAAR, n=4000, sd_log_n=0.3, toets=(20,), seed=4)
    monkeypatch.setattr(opdracht, "lees_probleem", lambda scenario: (register(d), ruimte({10: "prior"}), Telt()))
    monkeypatch.setattr(Telt, "gedaan", 0)


@pytest.fixture(autouse=True)
def op_speelmodel(monkeypatch):
    _zet_speelmodel(monkeypatch)
    monkeypatch.setattr(Telt, "onderbreek", ())


def kalibreer(map_: Path, *opties: str) -> int:
    een = [] if "--werkers" in opties else ["--werkers", "1"]  # in this process, where runs are counted
    return voer_uit(["kalibreer", "--snel", "--klanten", "20000", "--uit", str(map_), *een, *opties])


@pytest.fixture(scope="module")
def klaar(tmp_path_factory) -> Path:
    """A finished calibration, made once."""
    map_ = tmp_path_factory.mktemp("k") / "k1"
    with pytest.MonkeyPatch.context() as mp:
        _zet_speelmodel(mp)
        assert kalibreer(map_) == 0
    return map_


def test_to_the_end(tmp_path, capsys, klaar):
    assert kalibreer(tmp_path / "k") == 0
    uit = capsys.readouterr()
    for woord in ("Streefcijfer", "Gepubliceerd", "95%-interval", "d20", "toets", "Dekking", "prior-gedreven"):
        assert woord in uit.out
    for woord in ("Haalbaarheid", "Puntschatting", "golf 2", "R-hat", "PSIS", "niet om te gebruiken"):
        assert woord in uit.err
    assert "Traceback" not in uit.err
    map_ = tmp_path / "k"
    assert {p.name for p in map_.iterdir()} == {
        "opdracht.json",
        "evaluaties",
        "punt.json",
        "punt.yaml",
        "trekkingen.parquet",
        "figuren.parquet",
        "diagnostiek.json",
        "manifest.json",
        "rapport.html",
    }
    manifest = json.loads((map_ / "manifest.json").read_text())
    assert manifest["toestand"] == "klaar"
    assert manifest["run_id"].startswith("k")
    paden, run = lees_punt(map_)
    assert run == manifest["run_id"]
    assert list(paden) == [f"speel.p{j}" for j in range(P) if j != 10]
    t = pd.read_parquet(map_ / "trekkingen.parquet")
    assert list(t.columns) == [f"speel.p{j}" for j in range(P)]
    assert len(t) == 30
    assert (map_ / "trekkingen.parquet").read_bytes() == (klaar / "trekkingen.parquet").read_bytes()


@pytest.mark.parametrize("onderbreek", [(40,), pytest.param((1, 200, 230), marks=pytest.mark.groot)])
def test_interrupted_and_resumed_gives_the_same_file(tmp_path, capsys, monkeypatch, klaar, onderbreek):
    monkeypatch.setattr(Telt, "onderbreek", onderbreek)
    map_ = tmp_path / "k"
    assert kalibreer(map_) == 4
    uit = capsys.readouterr()
    assert "--hervat" in uit.err
    assert uit.out == ""
    assert not (map_ / "manifest.json").exists()
    pogingen = 1
    while (code := kalibreer(map_, "--hervat")) == 4:
        pogingen += 1
    assert code == 0
    assert pogingen == len(onderbreek)
    assert (map_ / "trekkingen.parquet").read_bytes() == (klaar / "trekkingen.parquet").read_bytes()
    assert (map_ / "diagnostiek.json").read_bytes() == (klaar / "diagnostiek.json").read_bytes()


PROGRAMMA = """
import sys
import numpy as np
from speelmodel import P, Traag, doelen, register, ruimte
from calibratie import opdracht
from simulatie.cli import groep, main
d = doelen(np.random.default_rng(5).standard_normal(P), n=4000, sd_log_n=0.3, toets=(20,), seed=4)
opdracht.lees_probleem = lambda scenario: (register(d), ruimte({10: "prior"}), Traag())
groep.OPDRACHTEN["kalibreer"] = "calibratie.opdracht:kalibreer"
main(["kalibreer", "--snel", "--klanten", "20000", "--werkers", "2", *sys.argv[1:]])
"""


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.groot  # a race against two processes
def test_ctrl_c_while_two_workers_are_at_it(tmp_path, klaar):
    """The signal a terminal sends to the command: exit code 4, all runs kept, and the same file in the end."""
    map_ = tmp_path / "k"
    opdracht_ = [sys.executable, "-c", PROGRAMMA, "--uit", str(map_)]
    omgeving = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, sys.path))}
    met = {"env": omgeving, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
    proces = subprocess.Popen(opdracht_, **met)
    while len(list(map_.glob("evaluaties/??/*.json"))) < 40 and proces.poll() is None:
        time.sleep(0.02)
    proces.send_signal(signal.SIGINT)
    _, err = proces.communicate(timeout=GEDULD)
    assert proces.returncode == 4, err
    assert "--hervat" in err
    assert "Traceback" not in err
    bewaard = len(list(map_.glob("evaluaties/??/*.json")))
    assert bewaard >= 40
    verder = subprocess.run([*opdracht_, "--hervat"], **met, check=False)
    assert verder.returncode == 0, verder.stderr
    assert f"{bewaard} gevonden" in verder.stderr
    assert (map_ / "trekkingen.parquet").read_bytes() == (klaar / "trekkingen.parquet").read_bytes()


def test_resuming_keeps_the_settings_it_began_with(tmp_path, klaar):
    """`--hervat` alone is enough: sizes and seed are those of the folder."""
    map_ = tmp_path / "k"
    shutil.copytree(klaar, map_)
    for weg in ("manifest.json", "trekkingen.parquet"):
        (map_ / weg).unlink()
    assert voer_uit(["kalibreer", "--hervat", "--uit", str(map_), "--werkers", "1"]) == 0
    assert (map_ / "trekkingen.parquet").read_bytes() == (klaar / "trekkingen.parquet").read_bytes()
    assert Telt.gedaan == 0


def test_a_damaged_and_a_foreign_file_are_named_and_done_again(tmp_path, capsys, klaar):
    map_ = tmp_path / "k"
    shutil.copytree(klaar, map_)
    (map_ / "manifest.json").unlink()
    een, twee, *_ = sorted((map_ / "evaluaties").glob("??/*.json"))
    een.write_bytes(een.read_bytes()[:50])
    twee.write_text("{}")
    assert kalibreer(map_, "--hervat") == 0
    err = capsys.readouterr().err
    assert err.count("apart gezet") == 2
    assert Telt.gedaan == 2
    assert len(list((map_ / "evaluaties" / "apart").iterdir())) == 2
    assert (map_ / "trekkingen.parquet").read_bytes() == (klaar / "trekkingen.parquet").read_bytes()


def test_done_is_done(tmp_path, capsys, klaar):
    map_ = tmp_path / "k"
    shutil.copytree(klaar, map_)
    assert kalibreer(map_, "--hervat", "--json") == 0
    uit = capsys.readouterr()
    assert "was al klaar" in uit.err
    document = json.loads(uit.out)
    assert {"manifest", "tabellen", "run_id"} <= document.keys()
    assert Telt.gedaan == 0


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path, capsys):
    (tmp_path / "iets.txt").write_text("van mij")
    for opties in ((), ("--hervat",)):
        assert kalibreer(tmp_path, *opties) == 2
    assert "bestaat al" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["iets.txt"]


@pytest.mark.parametrize(
    "opties",
    [("--werkers", "0"), ("--sbc", "0"), ("--seed", "-1"), ("--neem-over", "--hervat"), ("--neem-over", "--sbc", "3")],
)
def test_impossible_options(tmp_path, opties):
    assert kalibreer(tmp_path / "k", *opties) == 2
    assert not (tmp_path / "k").exists()


def test_without_emcee_it_says_so_before_anything_is_done(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(opdracht, "find_spec", lambda naam: None)
    assert kalibreer(tmp_path / "k") == 2
    assert "tweedekans[calibratie]" in capsys.readouterr().err
    assert not (tmp_path / "k").exists()


def test_a_parameter_without_effect_is_named(tmp_path, capsys, monkeypatch):
    d = doelen(WAAR)
    monkeypatch.setattr(opdracht, "lees_probleem", lambda s: (register(d), ruimte({1: "prior"}), Speelmodel(dood=3)))
    assert kalibreer(tmp_path / "k") == 5
    assert "p3" in capsys.readouterr().err


def test_sbc(tmp_path, capsys):
    assert kalibreer(tmp_path / "k", "--sbc", "3") in (0, 5)
    uit = json.loads((tmp_path / "k" / "sbc.json").read_text())
    assert np.array(uit["rangen"]).shape == (3, P + 1)  # eleven parameters, likelihood, distance
    assert "3 keer" in capsys.readouterr().out


def test_english(tmp_path, capsys, klaar):
    map_ = tmp_path / "k"
    shutil.copytree(klaar, map_)
    assert kalibreer(map_, "--hervat", "--taal", "en") == 0
    uit = capsys.readouterr()
    assert "Published" in uit.out
    assert "Coverage" in uit.out


# ---------------------------------------------------------------------- results of others


@pytest.mark.parametrize(
    ("bestand", "inhoud"),
    [
        ("manifest.json", "{}"),
        ("manifest.json", "niets"),
        ("punt.json", '{"run_id": "anders", "paden": {}}'),
        ("punt.json", '{"run_id": "RUN", "paden": {"a": "x"}}'),
        ("punt.json", '{"run_id": "RUN", "paden": {"a": NaN}}'),
        ("punt.json", '{"run_id": "RUN", "paden": [1]}'),
    ],
)
def test_a_result_that_is_not_one_is_refused(tmp_path, klaar, bestand, inhoud):
    map_ = tmp_path / "k"
    shutil.copytree(klaar, map_)
    run = json.loads((map_ / "manifest.json").read_text())["run_id"]
    (map_ / bestand).write_text(inhoud.replace("RUN", run))
    with pytest.raises(GeenResultaatError):
        lees_punt(map_)
    assert voer_uit(["kalibreer", "--neem-over", "--uit", str(map_)]) == 3


def test_taking_over_a_point(klaar, tmp_path, capsys):
    from simulatie.scenario.vinden import bibliotheek

    scenario = tmp_path / "basis.yaml"
    shutil.copy(bibliotheek() / "basis.yaml", scenario)
    map_ = tmp_path / "k"
    map_.mkdir()
    shutil.copy(klaar / "diagnostiek.json", map_)
    (map_ / "manifest.json").write_text('{"toestand": "klaar", "run_id": "k1a"}')
    (map_ / "punt.json").write_text('{"run_id": "k1a", "paden": {"werk.duur": -0.08}}')
    assert voer_uit(["kalibreer", "--neem-over", "--uit", str(map_), "--scenario", str(scenario)]) == 0
    assert "duur: {waarde: -0.08, herkomst: gekalibreerd, run: k1a" in scenario.read_text()
    assert "1 waarden van run k1a" in capsys.readouterr().err


def test_draws_are_a_plain_table(klaar):
    t = pd.read_parquet(klaar / "trekkingen.parquet")
    assert (t.dtypes == np.float64).all()
    assert np.isfinite(t.to_numpy()).all()
    assert len(pd.read_parquet(klaar / "figuren.parquet")) == len(t)
