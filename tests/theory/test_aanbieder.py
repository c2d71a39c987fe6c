"""The provider's solved program against hand calculation, closed forms and simulation (model.md §7)."""

from __future__ import annotations

import hashlib
import math
import os
import pickle
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from numba import njit

from simulatie.aanbiedertabellen import los_tabellen_op
from simulatie.contracttermen import Contracttermen, Rooster
from simulatie.rules.aanbieder import (
    bijgewerkt_oordeel_tabel,
    horizon1_keuzekansen,
    keuzekans,
    kies_inzet,
    omslagpunt,
    waarde_bij,
    waarden_bij,
    waarden_zonder_terug_bij,
)
from simulatie.rules.geloof import (
    bijgewerkt_oordeel,
    gain,
    hermite_knopen,
    maandsignaal,
    oordeel_met_informatie,
    volgende_variantie,
)

KNOPEN, GEWICHTEN = hermite_knopen(7)
ROOSTER = Rooster(-8.0, 0.0, 33)
GEWONE_TERMEN = Contracttermen(
    prijs=3279.0,
    betaling_start=0.2,
    betaling_tussentijds=0.3,
    tussentijds_na=6,
    betaling_resultaat=0.3,
    betaling_duurzaam=0.2,
    maximale_duur=18,
    ladder=False,
    vergoeding=0.15,
    vergoeding_vanaf=3,
    rapport_goedgekeurd=0.9,
    acceptatie=0.5,
    melding_mag=(True,) * 18,
    rapportkosten=50.0,
    kans_wachtende=0.3,
    kosten=(280.0, 120.0, 12.0),
    plicht=(110.0,) * 6 + (0.0,) * 12,
    intakekosten=(400.0, 400.0, 350.0, 300.0),
    missie=500.0,
    tau=90.0,
    rho=0.98,
    lock_in=(0.25,) * 6 + (0.0,) * 12,
    inzet=(1.0, 0.5, 0.0),
    alfa=0.5,
    alfa_niet_passend=0.05,
    kans_passend=0.6,
    lift=((0.03, 0.015, 0.0),) * 18,
    drift=0.02,
    stapkans=(0.0, 0.0, 0.0),
    claimbaar=0.7,
    kans_duurzaam=0.6,
    oordeel_gemiddelde=-3.3,
    oordeel_variantie=0.8,
    precisie=(0.0, 0.8, 1.5, 4.0),
    sd_signaal=1.4,
    informatie_nieuwe_klant=1,
)
# nothing is learned, nothing changes, nothing is paid: the cases below add what they are about
KALE_TERMEN = replace(
    GEWONE_TERMEN,
    **dict.fromkeys(("betaling_start", "betaling_tussentijds", "betaling_resultaat", "betaling_duurzaam"), 0.0),
    **dict.fromkeys(("vergoeding", "rapportkosten", "missie", "drift", "kans_wachtende"), 0.0),
    **dict.fromkeys(("oordeel_variantie", "alfa_niet_passend"), 0.0),
    vergoeding_vanaf=0,
    rapport_goedgekeurd=1.0,
    kosten=(0.0,) * 3,
    plicht=(0.0,) * 18,
    intakekosten=(0.0,) * 4,
    rho=1.0,
    lock_in=(0.0,) * 18,
    lift=((0.0,) * 3,) * 18,
    claimbaar=1.0,
    precisie=(0.0,) * 4,
)


def _van_duur(termen: Contracttermen, maanden: int, **anders: object) -> Contracttermen:
    """The same terms over fewer months, with other changes."""
    lijsten = {n: getattr(termen, n)[:maanden] for n in ("melding_mag", "plicht", "lock_in", "lift")}
    return replace(termen, **{"maximale_duur": maanden, **lijsten, **anders})


# ---------------------------------------------------------------- by hand


