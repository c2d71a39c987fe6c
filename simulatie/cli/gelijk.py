"""The commands `gelijk` (hold the logs of both engines against each other) and `opwarmen` (compile the core now)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from simulatie.cli.draaien import controleer_aantallen, laad_met_waarschuwingen, optie, zeg_of_vertaald_wordt
from simulatie.cli.onderdelen import Opdracht
from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen

VERSCHIL = 5
"""Exit code when the engines differ."""
KLANTEN = 5_000


@click.command(cls=Opdracht, hulp="cli.gelijk")
@click.argument("scenarios", metavar="SCENARIO...", nargs=-1, required=True)
@optie("--klanten", type=int, default=KLANTEN, show_default=True, hulp="cli.optie.klanten", metavar="N")
@optie("--replicaties", type=int, default=1, show_default=True, hulp="cli.optie.replicaties", metavar="R")
@optie("--seed", type=int, default=1, show_default=True, hulp="cli.optie.seed", metavar="S")
def gelijk(scenarios: tuple[str, ...], klanten: int, replicaties: int, seed: int) -> None:
    """Compare scenario by scenario; a difference is told once, and counted always."""
    controleer_aantallen(klanten, replicaties, seed)
    zeg_of_vertaald_wordt()
    geladen = [laad_met_waarschuwingen(scenario) for scenario in scenarios]
    gebeurtenissen = verschillen = 0
    for scenario in geladen:
        erbij, anders = _vergelijk(scenario, klanten, replicaties, seed, vertel=verschillen == 0)
        gebeurtenissen += erbij
        verschillen += anders
    click.echo(tekst("gelijk.uitkomst", gebeurtenissen=gebeurtenissen, verschillen=verschillen))
    if verschillen:
        click.get_current_context().exit(VERSCHIL)


def _vergelijk(geladen: Geladen, klanten: int, replicaties: int, seed: int, vertel: bool) -> tuple[int, int]:
    """Events and differences of one scenario; the first difference is shown if `vertel`."""
    from simulatie.aanbod import maak_aanbod
    from simulatie.engines import core, reference
    from simulatie.gelijk import naast_elkaar, vergelijk_logs
    from simulatie.parameters import maak_parameters
    from simulatie.simuleren import maak_opzet

    opzet = maak_opzet(geladen, klanten, None, seed)
    par = maak_parameters(geladen.scenario)
    aanbod = maak_aanbod(par)
    naam = geladen.scenario.naam
    gebeurtenissen = verschillen = 0
    for replicatie in range(replicaties):
        for regio, mensen in opzet.klanten(geladen, seed, replicatie):
            een = reference.simuleer_regio(mensen, regio, seed, replicatie, par, aanbod)
            ander = core.simuleer_regio(mensen, regio, seed, replicatie, par, aanbod)
            uitkomst = vergelijk_logs(een, ander)
            if uitkomst.klant is not None and vertel and not verschillen:
                waar: dict[str, Any] = {"scenario": naam, "replicatie": replicatie, "regio": regio}
                click.echo(tekst("gelijk.eerste", **waar, klant=uitkomst.klant))
                click.echo("\n".join(naast_elkaar(een, ander, uitkomst.klant)))
            gebeurtenissen += uitkomst.gebeurtenissen
            verschillen += uitkomst.verschillen
    click.echo(
        tekst(
            "gelijk.scenario",
            scenario=naam,
            regios=len(opzet.regios),
            replicaties=replicaties,
            gebeurtenissen=gebeurtenissen,
            verschillen=verschillen,
        )
    )
    return gebeurtenissen, verschillen


@click.command(cls=Opdracht, hulp="cli.opwarmen")
def opwarmen() -> None:
    """Compile the core, or find that it is there already.

    Raises click.UsageError where it cannot be kept: then compiling it now is of no use later.
    """
    from time import perf_counter

    from simulatie.compilatie import onbeschrijfbare_map

    map_ = onbeschrijfbare_map()
    if map_ is not None:
        raise click.UsageError(tekst("kern.map_onbeschrijfbaar", map=map_))
    zeg_of_vertaald_wordt()
    begin = perf_counter()
    from simulatie.simuleren import simuleer

    simuleer("basis", klanten=1, werkers=1, gebeurtenissen=False, klanttabel=False)  # compiles all that a run uses
    click.echo(tekst("kern.warm", seconden=perf_counter() - begin))
