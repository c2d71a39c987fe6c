"""Studies over joint draws: which draws, what they leave alone, and what happens where there is no calibration."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from studies import KLEIN, schrijf

import simulatie as sim
from simulatie.cli import voer_uit
from simulatie.parameters import maak_parameters
from simulatie.report.studie.rapport import maak_studierapport
from simulatie.scenario.wijzigen import met_waarden, waarde_van
from simulatie.studie.antwoorden import uitkomsten
from simulatie.studie.bestand import laad_studie
from simulatie.studie.ontwerp import maak_ontwerp
from simulatie.studie.uitvoeren import Plan, begin, draai, maak_plan, open_plan
from simulatie.trekkingen import RUN, kalibratie_van, standaardbestand
from simulatie.varianten import met_trekking_naast

ROBUUST = Path(__file__).resolve().parents[2] / "experiments" / "robuust.yaml"
ACCEPTATIE = "opdrachtgevers.uwv.terugmelding.acceptatie.kansarm"
"""Drawn, and set from 2002 on by the scenario that pays for a terugmelding."""

KALIBRATIE = "k0123456789a"
TREKKINGEN = KLEIN.replace(
    """  soort: bereik
  parameters:
    - {pad: aanbieder.tau, van: 50, tot: 200}
""",
    """  soort: trekkingen
  bestand: trekkingen.parquet
""",
)
GELDIG = {"aanbieder.tau": [70.0, 90.0, 110.0], "motivatie.verval_uitzitten": [0.03, 0.04, 0.06]}


def _schrijf(pad: Path, kolommen: dict[str, list[float]] = GELDIG, run: str = "") -> Path:
    pad.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.table(kolommen, metadata={RUN: run.encode()}), pad)
    return pad


def _robuust(bestand: Path, **anders: object) -> Plan:
    return maak_plan(laad_studie(ROBUUST, onzekerheid={"soort": "trekkingen", "bestand": str(bestand)}, **anders))


def test_trekkingen_uit_een_bestand(tmp_path: Path) -> None:
    """Worlds are the first draws of the file; the folder keeps them, so the study goes on where the file is gone."""
    bestand = _schrijf(tmp_path / "trekkingen.parquet")
    plan = maak_plan(laad_studie(schrijf(tmp_path, TREKKINGEN)))
    assert [dict(w.waarden) for w in plan.ontwerp.werelden] == [
        {"aanbieder.tau": 70.0, "motivatie.verval_uitzitten": 0.03},
        {"aanbieder.tau": 90.0, "motivatie.verval_uitzitten": 0.04},
    ]
    folder = begin(plan, tmp_path / "uit")
    bestand.unlink()
    opnieuw, _ = open_plan(folder.map)
    assert list(opnieuw.taken) == list(plan.taken)


def test_geen_trekkingen_en_dan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without draws the study says what can be chosen; nothing else is taken silently, and the choice is kept."""
    monkeypatch.setattr("simulatie.studie.ontwerp.standaardbestand", lambda naam: tmp_path / "nergens.parquet")
    pad = schrijf(tmp_path, TREKKINGEN.replace("  bestand: trekkingen.parquet\n", ""))
    with pytest.raises(sim.GeenKalibratieError, match="--onzekerheid bereik"):
        maak_plan(laad_studie(pad))
    zonder = maak_ontwerp(laad_studie(pad, onzekerheid="geen"))
    assert len(zonder.werelden) == 1
    bereik = laad_studie(pad, onzekerheid="bereik", trekkingen=3)
    ontwerp = maak_ontwerp(bereik)
    assert len(ontwerp.werelden) == 3
    assert len(ontwerp.factoren) > 100
    assert bereik.studie.onzekerheid.soort == "bereik"


def test_robuust_zonder_kalibratie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Refused before a folder is made: which file is missing, and each way on."""
    monkeypatch.setattr("simulatie.studie.ontwerp.standaardbestand", lambda naam: tmp_path / "nergens.parquet")
    assert voer_uit(["experiment", str(ROBUUST), "--uit", str(tmp_path / "uit")]) == 3
    melding = capsys.readouterr().err
    for woord in (
        str(tmp_path / "nergens.parquet"),
        "kalibreer --priors",
        "--trekkingen-bestand",
        "--onzekerheid geen",
    ):
        assert woord in melding
    assert not (tmp_path / "uit").exists()


def test_robuust_met_kalibratie(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one, every scenario of the library stands beside the baseline in a hundred worlds of it."""
    bestand = _schrijf(tmp_path / "k.parquet", {"aanbieder.tau": list(np.linspace(60.0, 120.0, 120))}, KALIBRATIE)
    monkeypatch.setattr("simulatie.studie.ontwerp.standaardbestand", lambda naam: bestand)
    plan = maak_plan(laad_studie(ROBUUST))
    assert plan.ontwerp.kalibratie == KALIBRATIE
    assert len(plan.ontwerp.werelden) == 100
    assert len(plan.taken) == 100 * (len(plan.geladen.scenarios) + 1)


