"""Pieces of work for tests of the executors.

They stand in a module of their own on the path of the tests: a worker process has to import them by name, and a file
of tests has no name that it can import.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

from simulatie.ensemble import gedeeld


def kwadraat(x: int) -> int:
    """The square, and what was shared."""
    return x * x + int(gedeeld("erbij"))


def soms(argument: tuple[str, int]) -> int:
    """Fails the first time, and always for a negative number; a file tells what was tried."""
    map_, x = argument
    spoor = Path(map_) / str(x)
    eerder = spoor.read_text() if spoor.exists() else ""
    spoor.write_text(eerder + "x")
    if x < 0 or not eerder:
        raise ValueError(f"not {x}")
    return x


def sterft(argument: tuple[str, int]) -> int:
    """Takes its process with it: once for an odd number, always for a negative one."""
    map_, x = argument
    spoor = Path(map_) / str(x)
    eerder = spoor.exists()
    if x < 0 or (x % 2 and not eerder):
        spoor.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return x
