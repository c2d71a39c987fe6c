"""What a bare word means, and what is suspected behind one that means nothing."""

from __future__ import annotations

from datetime import date

import pytest

from simulatie.scenario.scalair import herken, lijkt_op


@pytest.mark.parametrize(
    ("tekst", "waarde"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("false", False),
        ("0", 0),
        ("-12", -12),
        ("+5", 5),
        ("0.25", 0.25),
        (".5", 0.5),
        ("5.", 5.0),
        ("1e6", 1e6),
        ("1.5e-3", 0.0015),
        ("1.0", 1.0),
        ("0.000", 0.0),
        ("12.345", 12.345),
        ("2010-03-01", date(2010, 3, 1)),
        ("123456789012345678901234567890", 123456789012345678901234567890),
    ],
)
def test_waarden(tekst: str, waarde: object) -> None:
    gevonden, verdacht = herken(tekst)
    assert (gevonden, type(gevonden), verdacht) == (waarde, type(waarde), None)


@pytest.mark.parametrize(
    ("tekst", "sleutel", "voorstel"),
    [
        ("0,25", "getal_komma", "0.25"),
        (",5", "getal_komma", "0.5"),
        ("-1,5", "getal_komma", "-1.5"),
        ("1.234,5", "getal_komma", "1234.5"),
        ("25%", "getal_procent", "0.25"),
        ("2,5 %", "getal_procent", "0.025"),
        ("1.000", "getal_duizendpunt", "1000"),
        ("12.000", "getal_duizendpunt", "12000"),
        ("1.234.567", "getal_duizendpunt", "1234567"),
        ("0363", "getal_nul_vooraan", "363"),
        ("-007", "getal_nul_vooraan", "-7"),
        ("00.5", "getal_nul_vooraan", "0.5"),
        ("00", "getal_nul_vooraan", "0"),
        ("1_000", "getal_onderstreping", "1000"),
        ("12:30", "getal_tijd", ""),
        ("0x1F", "getal_stelsel", ""),
        ("0o17", "getal_stelsel", ""),
        (".nan", "getal_oneindig", ""),
        ("-.INF", "getal_oneindig", ""),
        ("1e999", "getal_oneindig", ""),
        ("1/3", "getal_breuk", ""),
        ("3 maanden", "getal_met_eenheid", ""),
        ("€ 3279", "getal_met_eenheid", ""),
        ("1" * 31, "getal_te_lang", ""),
        ("9" * 5000, "getal_te_lang", ""),
        ("1-3-2010", "datum_anders", "2010-03-01"),
        ("2010/3/1", "datum_anders", "2010-03-01"),
        ("2010-03", "datum_anders", "2010-03-01"),
        ("31-2-2010", "datum_anders", ""),
        ("2010-02-30", "datum_bestaat_niet", ""),
        ("no", "ja_nee_anders", "false"),
        ("Ja", "ja_nee_anders", "true"),
        ("TRUE", "ja_nee_anders", "true"),
    ],
)
def test_verdacht(tekst: str, sleutel: str, voorstel: str) -> None:
    """The text stays text: where a text is due, it is fine as it is."""
    waarde, verdacht = herken(tekst)
    assert waarde == tekst
    assert verdacht is not None
    assert (verdacht.sleutel, verdacht.voorstel) == (sleutel, voorstel)


@pytest.mark.parametrize("tekst", ["basis", "een lange tekst over 12 maanden en meer dan dat", "geen", "a-b", "١٢"])
def test_gewone_tekst(tekst: str) -> None:
    assert herken(tekst) == (tekst, None)
    assert lijkt_op(tekst) is None
