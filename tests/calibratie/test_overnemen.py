"""Calibrated values go into a scenario file with their provenance, and nothing else of it changes."""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import numpy as np
import pytest

from calibratie.overnemen import OvernemenError, neem_over, rond
from calibratie.parameters import laad_parameters
from simulatie.scenario.lezen import laad
from simulatie.scenario.vinden import bibliotheek
from simulatie.scenario.wijzigen import doelen_van


@pytest.fixture
def basis(tmp_path: Path) -> Path:
    pad = tmp_path / "basis.yaml"
    shutil.copy(bibliotheek() / "basis.yaml", pad)
    return pad


def waarden(seed: int = 1) -> dict[str, float]:
    fit = laad_parameters().met_rol("schatten", "afstemmen")
    return fit.op_paden(0.3 * np.random.default_rng(seed).standard_normal(fit.omvang))


def _anders(oud: str, nieuw: str) -> list[str]:
    regels = difflib.ndiff(oud.splitlines(), nieuw.splitlines())
    return [regel for regel in regels if regel.startswith(("-", "+"))]


def test_every_value_with_its_run_and_all_other_lines_as_they_were(basis):
    oud = basis.read_text(encoding="utf-8")
    nieuw = waarden()
    neem_over(basis, nieuw, "k12ab")
    geladen = laad(basis)
    for pad, waarde in nieuw.items():
        (doel,) = doelen_van(geladen, pad)
        (element,) = doel.elementen
        assert doel.getal.elementen()[element] == rond(waarde)
        papieren = doel.getal.papieren(element)
        assert (papieren.herkomst, papieren.run) == ("gekalibreerd", "k12ab")
    (nug,) = doelen_van(geladen, "werk.basiskans.NUG")
    assert nug.getal.papieren(("NUG",)).herkomst == "aanname", "what was not calibrated keeps its papers"
    assert len(oud.splitlines()) == len(basis.read_text(encoding="utf-8").splitlines())
    anders = _anders(oud, basis.read_text(encoding="utf-8"))
    assert {regel[2:].split(":")[0].strip() for regel in anders} <= {
        pad.split(".")[-1 - k] for pad in nieuw for k in (0, 1)
    }
    assert [p.name for p in basis.parent.iterdir()] == ["basis.yaml"], "no temporary file stays"


def test_what_the_figures_hardly_moved_says_so_and_stops_saying_so(basis):
    nieuw = waarden()
    merk = {"werk.duur", "werk.sigma.WW", "vervolg.logit.WW"}
    neem_over(basis, nieuw, "k1a", merk)
    geladen = laad(basis)
    for pad in merk:
        (doel,) = doelen_van(geladen, pad)
        assert "prior-gedreven" in (doel.getal.papieren(doel.elementen[0]).toelichting or "")
    (ander,) = doelen_van(geladen, "werk.leeftijd")
    assert "prior-gedreven" not in (ander.getal.papieren(()).toelichting or "")
    eerst = basis.read_text(encoding="utf-8")
    neem_over(basis, nieuw, "k1a", merk)
    assert basis.read_text(encoding="utf-8") == eerst, "the mark is set once"
    neem_over(basis, nieuw, "k1a", {"werk.leeftijd"})
    geladen = laad(basis)
    (duur,) = doelen_van(geladen, "werk.duur")
    assert "prior-gedreven" not in duur.getal.papieren(()).toelichting
    assert duur.getal.papieren(()).toelichting.startswith("proefmodel")


def test_a_second_time_replaces_values_and_run(basis):
    neem_over(basis, waarden(1), "k1a")
    een = basis.read_text(encoding="utf-8")
    neem_over(basis, waarden(2), "k2b")
    twee = basis.read_text(encoding="utf-8")
    assert "k1a" not in twee
    assert twee.count("k2b") == een.count("k1a")
    neem_over(basis, waarden(1), "k1a")
    assert basis.read_text(encoding="utf-8") == een


def test_block_style_and_quoted_papers(tmp_path):
    inhoud = (bibliotheek() / "basis.yaml").read_text(encoding="utf-8")
    (regel,) = [r for r in inhoud.splitlines() if r.startswith("  duur: {waarde: -0.")]
    blok = '  duur:\n    waarde: -0.065   # tight\n    herkomst: "aanname"\n    bereik: [-0.2, 0.0]'
    pad = tmp_path / "basis.yaml"
    pad.write_text(inhoud.replace(regel, blok), encoding="utf-8")
    neem_over(pad, {"werk.duur": -0.05}, "k7")
    tekst = pad.read_text(encoding="utf-8")
    assert "  duur:\n    waarde: -0.05   # tight\n    herkomst: gekalibreerd\n    run: k7\n" in tekst


def test_a_value_outside_its_own_range_is_refused_with_all_its_like(basis):
    oud = basis.read_bytes()
    with pytest.raises(OvernemenError) as gevangen:
        neem_over(basis, {"werk.duur": -1.5, "werk.leeftijd": -3.0, "keuze.iro_gevraagd": 2.0}, "k1")
    for deel in ("werk.duur", "werk.leeftijd", "-0,2"):
        assert deel in str(gevangen.value)
    assert "iro_gevraagd" not in str(gevangen.value)
    assert basis.read_bytes() == oud
    assert gevangen.value.exitcode == 3


@pytest.mark.parametrize("pad", ["ww_recht.minimum", "opdrachtgevers.uwv.budget_per_jaar"])
def test_a_number_that_changes_on_a_date_is_refused(basis, pad):
    oud = basis.read_bytes()
    with pytest.raises(OvernemenError):
        neem_over(basis, {pad: doelen_van(laad(basis), pad)[0].getal.waarde}, "k1")
    assert basis.read_bytes() == oud


def test_a_scenario_that_only_inherits_the_number_is_refused(basis):
    kind = basis.with_name("kind.yaml")
    kind.write_text("extends: basis\nnaam: kind\ntitel: t\nbeschrijving: b\n", encoding="utf-8")
    with pytest.raises(OvernemenError, match=r"werk\.duur"):
        neem_over(kind, {"werk.duur": -0.05}, "k1")
