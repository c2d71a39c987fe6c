"""Nobody gets lost, no place leaks, no euro is paid twice: read from the log alone."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hulp import G, Proef, per_klant, rijen, variant

from simulatie.aanbod import opdrachtgever_van
from simulatie.assen import (
    EIND_LADDER,
    EIND_UITSTROOM,
    EIND_WERK,
    EINDREDEN,
    GEEN,
    OPDRACHTGEVER,
    TAAK,
    TAAK_TERUGMELDING,
    TAAK_VOORTGANG,
)
from simulatie.engines import reference
from simulatie.engines.events import Betaalsoort, Fase, Uitstroomreden
from simulatie.engines.klant import Klant
from simulatie.engines.plaatsen import Loket
from simulatie.engines.regio import Regio
from simulatie.indeling import plek_contract, plek_og
from simulatie.parameters import PLAATSEN
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

PRIJS = plek_contract("prijs")
STARTDAGEN = plek_contract("startdagen")
MAXIMUM = plek_contract("maximale_duur")
BUDGET = plek_og("budget_per_jaar")
REGIOS = 4

# everything that happens rarely in the baseline, often: reports paid, argued and mandatory, recall, adjustment
ALLES_AAN = """
werk: {basiskans: {WW: -3.3}}
aanbieder: {weigerkosten: 0, rapportkosten: 250}
populatie: {korte_duur_aandeel: {WW: 0.1}}
sanctie: {kans: {uwv: 0.8, gemeente: 0.8}}
overdracht: {verplicht_warm: 1, naleving: 0.5}
instrumenten: {weigering_per_maand: 0.2, ziekte_per_maand: {WW: 0.03}}
contracten:
  regulier:
    vergoeding: {terugmelding: 0.2, plafond: 0.5}
    betaling: {start: 0.1, tussentijds: 0.2, resultaat: 0.5, duurzaam: 0.2}
  ladder: {betaling: {tussentijds_na: 3}, vergoeding: {terugmelding: 0.1}, rapport_betaling: 50}
  iro: {startdagen: 60, rapport_betaling: 100}
opdrachtgevers:
  uwv:
    beleid: {eindgesprek: 0.5, richtlijn_naleving: 1, voortgang_kans: 1, voortgang_elke_maanden: 1}
    terugmelding:
      acceptatie: {kansarm: 0.5}
      verplicht_na_maanden: 6
      verplicht_naleving: 0.5
      terughalen_na_maanden: 4
      terughalen_naleving: 1
      mismatch_gezien: 1
      bijstellen_naleving: 1
  gemeente:
    beleid: {richtlijn_naleving: 1, voortgang_kans: 1, voortgang_elke_maanden: 1}
    terugmelding: {acceptatie: {kansarm: 0.5}, mismatch_gezien: 1, bijstellen_naleving: 1}
    contracten: {work_first: {nut: 2}}
