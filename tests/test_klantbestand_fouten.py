"""Client files that cannot be used: every error with its row and column, and never another exception."""

from __future__ import annotations

import datetime as dt
import pickle
import random
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from klantbestanden import GOED, KOP, als_csv, als_parquet, velen
from klantbestanden import basis as lees_basis

from simulatie.klantbestand import Celfout, KlantbestandFout, inlezen, lees_klantbestand, naar_regios
from simulatie.klantbestand.fouten import MAX_FOUTEN
from simulatie.klantbestand.schema import KOLOMMEN, VERPLICHT


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


@pytest.fixture
def fouten(schrijf, basis):
    def fouten(inhoud: str | bytes) -> list[Celfout]:
        with pytest.raises(KlantbestandFout) as gevangen:
            lees_klantbestand(schrijf(inhoud), basis)
        return list(gevangen.value.fouten)

    return fouten


# --- Errors: the file -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inhoud", "sleutel"),
    [
        (b"", "leeg"),
        (b"\xef\xbb\xbf", "leeg"),
        (b" \n\r\n\n", "leeg"),
        (b"PK\x03\x04rest", "excel"),
        (b"\xd0\xcf\x11\xe0rest", "excel"),
        (b"PAR1", "onleesbaar"),
        (b"PAR1" + b"\0" * 400 + b"PAR1", "onleesbaar"),
        (b"\nklant;instroom\n", "kop_ontbreekt"),
        (b"1;2002-01-03;WW;38;man;laag\n", "kop_ontbreekt"),
        (b"klant\tinstroom\n1\t2\n", "kop_ontbreekt"),
        (b"klant;" * 2000, "kop_ontbreekt"),
        (KOP.encode(), "geen_klanten"),
        (KOP.encode() + b"\n\n;;;;;\n", "geen_klanten"),
        (als_parquet(velen(0)), "geen_klanten"),
        (KOP.encode("utf-16"), "codering"),
    ],
)
def test_not_a_table_of_clients(fouten, inhoud, sleutel):
    assert [(fout.rij > 1, fout.sleutel) for fout in fouten(inhoud)] == [(False, sleutel)]


def test_row_of_a_byte_that_is_no_utf8(fouten):
    (fout,) = fouten(f"{KOP}\n{GOED}\n2;2002-01-03;WW;38,5;man;é".encode("latin-1"))
    assert (fout.rij, fout.sleutel) == (3, "codering")


@pytest.mark.parametrize(("pad", "sleutel"), [("is er niet.csv", "niet_gevonden"), (".", "geen_bestand")])
def test_not_a_file(tmp_path, basis, pad, sleutel):
    with pytest.raises(KlantbestandFout) as gevangen:
        lees_klantbestand(tmp_path / pad, basis)
    assert [fout.sleutel for fout in gevangen.value.fouten] == [sleutel]


def test_file_that_may_not_be_read(monkeypatch, fouten):
    def weiger(pad: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(pad))

    monkeypatch.setattr(Path, "read_bytes", weiger)
    (fout,) = fouten(GOED)
    assert fout.sleutel == "niet_te_openen"
    assert "Permission denied" in fout.tekst()


@pytest.mark.parametrize("inhoud", [als_csv(velen()), als_parquet(velen())], ids=["csv", "parquet"])
def test_more_than_memory_holds(monkeypatch, fouten, inhoud):
    monkeypatch.setattr(inlezen, "beschikbaar_geheugen", lambda: 50_000)
    (fout,) = fouten(inhoud)
    assert fout.sleutel == "te_groot"
    assert "50 kB" in fout.tekst()


# --- Errors: columns --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("weg", VERPLICHT)
def test_missing_column(fouten, weg):
    inhoud = als_csv(velen().drop(columns=weg))
    (fout,) = fouten(inhoud)
    assert (fout.rij, fout.kolom, fout.sleutel) == (0, weg, "kolom_ontbreekt")


@pytest.mark.parametrize("vorm", [als_csv, als_parquet])
@pytest.mark.parametrize(
    ("naam", "voorstel"), [("Leeftijd", "leeftijd"), ("instrom", "instroom"), ("opleidingsniveau", "opleiding")]
)
def test_misspelt_column(fouten, vorm, naam, voorstel):
    onbekend, ontbreekt = sorted(fouten(vorm(velen().rename(columns={voorstel: naam}))), key=lambda f: -f.rij)
    assert (onbekend.rij, onbekend.kolom, onbekend.sleutel) == (1, naam, "kolom_onbekend")
    assert f"bedoelt u '{voorstel}'?" in onbekend.tekst("nl")
    assert f"do you mean '{voorstel}'?" in onbekend.tekst("en")
    assert (ontbreekt.kolom, ontbreekt.sleutel) == (voorstel, "kolom_ontbreekt")


