"""What a report is made from: the shape of `simulatie.vergelijken.Vergelijking`, made safe and ready to write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import pandas as pd

from simulatie.outcomes.vergelijking.afscherming import scherm_af
from simulatie.report.namen import Namen
from simulatie.report.opmaak import Opmaak

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen


class Vergelijking(Protocol):
    """The tables a comparison has; `simulatie.vergelijken` says what is in them."""

    @property
    def basis(self) -> Geladen: ...
    @property
    def scenarios(self) -> tuple[Geladen, ...]: ...
    @property
    def manifest(self) -> dict[str, Any]: ...
    @property
    def indicatoren(self) -> pd.DataFrame: ...
    @property
    def verschillen(self) -> pd.DataFrame: ...
    @property
    def budget(self) -> pd.DataFrame: ...
    @property
    def kwartalen(self) -> pd.DataFrame: ...
    @property
    def keten(self) -> pd.DataFrame: ...
    @property
    def claims(self) -> pd.DataFrame: ...
    @property
    def overleving(self) -> pd.DataFrame: ...
    @property
    def gepubliceerd(self) -> pd.DataFrame: ...
    @property
    def invoer(self) -> pd.DataFrame: ...
    @property
    def leunt_op(self) -> pd.DataFrame: ...


_AFGESCHERMD = (
    "indicatoren",
    "verschillen",
    "budget",
    "kwartalen",
    "keten",
    "claims",
    "overleving",
    "gepubliceerd",
)


@dataclass(frozen=True, eq=False)
class Stof:
    """A comparison as a report may show it: small groups taken out, names and language chosen."""

    v: Vergelijking
    opm: Opmaak
    namen: Namen
    verschillen: pd.DataFrame
    budget: pd.DataFrame
    keten: pd.DataFrame
    kwartalen: pd.DataFrame
    claims: pd.DataFrame
    overleving: pd.DataFrame
    gepubliceerd: pd.DataFrame
    afgeschermd: int

    @property
    def trekkingen(self) -> int:
        """Draws of the assumptions; 0 where the intervals hold simulation noise only."""
        return int(self.v.manifest.get("trekkingen") or 0)

    @property
    def gekalibreerd(self) -> bool:
        """Does the manifest claim a calibration?"""
        return bool(self.v.manifest.get("kalibratie"))


def maak_stof(v: Vergelijking, opm: Opmaak) -> Stof:
    """Take out what may not be shown, before anything is written or drawn."""
    tabellen, afgeschermd = scherm_af({naam: getattr(v, naam) for naam in _AFGESCHERMD}, v.manifest)
    return Stof(
        v=v,
        opm=opm,
        namen=Namen(v.basis.scenario.naam, [g.scenario.naam for g in v.scenarios]),
        verschillen=tabellen["verschillen"],
        budget=tabellen["budget"],
        keten=tabellen["keten"],
        kwartalen=tabellen["kwartalen"],
        claims=tabellen["claims"],
        overleving=tabellen["overleving"],
        gepubliceerd=tabellen["gepubliceerd"],
        afgeschermd=afgeschermd,
    )
