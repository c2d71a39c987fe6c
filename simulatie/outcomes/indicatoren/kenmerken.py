"""Groups by who a client is, and by the quarter in which he came in: for whom a policy works, and since when.

Traits are those at entry, so a policy moves nobody to another group. The obstacle is the true one, which nobody in the
model sees: these are means of groups, never lists of persons.
"""

from __future__ import annotations

import datetime as dt
from typing import Final

import numpy as np
import pandas as pd

from simulatie.assen import KNELPUNT, OPLEIDING
from simulatie.outcomes.afspraken import Afspraken, Periode
from simulatie.outcomes.indicatoren.tellen import Groepen, kruis, per_code
from simulatie.tijd import MAAND, dag

LEEFTIJDSKLASSEN: Final = {"tot_30": (0.0, 30.0), "30-44": (30.0, 45.0), "45-54": (45.0, 55.0), "55+": (55.0, np.inf)}
"""Age at entry in years: from, and below."""
KENMERKEN: Final = ("leeftijd", "opleiding", "knelpunt")
"""First part of the names of the groups: ``leeftijd|45-54``."""
KWARTAAL: Final = "kw"
"""Begin of the name of a quarter: ``kw2005-1``."""


def per_kenmerk(klanten: pd.DataFrame, rij: np.ndarray | None = None) -> Groepen:
    """Age class, education and obstacle at entry of each unit: ``leeftijd|…``, ``opleiding|…``, ``knelpunt|…``.

    `rij`: rows in the client table of the units; without it the clients themselves.
    """
    k = klanten if rij is None else klanten.iloc[rij]
    leeftijd = k["leeftijd"].to_numpy()
    klassen = {naam: (leeftijd >= van) & (leeftijd < tot) for naam, (van, tot) in LEEFTIJDSKLASSEN.items()}
    uit: Groepen = {}
    for naam, groepen in (
        ("leeftijd", klassen),
        ("opleiding", per_code(k["opleiding"], OPLEIDING, totaal=False)),
        ("knelpunt", per_code(k["knelpunt"], KNELPUNT, totaal=False)),
    ):
        uit |= kruis({naam: np.ones(len(k), dtype=np.bool_)}, groepen)
    return uit


def per_kwartaal(instroom: np.ndarray, a: Afspraken, opvolging: float) -> Groepen:
    """Who came in in each quarter of `kwartalen`. `instroom`: day of entry of each unit."""
    return {naam: (instroom >= van) & (instroom < tot) for naam, (van, tot) in kwartalen(a, opvolging).items()}


def kwartalen(a: Afspraken, opvolging: float) -> dict[str, Periode]:
    """The calendar quarters of the measured period that can be followed so many months to their last day, in order.

    A quarter that the measured period or the run cuts into is left out, so that all that are there hold as many days.
    """
    uit: dict[str, Periode] = {}
    for jaar in range(a.begin.year, a.begin.year + int(a.einde // 365) + 2):
        for kwartaal in range(4):
            van = dag(dt.date(jaar, 3 * kwartaal + 1, 1), a.begin)
            tot = dag(dt.date(jaar + kwartaal // 3, (3 * kwartaal + 3) % 12 + 1, 1), a.begin)
            if van >= a.meten_vanaf and tot + opvolging * MAAND < a.einde:
                uit[f"{KWARTAAL}{jaar}-{kwartaal + 1}"] = van, tot
    return uit
