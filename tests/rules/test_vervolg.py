"""The end of a trajectory and what follows."""

from __future__ import annotations

import math

import pytest
from hulp import rij_C, rij_O, rij_P
from hypothesis import given
from hypothesis import strategies as st

from simulatie.assen import EIND_KANSARM, EIND_MAXIMUM, OG_GEMEENTE, OG_UWV, WW, WWB
from simulatie.rules import vervolg


def test_quality_of_the_report() -> None:
    C, O = rij_C(rapportkwaliteit=0.3), rij_O(beleid__eindgesprek=0.25, beleid__eindgesprek_kwaliteit=0.4)
    assert vervolg.rapportkwaliteit(C, O, False) == 0.3
    assert vervolg.rapportkwaliteit(C, O, True) == pytest.approx(0.7)
    assert vervolg.rapportkwaliteit(rij_C(rapportkwaliteit=0.9), O, True) == 1.0
    assert vervolg.heeft_eindgesprek(O, 0.24)
    assert not vervolg.heeft_eindgesprek(O, 0.25)


def _P(**anders: float | list[float]):
    return rij_P(
        **{
            "vervolg__logit": [0.2, 0, 0, -1.4, 0],
            "vervolg__helling": [0.5, 0, 0, 1.2, 0],
            "vervolg__reden": [0, 0.6, 0, -0.8, -0.8, 0.3, 0.5, 0],
            "vervolg__rapport": 0.5,
            "vervolg__tijdsdruk": -0.02,
            "vervolg__nummer": -0.5,
            "vervolg__richtlijn": 3.0,
            **anders,
        }
    )


def test_decision_by_hand() -> None:
    """-1.4 + 1.2·0.8 + 0.3 + 0.5·0.6 - 0.02·10 - 0.5·(2 - 1), and + 3 with the guideline."""
    O = rij_O(beleid__maximum_trajecten=3, beleid__richtlijn_naleving=0.5)
    logit = -1.4 + 0.96 + 0.3 + 0.3 - 0.2 - 0.5
    zonder = vervolg.vervolgkans(_P(), O, WWB, 0.8, EIND_KANSARM, 0.6, 10, 2, 0.5)
    met = vervolg.vervolgkans(_P(), O, WWB, 0.8, EIND_KANSARM, 0.6, 10, 2, 0.49)
    assert zonder == pytest.approx(1.0 / (1.0 + math.exp(-logit)))
    assert met == pytest.approx(1.0 / (1.0 + math.exp(-logit - 3.0)))
    assert vervolg.vervolgkans(_P(), O, WWB, 9.0, EIND_KANSARM, 1.0, 0, 3, 0.0) == 0.0, "no more than the maximum"


@given(st.floats(-3, 3), st.floats(0, 1), st.integers(0, 100), st.integers(1, 2), st.floats(0, 1))
def test_what_helps_and_what_does_not(z: float, kwaliteit: float, wachtend: int, nummer: int, loting: float) -> None:
    P, O = _P(), rij_O(beleid__maximum_trajecten=3)

    def kans(reden: int = EIND_MAXIMUM, **anders: float) -> float:
        w = {"z": z, "kwaliteit": kwaliteit, "wachtend": wachtend, "nummer": nummer, **anders}
        return vervolg.vervolgkans(P, O, WW, w["z"], reden, w["kwaliteit"], w["wachtend"], w["nummer"], loting)

    assert kans(z=z + 0.5) > kans()
    assert kans(kwaliteit=kwaliteit + 0.1) > kans()
    assert kans(EIND_KANSARM) > kans(), "without this a hand-back never raises the second chance"
    assert kans(wachtend=wachtend + 5) < kans()
    assert kans(nummer=nummer + 1) < kans()


