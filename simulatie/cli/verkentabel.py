"""A sweep on the screen: a curve as a table, a grid as a map of signs, and where it stops paying."""

from __future__ import annotations

import math
from typing import Any, Final

import pandas as pd
from rich import box
from rich.console import Console
from rich.table import Table

from simulatie.cli.metmaat import eenheid, viertal
from simulatie.cli.uitkomsten import getal
from simulatie.cli.vergelijktabel import oordeel
from simulatie.kalibratiestand import stand
from simulatie.outcomes import groepslabel, titel
from simulatie.outcomes.indicatoren import REGISTER
from simulatie.report.maten import maat_van
from simulatie.report.opmaak import EURO, Maat, Opmaak, decimalen_voor
from simulatie.teksten import tekst
from simulatie.verkennen import GEMIST, NETTO_BAAT, OMSLAG, Verkenning

TEKENS: Final = {"meer": "+", "minder": "−", "geen bevinding": "·", "gelijk": "=", "te klein": "≈"}


def druk_af(uitkomst: Verkenning, console: Console | None = None) -> None:
    """Print every row that was swept, the places where it changes sign, and what it does not say."""
    scherm = console or Console(highlight=False)
    tabel, assen = uitkomst.tabel, uitkomst.assen
    velden = {"scenario": uitkomst.scenario.scenario.naam, "basis": uitkomst.basis.scenario.naam}
    scherm.print(tekst("verken.kop", **velden), markup=False, style="bold")
    scherm.print()
    paden = [a.pad for a in assen]
    for soort, pad in zip(("rijen", "kolommen"), paden, strict=False):
        scherm.print(tekst(f"verken.{soort}", pad=pad), markup=False)
    scherm.print()
    tabel = tabel[[i in _op_scherm(tabel) for i in tabel["indicator"]]]
    for (indicator, groep), rijen in tabel.groupby(["indicator", "groep"], sort=False):
        kop = f"{naam_van(str(indicator), uitkomst.manifest)}"
        kop += "" if groep == "totaal" else f", {groepslabel(str(groep))}"
        if len(paden) == 2:
            kop = f"{kop} ({eenheid(_maat(str(indicator)))})"
        scherm.print(_curve(kop, rijen, paden[0]) if len(paden) == 1 else _kaart(kop, rijen, paden), markup=False)
        scherm.print()
    if len(paden) == 2:
        scherm.print(tekst("verken.tekens"), markup=False)
    for regel in _omslagen(uitkomst.nulpunten, uitkomst.manifest):
        scherm.print(regel, markup=False)
    kans = "verken.met_trekkingen" if uitkomst.manifest["trekkingen"] else "verken.zonder_trekkingen"
    scherm.print(tekst(kans), markup=False)
    scherm.print(tekst("vergelijk.voetnoot", stand=stand(uitkomst.manifest.get("kalibratie", []))), markup=False)


def _op_scherm(tabel: pd.DataFrame) -> list[str]:
    """Rows shown: what was chosen beforehand, what it is worth and the work it brings; the others are in the files."""
    primair = [i for i in tabel["indicator"].unique() if i in REGISTER and REGISTER[i].definitie.primair]
    return [*primair, *(indicator for indicator, _ in (*OMSLAG, GEMIST))]


def naam_van(indicator: str, manifest: dict[str, Any]) -> str:
    """Title of a row of a sweep, also of one that is no indicator."""
    if indicator in REGISTER:
        return titel(indicator)
    return tekst(f"vergelijk.post.{indicator}", waarde=float(manifest["waarde_baan"]))


def _maat(indicator: str) -> Maat:
    return EURO if indicator == NETTO_BAAT[0] else maat_van(indicator)


def _curve(kop: str, rijen: pd.DataFrame, pad: str) -> Table:
    tabel = Table(title=kop, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    met_kans = bool(rijen["kans_positief"].notna().any())
    tabel.add_column(_kort(pad), justify="right")
    kolommen = ["basis", "scenario", "verschil", "interval", *(["kans_positief"] if met_kans else []), "oordeel"]
    for naam in kolommen:
        tabel.add_column(tekst(f"vergelijk.kolom.{naam}"), justify="left" if naam == "oordeel" else "right")
    for rij in rijen.to_dict("records"):
        cellen = [Opmaak().waarde(float(rij[pad])), *viertal(rij, _maat(str(rij["indicator"])))]
        cellen += [Opmaak().kans(rij["kans_positief"], rij["trekkingen"])] if met_kans else []
        tabel.add_row(*cellen, oordeel(str(rij["oordeel"])))
    return tabel


def _kaart(kop: str, rijen: pd.DataFrame, paden: list[str]) -> Table:
    """Rows: the first number; columns: the second; a sign and the difference, and the probability if there is one."""
    tabel = Table(title=kop, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    tabel.add_column(f"{_kort(paden[0])} ↓ {_kort(paden[1])} →", justify="right")
    kolommen = list(dict.fromkeys(rijen[paden[1]]))
    for waarde in kolommen:
        tabel.add_column(Opmaak().waarde(float(waarde)), justify="right", no_wrap=True)
    for waarde, deel in rijen.groupby(paden[0], sort=False):
        per_kolom = {rij[paden[1]]: rij for rij in deel.to_dict("records")}
        tabel.add_row(Opmaak().waarde(float(str(waarde))), *(_cel(per_kolom[k]) for k in kolommen))
    return tabel


def _kort(pad: str) -> str:
    """The last part of a path that is a name."""
    return pad.partition("@")[0].rpartition(".")[2]


def _cel(rij: Any) -> str:
    maat = _maat(str(rij["indicator"]))
    kans = "" if math.isnan(rij["kans_positief"]) else f" ({Opmaak().kans(rij['kans_positief'], rij['trekkingen'])})"
    geschreven = Opmaak().kaal(rij["verschil"], maat, decimalen_voor(maat, rij["onder"], rij["boven"]), teken=True)
    return f"{TEKENS[rij['oordeel']]} {geschreven}{kans}"


def _omslagen(nulpunten: pd.DataFrame, manifest: dict[str, Any]) -> list[str]:
    """A sentence for each place where a row changes sign."""
    regels = []
    ander = [k for k in nulpunten.columns if k not in ("indicator", "groep", "pad", "waarde", "onder", "boven", "naar")]
    for rij in nulpunten.to_dict("records"):
        bij = "".join(f" ({pad} = {getal(rij[pad])})" for pad in ander)
        regels.append(
            tekst(
                f"verken.omslag.{rij['naar']}",
                naam=naam_van(rij["indicator"], manifest),
                pad=rij["pad"],
                bij=bij,
                waarde=getal(rij["waarde"]),
                interval=_plaats(rij),
            )
        )
    return regels or [tekst("verken.geen_omslag")]


def _plaats(rij: Any) -> str:
    if math.isnan(rij["onder"]) or math.isnan(rij["boven"]):
        return tekst("verken.geen_interval")
    links = tekst("verken.rand") if math.isinf(rij["onder"]) else getal(rij["onder"])
    rechts = tekst("verken.rand") if math.isinf(rij["boven"]) else getal(rij["boven"])
    return f"{links} … {rechts}"
