"""Files of parameter draws: read strictly, applied like values of a file."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from simulatie.scenario.lezen import Geladen, laad
from simulatie.scenario.wijzigen import waarde_van
from simulatie.trekkingen import TrekkingenFout, lees_trekkingen, met_trekking

WW, TAU = "werk.basiskans.WW", "aanbieder.tau"


@pytest.fixture(scope="module")
def basis() -> Geladen:
    return laad("basis")


def _bestand(map_: Path, **kolommen: list[object]) -> Path:
    pad = map_ / "trekkingen.parquet"
    pd.DataFrame({naam.replace("__", "."): waarden for naam, waarden in kolommen.items()}).to_parquet(pad)
    return pad


def test_lezen_en_toepassen(basis: Geladen, tmp_path: Path) -> None:
    """The first rows, in order; applied to a scenario they are its numbers."""
    pad = _bestand(tmp_path, werk__basiskans__WW=[-3.0, -3.1, -3.2], aanbieder__tau=[80.0, 90.0, 100.0])
    trekkingen = lees_trekkingen(basis, 2, pad)
    assert trekkingen == [{WW: -3.0, TAU: 80.0}, {WW: -3.1, TAU: 90.0}]
    nieuw = met_trekking(basis, trekkingen[1])
    assert (waarde_van(nieuw, WW), waarde_van(nieuw, TAU)) == (-3.1, 90.0)


@pytest.mark.parametrize(
    ("kolommen", "woord"),
    [
        ({"werk__basiskanz__WW": [-3.0]}, "werk.basiskans.WW"),
        ({"werk__basiskans__WW": ["x"]}, "getallen"),
        ({"werk__basiskans__WW": [float("nan")]}, "getallen"),
        ({"werk__basiskans__WW": [99.0]}, "grenzen"),
    ],
)
def test_weigert(basis: Geladen, tmp_path: Path, kolommen: dict[str, list[object]], woord: str) -> None:
    """What is no draw of this scenario's numbers is refused with its column."""
    with pytest.raises(TrekkingenFout, match=woord):
        lees_trekkingen(basis, None, _bestand(tmp_path, **kolommen))


def test_te_weinig_geen_en_kapot(basis: Geladen, tmp_path: Path) -> None:
    """Fewer draws than asked, no file, or a file that is something else."""
    pad = _bestand(tmp_path, aanbieder__tau=[80.0])
    with pytest.raises(TrekkingenFout, match="gevraagd zijn er 5"):
        lees_trekkingen(basis, 5, pad)
    with pytest.raises(TrekkingenFout, match="is er niet"):
        lees_trekkingen(basis, 5, tmp_path / "nergens.parquet")
    pad.write_bytes(b"PAR1 niets PAR1")
    with pytest.raises(TrekkingenFout, match="geen leesbaar"):
        lees_trekkingen(basis, 1, pad)
