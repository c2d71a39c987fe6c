"""The fold of one region, and its counts as the table of indicators."""

from __future__ import annotations

import pickle  # only ever written, as a key
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulatie.engines.events import LOG_TYPE
from simulatie.engines.kern.vertaling import binnen, buiten
from simulatie.outcomes.afspraken import Afspraken, afspraken
from simulatie.outcomes.indicatoren import REGISTER
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.online import indicatoren as fold
from simulatie.outcomes.online import klanten as kl
from simulatie.outcomes.online.afspraken import maak_termen
from simulatie.outcomes.online.klanttabel import KLANTRIJ, schrijf
from simulatie.outcomes.online.logboek import DUBBEL, ONBEKEND, groepeer, orden
from simulatie.outcomes.online.tellen import GEVOUWEN, gebakken, gevouwen_groepen
from simulatie.outcomes.samenvoegen import MEDIANEN, indicatoren, lange_tabel, volgorde
from simulatie.outcomes.tabellen import tabellen
from simulatie.population import KLANT_TYPE
from simulatie.scenario.secties import Scenario

TELLING: Final = ("teller", "noemer", "weggelaten")
"""The columns of counts."""
_RUIMTE: Final = 64  # events of one client that buffers hold at first


# ---------------------------------------------------------------------- compiled


@buiten
def verdeel(klant: Any) -> None:
    """The events of the region by client (`logboek.groepeer`)."""
    groepeer(klant[0])


@buiten
def vouw(termen: Any, klant: Any) -> None:
    """Read every client, in order of number, and add him to the counts."""
    a, k = termen[0], klant[0]
    for j in range(k.klanten_n):
        _een_klant(a, k, j)
    if k.klanten_n:
        fold.per_regio(a, k)


@binnen
def _een_klant(a: Any, k: Any, j: int) -> None:
    kl.begin(a, k, g.klantrij(k, g.heel(k.a_rang)[j]))
    begin, volgorde_ = g.heel(k.a_begin), g.heel(k.a_volgorde)
    orden(k, begin[j], begin[j + 1])
    for i in range(begin[j], begin[j + 1]):
        kl.lees(a, k, g.logregel(k, volgorde_[i]))
    kl.rond_af(a, k)
    fold.per_klant(a, k)
    if k.a_klantrijen:
        schrijf(a, k, j)


# ---------------------------------------------------------------------- buffers


@dataclass(eq=False)
class _Ruimte:
    """Buffers of one thread, which grow to what the largest region needs."""

    klant: NDArray[np.void] = field(default_factory=lambda: np.zeros(1, dtype=g.KLANT))
    delen: dict[str, NDArray[Any]] = field(default_factory=dict)

    def eis(self, naam: str, n: int, soort: Any = np.int64) -> None:
        """Make sure that buffer `a_naam` holds n items."""
        deel = self.delen.get(naam)
        if deel is None or len(deel) < n:
            self.delen[naam] = deel = np.zeros(max(n, 1), dtype=soort)
            self.klant[0][f"a_{naam}"] = deel.ctypes.data

    def voor_klant(self, gebeurtenissen: int) -> None:
        """Tables of one client: at most one row for each of his events."""
        for naam, soort in g.TABELLEN.items():
            self.eis(naam, gebeurtenissen, soort)


# ---------------------------------------------------------------------- from outside


