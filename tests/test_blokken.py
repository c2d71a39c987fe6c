"""Blocks and threads: whatever their number and size, and however unequal the regions, the same bits come out."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hulp import KLEIN

from simulatie import blokken
from simulatie.engines import core
from simulatie.engines.kern import opbouw
from simulatie.opzet import Opzet, maak_opzet
from simulatie.population import KLANTEN_PER_REGIO
from simulatie.run import GeenGebeurtenissenError, GeenKlanttabelError, Run
from simulatie.scenario.lezen import Geladen, laad
from simulatie.simuleren import simuleer
from simulatie.store import lees_run, schrijf_run, simuleer_naar

SCHEEF = (180, 3, 45, 1, 120, 7)  # clients by region


@pytest.fixture(scope="module")
def geladen(tmp_path_factory: pytest.TempPathFactory) -> Geladen:
    pad = tmp_path_factory.mktemp("blokken") / "klein.yaml"
    pad.write_text(KLEIN.replace("klanten: 300", "klanten: 60"), encoding="utf-8")
    return laad(pad)


@pytest.fixture(scope="module")
def bestand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A client file with regions of very different sizes, in no order at all, with a gap in their numbers."""
    regio = np.repeat(np.array([0, 1, 2, 3, 5, 8]), SCHEEF)
    n = len(regio)
    rng = np.random.default_rng(1)
    tabel = pd.DataFrame(
        {
            "klant": rng.permutation(n) + 1,
            "regio": regio,
            "instroom": (pd.Timestamp("2003-01-01") + pd.to_timedelta(rng.integers(0, 900, n), unit="D")).strftime(
                "%Y-%m-%d"
            ),
            "uitkering": rng.choice(["WW", "WWB", "NUG"], n),
            "leeftijd": rng.integers(20, 60, n),
            "geslacht": rng.choice(["man", "vrouw"], n),
            "opleiding": rng.choice(["laag", "middelbaar", "hoog"], n),
        }
    )
    pad = tmp_path_factory.mktemp("bestand") / "klanten.csv"
    tabel.sample(frac=1.0, random_state=1).to_csv(pad, index=False)
    return pad


def eis_zelfde(een: Run, ander: Run) -> None:
    """All tables equal to the bit."""
    for naam in ("per_regio", "indicatoren", "samenvatting", "gepubliceerd", "klanten", "gebeurtenissen"):
        pd.testing.assert_frame_equal(getattr(een, naam), getattr(ander, naam), check_exact=True)
    assert een.manifest == ander.manifest


def reken(geladen: Geladen, **opties: Any) -> Run:
    return simuleer(geladen, **{"klanten": 360, "replicaties": 2, "seed": 4, **opties})


@pytest.fixture(scope="module")
def alleen(geladen: Geladen) -> Run:
    """One thread, all regions of a replication in one block."""
    return reken(geladen, werkers=1, blok=10**9)


@pytest.mark.parametrize(("werkers", "blok"), [(1, 1), (2, 1), (2, 100), (2, None), (3, 1), (3, None), (7, 61)])
def test_workers_and_blocks_change_nothing(geladen: Geladen, alleen: Run, werkers: int, blok: int | None) -> None:
    eis_zelfde(reken(geladen, werkers=werkers, blok=blok), alleen)


@pytest.mark.parametrize("werkers", [1, 2, 3])
def test_skewed_regions(geladen: Geladen, bestand: Path, werkers: int) -> None:
    een = reken(geladen, klantbestand=bestand, werkers=1, blok=10**9)
    assert set(een.klanten["regio"]) == {0, 1, 2, 3, 5, 8}
    assert een.aantal_klanten == 2 * sum(SCHEEF)
    eis_zelfde(reken(geladen, klantbestand=bestand, werkers=werkers, blok=50), een)


