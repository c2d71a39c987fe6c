"""Every file of tests/fouten is refused: exit 3, the right place, the right message, a hint, never a traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from simulatie.cli import voer_uit
from simulatie.scenario.lezen import ScenarioFout, laad

MAP = Path(__file__).parents[1] / "fouten"

# file -> (line, column, key of the message) of every error, in order; a first item of text names another file
VERWACHT: dict[str, list[tuple[int, int, str]]] = {
    "aandelen-tellen-niet-op": [(8, 16, "som")],
    "aanhalingsteken-open": [(6, 13, "yaml_aanhalingsteken")],
    "aanhalingstekens": [(7, 8, "getal_aanhaling")],
    "aanname-zonder-bereik": [(7, 32, "bereik_ontbreekt")],
    "aliasbom": [(6, 1, "onbekende_sleutel"), (6, 4, "anker"), (7, 1, "onbekende_sleutel"), (7, 8, "alias")]
    + [(regel, 1, "onbekende_sleutel") for regel in range(8, 15)],
    "alleen-commentaar": [(1, 1, "leeg_bestand")],
    "anker": [(7, 9, "anker")],
    "bereik-met-komma": [(7, 49, "bereik_vorm")],
    "betaling-boven-prijs": [(8, 5, "betaling_boven_prijs")],
    "bom": [(1, 1, "bom")],
    "buiten-eigen-bereik": [(7, 17, "buiten_bereik")],
    "buiten-grenzen": [(7, 23, "buiten_grenzen")],
    "contract-onbekend": [(9, 7, "contract_onbekend")],
    "contract-ongebruikt": [(7, 3, "contract_ongebruikt")],
    "datum-bestaat-niet": [(7, 16, "datum_bestaat_niet")],
    "datum-buiten-looptijd": [(7, 16, "datum_buiten_run")],
    "datum-nederlands": [(7, 16, "datum_verwacht")],
    "datums-niet-op-volgorde": [(10, 17, "wijzigt_volgorde")],
    "diep-genest": [(6, 27, "te_diep")],
    "dubbele-sleutel": [(9, 3, "dubbele_sleutel")],
    "duizendpunt": [(8, 17, "getal_duizendpunt")],
    "eenheid-bij-getal": [(7, 8, "getal_met_eenheid")],
    "etiket": [(7, 9, "etiket")],
    "extends-absoluut-pad": [(2, 10, "extends_pad")],
    "extends-lijst": [(2, 10, "extends_leeg")],
    "extends-onbekend": [(2, 10, "extends_onbekend")],
    "extends-pad-omhoog": [(2, 10, "extends_pad")],
    "geen-spatie-na-dubbele-punt": [(8, 21, "yaml_dubbele_punt")],
    "geen-utf8": [(6, 35, "geen_utf8")],
    "getal-als-sectie": [(6, 7, "sectie_verwacht")],
    "getal-als-tekst": [(6, 14, "tekst_verwacht")],
    "getal-van-5000-cijfers": [(7, 8, "getal_te_lang")],
    "haakje-open": [(7, 18, "yaml_haakje")],
    "kan-niet-op-datum": [(7, 11, "niet_dateerbaar")],
    "komma": [(7, 23, "getal_komma")],
    "komma-tussen-haakjes": [(7, 25, "onbekende_sleutel")],
    "komma-in-sectie": [(6, 30, "onbekende_sleutel")],
    "kring-a": [(2, 10, "extends_kring")],  # in kring-b.yaml, where the circle closes
    "kring-b": [(2, 10, "extends_kring")],
    "leeg": [(1, 1, "leeg_bestand")],
    "lijst-als-getal": [(7, 8, "blad_lijst")],
    "lijst-bovenaan": [(2, 1, "lijst_bovenaan")],
    "meer-documenten": [(6, 1, "meer_documenten")],
    "meer-fouten": [
        (7, 3, "onbekende_sleutel"),
        (8, 23, "getal_procent"),
        (9, 23, "buiten_grenzen"),
        (11, 16, "datum_buiten_run"),
        (15, 19, "keuze_verwacht"),
    ],
    "nan": [(7, 8, "getal_oneindig")],
    "niet-geheel": [(7, 19, "niet_geheel")],
    "niets-achter-sleutel": [(7, 7, "leeg")],
    "nul-vooraan": [(7, 8, "getal_nul_vooraan")],
    "onbekende-assleutel": [(7, 20, "onbekende_sleutel")],
    "onbekende-bron": [(7, 52, "bron_onbekend")],
    "onbekende-herkomst": [(7, 32, "herkomst_onbekend")],
    "onbekende-sectie": [(6, 1, "onbekende_sleutel")],
    "onbekende-sleutel": [(7, 3, "onbekende_sleutel")],
    "onderstreping": [(7, 12, "getal_onderstreping")],
    "oneindig": [(7, 8, "getal_oneindig")],
    "procent": [(7, 23, "getal_procent")],
    "sleutel-in-verkeerde-sectie": [(7, 3, "onbekende_sleutel")],
    "studie": [(3, 1, "is_studie")],
    "stuurteken": [(6, 23, "stuurteken")],
    "tab": [(7, 1, "tab")],
    "tekst-als-getal": [(7, 10, "getal_verwacht")],
    "tekst-bovenaan": [(2, 1, "tekst_bovenaan")],
    "tijd-als-getal": [(7, 21, "getal_tijd")],
    "utf16": [(1, 1, "utf16")],
    "venster-buiten-looptijd": [(7, 39, "datum_buiten_run")],
    "verkeerd-ingesprongen": [(8, 8, "yaml_dubbele_punt")],
    "verkeerde-keuze": [(9, 19, "keuze_verwacht")],
    "zonder-extends": [(1, 1, "ontbreekt"), (3, 1, "ontbreekt_in"), (4, 8, "kaal_getal")],
}


def test_elk_bestand_staat_in_de_tabel() -> None:
    """A new file of tests/fouten needs a line above."""
    assert {pad.stem for pad in MAP.glob("*.yaml")} == VERWACHT.keys()


@pytest.mark.parametrize("naam", VERWACHT)
def test_plaats_en_sleutel(naam: str) -> None:
    with pytest.raises(ScenarioFout) as gevangen:
        laad(MAP / f"{naam}.yaml")
    assert [(fout.regel, fout.kolom, fout.sleutel) for fout in gevangen.value.fouten] == VERWACHT[naam]


@pytest.mark.parametrize("taal", ["nl", "en"])
@pytest.mark.parametrize("naam", VERWACHT)
def test_opdracht_geeft_3_met_plaats_en_hint(naam: str, taal: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert voer_uit(["controleer", str(MAP / f"{naam}.yaml"), "--taal", taal]) == 3
    uit, fout = capsys.readouterr()
    assert uit == ""
    regels = fout.splitlines()[:-1]  # the last line counts the errors
    fouten = [regel for regel in regels if not regel.startswith("    ")]
    assert len(fouten) == len(VERWACHT[naam])
    assert all(re.match(r".*\.yaml:\d+:\d+: \S", regel) for regel in fouten)
    assert len(regels) == 2 * len(fouten), "each error has its hint"
    assert "Traceback" not in fout


@pytest.mark.parametrize("studie", sorted((MAP.parents[1] / "experiments").glob("*.yaml")), ids=lambda pad: pad.stem)
def test_een_studie_is_geen_scenario(studie: Path) -> None:
    """One error, which says what to run, whatever else the study lacks as a scenario."""
    with pytest.raises(ScenarioFout) as gevangen:
        laad(studie)
    assert [fout.sleutel for fout in gevangen.value.fouten] == ["is_studie"]
    assert "tweedekans experiment" in str(gevangen.value)


def test_fout_in_kring_staat_waar_hij_sluit() -> None:
    with pytest.raises(ScenarioFout) as gevangen:
        laad(MAP / "kring-a.yaml")
    assert gevangen.value.fouten[0].bestand.endswith("kring-b.yaml")
    assert "kring-a → kring-b → kring-a" in str(gevangen.value)
