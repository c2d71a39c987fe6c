"""How much memory a run takes and how much there is, so that a run that cannot fit is refused before it starts.

An estimate is good enough if it tells ten thousand clients from ten million: the numbers of bytes below are measured
and rounded up. How: the peak of resident memory of a process (`/usr/bin/time`), November 2026, Python 3.11 with numpy
2.4, pandas 3.1 and numba 0.68, scenario `basis`, regions of 2500 clients, 22 events a client, one thread unless said:

    simuleer, 2500 clients 383 MB; 10^6 393 MB, with two threads 415
    simuleer, one region of 50,000 465 MB; four of them 480, with two threads 576
    simuleer --engine referentie, 5000 clients 373 MB
    simuleer --uit, 10^5 clients 507 MB; 2·10^5 534, with two threads 636; with --gebeurtenissen 589 and 686
    simulatie.simuleer in Python, 2500 clients 391 MB; 10^5 752, 2·10^5 1122; without the log 502 and 521
"""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Literal

BYTES_PER_PROCES: Final = 400_000_000
"""A process with all modules imported, compiled code and the tables of the providers."""
BYTES_PER_KLANT_IN_REGIO: Final = {"kern": 2_500, "referentie": 15_000}
"""A client in the region that a thread is simulating: state, agenda, log, and counting."""
BYTES_PER_CLUSTER: Final = 40_000
"""The counts of a region of a replication: 24 bytes for each indicator and group."""
BYTES_PER_CLUSTER_NAAST: Final = 55_000
"""The same where scenarios are compared: counts, and 8 bytes for the share of the region in each difference."""
BYTES_PER_KLANT_IN_TABEL: Final = 6_000
"""A client in a block of which a thread is making the client table."""
BYTES_PER_KLANT_IN_BLOK: Final = 1_000
"""The log of a client in a block that waits to be written."""
BYTES_PER_KLANT_TABEL: Final = 600
"""A client in a client table that is kept in memory: 264 bytes, and once more when tables are joined."""
BYTES_PER_KLANT_LOG: Final = 4_000
"""The same for the event log: 0.8 kB, four times over while it is put in order."""
KLANTEN_PER_TABELBLOK: Final = 20_000
KLANTEN_PER_BLOK: Final = 10_000
BLOKKEN_VOORUIT: Final = 3
"""As in `blokken`, which is not imported to keep this quick."""

_AANGENOMEN: Final = 8 * 2**30
"""Bytes taken to be free where the system does not tell."""
_ONBEGRENSD: Final = 2**60  # cgroup v1 writes a number of this order where there is no limit
_EENHEDEN: Final = ("B", "kB", "MB", "GB", "TB", "PB")


def leesbaar(aantal_bytes: float) -> str:
    """A number of bytes for people: 1234567 is "1.2 MB"."""
    aantal_bytes = min(aantal_bytes, 1e300)  # an int of any size may come in
    stap = 0
    while aantal_bytes >= 999.5 and stap < len(_EENHEDEN) - 1:
        aantal_bytes /= 1000
        stap += 1
    decimalen = 1 if stap and aantal_bytes < 9.95 else 0
    return f"{aantal_bytes:.{decimalen}f} {_EENHEDEN[stap]}"


Plek = Literal["nee", "schijf", "geheugen"]


@dataclass(frozen=True)
class Beslag:
    """What a run asks for.

    `klanten`: of all replications together; `clusters`: regions times replications; `grootste_regio`: clients in the
    largest region; `log`, `klanttabel`: are they kept, and where? `scenarios`: simulated one after the other, their
    counts kept together.
    """

    klanten: int
    clusters: int
    grootste_regio: float
    engine: str = "kern"
    werkers: int = 1
    log: Plek = "nee"
    klanttabel: Plek = "nee"
    scenarios: int = 1


def schat_geheugen(beslag: Beslag) -> int:
    """Bytes that a run takes at its peak."""
    return BYTES_PER_PROCES + beslag.werkers * _per_werker(beslag) + _van_de_run(beslag)


def _per_werker(b: Beslag) -> int:
    """What a thread is busy with: a region, a block to make a table of, blocks that wait to be written."""
    regio = min(b.klanten, int(b.grootste_regio) + 1)
    nodig = regio * BYTES_PER_KLANT_IN_REGIO[b.engine]
    blok = min(b.klanten, regio + KLANTEN_PER_BLOK)
    if b.klanttabel != "nee":
        blok = min(b.klanten, regio + KLANTEN_PER_TABELBLOK)
        nodig += blok * BYTES_PER_KLANT_IN_TABEL
    if b.log == "schijf":
        nodig += BLOKKEN_VOORUIT * blok * BYTES_PER_KLANT_IN_BLOK
    return nodig