@pytest.mark.parametrize("werkers", [1, 3])
def test_buffers_that_overflow(geladen: Geladen, alleen: Run, werkers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every thread starts with too small a log: its first region is run again, with the same result."""
    keren: list[int] = []
    echt = opbouw.Ruimte.vergroot

    def vergroot(ruimte: opbouw.Ruimte, vol: int) -> None:
        keren.append(vol)
        echt(ruimte, vol)

    monkeypatch.setattr(opbouw, "_LOG_PER_KLANT", 1)
    monkeypatch.setattr(opbouw, "_MARGE", 2)
    monkeypatch.setattr(opbouw.Ruimte, "vergroot", vergroot)
    monkeypatch.setattr(core, "ruimte", _ruimte_van_de_draad())
    eis_zelfde(reken(geladen, werkers=werkers, blok=1), alleen)
    assert keren


def _ruimte_van_de_draad() -> Any:
    """Buffers made anew for each thread, small ones, also for the thread that has run before."""
    eigen = threading.local()

    def ruimte() -> opbouw.Ruimte:
        if not hasattr(eigen, "ruimte"):
            eigen.ruimte = opbouw.Ruimte()
            eigen.ruimte.log = np.zeros(2, dtype=eigen.ruimte.log.dtype)
        return eigen.ruimte

    return ruimte


def test_reference_engine_goes_the_same_way(geladen: Geladen, alleen: Run) -> None:
    ander = reken(geladen, engine="referentie", werkers=2, blok=1)
    pd.testing.assert_frame_equal(ander.gebeurtenissen, alleen.gebeurtenissen, check_exact=True)
    pd.testing.assert_frame_equal(ander.per_regio, alleen.per_regio, check_exact=True)


def test_largest_regions_first_and_everyone_once(geladen: Geladen, bestand: Path) -> None:
    opzet = maak_opzet(geladen, 1, bestand)
    delen = blokken.verdeel_in_blokken(opzet, range(2), 100.0)
    groottes = [[opzet.omvang(opzet.regios[p]) for p in blok.plaatsen] for blok in delen if blok.replicatie == 0]
    assert groottes == [[180.0], [120.0], [45.0, 7.0, 3.0, 1.0]]
    assert sorted((blok.replicatie, p) for blok in delen for p in blok.plaatsen) == [
        (r, p) for r in range(2) for p in range(6)
    ]


def test_blocks_are_many_clients_but_enough_for_all_threads() -> None:
    groot, klein = Opzet(range(4000), 10_000_000.0, None), Opzet(range(8), 20_000.0, None)
    assert blokken.klanten_per_blok(groot, 1, 2, met_tabel=False) == blokken.KLANTEN_PER_BLOK
    assert len(blokken.verdeel_in_blokken(klein, range(1), blokken.klanten_per_blok(klein, 1, 2, met_tabel=True))) == 8


def test_a_failing_region_stops_the_run(geladen: Geladen, monkeypatch: pytest.MonkeyPatch) -> None:
    echt = core.simuleer_in_buffer

    def kapot(klanten: np.ndarray, regio: int, *rest: Any) -> np.ndarray:
        if regio == 2:
            raise MemoryError("regio 2")
        return echt(klanten, regio, *rest)

    monkeypatch.setattr(core, "simuleer_in_buffer", kapot)
    for werkers in (1, 3):
        with pytest.raises(MemoryError, match="regio 2"):
            reken(geladen, werkers=werkers, blok=1)
    assert not [draad for draad in threading.enumerate() if draad.name.startswith("regio")]


def test_progress_is_told_here_and_reaches_the_end(geladen: Geladen) -> None:
    gemeld: list[tuple[int, int, int]] = []
    reken(geladen, werkers=3, blok=1, voortgang=lambda klaar, al: gemeld.append((klaar, al, threading.get_ident())))
    assert [klaar for klaar, _, _ in gemeld] == list(range(1, 13))
    assert {(al, draad) for _, al, draad in gemeld} == {(12, threading.get_ident())}


def test_what_was_not_kept_says_how_to_get_it(geladen: Geladen, alleen: Run) -> None:
    run = reken(geladen, gebeurtenissen=False, klanttabel=False)
    with pytest.raises(GeenKlanttabelError, match="klanttabel=True"):
        _ = run.klanten
    with pytest.raises(GeenGebeurtenissenError, match="gebeurtenissen=True"):
        _ = run.gebeurtenissen
    assert not run.heeft_klanten
    assert not run.heeft_gebeurtenissen
    assert run.aantal_klanten == len(alleen.klanten)
    pd.testing.assert_frame_equal(run.samenvatting, alleen.samenvatting, check_exact=True)


def test_a_region_nobody_enters_is_left_out(tmp_path: Path) -> None:
    pad = tmp_path / "leeg.yaml"
    pad.write_text(KLEIN.replace("klanten: 300", "klanten: 1.5"), encoding="utf-8")
    run = simuleer(laad(pad), klanten=30, seed=2, werkers=2)
    aanwezig = run.klanten["regio"].unique().tolist()
    assert 0 < len(aanwezig) < 20
    assert run.per_regio["regio"].unique().tolist() == aanwezig
    assert set(run.gebeurtenissen["klant"] // KLANTEN_PER_REGIO) == set(aanwezig)


def test_region_numbers_far_beyond_32_bits(geladen: Geladen) -> None:
    """Numbers of clients of the last regions do not fit in 32 bits: nor may anything they are counted in."""
    laatste = 2**31 - 1
    opzet = Opzet((laatste - 1, laatste), 120.0, None)
    run = reken(geladen, opzet=opzet, werkers=2, blok=1)
    assert run.per_regio["regio"].unique().tolist() == [laatste - 1, laatste]
    assert run.klanten["regio"].unique().tolist() == [laatste - 1, laatste]
    assert run.klanten["klant"].min() >= (laatste - 1) * KLANTEN_PER_REGIO > 2**50
    assert set(run.gebeurtenissen["klant"]) == set(run.klanten["klant"])
    ander = reken(geladen, opzet=opzet, engine="referentie")
    pd.testing.assert_frame_equal(ander.gebeurtenissen, run.gebeurtenissen, check_exact=True)


# ---------------------------------------------------------------------- into a folder


def bestanden(map_: Path) -> dict[str, bytes]:
    return {str(pad.relative_to(map_)): pad.read_bytes() for pad in sorted(map_.rglob("*")) if pad.is_file()}


def test_folder_is_the_same_however_it_came(geladen: Geladen, alleen: Run, tmp_path: Path) -> None:
    """From memory or as the run goes, with any number of threads: file for file the same bytes."""
    schrijf_run(alleen, tmp_path / "geheugen")
    verwacht = bestanden(tmp_path / "geheugen")
    assert len(verwacht) == 12
    opzet = maak_opzet(geladen, 360, None)
    for werkers, blok in ((1, 1), (3, 1), (2, 100)):
        map_ = tmp_path / f"w{werkers}"
        opties: dict[str, Any] = {"werkers": werkers, "blok": blok, "replicaties": 2, "seed": 4}
        run = simuleer_naar(map_, geladen, opzet, gebeurtenissen=True, **opties)
        assert bestanden(map_) == verwacht
        assert not run.heeft_klanten
    terug = lees_run(tmp_path / "w3")
    pd.testing.assert_frame_equal(terug["gebeurtenissen"], alleen.gebeurtenissen, check_exact=True)
    pd.testing.assert_frame_equal(terug["klanten"], alleen.klanten, check_exact=True)
    pd.testing.assert_frame_equal(terug["per_regio"], alleen.per_regio, check_exact=True)


def test_no_more_than_a_few_blocks_wait_to_be_written(geladen: Geladen, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer that is slower than the threads holds them up; results do not pile up."""
    begonnen = 0
    slot = threading.Lock()
    echt = blokken.Werk.doe

    def doe(werk: blokken.Werk, blok: blokken.Blok) -> blokken.Resultaat:
        nonlocal begonnen
        with slot:
            begonnen += 1
        return echt(werk, blok)

    monkeypatch.setattr(blokken.Werk, "doe", doe)

    class Traag:
        log, klanttabel, op_volgorde = True, False, True
        gezien = 0

        def neem(self, resultaat: blokken.Resultaat) -> None:
            self.gezien += 1
            threading.Event().wait(0.02)
            assert begonnen - self.gezien <= 2 * 3 + 1

    traag = Traag()
    reken(geladen, klanten=60 * 40, werkers=2, blok=1, ontvanger=traag)
    assert traag.gezien == begonnen == 80


def test_a_run_that_breaks_off_leaves_nothing(
    geladen: Geladen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    echt = core.simuleer_in_buffer

    def onderbroken(klanten: np.ndarray, regio: int, *rest: Any) -> np.ndarray:
        if regio == 4:
            raise KeyboardInterrupt
        return echt(klanten, regio, *rest)

    monkeypatch.setattr(core, "simuleer_in_buffer", onderbroken)
    for werkers in (1, 2):
        with pytest.raises(KeyboardInterrupt):
            simuleer_naar(tmp_path / "uit", geladen, maak_opzet(geladen, 360, None), werkers=werkers, blok=1)
        assert list(tmp_path.iterdir()) == []
