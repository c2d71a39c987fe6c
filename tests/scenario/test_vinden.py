"""Which file a name stands for, and which files a scenario may be built from."""

from __future__ import annotations

from pathlib import Path

import pytest
from proefscenario import BASIS, BRONNEN, Proef, fouten, laad_teksten

from simulatie.scenario.lezen import ScenarioFout, bibliotheek, bibliotheeknamen, laad
from simulatie.scenario.vinden import MAX_KETEN

KIND = "extends: basis\ntitel: K\n"


def _fout(naam: str | Path, **opties: Path) -> str:
    with pytest.raises(ScenarioFout) as gevangen:
        laad(naam, **opties)
    (fout,) = gevangen.value.fouten
    assert "Traceback" not in fout.tekst()
    return f"{fout.sleutel} | {fout.tekst()}"


def test_bibliotheek() -> None:
    assert (bibliotheek() / "basis.yaml").is_file()
    assert bibliotheeknamen()[0] == "basis"


def test_onbekende_naam_met_de_dichtstbijzijnde() -> None:
    assert "scenario_onbekend" in _fout("bassis")
    assert "'basis'" in _fout("bassis")
    assert "basis" in _fout("qqqqqq"), "otherwise: the names there are"


@pytest.mark.parametrize("naam", ["", "..", "a b", "x\x00y", "x" * 5000])
def test_rare_namen(naam: str) -> None:
    assert _fout(naam).startswith("scenario_onbekend")


@pytest.mark.parametrize("naam", ["./niets.yaml", "niets.yaml", "map/niets", "x\x00y.yaml", "/" + "x" * 5000])
def test_rare_paden(naam: str) -> None:
    assert _fout(naam).startswith("bestand_onbekend")


def test_pad_naast_het_bedoelde(tmp_path: Path) -> None:
    (tmp_path / "proef.yaml").write_text(KIND)
    assert "proef.yaml" in _fout(tmp_path / "prof.yaml")


def test_map(tmp_path: Path) -> None:
    assert _fout(tmp_path).startswith("is_map")


def test_extra_map(tmp_path: Path) -> None:
    (tmp_path / "eigen.yaml").write_text(BASIS)
    geladen = laad("eigen", extra_map=tmp_path, model=Proef, bronnenlijst=BRONNEN)
    assert geladen.naam == "eigen"


def test_extends_zoekt_eerst_in_de_eigen_map(tmp_path: Path) -> None:
    geladen = laad_teksten(tmp_path, kind=KIND)
    assert geladen.keten == (tmp_path / "basis.yaml", tmp_path / "kind.yaml")


def test_extends_uit_de_bibliotheek(tmp_path: Path) -> None:
    pad = tmp_path / "eigen.yaml"
    pad.write_text("extends: basis\nnaam: x\ntitel: x\nbeschrijving: x\n")
    assert laad(pad).keten == (bibliotheek() / "basis.yaml", pad)


def test_eigen_bestand_met_de_naam_van_zijn_basis(tmp_path: Path) -> None:
    pad = tmp_path / "basis.yaml"
    pad.write_text("extends: basis\nnaam: x\ntitel: x\nbeschrijving: x\n")
    assert laad(pad).keten == (bibliotheek() / "basis.yaml", pad)


@pytest.mark.parametrize(
    ("waarde", "sleutel"),
    [
        ("bassis", "extends_onbekend"),
        ("basis.yaml", "extends_onbekend"),
        ("../basis", "extends_pad"),
        ("..", "extends_pad"),
        ("/etc/passwd", "extends_pad"),
        ("map\\basis", "extends_pad"),
        ("", "extends_leeg"),
        ("''", "extends_leeg"),
        ("[basis]", "extends_leeg"),
        ("{a: 1}", "extends_leeg"),
        ("kind", "extends_kring"),
        ("12", "extends_onbekend"),
    ],
)
def test_extends_fouten(tmp_path: Path, waarde: str, sleutel: str) -> None:
    gevonden = fouten(tmp_path, kind=f"titel: K\nextends: {waarde}\n")
    assert [fout[2] for fout in gevonden] == [sleutel]
    assert gevonden[0][0] == 2


def test_kring_van_drie(tmp_path: Path) -> None:
    teksten = {van: f"extends: {naar}\ntitel: K\n" for van, naar in (("a", "b"), ("b", "c"), ("c", "a"))}
    with pytest.raises(ScenarioFout, match="c → a → b → c"):
        laad_teksten(tmp_path, **teksten)


def test_kring_onder_het_scenario(tmp_path: Path) -> None:
    """The chain shown is the circle, not the way to it."""
    teksten = {van: f"extends: {naar}\ntitel: K\n" for van, naar in (("a", "b"), ("b", "a"), ("top", "a"))}
    with pytest.raises(ScenarioFout, match=": a → b → a"):
        laad_teksten(tmp_path, **teksten)


def test_te_lange_keten(tmp_path: Path) -> None:
    teksten = {f"s{i}": f"extends: {'basis' if i == 0 else f's{i - 1}'}\ntitel: K\n" for i in range(MAX_KETEN + 2)}
    assert [fout[2] for fout in fouten(tmp_path, **teksten)] == ["extends_te_lang"]


def test_koppeling_naar_buiten(tmp_path: Path) -> None:
    buiten, binnen = tmp_path / "buiten", tmp_path / "binnen"
    buiten.mkdir()
    binnen.mkdir()
    (buiten / "geheim.yaml").write_text(BASIS)
    (binnen / "los.yaml").symlink_to(buiten / "geheim.yaml")
    assert [fout[2] for fout in fouten(binnen, kind="extends: los\ntitel: K\n")] == ["extends_koppeling"]


def test_koppeling_binnen_de_map_mag(tmp_path: Path) -> None:
    (tmp_path / "los.yaml").symlink_to(tmp_path / "basis.yaml")
    assert laad_teksten(tmp_path, kind="extends: los\ntitel: K\n").scenario.titel == "K"


def test_waarschuwing_zonder_schemaregel(tmp_path: Path) -> None:
    assert laad_teksten(tmp_path).waarschuwingen == ()
    (waarschuwing,) = laad_teksten(tmp_path, kind=KIND).waarschuwingen
    assert (waarschuwing.sleutel, waarschuwing.regel) == ("schemaregel", 1)


def test_waarschuwing_bij_een_bedrag_met_een_punt(tmp_path: Path) -> None:
    inhoud = "# yaml-language-server: $schema=s.json\n" + KIND + "contracten: {iro: {prijs: 4.079}}\n"
    (waarschuwing,) = laad_teksten(tmp_path, kind=inhoud).waarschuwingen
    assert waarschuwing.sleutel == "duizendpunt_misschien"
    assert "4079" in waarschuwing.tekst()
