"""The command `nieuw`: a scenario file to start from, one's own municipality filled in if asked."""

from __future__ import annotations

import os
import re
from pathlib import Path
from uuid import uuid4

import click

from simulatie.cli.onderdelen import Opdracht, Optie
from simulatie.teksten import tekst

_NAAM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,59}")
_GERESERVEERD = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
"""Names that Windows keeps for devices."""
_BASIS = "basis"


@click.command(cls=Opdracht, hulp="cli.nieuw")
@click.argument("naam", metavar="NAAM")
@click.option("--gemeente", is_flag=True, cls=Optie, hulp="cli.nieuw.gemeente")
def nieuw(naam: str, gemeente: bool) -> None:
    """Write NAAM.yaml in the current folder; an existing file stays."""
    from simulatie.scenario import sjabloon
    from simulatie.scenario.lezen import laad

    pad = _pad(naam)
    basis = laad(_BASIS)
    inhoud = (sjabloon.gemeente if gemeente else sjabloon.leeg)(pad.stem, basis)
    try:
        _schrijf_nieuw(pad, inhoud)
    except FileExistsError as fout:
        raise click.UsageError(tekst("nieuw.bestaat", bestand=pad)) from fout
    except OSError as fout:
        reden = fout.strerror or type(fout).__name__
        raise click.UsageError(tekst("cli.schrijven_mislukt", bestand=pad, reden=reden)) from fout
    click.echo(tekst("nieuw.geschreven", bestand=pad))
    if gemeente:
        click.echo(tekst("nieuw.landelijk"))
        for deel in sjabloon.LANDELIJK:
            click.echo(f"  - {tekst(f'nieuw.landelijk.{deel}')}")
    click.echo(tekst("nieuw.verder", bestand=pad))


def _pad(naam: str) -> Path:
    """The file to write. Raises UsageError for a name that is none, or that the library has."""
    from simulatie.scenario.vinden import bibliotheeknamen

    kaal = naam.removesuffix(".yaml")
    if not _NAAM.fullmatch(kaal) or _GERESERVEERD.fullmatch(kaal):
        raise click.UsageError(tekst("nieuw.naam", gegeven=naam[:60]))
    if kaal in bibliotheeknamen():
        raise click.UsageError(tekst("nieuw.bibliotheek", gegeven=kaal))
    return Path(f"{kaal}.yaml")


def _schrijf_nieuw(pad: Path, inhoud: str) -> None:
    """Write a file that is not there yet, whole or not at all. Raises FileExistsError, OSError."""
    with pad.open("x"):  # the name is ours from here
        pass
    tijdelijk = pad.parent / f".{pad.name}.{uuid4().hex[:8]}"
    try:
        with tijdelijk.open("w", encoding="utf-8", newline="\n") as stroom:
            stroom.write(inhoud)
            stroom.flush()
            os.fsync(stroom.fileno())
        tijdelijk.replace(pad)
    except BaseException:
        tijdelijk.unlink(missing_ok=True)
        pad.unlink(missing_ok=True)
        raise
