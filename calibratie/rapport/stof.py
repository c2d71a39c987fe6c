"""A calibration as its report needs it: tables, settings, and what figures and parameters are called."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from calibratie.diagnose import GROTE_RUIS as GROTE_RUIS
from calibratie.diagnosebestand import Tabellen
from calibratie.instellingen import Instellingen
from calibratie.rapport.engels import in_taal, vertaald
from simulatie.outcomes import groepslabel, titel
from simulatie.outcomes.indicatoren import REGISTER
from simulatie.report.opmaak import AANDEEL, LEEG, Maat, Opmaak, decimalen_voor
from simulatie.report.zinnen import klein

PER_MAAND: Final = Maat("per_maand", 100.0, 1, "maat.procent", "maat.procentpunt")
VERHOUDING: Final = Maat("verhouding", 1.0, 2)
GOED_R2: Final = 0.95
"""Leave-one-out R² from which the emulator of a figure is called good."""
GOED_RHAT: Final = 1.05
"""R-hat up to which chains are said to agree."""
VER: Final = 2.0
"""Errors of its own from which a figure is far from the model's median."""
GEDREVEN: Final = "prior-gedreven"
"""The class of parameters that the figures do not tell enough of."""
Rij = dict[str, Any]


@dataclass(frozen=True, eq=False)
class KalStof:
    """What a result holds, with the words of one language."""

    tabellen: Tabellen
    manifest: Mapping[str, Any]
    inst: Instellingen
    opm: Opmaak

    def rijen(self, tabel: str) -> list[Rij]:
        """The rows of a table."""
        return [{str(k): w for k, w in rij.items()} for rij in self.tabellen[tabel].to_dict("records")]

    # ------------------------------------------------------------------ words of the register

    def woorden(self, rij: Rij, veld: str) -> str:
        """What the register says of a figure or parameter; on an English page marked where it stays Dutch."""
        return in_taal(veld, str(rij[veld]), self.opm.taal)

    def blijft_nederlands(self, rijen: list[Rij], veld: str) -> bool:
        """Does the English page hold such a text in Dutch?"""
        return any(vertaald(veld, str(r[veld]), self.opm.taal) is None for r in rijen)

    # ------------------------------------------------------------------ figures

    @cached_property
    def doelen(self) -> list[Rij]:
        """All figures, in the order of the register."""
        return self.rijen("doelen")

    def met_rol(self, rol: str) -> list[Rij]:
        """The figures that were fitted (`kalibreer`) or kept out (`toets`)."""
        return [r for r in self.doelen if r["rol"] == rol]

    @cached_property
    def missers(self) -> list[Rij]:
        """Figures outside what the model predicts, furthest first."""
        return sorted((r for r in self.doelen if not r["binnen"]), key=lambda r: -abs(r["verschil_in_fouten"]))

    @cached_property
    def ver(self) -> list[Rij]:
        """Figures inside what the model predicts, yet far from its median in errors of their own, furthest first."""
        ver = (r for r in self.doelen if r["binnen"] and abs(r["verschil_in_fouten"]) > VER)
        return sorted(ver, key=lambda r: -abs(r["verschil_in_fouten"]))

    @cached_property
    def _per_doel(self) -> dict[str, Rij]:
        return {str(r["doel"]): r for r in self.doelen}

    def groep(self, rij: Rij) -> str:
        """The group of a figure in words; where it is a ratio of two groups, both."""
        een = groepslabel(str(rij["groep"]), self.opm.taal)
        if not rij["per_groep"]:
            return een
        return self.opm.t("kalrap.tegen", een=een, ander=groepslabel(str(rij["per_groep"]), self.opm.taal))

    def indicator(self, rij: Rij) -> str:
        """What a figure measures."""
        naam = str(rij["indicator"])
        return titel(naam, self.opm.taal) if naam in REGISTER else naam

    def doel(self, rij: Rij) -> str:
        """A figure in words, with its group where that is not everybody."""
        return self.indicator(rij) if rij["groep"] == "totaal" else f"{self.indicator(rij)} ({self.groep(rij)})"

    def doel_in_zin(self, rij: Rij) -> str:
        """The same inside a sentence."""
        return klein(self.doel(rij))

    def doel_bij_id(self, id_: str) -> str:
        """The same by id; the id itself where the register of the result has no such figure."""
        return self.doel(self._per_doel[id_]) if id_ in self._per_doel else id_

    def indicator_bij_id(self, id_: str) -> str:
        """What the figure with this id measures."""
        return self.indicator(self._per_doel[id_]) if id_ in self._per_doel else id_

    def groep_bij_id(self, id_: str) -> str:
        """The group of the figure with this id."""
        return self.groep(self._per_doel[id_]) if id_ in self._per_doel else id_

    def doelen_bij_ids(self, ids: str) -> str:
        """A list of ids, as the diagnostics write it, in words."""
        return "; ".join(self.doel_bij_id(id_) for id_ in ids.split(", ") if id_)

    @staticmethod
    def maat(rij: Rij) -> Maat:
        """The unit of a figure: a share, a rate per month, or a bare ratio."""
        naam = str(rij["indicator"])
        if naam.endswith("per_maand"):
            return PER_MAAND
        aandeel = naam not in REGISTER or REGISTER[naam].definitie.soort == "aandeel"
        return AANDEEL if aandeel and not rij["per_groep"] else VERHOUDING

    def niveau(self, rij: Rij, kolom: str) -> str:
        """A value of a figure with its unit."""
        return self.opm.niveau(float(rij[kolom]), self.maat(rij), self.decimalen(rij))

    def decimalen(self, rij: Rij) -> int:
        """Decimals that the interval of a figure deserves."""
        return decimalen_voor(self.maat(rij), rij["voorspeld_onder"], rij["voorspeld_boven"])

    def interval(self, rij: Rij, wat: str) -> str:
        """An interval of a figure: `model` or `voorspeld`."""
        return self.opm.interval(rij[f"{wat}_onder"], rij[f"{wat}_boven"], self.maat(rij), self.decimalen(rij))

    # ------------------------------------------------------------------ parameters

    @cached_property
    def parameters(self) -> list[Rij]:
        """All parameters, in the order of their file."""
        return self.rijen("parameters")

    def met_klasse(self, *klassen: str) -> list[Rij]:
        """Parameters by what the figures say of them: `bepaald`, `deels`, `prior-gedreven`."""
        return [r for r in self.parameters if r["klasse"] in klassen]

    @cached_property
    def _namen(self) -> dict[str, str]:
        """What each parameter is called; one that shares its title with another gets its id behind it."""
        titels = {str(r["parameter"]): self._titel(r) for r in self.parameters}
        vaker = Counter(titels.values())
        return {id_: f"{t} ({id_})" if vaker[t] > 1 and t != id_ else t for id_, t in titels.items()}

    @cached_property
    def _gekend(self) -> dict[str, tuple[str, str]]:
        """Title of a number and the part of its table, by path, of every number a scenario has."""
        from simulatie.report.figuren.verkenning import titels_van
        from simulatie.scenario.kruis import getallen
        from simulatie.scenario.lezen import laad

        basis = laad("basis")
        delen = {
            ".".join((*pad, *element)): ", ".join(element)
            for pad, _, getal in getallen(basis.scenario)
            for element in getal.elementen()
        }
        paden = [pad for r in self.parameters for pad in str(r["paden"]).split(", ")]
        titels = titels_van(basis, paden, self.opm.taal)
        return {pad: (titels[pad], delen.get(pad, "")) for pad in paden if pad in titels}

    def _titel(self, rij: Rij) -> str:
        paden = str(rij["paden"]).split(", ")
        if any(pad not in self._gekend for pad in paden):
            return str(rij["parameter"])
        titel_ = self._gekend[paden[0]][0]
        delen = list(dict.fromkeys(deel for pad in paden if (deel := self._gekend[pad][1])))
        return titel_ if not delen or len(delen) > _DELEN else f"{titel_}: {', '.join(delen)}"

    def parameter(self, id_: str) -> str:
        """What a parameter is called."""
        return self._namen.get(id_, id_)

    def getal(self, waarde: float) -> str:
        """A value of a parameter, to three digits."""
        return LEEG if math.isnan(waarde) else self.opm.waarde(float(f"{waarde:.3g}"))

    # ------------------------------------------------------------------ the whole

    @cached_property
    def kern(self) -> dict[str, float]:
        """Single numbers by name."""
        return {str(r["naam"]): float(r["waarde"]) for r in self.rijen("kern")}

    @property
    def snel(self) -> bool:
        """Was it made with `--snel`?"""
        return self.inst == Instellingen(klanten=self.inst.klanten, seed=self.inst.seed).snel()

    @property
    def gewoon(self) -> bool:
        """Was it made with the sizes of the command, `--snel` or not, so that the command can repeat it?"""
        return self.snel or self.inst == Instellingen(klanten=self.inst.klanten, seed=self.inst.seed)

    def procent(self, deel: float, decimalen: int = 0) -> str:
        """A share as a percentage."""
        return self.opm.niveau(deel, AANDEEL, decimalen)

    def opsomming(self, delen: list[str], hoogstens: int = 6) -> str:
        """a; b; c: names hold commas. A long list is cut, with how many there are more."""
        if len(delen) > hoogstens:
            delen = [*delen[:hoogstens], self.opm.t("kalrap.nog", n=len(delen) - hoogstens)]
        return "; ".join(delen)


_DELEN: Final = 3  # parts of a table that stand behind its title; a factor on more moves the whole table
