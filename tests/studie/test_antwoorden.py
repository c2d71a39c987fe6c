"""Answers of a study: effects by hand, variance split on data made to measure, sensitivity."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from studies import op_maat

import simulatie as sim
from simulatie.studie.antwoorden import Uitkomsten
from simulatie.studie.drijfveren import rangverbanden
from simulatie.studie.gevoeligheid import ontleed_effect, punten
from simulatie.studie.opslag import Studiemap
from simulatie.studie.uitvoeren import Plan


def test_effect_met_de_hand() -> None:
    """One world, two clusters: means 3 and 5 against 1 and 2; the paired residuals are ±0.5."""
    waarden = np.array([[[[1.0], [2.0]]], [[[3.0], [5.0]]]])
    rij = op_maat(waarden, [("x", "totaal")]).samenvatting.iloc[0]
    assert rij["verschil"] == 4.0 - 1.5
    # differences by cluster 2 and 3, half of each in the mean of two: residuals -.25, +.25; se = sqrt(2/1 * 2/16)
    assert rij["standaardfout"] == pytest.approx(np.std([2, 3], ddof=1) / np.sqrt(2))
    assert np.isnan(rij["kans_positief"])


def test_ruis_en_parameters_uiteen() -> None:
    """Worlds that share their noise: all of it is in the mean, none of it between worlds.

    A number made with a fixed generator: worlds add 0, 1, 2, 3 to the effect, clusters their own noise, equal in every
    world. So the variance over worlds is parameter uncertainty to the last digit: var(0..3) = 5/3.
    """
    rng = np.random.default_rng(1)
    ruis = rng.normal(size=(1, 1, 50, 1))
    waarden = np.concatenate([np.zeros((1, 4, 50, 1)), ruis + np.arange(4.0).reshape(1, 4, 1, 1)])
    rij = op_maat(waarden, [("x", "totaal")]).samenvatting.iloc[0]
    assert rij["variantie_param"] == pytest.approx(5 / 3, rel=1e-12)
    assert rij["standaardfout"] == pytest.approx(ruis.std(ddof=1) / np.sqrt(50), rel=1e-12)


def test_eigen_ruis_per_wereld_wordt_afgetrokken() -> None:
    """Worlds with noise of their own and no other difference: what is left for parameters is nearly nothing.

    200 worlds of 30 clusters: the variance over worlds has a standard error of 10%, the noise estimate 2%; 30% is three
    of them together, so a false alarm has a chance of 1 in 700 (and the generator is fixed: it is the same every time).
    """
    rng = np.random.default_rng(2)
    waarden = np.concatenate([np.zeros((1, 200, 30, 1)), rng.normal(size=(1, 200, 30, 1))])
    u = op_maat(waarden, [("x", "totaal")])
    rij = u.samenvatting.iloc[0]
    assert rij["variantie_param"] < 0.3 * u.effecten["verschil"].var(ddof=1)


def test_onvolledige_wereld_telt_niet_mee() -> None:
    """A world of which a task is missing is left out, and said to be."""
    u = op_maat(np.ones((2, 3, 2, 1)), [("x", "totaal")])
    minder = Uitkomsten(u.plan, u.tellingen[(u.tellingen["wereld"] != 1) | (u.tellingen["nummer"] != 1)])
    assert minder.werelden == [0, 2]


def test_morris_en_sobol_van_een_bekende_functie() -> None:
    """y = 3a + b: Morris gives slopes 3 and 1 exactly; Sobol shares .9 and .1 (variance 9:1), within .1 at n = 256."""
    pytest.importorskip("SALib", reason="needs the extra `gevoeligheid`")
    x = punten("morris", 2, 20, 1)
    m = ontleed_effect("morris", x, 3 * x[:, 0] + x[:, 1], ["a", "b"], 1).set_index("factor")
    assert m.loc["a", "mu_ster"] == pytest.approx(3.0)
    assert m.loc["b", "mu_ster"] == pytest.approx(1.0)
    x = punten("sobol", 2, 200, 1)
    assert len(x) == 256 * 4
    s = ontleed_effect("sobol", x, 3 * x[:, 0] + x[:, 1], ["a", "b"], 1).set_index("factor")
    assert s.loc["a", "st"] == pytest.approx(0.9, abs=0.1)
    assert s.loc["b", "st"] == pytest.approx(0.1, abs=0.05)


def test_van_map_tot_antwoord(af: tuple[Plan, Studiemap]) -> None:
    """A study from its folder to effects; a lever at its own value has no effect at all, in any world."""
    u = sim.laad(af[1].map)
    assert isinstance(u, sim.Uitkomsten)
    nul = u.effecten[u.effecten["aandeel"] == 0.0]
    assert len(nul)
    assert (nul["verschil"].dropna() == 0.0).all()
    assert (u.effecten.loc[u.effecten["aandeel"] == 0.3, "verschil"].dropna() != 0.0).any()


def test_duckdb_leest_de_map(af: tuple[Plan, Studiemap]) -> None:
    """The folder is a table as it is."""
    duckdb = pytest.importorskip("duckdb", reason="needs the extra `onderzoek`")
    aantal = duckdb.sql(f"SELECT count(*) FROM '{af[1].map}/taken/*/*.parquet'").fetchall()
    assert aantal == [(len(sim.laad(af[1].map, soort="studie").tellingen),)]


def test_als_xarray(af: tuple[Plan, Studiemap]) -> None:
    """The effects as an array over variants, worlds and rows, in the order of the tables."""
    pytest.importorskip("xarray", reason="needs the extra `onderzoek`")
    u = sim.laad(af[1].map, soort="studie")
    xr = u.als_xarray()
    assert dict(xr.sizes) == {"variant": 2, "wereld": 2, "rij": len(xr["rij"])}
    assert np.array_equal(xr["verschil"].to_numpy().ravel(), u.effecten["verschil"].to_numpy(), equal_nan=True)


def test_rangverbanden() -> None:
    """What rises with the effect all along has rank correlation 1, what falls -1, what stands still is left out."""
    x = np.linspace(0.0, 1.0, 20)
    waarden = pd.DataFrame({"mee": x**3, "tegen": -np.exp(x), "vast": np.ones(20)})
    tabel = rangverbanden(waarden, 5.0 * x + 1.0).set_index("factor")
    assert tabel["gewicht"].to_dict() == pytest.approx({"mee": 1.0, "tegen": -1.0})
    assert tabel.loc["mee", "onder"] > 0.9
    assert rangverbanden(waarden.head(5), x[:5]).empty


def test_afrondingsstof_is_geen_effect() -> None:
    """Worlds that cancel leave rounding behind: it counts as nothing, not as an effect with no width."""
    waarden = np.full((2, 3, 4, 1), 0.1)
    waarden[1, :, :, 0] += np.array([0.1, 0.2, -0.3])[:, None]
    rij = op_maat(waarden, [("x", "totaal")]).samenvatting.iloc[0]
    assert (rij["verschil"], rij["onder"], rij["boven"]) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("soort", ["run", "onzin"])
def test_laad_wat_het_niet_is(af: tuple[Plan, Studiemap], soort: Any) -> None:
    """Asked for as something else, a study is refused."""
    with pytest.raises(ValueError, match=r"run|soort"):
        sim.laad(af[1].map, soort=soort)
