"""Counts as one array give the same tables and estimates as tables by region do."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hulp import variant

from simulatie.engines import core
from simulatie.outcomes import indicatoren, schat, schat_tellingen, tabellen, voeg_samen
from simulatie.outcomes.tellingen import Tellingen

REPLICATIES, REGIOS = 2, 3


@pytest.fixture(scope="module")
def per_regio(tmp_path_factory) -> pd.DataFrame:
    """The table by region of two replications, as made from the event log."""
    proef = variant(tmp_path_factory.mktemp("tellingen"))
    delen = []
    for replicatie in range(REPLICATIES):
        klanten = [proef.klanten(regio, 1, replicatie) for regio in range(REGIOS)]
        logs = [core.simuleer_regio(k, i, 1, replicatie, proef.par, proef.aanbod) for i, k in enumerate(klanten)]
        t = tabellen(np.concatenate(logs), np.concatenate(klanten), proef.scenario)
        delen.append(indicatoren(t, naam="klein", replicatie=replicatie))
    return pd.concat(delen, ignore_index=True)


@pytest.fixture(scope="module")
def tellingen(per_regio) -> Tellingen:
    """The same numbers as an array."""
    eerste = per_regio[(per_regio["replicatie"] == 0) & (per_regio["regio"] == 0)]
    rijen = tuple(zip(eerste["indicator"], eerste["groep"], strict=True))
    getallen = per_regio[["teller", "noemer", "weggelaten"]].to_numpy(dtype=np.float64)
    aantallen = getallen.reshape(REPLICATIES, len(rijen), REGIOS, 3).transpose(0, 2, 1, 3).reshape(-1, len(rijen), 3)
    replicaties, regios = np.repeat(np.arange(REPLICATIES), REGIOS), np.tile(np.arange(REGIOS), REPLICATIES)
    return Tellingen("klein", rijen, replicaties, regios, np.ascontiguousarray(aantallen))


def test_by_region_to_the_bit(tellingen, per_regio):
    pd.testing.assert_frame_equal(tellingen.per_regio(), per_regio, check_exact=True)


def test_in_pieces_it_is_the_same_table(tellingen, per_regio, monkeypatch):
    monkeypatch.setattr("simulatie.outcomes.tellingen.REGELS_PER_STUK", 100)
    for replicatie in range(REPLICATIES):
        stukken = list(tellingen.stukken(replicatie))
        assert len(stukken) > 10
        eigen = per_regio[per_regio["replicatie"] == replicatie].reset_index(drop=True)
        pd.testing.assert_frame_equal(pd.concat(stukken, ignore_index=True), eigen, check_exact=True)


def test_added_up(tellingen, per_regio):
    pd.testing.assert_frame_equal(tellingen.per_replicatie(), voeg_samen(per_regio), rtol=1e-12, atol=0)


def test_estimates(tellingen, per_regio):
    """Sums of squares that are nothing but rounding may differ, relatively, by all; so a bound of 1e-9 in absolute."""
    pd.testing.assert_frame_equal(schat_tellingen(tellingen), schat(per_regio), rtol=1e-9, atol=1e-9)


def test_a_run_without_any_client_has_rows_without_values(tellingen):
    leeg = Tellingen(
        "leeg", tellingen.rijen, np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), tellingen.aantallen[:0]
    )
    assert len(leeg.per_regio()) == len(leeg.per_replicatie()) == 0
    schatting = schat_tellingen(leeg)
    assert len(schatting) == len(tellingen.rijen)
    assert schatting[["waarde", "onder", "boven", "standaardfout"]].isna().all(axis=None)
