"""One draw of the parameters in a baseline and in what is compared with it.

A draw replaces numbers of both. But what a scenario changes on purpose stays as the scenario says: a lever is not part
of what is uncertain. So a drawn number is left alone in a scenario that sets it itself, and where the scenario sets it
from a date on, it is the drawn one until that date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from simulatie.scenario.verschil import verschil
from simulatie.scenario.wijzigen import doelen_van
from simulatie.trekkingen import met_trekking

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen


def met_trekking_naast(
    basis: Geladen, varianten: Sequence[Geladen], trekking: Mapping[str, float]
) -> tuple[Geladen, list[Geladen]]:
    """Baseline and scenarios under one draw. Raises WijzigFout for a draw that one of them does not allow."""
    los = per_element(basis, trekking)
    uit = [met_trekking(variant, Hefbomen.van(basis, variant).sparen(los)) for variant in varianten]
    return met_trekking(basis, los), uit


def per_element(geladen: Geladen, trekking: Mapping[str, float]) -> dict[str, float]:
    """The draw by single number: what names a table becomes its elements. Raises WijzigFout for an unknown path."""
    uit: dict[str, float] = {}
    for naam, waarde in trekking.items():
        for doel in doelen_van(geladen, naam):
            vanaf = "" if doel.vanaf is None else f"@{doel.vanaf}"
            uit.update({".".join((*doel.pad, *element)) + vanaf: waarde for element in doel.elementen})
    return uit


@dataclass(frozen=True)
class Hefbomen:
    """What a scenario changes of a baseline: paths it sets from the start, and value by date of what it sets later."""

    altijd: frozenset[str]
    vanaf: Mapping[str, Mapping[dt.date, float]]

    @classmethod
    def van(cls, basis: Geladen, variant: Geladen) -> Self:
        """The levers of a scenario."""
        altijd: set[str] = set()
        vanaf: dict[str, dict[dt.date, float]] = {}
        for regel in verschil(variant, basis):
            if regel.vanaf is None:
                altijd.add(regel.pad)
            elif isinstance(regel.scenario, float):
                vanaf.setdefault(regel.pad, {})[regel.vanaf] = regel.scenario
        return cls(frozenset(altijd), vanaf)

    def sparen(self, los: Mapping[str, float]) -> dict[str, float]:
        """A draw by element without what is set from the start, and with what is set from a date put back after it."""
        uit = {pad: waarde for pad, waarde in los.items() if pad.partition("@")[0] not in self.altijd}
        for pad in list(uit):
            for datum, waarde in sorted(self.vanaf.get(pad, {}).items()):
                uit[f"{pad}@{datum}"] = waarde
        return uit
