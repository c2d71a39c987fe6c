"""Draws from the priors of what no figure tells: read by the model, spread over the priors, the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from priorhulp import z_van_paden

import calibratie
from calibratie.opdracht import kalibreer
from calibratie.parameters import laad_parameters
from simulatie.scenario.lezen import laad
from simulatie.trekkingen import lees_trekkingen


def test_trekkingen_uit_de_priors(tmp_path: Path) -> None:
    """Every draw is one of the scenario; only prior-driven numbers move; equal seeds give equal bytes."""
    for map_ in ("a", "b"):
        uit = CliRunner().invoke(kalibreer, ["--priors", "8", "--uit", str(tmp_path / map_)])
        assert uit.exit_code == 0, uit.output
    bestand = tmp_path / "a" / "trekkingen.parquet"
    assert bestand.read_bytes() == (tmp_path / "b" / "trekkingen.parquet").read_bytes()
    basis = laad("basis")
    trekkingen = lees_trekkingen(basis, None, bestand)
    vrij = laad_parameters(basis=basis).met_rol("prior")
    assert len(trekkingen) == 8
    assert set(trekkingen[0]) == set(vrij.paden)
    for i, p in enumerate(vrij.parameters):  # one draw in each eighth of the prior
        z = sorted(float(z_van_paden(vrij, t)[i]) for t in trekkingen)
        assert z[0] < 0 < z[-1], p.naam
        assert len(set(z)) == 8, p.naam


@pytest.mark.parametrize("opties", [["--priors", "0", "--uit", "x"], ["--priors", "3"]])
def test_weigert(opties: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No draws at all, or draws where the result of a fit belongs."""
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(kalibreer, opties).exit_code == 2
    assert not any(tmp_path.iterdir())


def test_in_een_aanroep(tmp_path: Path) -> None:
    """From Python the same file as from the command; no draws at all is refused."""
    assert CliRunner().invoke(kalibreer, ["--priors", "3", "--uit", str(tmp_path / "opdracht")]).exit_code == 0
    bestand = calibratie.trek_priors(tmp_path / "aanroep", 3)
    assert bestand.read_bytes() == (tmp_path / "opdracht" / bestand.name).read_bytes()
    with pytest.raises(ValueError, match="at least 1"):
        calibratie.trek_priors(tmp_path / "geen", 0)
    assert not (tmp_path / "geen").exists()