def test_one_month_by_hand():
    """K = 1, hazards .10, .075, .05, P = 1000, costs 100, 50, 10 + 20 plicht, tau = 100.

    q = 1 - exp(-hazard), so v = -4.8374, 22.2565, 18.7706; V0 = their softmax mean = 13.0090;
    v(back) = -30 - 40 + .5 (200 + 0) + .5 V0 = 36.5045.
    """
    termen = _van_duur(
        KALE_TERMEN, 1, prijs=1000.0, betaling_resultaat=1.0, kosten=(100.0, 50.0, 10.0), plicht=(20.0,), alfa=1.0,
        kans_passend=1.0, rapportkosten=30.0, acceptatie=0.5, vergoeding=0.2, tau=100.0,
    )  # fmt: skip
    mu = math.log(0.05)
    tabel = los_tabellen_op(termen, (40.0,), Rooster(mu - 1.0, mu + 1.0, 3))
    v = waarden_bij(tabel.v[0, 0, 0], 0, mu, mu - 1.0, mu + 1.0)
    assert v[:3] == pytest.approx((-4.8374, 22.2565, 18.7706), abs=1e-3)
    e = [math.exp(-0.048374), math.exp(0.222565), math.exp(0.187706)]
    v_zonder = (e[0] * -4.8374 + e[1] * 22.2565 + e[2] * 18.7706) / sum(e)
    assert v[3] == pytest.approx(-70.0 + 100.0 + 0.5 * v_zonder, abs=1e-3)
    e.append(math.exp(v[3] / 100.0))
    assert keuzekans(*v, 100.0, True) == pytest.approx([x / sum(e) for x in e], abs=1e-6)
    kansen = [1.0 - math.exp(-h) for h in (0.10, 0.075, 0.05)]
    horizon1 = horizon1_keuzekansen(100.0, 50.0, 10.0, 20.0, *kansen, 1000.0, 30.0, 40.0, 0.5, 200.0, 0.0, 100.0)
    assert keuzekans(*v, 100.0, True) == pytest.approx(horizon1, abs=1e-9)


def test_two_months_of_payments_by_hand():
    """One effort pays off: R includes what is due on the way until it was paid; reaching month 1 pays it."""
    duur = (1e6, 0.0, 1e6)
    termen = _van_duur(
        KALE_TERMEN, 2, prijs=1000.0, betaling_tussentijds=0.3, tussentijds_na=1, betaling_resultaat=0.4,
        betaling_duurzaam=0.2, kans_duurzaam=0.5, claimbaar=0.5, rho=0.9, alfa=0.0, kosten=duur,
        melding_mag=(False, False),
    )  # fmt: skip
    mu = math.log(0.2)
    tabel = los_tabellen_op(termen, (0.0,), Rooster(mu - 1.0, mu + 1.0, 3))
    q = 1.0 - math.exp(-0.2)
    tweede = 0.5 * q * 500.0
    eerste = 0.5 * q * 800.0 + 0.9 * (1.0 - q) * (300.0 + tweede)
    assert tabel.v[0, 0, 0, :, 1, 1] == pytest.approx([eerste, tweede], rel=1e-9)
    assert tabel.v_start[0, 0, 0, 1] == pytest.approx(eerste, rel=1e-9)


def test_ladder_step_by_hand():
    """A step pays what a placement pays now, and ends the trajectory; the same chances count for nothing elsewhere."""
    termen = _van_duur(
        KALE_TERMEN, 2, prijs=1000.0, betaling_resultaat=0.6, ladder=True, stapkans=(0.0, 0.1, 0.0),
        kosten=(1e6, 0.0, 1e6), alfa=0.0, melding_mag=(False, False),
    )  # fmt: skip
    mu = math.log(0.2)
    rooster = Rooster(mu - 1.0, mu + 1.0, 3)
    q = 1.0 - math.exp(-0.2)
    maand = (q + (1.0 - q) * 0.1) * 600.0
    tabel = los_tabellen_op(termen, (0.0,), rooster)
    assert tabel.v_start[0, 0, 0, 1] == pytest.approx(maand + (1.0 - q) * 0.9 * maand, rel=1e-9)
    geen = los_tabellen_op(replace(termen, ladder=False), (0.0,), rooster)
    assert geen.v_start[0, 0, 0, 1] == pytest.approx(q * 600.0 * (2.0 - q), rel=1e-9)


