"""Synthetic clients: keyed and nested, entry as a Poisson process, traits with the margins of the scenario.

A statistical test below sounds a false alarm with the stated probability per seed that might have been chosen: ALFA or
less for each, about 30 of them, so 3e-5 together. The seed is fixed: a test that passes goes on passing until the
model changes.
"""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from interpreteren import interpreteer
from scipy import stats
from varianten import anders

from simulatie import population
from simulatie.assen import KNELPUNT, OPLEIDING, UITKERING, WW, WWB
from simulatie.population import KLANT_TYPE, KLANTEN_PER_REGIO, KLANTEN_PER_STROOM, aantal_regios, maak_regio
from simulatie.scenario.lezen import laad

ALFA = 1e-6
SEED = 20261122
REGIOS = 40
KENMERKEN = [naam for naam in KLANT_TYPE.names if naam not in ("klant", "regio", "uitkering", "instroom")]


@pytest.fixture(scope="module")
def basis():
    return laad("basis").scenario


@pytest.fixture(scope="module")
def klein(basis):
    return anders(basis, {"regio.klanten": 60.0})


@pytest.fixture(scope="module")
def velen(basis):
    """About 100,000 clients."""
    return np.concatenate([maak_regio(basis, SEED, 0, regio) for regio in range(REGIOS)])


def tabel(scenario, pad):
    deel, naam = pad.split(".")
    return getattr(getattr(scenario, deel), naam).waarde


# --- Form -------------------------------------------------------------------------------------------------------------


def test_everything_is_known_and_within_bounds(velen, basis):
    assert velen.dtype == KLANT_TYPE
    for naam in KLANT_TYPE.names:
        assert np.isfinite(velen[naam]).all()
    assert velen["instroom"].min() >= 0.0
    assert velen["instroom"].max() < (basis.looptijd.eind - basis.looptijd.begin).days
    assert velen["leeftijd"].min() >= tabel(basis, "populatie.leeftijd_minimum")
    assert velen["leeftijd"].max() < tabel(basis, "uitstroom.pensioenleeftijd")
    for naam, boven in (("uitkering", 5), ("man", 2), ("opleiding", 3), ("knelpunt", 6), ("kort", 2), ("positie", 7)):
        assert set(np.unique(velen[naam])) <= set(range(boven))
    assert velen["motivatie"].min() >= tabel(basis, "motivatie.minimum")
    assert velen["motivatie"].max() <= 1.0
    assert velen["arbeidsverleden"].min() >= tabel(basis, "populatie.arbeidsverleden_minimum")
    assert velen["arbeidsverleden"].max() <= 1.0


