"""Choosing between variants: regret and lead by hand, what is no choice, what decides."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from studies import KLEIN, op_maat, schrijf

from simulatie.scenario.fouten import ScenarioFout
from simulatie.studie.baat import DUURZAAM, GELD, ZonderUitkomstError
from simulatie.studie.bestand import laad_studie

RIJEN = [DUURZAAM, GELD]


def test_spijt_met_de_hand() -> None:
    """Two variants, two worlds: each best in one of them; value 100 per job, money 10 and 0."""
    rijen = [DUURZAAM, GELD]
    waarden = np.zeros((3, 2, 1, 2))
    waarden[1, :, 0] = [[0.3, 10.0], [0.0, 10.0]]  # s1: net 20 and -10
    waarden[2, :, 0] = [[0.1, 0.0], [0.1, 0.0]]  # s2: net 10 and 10
    spijt = op_maat(waarden, rijen).spijt(100.0).set_index("scenario")
    assert spijt["beste"].to_dict() == {"s0": 0.0, "s1": 0.5, "s2": 0.5}
    assert spijt["spijt"].to_dict() == pytest.approx({"s0": 15.0, "s1": 10.0, "s2": 5.0})
    assert list(spijt.index) == ["s2", "s1", "s0"]


def test_wat_geen_keuze_is_wint_niet() -> None:
    """A circumstance is simulated, and left out of who is best: of the study's own accord, or of the asker's."""
    waarden = np.zeros((3, 2, 1, 2))
    waarden[1, :, 0, 0], waarden[2, :, 0, 0] = 0.3, 0.1
    u = op_maat(waarden, RIJEN)
    assert u.spijt(100.0)["scenario"].iloc[0] == "s1"
    zonder = u.spijt(100.0, zonder=["s1"])
    assert list(zonder["scenario"]) == ["s2", "s0"]
    assert zonder["spijt"].tolist() == pytest.approx([0.0, 10.0])
    u.plan.geladen.studie.geen_keuze = ("s1",)
    assert u.spijt(100.0).equals(zonder)
    assert len(u.netto_baat(100.0)) == 4  # still told, both variants in both worlds


def test_voorsprong_met_de_hand() -> None:
    """Two clusters, two worlds: s1 gains 0.4 and 0.2 of a job by cluster, s2 0.1 in both; a job is worth 100.

    The lead by cluster is 30 and 10: mean 20, and residuals half their distance from it in a mean of two, ±5; standard
    error sqrt(2/1 * 2 * 25) = 10, which is that of two numbers 20 apart. Ahead in both worlds.
    """
    waarden = np.zeros((3, 2, 2, 2))
    waarden[1, :, :, 0] = [0.4, 0.2]
    waarden[2, :, :, 0] = 0.1
    voor = op_maat(waarden, RIJEN).voorsprong(100.0).set_index("scenario")
    assert list(voor.index) == ["s2", "s0"]
    assert voor.loc["s2", "verschil"] == pytest.approx(20.0)
    assert voor.loc["s2", "boven"] - voor.loc["s2", "verschil"] == pytest.approx(10.0 * 12.7062, rel=1e-5)
    assert voor["voor"].tolist() == [1.0, 1.0]
    # against the baseline s1 gains 40 and 20 by cluster: 30, and the same 10 of noise
    eerste = op_maat(waarden, RIJEN).spijt(100.0).iloc[0]
    assert (eerste["netto_baat"], eerste["boven"]) == pytest.approx((30.0, 30.0 + 10.0 * 12.7062), rel=1e-5)


def test_wat_beslist() -> None:
    """A number that the lead follows exactly comes first with a correlation of 1; one that it does not, spans zero."""
    rng = np.random.default_rng(4)
    effect = np.linspace(0.0, 0.5, 30)
    waarden = np.zeros((2, 30, 1, 2))
    waarden[1, :, 0, 0] = effect
    u = op_maat(waarden, RIJEN, {"ruis": list(rng.permutation(30.0 * effect)), "telt": list(effect**2)})
    tabel = u.wat_beslist(100.0)
    assert list(tabel["factor"]) == ["telt", "ruis"]
    assert tabel["gewicht"].iloc[0] == pytest.approx(1.0)
    assert tabel["onder"].iloc[1] < 0.0 < tabel["boven"].iloc[1]
    weinig = op_maat(waarden[:, :5], RIJEN, {"telt": list(effect[:5])})
    assert weinig.wat_beslist(100.0).empty


def test_zonder_de_uitkomsten_geen_keuze() -> None:
    """A study that did not keep what a choice needs says which outcome is missing."""
    with pytest.raises(ZonderUitkomstError, match=GELD[0]):
        op_maat(np.ones((2, 2, 1, 1)), [DUURZAAM]).spijt(1.0)


def test_geen_keuze_is_een_scenario_van_de_studie(tmp_path: Path) -> None:
    """A name that is not there is told with the one that was meant; other scenarios take what is left of the list."""
    met = KLEIN.replace("scenarios: [basis]", "scenarios: [nazorg, sancties]\ngeen_keuze: [nazorgg]")
    with pytest.raises(ScenarioFout) as gevangen:
        laad_studie(schrijf(tmp_path, met))
    for woord in ("klein.yaml:5", "nazorgg", "Bedoelde u nazorg?"):
        assert woord in gevangen.value.tekst()
    goed = schrijf(tmp_path, met.replace("nazorgg", "nazorg"))
    assert laad_studie(goed).studie.geen_keuze == ("nazorg",)
    assert laad_studie(goed, scenarios=["sancties"]).studie.geen_keuze == ()
