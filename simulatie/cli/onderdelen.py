"""Building blocks of commands: help that follows the chosen language, and tables on the screen.

::

    @click.command(cls=Opdracht, hulp="cli.toon")
    @click.argument("scenario")
    @click.option("--verschil", is_flag=True, cls=Optie, hulp="cli.toon.verschil")
    def toon(scenario: str, verschil: bool) -> None: ...

``hulp`` is a key of the table of texts, looked up when the help is shown. ``--taal`` is added to every command by the
group; its value is read before click starts (``simulatie/cli/__init__.py``).
"""

from collections.abc import Sequence
from typing import Any

import click

from simulatie.teksten import TALEN, tekst


class Opdracht(click.Command):
    """A command whose help is a text of the table."""

    def __init__(self, *args: Any, hulp: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hulp = hulp

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help, in the chosen language."""
        self.help = tekst(self.hulp)
        super().format_help_text(ctx, formatter)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands after the name in the line on usage."""
        vertaald = {"[OPTIONS]": "cli.metavar.opties", "COMMAND [ARGS]...": "cli.metavar.opdracht"}
        return [tekst(vertaald[deel]) if deel in vertaald else deel for deel in super().collect_usage_pieces(ctx)]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, with its explanation in the chosen language."""
        from simulatie.cli.klik import vertaling

        optie = super().get_help_option(ctx)
        if optie is not None:
            optie.help = vertaling("Show this message and exit.")
        return optie


class Optie(click.Option):
    """An option whose help is a text of the table."""

    def __init__(self, *args: Any, hulp: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hulp = hulp

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The option with its help, in the chosen language."""
        self.help = tekst(self.hulp)
        return super().get_help_record(ctx)


def taaloptie() -> Optie:
    """``--taal nl|en``; click only checks and documents it."""
    return Optie(["--taal"], type=click.Choice(TALEN), expose_value=False, hulp="cli.taal")


def tabel(koppen: Sequence[str], rijen: Sequence[Sequence[str]]) -> str:
    """Rows as text in columns, no wider than their widest cell; the last column is not filled up."""
    breedtes = [max(map(len, kolom)) for kolom in zip(koppen, *rijen, strict=True)]
    regels = []
    for rij in [koppen, ["-" * breedte for breedte in breedtes], *rijen]:
        regels.append("  ".join(cel.ljust(breedte) for cel, breedte in zip(rij, breedtes, strict=True)).rstrip())
    return "\n".join(regels)
