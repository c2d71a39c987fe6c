"""Nobody foresees a change: two scenarios are equal until the day on which one of them changes, and not after."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import numpy as np
import pytest
from hulp import G, variant

DATUM = dt.date(2005, 3, 17)
DAG = float((DATUM - dt.date(1999, 1, 1)).days)
TWEELINGDAGEN = 732.0  # a twin is followed for two years


def _vanaf(waarde: object) -> str:
    return f"{{wijzigt: [{{vanaf: {DATUM}, waarde: {waarde}}}]}}"


def _uwv(tekst: str) -> str:
    return f"opdrachtgevers: {{uwv: {{{tekst}}}}}"


WIJZIGINGEN = {
    "kans op werk": f"werk: {{basiskans: {_vanaf('{WW: -2.0}')}}}",
    "arbeidsmarkt": f"arbeidsmarkt: {{elasticiteit: {_vanaf(0.9)}}}",
    "baanverlies": f"werk: {{baanverlies_0_6m: {_vanaf('{WW: 0.2, WWB: 0.2}')}}}",
    "motivatie": f"motivatie: {{verhaal_opnieuw: {_vanaf(0.9)}}}",
    "duur van de WW": f"ww_recht: {{maximum: {_vanaf(8)}}}",
    "diagnose": f"diagnose: {{auc: {_vanaf(0.75)}}}",
    "doorverwijzen": f"keuze: {{doorverwijsdagen: {_vanaf(60)}}}",
    "geduld": f"keuze: {{plaatsingsgeduld: {_vanaf(1)}}}",
    "effect van trajecten": f"instrumenten: {{alfa_niet_passend: {_vanaf(0.5)}}}",
    "kosten van de aanbieder": f"aanbieder: {{kosten_per_maand: {_vanaf('{standaard: 20}')}}}",
    "vervolg": f"vervolg: {{logit: {_vanaf('{WW: 4, WWB: 4}')}}}",
    "prijs": f"contracten: {{regulier: {{prijs: {_vanaf('{WW: 6000, WAO: 6000}')}}}}}",
    "vergoeding": f"contracten: {{iro: {{vergoeding: {{terugmelding: {_vanaf(0.4)}}}}}}}",
    "uren": _uwv(f"klantmanagers: {{uren_per_week: {_vanaf(1)}}}"),
    "minuten": _uwv(f"klantmanagers: {{minuten: {_vanaf('{intake: 200}')}}}"),
    "diensten": _uwv(
        "beleid: {dienst: " + _vanaf("{verhoogd: {zelfstandig: 0, eigen_begeleiding: 0, zorg: 0, traject: 1}}") + "}"
    ),
    "acceptatie": _uwv(f"terugmelding: {{acceptatie: {_vanaf('{kansarm: 1}')}}}"),
    "plaatsen": _uwv(f"contracten: {{iro: {{plaatsen: {_vanaf(9)}}}}}"),
    "budget": _uwv(f"budget_per_jaar: {_vanaf(500)}"),
    "budgetstop": _uwv(f"budget_per_jaar: {_vanaf(0)}"),
}


@pytest.fixture(scope="module")
def zonder(tmp_path_factory: pytest.TempPathFactory) -> np.ndarray:
    return _log(tmp_path_factory.mktemp("zonder"), "")


def _log(map_: Path, tekst: str) -> np.ndarray:
    proef = variant(map_, tekst)
    return np.concatenate([proef.draai(regio) for regio in range(8)])


def _bekend(log: np.ndarray) -> np.ndarray:
    """What is known before the day: all events before it, but for twins whose two years reach past it.

    A twin is bookkeeping: his life is told at once, under the numbers of the days he lives, and no choice hangs on it.
    """
    vooruit = np.isin(log["soort"], (G.TWEELING, G.GEWONNEN)) & (log["tijd"] >= DAG - TWEELINGDAGEN)
    return log[(log["tijd"] < DAG) & ~vooruit]


@pytest.mark.parametrize("naam", WIJZIGINGEN)
def test_equal_until_the_day_and_not_after(naam: str, tmp_path: Path, zonder: np.ndarray) -> None:
    met = _log(tmp_path, WIJZIGINGEN[naam])
    voor = zonder["tijd"] < DAG
    np.testing.assert_array_equal(_bekend(met), _bekend(zonder))
    na = zonder[~voor]
    anders = met[met["tijd"] >= DAG]
    assert len(anders) != len(na) or (anders != na).any()


def test_terms_are_those_of_the_start(tmp_path: Path) -> None:
    """The price counts from the day itself, also for who got his place, or joined the queue, before it."""
    prijs = _vanaf("{WW: 6000, WAO: 6000, WAJONG: 6000, WWB: 6000, NUG: 6000}")
    tekst = f"contracten: {{regulier: {{prijs: {prijs}, startdagen: 150}}}}"
    proef = variant(tmp_path, tekst)
    contract = proef.par.contracten.index("regulier")
    eerder = 0
    for regio in range(6):
        log = proef.draai(regio)
        starts = log[(log["soort"] == G.START_TRAJECT) & (log["code"] == contract)]
        na = starts["tijd"] >= DAG
        assert (starts["waarde"][na] == 6000.0).all()
        assert (starts["waarde"][~na] < 6000.0).all()
        eerder += int((na & (starts["tijd"] - 150.0 < DAG)).sum())
    assert eerder > 0
