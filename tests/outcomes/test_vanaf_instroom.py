"""From the day of entry: the first job and the number of trajectories, of histories of which the answer is known."""

from __future__ import annotations

import pandas as pd
import pytest
from geschiedenissen import Boek, dag

from simulatie.assen import WW, WWB
from simulatie.outcomes import indicatoren, voeg_samen
from simulatie.tijd import MAAND

WERK, TRAJECTEN = "tijd_tot_werk_verdeling", "trajecten_per_klant"


@pytest.fixture
def boek() -> Boek:
    boek = Boek()
    boek.klant(dag(2004), WW).baan(dag(2004) + 4 * MAAND)
    boek.klant(dag(2004), WWB).traject(dag(2004, 6), dag(2005)).traject(dag(2006), dag(2006, 6), nummer=2)
    boek.klant(dag(2004), WWB).traject(dag(2004, 6), dag(2005)).baan(dag(2005, 1, 2))
    boek.klant(dag(2007), WW).baan(dag(2007, 2))  # cannot be followed for four years
    boek.klant(dag(2001), WW).baan(dag(2001, 2))  # burn-in
    return boek


def reken(boek: Boek, id_: str) -> pd.DataFrame:
    return voeg_samen(indicatoren(boek.tabellen(), alleen=[id_])).set_index("groep")


def test_first_job_by_month_since_entry_with_one_denominator(boek):
    tabel = reken(boek, WERK)
    assert tabel.loc[["03m", "06m", "12m", "15m", "48m"], "teller"].tolist() == [0, 1, 1, 2, 2]
    assert (tabel["noemer"][["03m", "48m"]] == 3).all()
    assert (tabel["weggelaten"][["03m", "48m"]] == 1).all()
    assert tabel.loc[["WW|06m", "WWB|06m", "WWB|15m"], "teller"].tolist() == [1, 0, 1]


def test_trajectories_count_for_sixty_months(boek):
    tabel = reken(boek, TRAJECTEN)
    assert tabel.loc["totaal", ["teller", "noemer", "weggelaten"]].tolist() == [3, 3, 1]
    assert tabel.loc["WWB", "waarde"] == 1.5
    laat = Boek()
    laat.klant(dag(2003), WWB).traject(dag(2007), dag(2007, 6)).traject(dag(2008, 2), dag(2008, 6), nummer=2)
    assert reken(laat, TRAJECTEN).loc["totaal", "teller"] == 1
