"""What commands that run the model share: checking the options, progress, and loading with warnings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from simulatie.cli.onderdelen import Optie
from simulatie.geheugen import Beslag, beschikbaar_geheugen, leesbaar, schat_geheugen, wat_past
from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen
    from simulatie.simuleren import Opzet

MAXIMUM_SEED = 2**32 - 1
STANDAARD_KLANTEN = 20_000
ENGINES = ("kern", "referentie")  # simuleren.ENGINES, which is not imported to keep --help quick


def optie(*namen: str, hulp: str, **kwargs: Any) -> Callable[[Any], Any]:
    """An option whose help is a text of the table."""
    return click.option(*namen, cls=Optie, hulp=hulp, **kwargs)


def controleer_aantallen(klanten: int, replicaties: int, seed: int, werkers: int | None = None) -> None:
    """Refuse impossible numbers before anything is done. Raises click.UsageError (exit code 2)."""
    aantallen = {"klanten": klanten, "replicaties": replicaties, "werkers": 1 if werkers is None else werkers}
    for naam, waarde in aantallen.items():
        if waarde < 1:
            raise click.UsageError(tekst("run.te_weinig", optie=naam, waarde=waarde, minimum=1))
    if not 0 <= seed <= MAXIMUM_SEED:
        raise click.UsageError(tekst("run.seed_buiten", waarde=seed, maximum=MAXIMUM_SEED))


def controleer_geheugen(klanten: int, replicaties: int, beslag: Beslag) -> None:
    """Refuse a run that cannot fit in memory, with the estimate. Raises click.UsageError (exit code 2)."""
    vrij = beschikbaar_geheugen()
    nodig = schat_geheugen(beslag)
    if nodig <= vrij:
        return
    past = wat_past(beslag, vrij) // replicaties
    raad = tekst("run.minder_klanten", past=float(past)) if past else tekst("run.niets_past")
    if beslag.werkers > 1:
        raad += tekst("run.minder_werkers")
    raise click.UsageError(
        tekst(
            "run.geheugen",
            klanten=klanten,
            replicaties=replicaties,
            nodig=leesbaar(nodig),
            vrij=leesbaar(vrij),
            raad=raad,
        )
    )


def controleer_geheugen_naast_elkaar(
    opzet: Opzet, klanten: int, replicaties: int, scenarios: int, engine: str, werkers: int | None
) -> None:
    """The same for scenarios side by side: simulated one after the other, their counts kept together."""
    from simulatie.werkers import standaard_werkers

    beslag = Beslag(
        klanten=round(opzet.verwacht) * replicaties,
        clusters=len(opzet.regios) * replicaties,
        grootste_regio=opzet.grootste(),
        engine=engine,
        werkers=standaard_werkers(engine) if werkers is None else werkers,
        scenarios=scenarios,
    )
    controleer_geheugen(klanten, replicaties, beslag)


def controleer_uitvoermap(uit: Path | None, overschrijf: bool) -> None:
    """Refuse an output folder that may not be written, before hours of work. Raises click.UsageError."""
    from simulatie.opslagregels import MapBezetError, controleer_map

    if uit is None:
        return
    try:
        controleer_map(uit, overschrijf)
    except MapBezetError as fout:
        raise click.UsageError(tekst("run.map_bezet_run" if fout.is_run else "run.map_bezet", map=uit)) from fout
    except OSError as fout:
        raise click.UsageError(tekst("run.schrijven", reden=f"{fout.filename}: {fout.strerror}")) from fout


def laad_met_waarschuwingen(scenario: str) -> Geladen:
    """Load a scenario; what deserves a look goes to stderr. Raises ScenarioFout (exit code 3)."""
    from simulatie.scenario.lezen import laad

    geladen = laad(scenario)
    for waarschuwing in geladen.waarschuwingen:
        click.echo(tekst("cli.waarschuwing", tekst=waarschuwing.tekst()), err=True)
    return geladen


def zeg_of_vertaald_wordt() -> None:
    """Say so on stderr where the core is about to be compiled: that takes a while, once, or at every start."""
    from simulatie.compilatie import kern_is_vertaald, onbeschrijfbare_map

    map_ = onbeschrijfbare_map()
    if map_ is not None:
        click.echo(tekst("kern.map_onbeschrijfbaar", map=map_), err=True)
    elif not kern_is_vertaald():
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
