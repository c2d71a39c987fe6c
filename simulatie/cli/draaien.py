"""What commands that run the model share: checking the options, progress, and loading with warnings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from simulatie.cli.onderdelen import Optie
from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen

MAXIMUM_SEED = 2**32 - 1
STANDAARD_KLANTEN = 20_000
ENGINES = ("kern", "referentie")  # simuleren.ENGINES, which is not imported to keep --help quick


def optie(*namen: str, hulp: str, **kwargs: Any) -> Callable[[Any], Any]:
    """An option whose help is a text of the table."""
    return click.option(*namen, cls=Optie, hulp=hulp, **kwargs)


def controleer_aantallen(klanten: int, replicaties: int, seed: int) -> None:
    """Refuse impossible numbers before anything is done. Raises click.UsageError (exit code 2)."""
    for naam, waarde, minimum in (("klanten", klanten, 1), ("replicaties", replicaties, 1)):
        if waarde < minimum:
            raise click.UsageError(tekst("run.te_weinig", optie=naam, waarde=waarde, minimum=minimum))
    if not 0 <= seed <= MAXIMUM_SEED:
        raise click.UsageError(tekst("run.seed_buiten", waarde=seed, maximum=MAXIMUM_SEED))


def controleer_geheugen(klanten: int, replicaties: int, per_regio: float, gebeurtenissen: bool) -> None:
    """Refuse a run that cannot fit in memory, with the estimate. Raises click.UsageError (exit code 2)."""
    from simulatie.geheugen import beschikbaar_geheugen, leesbaar, schat_geheugen

    nodig = schat_geheugen(klanten * replicaties, per_regio, met_log=gebeurtenissen)
    vrij = beschikbaar_geheugen()
    if nodig <= vrij:
        return
    past = max(1, int(klanten * vrij / nodig))
    raise click.UsageError(
        tekst(
            "run.geheugen",
            klanten=klanten,
            replicaties=replicaties,
            nodig=leesbaar(nodig),
            vrij=leesbaar(vrij),
            past=float(past),
            zonder_log=tekst("run.zonder_log") if gebeurtenissen else "",
        )
    )


def laad_met_waarschuwingen(scenario: str) -> Geladen:
    """Load a scenario; what deserves a look goes to stderr. Raises ScenarioFout (exit code 3)."""
    from simulatie.scenario.lezen import laad

    geladen = laad(scenario)
    for waarschuwing in geladen.waarschuwingen:
        click.echo(tekst("cli.waarschuwing", tekst=waarschuwing.tekst()), err=True)
    return geladen


def zeg_of_vertaald_wordt() -> None:
    """Say so on stderr where the core is about to be compiled: that takes a while, once."""
    from simulatie.compilatie import kern_is_vertaald

    if not kern_is_vertaald():
        click.echo(tekst("kern.vertaalt"), err=True)


@contextmanager
def voortgangsbalk() -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar on stderr while a run goes on; nothing where stderr is no terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    kolommen = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*kolommen, console=console, transient=True) as balk:
        taak = balk.add_task(tekst("run.bezig"), total=None)
        yield lambda klaar, totaal: balk.update(taak, completed=klaar, total=totaal)
