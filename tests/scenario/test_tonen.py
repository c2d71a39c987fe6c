"""A scenario shown: as YAML that loads again, as a difference, as a list of numbers."""

from __future__ import annotations

import json
import pickle
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proefscenario import BRONNEN, Proef, laad_teksten

from simulatie.scenario.fouten import Meldingen
from simulatie.scenario.lezen import Geladen, ScenarioFout, bibliotheeknamen, laad
from simulatie.scenario.ontleden import Scalair, ontleed
from simulatie.scenario.parameterlijst import parameterlijst
from simulatie.scenario.tonen import toon, vloeiend
from simulatie.scenario.verschil import Verschil, verschil

KIND = """\
extends: basis
titel: "Kind: met \\"aanhaling\\" en\\nnieuwe regel"
aan: true
namen: ["0363", "no", "1.000", "a b", "2010-01-01", "~", "x: y", ""]
werk:
  kans: {vanaf: 2006-01-01, waarde: 0.125}
  sigma: {waarde: {WW: 1.5}, herkomst: aanname, bereik: [1, 2]}
  mix: {uwv: {laag: 0.25, hoog: 0.45}}
  extra: 1234.5
contracten:
  regulier:
  2e-kans: {soort: iro, prijs: 1e3}
gebruikt: [iro, 2e-kans]
"""


def _opnieuw(geladen: Geladen, map_: Path) -> Geladen:
    pad = map_ / "getoond.yaml"
    pad.write_text(toon(geladen), encoding="utf-8")
    return laad(pad, model=Proef, bronnenlijst=BRONNEN)


def test_getoond_scenario_is_hetzelfde_scenario(tmp_path: Path) -> None:
    geladen = laad_teksten(tmp_path, kind=KIND)
    opnieuw = _opnieuw(geladen, tmp_path)
    assert opnieuw.scenario == geladen.scenario
    assert opnieuw.bron == geladen.bron
    assert opnieuw.waarschuwingen == ()
    assert len(opnieuw.keten) == 1


@pytest.mark.parametrize("naam", bibliotheeknamen())
def test_bibliotheek_getoond_is_hetzelfde(naam: str, tmp_path: Path) -> None:
    geladen = laad(naam)
    pad = tmp_path / "getoond.yaml"
    pad.write_text(toon(geladen), encoding="utf-8")
    assert laad(pad).scenario == geladen.scenario


def test_bron_is_json(tmp_path: Path) -> None:
    json.dumps(laad_teksten(tmp_path, kind=KIND).bron, default=str)


@given(
    st.one_of(
        st.text(), st.floats(allow_nan=False, allow_infinity=False), st.booleans(), st.integers(-(10**29), 10**29)
    )
)
def test_elke_waarde_komt_terug(waarde: str | float | bool) -> None:
    meldingen = Meldingen()
    boom = ontleed(f"a: {vloeiend(waarde)}\n".encode("utf-8", "surrogatepass"), "x", meldingen)
    assert boom is not None, meldingen.fouten
    knoop = boom.items["a"].knoop
    assert isinstance(knoop, Scalair)
    assert knoop.waarde == waarde


# ---------------------------------------------------------------------- difference


def _rijen(verschillen: list[Verschil]) -> dict[tuple[str, date | None], tuple[object, object]]:
    return {(v.pad, v.vanaf): (v.basis, v.scenario) for v in verschillen}


def test_verschil(tmp_path: Path) -> None:
    geladen = laad_teksten(tmp_path, kind=KIND)
    basis = laad(tmp_path / "basis.yaml", model=Proef, bronnenlijst=BRONNEN)
    rijen = _rijen(verschil(geladen, basis))
    assert rijen == {
        ("aan", None): (False, True),
        ("namen", None): ((), ("0363", "no", "1.000", "a b", "2010-01-01", "~", "x: y", "")),
        ("werk.kans", date(2006, 1, 1)): (0.25, 0.125),
        ("werk.kans", date(2008, 1, 1)): (0.15, 0.125),
        ("werk.sigma.WW", None): (1.1, 1.5),
        ("werk.sigma.WW", date(2005, 1, 1)): (1.2, 1.5),
        ("werk.mix.uwv.laag", None): (0.5, 0.25),
        ("werk.mix.uwv.hoog", None): (0.2, 0.45),
        ("werk.extra", None): (None, 1234.5),
        ("contracten.2e-kans.soort", None): (None, "iro"),
        ("contracten.2e-kans.prijs", None): (None, 1000),
        ("contracten.regulier.soort", None): ("regulier", None),
        ("contracten.regulier.prijs", None): (3279, None),
        ("gebruikt", None): (["regulier", "iro"], ["iro", "2e-kans"]),
    }