class Teller:
    """Counts the indicators of a scenario from logs, a region at a time, without pandas.

    The same object can be used by several threads: it does not change, and every thread has buffers of its own.

    Attributes:
        rijen: (indicator, group) of each row of the counts, in the order of `samenvoegen.indicatoren`.
        zonder_vouw: indicators of the register that have no fold here, or one with other groups. They are computed by
            way of the tables: right, but hundreds of times slower.
    """

    def __init__(self, scenario: Scenario | Afspraken) -> None:
        a = afspraken(scenario)
        groepen = groepen_van(a)
        self.rijen: tuple[tuple[str, str], ...] = tuple((i, groep) for i in volgorde() for groep in groepen[i])
        plek = {id_: n for n, (id_, _) in reversed(list(enumerate(self.rijen)))}
        self.zonder_vouw = tuple(
            id_ for id_ in volgorde() if id_ not in GEVOUWEN or gevouwen_groepen(id_, a) != groepen[id_]
        )
        plekken = np.full(len(GEVOUWEN), -1, dtype=np.int64)
        for id_, (nummer, _) in GEVOUWEN.items():
            if id_ in plek and id_ not in self.zonder_vouw:
                plekken[nummer] = plek[id_]
        self._afspraken = a
        self._termen = maak_termen(a, plekken, gebakken())
        self._medianen = np.array([n for n, (id_, _) in enumerate(self.rijen) if id_ in MEDIANEN], dtype=np.int64)
        self._anders = np.array([n for n, (id_, _) in enumerate(self.rijen) if id_ in self.zonder_vouw], dtype=np.int64)
        self._per_draad = threading.local()

    def tel(
        self, log: np.ndarray, klanten: np.ndarray, uit: NDArray[np.float64], klantrijen: np.ndarray | None = None
    ) -> None:
        """Add the counts of one region.

        Args:
            log: events (`LOG_TYPE`) as an engine writes them, of this scenario; quickest in canonical order.
            klanten: traits of all clients of the region (`KLANT_TYPE`), in any order; the sums are made in order of
                number, so they do not depend on it.
            uit: float64 [rows, 3]: teller, noemer, weggelaten; zeros at first. A region without clients adds nothing:
                to the tables it does not exist.
            klantrijen: [clients] of `klanttabel.KLANTRIJ`, to be filled in order of number: the client table. It
                costs hardly anything more.

        Raises:
            ValueError: for an event of a client who is not in `klanten`, a client who is there twice, or an array of
                another shape or type.
        """
        if uit.shape != (len(self.rijen), len(TELLING)) or uit.dtype != np.float64 or not uit.flags.c_contiguous:
            raise ValueError(f"uit: must be float64 [{len(self.rijen)}, {len(TELLING)}], contiguous")
        log = np.ascontiguousarray(log, dtype=LOG_TYPE)
        klanten = np.ascontiguousarray(klanten, dtype=KLANT_TYPE)
        rang = np.argsort(klanten["klant"], kind="stable")
        ruimte = self._ruimte()
        self._lees_in(ruimte, log, klanten, rang)
        ruimte.klant[0]["a_uit"] = uit.ctypes.data
        ruimte.klant[0]["a_klantrijen"] = 0
        if klantrijen is not None:
            _zet_kenmerken(klantrijen, klanten, rang)
            ruimte.klant[0]["a_klantrijen"] = klantrijen.ctypes.data
        vouw(self._termen.record, ruimte.klant)
        uit[self._medianen, 0] = np.nan  # a median has no sum
        if len(self._anders) and len(klanten):
            self._langs_tabellen(log, klanten, uit)

    def klanttabel(self, log: np.ndarray, klanten: np.ndarray) -> np.ndarray:
        """The client table of one region alone: [clients] of `klanttabel.KLANTRIJ`, in order of number.

        ``pd.DataFrame(…)`` of it equals `outcomes.klanten.maak_klanten`. Raises as `tel`, which fills it as well.
        """
        klantrijen = np.zeros(len(klanten), dtype=KLANTRIJ)
        self.tel(log, klanten, np.zeros((len(self.rijen), len(TELLING))), klantrijen)
        return klantrijen

    def _ruimte(self) -> _Ruimte:
        ruimte = getattr(self._per_draad, "ruimte", None)
        if ruimte is None:
            ruimte = self._per_draad.ruimte = _Ruimte()
            ruimte.voor_klant(_RUIMTE)
            horizonnen = int(self._termen.record["n_horizon"][0])
            ruimte.eis("euro", horizonnen * g.AANTAL_GELDSOORTEN, np.float64)
            ruimte.eis("tot", horizonnen, np.float64)
            ruimte.eis("euro_run", g.AANTAL_GELDSOORTEN, np.float64)
        return ruimte

    def _lees_in(self, ruimte: _Ruimte, log: np.ndarray, klanten: np.ndarray, rang: NDArray[np.int64]) -> None:
        """Events by client. `rang`: rows of `klanten` in order of number."""
        bits = max(1, (2 * len(klanten)).bit_length())
        for naam in ("sleutel", "nummer"):
            ruimte.eis(naam, 1 << bits)
        for naam in ("van", "volgorde"):
            ruimte.eis(naam, len(log))
        ruimte.eis("begin", len(klanten) + 1)
        k = ruimte.klant[0]
        k["bits"] = bits
        k["a_log"], k["log_n"] = log.ctypes.data, len(log)
        k["a_klanten"], k["klanten_n"], k["a_rang"] = klanten.ctypes.data, len(klanten), rang.ctypes.data
        verdeel(ruimte.klant)
        if k["fout"] == DUBBEL:
            raise ValueError(f"klanten: client {k['fout_klant']} stands in the table twice")
        if k["fout"] == ONBEKEND:
            raise ValueError(f"log: client {k['fout_klant']} is not in the client table")
        ruimte.voor_klant(int(k["meeste"]))

    def _langs_tabellen(self, log: np.ndarray, klanten: np.ndarray, uit: NDArray[np.float64]) -> None:
        """The rows of indicators without a fold."""
        deel = indicatoren(tabellen(log, klanten, self._afspraken), alleen=self.zonder_vouw)
        per_rij = deel.groupby(["indicator", "groep"], sort=False)[list(TELLING)].sum(min_count=1)
        uit[self._anders] = per_rij.loc[[self.rijen[n] for n in self._anders]].to_numpy(dtype=np.float64)


