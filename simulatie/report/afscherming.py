"""Small groups stay out of a report on a client file: cells of fewer than ten persons, and what would give them away.

A group of one indicator is hidden where it has fewer than ten persons a replication, or, for a share, where fewer than
ten but not none of them have the outcome or lack it. Where a single group of a kind (one age class, one benefit) is
hidden, the total less the others would give it away, so the next smallest of that kind goes too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from simulatie.assen import UITKERING
from simulatie.report.maten import maat_van
from simulatie.report.opmaak import AANDEEL

ONDERGRENS: Final = 10
_GETALLEN: Final = (
    "waarde", "basis", "variant", "verschil", "onder", "boven", "standaardfout", "onder_param", "boven_param",
    "standaardfout_param", "kans_teken", "aandeel", "model", "teller", "noemer",
)  # fmt: skip
INSTROOM: Final = "primair_publiek_geld"
"""The indicator that counts everybody who entered: the size of a benefit group where a table names no indicator."""


@dataclass(frozen=True)
class Afscherming:
    """Which (indicator, group) may not be shown; nothing where no client file was used."""

    cellen: frozenset[tuple[str, str]]

    def verbergt(self, indicator: str, groep: str) -> bool:
        """Must this group of this indicator stay hidden?"""
        return (indicator, groep) in self.cellen

    def scherm_af(self, tabel: pd.DataFrame, indicator: str = "", groep: str = "groep") -> pd.DataFrame:
        """The table with a column `verborgen`, and NaN for every number of a row that is.

        `indicator`: the one that tells the size of a group, for a table without a column of that name.
        """
        namen = tabel["indicator"] if "indicator" in tabel and not indicator else [indicator] * len(tabel)
        groepen = tabel[groep] if groep in tabel else ["totaal"] * len(tabel)
        weg = [self.verbergt(str(i), str(g)) for i, g in zip(namen, groepen, strict=True)]
        uit = tabel.assign(verborgen=pd.Series(weg, index=tabel.index, dtype=bool))
        kolommen = [k for k in _GETALLEN if k in uit]
        uit[kolommen] = uit[kolommen].astype(float).mask(uit["verborgen"])
        return uit


def afscherming(indicatoren: pd.DataFrame, manifest: dict[str, Any]) -> Afscherming:
    """What must stay hidden; counts are pooled over replications, persons are not."""
    if manifest.get("klantbestand") is None:
        return Afscherming(frozenset())
    replicaties = max(int(manifest.get("replicaties") or 1), 1)
    personen: dict[tuple[str, str], float] = {}
    klein: set[tuple[str, str]] = set()
    for r in indicatoren.to_dict("records"):
        cel = (str(r["indicator"]), str(r["groep"]))
        noemer = float(r["noemer"]) / replicaties
        personen[cel] = min(personen.get(cel, noemer), noemer)
        if _te_klein(r, noemer, replicaties):
            klein.add(cel)
    return Afscherming(frozenset(klein | _aanvulling(klein, personen)))


def _te_klein(r: Any, noemer: float, replicaties: int) -> bool:
    if noemer < ONDERGRENS:
        return True
    if maat_van(str(r["indicator"])) is not AANDEEL or pd.isna(r["teller"]):
        return False
    teller = float(r["teller"]) / replicaties
    return any(0.0 < aantal < ONDERGRENS for aantal in (teller, noemer - teller))


def _aanvulling(klein: set[tuple[str, str]], personen: dict[tuple[str, str], float]) -> set[tuple[str, str]]:
    """The next smallest of every family in which one group alone is hidden."""
    families: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for indicator, groep in personen:
        if groep != "totaal":
            families.setdefault((indicator, _familie(groep)), []).append((indicator, groep))
    extra: set[tuple[str, str]] = set()
    for leden in families.values():
        verborgen = [cel for cel in leden if cel in klein]
        rest = [cel for cel in leden if cel not in klein]
        if len(verborgen) == 1 and rest:
            extra.add(min(rest, key=lambda cel: (personen[cel], cel)))
    return extra


def _familie(groep: str) -> str:
    """Groups that together make up the total: benefits, parties, or what stands before the last bar."""
    if groep in UITKERING:
        return "uitkering"
    return groep.rpartition("|")[0]
