"""Every number of a scenario has its own place in the vectors."""

from __future__ import annotations

import math

import pytest
from hulp import basis

from simulatie import indeling
from simulatie.assen import ASSEN, KNELPUNT, OPEN_ASSEN, UITKERING
from simulatie.scenario.kruis import getallen


@pytest.mark.parametrize(
    ("plaatsen", "lengte"),
    [
        (indeling.ALGEMEEN, indeling.LENGTE_P - len(indeling.AFGELEID) * len(UITKERING)),
        (indeling.PER_OPDRACHTGEVER, indeling.LENGTE_O),
        (indeling.PER_CONTRACT, indeling.LENGTE_C),
    ],
    ids=["algemeen", "opdrachtgever", "contract"],
)
def test_places_tile_the_vector(plaatsen: dict[str, indeling.Plaats], lengte: int) -> None:
    bezet = [i for p in plaatsen.values() for i in range(p.begin, p.begin + p.aantal)]
    assert bezet == list(range(lengte))


def test_computed_numbers_come_after_the_others() -> None:
    begin = indeling.LENGTE_P - len(indeling.AFGELEID) * len(UITKERING)
    plekken = [indeling.plek_afgeleid(naam) for naam in indeling.AFGELEID]
    assert plekken == list(range(begin, indeling.LENGTE_P, len(UITKERING)))


def test_a_table_takes_a_place_for_each_element() -> None:
    assert indeling.ALGEMEEN["werk.basiskans"].aantal == len(UITKERING)
    assert indeling.ALGEMEEN["populatie.knelpunt"].aantal == len(UITKERING) * len(KNELPUNT)
    assert indeling.ALGEMEEN["werk.duur"].aantal == 1


def test_every_number_of_fixed_size_is_laid_out() -> None:
    """All of the baseline, but the tables by year and month, and what a contract is to an opdrachtgever."""
    alle = [pad for pad, _, _ in getallen(basis().scenario)]
    buiten = []
    for pad in alle:
        if pad[0] == "opdrachtgevers" and pad[2] == "contracten":
            continue
        if pad[0] == "opdrachtgevers":
            aanwezig = ".".join(pad[2:]) in indeling.PER_OPDRACHTGEVER
        elif pad[0] == "contracten":
            aanwezig = ".".join(pad[2:]) in indeling.PER_CONTRACT
        else:
            aanwezig = ".".join(pad) in indeling.ALGEMEEN
        if not aanwezig:
            buiten.append(".".join(pad))
    assert {pad.partition(".")[0] for pad in buiten} == {"instroom", "arbeidsmarkt"}


@pytest.mark.parametrize("zoek", [indeling.plek, indeling.plek_og, indeling.plek_contract, indeling.plek_afgeleid])
def test_unknown_path(zoek) -> None:
    with pytest.raises(KeyError, match=r"werk\.basiskanz"):
        zoek("werk.basiskanz")


@pytest.mark.parametrize(
    ("zoek", "pad"),
    [
        (indeling.plek, "werk"),
        (indeling.plek, "instroom.WW"),
        (indeling.plek, "arbeidsmarkt.index"),
        (indeling.plek, "beleid.selectie"),
        (indeling.plek, "diagnoseruis"),
        (indeling.plek, ""),
        (indeling.plek_og, "contracten.regulier.nut"),
        (indeling.plek_og, "werk.basiskans"),
        (indeling.plek_contract, "soort"),
        (indeling.plek_contract, "betaling"),
        (indeling.plek_afgeleid, "werk.basiskans"),
    ],
)
def test_no_place_for_what_is_no_number_there(zoek, pad: str) -> None:
    """A section, a table with an open axis, a word, a number that stands in another vector: named in the error."""
    with pytest.raises(KeyError) as fout:
        zoek(pad)
    assert repr(pad) in str(fout.value.args[0])


@pytest.mark.parametrize("plaatsen", [indeling.ALGEMEEN, indeling.PER_OPDRACHTGEVER, indeling.PER_CONTRACT])
def test_a_number_takes_the_product_of_its_axes(plaatsen: dict[str, indeling.Plaats]) -> None:
    for pad, plaats in plaatsen.items():
        assert plaats.aantal == math.prod(len(ASSEN[as_]) for as_ in plaats.veld.assen) >= 1, pad
        assert not set(plaats.veld.assen) & set(OPEN_ASSEN), pad
