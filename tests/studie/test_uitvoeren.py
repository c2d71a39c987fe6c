"""Studies: the same bits whoever does the work and however often it stops; what is finished is never lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from geduld import GEDULD
from studies import KLEIN, schrijf, vingerafdruk

from simulatie.studie.bestand import laad_studie
from simulatie.studie.opslag import GeenStudieError, Studiemap
from simulatie.studie.taak import AndereCodeError
from simulatie.studie.uitvoeren import Plan, begin, draai, maak_plan, met_replicaties, open_plan

pytestmark = pytest.mark.filterwarnings("ignore")


def _kopie(af: tuple[Plan, Studiemap], map_: Path) -> tuple[Plan, Studiemap]:
    shutil.copytree(af[1].map, map_ / "uit")
    return af[0], Studiemap(map_ / "uit")


def test_niets_wordt_opnieuw_gedaan(af: tuple[Plan, Studiemap]) -> None:
    """A study that is done has nothing left to do."""
    tijden = {pad: pad.stat().st_mtime_ns for pad in af[1].map.rglob("*.parquet")}
    stand = draai(*open_plan(af[1].map), grondig=True)
    assert (stand.klaar, stand.had_al) == (0, 6)
    assert tijden == {pad: pad.stat().st_mtime_ns for pad in af[1].map.rglob("*.parquet")}


@pytest.mark.parametrize("werkers", [2])
def test_zelfde_bits_met_processen(af: tuple[Plan, Studiemap], tmp_path: Path, werkers: int) -> None:
    """More hands, the same results."""
    folder = begin(af[0], tmp_path / "uit")
    draai(af[0], folder, werkers=werkers)
    assert vingerafdruk(folder.map) == vingerafdruk(af[1].map)


def test_delen_maken_het_geheel(af: tuple[Plan, Studiemap], tmp_path: Path) -> None:
    """Parts of an array job, in any order, are the whole; only the last one finds it complete."""
    folder = begin(af[0], tmp_path / "uit")
    for nummer in (3, 1, 2):
        assert folder.lees_manifest()["toestand"] != "klaar"
        draai(af[0], folder, deel=(nummer, 3))
    assert folder.lees_manifest()["toestand"] == "klaar"
    assert vingerafdruk(folder.map) == vingerafdruk(af[1].map)


@pytest.mark.parametrize("schade", ["afgekapt", "verminkt", "vreemd", "leeg"])
def test_beschadigde_uitkomst(af: tuple[Plan, Studiemap], tmp_path: Path, schade: str) -> None:
    """A damaged or foreign file is moved aside and made again; the others stay."""
    plan, folder = _kopie(af, tmp_path)
    eerste, tweede = list(plan.taken)[:2]
    pad = folder.pad(eerste)
    inhoud = pad.read_bytes()
    if schade == "afgekapt":
        pad.write_bytes(inhoud[: len(inhoud) // 2])
    elif schade == "verminkt":
        midden = len(inhoud) // 3
        pad.write_bytes(inhoud[:midden] + bytes(b ^ 0xFF for b in inhoud[midden : midden + 40]) + inhoud[midden + 40 :])
    elif schade == "vreemd":
        pad.write_bytes(folder.pad(tweede).read_bytes())
    else:
        pad.write_bytes(b"")
    with pytest.raises(GeenStudieError):
        folder.lees(eerste)
    stand = draai(plan, folder, grondig=True)
    assert stand.klaar == 1
    assert len(list((folder.map / "opzij").iterdir())) == 1
    assert vingerafdruk(folder.map) == vingerafdruk(af[1].map)


def test_meer_replicaties(af: tuple[Plan, Studiemap], tmp_path: Path) -> None:
    """Widening runs only what is new, and gives what a wider study gives."""
    plan, folder = _kopie(af, tmp_path)
    breder = met_replicaties(plan, folder, 2)
    stand = draai(breder, folder)
    assert (stand.klaar, stand.had_al) == (6, 6)
    (tmp_path / "los").mkdir()
    heel = maak_plan(laad_studie(schrijf(tmp_path / "los", KLEIN.replace("replicaties: 1", "replicaties: 2"))))
    los = begin(heel, tmp_path / "los" / "uit")
    draai(heel, los)
    assert vingerafdruk(los.map) == vingerafdruk(folder.map)


def test_andere_studie_in_dezelfde_map(af: tuple[Plan, Studiemap], tmp_path: Path) -> None:
    """A folder is of one study; results of another version of the model are not mixed in."""
    _, folder = _kopie(af, tmp_path)
    ander = maak_plan(laad_studie(schrijf(tmp_path), seed=9))
    with pytest.raises(GeenStudieError, match="andere studie"):
        begin(ander, folder.map)
    met_ander_model = maak_plan(laad_studie(schrijf(tmp_path)), model="0123456789abcdef")
    with pytest.raises(GeenStudieError, match="andere versie"):
        begin(met_ander_model, folder.map)


def test_werker_met_ander_model(tmp_path: Path) -> None:
    """A worker with other code does nothing, and the study stops at the first: it is so for every task."""
    plan = maak_plan(laad_studie(schrijf(tmp_path)), model="0123456789abcdef")
    folder = begin(plan, tmp_path / "uit")
    with pytest.raises(AndereCodeError):
        draai(plan, folder)
    assert not list(folder.map.rglob("*.parquet"))
    assert folder.lees_manifest()["toestand"] == "afgebroken"


def test_tegelijk_begonnen(af: tuple[Plan, Studiemap], tmp_path: Path) -> None:
    """Elements of an array job may make the folder at the same time: half of it by another is no reason to refuse."""
    plan, folder = _kopie(af, tmp_path)
    (folder.map / "manifest.json").unlink()
    shutil.rmtree(folder.map / "taken")
    (folder.map / ".studie.json.12345678.nieuw").write_text("{")
    begin(plan, folder.map)
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "brief.txt").write_text("van een ander")
    with pytest.raises(GeenStudieError, match=r"brief\.txt"):
        begin(plan, tmp_path / "vol")


@pytest.mark.parametrize("inhoud", ["", "[]", "{}", '{"soort": "studie", "toestand": "half"}', "[" * 5000])
def test_vreemde_manifesten(tmp_path: Path, inhoud: str) -> None:
    """A folder that is no study is refused, whatever its manifest says."""
    (tmp_path / "manifest.json").write_text(inhoud, encoding="utf-8")
    with pytest.raises(GeenStudieError):
        Studiemap(tmp_path).lees_manifest()


def test_vol_schijf_laat_niets_half(
    af: tuple[Plan, Studiemap], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing can be written any more the study stops; what was written is whole, and it goes on later."""
    folder = begin(af[0], tmp_path / "uit")
    echt, aantal = os.fsync, [0]

    def vol(fd: int) -> None:
        aantal[0] += 1
        if aantal[0] == 4:
            raise OSError(28, "No space left on device")
        echt(fd)

    monkeypatch.setattr(os, "fsync", vol)
    with pytest.raises(OSError, match="No space"):
        draai(af[0], folder)
    monkeypatch.undo()
    assert not list(folder.map.rglob("*.nieuw"))
    draai(af[0], folder)
    assert vingerafdruk(folder.map) == vingerafdruk(af[1].map)


