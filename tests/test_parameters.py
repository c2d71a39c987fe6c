"""A scenario as arrays: each number at its place, each version from its date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import numpy as np
import pytest
from hulp import KLEIN, basis, variant

from simulatie.assen import CONTRACTSOORT, KNELPUNT, OPDRACHTGEVER, UITKERING
from simulatie.indeling import ALGEMEEN, LENGTE_P, PER_CONTRACT, PER_OPDRACHTGEVER, plek, plek_afgeleid, plek_og
from simulatie.parameters import NUT, PLAATSEN
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
