"""Sections, open maps, lists and plain values through a chain of files, and the place of every error."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from proefscenario import BASIS, fouten, fouten_in_kind, kind, laad_teksten

from simulatie.scenario.lezen import ScenarioFout


def test_gewone_waarden(tmp_path: Path) -> None:
    scenario = kind(tmp_path, "eind: 2014-06-01\naan: true\naantal: 3\nnamen: [a, b]\n")
    assert scenario.eind == date(2014, 6, 1)
    assert (scenario.aan, scenario.aantal, scenario.namen) == (True, 3, ("a", "b"))
    assert scenario.begin == date(2000, 1, 1), "inherited"


def test_titel_wordt_niet_geerfd(tmp_path: Path) -> None:
    assert fouten(tmp_path, kind="extends: basis\naantal: 2\n") == [(1, 1, "ontbreekt")]


def test_open_map_krijgt_er_een_bij(tmp_path: Path) -> None:
    scenario = kind(tmp_path, "contracten:\n  nieuw: {soort: iro, prijs: 100}\ngebruikt: [regulier, iro, nieuw]\n")
    assert list(scenario.contracten) == ["regulier", "iro", "nieuw"]
    assert scenario.contracten["nieuw"].prijs.herkomst == "keuze"


def test_open_map_verandert_er_een(tmp_path: Path) -> None:
    scenario = kind(tmp_path, "contracten:\n  iro: {prijs: 5000}\n")
    assert scenario.contracten["iro"].prijs.waarde == 5000
    assert scenario.contracten["iro"].soort == "iro"


def test_lege_ingang_haalt_weg(tmp_path: Path) -> None:
    scenario = kind(tmp_path, "contracten:\n  iro:\ngebruikt: [regulier]\n")
    assert list(scenario.contracten) == ["regulier"]


def test_getal_dat_de_basis_niet_heeft(tmp_path: Path) -> None:
    assert kind(tmp_path, "aantal: 1\n").werk.extra is None
    assert kind(tmp_path, "werk: {extra: 12}\n").werk.extra.waarde == 12


def test_getal_kan_leeg_waar_dat_mag(tmp_path: Path) -> None:
    geladen = laad_teksten(
        tmp_path,
        a="extends: basis\ntitel: A\nwerk: {extra: 12}\n",
        b="extends: a\ntitel: B\nwerk: {extra: null}\n",
    )
    assert geladen.scenario.werk.extra is None


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        ("wrek: 1", [(3, 1, "onbekende_sleutel")]),
        ("werk: {sigmaa: 1}", [(3, 8, "onbekende_sleutel")]),
        ("kans: 1", [(3, 1, "onbekende_sleutel")]),
        ("werk: 3", [(3, 7, "sectie_verwacht")]),
        ("werk: [1]", [(3, 7, "sectie_verwacht")]),
        ("werk:", [(3, 6, "leeg")]),
        ("titel2: x", [(3, 1, "onbekende_sleutel")]),
        ("begin: gisteren", [(3, 8, "datum_verwacht")]),
        ("begin: 1-3-2010", [(3, 8, "datum_verwacht")]),
        ('begin: "2001-01-01"', [(3, 8, "datum_verwacht")]),
        ("begin: 2001-02-30", [(3, 8, "datum_bestaat_niet")]),
        ("begin: {jaar: 2001}", [(3, 8, "datum_verwacht")]),
        ("aan: no", [(3, 6, "ja_nee_verwacht")]),
        ("aan: 1", [(3, 6, "ja_nee_verwacht")]),
        ("aantal: 2.5", [(3, 9, "geheel_getal_verwacht")]),
        ("aantal: twee", [(3, 9, "geheel_getal_verwacht")]),
        ("aantal: 10", [(3, 9, "ongeldig")]),
        ("namen: a", [(3, 8, "lijst_verwacht")]),
        ("namen: [a, 2, c, 4]", [(3, 12, "tekst_verwacht"), (3, 18, "tekst_verwacht")]),
        ("contracten: {iro: {soort: rio}}", [(3, 27, "keuze_verwacht")]),
        ("contracten: {iro: {soort: no}}", [(3, 27, "keuze_verwacht")]),
        ("contracten: {iro: {soort: [iro]}}", [(3, 27, "keuze_verwacht")]),
        ("contracten: {iro: {soort: }}", [(3, 27, "leeg")]),
        ("contracten: {nieuw: {soort: iro}}", [(3, 14, "ontbreekt_in")]),
        ("contracten: {nieuw: }", [(3, 14, "onbekende_sleutel")]),
        ("contracten: {a.b: {soort: iro, prijs: 1}}", [(3, 14, "naam_ongeldig")]),
        ("contracten: {nieuw: {soort: iro, prijs: 1}}", [(3, 14, "contract_ongebruikt")]),
        (
            "eind: 2003-01-01",
            [(11, 17, "datum_buiten_run"), (12, 17, "datum_buiten_run"), (20, 17, "datum_buiten_run")],
        ),
    ],
)
def test_fouten(tmp_path: Path, inhoud: str, verwacht: list[tuple[int, int, str]]) -> None:
    assert fouten_in_kind(tmp_path, inhoud + "\n") == verwacht


def test_hint_waar_een_sleutel_wel_hoort(tmp_path: Path) -> None:
    with pytest.raises(ScenarioFout, match=r"Deze sleutel bestaat wel onder: werk\.kans"):
        kind(tmp_path, "kans: 1\n")


def test_fout_staat_in_het_bestand_van_de_waarde(tmp_path: Path) -> None:
    """A date of the base that falls outside the run of the scenario is pointed out in the base."""
    with pytest.raises(ScenarioFout) as gevangen:
        kind(tmp_path, "eind: 2003-01-01\n")
    assert {Path(fout.bestand).name for fout in gevangen.value.fouten} == {"basis.yaml"}


def test_alle_fouten_in_een_keer(tmp_path: Path) -> None:
    inhoud = """\