def _opdracht(*argumenten: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "simulatie.cli", *argumenten],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _wacht_op(proces: subprocess.Popen[bytes], map_: Path, aantal: int) -> None:
    einde = time.monotonic() + GEDULD
    while proces.poll() is None and len(list((map_ / "taken").rglob("[0-9a-f]*.parquet"))) < aantal:
        assert time.monotonic() < einde
        time.sleep(0.02)


def _dood_en_hervat(af: tuple[Plan, Studiemap], map_: Path, na: tuple[int, ...], werkers: str) -> None:
    """SIGKILL to the command each time so many tasks are done, then `hervat`; workers are left to notice themselves."""
    uit = map_ / "uit"
    for aantal in na:
        proces = _opdracht("experiment", str(schrijf(map_)), "--uit", str(uit), "--werkers", werkers)
        _wacht_op(proces, uit, aantal)
        proces.kill()
        proces.wait()
    laatste = _opdracht("hervat", str(uit), "--json")
    regels = laatste.communicate()[0].decode().splitlines()
    assert laatste.returncode == 0
    slot = json.loads(regels[-1])
    assert slot["klaar"] is True
    assert slot["gedaan"] + slot["had_al"] == slot["taken"] == 6
    assert slot["had_al"] >= 1
    assert vingerafdruk(uit) == vingerafdruk(af[1].map)


def test_gedood_en_hervat(af: tuple[Plan, Studiemap], tmp_path: Path) -> None:
    """Killed on the way, a study goes on to the same bits, and what was done is not done again."""
    _dood_en_hervat(af, tmp_path, (1,), "1")


@pytest.mark.groot
def test_twee_keer_gedood_met_processen(af: tuple[Plan, Studiemap], tmp_path: Path) -> None:
    """The same, twice, with worker processes: they end by themselves when their parent is gone."""
    _dood_en_hervat(af, tmp_path, (1, 3), "2")
