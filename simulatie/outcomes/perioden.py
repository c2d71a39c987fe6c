"""From events to periods: on which benefit, in which job, with which service, from when to when.

The course of a client is a chain of six kinds of events (`TOESTAND`); between two of them his state is fixed. A period
that the run cuts off ends at the end of the run. All tables are sorted by (rij, begin), `rij` being the client's row.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from simulatie.assen import GEEN
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.engines.events import Uitstroomreden
from simulatie.outcomes.afspraken import Afspraken, maanden
from simulatie.outcomes.logboek import (
    Heel,
    Logboek,
    Reeks,
    eerste_na,
    eerste_vanaf,
    laatste_tot,
    laatste_voor,
    uit_rij,
    volgende,
)

TOESTAND: Final = (Ev.INSTROOM, Ev.UITKERING, Ev.WERK, Ev.BAANVERLIES, Ev.UITSTROOM, Ev.EINDE_RUN)
IN_WERK: Final = -1
"""In place of a benefit: the client is at work."""
WEG: Final = -2
"""In place of a benefit: between the end of a job and what follows at the same moment, or seen no more."""


def _toestand(log: Logboek) -> Heel:
    """The benefit (0-5), IN_WERK or WEG after each event of a chain."""
    return np.select(
        [np.isin(log.soort, (Ev.INSTROOM, Ev.UITKERING)), log.soort == Ev.WERK], [log.code, IN_WERK], default=WEG
    )


def _eind(log: Logboek, einde: float) -> Reeks:
    """The moment of the client's next event of the chain, or the end of the run."""
    verder = volgende(log.rij)
    eind = np.full(len(log), einde)
    eind[:-1][verder[:-1]] = log.tijd[1:][verder[:-1]]
    return eind


def _einde_soort(log: Logboek) -> Heel:
    """The kind of the client's next event of the chain; EINDE_RUN where there is none."""
    verder = volgende(log.rij)
    soort = np.full(len(log), int(Ev.EINDE_RUN))
    soort[:-1][verder[:-1]] = log.soort[1:][verder[:-1]]
    return soort


def staten(log: Logboek, a: Afspraken) -> pd.DataFrame:
    """The finest periods: columns rij, begin, eind, uitkering (0-5; −1 at work), loon (bool).

    `loon`: in a trajectory that pays a wage in place of the benefit (Work First). Such a client keeps the benefit he
    had as `uitkering`, but these are no benefit months.
    """
    start, stop = log.kies(Ev.START_TRAJECT), log.kies(Ev.EINDE_TRAJECT)
    start = start.waar(a.bij_contract(a.loon, start.code, start.tijd) == 1.0)
    stop = stop.waar(np.isin(_trajectsleutel(stop), _trajectsleutel(start)))
    nummers = np.concatenate([log.kies(*TOESTAND).nr, start.nr, stop.nr])
    keten = log.waar(np.sort(nummers))
    toestand = _toestand(keten)
    betaald = np.isin(keten.soort, (Ev.START_TRAJECT, Ev.EINDE_TRAJECT))
    vorige = np.maximum.accumulate(np.where(betaald, 0, np.arange(len(keten)))) if len(keten) else np.zeros(0, int)
    toestand = np.where(betaald, toestand[vorige], toestand)
    # on wage from a start until the end of the trajectory, across a change of benefit, never past work or leaving
    laatste_loon = np.maximum.accumulate(np.where(betaald, np.arange(len(keten)), -1)) if len(keten) else vorige
    loon = (uit_rij(keten.soort, laatste_loon, -1) == Ev.START_TRAJECT) & (toestand >= 0)
    loon &= uit_rij(keten.rij, laatste_loon, -1) == keten.rij
    tabel = pd.DataFrame(
        {"rij": keten.rij, "begin": keten.tijd, "eind": _eind(keten, a.einde), "uitkering": toestand, "loon": loon}
    )
    return tabel[(tabel["uitkering"] > WEG) & (tabel["eind"] > tabel["begin"])].reset_index(drop=True)


def _trajectsleutel(log: Logboek) -> Heel:
    """One number for a client and a number of trajectory: enough to tell whose end belongs to whose start."""
    return log.rij * 32768 + log.traject


def uitkeringsperioden(log: Logboek, a: Afspraken) -> pd.DataFrame:
    """Spells of searching on one benefit: rij, begin, eind, uitkering (0-5), einde, via, nr.

    `einde`: kind of the event that ended it (WERK, UITKERING, UITSTROOM or EINDE_RUN); `via`: kind of the event that
    began it (INSTROOM or UITKERING); `nr`: that event's place in the log.
    """
    keten = log.kies(*TOESTAND)
    tabel = pd.DataFrame(
        {
            "rij": keten.rij,
            "begin": keten.tijd,
            "eind": _eind(keten, a.einde),
            "uitkering": _toestand(keten),
            "einde": _einde_soort(keten),
            "via": keten.soort,
            "nr": keten.nr,
        }
    )
    return tabel[tabel["uitkering"] >= 0].reset_index(drop=True)


