"""Compare scenarios: the same clients and the same draws, paired differences, and how certain they are.

    import simulatie as sim
    v = sim.vergelijk("basis", ["verplichte-overdracht"], klanten=50_000, replicaties=5)
    v.verschillen        # tidy DataFrame: scenario, indicator, groep, basis, variant, verschil, onder, …

The arithmetic is in `outcomes.vergelijking`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import pandas as pd

from simulatie.armen import Armen
from simulatie.invoerverschil import INVOER, LEUNT_OP, als_tabel, invoer_van, invoering_van, leunt_op
from simulatie.outcomes import naast_gepubliceerd, schat_tellingen
from simulatie.outcomes.vergelijking import (
    Paren,
    is_deelgroep,
    maak_budget,
    maak_claims,
    maak_keten,
    maak_kwartalen,
    maak_overleving,
    maak_verschillen,
    vergelijk_armen,
    vul_trekkingen,
)
from simulatie.outcomes.vergelijking.afscherming import scherm_af
from simulatie.outcomes.vergelijking.precisie import ruwste
from simulatie.scenario.lezen import Geladen, laad
from simulatie.simuleren import STANDAARD_ENGINE, Opzet, maak_opzet
from simulatie.trekkingen import lees_trekkingen
from simulatie.varianten import met_trekking_naast
from simulatie.vergelijkbaar import (
    REPLICATIES_PER_TREKKING_VRIJ,
    STANDAARD_REPLICATIES,
    Keuzes,
    aangepast,
    controleer_keuzes,
    vergelijkbaar,
)
from simulatie.vergelijkpapieren import manifest_van, opdracht_van

STANDAARD_KLANTEN: Final = 20_000  # also what the command line takes: simulatie/cli/draaien.py
MAXIMUM_REPLICATIES: Final = 40
"""Where adding replications for `precisie` stops, whatever the interval."""
MINIMUM_CLUSTERS: Final = 10
"""Clusters below which a half-width is too uncertain itself to stop on it."""
Voortgang = Callable[[str, int, int], None]
"""Called with (what is being done: `armen` or `trekkingen`, regions done, regions in all)."""


@dataclass(frozen=True, eq=False, repr=False)
class Vergelijking:
    """Scenarios against a baseline. All tables are tidy, numbers raw; NaN: no number.

    Attributes:
        basis, scenarios: as compared, in the order asked.
        manifest: the papers: inputs, sizes, versions, run id, and the command that does it again.
        indicatoren: estimates of each scenario, the baseline first (`schatting.schat_tellingen`).
        verschillen: paired differences (`outcomes.vergelijking.verschillen.KOLOMMEN`).
        budget: the budget line (`outcomes.vergelijking.budget.KOLOMMEN`).
        kwartalen: differences by quarter since the scenario's introduction.
        keten: the chain of the change, step by step.
        claims: claimed and caused placements, by benefit.
        overleving: share without a job by month since entry.
        gepubliceerd: the baseline beside the published figures.
        invoer: what the scenarios change. leunt_op: the assumptions such a change works through.
    """

    basis: Geladen
    scenarios: tuple[Geladen, ...]
    manifest: dict[str, Any]
    indicatoren: pd.DataFrame
    verschillen: pd.DataFrame
    budget: pd.DataFrame
    kwartalen: pd.DataFrame
    keten: pd.DataFrame
    claims: pd.DataFrame
    overleving: pd.DataFrame
    gepubliceerd: pd.DataFrame
    invoer: pd.DataFrame
    leunt_op: pd.DataFrame

    @property
    def groepen(self) -> pd.DataFrame:
        """The differences by benefit, age, education and obstacle."""
        return self.verschillen[[is_deelgroep(g) for g in self.verschillen["groep"]]]

    def afgeschermd(self) -> tuple[Vergelijking, int]:
        """Without cells of fewer than ten persons of a client file, and how many were taken out.

        What leaves the computer should be this one; without a client file it is the comparison itself.
        """
        if self.manifest["klantbestand"] is None:
            return self, 0
        tabellen, aantal = scherm_af(self.tabellen(), self.manifest)
        velden: dict[str, Any] = dict(tabellen)
        return replace(self, **velden), aantal

    def tabellen(self) -> dict[str, pd.DataFrame]:
        """All tables by name, as they are written."""
        return {naam: getattr(self, naam) for naam in TABELLEN}

    def __repr__(self) -> str:
        m = self.manifest
        namen = ", ".join(g.scenario.naam for g in self.scenarios)
        tegen = f"against {self.basis.scenario.naam}, {m['replicaties']} replication(s); {m['zekerheid']}"
        return f"<Vergelijking {m['run_id']}: {namen} {tegen}>"


TABELLEN: Final = (
    "indicatoren",
    "verschillen",
    "budget",
    "kwartalen",
    "keten",
    "claims",
    "overleving",
    "gepubliceerd",
    "invoer",
    "leunt_op",
)


def vergelijk(
    basis: str | Path | Geladen = "basis",
    scenarios: Sequence[str | Path | Geladen] = (),
    *,
    klanten: int = STANDAARD_KLANTEN,
    replicaties: int = STANDAARD_REPLICATIES,
    precisie: float | None = None,
    seed: int = 1,
    trekkingen: int = 0,
    trekkingen_bestand: str | Path | None = None,
    prijzen: str = "vast",
    budget: str = "vast",
    waarde_baan: float | None = None,
    engine: str = STANDAARD_ENGINE,
    klantbestand: str | Path | None = None,
    werkers: int | None = None,
    opzet: Opzet | None = None,
    voortgang: Voortgang | None = None,
) -> Vergelijking:
    """Compare scenarios with a baseline.

    Args:
        basis, scenarios: names of the library, paths, or scenarios already loaded.
        klanten: expected number of clients in each run, rounded to whole regions.
        replicaties: independent repetitions of each.
        precisie: go on until the half-width of the paired difference of each primary outcome, for each scenario, is at
            most this number of times its relevance threshold (`outcomes.vergelijking.drempels`); `replicaties` is then
            where it starts, and `MAXIMUM_REPLICATIES` where it stops in any case.
        seed: key of all draws.
        trekkingen: number of joint draws of the parameters, each simulated once in every scenario: parameter
            uncertainty, apart from simulation noise. 0 for none.
        trekkingen_bestand: file of draws instead of those of the calibrated baseline.
        prijzen: "vast", or "winstneutraal": prices of each scenario such that providers' expected profit is unchanged.
        budget: "vast" (as in the scenarios), or "open": no budget limits anybody.
        waarde_baan: euros that a durable job is worth apart from the public money it saves; by default
            `geld.waarde_duurzame_baan` of the baseline.
        engine: "kern" or "referentie".
        klantbestand: clients from a file (docs/klantbestand.md).
        werkers: threads, as in `simuleren.simuleer`; changes nothing in the outcomes.
        opzet: regions and clients of these `klanten` or this `klantbestand`, where they were decided on before
            (`simuleren.maak_opzet` of `basis`).
        voortgang: called while it runs.

    Raises:
        VergelijkFout: scenarios that cannot be compared, all reasons at once.
        ScenarioFout, KlantbestandFout, TrekkingenFout: a file that cannot be used.
        ValueError: a number out of range.
    """
    geladen = [s if isinstance(s, Geladen) else laad(s) for s in (basis, *scenarios)]
    keuzes = Keuzes(
        replicaties=replicaties,
        precisie=precisie,
        trekkingen=trekkingen,
        trekkingen_bestand=None if trekkingen_bestand is None else Path(trekkingen_bestand),
        prijzen=prijzen,
        budget=budget,
        waarde_baan=waarde_baan,
        seed=seed,
        engine=engine,
        werkers=werkers,
    )
    controleer_keuzes(keuzes)
    opdracht = opdracht_van([basis, *scenarios], klanten, klantbestand, keuzes)
    ruw_basis, varianten = vergelijkbaar(geladen[0], geladen[1:], met_bestand=klantbestand is not None)
    draws = _trekkingen(ruw_basis, keuzes)
    if opzet is None:
        opzet = maak_opzet(ruw_basis, klanten, klantbestand, seed)
    paar = aangepast(ruw_basis, varianten, keuzes)
    armen = _hoofdarmen(paar, opzet, keuzes, voortgang)
    paren = [vergelijk_armen(armen.arm(0), armen.arm(i)) for i in range(1, len(paar))]
    verschillen = [maak_verschillen(g.scenario.naam, p) for g, p in zip(paar[1:], paren, strict=True)]
    for tabel, per_trekking in zip(
        verschillen, _per_trekking(ruw_basis, varianten, draws, opzet, keuzes, voortgang), strict=True
    ):
        vul_trekkingen(tabel, per_trekking)
    return _bundel(paar, armen, paren, verschillen, opzet, keuzes, opdracht)


def _hoofdarmen(paar: list[Geladen], opzet: Opzet, k: Keuzes, voortgang: Voortgang | None) -> Armen:
    """Simulate the scenarios at their own numbers, as often as asked or as precisely as asked."""
    melder = None if voortgang is None else lambda klaar, alle: voortgang("armen", klaar, alle)
    armen = Armen(paar, opzet, seed=k.seed, engine=k.engine, werkers=k.werkers, melder=melder)
    armen.breid_uit(k.replicaties)
    if k.precisie is None:
        return armen
    armen.breid_uit(-(-MINIMUM_CLUSTERS // len(opzet.regios)))
    while armen.replicaties < MAXIMUM_REPLICATIES and _ruwste(armen) > k.precisie:
        armen.breid_uit(armen.replicaties + 1)
    return armen


def _ruwste(armen: Armen) -> float:
    return max(ruwste(vergelijk_armen(armen.arm(0), armen.arm(i))) for i in range(1, len(armen.scenarios)))


def _trekkingen(basis: Geladen, k: Keuzes) -> list[dict[str, float]]:
    return lees_trekkingen(basis, k.trekkingen, k.trekkingen_bestand) if k.trekkingen else []


def _per_trekking(
    basis: Geladen,
    varianten: Sequence[Geladen],
    draws: Sequence[dict[str, float]],
    opzet: Opzet,
    k: Keuzes,
    voortgang: Voortgang | None,
) -> list[list[Paren]]:
    """Paired differences of each scenario under each draw: one replication with lots of its own for every draw."""
    uit: list[list[Paren]] = [[] for _ in varianten]
    for nummer, trekking in enumerate(draws, start=1):
        if voortgang is not None:
            voortgang("trekkingen", nummer - 1, len(draws))
        basis_met, varianten_met = met_trekking_naast(basis, varianten, trekking)
        paar = aangepast(basis_met, varianten_met, k)
        eerste = nummer * REPLICATIES_PER_TREKKING_VRIJ
        armen = Armen(paar, opzet, seed=k.seed, engine=k.engine, werkers=k.werkers, eerste_replicatie=eerste)
        armen.breid_uit(1)
        for i, lijst in enumerate(uit, start=1):
            lijst.append(vergelijk_armen(armen.arm(0), armen.arm(i)))
    return uit


def _bundel(
    paar: list[Geladen],
    armen: Armen,
    paren: list[Paren],
    verschillen: list[pd.DataFrame],
    opzet: Opzet,
    k: Keuzes,
    opdracht: str,
) -> Vergelijking:
    basis, varianten = paar[0], tuple(paar[1:])
    waarde = float(basis.scenario.geld.waarde_duurzame_baan.waarde) if k.waarde_baan is None else k.waarde_baan  # type: ignore[arg-type]
    instroom = instroom_per_jaar(basis)
    schattingen = [schat_tellingen(armen.arm(i).tellingen(g.scenario.naam)) for i, g in enumerate(paar)]
    samenvatting = pd.concat(schattingen, ignore_index=True)
    samen = pd.concat(verschillen, ignore_index=True)
    invoering = {g.scenario.naam: invoering_van(basis, g) for g in varianten}
    return Vergelijking(
        basis=basis,
        scenarios=varianten,
        manifest=manifest_van(paar, armen, opzet, k, opdracht, waarde, invoering),
        indicatoren=samenvatting,
        verschillen=samen,
        budget=pd.concat(
            [maak_budget(g.scenario.naam, p, instroom, waarde) for g, p in zip(varianten, paren, strict=True)],
            ignore_index=True,
        ),
        kwartalen=maak_kwartalen(samen, invoering),
        keten=maak_keten(samen),
        claims=maak_claims(samenvatting, {g.scenario.naam: armen.arm(i) for i, g in enumerate(paar)}),
        overleving=maak_overleving(samenvatting),
        gepubliceerd=naast_gepubliceerd(samenvatting[samenvatting["scenario"] == basis.scenario.naam]),
        invoer=als_tabel([rij for g in varianten for rij in invoer_van(basis, g)], INVOER),
        leunt_op=als_tabel([rij for g in varianten for rij in leunt_op(basis, g)], LEUNT_OP),
    )


def instroom_per_jaar(geladen: Geladen) -> float:
    """National entrants a year, mean over the years of the measured period."""
    s = geladen.scenario
    jaren = [str(j) for j in range(s.looptijd.meten_vanaf.year, s.looptijd.eind.year)]
    stromen = [getattr(s.instroom, naam).waarde for naam in type(s.instroom).model_fields]
    return 1000.0 * sum(float(stroom[jaar]) for stroom in stromen for jaar in jaren) / len(jaren)
