"""A scenario as arrays: each number at its place, each version from its date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import numpy as np
import pytest
from hulp import KLEIN, basis, variant

from simulatie.assen import CONTRACTSOORT, KNELPUNT, OPDRACHTGEVER, UITKERING
from simulatie.draws import BotsendeNamenError, alternatief
from simulatie.indeling import ALGEMEEN, LENGTE_P, PER_CONTRACT, PER_OPDRACHTGEVER, plek, plek_afgeleid, plek_og
from simulatie.parameters import NUT, PLAATSEN, maak_parameters
from simulatie.rules import werk
from simulatie.scenario.kruis import getallen
from simulatie.tijd import dag

BEGIN = dt.date(1999, 1, 1)


def test_every_number_stands_where_it_should_in_every_version() -> None:
    """All numbers of the baseline on all dates, read back one by one."""
    scenario, par = basis().scenario, basis().par
    data = [BEGIN + dt.timedelta(days=int(g)) for g in par.grenzen]
    gezien = 0
    for pad, veld, getal in getallen(scenario):
        for v, datum in enumerate(data):
            waarde = getal.op(datum)
            if pad[0] == "opdrachtgevers" and pad[2] == "contracten":
                og, contract = OPDRACHTGEVER.index(pad[1]), par.contracten.index(pad[3])
                assert par.inkoop[v, og, contract, NUT if pad[4] == "nut" else PLAATSEN] == waarde
                continue
            if pad[0] == "opdrachtgevers":
                rij, plaats = par.O[v, OPDRACHTGEVER.index(pad[1])], PER_OPDRACHTGEVER[".".join(pad[2:])]
            elif pad[0] == "contracten":
                rij, plaats = par.C[v, par.contracten.index(pad[1])], PER_CONTRACT[".".join(pad[2:])]
            elif ".".join(pad) in ALGEMEEN:
                rij, plaats = par.P[v], ALGEMEEN[".".join(pad)]
            else:
                continue
            i = plaats.begin
            for eerste in veld.sleutels(0) if veld.assen else ("",):
                for tweede in veld.sleutels(1) if len(veld.assen) == 2 else ("",):
                    echt = waarde[eerste][tweede] if tweede else waarde[eerste] if eerste else waarde
                    assert rij[i] == echt, pad
                    i += 1
                    gezien += 1
            assert i == plaats.begin + plaats.aantal
    assert gezien > 1000


def test_order_of_the_axes() -> None:
    P = basis().par.P[0]
    waarde = basis().scenario.populatie.knelpunt.waarde
    for u, uitkering in enumerate(UITKERING):
        for k, knelpunt in enumerate(KNELPUNT):
            assert P[plek("populatie.knelpunt") + u * len(KNELPUNT) + k] == waarde[uitkering][knelpunt]


def test_versions_of_the_baseline() -> None:
    par = basis().par
    assert par.grenzen[0] == 0.0
    assert (np.diff(par.grenzen) > 0).all()
    budget = plek_og("budget_per_jaar")
    maart = dag(dt.date(2010, 3, 1), BEGIN)
    v = int(par.grenzen.searchsorted(maart, side="right")) - 1
    assert par.grenzen[v] == maart
    assert par.O[v, 0, budget] == 0.0
    assert par.O[v - 1, 0, budget] > 0.0
    assert par.O[v, 1, budget] == par.O[v - 1, 1, budget]


def test_contracts_calendar_and_end() -> None:
    scenario, par = basis().scenario, basis().par
    assert par.contracten == tuple(scenario.contracten)
    assert [CONTRACTSOORT[s] for s in par.soort] == [c.soort for c in scenario.contracten.values()]
    assert len(set(par.alternatief.tolist())) == len(par.contracten)
    assert par.einde == dag(scenario.looptijd.eind, BEGIN)
    assert par.jaargrenzen[0] == 365.0
    assert len(par.maandgrenzen) == len(par.log_index) + 1 == 13 * 12 + 1
    assert par.log_index[6 * 12 + 1] == pytest.approx(np.log(scenario.arbeidsmarkt.index.waarde["2005"]["2"]))
    assert par.pool == (False, False)


def test_computed_numbers_follow_their_version(tmp_path: Path) -> None:
    par = variant(tmp_path, "diagnose: {auc: {wijzigt: [{vanaf: 2004-05-01, waarde: 0.75}]}}").par
    v = int(par.grenzen.searchsorted(dag(dt.date(2004, 5, 1), BEGIN)))
    ruis = plek_afgeleid("diagnoseruis")
    assert (par.P[v, ruis : ruis + 5] < par.P[v - 1, ruis : ruis + 5]).all()
    assert (par.P[:, plek_afgeleid("kans_sd") : plek_afgeleid("kans_sd") + 5] > 0).all()


def test_nobody_differs_from_anybody(tmp_path: Path) -> None:
    """No spread at all is a scenario too: no division by zero, and z = 0 for everybody."""
    nul = "{WW: 0, WAO: 0, WAJONG: 0, WWB: 0, NUG: 0}"
    tekst = f"werk: {{sigma: {nul}, leeftijd: 0, motivatie_elasticiteit: 0, "
    tekst += "opleiding: {laag: 0, middelbaar: 0, hoog: 0}, "
    tekst += "knelpunt: {geen: 0, zoekgedrag: 0, vaardigheden: 0, werkritme: 0, gezondheid: 0, motivatie: 0}}"
    P = variant(tmp_path, tekst).par.P[0]
    assert (P[plek_afgeleid("kans_sd") : plek_afgeleid("kans_sd") + 5] == 1.0).all()
    assert np.isfinite(P).all()


# ---------------------------------------------------------------------- versions of the chance of work


def test_a_date_that_moves_no_chance_of_work_is_no_knot(tmp_path: Path) -> None:
    tekst = """
