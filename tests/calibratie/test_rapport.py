"""The report of a calibration: every figure, every miss with its mechanism, from the stored result alone."""

from __future__ import annotations

import html as html_
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import browser
import numpy as np
import pandas as pd
import pytest
from paginas import Elementen, figuren, woorden, zonder_scripts_en_van_binnen
from speelmodel import P, Speelmodel, doelen, register, ruimte

from calibratie.diagnose import lees_diagnose
from calibratie.diagnosebestand import KEUZES, VORM
from calibratie.fouten import GeenResultaatError
from calibratie.instellingen import Instellingen
from calibratie.rapport import maak_rapport, schrijf_rapport
from calibratie.register import Register
from calibratie.resultaat import lees_resultaat, maak_opdracht, schrijf_opdracht, schrijf_resultaat
from calibratie.uitvoerder import Rekenaar
from calibratie.verloop import kalibreer
from simulatie.cli import groep, voer_uit
from simulatie.ensemble import EnkelVoudig

pytest.importorskip("emcee")

WAAR = np.random.default_rng(5).standard_normal(P)
KWAAD = '<script>alert("1")</script>'
INST = replace(
    Instellingen(klanten=20_000).snel(), haalbaar=20, starts=1, ensembles=2, mcmc_stappen=150, mcmc_opwarmen=100
)


def _register() -> Register:
    """The toy's, with a figure kept out that is far off, one that was fitted and cannot be met, and a name for each."""
    d = doelen(WAAR, n=4000, sd_log_n=0.3, toets=(20,), seed=4)
    waarden = d.waarden.copy()
    waarden[20], waarden[7] = 0.02, 0.95
    kaal = register(d.met_waarden(waarden))
    cijfers = tuple(
        replace(s, mechanisme=f"Mechanisme van {s.naam}.", groep=f"groep-{s.naam}") for s in kaal.streefcijfers
    )
    return Register(cijfers, kaal.steekproeven)


