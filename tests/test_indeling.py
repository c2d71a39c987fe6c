"""Every number of a scenario has its own place in the vectors."""

from __future__ import annotations

import pytest
from hulp import basis

from simulatie import indeling
from simulatie.assen import KNELPUNT, UITKERING
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
