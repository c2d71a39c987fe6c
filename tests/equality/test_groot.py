"""The engines against each other at a hundred thousand clients."""

from __future__ import annotations

import pytest
from hulp import basis

from simulatie.engines import core, reference
from simulatie.gelijk import vergelijk_logs

REGIOS = 40


@pytest.mark.groot
def test_baseline_with_a_hundred_thousand_clients() -> None:
    p = basis()
    klanten = gebeurtenissen = 0
    for regio in range(REGIOS):
        mensen = p.klanten(regio, seed=11)
        een = reference.simuleer_regio(mensen, regio, 11, 0, p.par, p.aanbod)
        uitkomst = vergelijk_logs(een, core.simuleer_regio(mensen, regio, 11, 0, p.par, p.aanbod))
        assert uitkomst.gelijk, f"regio {regio}, klant {uitkomst.klant}"
        klanten += len(mensen)
        gebeurtenissen += uitkomst.gebeurtenissen
    assert klanten > 98_000  # 100,000 expected, and six standard deviations below
    assert gebeurtenissen > 20 * klanten
