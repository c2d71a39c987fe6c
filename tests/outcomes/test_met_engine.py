"""Tables of a whole simulated region, against replaying every client's history event by event."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest

from simulatie.aanbod import maak_aanbod
from simulatie.assen import EIND_LADDER, EIND_WERK, GEEN, NUG, WW
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.engines.reference import simuleer_regio
from simulatie.outcomes import Tabellen, afspraken, indicatoren, tabellen
from simulatie.outcomes.integriteit import controleer_tabellen
from simulatie.parameters import maak_parameters
from simulatie.population import maak_regio
from simulatie.scenario.lezen import laad
from simulatie.tijd import MAAND

MENSEN = 1200  # of the region's clients: as many as are replayed


@pytest.fixture(scope="module")
def gesimuleerd() -> tuple[np.ndarray, Tabellen]:
    """The log of part of a region of the library's base scenario, and its tables."""
    scenario = laad("basis").scenario
    par = maak_parameters(scenario)
    klanten = maak_regio(scenario, 7, 0, 0)[::2][:MENSEN]
    log = simuleer_regio(klanten, 0, 7, 0, par, maak_aanbod(par))
    return log, tabellen(log, klanten, scenario)


def test_the_laws_of_conservation_hold(gesimuleerd):
    assert controleer_tabellen(gesimuleerd[1]) == []


# ---------------------------------------------------------------- replay


@dataclass
class Geval:
    """A trajectory as a reader of the log would note it down."""

    nummer: int
    begin: float
    uitkering: int
    instroom: float
    contract: int
    eind: float | None = None
    reden: int = -1
    inzet: int = -1
    sinds: float = 0.0
    maanden: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    betaald: float = 0.0
    claim: bool = False


def speel_na(gebeurd: np.ndarray, einde: float, loon: set[int]) -> dict[str, Any]:
    """One client, event by event."""
    gevallen: list[Geval] = []
    op_nummer: dict[int, Geval] = {}
    banen: list[tuple[float, bool]] = []
    uitkering, sinds, uitkering_sinds, betaald_loon, maanden = -1, 0.0, 0.0, False, 0.0
    for e in gebeurd:
        tijd, soort, code = float(e["tijd"]), int(e["soort"]), int(e["code"])
        verandert = soort in (Ev.INSTROOM, Ev.UITKERING, Ev.WERK, Ev.UITSTROOM, Ev.EINDE_RUN)
        verandert |= soort in (Ev.START_TRAJECT, Ev.EINDE_TRAJECT)
        if verandert:
            if 0 <= uitkering < GEEN and uitkering != NUG and not betaald_loon:
                maanden += (tijd - sinds) / MAAND
            sinds = tijd
        if soort in (Ev.INSTROOM, Ev.UITKERING):
            uitkering, uitkering_sinds = code, tijd
        elif soort in (Ev.WERK, Ev.UITSTROOM, Ev.EINDE_RUN):
            uitkering = -1
        if soort == Ev.WERK:
            banen.append((tijd, False))
        elif soort == Ev.DUURZAAM:
            banen[-1] = (banen[-1][0], True)
        elif soort == Ev.START_TRAJECT:
            g = Geval(int(e["traject"]), tijd, uitkering, uitkering_sinds, code)
            gevallen.append(g)
            op_nummer[g.nummer] = g
            betaald_loon = code in loon
        elif soort == Ev.INZET:
            g = op_nummer[int(e["traject"])]
            if g.inzet >= 0:
                g.maanden[g.inzet] += (tijd - g.sinds) / MAAND
            g.inzet, g.sinds = code, tijd
        elif soort == Ev.EINDE_TRAJECT:
            g = op_nummer[int(e["traject"])]
            g.eind, g.reden = tijd, code
            betaald_loon = False
        elif soort == Ev.BETALING:
            op_nummer[int(e["traject"])].betaald += float(e["waarde"])
        elif soort == Ev.CLAIM:
            op_nummer[int(e["traject"])].claim = True
    for g in gevallen:
        g.maanden[g.inzet] += ((einde if g.eind is None else g.eind) - g.sinds) / MAAND
    return {"gevallen": gevallen, "banen": banen, "uitkeringsmaanden": maanden}


