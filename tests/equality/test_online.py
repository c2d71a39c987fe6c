"""Indicators counted by compiled code equal those computed from tables: exactly where they count, to 1e-9 in sums."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache, partial
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from equality.test_kern import scenarios
from hulp import Proef, basis, variant
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from kernvarianten import VARIANTEN, alle

from simulatie.engines import core
from simulatie.engines.events import LOG_TYPE, Gebeurtenis
from simulatie.outcomes import indicatoren, tabellen
from simulatie.outcomes.indicatoren import REGISTER, Indicator
from simulatie.outcomes.indicatoren.tellen import alles, tel
from simulatie.outcomes.online import Teller, als_tabel
from simulatie.outcomes.online.afspraken import getallen, reeksen
from simulatie.outcomes.online.tellen import GEVOUWEN
from simulatie.population import KLANT_TYPE

TELLING = ["teller", "noemer", "weggelaten"]
RELATIEF = 1e-9

_OP = "{{wijzigt: [{{vanaf: 2005-03-17, waarde: {}}}, {{vanaf: 2006-08-01, waarde: {}}}]}}"
ANDER_GELD = (
    f"geld: {{uurtarief_klantmanager: {_OP.format(75, 50)}, zorg_per_maand: {_OP.format(400, 50)}, "
    f"uitkering_per_maand: {_OP.format('{WW: 1700, WWB: 850}', '{WW: 1200, WAO: 950}')}}}\n"
    f"sanctie: {{korting: {_OP.format(0.4, 0.05)}}}\n" + alle(f"loon: {_OP.format(1, 0)}")
)

Regio = tuple[np.ndarray, np.ndarray]
"""Log and clients."""


def draai(proef: Proef, regio: int, seed: int = 1, klanten: np.ndarray | None = None) -> Regio:
    klanten = proef.klanten(regio, seed) if klanten is None else klanten
    return core.simuleer_regio(klanten, regio, seed, 0, proef.par, proef.aanbod), klanten


@lru_cache(maxsize=1)
def regios_basis() -> tuple[Regio, ...]:
    """Three regions of the baseline: over 7,000 clients."""
    return tuple(draai(basis(), regio) for regio in range(3))


@lru_cache(maxsize=1)
def tabel_basis() -> pd.DataFrame:
    return uit_tabellen(basis(), regios_basis())


def uit_tabellen(proef: Proef, regios: tuple[Regio, ...]) -> pd.DataFrame:
    logs, klanten = zip(*regios, strict=True)
    return indicatoren(tabellen(np.concatenate(logs), np.concatenate(klanten), proef.scenario), naam="proef")


def tel_op(teller: Teller, regios: tuple[Regio, ...]) -> pd.DataFrame:
    tellingen = np.zeros((len(regios), len(teller.rijen), 3))
    for (log, klanten), uit in zip(regios, tellingen, strict=True):
        teller.tel(log, klanten, uit)
    return als_tabel(tellingen, [int(k["regio"][0]) for _, k in regios], teller, naam="proef")


def verschillen(een: pd.DataFrame, ander: pd.DataFrame) -> list[str]:
    """Rows that differ. Shares count, so theirs are equal to the bit; so are denominators of means, and what is left
    out. Sums may differ by their order: to 1e-9 of themselves, or of the denominator where they can cancel."""
    sleutel = ["scenario", "replicatie", "trekking", "indicator", "groep", "regio"]
    pd.testing.assert_frame_equal(een[sleutel], ander[sleutel])
    assert een.dtypes.equals(ander.dtypes)
    soort = een["indicator"].map({id_: i.definitie.soort for id_, i in REGISTER.items()})
    anders = []
    for kolom in (*TELLING, "waarde"):
        x, y = een[kolom].to_numpy(np.float64), ander[kolom].to_numpy(np.float64)
        gelijk = (x == y) | (np.isnan(x) & np.isnan(y))
        ruim = {"weggelaten": (), "noemer": ("verhouding",)}.get(kolom, ("gemiddelde", "verhouding"))
        noemer = np.abs(ander["noemer"].to_numpy()) if kolom == "teller" else 0.0
        bijna = np.abs(x - y) <= RELATIEF * np.maximum(np.maximum(np.abs(x), np.abs(y)), noemer)
        for i in np.flatnonzero(~(gelijk | (bijna & soort.isin(ruim).to_numpy()))):
            anders.append(f"{een['indicator'][i]} {een['groep'][i]} {kolom}: {x[i]!r} and {y[i]!r}")
    return anders


def eis_gelijk(proef: Proef, *regios: Regio) -> None:
    teller = Teller(proef.scenario)
    anders = verschillen(tel_op(teller, regios), uit_tabellen(proef, regios))
    assert not anders, f"{len(anders)} differences\n" + "\n".join(anders[:20])
    for log, klanten in regios:
        eis_gelijke_klanten(
            pd.DataFrame(teller.klanttabel(log, klanten)), tabellen(log, klanten, proef.scenario).klanten
        )


def eis_gelijke_klanten(een: pd.DataFrame, ander: pd.DataFrame) -> None:
    """The client table: sums of months and euros to 1e-9, all else to the bit, types and order of columns too."""
    sommen = [c for c in een if c.startswith(("euro_", "publiek")) or c in ("uitkeringsmaanden", "uitzitmaanden")]
    rest = [c for c in een if c not in sommen]
    assert list(een) == list(ander)
    pd.testing.assert_frame_equal(een[rest], ander[rest], check_exact=True)
    pd.testing.assert_frame_equal(een[sommen], ander[sommen], rtol=RELATIEF, atol=RELATIEF)


# ---------------------------------------------------------------------- equal


def test_every_indicator_has_a_fold() -> None:
    zonder = Teller(basis().scenario).zonder_vouw
    assert not zonder, (
        f"no fold, or one with other groups: {', '.join(zonder)}. They are computed from tables, which is slow; how to "
        "add a fold stands in the docstring of simulatie.outcomes.online"
    )
    assert set(GEVOUWEN) == set(REGISTER), "a fold of an indicator that is not in the register"


def test_baseline() -> None:
    assert sum(len(k) for _, k in regios_basis()) > 5000
    teller = Teller(basis().scenario)
    anders = verschillen(tel_op(teller, regios_basis()), tabel_basis())
    assert not anders, anders[:20]
    log, klanten = regios_basis()[0]
    eis_gelijke_klanten(pd.DataFrame(teller.klanttabel(log, klanten)), tabellen(log, klanten, basis().scenario).klanten)
    # and it is no equality of zeros
    assert (tabel_basis().groupby(["indicator", "groep"])["noemer"].sum() > 0).mean() > 0.9


_ALTIJD = {
    "plafond op betaalde terugmelding", "verplicht en aanvaard", "overdracht verplicht warm", "nazorg", "loon",
    "lang claimvenster", "een plaats", "andere vergoeding op een dag", "andere termen op een dag",
}  # fmt: skip


@pytest.mark.parametrize(
    "naam", [pytest.param(n, marks=[] if n in _ALTIJD else [pytest.mark.groot]) for n in VARIANTEN]
)
def test_levers_scarcity_and_dates(naam: str, tmp_path: Path) -> None:
    """Every lever; the ones that ask most of the counts always, the others with the large tests."""
    proef = variant(tmp_path, VARIANTEN[naam])
    eis_gelijk(proef, draai(proef, 0))


def test_all_levers_are_known() -> None:
    assert set(VARIANTEN) >= _ALTIJD


def test_dated_money(tmp_path: Path) -> None:
    proef = variant(tmp_path, ANDER_GELD)
    eis_gelijk(proef, *(draai(proef, regio) for regio in range(3)))


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(tekst=scenarios(), seed=st.integers(0, 2**32 - 1))
def test_random_scenarios(tekst: str, seed: int, tmp_path: Path) -> None:
    proef = variant(tmp_path, tekst)
    eis_gelijk(proef, draai(proef, 0, seed))


def test_one_client(tmp_path: Path) -> None:
    proef = variant(tmp_path)
    teller = Teller(proef.scenario)
    for klant in proef.klanten()[:25]:
        regio = draai(proef, 0, klanten=klant.reshape(1))
        anders = verschillen(tel_op(teller, (regio,)), uit_tabellen(proef, (regio,)))
        assert not anders, anders[:20]


def test_nobody_adds_nothing() -> None:
    teller = Teller(basis().scenario)
    uit = np.zeros((len(teller.rijen), 3))
    teller.tel(np.empty(0, dtype=LOG_TYPE), np.empty(0, dtype=KLANT_TYPE), uit)
    assert not np.nan_to_num(uit).any()
    assert uit_tabellen(basis(), ((np.empty(0, dtype=LOG_TYPE), np.empty(0, dtype=KLANT_TYPE)),)).empty


def test_clients_who_never_come_in_count_as_clients() -> None:
    """Entry after the end of the run leaves no event, but he is in the client table."""
    klanten = basis().klanten()[:50].copy()
    klanten["instroom"][:10] = basis().par.einde + 5.0
    eis_gelijk(basis(), draai(basis(), 0, klanten=klanten))


# ---------------------------------------------------------------------- the same bits, whatever the order


def test_order_of_rows_does_not_matter() -> None:
    """Clients and events in any order: the same bits."""
    log, klanten = regios_basis()[0]
    teller = Teller(basis().scenario)
    een, ander = np.zeros((2, len(teller.rijen), 3))
    teller.tel(log, klanten, een)
    anders = np.random.default_rng(1)
    teller.tel(anders.permutation(log), anders.permutation(klanten), ander)
    np.testing.assert_array_equal(een, ander)


def test_threads_share_a_teller() -> None:
    regios = regios_basis()
    teller = Teller(basis().scenario)
    alleen = np.zeros((len(regios), len(teller.rijen), 3))
    for (log, klanten), uit in zip(regios, alleen, strict=True):
        teller.tel(log, klanten, uit)
    samen = np.zeros((12, len(teller.rijen), 3))
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda i: teller.tel(*regios[i % 3], samen[i]), range(12)))
    for i in range(12):
        np.testing.assert_array_equal(samen[i], alleen[i % 3])


def test_counts_add_up_over_regions() -> None:
    """`tel` adds to what is there, also for a client with a longer history than any before."""
    teller = Teller(basis().scenario)
    regios = regios_basis()
    apart = np.zeros((2, len(teller.rijen), 3))
    samen = np.zeros((len(teller.rijen), 3))
    for i in range(2):
        teller.tel(*regios[i], apart[i])
        teller.tel(*regios[i], samen)
    vast = [n for n, (id_, _) in enumerate(teller.rijen) if id_ in ("bezetting_klantmanager", "caseload")]
    apart[1, vast, 1] = 0.0  # minutes there are: of a region, not of its clients
    np.testing.assert_allclose(samen, apart.sum(axis=0), rtol=RELATIEF)


# ---------------------------------------------------------------------- what is wrong is told


def test_unknown_client() -> None:
    log, klanten = regios_basis()[0]
    teller = Teller(basis().scenario)
    weg = int(log["klant"][0])
    with pytest.raises(ValueError, match=f"client {weg} is not in the client table"):
        teller.tel(log, klanten[klanten["klant"] != weg], np.zeros((len(teller.rijen), 3)))


def test_client_twice() -> None:
    log, klanten = regios_basis()[0]
    teller = Teller(basis().scenario)
    with pytest.raises(ValueError, match=f"client {int(klanten['klant'][3])} stands in the table twice"):
        teller.tel(log, np.append(klanten, klanten[3:4]), np.zeros((len(teller.rijen), 3)))


@pytest.mark.parametrize("vorm", ["rows", "type", "memory"])
def test_counts_of_another_shape(vorm: str) -> None:
    teller = Teller(basis().scenario)
    n = len(teller.rijen)
    uit = {"rows": np.zeros((n - 1, 3)), "type": np.zeros((n, 3), dtype=np.float32), "memory": np.zeros((n, 6))[:, ::2]}
    with pytest.raises(ValueError, match="uit: must be float64"):
        teller.tel(*regios_basis()[0], uit[vorm])


# ---------------------------------------------------------------------- an indicator without a fold


@pytest.fixture
def register() -> Iterator[dict[str, Indicator]]:
    """The register, to be put back as it was, also in its order."""
    oud = dict(REGISTER)
    yield REGISTER
    REGISTER.clear()
    REGISTER.update(oud)


def test_without_a_fold_it_is_computed_from_tables(register: dict[str, Indicator]) -> None:
    def nieuw(t, grens: float):
        return tel(t, t.banen, teller=t.banen["zoekmaanden"] < grens, groepen=alles(t.banen))

    def andere_groepen(t):
        oud = was.bereken(t)
        return {"omgekeerd": oud["niet_geslaagd"], "geslaagd": oud["geslaagd"]}

    was = register["diagnose_adequaat_gegeven_uitkomst"]
    register["nieuw"] = Indicator(register["baanverlies"].definitie, partial(nieuw, grens=6.0))
    register[was.definitie.id] = Indicator(was.definitie, andere_groepen)
    del register["caseload"]
    teller = Teller(basis().scenario)
    assert teller.zonder_vouw == (was.definitie.id, "nieuw")
    regios = regios_basis()[:2]
    assert not verschillen(tel_op(teller, regios), uit_tabellen(basis(), regios))


# ---------------------------------------------------------------------- tests of the test

_GETALLEN = (
    "einde", "meten_vanaf", "rente", "duurzaam_maanden", "vraagmaand",
    *(f"{v}_{g}" for v in ("geeindigd", "instroom", "contractmix", "duurzaam") for g in ("van", "tot")),
    *getallen(),
)  # fmt: skip
_REEKSEN = (
    "jaar", "peil", "duurklassen", "leeftijden", "terugval", "verlies", "werkend", "blootstelling", "maandklassen",
    "leeftijdsklassen", "kwartaal", "kwartalen", "instroom_duurzaam", "instroom_uitkering", "werk_binnen",
    "tweede_traject", "vervolg", "horizon", "minuten", "klantmanagermaanden", "soort", "koopt", "waarden",
)  # fmt: skip


@pytest.mark.parametrize("naam", _GETALLEN)
def test_another_threshold_is_noticed(naam: str) -> None:
    """Every number that compiled code is told matters: with another one the comparison fails."""
    teller = Teller(basis().scenario)
    # no answer is given before month 6; few trajectories end in the last months of the run
    teller._termen.record[naam] *= {"vraagmaand": 6.0, "duurzaam_opvolging": 4.0}.get(naam, 0.5)
    assert verschillen(tel_op(teller, regios_basis()), tabel_basis())


@pytest.mark.parametrize("naam", _REEKSEN)
def test_another_series_is_noticed(naam: str) -> None:
    teller = Teller(basis().scenario)
    reeks = teller._termen.achter[naam]
    reeks[...] = reeks[::-1] if naam == "koopt" else np.where(reeks > 0, reeks * 0.7, reeks)
    assert verschillen(tel_op(teller, regios_basis()), tabel_basis())


def test_another_date_is_noticed(tmp_path: Path) -> None:
    proef = variant(tmp_path, ANDER_GELD)
    regios = tuple(draai(proef, regio) for regio in range(3))
    teller = Teller(proef.scenario)
    teller._termen.achter["dagen"] += 800.0
    assert verschillen(tel_op(teller, regios), uit_tabellen(proef, regios))


def test_every_series_is_tried() -> None:
    teller = Teller(basis().scenario)
    assert set(reeksen(teller._afspraken)) - set(_REEKSEN) == {"geld_horizon"}  # places in `horizon`


def test_one_changed_event_is_noticed() -> None:
    teller = Teller(basis().scenario)
    regios = list(regios_basis())
    log = regios[0][0].copy()
    betaald = np.flatnonzero((log["soort"] == Gebeurtenis.BETALING) & (log["waarde"] > 1000.0))
    log["waarde"][betaald[len(betaald) // 2]] *= 1.0 + 1e-4
    regios[0] = (log, regios[0][1])
    assert verschillen(tel_op(teller, tuple(regios)), tabel_basis())