def test_unknown_column_is_never_dropped_in_silence(fouten):
    (fout,) = fouten(f"{KOP};bsn\n{GOED};\n")
    assert (fout.rij, fout.kolom, fout.sleutel) == (1, "bsn", "kolom_onbekend")
    assert "arbeidsverleden" in fout.tekst()


def test_double_and_nameless_columns(fouten):
    gevonden = fouten(f"{KOP};klant;\n{GOED};2;\n")
    assert [(f.rij, f.kolom, f.sleutel) for f in gevonden] == [
        (1, "klant", "kolom_dubbel"),
        (1, "8", "kolom_zonder_naam"),
    ]


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("klant", 1.5),
        ("klant", True),
        ("regio", 1.0),
        ("instroom", 20020103),
        ("instroom", pd.Timestamp("2002-01-03", tz="Europe/Amsterdam")),
        ("leeftijd", True),
        ("leeftijd", dt.date(2002, 1, 3)),
        ("uitkering", 0),
        ("geslacht", True),
        ("motivatie", [0.5]),
        ("knelpunt", {"geen": 1}),
    ],
)
def test_type_of_a_parquet_column(fouten, naam, waarde):
    tabel = velen(3)
    tabel[naam] = pd.Series([waarde] * 3)
    (fout,) = fouten(als_parquet(tabel))
    assert (fout.rij, fout.kolom, fout.sleutel) == (0, naam, "kolomtype")
    fout.tekst("nl"), fout.tekst("en")


# --- Errors: cells ----------------------------------------------------------------------------------------------------

CELLEN = [
    ("klant", "", "cel_leeg", ""),
    ("klant", "x7", "geheel", "alleen cijfers"),
    ("klant", "1.000", "geheel", ""),
    ("klant", "7,0", "geheel", ""),
    ("klant", "0x1F", "geheel", ""),
    ("klant", "１", "geheel", ""),
    ("klant", "-1", "bereik", "van 0"),
    ("klant", str(2**63), "bereik", str(2**63 - 1)),
    ("klant", "9" * 500, "bereik", ""),
    ("instroom", "", "cel_leeg", ""),
    ("instroom", "15-03-2004", "datum", "2004-03-15"),
    ("instroom", "15/3/2004", "datum", "2004-03-15"),
    ("instroom", "2004-02-30", "datum", "jaar-maand-dag"),
    ("instroom", "2004-13-01", "datum", ""),
    ("instroom", "2004-00-10", "datum", ""),
    ("instroom", "2004-01-00", "datum", ""),
    ("instroom", "2003-02-29", "datum", ""),
    ("instroom", "2004-3-1", "datum", ""),
    ("instroom", "2004-03-01T10:00", "datum", ""),
    ("instroom", "38000", "datum", ""),
    ("instroom", "1998-12-31", "datum_buiten_run", "1999-01-01"),
    ("instroom", "2012-01-01", "datum_buiten_run", "2012-01-01"),
    ("instroom", "0000-01-01", "datum_buiten_run", ""),
    ("uitkering", "", "cel_leeg", ""),
    ("uitkering", "ww", "code", "bedoelt u 'WW'?"),
    ("uitkering", "WIA", "code", "bedoelt u 'WAO'?"),
    ("uitkering", "bijstand", "code", "kies uit: WW, WAO, WAJONG, WWB, NUG"),
    ("uitkering", "GEEN", "code", ""),
    ("leeftijd", "", "cel_leeg", ""),
    ("leeftijd", "oud", "getal", "0,5"),
    ("leeftijd", "nan", "getal", ""),
    ("leeftijd", "inf", "getal", ""),
    ("leeftijd", "4e1", "getal", ""),
    ("leeftijd", "1.038,5", "getal", ""),
    ("leeftijd", "17,99", "leeftijd", "vanaf 18"),
    ("leeftijd", "65", "leeftijd", "onder 65"),
    ("leeftijd", "-40", "leeftijd", ""),
    ("geslacht", "", "cel_leeg", ""),
    ("geslacht", "m", "code", "kies uit: vrouw, man"),
    ("geslacht", "Vrouw", "code", "bedoelt u 'vrouw'?"),
    ("opleiding", "midden", "code", "kies uit: laag, middelbaar, hoog"),
    ("opleiding", "=HYPERLINK(1)", "code", ""),
    ("regio", "", "cel_leeg", "voor elke klant"),
    ("regio", "2,5", "geheel", ""),
    ("regio", "-1", "bereik", ""),
    ("regio", str(2**31), "bereik", ""),
    ("knelpunt", "gezonheid", "code", "bedoelt u 'gezondheid'?"),
    ("arbeidsverleden", "1,01", "bereik", "van 0 tot en met 1"),
    ("arbeidsverleden", "80%", "getal", ""),
    ("motivatie", "-0,1", "bereik", ""),
    ("motivatie", "hoog", "getal", ""),
]


