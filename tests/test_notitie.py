"""Sentences and rows for notebooks (`simulatie.notitie`), and the calls that notebooks make."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from studies import schrijf

import simulatie as sim
from simulatie import notitie

VERSCHIL = {"indicator": "primair_uitzitmaanden", "basis": 4.8, "verschil": -0.5, "onder": -0.7, "boven": -0.3}


def test_zin_noemt_beide_standen_en_het_interval() -> None:
    zin = notitie.zin(VERSCHIL)
    assert "van 4,8 maanden naar 4,3 maanden" in zin
    assert "0,3 tot 0,7 minder" in zin
    assert notitie.is_bevinding(VERSCHIL)


def test_geen_bevinding_waar_het_interval_nul_bevat() -> None:
    rij = {**VERSCHIL, "boven": 0.1}
    assert notitie.zin(rij).startswith("Geen bevinding")
    assert not notitie.is_bevinding(rij)


def test_stand_heeft_eenheid_en_interval() -> None:
    rij = {"indicator": "primair_duurzaam_werk_24m", "waarde": 0.2825, "onder": 0.269, "boven": 0.296}
    assert notitie.stand(rij) == "28,2% (26,9 tot 29,6)"
    assert notitie.stand({**rij, "onder": float("nan"), "boven": float("nan")}) == "28,2%"


def test_rij_is_er_precies_een() -> None:
    tabel = pd.DataFrame({"indicator": ["a", "a"], "groep": ["totaal", "WW"], "scenario": ["x", "x"]})
    assert notitie.rij(tabel, "a", "WW", scenario="x")["groep"] == "WW"
    with pytest.raises(LookupError, match="0 rows"):
        notitie.rij(tabel, "b")


def test_punten_tekent_elke_rij_en_opent_wat_geen_bevinding_is() -> None:
    import matplotlib.pyplot as plt

    ax = notitie.punten(pd.DataFrame([VERSCHIL, {**VERSCHIL, "boven": 0.1}]), ["een", "twee"])
    vulling = [lijn.get_markerfacecolor() for lijn in ax.lines if lijn.get_marker() == "o"]
    plt.close(ax.get_figure(root=True))
    assert len(vulling) == 2
    assert vulling[0] != "white"
    assert vulling[1] == "white"


def test_punten_toont_een_stand_ook_als_er_een_verschil_naast_staat() -> None:
    """A table of published figures has both: the model's value is what stands on the axis."""
    import matplotlib.pyplot as plt

    tabel = pd.DataFrame([{**VERSCHIL, "waarde": 4.3, "onder": 4.1, "boven": 4.5}])
    ax = notitie.punten(tabel, ["een"])
    x = [lijn.get_xdata()[0] for lijn in ax.lines if lijn.get_marker() == "o"]
    plt.close(ax.get_figure(root=True))
    assert x == [4.3]


def test_een_studie_in_een_aanroep_en_weer_gelezen(tmp_path: Path) -> None:
    u = sim.experiment(
        schrijf(tmp_path), tmp_path / "uit", klanten=2500, trekkingen=1, uitkomsten=["primair_publiek_geld"]
    )
    assert isinstance(u, sim.Uitkomsten)
    weer = sim.laad(tmp_path / "uit")
    pd.testing.assert_frame_equal(weer.samenvatting, u.samenvatting)
    assert set(u.samenvatting["indicator"]) == {"primair_publiek_geld"}


@pytest.mark.parametrize(
    "pad", sorted((Path(__file__).parents[1] / "experiments").glob("*.yaml")), ids=lambda p: p.stem
)
def test_de_studies_zijn_te_lezen(pad: Path) -> None:
    """Every path exists and every value a lever takes is allowed, in each of its scenarios."""
    from simulatie.studie.bestand import laad_studie

    assert laad_studie(pad).scenarios
