"""Indicators from histories of which the answer is known."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from geschiedenissen import EINDE, IRO, LADDER, MODULAIR, REGULIER, WORK_FIRST, Boek, Mens, dag

from simulatie.assen import (
    EIND_KANSARM,
    EIND_LADDER,
    EIND_MAXIMUM,
    EIND_UITSTROOM,
    EIND_WERK,
    GROND_KANSARM,
    GROND_ZIEKTE,
    INZET_STANDAARD,
    INZET_UITZITTEN,
    NUG,
    TAAK_INTAKE,
    TAAK_VOORTGANG,
    WAO,
    WW,
    WWB,
)
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes import indicatoren, voeg_samen
from simulatie.tijd import MAAND


def reken(boek: Boek, *ids: str) -> pd.DataFrame:
    """Indicators over all regions, by (indicator, groep)."""
    return voeg_samen(indicatoren(boek.tabellen(), alleen=ids)).set_index(["indicator", "groep"])


def breuk(boek: Boek, id_: str, groep: str = "totaal") -> tuple[float, float, int]:
    """(teller, noemer, weggelaten) of one indicator and group."""
    rij = reken(boek, id_).loc[(id_, groep)]
    return float(rij["teller"]), float(rij["noemer"]), int(rij["weggelaten"])


def volg(k: Mens, begin: float, eind: float | None = None) -> Mens:
    """A second trajectory."""
    return k.traject(begin, eind, nummer=2)


# ---------------------------------------------------------------- placements


def test_placement_counts_claims_of_ended_placement_trajectories():
    boek = Boek()
    geclaimd = boek.klant(dag(2005)).traject(dag(2005, 6), dag(2006, 3), reden=EIND_WERK).baan(dag(2006, 3))
    geclaimd.zeg(dag(2006, 3), Ev.CLAIM, 1, 0.0, 1)
    boek.klant(dag(2005)).traject(dag(2005, 6), dag(2006, 4), reden=EIND_WERK).baan(dag(2006, 4), kort=True)
    later = boek.klant(dag(2005)).traject(dag(2005, 6), dag(2006, 5)).baan(dag(2006, 6))
    later.zeg(dag(2006, 6), Ev.CLAIM, 2, 0.0, 1)
    boek.klant(dag(2005)).traject(dag(2005, 6), dag(2006, 5))
    boek.klant(dag(2005)).traject(dag(2005, 6), dag(2006, 5), contract=LADDER)
    boek.klant(dag(2005)).traject(dag(2005, 6), dag(2006, 5), contract=IRO)  # not tendered
    boek.klant(dag(2005)).traject(dag(2004, 6), dag(2005, 6))  # ended too early
    boek.klant(dag(2005)).traject(dag(2006, 6))  # did not end in 2006
    boek.klant(dag(2005), WWB).traject(dag(2005, 6), dag(2006, 5), contract=WORK_FIRST)
    assert breuk(boek, "plaatsing_uwv") == (2, 4, 0)
    assert breuk(boek, "plaatsing_uwv", "WW") == (2, 4, 0)
    assert breuk(boek, "plaatsing_gemeente") == (0, 1, 0)
    assert breuk(boek, "werk_bij_einde_uwv") == (2, 4, 0)
    assert breuk(boek, "aandeel_gericht_op_plaatsing_uwv") == (4, 5, 0)
    assert breuk(boek, "aandeel_gericht_op_plaatsing_gemeente") == (1, 1, 0)


def test_claim_window_must_lie_inside_the_run():
    boek = Boek(vensters={**Boek().afspraken.vensters, "geeindigd": (dag(2009), EINDE)})
    boek.klant(dag(2005)).traject(EINDE - 300, EINDE - 59)
    boek.klant(dag(2005)).traject(EINDE - 300, EINDE - 61)
    assert breuk(boek, "plaatsing_uwv") == (0, 1, 1)


def test_mix_of_contracts():
    boek = Boek()
    for contract in (IRO, IRO, MODULAIR, REGULIER, LADDER):
        boek.klant(dag(2006)).traject(dag(2007, 2), dag(2007, 6), contract=contract)
    boek.klant(dag(2006), WAO).traject(dag(2007, 2), dag(2007, 6), contract=IRO)  # not WW
    boek.klant(dag(2006)).traject(dag(2007, 4), dag(2007, 6), contract=IRO)  # after the window
    waarde = reken(boek, "trajectsoorten_uwv_2007k1")["waarde"].droplevel(0)
    assert waarde.to_dict() == {"iro": 0.4, "regulier": 0.4, "modulair": 0.2}


# ---------------------------------------------------------------- second trajectories


@pytest.fixture
def tweede() -> Boek:
    """First trajectories of WW clients that ended on 1 July 2003, with what followed; all entered in 2002."""
    boek = Boek()
    eind = dag(2003, 7)

    def eerste(reden: int = EIND_MAXIMUM) -> Mens:
        return boek.klant(dag(2002, 6)).traject(dag(2003), eind, reden=reden)

    volg(eerste(), eind + 3 * MAAND)  # within six months, still on benefit
    volg(eerste(), eind + 9 * MAAND)  # within twelve
    eerste()  # never
    eerste().baan(eind + 5 * MAAND)  # in work after six months: not in the denominator
    volg(eerste(), eind + 2 * MAAND, eind + 4 * MAAND).baan(eind + 4 * MAAND)  # started, and in work by then
    eerste(EIND_WERK).baan(eind)  # a success
    eerste(EIND_LADDER)  # a success of another kind
    eerste(EIND_UITSTROOM).vertrek(eind)
    return boek


def test_second_trajectory(tweede):
    assert breuk(tweede, "tweede_traject_binnen_6m", "WW") == (1, 3, 0)
    assert breuk(tweede, "tweede_traject_binnen_12m", "WW") == (2, 3, 0)


def test_second_trajectory_other_reading_counts_starters_who_left(tweede):
    assert breuk(tweede, "tweede_traject_binnen_6m_andere_lezing", "WW") == (2, 4, 0)
    assert breuk(tweede, "tweede_traject_binnen_12m_andere_lezing", "WW") == (3, 4, 0)


def test_second_trajectory_after_a_ladder_step(tweede):
    assert breuk(tweede, "tweede_traject_binnen_6m_ook_na_ladderstap", "WW") == (1, 4, 0)


def test_inflow_is_that_of_the_benefit_at_the_start():
    boek = Boek()
    k = boek.klant(dag(2001), WW).zeg(dag(2003), Ev.UITKERING, WWB)  # WWB since 2003
    volg(k.traject(dag(2003, 6), dag(2004)), dag(2004, 3))
    boek.klant(dag(2001), WW).traject(dag(2003, 6), dag(2004))  # WW since 2001: before the window
    boek.klant(dag(2006, 2), WWB).traject(dag(2006, 6), dag(2007))  # after it
    assert breuk(boek, "tweede_traject_binnen_6m", "WWB") == (1, 1, 0)
    assert breuk(boek, "tweede_traject_binnen_6m", "WW") == (0, 0, 0)


def test_third_trajectory_and_one_after_a_durable_job_are_no_second():
    boek = Boek()
    k = boek.klant(dag(2002)).traject(dag(2002, 3), dag(2002, 9)).baan(dag(2002, 9), 7, terug=WW)
    k.traject(dag(2003, 8), dag(2004), nummer=1)
    assert breuk(boek, "sturing_vervolg_12m") == (0, 2, 0)


def test_follow_up_that_falls_outside_the_run_is_left_out_and_counted():
    boek = Boek(vensters={**Boek().afspraken.vensters, "instroom": (dag(2002), dag(2009, 12))})
    volg(boek.klant(dag(2008)).traject(dag(2009), EINDE - 8 * MAAND), EINDE - 7 * MAAND)
    volg(boek.klant(dag(2008)).traject(dag(2009), EINDE - 2 * MAAND), EINDE - MAAND)
    boek.klant(dag(2008)).traject(dag(2009, 8))  # still under way
    assert breuk(boek, "tweede_traject_binnen_6m", "WW") == (1, 1, 2)
    assert breuk(boek, "tweede_traject_binnen_12m", "WW") == (0, 0, 3)


def test_inside_the_window_nothing_is_seen_after_its_end():
    boek = Boek()
    tot = dag(2006)
    volg(boek.klant(dag(2004)).traject(dag(2005), tot - 5 * MAAND), tot - 2 * MAAND)  # seen
    volg(boek.klant(dag(2004)).traject(dag(2005), tot - 3 * MAAND), tot + MAAND)  # starts too late to be seen
    volg(boek.klant(dag(2004)).traject(dag(2005), tot + MAAND), tot + 2 * MAAND)  # ends after the window
    assert breuk(boek, "tweede_traject_binnen_6m", "WW") == (3, 3, 0)
    assert breuk(boek, "tweede_traject_binnen_6m_venster", "WW") == (1, 2, 1)


def test_wage_in_place_of_benefit_counts_as_still_on_benefit():
    boek = Boek()
    k = boek.klant(dag(2002), WWB).traject(dag(2002, 3), dag(2003))
    k.traject(dag(2003, 2), dag(2004), nummer=2, contract=WORK_FIRST)
    assert breuk(boek, "tweede_traject_binnen_6m", "WWB") == (1, 1, 0)


# ---------------------------------------------------------------- durable work


def test_durable_outflow_by_number_and_reading():
    boek = Boek()
    boek.klant(dag(2003)).traject(dag(2003, 3), dag(2004), reden=EIND_WERK).baan(dag(2004), 8, terug=WW)
    boek.klant(dag(2003)).traject(dag(2003, 3), dag(2004)).baan(dag(2004, 3), 8, terug=WW)
    boek.klant(dag(2003)).traject(dag(2003, 3), dag(2004), reden=EIND_WERK).baan(dag(2004), 3, terug=WW)
    k = boek.klant(dag(2003)).traject(dag(2003, 3), dag(2004))
    volg(k, dag(2004, 3), dag(2004, 9)).baan(dag(2004, 9), 10, terug=WW)
    boek.klant(dag(2003)).traject(dag(2003, 3), dag(2004), reden=EIND_UITSTROOM).vertrek(dag(2004))
    assert breuk(boek, "duurzame_uitstroom_na_eerste_traject", "WW") == (2, 5, 0)
    assert breuk(boek, "duurzame_uitstroom_na_eerste_traject_andere_lezing", "WW") == (1, 3, 0)
    assert breuk(boek, "duurzame_uitstroom_na_tweede_traject", "WW") == (1, 1, 0)


def test_durable_outflow_needs_twelve_months():
    boek = Boek(vensters={**Boek().afspraken.vensters, "duurzaam": (dag(2002), EINDE)})
    boek.klant(dag(2008)).traject(dag(2008, 3), EINDE - 11 * MAAND, reden=EIND_WERK).baan(EINDE - 11 * MAAND)
    boek.klant(dag(2008)).traject(dag(2008, 3), EINDE - 13 * MAAND, reden=EIND_WERK).baan(EINDE - 13 * MAAND)
    assert breuk(boek, "duurzame_uitstroom_na_eerste_traject", "WW") == (1, 1, 1)


# ---------------------------------------------------------------- what was seen and said


def test_diagnosis_and_motivation():
    boek = Boek()
    for juist, reden in ((1, EIND_WERK), (0, EIND_WERK), (1, EIND_MAXIMUM), (1, EIND_UITSTROOM)):
        k = boek.klant(dag(2003)).zeg(dag(2003, 2), Ev.JUIST, juist)
        k.traject(dag(2003, 3), dag(2003, 9), reden=reden, contract=IRO)
        k.zeg(dag(2003, 9), Ev.MOTIVATIE, juist, 0.6, 1)
        if reden == EIND_WERK:
            k.baan(dag(2003, 9))
        elif reden == EIND_UITSTROOM:
            k.vertrek(dag(2003, 9))
    assert breuk(boek, "diagnose_adequaat_gegeven_uitkomst", "geslaagd") == (1, 2, 0)
    assert breuk(boek, "diagnose_adequaat_gegeven_uitkomst", "niet_geslaagd") == (1, 1, 0)
    assert breuk(boek, "motivatie_toegenomen", "iro|voldoende_invloed") == (3, 4, 0)
    assert breuk(boek, "motivatie_toegenomen", "iro|onvoldoende") == (0, 0, 0)
    assert breuk(boek, "motivatie_toegenomen", "regulier|voldoende_invloed") == (0, 0, 0)


def test_iro_known_among_tendered_trajectories():
    boek = Boek()
    for bits, contract in ((1, REGULIER), (0, REGULIER), (0, LADDER), (3, IRO)):
        k = boek.klant(dag(2006)).zeg(dag(2006, 2), Ev.IRO, bits)
        k.traject(dag(2006, 9), dag(2007, 2), contract=contract)
    assert breuk(boek, "iro_bekend_bij_regulier", "bij_de_keuze") == (1, 3, 0)


# ---------------------------------------------------------------- process


def test_sitting_out_counts_only_trajectories_that_can_be_followed_to_their_end():
    boek = Boek()
    inzet = ((0.0, INZET_STANDAARD), (2.0, INZET_UITZITTEN))
    boek.klant(dag(2003)).traject(dag(2003), dag(2003) + 6 * MAAND, inzet=inzet)
    boek.klant(dag(2003), WWB).traject(dag(2003), dag(2003) + 3 * MAAND, inzet=inzet, contract=LADDER)
    boek.klant(dag(2003)).traject(EINDE - 11 * MAAND, EINDE - 10 * MAAND)  # ended, but others like it have not
    boek.klant(dag(2001)).traject(dag(2001), dag(2001, 9), inzet=inzet)  # burn-in
    teller, noemer, weg = breuk(boek, "uitzit_maanden")
    assert (teller, noemer, weg) == (pytest.approx(5.0), 2, 1)
    assert breuk(boek, "uitzit_maanden", "ladder") == (pytest.approx(1.0), 1, 0)
    assert breuk(boek, "primair_uitzitmaanden") == (pytest.approx(5.0), 2, 1)
    assert breuk(boek, "inzet_aandeel", "uitzitten") == (pytest.approx(5.0), pytest.approx(9.0), 1)


def test_hand_backs():
    boek = Boek()
    d = dag(2004)
    k = boek.klant(dag(2003)).traject(d, d + 8 * MAAND, reden=EIND_KANSARM)
    for maand, grond, soort in ((4, GROND_KANSARM, Ev.GEWEIGERD), (7, GROND_KANSARM, Ev.AANVAARD)):
        k.zeg(d + maand * MAAND, Ev.TERUGMELDING, grond, maand, 1)
        k.zeg(d + maand * MAAND + 14, soort, grond, maand, 1)
    boek.klant(dag(2003)).traject(d, d + 8 * MAAND)
    weg = boek.klant(dag(2003)).traject(d, d + 5 * MAAND).zeg(d + 4.5 * MAAND, Ev.TERUGMELDING, GROND_ZIEKTE, 4, 1)
    weg.zeg(dag(2003, 2), Ev.AFGEWEZEN, REGULIER)
    assert breuk(boek, "terugmelding_aangeboden", "enige") == (2, 3, 0)
    assert breuk(boek, "terugmelding_aangeboden", "kansarm") == (1, 3, 0)
    assert breuk(boek, "terugmelding_aangeboden", "uwv|ziekte") == (1, 3, 0)
    assert breuk(boek, "terugmelding_aanvaard", "kansarm") == (1, 2, 0)
    assert breuk(boek, "terugmelding_aanvaard", "ziekte") == (0, 0, 0)  # never answered
    assert breuk(boek, "terugmelding_maand", "3-6m") == (2, 3, 0)
    assert breuk(boek, "terugmelding_maand", "kansarm|6-12m") == (1, 2, 0)
    assert breuk(boek, "terugmelding_wachtweken") == (pytest.approx(4.0), 2, 0)
    assert breuk(boek, "afgewezen_voor_start") == (1, 4, 0)


def test_talks_adjustments_and_aftercare():
    boek = Boek()
    d = dag(2004)
    k = boek.klant(dag(2003)).traject(d, d + 100, reden=EIND_WERK)
    k.zeg(d + 20, Ev.AANVRAAG, TAAK_VOORTGANG, traject=1).zeg(d + 25, Ev.DIENST_START, TAAK_VOORTGANG, 5.0, 1)
    k.zeg(d + 26, Ev.DIENST_EINDE, TAAK_VOORTGANG, 30.0, 1).zeg(d + 25, Ev.BIJGESTELD, 1, 1.0, 1)
    k.baan(d + 100).zeg(d + 100, Ev.NAZORG, 2, 3.0, 1)
    ander = boek.klant(dag(2003)).traject(d, d + 100, reden=EIND_WERK).baan(d + 100)
    ander.zeg(d + 100, Ev.NAZORG, 1, 3.0, 1)
    boek.klant(dag(2003)).traject(d, d + 100)
    assert breuk(boek, "voortgangsgesprekken") == (1, 3, 0)
    assert breuk(boek, "traject_aangepast") == (1, 3, 0)
    assert breuk(boek, "nazorg_verleend", "klantmanager") == (1, 2, 0)
    assert breuk(boek, "nazorg_verleend", "rib") == (1, 2, 0)
    assert breuk(boek, "wachttijd_dagen", "uwv|voortgang") == (5, 1, 0)


def test_load_and_caseload():
    boek = Boek()
    k = boek.klant(dag(2004), WW).vertrek(dag(2005))
    k.zeg(dag(2004, 2), Ev.AANVRAAG, TAAK_INTAKE).zeg(dag(2004, 2), Ev.DIENST_START, TAAK_INTAKE)
    k.zeg(dag(2004, 2) + 0.1, Ev.DIENST_EINDE, TAAK_INTAKE, 120.0)
    dagen = EINDE - dag(2002)
    # two klantmanagers, an hour a day each
    assert breuk(boek, "bezetting_klantmanager", "uwv") == (120, pytest.approx(2 * 60 * dagen), 0)
    assert breuk(boek, "bezetting_klantmanager", "gemeente")[0] == 0
    teller, noemer, _ = breuk(boek, "caseload", "uwv")
    assert teller / noemer == pytest.approx(366 / (2 * dagen))


# ---------------------------------------------------------------- steering


def test_follow_up_time_and_median():
    boek = Boek()
    eind = dag(2004)
    for maanden in (2.0, 4.0, 4.5, 30.0):
        begin = eind + maanden * MAAND
        k = boek.klant(dag(2002)).traject(dag(2003, 3), eind)
        k.traject(begin, begin + MAAND, nummer=2, reden=EIND_WERK).baan(begin + MAAND)
    boek.klant(dag(2002)).traject(dag(2003, 3), eind, reden=EIND_UITSTROOM).vertrek(eind)
    assert breuk(boek, "sturing_vervolg_6m") == (3, 4, 0)
    assert breuk(boek, "sturing_vervolg_24m") == (3, 4, 0)
    teller, noemer, _ = breuk(boek, "sturing_tijd_tot_vervolg")
    assert (teller, noemer) == (pytest.approx(10.5), 3)
    uit = reken(boek, "sturing_tijd_tot_vervolg_verdeling", "sturing_tijd_tot_vervolg_mediaan")
    rij = uit.loc[("sturing_tijd_tot_vervolg_mediaan", "totaal")]
    assert math.isnan(rij["teller"])
    assert rij["noemer"] == 3
    assert 3.0 <= rij["waarde"] <= 4.0  # two of the three within four months, one within three
    assert breuk(boek, "sturing_wie_leeftijd", "met_vervolg")[1] == 3
    assert breuk(boek, "sturing_wie_uitkering", "zonder_vervolg|WW") == (1, 1, 0)
    assert breuk(boek, "sturing_resultaat_vervolg", "werk") == (4, 4, 0)
    assert breuk(boek, "sturing_duurzaam_na_vervolg", "WW") == (4, 4, 0)


# ---------------------------------------------------------------- article 47


def test_work_within_two_years_of_support():
    boek = Boek()
    boek.klant(dag(2003)).traject(dag(2003), dag(2003, 9)).baan(dag(2004, 6), 8, terug=WW)
    boek.klant(dag(2003)).traject(dag(2003), dag(2003, 9)).baan(dag(2004, 6), 2, terug=WW)
    boek.klant(dag(2003), WAO).traject(dag(2003), dag(2003, 9)).baan(dag(2005, 6))
    boek.klant(dag(2003), WWB).traject(dag(2003), dag(2003, 9), contract=LADDER).baan(dag(2004))
    boek.klant(dag(2003), NUG).baan(dag(2004))
    assert breuk(boek, "artikel47_werk_binnen_24m", "WW") == (2, 2, 0)
    assert breuk(boek, "artikel47_werk_binnen_24m", "AO") == (0, 1, 0)
    assert breuk(boek, "artikel47_werk_binnen_24m", "WWB") == (0, 0, 0)
    assert breuk(boek, "artikel47_werk_houdt_6m", "WW") == (1, 2, 0)
    assert breuk(boek, "artikel47_werk_met_ondersteuning") == (4, 5, 0)
    assert breuk(boek, "artikel47_werk_met_ondersteuning", "NUG") == (0, 1, 0)
    teller, noemer, _ = breuk(boek, "artikel47_werk_per_klantjaar", "NUG|zonder")
    assert teller / noemer == pytest.approx(365.25 / 365)


def test_moves_on_the_ladder():
    boek = Boek()
    k = boek.klant(dag(2003), WWB).traject(dag(2003), dag(2003, 9), contract=LADDER, reden=EIND_LADDER)
    k.zeg(dag(2003, 9), Ev.POSITIE, 3, 2.0, 1).traject(dag(2004, 3), dag(2004, 9), nummer=2)
    k.baan(dag(2005)).zeg(dag(2005), Ev.POSITIE, 6, 3.0)
    assert breuk(boek, "artikel47_positiewijzigingen", "2003")[:2] == (100, pytest.approx(365 / 365.25))
    assert breuk(boek, "artikel47_positiewijzigingen", "2005")[0] == 0  # into work is no step on the ladder
    assert breuk(boek, "artikel47_ladder_naar_plaatsing", "2004")[0] == 100
    assert breuk(boek, "artikel47_ladder_naar_plaatsing", "2003")[0] == 0


# ---------------------------------------------------------------- stocks and flows


def test_stock_by_duration():
    boek = Boek()
    peil = dag(2005, 10)
    for maanden in (1, 5, 7, 20, 30):
        boek.klant(peil - maanden * MAAND)
    boek.klant(peil - 3 * MAAND).baan(peil - MAAND)
    boek.klant(dag(2000, 6), WWB)
    uit = reken(boek, "bestand_naar_duur")["waarde"].droplevel(0)
    assert [uit[f"WW|2005|{k}"] for k in ("0-6m", "6-12m", "12-18m", "18-24m", "24m+")] == [0.4, 0.2, 0.0, 0.2, 0.2]
    assert uit["WWB|2005|3j+"] == 1.0
    assert breuk(boek, "bestand_naar_duur_korter", "WW|2005|0-6m") == (2, 4, 0)


def test_outflow_and_duration_of_ww():
    boek = Boek()
    boek.klant(dag(2004), leeftijd=30).vertrek(dag(2005))  # 366 days
    boek.klant(dag(2004, 7), leeftijd=50).zeg(dag(2005, 7), Ev.UITKERING, WWB)
    boek.klant(dag(2004, 7), WWB).vertrek(dag(2005))
    teller, noemer, _ = breuk(boek, "ww_uitstroom_per_maand", "2004")
    assert (teller, noemer) == (0, pytest.approx((366 + 184) / MAAND))
    teller, noemer, _ = breuk(boek, "ww_uitstroom_per_maand", "2005")
    assert (teller, noemer) == (2, pytest.approx(181 / MAAND))
    assert breuk(boek, "ww_duur_naar_leeftijd", "25-34") == (pytest.approx(366 / MAAND), 1, 0)
    assert breuk(boek, "ww_duur_naar_leeftijd", "45-54") == (pytest.approx(365 / MAAND), 1, 0)
    assert breuk(boek, "ww_uitstroom_naar_leeftijd", "45-54") == (1, pytest.approx(365 / MAAND), 0)


def test_relapse_and_loss_of_jobs():
    boek = Boek()
    boek.klant(dag(2003), WWB).baan(dag(2004), 4, terug=WWB)
    boek.klant(dag(2003), WWB).baan(dag(2004), 14, terug=WWB)
    boek.klant(dag(2003), WWB).vertrek(dag(2004))
    boek.klant(dag(2003), WW).baan(EINDE - 3 * MAAND)
    assert breuk(boek, "terugval_wwb", "6m") == (1, 3, 0)
    assert breuk(boek, "terugval_wwb", "18-24m") == (2, 3, 0)
    assert breuk(boek, "terugval_wwb_na_werk", "12m") == (1, 2, 0)
    assert breuk(boek, "baanverlies", "6m") == (1, 2, 1)
    assert breuk(boek, "baanverlies", "WWB|18m") == (2, 2, 0)
    assert breuk(boek, "baanverlies_per_maand", "0-6m") == (1, pytest.approx(4 + 6 + 3), 0)
    assert breuk(boek, "baanverlies_per_maand", "6-18m") == (1, pytest.approx(8), 0)
    assert breuk(boek, "baanverlies_per_maand", "ww_eerste_jaar") == (0, pytest.approx(3), 0)


# ---------------------------------------------------------------- money and primary outcomes


def test_money_per_trajectory():
    boek = Boek()
    k = boek.klant(dag(2003)).traject(dag(2003, 2), dag(2003, 8), reden=EIND_WERK).baan(dag(2003, 8))
    k.zeg(dag(2003, 2), Ev.BETALING, 0, 600.0, 1).zeg(dag(2003, 8), Ev.BETALING, 2, 1400.0, 1)
    k.zeg(dag(2003, 8), Ev.KOSTEN, 0, 1500.0, 1).zeg(dag(2003, 8), Ev.CLAIM, 1, 0.0, 1)
    boek.klant(dag(2003)).traject(dag(2003, 2), dag(2003, 8))
    assert breuk(boek, "betaald_per_traject") == (2000, 2, 0)
    assert breuk(boek, "betaald_per_traject", "uwv|resultaat") == (1400, 2, 0)
    assert breuk(boek, "kosten_aanbieder_per_traject") == (1500, 2, 0)
    assert breuk(boek, "marge_aanbieder") == (500, 2000, 0)
    assert breuk(boek, "betaald_per_plaatsing") == (2000, 1, 0)


def test_primary_outcomes():
    boek = Boek()
    d = dag(2004)
    boek.klant(d).traject(d, d + 6 * MAAND, reden=EIND_WERK).baan(d + 6 * MAAND, 12, terug=WW)
    volg(boek.klant(d).traject(d, d + 9 * MAAND), d + 15 * MAAND, d + 18 * MAAND).baan(d + 30 * MAAND)
    boek.klant(EINDE - 20 * MAAND).traject(EINDE - 20 * MAAND, EINDE - 10 * MAAND)
    assert breuk(boek, "primair_duurzaam_werk_24m") == (1, 2, 1)
    teller, noemer, weg = breuk(boek, "primair_uitkeringsmaanden_24m", "WW")
    assert (teller, noemer, weg) == (pytest.approx(6 + 6 + 24), 2, 1)
    assert breuk(boek, "primair_vervolg_12m") == (1, 1, 1)
    teller, noemer, weg = breuk(boek, "primair_publiek_geld")
    assert (noemer, weg) == (2, 1)
    zonder_korting = (1400.0 + 40.0) * (6 + 42 + 30)  # benefit and klantmanager
    assert 0.8 * zonder_korting < teller < zonder_korting  # discounted at a ten-thousandth a day over five years
    assert breuk(boek, "publiek_geld_per_klant", "60m|totaal")[0] == pytest.approx(teller)


def test_money_of_who_never_had_a_trajectory_counts():
    boek = Boek()
    boek.klant(dag(2004), WWB).vertrek(dag(2004) + MAAND)
    assert breuk(boek, "primair_publiek_geld", "WWB") == (pytest.approx(1070.0, rel=2e-3), 1, 0)


# ---------------------------------------------------------------- shape


def test_same_rows_whatever_happened():
    leeg = Boek()
    leeg.klant(dag(2003))
    vol = Boek()
    vol.klant(dag(2003)).traject(dag(2003, 3), dag(2004), reden=EIND_WERK).baan(dag(2004), 8, terug=WW)
    een, twee = (indicatoren(b.tabellen(), naam="x") for b in (leeg, vol))
    assert een[["indicator", "groep", "regio"]].equals(twee[["indicator", "groep", "regio"]])
    assert not een.duplicated(["indicator", "groep", "regio"]).any()


def test_regions_add_up_and_are_all_there():
    boek = Boek()
    for regio in (4, 7):
        boek.klant(dag(2003), regio=regio).traject(dag(2003, 3), dag(2004), reden=EIND_WERK).baan(dag(2004))
    boek.klant(dag(2003), regio=9)
    per_regio = indicatoren(boek.tabellen(), alleen=["duurzame_uitstroom_na_eerste_traject"])
    ww = per_regio[per_regio["groep"] == "WW"]
    assert ww["regio"].tolist() == [4, 7, 9]
    assert ww["noemer"].tolist() == [1, 1, 0]
    assert np.isnan(ww["waarde"].tolist()[2])
    assert breuk(boek, "duurzame_uitstroom_na_eerste_traject", "WW") == (2, 2, 0)
