"""Tables from histories of which the answer is known."""

from __future__ import annotations

import math

import numpy as np
import pytest
from geschiedenissen import (
    EINDE,
    IRO,
    LADDER,
    MODULAIR,
    REGULIER,
    RENTE,
    WORK_FIRST,
    Boek,
    dag,
)

from simulatie.assen import (
    EIND_KANSARM,
    EIND_LADDER,
    EIND_MAXIMUM,
    EIND_UITSTROOM,
    EIND_WERK,
    GEEN,
    GROND_KANSARM,
    GROND_ZIEKTE,
    INZET_INTENSIEF,
    INZET_TERUGMELDEN,
    INZET_UITZITTEN,
    OG_GEMEENTE,
    OG_UWV,
    TAAK_INTAKE,
    TAAK_TERUGMELDING,
    TAAK_VERVOLG,
    TAAK_VOORTGANG,
    WW,
    WWB,
)
from simulatie.engines.events import Betaalsoort, Fase
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.tijd import MAAND


def test_numbers_start_again_after_a_durable_job_but_payments_find_their_own():
    boek = Boek()
    k = boek.klant(dag(2002), WW)
    k.traject(dag(2002, 3), dag(2002, 9), reden=EIND_KANSARM)
    k.zeg(dag(2002, 10), Ev.RAPPORT, 0, 0.4, 1)
    k.zeg(dag(2002, 11), Ev.VERVOLG, 3, 0.6, 1)
    k.traject(dag(2003), dag(2003, 6), nummer=2, reden=EIND_WERK)
    k.baan(dag(2003, 6), 8, terug=WWB)
    k.zeg(dag(2003, 6), Ev.CLAIM, 1, 0.0, 2)
    k.zeg(dag(2003, 6) + 6 * MAAND, Ev.BETALING, int(Betaalsoort.DUURZAAM), 500.0, 2)
    k.traject(dag(2004, 6), dag(2005), nummer=1, contract=LADDER, reden=EIND_LADDER)
    k.zeg(dag(2005, 2), Ev.BETALING, int(Betaalsoort.RAPPORT), 70.0, 1)
    tr = boek.tabellen().trajecten
    assert tr["traject_id"].tolist() == [1, 2, 3]
    assert tr["geval"].tolist() == [0, 0, 2]
    assert tr["betaald"].tolist() == [0.0, 500.0, 70.0]
    assert tr["betaald_duurzaam"].tolist() == [0.0, 500.0, 0.0]
    assert tr["claim"].tolist() == [0, 1, 0]
    assert tr["rapport_kwaliteit"].tolist()[0] == 0.4
    assert tr["vervolg_dienst"].tolist()[0] == 3
    assert tr["volgend"].tolist() == [1, -1, -1]  # a trajectory after a durable job follows up nothing
    assert tr["volgend_begin"].tolist()[0] == dag(2003)
    assert tr["mislukt"].tolist() == [True, False, False]
    assert tr["uitkering"].tolist() == [WW, WW, WWB]
    assert tr["opdrachtgever"].tolist() == [OG_UWV, OG_UWV, OG_GEMEENTE]
    assert tr["instroom"].tolist()[2] == pytest.approx(dag(2003, 6) + 8 * MAAND)


def test_durable_work_begins_at_the_end_or_within_six_months():
    gevallen = [
        (dag(2004), 8, True),  # at the end itself
        (dag(2004) + 5.9 * MAAND, 8, True),
        (dag(2004) + 6.1 * MAAND, 8, False),  # too late
        (dag(2004, 2), 5, False),  # does not last
    ]
    boek = Boek()
    for begin, maanden, _ in gevallen:
        boek.klant(dag(2003)).traject(dag(2003, 3), dag(2004)).baan(begin, maanden, terug=WW)
    twee = boek.klant(dag(2003)).traject(dag(2003, 3), dag(2004))
    twee.baan(dag(2004, 1, 15), 1, terug=WW).baan(dag(2004, 5), 12, terug=WW)  # the second job counts
    tr = boek.tabellen().trajecten
    assert tr["duurzaam_na_einde"].tolist() == [goed for *_, goed in gevallen] + [True]
    assert tr["baan_begin"].tolist()[4] == dag(2004, 1, 15)
    assert tr["duurzaam_begin"].tolist()[4] == dag(2004, 5)