geld: {uurtarief_klantmanager: {wijzigt: [{vanaf: 2001-01-15, waarde: 70}]}}
werk: {duur: {wijzigt: [{vanaf: 2002-01-15, waarde: -0.2}, {vanaf: 2003-01-15, waarde: -0.2}]}}
sanctie: {effect: {wijzigt: [{vanaf: 2004-01-15, waarde: 1.7}]}}
"""
    par = variant(tmp_path, tekst).par
    data = [dag(dt.date(j, 1, 15), BEGIN) for j in (2002, 2004)]
    assert par.kansgrenzen.tolist() == [0.0, *data]
    for grens, rij in zip(par.kansgrenzen, par.kans_P, strict=True):
        np.testing.assert_array_equal(rij, par.P[par.grenzen.searchsorted(grens)])


def test_walk_reads_nothing_else() -> None:
    """Every number that `doorloop` reads is on the list: all others spoilt, the walk is the same."""
    par = basis().par
    from simulatie.parameters import _KANSGETALLEN

    gelezen = np.zeros(LENGTE_P, dtype=bool)
    for pad in _KANSGETALLEN:
        gelezen[ALGEMEEN[pad].begin : ALGEMEEN[pad].begin + ALGEMEEN[pad].aantal] = True

    def loop(P: np.ndarray) -> list[tuple[float, float, int, float, int, int]]:
        return [
            werk.doorloop(
                P[None, :], np.zeros(1), par.maandgrenzen, par.log_index, u, 50.0, o, k, opgelost, -0.1, 1, 5.0, 5.0,
                0.0, 0, 0.5, 2, 0.2, 1.2, 1e9, 900.0,
            )
            for u in range(5) for o in range(3) for k in range(6) for opgelost in (0, 1)
        ]  # fmt: skip

    eerst = loop(par.P[0])
    bedorven = np.where(gelezen, par.P[0], np.nan)
    assert loop(bedorven) == eerst
    for pad in _KANSGETALLEN:  # and each of them is read
        P = par.P[0].copy()
        P[ALGEMEEN[pad].begin : ALGEMEEN[pad].begin + ALGEMEEN[pad].aantal] += 0.4
        assert loop(P) != eerst, pad


def test_pool_is_by_opdrachtgever(tmp_path: Path) -> None:
    par = variant(tmp_path, "opdrachtgevers: {gemeente: {klantmanagers: {toewijzing: pool}}}", basis=KLEIN).par
    assert par.pool == (False, True)


# ---------------------------------------------------------------------- dates


def test_every_version_starts_on_a_date_of_change() -> None:
    """And every date of change starts one: IRO 2004, modules 2006, WW law October 2006, budget 2010 and 2011."""
    data = [dt.date(2004, 1, 1), dt.date(2006, 1, 1), dt.date(2006, 10, 1), dt.date(2010, 3, 1), dt.date(2011, 1, 1)]
    assert basis().par.grenzen.tolist() == [0.0, *(float((d - BEGIN).days) for d in data)]
    assert basis().par.kansgrenzen.tolist() == [0.0], "none of them touches the chance of work"


def test_a_change_holds_from_its_own_day_in_every_vector(tmp_path: Path) -> None:
    """A number of P, of O, of C, a table and an element of a table, each on a date of its own and nowhere else."""
    tekst = """
