"""Handed back, and would have found work: known histories."""

from __future__ import annotations

import math

from geschiedenissen import EINDE, Boek, dag

from simulatie.assen import EIND_KANSARM, EIND_MAXIMUM, EIND_ZIEKTE
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes import indicatoren, voeg_samen
from simulatie.tijd import MAAND

START = dag(2003)


def test_counts_twins_that_find_work_in_time_of_those_who_were_handed_back():
    boek = Boek()

    def klant(reden: int, ander: float, begin: float = START) -> None:
        k = boek.klant(dag(2002)).traject(begin, begin + 6 * MAAND, reden=reden)
        k.zeg(EINDE, Ev.TWEELING, 0, begin + ander * MAAND if ander < math.inf else -1.0, 1).zeg(
            EINDE, Ev.GEWONNEN, 0, 0.0, 1
        )

    klant(EIND_KANSARM, 23.0)
    klant(EIND_KANSARM, 25.0)
    klant(EIND_KANSARM, math.inf)
    klant(EIND_ZIEKTE, 1.0)
    klant(EIND_MAXIMUM, 1.0)  # was not handed back
    klant(EIND_KANSARM, 1.0, begin=dag(2001))  # burn-in
    tabel = voeg_samen(indicatoren(boek.tabellen(), alleen=["teruggemeld_had_werk_gevonden"])).set_index("groep")
    assert tabel.loc[["kansarm", "ziekte", "totaal", "WW"], "teller"].tolist() == [1, 1, 2, 2]
    assert tabel.loc[["kansarm", "ziekte", "totaal", "WW"], "noemer"].tolist() == [3, 1, 4, 4]
