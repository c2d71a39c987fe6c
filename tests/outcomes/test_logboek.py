"""Searches by order and by time, against looking one by one."""

from __future__ import annotations

import numpy as np
import pytest
from geschiedenissen import Boek, dag
from hypothesis import given
from hypothesis import strategies as st

from simulatie.assen import WW
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.logboek import eerste_na, eerste_vanaf, laatste_tot, laatste_voor, lees, rang

PAREN = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 6)), max_size=25)


@given(PAREN, PAREN)
def test_search_by_time(rijen, vragen):
    rijen = sorted(rijen)
    rij, tijd = np.array([r for r, _ in rijen], dtype=np.int64), np.array([float(t) for _, t in rijen])
    v_rij, v_tijd = np.array([r for r, _ in vragen], dtype=np.int64), np.array([float(t) for _, t in vragen])
    laatste, eerste = laatste_tot(rij, tijd, v_rij, v_tijd), eerste_vanaf(rij, tijd, v_rij, v_tijd)
    for i, (r, t) in enumerate(vragen):
        tot = [j for j, (a, b) in enumerate(rijen) if a == r and b <= t]
        vanaf = [j for j, (a, b) in enumerate(rijen) if a == r and b >= t]
        assert laatste[i] == (tot[-1] if tot else -1)
        assert eerste[i] == (vanaf[0] if vanaf else -1)


@given(st.lists(st.integers(0, 3), max_size=30))
def test_rank_counts_equals_before(waarden):
    assert rang(np.array(waarden, dtype=np.int64)).tolist() == [waarden[:i].count(w) for i, w in enumerate(waarden)]


def test_search_by_order_stays_with_the_client():
    boek = Boek()
    boek.klant(dag(2003), WW).zeg(dag(2004), Ev.ZIEKTE).zeg(dag(2005), Ev.RAPPORT)
    boek.klant(dag(2003), WW).zeg(dag(2004), Ev.RAPPORT).zeg(dag(2005), Ev.ZIEKTE)
    log = lees(boek.log(), boek.klanten()["klant"])
    ziekte, rapport = log.kies(Ev.ZIEKTE), log.kies(Ev.RAPPORT)
    assert laatste_voor(ziekte, rapport).tolist() == [0, -1]
    assert eerste_na(ziekte, rapport).tolist() == [-1, 1]


def test_unknown_client_is_refused():
    boek = Boek()
    boek.klant(dag(2003), WW)
    boek.klant(dag(2003), WW)
    for over in (boek.klanten()["klant"][:1], boek.klanten()["klant"][1:]):
        with pytest.raises(ValueError, match="is not in the client table"):
            lees(boek.log(), over)