def test_no_income_from_noise():
    """With every payoff zero the value is zero in all months: V = sum of P v, not the log of a sum."""
    tabel = los_tabellen_op(replace(KALE_TERMEN, oordeel_variantie=0.8, kans_wachtende=0.5), (0.0,), ROOSTER)
    assert not tabel.v.any()
    assert not tabel.v0.any()
    assert not tabel.v_start.any()
    assert not tabel.kappa.any()


# ---------------------------------------------------------------- the switching point


@pytest.mark.parametrize("te_winnen", [1.0, 0.5])
@pytest.mark.parametrize("aandeel", [0.0, 0.05, 0.10, 0.20])
@pytest.mark.parametrize(
    ("acceptatie", "rapportkosten", "kans_wachtende"),
    [(1.0, 0.0, 0.0), (0.3, 0.0, 0.0), (0.3, 45.0, 0.0), (0.3, 45.0, 0.2)],
)
def test_program_switches_at_the_omslagpunt(te_winnen, aandeel, acceptatie, rapportkosten, kans_wachtende):
    """Offered once, a known hazard, twelve months to sit out: hand back below p* and nowhere else."""
    termen = _van_duur(
        KALE_TERMEN, 12, betaling_resultaat=te_winnen, vergoeding=aandeel, acceptatie=acceptatie,
        rapportkosten=rapportkosten, kans_wachtende=kans_wachtende, kosten=(1e7, 1e7, 0.0),
        plicht=(240.0,) + (0.0,) * 11, melding_mag=(True,) + (False,) * 11, tau=1e-3,
    )  # fmt: skip
    rooster = Rooster(-7.0, -1.0, 1201, knopen=3)
    tabel = los_tabellen_op(termen, (0.0,), rooster, 1e-6)
    mu = np.linspace(rooster.onder, rooster.boven, rooster.punten)
    voordeel = tabel.v[0, 0, 0, 0, :, 3] - tabel.v[0, 0, 0, 0, :, 2]
    wissel = np.flatnonzero(np.diff(np.sign(voordeel)))
    assert wissel.size == 1
    i = wissel[0]
    mu_wissel = mu[i] + (mu[i + 1] - mu[i]) * voordeel[i] / (voordeel[i] - voordeel[i + 1])
    kans = 1.0 - math.exp(-12.0 * math.exp(mu_wissel))
    kappa = tabel.kappa[0, 0]
    assert (kappa > 0.0) == (kans_wachtende > 0.0)
    verwacht = omslagpunt(termen.prijs, aandeel, kappa, 240.0, rapportkosten, acceptatie, te_winnen)
    assert kans == pytest.approx(verwacht, abs=1e-4)
    assert keuzekans(*tabel.v[0, 0, 0, 0, i - 1], termen.tau, True)[3] == pytest.approx(1.0)
    assert keuzekans(*tabel.v[0, 0, 0, 0, i + 2], termen.tau, True)[3] == pytest.approx(0.0)


def test_habit_is_paid_with_the_report():
    """In the last month nothing follows, so habit lowers the value of reporting by itself and no other value."""
    klassen = (0.0, 200.0, 2000.0)
    v = los_tabellen_op(replace(GEWONE_TERMEN, kans_wachtende=0.0), klassen, ROOSTER).v[:, :, :, -1]
    for h in (1, 2):
        assert v[:, 0, ..., 3] - v[:, h, ..., 3] == pytest.approx(np.full(v[:, 0, ..., 3].shape, klassen[h]))
        assert np.array_equal(v[:, 0, ..., :3], v[:, h, ..., :3])


# ---------------------------------------------------------------- value of a freed place


