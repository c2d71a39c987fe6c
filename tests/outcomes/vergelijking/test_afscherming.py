"""Groups of fewer than ten persons of a client file are not shown, nor can they be worked out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import proefvergelijking as proef
import pytest

from simulatie.outcomes.vergelijking.afscherming import afscherming
from simulatie.report.invoer import maak_stof
from simulatie.report.opmaak import Opmaak
from simulatie.report.rapport import maak_rapport

BESTAND = {"sha256": "ab" * 32, "aantal": 400}
GELD, WERK = "primair_publiek_geld", "primair_duurzaam_werk_24m"


def _tabel(*rijen: tuple[str, str, float, float]) -> pd.DataFrame:
    return pd.DataFrame(rijen, columns=["indicator", "groep", "teller", "noemer"])


def _weg(tabel: pd.DataFrame, replicaties: int = 1, **anders: Any) -> set[tuple[str, str]]:
    return set(afscherming(tabel, {"replicaties": replicaties, "klantbestand": BESTAND, **anders}).cellen)


def test_zonder_klantbestand_verbergt_niets() -> None:
    assert _weg(_tabel((GELD, "WW", 3, 3)), klantbestand=None) == set()


def test_onder_tien() -> None:
    tabel = _tabel((GELD, "totaal", 0, 9), (GELD, "uwv", 0, 10))
    assert _weg(tabel) == {(GELD, "totaal")}


def test_herhalingen_zijn_geen_extra_personen() -> None:
    """Five replications of nine persons count forty-five, and are nine."""
    assert _weg(_tabel((GELD, "totaal", 0, 45)), replicaties=5) == {(GELD, "totaal")}


@pytest.mark.parametrize(("teller", "verborgen"), [(0, False), (1, True), (9, True), (10, False), (95, True)])
def test_ook_het_aantal_met_de_uitkomst(teller: float, verborgen: bool) -> None:
    """Of a hundred persons three with work, or five without, is a small cell too; none with work is not."""
    assert _weg(_tabel((WERK, "totaal", teller, 100))) == ({(WERK, "totaal")} if verborgen else set())


def test_een_enkele_verborgen_groep_is_niet_uit_te_rekenen() -> None:
    tabel = _tabel(
        (GELD, "totaal", 0, 300),
        (GELD, "leeftijd|15-24", 0, 4),
        (GELD, "leeftijd|25-34", 0, 80),
        (GELD, "leeftijd|35-44", 0, 60),
        (GELD, "opleiding|laag", 0, 100),
    )
    assert _weg(tabel) == {(GELD, "leeftijd|15-24"), (GELD, "leeftijd|35-44")}


def test_maanden_zijn_geen_personen() -> None:
    """Four persons with forty months are four persons; a group of which nobody knows the size stays hidden."""
    maanden = "caseload"
    tabel = _tabel(
        *((GELD, groep, 0, n) for groep, n in (("totaal", 100), ("WW", 60), ("WWB", 36), ("WAJONG", 4))),
        *((maanden, groep, 0, 4000) for groep in ("totaal", "WW", "WWB", "WAJONG", "WAJONG|12m", "uwv")),
    )
    weg = {groep for indicator, groep in _weg(tabel) if indicator == maanden}
    assert {"WAJONG", "WAJONG|12m", "uwv"} <= weg
    assert "totaal" not in weg


def _met_kleine_groepen(map_: Path) -> proef.Proefvergelijking:
    v = proef.maak(map_, ("pakket-tweede-kans",), klantbestand=BESTAND)
    v.manifest["replicaties"] = 1
    klein = v.indicatoren["groep"].isin(["WAJONG", "NUG"])
    v.indicatoren.loc[klein, "noemer"] = 7.0
    return v


def test_geen_getal_van_een_kleine_groep_in_het_rapport(tmp_path: Path) -> None:
    """A number that only the hidden group has is nowhere in the page: not in a table, not in a drawing."""
    v = _met_kleine_groepen(tmp_path)
    weg = v.verschillen["groep"].isin(["WAJONG", "NUG"])
    v.verschillen.loc[weg, ["verschil", "onder", "boven"]] = [7.77777, 6.66666, 8.88888]
    html = maak_rapport(v)
    assert "&lt; 10" in html
    for getal in ("777,8", "666,7", "888,9", "777.8"):
        assert getal not in html
    getoond = maak_rapport(proef.maak(tmp_path, ("pakket-tweede-kans",)))
    assert "&lt; 10" not in getoond


def test_afgeschermde_tabellen(tmp_path: Path) -> None:
    stof = maak_stof(_met_kleine_groepen(tmp_path), Opmaak("nl"))
    weg = stof.verschillen[stof.verschillen["groep"] == "NUG"]
    assert weg["verborgen"].all()
    assert weg[["verschil", "onder", "boven", "basis", "variant"]].isna().all(axis=None)
    blijft = stof.verschillen[stof.verschillen["groep"] == "WW"]
    assert not blijft["verborgen"].any()
    assert blijft["verschil"].notna().all()
    assert stof.kwartalen.empty  # quarters of a small file are small cells
