"""Claimed and caused, from histories of which the answer is known, and from a run."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from geschiedenissen import EINDE, LADDER, Boek, Mens, dag
from hulp import G, variant
from kernvarianten import RUIM, alle

from simulatie.assen import EIND_MAXIMUM, EIND_WERK, WWB
from simulatie.engines import core
from simulatie.engines.events import (
    TWEELING_ANDER_EINDE,
    TWEELING_ANDER_HALVERWEGE,
    TWEELING_ZELF_EINDE,
    TWEELING_ZELF_HALVERWEGE,
)
from simulatie.outcomes import indicatoren, tabellen, voeg_samen
from simulatie.outcomes.indicatoren.claims import claims_per_baan
from simulatie.tijd import MAAND

START = dag(2003)
ANDER, ZELF = TWEELING_ANDER_HALVERWEGE | TWEELING_ANDER_EINDE, TWEELING_ZELF_HALVERWEGE | TWEELING_ZELF_EINDE


def breuk(boek: Boek, id_: str, groep: str = "totaal") -> tuple[float, float, int]:
    """(teller, noemer, weggelaten) of one indicator and group."""
    rij = voeg_samen(indicatoren(boek.tabellen(), alleen=[id_])).set_index("groep").loc[groep]
    return float(rij["teller"]), float(rij["noemer"]), int(rij["weggelaten"])


def tweeling(k: Mens, tijd: float, ander: float, code: int, gewonnen: float, nummer: int = 1) -> Mens:
    """What an engine writes when the client finds work or leaves: `ander` day of the twin's first job, −1 for none."""
    return k.zeg(tijd, G.TWEELING, code, ander, nummer).zeg(tijd, G.GEWONNEN, 0, gewonnen, nummer)


@pytest.fixture
def boek() -> Boek:
    """Trajectories of 1,000 euros that began on 1 January 2003: months until work of the client, and of the twin."""
    boek = Boek()

    def klant(zelf: float, ander: float, code: int, gewonnen: float, **verder: int) -> Mens:
        werk = START + zelf * MAAND if zelf < math.inf else EINDE
        in_traject = zelf <= 12.0
        eind, reden = (werk, EIND_WERK) if in_traject else (START + 12 * MAAND, EIND_MAXIMUM)
        k = boek.klant(dag(2002), verder.get("uitkering", 0))
        k.traject(START, eind, reden=reden, contract=verder.get("contract", 0))
        k.zeg(START, G.BETALING, 0, 1000.0, 1)
        tweeling(k, werk, START + ander * MAAND if ander < math.inf else -1.0, code, gewonnen)
        if zelf < math.inf:
            k.baan(werk)
            if in_traject and verder.get("contract", 0) != LADDER:
                k.zeg(werk, G.CLAIM, 1, 0.0, 1)
        return k

    klant(6, 6, ANDER | ZELF, 0.0)  # would have found it anyway
    klant(6, math.inf, ZELF, 18.0)  # would not
    klant(8, 4, ANDER | ZELF, -4.0)  # was held up
    klant(16, 3, TWEELING_ANDER_HALVERWEGE | TWEELING_ANDER_EINDE | TWEELING_ZELF_EINDE, -13.0)  # long held up
    klant(math.inf, math.inf, 0, 0.0, uitkering=WWB)
    klant(math.inf, 20, TWEELING_ANDER_EINDE, -4.0, uitkering=WWB)  # later than a placement could be claimed
    klant(5, 7, ANDER | ZELF, 2.0, contract=LADDER)
    return boek


def test_claimed(boek: Boek) -> None:
    assert breuk(boek, "geclaimd_per_traject") == (3, 6, 0)
    assert breuk(boek, "geclaimd_per_traject", "WWB") == (0, 2, 0)
    assert breuk(boek, "geclaimd_per_traject", "ladder") == (0, 1, 0)
    assert breuk(boek, "geclaimd_per_traject", "eerste") == (3, 6, 0)
    assert breuk(boek, "geclaimd_met_voorsprong") == (1, 3, 0)


