"""The queue of klantmanagers against queueing theory, and path by path against the usual recursions.

Poisson arrivals and exponential services are driven through `Balie` and `Agenda`; the clients only remember their log.
A day holds one hour of work (7 hours a week), so that minutes / 60 are days.
"""

from __future__ import annotations

import heapq
import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
from hulp import G
from hypothesis import given
from hypothesis import strategies as st

from simulatie.engines.agenda import Agenda, nummer_balie
from simulatie.engines.events import KLASSE_AANVRAAG
from simulatie.engines.klantmanagers import Balie, Opdracht
from simulatie.tijd import MINUTEN_PER_UUR

UREN_PER_WEEK = 7.0


@dataclass(eq=False)
class Nepklant:
    """What a queue needs of a client."""

    id: int
    agenda: Agenda
    taken: list[Opdracht] = field(default_factory=list)
    rijen: list[tuple[int, float, float]] = field(default_factory=list)

    def log(self, soort: int, code: int = 0, waarde: float = 0.0, traject: int = 0) -> None:
        self.rijen.append((int(soort), self.agenda.now, waarde))


def wachttijden(
    aankomst: np.ndarray,
    duur: np.ndarray,
    taak: np.ndarray | None = None,
    bedienden: int = 1,
    uren: float = UREN_PER_WEEK,
) -> np.ndarray:
    """Days that each task waits in a `Balie`. `aankomst`: days, `duur`: days of service at 7 hours a week."""
    agenda = Agenda()
    balie = Balie(agenda, nummer_balie(0, 0), bedienden, lambda: uren)
    klanten = [Nepklant(i, agenda) for i in range(len(aankomst))]

    def komt(i: int) -> Any:
        def vraag(_: object) -> None:
            minuten = float(duur[i]) * MINUTEN_PER_UUR
            soort = 0 if taak is None else int(taak[i])
            k: Any = klanten[i]
            balie.vraag(Opdracht(k, soort, minuten, agenda.now, agenda.event(), agenda.event()))

        return vraag

    for i, tijd in enumerate(aankomst.tolist()):
        agenda.afspraak(tijd, KLASSE_AANVRAAG, i).callbacks.append(komt(i))
    agenda.loop_tot(math.inf)
    assert balie.wachtend == 0
    assert balie.vrij == bedienden
    for k in klanten:
        assert [soort for soort, _, _ in k.rijen] == [G.AANVRAAG, G.DIENST_START, G.DIENST_EINDE]
        assert k.rijen[1][2] == k.rijen[1][1] - k.rijen[0][1]
    return np.array([k.rijen[1][2] for k in klanten])


def verkeer(
    rng: np.random.Generator, aantal: int, belasting: float, bedienden: int = 1
) -> tuple[np.ndarray, np.ndarray]:
    """Poisson arrivals at `belasting`·`bedienden` a day, and exponential services with mean one day."""
    aankomst = np.cumsum(rng.exponential(1.0 / (belasting * bedienden), aantal))
    return aankomst, rng.exponential(1.0, aantal)


# ---------------------------------------------------------------------- other ways to the same waits


def kiefer_wolfowitz(aankomst: np.ndarray, duur: np.ndarray, bedienden: int) -> np.ndarray:
    """Waits first come first served: each goes to the server who is free first."""
    vrij = [0.0] * bedienden
    wacht = []
    for komst, bezig in zip(aankomst.tolist(), duur.tolist(), strict=True):
        begin = max(komst, heapq.heappop(vrij))
        wacht.append(begin - komst)
        heapq.heappush(vrij, begin + bezig)
    return np.array(wacht)


def voorrang(aankomst: np.ndarray, duur: np.ndarray, taak: np.ndarray) -> np.ndarray:
    """Waits at one server that takes the lowest kind first and breaks nothing off."""
    wacht = np.zeros(len(aankomst))
    rij: list[tuple[int, float, int]] = []
    tijd, volgende = 0.0, 0
    while volgende < len(aankomst) or rij:
        if not rij:
            tijd = max(tijd, float(aankomst[volgende]))
        while volgende < len(aankomst) and aankomst[volgende] <= tijd:
            heapq.heappush(rij, (int(taak[volgende]), float(aankomst[volgende]), volgende))
            volgende += 1
        _, komst, i = heapq.heappop(rij)
        wacht[i] = tijd - komst
        tijd += float(duur[i])
    return wacht


@pytest.mark.parametrize("bedienden", [1, 2, 5])
@pytest.mark.parametrize("belasting", [0.5, 0.9, 1.2])
def test_path_of_a_pool(bedienden: int, belasting: float) -> None:
    aankomst, duur = verkeer(np.random.default_rng(11), 2_000, belasting, bedienden)
    gezien = wachttijden(aankomst, duur, bedienden=bedienden)
    np.testing.assert_allclose(gezien, kiefer_wolfowitz(aankomst, duur, bedienden), rtol=0.0, atol=1e-8)


