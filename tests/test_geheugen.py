"""What memory there is, read from files as Linux writes them, and what a run is estimated to take."""

from __future__ import annotations

import os

import pytest

from simulatie import geheugen
from simulatie.geheugen import beschikbaar_geheugen, leesbaar, schat_geheugen

GIB = 2**30
MEMINFO = "MemTotal:       16000000 kB\nMemFree:          100000 kB\nMemAvailable:    8388608 kB\n"


@pytest.fixture
def systeem(tmp_path):
    """Write files under a root of one's own and return it."""

    def systeem(**bestanden: str):
        for naam, inhoud in (
            {"proc/meminfo": MEMINFO} | {k.replace("__", "/"): v for k, v in bestanden.items()}
        ).items():
            pad = tmp_path / naam
            pad.parent.mkdir(parents=True, exist_ok=True)
            pad.write_text(inhoud)
        return tmp_path

    return systeem


def groep(map_: str, maximum: str, gebruikt: int, cache: int = 0) -> dict[str, str]:
    stat = f"anon 5\ninactive_file {cache}\n"
    return {f"{map_}/memory.max": maximum, f"{map_}/memory.current": str(gebruikt), f"{map_}/memory.stat": stat}


def test_this_machine_has_some():
    assert 10_000_000 < beschikbaar_geheugen() < 2**50


def test_what_the_machine_has_free(systeem):
    assert beschikbaar_geheugen(systeem()) == 8 * GIB


def test_limit_of_a_container(systeem):
    """What its cache holds can be had back."""
    assert beschikbaar_geheugen(systeem(**groep("sys/fs/cgroup", str(4 * GIB), 3 * GIB, GIB))) == 2 * GIB


def test_container_without_a_limit(systeem):
    assert beschikbaar_geheugen(systeem(**groep("sys/fs/cgroup", "max", 3 * GIB))) == 8 * GIB


def test_strictest_of_nested_groups(systeem):
    wortel = systeem(
        proc__self__cgroup="0::/taak/deel\n",
        **groep("sys/fs/cgroup", "max", 0),
        **groep("sys/fs/cgroup/taak", str(2 * GIB), GIB),
        **groep("sys/fs/cgroup/taak/deel", str(6 * GIB), GIB),
    )
    assert beschikbaar_geheugen(wortel) == GIB


@pytest.mark.parametrize(("grens", "verwacht"), [(3 * GIB, 2 * GIB), (9223372036854771712, 8 * GIB), (GIB // 2, 0)])
def test_older_control_groups(systeem, grens, verwacht):
    oud = "sys/fs/cgroup/memory/memory"
    wortel = systeem(**{f"{oud}.limit_in_bytes": str(grens), f"{oud}.usage_in_bytes": str(GIB)})
    assert beschikbaar_geheugen(wortel) == verwacht


@pytest.mark.parametrize("inhoud", ["", "MemAvailable:", "MemAvailable: veel kB"])
def test_without_meminfo_the_system_is_asked(systeem, monkeypatch, inhoud):
    monkeypatch.setattr(os, "sysconf", {"SC_AVPHYS_PAGES": 1000, "SC_PAGE_SIZE": 4096}.__getitem__)
    assert beschikbaar_geheugen(systeem(proc__meminfo=inhoud)) == 4_096_000


def test_without_anything_to_go_by(monkeypatch, tmp_path):
    monkeypatch.delattr(os, "sysconf")
    assert beschikbaar_geheugen(tmp_path) == 8 * GIB


@pytest.mark.parametrize(
    ("aantal", "tekst"),
    [(0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (9_960, "10 kB"), (999_600, "1.0 MB"), (12_345_678_901, "12 GB")],
)
def test_bytes_for_people(aantal, tekst):
    assert leesbaar(aantal) == tekst


def test_estimate_grows_with_the_run_and_takes_any_number():
    klein = schat_geheugen(20_000, 2500.0, met_log=False)
    assert geheugen.BYTES_PER_PROCES < klein < schat_geheugen(20_000, 2500.0, met_log=True)
    assert klein < schat_geheugen(40_000, 2500.0, met_log=False)
    assert schat_geheugen(20_000, 2500.0, met_log=False, processen=2) > 2 * geheugen.BYTES_PER_PROCES
    assert leesbaar(schat_geheugen(10**400, 2500.0, met_log=True)).endswith(" PB")


@pytest.mark.parametrize(
    ("klanten", "met_log", "gemeten"),
    [
        (2500, False, 367e6),
        (20_000, False, 457e6),
        (50_000, False, 598e6),
        (60_000, False, 476e6),
        (60_000, True, 555e6),
    ],
)
def test_estimate_covers_what_was_measured_and_not_much_more(klanten, met_log, gemeten):
    """Three replications of 20,000 hold less than the estimate allows, which knows of no replications."""
    assert gemeten < schat_geheugen(klanten, 2500.0, met_log=met_log) < 1.8 * gemeten


def test_batch_of_regions_is_that_of_the_run():
    from simulatie import simuleren

    assert geheugen.REGIOS_PER_KEER == simuleren.REGIOS_PER_KEER
