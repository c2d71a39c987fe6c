"""A comparison on the screen: what goes in, what it costs, the primary outcomes, and what else moved."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np
import pandas as pd
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from simulatie.cli.metmaat import interval as interval_van
from simulatie.cli.metmaat import verschil as verschil_met_eenheid
from simulatie.cli.metmaat import viertal
from simulatie.invoerverschil import bijeen
from simulatie.kalibratiestand import stand
from simulatie.outcomes import groepslabel, titel
from simulatie.report.maten import POSTMATEN, maat_van
from simulatie.report.opmaak import GETAL, Maat, Opmaak, decimalen_nodig, decimalen_voor
from simulatie.teksten import gekozen_taal, tekst

if TYPE_CHECKING:
    from simulatie.vergelijken import Vergelijking

MAXIMUM_INVOER: Final = 8
MAXIMUM_OVERIG: Final = 10
MAXIMUM_PRIOR: Final = 6
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
            _overig(_van(uitkomst.verschillen, naam), smal=scherm.width < _SMAL),
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
    samen = bijeen(rijen)
    for rij in samen[:MAXIMUM_INVOER]:
        wat = Text(str(rij["titel" if gekozen_taal() == "nl" else "title"] or rij["pad"]))
        wat.append(f"\n{rij['pad']}", style="dim")
        vanaf = "" if pd.isna(rij["vanaf"]) else str(rij["vanaf"])
        tabel.add_row(wat, vanaf, _waarde(rij["basis"]), _waarde(rij["variant"]), str(rij["eenheid"]))
    rest = len(samen) - MAXIMUM_INVOER
    if rest > 0:
        tabel.caption = tekst("vergelijk.meer_invoer", aantal=rest)
        tabel.caption_justify = "left"
    return tabel


def _waarde(waarde: Any) -> str:
    return Opmaak().waarde(waarde.item() if hasattr(waarde, "item") else waarde)


def _budget(rijen: pd.DataFrame, waarde_baan: float, smal: bool) -> Table:
    """The budget line; on a narrow screen the differences only."""
    koppen = ("post", "basis", "scenario", "verschil", "interval", "landelijk")
    tabel = _leeg("vergelijk.budget", [k for k in koppen if not (smal and k in _BREED)])
    for rij in rijen.to_dict("records"):
        naam = tekst(f"vergelijk.post.{rij['post']}", waarde=float(waarde_baan))
        maat = POSTMATEN.get(str(rij["eenheid"]), GETAL)
        basis, variant, verschil, interval = viertal(rij, maat)
        landelijk = "" if math.isnan(rij["landelijk"]) else Opmaak().getal(rij["landelijk"], 1, teken=True)
        tabel.add_row(naam, *(() if smal else (basis, variant)), verschil, _grenzen(rij, maat, interval), landelijk)
    tabel.caption = tekst("vergelijk.budget_uitleg")
    tabel.caption_justify = "left"
    return tabel


def _grenzen(rij: Any, maat: Maat, interval: str) -> str:
    """The interval of a ratio, whatever its form (`fieller.Vorm`)."""
    onder, boven = (verschil_met_eenheid(rij[k], maat, teken=False) for k in ("onder", "boven"))
    match rij["vorm"]:
        case "geheel":
            return tekst("vergelijk.vorm.geheel")
        case "buiten":
            return tekst("vergelijk.vorm.buiten", onder=onder, boven=boven)
        case "halfopen":
            omlaag = math.isinf(rij["onder"])
            sleutel = "vergelijk.vorm.hoogstens" if omlaag else "vergelijk.vorm.minstens"
            return tekst(sleutel, grens=boven if omlaag else onder)
    return interval


def _primair(rijen: pd.DataFrame, smal: bool) -> Table:
    """The primary outcomes; on a narrow screen without what is in the baseline or the threshold."""
    met_trekkingen = bool(rijen["kans_teken"].notna().any())
    koppen = ["uitkomst", "basis", "scenario", "verschil", "interval", "drempel", "oordeel"]
    koppen += ["parameters", "kans_teken"] if met_trekkingen else []
    tabel = _leeg("vergelijk.primair", [k for k in koppen if not (smal and k in _BREED)])
    for rij in rijen[rijen["primair"] & (rijen["groep"] == "totaal")].to_dict("records"):
        maat = maat_van(str(rij["indicator"]))
        drempel = verschil_met_eenheid(rij["drempel"], maat, decimalen_nodig(maat, rij["drempel"]), teken=False)
        waarden = (titel(str(rij["indicator"])), *viertal(rij, maat), drempel, oordeel(str(rij["oordeel"])))
        d = decimalen_voor(maat, rij["onder_param"], rij["boven_param"])
        kans = Opmaak().kans(rij["kans_teken"], rij["trekkingen"])
        over = (interval_van(rij["onder_param"], rij["boven_param"], maat, d), kans)
        cellen = dict(zip(koppen, (*waarden, *over), strict=False))
        tabel.add_row(*(cel for kop, cel in cellen.items() if not (smal and kop in _BREED)))
    return tabel


def oordeel(woord: str) -> str:
    """A verdict (`verschillen.Oordeel`) in the language of the reader."""
    return tekst(f"vergelijk.oordeel.{woord.replace(' ', '_')}")


def _overig(rijen: pd.DataFrame, smal: bool) -> Table | str:
    """The secondary outcomes that moved most, for the size of their noise, and how many would by chance."""
    if (rijen["oordeel"] == "gelijk").all():
        return tekst("vergelijk.alles_gelijk", aantal=len(rijen))
    telt = rijen[~rijen["primair"] & rijen["standaardfout"].notna() & (rijen["oordeel"] != "gelijk")]
    beslist = telt[(telt["onder"] > 0.0) | (telt["boven"] < 0.0)]
    toeval = (1.0 - ZEKERHEID) * len(telt)
    uitleg = tekst("vergelijk.overig_uitleg", beslist=len(beslist), alle=len(telt), toeval=toeval)
    if beslist.empty:
        return uitleg
    koppen = ("uitkomst", "groep", "basis", "scenario", "verschil", "interval")
    tabel = _leeg("vergelijk.overig", [k for k in koppen if not (smal and k in _BREED)])
    for rij in _sterkste(beslist).head(MAXIMUM_OVERIG).to_dict("records"):
        maat = maat_van(str(rij["indicator"]), str(rij["soort"]))
        waarden = viertal(rij, maat)[2 if smal else 0 :]
        tabel.add_row(titel(str(rij["indicator"])), groepslabel(str(rij["groep"])), *waarden)
    tabel.caption, tabel.caption_justify = uitleg, "left"
    return tabel


def _sterkste(beslist: pd.DataFrame) -> pd.DataFrame:
    """Of each outcome one row: everybody, or else the group that moved most for its noise; strongest first."""
    with np.errstate(divide="ignore"):
        sterkte = (beslist["verschil"] / beslist["standaardfout"]).abs()
    rijen = beslist.assign(_sterkte=sterkte, _deel=beslist["groep"] != "totaal")
    per_uitkomst = rijen.sort_values(["_deel", "_sterkte"], ascending=[True, False], kind="stable")
    eerste = per_uitkomst.drop_duplicates("indicator")
    return eerste.sort_values("_sterkte", ascending=False, kind="stable")


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
        namen = _zonder_elementen(prior)
        rest = len(namen) - MAXIMUM_PRIOR
        meer = tekst("vergelijk.meer_prior", aantal=rest) if rest > 0 else ""
        regels.append(tekst("vergelijk.prior", paden=", ".join(namen[:MAXIMUM_PRIOR]) + meer))
    return [*regels, tekst("vergelijk.voetnoot", stand=stand(m.get("kalibratie", [])))]


def _zonder_elementen(rijen: pd.DataFrame) -> list[str]:
    """Titles of the numbers, each once."""
    return list(dict.fromkeys(rijen["titel" if gekozen_taal() == "nl" else "title"]))


def _leeg(kop: str, kolommen: Any) -> Table:
    tabel = Table(title=tekst(kop), title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    for naam in kolommen:
        woorden = naam in ("uitkomst", "groep", "post", "naam", "oordeel", "eenheid")
        heel = naam in ("verschil", "interval", "oordeel")
        kant: Literal["left", "right"] = "left" if woorden else "right"
        tabel.add_column(tekst(f"vergelijk.kolom.{naam}"), justify=kant, no_wrap=heel, overflow="fold")
    return tabel
