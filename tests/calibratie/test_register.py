"""The register of targets and the file of parameters: the real ones, and wrong ones."""

from __future__ import annotations

import hashlib
import re
import shutil
from functools import lru_cache
from pathlib import Path

import pytest
from priorhulp import van_paden

from calibratie.parameters import laad_parameters
from calibratie.register import MAP, Register, groepen, laad_register
from calibratie.ruimte import Ruimte
from simulatie.bronnen import bewijs, bronnen, cijfers
from simulatie.scenario.fouten import ScenarioFout
from simulatie.scenario.lezen import Geladen, laad

FOUTEN = Path(__file__).parent / "fouten"
ROLLEN_BEVROREN = "d524e7971d597819557f0a3000c8ba03e34e91cf3079fae28c6e368ef0312575"
"""Of names and roles, set before the first fit. A role changed after a fit is a choice made by looking."""


@lru_cache(maxsize=1)
def basis() -> Geladen:
    return laad("basis")


@pytest.fixture(scope="module")
def register() -> Register:
    return laad_register(scenario=basis().scenario)


@pytest.fixture(scope="module")
def ruimte() -> Ruimte:
    return laad_parameters(basis=basis())


# ---------------------------------------------------------------------- the real ones


def test_roles_are_frozen(register):
    rollen = "\n".join(sorted(f"{s.naam} {s.doel.rol}" for s in register.streefcijfers))
    assert hashlib.sha256(rollen.encode()).hexdigest() == ROLLEN_BEVROREN


def test_every_published_target_is_in_it(register):
    """What `cijfers.yaml` calls a target and nothing else of it; of the evidence the stocks, flows, ages and so on."""
    gebruikt = {s.cijfer for s in register.streefcijfers if s.doel.rol == "kalibreer"}
    assert {naam for naam, c in cijfers().items() if c["gebruik"] == "streefcijfer"} == gebruikt & cijfers().keys()
    assert {
        "bestand_naar_duur",
        "ww_uitstroom_per_maand",
        "ww_duur_naar_leeftijd",
        "terugval_wwb",
        "baanverlies_per_maand",
    } <= gebruikt


def test_what_is_only_a_test_in_the_sources_is_only_a_test_here(register):
    toets = {naam for naam, c in cijfers().items() if c["gebruik"] == "toets"}
    assert {s.cijfer for s in register.streefcijfers if s.cijfer in toets and s.doel.rol == "kalibreer"} == set()
    assert toets <= {s.cijfer for s in register.streefcijfers}


def test_whole_years_are_held_out(register):
    jaren = {(s.groep.split("|")[1], s.doel.rol) for s in register.streefcijfers if s.cijfer == "bestand_naar_duur"}
    assert jaren >= {("2006", "kalibreer"), ("2005", "toets"), ("2007", "toets")}
    assert not jaren & {("2005", "kalibreer"), ("2007", "kalibreer")}


def test_each_figure_says_why_it_may_be_missed_and_where_it_comes_from(register):
    for s in register.streefcijfers:
        assert s.mechanisme
        assert s.bron in bronnen()
        assert s.definitie.lezing in ("letterlijk", "interpretatie")
        assert (s.doel.marge > 0) == bool(s.marge_reden)


def test_as_numbers(register):
    d = register.doelen
    assert len(d.doelen) == 60
    assert 30 <= len(d.mee) <= 40
    assert ((d.waarden[d.aandeel] > 0) & (d.waarden[d.aandeel] < 1)).all()
    assert (d.eenheidsvariantie > 0).all()


def test_ten_to_twenty_estimated_and_terugmelding_left_to_its_prior(ruimte):
    aantal = {rol: len(ruimte.met_rol(rol).parameters) for rol in ("schatten", "afstemmen", "prior")}
    assert 10 <= aantal["schatten"] <= 20
    bij_prior = ruimte.met_rol("prior").paden
    for pad in ("aanbieder.gewenning_mediaan", "aanbieder.rapportkosten", "motivatie.verval_uitzitten"):
        assert pad in bij_prior
    assert any(".terugmelding.acceptatie.kansarm" in pad for pad in bij_prior)


def test_tight_where_the_figures_cannot_tell_and_free_where_they_can(ruimte):
    """Duration dependence, decay of motivation and spread all make chances fall: two are tight, the spread is free."""
    prior = {p.naam: p.prior for p in ruimte.parameters}
    assert prior["duur"].sd <= 0.03
    assert prior["verval_zoekend"].sd <= 0.25
    assert prior["spreiding_ww"].van_z(2.0) / prior["spreiding_ww"].van_z(-2.0) > 2


