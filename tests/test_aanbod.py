"""The terms that providers reckon with, and one solved table for each of them."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hulp import Proef, basis, variant

from simulatie.aanbod import gebruikelijke_klant, maak_aanbod, opdrachtgever_van, termen_voor
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


# ---------------------------------------------------------------------- all terms by hand


def test_all_terms_of_regulier_for_ww_by_hand() -> None:
    """No cure no pay in the first version; the arithmetic is done here, with calibrated numbers read from the baseline.

    Obstacles of WW: .30 geen, .32 zoekgedrag, .18 vaardigheden, .05 werkritme, .08 gezondheid, .07 motivatie; so
    mediation fits .62 of them.
    """
    s = basis().scenario
    alfa = s.instrumenten.alfa.waarde
    t = termen_voor(basis().par, 0, basis().par.contracten.index("regulier"), WW, 7)
    assert t.prijs == pytest.approx(2847.0), "3900 less .27 of overhead"
    assert (t.betaling_start, t.betaling_tussentijds, t.betaling_resultaat, t.betaling_duurzaam) == (0, 0, 1, 0)
    assert (t.maximale_duur, t.ladder, t.vergoeding, t.vergoeding_vanaf, t.rapport_goedgekeurd) == (18, False, 0, 0, 1)
    assert t.acceptatie == pytest.approx(0.15)
    assert t.melding_mag == (True,) * 18
    assert (t.rapportkosten, t.kans_wachtende, t.missie, t.tau, t.rho) == (100.0, 0.1, 500.0, 90.0, 0.97)
    assert t.kosten == (250.0, 120.0, 15.0)
    assert t.plicht == (110.0,) * 6 + (0.0,) * 12
    assert t.intakekosten == pytest.approx((350.0, 350.0, 297.5, 210.0)), "shorter after a report, or a warm handover"
    lock_in = s.instrumenten.lock_in.waarde["WW"]
    assert t.lock_in == pytest.approx((lock_in * (0.62 * 0.8 + 0.38),) * 6 + (0.0,) * 12), "less for mediation"
    assert t.inzet == (1.0, 0.5, 0.0)
    delen = {"bemiddeling": 0.62, "scholing": 0.18, "activering": 0.05, "zorg": 0.08, "motivatieaanpak": 0.07}
    assert t.alfa == pytest.approx(sum(deel * alfa[naam] for naam, deel in delen.items()))
    assert (t.alfa_niet_passend, t.kans_passend) == (0.05, 0.6)
    geclaimd = s.aanbieder.kort_contract_geclaimd.waarde
    assert t.claimbaar == pytest.approx(0.75 + 0.25 * geclaimd), "all of the long contracts, some of the short ones"
    assert t.kans_duurzaam == pytest.approx(math.exp(-6 * s.werk.baanverlies_0_6m.waarde["WW"]))
    verval = s.motivatie.verval_zoekend.waarde
    assert t.drift == pytest.approx(-s.werk.duur.waarde * math.log(8 / 7) + 0.65 * verval)
    assert t.precisie == pytest.approx((0.0, 1 / 1.21, 0.3 * 12 / 2.56, 0.8 * 12 / 2.56))
    assert t.sd_signaal == 1.6
    assert t.informatie_nieuwe_klant == INFO_GEEN
    kans = (0.62 + 0.18 + 0.05) * 0.07 + 0.08 * 0.05 + 0.07 * 0.06
    winst = 0.6 * (0.07 * (0.32 * 0.22 + 0.18 * 0.63 + 0.05 * 0.80) + 0.05 * 0.08 * 1.0 + 0.06 * 0.07 * 0.72)
    for k, rij in enumerate(t.lift):
        nu = 0.6 * (1.0 - 0.5 * kans) ** k * winst
        assert rij == pytest.approx((nu, 0.5 * nu, 0.0))


def test_steps_of_the_ladder_by_hand() -> None:
    """A step has its full chance where the instrument fits (.6), half of it where not."""
    t = termen_voor(basis().par, 0, basis().par.contracten.index("ladder"), WWB, 7)
    assert t.stapkans == pytest.approx((0.8 * 0.07, 0.8 * 0.045, 0.8 * 0.01))
    assert t.prijs == pytest.approx(2190.0), "3000 less .27 of overhead"
    assert (t.betaling_start, t.betaling_tussentijds, t.betaling_resultaat) == (0.3, 0.3, 0.4)


def test_the_usual_client_has_searched(klein: Proef) -> None:
    """Longer search before referral: a lower mean, and less that is unknown, month by month."""
    P = klein.par.P[0]
    drift = float(P[plek_afgeleid("drift") + WWB])
    reeks = np.array([gebruikelijke_klant(P, WWB, n, drift, 9) for n in (0, 1, 6, 18, 48)])
    assert (np.diff(reeks, axis=0) < 0.0).all()
    verschuiving = P[plek("aanbieder.oordeel_verschuiving") + WWB]
    begin = [P[plek_afgeleid("kans_gemiddelde") + WWB] + verschuiving, P[plek_afgeleid("onbekend_variantie") + WWB]]
    assert reeks[0] == pytest.approx(begin)


def test_no_table_for_a_contract_the_opdrachtgever_does_not_buy(klein: Proef) -> None:
    """An IRO is a service of UWV, Work First one of the municipality; modules count from before they exist."""
    namen = {(klein.par.contracten[c], u) for _, c, u in klein.aanbod.tabellen}
    assert {u for naam, u in namen if naam == "iro"} == {WW, WAO, WAJONG}
    assert {u for naam, u in namen if naam == "work_first"} == {WWB, NUG}
    assert {u for naam, u in namen if naam == "ladder"} == {WW, WAO, WAJONG, WWB, NUG}
    modulair = klein.par.contracten.index("modulair")
    assert (0, modulair, WW) in klein.aanbod.tabellen
    assert klein.par.inkoop[0, OG_UWV, modulair, PLAATSEN] == 0.0


def test_durable_after_a_year(tmp_path: Path) -> None:
    """Six months at one hazard and six at the next: the chance that a job of WW lasts a year."""
    tekst = "werk: {duurzaam_maanden: {waarde: 12, herkomst: keuze, toelichting: proef}}"
    par = variant(tmp_path, tekst).par
    t = termen_voor(par, 0, par.contracten.index("regulier"), WW, 7)
    w = basis().scenario.werk
    vroeg, later = w.baanverlies_0_6m.waarde["WW"], w.baanverlies_6_18m.waarde["WW"]
    assert t.kans_duurzaam == pytest.approx(math.exp(-6 * vroeg - 6 * later))
