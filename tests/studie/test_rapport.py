"""The report of a study: everything it promises, nothing a study file can smuggle in, the same bytes each time."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from studies import schrijf

import simulatie as sim
from simulatie.report.studie.rapport import GeenWereldError, maak_studierapport
from simulatie.studie.bestand import laad_studie
from simulatie.studie.opslag import Studiemap
from simulatie.studie.uitvoeren import Plan, maak_plan

GROOT = """\
naam: rapportstudie
titel: "Wat <b>drijft</b> het effect?"
vraag: "Bij welk deel & bij welke acceptatie?"
scenarios: [gedeeltelijke-vergoeding-terugmelding]
onzekerheid:
  soort: bereik
  ontwerp: latijns
  parameters:
    - {pad: aanbieder.tau, van: 50, tot: 200}
    - {pad: motivatie.verval_uitzitten}
uitkomsten: [instroom_duurzaam_werk_36m, primair_publiek_geld]
klanten: 5000
trekkingen: 12
"""
HEFBOMEN = """\
hefbomen:
  aandeel: {pad: "contracten.*.vergoeding.terugmelding@2002-01-01", waarden: [0.0, 0.1, 0.2]}
  acceptatie: {pad: "opdrachtgevers.*.terugmelding.acceptatie.kansarm@2002-01-01", waarden: [0.2, 0.6]}
"""


def _verzonnen(plan: Plan) -> sim.Uitkomsten:
    """Results of a study that was not run: the effect rises with aanbieder.tau and with the levers, four clusters."""
    rng = np.random.default_rng(3)
    ruis = rng.normal(size=4)
    rijen = []
    for plek, taak in plan.taken.values():
        tau = dict(taak.wereld_waarden)["aanbieder.tau"]
        hefbomen = sum(waarde for _, waarde in taak.hefboom_waarden)
        for indicator, maat in (("instroom_duurzaam_werk_36m", 1.0), ("primair_publiek_geld", 1000.0)):
            for regio in range(4):
                effect = 0.0 if plek.scenario == 0 else 0.001 * tau + hefbomen / 10 + 0.01 * ruis[regio]
                rijen.append(
                    {**dict(taak.namen), "indicator": indicator, "groep": "totaal", "regio": regio,
                     "teller": maat * (20.0 + effect * 100.0), "noemer": 100.0, "weggelaten": 0}
                )  # fmt: skip
    return sim.Uitkomsten(plan, pd.DataFrame(rijen))


@pytest.fixture(scope="module")
def rapport(tmp_path_factory: pytest.TempPathFactory) -> str:
    map_ = tmp_path_factory.mktemp("rapport")
    return maak_studierapport(_verzonnen(maak_plan(laad_studie(schrijf(map_, GROOT + HEFBOMEN)))))


def test_alles_staat_erin(rapport: str) -> None:
    """Every section, a map for each outcome, tornado and worlds, the command that makes it again."""
    for sectie in ("kort", "opzet", "effecten", "kaart", "drijvers", "variantie", "spijt", "verantwoording"):
        assert f'<section id="{sectie}"' in rapport
    for figuur in ("effect-1-1", "effect-2-1", "kaart-1", "kaart-2", "tornado-1", "werelden-1"):
        assert f'<figure id="{figuur}"' in rapport
    kaal = re.sub(r"<[^>]+>", "", rapport)
    opdracht = (
        "experiment rapportstudie.yaml --klanten 5000 --replicaties 1 --trekkingen 12 --onzekerheid bereik --seed 1"
    )
    assert opdracht in kaal


def test_wat_het_effect_drijft(rapport: str) -> None:
    """The number the results were made with comes first, with rank correlation one; the other is not told apart."""
    kaal = re.sub(r"<[^>]+>", " ", rapport)
    assert "hangt het meest af van: Ruis in de maandelijkse keuze" in kaal
    assert "Van 2 aannamen hebben er 1 een gewicht" in kaal


def test_tekst_van_een_studie_blijft_tekst(rapport: str) -> None:
    """What a study file says is shown, never run."""
    assert "<b>drijft" not in rapport
    assert "&lt;b&gt;drijft&lt;/b&gt;" in rapport
    assert "deel &amp; bij" in rapport
    assert "<script" not in rapport


def test_ids_komen_een_keer_voor(rapport: str) -> None:
    """Figures of one page do not share ids."""
    ids = re.findall(r'\bid="([^"]+)"', rapport)
    assert len(ids) == len(set(ids))


def test_morris(tmp_path: Path) -> None:
    """With a Morris design the tornado is in the unit of the effect: 0.001 a unit of tau, over 150 units: 15 points."""
    pytest.importorskip("SALib", reason="needs the extra `gevoeligheid`")
    morris = GROOT.replace("latijns", "morris").replace("trekkingen: 12", "trekkingen: 4")
    rapport = maak_studierapport(_verzonnen(maak_plan(laad_studie(schrijf(tmp_path, morris)))))
    kaal = re.sub(r"<[^>]+>", " ", rapport)
    assert "gemiddelde van de absolute verschuivingen" in kaal
    assert re.search(r"aanbieder\.tau\s+15,00\s", kaal)


def test_van_een_echte_studie(af: tuple[Plan, Studiemap], tmp_path: Path) -> None:
    """Two worlds and one lever: no drivers can be told, the rest is there; the same bytes twice; English too."""
    u = sim.laad(af[1].map, soort="studie")
    for naam in ("een.html", "twee.html"):
        u.rapport(tmp_path / naam)
    een = (tmp_path / "een.html").read_bytes()
    assert een == (tmp_path / "twee.html").read_bytes()
    assert b'<section id="drijvers"' not in een
    assert b'<figure id="kaart-1"' in een
    assert "What these figures are worth" in maak_studierapport(u, "en")


def test_wat_geen_keuze_is_staat_niet_in_de_spijttabel(tmp_path: Path) -> None:
    """A circumstance is named as simulated, and has no row among the choices."""
    studie = GROOT.replace("scenarios: [ged", "geen_keuze: [recessie-2009]\nscenarios: [recessie-2009, ged")
    tekst = maak_studierapport(_verzonnen(maak_plan(laad_studie(schrijf(tmp_path, studie)))))
    deel = tekst[tekst.index('id="spijt"') : tekst.index('id="verantwoording"')]
    assert "niet te kiezen" in deel
    assert deel.count("Recessie 2009") == 1  # in that sentence
    assert "Niets veranderen" in deel


def test_zonder_hele_wereld(af: tuple[Plan, Studiemap]) -> None:
    """Nothing is told of half a world."""
    plan = af[0]
    basis = sim.laad(af[1].map, soort="studie").tellingen.query("nummer == 0")
    with pytest.raises(GeenWereldError):
        maak_studierapport(sim.Uitkomsten(plan, basis))


def test_niet_af_staat_erbij(tmp_path: Path) -> None:
    """Worlds that are missing are counted out, and that is said."""
    u = _verzonnen(maak_plan(laad_studie(schrijf(tmp_path, GROOT))))
    minder = sim.Uitkomsten(u.plan, u.tellingen[u.tellingen["wereld"] > 0])
    assert "11 van de 12 werelden zijn compleet" in maak_studierapport(minder)
