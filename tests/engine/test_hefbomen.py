"""A lever that does nothing is no lever: the same log, to the bit."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hulp import Proef, variant

from simulatie.scenario.lezen import laad
from simulatie.scenario.wijzigen import waarde_van

OG = ("uwv", "gemeente")
CONTRACTEN = ("regulier", "regulier_nclp", "iro", "modulair", "work_first", "ladder")


def _beide(tekst: str) -> str:
    """The same for both opdrachtgevers."""
    return "opdrachtgevers: {" + ", ".join(f"{og}: {{{tekst}}}" for og in OG) + "}"


def _alle(tekst: str) -> str:
    """The same for all contracts."""
    return "contracten: {" + ", ".join(f"{naam}: {{{tekst}}}" for naam in CONTRACTEN) + "}"


_GEEN_ZORG = "beleid: {dienst: {laag: {zelfstandig: 0.5, eigen_begeleiding: 0.2, zorg: 0, traject: 0.3}, "
_GEEN_ZORG += "verhoogd: {zelfstandig: 0.4, eigen_begeleiding: 0.2, zorg: 0, traject: 0.4}, "
_GEEN_ZORG += "groot: {zelfstandig: 0.3, eigen_begeleiding: 0.2, zorg: 0, traject: 0.5}}}"
_NUL = "{WW: 0, WAO: 0, WAJONG: 0, WWB: 0, NUG: 0}"

# name: what both have, what only the lever has
HEFBOMEN = {
    "warme overdracht zonder naleving": ("", "overdracht: {verplicht_warm: 1, naleving: 0}"),
    "overdrachtsrapport zonder naleving": ("", "overdracht: {verplicht_rapport: 1, naleving: 0}"),
    "naleving zonder plicht": ("", "overdracht: {naleving: 1}"),
    "verplicht terugmelden zonder naleving": (
        "",
        _beide("terugmelding: {verplicht_onder_kans: 0.9, verplicht_na_maanden: 2, verplicht_naleving: 0}"),
    ),
    "aanvaarden wat niemand hoeft te melden": ("", _beide("terugmelding: {acceptatie_verplicht: 1}")),
    "verplicht terugmelden zonder grens": ("", _beide("terugmelding: {verplicht_naleving: 1}")),
    "terughalen zonder naleving": (
        "",
        _beide("terugmelding: {terughalen_na_maanden: 1, terughalen_naleving: 0}"),
    ),
    "terughalen zonder termijn": ("", _beide("terugmelding: {terughalen_naleving: 1}")),
    "bijstellen zonder naleving": (
        _beide("terugmelding: {bijstellen_naleving: 0}"),
        _beide("terugmelding: {bijstellen_naleving: 0, mismatch_gezien: 1}"),
    ),
    "bijstellen van wat niemand ziet": (
        _beide("terugmelding: {mismatch_gezien: 0}"),
        _beide("terugmelding: {mismatch_gezien: 0, bijstellen_naleving: 1}"),
    ),
    "voorwaarden bij een vergoeding van niets": (
        "",
        _alle("vergoeding: {terugmelding: 0, minimum_maanden: 4, rapport_goedgekeurd: 0.5, plafond: 0.1}"),
    ),
    "vergoeding die nooit goedgekeurd wordt": (
        _alle("vergoeding: {rapport_goedgekeurd: 0}"),
        _alle("vergoeding: {rapport_goedgekeurd: 0, terugmelding: 0.3}"),
    ),
    "zwaardere sanctie die niemand krijgt": (
        "sanctie: {kans: {uwv: 0, gemeente: 0}}",
        "sanctie: {kans: {uwv: 0, gemeente: 0}, effect: 2.4, maanden: 6}",
    ),
    "richtlijn zonder naleving": ("", "vervolg: {richtlijn: 5}\n" + _beide("beleid: {richtlijn_naleving: 0}")),
    "naleving van een lege richtlijn": (
        "vervolg: {richtlijn: 0}",
        "vervolg: {richtlijn: 0}\n" + _beide("beleid: {richtlijn_naleving: 1}"),
    ),
    "eindgesprek dat niet gehouden wordt": (
        _beide("beleid: {eindgesprek: 0}"),
        _beide("beleid: {eindgesprek: 0, eindgesprek_kwaliteit: 0.6, eindgesprek_minuten: 120}"),
    ),
    "uitgebreide diagnose die niemand krijgt": (
        _beide("beleid: {uitgebreide_diagnose: 0}"),
        "diagnose: {uitgebreid: 3}\n" + _beide("beleid: {uitgebreide_diagnose: 0, extra_minuten: {uitgebreid: 400}}"),
    ),
    "voortgangsgesprekken die niemand krijgt": (
        _beide("beleid: {voortgang_kans: 0}"),
        _beide("beleid: {voortgang_kans: 0, voortgang_elke_maanden: 1}, klantmanagers: {minuten: {voortgang: 90}}"),
    ),
    "IRO die niemand verteld wordt": (
        _beide("beleid: {iro_verteld: 0}"),
        "keuze: {iro_gevraagd: 4}\n" + _beide("beleid: {iro_verteld: 0}"),
    ),
    "langere nazorg die niemand krijgt": (
        _alle("nazorg_kans: 0") + "\n" + _beide("beleid: {nazorg_kans: 0}"),
        _alle("nazorg_kans: 0, nazorg_maanden: 9") + "\n" + _beide("beleid: {nazorg_kans: 0, nazorg_maanden: 9}"),
    ),
    "lock-in van niets, langer": (
        f"instrumenten: {{lock_in: {_NUL}}}",
        f"instrumenten: {{lock_in: {_NUL}, lock_in_maanden: 9}}",
    ),
    "zorg die niemand krijgt": (
        _beide(_GEEN_ZORG),
        "instrumenten: {zorg_maanden: 12, zorg_factor: 0.2, zorg_oplossen: 0.9}\n" + _beide(_GEEN_ZORG),
    ),
    "korte contracten geclaimd waar er geen zijn": (
        f"werk: {{kort_contract: {_NUL}}}",
        f"werk: {{kort_contract: {_NUL}}}\naanbieder: {{kort_contract_geclaimd: 0.1}}",
    ),
    "scherpere verwijzing die niemand schrijft": (
        "overdracht: {rapport: 0}\n" + _beide("beleid: {verwijsinformatie: 0}"),
        "overdracht: {rapport: 0}\naanbieder: {verwijzing_sd: 0.7}\n" + _beide("beleid: {verwijsinformatie: 0}"),
    ),
    "andere prijzen achteraf": (
        "",
        "geld: {uurtarief_klantmanager: 70, zorg_per_maand: 200, discontovoet: 0.02, "
        "uitkering_per_maand: {WW: 1500, WWB: 1100}}\nsanctie: {korting: 0.3}",
    ),
    "contract zonder plaatsen bij een opdrachtgever die het toch aantrekkelijk vindt": (
        _beide("contracten: {regulier: {plaatsen: 0}}"),
        _beide("contracten: {regulier: {plaatsen: 0, nut: 3}}"),
    ),
}


@pytest.fixture(scope="module")
def basislog(tmp_path_factory: pytest.TempPathFactory) -> np.ndarray:
    return _log(variant(tmp_path_factory.mktemp("basis")))


def _log(proef: Proef) -> np.ndarray:
    return np.concatenate([proef.draai(0), proef.draai(1)])


@pytest.mark.parametrize("naam", HEFBOMEN)
def test_lever_without_effect_is_the_baseline(naam: str, tmp_path: Path, basislog: np.ndarray) -> None:
    zonder, met = HEFBOMEN[naam]
    verwacht = _log(variant(tmp_path, zonder)) if zonder else basislog
    np.testing.assert_array_equal(_log(variant(tmp_path, met)), verwacht)


@pytest.mark.parametrize(
    "tekst",
    [
        "overdracht: {verplicht_warm: {wijzigt: [{vanaf: 2005-05-10, waarde: 1}]}}",
        "vervolg: {richtlijn: {wijzigt: [{vanaf: 2003-02-01, waarde: 5}]}}",
        "geld: {uurtarief_klantmanager: {wijzigt: [{vanaf: 2001-07-15, waarde: 70}]}}",
        _alle("vergoeding: {plafond: {wijzigt: [{vanaf: 2006-03-03, waarde: 0.2}]}}"),
        f"werk: {{duur: {{wijzigt: [{{vanaf: 2004-04-04, waarde: {waarde_van(laad('basis'), 'werk.duur')!r}}}]}}}}",
    ],
    ids=["overdracht", "richtlijn", "uurtarief", "plafond", "zelfde waarde"],
)
def test_dated_lever_without_effect_is_the_baseline(tekst: str, tmp_path: Path, basislog: np.ndarray) -> None:
    """A date on which no chance of work changes is no knot of anybody's hazard."""
    np.testing.assert_array_equal(_log(variant(tmp_path, tekst)), basislog)


