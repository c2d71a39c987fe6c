"""Client files: what is read, what is drawn, what stays private."""

from __future__ import annotations

import datetime as dt
import hashlib
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from klantbestanden import GOED, KOP, als_csv, als_parquet, velen
from klantbestanden import basis as lees_basis
from varianten import anders

from simulatie.assen import KNELPUNT, OPLEIDING, UITKERING, WWB
from simulatie.klantbestand import lees_klantbestand, naar_regios
from simulatie.klantbestand.schema import KOLOMMEN
from simulatie.population import maak_regio
from simulatie.teksten.klantbestand import TEKSTEN


@pytest.fixture(scope="module")
def basis():
    return lees_basis()


@pytest.fixture
def schrijf(tmp_path):
    def schrijf(inhoud: str | bytes, naam: str = "klanten.csv") -> Path:
        pad = tmp_path / naam
        pad.write_bytes(inhoud.encode() if isinstance(inhoud, str) else inhoud)
        return pad

    return schrijf


# --- What is read -----------------------------------------------------------------------------------------------------


def test_one_client(schrijf, basis):
    pad = schrijf(f"{KOP}\n{GOED}\n")
    bestand = lees_klantbestand(pad, basis)
    assert bestand.aantal == 1
    ((regio, klanten),) = naar_regios(bestand, basis, 1, 0).items()
    klant = klanten[0]
    assert regio == klant["regio"] == 0
    assert (klant["klant"], klant["uitkering"], klant["leeftijd"], klant["man"], klant["opleiding"]) == (
        1,
        0,
        38.5,
        1,
        0,
    )
    assert klant["instroom"] == (dt.date(2002, 1, 3) - basis.looptijd.begin).days


def test_every_column_arrives(schrijf, basis):
    tabel = velen()
    bestand = lees_klantbestand(schrijf(als_csv(tabel)), basis)
    k = bestand.klanten
    assert k["klant"].tolist() == tabel["klant"].tolist()
    dagen = (tabel["instroom"] - pd.Timestamp(basis.looptijd.begin)).dt.days
    assert k["instroom"].tolist() == dagen.tolist()
    assert [UITKERING[code] for code in k["uitkering"]] == tabel["uitkering"].tolist()
    assert k["leeftijd"].tolist() == tabel["leeftijd"].tolist()
    assert k["man"].tolist() == (tabel["geslacht"] == "man").astype(int).tolist()
    assert [OPLEIDING[code] for code in k["opleiding"]] == tabel["opleiding"].tolist()
    assert k["regio"].tolist() == tabel["regio"].tolist()
    assert [None if code < 0 else KNELPUNT[code] for code in k["knelpunt"]] == [
        None if pd.isna(naam) else naam for naam in tabel["knelpunt"]
    ]
    for naam in ("arbeidsverleden", "motivatie"):
        np.testing.assert_array_equal(k[naam], tabel[naam])


@pytest.mark.parametrize(
    "inhoud",
    [
        als_csv(velen(), sep=";"),
        als_csv(velen(), sep=";", decimal=","),
        als_csv(velen(), decimal=",", quoting=1),
        als_csv(velen(), sep=";", lineterminator="\r\n"),
        als_csv(velen(), lineterminator="\r"),
        als_csv(velen(), sep=";").rstrip(b"\n"),
        als_csv(velen(), sep=";") + b"\n;;;;;;;;;\n\n",
        b"\xef\xbb\xbf" + als_csv(velen(), sep=";"),
        als_csv(velen()).replace(b",", b" , "),
        als_csv(velen()[list(reversed(velen().columns))]),
        als_parquet(velen()),
        als_parquet(velen().astype({"uitkering": "category", "regio": "uint8", "klant": "uint64"})),
        als_parquet(velen().assign(instroom=lambda t: t["instroom"].dt.date)),
        als_parquet(velen().assign(instroom=lambda t: t["instroom"].dt.strftime("%Y-%m-%d")).astype({"klant": str})),
    ],
    ids=[
        *("semicolon", "decimal comma", "quoted", "crlf", "cr", "no last newline", "empty rows at the end", "bom"),
        *("spaces", "other order", "parquet", "parquet types", "parquet dates", "parquet text"),
    ],
)
def test_the_same_clients_in_another_form(schrijf, basis, inhoud):
    een = lees_klantbestand(schrijf(als_csv(velen())), basis)
    ander = lees_klantbestand(schrijf(inhoud, "ander"), basis)
    assert ander.klanten.tobytes() == een.klanten.tobytes()


