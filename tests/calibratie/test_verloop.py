"""The whole road on the toy: finds what was put in, the same whatever the workers, from the start or resumed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from speelmodel import P, Speelmodel, doelen, register, ruimte

from calibratie.bevinding import Kalibratie
from calibratie.diagnose import als_document, diagnose, lees_diagnose
from calibratie.instellingen import Instellingen
from calibratie.opslag import Opslag
from calibratie.uitvoerder import Rekenaar, uitvoerder
from calibratie.verloop import kalibreer
from simulatie.ensemble import EnkelVoudig

pytest.importorskip("emcee")

WAAR = np.random.default_rng(5).standard_normal(P)
KLEIN = Instellingen(
    klanten=40_000,
    haalbaar=20,
    starts=2,
    stappen=12,
    golf=1.2,
    golven=2,
    ensembles=2,
    mcmc_stappen=300,
    mcmc_opwarmen=200,
    trekkingen=40,
    controle=40,
    seeds=3,
)
ROLLEN = {10: "prior", 11: "afstemmen"}
DOELEN = doelen(WAAR, n=4000, sd_log_n=0.3, toets=(20,), seed=4)


def draai(opslag: Opslag | None = None, werkers: int = 1, inst: Instellingen = KLEIN) -> tuple[Kalibratie, Rekenaar]:
    model = Speelmodel()
    with uitvoerder(werkers, model) as werk:
        rekenaar = Rekenaar(model, werk, werkers, opslag)
        return kalibreer(ruimte(ROLLEN), DOELEN, rekenaar, inst), rekenaar


@pytest.fixture(scope="module")
def kal() -> Kalibratie:
    return draai()[0]


def _bits(kal: Kalibratie) -> tuple[bytes, ...]:
    t = kal.trekkingen
    return (kal.punt.z.tobytes(), kal.nabootsing.vrij.keten.tobytes(), t.z.tobytes(), t.figuren.tobytes())


def test_finds_the_truth(kal):
    """Each parameter within five posterior standard deviations: chance of a false alarm about 1e-5 over all.

    The one left at its prior is not where the centre is, so those that share its figures may be off by as much again.
    """
    geschat = [j for j in range(P) if ROLLEN.get(j) != "prior"]
    z = kal.trekkingen.z[:, geschat]
    afwijking = np.abs(z.mean(axis=0) - WAAR[geschat]) / np.maximum(z.std(axis=0), 0.05)
    assert (afwijking < 5).all(), afwijking.round(1)
    assert kal.nabootsing.vrij.rhat.max() < 1.1


def test_what_stays_at_its_prior_is_drawn_from_it(kal):
    vrij = kal.trekkingen.z[:, 10]
    assert abs(vrij.mean()) < 0.05, "a Latin hypercube of 40"
    assert vrij.std() == pytest.approx(1.0, abs=0.1)


def test_others_move_along_so_that_the_figures_stay(kal):
    """Prior-driven draws would blow the figures apart if the estimated parameters did not follow them."""
    los = kal.trekkingen.z.copy()
    los[:, 10] = np.random.default_rng(0).permutation(los[:, 10])
    model = Speelmodel()
    r = ruimte(ROLLEN)
    van_los = np.stack([model(r.op_paden(z), 40_000, 9).waarden for z in los])
    mee = kal.doelen.mee
    assert kal.trekkingen.figuren[:, mee].std(axis=0).sum() < van_los[:, mee].std(axis=0).sum()


def test_what_is_tuned_is_drawn_to_first_order(kal):
    """Around its point, as far as the figures leave it free: a ratio of variances of 40 draws, false alarm 1e-5."""
    plek = list(kal.ruimte.met_rol("schatten", "afstemmen").namen).index("p11")
    los = kal.trekkingen.z[:, 11] - kal.punt.z[plek]
    psi = kal.trekkingen.z[:, 10]
    los -= psi * (los @ psi) / (psi @ psi)  # what is not of the prior-driven one, which it follows
    verhouding = los.var() / kal.punt.bepaald.covariantie[plek, plek]
    assert 0.25 < verhouding < 2.5
    assert len(np.unique(kal.trekkingen.z[:, 11])) == 40


def test_a_figure_kept_out_does_not_touch_the_fit(kal):
    anders = DOELEN.met_waarden(np.where(np.arange(21) == 20, 0.5, DOELEN.waarden))
    ander = kalibreer(ruimte(ROLLEN), anders, Rekenaar(Speelmodel(), EnkelVoudig()), KLEIN)
    assert _bits(ander) == _bits(kal)


def test_two_workers_the_same_bits(kal, tmp_path):
    twee, _ = draai(Opslag(tmp_path), werkers=2)
    assert _bits(twee) == _bits(kal)
    verder, rekenaar = draai(Opslag(tmp_path))
    assert rekenaar.gerekend == 0
    assert _bits(verder) == _bits(kal)


def test_another_seed_is_another_road_to_the_same_place(kal):
    ander, _ = draai(inst=replace(KLEIN, seed=77))
    assert _bits(ander) != _bits(kal)
    sd = np.sqrt(np.diag(kal.punt.bepaald.covariantie))
    assert (np.abs(ander.punt.z - kal.punt.z) < 5 * np.sqrt(2) * sd + 0.05).all()


def test_diagnostics_are_complete_and_survive_a_file(kal, tmp_path):
    import json

    tabellen = diagnose(kal, register(DOELEN))
    (tmp_path / "diagnostiek.json").write_text(json.dumps({"tabellen": als_document(tabellen)}, allow_nan=False))
    terug = lees_diagnose(tmp_path)
    assert list(terug) == list(tabellen)
    for naam, tabel in tabellen.items():
        assert list(terug[naam].columns) == list(tabel.columns)
        assert len(terug[naam]) == len(tabel)
    d = tabellen["doelen"].set_index("doel")
    assert len(d) == 21
    assert (d["rol"] == "toets").sum() == 1
    assert (d["voorspeld_onder"] <= d["model_onder"] + 1e-3).all()
    p = tabellen["parameters"].set_index("parameter")
    assert p.loc["p10", "klasse"] == "prior-gedreven"
    assert (p.loc[p["rol"] == "schatten", "contractie"] > 0.5).all()
    assert tabellen["dekking"]["binnen_95"].min() > 0.7
    assert tabellen["haalbaar"]["alleen"].max() < 2
    assert len(tabellen["seeds"]) == 21 * 4
    assert tabellen["emulator"]["r2"].min() > 0.8
    kern = tabellen["kern"].set_index("naam")["waarde"]
    assert kern["psis_k"] < 1.0


def test_a_parameter_that_does_nothing_stops_the_road():
    from calibratie.puntfit import NietBewogenError

    with pytest.raises(NietBewogenError) as gevangen:
        kalibreer(ruimte(), DOELEN, Rekenaar(Speelmodel(dood=3), EnkelVoudig()), KLEIN)
    assert gevangen.value.plekken == (3,)


def test_settings_come_back_from_a_file_and_nonsense_does_not():
    document = KLEIN.als_document()
    assert Instellingen.van_document(document) == KLEIN
    for slecht in ({"klanten": 0}, {"seed": -1}, {"starts": "3"}, {"golf": True}, {"vreemd": 1}):
        with pytest.raises((ValueError, TypeError)):
            Instellingen.van_document({**document, **slecht})
    with pytest.raises(KeyError):
        Instellingen.van_document({})
