"""Study files: read as strictly as scenarios, every error at its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from studies import KLEIN, schrijf

from simulatie.scenario.fouten import ScenarioFout
from simulatie.scenario.wijzigen import WijzigFout
from simulatie.studie.bestand import Hefboom, laad_studie


def test_leest_en_vult_aan(tmp_path: Path) -> None:
    """What the file says, with what the command line changed."""
    studie = laad_studie(schrijf(tmp_path), klanten=5000, replicaties=None)
    assert (studie.studie.klanten, studie.studie.replicaties) == (5000, 1)
    assert [g.naam for g in studie.scenarios] == ["basis"]
    assert studie.studie.hefbomen["aandeel"].punten() == (0.0, 0.3)


def test_bereik_van_waarden() -> None:
    """A range holds both its ends."""
    assert Hefboom(pad="x", van=0.0, tot=0.4, aantal=5).punten() == (0.0, 0.1, 0.2, 0.3, 0.4)


@pytest.mark.parametrize(
    ("oud", "nieuw", "woorden"),
    [
        ("klanten: 2500", "klantne: 2500", ["klein.yaml:", "klanten"]),
        ("klanten: 2500", "klanten: 0", ["minstens 1"]),
        ("primair_publiek_geld", "primair_publiek_gelt", ["primair_publiek_geld"]),
        ("waarden: [0, 0.3]", "waarden: [0, 0.3], van: 1", ["óf waarden, óf van"]),
        ("soort: bereik", "soort: bereyk", ["bereik"]),
        ("soort: bereik", "soort: geen", ["soort: bereik"]),
        ("van: 50, tot: 200", "van: 200, tot: 50", ["van kleiner dan tot"]),
        ("scenarios: [basis]", "scenarios: [bazis]", ["basis"]),
        ("scenarios: [basis]", "scenarios: [basis, basis]", ["meer dan een keer"]),
    ],
)
def test_fouten_leren(tmp_path: Path, oud: str, nieuw: str, woorden: list[str]) -> None:
    """Each mistake is told with what to do."""
    assert oud in KLEIN
    with pytest.raises(ScenarioFout) as gevangen:
        laad_studie(schrijf(tmp_path, KLEIN.replace(oud, nieuw)))
    for woord in woorden:
        assert woord in gevangen.value.tekst()


@pytest.mark.parametrize(
    ("oud", "nieuw", "woord"),
    [
        ("vergoeding.terugmelding", "vergoeding.terugmeldign", "contracten.regulier.vergoeding.terugmelding"),
        ("[0, 0.3]", "[0, 7]", "buiten de grenzen"),
        ("aanbieder.tau", "aanbieder.tao", "aanbieder.tau"),
    ],
)
def test_paden_en_grenzen(tmp_path: Path, oud: str, nieuw: str, woord: str) -> None:
    """Paths and values are tried before anything runs."""
    with pytest.raises(WijzigFout, match=woord):
        laad_studie(schrijf(tmp_path, KLEIN.replace(oud, nieuw)))
