"""Do klantmanagers have as many clients as was published? `bestand` sizes the teams, and is an outcome of the model."""

from __future__ import annotations

import pytest

import simulatie as sim
from simulatie.assen import OPDRACHTGEVER
from simulatie.scenario.lezen import laad

TOLERANTIE = 0.05  # the share by which the stock may differ from what the teams were sized for


@pytest.mark.statistiek
def test_clients_per_klantmanager_are_those_of_the_caseload() -> None:
    """Within 5% and five standard errors (100,000 clients: 1 to 2% together): a false alarm in two million.

    A failure gives the `bestand` to set: what the stock of the run is now.
    """
    run = sim.simuleer("basis", klanten=100_000, seed=2)
    gemeten = run.samenvatting.query("indicator == 'caseload'").set_index("groep")
    basis = laad("basis").scenario
    for naam in OPDRACHTGEVER:
        km = getattr(basis.opdrachtgevers, naam).klantmanagers
        rij, caseload = gemeten.loc[naam], km.caseload.waarde
        bestand = km.bestand.waarde * rij["waarde"] / caseload
        fout = (rij["boven"] - rij["onder"]) / 2.0 / 1.96
        print(f"{naam}: {rij['waarde']:.1f} clients for {caseload:.0f}; stock {bestand:.0f}")
        assert abs(rij["waarde"] - caseload) < TOLERANTIE * caseload + 5.0 * fout, f"{naam}: bestand is {bestand:.0f}"
