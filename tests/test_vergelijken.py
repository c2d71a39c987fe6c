"""Comparing scenarios, from files to tables: what must be equal is, and what is asked for is what is given."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from simulatie.armen import Armen
from simulatie.scenario.lezen import Geladen, laad
from simulatie.scenario.wijzigen import met_waarden, waarde_van
from simulatie.simuleren import maak_opzet
from simulatie.varianten import met_trekking_naast
from simulatie.vergelijkbaar import VergelijkFout
from simulatie.vergelijken import Vergelijking, vergelijk
from simulatie.verkennen import As, verken

KLEIN = """\
# yaml-language-server: $schema=schema.json
extends: basis
naam: klein
titel: "Een kleine regio"
beschrijving: "Basis met regio's van 300 klanten, voor tests"
regio: {klanten: 300}
aanbieder: {rooster_punten: 9, gewenning_klassen: 2}
"""
KOP = "# yaml-language-server: $schema=schema.json\nextends: klein\nnaam: {naam}\ntitel: {naam}\nbeschrijving: proef\n"
RAPPORTKANS = "overdracht.rapport"
"""A mild lever: how often a report goes along to the next provider."""


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pad = tmp_path_factory.mktemp("scenarios")
    (pad / "klein.yaml").write_text(KLEIN, encoding="utf-8")
    return pad


@pytest.fixture(scope="module")
def klein(map_: Path) -> Geladen:
    return laad(map_ / "klein.yaml")


@pytest.fixture(scope="module")
def mild(klein: Geladen) -> Geladen:
    return met_waarden(klein, {RAPPORTKANS: 0.9}, naam="mild")


@pytest.fixture(scope="module")
def uitkomst(klein: Geladen, mild: Geladen) -> Vergelijking:
    return vergelijk(klein, [klein, mild], klanten=1200, replicaties=3)


def scenario(map_: Path, naam: str, inhoud: str) -> Geladen:
    pad = map_ / f"{naam}.yaml"
    pad.write_text(KOP.format(naam=naam) + inhoud + "\n", encoding="utf-8")
    return laad(pad)


def van(tabel: pd.DataFrame, naam: str) -> pd.DataFrame:
    return tabel[tabel["scenario"] == naam]


def test_a_scenario_against_itself_differs_nowhere(uitkomst):
    zelf = van(uitkomst.verschillen, "klein (2)")
    assert len(zelf) > 500
    assert (zelf["verschil"] == 0.0).all()
    assert (zelf["oordeel"] == "gelijk").all()
    budget = van(uitkomst.budget, "klein (2)")
    assert (budget["verschil"].dropna() == 0.0).all()


def test_a_lever_that_nobody_complies_with_differs_nowhere(klein, map_):
    nul = scenario(map_, "nul", "overdracht:\n  verplicht_warm: {waarde: 1}\n  naleving: {waarde: 0}")
    uit = vergelijk(klein, [nul], klanten=600, replicaties=1)
    assert len(uit.invoer) == 1
    assert (uit.verschillen["oordeel"] == "gelijk").all()


def test_common_lots_take_noise_away_from_a_mild_lever(uitkomst):
    """Entrants meet the same luck until something changes for them: far more than half of the noise goes."""
    primair = van(uitkomst.verschillen, "mild")
    primair = primair[primair["primair"] & (primair["groep"] == "totaal")]
    assert len(primair) == 5
    assert (primair["oordeel"] != "gelijk").any()
    assert (primair["ruisreductie"] > 0.5).all()


def test_values_are_those_of_the_runs(uitkomst, klein, mild):
    from simulatie.simuleren import simuleer

    run = simuleer(mild, klanten=1200, replicaties=3, gebeurtenissen=False)
    los = run.samenvatting.set_index(["indicator", "groep"])["waarde"]
    tabel = van(uitkomst.verschillen, "mild").set_index(["indicator", "groep"])["variant"]
    pd.testing.assert_series_equal(tabel.sort_index(), los.sort_index(), check_names=False)
    eigen = van(uitkomst.indicatoren, "mild").set_index(["indicator", "groep"])["waarde"]
    pd.testing.assert_series_equal(eigen.sort_index(), los.sort_index(), check_names=False)


def test_more_replications_later_are_the_same_as_at_once(klein, mild):
    opzet = maak_opzet(klein, 600, None)
    ineens, stap = (Armen([klein, mild], opzet, seed=1, engine="kern") for _ in range(2))
    ineens.breid_uit(3)
    for aantal in (1, 3, 2):
        stap.breid_uit(aantal)
    assert stap.replicaties == 3
    for nummer in (0, 1):
        een, ander = ineens.arm(nummer), stap.arm(nummer)
        assert een.rijen == ander.rijen
        assert np.array_equal(een.clusters, ander.clusters)
        assert np.array_equal(een.aantallen, ander.aantallen, equal_nan=True)


def test_precision_adds_replications_until_it_is_reached(klein):
    sterk = met_waarden(klein, {"werk.basiskans.WW": -2.0}, naam="sterk")  # a difference that is not all rare events
    grof = vergelijk(klein, [sterk], klanten=600, replicaties=1, precisie=1e6)
    assert grof.manifest["replicaties"] == 5, "ten clusters at least, of two regions"
    tabel = grof.verschillen[grof.verschillen["primair"] & (grof.verschillen["groep"] == "totaal")]
    halve = ((tabel["boven"] - tabel["onder"]) / 2 / tabel["drempel"]).max()
    fijn = vergelijk(klein, [sterk], klanten=600, replicaties=1, precisie=0.8 * float(halve))
    assert fijn.manifest["replicaties"] > 5
    tabel = fijn.verschillen[fijn.verschillen["primair"] & (fijn.verschillen["groep"] == "totaal")]
    assert ((tabel["boven"] - tabel["onder"]) / 2 <= 0.8 * halve * tabel["drempel"]).all()


def test_tables_around_the_differences(uitkomst):
    assert uitkomst.keten["stap"].tolist()[:7] == [
        "aangeboden",
        "geaccepteerd",
        "uitzitmaanden",
        "vervolg",
        "tijd_tot_vervolg",
        "passend_tweede",
        "duurzaam_na_tweede",
    ]
    assert set(uitkomst.overleving["scenario"]) == {"klein", "klein (2)", "mild"}
    for _, curve in uitkomst.overleving.groupby(["scenario", "uitkering"]):
        assert curve["maand"].tolist() == list(range(0, 49, 3))
        assert curve["aandeel"].iloc[0] == 1.0
        assert (np.diff(curve["aandeel"].dropna()) <= 0.0).all()
    assert uitkomst.invoer["pad"].tolist() == [RAPPORTKANS]
    assert set(uitkomst.leunt_op["scenario"]) == {"mild"}
    assert "motivatie.verhaal_opnieuw" in set(uitkomst.leunt_op["pad"])
    assert set(uitkomst.groepen["groep"]) >= {"WW", "WWB"}
    assert not uitkomst.gepubliceerd.empty


def test_papers_say_how_to_do_it_again(uitkomst, klein, mild):
    weer = vergelijk(klein, [klein, mild], klanten=1200, replicaties=3)
    assert weer.manifest == uitkomst.manifest
    assert weer.manifest["opdracht"].startswith("tweedekans vergelijk ")
    pd.testing.assert_frame_equal(weer.verschillen, uitkomst.verschillen)
    anders = vergelijk(klein, [mild], klanten=1200, replicaties=3, seed=2)
    assert anders.manifest["run_id"] != uitkomst.manifest["run_id"]


def test_the_command_names_scenarios_of_the_library_and_no_folder_of_this_machine():
    manifest = vergelijk(laad("basis"), [laad("verplichte-overdracht")], klanten=1, replicaties=1).manifest
    assert manifest["opdracht"].startswith("tweedekans vergelijk basis verplichte-overdracht --klanten 1 ")


# ---------------------------------------------------------------------- what cannot be compared


def test_the_same_name_twice_is_refused(klein, mild):
    with pytest.raises(VergelijkFout, match="'mild' doet al mee"):
        vergelijk(klein, [mild, mild], klanten=300)
    vermomd = met_waarden(klein, {RAPPORTKANS: 0.9})
    with pytest.raises(VergelijkFout, match="'klein' doet al mee"):
        vergelijk(klein, [vermomd], klanten=300)


def test_other_periods_are_refused_each_with_its_path(klein, map_):
    inhoud = "looptijd: {meten_vanaf: 2003-01-01}\nmetingen: {geeindigd: {tot: 2008-01-01}}"
    with pytest.raises(VergelijkFout) as fout:
        vergelijk(klein, [scenario(map_, "later", inhoud)], klanten=300)
    assert [("looptijd.meten_vanaf" in f, "metingen.geeindigd" in f) for f in fout.value.fouten] == [
        (True, False),
        (False, True),
    ]


@pytest.mark.parametrize(
    "keuze", [{"replicaties": 0}, {"precisie": 0.0}, {"trekkingen": -1}, {"prijzen": "hoog"}, {"budget": "los"}]
)
def test_numbers_out_of_range(klein, mild, keuze):
    with pytest.raises(ValueError, match=next(iter(keuze))):
        vergelijk(klein, [mild], klanten=300, **keuze)


# ---------------------------------------------------------------------- draws


@pytest.fixture
def trekkingen(tmp_path: Path) -> Path:
    pad = tmp_path / "trekkingen.parquet"
    waarden = {"motivatie.verhaal_opnieuw": [0.0, 0.1, 0.2], RAPPORTKANS: [0.2, 0.3, 0.4]}
    pq.write_table(pa.table(waarden), pad)
    return pad


def test_draws_keep_noise_and_parameters_apart(klein, mild, trekkingen):
    uit = vergelijk(klein, [mild], klanten=900, replicaties=1, trekkingen=3, trekkingen_bestand=trekkingen)
    primair = uit.verschillen[uit.verschillen["primair"] & (uit.verschillen["groep"] == "totaal")]
    assert primair["kans_teken"].between(0.0, 1.0).all()
    assert (primair["onder_param"] <= primair["boven_param"]).all()
    assert uit.manifest["trekkingen"] == 3
    assert uit.manifest["zekerheid"].endswith("simulatieruis, en apart daarvan 3 trekkingen")
    zonder = vergelijk(klein, [mild], klanten=900, replicaties=1)
    for kolom in ("verschil", "onder", "boven"):
        pd.testing.assert_series_equal(uit.verschillen[kolom], zonder.verschillen[kolom])


def test_a_draw_leaves_the_lever_of_a_scenario_alone(klein, mild):
    basis, (variant,) = met_trekking_naast(klein, [mild], {"motivatie.verhaal_opnieuw": 0.2, RAPPORTKANS: 0.3})
    for geladen in (basis, variant):
        assert waarde_van(geladen, "motivatie.verhaal_opnieuw") == 0.2
    assert waarde_van(basis, RAPPORTKANS) == 0.3
    assert waarde_van(variant, RAPPORTKANS) == 0.9


def test_a_lever_with_a_date_keeps_it_and_is_drawn_before(klein):
    variant = met_waarden(klein, {f"{RAPPORTKANS}@2006-01-01": 0.9}, naam="later")
    basis, (nieuw,) = met_trekking_naast(klein, [variant], {RAPPORTKANS: 0.3})
    assert waarde_van(basis, f"{RAPPORTKANS}@2006-01-01") == 0.3
    assert waarde_van(nieuw, RAPPORTKANS) == 0.3
    assert waarde_van(nieuw, f"{RAPPORTKANS}@2006-01-01") == 0.9


def test_a_draw_of_a_table_spares_the_element_that_is_the_lever(klein):
    pad = "motivatie.stijgt_bij_invloed"
    variant = met_waarden(klein, {f"{pad}.iro": 0.9}, naam="iro")
    basis, (nieuw,) = met_trekking_naast(klein, [variant], {pad: 0.5})
    assert (waarde_van(basis, f"{pad}.iro"), waarde_van(basis, f"{pad}.modulair")) == (0.5, 0.5)
    assert (waarde_van(nieuw, f"{pad}.iro"), waarde_van(nieuw, f"{pad}.modulair")) == (0.9, 0.5)


# ---------------------------------------------------------------------- sweeps


def test_the_point_of_a_sweep_with_the_baselines_own_value_is_equal(klein):
    eigen = waarde_van(klein, RAPPORTKANS)
    uit = verken(klein, [As(RAPPORTKANS, eigen, 1.0, 2)], klanten=600, replicaties=2)
    eerste = uit.tabel[uit.tabel[RAPPORTKANS] == eigen]
    assert len(eerste) >= 5
    assert (eerste["oordeel"] == "gelijk").all()
    assert (eerste["verschil"] == 0.0).all()
    laatste = uit.tabel[uit.tabel[RAPPORTKANS] == 1.0]
    assert (laatste["oordeel"] != "gelijk").any()
    assert uit.tabel["kans_positief"].isna().all()


def test_a_point_of_a_sweep_is_the_comparison_with_that_value(klein):
    uit = verken(klein, [As(RAPPORTKANS, 0.5, 0.9, 2)], klanten=600, replicaties=2)
    naast = vergelijk(klein, [met_waarden(klein, {RAPPORTKANS: 0.9}, naam="x")], klanten=600, replicaties=2)
    sleutel, waarden = ["indicator", "groep"], ["basis", "variant", "verschil", "onder", "boven", "oordeel"]
    punt = uit.tabel[uit.tabel[RAPPORTKANS] == 0.9].set_index(sleutel)[waarden]
    gelijk = naast.verschillen.set_index(sleutel)[waarden]
    gedeeld = punt.index.intersection(gelijk.index)
    assert len(gedeeld) >= 5
    pd.testing.assert_frame_equal(punt.loc[gedeeld], gelijk.loc[gedeeld])


def test_a_map_has_every_pair_of_values_and_draws_give_a_probability(klein, trekkingen):
    assen = [As("vervolg.rapport", 0.0, 1.0, 2), As("motivatie.verhaal_opnieuw", 0.0, 0.2, 3)]
    uit = verken(klein, assen, klanten=300, trekkingen=2, trekkingen_bestand=trekkingen)
    paren = uit.tabel[["vervolg.rapport", "motivatie.verhaal_opnieuw"]].drop_duplicates()
    assert len(paren) == 6
    assert uit.tabel["kans_positief"].dropna().isin([0.0, 0.5, 1.0]).all()
    assert (uit.tabel["trekkingen"] == 2).all()
    assert "2 trekkingen" in uit.manifest["zekerheid"]


def test_sweeps_that_cannot_be_made_are_refused_before_anything_runs(klein):
    for assen, woord in (
        ([], "0 parameters"),
        ([As("vervolg.raport", 0, 1, 2)], "vervolg.rapport"),
        ([As("vervolg.rapport", 0, 1, 1)], "ten minste twee"),
        ([As("vervolg.rapport", 0, 1, 50), As("vervolg.nummer", 0, 1, 50)], "te veel"),
        ([As("vervolg.rapport", 0, 1, 2), As("vervolg.rapport", 0, 1, 2)], "twee keer"),
        ([As(RAPPORTKANS, 0, 2, 3)], "buiten de grenzen"),
    ):
        with pytest.raises(VergelijkFout, match=woord):
            verken(klein, assen, klanten=300)
