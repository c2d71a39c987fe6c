"""The command `verken`: sweep one or two numbers, and see where a scenario stops paying."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from simulatie.cli.draaien import (
    ENGINES,
    STANDAARD_KLANTEN,
    controleer_aantallen,
    controleer_geheugen_naast_elkaar,
    controleer_uitvoermap,
    laad_met_waarschuwingen,
    optie,
    voortgangsbalk,
    zeg_of_vertaald_wordt,
)
from simulatie.cli.onderdelen import Opdracht
from simulatie.cli.vergelijk import controleer_keuzes
from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.verkennen import As, Verkenning

FIGUUR = "verkenning.svg"


@click.command(cls=Opdracht, hulp="cli.verken")
@click.argument("basis", metavar="BASIS")
@optie("--parameter", "parameters", multiple=True, required=True, hulp="cli.optie.parameter", metavar="PAD")
@optie("--waarden", multiple=True, required=True, hulp="cli.optie.waarden", metavar="VAN:TOT:AANTAL")
@optie("--scenario", hulp="cli.optie.op_scenario", metavar="SCENARIO")
@optie("--klanten", type=int, default=STANDAARD_KLANTEN, show_default=True, hulp="cli.optie.klanten", metavar="N")
@optie("--replicaties", type=int, default=1, show_default=True, hulp="cli.optie.replicaties", metavar="R")
@optie("--trekkingen", type=int, default=0, show_default=True, hulp="cli.optie.trekkingen", metavar="K")
@optie("--trekkingen-bestand", type=click.Path(path_type=Path), hulp="cli.optie.trekkingen_bestand", metavar="FILE")
@optie("--waarde-baan", type=float, hulp="cli.optie.waarde_baan", metavar="EURO")
@optie("--seed", type=int, default=1, show_default=True, hulp="cli.optie.seed", metavar="S")
@optie("--engine", type=click.Choice(ENGINES), default="kern", show_default=True, hulp="cli.optie.engine")
@optie("--werkers", type=int, hulp="cli.optie.werkers", metavar="W")
@optie("--uit", type=click.Path(path_type=Path), hulp="cli.optie.uit", metavar="DIR")
@optie("--overschrijf", is_flag=True, hulp="cli.optie.overschrijf")
@optie("--json", "als_json", is_flag=True, hulp="cli.optie.json")
def verken(
    basis: str,
    parameters: tuple[str, ...],
    waarden: tuple[str, ...],
    scenario: str | None,
    klanten: int,
    replicaties: int,
    trekkingen: int,
    trekkingen_bestand: Path | None,
    waarde_baan: float | None,
    seed: int,
    engine: str,
    werkers: int | None,
    uit: Path | None,
    overschrijf: bool,
    als_json: bool,
) -> None:
    """Check everything that can be checked first, run, write, and show."""
    controleer_aantallen(klanten, replicaties, seed, werkers)
    controleer_keuzes(None, trekkingen, trekkingen_bestand, waarde_baan)
    assen = lees_assen(parameters, waarden)
    controleer_uitvoermap(uit, overschrijf)
    geladen = laad_met_waarschuwingen(basis)
    onder = None if scenario is None else laad_met_waarschuwingen(scenario)
    from simulatie.simuleren import maak_opzet
    from simulatie.verkennen import verken as reken

    opzet = maak_opzet(geladen, klanten, None, seed)
    punten = 1 + math.prod(as_.aantal for as_ in assen)
    controleer_geheugen_naast_elkaar(opzet, klanten, replicaties, punten, engine, werkers)
    if engine == "kern":
        zeg_of_vertaald_wordt()
    with voortgangsbalk() as balk:
        uitkomst = reken(
            geladen,
            assen,
            scenario=onder,
            klanten=klanten,
            replicaties=replicaties,
            seed=seed,
            trekkingen=trekkingen,
            trekkingen_bestand=trekkingen_bestand,
            waarde_baan=waarde_baan,
            engine=engine,
            werkers=werkers,
            opzet=opzet,
            voortgang=None if balk is None else lambda _, klaar, alle: balk(klaar, alle),
        )
    if uit is not None:
        _schrijf(uitkomst, uit, overschrijf)
    if als_json:
        click.echo(json.dumps(als_document(uitkomst), ensure_ascii=False, indent=1, allow_nan=False))
    else:
        from simulatie.cli.verkentabel import druk_af

        druk_af(uitkomst)


def lees_assen(parameters: tuple[str, ...], waarden: tuple[str, ...]) -> list[As]:
    """Pair paths with their values, in order. Raises click.UsageError with what is wrong."""
    from simulatie.verkennen import As

    if len(parameters) != len(waarden):
        raise click.UsageError(tekst("verken.ongelijk", parameters=len(parameters), waarden=len(waarden)))
    return [As(pad, *_bereik(tekst_)) for pad, tekst_ in zip(parameters, waarden, strict=True)]


def _bereik(gegeven: str) -> tuple[float, float, int]:
    delen = gegeven.split(":")
    try:
        van, tot, aantal = float(delen[0]), float(delen[1]), int(delen[2])
    except (ValueError, IndexError):
        van = tot = math.nan
        aantal = 0
    if len(delen) != 3 or not (math.isfinite(van) and math.isfinite(tot)):
        komma = tekst("verken.komma") if "," in gegeven else ""
        raise click.UsageError(tekst("verken.waarden", gegeven=gegeven, komma=komma))
    return van, tot, aantal


def als_document(uitkomst: Verkenning) -> dict[str, Any]:
    """One JSON document: papers and tables; gaps and infinities are null."""
    from simulatie.vergelijkmap import rijen

    return {"manifest": uitkomst.manifest, **{naam: rijen(tabel) for naam, tabel in uitkomst.tabellen().items()}}


def _schrijf(uitkomst: Verkenning, uit: Path, overschrijf: bool) -> None:
    from simulatie.report import teken_verkenning
    from simulatie.vergelijkmap import schrijf_map

    scenarios = [uitkomst.basis]
    if uitkomst.scenario.scenario.naam != uitkomst.basis.scenario.naam:
        scenarios.append(uitkomst.scenario)
    try:
        schrijf_map(uit, uitkomst.manifest, scenarios, uitkomst.tabellen(), overschrijf=overschrijf)
    except OSError as fout:
        raise click.UsageError(tekst("run.schrijven", reden=fout.strerror or fout)) from fout
    click.echo(tekst("verken.geschreven", map=uit, run_id=uitkomst.manifest["run_id"]), err=True)
    teken_verkenning(uitkomst.tabel, uit / FIGUUR)
    click.echo(tekst("verken.figuur", pad=uit / FIGUUR), err=True)
