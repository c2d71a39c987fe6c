"""Money: the schedule of a contract adds up, and who may claim."""

from __future__ import annotations

import pytest
from hulp import rij_C, rij_P
from hypothesis import given
from hypothesis import strategies as st

from simulatie.assen import SOORT_IRO, SOORT_LADDER, SOORT_REGULIER, WAO, WW
from simulatie.rules import geld

DELEN = st.tuples(*[st.floats(0.0, 1.0)] * 4)


def _C(start: float = 0.2, tussentijds: float = 0.3, resultaat: float = 0.4, duurzaam: float = 0.1, na: int = 6):
    return rij_C(
        prijs=[4000.0, 5000.0, 1, 1, 1],
        betaling__start=start,
        betaling__tussentijds=tussentijds,
        betaling__tussentijds_na=na,
        betaling__resultaat=resultaat,
        betaling__duurzaam=duurzaam,
        claimvenster_dagen=60,
        rapport_betaling=75.0,
    )


def test_payments_by_hand() -> None:
    C = _C()
    assert geld.maximale_prijs(C, WAO) == 5000.0
    assert geld.betaling_start(C, WW) == pytest.approx(800.0)
    assert [geld.betaling_tussentijds(C, WW, k) for k in (5, 6, 7)] == pytest.approx([0.0, 1200.0, 0.0])
    assert geld.betaling_resultaat(C, WW, 5) == pytest.approx(2800.0), "early: with what was still due on the way"
    assert geld.betaling_resultaat(C, WW, 6) == pytest.approx(1600.0)
    assert geld.betaling_duurzaam(C, WW) == pytest.approx(400.0)
    assert geld.betaling_rapport(C) == 75.0


@given(DELEN, st.integers(1, 18), st.integers(0, 18))
def test_a_success_pays_the_price_whenever_it_comes(delen: tuple[float, ...], na: int, maand: int) -> None:
    """Start, on the way, result, durable: together the shares times the price, in every month."""
    C = _C(*delen, na)
    betaald = geld.betaling_start(C, WW) + sum(geld.betaling_tussentijds(C, WW, k) for k in range(1, maand + 1))
    betaald += geld.betaling_resultaat(C, WW, maand) + geld.betaling_duurzaam(C, WW)
    assert betaald == pytest.approx(sum(delen) * 4000.0)


def test_claims() -> None:
    P = rij_P(aanbieder__kort_contract_geclaimd=0.5)
    assert geld.wordt_geclaimd(P, SOORT_REGULIER, False, 0.99)
    assert geld.wordt_geclaimd(P, SOORT_IRO, True, 0.49)
    assert not geld.wordt_geclaimd(P, SOORT_IRO, True, 0.5)
    assert not geld.wordt_geclaimd(P, SOORT_LADDER, False, 0.0)
    C = _C()
    assert geld.in_claimvenster(C, 60.0)
    assert not geld.in_claimvenster(C, 60.001)
    assert geld.in_claimvenster(rij_C(claimvenster_dagen=0), 0.0)


def test_costs() -> None:
    P = rij_P(
        aanbieder__kosten_per_maand=[250, 120, 15],
        aanbieder__intakekosten=[350, 800, 150, 700, 400],
        aanbieder__rapportkosten=100,
        aanbieder__overhead=0.22,
    )
    assert [geld.kosten_maand(P, e) for e in range(3)] == [250, 120, 15]
    assert geld.kosten_intake(P, SOORT_IRO) == 800
    assert geld.kosten_melding(P) == 100
    assert geld.kosten_overhead(P, 1000.0) == pytest.approx(220.0)


@given(DELEN, st.integers(1, 60), st.integers(0, 60))
def test_no_course_pays_more_than_the_price(delen: tuple[float, ...], na: int, maand: int) -> None:
    """Shares that add up to at most 1: no success, success that does not last, and that does, whenever it ends.

    A claim within the window after the end passes the months the trajectory ran, so it is the same sum.
    """
    som = max(1.0, sum(delen))
    C = _C(*(deel / som for deel in delen), na)
    prijs = geld.maximale_prijs(C, WW)
    onderweg = geld.betaling_start(C, WW) + sum(geld.betaling_tussentijds(C, WW, k) for k in range(1, maand + 1))
    geplaatst = onderweg + geld.betaling_resultaat(C, WW, maand)
    duurzaam = geplaatst + geld.betaling_duurzaam(C, WW)
    assert 0.0 <= onderweg <= geplaatst <= duurzaam <= prijs * (1.0 + 1e-12)
    assert onderweg == pytest.approx(prijs * (delen[0] + (delen[1] if maand >= na else 0.0)) / som)


@given(st.integers(0, 60), st.integers(1, 60))
def test_an_earlier_success_never_pays_less(maand: int, na: int) -> None:
    """What was due on the way is not lost by placing early."""
    C = _C(na=na)

    def som(k: int) -> float:
        return sum(geld.betaling_tussentijds(C, WW, i) for i in range(1, k + 1)) + geld.betaling_resultaat(C, WW, k)

    assert som(maand) == pytest.approx(som(maand + 1))


@given(st.integers(0, 4), st.booleans(), st.floats(0.0, 1.0, exclude_max=True), st.floats(0.0, 1.0))
def test_who_may_claim(soort: int, kort: bool, loting: float, kans: float) -> None:
    """A ladder never; a contract of six months or more always; a short one at its chance."""
    P = rij_P(aanbieder__kort_contract_geclaimd=kans)
    verwacht = soort != SOORT_LADDER and (not kort or loting < kans)
    assert bool(geld.wordt_geclaimd(P, soort, kort, loting)) == verwacht