@pytest.mark.parametrize("vorm", [lambda tabel: als_csv(tabel, sep=";"), als_parquet], ids=["csv", "parquet"])
@pytest.mark.parametrize(("kolom", "cel", "sleutel", "tekst"), CELLEN)
def test_wrong_cell(fouten, vorm, kolom, cel, sleutel, tekst):
    """One wrong cell in row 4 of a file of text with everything in it: one error, there."""
    tabel = velen(5).assign(instroom=lambda t: t["instroom"].dt.strftime("%Y-%m-%d")).astype(object)
    tabel = tabel.map(lambda waarde: None if pd.isna(waarde) else str(waarde))
    tabel.loc[2, kolom] = cel
    (fout,) = fouten(vorm(tabel))
    assert (fout.rij, fout.kolom, fout.sleutel) == (4, kolom, sleutel)
    assert tekst in fout.tekst("nl")
    assert f"row 4, column {kolom}" in fout.tekst("en")


@pytest.mark.parametrize(
    ("kolom", "waarde", "sleutel"),
    [
        ("klant", np.uint64(2**63), "bereik"),
        ("klant", np.int64(-1), "bereik"),
        ("leeftijd", np.inf, "leeftijd"),
        ("leeftijd", np.nan, "cel_leeg"),
        ("instroom", pd.Timestamp("2002-01-03 10:00"), "datum"),
        ("instroom", pd.NaT, "cel_leeg"),
        ("instroom", pd.Timestamp("2262-01-01"), "datum_buiten_run"),
        ("motivatie", 1.5, "bereik"),
        ("motivatie", -np.inf, "bereik"),
    ],
)
def test_wrong_cell_of_a_typed_column(fouten, kolom, waarde, sleutel):
    tabel = velen(5)
    reeks = tabel[kolom].tolist()
    reeks[2] = waarde
    tabel[kolom] = pd.Series(reeks, dtype="uint64" if isinstance(waarde, np.uint64) else None)
    (fout,) = fouten(als_parquet(tabel))
    assert (fout.rij, fout.kolom, fout.sleutel) == (4, kolom, sleutel)


def test_double_client_says_where_the_first_one_is(fouten):
    gevonden = fouten("\n".join([KOP, GOED, GOED.replace("1;", "2;", 1), GOED.replace("1;", "01;", 1), GOED]))
    assert [(f.rij, f.kolom, f.sleutel, f.velden["eerste"]) for f in gevonden] == [
        (4, "klant", "dubbel", 2),
        (5, "klant", "dubbel", 2),
    ]


def test_rows_of_another_length(fouten):
    gevonden = fouten(f"{KOP}\n{GOED}\n2;2002-01-03\n3;2002-01-03;WW;38;man;laag;x;y\n4;2002-01-03;XX;38;man;laag\n")
    assert [(f.rij, f.kolom, f.sleutel) for f in gevonden] == [
        (3, "", "aantal_cellen"),
        (4, "", "aantal_cellen"),
        (5, "uitkering", "code"),
    ]
    assert "8 cellen, en de kop heeft er 6" in gevonden[1].tekst("nl")
    assert "komma" not in gevonden[1].tekst("nl")


def test_decimal_comma_between_commas(fouten):
    (fout,) = fouten((f"{KOP}\n{GOED}\n").replace(";", ","))
    assert (fout.rij, fout.sleutel) == (2, "aantal_cellen")
    assert "decimale komma" in fout.tekst("nl")


def test_empty_row_between_clients(fouten):
    gevonden = fouten(f"{KOP}\n\n{GOED}\n;;;;;\n{GOED.replace('1;', '2;', 1)}\n\n\n")
    assert [(f.rij, f.kolom, f.sleutel) for f in gevonden] == [(2, "", "rij_leeg"), (4, "", "rij_leeg")]


def test_quoted_newline_counts_as_one_row(fouten):
    gevonden = fouten(f'{KOP}\n1;2002-01-03;WW;38;man;"la\nag"\n2;2002-01-03;WW;38;amn;laag\n')
    assert [(f.rij, f.kolom, f.sleutel) for f in gevonden] == [(2, "opleiding", "code"), (3, "geslacht", "code")]


def test_quote_that_is_not_closed_swallows_nothing_in_silence(fouten):
    assert fouten(f'{KOP}\n1;2002-01-03;WW;38;man;"laag\n2;2002-01-03;WW;38;man;laag\n')