"""


@pytest.fixture(scope="module", params=["", ALLES_AAN], ids=["klein", "alles aan"])
def proef(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Proef:
    return variant(tmp_path_factory.mktemp("behoud"), request.param)


@pytest.fixture(scope="module")
def logs(proef: Proef) -> list[np.ndarray]:
    return [proef.draai(regio) for regio in range(REGIOS)]


@pytest.fixture(scope="module")
def levens(logs: list[np.ndarray]) -> dict[int, np.ndarray]:
    return {klant: r for log in logs for klant, r in per_klant(log).items()}


def test_who_came_in_is_somewhere_once(proef: Proef, levens: dict[int, np.ndarray]) -> None:
    """One end for each: gone for good, or still there when the run ends."""
    assert set(levens) == {int(k) for regio in range(REGIOS) for k in proef.klanten(regio)["klant"]}
    for leven in levens.values():
        assert leven["soort"][0] == G.INSTROOM
        einde = rijen(leven, G.UITSTROOM, G.EINDE_RUN)
        assert (einde[:-1]["code"] == Uitstroomreden.TIJDELIJK).all()
        assert (einde[-1]["soort"], einde[-1]["code"]) != (G.UITSTROOM, Uitstroomreden.TIJDELIJK)
        erna = leven[leven["volgnr"] > einde["volgnr"][-1]]
        assert set(erna["soort"].tolist()) <= {G.DIENST_EINDE}, "only a service under way goes on without its client"
        assert (leven["tijd"] <= proef.par.einde).all()


def test_searching_and_working_take_turns(levens: dict[int, np.ndarray]) -> None:
    for leven in levens.values():
        zoekt = False
        begin = 0.0
        for rij in rijen(leven, G.INSTROOM, G.WERK, G.DUURZAAM, G.BAANVERLIES, G.UITSTROOM):
            if rij["soort"] == G.INSTROOM:
                assert not zoekt
                zoekt = True
            elif rij["soort"] == G.WERK:
                assert zoekt
                zoekt, begin = False, rij["tijd"]
            elif rij["soort"] == G.DUURZAAM:
                assert rij["tijd"] == begin + 6.0 * MAAND
            elif rij["soort"] == G.UITSTROOM:
                zoekt = False
            else:
                assert not zoekt
        aantal = Counter(leven["soort"].tolist())
        terug = int((rijen(leven, G.BAANVERLIES)["code"] == 1).sum())
        terug += int((rijen(leven, G.UITSTROOM)["code"] == Uitstroomreden.TIJDELIJK).sum())
        assert aantal[G.INSTROOM] == 1 + terug
        assert aantal[G.DUURZAAM] <= aantal[G.WERK]


def test_phase_at_the_end_fits_what_happened(levens: dict[int, np.ndarray]) -> None:
    for leven in levens.values():
        if leven["soort"][-1] != G.EINDE_RUN:
            continue
        fase = Fase(int(leven["code"][-1]))
        aantal = Counter(leven["soort"].tolist())
        assert (fase == Fase.TRAJECT) == (aantal[G.START_TRAJECT] > aantal[G.EINDE_TRAJECT])
        assert (fase == Fase.WERK) == (aantal[G.WERK] > aantal[G.BAANVERLIES])
        assert (fase == Fase.ZORG) == (aantal[G.ZORG_START] > aantal[G.ZORG_EINDE])
        assert (fase == Fase.EIGEN_BEGELEIDING) == (aantal[G.EIGEN_START] > aantal[G.EIGEN_EINDE])


def test_every_task_is_served_withdrawn_or_still_waits(levens: dict[int, np.ndarray]) -> None:
    for leven in levens.values():
        for taak in range(len(TAAK)):
            zijn = Counter(leven["soort"][leven["code"] == taak].tolist())
            wacht = zijn[G.AANVRAAG] - zijn[G.DIENST_START] - zijn[G.INGETROKKEN]
            bezig = zijn[G.DIENST_START] - zijn[G.DIENST_EINDE]
            assert wacht >= 0
            assert bezig >= 0
            weg = leven["soort"][-1] != G.EINDE_RUN
            assert not (weg and wacht), "who has left waits for nothing"


def test_trajectories_open_and_close(proef: Proef, levens: dict[int, np.ndarray]) -> None:
    """One at a time, no longer than the contract allows, ended by what the next event says."""
    for leven in levens.values():
        open_ = None
        for i, rij in enumerate(leven):
            if rij["soort"] == G.START_TRAJECT:
                assert open_ is None
                open_ = rij
            elif rij["soort"] == G.EINDE_TRAJECT:
                assert open_ is not None
                assert rij["traject"] == open_["traject"]
                maanden = (rij["tijd"] - open_["tijd"]) / MAAND
                versie = proef.par.grenzen.searchsorted(open_["tijd"], side="right") - 1
                assert maanden <= proef.par.C[versie, open_["code"], MAXIMUM] + 1e-9
                assert rij["waarde"] == pytest.approx(maanden)
                volgend = {int(s) for s in leven["soort"][i + 1 :]}
                assert (rij["code"] == EIND_WERK) <= (G.WERK in volgend)
                assert (rij["code"] == EIND_UITSTROOM) <= (G.UITSTROOM in volgend)
                open_ = None
            elif rij["soort"] in (G.INZET, G.TERUGMELDING, G.AANVAARD, G.OPGELOST, G.BIJGESTELD):
                assert open_ is not None


def test_no_task_of_a_trajectory_outlives_it(levens: dict[int, np.ndarray]) -> None:
    """Reports and progress interviews that wait are withdrawn at its end."""
    for leven in levens.values():
        for einde in rijen(leven, G.EINDE_TRAJECT):
            erna = leven[leven["volgnr"] > einde["volgnr"]]
            volgende = erna[erna["soort"] == G.START_TRAJECT]
            if len(volgende):
                erna = erna[erna["volgnr"] < volgende["volgnr"][0]]
            gestart = rijen(erna, G.DIENST_START)
            assert not np.isin(gestart["code"], (TAAK_TERUGMELDING, TAAK_VOORTGANG)).any()


def test_books_at_the_end_are_those_of_the_clients(proef: Proef, monkeypatch: pytest.MonkeyPatch) -> None:
    """Places held, queues and klantmanagers at work, against where each client is."""
    regios: list[Regio] = []

    def onthoud(*argumenten: Any) -> Regio:
        regios.append(Regio(*argumenten))
        return regios[-1]

    monkeypatch.setattr(reference, "Regio", onthoud)
    for regio in range(REGIOS):
        levens = per_klant(proef.draai(regio))
        r = regios[-1]
        bezet = {og: np.zeros(len(proef.par.contracten), dtype=np.int64) for og in range(len(OPDRACHTGEVER))}
        wachtend: Counter[int] = Counter()
        taken: Counter[int] = Counter()
        bezig: Counter[int] = Counter()
        for leven in levens.values():
            soorten = Counter(leven["soort"].tolist())
            taken[0] += soorten[G.AANVRAAG] - soorten[G.DIENST_START] - soorten[G.INGETROKKEN]
            bezig[0] += soorten[G.DIENST_START] - soorten[G.DIENST_EINDE]
            if leven["soort"][-1] != G.EINDE_RUN:
                continue
            fase = Fase(int(leven["code"][-1]))
            if fase in (Fase.WACHT_PLAATS, Fase.WACHT_START, Fase.TRAJECT):
                bij = rijen(leven, G.AANMELDING)[-1]
                uitkering = rijen(leven[leven["volgnr"] < bij["volgnr"]], G.INSTROOM, G.UITKERING)["code"][-1]
                og = opdrachtgever_van(int(uitkering))
                if fase == Fase.WACHT_PLAATS:
                    wachtend[og] += 1
                else:
                    bezet[og][bij["code"]] += 1
        for og, loket in enumerate(r.loketten):
            np.testing.assert_array_equal(loket.bezet, bezet[og])
            assert len(loket.rij) == wachtend[og]
        balies = [balie for team in r.teams for balie in team.balies]
        assert sum(balie.wachtend for balie in balies) == taken[0]
        assert sum(1 - balie.vrij for balie in balies) == bezig[0]


def test_no_place_is_given_twice(proef: Proef, logs: list[np.ndarray]) -> None:
    """Trajectories under way at one time, by opdrachtgever and contract, fit in the places bought."""
    for log in logs:
        uitkering: dict[int, int] = {}
        van: dict[int, tuple[int, int]] = {}
        bezet: Counter[tuple[int, int]] = Counter()
        for rij in log:
            klant = int(rij["klant"])
            if rij["soort"] in (G.INSTROOM, G.UITKERING):
                uitkering[klant] = int(rij["code"])
            elif rij["soort"] == G.START_TRAJECT:
                van[klant] = (opdrachtgever_van(uitkering[klant]), int(rij["code"]))
                bezet[van[klant]] += 1
                versie = proef.par.grenzen.searchsorted(rij["tijd"], side="right") - 1
                og, contract = van[klant]
                assert bezet[van[klant]] <= proef.par.inkoop[versie, og, contract, PLAATSEN]
            elif rij["soort"] == G.EINDE_TRAJECT:
                bezet[van.pop(klant)] -= 1
        assert min(bezet.values()) >= 0


def test_commitments_stay_within_the_budget_of_the_year(proef: Proef, logs: list[np.ndarray]) -> None:
    """What the starts of a year commit, less what falls free within it, never passes the budget.

    A place is given `startdagen` before the start. Grants that came to nothing are not in the log: they only hold more.
    """
    par = proef.par
    for log in logs:
        uitkering: dict[int, int] = {}
        van: dict[int, int] = {}
        posten: list[tuple[float, int, int, float]] = []
        for rij in log:
            klant = int(rij["klant"])
            if rij["soort"] in (G.INSTROOM, G.UITKERING):
                uitkering[klant] = int(rij["code"])
            elif rij["soort"] == G.START_TRAJECT:
                van[klant] = opdrachtgever_van(uitkering[klant])
                contract = int(rij["code"])
                toegekend = rij["tijd"] - par.C[0, contract, STARTDAGEN]
                posten.append((toegekend, 1, van[klant], rij["waarde"]))
            elif rij["soort"] == G.VRIJVAL and rij["waarde"] != 0.0:
                posten.append((rij["tijd"], 0, van[klant], -rij["waarde"]))
        vast: Counter[tuple[int, int]] = Counter()
        for tijd, _, og, bedrag in sorted(posten):
            jaar = int(par.jaargrenzen.searchsorted(tijd, side="right"))
            vast[(jaar, og)] += bedrag
            versie = par.grenzen.searchsorted(tijd, side="right") - 1
            assert vast[(jaar, og)] <= par.O[versie, og, BUDGET] + 1e-6
        assert vast


def test_payments_follow_the_contract(proef: Proef, levens: dict[int, np.ndarray]) -> None:
    """Each kind once a trajectory, together never more than the price; what was not paid falls free, once."""
    par = proef.par
    for leven in levens.values():
        uitkering = GEEN
        start = None
        betaald = 0.0
        for rij in leven:
            if rij["soort"] in (G.INSTROOM, G.UITKERING):
                uitkering = int(rij["code"])
            elif rij["soort"] == G.START_TRAJECT:
                versie = par.grenzen.searchsorted(rij["tijd"], side="right") - 1
                assert rij["waarde"] == par.C[versie, rij["code"], PRIJS + uitkering]
                start, betaald = rij, 0.0
            elif rij["soort"] == G.BETALING and start is not None:
                betaald += rij["waarde"]
            elif rij["soort"] == G.VRIJVAL:
                assert start is not None
                jaar = [par.jaargrenzen.searchsorted(t, side="right") for t in (start["tijd"], rij["tijd"])]
                if jaar[0] != jaar[1]:
                    assert rij["waarde"] == 0.0
                else:  # the place may have been given in the year before
                    assert rij["waarde"] == 0.0 or rij["waarde"] == pytest.approx(start["waarde"] - betaald)
                start = None
        # a trajectory is known by its start: numbers begin anew after a durable job
        beurt = np.cumsum(leven["soort"] == G.START_TRAJECT)
        for i in range(1, int(beurt.max(initial=0)) + 1):
            deel = leven[beurt == i]
            nummer = deel["traject"][0]
            zijn = rijen(deel[deel["traject"] == nummer], G.BETALING)
            assert len(set(zijn["code"].tolist())) == len(zijn)
            uit_prijs = ~np.isin(zijn["code"], (Betaalsoort.TERUGMELDING, Betaalsoort.RAPPORT))
            assert zijn["waarde"][uit_prijs].sum() <= deel["waarde"][0] * (1.0 + 1e-12)


def test_ladder_step_pays_all_of_the_ladder(proef: Proef, levens: dict[int, np.ndarray]) -> None:
    """Start, on the way and result add up to the price, also when the step comes in the month of the payment."""
    gezien = 0
    for leven in levens.values():
        for einde in rijen(leven, G.EINDE_TRAJECT):
            if einde["code"] != EIND_LADDER:
                continue
            deel = leven[leven["traject"] == einde["traject"]]
            begin = rijen(deel, G.START_TRAJECT)["volgnr"]
            begin = begin[begin < einde["volgnr"]].max()
            deel = deel[(deel["volgnr"] >= begin) & (deel["volgnr"] <= einde["volgnr"])]
            prijs = rijen(deel, G.START_TRAJECT)["waarde"][0]
            assert rijen(deel, G.BETALING)["waarde"].sum() == pytest.approx(prijs)
            gezien += 1
    assert gezien > 0


def test_durable_pay_only_after_a_claim(levens: dict[int, np.ndarray]) -> None:
    for leven in levens.values():
        for rij in rijen(leven, G.BETALING):
            eerder = leven[leven["volgnr"] < rij["volgnr"]]
            if rij["code"] == Betaalsoort.DUURZAAM:
                assert (rijen(eerder, G.CLAIM)["traject"] == rij["traject"]).any()
                assert (rijen(eerder, G.DUURZAAM)["tijd"] == rij["tijd"]).any()


BIJGESTELD = """
keuze: {passend_beschikbaar: {regulier: 0, iro: 0, modulair: 0, work_first: 0, ladder: 0}}
instrumenten: {alfa: {bemiddeling: 3, scholing: 3, activering: 3, zorg: 3, motivatieaanpak: 3}}
aanbieder: {kosten_per_maand: {intensief: 5, standaard: 5}}
opdrachtgevers:
  uwv:
    klantmanagers: {bestand: 200}
    beleid: {voortgang_kans: 1, voortgang_elke_maanden: 1}
    terugmelding: {mismatch_gezien: 0.3, bijstellen_naleving: 1}
    contracten: {regulier: {plaatsen: 50}, regulier_nclp: {plaatsen: 50}}
    budget_per_jaar: 1000000
