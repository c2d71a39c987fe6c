"""The report as a file: nothing from outside, nothing that runs, everything escaped, the same bytes each time."""

from __future__ import annotations

import hashlib
import re
from base64 import b64decode
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import proefvergelijking as proef
import proefverkenning
import pytest
from paginas import Elementen, figuren, zonder_scripts_en_van_binnen

from simulatie.report import schrijf_rapport, teken_verkenning
from simulatie.report.rapport import maak_rapport

EEN = "pakket-tweede-kans"
KWAAD = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    return maak_rapport(proef.maak(tmp_path_factory.mktemp("r")), verkenning=proefverkenning.verkenning_2d())


@pytest.fixture(scope="module")
def pagina(html: str) -> Elementen:
    return Elementen(html)


def test_geen_scripts_en_niets_van_buiten(pagina: Elementen) -> None:
    zonder_scripts_en_van_binnen(pagina)


def test_het_beleid_staat_alleen_dit_stijlblad_toe(pagina: Elementen) -> None:
    beleid = next(str(a["content"]) for t, a in pagina.alle if t == "meta" and "http-equiv" in a)
    assert beleid.startswith("default-src 'none';")
    assert "unsafe" not in beleid
    gevonden = re.search(r"'sha256-([^']+)'", beleid)
    assert gevonden is not None
    assert b64decode(gevonden[1]) == hashlib.sha256(pagina.stijl.encode()).digest()


def test_ids_zijn_uniek_en_verwijzingen_komen_aan(pagina: Elementen) -> None:
    ids = [a["id"] for _, a in pagina.alle if "id" in a]
    assert len(ids) == len(set(ids))
    doelen = {str(a["href"])[1:] for _, a in pagina.alle if "href" in a}
    doelen |= {d for _, a in pagina.alle for w in a.values() for d in re.findall(r"^url\(#([^)]+)\)", w or "")}
    doelen |= {d for _, a in pagina.alle for d in (a.get("aria-labelledby") or "").split()}
    assert len(doelen) > 50
    assert doelen <= set(ids)


def test_elke_figuur_heeft_een_beschrijving_en_een_tabel(html: str) -> None:
    assert len(figuren(html)) == 7  # differences, chain, survival, quarters, groups, sweep, published


def test_een_kwaadaardige_naam_staat_er_als_tekst(tmp_path: Path) -> None:
    v = proef.maak(tmp_path, (KWAAD,), titels={KWAAD: f'"{KWAAD} &amp; $x^2$'})
    html = maak_rapport(v)
    assert KWAAD not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;") > 10
    assert not any(tag == "script" for tag, _ in Elementen(html).alle)
    assert "&amp;amp; $x^2$" in html  # as it was typed: neither an entity nor a formula


def test_stuurtekens_breken_niets(tmp_path: Path) -> None:
    naam = "een\x00naam\x08"
    html = maak_rapport(proef.maak(tmp_path, (naam,), titels={naam: "los \ud800"}))
    html.encode("utf-8")
    assert "\x00" not in html


def test_zelfde_invoer_zelfde_bytes(tmp_path: Path, html: str) -> None:
    schrijf_rapport(proef.maak(tmp_path), tmp_path / "r.html", verkenning=proefverkenning.verkenning_2d())
    assert (tmp_path / "r.html").read_bytes() == html.encode("utf-8")
    for pad in (tmp_path / "a.svg", tmp_path / "b.svg", tmp_path / "a.png", tmp_path / "b.png"):
        teken_verkenning(proefverkenning.verkenning_2d(), pad)
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_wat_een_lezer_moet_weten(html: str) -> None:
    for tekst in (
        "niet gekalibreerd",
        "Niet voor beslissingen over personen",
        "tellen alleen simulatieruis",
        "prior-gedreven",
        "Als een deel verdringing is",
        "8749deef10fa",
        "1 januari 2008",
        "Geen bevinding",
        "Geen enkel effect is ingevoerd",
    ):
        assert tekst in html, tekst
    assert "<span>pakket-tweede-kans</span> <span>--klanten</span> <span>50000</span>" in html  # the command
    assert "nan" not in re.sub(r"<[^>]*>", " ", html).lower().split()