def test_months_by_effort():
    boek = Boek()
    inzet = ((0, INZET_INTENSIEF), (2, INZET_UITZITTEN), (5, INZET_INTENSIEF), (6, INZET_TERUGMELDEN))
    begin = dag(2003)
    boek.klant(dag(2002)).traject(begin, begin + 9 * MAAND, inzet=inzet)
    boek.klant(dag(2002)).traject(EINDE - 3 * MAAND, None, inzet=((0, INZET_INTENSIEF), (1, INZET_UITZITTEN)))
    tr = boek.tabellen().trajecten
    assert tr["maanden_intensief"].tolist() == pytest.approx([3.0, 1.0])
    assert tr["maanden_standaard"].tolist() == [0.0, 0.0]
    assert tr["maanden_uitzitten"].tolist() == pytest.approx([6.0, 2.0])
    assert tr["maanden"].tolist() == pytest.approx([9.0, 3.0])
    assert tr["volledig"].tolist() == [True, False]
    assert tr["reden"].tolist() == [EIND_MAXIMUM, -1]
    assert math.isnan(tr["eind"].tolist()[1])


def test_benefit_at_the_start_and_who_buys():
    boek = Boek()
    k = boek.klant(dag(2002), WW).zeg(dag(2003), Ev.UITKERING, WWB)
    k.traject(dag(2003, 2), dag(2003, 5))
    loopt_af = boek.klant(dag(2002), WW).traject(dag(2002, 6), dag(2003, 6))
    loopt_af.zeg(dag(2003), Ev.UITKERING, GEEN)  # WW runs out on the way
    boek.klant(dag(2002), WW).zeg(dag(2003), Ev.UITKERING, GEEN).traject(dag(2003, 2), dag(2003, 5), contract=IRO)
    tr = boek.tabellen().trajecten
    assert tr["uitkering"].tolist() == [WWB, WW, GEEN]
    assert tr["opdrachtgever"].tolist() == [OG_GEMEENTE, OG_UWV, OG_UWV]  # only UWV buys an IRO
    assert tr["instroom"].tolist() == [dag(2003), dag(2002), dag(2003)]


def test_months_on_a_wage_are_no_benefit_months():
    boek = Boek()
    begin = dag(2003)
    k = boek.klant(begin, WWB)
    k.traject(begin + 2 * MAAND, begin + 8 * MAAND, contract=WORK_FIRST)
    k.zeg(begin + 8 * MAAND, Ev.UITKERING, WW).baan(begin + 10 * MAAND, 1, terug=GEEN).vertrek(begin + 15 * MAAND)
    t = boek.tabellen()
    assert t.klanten["uitkeringsmaanden"].tolist() == pytest.approx([4.0])
    assert t.staten["loon"].tolist() == [False, True, False, False, False]
    assert t.klanten["euro_loon"].tolist() == pytest.approx([6 * 1000.0])
    assert t.klanten["euro_uitkering"].tolist() == pytest.approx([2 * 1000.0 + 2 * 1400.0])


def test_wage_goes_on_when_the_benefit_changes_on_the_way():
    boek = Boek()
    begin = dag(2003)
    k = boek.klant(begin, WW).traject(begin + MAAND, begin + 5 * MAAND, contract=WORK_FIRST)
    k.zeg(begin + 3 * MAAND, Ev.UITKERING, WWB).vertrek(begin + 6 * MAAND)
    t = boek.tabellen()
    assert t.staten["loon"].tolist() == [False, True, True, False]
    assert t.klanten["uitkeringsmaanden"].tolist() == pytest.approx([2.0])
    assert t.perioden["uitkering"].tolist() == [WW, WWB]


def test_spells_and_jobs():
    boek = Boek()
    k = boek.klant(dag(2002), WW).zeg(dag(2002, 7), Ev.UITKERING, WWB).zeg(dag(2002, 8), Ev.EIGEN_START)
    k.baan(dag(2003), 9, terug=WW, kort=True).zeg(dag(2003), Ev.NAZORG, 2, 3.0)
    k.baan(dag(2005), 2)  # and seen no more
    boek.klant(dag(2004), WWB).baan(dag(2009, 10))
    t = boek.tabellen()
    assert t.perioden["uitkering"].tolist() == [WW, WWB, WW, WWB]
    assert t.perioden["einde"].tolist() == [Ev.UITKERING, Ev.WERK, Ev.WERK, Ev.WERK]
    assert t.perioden["via"].tolist() == [Ev.INSTROOM, Ev.UITKERING, Ev.INSTROOM, Ev.INSTROOM]
    b = t.banen
    assert b["uitkering"].tolist() == [WWB, WW, WWB]
    assert b["duurzaam"].tolist() == [True, False, False]
    assert b["kort"].tolist() == [True, False, False]
    assert b["terug"].tolist() == [WW, -1, -1]
    assert b["einde"].tolist() == [Ev.BAANVERLIES, Ev.BAANVERLIES, Ev.EINDE_RUN]
    assert b["nazorg"].tolist() == [2, 0, 0]
    assert b["ondersteund"].tolist() == [True, False, False]
    assert t.klanten["eindfase"].tolist() == [Fase.WEG, Fase.WERK]
    assert t.klanten["instromen"].tolist() == [2, 1]
    assert t.klanten["duurzame_banen"].tolist() == [1, 0]


