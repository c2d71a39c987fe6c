"""Outcomes over all entrants, by trait and by quarter, from hand-made histories."""

from __future__ import annotations

import numpy as np
import pytest
from geschiedenissen import EINDE, Boek, dag

from simulatie.assen import EIND_WERK, INZET_STANDAARD, INZET_UITZITTEN, WW, WWB
from simulatie.outcomes import KETEN, definities, groepslabel
from simulatie.outcomes.indicatoren import REGISTER
from simulatie.tijd import MAAND


def breuk(boek: Boek, id_: str, groep: str = "totaal") -> tuple[float, float, float]:
    """Numerator, denominator and left out, over all regions."""
    telling = REGISTER[id_].bereken(boek.tabellen())[groep]
    return float(telling.teller.sum()), float(telling.noemer.sum()), float(telling.weggelaten.sum())


def test_durable_work_of_everybody_who_came_in():
    boek = Boek()
    d = dag(2003)
    boek.klant(d).baan(d + 5 * MAAND)  # never a trajectory
    boek.klant(d).baan(d + 23 * MAAND, 3, terug=WW).baan(d + 30 * MAAND, 9, terug=WW)  # the first did not last
    boek.klant(d).traject(d + 20 * MAAND, d + 23 * MAAND, reden=EIND_WERK).baan(d + 23 * MAAND)
    boek.klant(d, WWB)
    boek.klant(EINDE - 29 * MAAND).baan(EINDE - 20 * MAAND)  # cannot be followed to 30 months
    boek.klant(dag(2001)).baan(dag(2001, 3))  # burn-in
    assert breuk(boek, "instroom_duurzaam_werk_24m") == (2, 4, 1)
    assert breuk(boek, "instroom_duurzaam_werk_24m", "WW") == (2, 3, 1)
    assert breuk(boek, "instroom_duurzaam_werk_36m") == (3, 4, 1)


def test_benefit_months_from_entry():
    boek = Boek()
    d = dag(2003)
    boek.klant(d).baan(d + 10 * MAAND, 20, terug=WW).vertrek(d + 40 * MAAND)
    boek.klant(d, WWB).vertrek(d + 3 * MAAND)
    assert breuk(boek, "instroom_uitkeringsmaanden_24m") == (pytest.approx(13), 2, 0)
    assert breuk(boek, "instroom_uitkeringsmaanden_60m", "WW") == (pytest.approx(20), 1, 0)


def test_first_and_second_trajectory_per_entrant():
    boek = Boek()
    d = dag(2003)
    boek.klant(d).traject(d + MAAND, d + 9 * MAAND).traject(d + 20 * MAAND, d + 30 * MAAND, nummer=2)
    # another first one after durable work is no second chance
    k = boek.klant(d).traject(d + MAAND, d + 2 * MAAND, reden=EIND_WERK).baan(d + 2 * MAAND, 12, terug=WW)
    k.traject(d + 20 * MAAND, d + 26 * MAAND)
    boek.klant(d).traject(d + 61 * MAAND, d + 70 * MAAND)  # too late
    boek.klant(d)
    assert breuk(boek, "instroom_eerste_traject") == (2, 4, 0)
    assert breuk(boek, "instroom_tweede_traject") == (1, 4, 0)


def test_months_sat_out_are_cut_off_at_five_years():
    boek = Boek()
    d = dag(2002, 2)
    boek.klant(d).traject(d, d + 9 * MAAND, inzet=((0, INZET_STANDAARD), (3, INZET_UITZITTEN), (5, INZET_STANDAARD)))
    boek.klant(d).traject(d + 56 * MAAND, d + 66 * MAAND, inzet=((0, INZET_UITZITTEN),))
    assert breuk(boek, "instroom_uitzitmaanden") == (pytest.approx(2 + 4), 2, 0)
    t = boek.tabellen()
    heel = np.bincount(t.uitzitten["traject"], weights=(t.uitzitten["eind"] - t.uitzitten["begin"]) / MAAND)
    assert heel.tolist() == pytest.approx(t.trajecten["maanden_uitzitten"].tolist())


