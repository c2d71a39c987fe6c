"""Hand-made histories of clients, for tests of tables and indicators: what happened, in words, and the log of it.

    boek = Boek()
    k = boek.klant(dag(2003), WW)
    k.traject(dag(2003, 6), dag(2004, 6), reden=EIND_MAXIMUM)
    k.baan(dag(2004, 7))
    boek.tabellen()

Times are days since 2000-01-01; the run lasts ten years, the first two of which are burn-in. Every client gets his last
word (EINDE_RUN) when the log is made, unless he left. Events of one moment are logged in the order in which they were
told.
"""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from simulatie.assen import (
    EIND_MAXIMUM,
    INZET_STANDAARD,
    SOORT_IRO,
    SOORT_LADDER,
    SOORT_MODULAIR,
    SOORT_REGULIER,
    SOORT_WORK_FIRST,
    WW,
)
from simulatie.engines.events import LOG_TYPE, Fase, canoniek
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes import Afspraken, Tabellen, tabellen
from simulatie.outcomes.trap import constante
from simulatie.population import KLANT_TYPE
from simulatie.rules.tweeling import HORIZON
from simulatie.tijd import MAAND

BEGIN: Final = dt.date(2000, 1, 1)
REGULIER, IRO, MODULAIR, WORK_FIRST, LADDER = range(5)
"""Codes of the contracts; UWV buys the first three and the ladder, the municipality regulier, Work First and ladder."""
MAXIMUM: Final = 12
KLANTMANAGER_EURO: Final = (40.0, 70.0)  # a month in stock, by opdrachtgever
UITKERING_EURO: Final = (1400.0, 1200.0, 900.0, 1000.0, 0.0)
RENTE: Final = 0.0001


def dag(jaar: int, maand: int = 1, dag_: int = 1) -> float:
    """Days since the start."""
    return float((dt.date(jaar, maand, dag_) - BEGIN).days)


EINDE: Final = dag(2010)


def proefafspraken(**anders: object) -> Afspraken:
    """Terms with round numbers."""
    soorten = (SOORT_REGULIER, SOORT_IRO, SOORT_MODULAIR, SOORT_WORK_FIRST, SOORT_LADDER)
    k = len(soorten)
    koopt = np.array([[1, 1, 1, 0, 1], [1, 0, 0, 1, 1]], dtype=np.bool_)
    velden: dict[str, object] = {
        "begin": BEGIN,
        "einde": EINDE,
        "meten_vanaf": dag(2002),
        "vensters": {
            "geeindigd": (dag(2006), dag(2007)),
            "instroom": (dag(2002), dag(2006)),
            "contractmix": (dag(2007), dag(2007, 4)),
            "duurzaam": (dag(2002), dag(2006)),
        },
        "contracten": ("regulier", "iro", "modulair", "work_first", "ladder"),
        "soort": np.array(soorten, dtype=np.int64),
        "koopt": koopt,
        "maximale_duur": tuple(constante(MAXIMUM) for _ in range(k)),
        "claimvenster": tuple(constante(60.0) for _ in range(k)),
        "startdagen": tuple(constante(14.0) for _ in range(k)),
        "loon": tuple(constante(1.0 if s == SOORT_WORK_FIRST else 0.0) for s in soorten),
        "plaatsen": {(og, c): constante(3.0) for og in range(2) for c in range(k) if koopt[og, c]},
        "uitkering_per_maand": tuple(constante(x) for x in UITKERING_EURO),
        "zorg_per_maand": constante(150.0),
        "klantmanager_per_maand": tuple(constante(x) for x in KLANTMANAGER_EURO),
        "korting": constante(0.2),
        "rente": RENTE,
        "klantmanagers": (2.0, 1.0),
        "uren_per_week": (constante(7.0), constante(14.0)),
        "duurzaam_maanden": 6.0,
        "vraagmaand": 6.0,
    }
    return Afspraken(**{**velden, **anders})  # type: ignore[arg-type]


