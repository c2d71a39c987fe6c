"""A Dask cluster on the loopback: the same bits as one process, also when a worker is killed half-way."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from geduld import GEDULD
from studies import vingerafdruk

from simulatie.studie.opslag import Studiemap
from simulatie.studie.uitvoeren import Plan, Stand, begin, draai

pytest.importorskip("distributed", reason="needs the extra `cluster`")
pytestmark = pytest.mark.groot  # a scheduler and two workers: half a minute


def _vrije_poort() -> int:
    with socket.socket() as contact:
        contact.bind(("127.0.0.1", 0))
        return int(contact.getsockname()[1])


def _start(*argumenten: str) -> subprocess.Popen[bytes]:
    """A scheduler or a worker, in a process group of its own: a worker's nanny restarts what is killed."""
    opdracht = [sys.executable, "-m", "distributed.cli." + argumenten[0], *argumenten[1:]]
    return subprocess.Popen(
        opdracht, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True, cwd="/"
    )


@pytest.fixture
def cluster() -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and its two workers."""
    poort = _vrije_poort()
    adres = f"tcp://127.0.0.1:{poort}"
    processen = [_start("dask_scheduler", "--host", "127.0.0.1", "--port", str(poort), "--no-dashboard")]
    werkers = [
        _start("dask_worker", adres, "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard")
        for _ in range(2)
    ]
    _wacht(adres, 2)
    yield adres, werkers
    for proces in (*processen, *werkers):
        if proces.poll() is None:
            os.killpg(proces.pid, signal.SIGKILL)
        proces.wait()


def _wacht(adres: str, werkers: int) -> None:
    from distributed import Client

    einde = time.monotonic() + GEDULD
    while True:
        try:
            with Client(adres, timeout="5s") as client:
                client.wait_for_workers(werkers, timeout=int(GEDULD))
                return
        except (OSError, TimeoutError):
            if time.monotonic() > einde:
                raise
            time.sleep(0.2)


def test_zelfde_bits_en_een_dode_werker(
    af: tuple[Plan, Studiemap], cluster: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path
) -> None:
    """One of two workers is killed after the first results; the study ends as one process would have ended it."""
    adres, werkers = cluster
    plan = af[0]
    gedood = threading.Event()

    def meld(stand: Stand) -> None:
        if stand.klaar >= 1 and not gedood.is_set():
            os.killpg(werkers[0].pid, signal.SIGKILL)
            gedood.set()

    op_cluster = begin(plan, tmp_path / "cluster")
    stand = draai(plan, op_cluster, cluster=adres, melder=meld)
    assert gedood.is_set()
    assert (stand.klaar, stand.mislukt) == (len(plan.taken), {})
    assert vingerafdruk(op_cluster.map) == vingerafdruk(af[1].map)