def test_traits_are_those_at_entry_and_cover_everybody():
    boek = Boek()
    for leeftijd in (18.0, 29.9, 30.0, 44.9, 45.0, 54.0, 55.0, 64.0):
        boek.klant(dag(2003), leeftijd=leeftijd)
    uit = REGISTER["instroom_duurzaam_werk_24m"].bereken(boek.tabellen())
    klassen = {g: v.noemer.sum() for g, v in uit.items() if g.startswith("leeftijd|")}
    assert klassen == {"leeftijd|tot_30": 2, "leeftijd|30-44": 2, "leeftijd|45-54": 2, "leeftijd|55+": 2}
    for kenmerk in ("opleiding", "knelpunt"):
        assert sum(v.noemer.sum() for g, v in uit.items() if g.startswith(f"{kenmerk}|")) == 8


@pytest.mark.parametrize("id_", [d.id for d in definities().values() if d.primair])
def test_primary_outcomes_by_trait_add_up(id_: str):
    boek = Boek()
    d = dag(2003)
    for leeftijd in (25.0, 50.0, 60.0):
        boek.klant(d, leeftijd=leeftijd).traject(d + MAAND, d + 9 * MAAND, inzet=((0, INZET_UITZITTEN),))
    uit = REGISTER[id_].bereken(boek.tabellen())
    assert uit["totaal"].noemer.sum() == 3
    for kenmerk in ("leeftijd", "opleiding", "knelpunt"):
        delen = [v for g, v in uit.items() if g.startswith(f"{kenmerk}|")]
        assert sum(v.noemer.sum() for v in delen) == 3
        assert sum(v.teller.sum() for v in delen) == pytest.approx(uit["totaal"].teller.sum())


def test_quarters_are_whole_and_can_be_followed():
    boek = Boek()
    boek.klant(dag(2005, 3, 31)).baan(dag(2005, 4))
    boek.klant(dag(2005, 4)).baan(dag(2005, 5))
    boek.klant(dag(2005, 12, 31)).baan(dag(2006, 2))
    uit = REGISTER["instroom_duurzaam_werk_24m"].bereken(boek.tabellen())
    kwartalen = {g: v.noemer.sum() for g, v in uit.items() if g.startswith("kw")}
    # measured from 2002; 30 months from the last day of 2007-2 end before 2010, those of 2007-3 do not
    assert next(iter(kwartalen)) == "kw2002-1"
    assert list(kwartalen)[-1] == "kw2007-2"
    assert len(kwartalen) == 5 * 4 + 2
    assert {g: n for g, n in kwartalen.items() if n} == {"kw2005-1": 1, "kw2005-2": 1, "kw2005-4": 1}
    assert all(v.weggelaten.sum() == 0 for g, v in uit.items() if g.startswith("kw"))


def test_fit_of_a_follow_up():
    boek = Boek()
    d = dag(2003)
    boek.klant(d).traject(d, d + 9 * MAAND, past=0).traject(d + 20 * MAAND, d + 25 * MAAND, nummer=2, past=1)
    boek.klant(d).traject(d, d + 9 * MAAND, past=1).traject(d + 20 * MAAND, d + 25 * MAAND, nummer=2, past=0)
    boek.klant(d).traject(d, d + 9 * MAAND, past=1)
    assert breuk(boek, "sturing_vervolg_past") == (1, 2, 0)


def test_every_link_of_the_chain_exists():
    boek = Boek()
    boek.klant(dag(2003)).traject(dag(2003, 2), dag(2004))
    t = boek.tabellen()
    for schakel in KETEN:
        assert schakel.groep in REGISTER[schakel.indicator].bereken(t)


def test_names_of_new_groups():
    assert groepslabel("leeftijd|45-54", "nl") == "leeftijd bij instroom, 45-54"
    assert groepslabel("kw2005-2", "nl") == "ingestroomd in kwartaal 2 van 2005"
    assert groepslabel("kw2005-2", "en") == "entered in quarter 2 of 2005"
