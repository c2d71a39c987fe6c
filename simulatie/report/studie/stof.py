"""A study as a report needs it: names of variants, the rows of the total, titles of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from simulatie.report.figuren.verkenning import titels_van
from simulatie.report.namen import Namen
from simulatie.report.opmaak import Opmaak
from simulatie.scenario.kruis import getallen

if TYPE_CHECKING:
    from simulatie.studie.antwoorden import Uitkomsten
    from simulatie.studie.bestand import Studie

TOTAAL = "totaal"


@dataclass(frozen=True, eq=False)
class StudieStof:
    """A study's results with the words of one language."""

    u: Uitkomsten
    opm: Opmaak

    @property
    def studie(self) -> Studie:
        """The study as its file says it."""
        return self.u.plan.geladen.studie

    @cached_property
    def namen(self) -> Namen:
        """The scenarios, each with its number."""
        geladen = self.u.plan.geladen
        return Namen(geladen.basis.naam, [g.naam for g in geladen.scenarios])

    @cached_property
    def totaal(self) -> pd.DataFrame:
        """`samenvatting` for all clients together."""
        s = self.u.samenvatting
        return s[s["groep"] == TOTAAL].reset_index(drop=True)

    @property
    def veel_werelden(self) -> bool:
        """Is there more than one answer to what is not known?"""
        return len(self.u.werelden) > 1

    def rijen(self, indicator: str) -> list[dict[str, Any]]:
        """Rows of `totaal` of one outcome, in the order of the variants."""
        deel = self.totaal[self.totaal["indicator"] == indicator]
        return [{str(k): v for k, v in rij.items()} for rij in deel.to_dict("records")]

    def naam(self, rij: Any) -> str:
        """A variant in words: the scenario, and the values of the levers where there are any."""
        naam = self.namen.kort(str(rij["scenario"]))
        if not self.studie.hefbomen:
            return naam
        stand = "; ".join(f"{h} {self.opm.waarde(round(float(rij[h]), 6))}" for h in self.studie.hefbomen)
        return stand if len(self.namen.scenarios) == 1 else f"{naam} ({stand})"

    @cached_property
    def _titels(self) -> dict[str, str]:
        geladen = self.u.plan.geladen
        paden = [h.pad for h in self.studie.hefbomen.values()]
        paden += [str(k) for k in self.u.parameters().columns if k != "wereld"]
        return titels_van(geladen.basis, paden, self.opm.taal)

    @cached_property
    def _tabellen(self) -> frozenset[str]:
        """Paths of numbers that hold more than one value: there a title alone does not say which."""
        return frozenset(
            ".".join((*pad, *element))
            for pad, _, getal in getallen(self.u.plan.geladen.basis.scenario)
            if len(getal.elementen()) > 1
            for element in getal.elementen()
        )

    def titel(self, pad: str) -> str:
        """What a number is called, with the part of its table that is meant."""
        titel = self._titels.get(pad, pad)
        return f"{titel}: {pad.rpartition('.')[2]}" if pad in self._tabellen and titel != pad else titel

    def hoofdvarianten(self, hoogstens: int) -> Sequence[dict[str, Any]]:
        """For each scenario the setting with the largest mean effect on the first outcome; the largest of these."""
        per_scenario: dict[str, dict[str, Any]] = {}
        for rij in self.rijen(self.studie.uitkomsten[0]):
            beste = per_scenario.get(rij["scenario"])
            if rij["verschil"] == rij["verschil"] and (beste is None or abs(rij["verschil"]) > abs(beste["verschil"])):
                per_scenario[rij["scenario"]] = rij
        return sorted(per_scenario.values(), key=lambda r: -abs(r["verschil"]))[:hoogstens]
