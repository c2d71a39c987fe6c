"""Commands about scenario files: ``controleer``, ``toon``, ``parameters``, ``schema``."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from simulatie.cli.onderdelen import Opdracht, Optie, tabel
from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen

ONGELDIG = 3


@click.command(cls=Opdracht, hulp="cli.controleer")
@click.argument("bestanden", nargs=-1, required=True, metavar="FILE...")
@click.pass_context
def controleer(ctx: click.Context, bestanden: tuple[str, ...]) -> None:
    """Check every file; the errors of all of them are shown."""
    from simulatie.scenario.kruis import getallen
    from simulatie.scenario.lezen import ScenarioFout

    goed = True
    for bestand in bestanden:
        try:
            geladen = _laad(bestand)
        except ScenarioFout as fout:
            goed = False
            aantal = len(fout.fouten)
            click.echo(fout.tekst(), err=True)
            click.echo(
                tekst("cli.controleer.aantal_1" if aantal == 1 else "cli.controleer.aantal", aantal=aantal), err=True
            )
            continue
        aantal = sum(
            len(stand.elementen()) for _, _, getal in getallen(geladen.scenario) for stand in (getal, *getal.wijzigt)
        )
        click.echo(tekst("cli.controleer.in_orde", bestand=bestand, getallen=aantal))
    if not goed:
        ctx.exit(ONGELDIG)


@click.command(cls=Opdracht, hulp="cli.toon")
@click.argument("scenario", metavar="SCENARIO")
@click.option("--verschil", is_flag=True, cls=Optie, hulp="cli.toon.verschil")
def toon(scenario: str, verschil: bool) -> None:
    """Show the resolved scenario, or what it changes."""
    from simulatie.scenario.tonen import toon as als_tekst

    geladen = _laad(scenario)
    click.echo(_verschil(geladen) if verschil else als_tekst(geladen), nl=verschil)


@click.command(cls=Opdracht, hulp="cli.parameters")
@click.argument("scenario", default="basis", metavar="[SCENARIO]")
@click.option("--json", "als_json", is_flag=True, cls=Optie, hulp="cli.parameters.json")
def parameters(scenario: str, als_json: bool) -> None:
    """List every number with its papers."""
    from simulatie.scenario.parameterlijst import parameterlijst

    rijen = parameterlijst(_laad(scenario))
    if als_json:
        import json

        click.echo(json.dumps(rijen, ensure_ascii=False, indent=1))
        return
    koppen = [
        tekst(f"cli.kolom.{naam}") for naam in ("naam", "vanaf", "waarde", "eenheid", "herkomst", "bereik", "bron")
    ]
    click.echo(tabel(koppen, [_parameterrij(rij) for rij in rijen]))


@click.command(cls=Opdracht, hulp="cli.schema")
@click.option(
    "--uit", type=click.Path(dir_okay=False, path_type=Path), cls=Optie, hulp="cli.schema.uit", metavar="FILE"
)
def schema(uit: Path | None) -> None:
    """Give the JSON Schema of scenario files."""
    from simulatie.scenario.schema import schematekst

    if uit is None:
        click.echo(schematekst(), nl=False)
        return
    try:
        uit.write_text(schematekst(), encoding="utf-8", newline="\n")
    except OSError as fout:
        reden = fout.strerror or type(fout).__name__
        raise click.UsageError(tekst("cli.schrijven_mislukt", bestand=uit, reden=reden)) from fout
    click.echo(tekst("cli.schema.geschreven", bestand=uit), err=True)


def _laad(scenario: str) -> "Geladen":
    """Load a scenario; what deserves a look goes to stderr."""
    from simulatie.scenario.lezen import laad

    geladen = laad(scenario)
    for waarschuwing in geladen.waarschuwingen:
        click.echo(tekst("cli.waarschuwing", tekst=waarschuwing.tekst()), err=True)
    return geladen


def _verschil(geladen: "Geladen") -> str:
    from simulatie.scenario.verschil import verschil

    if len(geladen.keten) == 1:
        return tekst("cli.toon.geen_basis", naam=geladen.naam)
    basis = geladen.keten[0].stem
    gevonden = verschil(geladen)
    if not gevonden:
        return tekst("cli.toon.geen_verschil", basis=basis)
    koppen = [tekst(f"cli.kolom.{naam}") for naam in ("naam", "vanaf", "basis", "scenario", "eenheid", "plaats")]
    rijen = [[v.pad, str(v.vanaf or ""), _waarde(v.basis), _waarde(v.scenario), v.eenheid, v.plaats] for v in gevonden]
    return tekst("cli.toon.tegenover", naam=geladen.naam, basis=basis) + "\n\n" + tabel(koppen, rijen)


def _parameterrij(rij: dict[str, Any]) -> list[str]:
    papieren = [rij["bron"], rij["tabel"], rij["run"]]
    return [
        rij["naam"],
        rij["vanaf"] or "",
        _waarde(rij["waarde"]),
        rij["eenheid"],
        rij["herkomst"],
        _waarde(rij["bereik"]),
        ", ".join(deel for deel in papieren if deel),
    ]


def _waarde(waarde: Any) -> str:
    """A value as it would stand in a scenario file; a dash for nothing."""
    from simulatie.scenario.tonen import vloeiend

    return "–" if waarde is None else vloeiend(waarde)
