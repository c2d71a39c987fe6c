"""The public API: what a notebook user gets."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

import simulatie as sim
from simulatie.outcomes import controleer
from simulatie.run import GeenGebeurtenissenError
from simulatie.store import GeenRunError, lees_run, schrijf_run


@pytest.fixture(scope="module")
def run():
    return sim.simuleer("basis", klanten=5000, replicaties=2, seed=3)


def test_tables_are_tidy_frames(run):
    assert list(run.indicatoren["replicatie"].unique()) == [0, 1]
    assert set(run.klanten["regio"]) == {0, 1}
    assert run.gebeurtenissen["tijd"].between(0.0, 5000.0).all()
    assert not run.indicatoren.duplicated(["scenario", "replicatie", "trekking", "indicator", "groep"]).any()


def test_counts_add_up_over_regions(run):
    som = run.per_regio.groupby(["replicatie", "indicator", "groep"])["noemer"].sum()
    heel = run.indicatoren.set_index(["replicatie", "indicator", "groep"])["noemer"]
    np.testing.assert_allclose(som.reindex(heel.index), heel, rtol=1e-12)


def test_client_table_has_everybody_once(run):
    assert not run.klanten.duplicated(["replicatie", "klant"]).any()
    ingestroomd = run.gebeurtenissen[run.gebeurtenissen["volgnr"] == 0]
    assert len(ingestroomd) == len(run.klanten)


def test_conservation_of_a_whole_run(run):
    """Nobody gets lost, nobody pays twice: the laws of `outcomes.integriteit` hold for each replication."""
    from simulatie.simuleren import maak_opzet

    opzet = maak_opzet(run.geladen, 5000, None)
    for replicatie, rijen in run.gebeurtenissen.groupby("replicatie"):
        log = rijen.drop(columns=["scenario", "replicatie"]).to_records(index=False)
        mensen = np.concatenate([k for _, k in opzet.klanten(run.geladen, 3, int(str(replicatie)))])
        assert controleer(np.asarray(log), mensen, run.geladen.scenario) == []


def test_a_smaller_run_is_part_of_a_larger_one(run):
    klein = sim.simuleer("basis", klanten=2500, seed=3)
    eerste = run.gebeurtenissen.query("replicatie == 0 and klant < 1000000")
    pd.testing.assert_frame_equal(eerste.reset_index(drop=True), klein.gebeurtenissen, check_exact=True)


def test_replications_differ(run):
    een, twee = (run.klanten[run.klanten["replicatie"] == r] for r in (0, 1))
    assert set(een["theta"]).isdisjoint(set(twee["theta"]))


def test_run_without_log_says_how_to_get_one():
    run = sim.simuleer("basis", klanten=2500, gebeurtenissen=False)
    with pytest.raises(GeenGebeurtenissenError, match="gebeurtenissen=True"):
        _ = run.gebeurtenissen


@pytest.mark.parametrize(
    ("opties", "melding"),
    [
        ({"replicaties": 0}, "replicaties"),
        ({"klanten": 0}, "klanten"),
        ({"engine": "turbo"}, "engine"),
        ({"seed": -1}, "seed"),
    ],
)
def test_impossible_numbers_are_refused(opties, melding):
    with pytest.raises(ValueError, match=melding):
        sim.simuleer("basis", **opties)


def test_what_is_written_can_be_read(run, tmp_path):
    schrijf_run(run, tmp_path / "r")
    terug = lees_run(tmp_path / "r")
    pd.testing.assert_frame_equal(terug["indicatoren"], run.indicatoren, check_exact=True)
    pd.testing.assert_frame_equal(terug["gebeurtenissen"], run.gebeurtenissen, check_exact=True)
    opnieuw = sim.laad(tmp_path / "r" / "scenario.yaml")
    assert opnieuw.scenario == run.geladen.scenario


@pytest.mark.parametrize("inhoud", [None, "", "[]", "{}", '{"toestand": "bezig"}'])
def test_a_folder_that_is_no_run_is_refused(tmp_path, inhoud):
    if inhoud is not None:
        (tmp_path / "manifest.json").write_text(inhoud)
    with pytest.raises(GeenRunError):
        lees_run(tmp_path)


def test_import_is_light():
    """`import simulatie` loads no numba, pandas or pydantic: notebooks and `--help` start at once."""
    zwaar = ("numba", "pandas", "pydantic", "simpy", "scipy")
    code = f"import sys, simulatie; print([m for m in {zwaar} if m in sys.modules])"
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert uit.stdout.strip() == "[]"
