"""The report in a browser: readable wide, narrow and on paper, accessible, and silent on the network."""

from __future__ import annotations

import importlib.util
import json
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import browser
import proefvergelijking as proef
import proefverkenning
import pytest

from simulatie.report import schrijf_rapport

pytestmark = pytest.mark.skipif(browser.CHROMIUM is None, reason="no chromium here (Debian: apt-get install chromium)")

KWAAD = "<script>alert(1)</script>"
REGELS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")


@pytest.fixture(scope="module")
def venster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[browser.Venster]:
    with browser.venster(tmp_path_factory.mktemp("profiel")) as tab:
        yield tab


@pytest.fixture(scope="module")
def rapport(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report with everything in it, one scenario with a name that wants to run."""
    map_ = tmp_path_factory.mktemp("rapport")
    namen = ("gedeeltelijke-vergoeding-terugmelding", "verplichte-overdracht", KWAAD)
    v = proef.maak(map_, namen, trekkingen=40)
    schrijf_rapport(v, map_ / "rapport.html", verkenning=proefverkenning.verkenning_2d())
    return map_ / "rapport.html"


_KLEINSTE_LETTERS = """
Math.min(...[...document.querySelectorAll('figure svg text')].filter(t => t.checkVisibility()).map(
  t => parseFloat(getComputedStyle(t).fontSize) * t.ownerSVGElement.getScreenCTM().a))
"""


@pytest.mark.parametrize("breedte", [400, 639, 641, 800, 1280])
def test_niets_valt_buiten_beeld(venster: browser.Venster, rapport: Path, breedte: int) -> None:
    venster.open(rapport, breedte)
    venster.doe("document.querySelectorAll('details').forEach(d => d.open = true)")
    inhoud, scherm, fout = venster.doe(browser.UITSTEEKT)
    assert fout == []
    assert inhoud == scherm == breedte


@pytest.mark.parametrize("breedte", [400, 1280])
def test_opschriften_van_figuren_zijn_leesbaar(venster: browser.Venster, rapport: Path, breedte: int) -> None:
    """No two words on top of each other, and none smaller than seven and a half pixels (six points)."""
    venster.open(rapport, breedte)
    assert venster.doe(browser.OVERLAP) == []
    assert venster.doe(_KLEINSTE_LETTERS) >= 7.5


@pytest.mark.parametrize("breedte", [400, 1280])
def test_toegankelijk(venster: browser.Venster, rapport: Path, breedte: int) -> None:
    """WCAG 2.1 A and AA by axe-core, all tables opened; a drawing counts as one picture."""
    venster.open(rapport, breedte)
    venster.doe("document.querySelectorAll('details').forEach(d => d.open = true)")
    venster.doe(_axe())
    keuze = json.dumps({"runOnly": {"type": "tag", "values": REGELS}})
    goed, fouten = venster.doe(
        f"axe.run({{exclude: ['figure svg > *']}}, {keuze}).then(r => [r.passes.length, "
        "r.violations.map(x => x.id + ': ' + x.nodes.slice(0, 3).map(n => n.html).join(' '))])"
    )
    assert fouten == []
    assert goed > 15  # the rules did look at something


def _axe() -> str:
    gevonden = importlib.util.find_spec("axe_core_python")
    assert gevonden is not None
    assert gevonden.origin is not None
    return (Path(gevonden.origin).parent / "axe.min.js").read_text(encoding="utf-8")


def test_geen_verzoek_verlaat_de_pagina(venster: browser.Venster, rapport: Path) -> None:
    """Also nothing is blocked by the content policy: the page never tries."""
    venster.open(rapport)
    venster.doe("new Promise(klaar => setTimeout(klaar, 300))")
    assert venster.verzoeken == [rapport.as_uri()]
    assert venster.meldingen == []


def test_het_beleid_houdt_tegen_wat_wel_probeert(venster: browser.Venster, rapport: Path, tmp_path: Path) -> None:
    """The test above can fail: with a script and a picture in the page the policy has something to say."""
    kwaad = '<script>document.title = "gelukt"</script><img src="http://voorbeeld.invalid/x.png" alt="">'
    pad = tmp_path / "kwaad.html"
    pad.write_text(rapport.read_text(encoding="utf-8").replace("<main", kwaad + "<main"), encoding="utf-8")
    venster.open(pad)
    venster.doe("new Promise(klaar => setTimeout(klaar, 300))")
    assert venster.doe("document.title") != "gelukt"
    assert any("Content Security Policy" in melding for melding in venster.meldingen)


def test_een_naam_die_wil_lopen_staat_er_als_tekst(venster: browser.Venster, rapport: Path) -> None:
    venster.open(rapport)
    assert venster.doe("document.querySelectorAll('script').length") == 0
    assert venster.doe("document.querySelector('header .onder').innerText").endswith(f"{KWAAD}.")
    koppen: list[str] = venster.doe("[...document.querySelectorAll('h3')].map(k => k.innerText)")
    assert KWAAD in koppen


def test_het_stijlblad_werkt(venster: browser.Venster, rapport: Path) -> None:
    """A wrong hash in the policy would leave a bare page."""
    venster.open(rapport)
    kleur: str = venster.doe("getComputedStyle(document.querySelector('.kop')).backgroundColor")
    assert kleur == "rgb(18, 77, 134)"
    assert venster.doe("getComputedStyle(document.querySelector('figure .smal')).display") == "none"


def test_afdrukken_op_a4(venster: browser.Venster, rapport: Path) -> None:
    """A4, every page with something on it; tables of figures are open on paper, and no row or figure is cut."""
    venster.open(rapport)
    pdf = venster.pdf()
    maten = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    assert 8 <= len(maten) <= 40
    for breed, hoog in maten:
        assert float(breed) == pytest.approx(595, abs=1.5)
        assert float(hoog) == pytest.approx(842, abs=1.5)
    stromen = [_uitgepakt(s) for s in re.findall(rb"stream\r?\n(.*?)endstream", pdf, flags=re.S)]
    assert sum(len(s) > 400 and b"BT" in s for s in stromen) >= len(maten)
    assert _op_papier(venster, rapport) == []


def _uitgepakt(stroom: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stroom)
    except zlib.error:
        return b""


def _op_papier(venster: browser.Venster, rapport: Path) -> Any:
    """What a page break may cut although it should not: rows and figures without `break-inside`, closed tables."""
    venster.maat(672)  # the width between the margins
    venster.vraag("Emulation.setEmulatedMedia", media="print")
    try:
        return venster.doe("""
        (() => {
          const fout = [];
          for (const e of document.querySelectorAll('figure, tr, pre'))
            if (getComputedStyle(e).breakInside !== 'avoid') fout.push(e.tagName);
          for (const d of document.querySelectorAll('details:not(.lang) table'))
            if (d.getBoundingClientRect().height < 20) fout.push('closed: ' + d.textContent.slice(0, 40));
          for (const f of document.querySelectorAll('figure'))
            if (f.getBoundingClientRect().height > 990) fout.push('higher than a page: ' + f.id);
          if (document.documentElement.scrollWidth > 673) fout.push('wider than the paper');
          return fout.slice(0, 10);
        })()""")
    finally:
        venster.vraag("Emulation.setEmulatedMedia", media="")