def test_verdringing_haalt_een_deel_van_het_effect_af(html: str) -> None:
    deel = html[html.index('id="verdringing"') :]
    deel = deel[: deel.index("</section>")]
    rijen = re.findall(r'rowheader"><span class="waarde">(\d+%)</span>', deel)
    assert rijen == ["0%", "20%", "40%", "60%", "80%"]
    assert "+3,4<span" in deel
    assert "+0,7<span" in deel  # 3.4 · (1 − .8), rounded


def test_met_trekkingen_staat_de_andere_onzekerheid_erbij(tmp_path: Path) -> None:
    html = maak_rapport(proef.maak(tmp_path, tuple(proef.EFFECTEN)[:2], trekkingen=40))
    assert "met 40 trekkingen" in html
    assert "simulatieruis, en apart daarvan 40 trekkingen van de aannamen" in html
    assert "tellen alleen simulatieruis" not in html
    assert "kans op dit teken" in html
    assert "teken onzeker" in html
    geld = html[html.index('id="budget"') : html.index('id="bevindingen"')]
    assert "Een extra duurzame baan kost" not in geld  # the sign of the jobs is uncertain
    assert "met andere aannemelijke aannamen" in geld


def test_engels(tmp_path: Path) -> None:
    html = maak_rapport(proef.maak(tmp_path, (EEN,)), "en")
    assert '<html lang="en">' in html
    assert "Not for decisions on persons" in html
    assert "1 January 2008" in html
    woorden = re.sub(r"<[^>]*>", " ", html[html.index("<main") :])
    for dutch in ("geen bevinding", "verschil", "procentpunt", "onzeker"):
        assert dutch not in woorden.lower(), dutch


def test_alles_gelijk_aan_de_basis(tmp_path: Path) -> None:
    v = proef.maak(tmp_path, ("basis",))
    getallen = ["verschil", "onder", "boven"]
    for tabel in (v.verschillen, v.keten, v.kwartalen, v.budget):
        tabel[getallen] = 0.0
    v.verschillen["oordeel"] = "gelijk"
    v.budget.loc[v.budget["post"] == "kosten_per_extra_duurzame_baan", getallen] = float("nan")
    html = maak_rapport(v)
    assert "precies gelijk aan de basis" in html
    assert "Bij geen van de 5 vooraf gekozen uitkomsten" in html
    assert not re.search(r"<span class=\"oordeel oordeel-(meer|minder)\"", html)


def test_lege_tabellen_geven_een_rapport_zonder_die_delen(tmp_path: Path) -> None:
    """Little was counted: a section that has nothing to say stays away, the rest stands."""
    v = proef.maak(tmp_path, (EEN,))
    leeg = {naam: getattr(v, naam).iloc[:0] for naam in ("keten", "kwartalen", "claims", "overleving", "gepubliceerd")}
    leeg |= {naam: getattr(v, naam).iloc[:0] for naam in ("invoer", "leunt_op")}
    velden = {naam: getattr(v, naam) for naam in v.__dataclass_fields__}
    html = maak_rapport(proef.Proefvergelijking(**{**velden, **leeg}))
    for anker in ("keten", "claims", "toets"):
        assert f'id="{anker}"' not in html
    assert "Dit scenario is gelijk aan de basis." in html


