"""SimPy with rules in plain Python against the core: the same log to the bit, so that compiling changes nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hulp import KLEIN, proef, variant
from kernvarianten import VARIANTEN

from simulatie.engines import core
from simulatie.gelijk import naast_elkaar, vergelijk_logs
from simulatie.scenario.lezen import laad

ENKELE = ("klein", "betaalde terugmelding", "plafond op betaalde terugmelding", "alleen trajecten", "alleen zorg")

INTERPRETEER = """
import sys
import numba, numpy as np
from hulp import proef
from simulatie.draws import uniform
from simulatie.scenario.lezen import laad

assert numba.config.DISABLE_JIT and not hasattr(uniform, "py_func"), "rules are compiled"
regios = int(sys.argv[1])
for pad in sys.argv[2:]:
    p = proef(laad(pad).scenario)
    for regio in range(regios):
        np.save(f"{pad}.{regio}.npy", p.draai(regio))
"""


def vergelijk(paden: list[Path], regios: int) -> int:
    """Run each scenario interpreted in a process of its own, and compiled here. Returns the number of clients."""
    omgeving = os.environ | {"NUMBA_DISABLE_JIT": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    opdracht = [sys.executable, "-c", INTERPRETEER, str(regios), *map(str, paden)]
    klaar = subprocess.run(opdracht, env=omgeving, capture_output=True, text=True)
    assert klaar.returncode == 0, klaar.stderr
    klanten = 0
    for pad in paden:
        p = proef(laad(pad).scenario)
        for regio in range(regios):
            mensen = p.klanten(regio)
            klanten += len(mensen)
            puur = np.load(f"{pad}.{regio}.npy")
            snel = core.simuleer_regio(mensen, regio, 1, 0, p.par, p.aanbod)
            uitkomst = vergelijk_logs(puur, snel)
            if uitkomst.klant is not None:
                pytest.fail(f"{pad.name}\n" + "\n".join(naast_elkaar(puur, snel, uitkomst.klant)))
            assert uitkomst.gebeurtenissen > 5 * len(mensen)
    return klanten


def schrijf(map_: Path, naam: str) -> Path:
    """A variant in a folder of its own."""
    eigen = map_ / naam.replace(" ", "_")
    eigen.mkdir()
    variant(eigen, VARIANTEN[naam])
    return eigen / "variant.yaml"


def test_a_handful_of_scenarios(tmp_path: Path) -> None:
    assert vergelijk([schrijf(tmp_path, naam) for naam in ENKELE], 1) > 1000


@pytest.mark.groot
@pytest.mark.parametrize("naam", VARIANTEN)
def test_every_scenario_with_two_thousand_clients(naam: str, tmp_path: Path) -> None:
    assert vergelijk([schrijf(tmp_path, naam)], 9) > 2000


@pytest.mark.groot
def test_baseline_with_two_thousand_clients(tmp_path: Path) -> None:
    """Providers of two classes of habit instead of many: their programs are solved in plain Python too."""
    pad = tmp_path / "basis2.yaml"
    kop, aanbieder = KLEIN.split("regio:")[0], "aanbieder: {rooster_punten: 9, gewenning_klassen: 2}\n"
    pad.write_text(kop.replace("naam: klein", "naam: basis2") + aanbieder, encoding="utf-8")
    assert vergelijk([pad], 1) > 2000
