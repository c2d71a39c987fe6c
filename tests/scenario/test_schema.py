"""The JSON Schema says the same as the loader, as far as a schema can."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from proefscenario import BASIS, Proef

from simulatie.bronnen import kaal
from simulatie.scenario.fouten import Meldingen
from simulatie.scenario.lezen import bibliotheek, bibliotheeknamen, laad
from simulatie.scenario.ontleden import ontleed
from simulatie.scenario.schema import schema, schematekst
from simulatie.scenario.tonen import toon

FOUTEN = Path(__file__).parents[1] / "fouten"

# Files a schema cannot refuse: not YAML, or wrong by more than one value or by what is on disk.
BUITEN_BEREIK_VAN_EEN_SCHEMA = {
    "aandelen-tellen-niet-op",
    "anker",
    "betaling-boven-prijs",
    "bom",
    "buiten-eigen-bereik",
    "contract-onbekend",
    "contract-ongebruikt",
    "datum-bestaat-niet",
    "datum-buiten-looptijd",
    "datums-niet-op-volgorde",
    "dubbele-sleutel",
    "etiket",
    "extends-onbekend",
    "kring-a",
    "kring-b",
    "meer-documenten",
    "venster-buiten-looptijd",
}


def _data(pad: Path) -> Any:
    """A file as an editor sees it: dates are text."""

    def iso(waarde: Any) -> Any:
        if isinstance(waarde, dict):
            return {sleutel: iso(dieper) for sleutel, dieper in waarde.items()}
        if isinstance(waarde, list):
            return [iso(dieper) for dieper in waarde]
        return waarde.isoformat() if isinstance(waarde, datetime.date) else waarde

    boom = ontleed(pad.read_bytes(), "x", Meldingen())
    return None if boom is None else iso(kaal(boom))


@pytest.fixture(scope="module")
def keurder() -> Draft202012Validator:
    inhoud = schema()
    Draft202012Validator.check_schema(inhoud)
    return Draft202012Validator(inhoud)


@pytest.mark.parametrize("naam", bibliotheeknamen())
def test_bibliotheek_klopt(naam: str, keurder: Draft202012Validator, tmp_path: Path) -> None:
    keurder.validate(_data(bibliotheek() / f"{naam}.yaml"))
    (tmp_path / "getoond.yaml").write_text(toon(laad(naam)), encoding="utf-8")
    keurder.validate(_data(tmp_path / "getoond.yaml"))


def _te_keuren() -> list[str]:
    leesbaar = [pad.stem for pad in FOUTEN.glob("*.yaml") if _data(pad) is not None]
    return sorted(set(leesbaar) - BUITEN_BEREIK_VAN_EEN_SCHEMA)


@pytest.mark.parametrize("naam", _te_keuren())
def test_fout_bestand_wordt_afgekeurd(naam: str, keurder: Draft202012Validator) -> None:
    assert not keurder.is_valid(_data(FOUTEN / f"{naam}.yaml"))


def test_schema_in_de_bibliotheek_is_bij() -> None:
    """Renew with: tweedekans schema --uit scenarios/schema.json"""
    assert (bibliotheek() / "schema.json").read_text(encoding="utf-8") == schematekst()


@pytest.mark.parametrize(
    ("inhoud", "goed"),
    [
        (BASIS, True),
        ("extends: basis\ntitel: K\n", True),
        ("extends: basis\n", False),
        ("titel: K\n", False),
        ("extends: basis\ntitel: K\nwerk: {kans: 0.5}\n", True),
        ("extends: basis\ntitel: K\nwerk: {kans: 1.5}\n", False),
        ("extends: basis\ntitel: K\nwerk: {sigma: {WW: 2}}\n", True),
        ("extends: basis\ntitel: K\nwerk: {sigma: {WX: 2}}\n", False),
        ("extends: basis\ntitel: K\nwerk: {index: {2004: 2}}\n", True),
        ("extends: basis\ntitel: K\nwerk: {index: {4: 2}}\n", False),
        ("extends: basis\ntitel: K\nwerk: {kans: {vanaf: 2005-01-01, waarde: 0.5}}\n", True),
        ("extends: basis\ntitel: K\nwerk: {kans: {vanaf: morgen, waarde: 0.5}}\n", False),
        ("extends: basis\ntitel: K\nwerk: {kans: {wijzigt: [{vanaf: 2005-01-01, waarde: 0.5}]}}\n", True),
        ("extends: basis\ntitel: K\nwerk: {kans: {waarde: 0.5, herkomst: aanname}}\n", False),
        ("extends: basis\ntitel: K\nwerk: {kans: {waarde: 0.5, herkomst: aanname, bereik: [0, 1]}}\n", True),
        ("extends: basis\ntitel: K\nwerk: {maanden: 2.5}\n", False),
        ("extends: basis\ntitel: K\nwerk: {extra: null}\n", True),
        ("extends: basis\ntitel: K\ncontracten: {iro: null}\n", True),
        ("extends: basis\ntitel: K\ncontracten: {iro: {soort: rio}}\n", False),
    ],
)
def test_vormen(inhoud: str, goed: bool, tmp_path: Path) -> None:
    pad = tmp_path / "x.yaml"
    pad.write_text(inhoud, encoding="utf-8")
    assert Draft202012Validator(schema(Proef)).is_valid(_data(pad)) == goed
