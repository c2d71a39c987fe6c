"""From a scenario and clients to the records of `toestand`, and the buffers that regions share in turn."""

from __future__ import annotations

import math
import threading
from dataclasses import dataclass, field
from typing import Any, Final
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from simulatie.aanbod import Aanbod
from simulatie.assen import OPDRACHTGEVER
from simulatie.engines.events import LOG_TYPE
from simulatie.engines.kern.agenda import MAXIMUM_WIE
from simulatie.engines.kern.tabellen import Kerntabellen, maak_tabellen
from simulatie.engines.kern.toestand import (
    AANTAL_TAKEN,
    AFSPRAAK,
    BALIE,
    CLAIM,
    KLANT,
    LOKET,
    OPDRACHT,
    REGIO,
    RIB,
    TWEELING,
    VOL_AGENDA,
    VOL_CLAIMS,
    VOL_LOG,
    VOL_TAKEN,
    VOL_TWEELINGEN,
)
from simulatie.indeling import plek, plek_og
from simulatie.parameters import Parameters
from simulatie.population import KLANT_TYPE

BESTAND = plek_og("klantmanagers.bestand")
CASELOAD = plek_og("klantmanagers.caseload")
AANTAL_AANBIEDERS = plek("aanbieder.aantal")
_OG: Final = len(OPDRACHTGEVER)
_LOG_PER_KLANT: Final = 32  # rows; too few means that the first region is run twice, no more
_MARGE: Final = 1024
VAKKEN_PER_KLANT: Final = 8  # spans of the agenda: two or three appointments fall in each

Rij = NDArray[Any]


@dataclass(frozen=True, eq=False)
class Wereld:
    """All a region reads: the scenario in contiguous arrays, and a record with their addresses and sizes."""

    regio: NDArray[np.void]  # [1] toestand.REGIO, state and buffers not filled in
    balies: int
    bewaar: tuple[Rij, ...]  # what the addresses point to


def maak_wereld(par: Parameters, aanbod: Aanbod) -> Wereld:
    """Flatten a scenario for the core."""
    t: Kerntabellen = maak_tabellen(par, aanbod)
    rijen = {
        "a_grenzen": _getallen(par.grenzen), "a_P": _getallen(par.P), "a_kansgrenzen": _getallen(par.kansgrenzen),
        "a_kans_P": _getallen(par.kans_P), "a_O": _getallen(par.O), "a_C": _getallen(par.C),
        "a_inkoop": _getallen(par.inkoop), "a_maandgrenzen": _getallen(par.maandgrenzen),
        "a_log_index": _getallen(par.log_index), "a_jaargrenzen": _getallen(par.jaargrenzen),
        "a_knopen": _getallen(aanbod.knopen), "a_gewichten": _getallen(aanbod.gewichten),
        "a_soort": np.ascontiguousarray(par.soort, dtype=np.int64),
        "a_alternatief": np.ascontiguousarray(par.alternatief, dtype=np.int64),
        "a_tabel": t.welke, "a_tabellen": t.tabellen, "a_pool": t.pool,
    }  # fmt: skip
    regio = np.zeros(1, dtype=REGIO)
    r = regio[0]
    for naam, rij in rijen.items():
        r[naam] = rij.ctypes.data
    r["contracten"], r["versies"], r["kansversies"] = len(par.contracten), par.grenzen.size, par.kansgrenzen.size
    r["maanden"], r["jaren"], r["knopen"] = par.log_index.size, par.jaargrenzen.size, aanbod.knopen.size
    r["ribben"], r["klassen"], r["einde"] = int(par.P[0, AANTAL_AANBIEDERS]), len(aanbod.gewenning), par.einde
    eerste, grootste = 0, 0
    for og, naam in enumerate(OPDRACHTGEVER):
        verwacht = float(par.O[0, og, BESTAND] / par.O[0, og, CASELOAD])
        team = max(1, math.ceil(verwacht))  # part-timers: together the hours that the caseload asks for
        aantal = 1 if par.pool[og] else team
        r[f"deeltijd_{naam}"], r[f"team_{naam}"], r[f"pool_{naam}"] = verwacht / team, team, par.pool[og]
        r[f"balie0_{naam}"], r[f"balien_{naam}"] = eerste, aantal
        eerste += aantal
        grootste = max(grootste, aantal)
    r["balies"] = eerste
    r["verschuiving"] = _OG * (grootste + 1) + 1
    return Wereld(regio, eerste, tuple(rijen.values()))


def _getallen(rij: Rij) -> Rij:
    return np.ascontiguousarray(rij, dtype=np.float64)


_werelden: WeakKeyDictionary[Aanbod, tuple[Parameters, Wereld]] = WeakKeyDictionary()


def wereld_van(par: Parameters, aanbod: Aanbod) -> Wereld:
    """The same, made once for a scenario and kept as long as its tables are."""
    bekend = _werelden.get(aanbod)
    if bekend is not None and bekend[0] is par:
        return bekend[1]
    wereld = maak_wereld(par, aanbod)
    _werelden[aanbod] = (par, wereld)
    return wereld


# ---------------------------------------------------------------------- buffers


