"""Sentences say what the numbers allow: nothing where the interval holds zero."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulatie.report.opmaak import AANDEEL, EURO, Opmaak
from simulatie.report.zinnen import interval_in_woorden, oordeel, opsomming, som_van_oordelen, zin

NL, EN = Opmaak("nl"), Opmaak("en")


def _rij(verschil: float, onder: float, boven: float, **anders: Any) -> dict[str, Any]:
    return {
        "indicator": "primair_duurzaam_werk_24m",
        "groep": "totaal",
        "soort": "aandeel",
        "basis": 0.295,
        "variant": 0.295 + verschil,
        "verschil": verschil,
        "onder": onder,
        "boven": boven,
        "drempel": 0.01,
        "oordeel": "meer",
        "onder_param": math.nan,
        "boven_param": math.nan,
        "kans_teken": math.nan,
        "trekkingen": math.nan,
        **anders,
    }


def _tekst(rij: dict[str, Any], opm: Opmaak = NL) -> str:
    return zin(rij, opm).tekst.replace("\u00a0", " ").replace("\u2060", "")


def test_een_bevinding() -> None:
    assert _tekst(_rij(0.012, 0.008, 0.016)) == (
        "1,2 procentpunt meer klanten met duurzaam werk binnen 24 maanden na de start van hun eerste traject: "
        "van 29,5% naar 30,7%. 95%-interval: 0,8 tot 1,6 meer."
    )
    assert _tekst(_rij(-0.012, -0.016, -0.008), EN) == (
        "1.2 percentage points fewer clients in durable work within 24 months of the start of their first trajectory: "
        "from 29.5% to 28.3%. 95% interval: 0.8 to 1.6 fewer."
    )


def test_geen_bevinding_waar_het_interval_nul_omvat() -> None:
    assert _tekst(_rij(0.03, -0.001, 0.061)) == (
        "Geen bevinding over duurzaam werk binnen 24 maanden na de start: het verschil (+3,0 procentpunt) is niet van "
        "nul te onderscheiden. 95%-interval: 0,1 minder tot 6,1 meer."
    )


@given(st.floats(-1, 1), st.floats(0, 1), st.floats(0, 1), st.sampled_from(["meer", "minder", "te klein", "x"]))
def test_het_interval_heeft_het_laatste_woord(verschil: float, links: float, rechts: float, gezegd: str) -> None:
    """Whatever a table claims, a row whose interval holds zero is never told as a change, nor as a small one."""
    onder, boven = verschil - links, verschil + rechts
    uitspraak = oordeel(_rij(verschil, onder, boven, oordeel=gezegd))
    if onder <= 0.0 <= boven:
        assert uitspraak in ("geen", "gelijk")
    elif gezegd != "te klein":
        assert uitspraak == ("meer" if verschil > 0 else "minder")


def test_precies_nul_als_grens_is_geen_bevinding() -> None:
    assert oordeel(_rij(0.1, 0.0, 0.2)) == "geen"
    assert oordeel(_rij(-0.1, -0.2, 0.0)) == "geen"


def test_gelijk_te_klein_zonder_interval() -> None:
    assert _tekst(_rij(0.0, 0.0, 0.0, oordeel="gelijk")).endswith("precies gelijk aan de basis.")
    assert "kleiner dan 1 procentpunt" in _tekst(_rij(0.004, 0.002, 0.006, oordeel="te klein"))
    assert "te weinig waarnemingen" in _tekst(_rij(0.004, math.nan, math.nan))


def test_een_teken_dat_van_aannamen_afhangt_is_onzeker() -> None:
    rij = _rij(0.012, 0.008, 0.016, onder_param=-0.02, boven_param=0.05, kans_teken=0.81, trekkingen=40.0)
    assert oordeel(rij) == "onzeker"
    assert "het teken is onzeker" in _tekst(rij)
    assert _tekst(rij).endswith("over de aannamen erbij: 2,0 minder tot 5,0 meer; kans op meer: 81%.")


def test_een_teken_dat_standhoudt_blijft_een_bevinding() -> None:
    assert oordeel(_rij(0.012, 0.008, 0.016, onder_param=0.001, boven_param=0.05, kans_teken=0.99)) == "meer"


def test_een_kleine_groep_krijgt_geen_getal() -> None:
    rij = _rij(math.nan, math.nan, math.nan, basis=math.nan, variant=math.nan, verborgen=True)
    assert _tekst(rij).endswith("kleiner dan tien personen.")


@pytest.mark.parametrize(
    ("onder", "boven", "verwacht"),
    [
        (-26.0, 154.0, "€ 26 minder tot € 154 meer"),
        (-350.0, -70.0, "€ 70 tot € 350 minder"),
        (7.0, 55.0, "€ 7 tot € 55 meer"),
    ],
)
def test_interval_van_geld(onder: float, boven: float, verwacht: str) -> None:
    assert interval_in_woorden(onder, boven, EURO, NL).replace("\u00a0", " ") == verwacht


def test_interval_zonder_grenzen() -> None:
    assert interval_in_woorden(math.nan, 1.0, AANDEEL, NL) == "geen interval"


def test_tellen_en_opsommen() -> None:
    assert "Bij geen van de 3" in som_van_oordelen(["geen", "te_klein", "onzeker"], NL)
    assert "Bij 1 van de 2" in som_van_oordelen(["geen", "meer"], NL)
    assert "Bij alle 2" in som_van_oordelen(["minder", "meer"], NL)
    assert [opsomming(list("abc")[:n], NL) for n in range(4)] == ["", "a", "a en b", "a, b en c"]
