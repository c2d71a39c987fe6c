"""The same log again: whatever the order of the clients, the process, other regions, and with or without numba."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hulp import KLEIN, G, Proef, variant

from simulatie.engines.events import canoniek

_ANDER_PROCES = """
import hashlib, sys
from pathlib import Path
from hulp import variant
proef = variant(Path(sys.argv[1]), sys.argv[2])
klanten = proef.klanten()[: int(sys.argv[3])]
print(hashlib.sha256(proef.draai(klanten=klanten).tobytes()).hexdigest())
"""


@pytest.fixture(scope="module")
def klein(tmp_path_factory: pytest.TempPathFactory) -> Proef:
    return variant(tmp_path_factory.mktemp("klein"))


def _elders(map_: Path, tekst: str, aantal: int, **omgeving: str) -> str:
    """The hash of the log of the first `aantal` clients, from a process of its own."""
    omgeving = {**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p), **omgeving}
    opdracht = [sys.executable, "-c", _ANDER_PROCES, str(map_), tekst, str(aantal)]
    klaar = subprocess.run(opdracht, env=omgeving, capture_output=True, text=True)
    assert klaar.returncode == 0, klaar.stderr
    return klaar.stdout.strip()


def test_again(klein: Proef) -> None:
    np.testing.assert_array_equal(klein.draai(), klein.draai())


def test_seed_replication_and_region_each_count(klein: Proef) -> None:
    klanten = klein.klanten()
    logs = [
        klein.draai(klanten=klanten),
        klein.draai(klanten=klanten, seed=2),
        klein.draai(klanten=klanten, replicatie=1),
        klein.draai(klanten=klanten, regio=1),  # other klantmanagers and providers, same clients
    ]
    assert len({log.tobytes() for log in logs}) == len(logs)


def test_order_of_the_clients_is_nothing(klein: Proef) -> None:
    klanten = klein.klanten()
    log = klein.draai(klanten=klanten)
    rng = np.random.default_rng(3)
    for volgorde in (np.arange(len(klanten))[::-1], rng.permutation(len(klanten))):
        np.testing.assert_array_equal(klein.draai(klanten=klanten[volgorde]), log)


def test_log_is_canonical_and_numbers_each_client_through(klein: Proef) -> None:
    log = klein.draai()
    np.testing.assert_array_equal(canoniek(np.random.default_rng(4).permutation(log)), log)
    for klant in np.unique(log["klant"]):
        zijn = np.sort(log[log["klant"] == klant], order="volgnr")
        np.testing.assert_array_equal(zijn["volgnr"], np.arange(len(zijn)))
        assert (np.diff(zijn["tijd"]) >= 0.0).all()


def test_regions_share_nothing(klein: Proef) -> None:
    """A region after another one, and a region beside one with a client more."""
    eerst = klein.draai(1)
    klanten = klein.klanten(0)
    extra = klanten[:1].copy()
    extra["klant"] = klanten["klant"].max() + 1
    klein.draai(0, klanten=np.concatenate([klanten, extra]))
    np.testing.assert_array_equal(klein.draai(1), eerst)


def test_other_process_with_other_hashes(klein: Proef, tmp_path: Path) -> None:
    hier = hashlib.sha256(klein.draai(klanten=klein.klanten()[:120]).tobytes()).hexdigest()
    assert {_elders(tmp_path, "", 120, PYTHONHASHSEED=zaad) for zaad in ("0", "12345")} == {hier}


def test_without_numba(tmp_path: Path) -> None:
    """The whole engine interpreted: the provider's tables too, so these are made small."""
    tekst = "aanbieder: {rooster_punten: 5, gewenning_klassen: 1, aantal: 1, kans_wachtende: 0}"
    proef = variant(tmp_path, tekst)
    hier = hashlib.sha256(proef.draai(klanten=proef.klanten()[:60]).tobytes()).hexdigest()
    assert _elders(tmp_path, tekst, 60, NUMBA_DISABLE_JIT="1") == hier


def test_klein_is_scarce(klein: Proef) -> None:
    """The small region is a test of queues only as long as people wait in them."""
    log = np.concatenate([klein.draai(r) for r in range(8)])
    soorten = dict(zip(*np.unique(log["soort"], return_counts=True), strict=True))
    wacht = log["waarde"][log["soort"] == G.DIENST_START]
    assert (wacht > 0.0).mean() > 0.2, KLEIN
    for soort in (G.INGETROKKEN, G.VERSCHUIVING, G.BIJGESTELD, G.GEWEIGERD, G.AANVAARD, G.SANCTIE, G.VERVOLG):
        assert soorten.get(int(soort), 0) > 0, soort.name