def test_te_weinig_trekkingen(tmp_path: Path) -> None:
    """A file with fewer draws than worlds asked for is told with both numbers."""
    with pytest.raises(ValueError, match=r"er zijn 3 trekkingen, gevraagd zijn er 100"):
        _robuust(_schrijf(tmp_path / "k.parquet"))


@pytest.mark.skipif(not standaardbestand().is_file(), reason="no calibration is shipped")
def test_meegeleverde_kalibratie() -> None:
    """A calibration that is shipped is enough for the study that needs it, and no scenario objects to its draws."""
    plan = maak_plan(laad_studie(ROBUUST))
    assert plan.ontwerp.kalibratie
    for plek, taak in plan.taken.values():
        if plek.wereld < 2:
            alle = (plan.geladen.basis, *plan.geladen.scenarios)
            met_waarden(alle[plek.scenario], dict(taak.wereld_waarden))


def test_een_wereld_spaart_wat_een_scenario_zelf_zet(tmp_path: Path) -> None:
    """A drawn number is in force until the date from which the scenario sets it; the same as in a comparison."""
    bestand = _schrijf(tmp_path / "k.parquet", {ACCEPTATIE: [0.2], "aanbieder.tau": [70.0]})
    naam = "gedeeltelijke-vergoeding-terugmelding"
    plan = _robuust(bestand, scenarios=[naam], trekkingen=1)
    (_, basis), (_, variant) = plan.taken.values()
    onder_basis = met_waarden(plan.geladen.basis, dict(basis.wereld_waarden))
    onder_variant = met_waarden(plan.geladen.scenarios[0], dict(variant.wereld_waarden))
    assert waarde_van(onder_basis, ACCEPTATIE) == waarde_van(onder_basis, f"{ACCEPTATIE}@2002-01-01") == 0.2
    eigen = waarde_van(plan.geladen.scenarios[0], f"{ACCEPTATIE}@2002-01-01")
    assert eigen != 0.2
    assert waarde_van(onder_variant, f"{ACCEPTATIE}@2002-01-01") == eigen
    vergelijking = met_trekking_naast(plan.geladen.basis, plan.geladen.scenarios, plan.ontwerp.werelden[0].waarden)
    for studie, daar in zip((onder_basis, onder_variant), (vergelijking[0], *vergelijking[1]), strict=True):
        een, ander = maak_parameters(studie.scenario), maak_parameters(daar.scenario)
        for vector in ("P", "O", "C"):
            np.testing.assert_array_equal(getattr(een, vector), getattr(ander, vector))


@pytest.mark.parametrize(
    ("opties", "exitcode", "woord"),
    [
        (["--onzekerheid", "bereik"], 2, "--onzekerheid bereik"),
        (["--trekkingen", "4"], 3, "er zijn 3 trekkingen"),
    ],
)
def test_eigen_bestand_dat_niet_kan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], opties: list[str], exitcode: int, woord: str
) -> None:
    """A file beside another kind of uncertainty, or with too few draws: refused before anything is made."""
    bestand = _schrijf(tmp_path / "k.parquet")
    opdracht = ["experiment", str(schrijf(tmp_path)), "--uit", str(tmp_path / "uit"), "--trekkingen-bestand"]
    assert voer_uit([*opdracht, str(bestand), *opties]) == exitcode
    assert woord in capsys.readouterr().err
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize(
    ("run", "woord"), [(KALIBRATIE, "gepubliceerde cijfers passen"), ("priors-1", "niet aan gepubliceerde")]
)
def test_het_rapport_zegt_waar_de_werelden_vandaan_komen(tmp_path: Path, run: str, woord: str) -> None:
    """Draws that were held against no figure are not called draws that fit the figures."""
    bestand = _schrijf(tmp_path / "k.parquet", run=run)
    assert kalibratie_van(bestand) == (run if run == KALIBRATIE else "")
    studie = laad_studie(
        schrijf(tmp_path), klanten=500, hefbomen={}, onzekerheid={"soort": "trekkingen", "bestand": str(bestand)}
    )
    plan = maak_plan(studie)
    folder = begin(plan, tmp_path / "uit")
    draai(plan, folder)
    opnieuw, _ = open_plan(folder.map)
    assert woord in maak_studierapport(uitkomsten(opnieuw, folder))
