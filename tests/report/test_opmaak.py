"""Numbers as a Dutch or English reader writes them."""

from __future__ import annotations

import datetime
import math

import pytest

from simulatie.report.opmaak import AANDEEL, EURO, MAAND, Opmaak, decimalen_nodig, decimalen_voor

NL, EN = Opmaak("nl"), Opmaak("en")


def _leesbaar(tekst: str) -> str:
    return tekst.replace("\u00a0", " ").replace("\u2060", "")


@pytest.mark.parametrize(
    ("opm", "waarde", "verwacht"),
    [(NL, 1234567.891, "1.234.567,9"), (EN, 1234567.891, "1,234,567.9"), (NL, -0.25, "−0,2"), (NL, -0.04, "0,0")],
)
def test_getal(opm: Opmaak, waarde: float, verwacht: str) -> None:
    assert opm.getal(waarde) == verwacht


@pytest.mark.parametrize("schrijf", [NL.getal, NL.euro, NL.kans])
def test_geen_getal_is_een_streep(schrijf: object) -> None:
    assert schrijf(math.nan) == schrijf(None) == "–"  # type: ignore[operator]


def test_bedragen() -> None:
    assert _leesbaar(NL.euro(-21098.4)) == "−€ 21.098"
    assert _leesbaar(NL.euro(64, teken=True)) == "+€ 64"
    assert _leesbaar(EN.euro(21098.4)) == "€21,098"
    assert _leesbaar(NL.euro(math.inf)) == "€ ∞"


def test_eenheden() -> None:
    assert NL.niveau(0.2951, AANDEEL) == "29,5%"
    assert NL.verschil(0.012, AANDEEL, teken=True) == "+1,2 procentpunt"
    assert EN.verschil(-0.3, MAAND) == "−0.3 months"
    assert NL.interval(0.008, 0.016, AANDEEL) == "0,8 tot 1,6"
    assert NL.interval(math.nan, 0.016, AANDEEL) == "–"


def test_datum_in_woorden() -> None:
    assert NL.datum(datetime.date(2008, 3, 1)) == "1 maart 2008"
    assert EN.datum(datetime.date(2008, 3, 1)) == "1 March 2008"


def test_een_kans_is_nooit_nul_of_zeker() -> None:
    """A count of draws cannot show that something never happens."""
    assert NL.kans(0.0) == "<1%"
    assert NL.kans(1.0) == ">99%"
    assert (NL.kans(0.0, 20), NL.kans(1.0, 20), NL.kans(0.05, 20)) == ("<5%", ">95%", "5%")
    assert (NL.kans(0.0, 200), NL.kans(0.0, math.nan)) == ("<1%", "<1%")
    assert NL.kans(0.814) == "81%"


@pytest.mark.parametrize(
    ("maat", "onder", "boven", "verwacht"),
    [
        (AANDEEL, 0.008, 0.016, 1),
        (AANDEEL, 0.0008, 0.0010, 3),
        (MAAND, -0.14, 0.10, 2),
        (EURO, -26.0, 154.0, 0),
        (EURO, 0.2, 0.6, 1),
        (MAAND, 0.0, 0.0, 1),
        (MAAND, math.nan, 1.0, 1),
    ],
)
def test_decimalen_naar_de_breedte(maat: object, onder: float, boven: float, verwacht: int) -> None:
    assert decimalen_voor(maat, onder, boven) == verwacht  # type: ignore[arg-type]


def test_een_gekozen_getal_blijft_zoals_het_gekozen_is() -> None:
    assert NL.verschil(0.25, MAAND, decimalen_nodig(MAAND, 0.25)) == "0,25 maand"
    assert NL.verschil(0.01, AANDEEL, decimalen_nodig(AANDEEL, 0.01)) == "1 procentpunt"


def test_maanden_in_het_meervoud_boven_een() -> None:
    assert NL.niveau(4.76, MAAND, 2) == "4,76 maanden"
    assert NL.niveau(1.0, MAAND, 0) == "1 maand"
    assert NL.verschil(-0.26, MAAND, 2) == "−0,26 maand"
    assert Opmaak("en").niveau(4.76, MAAND, 2) == "4.76 months"


def test_waarde_van_een_scenario() -> None:
    assert NL.waarde(0.25) == "0,25"
    assert NL.waarde(True) == "ja"
    assert NL.waarde(["a", 1.5]) == "a, 1,5"
    assert NL.waarde(None) == NL.waarde([]) == "–"


def test_onbekende_taal() -> None:
    with pytest.raises(KeyError):
        Opmaak("fr")
