"""The English page of a calibration: every Dutch text of the register has its English, or is marked as Dutch."""

from __future__ import annotations

import html as html_
import re
from functools import cache
from pathlib import Path

import pytest
from paginas import Elementen, woorden, zonder_scripts_en_van_binnen

import calibratie
from calibratie.parameters import laad_parameters
from calibratie.rapport import maak_rapport
from calibratie.rapport.engels import engels, in_taal, vertaald
from calibratie.register import laad_register
from calibratie.resultaat import lees_resultaat
from simulatie.bronnen import bronnen
from simulatie.teksten.kalibratierapport import TEKSTEN

BASIS = Path(calibratie.__file__).parent / "resultaten" / "basis"
VELDEN = ("mechanisme", "marge_reden", "gedrukt", "periode", "populatie", "tabel")
ONBEKEND = "Een mechanisme <b>van toen</b> {x}."
NOOT = TEKSTEN["kalrap.nederlands"][1]


@cache
def _register() -> dict[str, set[str]]:
    """Dutch texts by field, as they stand in the register now."""
    cijfers = laad_register().streefcijfers
    uit = {veld: {str(getattr(s, veld)) for s in cijfers} for veld in VELDEN}
    titels = {str(bronnen()[s.bron]["titel"]) for s in cijfers}
    return uit | {
        "reden": {p.reden for p in laad_parameters().parameters},
        "bron": {titel for titel in titels if "[" in titel},  # a description; other titles are of publications
    }


@pytest.fixture(scope="module")
def html() -> str:
    """The English page of the calibration of the baseline."""
    return maak_rapport(*lees_resultaat(BASIS), "en")


@pytest.mark.parametrize("veld", [*VELDEN, "reden", "bron"])
def test_every_text_of_the_register_has_its_english_and_nothing_else_has(veld: str) -> None:
    zonder = sorted(tekst for tekst in _register()[veld] if vertaald(veld, tekst, "en") is None)
    assert zonder == [], "add these to calibratie/rapport/engels.yaml"
    assert sorted(engels()[veld].keys() - _register()[veld]) == [], "not in the register any more"
    for nederlands, engels_ in engels()[veld].items():
        assert engels_.strip()
        assert engels_ != nederlands


def test_numbers_are_the_same_in_both_languages() -> None:
    """Up to the decimal comma, and words for numbers."""
    for teksten in engels().values():
        for nederlands, engels_ in teksten.items():
            punten = re.sub(r"(?<=\d),(?=\d)", ".", nederlands)
            assert sorted(re.findall(r"\d+(?:\.\d+)?", punten)) == sorted(re.findall(r"\d+(?:\.\d+)?", engels_)), (
                engels_
            )


def test_the_page_of_the_baseline_is_english(html: str) -> None:
    tabellen, _ = lees_resultaat(BASIS)
    tekst = html_.unescape(woorden(html))
    mis = tabellen["doelen"].loc[~tabellen["doelen"]["binnen"], "mechanisme"]
    redenen = tabellen["parameters"].loc[tabellen["parameters"]["klasse"] == "prior-gedreven", "reden"]
    bekend = [(v, t) for v, lijst in (("mechanisme", mis), ("reden", redenen)) for t in lijst if t in engels()[v]]
    assert bekend, "or there is nothing to test"
    for veld, nederlands in bekend:
        assert engels()[veld][nederlands] in tekst
        assert nederlands not in tekst
    for veld in ("tabel", "periode"):
        for waarde in set(tabellen["doelen"][veld]) & engels()[veld].keys():
            assert engels()[veld][waarde] in tekst
    if set(mis) <= engels()["mechanisme"].keys() and set(redenen) <= engels()["reden"].keys():
        assert NOOT not in tekst


def test_what_stays_dutch_on_the_page_is_marked(html: str) -> None:
    """In the calibration of the baseline, only titles of publications, and words the register has not any more."""
    tabellen, _ = lees_resultaat(BASIS)
    kolommen = [tabellen["doelen"][veld] for veld in VELDEN] + [tabellen["parameters"]["reden"]]
    van_nu = set().union(*(_register()[veld] for veld in (*VELDEN, "reden")))
    van_toen = {str(tekst) for kolom in kolommen for tekst in kolom} - van_nu
    titels = {str(bron["titel"]) for bron in bronnen().values()}
    gemarkeerd = {html_.unescape(tekst) for tekst in re.findall(r'<span lang="nl">(.*?)</span>', html)}
    assert gemarkeerd <= titels | van_toen
    assert not {titel for titel in gemarkeerd if "[" in titel} - van_toen


def test_words_of_another_register_stay_dutch_marked_and_escaped() -> None:
    tabellen, manifest = lees_resultaat(BASIS)
    doelen = tabellen["doelen"].assign(mechanisme=ONBEKEND, periode=ONBEKEND)
    kwaad = {**tabellen, "doelen": doelen, "parameters": tabellen["parameters"].assign(reden=ONBEKEND)}
    html = maak_rapport(kwaad, manifest, "en")
    gemarkeerd = f'<span lang="nl">{html_.escape(ONBEKEND)}</span>'
    missers = (~doelen["binnen"] | (doelen["verschil_in_fouten"].abs() > 2.0)).sum()
    gedreven = (tabellen["parameters"]["klasse"] == "prior-gedreven").sum()
    assert html.count(gemarkeerd) == missers + gedreven + len(doelen)
    assert "<b>" not in html
    assert html_.unescape(woorden(html)).count(NOOT) == bool(missers) + bool(gedreven)
    zonder_scripts_en_van_binnen(Elementen(html))


def test_dutch_is_not_touched_and_a_bare_number_needs_no_english() -> None:
    assert in_taal("mechanisme", ONBEKEND, "nl") == ONBEKEND
    assert in_taal("gedrukt", "61%", "en") == "61%"
    assert in_taal("gedrukt", "een kwart", "en") == "a quarter"
    assert in_taal("reden", "een kwart", "en") == '<span lang="nl">een kwart</span>', "the English of another field"