"""


def test_adjustment_in_mid_month_counts_from_that_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An adjusted instrument changes the chance of work at once, not from the next monthly review on."""
    proef = variant(tmp_path, BIJGESTELD)
    _controleer_werk(proef, monkeypatch)
    log = proef.draai(1)
    assert len(rijen(log, G.BIJGESTELD)) > 20
    for leven in per_klant(log).values():
        for einde in rijen(leven, G.EINDE_TRAJECT):
            if einde["code"] == EIND_WERK:
                assert einde["waarde"] != round(einde["waarde"]), "work exactly at a review: it should have come before"


def test_work_starts_when_the_hazard_reaches_its_draw(proef: Proef, monkeypatch: pytest.MonkeyPatch) -> None:
    """On every job of a region: whatever changed on the way, the cumulated hazard equals the unit exponential."""
    assert _controleer_werk(proef, monkeypatch) > 100


def _controleer_werk(proef: Proef, monkeypatch: pytest.MonkeyPatch) -> int:
    """Hold the cumulated hazard at each job against its draw; the number of jobs."""
    echt: Callable[[Regio, Klant], object] = reference.werkperiode
    aantal = [0]

    def met_controle(r: Regio, k: Klant) -> object:
        _, opgebouwd, *_ = k._loop(r.agenda.now, math.inf)
        assert opgebouwd == pytest.approx(k.drempel, rel=1e-9)
        aantal[0] += 1
        return echt(r, k)

    monkeypatch.setattr(reference, "werkperiode", met_controle)
    for regio in range(REGIOS):
        proef.draai(regio)
    return aantal[0]


