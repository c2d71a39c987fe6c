"""How many threads a run may use."""

from __future__ import annotations

import contextlib
import math
import os
from pathlib import Path


def bruikbare_kernen(wortel: Path = Path("/")) -> int:
    """Cores this process may use: of its affinity, or what its container was given if that is less; at least 1.

    `wortel`: where the file system starts, for tests.
    """
    if hasattr(os, "sched_getaffinity"):
        aantal = len(os.sched_getaffinity(0))
    else:
        aantal = os.cpu_count() or 1
    with contextlib.suppress(OSError, ValueError):  # no such file, or "max": no limit
        toegestaan, periode = (wortel / "sys/fs/cgroup/cpu.max").read_text().split()
        aantal = min(aantal, math.ceil(int(toegestaan) / int(periode)))
    return max(1, aantal)


def standaard_werkers(engine: str) -> int:
    """Threads where the user does not say: all cores for the core, one for the reference, which is Python all through
    and gains nothing by more."""
    return bruikbare_kernen() if engine == "kern" else 1