aan: ja
werk:
  kans: 25%
  sigma: {WW: 9}
  kans: 1
contracten:
  x: {soort: iro, prijs: 1}
zomaar: 1
"""
    assert fouten_in_kind(tmp_path, inhoud) == [
        (3, 6, "ja_nee_verwacht"),
        (5, 9, "getal_procent"),
        (6, 15, "buiten_grenzen"),
        (7, 3, "dubbele_sleutel"),
        (9, 3, "contract_ongebruikt"),
        (10, 1, "onbekende_sleutel"),
    ]


def test_fouten_van_de_hele_keten_basis_eerst(tmp_path: Path) -> None:
    with pytest.raises(ScenarioFout) as gevangen:
        laad_teksten(tmp_path, basis=BASIS.replace("waarde: 6", "waarde: 66"), kind="extends: basis\ntitel: 3\n")
    assert [(Path(fout.bestand).stem, fout.sleutel) for fout in gevangen.value.fouten] == [
        ("basis", "buiten_grenzen"),
        ("kind", "tekst_verwacht"),
    ]


def test_posities(tmp_path: Path) -> None:
    geladen = laad_teksten(tmp_path, kind="extends: basis\ntitel: K\nwerk:\n  sigma: {WW: 2}\n")

    def waar(*pad: str) -> tuple[str, int, int]:
        plaats = geladen.posities[pad]
        return Path(plaats.bestand).stem, plaats.regel, plaats.kolom

    assert waar("werk", "sigma", "WW") == ("kind", 4, 15)
    assert waar("werk", "sigma", "WAO") == ("basis", 14, 28)
    assert waar("werk", "sigma", "wijzigt", "0", "vanaf") == ("basis", 20, 17)
    assert waar("werk") == ("kind", 3, 1)
    assert waar("contracten", "iro", "soort") == ("basis", 35, 12)
