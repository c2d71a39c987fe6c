"""Numbers set in memory: the same scenario as a file with those values gives, and the same refusals."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulatie.parameters import maak_parameters
from simulatie.scenario.lezen import Geladen, laad
from simulatie.scenario.veld import Papieren
from simulatie.scenario.wijzigen import WijzigFout, met_waarden, waarde_van

PAD = "contracten.regulier.vergoeding.terugmelding"


@pytest.fixture(scope="module")
def basis() -> Geladen:
    return laad("basis")


def _als_bestand(map_: Path, inhoud: str) -> Geladen:
    pad = map_ / "anders.yaml"
    pad.write_text(f"extends: basis\nnaam: anders\ntitel: Anders\nbeschrijving: Anders\n{inhoud}", encoding="utf-8")
    return laad(pad)


@pytest.mark.parametrize(
    ("waarden", "inhoud"),
    [
        ({PAD: 0.2}, "contracten: {regulier: {vergoeding: {terugmelding: 0.2}}}"),
        (
            {f"{PAD}@2008-01-01": 0.2},
            "contracten: {regulier: {vergoeding: {terugmelding: {vanaf: 2008-01-01, waarde: 0.2}}}}",
        ),
        (
            {"opdrachtgevers.*.terugmelding.acceptatie.kansarm": 0.6},
            "opdrachtgevers: {uwv: {terugmelding: {acceptatie: {kansarm: 0.6}}}, "
            "gemeente: {terugmelding: {acceptatie: {kansarm: 0.6}}}}",
        ),
        ({"werk.basiskans.WW": -3.0}, "werk: {basiskans: {WW: -3.0}}"),
    ],
)
def test_gelijk_aan_bestand(basis: Geladen, tmp_path: Path, waarden: dict[str, float], inhoud: str) -> None:
    """Set in memory or in a file: the same parameters, to the bit."""
    een = maak_parameters(met_waarden(basis, waarden).scenario)
    ander = maak_parameters(_als_bestand(tmp_path, inhoud).scenario)
    for naam in ("P", "O", "C", "grenzen", "kans_P", "kansgrenzen"):
        assert getattr(een, naam).tobytes() == getattr(ander, naam).tobytes(), naam


def test_laat_het_oude_staan(basis: Geladen) -> None:
    """The scenario that was changed is another one; its number has the papers it was given."""
    was = waarde_van(basis, PAD)
    papieren = Papieren(herkomst="gekalibreerd", run="proef")
    nieuw = met_waarden(basis, {PAD: 0.3}, papieren, naam="nieuw")
    assert waarde_van(basis, PAD) == was
    assert waarde_van(nieuw, PAD) == 0.3
    assert nieuw.scenario.naam == "nieuw"
    assert nieuw.scenario.contracten["regulier"].vergoeding.terugmelding.herkomst == "gekalibreerd"


def test_zelfde_waarde_is_zelfde_scenario(basis: Geladen) -> None:
    """A value that is the one already there moves nothing."""
    zelfde = met_waarden(basis, {"werk.basiskans.WW": waarde_van(basis, "werk.basiskans.WW")})
    assert maak_parameters(zelfde.scenario).P.tobytes() == maak_parameters(basis.scenario).P.tobytes()


def test_alle_fouten_ineens(basis: Geladen) -> None:
    """Every refusal at once, each with its path and what to do."""
    with pytest.raises(WijzigFout) as gevangen:
        met_waarden(
            basis,
            {
                "werk.basiskanz.WW": 0.0,
                PAD: 7.0,
                "aanbieder.aantal": 2.5,
                f"{PAD}@gisteren": 0.1,
                "klanten.instroom.leeftijd": 0.4,
            },
        )
    tekst = str(gevangen.value)
    assert "werk.basiskans.WW" in tekst
    assert "buiten de grenzen" in tekst
    assert "geen geheel getal" in tekst
    assert "geen datum" in tekst
    assert len(gevangen.value.fouten) == 5


def test_som_moet_kloppen(basis: Geladen) -> None:
    """A row of shares cannot be changed in one place."""
    from simulatie.scenario.kruis import getallen

    pad, _, getal = next((p, v, g) for p, v, g in getallen(basis.scenario) if v.som is not None)
    element = next(iter(getal.elementen()))
    naam = ".".join((*pad, *element))
    ander = 0.5 if getal.elementen()[element] != 0.5 else 0.25
    with pytest.raises(WijzigFout, match="telt op tot"):
        met_waarden(basis, {naam: ander})
