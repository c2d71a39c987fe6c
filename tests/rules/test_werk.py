"""Work: the chance by hand, the walk of the cumulated hazard against integrals, and how long a job lasts."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hulp import rij_P
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate

from simulatie.rules import werk
from simulatie.tijd import MAAND

GEEN_INDEX = np.zeros(1)  # log A = 0, for ever
ALTIJD = np.array([0.0, 1e9])
UIT_MOTIVATIE = {"werk__motivatie_elasticiteit": 0.0}


def test_hazard_by_hand() -> None:
    """All terms of λ once: exp(-3 - 0.7·2 + 0.1 + d·log(1 + 5) - 0.5·(1 - 0.6) + 0.3 + 1.9) · 1.2^0.4 · 0.5^0.65."""
    P = rij_P(
        werk__basiskans=[0, 0, 0, -3.0, 0],
        werk__leeftijd=-0.7,
        werk__leeftijd_knik=45.0,
        werk__opleiding=[0, 0, 0.1],
        werk__duur=-0.1,
        werk__knelpunt=[0, 0, 0, 0.5, 0, 0],
        werk__opgelost_neemt_weg=0.6,
        werk__motivatie_elasticiteit=0.65,
        arbeidsmarkt__elasticiteit=0.4,
        populatie__korte_duur_extra=1.9,
    )
    vast = werk.vaste_logkans(P, 3, 65.0, 2, 3, 1, 0.3, 1)
    assert vast == pytest.approx(-3.0 - 1.4 + 0.1 - 0.2 + 0.3 + 1.9)
    verwacht = vast - 0.1 * math.log(6.0) + 0.4 * math.log(1.2) + 0.65 * math.log(0.5)
    assert werk.logkans(P, vast, 5, math.log(1.2), 0.5) == pytest.approx(verwacht)
    assert werk.vaste_logkans(P, 3, 30.0, 2, 3, 0, 0.0, 0) == pytest.approx(-3.0 + 0.1 - 0.5), "young, unsolved"


def test_factor_within_a_trajectory() -> None:
    """Lock-in whatever the provider does; the effort on top, more if the instrument fits."""
    P = rij_P(
        instrumenten__lock_in=[0.2, 0, 0, 0, 0],
        instrumenten__lock_in_factor=[0.5, 1, 1, 1, 1],
        instrumenten__lock_in_maanden=6,
        instrumenten__alfa=[0.5, 0.4, 0.4, 0.4, 0.4],
        instrumenten__alfa_niet_passend=0.05,
        instrumenten__inzet=[1.0, 0.5, 0.0],
    )
    assert werk.trajectfactor(P, 0, 0, 1, 0, 1.2, 0) == pytest.approx(0.9 * 1.6)
    assert werk.trajectfactor(P, 0, 1, 1, 1, 1.0, 5) == pytest.approx(0.8 * 1.2)
    assert werk.trajectfactor(P, 0, 1, 0, 1, 1.0, 6) == pytest.approx(1.025)
    assert werk.trajectfactor(P, 0, 1, 1, 2, 3.0, 2) == pytest.approx(0.8), "parked: locked in all the same"
    assert werk.trajectfactor(P, 0, 1, 1, 2, 3.0, 6) == 1.0
    assert werk.trajectfactor(P, 3, 1, 1, 2, 1.0, 0) == 1.0


@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 1), st.floats(0.2, 3.0), st.integers(0, 20))
def test_more_effort_never_harms(u: int, instrument: int, past: int, kwaliteit: float, maand: int) -> None:
    P = rij_P()
    intensief, standaard, uitzitten = (
        werk.trajectfactor(P, u, instrument, past, inzet, kwaliteit, maand) for inzet in range(3)
    )
    assert intensief >= standaard >= uitzitten > 0.0


def test_chance_to_solve() -> None:
    P = rij_P(instrumenten__oplossen=[0.07, 0.1, 0.1, 0.9, 0.1], instrumenten__inzet=[1.0, 0.5, 0.0])
    assert werk.oploskans(P, 1, 1, 1, 1.5) == pytest.approx(0.075)
    assert werk.oploskans(P, 1, 0, 0, 1.5) == 0.0
    assert werk.oploskans(P, 3, 1, 0, 2.0) == 1.0
    assert werk.oploskans(P, 0, 1, 2, 1.0) == 0.0


def test_decay_of_motivation_has_a_floor() -> None:
    P = rij_P(motivatie__minimum=0.02)
    assert werk.motivatie_na_maand(P, 0.5, 0.1) == pytest.approx(0.5 * math.exp(-0.1))
    assert werk.motivatie_na_maand(P, 0.021, 1.0) == 0.02


# ---------------------------------------------------------------------- the walk


def loop(
    PV: np.ndarray,
    *,
    grenzen: np.ndarray | None = None,
    maandgrenzen: np.ndarray = ALTIJD,
    log_index: np.ndarray = GEEN_INDEX,
    theta: float = 0.0,
    begin: float = 0.0,
    stand: tuple[float, float, int, float, int] | None = None,
    verval: float = 0.0,
    factor: float = 1.0,
    drempel: float = math.inf,
    tot: float = math.inf,
) -> tuple[float, float, int, float, int, int]:
    """`werk.doorloop` of a WW client of 30 with middle education and no obstacle; `stand`: (tijd, H, months, m, s)."""
    PV = np.atleast_2d(PV)
    grenzen = np.zeros(1) if grenzen is None else grenzen
    tijd, opgebouwd, maanden, motivatie, sanctie = (begin, 0.0, 0, 0.6, 0) if stand is None else stand
    return werk.doorloop(
        PV, grenzen, maandgrenzen, log_index, 0, 30.0, 1, 0, 0, theta, 0,
        begin, tijd, opgebouwd, maanden, motivatie, sanctie, verval, factor, drempel, tot,
    )  # fmt: skip


def kans_per_maand(P: np.ndarray, theta: float, maanden: float, motivatie: float) -> float:
    """λ of the client of `loop` at log A = 0."""
    return math.exp(werk.logkans(P, werk.vaste_logkans(P, 0, 30.0, 1, 0, 0, theta, 0), maanden, 0.0, motivatie))


def test_constant_hazard() -> None:
    """H(t) = λ·t, and work at the inverse: the survivor curve of a client is exponential."""
    P = rij_P(werk__duur=0.0, **UIT_MOTIVATIE)
    kans = kans_per_maand(P, -0.2, 0, 0.6) * 1.3
    tijd, opgebouwd, maanden, _, _, gevonden = loop(P, theta=-0.2, factor=1.3, tot=250.0)
    assert (tijd, maanden, gevonden) == (250.0, 8, 0)
    assert opgebouwd == pytest.approx(kans * 250.0 / MAAND)
    for u in (0.05, 0.5, 0.95):
        moment, _, _, _, _, gevonden = loop(P, theta=-0.2, factor=1.3, drempel=-math.log(u), tot=1e6)
        assert gevonden == 1
        assert math.exp(-kans * moment / MAAND) == pytest.approx(u)


def test_walk_is_the_integral() -> None:
    """Duration, decay, labour market and a dated change together, against a numerical integral of the same steps."""
    P = np.stack([rij_P(werk__duur=-0.3), rij_P(werk__duur=-0.3, werk__basiskans=[-2.0, 0, 0, 0, 0])])
    grenzen = np.array([0.0, 201.5])
    maandgrenzen = np.array([0.0, 31.0, 59.0, 90.0, 120.0, 400.0])
    log_index = np.log(np.array([1.0, 1.3, 0.7, 1.1, 0.9]))
    begin, verval = 12.25, 0.2

    def per_dag(t: float) -> float:
        n = int((t - begin) // MAAND)
        versie = int(t >= 201.5)
        maand = min(int(np.searchsorted(maandgrenzen, t, side="right")) - 1, 4)
        m = max(0.02, 0.6 * math.exp(-verval * n))
        vast = werk.vaste_logkans(P[versie], 0, 30.0, 1, 0, 0, 0.1, 0)
        return math.exp(werk.logkans(P[versie], vast, n, log_index[maand], m)) / MAAND

    knopen = sorted({201.5, 31.0, 59.0, 90.0, 120.0, *(begin + MAAND * np.arange(1, 12)).tolist()})
    verwacht, _ = integrate.quad(per_dag, begin, 333.0, points=[k for k in knopen if begin < k < 333.0], limit=500)
    _, opgebouwd, maanden, motivatie, _, _ = loop(
        P, grenzen=grenzen, maandgrenzen=maandgrenzen, log_index=log_index, theta=0.1, begin=begin, verval=verval,
        tot=333.0,
    )  # fmt: skip
    assert opgebouwd == pytest.approx(verwacht, rel=1e-9)
    assert maanden == 10
    assert motivatie == pytest.approx(0.6 * math.exp(-2.0))


@given(st.integers(1, 40), st.integers(41, 90), st.floats(0.0, 60.0), st.floats(0.0, 0.1))
def test_a_split_at_a_knot_is_no_split(eerst: int, daarna: int, begin: float, verval: float) -> None:
    """Stopping on a client month and going on gives the same bits as going through."""
    P = rij_P(werk__duur=-0.2)
    knoop, tot = begin + eerst * MAAND, begin + daarna * MAAND
    ineens = loop(P, begin=begin, verval=verval, tot=tot)
    half = loop(P, begin=begin, verval=verval, tot=knoop)
    assert loop(P, begin=begin, verval=verval, tot=tot, stand=half[:5]) == ineens


@given(st.lists(st.floats(0.1, 3000.0), min_size=1, max_size=6), st.floats(0.05, 4.0))
def test_looking_in_between_changes_nothing_but_rounding(kijkmomenten: list[float], drempel: float) -> None:
    P = rij_P(werk__duur=-0.2)
    ineens = loop(P, verval=0.01, drempel=drempel, tot=5000.0)
    stand: tuple[float, float, int, float, int] = (0.0, 0.0, 0, 0.6, 0)
    for tot in [*sorted(kijkmomenten), 5000.0]:
        uit = loop(P, verval=0.01, drempel=drempel, tot=tot, stand=stand)
        if uit[5]:
            break
        stand = uit[:5]
    assert uit[5] == ineens[5]
    assert uit[0] == pytest.approx(ineens[0], rel=1e-9)


@given(st.floats(-2.0, 1.0), st.floats(0.0, 1.5), st.floats(0.01, 5.0), st.floats(0.0, 0.2))
def test_higher_hazard_never_delays_work(theta: float, meer: float, drempel: float, verval: float) -> None:
    P = rij_P()
    laag = loop(P, theta=theta, verval=verval, drempel=drempel, tot=4000.0)
    hoog = loop(P, theta=theta + meer, verval=verval, drempel=drempel, tot=4000.0)
    assert hoog[0] <= laag[0]
    assert hoog[5] >= laag[5]
    minder_verval = loop(P, theta=theta, verval=verval / 2, drempel=drempel, tot=4000.0)
    assert minder_verval[0] <= laag[0]


def test_sanction_raises_the_hazard_until_it_wears_off() -> None:
    P = rij_P(werk__duur=0.0, sanctie__effect=2.0, **UIT_MOTIVATIE)
    kans = kans_per_maand(P, 0.0, 0, 0.6)
    _, opgebouwd, _, _, over, _ = loop(P, stand=(0.0, 0.0, 0, 0.6, 3), tot=5 * MAAND)
    assert opgebouwd == pytest.approx(kans * (3 * 2.0 + 2))
    assert over == 0


def test_work_at_the_end_of_the_walk_is_found_there() -> None:
    """A threshold reached just at `tot` is work at `tot`; one that is passed already is work at once."""
    P = rij_P(werk__duur=0.0, **UIT_MOTIVATIE)
    _, opgebouwd, *_ = loop(P, tot=100.0)
    assert loop(P, drempel=opgebouwd, tot=100.0)[0] == pytest.approx(100.0)
    moment, _, _, _, _, gevonden = loop(P, drempel=0.5, tot=100.0, stand=(60.0, 0.5, 1, 0.6, 0))
    assert (moment, gevonden) == (60.0, 1)
    assert loop(P, tot=10.0, stand=(60.0, 0.5, 1, 0.6, 0)) == (60.0, 0.5, 1, 0.6, 0, 0), "never backwards"


# ---------------------------------------------------------------------- the job

VERLIES = {
    "werk__baanverlies_0_6m": [0.05] * 5,
    "werk__baanverlies_6_18m": [0.02] * 5,
    "werk__baanverlies_later": [0.01] * 5,
}


def _cumulatief(maand: float, nazorg: float, vermindering: float) -> float:
    """Cumulated hazard of losing the job, integrated piece by piece."""

    def tot(van: float, einde: float, kans: float) -> float:
        lengte = max(0.0, min(maand, einde) - van)
        met = max(0.0, min(maand, einde, nazorg) - van)
        return kans * (lengte - vermindering * met)

    return tot(0.0, 6.0, 0.05) + tot(6.0, 18.0, 0.02) + tot(18.0, math.inf, 0.01)


@given(st.floats(1e-6, 6.0), st.floats(0.0, 24.0))
def test_length_of_a_job_inverts_its_survival(drempel: float, nazorg: float) -> None:
    P = rij_P(werk__nazorg_vermindering=0.4, **VERLIES)
    duur = werk.baanduur(P, 1, nazorg, drempel)
    assert _cumulatief(duur, nazorg, 0.4) == pytest.approx(drempel)


@given(st.floats(0.01, 5.0), st.floats(0.0, 12.0), st.floats(0.0, 12.0))
def test_follow_up_care_never_shortens_a_job(drempel: float, a: float, b: float) -> None:
    P = rij_P(werk__nazorg_vermindering=0.3, **VERLIES)
    kort, lang = sorted((a, b))
    assert werk.baanduur(P, 0, lang, drempel) >= werk.baanduur(P, 0, kort, drempel)


def test_a_job_that_cannot_be_lost() -> None:
    P = rij_P(werk__baanverlies_0_6m=[0.05] * 5, werk__baanverlies_6_18m=[0.02] * 5, werk__baanverlies_later=[0.0] * 5)
    assert werk.baanduur(P, 0, 0.0, 0.55) == math.inf
    assert werk.baanduur(P, 0, 0.0, 0.3) == pytest.approx(6.0)
    niets = rij_P(**{k: [0.0] * 5 for k in VERLIES})
    assert werk.baanduur(niets, 0, 3.0, 1e-9) == math.inf


def test_short_contract() -> None:
    P = rij_P(werk__kort_contract=[0.35, 0, 0, 1.0, 0])
    assert werk.kort_contract(P, 0, 0.3499)
    assert not werk.kort_contract(P, 0, 0.35)
    assert not werk.kort_contract(P, 1, 1e-16)
    assert werk.kort_contract(P, 3, 1.0 - 1e-16)
