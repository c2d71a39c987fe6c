"""The laws of conservation: a sound log passes, every kind of breach is found."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from geschiedenissen import EINDE, REGULIER, Boek, Mens, dag

from simulatie.assen import (
    EIND_KANSARM,
    EIND_LADDER,
    EIND_UITSTROOM,
    EIND_WERK,
    GROND_KANSARM,
    TAAK_INTAKE,
    WW,
    WWB,
)
from simulatie.engines.events import Fase
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes import controleer
from simulatie.tijd import MAAND


def breuken(boek: Boek) -> list[str]:
    """What the check says."""
    return controleer(boek.log(), boek.klanten(), boek.afspraken)


def gezond() -> Boek:
    """A log with a bit of everything, in which nothing is wrong."""
    boek = Boek()
    k = boek.klant(dag(2003)).zeg(dag(2003), Ev.AANVRAAG, TAAK_INTAKE)
    k.zeg(dag(2003) + 5, Ev.DIENST_START, TAAK_INTAKE, 5.0).zeg(dag(2003) + 6, Ev.DIENST_EINDE, TAAK_INTAKE, 60.0)
    k.traject(dag(2003, 3), dag(2003, 9), reden=EIND_KANSARM).zeg(dag(2003, 3), Ev.BETALING, 0, 600.0, 1)
    k.zeg(dag(2003, 8), Ev.TERUGMELDING, GROND_KANSARM, 5, 1).zeg(dag(2003, 9), Ev.AANVAARD, GROND_KANSARM, 5, 1)
    k.zeg(dag(2003, 10), Ev.RAPPORT, 0, 0.3, 1).zeg(dag(2003, 10), Ev.KOSTEN, 0, 400.0, 1)
    k.traject(dag(2004), dag(2004, 6), nummer=2, reden=EIND_WERK)
    k.baan(dag(2004, 6), 9, terug=WWB).traject(dag(2006), dag(2006, 6), reden=EIND_UITSTROOM).vertrek(dag(2006, 6))
    k.zeg(dag(2006, 6) + 1, Ev.DIENST_EINDE, TAAK_INTAKE, 0.0)
    k.gebeurd.pop()  # as it was
    boek.klant(dag(2003)).traject(dag(2003, 3), dag(2003, 9), reden=EIND_LADDER).baan(dag(2009, 9))
    boek.klant(dag(2003)).traject(dag(2009, 8))
    boek.klant(dag(2005)).baan(dag(2005, 3), 2)
    return boek


def test_sound_log_passes():
    assert breuken(gezond()) == []


def _klant(boek: Boek) -> Mens:
    return boek.klant(dag(2004))


def _te_veel_plaatsen(boek: Boek) -> None:
    for _ in range(4):  # there are three
        _klant(boek).traject(dag(2005), dag(2005, 6))


def _te_vroeg_duurzaam(boek: Boek) -> None:
    k = _klant(boek).baan(dag(2005), 8, terug=WW)
    k.gebeurd = [(t - 60 if s == Ev.DUURZAAM else t, s, c, w, n) for t, s, c, w, n in k.gebeurd]


def _zonder_duurzaam(boek: Boek) -> None:
    k = _klant(boek).baan(dag(2005), 8, terug=WW)
    k.gebeurd = [g for g in k.gebeurd if g[1] != Ev.DUURZAAM]


def _verlies_zonder_vervolg(boek: Boek) -> None:
    k = _klant(boek).baan(dag(2005), 8, terug=WW)
    k.gebeurd.pop()


BREUKEN: dict[str, Callable[[Boek], object]] = {
    "not exactly one UITSTROOM": lambda b: _klant(b).vertrek(dag(2005)).zeg(dag(2005), Ev.UITSTROOM),
    "the first event is not INSTROOM": lambda b: _klant(b).gebeurd.insert(0, (dag(2003), int(Ev.ZIEKTE), 0, 0.0, 0)),
    "is not on the day of entry": lambda b: setattr(_klant(b), "instroom", dag(2005)),
    "INSTROOM is followed by something else": lambda b: _klant(b).zeg(dag(2005), Ev.INSTROOM, WW),
    "WERK is followed by something else": lambda b: _klant(b).zeg(dag(2005), Ev.WERK).zeg(dag(2006), Ev.UITKERING, WWB),
    "BAANVERLIES is followed by something else": _verlies_zonder_vervolg,
    "nothing follows a lost job at the same moment": lambda b: (
        _klant(b).zeg(dag(2005), Ev.WERK).zeg(dag(2005, 3), Ev.BAANVERLIES, 1).zeg(dag(2005, 4), Ev.INSTROOM, WW)
    ),
    "what follows a lost job is not what its code says": lambda b: (
        _klant(b).zeg(dag(2005), Ev.WERK).zeg(dag(2005, 3), Ev.BAANVERLIES, 0).zeg(dag(2005, 3), Ev.INSTROOM, WW)
    ),
    "outside the run": lambda b: _klant(b).zeg(EINDE + 10, Ev.RAPPORT),
    "EINDE_TRAJECT without a start": lambda b: _klant(b).zeg(dag(2005), Ev.EINDE_TRAJECT, 2, 3.0, 1),
    "a trajectory ends twice": lambda b: (
        _klant(b).traject(dag(2005), dag(2005, 6)).zeg(dag(2005, 7), Ev.EINDE_TRAJECT, 2, 3.0, 1)
    ),
    "of a client who left has no end": lambda b: _klant(b).traject(dag(2005)).vertrek(dag(2005, 6)),
    "a trajectory is open after the client left": lambda b: _klant(b).traject(dag(2005)).vertrek(dag(2005, 6)),
    "two trajectories at a time": lambda b: (
        _klant(b).traject(dag(2005), dag(2005, 6)).traject(dag(2005, 3), dag(2005, 9), nummer=2)
    ),
    "a trajectory has the wrong number": lambda b: _klant(b).traject(dag(2005), dag(2005, 6), nummer=2),
    "a trajectory outlasts its contract": lambda b: _klant(b).traject(dag(2005), dag(2006, 6)),
    "an event of a trajectory without a start": lambda b: _klant(b).zeg(dag(2005), Ev.BETALING, 0, 10.0, 1),
    "months by effort": lambda b: _klant(b).traject(dag(2005), dag(2005, 6), inzet=((1, 0),)),
    "but no job begins": lambda b: _klant(b).traject(dag(2005), dag(2005, 6), reden=EIND_WERK),
    "a job begins while a trajectory goes on": lambda b: (
        _klant(b).traject(dag(2005), dag(2005, 9)).zeg(dag(2005, 6), Ev.WERK)
    ),
    "DUURZAAM is not that many months": _te_vroeg_duurzaam,
    "a job that lasted is not called durable": _zonder_duurzaam,
    "a trajectory ended by leaving": lambda b: _klant(b).traject(dag(2005), dag(2005, 6), reden=EIND_UITSTROOM),
    "DIENST_START without a request": lambda b: _klant(b).zeg(dag(2005), Ev.DIENST_START, TAAK_INTAKE),
    "INGETROKKEN without a request": lambda b: _klant(b).zeg(dag(2005), Ev.INGETROKKEN, TAAK_INTAKE),
    "days waited are not the days since": lambda b: (
        _klant(b).zeg(dag(2005), Ev.AANVRAAG, TAAK_INTAKE).zeg(dag(2005, 2), Ev.DIENST_START, TAAK_INTAKE, 2.0)
    ),
    "still in the queue": lambda b: _klant(b).zeg(dag(2005), Ev.AANVRAAG, TAAK_INTAKE).vertrek(dag(2006)),
    "something happens to a client who has left": lambda b: _klant(b).vertrek(dag(2005)).zeg(dag(2006), Ev.DIAGNOSE),
    "more trajectories than places: regulier, uwv, region 0: 4": _te_veel_plaatsen,
    "below 0": lambda b: _klant(b).traject(dag(2005), dag(2005, 6)).zeg(dag(2005), Ev.BETALING, 0, -10.0, 1),
    "of an unknown kind": lambda b: _klant(b).traject(dag(2005), dag(2005, 6)).zeg(dag(2005), Ev.BETALING, 99, 10.0, 1),
    "money paid is not money received": lambda b: _klant(b).zeg(dag(2005), Ev.BETALING, 0, 10.0, 1),
    "more paid than the maximum price": lambda b: (
        _klant(b).traject(dag(2005), dag(2005, 6)).zeg(dag(2005), Ev.BETALING, 0, 3001.0, 1)
    ),
}


@pytest.mark.parametrize("wat", BREUKEN)
def test_breach_is_found(wat):
    boek = gezond()
    BREUKEN[wat](boek)
    gevonden = breuken(boek)
    assert any(wat in regel for regel in gevonden), gevonden


def test_wrong_phase_at_the_end_is_found():
    boek = gezond()
    log = boek.log()
    slot = log["soort"] == Ev.EINDE_RUN
    for fase, wat in ((Fase.WERK, "phase WERK"), (Fase.TRAJECT, "phase TRAJECT"), (Fase.WEG, "unknown phase")):
        fout = log.copy()
        fout["code"][slot] = fase
        assert any(wat in r for r in controleer(fout, boek.klanten(), boek.afspraken))


def test_lost_client_and_time_running_back_are_found():
    boek = gezond()
    log, klanten = boek.log(), boek.klanten()
    kwijt = log[log["klant"] != klanten["klant"][0]]
    assert any("has no events" in r for r in controleer(kwijt, klanten, boek.afspraken))
    terug = log.copy()
    eigen = np.flatnonzero(terug["klant"] == klanten["klant"][0])
    terug["volgnr"][eigen[[2, 8]]] = terug["volgnr"][eigen[[8, 2]]]
    assert any("earlier than the one written before it" in r for r in controleer(terug, klanten, boek.afspraken))


def test_place_freed_at_the_moment_of_a_start_is_free():
    boek = Boek()
    for i in range(6):
        begin = dag(2005) + (i // 3) * MAAND
        boek.klant(dag(2004)).traject(begin, begin + MAAND, contract=REGULIER)
    assert breuken(boek) == []
