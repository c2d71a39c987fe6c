"""The group ``tweedekans``: which commands there are, and where each is loaded from when it is called."""

from importlib import import_module
from importlib.metadata import EntryPoint, entry_points

import click

from simulatie.cli.onderdelen import Opdracht, Optie, taaloptie
from simulatie.teksten import heeft_tekst, tekst

# name -> module:attribute. The one-line help of the list is the text `cli.kort.<name>`.
OPDRACHTEN = {
    "simuleer": "simulatie.cli.simuleer:simuleer",
    "vergelijk": "simulatie.cli.vergelijk:vergelijk",
    "verken": "simulatie.cli.verken:verken",
    "volg": "simulatie.cli.volg:volg",
    "gelijk": "simulatie.cli.gelijk:gelijk",
    "opwarmen": "simulatie.cli.gelijk:opwarmen",
    "nieuw": "simulatie.cli.nieuw:nieuw",
    "experiment": "simulatie.cli.experiment:experiment",
    "hervat": "simulatie.cli.experiment:hervat",
    "breid-uit": "simulatie.cli.experiment:breid_uit",
    "status": "simulatie.cli.experiment:status",
    "controleer": "simulatie.cli.scenario:controleer",
    "toon": "simulatie.cli.scenario:toon",
    "parameters": "simulatie.cli.scenario:parameters",
    "schema": "simulatie.cli.scenario:schema",
}
AANSLUITING = "tweedekans.commands"
"""Entry points of this group are commands too: name = "module:click_command"."""


class LuieGroep(Opdracht, click.Group):
    """A group that knows its commands by name and imports one only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands: our own in their order, then those that other packages add."""
        return [*OPDRACHTEN, *sorted(naam for naam in _aangesloten() if naam not in OPDRACHTEN)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by name."""
        if cmd_name in OPDRACHTEN:
            module, attribuut = OPDRACHTEN[cmd_name].split(":")
            opdracht = getattr(import_module(module), attribuut)
        elif cmd_name in (aangesloten := _aangesloten()):
            opdracht = aangesloten[cmd_name].load()
        else:
            return None
        assert isinstance(opdracht, click.Command)
        if not any(parameter.name == "taal" for parameter in opdracht.params):
            opdracht.params.append(taaloptie())
        return opdracht

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does; a name that is nearly one of ours is told which."""
        from simulatie.cli.klik import vertaling
        from simulatie.scenario.fouten import dichtstbij

        naam = args[0]
        if not naam.startswith("-") and self.get_command(ctx, naam) is None:
            melding = vertaling("No such command {name!r}.").format(name=naam)
            if bedoeld := dichtstbij(naam, self.list_commands(ctx)):
                melding += " " + vertaling("Did you mean {possibility}?").format(possibility=repr(bedoeld))
            raise click.UsageError(melding, ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        from simulatie.cli.klik import vertaling

        rijen = [(naam, self._kort(ctx, naam)) for naam in self.list_commands(ctx)]
        with formatter.section(vertaling("Commands")):
            formatter.write_dl(rijen)

    def _kort(self, ctx: click.Context, naam: str) -> str:
        if heeft_tekst(f"cli.kort.{naam}"):
            return tekst(f"cli.kort.{naam}")
        opdracht = self.get_command(ctx, naam)
        return opdracht.get_short_help_str() if opdracht else ""


def _aangesloten() -> dict[str, EntryPoint]:
    return {punt.name: punt for punt in entry_points(group=AANSLUITING)}


def _toon_versie(ctx: click.Context, parameter: click.Parameter, gevraagd: bool) -> None:
    if gevraagd:
        from simulatie import __version__

        click.echo(f"tweedekans {__version__}")
        ctx.exit()


tweedekans = LuieGroep(
    "tweedekans",
    hulp="cli.tweedekans",
    params=[
        taaloptie(),
        Optie(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_toon_versie, hulp="cli.versie"),
    ],
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
