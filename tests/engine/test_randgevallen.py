"""Small, empty, scarce, abundant, and everything at once."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hulp import G, rijen, variant

from simulatie.assen import TAAK_INTAKE, WWB
from simulatie.engines.events import Fase
from simulatie.population import KLANT_TYPE, KLANTEN_PER_REGIO, KLANTEN_PER_STROOM

# delays and services in whole days, one klantmanager for each opdrachtgever
HELE_DAGEN = """
regio: {klanten: 60}
keuze: {doorverwijsdagen: 7, plaatsingsgeduld: 2}
opdrachtgevers:
  uwv:
    klantmanagers:
      bestand: 10
      caseload: 10
      uren_per_week: 7
      minuten: {intake: 60, terugmelding: 60, begeleiding: 60, voortgang: 60, vervolg: 120}
    beleid: {zelf_zoeken_dagen: 7, extra_minuten: {extra_gesprek: 60, instrument: 60, uitgebreid: 60}}
  gemeente:
    klantmanagers:
      toewijzing: pool
      bestand: 30
      caseload: 10
      uren_per_week: 7
      minuten: {intake: 60, terugmelding: 60, begeleiding: 60, voortgang: 60, vervolg: 120}
    beleid: {zelf_zoeken_dagen: 7, extra_minuten: {extra_gesprek: 60, instrument: 60, uitgebreid: 60}}
contracten:
  regulier: {startdagen: 7}
  regulier_nclp: {startdagen: 7}
  iro: {startdagen: 7}
  modulair: {startdagen: 7}
  ladder: {startdagen: 7}
  work_first: {startdagen: 7}
