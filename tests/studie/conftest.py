"""A small study that is done: made once, looked at by many tests."""

from __future__ import annotations

import pytest
from studies import schrijf

from simulatie.studie.bestand import laad_studie
from simulatie.studie.opslag import Studiemap
from simulatie.studie.uitvoeren import Plan, begin, draai, maak_plan


@pytest.fixture(scope="session")
def af(tmp_path_factory: pytest.TempPathFactory) -> tuple[Plan, Studiemap]:
    """A study that ran undisturbed in one process; nobody changes it."""
    map_ = tmp_path_factory.mktemp("studie")
    plan = maak_plan(laad_studie(schrijf(map_)))
    folder = begin(plan, map_ / "uit")
    stand = draai(plan, folder)
    assert (stand.klaar, stand.mislukt) == (6, {})
    assert folder.lees_manifest()["toestand"] == "klaar"
    return plan, folder