@pytest.mark.parametrize("belasting", [0.5, 0.95, 1.2])
def test_path_of_one_klantmanager_with_priorities(belasting: float) -> None:
    rng = np.random.default_rng(12)
    aankomst, duur = verkeer(rng, 3_000, belasting)
    taak = rng.integers(0, 5, len(duur))
    np.testing.assert_allclose(wachttijden(aankomst, duur, taak), voorrang(aankomst, duur, taak), rtol=0.0, atol=1e-8)


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(1, 4), st.integers(0, 2)), min_size=1, max_size=25))
def test_path_with_ties(taken: list[tuple[int, int, int]]) -> None:
    """Whole days, many at one time: kind, then time of asking, then client; whatever is free is given out first."""
    taken = sorted(taken)
    aankomst, duur, taak = (np.array(rij, dtype=np.float64) for rij in zip(*taken, strict=True))
    np.testing.assert_array_equal(wachttijden(aankomst, duur, taak.astype(int)), voorrang(aankomst, duur, taak))


# ---------------------------------------------------------------------- closed forms


def erlang_c(bedienden: int, aanbod: float) -> float:
    """Chance to wait in M/M/c with `aanbod` = arrival rate x mean service, by the recursion of Erlang B."""
    b = 1.0
    for n in range(1, bedienden + 1):
        b = aanbod * b / (n + aanbod * b)
    rho = aanbod / bedienden
    return b / (1.0 - rho + rho * b)


def test_erlang_c_by_hand() -> None:
    assert erlang_c(1, 0.7) == pytest.approx(0.7)
    assert erlang_c(2, 1.0) == pytest.approx(1.0 / 3.0)


def cobham(lambdas: np.ndarray) -> np.ndarray:
    """Mean waits with priorities 0, 1, … at one server, mean service 1, exponential: W0 / ((1 - s[k-1])(1 - s[k]))."""
    s = np.concatenate([[0.0], np.cumsum(lambdas)])
    return s[-1] / ((1.0 - s[:-1]) * (1.0 - s[1:]))


def _regeneratief(aankomst: np.ndarray, duur: np.ndarray, wacht: np.ndarray, maat: np.ndarray) -> tuple[float, float]:
    """Mean of `maat` where it is not NaN, and its standard error, by cycles that begin with an empty desk."""
    klaar = np.maximum.accumulate(aankomst + wacht + duur)
    begin = np.concatenate([[True], aankomst[1:] > klaar[:-1]])
    cyclus = np.cumsum(begin) - 1
    telt = ~np.isnan(maat)
    som = np.bincount(cyclus, np.where(telt, maat, 0.0))[:-1]  # the last cycle may be unfinished
    aantal = np.bincount(cyclus, telt.astype(float))[:-1]
    gemiddelde = som.sum() / aantal.sum()
    fout = math.sqrt(((som - gemiddelde * aantal) ** 2).sum()) / aantal.sum()
    return float(gemiddelde), fout


VALS_ALARM = 4.9  # standard errors: a false alarm in one of a million on a new seed


def _gelijk(gemiddelde: float, fout: float, theorie: float, nauwkeurig: float) -> None:
    assert fout < nauwkeurig * theorie, "too few tasks to tell"
    assert abs(gemiddelde - theorie) < VALS_ALARM * fout


def _toets_erlang(aantal: int, bedienden: int, belasting: float, nauwkeurig: float) -> None:
    aankomst, duur = verkeer(np.random.default_rng(21), aantal, belasting, bedienden)
    wacht = wachttijden(aankomst, duur, bedienden=bedienden)
    kans = erlang_c(bedienden, belasting * bedienden)
    _gelijk(*_regeneratief(aankomst, duur, wacht, (wacht > 0.0).astype(float)), kans, nauwkeurig)
    verwacht = kans / (bedienden * (1.0 - belasting))
    _gelijk(*_regeneratief(aankomst, duur, wacht, wacht), verwacht, nauwkeurig)


def _toets_cobham(aantal: int, belasting: float, nauwkeurig: float) -> None:
    rng = np.random.default_rng(22)
    aandeel = np.array([0.3, 0.1, 0.2, 0.15, 0.25])
    aankomst, duur = verkeer(rng, aantal, belasting)
    taak = rng.choice(5, size=aantal, p=aandeel)
    wacht = wachttijden(aankomst, duur, taak)
    for k, verwacht in enumerate(cobham(belasting * aandeel).tolist()):
        maat = np.where(taak == k, wacht, np.nan)
        _gelijk(*_regeneratief(aankomst, duur, wacht, maat), verwacht, nauwkeurig)