def test_largest_number_and_zeros_in_front(schrijf, basis):
    rijen = [GOED.replace("1;", f"{nummer};", 1) for nummer in ("0", str(2**63 - 1), "000" * 20 + "17")]
    bestand = lees_klantbestand(schrijf("\n".join([KOP, *rijen])), basis)
    assert bestand.klanten["klant"].tolist() == [0, 2**63 - 1, 17]
    assert sum(len(k) for k in naar_regios(bestand, basis, 1, 0).values()) == 3


def test_empty_obstacle_column_is_as_no_column(schrijf, basis):
    met = lees_klantbestand(schrijf(f"{KOP};knelpunt\n{GOED};\n"), basis)
    zonder = lees_klantbestand(schrijf(f"{KOP}\n{GOED}\n"), basis)
    assert met.klanten.tobytes() == zonder.klanten.tobytes()
    alles_leeg = velen().assign(knelpunt=None, motivatie=np.nan)
    assert (lees_klantbestand(schrijf(als_parquet(alles_leeg)), basis).klanten["knelpunt"] == -1).all()


# --- What is drawn ----------------------------------------------------------------------------------------------------


def test_what_is_not_in_the_file_is_drawn_as_for_a_synthetic_client(schrijf, basis):
    """A file made of synthetic clients, without what is latent, gives the same people back."""
    echt = maak_regio(basis, 9, 1, 3)
    tabel = pd.DataFrame(
        {
            "klant": echt["klant"],
            "instroom": (np.datetime64(basis.looptijd.begin) + echt["instroom"].astype(int)).astype("datetime64[s]"),
            "uitkering": [UITKERING[u] for u in echt["uitkering"]],
            "leeftijd": echt["leeftijd"],
            "geslacht": np.where(echt["man"] == 1, "man", "vrouw"),
            "opleiding": [OPLEIDING[o] for o in echt["opleiding"]],
            "regio": echt["regio"],
        }
    )
    (klanten,) = naar_regios(lees_klantbestand(schrijf(als_parquet(tabel)), basis), basis, 9, 1).values()
    klanten, echt = np.sort(klanten, order="klant"), np.sort(echt, order="klant")
    assert (klanten["instroom"] == np.floor(echt["instroom"])).all()
    for naam in set(echt.dtype.names) - {"instroom"}:
        assert (klanten[naam] == echt[naam]).all()


def test_given_traits_stay(schrijf, basis):
    tabel = velen().sort_values("klant")
    regios = naar_regios(lees_klantbestand(schrijf(als_csv(tabel)), basis), basis, 1, 0)
    klanten = np.sort(np.concatenate(list(regios.values())), order="klant")
    for naam in ("arbeidsverleden", "motivatie"):
        gegeven = tabel[naam].notna().to_numpy()
        assert (klanten[naam][gegeven] == tabel[naam][gegeven]).all()
        assert np.isfinite(klanten[naam]).all()
    assert set(np.unique(klanten["knelpunt"])) <= set(range(len(KNELPUNT)))


def test_motivation_below_the_minimum_counts_as_the_minimum(schrijf, basis):
    bestand = lees_klantbestand(schrijf(f"{KOP};motivatie\n{GOED};0\n"), basis)
    assert naar_regios(bestand, basis, 1, 0)[0]["motivatie"].tolist() == [basis.motivatie.minimum.waarde]


def test_order_of_the_rows_does_not_matter(schrijf, basis):
    tabel = velen().drop(columns="regio")
    klein = anders(basis, {"regio.klanten": 60.0})
    een = naar_regios(lees_klantbestand(schrijf(als_csv(tabel)), klein), klein, 1, 0)
    door_elkaar = tabel.sample(frac=1.0, random_state=1)
    ander = naar_regios(lees_klantbestand(schrijf(als_csv(door_elkaar)), klein), klein, 1, 0)
    assert list(een) == list(ander) == [0, 1, 2, 3, 4]
    assert all(een[regio].tobytes() == ander[regio].tobytes() for regio in een)


