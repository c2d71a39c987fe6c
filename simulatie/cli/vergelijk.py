"""The command `vergelijk`: scenarios against a baseline, with how certain each difference is."""

from __future__ import annotations

import json
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
from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.vergelijken import Vergelijking

STANDAARD_REPLICATIES = 5  # vergelijkbaar.STANDAARD_REPLICATIES, which is not imported to keep --help quick
RAPPORT = "rapport.html"


@click.command(cls=Opdracht, hulp="cli.vergelijk")
@click.argument("basis", metavar="BASIS")
@click.argument("scenarios", metavar="SCENARIO...", nargs=-1, required=True)
@optie("--klanten", type=int, default=STANDAARD_KLANTEN, show_default=True, hulp="cli.optie.klanten", metavar="N")
@optie(
    "--replicaties",
    type=int,
    default=STANDAARD_REPLICATIES,
    show_default=True,
    hulp="cli.optie.replicaties",
    metavar="R",
)
@optie("--precisie", type=float, hulp="cli.optie.precisie", metavar="P")
@optie("--trekkingen", type=int, default=0, show_default=True, hulp="cli.optie.trekkingen", metavar="K")
@optie("--trekkingen-bestand", type=click.Path(path_type=Path), hulp="cli.optie.trekkingen_bestand", metavar="FILE")
@optie(
    "--prijzen",
    type=click.Choice(("vast", "winstneutraal")),
    default="vast",
    show_default=True,
    hulp="cli.optie.prijzen",
)
@optie("--budget", type=click.Choice(("vast", "open")), default="vast", show_default=True, hulp="cli.optie.budget")
@optie("--waarde-baan", type=float, hulp="cli.optie.waarde_baan", metavar="EURO")
@optie("--seed", type=int, default=1, show_default=True, hulp="cli.optie.seed", metavar="S")
@optie("--engine", type=click.Choice(ENGINES), default="kern", show_default=True, hulp="cli.optie.engine")
@optie("--werkers", type=int, hulp="cli.optie.werkers", metavar="W")
@optie("--klantbestand", type=click.Path(path_type=Path), hulp="cli.optie.klantbestand", metavar="FILE")
@optie("--uit", type=click.Path(path_type=Path), hulp="cli.optie.uit", metavar="DIR")
@optie("--overschrijf", is_flag=True, hulp="cli.optie.overschrijf")
@optie("--rapport", is_flag=True, hulp="cli.optie.rapport")
@optie("--json", "als_json", is_flag=True, hulp="cli.optie.json")
def vergelijk(
    basis: str,
    scenarios: tuple[str, ...],
    klanten: int,
    replicaties: int,
    precisie: float | None,
    trekkingen: int,
    trekkingen_bestand: Path | None,
    prijzen: str,
    budget: str,
    waarde_baan: float | None,
    seed: int,
    engine: str,
    werkers: int | None,
    klantbestand: Path | None,
    uit: Path | None,
    overschrijf: bool,
    rapport: bool,
    als_json: bool,
) -> None:
    """Check everything that can be checked first, run, write, and show."""
    controleer_aantallen(klanten, replicaties, seed, werkers)
    controleer_keuzes(precisie, trekkingen, trekkingen_bestand, waarde_baan)
    if rapport and uit is None:
        raise click.UsageError(tekst("vergelijk.rapport_zonder_map"))
    controleer_uitvoermap(uit, overschrijf)
    geladen = [laad_met_waarschuwingen(s) for s in (basis, *scenarios)]
    from simulatie.simuleren import maak_opzet
    from simulatie.vergelijken import vergelijk as reken

    opzet = maak_opzet(geladen[0], klanten, klantbestand, seed)
    controleer_geheugen_naast_elkaar(opzet, klanten, replicaties, len(geladen), engine, werkers)
    if engine == "kern":
        zeg_of_vertaald_wordt()
    with voortgangsbalk() as balk:
        uitkomst = reken(
            geladen[0],
            geladen[1:],
            klanten=klanten,
            replicaties=replicaties,
            precisie=precisie,
            seed=seed,
            trekkingen=trekkingen,
            trekkingen_bestand=trekkingen_bestand,
            prijzen=prijzen,
            budget=budget,
            waarde_baan=waarde_baan,
            engine=engine,
            klantbestand=klantbestand,
            werkers=werkers,
            opzet=opzet,
            voortgang=None if balk is None else lambda _, klaar, alle: balk(klaar, alle),
        )
    uitkomst, verborgen = uitkomst.afgeschermd()
    if verborgen:
        click.echo(tekst("vergelijk.afgeschermd", aantal=float(verborgen)), err=True)
    if uit is not None:
        _schrijf(uitkomst, uit, overschrijf, rapport)
    if als_json:
        click.echo(json.dumps(als_document(uitkomst), ensure_ascii=False, indent=1, allow_nan=False))
    else:
        from simulatie.cli.vergelijktabel import druk_af

        druk_af(uitkomst)


def controleer_keuzes(
    precisie: float | None, trekkingen: int, trekkingen_bestand: Path | None, waarde_baan: float | None
) -> None:
    """Refuse impossible numbers before anything is done. Raises click.UsageError (exit code 2)."""
    if precisie is not None and not 0.0 < precisie < float("inf"):
        raise click.UsageError(tekst("vergelijk.precisie_buiten", waarde=precisie))
    if trekkingen < 0:
        raise click.UsageError(tekst("run.te_weinig", optie="trekkingen", waarde=trekkingen, minimum=0))
    if trekkingen_bestand is not None and not trekkingen:
        raise click.UsageError(tekst("vergelijk.bestand_zonder_aantal"))
    if waarde_baan is not None and not 0.0 <= waarde_baan < float("inf"):
        raise click.UsageError(tekst("vergelijk.waarde_buiten", waarde=waarde_baan))


def als_document(uitkomst: Vergelijking) -> dict[str, Any]:
    """One JSON document: papers and every table; gaps and infinities are null."""
    from simulatie.vergelijkmap import rijen

    return {
        "manifest": uitkomst.manifest,
        **{naam: rijen(tabel) for naam, tabel in uitkomst.tabellen().items()},
    }


def _schrijf(uitkomst: Vergelijking, uit: Path, overschrijf: bool, rapport: bool) -> None:
    from simulatie.vergelijkmap import schrijf_map

    alle = (uitkomst.basis, *uitkomst.scenarios)
    try:
        schrijf_map(uit, uitkomst.manifest, alle, uitkomst.tabellen(), overschrijf=overschrijf)
    except OSError as fout:
        raise click.UsageError(tekst("run.schrijven", reden=fout.strerror or fout)) from fout
    click.echo(tekst("vergelijk.geschreven", map=uit, run_id=uitkomst.manifest["run_id"]), err=True)
    if rapport:
        from simulatie.report import schrijf_rapport
        from simulatie.teksten import gekozen_taal

        schrijf_rapport(uitkomst, uit / RAPPORT, gekozen_taal())
        click.echo(tekst("vergelijk.rapport", pad=uit / RAPPORT), err=True)