werk: {duur: {wijzigt: [{vanaf: 2003-05-17, waarde: -0.1}]}}
instrumenten: {past: {wijzigt: [{vanaf: 2004-02-29, waarde: {zorg: {motivatie: 1}}}]}}
contracten: {regulier: {prijs: {wijzigt: [{vanaf: 2007-07-01, waarde: {WW: 3000}}]}}}
opdrachtgevers:
  gemeente:
    contracten: {ladder: {plaatsen: {wijzigt: [{vanaf: 2008-12-31, waarde: 0}]}}}
    terugmelding: {acceptatie: {wijzigt: [{vanaf: 2009-06-15, waarde: {kansarm: 0.25}}]}}
"""
    scenario, par = (proef := variant(tmp_path, tekst)).scenario, proef.par
    regulier, ladder = par.contracten.index("regulier"), par.contracten.index("ladder")
    past = ALGEMEEN["instrumenten.past"].begin
    acceptatie = PER_OPDRACHTGEVER["terugmelding.acceptatie"].begin
    prijs = PER_CONTRACT["prijs"].begin
    gevallen = [
        (dt.date(2003, 5, 17), par.P[:, plek("werk.duur")], basis().scenario.werk.duur.waarde, -0.1),
        (dt.date(2004, 2, 29), par.P[:, past + 3 * len(KNELPUNT) + 5], 0.0, 1.0),
        (dt.date(2007, 7, 1), par.C[:, regulier, prijs], 3900.0, 3000.0),
        (dt.date(2008, 12, 31), par.inkoop[:, 1, ladder, PLAATSEN], 2.0, 0.0),
        (dt.date(2009, 6, 15), par.O[:, 1, acceptatie + 2], 0.15, 0.25),
    ]
    for datum, kolom, voor, na in gevallen:
        dagnummer = float((datum - BEGIN).days)
        assert dagnummer in par.grenzen
        np.testing.assert_array_equal(kolom, np.where(par.grenzen < dagnummer, voor, na))
    np.testing.assert_array_equal(par.C[:, regulier, prijs + 1], 4700.0)
    np.testing.assert_array_equal(par.P[:, past + 3 * len(KNELPUNT) + 4], 1.0)
    assert (par.O[:, 0, acceptatie + 2] == 0.15).all(), "the other opdrachtgever"
    assert scenario.looptijd.begin == BEGIN


def test_month_grid_by_calendar() -> None:
    """First days of 156 months from January 1999 and of the month after them; A(t) of each in the same order."""
    scenario, par = basis().scenario, basis().par
    maanden = [dt.date(j, m, 1) for j in range(1999, 2012) for m in range(1, 13)]
    assert par.maandgrenzen.tolist() == [float((d - BEGIN).days) for d in [*maanden, dt.date(2012, 1, 1)]]
    index = scenario.arbeidsmarkt.index.waarde
    np.testing.assert_allclose(np.exp(par.log_index), [index[str(d.year)][str(d.month)] for d in maanden], rtol=1e-14)
    assert par.jaargrenzen.tolist() == [float((dt.date(j, 1, 1) - BEGIN).days) for j in range(2000, 2013)]


def test_month_grid_of_a_run_that_starts_within_a_month() -> None:
    """The first month began before the start, at a day below 0, and the last one is whole."""
    scenario = basis().scenario
    looptijd = scenario.looptijd.model_copy(update={"begin": dt.date(2003, 3, 15), "eind": dt.date(2003, 6, 10)})
    par = maak_parameters(scenario.model_copy(update={"looptijd": looptijd}))
    assert par.maandgrenzen.tolist() == [-14.0, 17.0, 47.0, 78.0, 108.0]
    assert np.exp(par.log_index) == pytest.approx([1.269, 1.249, 1.229, 1.209])
    assert par.einde == 87.0
    assert par.jaargrenzen.size == 0


# ---------------------------------------------------------------------- contracts


def test_a_contract_nobody_buys_has_no_places() -> None:
    scenario, par = basis().scenario, basis().par
    for i, og in enumerate(OPDRACHTGEVER):
        koopt = getattr(scenario.opdrachtgevers, og).contracten
        for j, naam in enumerate(par.contracten):
            assert (par.inkoop[:, i, j] == 0.0).all() or naam in koopt


def test_names_with_the_same_number_are_refused() -> None:
    """Two contracts with one number in the register would share their draws."""
    gezien: dict[int, str] = {}
    for i in range(70_000):  # more names than the register has numbers
        naam = f"c{i}"
        ander = gezien.setdefault(alternatief(naam), naam)
        if ander != naam:
            break
    scenario = basis().scenario
    contract = scenario.contracten["regulier"]
    with pytest.raises(BotsendeNamenError):
        maak_parameters(scenario.model_copy(update={"contracten": {naam: contract, ander: contract}}))
