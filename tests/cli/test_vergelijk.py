"""The commands `vergelijk` and `verken`, as a user meets them: what they print, write, and refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from simulatie.cli import voer_uit

KLEIN = """\
# yaml-language-server: $schema=schema.json
extends: basis
naam: klein
titel: "Een kleine regio"
beschrijving: "Basis met regio's van 300 klanten, voor tests"
regio: {klanten: 300}
aanbieder: {rooster_punten: 9, gewenning_klassen: 2}
"""
MEER = """\
# yaml-language-server: $schema=schema.json
extends: klein
naam: =meer
titel: "Vaker een rapport"
beschrijving: "Het eindrapport gaat vaker mee"
overdracht: {rapport: {waarde: 0.9, herkomst: keuze, toelichting: "proef"}}
"""
RAPPORT = "overdracht.rapport"


@pytest.fixture
def klein(tmp_path: Path) -> str:
    pad = tmp_path / "klein.yaml"
    pad.write_text(KLEIN, encoding="utf-8")
    return str(pad)


@pytest.fixture
def meer(tmp_path: Path, klein: str) -> str:
    pad = tmp_path / "meer.yaml"
    pad.write_text(MEER, encoding="utf-8")
    return str(pad)


def roep(*argumenten: str) -> int:
    """Run the command on little, for a wide screen."""
    return voer_uit([*argumenten, "--klanten", "600"])


@pytest.fixture(autouse=True)
def breed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


def test_prints_inputs_budget_and_primary_outcomes_with_a_verdict(klein, meer, capsys):
    assert roep("vergelijk", klein, meer, "--replicaties", "2") == 0
    uit = capsys.readouterr()
    for woord in (
        "=meer tegenover klein",
        RAPPORT,
        "Publiek geld, alles samen",
        "Kosten per extra duurzame baan",
        "10.000 euro per extra duurzame baan",
        "De vijf vooraf gekozen uitkomsten",
        "Duurzaam werk binnen 24 maanden",
        "geen bevinding",
        "Gelijk lot nam",
        "5 vooraf gekozen verschillen",
        "Prior-gedreven",
        "Niet bedoeld voor besluiten over personen",
    ):
        assert woord in uit.out
    assert "Traceback" not in uit.err


def test_the_baseline_against_itself_is_zero_in_one_json_document(klein, capsys):
    assert roep("vergelijk", klein, klein, "--replicaties", "2", "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert len(document["verschillen"]) > 500
    assert all(rij["verschil"] == 0.0 for rij in document["verschillen"])
    assert {rij["oordeel"] for rij in document["verschillen"]} == {"gelijk"}
    assert all(rij["verschil"] in (0.0, None) for rij in document["budget"])
    assert document["invoer"] == []
    assert document["manifest"]["replicaties"] == 2


def test_says_in_words_that_all_is_equal(klein, capsys):
    assert roep("vergelijk", klein, klein, "--replicaties", "1") == 0
    uit = capsys.readouterr().out
    assert "Er gaat niets anders in" in uit
    assert "uitkomsten zijn gelijk" in uit


def test_english(klein, meer, capsys):
    assert roep("--taal", "en", "vergelijk", klein, meer, "--replicaties", "1") == 0
    uit = capsys.readouterr().out
    assert "The five outcomes chosen beforehand" in uit
    assert "Verdict" in uit
    from simulatie.teksten import kies_taal

    kies_taal("nl")


def test_folder_holds_papers_scenarios_and_every_table_twice(klein, meer, tmp_path, capsys):
    map_ = tmp_path / "uit" / "c"
    assert roep("vergelijk", klein, meer, "--replicaties", "1", "--uit", str(map_)) == 0
    capsys.readouterr()
    manifest = json.loads((map_ / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["toestand"] == "klaar"
    assert sorted(p.name for p in (map_ / "scenarios").iterdir()) == ["klein.yaml", "meer.yaml"]
    namen = {p.stem for p in (map_ / "data").glob("*.parquet")}
    assert namen == {p.stem for p in (map_ / "csv").glob("*.csv")}
    assert {"verschillen", "budget", "keten", "overleving", "invoer", "leunt_op"} <= namen
    inhoud = (map_ / "csv" / "verschillen.csv").read_bytes()
    assert inhoud.startswith(b"\xef\xbb\xbf")
    excel = pd.read_csv(map_ / "csv" / "verschillen.csv", sep=";", decimal=",", encoding="utf-8-sig")
    parquet = pd.read_parquet(map_ / "data" / "verschillen.parquet")
    assert (excel["scenario"] == "'=meer").all(), "a name that would run as a formula is guarded"
    assert (parquet["scenario"] == "=meer").all()
    assert excel["verschil"].to_numpy() == pytest.approx(parquet["verschil"].to_numpy(), nan_ok=True)
    assert [p.name for p in map_.parent.iterdir()] == ["c"], "nothing temporary stays behind"


def test_an_earlier_folder_stays_unless_asked_and_other_folders_always(klein, meer, tmp_path, capsys):
    map_ = tmp_path / "c"
    opdracht = ("vergelijk", klein, meer, "--replicaties", "1", "--uit", str(map_))
    assert roep(*opdracht) == 0
    assert roep(*opdracht) == 2
    assert "--overschrijf" in capsys.readouterr().err
    assert roep(*opdracht, "--overschrijf") == 0
    vreemd = tmp_path / "vreemd"
    vreemd.mkdir()
    (vreemd / "brief.txt").write_text("van mij", encoding="utf-8")
    assert roep("vergelijk", klein, meer, "--uit", str(vreemd), "--overschrijf") == 2
    assert (vreemd / "brief.txt").read_text(encoding="utf-8") == "van mij"


def test_what_it_refuses_and_what_it_says(klein, meer, tmp_path, capsys):
    for argumenten, code, woord in (
        (("vergelijk", klein), 2, "SCENARIO"),
        (("vergelijk", klein, "onzin"), 3, "onzin"),
        (("vergelijk", klein, meer, meer), 3, "doet al mee"),
        (("vergelijk", klein, meer, "--replicaties", "0"), 2, "replicaties"),
        (("vergelijk", klein, meer, "--precisie", "0"), 2, "--precisie"),
        (("vergelijk", klein, meer, "--precisie", "nan"), 2, "--precisie"),
        (("vergelijk", klein, meer, "--trekkingen", "-1"), 2, "trekkingen"),
        (("vergelijk", klein, meer, "--trekkingen-bestand", "x.parquet"), 2, "--trekkingen K"),
        (("vergelijk", klein, meer, "--trekkingen", "3", "--trekkingen-bestand", "x.parquet"), 3, "x.parquet"),
        (("vergelijk", klein, meer, "--waarde-baan", "-1"), 2, "--waarde-baan"),
        (("vergelijk", klein, meer, "--rapport"), 2, "--uit"),
        (("vergelijk", klein, meer, "--werkers", "0"), 2, "--werkers"),
        (("verken", klein, "--parameter", RAPPORT), 2, "--waarden"),
        (("verken", klein, "--parameter", RAPPORT, "--waarden", "0,1:1:3"), 2, "punt voor de decimalen"),
        (("verken", klein, "--parameter", RAPPORT, "--waarden", "0:1"), 2, "VAN:TOT:AANTAL"),
        (("verken", klein, "--parameter", "overdracht.raport", "--waarden", "0:1:3"), 3, RAPPORT),
        (("verken", klein, "--parameter", RAPPORT, "--waarden", "0:2:3"), 3, f"bij {RAPPORT} = 2"),
        (("verken", klein, "--parameter", RAPPORT, "--waarden", "0:1:1"), 3, "ten minste twee"),
    ):
        assert roep(*argumenten) == code, argumenten
        uit = capsys.readouterr()
        assert woord in uit.err, argumenten
        assert "Traceback" not in uit.err
        assert not uit.out


def test_a_curve_and_a_map(klein, tmp_path, capsys):
    curve = ("verken", klein, "--parameter", RAPPORT, "--waarden", "0.3:0.9:2")
    assert roep(*curve) == 0
    uit = capsys.readouterr().out
    for woord in (RAPPORT, "Duurzaam werk binnen 24 maanden", "0,3 ", "0,9 ", "procentpunt", "Zonder --trekkingen"):
        assert woord in uit
    map_ = tmp_path / "s"
    kaart = (*curve, "--parameter", "vervolg.*", "--waarden", "0:1:2")
    assert roep(*kaart, "--json") == 3, "a pattern that names tables with bounds of their own"
    capsys.readouterr()
    kaart = (*curve, "--parameter", "vervolg.rapport", "--waarden", "0:1:2", "--uit", str(map_), "--json")
    assert roep(*kaart) == 0
    document = json.loads(capsys.readouterr().out)
    assert {(rij[RAPPORT], rij["vervolg.rapport"]) for rij in document["verkenning"]} == {
        (0.3, 0.0),
        (0.3, 1.0),
        (0.9, 0.0),
        (0.9, 1.0),
    }
    assert {p.stem for p in (map_ / "data").iterdir()} == {"verkenning", "nulpunten"}


@pytest.mark.parametrize("opdracht", ["vergelijk", "verken"])
def test_a_run_that_cannot_fit_is_refused_before_it_starts(opdracht, capsys):
    """10^10 clients: 20 million pairs of counts."""
    rest = ("verplichte-overdracht",) if opdracht == "vergelijk" else ("--parameter", RAPPORT, "--waarden", "0:1:3")
    assert voer_uit([opdracht, "basis", *rest, "--klanten", str(10**10)]) == 2
    uit = capsys.readouterr()
    assert "geheugen" in uit.err
    assert "minder klanten" in uit.err
    assert not uit.out


def test_threads_change_no_number(klein, meer, capsys):
    """One thread and three: the same document, run id included."""
    documenten = []
    for werkers in ("1", "3"):
        assert roep("vergelijk", klein, meer, "--replicaties", "2", "--werkers", werkers, "--json") == 0
        documenten.append(capsys.readouterr().out)
    assert documenten[0] == documenten[1]


def _klantbestand(pad: Path) -> Path:
    """Two hundred clients on WW and WWB, and four on Wajong."""
    regels = ["klant;instroom;uitkering;leeftijd;geslacht;opleiding"]
    for i in range(204):
        uitkering = "WAJONG" if i < 4 else ("WW", "WWB")[i % 2]
        regels.append(f"{i};{2003 + i % 3}-0{1 + i % 9}-15;{uitkering};{22 + i % 30};{('man', 'vrouw')[i % 2]};laag")
    pad.write_text("\n".join(regels) + "\n", encoding="utf-8")
    return pad


def test_small_groups_of_a_client_file_are_nowhere(klein, meer, tmp_path, capsys):
    """Not on the screen, in JSON, in the files, or in the report; large groups are."""
    bestand = str(_klantbestand(tmp_path / "klanten.csv"))
    map_ = tmp_path / "uit"
    vraag = ("vergelijk", klein, meer, "--replicaties", "2", "--klantbestand", bestand)
    assert voer_uit([*vraag, "--uit", str(map_), "--rapport", "--json"]) == 0
    uit = capsys.readouterr()
    assert "minder dan tien personen" in uit.err
    document = json.loads(uit.out)
    for naam in ("indicatoren", "verschillen"):
        wajong = [rij for rij in document[naam] if rij["groep"] == "WAJONG"]
        assert wajong
        assert all(rij["verborgen"] for rij in wajong)
        getallen = ("waarde", "teller", "noemer", "basis", "variant", "verschil", "onder", "boven")
        assert all(rij.get(k) is None for rij in wajong for k in getallen)
    getoond = {rij["groep"] for rij in document["verschillen"] if not rij["verborgen"]}
    assert {"totaal", "WW", "WWB"} <= getoond
    tellers = [
        r["teller"] / 2 for r in document["indicatoren"] if r["teller"] and r["indicator"] == "tijd_tot_werk_verdeling"
    ]
    assert tellers
    assert min(tellers) >= 10
    assert document["kwartalen"] == []
    for naam in ("indicatoren", "verschillen", "claims", "overleving", "budget"):
        tabel = pd.read_parquet(map_ / "data" / f"{naam}.parquet")
        assert len(tabel) == len(document[naam])
        assert tabel.loc[tabel["verborgen"], "onder"].isna().all()
    assert "&lt; 10" in (map_ / "rapport.html").read_text(encoding="utf-8")
    assert voer_uit([*vraag]) == 0
    assert "Wajong" not in capsys.readouterr().out


def test_of_each_outcome_one_group_on_the_screen(klein, meer):
    """Ten rows of one outcome would hide the others."""
    import simulatie as sim
    from simulatie.cli.vergelijktabel import _sterkste

    v = sim.vergelijk(klein, [meer], klanten=600, replicaties=2)
    beslist = v.verschillen[(v.verschillen["onder"] > 0.0) | (v.verschillen["boven"] < 0.0)]
    sterkste = _sterkste(beslist)
    assert sterkste["indicator"].is_unique
    assert set(sterkste["indicator"]) == set(beslist["indicator"])
    met_totaal = set(beslist.loc[beslist["groep"] == "totaal", "indicator"])
    assert met_totaal
    assert (sterkste.loc[sterkste["indicator"].isin(met_totaal), "groep"] == "totaal").all()