def test_all_errors_at_once_in_order_of_the_rows(fouten):
    gevonden = fouten(f"{KOP};kleur\n1;2002-01-03;WW;38;man;laag;\n-2;x;y;z;;hoog;\n1;2030-01-01;WW;99;man;laag;\n")
    assert [(f.rij, f.kolom, f.sleutel) for f in gevonden] == [
        (1, "kleur", "kolom_onbekend"),
        (3, "klant", "bereik"),
        (3, "instroom", "datum"),
        (3, "uitkering", "code"),
        (3, "leeftijd", "getal"),
        (3, "geslacht", "cel_leeg"),
        (4, "klant", "dubbel"),
        (4, "instroom", "datum_buiten_run"),
        (4, "leeftijd", "leeftijd"),
    ]


def test_first_errors_are_shown_and_the_rest_is_counted(schrijf, basis):
    tabel = velen(300).assign(uitkering="XX", geslacht="x")
    with pytest.raises(KlantbestandFout) as gevangen:
        lees_klantbestand(schrijf(als_csv(tabel)), basis)
    fout = gevangen.value
    assert (len(fout.fouten), fout.aantal) == (MAX_FOUTEN, 600)
    assert [f.rij for f in fout.fouten] == [rij for rij in range(2, 27) for _ in range(2)]
    assert fout.tekst("nl").endswith("\nen nog 550")
    assert fout.tekst("en").endswith("\nand 550 more")
    assert pickle.loads(pickle.dumps(fout)).tekst() == fout.tekst() == str(fout)


def test_cells_in_messages_are_short_and_tame(fouten):
    (fout,) = fouten(f"{KOP}\n1;2002-01-03;WW;38;man;\x1b[31mrood\x07{'x' * 500}\n")
    assert not {"\x1b", "\x07"} & set(fout.tekst())
    assert len(fout.tekst()) < 300


def test_a_row_number_survives_the_blocks_in_which_a_file_is_parsed(monkeypatch, fouten):
    monkeypatch.setattr(inlezen, "_BLOK", 4096)
    rijen = [GOED.replace("1;", f"{nummer};", 1) for nummer in range(2000)]
    rijen[1500] += ";te veel"
    rijen[1700] = rijen[1700].replace("man", "amn")
    assert [(f.rij, f.kolom) for f in fouten("\n".join([KOP, *rijen]))] == [(1502, ""), (1702, "geslacht")]


# --- Anything at all --------------------------------------------------------------------------------------------------

cel = st.one_of(
    st.sampled_from(
        ["1", "2", "2002-01-03", "WW", "38,5", "man", "laag", "", "geen", "0.5", '"', "-", "é", "\0", "1e9"]
    ),
    st.text(max_size=6),
)
kop = st.one_of(st.permutations(list(KOLOMMEN)), st.lists(st.sampled_from([*KOLOMMEN, "", "Klant"]), max_size=12))
csv_tekst = st.builds(
    lambda kop, rijen, teken, einde: einde.join(teken.join(rij) for rij in [kop, *rijen]).encode("utf-8", "replace"),
    kop,
    st.lists(st.lists(cel, min_size=1, max_size=12), max_size=6),
    st.sampled_from(";,"),
    st.sampled_from(["\n", "\r\n", "\r"]),
)


@settings(max_examples=400)
@given(st.one_of(csv_tekst, st.binary(max_size=300), st.binary(max_size=60).map(lambda rest: KOP.encode() + rest)))
def test_any_bytes_give_clients_or_a_klantbestandfout(inhoud):
    probeer(inhoud, lees_basis())


def test_damaged_parquet_gives_clients_or_a_klantbestandfout(basis):
    """One to five bytes changed, or the end cut off: 300 times, always the same ones."""
    heel = als_parquet(velen(5))
    lot = random.Random(1)
    for _ in range(300):
        inhoud = bytearray(heel)
        for _ in range(lot.choice([1, 1, 2, 5])):
            inhoud[lot.randrange(4, len(inhoud))] = lot.randrange(256)
        probeer(bytes(inhoud[: lot.choice([len(inhoud), lot.randrange(4, len(inhoud))])]), basis)


def probeer(inhoud: bytes, basis) -> None:
    with tempfile.TemporaryDirectory() as map_:
        pad = Path(map_) / "klanten"
        pad.write_bytes(inhoud)
        try:
            bestand = lees_klantbestand(pad, basis)
        except KlantbestandFout as gevangen:
            fout = gevangen
        else:
            regios = naar_regios(bestand, basis, 1, 0)
            assert bestand.aantal == sum(len(klanten) for klanten in regios.values()) > 0
            return
    assert fout.aantal >= len(fout.fouten) > 0
    assert fout.tekst("nl")
    assert fout.tekst("en")