def test_nobody_works_on_past_pension_age(tmp_path: Path) -> None:
    """Who starts his job within six months of it retires before the job has lasted."""
    proef = variant(tmp_path, "werk: {basiskans: {WW: 0, WAO: 0, WAJONG: 0, WWB: 0, NUG: 0}}")
    klanten = proef.klanten()
    klanten["leeftijd"] = np.linspace(64.0, 64.95, len(klanten))
    log = proef.draai(klanten=klanten)
    dag = klanten["instroom"] + (65.0 - klanten["leeftijd"]) * DAGEN_PER_JAAR
    pensioen = dict(zip(klanten["klant"].tolist(), dag.tolist(), strict=True))
    bleef = rijen(log, G.UITSTROOM)
    assert (bleef["code"] == Uitstroomreden.PENSIOEN).sum() > 100
    for rij in log[log["soort"] != G.DIENST_EINDE]:
        assert rij["tijd"] <= pensioen[int(rij["klant"])] + 1e-9


def test_result_of_an_older_commitment_needs_no_new_money(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Paid out of what was committed for the place, if that year is closed; booked anew if it was released."""
    proef = variant(tmp_path, ALLES_AAN)
    geboekt: list[float] = []
    echt = Loket.boek_na
    monkeypatch.setattr(Loket, "boek_na", lambda self, bedrag: (geboekt.append(bedrag), echt(self, bedrag))[1])
    soorten = (Betaalsoort.RESULTAAT, Betaalsoort.DUURZAAM)
    oud = nieuw = 0
    for rij in np.concatenate([proef.klanten(0), proef.klanten(1)]):
        geboekt.clear()
        log = proef.draai(klanten=rij.reshape(1))
        starts = rijen(log, G.START_TRAJECT)
        if len(starts) != 1:
            continue
        einde = rijen(log, G.EINDE_TRAJECT)
        betaald = rijen(log, G.BETALING)
        erna = betaald[(betaald["volgnr"] > einde["volgnr"][0]) if len(einde) else np.zeros(len(betaald), bool)]
        uit_prijs = erna["waarde"][np.isin(erna["code"], soorten)].sum()
        los = erna["waarde"][erna["code"] == Betaalsoort.RAPPORT].sum()
        if not uit_prijs:
            continue
        dagen = [starts["tijd"][0] - proef.par.C[0, starts["code"][0], STARTDAGEN], einde["tijd"][0]]
        jaren = proef.par.jaargrenzen.searchsorted(dagen, side="right")
        verwacht = los + (uit_prijs if jaren[0] == jaren[1] else 0.0)
        assert sum(geboekt) == pytest.approx(verwacht)
        oud, nieuw = oud + (jaren[0] != jaren[1]), nieuw + (jaren[0] == jaren[1])
    assert min(oud, nieuw) > 3


def test_the_rare_is_tested(logs: list[np.ndarray], proef: Proef, tmp_path: Path) -> None:
    """With everything on, every kind of end and of payment occurs: the checks above have something to check."""
    if proef.par.O[0, 0, plek_og("beleid.richtlijn_naleving")] == 0.0:
        return
    log = np.concatenate([*logs, *(proef.draai(regio) for regio in range(REGIOS, 12))])
    einden = set(rijen(log, G.EINDE_TRAJECT)["code"].tolist())
    assert einden == set(range(len(EINDREDEN)))
    betaald = set(rijen(log, G.BETALING)["code"].tolist())
    assert betaald == {int(b) for b in Betaalsoort}
    assert {int(g) for g in G} - set(log["soort"].tolist()) <= {G.OVERDRACHT}