def test_kappa_is_a_fixed_point():
    """kappa = kans_wachtende * V_start at the usual client; the stop at one euro is within a euro of the limit."""
    klassen = (0.0, 760.0)
    los = los_tabellen_op(GEWONE_TERMEN, klassen, ROOSTER)
    precies = los_tabellen_op(GEWONE_TERMEN, klassen, ROOSTER, 1e-9)
    for h in range(2):
        for m in range(2):
            v = waarde_bij(precies.v_start[1, h, m], GEWONE_TERMEN.oordeel_gemiddelde, ROOSTER.onder, ROOSTER.boven)
            assert precies.kappa[h, m] == pytest.approx(0.3 * max(v, 0.0), abs=1e-6)
    assert precies.kappa.max() > 0.0
    assert los.kappa == pytest.approx(precies.kappa, abs=1.0)
    assert (los.kappa_rest < 1.0).all()
    assert not los_tabellen_op(replace(GEWONE_TERMEN, kans_wachtende=0.0), klassen, ROOSTER).kappa.any()


def test_taking_in_to_hand_back_has_no_fixed_point_and_says_so():
    """Somebody always waits, every report is accepted at once, and start fee plus report pay more than the intake."""
    pomp = replace(GEWONE_TERMEN, kans_wachtende=1.0, acceptatie=1.0, vergoeding=0.5, vergoeding_vanaf=0)
    tabel = los_tabellen_op(pomp, (0.0,), ROOSTER)
    assert (tabel.kappa_rest > 1.0).all()
    met_minimum = los_tabellen_op(replace(pomp, melding_mag=(False,) * 6 + (True,) * 12, rho=0.9), (0.0,), ROOSTER)
    assert (met_minimum.kappa_rest < 1.0).all()


# ---------------------------------------------------------------- numerics


def test_grid_refinement_converges():
    """33 grid points differ from 129 by less than 1% of the price, at every month, belief and choice."""
    grof = los_tabellen_op(GEWONE_TERMEN, (200.0, 760.0), ROOSTER)
    fijn = los_tabellen_op(GEWONE_TERMEN, (200.0, 760.0), replace(ROOSTER, punten=129))
    knopen = los_tabellen_op(GEWONE_TERMEN, (200.0, 760.0), replace(ROOSTER, knopen=21))
    assert np.abs(grof.v - fijn.v[..., ::4, :]).max() < 0.01 * GEWONE_TERMEN.prijs
    assert np.abs(grof.v - knopen.v).max() < 0.01 * GEWONE_TERMEN.prijs


def test_equal_terms_are_solved_once():
    assert los_tabellen_op(replace(GEWONE_TERMEN), (1.0,), ROOSTER) is los_tabellen_op(GEWONE_TERMEN, (1.0,), ROOSTER)
    with pytest.raises(ValueError, match="plicht: 2 values where 18"):
        replace(GEWONE_TERMEN, plicht=(1.0, 2.0))


def test_solved_interpreted_to_the_bit():
    """A small program solved with numba switched off, in another process, gives the same bytes."""
    opdracht = (_van_duur(GEWONE_TERMEN, 4), (100.0,), Rooster(-7.0, -1.0, 9, knopen=5))
    programma = (
        "import hashlib, pickle, sys\n"
        "from simulatie.aanbiedertabellen import los_tabellen_op\n"
        "t = los_tabellen_op(*pickle.load(sys.stdin.buffer))\n"
        "delen = (t.v, t.v0, t.v_start, t.nieuws, t.s2, t.versterking, t.kappa)\n"
        "print(hashlib.sha256(b''.join(d.tobytes() for d in delen)).hexdigest())\n"
    )
    uitkomst = subprocess.run(
        [sys.executable, "-c", programma],
        input=pickle.dumps(opdracht),
        env={**os.environ, "NUMBA_DISABLE_JIT": "1"},
        capture_output=True,
        check=True,
    )
    t = los_tabellen_op(*opdracht)
    delen = (t.v, t.v0, t.v_start, t.nieuws, t.s2, t.versterking, t.kappa)
    assert uitkomst.stdout.decode().strip() == hashlib.sha256(b"".join(d.tobytes() for d in delen)).hexdigest()


# ---------------------------------------------------------------- by simulation