def test_reports_and_their_answers():
    boek = Boek()
    begin = dag(2003)
    k = boek.klant(dag(2002)).traject(begin, begin + 7 * MAAND, reden=EIND_KANSARM)
    k.zeg(begin + 2 * MAAND, Ev.VERPLICHT, 1, 0.0, 1).zeg(begin + 2 * MAAND, Ev.TERUGMELDING, GROND_KANSARM, 2, 1)
    k.zeg(begin + 3 * MAAND, Ev.GEWEIGERD, GROND_KANSARM, 2, 1)
    k.zeg(begin + 6 * MAAND, Ev.TERUGMELDING, GROND_ZIEKTE, 6, 1).zeg(
        begin + 7 * MAAND, Ev.AANVAARD, GROND_ZIEKTE, 6, 1
    )
    open_ = boek.klant(dag(2002)).traject(begin, begin + 7 * MAAND, reden=EIND_WERK).baan(begin + 7 * MAAND)
    open_.zeg(begin + 6 * MAAND, Ev.TERUGMELDING, GROND_KANSARM, 6, 1)
    t = boek.tabellen()
    m = t.meldingen
    assert m["traject"].tolist() == [0, 0, 1]
    assert m["grond"].tolist() == [GROND_KANSARM, GROND_ZIEKTE, GROND_KANSARM]
    assert m["uitkomst"].tolist() == [0, 1, -1]
    assert m["verplicht"].tolist() == [True, False, False]
    assert ((m["besluit"] - m["tijd"]) / MAAND).tolist()[:2] == pytest.approx([1.0, 1.0])
    assert t.trajecten["meldingen"].tolist() == [2, 1]
    assert t.trajecten["gemeld_ziekte"].tolist() == [True, False]


def test_tasks_are_paired_in_order():
    boek = Boek()
    d = dag(2003)
    k = boek.klant(dag(2002, 6), WW).traject(d, d + 300)
    for i, taak in enumerate((TAAK_VOORTGANG, TAAK_VOORTGANG, TAAK_VERVOLG)):
        k.zeg(d + 10 * i, Ev.AANVRAAG, taak)
    k.zeg(d + 12, Ev.DIENST_START, TAAK_VOORTGANG, 12.0).zeg(d + 13, Ev.DIENST_EINDE, TAAK_VOORTGANG, 30.0)
    k.zeg(d + 14, Ev.INGETROKKEN, TAAK_VOORTGANG)
    k.zeg(d + 50, Ev.UITKERING, WWB).zeg(d + 60, Ev.AANVRAAG, TAAK_INTAKE).zeg(d + 61, Ev.AANVRAAG, TAAK_TERUGMELDING)
    taken = boek.tabellen().taken
    assert taken["taak"].tolist() == [TAAK_VOORTGANG, TAAK_VOORTGANG, TAAK_VERVOLG, TAAK_INTAKE, TAAK_TERUGMELDING]
    assert taken["wachtdagen"].tolist()[0] == 12.0
    assert taken["minuten"].tolist()[0] == 30.0
    assert taken["ingetrokken"].tolist() == [False, True, False, False, False]
    assert taken["begin"].notna().tolist() == [True, False, False, False, False]
    # an intake after WW ran out is the municipality's; a hand-back from the running trajectory stays with UWV
    assert taken["opdrachtgever"].tolist() == [OG_UWV, OG_UWV, OG_UWV, OG_GEMEENTE, OG_UWV]


def test_place_asked_for_belongs_to_the_referral():
    boek = Boek()
    k = boek.klant(dag(2002))
    k.zeg(dag(2002, 2), Ev.KEUZE, 3).zeg(dag(2002, 3), Ev.AANMELDING, IRO).baan(dag(2002, 4), 3, terug=WW)
    k.zeg(dag(2003), Ev.KEUZE, 3).zeg(dag(2003, 1, 11), Ev.AANMELDING, IRO).zeg(dag(2003, 2), Ev.AANMELDING, REGULIER)
    k.traject(dag(2003, 3), dag(2003, 6))
    boek.klant(dag(2002)).traject(dag(2003), dag(2003, 6))
    assert boek.tabellen().trajecten["aangemeld"].tolist() == [dag(2003, 1, 11), pytest.approx(math.nan, nan_ok=True)]


