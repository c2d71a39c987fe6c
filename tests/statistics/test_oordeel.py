"""The provider's belief among those who are still there: unbiased, and with the error that it states (model: belief).

Recorded at the start and at every monthly review of every trajectory: belief mu, true log chance x, stated variance.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hulp import Proef, basis, variant

from simulatie.assen import UITKERING
from simulatie.engines import traject, verwijzing
from simulatie.engines.klant import Klant
from simulatie.engines.regio import Regio
from simulatie.engines.traject import Traject

AFWIJKING = 0.15  # log points of bias that are tolerated: a chance 15% off
FOUTEN = 4.5  # and so many standard errors on top: a false alarm in a hundred thousand on a new seed
MAANDEN = (0, 1, 3, 6, 9, 12)


def oordelen(proef: Proef, regios: int) -> pd.DataFrame:
    """One row for each trajectory and month: uitkering of entry, maand, mu, x, s2 (stated), fout = mu - x."""
    rijen: list[tuple[int, int, float, float, float]] = []
    na_maand, begin = traject._na_maand, verwijzing._begin

    def noteer(r: Regio, k: Klant, t: Traject) -> None:
        s2 = float(t.tabel.s2[t.informatie, t.maand])
        rijen.append((k.soort, t.maand, t.mu, k.logkans(r.agenda.now), s2))

    def met_begin(r: Regio, k: Klant, *rest: Any) -> Traject:
        t = begin(r, k, *rest)
        noteer(r, k, t)
        return t

    def met_maand(r: Regio, k: Klant, t: Traject) -> bool:
        klaar = na_maand(r, k, t)
        if not klaar:
            noteer(r, k, t)
        return klaar

    with pytest.MonkeyPatch.context() as m:
        m.setattr(verwijzing, "_begin", met_begin)
        m.setattr(traject, "_na_maand", met_maand)
        for regio in range(regios):
            proef.draai(regio)
    tabel = pd.DataFrame(rijen, columns=["uitkering", "maand", "mu", "x", "s2"])
    return tabel.assign(fout=tabel["mu"] - tabel["x"])


def _toets(tabel: pd.DataFrame, minstens: int) -> str:
    """Compare bias and stated variance by benefit and month; returns what fails, one line each."""
    mis = []
    for (u, maand), deel in tabel[tabel["maand"].isin(MAANDEN)].groupby(["uitkering", "maand"]):
        if len(deel) < minstens:
            continue
        marge = AFWIJKING + FOUTEN * deel["fout"].std() / np.sqrt(len(deel))
        bias, naam = deel["fout"].mean(), UITKERING[u]
        if abs(bias) > marge:
            mis.append(f"{naam} maand {maand}: afwijking {bias:+.2f} (marge {marge:.2f}, n = {len(deel)})")
        verhouding = deel["fout"].var() / deel["s2"].mean()
        if not 0.6 < verhouding < 1.7:
            mis.append(f"{naam} maand {maand}: variantie {verhouding:.2f} maal de gestelde (n = {len(deel)})")
    return "\n".join(mis)


_GELIJK = "{zelfstandig: 0.3, eigen_begeleiding: 0, zorg: 0, traject: 0.7}"
_BELEID = f"beleid: {{dienst: {{laag: {_GELIJK}, verhoogd: {_GELIJK}, groot: {_GELIJK}}}, selectie: 0}}"
ZONDER_SELECTIE = f"""
regio: {{klanten: 1500}}
populatie: {{korte_duur_aandeel: {{WW: 0}}}}
aanbieder: {{rooster_punten: 37, oordeel_verschuiving: {{WW: 0, WAO: 0, WAJONG: 0, WWB: 0, NUG: 0}}}}
opdrachtgevers:
  uwv:
    klantmanagers: {{bestand: 400}}
    {_BELEID}
    contracten:
      regulier: {{plaatsen: 99}}
      regulier_nclp: {{plaatsen: 99}}
      iro: {{plaatsen: 99}}
      ladder: {{plaatsen: 99}}
    budget_per_jaar: 10000000
  gemeente:
    klantmanagers: {{bestand: 400}}
    {_BELEID}
    contracten: {{regulier: {{plaatsen: 99}}, work_first: {{plaatsen: 0}}, ladder: {{plaatsen: 99}}}}
    budget_per_jaar: 10000000
"""


def test_unbiased_on_survivors_without_selection(tmp_path: Path) -> None:
    """Referred at random, no very short spells: prior, signals and the news of no job add up by themselves."""
    tabel = oordelen(variant(tmp_path, ZONDER_SELECTIE), 1)
    assert (tabel["maand"] == 12).sum() > 100
    assert _toets(tabel, 60) == ""


@pytest.mark.statistiek
def test_unbiased_on_survivors_in_the_baseline() -> None:
    """With the selection of the baseline: `aanbieder.oordeel_verschuiving` makes up for who is referred.

    A failure names the benefit: add minus its bias at month 0 to its verschuiving. Tolerance .15 log points plus 4.5
    standard errors.
    """
    tabel = oordelen(basis(), 8)
    print(tabel.groupby(["uitkering", "maand"])["fout"].agg(["size", "mean"]).query("maand in @MAANDEN").round(3))
    assert _toets(tabel, 150) == ""
