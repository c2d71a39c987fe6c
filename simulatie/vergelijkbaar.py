"""What may be compared, and how: scenarios that measure the same thing, and budgets and prices as chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from simulatie.prijzen import met_budget, winstneutraal
from simulatie.scenario.lezen import Geladen
from simulatie.scenario.vinden import noem
from simulatie.simuleren import STANDAARD_ENGINE
from simulatie.teksten import tekst

STANDAARD_REPLICATIES: Final = 5  # also what the command line takes: simulatie/cli/vergelijk.py
PRIJZEN, BUDGET = ("vast", "winstneutraal"), ("vast", "open")
REPLICATIES_PER_TREKKING_VRIJ: Final = 1_000
"""Numbers of replications between one draw of the parameters and the next: no two share their lots."""


class VergelijkFout(ValueError):  # noqa: N818 (the field's word)
    """Scenarios that cannot be compared; `fouten` holds a message for each reason."""

    exitcode = 3

    def __init__(self, fouten: Sequence[str]) -> None:
        self.fouten = tuple(fouten)
        super().__init__("\n".join(fouten))

    def tekst(self, taal: str | None = None) -> str:
        """All messages, in the language in which they were made."""
        return str(self)


@dataclass(frozen=True)
class Keuzes:
    """How scenarios are compared. All of it stands in the manifest, but for `werkers`: threads change no outcome."""

    replicaties: int = STANDAARD_REPLICATIES
    precisie: float | None = None
    trekkingen: int = 0
    trekkingen_bestand: Path | None = None
    prijzen: str = "vast"
    budget: str = "vast"
    waarde_baan: float | None = None
    seed: int = 1
    engine: str = STANDAARD_ENGINE
    werkers: int | None = None


def controleer_keuzes(k: Keuzes) -> None:
    """Raises ValueError for a number out of range or an unknown choice."""
    for naam, waarde, minimum in (("replicaties", k.replicaties, 1), ("trekkingen", k.trekkingen, 0)):
        if waarde < minimum:
            raise ValueError(f"{naam} = {waarde}: must be at least {minimum}")
    if k.replicaties > REPLICATIES_PER_TREKKING_VRIJ:
        raise ValueError(f"replicaties = {k.replicaties}: must be at most {REPLICATIES_PER_TREKKING_VRIJ}")
    if k.precisie is not None and not k.precisie > 0.0:
        raise ValueError(f"precisie = {k.precisie}: must be above 0")
    for naam, gekozen, mag in (("prijzen", k.prijzen, PRIJZEN), ("budget", k.budget, BUDGET)):
        if gekozen not in mag:
            raise ValueError(f"{naam} = {gekozen!r}: must be one of {', '.join(mag)}")


def vergelijkbaar(
    basis: Geladen, varianten: Sequence[Geladen], *, met_bestand: bool = False
) -> tuple[Geladen, list[Geladen]]:
    """Check that scenarios can be compared, and give each a name of its own.

    The baseline may be compared with itself (a check that every difference is 0): its second appearance gets another
    name. Raises VergelijkFout with all reasons.
    """
    fouten: list[str] = []
    uit: list[Geladen] = []
    namen = [basis.scenario.naam]
    if not varianten:
        fouten.append(tekst("vergelijk.geen_scenario"))
    for variant in varianten:
        naam = variant.scenario.naam
        if naam in namen:
            if naam == basis.scenario.naam and variant.scenario == basis.scenario and f"{naam} (2)" not in namen:
                variant = _hernoemd(variant, f"{naam} (2)")
            else:
                fouten.append(tekst("vergelijk.dubbel", naam=naam, bestand=noem(variant.bestand)))
        namen.append(variant.scenario.naam)
        fouten += _bezwaren(basis, variant, met_bestand)
        uit.append(variant)
    if fouten:
        raise VergelijkFout(fouten)
    return basis, uit


def _hernoemd(geladen: Geladen, naam: str) -> Geladen:
    return replace(geladen, scenario=geladen.scenario.model_copy(update={"naam": naam}))


def _bezwaren(basis: Geladen, variant: Geladen, met_bestand: bool) -> list[str]:
    """Why a scenario does not measure the same thing as the baseline."""
    fouten = []
    for sectie in ("looptijd", "metingen"):
        een, ander = getattr(basis.scenario, sectie), getattr(variant.scenario, sectie)
        for veld in type(een).model_fields:
            if getattr(een, veld) != getattr(ander, veld):
                fouten.append(
                    tekst(
                        "vergelijk.periode",
                        scenario=variant.scenario.naam,
                        pad=f"{sectie}.{veld}",
                        waarde=_datums(getattr(ander, veld)),
                        basis=_datums(getattr(een, veld)),
                    )
                )
    if met_bestand and basis.scenario.regio != variant.scenario.regio:
        fouten.append(tekst("vergelijk.regio", scenario=variant.scenario.naam))
    return fouten


def _datums(waarde: Any) -> str:
    return f"{waarde.vanaf} – {waarde.tot}" if hasattr(waarde, "vanaf") else str(waarde)


def aangepast(basis: Geladen, varianten: Sequence[Geladen], keuzes: Keuzes) -> list[Geladen]:
    """The scenarios as they are simulated: budgets and prices as chosen."""
    alle = [basis, *varianten]
    if keuzes.budget == "open":
        alle = [met_budget(geladen, "open") for geladen in alle]
    if keuzes.prijzen == "winstneutraal":
        alle = [alle[0], *(winstneutraal(alle[0], variant) for variant in alle[1:])]
    return alle
