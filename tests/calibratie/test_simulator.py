"""The model as a simulator of targets: figures and their covariance by hand, and what counts as another model."""

from __future__ import annotations

import pickle
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from calibratie.parameters import laad_parameters
from calibratie.register import laad_register
from calibratie.simulator import Figuur, Marktsimulator, lees_figuren
from calibratie.uitkomst import GeenGevallenError
from simulatie.outcomes.tellingen import Tellingen
from simulatie.scenario.lezen import laad
from simulatie.scenario.wijzigen import met_waarden

R = 200


@pytest.fixture(scope="module")
def per_regio() -> pd.DataFrame:
    rng = np.random.default_rng(0)
    x = rng.integers(20, 60, (3, R)).astype(float)
    y = np.stack([rng.binomial(x[0].astype(int), 0.3), rng.gamma(4.0, 2.0, R) * x[1], rng.gamma(4.0, 1.0, R) * x[2]])
    rijen = [
        {"indicator": i, "groep": g, "replicatie": 0, "regio": r, "teller": y[k, r], "noemer": x[k, r]}
        for k, (i, g) in enumerate((("p", "a"), ("d", "a"), ("d", "b")))
        for r in reversed(range(R))
    ]
    return pd.DataFrame(rijen)


FIGUREN = (Figuur("p", "a", "", True), Figuur("d", "a", "b", False))


def als_tellingen(per_regio: pd.DataFrame) -> Tellingen:
    """The same counts as a run has them."""
    aantallen = per_regio.set_index(["regio", "indicator", "groep"])[["teller", "noemer"]].sort_index()
    rijen, regios = tuple(aantallen.loc[aantallen.index[0][0]].index), np.unique(per_regio["regio"])
    getallen = np.zeros((len(regios), len(rijen), 3))
    getallen[:, :, :2] = aantallen.to_numpy().reshape(len(regios), len(rijen), 2)
    return Tellingen("proef", rijen, np.zeros(len(regios), dtype=np.int64), regios, getallen)


def test_values_are_ratios_of_totals(per_regio):
    som = per_regio.groupby(["indicator", "groep"])[["teller", "noemer"]].sum()
    r = som["teller"] / som["noemer"]
    u = lees_figuren(als_tellingen(per_regio), FIGUREN)
    np.testing.assert_allclose(u.waarden, [r["p", "a"], r["d", "a"] / r["d", "b"]])
    assert u.clusters == R
    np.testing.assert_allclose(u.noemers, [som["noemer"]["p", "a"], som["noemer"]["d", "a"]])


def test_covariance_against_the_bootstrap_over_regions(per_regio):
    """2000 resamples: the standard error of a standard deviation is 1.6%, the test allows 15%."""
    rng = np.random.default_rng(1)
    breed = per_regio.pivot(index="regio", columns=["indicator", "groep"], values=["teller", "noemer"])
    uit = []
    for _ in range(2000):
        s = breed.iloc[rng.integers(0, R, R)].sum()
        r = {k: s["teller", *k] / s["noemer", *k] for k in (("p", "a"), ("d", "a"), ("d", "b"))}
        uit.append((r["p", "a"], r["d", "a"] / r["d", "b"]))
    sd = np.sqrt(np.diag(lees_figuren(als_tellingen(per_regio), FIGUREN).covariantie))
    np.testing.assert_allclose(sd, np.std(uit, axis=0), rtol=0.15)


def test_standard_error_is_that_of_the_estimates(per_regio):
    from simulatie.outcomes import schat

    tabel = per_regio.assign(scenario="x", trekking=0, weggelaten=0, waarde=0.0)
    schatting = schat(tabel).set_index(["indicator", "groep"])["standaardfout"]
    fout = np.sqrt(np.diag(lees_figuren(als_tellingen(per_regio), (Figuur("d", "a", "", False),)).covariantie))
    assert fout[0] == pytest.approx(schatting["d", "a"])


def test_an_empty_share_says_nothing_and_an_empty_ratio_is_an_error(per_regio):
    leeg = per_regio.assign(
        teller=per_regio["teller"].where(per_regio["indicator"] != "p", 0.0),
        noemer=per_regio["noemer"].where(per_regio["indicator"] != "p", 0.0),
    )
    u = lees_figuren(als_tellingen(leeg), FIGUREN)
    assert u.waarden[0] == 0.5
    assert u.covariantie[0, 0] == 0.25
    assert u.covariantie[0, 1] == 0.0
    with pytest.raises(GeenGevallenError) as gevangen:
        lees_figuren(als_tellingen(leeg.assign(noemer=0.0, teller=0.0)), FIGUREN)
    assert pickle.loads(pickle.dumps(gevangen.value)).plekken == [1], "also when it comes from a worker"


def test_one_region_has_at_least_binomial_noise(per_regio):
    een = per_regio[per_regio["regio"] == 3]
    u = lees_figuren(als_tellingen(een), FIGUREN[:1])
    assert u.covariantie[0, 0] == pytest.approx(u.waarden[0] * (1 - u.waarden[0]) / u.noemers[0])


def test_a_group_the_run_does_not_have(per_regio):
    with pytest.raises(KeyError, match="zz"):
        lees_figuren(als_tellingen(per_regio), (Figuur("p", "zz", "", True),))


# ---------------------------------------------------------------------- the model


@pytest.fixture(scope="module")
def simulator() -> Marktsimulator:
    basis = laad("basis")
    return Marktsimulator.van(basis, laad_register(), laad_parameters(basis=basis).paden)


def _met(simulator: Marktsimulator, waarden: dict[str, float]) -> Marktsimulator:
    return replace(simulator, basis=met_waarden(simulator.basis, waarden))


def test_version_does_not_follow_what_is_estimated_nor_papers(simulator):
    """Taking calibrated values over into the scenario must not make the runs behind them worthless."""
    assert _met(simulator, {"werk.duur": -0.1, "vervolg.logit.WW": 1.0}).versie == simulator.versie


@pytest.mark.parametrize("pad", ["motivatie.minimum", "werk.sigma.NUG", "metingen"])
def test_version_follows_everything_else(simulator, pad):
    if pad == "metingen":
        ander = replace(simulator, figuren=simulator.figuren[:-1])
    else:
        ander = _met(simulator, {pad: 0.3})
    assert ander.versie != simulator.versie


def test_can_be_sent_to_a_worker(simulator):
    assert pickle.loads(pickle.dumps(simulator)).versie == simulator.versie


def test_one_small_run_of_the_model(simulator):
    """Every figure is there, shares are shares, the same question has the same answer, and numbers reach the model."""
    basis = simulator.basis
    ruimte = laad_parameters(basis=basis)
    nul = ruimte.op_paden(np.zeros(ruimte.omvang))
    een, twee = simulator(nul, 5000, 3), simulator(nul, 5000, 3)
    assert een.gelijk(twee)
    assert len(een.waarden) == 60
    aandeel = np.array([f.aandeel for f in simulator.figuren])
    assert ((een.waarden >= 0) & ((een.waarden <= 1) | ~aandeel)).all()
    assert np.isfinite(een.covariantie).all()
    assert (np.linalg.eigvalsh(een.covariantie) > -1e-12).all()
    plek = [f.indicator for f in simulator.figuren].index("ww_uitstroom_per_maand")
    hoger = simulator({**nul, "werk.basiskans.WW": nul["werk.basiskans.WW"] + 0.5}, 5000, 3)
    assert hoger.waarden[plek] > een.waarden[plek] + 0.01