def test_number_tells_region_benefit_and_order_of_entry(basis):
    klanten = maak_regio(basis, 1, 0, 7)
    assert (np.diff(klanten["instroom"]) >= 0.0).all()
    assert (klanten["klant"] // KLANTEN_PER_REGIO == 7).all()
    assert (klanten["regio"] == 7).all()
    for uitkering in range(len(UITKERING)):
        stroom = klanten[klanten["uitkering"] == uitkering]
        eerste = 7 * KLANTEN_PER_REGIO + uitkering * KLANTEN_PER_STROOM
        assert stroom["klant"].tolist() == list(range(eerste, eerste + len(stroom)))


def test_position_follows_from_the_obstacle(velen, basis):
    posities = tabel(basis, "populatie.positie")
    assert velen["positie"].tolist() == [posities[KNELPUNT[k]] for k in velen["knelpunt"]]


# --- Keys -------------------------------------------------------------------------------------------------------------


def test_reproducible_and_independent_of_the_order_of_regions(klein):
    heen = {regio: maak_regio(klein, 5, 1, regio).tobytes() for regio in range(4)}
    terug = {regio: maak_regio(klein, 5, 1, regio).tobytes() for regio in reversed(range(4))}
    assert heen == terug
    assert len(set(heen.values())) == 4


@pytest.mark.parametrize(("seed", "replicatie"), [(6, 1), (5, 2)])
def test_another_key_gives_other_clients(klein, seed, replicatie):
    een, ander = maak_regio(klein, 5, 1, 0), maak_regio(klein, seed, replicatie, 0)
    assert not set(een["theta"]) & set(ander["theta"])
    assert not set(een["instroom"]) & set(ander["instroom"])


def test_traits_do_not_depend_on_who_else_there_is(basis):
    """Clients in another order, and a part of them only, get the same traits."""
    klanten = maak_regio(basis, 3, 0, 2)
    deel = np.random.default_rng(1).permutation(len(klanten))[:500]
    opnieuw = population.onbekende_klanten(klanten["klant"][deel])
    for naam in ("regio", "uitkering", "instroom"):
        opnieuw[naam] = klanten[naam][deel]
    population.vul_aan(opnieuw, basis, 3, 0)
    assert opnieuw.tobytes() == klanten[deel].tobytes()


@pytest.mark.parametrize("naam", KENMERKEN)
def test_what_is_known_stays_and_changes_no_other_draw(basis, naam):
    """Only obstacle reaches further: motivation and position are drawn by it."""
    klanten = maak_regio(basis, 3, 0, 2)
    opnieuw = population.onbekende_klanten(klanten["klant"])
    for bekend in ("regio", "uitkering", "instroom"):
        opnieuw[bekend] = klanten[bekend]
    gegeven = 0.5 if KLANT_TYPE[naam].kind == "f" else 1
    opnieuw[naam] = gegeven
    population.vul_aan(opnieuw, basis, 3, 0)
    assert (opnieuw[naam] == gegeven).all()
    gevolg = {"knelpunt": {"motivatie", "positie"}}.get(naam, set())
    for ander in set(KENMERKEN) - {naam} - gevolg:
        assert (opnieuw[ander] == klanten[ander]).all()


def test_a_smaller_population_is_nested_in_a_larger_one(klein):
    weinig, veel = aantal_regios(120, klein).regios, aantal_regios(600, klein).regios
    assert (weinig, veel) == (2, 10)
    groot = np.concatenate([maak_regio(klein, 1, 0, regio) for regio in range(veel)])
    for regio in range(weinig):
        assert maak_regio(klein, 1, 0, regio).tobytes() == groot[groot["regio"] == regio].tobytes()


def test_inflow_of_one_benefit_leaves_the_others_alone(basis):
    """More WWB makes the region larger: all others are the same to the bit."""
    nul = {pad: dict.fromkeys(tabel(basis, pad), 0.0) for pad in ("instroom.WAO", "instroom.WAJONG", "instroom.NUG")}
    duizend = dict.fromkeys(tabel(basis, "instroom.WW"), 1000.0)
    drieduizend = dict.fromkeys(duizend, 3000.0)
    voor = anders(basis, {**nul, "instroom.WW": duizend, "instroom.WWB": duizend, "regio.klanten": 1000.0})
    voor = anders(voor, {"regio.landelijke_instroom": 2000.0 * len(duizend)})
    na = anders(voor, {"instroom.WWB": drieduizend})
    een, ander = maak_regio(voor, 1, 0, 4), maak_regio(na, 1, 0, 4)
    assert een[een["uitkering"] == WW].tobytes() == ander[ander["uitkering"] == WW].tobytes()
    assert (ander["uitkering"] == WWB).sum() > 2 * (een["uitkering"] == WWB).sum()


def test_other_inflow_renumbers_nobody(basis):
    """Twice the WWB: client j of that stream enters sooner but is the same person, and the others do not change."""
    meer = {jaar: 2.0 * waarde for jaar, waarde in tabel(basis, "instroom.WWB").items()}
    een, ander = maak_regio(basis, 1, 0, 4), maak_regio(anders(basis, {"instroom.WWB": meer}), 1, 0, 4)
    _, i, j = np.intersect1d(een["klant"], ander["klant"], return_indices=True)
    assert len(i) > 1500
    for naam in KENMERKEN:
        assert (een[naam][i] == ander[naam][j]).all()


def test_hash_seed_and_compilation_change_nothing():
    """The same clients in fresh processes with other hash seeds, compiled and interpreted."""
    code = (
        "import hashlib\n"
        "from simulatie.population import maak_regio\n"
        "from simulatie.scenario.lezen import laad\n"
        "scenario = laad('basis').scenario\n"
        "klanten = scenario.regio.klanten.model_copy(update={'waarde': 150.0})\n"
        "scenario = scenario.model_copy(update={'regio': scenario.regio.model_copy(update={'klanten': klanten})})\n"
        "print([hashlib.sha256(maak_regio(scenario, 1, 2, r).tobytes()).hexdigest() for r in (0, 9)])\n"
    )
    uitvoer = set()
    for hashseed, zonder_jit in (("0", "0"), ("1", "0"), ("4294967295", "1")):
        omgeving = os.environ | {"PYTHONHASHSEED": hashseed, "NUMBA_DISABLE_JIT": zonder_jit}
        klaar = subprocess.run([sys.executable, "-c", code], env=omgeving, capture_output=True, text=True)
        assert klaar.returncode == 0, klaar.stderr
        uitvoer.add(klaar.stdout)
    assert len(uitvoer) == 1


def test_interpreted_equals_compiled(klein):
    puur = interpreteer("simulatie.population")
    assert not hasattr(puur._trek_kenmerken, "py_func")
    for regio in range(3):
        assert puur.maak_regio(klein, 8, 2, regio).tobytes() == maak_regio(klein, 8, 2, regio).tobytes()


# --- Numbers and course in time ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("klanten", "regios"), [(1, 1), (2500, 1), (3749, 1), (3750, 2), (20_000, 8), (10**7, 4000)])
def test_number_of_regions(basis, klanten, regios):
    assert aantal_regios(klanten, basis) == (regios, regios * 2500.0)


@pytest.mark.parametrize("klanten", [0, -5])
def test_number_of_clients_below_one_is_refused(basis, klanten):
    with pytest.raises(ValueError, match="at least 1"):
        aantal_regios(klanten, basis)


def test_expected_inflow_adds_up_and_keeps_its_proportions(basis):
    verloop = population.instroomverloop(basis)
    assert verloop.verwacht[:, -1].sum() == pytest.approx(2500.0, rel=1e-9)
    per_jaar = np.diff(verloop.verwacht, axis=1)
    duizenden = np.array([list(getattr(basis.instroom, u).waarde.values()) for u in UITKERING])
    np.testing.assert_allclose(per_jaar / per_jaar.sum(), duizenden / duizenden.sum(), rtol=1e-12)


def test_part_of_a_year_counts_for_that_part(basis):
    looptijd = basis.looptijd.model_copy(update={"begin": dt.date(1999, 7, 2), "eind": dt.date(2001, 4, 1)})
    vlak = {f"instroom.{u}": dict.fromkeys(tabel(basis, f"instroom.{u}"), 10.0) for u in UITKERING}
    verloop = population.instroomverloop(anders(basis, {**vlak, "looptijd": looptijd}))
    assert verloop.grenzen.tolist() == [0.0, 183.0, 549.0, 639.0]
    delen = np.array([183 / 365, 1.0, 90 / 365])
    aandeel = 2500.0 / basis.regio.landelijke_instroom.waarde
    np.testing.assert_allclose(np.diff(verloop.verwacht[0]), 10.0 * delen * aandeel, rtol=1e-12)


def test_number_of_entrants_is_poisson(velen, basis):
    """Totals by benefit inside the 1 - ALFA interval of a Poisson. False alarm: ALFA over all five (Bonferroni)."""
    verwacht = REGIOS * population.instroomverloop(basis).verwacht[:, -1]
    aantal = np.bincount(velen["uitkering"], minlength=5)
    onder, boven = stats.poisson.interval(1.0 - ALFA / 5, verwacht)
    assert ((onder <= aantal) & (aantal <= boven)).all()


def test_regions_differ_as_poisson_counts_do(velen):
    """Dispersion of the 40 totals: (n - 1)·variance / mean is chi-square. False alarm: ALFA."""
    aantal = np.bincount(velen["regio"])
    spreiding = float(((aantal - aantal.mean()) ** 2).sum() / aantal.mean())
    assert ALFA / 2 < stats.chi2.cdf(spreiding, REGIOS - 1) < 1.0 - ALFA / 2


def test_rate_by_year(velen, basis):
    """Counts by benefit and year against expected ones, chi-square. False alarm: ALFA (expected counts over 500)."""
    verloop = population.instroomverloop(basis)
    verwacht = REGIOS * np.diff(verloop.verwacht, axis=1)
    jaar = np.searchsorted(verloop.grenzen, velen["instroom"], side="right") - 1
    aantal = np.zeros_like(verwacht)
    np.add.at(aantal, (velen["uitkering"], jaar), 1)
    chi2 = ((aantal - verwacht) ** 2 / verwacht).sum()
    assert stats.chi2.sf(chi2, verwacht.size) > ALFA


@pytest.mark.parametrize("uitkering", range(len(UITKERING)), ids=UITKERING)
def test_entry_is_even_in_expected_time(velen, basis, uitkering):
    """Given their number, Λ of the entries is uniform; Kolmogorov-Smirnov. False alarm: ALFA for each benefit."""
    verloop = population.instroomverloop(basis)
    dagen = velen["instroom"][velen["uitkering"] == uitkering]
    verwacht = verloop.verwacht[uitkering]
    assert stats.kstest(np.interp(dagen, verloop.grenzen, verwacht) / verwacht[-1], "uniform").pvalue > ALFA


def test_years_without_inflow_stay_empty(basis):
    leeg = {f"instroom.{u}": dict.fromkeys(tabel(basis, f"instroom.{u}"), 0.0) for u in UITKERING}
    leeg["instroom.WW"] = leeg["instroom.WW"] | {"2001": 300.0, "2003": 300.0}
    klanten = maak_regio(anders(basis, leeg), 1, 0, 0)
    jaren = {(basis.looptijd.begin + dt.timedelta(days=int(dag))).year for dag in klanten["instroom"]}
    assert jaren == {2001, 2003}
    assert set(klanten["uitkering"]) == {WW}


# --- Margins ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("uitkering", UITKERING)
def test_age(velen, basis, uitkering):
    """Truncated normal, Kolmogorov-Smirnov. False alarm: ALFA for each benefit."""
    leeftijd = velen["leeftijd"][velen["uitkering"] == UITKERING.index(uitkering)]
    mu = tabel(basis, "populatie.leeftijd_gemiddelde")[uitkering]
    sd = tabel(basis, "populatie.leeftijd_sd")[uitkering]
    van, tot = tabel(basis, "populatie.leeftijd_minimum"), tabel(basis, "populatie.leeftijd_maximum") + 1.0
    verdeling = stats.truncnorm((van - mu) / sd, (tot - mu) / sd, mu, sd)
    assert stats.kstest(leeftijd, verdeling.cdf).pvalue > ALFA
    assert stats.kstest(leeftijd + 2.0, verdeling.cdf).pvalue < ALFA  # a test that can fail


@pytest.mark.parametrize(("naam", "klassen"), [("opleiding", OPLEIDING), ("knelpunt", KNELPUNT)])
def test_shares(velen, basis, naam, klassen):
    """Counts by benefit and class, one chi-square over all benefits. False alarm: ALFA for each trait."""
    aandelen = np.array([[tabel(basis, f"populatie.{naam}")[u][k] for k in klassen] for u in UITKERING])
    aantal = np.zeros_like(aandelen)
    np.add.at(aantal, (velen["uitkering"], velen[naam]), 1)
    verwacht = aandelen * aantal.sum(axis=1, keepdims=True)
    chi2 = ((aantal - verwacht) ** 2 / verwacht).sum()
    assert stats.chi2.sf(chi2, len(UITKERING) * (len(klassen) - 1)) > ALFA


@pytest.mark.parametrize(("naam", "veld"), [("man", "man"), ("kort", "korte_duur_aandeel")])
def test_yes_or_no(velen, basis, naam, veld):
    """Binomial by benefit. False alarm: ALFA over the five (Bonferroni); exact where the share is 0."""
    for code, uitkering in enumerate(UITKERING):
        ja = velen[naam][velen["uitkering"] == code]
        aandeel = tabel(basis, f"populatie.{veld}")[uitkering]
        assert stats.binomtest(int(ja.sum()), len(ja), aandeel).pvalue > ALFA / 5


def test_employability(velen, basis):
    """θ in units of the sigma of the benefit is standard normal, Kolmogorov-Smirnov. False alarm: ALFA."""
    sigma = np.array([tabel(basis, "werk.sigma")[u] for u in UITKERING])
    assert stats.kstest(velen["theta"] / sigma[velen["uitkering"]], "norm").pvalue > ALFA


@pytest.mark.parametrize("knelpunt", KNELPUNT)
def test_motivation(velen, basis, knelpunt):
    """Beta above the minimum, with what lies below it on the minimum. False alarm: ALFA for each of the two tests."""
    m = velen["motivatie"][velen["knelpunt"] == KNELPUNT.index(knelpunt)]
    gemiddelde = tabel(basis, "populatie.motivatie_gemiddelde")[knelpunt]
    concentratie = tabel(basis, "populatie.motivatie_concentratie")
    minimum = tabel(basis, "motivatie.minimum")
    verdeling = stats.beta(gemiddelde * concentratie, (1.0 - gemiddelde) * concentratie)
    onder = verdeling.cdf(minimum)
    assert stats.binomtest(int((m == minimum).sum()), len(m), onder).pvalue > ALFA
    erboven = m[m > minimum]
    assert stats.kstest(erboven, lambda x: (verdeling.cdf(x) - onder) / (1.0 - onder)).pvalue > ALFA


def test_work_history(velen, basis):
    """Uniform from the minimum to 1, Kolmogorov-Smirnov. False alarm: ALFA."""
    minimum = tabel(basis, "populatie.arbeidsverleden_minimum")
    assert stats.kstest((velen["arbeidsverleden"] - minimum) / (1.0 - minimum), "uniform").pvalue > ALFA


def test_traits_are_drawn_independently(velen):
    """Rank correlations within WW of traits that depend on nothing else. False alarm: ALFA over the pairs."""
    ww = velen[velen["uitkering"] == WW]
    namen = ["instroom", "leeftijd", "man", "opleiding", "knelpunt", "theta", "kort", "arbeidsverleden"]
    paren = [(a, b) for i, a in enumerate(namen) for b in namen[:i]]
    assert min(stats.spearmanr(ww[a], ww[b]).pvalue for a, b in paren) > ALFA / len(paren)


# --- Truncated normal -------------------------------------------------------------------------------------------------

grenzen = st.tuples(st.floats(15, 30), st.floats(41, 67))


@example(0.5, 38.0, 11.0, (18.0, 65.0))
@example(0.5, 16.0, 0.4, (30.0, 65.0))  # 35 sd away, on either side
@example(0.5, 65.0, 0.7, (15.0, 41.0))
@given(st.floats(1e-9, 1 - 1e-9), st.floats(16, 65), st.floats(1.4, 30), grenzen)
def test_truncated_normal_equals_scipy(kans, mu, sd, rand):
    """As far as the interval is in sight: within 37 sd of the mean."""
    van, tot = rand
    a, b = (van - mu) / sd, (tot - mu) / sd
    verwacht = float(stats.truncnorm.ppf(kans, a, b, mu, sd))
    assert population.afgeknot_normaal(kans, mu, sd, van, tot) == pytest.approx(verwacht, rel=1e-6)


@given(st.floats(1e-15, 1 - 1e-15), st.floats(1e-15, 1 - 1e-15), st.floats(16, 65), st.floats(0, 30), grenzen)
def test_truncated_normal_stays_inside_and_never_falls(kans, ander, mu, sd, rand):
    x, y = (population.afgeknot_normaal(u, mu, sd, *rand) for u in sorted((kans, ander)))
    assert rand[0] <= x <= y < rand[1]


@pytest.mark.parametrize(
    ("mu", "sd", "verwacht"), [(40.0, 0.0, 40.0), (16.0, 0.0, 18.0), (70.0, 0.0, 65.0), (10.0, 0.01, 18.0)]
)
def test_truncated_normal_of_one_point(mu, sd, verwacht):
    assert population.afgeknot_normaal(0.5, mu, sd, 18.0, 65.0) == pytest.approx(verwacht, rel=1e-15)


def test_nobody_enters_at_pension_age(basis):
    laat = anders(basis, {"populatie.leeftijd_maximum": 65.0, "populatie.leeftijd_sd": dict.fromkeys(UITKERING, 30.0)})
    assert maak_regio(laat, 1, 0, 0)["leeftijd"].max() < 65.0


@pytest.mark.parametrize("gemiddelde", [0.01, 0.5, 0.99])
@pytest.mark.parametrize("concentratie", [0.5, 8.0, 200.0])
def test_motivation_is_a_number_at_the_edges_of_the_section(basis, gemiddelde, concentratie):
    rand = {
        "populatie.motivatie_gemiddelde": dict.fromkeys(KNELPUNT, gemiddelde),
        "populatie.motivatie_concentratie": concentratie,
        "motivatie.minimum": 0.0001,
    }
    motivatie = maak_regio(anders(basis, rand), 1, 0, 0)["motivatie"]
    assert ((motivatie >= 0.0001) & (motivatie <= 1.0)).all()


def test_shares_with_rounding_never_reach_a_class_that_does_not_occur():
    tellen = population._opgeteld(np.array([0.1, 0.2, 0.7 - 1e-9, 0.0]))
    assert population._klasse(1.0 - 2.0**-53, tellen) == 2
    assert population._klasse(2.0**-53, population._opgeteld(np.array([0.0, 0.0, 1.0]))) == 2


# --- Refusals ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("regio", [-1, 2**31])
def test_region_out_of_range_is_refused(klein, regio):
    with pytest.raises(ValueError, match="regio"):
        maak_regio(klein, 1, 0, regio)


@pytest.mark.parametrize(("seed", "replicatie"), [(-1, 0), (2**32, 0), (0, -1), (0, 2**32)])
def test_key_out_of_range_is_refused(klein, seed, replicatie):
    with pytest.raises(ValueError, match="must be from 0 to"):
        maak_regio(klein, seed, replicatie, 0)


def test_more_clients_than_numbers_is_refused(basis):
    with pytest.raises(ValueError, match="more than 200000 clients enter on WW"):
        maak_regio(anders(basis, {"regio.klanten": 500_000.0}), 1, 0, 0)


def test_no_inflow_at_all_is_refused(basis):
    leeg = {f"instroom.{u}": dict.fromkeys(tabel(basis, f"instroom.{u}"), 0.0) for u in UITKERING}
    with pytest.raises(ValueError, match="instroom"):
        maak_regio(anders(basis, leeg), 1, 0, 0)


def test_largest_region_fits(basis):
    """The bound of the section leaves room: 190,000 expected on one benefit stays below 200,000 (23 sd)."""
    leeg = {f"instroom.{u}": dict.fromkeys(tabel(basis, f"instroom.{u}"), 0.0) for u in UITKERING if u != "WW"}
    omvang = {"regio.klanten": 190_000.0, "regio.landelijke_instroom": sum(tabel(basis, "instroom.WW").values())}
    klanten = maak_regio(anders(basis, leeg | omvang), 1, 0, 2**31 - 1)
    assert len(np.unique(klanten["klant"])) == len(klanten) > 185_000
    assert klanten["klant"].min() == (2**31 - 1) * KLANTEN_PER_REGIO