@dataclass(eq=False)
class Ruimte:
    """Buffers that one region after another uses; they only grow."""

    klanten: Rij = field(default_factory=lambda: np.zeros(0, dtype=KLANT))
    bron: Rij = field(default_factory=lambda: np.zeros(0, dtype=KLANT_TYPE))
    volgorde: Rij = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    rangorde: Rij = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    opdrachten: Rij = field(default_factory=lambda: np.zeros(_MARGE, dtype=OPDRACHT))
    claims: Rij = field(default_factory=lambda: np.zeros(_MARGE, dtype=CLAIM))
    tweelingen: Rij = field(default_factory=lambda: np.zeros(_MARGE, dtype=TWEELING))
    afspraken: Rij = field(default_factory=lambda: np.zeros(_MARGE, dtype=AFSPRAAK))
    hoop: Rij = field(default_factory=lambda: np.zeros(_MARGE, dtype=np.int64))
    vakken: Rij = field(default_factory=lambda: np.zeros(_MARGE, dtype=np.int64))
    log: Rij = field(default_factory=lambda: np.zeros(_MARGE, dtype=LOG_TYPE))

    def pas_aan(self, klanten: int, contracten: int) -> None:
        """Make room for a region of so many clients."""
        self.klanten = _minstens(self.klanten, klanten)
        self.rangorde = _minstens(self.rangorde, 2 * klanten * contracten)
        self.log = _minstens(self.log, _LOG_PER_KLANT * klanten)
        self.vakken = _minstens(self.vakken, VAKKEN_PER_KLANT * klanten + _MARGE)
        self._agenda(4 * klanten + _MARGE)

    def vergroot(self, vol: int) -> None:
        """Make more room where a run broke off (`toestand.VOL_*`)."""
        if vol & VOL_AGENDA:
            self._agenda(2 * self.afspraken.size)
        if vol & VOL_LOG:
            self.log = _minstens(self.log, 2 * self.log.size)
        if vol & VOL_TAKEN:
            self.opdrachten = _minstens(self.opdrachten, 2 * self.opdrachten.size)
        if vol & VOL_CLAIMS:
            self.claims = _minstens(self.claims, 2 * self.claims.size)
        if vol & VOL_TWEELINGEN:
            self.tweelingen = _minstens(self.tweelingen, 2 * self.tweelingen.size)

    def _agenda(self, n: int) -> None:
        self.afspraken, self.hoop = _minstens(self.afspraken, n), _minstens(self.hoop, n)


def _minstens(rij: Rij, n: int) -> Rij:
    return rij if rij.size >= n else np.zeros(n, dtype=rij.dtype)


_eigen = threading.local()


def ruimte() -> Ruimte:
    """The buffers of this thread."""
    if not hasattr(_eigen, "ruimte"):
        _eigen.ruimte = Ruimte()
    uit: Ruimte = _eigen.ruimte
    return uit


# ---------------------------------------------------------------------- a region


def vul_klanten(plaats: Ruimte, klanten: Rij, contracten: int) -> None:
    """Traits of the clients in order of number, so that their place breaks ties as their number does.

    Raises ValueError when there are more than the agenda can tell apart.
    """
    n = len(klanten)
    if n > MAXIMUM_WIE // 2:
        raise ValueError(f"{n} clients in one region: at most {MAXIMUM_WIE // 2}")
    plaats.pas_aan(n, contracten)
    plaats.bron = np.ascontiguousarray(klanten, dtype=KLANT_TYPE)
    plaats.volgorde = np.argsort(klanten["klant"], kind="stable").astype(np.int64, copy=False)


@dataclass(eq=False)
class Shard:
    """One region ready to run: its record, and what must stay alive while it does."""

    regio: NDArray[np.void]
    bewaar: tuple[Rij, ...]


def maak_shard(wereld: Wereld, plaats: Ruimte, klanten: int, nummer: int, seed: int, replicatie: int) -> Shard:
    """A region with the addresses of its buffers."""
    regio = wereld.regio.copy()
    r = regio[0]
    r["seed"], r["replicatie"], r["nummer"], r["klanten"] = seed, replicatie, nummer, klanten
    contracten, ribben = int(r["contracten"]), int(r["ribben"])
    eigen = {
        "a_balies": np.zeros(wereld.balies, dtype=BALIE),
        "a_kop": np.zeros(wereld.balies * AANTAL_TAKEN, dtype=np.int64),
        "a_staart": np.zeros(wereld.balies * AANTAL_TAKEN, dtype=np.int64),
        "a_loketten": np.zeros(_OG, dtype=LOKET),
        "a_bezet": np.zeros(_OG * contracten, dtype=np.int64),
        "a_ribben": np.zeros(max(1, contracten * ribben), dtype=RIB),
        "a_bron": plaats.bron, "a_volgorde": plaats.volgorde, "a_klanten": plaats.klanten,
        "a_rangorde": plaats.rangorde, "a_opdrachten": plaats.opdrachten, "a_claims": plaats.claims,
        "a_tweelingen": plaats.tweelingen,
        "a_afspraken": plaats.afspraken, "a_hoop": plaats.hoop, "a_vakken": plaats.vakken, "a_log": plaats.log,
    }  # fmt: skip
    for naam, rij in eigen.items():
        r[naam] = rij.ctypes.data
    r["agenda_max"], r["log_max"] = plaats.afspraken.size, plaats.log.size - 1
    r["vakken"] = VAKKEN_PER_KLANT * klanten + 1  # one more stands ready for what rounds up to the end
    r["taak_max"], r["claim_max"] = plaats.opdrachten.size, plaats.claims.size
    r["tweeling_max"] = plaats.tweelingen.size
    return Shard(regio, tuple(eigen.values()))
