"""Teams: how many klantmanagers, how many hours, and who has whom."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from hulp import variant
from scipy import stats

from simulatie.engines.agenda import Agenda
from simulatie.engines.klant import Loterij
from simulatie.engines.klantmanagers import Team
from simulatie.parameters import Parameters


def _team(par: Parameters, og: int = 0, regio: int = 0) -> Team:
    return Team(Agenda(), par, og, Loterij(1, 0, regio))


def _klanten(aantal: int) -> list[Any]:
    return [SimpleNamespace(loterij=Loterij(1, 0, i), id=i) for i in range(aantal)]


def _km(toewijzing: str, bestand: float, caseload_sd: float = 0.0) -> str:
    km = (
        f"{{toewijzing: {toewijzing}, bestand: {bestand}, caseload: 100, caseload_sd: {caseload_sd}, uren_per_week: 6}}"
    )
    return f"opdrachtgevers: {{uwv: {{klantmanagers: {km}}}}}"


@pytest.mark.parametrize("toewijzing", ["vast", "pool"])
@pytest.mark.parametrize("bestand", [20, 100, 101, 450])
def test_hours_of_a_team_follow_the_stock(tmp_path: Path, toewijzing: str, bestand: float) -> None:
    """6 hours a week for each hundred clients, whole people or not."""
    team = _team(variant(tmp_path, _km(toewijzing, bestand)).par)
    uren = sum(balie.vrij * balie.uren_per_week() for balie in team.balies)
    assert uren == pytest.approx(6.0 * bestand / 100.0)
    assert len(team.balies) == (1 if toewijzing == "pool" else team.aantal)
    assert sum(balie.vrij for balie in team.balies) == team.aantal >= 1


def test_a_client_keeps_his_klantmanager(tmp_path: Path) -> None:
    par = variant(tmp_path, _km("vast", 450, 70)).par
    een, ander = _team(par), _team(par)
    for klant in _klanten(50):
        assert een.balie(klant) is een.balie(klant)
        assert een.balies.index(een.balie(klant)) == ander.balies.index(ander.balie(klant))


def test_clients_are_spread_by_caseload(tmp_path: Path) -> None:
    """Chi-square over 20,000 clients; false alarm 1e-6 on new clients."""
    team = _team(variant(tmp_path, _km("vast", 450, 60)).par)
    aandeel = np.array(team._caseload) / sum(team._caseload)
    assert aandeel.max() > 1.3 * aandeel.min()
    van = np.bincount([team.balies.index(team.balie(k)) for k in _klanten(20_000)], minlength=len(team.balies))
    assert stats.chisquare(van, 20_000 * aandeel).pvalue > 1e-6


def test_caseloads_have_the_stated_spread(tmp_path: Path) -> None:
    """Over 400 regions of 4 klantmanagers: mean 100 and sd 20, each within five standard errors."""
    par = variant(tmp_path, _km("vast", 400, 20)).par
    last = np.concatenate([_team(par, regio=r)._caseload for r in range(400)])
    assert abs(last.mean() - 100.0) < 5 * 20.0 / np.sqrt(len(last))
    assert abs(last.std() - 20.0) < 5 * 20.0 / np.sqrt(2 * len(last))
    breed = np.concatenate([_team(variant(tmp_path, _km("vast", 400, 300)).par, regio=r)._caseload for r in range(3)])
    assert breed.min() >= 10.0, "nobody has a negative caseload"


def test_opdrachtgevers_have_teams_of_their_own(tmp_path: Path) -> None:
    par = variant(tmp_path, _km("vast", 450, 60)).par
    uwv, gemeente = _team(par, 0), _team(par, 1)
    assert {b.nummer for b in uwv.balies}.isdisjoint({b.nummer for b in gemeente.balies})
    assert uwv.aantal == 5
