"""Each policy of the library moves what its mechanism says, in the direction it says.

Paired runs: the same clients and draws under the baseline. The paired difference of an indicator over regions, divided
by its standard error, must exceed 3 in the expected direction. With 5 degrees of freedom a policy without effect would
pass with a chance of 1.5 percent; the ones below stand at 5 or more in larger runs, so a failure after a change of the
model is far more likely a change of mechanism than bad luck.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

import simulatie as sim

KLANTEN = 40_000  # sixteen regions
DREMPEL = 3.0

# scenario: (indicator, group, direction)
RICHTING = {
    "gedeeltelijke-vergoeding-terugmelding": [
        ("terugmelding_aangeboden", "kansarm", 1),
        ("terugmelding_aanvaard", "kansarm", 1),
        ("uitzit_maanden", "totaal", -1),
    ],
    "verplichte-terugmelding": [("terugmelding_aangeboden", "kansarm", 1), ("uitzit_maanden", "totaal", -1)],
    "terughaalrecht": [("teruggehaald", "totaal", 1), ("uitzit_maanden", "totaal", -1)],
    "traject-bijstellen": [("traject_aangepast", "totaal", 1)],
    "eindgesprek-en-eindrapportage": [("rapport_weken", "totaal", -1), ("sturing_vervolg_12m", "totaal", 1)],
    "richtlijn-vervolg": [("sturing_vervolg_12m", "totaal", 1), ("instroom_tweede_traject", "totaal", 1)],
    "verplichte-overdracht": [("overdracht_eerste_naar_tweede_rib", "totaal", 1)],
    "portfolio-klant": [("overdracht_eerste_naar_tweede_rib", "totaal", 1)],
    "uitgebreide-diagnose": [("klantmanager_uren_per_klant", "totaal", 1), ("wachttijd_dagen", "uwv", 1)],
    "diagnose-instrument": [("klantmanager_uren_per_klant", "totaal", 1), ("wachttijd_dagen", "uwv", 1)],
    "kleinere-caseload": [("wachttijd_dagen", "uwv", -1), ("publiek_geld_per_klant", "60m|klantmanager", 1)],
    "directe-bemiddeling": [("klantmanager_uren_per_klant", "totaal", 1)],
    "iro-bekend": [("iro_bekend_bij_regulier", "bij_de_keuze", 1)],
    "selectief-anker": [("instroom_uitzitmaanden", "totaal", 1)],
    "eerst-zelf-zoeken": [("klantmanager_uren_per_klant", "totaal", -1), ("wachttijd_dagen", "uwv", -1)],
    "nazorg": [("nazorg_verleend", "rib", 1)],
    "sancties": [("primair_publiek_geld", "totaal", -1)],
    "work-first": [("instroom_uitkeringsmaanden_24m", "totaal", -1)],
    "no-cure-no-pay": [("afgewezen_voor_start", "totaal", 1)],
    "no-cure-less-pay": [("afgewezen_voor_start", "totaal", -1)],
    "vast-tarief": [("afgewezen_voor_start", "totaal", -1), ("uitzit_maanden", "totaal", 1)],
    "budgetstop-2010": [("publiek_geld_per_klant", "60m|aanbieder", -1)],
    "recessie-2009": [("instroom_uitkeringsmaanden_24m", "totaal", 1)],
    "geen-trajecten": [("instroom_eerste_traject", "totaal", -1), ("publiek_geld_per_klant", "60m|aanbieder", -1)],
    "pakket-tweede-kans": [("uitzit_maanden", "totaal", -1), ("sturing_vervolg_12m", "totaal", 1)],
}


@lru_cache(maxsize=2)
def _per_regio(scenario: str) -> dict[tuple[str, str], np.ndarray]:
    """Numerator and denominator by region: (indicator, group) -> float64 [R, 2]."""
    tabel = sim.simuleer(scenario, klanten=KLANTEN, seed=1).per_regio.sort_values("regio")
    gevraagd = {(i, g) for lijst in RICHTING.values() for i, g, _ in lijst}
    return {
        (i, g): tabel[(tabel["indicator"] == i) & (tabel["groep"] == g)][["teller", "noemer"]].to_numpy(float)
        for i, g in gevraagd
    }


@lru_cache(maxsize=1)
def _basis() -> dict[tuple[str, str], np.ndarray]:
    return _per_regio("basis")


def gepaard(met: np.ndarray, zonder: np.ndarray) -> float:
    """Difference of two ratios over the same regions, in standard errors (linearisation)."""
    R = [x[:, 0].sum() / x[:, 1].sum() for x in (met, zonder)]
    e = [(x[:, 0] - r * x[:, 1]) / x[:, 1].sum() for x, r in zip((met, zonder), R, strict=True)]
    n = len(met)
    fout = np.sqrt(n / (n - 1) * ((e[0] - e[1]) ** 2).sum())
    return float((R[0] - R[1]) / fout) if fout > 0.0 else 0.0


@pytest.mark.statistiek
@pytest.mark.parametrize("scenario", RICHTING)
def test_moves_what_its_mechanism_says(scenario: str) -> None:
    basis = _basis()
    met = _per_regio(scenario)
    gevonden = {(i, g): kant * gepaard(met[i, g], basis[i, g]) for i, g, kant in RICHTING[scenario]}
    assert min(gevonden.values()) > DREMPEL, gevonden


def test_of_the_test_itself() -> None:
    """No difference is no direction; a clear one is found."""
    zonder = np.array([[10.0, 100.0], [12.0, 90.0], [9.0, 110.0], [11.0, 105.0]])
    assert gepaard(zonder, zonder) == 0.0
    assert gepaard(zonder * [1.5, 1.0], zonder) > DREMPEL
    assert gepaard(zonder * [0.5, 1.0], zonder) < -DREMPEL