@dataclass
class Mens:
    """One client and what happened to him."""

    nummer: int
    regio: int
    instroom: float
    uitkering: int
    leeftijd: float
    gebeurd: list[tuple[float, int, int, float, int]] = field(
        default_factory=list
    )  # tijd, soort, code, waarde, traject
    weg: bool = False

    def zeg(self, tijd: float, soort: Ev, code: int = 0, waarde: float = 0.0, traject: int = 0) -> Mens:
        """Something happened."""
        self.gebeurd.append((tijd, int(soort), code, waarde, traject))
        return self

    def traject(
        self,
        begin: float,
        eind: float | None = None,
        *,
        nummer: int = 1,
        reden: int = EIND_MAXIMUM,
        contract: int = REGULIER,
        inzet: tuple[tuple[float, int], ...] = ((0, INZET_STANDAARD),),
        prijs: float = 3000.0,
        **verder: float,
    ) -> Mens:
        """A trajectory, open if `eind` is None; `inzet`: (month, effort). A ladder result is told as such."""
        self.zeg(begin, Ev.START_TRAJECT, contract, prijs, nummer)
        self.zeg(begin, Ev.AANBIEDER, int(verder.get("aanbieder", 0)), 0.0, nummer)
        self.zeg(begin, Ev.INSTRUMENT, 0, verder.get("past", 1), nummer)
        self.zeg(begin, Ev.INFORMATIE, int(verder.get("informatie", 0)), -3.0, nummer)
        self.zeg(begin, Ev.INVLOED, int(verder.get("invloed", 1)), 0.5, nummer)
        for maand, keuze in inzet:
            self.zeg(begin + maand * MAAND, Ev.INZET, keuze, maand, nummer)
        if eind is not None:
            self.zeg(eind, Ev.EINDE_TRAJECT, reden, (eind - begin) / MAAND, nummer)
        return self

    def baan(self, begin: float, maanden: float = math.inf, *, terug: int | None = None, kort: bool = False) -> Mens:
        """A job of so many months; `terug`: the benefit after it (None: he leaves for good)."""
        eind = begin + maanden * MAAND
        self.zeg(begin, Ev.WERK, int(kort))
        if begin + 6 * MAAND <= min(eind, EINDE):
            self.zeg(begin + 6 * MAAND, Ev.DUURZAAM)
        if eind < EINDE:
            self.zeg(eind, Ev.BAANVERLIES, int(terug is not None))
            if terug is None:
                return self.vertrek(eind, 2)
            self.zeg(eind, Ev.INSTROOM, terug)
        return self

    def vertrek(self, tijd: float, reden: int = 0) -> Mens:
        """He leaves for good."""
        self.weg = True
        return self.zeg(tijd, Ev.UITSTROOM, reden)

    def met_tweelingen(self) -> list[tuple[float, int, int, float, int]]:
        """What happened; trajectories of whose twin nothing is told get one who finds no work, and gain nothing."""
        if any(g[1] == Ev.TWEELING for g in self.gebeurd):
            return self.gebeurd
        uit = []
        for tijd, soort, code, waarde, traject in self.gebeurd:
            uit.append((tijd, soort, code, waarde, traject))
            if soort == Ev.START_TRAJECT and tijd + HORIZON * MAAND < EINDE:
                uit.append((tijd, int(Ev.TWEELING), 0, -1.0, traject))
                uit.append((tijd, int(Ev.GEWONNEN), 0, 0.0, traject))
        return uit

    def fase(self) -> Fase:
        """Where the history leaves him at the end of the run."""
        keten = [s for _, s, *_ in sorted(self.gebeurd, key=lambda g: g[0]) if s in (Ev.WERK, Ev.BAANVERLIES)]
        if keten and keten[-1] == Ev.WERK:
            return Fase.WERK
        los = [s for _, s, *_ in sorted(self.gebeurd, key=lambda g: g[0])]
        if los.count(Ev.START_TRAJECT) > los.count(Ev.EINDE_TRAJECT):
            return Fase.TRAJECT
        return Fase.ZELFSTANDIG


class Boek:
    """Clients and their log."""

    def __init__(self, **anders: object) -> None:
        self.afspraken = proefafspraken(**anders)
        self.mensen: list[Mens] = []

    def klant(self, instroom: float, uitkering: int = WW, *, leeftijd: float = 40.0, regio: int = 0) -> Mens:
        """A new client, on a benefit."""
        mens = Mens(100 + len(self.mensen), regio, instroom, uitkering, leeftijd)
        self.mensen.append(mens)
        return mens.zeg(instroom, Ev.INSTROOM, uitkering, leeftijd)

    def klanten(self) -> np.ndarray:
        """Traits."""
        uit = np.zeros(len(self.mensen), dtype=KLANT_TYPE)
        for rij, m in zip(uit, self.mensen, strict=True):
            rij["klant"], rij["regio"], rij["instroom"] = m.nummer, m.regio, m.instroom
            rij["uitkering"], rij["leeftijd"], rij["man"], rij["opleiding"] = m.uitkering, m.leeftijd, 1, 1
        return uit

    def log(self) -> np.ndarray:
        """The canonical log."""
        rijen = []
        for m in self.mensen:
            gebeurd = sorted(m.met_tweelingen(), key=lambda g: g[0])
            if not m.weg:
                gebeurd.append((EINDE, int(Ev.EINDE_RUN), int(m.fase()), 0.0, 0))
            for i, (tijd, soort, code, waarde, traject) in enumerate(gebeurd):
                rijen.append((tijd, 2, m.nummer, i, soort, traject, code, waarde))
        return canoniek(np.array(rijen, dtype=LOG_TYPE))

    def tabellen(self) -> Tabellen:
        """The tables."""
        return tabellen(self.log(), self.klanten(), self.afspraken)