def test_diagnosis_and_iro_before_the_start():
    boek = Boek()
    k = boek.klant(dag(2002)).zeg(dag(2002, 2), Ev.DIAGNOSE, 2, 0.4).zeg(dag(2002, 2), Ev.JUIST, 0, 3)
    k.zeg(dag(2002, 3), Ev.DIAGNOSE, 3, 0.5).zeg(dag(2002, 3), Ev.JUIST, 1, 3).zeg(dag(2002, 3), Ev.IRO, 1)
    k.traject(dag(2002, 4), dag(2002, 9), contract=MODULAIR)
    k.zeg(dag(2002, 10), Ev.DIAGNOSE, 1, 0.1).zeg(dag(2002, 10), Ev.JUIST, 0, 3)
    tr = boek.tabellen().trajecten
    assert (tr["diagnose"].item(), tr["diagnose_juist"].item(), tr["geziene_kans"].item()) == (3, 1, 0.5)
    assert (tr["iro_verteld"].item(), tr["iro_gevraagd"].item()) == (True, False)


def test_money_in_a_window_of_the_clients_own():
    boek = Boek()
    d = dag(2003)
    k = boek.klant(d, WW).zeg(d + 100, Ev.ZORG_START).zeg(d + 100 + MAAND, Ev.ZORG_EINDE)
    k.traject(d + 10, d + 200).zeg(d + 10, Ev.BETALING, 0, 600.0, 1).zeg(d + 400, Ev.BETALING, 2, 900.0, 1)
    k.zeg(d + 20, Ev.DIENST_EINDE, TAAK_INTAKE, 90.0).zeg(d + 60, Ev.SANCTIE, 0, 2.0, 1)
    k.vertrek(d + 10 * MAAND)
    t = boek.tabellen()
    heel = t.geld.per_klant(np.array([d]), np.array([d + 365.0]))
    assert heel["aanbieder"].tolist() == [600.0]
    assert heel["klantmanager"].tolist() == pytest.approx([10 * 40.0])  # paid by the month in stock, not by the minute
    assert heel["zorg"].tolist() == pytest.approx([150.0])
    assert heel["uitkering"].tolist() == pytest.approx([10 * 1400.0 - 2 * 0.2 * 1400.0])
    contant = t.geld.per_klant(np.array([d]), np.array([d + 365.0]), RENTE)
    assert contant["aanbieder"].tolist() == pytest.approx([600.0 * math.exp(-RENTE * 10)])
    bruto = 1400.0 / MAAND * (1 - math.exp(-RENTE * 10 * MAAND)) / RENTE
    korting = 280.0 / MAAND * math.exp(-RENTE * 60) * (1 - math.exp(-RENTE * 2 * MAAND)) / RENTE
    assert contant["uitkering"].tolist() == pytest.approx([bruto - korting])
    niets = t.geld.per_klant(np.array([math.nan]), np.array([math.nan]))
    assert all(x.tolist() == [0.0] for x in niets.values())


def test_leaving_in_a_trajectory():
    boek = Boek()
    boek.klant(dag(2003)).traject(dag(2003, 2), dag(2003, 8), reden=EIND_UITSTROOM).vertrek(dag(2003, 8))
    t = boek.tabellen()
    assert t.trajecten["mislukt"].tolist() == [False]
    assert t.klanten["uitstroom"].tolist() == [dag(2003, 8)]
    assert t.klanten["eerste_reden"].tolist() == [EIND_UITSTROOM]


def test_log_of_nobody():
    boek = Boek()
    assert len(boek.tabellen().klanten) == 0
    boek.klant(dag(2003))
    t = boek.tabellen()
    assert len(t.klanten) == 1
    assert [len(x) for x in (t.trajecten, t.meldingen, t.banen, t.taken)] == [0, 0, 0, 0]


def test_order_of_log_and_clients_does_not_matter():
    boek = Boek()
    for i in range(5):
        boek.klant(dag(2003) + i, WW, regio=i % 2).traject(dag(2003, 3), dag(2003, 9)).baan(dag(2004), 8, terug=WW)
    een = boek.tabellen()
    boek.mensen.reverse()
    twee = boek.tabellen()
    for naam in ("klanten", "trajecten", "banen", "perioden"):
        assert getattr(een, naam).equals(getattr(twee, naam))


def test_client_twice_is_refused():
    boek = Boek()
    boek.klant(dag(2003))
    boek.mensen.append(boek.mensen[0])
    with pytest.raises(ValueError, match="twice"):
        boek.tabellen()