def test_without_regions_clients_are_dealt_in_order_of_entry(schrijf, basis):
    klein = anders(basis, {"regio.klanten": 60.0})
    bestand = lees_klantbestand(schrijf(als_csv(velen().drop(columns="regio"))), klein)
    regios = naar_regios(bestand, klein, 1, 0)
    assert [len(klanten) for klanten in regios.values()] == [60] * 5
    volgorde = np.lexsort((bestand.klanten["klant"], bestand.klanten["instroom"]))
    for regio, klanten in regios.items():
        assert klanten["klant"].tolist() == bestand.klanten["klant"][volgorde][regio::5].tolist()


def test_given_regions_stay_and_none_is_lost(schrijf, basis):
    tabel = velen()
    regios = naar_regios(lees_klantbestand(schrijf(als_csv(tabel)), basis), basis, 1, 0)
    assert {regio: len(klanten) for regio, klanten in regios.items()} == tabel["regio"].value_counts().to_dict()
    for regio, klanten in regios.items():
        assert (klanten["regio"] == regio).all()
        assert set(klanten["klant"]) == set(tabel["klant"][tabel["regio"] == regio])
        assert (np.diff(klanten["instroom"]) >= 0).all()


def test_reading_twice_and_making_regions_twice_is_the_same(schrijf, basis):
    pad = schrijf(als_csv(velen()))
    bestand = lees_klantbestand(pad, basis)
    voor = bestand.klanten.tobytes()
    een, twee = naar_regios(bestand, basis, 1, 0), naar_regios(bestand, basis, 1, 0)
    assert all(een[regio].tobytes() == twee[regio].tobytes() for regio in een)
    assert bestand.klanten.tobytes() == voor == lees_klantbestand(pad, basis).klanten.tobytes()


def test_a_scenario_with_another_run_is_refused(schrijf, basis):
    bestand = lees_klantbestand(schrijf(f"{KOP}\n{GOED}\n"), basis)
    with pytest.raises(ValueError, match="read it again"):
        naar_regios(bestand, anders(basis, {"looptijd.eind": dt.date(2011, 1, 1)}), 1, 0)
    with pytest.raises(ValueError, match="seed"):
        naar_regios(bestand, basis, -1, 0)


# --- Privacy ----------------------------------------------------------------------------------------------------------


def test_only_hash_and_number_of_rows_for_a_manifest(schrijf, basis):
    inhoud = als_csv(velen())
    bestand = lees_klantbestand(schrijf(inhoud), basis)
    assert bestand.voor_manifest() == {"sha256": hashlib.sha256(inhoud).hexdigest(), "rijen": 300}


def test_nothing_of_a_client_shows_in_a_traceback(schrijf, basis):
    assert "38.5" not in repr(lees_klantbestand(schrijf(f"{KOP}\n{GOED}\n"), basis))


@pytest.mark.groot
def test_a_million_clients(schrijf, basis):
    """Some seconds; in the order of 400 MB."""
    bestand = lees_klantbestand(schrijf(als_csv(velen(1_000_000))), basis)
    assert bestand.aantal == 1_000_000
    assert sum(len(k) for k in naar_regios(bestand, basis, 1, 0).values()) == 1_000_000


# --- Texts and documentation ------------------------------------------------------------------------------------------


def test_texts_have_both_languages_with_the_same_fields():
    for nl, en in TEKSTEN.values():
        assert nl
        assert en
        velden = [{deel.split("}")[0] for deel in tekst.split("{")[1:]} for tekst in (nl, en)]
        assert velden[0] == velden[1]


def test_documentation_names_every_column_and_code():
    tekst = (Path(__file__).parents[1] / "docs" / "klantbestand.md").read_text(encoding="utf-8")
    for naam, kolom in KOLOMMEN.items():
        (rij,) = [regel for regel in tekst.splitlines() if regel.startswith(f"| `{naam}` |")]
        assert all(f"`{code}`" in rij for code in kolom.codes)
        assert ("| ja |" in rij) == kolom.verplicht
        assert ("mag leeg" in rij) == kolom.leeg


def test_example_in_the_documentation_is_right(schrijf, basis):
    tekst = (Path(__file__).parents[1] / "docs" / "klantbestand.md").read_text(encoding="utf-8")
    bestand = lees_klantbestand(schrijf(tekst.split("```")[1].strip()), basis)
    assert bestand.klanten["uitkering"].tolist() == [0, WWB]
