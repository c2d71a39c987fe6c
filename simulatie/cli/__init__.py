"""The command ``tweedekans``: a thin skin over the public API.

Exit codes: 0 ok, 1 an internal error, 2 wrong use, 3 an invalid scenario, 130 interrupted. Commands are imported when
they are called, so that ``tweedekans --help`` is quick; see ``groep.py``. A command reports trouble by raising: a click
exception, or any exception with an ``exitcode`` and a ``tekst()`` (such as ``ScenarioFout``).
"""

import os
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from simulatie.cli.klik import vertaal_click
from simulatie.teksten import TALEN, kies_taal, tekst

__all__ = ["main", "voer_uit"]

INTERN, GEBRUIK, ONDERBROKEN = 1, 2, 130


def main(argumenten: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave the program with its exit code."""
    sys.exit(voer_uit(argumenten))


def voer_uit(argumenten: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    import click

    argumenten = list(sys.argv[1:] if argumenten is None else argumenten)
    _utf8_in_bestanden()
    gewenst = _taal(argumenten)
    kies_taal(gewenst if gewenst in TALEN else "nl")
    vertaal_click()
    if gewenst not in TALEN:
        click.echo(tekst("cli.taal_onbekend", gegeven=gewenst), err=True)
        return GEBRUIK
    from simulatie.cli.groep import tweedekans

    try:
        uitkomst = tweedekans.main(argumenten, prog_name="tweedekans", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as fout:
        fout.show()
        return fout.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo(tekst("cli.onderbroken"), err=True)
        return ONDERBROKEN
    except BrokenPipeError:
        # Whoever read the output has seen enough; do not complain a second time when Python closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return INTERN
    except Exception as fout:
        return _meld(fout)
    return uitkomst if isinstance(uitkomst, int) else 0


def _meld(fout: Exception) -> int:
    """Show an error and say with which code to leave."""
    import click

    bekend: Any = fout
    if hasattr(fout, "exitcode") and hasattr(fout, "tekst"):
        click.echo(bekend.tekst(), err=True)
        return int(bekend.exitcode)
    if os.environ.get("TWEEDEKANS_DEBUG"):
        raise fout
    click.echo(tekst("cli.intern", soort=type(fout).__name__, melding=fout), err=True)
    return INTERN


def _taal(argumenten: Sequence[str]) -> str:
    """The language asked for, before click reads anything: also its own messages have to be in it.

    Found anywhere in the command, so that ``--taal`` works before and after the name of a command.
    """
    taal = os.environ.get("TWEEDEKANS_TAAL") or "nl"
    for nummer, argument in enumerate(argumenten):
        if argument == "--":
            break
        if argument.startswith("--taal="):
            taal = argument.removeprefix("--taal=")
        elif argument == "--taal" and nummer + 1 < len(argumenten):
            taal = argumenten[nummer + 1]
    return taal


def _utf8_in_bestanden() -> None:
    """Output that goes to a file or a pipe is UTF-8 everywhere: what ``toon`` writes can be loaded again."""
    for stroom in (sys.stdout, sys.stderr):
        if hasattr(stroom, "reconfigure") and not stroom.isatty():
            stroom.reconfigure(encoding="utf-8")
