"""The provider's scalar rules: what each formula gives, and the same bits compiled and interpreted."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import integrate, stats

from simulatie.contracttermen import gewenningsklassen
from simulatie.rules import aanbieder, geloof

KNOPEN, GEWICHTEN = geloof.hermite_knopen(9)
EURO = st.floats(-1e4, 1e4)
KANS = st.floats(0.0, 1.0)
TAU = st.floats(0.1, 1e3)
RUIS = st.floats(-4.0, 30.0)
MU = st.floats(-9.0, 2.0)
S2 = st.floats(0.0, 4.0)
SD = st.floats(0.05, 10.0)
FACTOR = st.floats(0.0, 4.0)

# function, what to draw for its plain arguments, and arrays that follow them
RIJ = np.array([-3.0, 0.25, 1.0 / 3.0, 7.5, 1e4])
TABEL4 = np.linspace(-900.0, 1700.0, 2 * 5 * 4).reshape(2, 5, 4)
TABEL3 = np.ascontiguousarray(TABEL4[:, :, :3])
KWADRATUUR = (KNOPEN, GEWICHTEN)
GEVALLEN = [
    (geloof.gain, (S2, SD), ()),
    (geloof.volgende_variantie, (S2, SD), ()),
    (geloof.maandsignaal, (MU, SD, RUIS), ()),
    (geloof.werkkans, (MU, S2, FACTOR), KWADRATUUR),
    (geloof.overleving_en_nieuws, (MU, S2, FACTOR), KWADRATUUR),
    (geloof.nieuws_geen_werk, (MU, S2, FACTOR), KWADRATUUR),
    (geloof.bijgewerkt_oordeel, (MU, KANS, S2, MU, FACTOR, KANS, KANS), KWADRATUUR),
    (geloof.oordeel_na_zoektijd, (MU, S2, st.integers(0, 30), FACTOR, KANS), KWADRATUUR),
    (geloof.oordeel_met_informatie, (MU, S2, st.floats(0.0, 20.0), MU, RUIS), ()),
    (aanbieder.waarde_inzet, (EURO, EURO, KANS, EURO, KANS, EURO, KANS, KANS, EURO), ()),
    (aanbieder.waarde_terugmelding, (EURO, EURO, KANS, EURO, EURO, EURO), ()),
    (aanbieder.keuzekans, (EURO, EURO, EURO, EURO, TAU, st.booleans()), ()),
    (aanbieder.verwachte_waarde, (EURO, EURO, EURO, EURO, TAU, st.booleans()), ()),
    (aanbieder.kies_inzet, (EURO, EURO, EURO, EURO, TAU, RUIS, RUIS, RUIS, RUIS, st.booleans()), ()),
    (aanbieder.neemt_deel, (EURO, TAU, RUIS, RUIS, EURO), ()),
    (aanbieder.horizon1_keuzekansen, (*[EURO] * 4, *[KANS] * 3, *[EURO] * 3, KANS, EURO, EURO, TAU), ()),
    (aanbieder.roosterplaats, (st.floats(-20.0, 9.0), st.just(-8.0), st.just(0.0), st.integers(2, 99)), ()),
]
TABELGEVALLEN = [
    (aanbieder.waarde_bij, RIJ, ()),
    (aanbieder.waarden_bij, TABEL4, (1,)),
    (aanbieder.waarden_zonder_terug_bij, TABEL3, (0,)),
]


def _geinterpreteerd(functie):
    """The function as Python runs it; itself when NUMBA_DISABLE_JIT is on."""
    return getattr(functie, "py_func", functie)


@pytest.mark.parametrize(("functie", "trekken", "vast"), GEVALLEN, ids=lambda g: getattr(g, "__name__", ""))
@given(data=st.data())
def test_compiled_and_interpreted_give_the_same_bits(functie, trekken, vast, data):
    argumenten = [data.draw(t) for t in trekken]
    assert functie(*argumenten, *vast) == _geinterpreteerd(functie)(*argumenten, *vast)


@pytest.mark.parametrize(("functie", "tabel", "maand"), TABELGEVALLEN, ids=lambda g: getattr(g, "__name__", ""))
@given(mu=st.floats(-20.0, 9.0))
def test_interpolation_gives_the_same_bits(functie, tabel, maand, mu):
    assert functie(tabel, *maand, mu, -8.0, 0.0) == _geinterpreteerd(functie)(tabel, *maand, mu, -8.0, 0.0)


@given(mu=MU, versterking=KANS, signaal=MU, drift=KANS, lift=KANS)
def test_tabled_belief_gives_the_same_bits(mu, versterking, signaal, drift, lift):
    functie = aanbieder.bijgewerkt_oordeel_tabel
    argumenten = (mu, versterking, signaal, RIJ, drift, lift, -8.0, 0.0)
    assert functie(*argumenten) == _geinterpreteerd(functie)(*argumenten)


# ---------------------------------------------------------------- belief


def _onder_oordeel(functie, mu, sd):
    """E[functie(x)] for x ~ N(mu, sd²) by adaptive integration."""
    uitkomst, _ = integrate.quad(
        lambda z: functie(mu + sd * z) * math.exp(-0.5 * z * z) / math.sqrt(2.0 * math.pi), -10.0, 10.0, limit=200
    )
    return uitkomst


@pytest.mark.parametrize("mu", [-6.0, -4.0, -3.0, -2.0, -1.0])
@pytest.mark.parametrize("s2", [0.0, 0.2, 0.8, 1.5])
@pytest.mark.parametrize("factor", [0.5, 1.0, 1.8])
def test_quadrature_against_adaptive_integration(mu, s2, factor):
    """Nine nodes: within 0.001 in the chance and 0.01 in mean and variance, also where the hazard is 1 a month."""
    sd = math.sqrt(s2)

    def overleving(x):
        return math.exp(-math.exp(x) * factor)

    kans_geen = _onder_oordeel(overleving, mu, sd)
    gemiddelde = _onder_oordeel(lambda x: x * overleving(x), mu, sd) / kans_geen
    variantie = _onder_oordeel(lambda x: (x - gemiddelde) ** 2 * overleving(x), mu, sd) / kans_geen
    assert geloof.werkkans(mu, s2, factor, *KWADRATUUR) == pytest.approx(1.0 - kans_geen, abs=1e-3)
    assert geloof.overleving_en_nieuws(mu, s2, factor, *KWADRATUUR) == pytest.approx(
        (kans_geen, gemiddelde, variantie), abs=1e-2
    )


@given(mu=st.floats(-6.0, -2.0), s2=st.floats(0.05, 1.5))
def test_no_job_is_bad_news_and_informative(mu, s2):
    gemiddelde, variantie = geloof.nieuws_geen_werk(mu, s2, 1.0, *KWADRATUUR)
    assert gemiddelde < mu
    assert 0.0 < variantie <= s2


def test_hopeless_survival_is_no_division_by_zero():
    """A hazard of e^14 a month: nobody is left, and the belief is that of the least employable node."""
    blijft, gemiddelde, variantie = geloof.overleving_en_nieuws(14.0, 1.0, 1.0, *KWADRATUUR)
    assert blijft == 0.0
    assert gemiddelde == pytest.approx(14.0 + KNOPEN[0])
    assert variantie == pytest.approx(0.0, abs=1e-9)


@given(s2=S2, sd=SD)
def test_precision_adds_up(s2, sd):
    assert geloof.volgende_variantie(s2, sd) == pytest.approx(1.0 / (1.0 / s2 + 1.0 / sd**2) if s2 > 1e-12 else s2)
    assert geloof.gain(s2, sd) == pytest.approx(geloof.volgende_variantie(s2, sd) / sd**2)


def test_information_is_a_signal_with_its_precision():
    """Prior N(-4, 1), told with precision 3 (error .6 sd): 1/4 old mean, 3/4 what was told."""
    mu, s2 = geloof.oordeel_met_informatie(-4.0, 1.0, 3.0, -3.0, 0.6)
    assert s2 == pytest.approx(0.25)
    assert mu == pytest.approx(0.25 * -4.0 + 0.75 * (-3.0 + 0.6 / math.sqrt(3.0)))
    assert geloof.oordeel_met_informatie(-4.0, 1.0, 0.0, -3.0, 0.6) == (-4.0, 1.0)


@pytest.mark.parametrize("maanden", [1, 6, 24])
def test_survivorship_of_search_against_exact_selection(maanden):
    """Without drift the survivors of n months have density N(mu, s2) exp(-n e^x).

    Matching month by month keeps the mean within .03; it forgets the skewness, so after two years the variance is some
    12% too small (.47 for .54).
    """
    mu, s2 = -3.3, 0.8

    def overleving(x):
        return math.exp(-maanden * math.exp(x))

    som = _onder_oordeel(overleving, mu, math.sqrt(s2))
    gemiddelde = _onder_oordeel(lambda x: x * overleving(x), mu, math.sqrt(s2)) / som
    variantie = _onder_oordeel(lambda x: (x - gemiddelde) ** 2 * overleving(x), mu, math.sqrt(s2)) / som
    uitkomst = geloof.oordeel_na_zoektijd(mu, s2, maanden, 1.0, 0.0, *KWADRATUUR)
    assert uitkomst[0] == pytest.approx(gemiddelde, abs=0.03)
    assert uitkomst[1] == pytest.approx(variantie, rel=0.15)
    met_drift, _ = geloof.oordeel_na_zoektijd(mu, s2, maanden, 1.0, 0.01, *KWADRATUUR)
    assert met_drift < uitkomst[0]


# ---------------------------------------------------------------- choice


def test_choice_frequencies_are_the_softmax():
    """Chi-square over four choices, 20,000 draws at a fixed seed; false alarm 1e-4 on a new seed."""
    waarden = (120.0, 60.0, 90.0, -40.0)
    kansen = aanbieder.keuzekans(*waarden, 80.0, True)
    g = np.random.default_rng(20021).gumbel(size=(20_000, 4))
    keuzes = [aanbieder.kies_inzet(*waarden, 80.0, *rij, True) for rij in g.tolist()]
    aantallen = np.bincount(keuzes, minlength=4)
    assert stats.chisquare(aantallen, np.array(kansen) * len(keuzes)).pvalue > 1e-4


@given(v=st.tuples(EURO, EURO, EURO, EURO), g=st.tuples(RUIS, RUIS, RUIS, RUIS), tau=TAU)
def test_taking_the_report_away_moves_only_who_reported(v, g, tau):
    met = aanbieder.kies_inzet(*v, tau, *g, True)
    zonder = aanbieder.kies_inzet(*v, tau, *g, False)
    assert met in (zonder, 3)
    assert zonder != 3


def test_ties_go_to_the_lowest_code():
    assert aanbieder.kies_inzet(5.0, 5.0, 5.0, 5.0, 10.0, 1.0, 1.0, 1.0, 1.0, True) == 0
    assert aanbieder.kies_inzet(0.0, 5.0, 5.0, 5.0, 10.0, 1.0, 1.0, 1.0, 1.0, True) == 1
    assert aanbieder.neemt_deel(-30.0, 10.0, 0.5, 0.5, 30.0)


@given(v=st.tuples(EURO, EURO, EURO), tau=st.floats(1e-6, 1e3))
def test_a_choice_that_is_not_there_has_no_chance_and_no_value(v, tau):
    kansen = aanbieder.keuzekans(*v, aanbieder.NIET_TOEGESTAAN, tau, True)
    assert kansen[3] == 0.0
    assert kansen == aanbieder.keuzekans(*v, 0.0, tau, False)
    assert sum(kansen) == pytest.approx(1.0)
    assert min(v) - 1e-9 <= aanbieder.verwachte_waarde(*v, 0.0, tau, False) <= max(v) + 1e-9


@given(f=st.tuples(KANS, KANS), v=st.tuples(KANS, KANS, KANS), a=KANS, tau=TAU)
def test_horizon1_report_rises_with_its_payment(f, v, a, tau):
    """P(terugmelden) is monotone in f when only the month at hand counts."""
    laag, hoog = sorted(f)
    vast = (280.0, 120.0, 12.0, 50.0, *v, 3279.0, 40.0, 100.0, a)
    kans_laag = aanbieder.horizon1_keuzekansen(*vast, laag * 3279.0, 0.0, tau)[3]
    kans_hoog = aanbieder.horizon1_keuzekansen(*vast, hoog * 3279.0, 0.0, tau)[3]
    assert kans_hoog >= kans_laag * (1.0 - 1e-12)


def test_interpolation_on_and_outside_the_grid():
    assert aanbieder.waarde_bij(RIJ, -8.0, -8.0, 0.0) == RIJ[0]
    assert aanbieder.waarde_bij(RIJ, 0.0, -8.0, 0.0) == RIJ[-1]
    assert aanbieder.waarde_bij(RIJ, -50.0, -8.0, 0.0) == RIJ[0]
    assert aanbieder.waarde_bij(RIJ, 50.0, -8.0, 0.0) == RIJ[-1]
    assert aanbieder.waarde_bij(RIJ, -7.0, -8.0, 0.0) == pytest.approx((RIJ[0] + RIJ[1]) / 2.0)
    assert aanbieder.waarden_bij(TABEL4, 1, -6.0, -8.0, 0.0) == tuple(TABEL4[1, 1])


def test_omslagpunt_as_published():
    """bewijs.yaml, omslagpunt_terugmelding: P = 3279, C = 240, no habit, no report cost."""
    for b, punten in ((1.0, (0.07, 0.12, 0.17, 0.27)), (0.5, (0.15, 0.25, 0.35, 0.55))):
        for f, p in zip((0.0, 0.05, 0.10, 0.20), punten, strict=True):
            assert aanbieder.omslagpunt(3279.0, f, 0.0, 240.0, 0.0, 0.3, b) == pytest.approx(p, abs=0.005)


def test_habit_classes_are_the_middle_quantiles():
    klassen = gewenningsklassen(760.0, 1.0, 5)
    assert klassen == pytest.approx(stats.lognorm(s=1.0, scale=760.0).ppf((np.arange(5) + 0.5) / 5), rel=1e-12)
    assert gewenningsklassen(760.0, 0.0, 3) == pytest.approx((760.0,) * 3)
    with pytest.raises(ValueError, match="median"):
        gewenningsklassen(0.0, 1.0, 5)
