"""The command `volg`: one client's history as a story."""

from __future__ import annotations

from pathlib import Path

import click

from simulatie.cli.draaien import STANDAARD_KLANTEN, controleer_aantallen, laad_met_waarschuwingen, optie
from simulatie.cli.onderdelen import Opdracht
from simulatie.kalibratiestand import kalibratieruns, stand
from simulatie.teksten import tekst


@click.command(cls=Opdracht, hulp="cli.volg")
@click.argument("scenario", metavar="SCENARIO")
@optie("--klant", type=int, required=True, hulp="cli.optie.klant", metavar="ID")
@optie("--klanten", type=int, default=STANDAARD_KLANTEN, show_default=True, hulp="cli.optie.klanten", metavar="N")
@optie("--seed", type=int, default=1, show_default=True, hulp="cli.optie.seed", metavar="S")
@optie("--replicatie", type=int, default=0, show_default=True, hulp="cli.optie.replicatie", metavar="R")
@optie("--klantbestand", type=click.Path(path_type=Path), hulp="cli.optie.klantbestand", metavar="FILE")
def volg(scenario: str, klant: int, klanten: int, seed: int, replicatie: int, klantbestand: Path | None) -> None:
    """Simulate the region of the client (nobody else matters to him) and tell what happened."""
    controleer_aantallen(klanten, replicatie + 1, seed)
    from simulatie.simuleren import maak_opzet, simuleer_een_regio
    from simulatie.verhaal import portret, vertel

    geladen = laad_met_waarschuwingen(scenario)
    opzet = maak_opzet(geladen, klanten, klantbestand, seed)
    gevonden = next(
        (
            (regio, mensen)
            for regio, mensen in opzet.klanten(geladen, seed, replicatie)
            if (mensen["klant"] == klant).any()
        ),
        None,
    )
    if gevonden is None:
        raise click.UsageError(_onbekend(klant, opzet.klanten(geladen, seed, replicatie)))
    regio, mensen = gevonden
    log = simuleer_een_regio(geladen, regio, klanten=mensen, seed=seed, replicatie=replicatie)
    for regel in portret(mensen[mensen["klant"] == klant][0], geladen.scenario.naam):
        click.echo(regel)
    click.echo(tekst("verhaal.synthetisch" if klantbestand is None else "verhaal.eigen_bestand"))
    click.echo()
    vorige = None
    for zin in vertel(log[log["klant"] == klant], geladen.scenario.looptijd.begin, tuple(geladen.scenario.contracten)):
        kop = f"{zin.dag:%d-%m-%Y}" if zin.dag != vorige else ""
        click.echo(f"{kop:10}  {zin.tekst}")
        vorige = zin.dag
    click.echo()
    click.echo(tekst("verhaal.een_van_vele", stand=stand(kalibratieruns(geladen.bron))))


def _onbekend(klant: int, regios) -> str:  # type: ignore[no-untyped-def]
    """Which numbers there are, where the one asked for is not."""
    from simulatie.population import KLANTEN_PER_REGIO, KLANTEN_PER_STROOM

    _, mensen = next(iter(regios))
    voorbeelden = ", ".join(str(int(n)) for n in sorted(mensen["klant"])[:3])
    return tekst(
        "volg.onbekend",
        klant=klant,
        per_regio=KLANTEN_PER_REGIO,
        per_stroom=KLANTEN_PER_STROOM,
        voorbeelden=voorbeelden,
    )
