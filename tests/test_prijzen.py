"""Prices that keep providers' margin, and budgets without a limit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hulp import proef

from simulatie.aanbiedermarge import Verwezen, marge_bij_start, verwachte_marge
from simulatie.aanbiedertabellen import WINST, los_tabellen_op
from simulatie.contracttermen import Contracttermen, Rooster
from simulatie.engines.core import simuleer_regio
from simulatie.prijzen import TOLERANTIE, met_budget, winstneutraal, winstneutrale_prijzen
from simulatie.scenario.lezen import Geladen, laad
from simulatie.scenario.verschil import verschil
from simulatie.scenario.wijzigen import WijzigFout, met_waarden, waarde_van

NCLP = "contracten.regulier_nclp"


@pytest.fixture(scope="module")
def basis() -> Geladen:
    """A coarse grid: prices are another, the laws are not."""
    return met_waarden(laad("basis"), {"aanbieder.rooster_punten": 13, "aanbieder.gewenning_klassen": 2})


@pytest.fixture(scope="module")
def termen(basis: Geladen) -> Contracttermen:
    p = proef(basis.scenario)
    return p.aanbod.termen[(0, p.par.contracten.index("regulier_nclp"), 0)]


ROOSTER = Rooster(-9.0, 0.0, 13)


def test_margin_is_the_value_where_nothing_but_money_counts(termen: Contracttermen) -> None:
    """Without habit, duty, freed places and impatience V counts euros only; then M = V by definition."""
    kaal = replace(termen, plicht=(0.0,) * termen.maximale_duur, rho=1.0, kans_wachtende=0.0, vergoeding=0.2)
    tabel = los_tabellen_op(kaal, (0.0,), ROOSTER)
    for informatie in (0, 1, 3):
        np.testing.assert_allclose(
            marge_bij_start(kaal, (0.0,), ROOSTER, informatie)[0], tabel.v_start[informatie, 0, WINST], rtol=1e-12
        )


def test_margin_of_who_does_nothing_but_wait(termen: Contracttermen) -> None:
    """By hand: no chance of a job, no choice worth anything: start fee, interim fee, intake, and months sat out."""
    T = replace(
        termen, kosten=(1e7, 1e7, 10.0), plicht=(0.0,) * termen.maximale_duur, acceptatie=0.0, rapportkosten=1e7
    )
    marge = marge_bij_start(T, (1.0,), Rooster(-60.0, -50.0, 5), 0)
    verwacht = T.prijs * (T.betaling_start + T.betaling_tussentijds) - T.intakekosten[0] - 10.0 * T.maximale_duur
    assert marge.ravel().tolist() == pytest.approx([verwacht] * 5)


def test_margin_rises_with_the_price(termen: Contracttermen) -> None:
    verwezen = Verwezen(termen, 0.33, 900.0)
    marges = [
        verwachte_marge(replace(termen, prijs=p), (400.0, 1200.0), ROOSTER, verwezen) for p in range(500, 6000, 500)
    ]
    stappen = np.diff(marges)
    assert (stappen > 0.0).all()
    assert (stappen <= 500.0 + 1e-6).all(), "no more than a euro for a euro"


def test_unchanged_terms_keep_their_prices_to_the_bit(basis: Geladen) -> None:
    """Also where something else changed: policy, information, budgets, another contract."""
    assert winstneutraal(basis, basis) is basis
    anders = met_waarden(
        basis, {"overdracht.verplicht_warm": 1, "overdracht.naleving": 1, "opdrachtgevers.*.budget_per_jaar": 5e5}
    )
    assert winstneutraal(basis, anders) is anders
    een = met_waarden(basis, {f"{NCLP}.betaling.start": 0.3, f"{NCLP}.betaling.resultaat": 0.4})
    assert {p.contract for p in winstneutrale_prijzen(basis, een)} == {"regulier_nclp"}


def test_a_higher_payment_lowers_the_price_and_leaves_the_margin(basis: Geladen) -> None:
    variant = met_waarden(
        basis, {f"{NCLP}.vergoeding.terugmelding": 0.2, "opdrachtgevers.uwv.terugmelding.acceptatie.kansarm": 0.8}
    )
    hoger = met_waarden(variant, {f"{NCLP}.vergoeding.terugmelding": 0.4})
    prijzen = [p for p in winstneutrale_prijzen(basis, variant) if p.contract == "regulier_nclp"]
    nog_hoger = [p for p in winstneutrale_prijzen(basis, hoger) if p.contract == "regulier_nclp"]
    assert [p.uitkering for p in prijzen] == ["WW", "WAO", "WAJONG"]
    for een, twee in zip(prijzen, nog_hoger, strict=True):
        assert twee.nieuw < een.nieuw < een.oud
        assert een.marge_oud > een.marge_basis
        assert een.marge_nieuw == pytest.approx(een.marge_basis, abs=TOLERANTIE)
        assert twee.marge_nieuw == pytest.approx(twee.marge_basis, abs=TOLERANTIE)
    nieuw = winstneutraal(basis, variant)
    assert waarde_van(nieuw, f"{NCLP}.prijs.WW") == prijzen[0].nieuw
    papieren = nieuw.scenario.contracten["regulier_nclp"].prijs.papieren(("WW",))
    assert papieren.herkomst == "keuze"
    assert "winstneutraal" in str(papieren.toelichting)
    assert winstneutrale_prijzen(basis, nieuw) == [] or all(
        abs(p.nieuw - p.oud) < 1.0 for p in winstneutrale_prijzen(basis, nieuw)
    )


def test_a_price_that_was_all_that_changed_goes_back(basis: Geladen) -> None:
    duurder = met_waarden(basis, {f"{NCLP}.prijs.WW": 5000})
    assert waarde_van(winstneutraal(basis, duurder), f"{NCLP}.prijs.WW") == waarde_van(basis, f"{NCLP}.prijs.WW")


def test_a_dated_change_moves_prices_from_its_date(basis: Geladen) -> None:
    variant = met_waarden(
        basis, {f"{NCLP}.betaling.start@2005-07-01": 0.4, f"{NCLP}.betaling.resultaat@2005-07-01": 0.3}
    )
    prijzen = winstneutrale_prijzen(basis, variant)
    assert {str(p.vanaf) for p in prijzen} == {"2005-07-01"}
    assert {v.vanaf for v in verschil(winstneutraal(basis, variant), basis)} == {prijzen[0].vanaf}


def test_no_price_will_do(basis: Geladen) -> None:
    """A contract that pays nothing at all."""
    delen = ("start", "tussentijds", "resultaat", "duurzaam")
    niets = met_waarden(basis, {f"{NCLP}.betaling.{deel}": 0 for deel in delen})
    with pytest.raises(WijzigFout, match="regulier_nclp"):
        winstneutraal(basis, niets)


def test_an_open_budget_never_binds_and_a_stop_stays(basis: Geladen) -> None:
    assert met_budget(basis, "vast") is basis
    open_ = met_budget(basis, "open")
    data = ["1999-01-01", "2010-03-01", "2011-01-01"]
    pad = "opdrachtgevers.uwv.budget_per_jaar"
    assert [waarde_van(open_, f"{pad}@{d}" if d > "1999" else pad) for d in data] == [1e12, 0.0, 1e12]
    assert waarde_van(open_, "opdrachtgevers.gemeente.budget_per_jaar") == 1e12
    nog_meer = met_waarden(open_, {"opdrachtgevers.gemeente.budget_per_jaar": 1e11})
    logs = []
    for scenario in (open_, nog_meer):
        p = proef(scenario.scenario)
        logs.append(simuleer_regio(p.klanten(), 0, 1, 0, p.par, p.aanbod))
    np.testing.assert_array_equal(*logs)


def test_the_flat_tariff_of_the_library_leaves_the_margin_as_it_is() -> None:
    """It says so, to ten euros: after another calibration its prices have to be set again to what this finds."""
    prijzen = winstneutrale_prijzen(laad("basis"), laad("vast-tarief"))
    assert len(prijzen) == 11
    ver = {(p.contract, p.uitkering): round(p.nieuw) for p in prijzen if abs(p.nieuw - p.oud) > 10.0}
    assert not ver, f"prices that keep the margin: {ver}"
