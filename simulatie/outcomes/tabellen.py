"""All tables of one replication together: the one thing indicators are computed from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import Afspraken, afspraken
from simulatie.outcomes.geldstromen import Geldstromen, maak_geldstromen
from simulatie.outcomes.klanten import maak_klanten
from simulatie.outcomes.logboek import Logboek, lees
from simulatie.outcomes.perioden import banen, diensten, staten, uitkeringsperioden
from simulatie.outcomes.taken import maak_taken
from simulatie.outcomes.trajecten import maak_meldingen, maak_trajecten, maak_uitzitten
from simulatie.scenario.secties import Scenario


@dataclass(frozen=True, eq=False)
class Tabellen:
    """Tables of one replication of one scenario, of any number of regions. `rij` in a table is a row of `klanten`."""

    afspraken: Afspraken
    log: Logboek
    klanten: pd.DataFrame
    trajecten: pd.DataFrame
    meldingen: pd.DataFrame
    banen: pd.DataFrame
    perioden: pd.DataFrame  # spells on one benefit
    staten: pd.DataFrame  # the finest periods: benefit or work, wage or not
    taken: pd.DataFrame
    geld: Geldstromen
    regios: NDArray[np.int64] = field(init=False)  # [R] numbers of the regions, ascending

    def __post_init__(self) -> None:
        object.__setattr__(self, "regios", np.unique(self.klanten["regio"].to_numpy()).astype(np.int64))

    @cached_property
    def uitzitten(self) -> pd.DataFrame:
        """Periods in which a client is sat out (`trajecten.maak_uitzitten`)."""
        return maak_uitzitten(self.log, self.trajecten)

    @cached_property
    def _regio_index(self) -> NDArray[np.int64]:
        return np.searchsorted(self.regios, self.klanten["regio"].to_numpy())

    def regio(self, rij: NDArray[np.int64] | pd.Series[int]) -> NDArray[np.int64]:
        """Place in `regios` of the region of each client row."""
        return self._regio_index[np.asarray(rij)]


def tabellen(log: np.ndarray, klanten: np.ndarray, scenario: Scenario | Afspraken) -> Tabellen:
    """Turn a log into tables.

    Args:
        log: events (`LOG_TYPE`) of one replication; one region or several together, in any order.
        klanten: traits of all clients of those regions (`population.KLANT_TYPE`), in any order.
        scenario: the scenario that was run, or its terms (`afspraken`).

    Raises:
        ValueError: for an event of a client who is not in `klanten`, or a client who is there twice.
    """
    a = afspraken(scenario)
    klanten = klanten[np.argsort(klanten["klant"], kind="stable")]
    if len(klanten) and (klanten["klant"][1:] == klanten["klant"][:-1]).any():
        raise ValueError("klanten: a client stands in the table twice")
    boek = lees(log, klanten["klant"])
    fijn, spellen = staten(boek, a), uitkeringsperioden(boek, a)
    werk = banen(boek, a)
    trajecten = maak_trajecten(boek, a, spellen, werk)
    geld = maak_geldstromen(boek, a, fijn, diensten(boek, a, Ev.ZORG_START, Ev.ZORG_EINDE))
    return Tabellen(
        afspraken=a,
        log=boek,
        klanten=maak_klanten(klanten, boek, a, fijn, trajecten, werk, geld),
        trajecten=_met_klant(trajecten, klanten),
        meldingen=_met_klant(maak_meldingen(boek), klanten),
        banen=_met_klant(werk, klanten),
        perioden=_met_klant(spellen, klanten),
        staten=_met_klant(fijn, klanten),
        taken=_met_klant(maak_taken(boek, spellen, trajecten), klanten),
        geld=geld,
    )


def _met_klant(tabel: pd.DataFrame, klanten: np.ndarray) -> pd.DataFrame:
    """The table with the client's number and region in front."""
    rij = tabel["rij"].to_numpy()
    tabel.insert(0, "klant", klanten["klant"][rij])
    tabel.insert(1, "regio", klanten["regio"][rij])
    return tabel
