"""Progress of a study: a bar on a terminal, a line now and then in a file, JSON lines for machines."""

from __future__ import annotations

import json
import math
import time
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Final, Self

import click

from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.studie.uitvoeren import Stand

_ELKE: Final = 10.0  # seconds between two lines where there is no terminal
_ELKE_JSON: Final = 1.0


class Voortgang:
    """Shows how far a study is; use as a context."""

    def __init__(self, als_json: bool) -> None:
        self.als_json = als_json
        self._laatst = -math.inf
        self._stapel = ExitStack()
        self._balk: Any = None
        self._taak: Any = None

    def __enter__(self) -> Self:
        from rich.console import Console

        console = Console(stderr=True)
        if console.is_terminal and not self.als_json:
            from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

            kolommen = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
            self._balk = self._stapel.enter_context(Progress(*kolommen, console=console, transient=True))
            self._taak = self._balk.add_task(tekst("studie.bezig"), total=None)
        return self

    def __exit__(self, *wat: object) -> None:
        self._stapel.close()

    def meld(self, stand: Stand) -> None:
        """Show a new stand."""
        if self._balk is not None:
            self._balk.update(self._taak, completed=stand.had_al + stand.klaar, total=stand.totaal)
            return
        nu, elke = time.monotonic(), _ELKE_JSON if self.als_json else _ELKE
        if nu - self._laatst < elke and stand.had_al + stand.klaar + len(stand.mislukt) < stand.totaal:
            return
        self._laatst = nu
        if self.als_json:
            click.echo(json.dumps(_document(stand)))
        else:
            velden: dict[str, Any] = {
                "klaar": stand.had_al + stand.klaar,
                "totaal": stand.totaal,
                "mislukt": len(stand.mislukt),
            }
            nog = stand.nog_seconden
            click.echo(tekst("studie.regel", **velden, nog="?" if math.isnan(nog) else f"{nog:.0f} s"), err=True)


def _document(stand: Stand) -> dict[str, Any]:
    """A stand as JSON: numbers that are not there yet are null."""
    per_seconde, nog = stand.per_seconde, stand.nog_seconden
    return {
        "totaal": stand.totaal,
        "had_al": stand.had_al,
        "klaar": stand.klaar,
        "mislukt": len(stand.mislukt),
        "herhaald": stand.herhaald,
        "per_seconde": None if math.isnan(per_seconde) else per_seconde,
        "nog_seconden": None if math.isnan(nog) else nog,
    }
