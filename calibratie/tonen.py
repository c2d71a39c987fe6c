"""A calibration on the screen: how it goes (stderr), and what came of it (stdout)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from calibratie.bevinding import Stil
from simulatie.cli.onderdelen import tabel
from simulatie.teksten import gekozen_taal, tekst

if TYPE_CHECKING:
    import pandas as pd


class Meldend(Stil):
    """Tells on stderr which stage it is in and what is known; with a bar where that is a terminal."""

    def __init__(self, balk: Any = None) -> None:
        self.balk = balk
        self.taak = None if balk is None else balk.add_task("", total=None, visible=False)

    def fase(self, naam: str, **velden: Any) -> None:
        """A stage begins."""
        self._zeg(tekst(f"kal.fase.{naam}", **velden))

    def tel(self, klaar: int, totaal: int) -> None:
        """So many runs are there."""
        if self.balk is not None:
            beschrijving = tekst("kal.runs", klaar=klaar, totaal=totaal)
            bezig = klaar < totaal
            self.balk.update(self.taak, completed=klaar, total=totaal, description=beschrijving, visible=bezig)

    def stand(self, naam: str, **velden: Any) -> None:
        """Something is known."""
        self._zeg(tekst(f"kal.stand.{naam}", **velden))

    def _zeg(self, regel: str) -> None:
        if self.balk is None:
            click.echo(regel, err=True)
        else:
            self.balk.console.print(regel, markup=False, highlight=False)


@contextmanager
def meldend() -> Iterator[Meldend]:
    """A reporter for as long as the block lasts."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True)
    if not console.is_terminal:
        yield Meldend()
        return
    with Progress(
        TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn(), console=console, transient=True
    ) as balk:
        yield Meldend(balk)


def druk_af(map_: Path) -> None:
    """Print a finished calibration: figures, parameters, misses with their mechanism, coverage."""
    from calibratie.diagnose import lees_diagnose
    from calibratie.rapport.engels import vertaald

    t = lees_diagnose(map_)
    click.echo(_doelen(t["doelen"]))
    click.echo()
    click.echo(_parameters(t["parameters"]))
    missers = t["doelen"][~t["doelen"]["binnen"].astype(bool)]
    if len(missers):
        click.echo("\n" + tekst("kal.missers"))
    for rij in missers.itertuples():
        mechanisme = vertaald("mechanisme", str(rij.mechanisme), gekozen_taal()) or str(rij.mechanisme)
        velden: dict[str, Any] = {"model": rij.model, "gepubliceerd": rij.gepubliceerd, "mechanisme": mechanisme}
        click.echo(tekst("kal.misser", doel=rij.doel, **velden))
    dekking = t["dekking"].set_index(["phi", "op"])["binnen_95"]
    click.echo()
    click.echo(
        tekst(
            "kal.dekking", vast=100 * float(dekking["een", "emulator"]), vrij=100 * float(dekking["vrij", "emulator"])
        )
    )
    for rij in t["phi"].itertuples():
        if rij.verst:
            click.echo(tekst("kal.phi", bron=rij.bron, phi=rij.phi, verst=rij.verst))


def _getal(waarde: Any) -> str:
    from simulatie.teksten import Tweetalig

    kaal = f"{round(float(waarde), 3) + 0.0:.3f}"  # no "-0.000"
    return Tweetalig(kaal.replace(".", ","), kaal)[0 if gekozen_taal() == "nl" else 1]


def _doelen(t: pd.DataFrame) -> str:
    rijen = [
        [
            str(r.doel),
            str(r.rol),
            _getal(r.gepubliceerd),
            _getal(r.model),
            f"{_getal(r.voorspeld_onder)} – {_getal(r.voorspeld_boven)}",
            tekst("kal.ja" if r.binnen else "kal.nee"),
        ]
        for r in t.itertuples()
    ]
    return tabel(tekst("kal.kop.doelen").split("|"), rijen)


def _parameters(t: pd.DataFrame) -> str:
    rijen = [
        [
            str(r.parameter),
            _getal(r.prior_midden),
            _getal(r.posterior_midden),
            f"{_getal(r.posterior_onder)} – {_getal(r.posterior_boven)}",
            f"{_getal(r.contractie)} {r.klasse}",
        ]
        for r in t.itertuples()
    ]
    return tabel(tekst("kal.kop.parameters").split("|"), rijen)