def test_delays() -> None:
    P = rij_P(
        vervolg__wachttijd_maanden=[3.0, 5, 5, 1.2, 2],
        vervolg__herbeoordeling_per_maand=[0.01, 0, 0, 0, 0],
        vervolg__eerste_per_maand=[0.02, 0.01, 0, 0, 0],
    )
    assert vervolg.wachttijd_maanden(P, WWB, 2.0) == pytest.approx(2.4)
    assert vervolg.herbeoordeling_maanden(P, WW, True, 0.5) == pytest.approx(50.0)
    assert vervolg.herbeoordeling_maanden(P, WW, False, 0.5) == pytest.approx(25.0)
    assert vervolg.herbeoordeling_maanden(P, WWB, True, 0.5) == math.inf


def test_other_offer() -> None:
    P = rij_P(vervolg__ander_aanbod=[0.05, 0.15])
    assert not vervolg.krijgt_ander_aanbod(P, OG_UWV, 0.05)
    assert vervolg.krijgt_ander_aanbod(P, OG_GEMEENTE, 0.149)


# the arguments of `vervolgkans` in their order
KEUZE = {
    "u": st.integers(0, 4),
    "z": st.floats(-3, 3),
    "reden": st.integers(0, 7),
    "kwaliteit": st.floats(0, 1),
    "wachtend": st.integers(0, 100),
    "nummer": st.integers(1, 5),
    "loting": st.floats(0.0, 1.0, exclude_max=True),
}


@given(st.fixed_dictionaries(KEUZE))
def test_decision_is_the_logit(w: dict) -> None:
    """All terms of the docstring with the numbers of the baseline, and 0 from the maximum on."""
    O = rij_O(OG_GEMEENTE, beleid__maximum_trajecten=4, beleid__richtlijn_naleving=0.4)
    a, b = [1.85, 0.0, -0.4, 0.3, 0.0], [0.55, 0.70, 0.70, 2.0, 1.0]
    reden = [0.0, 0.6, 0.0, -0.8, -0.8, 0.3, 0.5, 0.0]
    logit = a[w["u"]] + b[w["u"]] * w["z"] + reden[w["reden"]] + 0.5 * w["kwaliteit"] - 0.02 * w["wachtend"]
    logit += -0.5 * (w["nummer"] - 1) + 3.0 * (w["loting"] < 0.4)
    verwacht = 0.0 if w["nummer"] >= 4 else 1.0 / (1.0 + math.exp(-logit))
    P = _P(vervolg__logit=a, vervolg__helling=b)
    assert vervolg.vervolgkans(P, O, *(w[k] for k in KEUZE)) == pytest.approx(verwacht)


@given(st.fixed_dictionaries(KEUZE), st.floats(-5, 5))
def test_a_guideline_nobody_follows_is_none(w: dict, richtlijn: float) -> None:
    O = rij_O(beleid__maximum_trajecten=6, beleid__richtlijn_naleving=0.0)
    waarden = [w[k] for k in KEUZE]
    met = vervolg.vervolgkans(_P(vervolg__richtlijn=richtlijn), O, *waarden)
    assert met == vervolg.vervolgkans(_P(vervolg__richtlijn=0.0), O, *waarden)


@given(st.floats(1e-3, 0.2), st.floats(0.01, 10.0), st.booleans())
def test_reconsideration_is_exponential(kans: float, drempel: float, eerder: bool) -> None:
    """The inverse of 1 − exp(−kans·t) at the draw; a chance of 0 waits for ever."""
    P = rij_P(vervolg__herbeoordeling_per_maand=[kans] * 5, vervolg__eerste_per_maand=[kans / 2.0] * 5)
    maanden = vervolg.herbeoordeling_maanden(P, WW, eerder, drempel)
    assert maanden * (kans if eerder else kans / 2.0) == pytest.approx(drempel)
    nooit = rij_P(vervolg__herbeoordeling_per_maand=[0.0] * 5, vervolg__eerste_per_maand=[0.0] * 5)
    assert vervolg.herbeoordeling_maanden(nooit, WW, eerder, drempel) == math.inf