def banen(log: Logboek, a: Afspraken) -> pd.DataFrame:
    """Jobs, one row each.

    Columns: rij, begin, eind; `einde`: BAANVERLIES, UITSTROOM (pension while at work) or EINDE_RUN; `kort`: a contract
    under six months; `duurzaam`: it lasted; `zoekmaanden`: months of search before it; `uitkering`: what the client was
    on when he found it; `terug`: the benefit that followed its loss (−1: none); `nazorg`: 0 none, 1 provider, 2
    klantmanager, for `nazorg_maanden`; `ondersteund`: a trajectory, own guidance or care began in the spell of
    searching before it; `nr`: place of the event in the log.
    """
    keten = log.kies(*TOESTAND)
    werk = log.kies(Ev.WERK)
    einde, eind = _einde_soort(keten)[keten.soort == Ev.WERK], _eind(keten, a.einde)[keten.soort == Ev.WERK]
    instroom = log.kies(Ev.INSTROOM)
    benefit = log.kies(Ev.INSTROOM, Ev.UITKERING)
    duurzaam = log.kies(Ev.DUURZAAM)
    nazorg = log.kies(Ev.NAZORG)
    hulp = log.kies(Ev.START_TRAJECT, Ev.EIGEN_START, Ev.ZORG_START)
    na = eerste_na(duurzaam, werk)
    zorg = eerste_vanaf(nazorg.rij, nazorg.tijd, werk.rij, werk.tijd)  # by time: it may be written just before the job
    volgend = eerste_na(werk, werk)
    terug = eerste_na(instroom, werk)
    zoek_begin = uit_rij(instroom.nr, laatste_voor(instroom, werk), -1)
    heeft_nazorg = uit_rij(nazorg.tijd, zorg, np.inf) < uit_rij(werk.tijd, volgend, np.inf)
    heeft_nazorg &= zorg >= 0
    return pd.DataFrame(
        {
            "rij": werk.rij,
            "begin": werk.tijd,
            "eind": eind,
            "einde": einde,
            "kort": werk.code == 1,
            "duurzaam": (na >= 0) & (uit_rij(duurzaam.nr, na, np.inf) < uit_rij(werk.nr, volgend, np.inf)),
            "zoekmaanden": werk.waarde,
            "uitkering": uit_rij(benefit.code, laatste_voor(benefit, werk), GEEN).astype(np.int64),
            "terug": np.where(einde == Ev.BAANVERLIES, uit_rij(instroom.code, terug, -1), -1).astype(np.int64),
            "nazorg": np.where(heeft_nazorg, uit_rij(nazorg.code, zorg, 0), 0).astype(np.int64),
            "nazorg_maanden": np.where(heeft_nazorg, uit_rij(nazorg.waarde, zorg, 0.0), 0.0),
            "ondersteund": uit_rij(hulp.nr, laatste_voor(hulp, werk), -2) > zoek_begin,
            "nr": werk.nr,
        }
    )


def diensten(log: Logboek, a: Afspraken, begin: Ev, eind: Ev) -> pd.DataFrame:
    """Periods of a service that begins and ends with these events (own guidance, care): rij, begin, eind, maanden.

    A service also ends when the client finds work, leaves, or the run ends.
    """
    van = log.kies(begin)
    tot = log.kies(eind, Ev.WERK, Ev.UITSTROOM, Ev.EINDE_RUN)
    stop = uit_rij(tot.tijd, eerste_na(tot, van), a.einde)
    return pd.DataFrame({"rij": van.rij, "begin": van.tijd, "eind": stop, "maanden": maanden(stop - van.tijd)})


def voorgoed_weg(log: Logboek) -> Logboek:
    """The events with which clients left who did not come back."""
    weg = log.kies(Ev.UITSTROOM)
    return weg.waar(weg.code != Uitstroomreden.TIJDELIJK)


def in_bestand(perioden: pd.DataFrame, rij: Heel, moment: Reeks) -> Heel:
    """What each client is on at a moment: benefit 0-5, −1 at work, −2 not there. int64 [n].

    `perioden`: table of `staten`. At the very moment of a change what follows counts.
    """
    index = laatste_tot(perioden["rij"].to_numpy(), perioden["begin"].to_numpy(), rij, moment)
    nog = uit_rij(perioden["eind"].to_numpy(), index, -np.inf) > moment
    return np.where(nog, uit_rij(perioden["uitkering"].to_numpy(), index, WEG), WEG).astype(np.int64)