# what can be told apart in a small region
WERKT = {
    "warme overdracht": "overdracht: {verplicht_warm: 1, naleving: 1}",
    "verplicht terugmelden": _beide("terugmelding: {verplicht_na_maanden: 2, verplicht_naleving: 1}"),
    "terughalen": _beide("terugmelding: {terughalen_na_maanden: 1, terughalen_naleving: 1}"),
    "bijstellen": _beide("terugmelding: {mismatch_gezien: 1, bijstellen_naleving: 1}"),
    "vergoeding": _alle("vergoeding: {terugmelding: 0.3}"),
    "sanctie": "sanctie: {kans: {uwv: 1, gemeente: 1}}",
    "richtlijn": _beide("beleid: {richtlijn_naleving: 1}"),
    "eindgesprek": _beide("beleid: {eindgesprek: 1}"),
    "uitgebreide diagnose": _beide("beleid: {uitgebreide_diagnose: 1}"),
    "nazorg": _alle("nazorg_kans: 1, nazorg_maanden: 9"),
}


@pytest.mark.parametrize("naam", WERKT)
def test_lever_with_effect_is_not_the_baseline(naam: str, tmp_path: Path, basislog: np.ndarray) -> None:
    """So that the equalities above are not those of levers that are not connected to anything."""
    log = _log(variant(tmp_path, WERKT[naam]))
    assert log.shape != basislog.shape or (log != basislog).any()
