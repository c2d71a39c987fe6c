"""The terms that providers reckon with, and one solved table for each of them."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hulp import Proef, basis, variant

from simulatie.aanbod import maak_aanbod, opdrachtgever_van, termen_voor
from simulatie.assen import INFO_GEEN, NUG, OG_GEMEENTE, OG_UWV, UITKERING, WAJONG, WAO, WW, WWB
from simulatie.indeling import plek, plek_afgeleid
from simulatie.parameters import PLAATSEN


@pytest.fixture(scope="module")
def klein(tmp_path_factory: pytest.TempPathFactory) -> Proef:
    return variant(tmp_path_factory.mktemp("klein"))


def test_who_serves_whom() -> None:
    assert [opdrachtgever_van(u) for u in (WW, WAO, WAJONG)] == [OG_UWV] * 3
    assert [opdrachtgever_van(u) for u in (WWB, NUG)] == [OG_GEMEENTE] * 2


def test_a_table_for_everybody_who_may_come(klein: Proef) -> None:
    """Each version, each contract ever bought, each benefit of that opdrachtgever; and no other."""
    par = klein.par
    verwacht = {
        (v, c, u)
        for v in range(len(par.grenzen))
        for c in range(len(par.contracten))
        for u in range(len(UITKERING))
        if par.inkoop[:, opdrachtgever_van(u), c, PLAATSEN].any()
    }
    assert set(klein.aanbod.tabellen) == set(klein.aanbod.termen) == verwacht
    for sleutel, tabel in klein.aanbod.tabellen.items():
        maanden = klein.aanbod.termen[sleutel].maximale_duur
        assert tabel.v.shape[3] == tabel.v0.shape[3] == maanden
        assert np.isfinite(tabel.v_start).all()


def test_equal_terms_are_solved_once(klein: Proef) -> None:
    """Versions that change nothing for a contract share its table, also between runs."""
    per_termen = {}
    for sleutel, termen in klein.aanbod.termen.items():
        assert per_termen.setdefault(termen, klein.aanbod.tabellen[sleutel]) is klein.aanbod.tabellen[sleutel]
    assert len(per_termen) < len(klein.aanbod.termen)
    opnieuw = maak_aanbod(klein.par)
    assert all(opnieuw.tabellen[s] is t for s, t in klein.aanbod.tabellen.items())


def test_terms_by_hand() -> None:
    """WW under regulier_nclp in the first version of the baseline."""
    par = basis().par
    scenario, P = basis().scenario, par.P[0]
    contract = par.contracten.index("regulier_nclp")
    t = termen_voor(par, 0, contract, WW, 7)
    c, a = scenario.contracten["regulier_nclp"], scenario.aanbieder
    assert t.prijs == pytest.approx(c.prijs.waarde["WW"] * (1.0 - a.overhead.waarde))
    assert (t.betaling_start, t.betaling_tussentijds, t.tussentijds_na) == (0.2, 0.3, 6)
    assert t.maximale_duur == len(t.plicht) == len(t.lock_in) == len(t.lift) == c.maximale_duur.waarde
    acceptatie = scenario.opdrachtgevers.uwv.terugmelding.acceptatie.waarde["kansarm"]
    assert t.acceptatie == pytest.approx(acceptatie), "arguments count for nothing in the baseline"
    assert t.plicht[5] == a.plicht.waarde
    assert t.plicht[6] == 0.0
    kort = scenario.werk.kort_contract.waarde["WW"]
    assert t.claimbaar == pytest.approx(1.0 - kort + kort * a.kort_contract_geclaimd.waarde)
    assert t.kans_duurzaam == pytest.approx(math.exp(-6.0 * scenario.werk.baanverlies_0_6m.waarde["WW"]))
    assert t.lock_in[5] > 0.0
    assert t.lock_in[6] == 0.0
    assert t.precisie[INFO_GEEN] == 0.0
    assert t.intakekosten[INFO_GEEN] == a.intakekosten.waarde["regulier"]
    assert t.drift == P[plek_afgeleid("drift") + WW]
    # who has searched for months is harder to place, and better known, than who enters
    assert t.oordeel_gemiddelde < P[plek_afgeleid("kans_gemiddelde") + WW] + P[plek("aanbieder.oordeel_verschuiving")]
    assert t.oordeel_variantie < P[plek_afgeleid("onbekend_variantie") + WW]


def test_lift_fades_as_the_obstacle_is_likelier_solved() -> None:
    t = termen_voor(basis().par, 0, basis().par.contracten.index("regulier"), WWB, 7)
    lift = np.array(t.lift)
    assert (np.diff(lift[:, 0]) < 0).all()
    assert (lift[:, 2] == 0.0).all()
    assert lift[:, 0] == pytest.approx(2.0 * lift[:, 1])


def test_a_ladder_has_steps_and_no_claims() -> None:
    t = termen_voor(basis().par, 0, basis().par.contracten.index("ladder"), WWB, 7)
    assert t.ladder
    assert t.claimbaar == 0.0
    assert t.stapkans[0] > t.stapkans[1] > t.stapkans[2] > 0.0


def test_only_the_terms_that_change_are_solved_again(klein: Proef, tmp_path: Path) -> None:
    """Nobody foresees a change: the version before a new price keeps the table of the old one."""
    nieuw = variant(tmp_path, "contracten: {regulier: {prijs: {wijzigt: [{vanaf: 2005-01-01, waarde: {WW: 6000}}]}}}")
    regulier = nieuw.par.contracten.index("regulier")
    v = int(nieuw.par.grenzen.searchsorted(2192.0))
    assert nieuw.par.grenzen[v] == 2192.0
    voor, na = (nieuw.aanbod.tabellen[(i, regulier, WW)] for i in (v - 1, v))
    assert voor is not na
    assert voor is klein.aanbod.tabellen[(0, regulier, WW)]
    assert nieuw.aanbod.tabellen[(v, regulier, WAO)] is klein.aanbod.tabellen[(0, regulier, WAO)]
    assert (na.v_start > voor.v_start).all()
