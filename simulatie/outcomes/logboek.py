"""The event log as the tables read it: sorted by client and by the order in which things happened to him.

`Logboek` holds parallel columns. `nr` is the place of an event in that order over *all* clients, so within a client a
lower `nr` is earlier, also among events of one moment. Questions about order ("the last diagnosis before this start")
are binary searches in `nr`; questions about time ("a job begun within six months") go through `laatste_tot` and
`eerste_vanaf`.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

Heel = NDArray[np.int64]
Reeks = NDArray[np.float64]
Waar = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Logboek:
    """Events, all columns of one length, ascending in `nr`."""

    nr: Heel  # place in the whole log
    rij: Heel  # row of the client in the client table
    tijd: Reeks  # days
    soort: Heel
    traject: Heel
    code: Heel
    waarde: Reeks

    def __len__(self) -> int:
        return len(self.nr)

    def waar(self, masker: NDArray[Any]) -> Logboek:
        """The events for which a mask (or index) holds, order kept."""
        return Logboek(*(getattr(self, f.name)[masker] for f in fields(self)))

    def kies(self, *soorten: int) -> Logboek:
        """The events of these kinds."""
        volgorde, grens = self._per_soort
        delen = [volgorde[grens[s] : grens[s + 1]] for s in soorten if s + 1 < len(grens)]
        if len(delen) == 1:
            return self.waar(delen[0])
        return self.waar(np.sort(np.concatenate([*delen, np.zeros(0, dtype=np.int64)])))

    @cached_property
    def _per_soort(self) -> tuple[Heel, Heel]:
        """Places of the events kind by kind, in order within each; and where each kind begins among them.

        Made once: tables ask for dozens of kinds, and looking through the whole log for each takes longest of all.
        """
        smal = self.soort.astype(np.int16)  # for which numpy has a sort in linear time
        hoogste = int(smal.max(initial=-1))
        grens = np.zeros(hoogste + 2, dtype=np.int64)
        np.cumsum(np.bincount(smal, minlength=hoogste + 1), out=grens[1:])
        return np.argsort(smal, kind="stable"), grens


def lees(log: np.ndarray, klant: Heel) -> Logboek:
    """Sort a log (`LOG_TYPE`, any number of regions of one replication) by client.

    `klant`: the client numbers of the client table, ascending. Within a client the order is `volgnr`, the order in
    which an engine wrote the events. Raises ValueError for an event of a client who is not in the table.
    """
    rij = np.searchsorted(klant, log["klant"])
    onbekend = np.ones(len(log), dtype=np.bool_)
    binnen = rij < len(klant)
    onbekend[binnen] = klant[rij[binnen]] != log["klant"][binnen]
    if onbekend.any():
        raise ValueError(f"log: client {int(log['klant'][onbekend][0])} is not in the client table")
    volgorde = np.lexsort((log["volgnr"], rij))
    return Logboek(
        nr=np.arange(len(log), dtype=np.int64),
        rij=rij[volgorde].astype(np.int64),
        tijd=log["tijd"][volgorde].astype(np.float64),
        soort=log["soort"][volgorde].astype(np.int64),
        traject=log["traject"][volgorde].astype(np.int64),
        code=log["code"][volgorde].astype(np.int64),
        waarde=log["waarde"][volgorde].astype(np.float64),
    )


# --- by order -------------------------------------------------------------------------------------------------------


def laatste_voor(gebeurtenis: Logboek, vraag: Logboek) -> Heel:
    """Index in `gebeurtenis` of the client's last one before each event of `vraag` (or that event itself); −1: none."""
    i = np.searchsorted(gebeurtenis.nr, vraag.nr, side="right") - 1
    return _zelfde(gebeurtenis.rij, i, vraag.rij)


def eerste_na(gebeurtenis: Logboek, vraag: Logboek) -> Heel:
    """Index in `gebeurtenis` of the client's first one after each event of `vraag`; −1: none."""
    i = np.searchsorted(gebeurtenis.nr, vraag.nr, side="right")
    return _zelfde(gebeurtenis.rij, i, vraag.rij)


def volgende(rij: Heel) -> Waar:
    """Is the next row of the same client? bool [n]; `rij` ascending."""
    uit = np.zeros(len(rij), dtype=np.bool_)
    uit[:-1] = rij[1:] == rij[:-1]
    return uit


# --- by time --------------------------------------------------------------------------------------------------------


def laatste_tot(rij: Heel, tijd: Reeks, vraag_rij: Heel, vraag_tijd: Reeks) -> Heel:
    """Index of the client's last row with tijd ≤ the moment asked for; −1: none. `rij`, `tijd` ascending."""
    i = np.searchsorted(_sleutel(rij, tijd), _sleutel(vraag_rij, vraag_tijd), side="right") - 1
    return _zelfde(rij, i, vraag_rij)


def eerste_vanaf(rij: Heel, tijd: Reeks, vraag_rij: Heel, vraag_tijd: Reeks) -> Heel:
    """Index of the client's first row with tijd ≥ the moment asked for; −1: none. `rij`, `tijd` ascending."""
    i = np.searchsorted(_sleutel(rij, tijd), _sleutel(vraag_rij, vraag_tijd), side="left")
    return _zelfde(rij, i, vraag_rij)


def uit_rij(waarden: NDArray[Any], index: Heel, anders: float) -> NDArray[Any]:
    """`waarden[index]`, and `anders` where the index is −1."""
    if not len(waarden):
        return np.full(len(index), anders)
    return np.where(index >= 0, waarden[np.maximum(index, 0)], anders)


def rang(sleutel: Heel) -> Heel:
    """How many equal values stand before each: 0, 1, 2, … within every value of `sleutel`, in the order given."""
    volgorde = np.argsort(sleutel, kind="stable")
    gesorteerd = sleutel[volgorde]
    begin = np.flatnonzero(np.append(True, gesorteerd[1:] != gesorteerd[:-1])) if len(sleutel) else np.zeros(0, int)
    lengte = np.diff(np.append(begin, len(sleutel)))
    uit = np.empty(len(sleutel), dtype=np.int64)
    uit[volgorde] = np.arange(len(sleutel)) - np.repeat(begin, lengte)
    return uit


def _sleutel(rij: Heel, tijd: Reeks) -> NDArray[np.complex128]:
    """Pairs (rij, tijd) that numpy sorts by rij first: complex numbers compare by real part, then imaginary part."""
    uit = np.empty(len(rij), dtype=np.complex128)
    uit.real, uit.imag = rij, tijd
    return uit


def _zelfde(rij: Heel, index: Heel, vraag_rij: Heel) -> Heel:
    """The index where it points at a row of the client asked for, else −1."""
    if not len(rij):
        return np.full(len(index), -1, dtype=np.int64)
    veilig = np.clip(index, 0, len(rij) - 1)
    goed = (index == veilig) & (rij[veilig] == vraag_rij)
    return np.where(goed, index, -1)