def test_kosten_per_netto_baan_alleen_waar_ze_een_bedrag_zijn(tmp_path: Path) -> None:
    """Fieller's set is no interval where the net jobs may be none: its bounds are not to be read as one."""
    v = proef.maak(tmp_path, (EEN,))
    kosten = v.claims["maat"] == "kosten_per_netto_baan"
    per = {"totaal": ("buiten", -2_300_000.0, 288_011.0), "WW": ("interval", -90_000.0, -70_000.0)}
    for uitkering, (vorm, onder, boven) in per.items():
        v.claims.loc[kosten & (v.claims["uitkering"] == uitkering), ["vorm", "onder", "boven"]] = [vorm, onder, boven]
    html = maak_rapport(v)
    deel = html[html.index('id="claims"') : html.index('id="toets"')]
    assert "288.011" not in deel
    assert "niet te bepalen" in deel
    assert "70.000" not in deel
    assert "netto minder banen" in deel
    assert "49.120" in deel  # WAO: 61,400 · 0.8


def test_kwartalen_van_instroom_staan_in_het_rapport(html: str) -> None:
    """Quarters are counted over all entrants, not over the outcomes named beforehand."""
    assert "Duurzaam werk binnen 24 maanden na instroom, alle instromers" in html
    assert "naar kwartaal van instroom" in html


def test_dezelfde_verandering_op_meer_plaatsen_is_een_regel(tmp_path: Path) -> None:
    v = proef.maak(tmp_path, (EEN,))
    eerste = v.invoer.iloc[:1]
    rijen = [eerste.assign(pad=f"contracten.{c}.vergoeding.plafond") for c in ("regulier", "iro")]
    velden = {naam: getattr(v, naam) for naam in v.__dataclass_fields__}
    html = maak_rapport(proef.Proefvergelijking(**{**velden, "invoer": pd.concat(rijen)}))
    assert "contracten.{regulier, iro}.vergoeding.plafond" in html


def test_veel_scenarios(tmp_path: Path) -> None:
    namen = tuple(f"scenario-{k}" for k in range(6))
    html = maak_rapport(proef.maak(tmp_path, namen))
    assert all(f"Scenario {k}" in html for k in range(6))


def test_een_kant_van_de_verkenning(tmp_path: Path) -> None:
    teken_verkenning(proefverkenning.verkenning_1d(), tmp_path / "v.svg", taal="en")
    svg = (tmp_path / "v.svg").read_text(encoding="utf-8")
    assert ElementTree.fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"
    assert "percentage points" in svg
    assert "Share of the price on an accepted terugmelding" in svg  # what the library calls the swept number
    assert "no finding" not in svg  # words of the report's caption stay out of the drawing
    html = maak_rapport(proef.maak(tmp_path, (EEN,)), verkenning=proefverkenning.verkenning_1d())
    assert "slaat om van meer naar minder bij ongeveer 0,31" in html  # .04·f = .13·f²


def test_verkenning_die_niet_past(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"\.svg or \.png"):
        teken_verkenning(proefverkenning.verkenning_1d(), tmp_path / "v.gif")
    with pytest.raises(ValueError, match="says nothing of"):
        teken_verkenning(proefverkenning.verkenning_1d(), tmp_path / "v.svg", groep="WW")
    with pytest.raises(ValueError, match="one or two swept numbers"):
        teken_verkenning(
            proefverkenning.verkenning_1d().rename(columns=lambda k: k.replace(".", "_")), tmp_path / "v.svg"
        )
    assert list(tmp_path.iterdir()) == []


def test_kosten_per_baan_alleen_waar_ze_iets_zeggen(html: str) -> None:
    kort = html[html.index('id="kort"') : html.index('id="vraag"')]
    assert "niet te bepalen" in kort
    assert "meer werk én goedkoper" in kort
    assert "€\u00a05.333" in kort


def test_een_regel_van_de_verkenning_zonder_getal(tmp_path: Path) -> None:
    """A point that was not counted leaves a gap, no error."""
    tabel = proefverkenning.verkenning_2d(0)
    tabel.loc[tabel.index[5], ["verschil", "onder", "boven"]] = float("nan")
    teken_verkenning(pd.DataFrame(tabel), tmp_path / "v.svg")
    assert (tmp_path / "v.svg").stat().st_size > 1000
