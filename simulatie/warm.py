"""Compile on two cores: all but the loop of the core in a process of its own while this one compiles that loop.

numba compiles one function at a time in a process. What is compiled is found through the cache folder, so another
process can do part of it. Where that is not possible nothing is lost: then this process compiles all of it, one after
the other.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator

from simulatie.compilatie import TELLING, is_vertaald, onbeschrijfbare_map


@contextlib.contextmanager
def rest_ernaast() -> Iterator[None]:
    """While this block runs clients, providers' tables and counts are compiled in another process, if need be."""
    proces = _begin() if _zinvol() else None
    try:
        yield
    except BaseException:
        if proces is not None:
            proces.kill()
        raise
    finally:
        if proces is not None:
            proces.wait()


def _zinvol() -> bool:
    """Something to compile, somewhere to keep it, and a second core to do it on."""
    aan = os.environ.get("NUMBA_DISABLE_JIT", "0") in ("", "0")
    return aan and (os.cpu_count() or 1) > 1 and onbeschrijfbare_map() is None and not is_vertaald(TELLING)


def _begin() -> subprocess.Popen[bytes] | None:
    """Start the other process, with the same modules and the same cache folder; None where it cannot be started."""
    omgeving = {**os.environ, "PYTHONPATH": os.pathsep.join(pad for pad in sys.path if pad)}
    opdracht = [sys.executable, "-c", "from simulatie.warm import vertaal_rest; vertaal_rest()"]
    with contextlib.suppress(OSError):
        return subprocess.Popen(
            opdracht, env=omgeving, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    return None


def vertaal_rest() -> None:
    """Compile what draws clients, solves the providers' tables and counts, or load it, without simulating anybody."""
    import numpy as np

    from simulatie.aanbod import maak_aanbod
    from simulatie.engines.events import LOG_TYPE
    from simulatie.outcomes.online import Teller
    from simulatie.parameters import maak_parameters
    from simulatie.population import KLANT_TYPE, maak_regio
    from simulatie.scenario.lezen import laad

    scenario = laad("basis").scenario
    teller = Teller(scenario)
    leeg = np.empty(0, LOG_TYPE), np.empty(0, KLANT_TYPE)
    teller.tel(*leeg, np.zeros((len(teller.rijen), 3)))
    maak_regio(scenario, 0, 0, 0)
    maak_aanbod(maak_parameters(scenario))