@pytest.mark.parametrize(("bedienden", "belasting"), [(1, 0.6), (3, 0.7)])
def test_pool_is_erlang_c(bedienden: int, belasting: float) -> None:
    """False alarm on a new seed: two in a million; accurate to 5% (standard error)."""
    _toets_erlang(50_000, bedienden, belasting, 0.05)


def test_priorities_are_cobhams() -> None:
    """False alarm on a new seed: five in a million; accurate to 7% (standard error)."""
    _toets_cobham(30_000, 0.7, 0.07)


@pytest.mark.statistiek
@pytest.mark.parametrize(("bedienden", "belasting"), [(1, 0.92), (5, 0.93)])
def test_pool_is_erlang_c_at_high_load(bedienden: int, belasting: float) -> None:
    """False alarm on a new seed: two in a million; accurate to 8% (standard error)."""
    _toets_erlang(300_000, bedienden, belasting, 0.08)


@pytest.mark.statistiek
def test_priorities_are_cobhams_at_high_load() -> None:
    """False alarm on a new seed: five in a million; accurate to 10% (standard error)."""
    _toets_cobham(300_000, 0.92, 0.10)


@pytest.mark.parametrize("bedienden", [1, 4])
def test_little(bedienden: int) -> None:
    """The mean number in the queue, followed through time, is the arrival rate times the mean wait."""
    aankomst, duur = verkeer(np.random.default_rng(31), 3_000, 0.85, bedienden)
    wacht = wachttijden(aankomst, duur, bedienden=bedienden)
    tijden = np.concatenate([aankomst, aankomst + wacht])
    stap = np.concatenate([np.ones(len(aankomst)), -np.ones(len(aankomst))])
    volgorde = np.lexsort((-stap, tijden))
    in_de_rij = np.cumsum(stap[volgorde])
    assert in_de_rij.min() >= 0.0
    einde = tijden.max()
    gemiddeld = float((in_de_rij[:-1] * np.diff(tijden[volgorde])).sum()) / einde
    assert gemiddeld == pytest.approx(len(aankomst) / einde * wacht.mean(), rel=1e-9)


# ---------------------------------------------------------------------- more klantmanagers, shorter waits


@pytest.mark.parametrize("belasting", [0.7, 1.0, 1.3])
def test_more_hours_or_more_klantmanagers_make_nobody_wait_longer(belasting: float) -> None:
    """First come first served, the same arrivals and work: task by task."""
    aankomst, duur = verkeer(np.random.default_rng(41), 2_000, belasting, 2)
    was = wachttijden(aankomst, duur, bedienden=2)
    for wordt in (
        wachttijden(aankomst, duur, bedienden=3),
        wachttijden(aankomst, duur, bedienden=2, uren=1.1 * UREN_PER_WEEK),
    ):
        assert (wordt <= was + 1e-9).all()
        assert wordt.mean() < 0.9 * was.mean()


@pytest.mark.parametrize("belasting", [0.8, 1.1])
def test_more_hours_shorten_the_mean_wait_with_priorities(belasting: float) -> None:
    """Some task may be overtaken and wait longer; the mean of all, and of each kind, is shorter."""
    rng = np.random.default_rng(42)
    aankomst, duur = verkeer(rng, 4_000, belasting)
    taak = rng.integers(0, 5, len(duur))
    was = wachttijden(aankomst, duur, taak)
    for wordt in (wachttijden(aankomst, duur, taak, uren=1.15 * UREN_PER_WEEK), wachttijden(aankomst, duur, taak, 2)):
        assert wordt.mean() < was.mean()
        for k in range(5):
            assert wordt[taak == k].mean() < was[taak == k].mean()


def test_a_task_withdrawn_is_never_served() -> None:
    agenda = Agenda()
    balie = Balie(agenda, nummer_balie(0, 0), 1, lambda: UREN_PER_WEEK)
    klanten: list[Any] = [Nepklant(i, agenda) for i in range(3)]
    opdrachten = [Opdracht(k, 0, 60.0, 0.0, agenda.event(), agenda.event()) for k in klanten]
    for opdracht in opdrachten:
        balie.vraag(opdracht)
    agenda.afspraak(0.5, KLASSE_AANVRAAG, 0).callbacks.append(lambda _: [o.trek_in() for o in opdrachten[:2]])
    agenda.loop_tot(math.inf)
    soorten = [[soort for soort, _, _ in k.rijen] for k in klanten]
    assert soorten == [
        [G.AANVRAAG, G.DIENST_START, G.DIENST_EINDE],  # under way: finished and charged
        [G.AANVRAAG, G.INGETROKKEN],
        [G.AANVRAAG, G.DIENST_START, G.DIENST_EINDE],
    ]
    assert klanten[2].rijen[1][1] == pytest.approx(1.0)
    assert all(not k.taken for k in klanten)
