"""Public money: who was paid what and when, and what that makes per client in a window of his own.

Payments to providers are amounts at a moment; klantmanagers, benefits, wages in place of a benefit and care are rates
over a period. A sanction takes a share of the benefit. Money is in euros of one price level, discounted to the start of
each client's window where a rate is given.

Klantmanagers are charged as paid, not as used: every month in stock costs the paid hours of one klantmanager over the
clients he has (`Afspraken.klantmanager_per_maand`), whether the client asks for anything or not. So a smaller caseload
costs more, and a reform that only asks more of the same team costs queues, not money. Over all clients that is the
wage bill of the teams times stock / `bestand`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import pandas as pd

from simulatie.assen import GEEN, OG_GEMEENTE, OG_UWV, UITKERING, WAJONG, WWB
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import Afspraken
from simulatie.outcomes.logboek import Heel, Logboek, Reeks, Waar
from simulatie.outcomes.trap import Trap, product
from simulatie.tijd import MAAND

GELDSOORT: Final = ("aanbieder", "klantmanager", "uitkering", "loon", "zorg")


@dataclass(frozen=True, eq=False)
class _Stroom:
    """A rate (euro a month) over periods of clients; all arrays of one length. `teken` −1 takes it off."""

    soort: str
    rij: Heel
    begin: Reeks
    eind: Reeks
    tarief: Trap
    teken: float = 1.0


@dataclass(frozen=True, eq=False)
class _Bedrag:
    """Amounts (euro) of clients at moments."""

    soort: str
    rij: Heel
    tijd: Reeks
    euro: Reeks


@dataclass(frozen=True, eq=False)
class Geldstromen:
    """All public money of a run."""

    bedragen: tuple[_Bedrag, ...]
    stromen: tuple[_Stroom, ...]

    def per_klant(self, van: Reeks, tot: Reeks, rente: float = 0.0) -> dict[str, Reeks]:
        """Euros by kind (`GELDSOORT`) for each client in [van, tot), discounted to `van`: float64 [number of clients].

        `van`, `tot`: days, one of each for every client; NaN gives 0. `rente`: continuous, per day.
        """
        n = len(van)
        uit = {soort: np.zeros(n) for soort in GELDSOORT}
        for b in self.bedragen:
            mee = (b.tijd >= van[b.rij]) & (b.tijd < tot[b.rij])
            waarde = b.euro[mee] * np.exp(-rente * (b.tijd[mee] - van[b.rij[mee]]))
            uit[b.soort] += np.bincount(b.rij[mee], weights=waarde, minlength=n)
        for s in self.stromen:
            mee = (s.eind > van[s.rij]) & (s.begin < tot[s.rij])
            rij, begin, eind = s.rij[mee], s.begin[mee], s.eind[mee]
            dagen = s.tarief.integraal(np.maximum(begin, van[rij]), np.minimum(eind, tot[rij]), rente)
            waarde = s.teken * dagen / MAAND * np.exp(rente * van[rij])
            uit[s.soort] += np.bincount(rij, weights=waarde, minlength=n)
        return uit


def maak_geldstromen(log: Logboek, a: Afspraken, staten: pd.DataFrame, zorg: pd.DataFrame) -> Geldstromen:
    """`staten`: table of `perioden.staten`; `zorg`: periods of care."""
    betaling = log.kies(Ev.BETALING)
    stromen = [_Stroom("zorg", *_delen(zorg), a.zorg_per_maand)]
    stand = staten["uitkering"].to_numpy()
    for og, in_bestand in ((OG_UWV, stand <= WAJONG), (OG_GEMEENTE, (stand > WAJONG) & (stand < GEEN))):
        stromen.append(
            _Stroom("klantmanager", *_delen(staten, in_bestand & (stand >= 0)), a.klantmanager_per_maand[og])
        )
    for u in range(len(UITKERING)):
        op = (staten["uitkering"] == u).to_numpy()
        loon = staten["loon"].to_numpy()
        stromen.append(_Stroom("uitkering", *_delen(staten, op & ~loon), a.uitkering_per_maand[u]))
        stromen.append(_Stroom("loon", *_delen(staten, op & loon), loon_per_maand(a, u)))
        stromen.append(_sanctie(log, a, staten[op & ~loon], u))
    return Geldstromen(
        bedragen=(_Bedrag("aanbieder", betaling.rij, betaling.tijd, betaling.waarde),),
        stromen=tuple(stromen),
    )


def _delen(tabel: pd.DataFrame, masker: Waar | None = None) -> tuple[Heel, Reeks, Reeks]:
    deel = tabel if masker is None else tabel[masker]
    return deel["rij"].to_numpy(), deel["begin"].to_numpy(), deel["eind"].to_numpy()


def _sanctie(log: Logboek, a: Afspraken, op_uitkering: pd.DataFrame, u: int) -> _Stroom:
    """What sanctions take off one benefit: the overlap of their months with the months on it."""
    sanctie = log.kies(Ev.SANCTIE)
    tabel = pd.DataFrame({"rij": sanctie.rij, "van": sanctie.tijd, "tot": sanctie.tijd + sanctie.waarde * MAAND}).merge(
        op_uitkering[["rij", "begin", "eind"]], on="rij"
    )
    begin = np.maximum(tabel["van"].to_numpy(), tabel["begin"].to_numpy())
    eind = np.minimum(tabel["tot"].to_numpy(), tabel["eind"].to_numpy())
    mee = eind > begin
    rij = tabel["rij"].to_numpy()[mee]
    return _Stroom("uitkering", rij, begin[mee], eind[mee], korting_in_euro(a, u), -1.0)


def loon_per_maand(a: Afspraken, uitkering: int) -> Trap:
    """A wage costs what the benefit it replaces would have cost; who had none is paid as on WWB."""
    tarief = a.uitkering_per_maand[uitkering]
    return tarief if tarief.waarden.max() > 0 else a.uitkering_per_maand[WWB]


def korting_in_euro(a: Afspraken, uitkering: int) -> Trap:
    """What a sanction takes off a benefit, in euros a month."""
    return product(a.korting, a.uitkering_per_maand[uitkering])
