"""Outcomes on the screen: each published figure, what the model says with its interval, and the difference."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pandas as pd
from rich import box
from rich.console import Console
from rich.table import Table

from simulatie.kalibratiestand import stand
from simulatie.outcomes import groepslabel, titel
from simulatie.teksten import gekozen_taal, tekst

if TYPE_CHECKING:
    from simulatie.run import Run

LEEG = "–"
_SMAL = 100  # columns below which the source is left out


def druk_af(run: Run, console: Console | None = None) -> None:
    """Print targets, steering information and primary outcomes, and what the intervals do not say."""
    scherm = console or Console(highlight=False)
    scherm.print(_streefcijfers(run, scherm.width))
    scherm.print()
    for kop, deel in (("run.sturing", _sturing(run)), ("run.primair", _primair(run))):
        if not deel.empty:
            scherm.print(_tabel(tekst(kop), deel))
            scherm.print()
    scherm.print(tekst("run.voetnoot", stand=stand(run.manifest.get("kalibratie", []))), markup=False)


def _streefcijfers(run: Run, breedte: int) -> Table:
    """The targets, and below them the figures that were not used but can be checked."""
    tabel = _leeg(tekst("run.streefcijfers"))
    koppen = ["indicator", "groep", "model", "interval", "gepubliceerd", "verschil"]
    if breedte >= _SMAL:
        koppen.append("bron")
    for kop in koppen:
        _kolom(tabel, kop)
    rijen = run.gepubliceerd[run.gepubliceerd["rol"].isin(["streefcijfer", "toets"])]
    vorige = None
    for rij in rijen.to_dict("records"):
        naam = titel(str(rij["indicator"]))
        cellen = [naam if naam != vorige else "", groepslabel(str(rij["groep"]))]
        cellen += [getal(rij["model"]), interval(rij), getal(rij["gepubliceerd"]), getal(rij["verschil"], teken=True)]
        if breedte >= _SMAL:
            cellen.append(", ".join(deel for deel in (str(rij["bron"]), str(rij["tabel"] or "")) if deel))
        tabel.add_row(*cellen)
        vorige = naam
    return tabel


def _sturing(run: Run) -> pd.DataFrame:
    return run.samenvatting[
        run.samenvatting["indicator"].str.startswith("sturing_")
        & ~run.samenvatting["indicator"].str.endswith("_verdeling")
        & run.samenvatting["groep"].isin(["totaal", "uwv", "gemeente", "WW", "WAO", "WWB"])
    ]


def _primair(run: Run) -> pd.DataFrame:
    return run.samenvatting[
        run.samenvatting["indicator"].str.startswith("primair_") & (run.samenvatting["groep"] == "totaal")
    ]


def _tabel(kop: str, rijen: pd.DataFrame) -> Table:
    tabel = _leeg(kop)
    for naam in ("indicator", "groep", "model", "interval"):
        _kolom(tabel, naam)
    vorige = None
    for rij in rijen.to_dict("records"):
        naam = titel(str(rij["indicator"]))
        tabel.add_row(
            naam if naam != vorige else "", groepslabel(str(rij["groep"])), getal(rij["waarde"]), interval(rij)
        )
        vorige = naam
    return tabel


def _kolom(tabel: Table, naam: str) -> None:
    """A column: words to the left and broken where need be, numbers to the right and never broken."""
    woorden = naam in ("indicator", "groep", "bron")
    tabel.add_column(tekst(f"run.kolom.{naam}"), justify="left" if woorden else "right", no_wrap=not woorden)


def _leeg(kop: str) -> Table:
    return Table(title=kop, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)


def interval(rij: Any) -> str:
    """The 95% interval; a dash where there are too few observations for one."""
    if _leegte(rij["onder"]) or _leegte(rij["boven"]):
        return LEEG
    return f"{getal(rij['onder'])} … {getal(rij['boven'])}"


def getal(waarde: float, *, teken: bool = False) -> str:
    """A number as the language writes it: three decimals below ten, none above a thousand."""
    if _leegte(waarde):
        return LEEG
    decimalen = 3 if abs(waarde) < 10 else 1 if abs(waarde) < 1000 else 0
    opgemaakt = f"{waarde:{'+' if teken else ''},.{decimalen}f}"
    if gekozen_taal() == "nl":
        opgemaakt = opgemaakt.translate(str.maketrans(",.", ".,"))
    return opgemaakt


def _leegte(waarde: Any) -> bool:
    return waarde is None or (isinstance(waarde, float) and math.isnan(waarde))