@pytest.fixture(scope="module")
def map_(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A stored result of the toy."""
    pad = tmp_path_factory.mktemp("kal")
    r = _register()
    plek = ruimte({10: "prior", 11: "afstemmen"})
    kal = kalibreer(plek, r.doelen, Rekenaar(Speelmodel(), EnkelVoudig()), INST)
    opdracht = maak_opdracht("speel-1", r, plek, INST, "/van/iemand/mijn.yaml")
    schrijf_opdracht(pad, opdracht)
    schrijf_resultaat(pad, kal, r, opdracht)
    return pad


@pytest.fixture(scope="module")
def html(map_: Path) -> str:
    return maak_rapport(*lees_resultaat(map_), "nl")


def test_every_figure_with_interval_and_published_value(html: str, map_: Path) -> None:
    for r in lees_diagnose(map_)["doelen"].itertuples():
        rij = re.search(rf'<tr role="row">(?:(?!</tr>).)*<span class="klein">{r.doel}</span>.*?</tr>', html, re.S)
        assert rij is not None, r.doel
        assert f"groep-{r.doel}" in rij[0]
        assert f"{100 * r.gepubliceerd:.1f}%".replace(".", ",") in rij[0], r.doel
        assert rij[0].count(" tot ") == 2, "with and without the error of the figure"


def test_every_miss_has_its_mechanism_and_no_other(html: str, map_: Path) -> None:
    d = lees_diagnose(map_)["doelen"]
    mis = set(d.loc[~d["binnen"], "doel"])
    assert {"d20", "d7"} <= mis, "or there is nothing to test"
    deel = html[html.index('id="missers"') : html.index('id="toets"')]
    ver = set(d.loc[d["binnen"] & (d["verschil_in_fouten"].abs() > 2.0), "doel"])
    buiten, _, binnen = deel.partition("Binnen het interval, maar")
    assert set(re.findall(r"Mechanisme van (d\d+)\.", buiten)) == mis
    assert set(re.findall(r"Mechanisme van (d\d+)\.", binnen)) == ver
    assert f"{len(d) - len(mis)}" in woorden(html)


def test_what_the_issue_asks_stands_in_it(html: str) -> None:
    tekst = html_.unescape(woorden(html))
    for stuk in (
        "Contractie",
        "Singuliere waarde",
        "Prior-gedreven: ",
        "correlatie van 0,7",
        "Met φ = 1 ligt",
        "R-hat",
        "ESS",
        "k van PSIS",
        "R² van minstens",
        "de seed van de fit en 2 andere",
        "Kunnen de cijfers samen?",
        "Spreidingsfactor φ per bron",
        "Wat deze kalibratie niet doet",
        "Niet voor beslissingen over personen",
        "speel-1",
    ):
        assert stuk in tekst, stuk
    assert "/van/iemand" not in html, "where a scenario stood is nobody's business"
    assert "mijn.yaml" in tekst
    assert "nan" not in tekst.lower().split()


def test_a_source_that_is_further_off_than_its_sample_is_named_with_its_figures(map_: Path) -> None:
    tabellen, manifest = lees_resultaat(map_)
    phi = tabellen["phi"].assign(phi=3.4, verst="d7, d8")
    tekst = html_.unescape(woorden(maak_rapport({**tabellen, "phi": phi}, manifest)))
    assert re.search(r"φ van bron_paar is 3,4.*groep-d7.*groep-d8", tekst)


def test_no_script_nothing_from_outside_and_figures_with_a_description(html: str) -> None:
    zonder_scripts_en_van_binnen(Elementen(html))
    gevonden = [re.findall(r'<figure id="([^"]+)"', f)[0] for f in figuren(html)]
    assert gevonden == ["cijfers-kalibreer", "cijfers-toets", "parameters", "samenhang", "nabootsing"]


def test_hostile_text_stands_there_as_text(map_: Path) -> None:
    """In every word of every table, and in the papers."""
    tabellen, manifest = lees_resultaat(map_)
    vast = {*KEUZES, *(("phi", "verst"), ("kern", "naam"))}
    kwaad = {
        naam: t.assign(
            **{
                k: t[k].map(lambda w: f"{w}{KWAAD} $x^2$")
                for k, soort in VORM[naam].items()
                if soort == "woord" and (naam, k) not in vast
            }
        )
        for naam, t in tabellen.items()
    }
    papieren = {**manifest, **dict.fromkeys(("scenario", "model", "python", "platform", "streefcijfers"), KWAAD)}
    papieren["pakketten"] = {KWAAD: KWAAD}
    html = maak_rapport(kwaad, papieren)
    assert KWAAD not in html
    assert html.count("&lt;script&gt;") > 50
    zonder_scripts_en_van_binnen(Elementen(html))


def test_english(map_: Path) -> None:
    html = maak_rapport(*lees_resultaat(map_), "en")
    assert '<html lang="en">' in html
    tekst = html_.unescape(woorden(html)).lower()
    assert "not for decisions on persons" in tekst
    for dutch in ("streefcijfer", " prior-gedreven", "nabootsing", "binnen", "misser", "gepubliceerd"):
        assert dutch not in tekst, dutch


def test_same_result_same_bytes_and_a_gap_is_visible(map_: Path, html: str) -> None:
    assert schrijf_rapport(map_, "nl").read_bytes() == html.encode("utf-8")
    tabellen, manifest = lees_resultaat(map_)
    leeg = {naam: tabellen[naam].iloc[:0] for naam in ("haalbaar", "paren", "starts", "dekking", "singulier")}
    leeg["emulator"] = tabellen["emulator"].assign(echt_min_nagebootst=float("nan"))
    tekst = woorden(maak_rapport({**tabellen, **leeg}, manifest))
    assert tekst.count("Niet gedaan bij deze instellingen") == 4
    assert "niet met echte runs vergeleken" in tekst


def test_a_small_calibration_says_so(map_: Path) -> None:
    tabellen, manifest = lees_resultaat(map_)
    snel = Instellingen(klanten=5000, seed=9).snel()
    tekst = html_.unescape(woorden(maak_rapport(tabellen, {**manifest, "instellingen": snel, "scenario": "basis"})))
    assert "niet om te gebruiken" in tekst
    assert "tweedekans kalibreer --snel --scenario basis --klanten 5000 --seed 9" in re.sub(r"\s+", " ", tekst)
    assert "12 punten zijn te weinig voor 11 parameters" in tekst
    assert "geen opdracht" not in tekst


def _anders(map_: Path, naar: Path, verander: Any) -> Path:
    """A copy of the result with another diagnostiek.json."""
    for naam in ("manifest.json", "diagnostiek.json"):
        (naar / naam).write_bytes((map_ / naam).read_bytes())
    document = json.loads((naar / "diagnostiek.json").read_text(encoding="utf-8"))
    verander(document)
    (naar / "diagnostiek.json").write_text(json.dumps(document), encoding="utf-8")
    return naar


def _rij(document: dict[str, Any], tabel: str, kolom: str, waarde: Any) -> None:
    t = document["tabellen"][tabel]
    t["rijen"][0][t["kolommen"].index(kolom)] = waarde


SCHADE = {
    "table gone": (lambda d: d["tabellen"].pop("phi"), "'phi'"),
    "table of another kind": (lambda d: d["tabellen"].update(doelen=[1, 2]), "'doelen'"),
    "foreign table": (lambda d: d["tabellen"].update(erbij={}), "'erbij'"),
    "column gone": (lambda d: d["tabellen"]["n"]["kolommen"].__setitem__(0, "x"), "'x'"),
    "row too short": (lambda d: d["tabellen"]["emulator"]["rijen"][0].pop(), "'emulator'"),
    "word for a number": (lambda d: _rij(d, "doelen", "model", "0.3"), "'model'"),
    "number for a word": (lambda d: _rij(d, "doelen", "mechanisme", 3), "'mechanisme'"),
    "yes for a number": (lambda d: _rij(d, "phi", "phi", True), "'phi'"),
    "nothing where a number must be": (lambda d: _rij(d, "doelen", "gepubliceerd", None), "'gepubliceerd'"),
    "not finite": (lambda d: _rij(d, "doelen", "gepubliceerd", float("nan")), "NaN"),
    "unknown role": (lambda d: _rij(d, "doelen", "rol", "vreemd"), "'rol'"),
    "twice": (lambda d: _rij(d, "doelen", "doel", "d1"), "'d1'"),
    "empty": (lambda d: d["tabellen"]["parameters"].update(rijen=[]), "'parameters'"),
    "of another run": (lambda d: d.update(run_id="kanders"), "kanders|another run"),
    "no tables": (lambda d: d.update(tabellen=None), "tabellen"),
}


@pytest.mark.parametrize("naam", SCHADE)
def test_a_damaged_file_is_refused(map_: Path, tmp_path: Path, naam: str, monkeypatch, capsys) -> None:
    verander, genoemd = SCHADE[naam]
    _anders(map_, tmp_path, verander)
    monkeypatch.setitem(groep.OPDRACHTEN, "kalibreer", "calibratie.opdracht:kalibreer")
    assert voer_uit(["kalibreer", "--rapport", "--uit", str(tmp_path)]) == 3
    uit = capsys.readouterr()
    assert "diagnostiek.json" in uit.err
    assert re.search(genoemd, uit.err)
    assert "Traceback" not in uit.err
    assert not (tmp_path / "rapport.html").exists()


def test_a_file_of_before_is_read(map_: Path, tmp_path: Path) -> None:
    def zonder(document: dict[str, Any]) -> None:
        t = document["tabellen"]["doelen"]
        plek = t["kolommen"].index("per_groep")
        t["kolommen"].pop(plek)
        for rij in t["rijen"]:
            rij.pop(plek)

    oud = lees_diagnose(_anders(map_, tmp_path, zonder))["doelen"]
    pd.testing.assert_frame_equal(oud, lees_diagnose(map_)["doelen"], check_like=True)


def test_the_command_writes_it_again(map_: Path, tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setitem(groep.OPDRACHTEN, "kalibreer", "calibratie.opdracht:kalibreer")
    _anders(map_, tmp_path, lambda d: None)
    assert voer_uit(["kalibreer", "--rapport", "--taal", "en", "--uit", str(tmp_path)]) == 0
    assert '<html lang="en">' in (tmp_path / "rapport.html").read_text(encoding="utf-8")
    assert "rapport.html" in capsys.readouterr().err
    assert voer_uit(["kalibreer", "--rapport", "--uit", str(tmp_path / "leeg")]) == 3
    for ander in ("--hervat", "--neem-over", "--sbc=2"):
        assert voer_uit(["kalibreer", "--rapport", ander, "--uit", str(tmp_path)]) == 2
        assert "--rapport" in capsys.readouterr().err


def test_half_a_result_is_refused(map_: Path, tmp_path: Path) -> None:
    _anders(map_, tmp_path, lambda d: None)
    manifest = json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))
    for schade in (
        {"toestand": "bezig"},
        {"instellingen": {}},
        {"scenario": 3},
        {"pakketten": None},
        {"run_id": "../k"},
    ):
        (tmp_path / "manifest.json").write_text(json.dumps({**manifest, **schade}), encoding="utf-8")
        with pytest.raises(GeenResultaatError, match=r"manifest\.json"):
            lees_resultaat(tmp_path)


@pytest.fixture(scope="module")
def venster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[browser.Venster]:
    with browser.venster(tmp_path_factory.mktemp("profiel")) as tab:
        yield tab


@pytest.mark.skipif(browser.CHROMIUM is None, reason="no chromium here (Debian: apt-get install chromium)")
@pytest.mark.parametrize("breedte", [400, 1280])
def test_fits_the_screen(venster: browser.Venster, map_: Path, breedte: int) -> None:
    venster.open(schrijf_rapport(map_, "nl"), breedte)
    venster.doe("document.querySelectorAll('details').forEach(d => d.open = true)")
    inhoud, scherm, fout = venster.doe(browser.UITSTEEKT)
    assert fout == []
    assert inhoud == scherm == breedte
    assert venster.doe(browser.OVERLAP) == []
    assert venster.meldingen == []
    assert [v for v in venster.verzoeken if not v.startswith("file:")] == []
