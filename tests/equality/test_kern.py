"""The core writes the same canonical log as the reference engine: all columns, all clients, to the bit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hulp import Proef, basis, variant
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kernvarianten import VARIANTEN, alle, beide

from simulatie.engines import core, reference
from simulatie.gelijk import naast_elkaar, vergelijk_logs
from simulatie.indeling import plek
from simulatie.population import KLANT_TYPE

REGIOS = 9  # of 240 clients: over 2,000


def eis_gelijk(proef: Proef, klanten: np.ndarray, regio: int = 0, seed: int = 1, replicatie: int = 0) -> int:
    """Run a region with both engines; fails with both histories of the first client that differs. Returns events."""
    een = reference.simuleer_regio(klanten, regio, seed, replicatie, proef.par, proef.aanbod)
    ander = core.simuleer_regio(klanten, regio, seed, replicatie, proef.par, proef.aanbod)
    uitkomst = vergelijk_logs(een, ander)
    if uitkomst.klant is not None:
        pytest.fail(f"{uitkomst.verschillen} differences\n" + "\n".join(naast_elkaar(een, ander, uitkomst.klant)))
    return uitkomst.gebeurtenissen


def test_baseline() -> None:
    klanten = basis().klanten()
    assert len(klanten) > 2000
    assert eis_gelijk(basis(), klanten) > 20 * len(klanten)


@pytest.mark.parametrize("naam", VARIANTEN)
def test_levers_scarcity_and_dates(naam: str, tmp_path: Path) -> None:
    proef = variant(tmp_path, VARIANTEN[naam])
    for regio in range(REGIOS):
        eis_gelijk(proef, proef.klanten(regio), regio)


@pytest.mark.parametrize(("seed", "replicatie"), [(2, 0), (1, 3), (2**32 - 1, 2**32 - 1)])
def test_keys(seed: int, replicatie: int, tmp_path: Path) -> None:
    proef = variant(tmp_path)
    eis_gelijk(proef, proef.klanten(2, seed, replicatie), 2, seed, replicatie)


def test_no_client(tmp_path: Path) -> None:
    assert eis_gelijk(variant(tmp_path), np.empty(0, dtype=KLANT_TYPE)) == 0


def test_one_client(tmp_path: Path) -> None:
    proef = variant(tmp_path)
    for klant in proef.klanten()[:40]:
        assert eis_gelijk(proef, klant.reshape(1)) > 0


def test_entry_at_and_after_the_end(tmp_path: Path) -> None:
    proef = variant(tmp_path)
    klanten = proef.klanten()[:4].copy()
    klanten["instroom"] = [0.0, proef.par.einde - 0.5, proef.par.einde, proef.par.einde + 10.0]
    eis_gelijk(proef, klanten)


HELE_DAGEN = (
    "keuze: {doorverwijsdagen: 7, plaatsingsgeduld: 2}\n"
    + alle("startdagen: 7, rapportdagen: 14")
    + "\n"
    + beide(
        "klantmanagers: {bestand: 25, caseload: 10, uren_per_week: 7, minuten: {intake: 60, terugmelding: 60, "
        "begeleiding: 60, voortgang: 60, vervolg: 120}}, beleid: {zelf_zoeken_dagen: 7, voortgang_elke_maanden: 1, "
        "extra_minuten: {extra_gesprek: 60, instrument: 60, uitgebreid: 60}}"
    )
)


def _gelijken(een: np.ndarray, aantal: int) -> np.ndarray:
    """Clients who differ in number and benefit only, and enter on the same two days."""
    klanten = np.repeat(een[:1], aantal)
    klanten["klant"] = np.arange(aantal)
    klanten["uitkering"] = np.arange(aantal) % 5
    klanten["instroom"] = np.where(np.arange(aantal) % 3 > 0, 100.0, 107.0)
    klanten["leeftijd"], klanten["theta"], klanten["kort"], klanten["motivatie"] = 30.0, -1.0, 0, 0.6
    return klanten


@pytest.mark.parametrize("pool", ["vast", "pool"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_ties(pool: str, seed: int, tmp_path: Path) -> None:
    """Equal clients, whole days: many things at one time."""
    proef = variant(tmp_path, HELE_DAGEN.replace("bestand:", f"toewijzing: {pool}, bestand:"))
    klanten = _gelijken(proef.klanten(), 200)
    eis_gelijk(proef, klanten, seed=seed)
    eis_gelijk(proef, np.random.default_rng(seed).permutation(klanten), seed=seed)


def test_pension_and_service_at_one_moment(tmp_path: Path) -> None:
    """Exits that fall on the moment of a request, a start or a review."""
    proef = variant(tmp_path, HELE_DAGEN)
    klanten = _gelijken(proef.klanten(), 120)
    dagen = np.repeat([7.0, 8.0, 14.0, 21.0, 28.0, 30.4375], 20)
    klanten["leeftijd"] = 65.0 - dagen / 365.25
    eis_gelijk(proef, klanten)


def test_one_other_constant_is_noticed(tmp_path: Path) -> None:
    """A test of the test: with one number changed in the core's call alone, the comparison fails."""
    proef = variant(tmp_path)
    P = proef.par.P.copy()
    P[:, plek("motivatie.verval_uitzitten")] *= 1.0 + 1e-12
    anders = replace(proef.par, P=P)
    klanten = proef.klanten()
    een = reference.simuleer_regio(klanten, 0, 1, 0, proef.par, proef.aanbod)
    ander = core.simuleer_regio(klanten, 0, 1, 0, anders, proef.aanbod)
    uitkomst = vergelijk_logs(een, ander)
    assert not uitkomst.gelijk
    assert uitkomst.klant is not None
    assert any(regel.startswith("!") for regel in naast_elkaar(een, ander, uitkomst.klant))


