"""The scenario library: every file says what it changes, why, and from where; and changes only that."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

import numpy as np
import pytest
import yaml
from hulp import Proef, proef

from simulatie.engines import core, reference
from simulatie.engines.events import Gebeurtenis
from simulatie.gelijk import naast_elkaar, vergelijk_logs
from simulatie.scenario.lezen import Geladen, bibliotheek, bibliotheeknamen, laad
from simulatie.scenario.verschil import Verschil, verschil
from simulatie.scenario.wijzigen import met_waarden, waarde_van
from simulatie.tijd import dag

NAMEN = [naam for naam in bibliotheeknamen() if naam != "basis"]
INHOUD = [
    "gedeeltelijke-vergoeding-terugmelding",
    "verplichte-terugmelding",
    "terughaalrecht",
    "verplichte-overdracht",
    "eindgesprek-en-eindrapportage",
    "portfolio-klant",
    "uitgebreide-diagnose",
    "diagnose-instrument",
    "traject-bijstellen",
    "richtlijn-vervolg",
    "kleinere-caseload",
    "directe-bemiddeling",
    "iro-bekend",
    "selectief-anker",
    "eerst-zelf-zoeken",
    "nazorg",
    "sancties",
    "work-first",
    "no-cure-no-pay",
    "no-cure-less-pay",
    "vast-tarief",
    "budgetstop-2010",
    "recessie-2009",
    "geen-trajecten",
    "pakket-tweede-kans",
]
INVOERING = dt.date(2002, 1, 1)
"""The day on which policies of the library begin: that on which measuring begins (docs/handleiding.md)."""
ANDERS = {
    "iro-bekend": dt.date(2004, 1, 1),  # there is no IRO before
    "budgetstop-2010": dt.date(2005, 3, 1),
    "recessie-2009": dt.date(2009, 2, 1),
    "kleinere-caseload": dt.date(1999, 1, 1),  # the size of a team cannot change on a date
}
PAKKET = (
    "gedeeltelijke-vergoeding-terugmelding",
    "terughaalrecht",
    "traject-bijstellen",
    "eindgesprek-en-eindrapportage",
    "richtlijn-vervolg",
    "verplichte-overdracht",
)
INVOER = ("contracten.", "opdrachtgevers.", "overdracht.", "sanctie.kans.", "arbeidsmarkt.index.")
"""What a policy may change. What people and trajectories then do is not for a scenario to say."""


@lru_cache
def geladen(naam: str) -> Geladen:
    return laad(naam)


@lru_cache(maxsize=4)
def klaar(naam: str) -> Proef:
    return proef(geladen(naam).scenario)


@lru_cache
def basislog() -> np.ndarray:
    p = klaar("basis")
    return core.simuleer_regio(p.klanten(), 0, 1, 0, p.par, p.aanbod)


def _log(p: Proef) -> np.ndarray:
    return core.simuleer_regio(p.klanten(), 0, 1, 0, p.par, p.aanbod)


def _nalevingen(naam: str) -> list[str]:
    return [v.pad for v in verschil(geladen(naam)) if v.pad.endswith("naleving")]


def test_the_library_is_complete() -> None:
    assert sorted(NAMEN) == sorted(INHOUD)


@pytest.mark.parametrize("naam", NAMEN)
def test_says_what_why_and_from_where(naam: str) -> None:
    ruw = yaml.safe_load((bibliotheek() / f"{naam}.yaml").read_text(encoding="utf-8"))
    assert ruw["extends"] == "basis"
    assert ruw["naam"] == naam
    scenario = geladen(naam).scenario
    assert not geladen(naam).waarschuwingen
    assert len(scenario.titel) > 10
    assert len(scenario.beschrijving.split()) > 20
    assert len(scenario.mechanisme.split()) > 20
    assert len(scenario.bron_beleid.split()) > 3


@pytest.mark.parametrize("naam", NAMEN)
def test_changes_inputs_only(naam: str) -> None:
    gevonden = verschil(geladen(naam))
    assert gevonden
    assert all(v.pad.startswith(INVOER) for v in gevonden), [v.pad for v in gevonden]


TWEELINGEN = (Gebeurtenis.TWEELING, Gebeurtenis.GEWONNEN)


@pytest.mark.parametrize("naam", NAMEN)
def test_begins_on_the_day_of_introduction(naam: str) -> None:
    """To the bit the baseline until that day, and another history after it.

    But for the twins: what is noted of them when a client leaves his spell tells of the 24 months after its start, and
    those may lie after that day.
    """
    vanaf = ANDERS.get(naam, INVOERING)
    p = klaar(naam)
    log, basis = _log(p), basislog()
    grens = dag(vanaf, p.par.begin)
    eerder, toen = (deel[(deel["tijd"] < grens) & ~np.isin(deel["soort"], TWEELINGEN)] for deel in (log, basis))
    np.testing.assert_array_equal(eerder, toen)
    assert log.shape != basis.shape or (log != basis).any()


@pytest.mark.parametrize("naam", [n for n in NAMEN if _nalevingen(n) and n != "pakket-tweede-kans"])
def test_without_compliance_it_is_the_baseline(naam: str) -> None:
    """Where somebody is obliged: with compliance at its old value, the same log to the bit."""
    basis = geladen("basis")
    zonder = met_waarden(geladen(naam), {pad: waarde_van(basis, pad) for pad in _nalevingen(naam)})
    np.testing.assert_array_equal(_log(proef(zonder.scenario)), basislog())


def test_who_obliges_has_a_compliance() -> None:
    """Every lever that says `verplicht` or `na maanden` comes with its naleving."""
    for naam in NAMEN:
        paden = {v.pad for v in verschil(geladen(naam))}
        if any("verplicht" in pad or pad.endswith("terughalen_na_maanden") for pad in paden):
            assert _nalevingen(naam), naam


def test_the_package_is_its_ingredients() -> None:
    """The same values from the same dates, no more and no less."""

    def inhoud(naam: str) -> dict[tuple[str, dt.date | None], float]:
        return {(v.pad, v.vanaf): v.scenario for v in verschil(geladen(naam))}

    samen: dict[tuple[str, dt.date | None], float] = {}
    for naam in PAKKET:
        assert not samen.keys() & inhoud(naam).keys(), "two ingredients set the same number"
        samen |= inhoud(naam)
    assert inhoud("pakket-tweede-kans") == samen


def test_budgetstop_leaves_the_one_of_the_baseline_in_place() -> None:
    gevonden: list[Verschil] = verschil(geladen("budgetstop-2010"))
    budget = geladen("budgetstop-2010").scenario.opdrachtgevers.uwv.budget_per_jaar
    basis = geladen("basis").scenario.opdrachtgevers.uwv.budget_per_jaar
    assert {v.pad for v in gevonden} == {"opdrachtgevers.uwv.budget_per_jaar"}
    for datum in (dt.date(2005, 2, 28), dt.date(2006, 1, 1), dt.date(2010, 3, 1), dt.date(2011, 6, 1)):
        assert budget.op(datum) == basis.op(datum)
    assert budget.op(dt.date(2005, 3, 1)) == budget.op(dt.date(2005, 12, 31)) == 0.0


@pytest.mark.parametrize("naam", NAMEN)
def test_both_engines_write_the_same_log(naam: str) -> None:
    """One region: over 2,000 clients."""
    _eis_gelijk(naam, 1)


@pytest.mark.groot
@pytest.mark.parametrize("naam", NAMEN)
def test_both_engines_write_the_same_log_of_more(naam: str) -> None:
    """Over 5,000 clients."""
    _eis_gelijk(naam, 3)


def _eis_gelijk(naam: str, regios: int) -> None:
    p = klaar(naam)
    aantal = 0
    for regio in range(regios):
        klanten = p.klanten(regio)
        een = reference.simuleer_regio(klanten, regio, 1, 0, p.par, p.aanbod)
        ander = core.simuleer_regio(klanten, regio, 1, 0, p.par, p.aanbod)
        uitkomst = vergelijk_logs(een, ander)
        if uitkomst.klant is not None:
            pytest.fail("\n".join(naast_elkaar(een, ander, uitkomst.klant)))
        aantal += len(klanten)
    assert aantal > (2000 if regios == 1 else 5000)
