"""The table of texts: both languages, the same fields, a hint for every error."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import simulatie
from simulatie.teksten import Tweetalig, alle_teksten, gekozen_taal, kies_taal, tekst

PAKKET = Path(simulatie.__file__).parent


def _velden(sjabloon: str) -> set[str]:
    return {re.split(r"[.\[]", naam)[0] for _, naam, _, _ in Formatter().parse(sjabloon) if naam is not None}


@pytest.mark.parametrize("sleutel", alle_teksten())
def test_beide_talen_dezelfde_velden(sleutel: str) -> None:
    nl, en = alle_teksten()[sleutel]
    assert nl.strip()
    assert en.strip()
    assert _velden(nl) == _velden(en)


def test_elke_fout_van_een_scenario_heeft_een_hint() -> None:
    from simulatie.teksten import getallen, scenario

    sleutels = {*scenario.TEKSTEN, *getallen.TEKSTEN}
    fouten = {sleutel.removeprefix("fout.") for sleutel in sleutels if sleutel.startswith("fout.")}
    assert {sleutel for sleutel in fouten if f"hint.{sleutel}" not in sleutels} == set()


def test_elke_gebruikte_fout_heeft_een_tekst() -> None:
    """Keys stand in the code as literal text, so they can be found."""
    gebruikt: set[str] = set()
    for pad in (PAKKET / "scenario").glob("*.py"):
        code = pad.read_text(encoding="utf-8")
        # the key is the second or third argument of a call of fout, waarschuw or _eenmalig
        aanroepen = re.findall(r"(?:\bfout|waarschuw|_eenmalig)\(((?:[^()]|\([^()]*\))*)\)", code)
        gebruikt |= {
            sleutel
            for aanroep in aanroepen
            for sleutel in re.findall(r"[,(] *\"([a-z0-9]+_[a-z0-9_]+)\"(?=,|$)", aanroep)
        }
    bekend = {sleutel.split(".", 1)[1] for sleutel in alle_teksten() if sleutel.startswith(("fout.", "hint."))}
    assert len(gebruikt) > 30
    assert {sleutel for sleutel in gebruikt if sleutel not in bekend} <= {"meten_vanaf"}


def test_invullen_en_talen() -> None:
    kies_taal("nl")
    assert tekst("hint.getal_komma", voorstel="0.25") == "Schrijf 0.25: met een punt."
    assert tekst("hint.getal_komma", "en", voorstel="0.25") == "Write 0.25: with a point."
    titel = Tweetalig("Baankans", "Job hazard")
    assert "Baankans" in tekst("fout.niet_dateerbaar", titel=titel)
    kies_taal("en")
    try:
        assert gekozen_taal() == "en"
        assert "Job hazard" in tekst("fout.niet_dateerbaar", titel=titel)
    finally:
        kies_taal("nl")


def test_onbekende_taal() -> None:
    with pytest.raises(ValueError, match="fr"):
        kies_taal("fr")
