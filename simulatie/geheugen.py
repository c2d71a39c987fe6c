"""How much memory a run takes and how much there is, so that a run that cannot fit is refused before it starts.

An estimate is good enough if it tells ten thousand clients from ten million: the numbers of bytes below are measured
and rounded up. How: the peak of resident memory (VmHWM in /proc/self/status) of `simulatie.simuleer` in one process,
November 2026, Python 3.11 with numpy 2.4 and pandas 3.1, scenario `basis`, regions of 2500 clients, 22 events a client:
367 MB for one region, 457 for 20,000 clients, 598 for 50,000, 476 for three times 20,000 and 555 with their log.
"""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import Final

BYTES_PER_PROCES: Final = 350_000_000
"""A process with all modules imported, compiled code and the tables of the providers."""
BYTES_PER_KLANT_IN_REGIO: Final = 15_000
"""A client in the region that is being simulated: process, state, log as Python tuples (8 kB in the first region, 14 kB
when the garbage of earlier ones is still there)."""
BYTES_PER_KLANT_IN_TABEL: Final = 6_000
"""A client in the regions whose logs are being made into tables (4.7 kB, and room for the indicators)."""
BYTES_PER_KLANT: Final = 600
"""A client of whom only the row in the client table is left: 264 bytes, and once more when tables are joined."""
BYTES_PER_KLANT_LOG: Final = 3_000
"""What is added where the event log is kept: 1.3 kB, and once more when logs are joined or written."""
REGIOS_PER_KEER: Final = 20
"""Regions made into tables together (`simuleren.REGIOS_PER_KEER`, which is not imported to keep this quick)."""

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


def schat_geheugen(klanten: int, per_regio: float, *, met_log: bool, processen: int = 1) -> int:
    """Bytes that a run with the reference engine takes at its peak.

    `klanten`: whose results are held at one time, so those of all replications together; `per_regio`: clients in a
    region; `met_log`: the event log is kept; `processen`: how many work at once.
    """
    in_regio = math.ceil(per_regio)
    in_tabel = min(klanten, REGIOS_PER_KEER * in_regio)
    per_proces = BYTES_PER_PROCES + in_regio * BYTES_PER_KLANT_IN_REGIO + in_tabel * BYTES_PER_KLANT_IN_TABEL
    return processen * per_proces + klanten * (BYTES_PER_KLANT + (BYTES_PER_KLANT_LOG if met_log else 0))


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