def _van_de_run(b: Beslag) -> int:
    """What is held of the whole run at its end."""
    per_klant = (BYTES_PER_KLANT_LOG if b.log == "geheugen" else 0) + (
        BYTES_PER_KLANT_TABEL if b.klanttabel == "geheugen" else 0
    )
    per_cluster = BYTES_PER_CLUSTER if b.scenarios == 1 else (b.scenarios + 2) * BYTES_PER_CLUSTER_NAAST
    return b.clusters * per_cluster + b.klanten * per_klant


def wat_past(beslag: Beslag, vrij: int) -> int:
    """About how many clients of such a run fit in `vrij` bytes; 0 if not even a single region does."""
    per_regio = max(1.0, beslag.klanten / beslag.clusters)
    meer = _van_de_run(beslag) / beslag.clusters
    over = vrij - (schat_geheugen(beslag) - _van_de_run(beslag))
    if over >= meer:
        return int(over / meer * per_regio)
    een = schat_geheugen(replace(beslag, klanten=round(per_regio), clusters=1))
    return round(per_regio) if een <= vrij else 0


def beschikbaar_geheugen(wortel: Path = Path("/")) -> int:
    """Bytes a new run may take: what the machine has free, or what the container leaves if that is less.

    From /proc/meminfo (memory that caches hold counts as free), else from the system's number of pages; 8 GiB where
    neither tells. `wortel`: where the file system starts, for tests.
    """
    vrij = _vrij_meminfo(wortel) or _vrij_sysconf() or _AANGENOMEN
    groep = _vrij_cgroep(wortel)
    return vrij if groep is None else min(vrij, groep)


def _vrij_meminfo(wortel: Path) -> int | None:
    try:
        regels = (wortel / "proc/meminfo").read_text().splitlines()
        return next(int(regel.split()[1]) * 1024 for regel in regels if regel.startswith("MemAvailable:"))
    except (OSError, ValueError, StopIteration, IndexError):
        return None


def _vrij_sysconf() -> int | None:
    """Free pages, or all pages where the system does not count the free ones; None on Windows."""
    for naam in ("SC_AVPHYS_PAGES", "SC_PHYS_PAGES"):
        try:
            return int(os.sysconf(naam) * os.sysconf("SC_PAGE_SIZE"))
        except (AttributeError, ValueError, OSError):
            continue
    return None


def _vrij_cgroep(wortel: Path) -> int | None:
    """What the control groups of this process leave, the strictest of them; None without a limit."""
    resten = [_rest(map_, "memory.max", "memory.current", "inactive_file") for map_ in _cgroepen(wortel)]
    oud = wortel / "sys/fs/cgroup/memory"
    resten.append(_rest(oud, "memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"))
    return min((rest for rest in resten if rest is not None), default=None)


def _cgroepen(wortel: Path) -> list[Path]:
    """Folders of the control group (version 2) of this process and of those it lies in, up to the highest."""
    top = wortel / "sys/fs/cgroup"
    try:
        regels = (wortel / "proc/self/cgroup").read_text().splitlines()
    except OSError:
        return [top]
    eigen = next((regel[3:] for regel in regels if regel.startswith("0::")), "/")
    delen = [deel for deel in eigen.split("/") if deel not in ("", "..")]
    return [top.joinpath(*delen[:diepte]) for diepte in range(len(delen), -1, -1)]


def _rest(map_: Path, grens: str, gebruik: str, terug: str) -> int | None:
    """Limit minus use of one control group; what its files hold in cache can be had back."""
    try:
        maximum = int((map_ / grens).read_text())  # the text "max" where there is no limit
        gebruikt = int((map_ / gebruik).read_text())
    except (OSError, ValueError):
        return None
    if maximum >= _ONBEGRENSD:
        return None
    return max(0, maximum - gebruikt + _cache(map_, terug))


def _cache(map_: Path, terug: str) -> int:
    try:
        regels = (map_ / "memory.stat").read_text().splitlines()
        return next(int(regel.split()[1]) for regel in regels if regel.startswith(f"{terug} "))
    except (OSError, ValueError, StopIteration, IndexError):
        return 0
