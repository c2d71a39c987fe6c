"""Small groups of a client file stay out of what is shown and written: cells of fewer than ten persons, and what would
give them away.

A group of one indicator is hidden where it has fewer than ten persons a replication, or, for a share, where fewer than
ten but not none of them have the outcome or lack it. Where a single group of a kind (one age class, one benefit) is
hidden, the total less the others would give it away, so the next smallest of that kind goes too. Where months or money
are counted the size of the group is that of the group that entered; where that is not known the cell is hidden.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from simulatie.assen import UITKERING
from simulatie.outcomes.indicatoren import REGISTER
from simulatie.outcomes.vergelijking.arm import Rij
from simulatie.outcomes.vergelijking.doorsneden import KWARTAAL, MATEN, OVERLEVING

ONDERGRENS: Final = 10
VERBORGEN: Final = "verborgen"
"""Column that marks a hidden row, and the verdict on it."""
_GETALLEN: Final = (
    "waarde", "basis", "variant", "verschil", "onder", "boven", "standaardfout", "onder_param", "boven_param",
    "standaardfout_param", "kans_teken", "trekkingen", "ruis_in_trekkingen", "aandeel", "model", "teller", "noemer",
    "weggelaten", "landelijk", "landelijk_onder", "landelijk_boven", "ruisreductie",
)  # fmt: skip
_GEEN_PERSONEN: Final = ("maand", "klantjaar", "minuut", "euro")
"""Units of which one person makes many: a large count of them may be a handful of people."""
INSTROOM: Final = "primair_publiek_geld"
"""The indicator that counts everybody who entered: the size of a benefit group where a table names no indicator."""


@dataclass(frozen=True)
class Afscherming:
    """Which (indicator, group) may not be shown; nothing where no client file was used."""

    cellen: frozenset[Rij]
    replicaties: int = 1

    def scherm_af(self, tabel: pd.DataFrame, *cellen: Sequence[Rij]) -> pd.DataFrame:
        """The table with a column `verborgen`, and NaN for every number of a row that is.

        `cellen`: for each row the cells that decide, any of them; by default its own indicator and group.
        """
        if not cellen:
            cellen = (list(zip(tabel["indicator"], tabel["groep"], strict=True)),)
        weg = [any(cel in self.cellen for cel in rij) for rij in zip(*cellen, strict=True)]
        uit = tabel.assign(**{VERBORGEN: pd.Series(weg, index=tabel.index, dtype=bool)})
        kolommen = [k for k in _GETALLEN if k in uit]
        uit[kolommen] = uit[kolommen].astype(float).mask(uit[VERBORGEN])
        if "oordeel" in uit:
            uit["oordeel"] = uit["oordeel"].mask(uit[VERBORGEN], VERBORGEN)
        if "weggelaten" in uit:
            per_keer = uit["weggelaten"] / self.replicaties
            uit["weggelaten"] = uit["weggelaten"].mask((per_keer > 0.0) & (per_keer < ONDERGRENS))
        return uit


def scherm_af(tabellen: Mapping[str, pd.DataFrame], manifest: Mapping[str, Any]) -> tuple[dict[str, pd.DataFrame], int]:
    """The tables of a comparison (`vergelijken.TABELLEN`) as they may be shown, and how many cells were hidden.

    Tables of outcomes get a column `verborgen`. With a client file no quarters are shown: they are small.
    """
    weg = afscherming(tabellen["indicatoren"], manifest)
    claims, overleving, kwartalen = tabellen["claims"], tabellen["overleving"], tabellen["kwartalen"]
    uit = dict(tabellen)
    for naam in ("indicatoren", "verschillen", "keten", "gepubliceerd"):
        uit[naam] = weg.scherm_af(tabellen[naam])
    uit["budget"] = weg.scherm_af(tabellen["budget"], [(INSTROOM, "totaal")] * len(tabellen["budget"]))
    uit["claims"] = weg.scherm_af(claims, _instroom(claims), _cellen_van_claims(claims))
    uit["overleving"] = weg.scherm_af(overleving, _instroom(overleving), _cellen_van_overleving(overleving))
    uit["kwartalen"] = kwartalen if manifest.get("klantbestand") is None else kwartalen.iloc[:0]
    return uit, len(weg.cellen)


def _instroom(tabel: pd.DataFrame) -> list[Rij]:
    return [(INSTROOM, str(u)) for u in tabel["uitkering"]]


def _cellen_van_claims(claims: pd.DataFrame) -> list[Rij]:
    indicator = dict(MATEN)
    return [(indicator[str(m)], str(u)) for m, u in zip(claims["maat"], claims["uitkering"], strict=True)]


def _cellen_van_overleving(overleving: pd.DataFrame) -> list[Rij]:
    namen = zip(overleving["uitkering"], overleving["maand"], strict=True)
    return [(OVERLEVING, f"{maand}m" if u == "totaal" else f"{u}|{maand}m") for u, maand in namen]


def afscherming(indicatoren: pd.DataFrame, manifest: Mapping[str, Any]) -> Afscherming:
    """What must stay hidden; counts are pooled over replications, persons are not."""
    if manifest.get("klantbestand") is None:
        return Afscherming(frozenset())
    replicaties = max(int(manifest.get("replicaties") or 1), 1)
    rijen = indicatoren.to_dict("records")
    noemers: dict[Rij, float] = {}
    for r in rijen:
        cel = (str(r["indicator"]), str(r["groep"]))
        noemer = 0.0 if pd.isna(r["noemer"]) else float(r["noemer"]) / replicaties  # NaN: hidden before
        noemers[cel] = min(noemers.get(cel, noemer), noemer)
    ingestroomd = {groep: aantal for (indicator, groep), aantal in noemers.items() if indicator == INSTROOM}
    klein = {cel for cel, noemer in noemers.items() if _te_weinig(cel, noemer, ingestroomd)}
    klein |= {(str(r["indicator"]), str(r["groep"])) for r in rijen if _klein_deel(r, replicaties)}
    return Afscherming(frozenset(klein | _aanvulling(klein, noemers)), replicaties)


def _te_weinig(cel: Rij, noemer: float, ingestroomd: Mapping[str, float]) -> bool:
    """Fewer than ten persons, as far as can be told: where months or money are counted, from who entered."""
    indicator, groep = cel
    personen = ingestroomd.get(groep, ingestroomd.get(groep.partition("|")[0]))
    if personen is not None and personen < ONDERGRENS:
        return True
    if indicator in REGISTER and REGISTER[indicator].definitie.eenheid in _GEEN_PERSONEN:
        return personen is None
    return noemer < ONDERGRENS


def _klein_deel(r: Any, replicaties: int) -> bool:
    """Of a share: do fewer than ten, but not none, have the outcome or lack it?"""
    id_ = str(r["indicator"])
    if id_ not in REGISTER or REGISTER[id_].definitie.soort != "aandeel" or pd.isna(r["teller"]):
        return False
    teller, noemer = float(r["teller"]) / replicaties, float(r["noemer"]) / replicaties
    return any(0.0 < aantal < ONDERGRENS for aantal in (teller, noemer - teller))


def _aanvulling(klein: set[Rij], noemers: Mapping[Rij, float]) -> set[Rij]:
    """The next smallest of every family in which one group alone is hidden."""
    families: dict[tuple[str, str], list[Rij]] = {}
    for indicator, groep in noemers:
        if groep != "totaal":
            families.setdefault((indicator, _familie(groep)), []).append((indicator, groep))
    extra: set[Rij] = set()
    for leden in families.values():
        verborgen = [cel for cel in leden if cel in klein]
        rest = [cel for cel in leden if cel not in klein]
        if len(verborgen) == 1 and rest:
            extra.add(min(rest, key=lambda cel: (noemers[cel], cel)))
    return extra


def _familie(groep: str) -> str:
    """Groups that together make up the total: benefits, quarters, parties, or what stands before the last bar."""
    if groep in UITKERING:
        return "uitkering"
    if KWARTAAL.fullmatch(groep):
        return "kwartaal"
    return groep.rpartition("|")[0]