def test_verschil_zegt_waar(tmp_path: Path) -> None:
    geladen = laad_teksten(tmp_path, kind=KIND)
    basis = laad(tmp_path / "basis.yaml", model=Proef, bronnenlijst=BRONNEN)
    waar = {v.pad: v.plaats for v in verschil(geladen, basis)}
    assert waar["werk.sigma.WW"].endswith("kind.yaml:7")
    assert waar["werk.kans"].endswith("kind.yaml:6")
    assert waar["contracten.regulier.prijs"] == ""


def test_geen_verschil(tmp_path: Path) -> None:
    basis = laad_teksten(tmp_path)
    assert verschil(basis) == []
    assert (
        verschil(laad_teksten(tmp_path, kind="extends: basis\ntitel: K\nwerk: {kans: {bereik: [0.1, 0.4]}}\n"), basis)
        == []
    )


# ---------------------------------------------------------------------- list of numbers


def test_parameterlijst(tmp_path: Path) -> None:
    rijen = parameterlijst(laad_teksten(tmp_path, kind=KIND))
    per_naam = {(rij["naam"], rij["vanaf"]): rij for rij in rijen}
    assert len(per_naam) == len(rijen)
    kans = [rij for rij in rijen if rij["naam"] == "werk.kans"]
    assert [(rij["vanaf"], rij["waarde"], rij["herkomst"]) for rij in kans] == [
        (None, 0.2, "aanname"),
        ("2004-01-01", 0.25, "aanname"),
        ("2006-01-01", 0.125, "keuze"),
    ]
    ww = per_naam["werk.sigma.WW", None]
    assert (ww["herkomst"], ww["bereik"], ww["eenheid"]) == ("aanname", [1, 2], "log")
    assert ("werk.sigma.WW", "2005-01-01") not in per_naam, "overridden for the whole run"
    assert per_naam["werk.sigma.WWB", "2005-01-01"]["waarde"] == 1.5
    assert per_naam["werk.mix.gemeente.laag", None]["tabel"] == "B2.3"
    json.dumps(rijen, allow_nan=False)


def test_parameterlijst_in_het_engels(tmp_path: Path) -> None:
    geladen = laad_teksten(tmp_path)
    assert parameterlijst(geladen, "en")[0]["titel"] == "Chance"
    assert parameterlijst(geladen, "nl")[0]["titel"] == "Kans"


@pytest.mark.parametrize("naam", bibliotheeknamen())
def test_elk_getal_van_de_bibliotheek_heeft_papieren(naam: str) -> None:
    for rij in parameterlijst(laad(naam)):
        nodig = {
            "gepubliceerd": rij["bron"] and rij["tabel"],
            "gekalibreerd": rij["run"],
            "aanname": rij["bereik"],
            "keuze": rij["toelichting"],
        }[rij["herkomst"]]
        assert nodig, rij
        assert rij["eenheid"], rij


def test_geladen_en_fout_gaan_naar_een_ander_proces(tmp_path: Path) -> None:
    geladen = pickle.loads(pickle.dumps(laad("basis")))
    assert geladen.bron == laad("basis").bron
    (tmp_path / "x.yaml").write_text("extends: bassis\n")
    with pytest.raises(ScenarioFout) as gevangen:
        laad(tmp_path / "x.yaml")
    assert str(pickle.loads(pickle.dumps(gevangen.value))) == str(gevangen.value)