def test_no_constant_for_the_second_trajectory(ruimte):
    assert not [pad for pad in ruimte.paden if "tweede" in pad or "nummer" in pad]


def test_effects_of_treatment_rest_on_evidence(ruimte):
    effecten = {p.naam: p for p in ruimte.parameters if any(pad.startswith("instrumenten.") for pad in p.paden)}
    for naam in ("lock_in", "effect_inzet"):
        assert set(effecten[naam].bronnen) & set(bewijs()), naam


def test_the_scenario_lies_within_every_prior(ruimte):
    from simulatie.scenario.wijzigen import waarde_van

    nu = {pad: waarde_van(basis(), pad) for pad in ruimte.paden}
    for p in ruimte.parameters:
        terug = p.op_paden(van_paden(p, nu))
        assert terug == pytest.approx({pad: nu[pad] for pad in p.paden}, rel=2e-5), p.naam  # six digits in the file


def test_groups_come_from_the_scenario():
    assert "WW" in groepen("tweede_traject_binnen_6m", basis().scenario)
    assert "uwv" in groepen("caseload", basis().scenario)


# ---------------------------------------------------------------------- wrong ones


def _verwacht(pad: Path) -> list[tuple[int, int, str]]:
    kop = pad.read_text(encoding="utf-8").splitlines()[0]
    return [(int(r), int(k), naam) for r, k, naam in re.findall(r"(\d+):(\d+) (\w+)", kop)]


def _lees(pad: Path, map_: Path) -> ScenarioFout | None:
    try:
        if pad.name.startswith("parameters"):
            laad_parameters(pad, basis())
        else:
            shutil.copy(MAP / "steekproeven.yaml", map_)
            shutil.copy(pad, map_)
            laad_register(map_, basis().scenario)
    except ScenarioFout as fout:
        return fout
    return None


@pytest.mark.parametrize("pad", sorted(FOUTEN.glob("*.yaml")), ids=lambda pad: pad.stem)
def test_an_error_has_its_place_and_a_way_out(pad, tmp_path):
    fout = _lees(pad, tmp_path)
    assert fout is not None
    assert [(f.regel, f.kolom, f.sleutel) for f in fout.fouten] == _verwacht(pad)
    for taal in ("nl", "en"):
        for f in fout.fouten:
            assert f.boodschap(taal)
            assert f.hint(taal) or f.sleutel == "kal_pad", "its message says what to do"
    assert fout.exitcode == 3


def test_all_files_of_a_register_at_once(tmp_path):
    for naam in ("streefcijfer-onbekende-rol", "streefcijfer-zonder-bron"):
        shutil.copy(FOUTEN / f"{naam}.yaml", tmp_path)
    shutil.copy(MAP / "steekproeven.yaml", tmp_path)
    with pytest.raises(ScenarioFout) as gevangen:
        laad_register(tmp_path, basis().scenario)
    assert {"kal_keuze", "kal_ontbreekt", "kal_dubbel"} == {f.sleutel for f in gevangen.value.fouten}


@pytest.mark.parametrize(
    ("inhoud", "sleutel"),
    [
        ("steekproeven:\n  a: {bron: rwi2007, reden: x, n: 5, n_prior: {mediaan: 5, sd_log: 1}}\n", "kal_n_dubbel"),
        ("steekproeven:\n  a: {bron: rwi2007, reden: x}\n", "kal_ontbreekt"),
        ("steekproeven:\n  a: {bron: rwi2007, reden: x, n: 0}\n", "kal_buiten"),
        ("steekproeven:\n  a: {bron: nergens, reden: x, n: 9}\n", "kal_keuze"),
        ("steekproeven:\n  a: {bron: rwi2007, reden: x, n: 9, m: 1}\n", "kal_onbekende_sleutel"),
        ("steekproef: {}\n", "kal_ontbreekt"),
    ],
)
def test_samples(inhoud, sleutel, tmp_path):
    (tmp_path / "steekproeven.yaml").write_text(inhoud, encoding="utf-8")
    with pytest.raises(ScenarioFout) as gevangen:
        laad_register(tmp_path)
    assert sleutel in {f.sleutel for f in gevangen.value.fouten}


def test_a_folder_without_samples(tmp_path):
    with pytest.raises(ScenarioFout, match=r"steekproeven\.yaml"):
        laad_register(tmp_path)


def test_a_file_of_parameters_that_is_not_there(tmp_path):
    with pytest.raises(ScenarioFout, match=r"niets\.yaml"):
        laad_parameters(tmp_path / "niets.yaml")