@pytest.fixture(scope="module")
def nagespeeld(gesimuleerd) -> list[dict[str, Any]]:
    """Every client replayed, in the order of the client table."""
    log, t = gesimuleerd
    a = t.afspraken
    loon = {c for c in range(len(a.contracten)) if a.loon[c].waarden.max() > 0}
    volgorde = log[np.lexsort((log["volgnr"], log["klant"]))]
    delen = np.split(volgorde, np.flatnonzero(np.diff(volgorde["klant"])) + 1)
    assert [int(d["klant"][0]) for d in delen] == t.klanten["klant"].tolist()
    return [speel_na(deel, a.einde, loon) for deel in delen]


def test_trajectories(gesimuleerd, nagespeeld):
    tr = gesimuleerd[1].trajecten
    gevallen = [g for k in nagespeeld for g in k["gevallen"]]
    assert len(gevallen) > 200
    for kolom in ("nummer", "begin", "uitkering", "instroom", "contract", "reden"):
        assert tr[kolom].tolist() == [getattr(g, kolom) for g in gevallen]
    assert (tr["claim"] > 0).tolist() == [g.claim for g in gevallen]
    assert tr["betaald"].tolist() == pytest.approx([g.betaald for g in gevallen])
    for i, naam in enumerate(("intensief", "standaard", "uitzitten")):
        assert tr[f"maanden_{naam}"].tolist() == pytest.approx([g.maanden[i] for g in gevallen])


def test_clients(gesimuleerd, nagespeeld):
    k = gesimuleerd[1].klanten
    assert k["uitkeringsmaanden"].tolist() == pytest.approx([n["uitkeringsmaanden"] for n in nagespeeld], abs=1e-9)
    assert k["banen"].tolist() == [len(n["banen"]) for n in nagespeeld]
    assert k["duurzame_banen"].tolist() == [sum(d for _, d in n["banen"]) for n in nagespeeld]


def test_published_rates(gesimuleerd, nagespeeld):
    _, t = gesimuleerd
    a = t.afspraken
    van, tot = a.vensters["instroom"]
    tweede, duurzaam = [0, 0], [0, 0]
    for (_, p), n in zip(t.klanten.iterrows(), nagespeeld, strict=True):
        perioden = t.staten[t.staten["klant"] == p["klant"]]
        for i, g in enumerate(n["gevallen"]):
            if g.nummer != 1 or g.eind is None or g.uitkering != WW or not van <= g.instroom < tot:
                continue
            if g.eind + 12 * MAAND < a.einde:
                duurzaam[1] += 1
                duurzaam[0] += any(d and g.eind <= b <= g.eind + 6 * MAAND for b, d in n["banen"])
            peil = g.eind + 6 * MAAND
            op = perioden[(perioden["begin"] <= peil) & (perioden["eind"] > peil)]["uitkering"].tolist()
            if g.reden in (EIND_WERK, EIND_LADDER) or peil >= a.einde or not op or not 0 <= op[0] < GEEN:
                continue
            volgend = n["gevallen"][i + 1] if i + 1 < len(n["gevallen"]) else None
            tweede[1] += 1
            tweede[0] += volgend is not None and volgend.nummer == 2 and volgend.begin <= peil
    uit = indicatoren(t, alleen=["tweede_traject_binnen_6m", "duurzame_uitstroom_na_eerste_traject"])
    uit = uit[uit["groep"] == "WW"].set_index("indicator")
    assert uit.loc["tweede_traject_binnen_6m", ["teller", "noemer"]].tolist() == tweede
    assert uit.loc["duurzame_uitstroom_na_eerste_traject", ["teller", "noemer"]].tolist() == duurzaam
    assert tweede[1] > 10


def test_terms_are_read_from_the_scenario():
    scenario = laad("basis").scenario
    a = afspraken(scenario)
    assert a.contracten == tuple(scenario.contracten)
    assert a.koopt.any(axis=0).all()
    assert a.vensters["geeindigd"][1] - a.vensters["geeindigd"][0] == 365
    assert list(a.jaren()) == list(range(2002, 2012))
    assert afspraken(a) is a
