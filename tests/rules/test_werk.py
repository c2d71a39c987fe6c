"""Work: the chance by hand, the walk of the cumulated hazard against integrals, and how long a job lasts."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hulp import rij_P
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

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


# ---------------------------------------------------------------------- against numpy, with every term of the formula

PAD_PER_MAAND = {
    "begin": st.floats(0.0, 200.0),
    "duur": st.floats(-0.4, 0.0),
    "eta": st.floats(0.0, 1.0),
    "gamma": st.floats(0.0, 1.5),
    "factor": st.floats(0.3, 2.5),
    "sanctie": st.integers(0, 6),
    "effect": st.floats(1.0, 3.0),
    "verval": st.floats(0.0, 0.15),
    "m": st.floats(0.03, 1.0),
    "opgelost": st.integers(0, 1),
    "kort": st.integers(0, 1),
    "wissel": st.floats(20.0, 900.0),
    "log_index": st.lists(st.floats(-0.6, 0.6), min_size=24, max_size=24),
}
DAGEN_KALENDER = np.cumsum([0.0, *([31.0, 28.0, 31.0, 30.0, 31.0, 30.0, 31.0, 31.0, 30.0, 31.0, 30.0, 31.0] * 2)])
TOT = 1000.0  # past the calendar: its last month holds on


def _rijen(w: dict) -> np.ndarray:
    """Two versions of the numbers: on `wissel` basiskans, the obstacle and the effect of a sanction change."""
    gelijk = {
        "werk__leeftijd": -0.5,
        "werk__leeftijd_knik": 45.0,
        "werk__opleiding": [-0.2, 0.0, 0.3],
        "werk__duur": w["duur"],
        "werk__opgelost_neemt_weg": 0.7,
        "werk__motivatie_elasticiteit": w["gamma"],
        "arbeidsmarkt__elasticiteit": w["eta"],
        "populatie__korte_duur_extra": 0.8,
        "motivatie__minimum": 0.02,
    }
    van = {"werk__basiskans": -3.0, "werk__knelpunt": [0, 0.2, 0.4, 0.6, 0.8, 1.0], "sanctie__effect": w["effect"]}
    tot = {"werk__basiskans": -2.4, "werk__knelpunt": [0, 0.3, 0.5, 0.7, 0.9, 1.1], "sanctie__effect": 1.0}
    return np.stack([rij_P(**gelijk, **van), rij_P(**gelijk, **tot)])


def _wandel(w: dict, tot: float, drempel: float = math.inf, stand: tuple | None = None, theta: float = 0.1) -> tuple:
    """`doorloop` of a WWB client of 57 with high education and bad health on the path `w`."""
    tijd, opgebouwd, maanden, m, sanctie = stand or (w["begin"], 0.0, 0, w["m"], w["sanctie"])
    return werk.doorloop(
        _rijen(w), np.array([0.0, w["wissel"]]), DAGEN_KALENDER, np.array(w["log_index"]), 3, 57.0, 2, 4,
        w["opgelost"], theta, w["kort"], w["begin"], tijd, opgebouwd, maanden, m, sanctie, w["verval"], w["factor"],
        drempel, tot,
    )  # fmt: skip


def _cumulatief_numpy(w: dict, tot: float) -> float:
    """H(tot) by the formula of the module, with numpy only: a sum over the pieces on which nothing changes."""
    verjaardagen = w["begin"] + MAAND * np.arange(60)
    knopen = np.unique(np.concatenate([[w["begin"], tot, w["wissel"]], verjaardagen, DAGEN_KALENDER]))
    knopen = knopen[(knopen >= w["begin"]) & (knopen <= tot)]
    midden, lengte = 0.5 * (knopen[1:] + knopen[:-1]), np.diff(knopen)
    n = np.searchsorted(verjaardagen, midden) - 1
    maand = np.clip(np.searchsorted(DAGEN_KALENDER, midden) - 1, 0, 23)
    later = midden >= w["wissel"]
    g = np.where(later, 0.9, 0.8) * (1.0 - 0.7 * w["opgelost"])
    # a motivation of .02 is a floor for who falls through it
    m = np.maximum(0.02, w["m"] * np.exp(-w["verval"] * n))
    log_kans = np.where(later, -2.4, -3.0) - 0.5 * 1.2 + 0.3 - g + 0.1 + 0.8 * w["kort"]
    log_kans = log_kans + w["duur"] * np.log1p(n) + w["eta"] * np.array(w["log_index"])[maand] + w["gamma"] * np.log(m)
    straf = np.where(n < w["sanctie"], np.where(later, 1.0, w["effect"]), 1.0)
    return float(np.sum(np.exp(log_kans) * w["factor"] * straf * lengte / MAAND))


@given(st.fixed_dictionaries(PAD_PER_MAAND), st.floats(0.0, 1.0))
def test_walk_equals_the_integral_by_numpy(w: dict, deel: float) -> None:
    """Age, education, obstacle, duration, A(t), motivation, T, sanction and a dated change on one path."""
    tot = w["begin"] + deel * (TOT - w["begin"])
    tijd, opgebouwd, maanden, _, sanctie, gevonden = _wandel(w, tot)
    assert (tijd, gevonden) == (tot, 0)
    assert opgebouwd == pytest.approx(_cumulatief_numpy(w, tot), rel=1e-9, abs=1e-12)
    assert maanden == int(np.sum(w["begin"] + MAAND * np.arange(1, 60) <= tot))
    assert sanctie == max(0, w["sanctie"] - maanden)


@given(st.fixed_dictionaries(PAD_PER_MAAND), st.floats(0.001, 3.0))
def test_work_starts_where_the_integral_passes_the_draw(w: dict, drempel: float) -> None:
    tijd, opgebouwd, *_, gevonden = _wandel(w, TOT, drempel)
    if gevonden:
        assert w["begin"] <= tijd <= TOT
        assert opgebouwd == drempel
        assert _cumulatief_numpy(w, tijd) == pytest.approx(drempel, rel=1e-9)
    else:
        assert _cumulatief_numpy(w, TOT) < drempel * (1.0 + 1e-12)


@given(st.fixed_dictionaries(PAD_PER_MAAND), st.floats(0.001, 3.0), st.integers(0, 200))
def test_a_split_at_any_knot_is_no_split(w: dict, drempel: float, welke: int) -> None:
    """Client months, calendar months and the dated change: to the bit, also where work comes in the second piece."""
    maanden = DAGEN_KALENDER[: len(w["log_index"])]  # after the last month of the table the index stays: no knot there
    knopen = np.unique(np.concatenate([w["begin"] + MAAND * np.arange(1, 34), maanden, [w["wissel"]]]))
    knopen = knopen[(knopen > w["begin"]) & (knopen < TOT)]
    knoop = float(knopen[welke % len(knopen)])
    ineens = _wandel(w, TOT, drempel)
    half = _wandel(w, knoop, drempel)
    assert half == ineens if half[5] else _wandel(w, TOT, drempel, half[:5]) == ineens


@given(st.fixed_dictionaries(PAD_PER_MAAND), st.floats(0.001, 3.0), st.floats(0.0, 1.0))
def test_whatever_raises_the_hazard_never_delays_work(w: dict, drempel: float, meer: float) -> None:
    """On a fixed path, one thing at a time: θ, T, A(t), motivation, its decay, an obstacle solved, a sanction."""
    laag = _wandel(w, TOT, drempel)
    hoger = [
        w | {"factor": w["factor"] * (1.0 + meer)},
        w | {"log_index": [x + meer for x in w["log_index"]]},
        w | {"m": min(1.0, w["m"] * (1.0 + meer))},
        w | {"verval": w["verval"] * (1.0 - meer)},
        w | {"opgelost": 1},
        w | {"kort": 1},
        w | {"effect": w["effect"] + meer},
        w | {"sanctie": w["sanctie"] + 1},
        w | {"duur": w["duur"] * (1.0 - meer)},
    ]
    for hoog in [*(_wandel(p, TOT, drempel) for p in hoger), _wandel(w, TOT, drempel, theta=0.1 + meer)]:
        assert hoog[0] <= laag[0] + 1e-9 * laag[0]  # rounding of exp may turn an equal chance around
        assert hoog[5] >= laag[5]


def test_survivor_curve_of_a_walk_is_exponential() -> None:
    """20,000 unit exponentials through the walk, Kolmogorov-Smirnov. False alarm on a new seed: 1e-6."""
    P = rij_P(werk__duur=0.0, **UIT_MOTIVATIE)
    kans = kans_per_maand(P, 0.2, 0, 0.6)
    drempels = np.random.default_rng(41).exponential(size=20_000)
    maanden = np.array([loop(P, theta=0.2, drempel=d, tot=1e9)[0] for d in drempels.tolist()]) / MAAND
    assert stats.kstest(maanden, stats.expon(scale=1.0 / kans).cdf).pvalue > 1e-6
    assert stats.kstest(maanden * 1.05, stats.expon(scale=1.0 / kans).cdf).pvalue < 1e-6, "a test that can fail"


def test_survivor_curve_of_a_job() -> None:
    """S = exp(-.05·6) at 6 months, · exp(-.02·12) at 18, then exp(-.01·t); three months of nazorg take .4 off three.

    20,000 draws, Kolmogorov-Smirnov. False alarm on a new seed: 1e-6 for each of the two.
    """
    P = rij_P(werk__nazorg_vermindering=0.4, **VERLIES)
    drempels = np.random.default_rng(42).exponential(size=20_000).tolist()
    for nazorg, gespaard in ((0.0, 0.0), (3.0, 0.06)):
        duur = np.array([werk.baanduur(P, 2, nazorg, d) for d in drempels])

        def verdeling(t: np.ndarray, erbij: float = gespaard) -> np.ndarray:
            H = 0.05 * np.minimum(t, 6) + 0.02 * np.clip(t - 6, 0, 12) + 0.01 * np.maximum(t - 18, 0)
            return -np.expm1(-(H - erbij * np.minimum(t, 3.0) / 3.0))

        assert stats.kstest(duur, verdeling).pvalue > 1e-6
        for maand, som in ((6.0, 0.3), (18.0, 0.54), (30.0, 0.66)):
            assert float(verdeling(np.array(maand))) == pytest.approx(1.0 - math.exp(gespaard - som))


@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 1), st.integers(0, 2), st.integers(0, 40))
def test_lock_in_does_not_ask_who_works(u: int, instrument: int, past: int, inzet: int, maand: int) -> None:
    """The share of the chance that lock-in takes is the same at every effort and fit, and ends with its months."""
    P = rij_P(instrumenten__lock_in=[0.22, 0.15, 0.07, 0.07, 0.07], instrumenten__lock_in_maanden=6)
    nu, later = (werk.trajectfactor(P, u, instrument, past, inzet, 1.1, k) for k in (maand, 60))
    lock_in = float(P[werk.LOCK_IN + u] * P[werk.LOCK_IN_FACTOR + instrument]) if maand < 6 else 0.0
    assert nu == pytest.approx(later * (1.0 - lock_in))