def _zet_kenmerken(klantrijen: np.ndarray, klanten: np.ndarray, rang: NDArray[np.int64]) -> None:
    if klantrijen.shape != klanten.shape or klantrijen.dtype != KLANTRIJ or not klantrijen.flags.c_contiguous:
        raise ValueError(f"klantrijen: must be [{len(klanten)}] of klanttabel.KLANTRIJ, contiguous")
    for naam in KLANT_TYPE.names or ():
        klantrijen[naam] = klanten[naam][rang]


def groepen_van(a: Afspraken) -> dict[str, tuple[str, ...]]:
    """The groups of every indicator of the register, in order: from a run in which nobody came.

    Remembered for terms that are equal to the last byte, as in the runs of a calibration: a quarter of a small run goes
    into it otherwise.
    """
    sleutel = (tuple((id_, id(indicator)) for id_, indicator in REGISTER.items()), pickle.dumps(a))
    if sleutel not in _groepen:
        if len(_groepen) >= _ONTHOUDEN:
            _groepen.clear()
        niemand = tabellen(np.empty(0, dtype=LOG_TYPE), np.empty(0, dtype=KLANT_TYPE), a)
        _groepen[sleutel] = {id_: tuple(indicator.bereken(niemand)) for id_, indicator in REGISTER.items()}
    return _groepen[sleutel]


_groepen: dict[tuple[tuple[tuple[str, int], ...], bytes], dict[str, tuple[str, ...]]] = {}
_ONTHOUDEN: Final = 32


def als_tabel(
    tellingen: NDArray[np.float64],
    regios: Sequence[int] | NDArray[np.int64],
    teller: Teller,
    *,
    naam: str = "",
    replicatie: int = 0,
    trekking: int = 0,
) -> pd.DataFrame:
    """The counts of regions as `samenvoegen.indicatoren` gives them: same columns, order, types and values.

    Args:
        tellingen: float64 [regions, rows, 3] as filled by `Teller.tel`.
        regios: numbers of the regions, ascending; leave out regions in which nobody ever came.
        teller: whose rows they are.
        naam, replicatie, trekking: the first columns.
    """
    return lange_tabel(
        teller.rijen, np.asarray(tellingen), np.asarray(regios, dtype=np.int64), naam=naam, replicatie=replicatie,
        trekking=trekking,
    )  # fmt: skip
