"""The long table: columns, order, sums; the register; the comparison with what was printed; labels."""

from __future__ import annotations

import re
import string

import numpy as np
import pandas as pd
import pytest
from geschiedenissen import Boek, dag

from simulatie.assen import EIND_WERK, WWB
from simulatie.bronnen import bewijs, cijfers
from simulatie.outcomes import definities, indicatoren, naast_gepubliceerd, schat, voeg_samen
from simulatie.outcomes.indicatoren import REGISTER
from simulatie.outcomes.labels import groepslabel, rollabel, titel
from simulatie.outcomes.samenvoegen import KOLOMMEN, KOLOMMEN_REGIO, MEDIANEN, volgorde
from simulatie.outcomes.vergelijking_gepubliceerd import KOLOMMEN_VERGELIJKING, KOPPELINGEN, gepubliceerd
from simulatie.teksten.outcomes import TEKSTEN

PRIMAIR = [
    "primair_duurzaam_werk_24m",
    "primair_uitkeringsmaanden_24m",
    "primair_vervolg_12m",
    "primair_uitzitmaanden",
    "primair_publiek_geld",
]


@pytest.fixture(scope="module")
def per_regio() -> pd.DataFrame:
    """Two replications of two regions."""
    delen = []
    for replicatie in range(2):
        boek = Boek()
        for regio in range(2):
            for i in range(3 + replicatie):
                k = boek.klant(dag(2003) + i, regio=regio).traject(dag(2003, 3), dag(2004), reden=EIND_WERK)
                k.baan(dag(2004), 5 + i, terug=WWB)
        delen.append(indicatoren(boek.tabellen(), naam="proef", replicatie=replicatie))
    return pd.concat(delen, ignore_index=True)


def test_columns_and_types(per_regio):
    lang = voeg_samen(per_regio)
    assert list(per_regio.columns) == KOLOMMEN_REGIO
    assert list(lang.columns) == KOLOMMEN
    assert ",".join(lang.columns) == "scenario,replicatie,trekking,indicator,groep,teller,noemer,waarde,weggelaten"
    assert lang["weggelaten"].dtype == np.int64
    assert set(lang["scenario"]) == {"proef"}


def test_sums_over_regions(per_regio):
    lang = voeg_samen(per_regio)
    assert len(lang) == len(per_regio) / 2
    rij = lang[(lang["indicator"] == "duurzame_uitstroom_na_eerste_traject") & (lang["groep"] == "WW")]
    assert rij["noemer"].tolist() == [6, 8]
    assert rij["teller"].tolist() == [4, 6]
    assert rij["waarde"].tolist() == pytest.approx([4 / 6, 6 / 8])


def test_order_is_that_of_the_register_primary_outcomes_first(per_regio):
    assert volgorde()[:5] == PRIMAIR
    een = per_regio[per_regio["replicatie"] == 0]
    assert list(dict.fromkeys(een["indicator"])) == volgorde()
    helften = [deel for _, deel in per_regio.groupby("replicatie")]
    assert voeg_samen(iter(helften)).equals(voeg_samen(per_regio))


def test_unknown_id():
    with pytest.raises(KeyError):
        indicatoren(Boek().tabellen(), alleen=["bestaat_niet"])


# ---------------------------------------------------------------- the register


def test_every_definition_is_complete_in_both_languages():
    for id_, d in definities().items():
        assert d.id == id_
        assert d.gebeurtenis
        for tekst in (d.titel, d.teller, d.noemer):
            assert all(tekst), id_
        for tekst in (d.uitgesloten, d.toelichting):
            assert bool(tekst.nl) == bool(tekst.en), id_
        assert set(id_) <= set(string.ascii_lowercase + string.digits + "_")


def test_primary_outcomes_are_the_five_named_beforehand():
    assert sorted(i for i, d in definities().items() if d.primair) == sorted(PRIMAIR)


def test_medians_and_only_they_have_no_numerator(per_regio):
    zonder = set(per_regio.loc[per_regio["teller"].isna(), "indicator"])
    assert zonder == set(MEDIANEN)
    assert {i for i, d in definities().items() if d.soort == "mediaan"} == set(MEDIANEN)


def test_shares_are_shares(per_regio):
    aandelen = [i for i, d in definities().items() if d.soort == "aandeel"]
    deel = per_regio[per_regio["indicator"].isin(aandelen)]
    assert (deel["teller"] <= deel["noemer"] + 1e-9).all()
    assert (deel["teller"] >= 0).all()


# ---------------------------------------------------------------- beside what was printed


def test_every_target_of_the_fit_is_compared():
    vergeleken = {k.cijfer for k in KOPPELINGEN}
    streefcijfers = {id_ for id_, cijfer in cijfers().items() if cijfer["gebruik"] in ("streefcijfer", "toets")}
    assert streefcijfers <= vergeleken
    assert vergeleken <= set(cijfers()) | set(bewijs())


def test_figures_keep_the_groups_the_model_has(per_regio):
    model = set(zip(per_regio["indicator"], per_regio["groep"], strict=True))
    for k in KOPPELINGEN:
        assert k.indicator in REGISTER
        jaar = any(deel.isdigit() and int(deel) > 2008 for deel in k.groep.split("|"))
        assert jaar or (k.indicator, k.groep) in model, k


def test_comparison(per_regio):
    naast = naast_gepubliceerd(schat(per_regio))
    assert list(naast.columns) == KOLOMMEN_VERGELIJKING
    assert len(naast) == len(gepubliceerd())
    rij = naast.set_index(["indicator", "groep"]).loc[("duurzame_uitstroom_na_eerste_traject", "WW")]
    assert (rij["rol"], rij["bron"], rij["tabel"], rij["gepubliceerd"]) == ("streefcijfer", "rwi2007", "tabel 3", 0.33)
    assert rij["verschil"] == pytest.approx(rij["model"] - 0.33)
    assert naast["rol"].tolist()[0] == "streefcijfer"
    bestand = naast[naast["indicator"] == "bestand_naar_duur"].set_index("groep")["gepubliceerd"]
    assert bestand["WW|2005|0-6m"] == pytest.approx(76520 / 251320)
    assert bestand[[g for g in bestand.index if g.startswith("WWB|2006")]].sum() == pytest.approx(1.0)


# ---------------------------------------------------------------- labels


def test_labels():
    assert groepslabel("uwv|ziekte", "nl") == "UWV, ziekte"
    assert groepslabel("WAO", "nl") == "WAO/WIA"
    assert groepslabel("6-12m", "nl") == "6-12 maanden"
    assert groepslabel("WW|02m", "en") == "WW (unemployment benefit), 2 months"
    assert groepslabel("12m+", "nl") == "12+ maanden"
    assert groepslabel("2007", "en") == "2007"
    assert titel("plaatsing_uwv", "en") == "Placed, UWV"
    assert rollabel("toets", "en") == "test"


def test_every_group_has_a_label(per_regio):
    vanzelf = re.compile(r"\d{4}|\d+(-\d+)?m\+?|\d+-\d+|kw\d{4}-\d")  # years, months, ages, quarters
    for groep in set(per_regio["groep"]):
        for deel in groep.split("|"):
            assert f"groep.{deel}" in TEKSTEN or vanzelf.fullmatch(deel), groep