@njit
def _volg_oordelen(rng, aantal, mu0, s20, sd, maanden, drift, let_op_nieuws, knopen, gewichten, som, kwadraat, n):
    """Sums of the error x - mu and its square by month, over clients still without a job."""
    for _ in range(aantal):
        x = mu0 + math.sqrt(s20) * rng.standard_normal()
        mu = mu0
        s2 = s20
        for k in range(maanden):
            som[k] += x - mu
            kwadraat[k] += (x - mu) ** 2
            n[k] += 1
            if rng.random() > math.exp(-math.exp(x)):
                break
            signaal = maandsignaal(x, sd, rng.standard_normal())
            versterking = gain(s2, sd)
            s2 = volgende_variantie(s2, sd)
            factor = 1.0 if let_op_nieuws else 0.0
            mu = bijgewerkt_oordeel(mu, versterking, s2, signaal, factor, drift, 0.0, knopen, gewichten)
            x -= drift


@pytest.mark.parametrize(("mu0", "s20", "sd"), [(-3.3, 0.8, 1.4), (-2.5, 1.0, 1.4), (-3.0, 0.5, 2.0)])
def test_belief_is_unbiased_on_survivors(mu0, s20, sd):
    """E[x | no job yet] = mean belief, and the stated variance is near that of the error.

    200,000 clients at a fixed seed, 18 months. Bias: 4 standard errors (false alarm 1e-3 for the test on a new seed)
    plus .02 for moment matching. Variance: at most 15% below what is stated (the schedule leaves out what silence
    teaches) and 3% above (six of its standard errors). A provider who ignores the silence fails: the test can fail.
    """
    for let_op in (True, False):
        som, kwadraat, n = np.zeros(18), np.zeros(18), np.zeros(18)
        rng = np.random.default_rng(4157)
        _volg_oordelen(rng, 200_000, mu0, s20, sd, 18, 0.02, let_op, KNOPEN, GEWICHTEN, som, kwadraat, n)
        bias = som / n
        variantie = kwadraat / n - bias**2
        marge = 4.0 * np.sqrt(variantie / n) + 0.02
        if not let_op:
            assert np.abs(bias[-1]) > 1.5 * marge[-1]
            continue
        assert (np.abs(bias) < marge).all()
        s2 = [s20]
        for _ in range(17):
            s2.append(volgende_variantie(s2[-1], sd))
        assert (variantie / s2 > 0.85).all()
        assert (variantie / s2 < 1.03).all()


@njit
def _gumbel(rng):
    return -math.log(-math.log(rng.random()))


@njit
def _verdienste(rng, informatie, t, geld, v, v0, versterking, factor, lift, nieuws, onder, boven):
    """Discounted money of one client whom the provider treats as the tables say, minus the value stated at the start.

    ``t`` = mu, s2, precision, sd, drift, claimable, rho, tau, acceptance, report cost, habit, kappa; ``geld`` columns:
    R, received on the way at the month's end, report, cost of each effort.
    """
    mu0, s2, precisie, sd, drift, claimbaar, rho, tau, a, h, gewenning, kappa = t
    x = mu0 + math.sqrt(s2) * rng.standard_normal()
    mu, _ = oordeel_met_informatie(mu0, s2, precisie, x, rng.standard_normal())
    b0, b1, b2, b3 = waarden_bij(v, 0, mu, onder, boven)
    p0, p1, p2, p3 = keuzekans(b0, b1, b2, b3, tau, True)
    som = -(p0 * b0 + p1 * b1 + p2 * b2 + p3 * b3)
    mag = True
    for k in range(v.shape[0]):
        korting = rho**k
        b0, b1, b2, b3 = waarden_bij(v, k, mu, onder, boven)
        e = 3
        if mag:
            e = kies_inzet(b0, b1, b2, b3, tau, _gumbel(rng), _gumbel(rng), _gumbel(rng), _gumbel(rng), True)
            if e == 3:
                som -= korting * (h + gewenning)
                if rng.random() < a:
                    return som + korting * (geld[k, 2] + kappa)
                mag = False
        if e == 3:
            b0, b1, b2 = waarden_zonder_terug_bij(v0, k, mu, onder, boven)
            e = kies_inzet(b0, b1, b2, 0.0, tau, _gumbel(rng), _gumbel(rng), _gumbel(rng), 0.0, False)
        som -= korting * geld[k, 3 + e]
        if rng.random() > math.exp(-math.exp(x) * factor[k, e]):
            return som + (korting * geld[k, 0] if rng.random() < claimbaar else 0.0)
        som += korting * rho * geld[k, 1]
        signaal = maandsignaal(x, sd, rng.standard_normal())
        mu = bijgewerkt_oordeel_tabel(mu, versterking[k], signaal, nieuws[k, e], drift, lift[k, e], onder, boven)
        x += lift[k, e] - drift
    return som


