"""Work on a Dask cluster: a scheduler's address, or a small cluster on this machine (extra `cluster`).

Shared data goes to every worker once, also to one that joins later, through a worker plugin. Dask itself runs a piece
again when its worker is lost; a piece that keeps killing workers comes back as failed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from simulatie.ensemble import Werkplaats, deel

if TYPE_CHECKING:
    from distributed import Worker

LOKAAL: Final = "lokaal"
"""In place of an address: a cluster of processes on the loopback of this machine."""
_MINSTENS: Final = 16
"""Workers to have work for, however few there are at the start: others may join."""
WACHTTIJD: Final = "30s"
"""How long a scheduler may take to answer."""


def dask_werkplaats(adres: str, data: dict[str, Any]) -> Werkplaats:
    """Connect, share the data, and say how many threads of work there are.

    Raises ImportError without the extra `cluster`, OSError where no scheduler answers.
    """
    import distributed

    maak: Any = distributed.Client  # its types tell nothing
    if adres == LOKAAL:
        client = maak(processes=True, threads_per_worker=1, host="127.0.0.1", dashboard_address=None)
    else:
        client = maak(adres, timeout=WACHTTIJD)
    client.register_plugin(_plugin(data), name=_naam(data))
    draden = sum(client.nthreads().values())
    return Werkplaats(lambda: _executor(client), max(_MINSTENS, draden))


def _naam(data: dict[str, Any]) -> str:
    """Another name for other data: studies that use a cluster together do not replace each other's."""
    return "tweedekans-" + hashlib.sha256("\n".join(sorted(data)).encode()).hexdigest()[:16]


def _plugin(data: dict[str, Any]) -> Any:
    from distributed.diagnostics.plugin import WorkerPlugin

    class Gedeeld(WorkerPlugin):
        """Hands the shared data to a worker when it starts."""

        def setup(self, worker: Worker) -> None:
            deel(data)

    return Gedeeld()


@contextmanager
def _executor(client: Any) -> Iterator[Executor]:
    try:
        yield client.get_executor(pure=False)
    finally:
        client.close()