"""


def test_one_client(tmp_path: Path) -> None:
    proef = variant(tmp_path)
    klanten = proef.klanten()
    for klant in klanten[:20]:
        log = proef.draai(klanten=klant.reshape(1))
        assert (log["klant"] == klant["klant"]).all()
        assert log["soort"][0] == G.INSTROOM


def test_no_client(tmp_path: Path) -> None:
    proef = variant(tmp_path)
    assert len(proef.draai(klanten=np.empty(0, dtype=KLANT_TYPE))) == 0


def test_who_enters_after_the_end_never_does(tmp_path: Path) -> None:
    proef = variant(tmp_path)
    klanten = proef.klanten()[:3].copy()
    klanten["instroom"] = [proef.par.einde - 0.5, proef.par.einde, proef.par.einde + 10.0]
    log = proef.draai(klanten=klanten)
    assert set(log["klant"].tolist()) == {int(klanten["klant"][0])}
    assert log["soort"].tolist() == [G.INSTROOM, G.EINDE_RUN]


def _gelijken(proef_klanten: np.ndarray, aantal: int) -> np.ndarray:
    """Clients who differ in number and benefit only, and enter on the same two days."""
    klanten = np.repeat(proef_klanten[:1], aantal)
    klanten["klant"] = np.arange(aantal)  # also 0 and 1, which no klantmanager or counter may be confused with
    klanten["uitkering"] = np.arange(aantal) % 5
    klanten["instroom"] = np.where(np.arange(aantal) % 3 > 0, 100.0, 107.0)
    klanten["leeftijd"], klanten["theta"], klanten["kort"], klanten["motivatie"] = 30.0, -1.0, 0, 0.6
    return klanten


@pytest.mark.parametrize("seed", [1, 2])
def test_equal_clients_at_equal_times(tmp_path: Path, seed: int) -> None:
    """Ties everywhere: it runs, and the order of the rows is nothing."""
    proef = variant(tmp_path, HELE_DAGEN)
    klanten = _gelijken(proef.klanten(), 60)
    log = proef.draai(klanten=klanten, seed=seed)
    samen = rijen(log, G.DIENST_START, G.DIENST_EINDE, G.AANVRAAG, G.START_TRAJECT)["tijd"]
    assert len(np.unique(samen)) < 0.8 * len(samen), "many at one time"
    rng = np.random.default_rng(seed)
    for _ in range(3):
        np.testing.assert_array_equal(proef.draai(klanten=rng.permutation(klanten), seed=seed), log)


def test_equal_clients_are_served_by_number(tmp_path: Path) -> None:
    """Same kind of task, asked at the same time: the lower number goes first."""
    proef = variant(tmp_path, HELE_DAGEN)
    klanten = _gelijken(proef.klanten(), 60)
    klanten["uitkering"] = 0
    log = proef.draai(klanten=np.random.default_rng(5).permutation(klanten))
    intakes = rijen(log, G.DIENST_START)
    intakes = intakes[(intakes["code"] == TAAK_INTAKE) & (intakes["tijd"] - intakes["waarde"] == 107.0)]
    assert len(intakes) > 10
    np.testing.assert_array_equal(np.sort(intakes, order="tijd")["klant"], np.sort(intakes["klant"]))


def test_no_money_no_trajectories(tmp_path: Path) -> None:
    nul = "opdrachtgevers: {uwv: {budget_per_jaar: 0}, gemeente: {budget_per_jaar: 0}}"
    proef = variant(tmp_path, nul)
    log = proef.draai()
    assert len(rijen(log, G.AANMELDING)) > 20
    assert len(rijen(log, G.START_TRAJECT, G.BETALING, G.VRIJVAL)) == 0
    einde = rijen(log, G.EINDE_RUN)
    assert (einde["code"] == Fase.WACHT_PLAATS).sum() > 0


def test_no_places_nobody_is_referred_in_vain(tmp_path: Path) -> None:
    geen = "{regulier: {plaatsen: 0}, ladder: {plaatsen: 0}"
    tekst = f"opdrachtgevers: {{uwv: {{contracten: {geen}, regulier_nclp: {{plaatsen: 0}}, iro: {{plaatsen: 0}}, "
    tekst += f"modulair: {{plaatsen: 0}}}}}}, gemeente: {{contracten: {geen}, work_first: {{plaatsen: 0}}}}}}}}"
    log = variant(tmp_path, tekst).draai()
    assert len(rijen(log, G.AANMELDING, G.START_TRAJECT)) == 0
    assert len(rijen(log, G.WERK)) > 50


def test_one_place_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    tekst = (
        "opdrachtgevers: {uwv: {budget_per_jaar: 1000000, contracten: {regulier: {plaatsen: 1}, regulier_nclp: "
        "{plaatsen: 0}, iro: {plaatsen: 0}, modulair: {plaatsen: 0}, ladder: {plaatsen: 0}}}}"
    )
    proef = variant(tmp_path, tekst)
    log = proef.draai()
    contract = proef.par.contracten.index("regulier")
    uwv = np.array([int(k) for k in np.unique(log["klant"]) if k % KLANTEN_PER_REGIO < WWB * KLANTEN_PER_STROOM])
    wie: list[int] = []
    starts = 0
    for rij in rijen(log[np.isin(log["klant"], uwv)], G.UITKERING, G.START_TRAJECT, G.EINDE_TRAJECT):
        if rij["soort"] == G.UITKERING:
            uwv = uwv[uwv != rij["klant"]]  # from here on the municipality serves him, with places of its own
        elif rij["soort"] == G.EINDE_TRAJECT and rij["klant"] in wie:
            wie.remove(int(rij["klant"]))
        elif rij["soort"] == G.START_TRAJECT and rij["klant"] in uwv:
            assert rij["code"] == contract
            wie.append(int(rij["klant"]))
            starts += 1
        assert len(wie) <= 1
    assert starts > 3


@pytest.mark.parametrize("uren", [0.05, 60.0])
def test_hours_scarce_and_abundant(tmp_path: Path, uren: float) -> None:
    km = f"klantmanagers: {{uren_per_week: {uren}}}"
    log = variant(tmp_path, f"opdrachtgevers: {{uwv: {{{km}}}, gemeente: {{{km}}}}}").draai()
    gevraagd, gestart = len(rijen(log, G.AANVRAAG)), rijen(log, G.DIENST_START)
    if uren > 1.0:
        assert len(gestart) >= gevraagd - 5
        assert np.median(gestart["waarde"]) < 1.0
    else:
        assert len(gestart) < 0.5 * gevraagd
        einde = rijen(log, G.EINDE_RUN)
        assert (einde["code"] == Fase.WACHT_INTAKE).sum() > 0


def test_everything_in_abundance(tmp_path: Path) -> None:
    tekst = """
opdrachtgevers:
  uwv:
    klantmanagers: {uren_per_week: 60, bestand: 400}
    contracten: {regulier: {plaatsen: 99}, regulier_nclp: {plaatsen: 99}, iro: {plaatsen: 99}, ladder: {plaatsen: 99}}
    budget_per_jaar: 10000000
  gemeente:
    klantmanagers: {uren_per_week: 60, bestand: 400}
    contracten: {regulier: {plaatsen: 99}, work_first: {plaatsen: 99}, ladder: {plaatsen: 99}}
    budget_per_jaar: 10000000
"""
    log = variant(tmp_path, tekst).draai()
    assert len(rijen(log, G.VERSCHUIVING)) == 0
    aangemeld, gestart = len(rijen(log, G.AANMELDING)), len(rijen(log, G.START_TRAJECT))
    assert gestart > 0.8 * aangemeld
