"""What memory there is, read from files as Linux writes them, and what a run is estimated to take."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from simulatie import geheugen
from simulatie.geheugen import Beslag, beschikbaar_geheugen, leesbaar, schat_geheugen, wat_past

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


BASIS = Beslag(klanten=20_000, clusters=8, grootste_regio=2500.0)


@pytest.mark.parametrize(
    "meer",
    [
        {"klanten": 40_000, "clusters": 16},
        {"grootste_regio": 5000.0},
        {"werkers": 2},
        {"engine": "referentie"},
        {"log": "schijf"},
        {"log": "geheugen"},
        {"klanttabel": "schijf"},
        {"klanttabel": "geheugen"},
    ],
)
def test_estimate_grows_with_all_that_is_asked(meer):
    assert geheugen.BYTES_PER_PROCES < schat_geheugen(BASIS) < schat_geheugen(replace(BASIS, **meer))


def test_estimate_takes_any_number():
    reus = Beslag(klanten=10**400, clusters=10**397, grootste_regio=2500.0, log="geheugen")
    assert leesbaar(schat_geheugen(reus)).endswith(" PB")


@pytest.mark.parametrize(
    ("beslag", "gemeten"),
    [
        (Beslag(2500, 1, 2500.0), 383e6),
        (Beslag(10**6, 400, 2500.0), 393e6),
        (Beslag(10**6, 400, 2500.0, werkers=2), 415e6),
        (Beslag(50_000, 1, 50_000.0), 465e6),
        (Beslag(200_000, 4, 50_000.0, werkers=2), 576e6),
        (Beslag(5000, 2, 2500.0, engine="referentie"), 373e6),
        (Beslag(100_000, 40, 2500.0, klanttabel="schijf"), 507e6),
        (Beslag(200_000, 80, 2500.0, klanttabel="schijf", werkers=2), 636e6),
        (Beslag(200_000, 80, 2500.0, klanttabel="schijf", log="schijf"), 589e6),
        (Beslag(200_000, 80, 2500.0, klanttabel="schijf", log="schijf", werkers=2), 686e6),
        (Beslag(200_000, 80, 2500.0, klanttabel="geheugen"), 521e6),
        (Beslag(100_000, 40, 2500.0, klanttabel="geheugen", log="geheugen"), 752e6),
        (Beslag(200_000, 80, 2500.0, klanttabel="geheugen", log="geheugen"), 1122e6),
    ],
)
def test_estimate_covers_what_was_measured_and_not_much_more(beslag, gemeten):
    assert gemeten < schat_geheugen(beslag) < 1.35 * gemeten


def test_ten_million_clients_cost_a_few_bytes_each():
    """Without log and client table: at most 100 bytes a client above what any run takes."""
    groot = Beslag(klanten=10_000_000, clusters=4000, grootste_regio=2500.0, werkers=8)
    assert schat_geheugen(groot) - geheugen.BYTES_PER_PROCES < 100 * 10_000_000


@pytest.mark.parametrize("soort", [{}, {"log": "geheugen"}, {"klanttabel": "schijf", "log": "schijf", "werkers": 3}])
def test_advice_fits_and_not_much_more_does(soort):
    vrij = 2 * 10**9
    groot = Beslag(klanten=10**9, clusters=400_000, grootste_regio=2500.0, **soort)
    past = wat_past(groot, vrij)

    def nodig(klanten: int) -> int:
        return schat_geheugen(replace(groot, klanten=klanten, clusters=max(1, klanten // 2500)))

    assert 0 < past < 10**9
    assert nodig(past) <= 1.2 * vrij
    assert nodig(2 * past) > vrij


def test_no_advice_where_nothing_fits():
    assert wat_past(Beslag(klanten=10**9, clusters=1, grootste_regio=1e9), 10**9) == 0


def test_sizes_of_blocks_are_those_of_the_run():
    from simulatie import blokken

    assert geheugen.KLANTEN_PER_BLOK == blokken.KLANTEN_PER_BLOK
    assert geheugen.KLANTEN_PER_TABELBLOK == blokken.KLANTEN_PER_TABELBLOK
    assert geheugen.BLOKKEN_VOORUIT == blokken._VOORUIT


def test_counts_of_a_region_fit_in_what_is_reckoned():
    from simulatie.outcomes.online import Teller
    from simulatie.scenario.lezen import laad

    assert len(Teller(laad("basis").scenario).rijen) * 24 + 8 < geheugen.BYTES_PER_CLUSTER


def test_scenarios_side_by_side_take_room_for_the_counts_of_each():
    een = Beslag(klanten=10**7, clusters=4000, grootste_regio=2500)
    vier = replace(een, scenarios=4)
    assert schat_geheugen(vier) - schat_geheugen(een) > 3 * 4000 * geheugen.BYTES_PER_CLUSTER


@pytest.mark.groot
def test_ten_million_clients_measured():
    """Peak memory of 10^7 clients above that of one region, in processes of their own: at most 100 bytes a client."""
    code = (
        "import resource, sys, simulatie as sim\n"
        "sim.simuleer(klanten=int(sys.argv[1]), gebeurtenissen=False, klanttabel=False)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    klein, groot = (
        int(subprocess.run([sys.executable, "-c", code, n], capture_output=True, text=True, check=True).stdout) * 1024
        for n in ("1", "10000000")
    )
    assert groot - klein < 100 * 10_000_000
