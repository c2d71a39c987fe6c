"""A comparison on the screen: what goes in, what it costs, the primary outcomes, and what else moved."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd
from rich import box
from rich.console import Console
from rich.table import Table

from simulatie.cli.uitkomsten import getal, interval
from simulatie.outcomes import groepslabel, titel
from simulatie.scenario.tonen import vloeiend
from simulatie.teksten import gekozen_taal, tekst

if TYPE_CHECKING:
    from simulatie.vergelijken import Vergelijking

MAXIMUM_INVOER: Final = 8
MAXIMUM_OVERIG: Final = 10
MINIMUM_PAREN: Final = 20
"""Pairs of regions below which the reader is told that an interval says little."""
ZEKERHEID: Final = 0.95
_SMAL: Final = 110  # columns below which some are left out
_BREED: Final = ("basis", "scenario", "drempel")


def druk_af(uitkomst: Vergelijking, console: Console | None = None) -> None:
    """Print one scenario after the other, and below it what the intervals do not say."""
    scherm = console or Console(highlight=False)
    for geladen in uitkomst.scenarios:
        naam = geladen.scenario.naam
        velden = {"scenario": naam, "basis": uitkomst.basis.scenario.naam, "titel": geladen.scenario.titel}
        scherm.print(tekst("vergelijk.kop", **velden), markup=False, style="bold")
        scherm.print()
        for tabel in (
            _invoer(_van(uitkomst.invoer, naam)),
            _budget(_van(uitkomst.budget, naam), uitkomst.manifest["waarde_baan"], smal=scherm.width < _SMAL),
            _primair(_van(uitkomst.verschillen, naam), smal=scherm.width < _SMAL),
            _overig(_van(uitkomst.verschillen, naam)),
        ):
            scherm.print(tabel, markup=False)
            scherm.print()
    for regel in _slot(uitkomst):
        scherm.print(regel, markup=False)


def _van(tabel: pd.DataFrame, scenario: str) -> pd.DataFrame:
    return tabel[tabel["scenario"] == scenario]


def _invoer(rijen: pd.DataFrame) -> Table | str:
    if rijen.empty:
        return tekst("vergelijk.geen_invoer")
    tabel = _leeg("vergelijk.invoer", ("naam", "vanaf", "basis", "scenario", "eenheid"))
    for rij in rijen.head(MAXIMUM_INVOER).to_dict("records"):
        waarden = (_waarde(rij["basis"]), _waarde(rij["variant"]))
        tabel.add_row(
            str(rij["pad"]), "" if pd.isna(rij["vanaf"]) else str(rij["vanaf"]), *waarden, str(rij["eenheid"])
        )
    rest = len(rijen) - MAXIMUM_INVOER
    if rest > 0:
        tabel.caption = tekst("vergelijk.meer_invoer", aantal=rest)
        tabel.caption_justify = "left"
    return tabel


def _waarde(waarde: Any) -> str:
    return "–" if waarde is None else vloeiend(waarde)


def _budget(rijen: pd.DataFrame, waarde_baan: float, smal: bool) -> Table:
    """The budget line; on a narrow screen the differences only."""
    koppen = ("post", "basis", "scenario", "verschil", "interval", "landelijk")
    tabel = _leeg("vergelijk.budget", [k for k in koppen if not (smal and k in _BREED)])
    for rij in rijen.to_dict("records"):
        naam = tekst(f"vergelijk.post.{rij['post']}", waarde=float(waarde_baan))
        landelijk = "" if math.isnan(rij["landelijk"]) else getal(rij["landelijk"], teken=True)
        waarden = () if smal else (getal(rij["basis"]), getal(rij["variant"]))
        tabel.add_row(naam, *waarden, getal(rij["verschil"], teken=True), grenzen(rij), landelijk)
    tabel.caption = tekst("vergelijk.budget_uitleg")
    tabel.caption_justify = "left"
    return tabel


def grenzen(rij: Any) -> str:
    """The interval of a ratio, whatever its form (`fieller.Vorm`)."""
    vorm = rij["vorm"]
    if vorm == "geheel":
        return tekst("vergelijk.vorm.geheel")
    if vorm == "buiten":
        return tekst("vergelijk.vorm.buiten", onder=getal(rij["onder"]), boven=getal(rij["boven"]))
    if vorm == "halfopen":
        omlaag = math.isinf(rij["onder"])
        return tekst(
            "vergelijk.vorm.hoogstens" if omlaag else "vergelijk.vorm.minstens",
            grens=getal(rij["boven"] if omlaag else rij["onder"]),
        )
    return interval(rij)


def _primair(rijen: pd.DataFrame, smal: bool) -> Table:
    """The primary outcomes; on a narrow screen without what is in the baseline or the threshold."""
    met_trekkingen = bool(rijen["kans_teken"].notna().any())
    koppen = ["uitkomst", "basis", "scenario", "verschil", "interval", "drempel", "oordeel"]
    koppen += ["parameters", "kans_teken"] if met_trekkingen else []
    tabel = _leeg("vergelijk.primair", [k for k in koppen if not (smal and k in _BREED)])
    for rij in rijen[rijen["primair"] & (rijen["groep"] == "totaal")].to_dict("records"):
        waarden = (titel(str(rij["indicator"])), *_getallen(rij), getal(rij["drempel"]), oordeel(str(rij["oordeel"])))
        over = (interval({"onder": rij["onder_param"], "boven": rij["boven_param"]}), getal(rij["kans_teken"]))
        cellen = dict(zip(koppen, (*waarden, *over), strict=False))
        tabel.add_row(*(cel for kop, cel in cellen.items() if not (smal and kop in _BREED)))
    return tabel


def _getallen(rij: Any) -> tuple[str, str, str, str]:
    return getal(rij["basis"]), getal(rij["variant"]), getal(rij["verschil"], teken=True), interval(rij)


def oordeel(woord: str) -> str:
    """A verdict (`verschillen.Oordeel`) in the language of the reader."""
    return tekst(f"vergelijk.oordeel.{woord.replace(' ', '_')}")


def _overig(rijen: pd.DataFrame) -> Table | str:
    """The secondary outcomes that moved most, for the size of their noise, and how many would by chance."""
    if (rijen["oordeel"] == "gelijk").all():
        return tekst("vergelijk.alles_gelijk", aantal=len(rijen))
    telt = rijen[~rijen["primair"] & rijen["standaardfout"].notna() & (rijen["oordeel"] != "gelijk")]
    beslist = telt[(telt["onder"] > 0.0) | (telt["boven"] < 0.0)]
    toeval = (1.0 - ZEKERHEID) * len(telt)
    uitleg = tekst("vergelijk.overig_uitleg", beslist=len(beslist), alle=len(telt), toeval=toeval)
    if beslist.empty:
        return uitleg
    with np.errstate(divide="ignore"):
        sterkte = (beslist["verschil"] / beslist["standaardfout"]).abs()
    tabel = _leeg("vergelijk.overig", ("uitkomst", "groep", "basis", "scenario", "verschil", "interval"))
    gekozen = beslist.loc[sterkte.sort_values(ascending=False, kind="stable").index].head(MAXIMUM_OVERIG)
    for rij in gekozen.to_dict("records"):
        tabel.add_row(titel(str(rij["indicator"])), groepslabel(str(rij["groep"])), *_getallen(rij))
    tabel.caption, tabel.caption_justify = uitleg, "left"
    return tabel


def _slot(uitkomst: Vergelijking) -> list[str]:
    """How many intervals there are, what pairing gained, and what none of this says."""
    m = uitkomst.manifest
    primair = uitkomst.verschillen[uitkomst.verschillen["primair"] & (uitkomst.verschillen["groep"] == "totaal")]
    aantal = len(primair)
    regels = [tekst("vergelijk.aantal", aantal=aantal, toeval=(1.0 - ZEKERHEID) * aantal)]
    reductie = primair.loc[primair["oordeel"] != "gelijk", "ruisreductie"].median()
    if not math.isnan(reductie):
        regels.append(
            tekst("vergelijk.ruisreductie", deel=100.0 * float(reductie), meer=1.0 / max(1.0 - reductie, 1e-6))
        )
    clusters = int(primair["clusters"].max()) if aantal else 0
    regels.append(
        tekst(
            "vergelijk.omvang",
            klanten=float(m["klanten"]),
            regios=m["regios"],
            replicaties=m["replicaties"],
            clusters=clusters,
            seed=m["seed"],
            run_id=m["run_id"],
        )
    )
    if 0 < clusters < MINIMUM_PAREN:
        regels.append(tekst("vergelijk.weinig", clusters=clusters, minimum=MINIMUM_PAREN))
    if m["trekkingen"]:
        ruis = primair["ruis_in_trekkingen"].median()
        regels.append(tekst("vergelijk.trekkingen", aantal=m["trekkingen"], ruis=100.0 * float(ruis)))
    prior = uitkomst.leunt_op[uitkomst.leunt_op["prior_gedreven"].astype(bool)]
    if len(prior):
        regels.append(tekst("vergelijk.prior", paden=", ".join(_zonder_elementen(prior))))
    return [*regels, tekst("vergelijk.voetnoot")]


def _zonder_elementen(rijen: pd.DataFrame) -> list[str]:
    """Titles of the numbers, each once."""
    return list(dict.fromkeys(rijen["titel" if gekozen_taal() == "nl" else "title"]))


def _leeg(kop: str, kolommen: Any) -> Table:
    tabel = Table(title=tekst(kop), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for naam in kolommen:
        woorden = naam in ("uitkomst", "groep", "post", "naam", "oordeel", "eenheid")
        heel = naam in ("verschil", "interval", "oordeel")
        tabel.add_column(tekst(f"vergelijk.kolom.{naam}"), justify="left" if woorden else "right", no_wrap=heel)
    return tabel