@njit
def _verdiensten(rng, uit, informatie, t, geld, v, v0, versterking, factor, lift, nieuws, onder, boven):
    for j in range(uit.size):
        uit[j] = _verdienste(rng, informatie, t, geld, v, v0, versterking, factor, lift, nieuws, onder, boven)


@pytest.mark.parametrize("informatie", [0, 3])
def test_the_stated_value_is_what_the_provider_earns(informatie):
    """Clients drawn from the prior, treated with the engines' functions: mean money = V(0, mu).

    100,000 clients at a fixed seed; 4 standard errors (false alarm 6e-5 on a new seed) plus 0.5% of the price for
    moment matching and interpolation. Checks belief, program, tables and choice together.
    """
    t = GEWONE_TERMEN
    tabel = los_tabellen_op(t, (100.0,), ROOSTER)
    maand = np.arange(t.maximale_duur)
    geld = np.empty((t.maximale_duur, 6))
    geld[:, 0] = t.prijs * np.where(maand < 6, 0.3 + 0.3 + 0.2 * 0.6, 0.3 + 0.2 * 0.6)
    geld[:, 1] = np.where(maand == 5, t.prijs * 0.3, 0.0)
    geld[:, 2] = np.where(maand >= 3, t.prijs * 0.15 * 0.9, 0.0)
    geld[:, 3:] = t.kosten
    geld[:, 5] += t.plicht
    getallen = (
        t.oordeel_gemiddelde, t.oordeel_variantie, t.precisie[informatie], t.sd_signaal, t.drift, t.claimbaar, t.rho,
        t.tau, t.acceptatie, t.rapportkosten, 100.0, float(tabel.kappa[0, 0]),
    )  # fmt: skip
    uit = np.empty(100_000)
    i = informatie
    _verdiensten(
        np.random.default_rng(731), uit, i, getallen, geld, tabel.v[i, 0, 0], tabel.v0[i, 0, 0], tabel.versterking[i],
        tabel.factor, np.array(t.lift), tabel.nieuws[i], ROOSTER.onder, ROOSTER.boven,
    )  # fmt: skip
    marge = 4.0 * uit.std() / math.sqrt(uit.size) + 0.005 * t.prijs
    assert abs(uit.mean()) < marge


def test_tabled_news_is_close_to_the_integral():
    """Engines may read the no-job news from the table: within .01 of the integral at 33 grid points."""
    t = GEWONE_TERMEN
    tabel = los_tabellen_op(t, (100.0,), ROOSTER)
    for mu in np.linspace(-7.0, -1.0, 50):
        for k in (0, 7, 17):
            argumenten = (mu, tabel.versterking[0, k], tabel.s2[0, k + 1], mu + 0.7, tabel.factor[k, 1], 0.02, 0.01)
            precies = bijgewerkt_oordeel(*argumenten, KNOPEN, GEWICHTEN)
            uit_tabel = bijgewerkt_oordeel_tabel(
                mu, tabel.versterking[0, k], mu + 0.7, tabel.nieuws[0, k, 1], 0.02, 0.01, ROOSTER.onder, ROOSTER.boven
            )
            assert uit_tabel == pytest.approx(precies, abs=0.01)