def _kans(laagste: float = 0.0, hoogste: float = 1.0) -> st.SearchStrategy[float]:
    return st.floats(laagste, hoogste).map(lambda x: round(x, 3))


@st.composite
def scenarios(draw: st.DrawFn) -> str:
    """A valid scenario with many levers at once."""
    delen = draw(st.tuples(*[st.floats(0.05, 1.0)] * 4))
    som = sum(delen)
    a, b, c = (round(d / som, 3) for d in delen[:3])
    per = f"{{zelfstandig: {a}, eigen_begeleiding: {b}, zorg: {c}, traject: {round(1 - a - b - c, 3)}}}"
    og = (
        f"klantmanagers: {{toewijzing: {draw(st.sampled_from(['vast', 'pool']))}, "
        f"bestand: {draw(st.integers(1, 300))}, uren_per_week: {draw(st.floats(0.2, 30)):.2f}}}, "
        f"beleid: {{dienst: {{laag: {per}, verhoogd: {per}, groot: {per}}}, "
        f"zelf_zoeken_dagen: {draw(st.integers(0, 40))}, voortgang_kans: {draw(_kans())}, "
        f"voortgang_elke_maanden: {draw(st.integers(1, 4))}, eindgesprek: {draw(_kans())}, "
        f"uitgebreide_diagnose: {draw(_kans())}, maximum_trajecten: {draw(st.integers(2, 6))}}}, "
        f"terugmelding: {{acceptatie: {{kansarm: {draw(_kans())}}}, weigertermijn: {draw(st.integers(1, 12))}, "
        f"verplicht_na_maanden: {draw(st.integers(0, 4))}, verplicht_onder_kans: {draw(_kans(0, 0.3))}, "
        f"verplicht_naleving: {draw(_kans())}, terughalen_na_maanden: {draw(st.integers(0, 3))}, "
        f"terughalen_naleving: {draw(_kans())}, mismatch_gezien: {draw(_kans())}, "
        f"bijstellen_naleving: {draw(_kans())}}}, budget_per_jaar: {draw(st.integers(0, 200_000))}"
    )
    contract = (
        f"vergoeding: {{terugmelding: {draw(_kans(0, 0.3))}, plafond: {draw(_kans())}}}, startdagen: "
        f"{draw(st.integers(0, 40))}, maximale_duur: {draw(st.integers(6, 24))}, nazorg_kans: {draw(_kans())}, "
        f"claimvenster_dagen: {draw(st.integers(0, 300))}, loon: {draw(st.integers(0, 1))}"
    )
    overdracht = f"overdracht: {{verplicht_warm: {draw(st.integers(0, 1))}, naleving: {draw(_kans())}}}"
    geduld = f"keuze: {{plaatsingsgeduld: {draw(st.integers(1, 12))}, doorverwijsdagen: {draw(st.integers(0, 30))}}}"
    return "\n".join((beide(og), alle(contract), overdracht, geduld))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(tekst=scenarios(), seed=st.integers(0, 2**32 - 1))
def test_random_scenarios(tekst: str, seed: int, tmp_path: Path) -> None:
    proef = variant(tmp_path, tekst)
    eis_gelijk(proef, proef.klanten(0, seed), 0, seed)
