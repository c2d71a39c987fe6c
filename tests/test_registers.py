"""The registers of purposes and alternatives: frozen, unique, and the same in every process.

The tables here are written out on purpose. Append to them what was appended to the register; a number that changes in
either place moves every draw that uses it.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulatie import draws

DOELEN = {
    "INSTROOM": 1,
    "LEEFTIJD": 2,
    "GESLACHT": 3,
    "OPLEIDING": 4,
    "THETA": 5,
    "KORTE_DUUR": 6,
    "KNELPUNT": 7,
    "MOTIVATIE0": 8,
    "ARBEIDSVERLEDEN": 9,
    "WERK": 10,
    "OVERIGE_UITSTROOM": 11,
    "BAANCONTRACT": 12,
    "BAANDUUR": 13,
    "NAZORG": 14,
    "NAAR_UITKERING": 15,
    "NA_WW": 16,
    "KLANTMANAGER": 17,
    "GEZIENE_KANS": 18,
    "DIAGNOSE_KNELPUNT": 19,
    "DIAGNOSE_INSTRUMENT": 20,
    "DIENSTKEUZE": 21,
    "CONTRACTKEUZE": 22,
    "RIBKEUZE": 23,
    "INSTRUMENT": 24,
    "IRO_VERTELD": 25,
    "IRO_GEVRAAGD": 26,
    "VERWIJSINFO": 27,
    "DEELNAME": 28,
    "INZET": 29,
    "SIGNAAL": 30,
    "OPLOSSEN": 31,
    "ZIEKTE": 32,
    "WEIGERING": 33,
    "ACCEPTATIE": 34,
    "INVLOED": 35,
    "MOTIVATIE_STIJGT": 36,
    "RAPPORT": 37,
    "VERVOLG": 38,
    "WACHTTIJD_VERVOLG": 39,
    "HERBEOORDELING": 40,
    "OVERDRACHT": 41,
    "NALEVING": 42,
    "SANCTIE": 43,
    "WORK_FIRST_WW": 44,
    "VOORTGANG": 45,
    "LADDERSTAP": 46,
    "RIB_KENMERK": 47,
    "KLANTMANAGER_KENMERK": 48,
    "TERUGHAAL": 49,
    "BIJSTELLEN": 50,
    "CLAIM_KORT": 51,
    "TWEEDE_GOK": 52,
    "TERUGKEER": 53,
}

ALTERNATIEVEN = {
    "regulier": 1,
    "regulier_nclp": 2,
    "iro": 3,
    "modulair": 4,
    "work_first": 5,
    "ladder": 6,
    "zelfstandig": 16,
    "eigen_begeleiding": 17,
    "zorg": 18,
    "traject": 19,
    "intensief": 32,
    "standaard": 33,
    "uitzitten": 34,
    "terugmelden": 35,
    "ziekte": 48,
    "weigering": 49,
    "kansarm": 50,
    "geen": 64,
    "zoekgedrag": 65,
    "vaardigheden": 66,
    "werkritme": 67,
    "gezondheid": 68,
    "motivatie": 69,
    "bemiddeling": 80,
    "scholing": 81,
    "activering": 82,
    "motivatieaanpak": 83,
    "terugmelding": 96,
    "terugmelding_gemotiveerd": 97,
    "terugmelding_verplicht": 98,
    "deelbetaling": 99,
    "terughaal": 100,
    "bijstellen": 101,
    "verwijsinformatie": 102,
    "diagnose_uitgebreid": 103,
    "voortgang": 104,
    "rapport": 105,
    "eindgesprek": 106,
    "driegesprek": 107,
    "overdracht": 108,
    "vervolgrichtlijn": 109,
    "nazorg": 110,
}


def test_purposes_are_frozen():
    assert draws.DOELEN == DOELEN
    assert draws.DOELEN["TWEEDE_GOK"] == draws.DOEL_TWEEDE_GOK == 52


def test_alternatives_are_frozen():
    assert draws.ALTERNATIEVEN == ALTERNATIEVEN


@pytest.mark.parametrize(("register", "grens"), [(draws.DOELEN, 2**16), (draws.ALTERNATIEVEN, 4096)])
def test_numbers_are_unique_and_fit(register, grens):
    assert len(set(register.values())) == len(register)
    assert all(0 < nummer < grens for nummer in register.values())


@pytest.mark.parametrize(
    ("naam", "nummer"), [("iro", 3), ("mijn contract", 42455), ("regulier_2012", 37896), ("café", 62133)]
)
def test_number_of_a_name_is_fixed(naam, nummer):
    assert draws.alternatief(naam) == nummer


@given(st.text())
def test_unknown_names_stay_clear_of_the_register(naam):
    nummer = draws.alternatief(naam)
    assert 4096 <= nummer < 2**16 or nummer == ALTERNATIEVEN[naam]


def test_numbers_of_several_names_keep_their_order():
    assert list(draws.alternatieven(["ladder", "eigen", "iro", "ladder"]).items()) == [
        ("ladder", 6),
        ("eigen", draws.alternatief("eigen")),
        ("iro", 3),
    ]


def test_two_names_with_one_number_are_refused():
    eigenaar: dict[int, str] = {}
    for i in range(2**16):  # by the pigeonhole two of these names collide
        naam = f"contract {i}"
        eerste = eigenaar.setdefault(draws.alternatief(naam), naam)
        if eerste != naam:
            break
    with pytest.raises(draws.BotsendeNamenError, match=f"'{eerste}'.*'{naam}'") as fout:
        draws.alternatieven(["iro", eerste, naam])
    assert (fout.value.eerste, fout.value.tweede) == (eerste, naam)
    assert isinstance(fout.value, ValueError)
