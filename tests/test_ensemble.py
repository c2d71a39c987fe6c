"""Work in one shape: the same results from any hands, failures retried once and told, dead workers survived."""

from __future__ import annotations

from pathlib import Path

import pytest
from handwerk import kwadraat, soms, sterft

from simulatie.ensemble import POGINGEN, POGINGEN_VERLOREN, voer_uit, werkplaats


@pytest.mark.parametrize("werkers", [1, 2])
def test_zelfde_uitkomsten(werkers: int) -> None:
    """Each piece once, with the shared data, whoever did it."""
    uit: dict[str, int] = {}
    telling = voer_uit(
        ((str(i), i) for i in range(40)), kwadraat, werkplaats(werkers, delen={"erbij": 3}), uit.__setitem__
    )
    assert uit == {str(i): i * i + 3 for i in range(40)}
    assert (telling.klaar, telling.mislukt, telling.herhaald) == (40, {}, 0)


@pytest.mark.parametrize("werkers", [1, 2])
def test_een_keer_opnieuw(werkers: int, tmp_path: Path) -> None:
    """A piece that fails is tried once more; one that fails again is reported, and the rest goes on."""
    uit: dict[str, int] = {}
    gemeld: list[tuple[str, bool]] = []
    werk = [(str(i), (str(tmp_path), i)) for i in (1, -2, 3)]
    telling = voer_uit(
        werk, soms, werkplaats(werkers), uit.__setitem__, bij_fout=lambda s, _, nog: gemeld.append((s, nog))
    )
    assert uit == {"1": 1, "3": 3}
    assert list(telling.mislukt) == ["-2"]
    assert isinstance(telling.mislukt["-2"], ValueError)
    assert sorted(gemeld) == [("-2", False), ("-2", True), ("1", True), ("3", True)]
    assert (tmp_path / "-2").read_text() == "x" * POGINGEN


def test_dode_werkers(tmp_path: Path) -> None:
    """A worker that is killed takes nothing with it; a piece that keeps killing them is given up."""
    uit: dict[str, int] = {}
    werk = [(str(i), (str(tmp_path), i)) for i in (0, 1, 2, 4, 6)]
    telling = voer_uit(werk, sterft, werkplaats(2), uit.__setitem__)
    assert uit == {str(i): i for i in (0, 1, 2, 4, 6)}
    assert telling.mislukt == {}
    assert telling.herhaald >= 1
    fataal = voer_uit([("-1", (str(tmp_path), -1))], sterft, werkplaats(2), uit.__setitem__)
    assert list(fataal.mislukt) == ["-1"]
    assert fataal.herhaald == POGINGEN_VERLOREN - 1


def test_stoppen_gaat_door_tot_boven() -> None:
    """What the receiver raises stops the work."""

    def vol(sleutel: str, uitkomst: int) -> None:
        raise OSError("no space left")

    with pytest.raises(OSError, match="no space"):
        voer_uit([("a", 1)], kwadraat, werkplaats(1, delen={"erbij": 0}), vol)


def test_minstens_een_werker() -> None:
    """No workers is no workplace."""
    with pytest.raises(ValueError, match="at least 1"):
        werkplaats(0)
