"""What goes first at one time: class, priority, client, and consequences at once. Never insertion."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from simpy.events import AnyOf

from simulatie.engines.agenda import Agenda, nummer_balie, nummer_loket
from simulatie.engines.events import KLASSE_AANVRAAG, KLASSE_START, KLASSE_VRIJGAVE
from simulatie.engines.plaatsen import BUDGET, Aanvraag, Loket

AFSPRAKEN = st.lists(
    st.tuples(st.integers(0, 3), st.integers(1, 6), st.integers(0, 2), st.integers(-3, 3)), max_size=30, unique=True
)


@given(AFSPRAKEN, st.randoms(use_true_random=False))
def test_order_at_one_time(afspraken: list[tuple[int, int, int, int]], rng: Any) -> None:
    """Whatever the order in which appointments are made: by time, class, priority, client."""
    gemaakt = list(afspraken)
    rng.shuffle(gemaakt)
    agenda = Agenda()
    gezien: list[tuple[float, int, tuple[int, int, int, int]]] = []
    for sleutel in gemaakt:
        tijd, klasse, prioriteit, klant = sleutel
        agenda.afspraak(float(tijd), klasse, klant, prioriteit).callbacks.append(
            lambda _, sleutel=sleutel: gezien.append((agenda.now, agenda.klasse, sleutel))
        )
    agenda.loop_tot(math.inf)
    assert [rij[2] for rij in gezien] == sorted(afspraken)
    assert all(rij[:2] == (float(rij[2][0]), rij[2][1]) for rij in gezien)


def test_consequences_come_before_the_next_appointment() -> None:
    """A process that goes on, a condition that is met, an event that is met: all in the class of the appointment."""
    agenda = Agenda()
    gezien: list[tuple[str, int]] = []
    sein = agenda.event()

    def luisteraar() -> Any:
        yield sein
        gezien.append(("luisteraar", agenda.klasse))

    def wachter() -> Any:
        eerste = agenda.afspraak(1.0, KLASSE_VRIJGAVE, 5)
        tweede = agenda.afspraak(1.0, KLASSE_AANVRAAG, 1)
        yield AnyOf(agenda, [eerste, tweede])
        gezien.append(("wachter", agenda.klasse))
        sein.succeed()

    agenda.process(wachter())
    agenda.process(luisteraar())
    for klasse in (KLASSE_START, KLASSE_AANVRAAG, KLASSE_VRIJGAVE):
        agenda.afspraak(1.0, klasse, 9).callbacks.append(lambda _, k=klasse: gezien.append(("afspraak", k)))
    agenda.loop_tot(math.inf)
    assert gezien == [
        ("wachter", KLASSE_VRIJGAVE),
        ("luisteraar", KLASSE_VRIJGAVE),
        ("afspraak", KLASSE_VRIJGAVE),
        ("afspraak", KLASSE_AANVRAAG),
        ("afspraak", KLASSE_START),
    ]


def test_a_run_stops_before_its_end() -> None:
    agenda = Agenda()
    gezien: list[float] = []
    for tijd in (1.0, 2.0, 3.0):
        agenda.afspraak(tijd, KLASSE_START, 0).callbacks.append(lambda _: gezien.append(agenda.now))
    agenda.loop_tot(2.0)
    assert gezien == [1.0]


def test_nobody_has_the_number_of_another() -> None:
    """Counters and klantmanagers stand in the place of a client without being one."""
    nummers = [nummer_loket(og) for og in range(2)] + [nummer_balie(og, i) for og in range(2) for i in range(500)]
    assert len(set(nummers)) == len(nummers)
    assert max(nummers) < 0


# ---------------------------------------------------------------------- places and budget

JAAR = 365.0


def _loket(agenda: Agenda, plaatsen: list[float], budget: float, grenzen: list[float] | None = None) -> Loket:
    versies = [0.0, *(grenzen or [])]
    inkoop = np.zeros((len(versies), 1, len(plaatsen), 2))
    inkoop[:, 0, :, 1] = plaatsen
    O = np.zeros((len(versies), 1, BUDGET + 1))
    O[:, 0, BUDGET] = budget
    par: Any = SimpleNamespace(
        contracten=tuple(f"c{i}" for i in range(len(plaatsen))),
        grenzen=np.array(versies),
        jaargrenzen=np.array([JAAR, 2 * JAAR, 3 * JAAR]),
        einde=4 * JAAR,
        inkoop=inkoop,
        O=O,
    )
    return Loket(agenda, par, 0)


class Proefloket:
    """A counter, and who got a place when."""

    def __init__(self, plaatsen: list[float], budget: float, grenzen: list[float] | None = None) -> None:
        self.agenda = Agenda()
        self.loket = _loket(self.agenda, plaatsen, budget, grenzen)
        self.gekregen: list[tuple[float, int]] = []
        self.aanvragen: dict[int, Aanvraag] = {}

    def vraag(self, tijd: float, klant: int, contract: int = 0, prijs: float = 100.0) -> None:
        """Ask for a place."""

        def kom(_: object) -> None:
            niemand: Any = None
            self.aanvragen[klant] = Aanvraag(tijd, klant, contract, prijs, niemand, self.agenda.event())
            self.aanvragen[klant].toegekend.callbacks.append(lambda _: self.gekregen.append((self.agenda.now, klant)))
            self.loket.vraag(self.aanvragen[klant])

        self.agenda.afspraak(tijd, KLASSE_AANVRAAG, klant).callbacks.append(kom)

    def geef_vrij(self, tijd: float, klant: int, betaald: float = 0.0) -> None:
        """Give the place back."""

        def weg(_: object) -> None:
            op = next(t for t, k in self.gekregen if k == klant)
            a = self.aanvragen[klant]
            self.loket.geef_vrij(a.contract, a.prijs, betaald, op)

        self.agenda.afspraak(tijd, KLASSE_VRIJGAVE, klant).callbacks.append(weg)

    def draai(self) -> list[tuple[float, int]]:
        """Run, and return who got a place when."""
        self.agenda.loop_tot(4 * JAAR)
        return self.gekregen


def test_budget_before_place() -> None:
    """A free place without money is not given, nor is money committed without a place."""
    p = Proefloket([5.0], 250.0)
    for klant in range(3):
        p.vraag(10.0, klant)
    p.agenda.loop_tot(11.0)
    assert p.gekregen == [(10.0, 0), (10.0, 1)]
    assert (p.loket.bezet[0], p.loket.vastgelegd) == (2, 200.0)
    p = Proefloket([1.0], 1000.0)
    for klant in range(3):
        p.vraag(10.0, klant)
    p.agenda.loop_tot(11.0)
    assert p.gekregen == [(10.0, 0)]
    assert (p.loket.bezet[0], p.loket.vastgelegd) == (1, 100.0)


def test_queue_order_on_the_first_of_january() -> None:
    """A new year, a fresh budget: by time of asking, then by client; who asks on the day itself comes after."""
    p = Proefloket([9.0], 300.0)
    for klant, tijd in ((8, 1.0), (7, 2.0), (6, 3.0), (3, 50.0), (5, 40.0), (4, 40.0), (1, JAAR), (2, JAAR)):
        p.vraag(tijd, klant)
    gekregen = p.draai()
    assert gekregen[:3] == [(1.0, 8), (2.0, 7), (3.0, 6)]
    assert gekregen[3:6] == [(JAAR, 4), (JAAR, 5), (JAAR, 3)]
    assert gekregen[6:] == [(2 * JAAR, 1), (2 * JAAR, 2)]


def test_who_cannot_start_holds_up_nobody_else() -> None:
    p = Proefloket([1.0, 1.0], 1000.0)
    p.vraag(1.0, 1, contract=0)
    p.vraag(2.0, 2, contract=0)
    p.vraag(3.0, 3, contract=1)
    assert p.draai() == [(1.0, 1), (3.0, 3)]


def test_place_is_free_before_the_next_starts() -> None:
    """Released and asked for at one time: release, request, start."""
    p = Proefloket([1.0], 1000.0)
    p.vraag(1.0, 1)
    p.vraag(5.0, 0)
    p.geef_vrij(5.0, 1)
    assert p.draai() == [(1.0, 1), (5.0, 0)]


def test_unpaid_rest_can_be_used_again_in_the_same_year_only() -> None:
    p = Proefloket([9.0], 100.0)
    p.vraag(1.0, 1)
    p.vraag(2.0, 2, prijs=60.0)
    p.geef_vrij(100.0, 1, betaald=40.0)
    assert p.draai() == [(1.0, 1), (100.0, 2)]

    p = Proefloket([9.0], 100.0)
    p.vraag(300.0, 1)
    p.vraag(JAAR + 1.0, 2, prijs=100.0)
    p.vraag(JAAR + 2.0, 3, prijs=10.0)
    p.geef_vrij(JAAR + 50.0, 1, betaald=0.0)  # a commitment of last year: its place is free, its money is gone
    assert p.draai() == [(300.0, 1), (JAAR + 1.0, 2), (2 * JAAR, 3)]


@pytest.mark.parametrize("welk", ["budget", "plaatsen"])
def test_a_dated_rise_lets_waiters_in_on_its_day(welk: str) -> None:
    p = Proefloket([1.0 if welk == "plaatsen" else 9.0], 100.0 if welk == "budget" else 900.0, grenzen=[77.0])
    if welk == "plaatsen":
        p.loket._par.inkoop[1, 0, 0, 1] = 3.0
    else:
        p.loket._par.O[1, 0, BUDGET] = 300.0
    for klant in range(4):
        p.vraag(1.0 + klant, klant)
    assert p.draai()[:3] == [(1.0, 0), (77.0, 1), (77.0, 2)]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 3 * 365), st.integers(0, 1), st.integers(1, 4), st.integers(1, 300), st.floats(0.0, 1.0)
        ),
        max_size=25,
    )
)
def test_never_over_places_or_budget(vragen: list[tuple[int, int, int, int, float]]) -> None:
    """Random requests and releases: within places and budget at each grant, and the books add up at the end."""
    p = Proefloket([1.0, 2.0], 6.0)
    for klant, (tijd, contract, prijs, _, _) in enumerate(vragen):
        p.vraag(float(tijd), klant, contract, float(prijs))

    bezet = [0, 0]
    vast: dict[int, float] = {}

    def jaar(tijd: float) -> int:
        return int(tijd // JAAR) if tijd < 3 * JAAR else 3

    def toegekend(klant: int) -> Any:
        def op(_: object) -> None:
            nu, (_, contract, prijs, duur, deel) = p.agenda.now, vragen[klant]
            bezet[contract] += 1
            vast[jaar(nu)] = vast.get(jaar(nu), 0.0) + prijs
            assert bezet[contract] <= (1, 2)[contract]
            assert vast[jaar(nu)] <= 6.0 + 1e-9

            def weg(_: object) -> None:
                a = p.aanvragen[klant]
                bezet[contract] -= 1
                vrij = p.loket.geef_vrij(contract, a.prijs, deel * prijs, nu)
                if jaar(p.agenda.now) == jaar(nu):
                    assert vrij == prijs - deel * prijs
                    vast[jaar(nu)] -= vrij
                else:
                    assert vrij == 0.0

            p.agenda.afspraak(nu + duur, KLASSE_VRIJGAVE, klant).callbacks.append(weg)

        return op

    for klant, (tijd, *_) in enumerate(vragen):
        # after the request itself, which is of a lower client number in the same class
        p.agenda.afspraak(float(tijd), KLASSE_AANVRAAG, klant, prioriteit=1).callbacks.append(
            lambda _, klant=klant: p.aanvragen[klant].toegekend.callbacks.append(toegekend(klant))
        )
    p.draai()
    assert p.loket.bezet.tolist() == bezet
    assert p.loket.vastgelegd == pytest.approx(vast.get(3, 0.0))
    assert len(p.loket.rij) == len(vragen) - len(p.gekregen)
    assert p.loket.rij == sorted(p.loket.rij)