def test_net_jobs_at_each_date(boek: Boek) -> None:
    assert breuk(boek, "netto_baan_per_traject_plaatsing") == (1 - 1, 6, 0)
    assert breuk(boek, "netto_baan_per_traject_plaatsing", "ladder") == (0, 1, 0)
    assert breuk(boek, "netto_baan_per_traject_12m") == (1 - 1, 6, 0)
    assert breuk(boek, "netto_baan_per_traject_24m") == (1 - 1, 6, 0)
    assert breuk(boek, "netto_baan_per_traject_24m", "WW") == (1, 4, 0)
    assert breuk(boek, "netto_baan_per_traject_24m", "ladder") == (0, 1, 0)
    assert breuk(boek, "netto_maanden_per_traject") == (18 - 4 - 13 - 4, 6, 0)
    assert breuk(boek, "netto_maanden_per_traject", "ladder") == (2, 1, 0)


def test_ratios_have_the_same_totals(boek: Boek) -> None:
    assert breuk(boek, "netto_van_geclaimd_plaatsing") == (0, 3, 0)
    assert breuk(boek, "netto_van_geclaimd_24m", "WW") == (1, 3, 0)
    assert breuk(boek, "kosten_per_netto_baan_24m", "WW") == (4000, 1, 0)
    assert breuk(boek, "kosten_per_netto_baan_12m") == (6000, 0, 0)
    assert breuk(boek, "kosten_per_netto_maand") == (6000, -3, 0)


def test_what_cannot_be_followed_is_left_out() -> None:
    boek = Boek()
    laat = EINDE - 23 * MAAND
    boek.klant(dag(2002)).traject(laat, laat + 12 * MAAND)  # its comparison ends outside the run: no twin
    tweeling(boek.klant(dag(2001)).traject(dag(2001, 6), dag(2002)), EINDE, -1.0, 0, 0.0)  # before the measured period
    assert breuk(boek, "geclaimd_per_traject") == (0, 0, 1)


def test_a_second_trajectory_stands_apart() -> None:
    boek = Boek()
    k = boek.klant(dag(2002)).traject(START, START + 100)
    k.traject(START + 200, START + 300, nummer=2)
    tweeling(k, START + 400, START + 150, TWEELING_ANDER_EINDE, -3.0, nummer=1)
    tweeling(k, START + 400, START + 700, 0, 2.0, nummer=2)
    k.baan(START + 400)
    assert breuk(boek, "netto_maanden_per_traject", "eerste") == (-3, 1, 0)
    assert breuk(boek, "netto_maanden_per_traject", "tweede") == (2, 1, 0)
    assert breuk(boek, "netto_baan_per_traject_plaatsing", "eerste") == (0, 1, 0)
    assert breuk(boek, "netto_baan_per_traject_plaatsing", "tweede") == (1, 1, 0)


def test_a_job_claimed_twice() -> None:
    boek = Boek()
    dubbel = boek.klant(dag(2002)).baan(START, terug=None)
    dubbel.zeg(START, G.CLAIM, 1, 0.0, 2).zeg(START, G.CLAIM, 2, 0.0, 1)
    boek.klant(dag(2002)).baan(START, terug=None).zeg(START, G.CLAIM, 1, 0.0, 1)
    boek.klant(dag(2002)).baan(START, terug=None)
    boek.klant(dag(2000)).baan(dag(2001), terug=None).zeg(dag(2001), G.CLAIM, 1, 0.0, 1)  # before the measured period
    assert breuk(boek, "dubbel_geclaimd") == (1, 2, 0)
    assert breuk(boek, "dubbel_geclaimd", "WW") == (1, 2, 0)


@pytest.mark.parametrize("venster", [0, 360])
def test_every_claim_is_counted_once(venster: int, tmp_path: Path) -> None:
    """By trajectory, by job and in the log. Two providers claim one job if the window reaches into the follow-up."""
    vlot = "beleid: {maximum_trajecten: 6, richtlijn_naleving: 1}"
    ruim = RUIM.replace("    budget_per_jaar", f"    {vlot}\n    budget_per_jaar")
    kort = alle(f"claimvenster_dagen: {venster}, maximale_duur: 6")
    proef = variant(tmp_path, f"{ruim}\n{kort}\nvervolg: {{richtlijn: 6}}")
    dubbel = 0
    for regio in range(4):
        klanten = proef.klanten(regio)
        log = core.simuleer_regio(klanten, regio, 1, 0, proef.par, proef.aanbod)
        t = tabellen(log, klanten, proef.scenario)
        claims = int((log["soort"] == G.CLAIM).sum())
        per_baan = claims_per_baan(t)
        assert claims == int((t.trajecten["claim"] > 0).sum()) == int(per_baan.sum())
        assert claims > 0
        dubbel += int(np.sum(per_baan > 1))
    assert (dubbel > 0) == (venster > 0)
