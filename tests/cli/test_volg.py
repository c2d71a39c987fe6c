"""The command `volg`: one client's history, readable for an advisor."""

from __future__ import annotations

import re

import numpy as np
import pytest

import simulatie as sim
from simulatie.cli import voer_uit
from simulatie.engines.events import Gebeurtenis
from simulatie.verhaal import vertel


def test_tells_a_story_in_order_of_time(capsys):
    assert voer_uit(["volg", "basis", "--klanten", "2500", "--klant", "17"]) == 0
    regels = capsys.readouterr().out.splitlines()
    assert regels[0] == "Klant 17 (regio 0) in scenario basis"
    data = [tuple(reversed(r[:10].split("-"))) for r in regels if re.match(r"\d\d-\d\d-\d{4}", r)]
    assert len(data) > 3
    assert data == sorted(data)
    assert "Komt binnen: WW" in regels[5]
    assert "vele mogelijke levenslopen" in regels[-1]


def test_the_history_does_not_depend_on_the_size_of_the_run(capsys):
    verhalen = []
    for klanten in ("2500", "20000"):
        assert voer_uit(["volg", "basis", "--klanten", klanten, "--klant", "3"]) == 0
        verhalen.append(capsys.readouterr().out)
    assert verhalen[0] == verhalen[1]


def test_unknown_client_says_which_there_are(capsys):
    assert voer_uit(["volg", "basis", "--klanten", "2500", "--klant", "999999999"]) == 2
    melding = capsys.readouterr().err
    assert "999999999" in melding
    assert "Bijvoorbeeld: 0, 1, 2" in melding


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_every_kind_of_event_can_be_told(taal):
    """No event of a whole region leaves a gap or an error, in either language."""
    from simulatie.teksten import kies_taal

    run = sim.simuleer("basis", klanten=2500, seed=5)
    log = run.gebeurtenissen.drop(columns=["scenario", "replicatie"]).to_records(index=False)
    begin, contracten = run.geladen.scenario.looptijd.begin, tuple(run.geladen.scenario.contracten)
    kies_taal(taal)
    try:
        zinnen = vertel(np.asarray(log), begin, contracten)
    finally:
        kies_taal("nl")
    assert len(zinnen) > 0.5 * len(log)
    assert not [z for z in zinnen if "{" in z.tekst or not z.tekst.strip()]
    assert {Gebeurtenis(int(s)) for s in np.unique(log["soort"])} >= {Gebeurtenis.TERUGMELDING, Gebeurtenis.VERVOLG}
