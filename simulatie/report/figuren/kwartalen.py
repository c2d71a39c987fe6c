"""Since the introduction: paired differences by quarter of entry, for each outcome counted that way."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from simulatie.outcomes import titel
from simulatie.report.figuren.punten import as_eenheid, getallen_as, legenda, met_eenheid, nullijn, paneelkop
from simulatie.report.figuren.stijl import GRIJS, Figuur, breek, kaal, kleur, lijn, maak_figuur, merk, vel
from simulatie.report.maten import maat_van
from simulatie.report.namen import Namen
from simulatie.report.opmaak import AANTAL, Opmaak, decimalen_voor
from simulatie.report.tabellen import Cel, Kolom, Tabel, tabel, woorden
from simulatie.report.zinnen import onderwerp, spant_nul

_MEESTE_SCENARIOS = 4
Rij = dict[str, Any]


def figuren(kwartalen: pd.DataFrame, namen: Namen, opm: Opmaak) -> list[Figuur]:
    """One figure for every four scenarios."""
    bekend = kwartalen[kwartalen["verschil"].notna()]
    uit = []
    for nummer, scenarios in enumerate(namen.in_groepen(_MEESTE_SCENARIOS), start=1):
        deel = bekend[bekend["scenario"].isin(scenarios)]
        if not deel.empty:
            uit.append(_figuur(f"kwartalen-{nummer}", deel, scenarios, namen, opm))
    return uit


def _figuur(id_: str, deel: pd.DataFrame, scenarios: list[str], namen: Namen, opm: Opmaak) -> Figuur:
    return maak_figuur(
        id_,
        opm.t("figuur.kwartalen.titel"),
        _bijschrift(deel, scenarios, namen, opm),
        opm.t("figuur.kwartalen.lezen"),
        lambda smal: _teken(deel, scenarios, namen, opm, smal),
        tabel_van(deel, namen, opm),
    )


def _indicatoren(deel: pd.DataFrame) -> list[str]:
    """The outcomes, in the order of the table."""
    return [str(i) for i in dict.fromkeys(deel["indicator"])]


def _bijschrift(deel: pd.DataFrame, scenarios: list[str], namen: Namen, opm: Opmaak) -> list[str]:
    """How many quarters differ for the first outcome, and that nothing differs before the introduction."""
    eerste = _indicatoren(deel)[0]
    zinnen = []
    for naam in scenarios:
        rijen = deel[(deel["scenario"] == naam) & (deel["indicator"] == eerste) & (deel["kwartaal"] >= 0)]
        if rijen.empty:
            continue
        meer, minder = int((rijen["onder"] > 0).sum()), int((rijen["boven"] < 0).sum())
        velden = {"naam": namen.kort(naam), "over": onderwerp(eerste, opm).over, "n": len(rijen)}
        soort = "geen" if meer == minder == 0 else "beide" if meer and minder else "meer" if meer else "minder"
        zinnen.append(opm.t(f"figuur.kwartalen.{soort}", k=meer + minder, meer=meer, minder=minder, **velden))
    voor = deel[deel["kwartaal"] < 0]
    if not voor.empty:
        zelfde = bool((voor["verschil"] == 0).all())
        zinnen.append(opm.t(f"figuur.kwartalen.voor_{'gelijk' if zelfde else 'anders'}"))
    return zinnen


def tabel_van(deel: pd.DataFrame, namen: Namen, opm: Opmaak) -> Tabel:
    """All quarters of all outcomes; an asterisk where the interval holds no zero."""
    scenarios = [n for n in namen.scenarios if (deel["scenario"] == n).any()]
    koppen: list[str | Kolom] = [
        opm.t("kolom.uitkomst"),
        woorden(opm.t("kolom.kwartaal")),
        *(namen.kort(n) for n in scenarios),
    ]
    per_cel = {(str(r["indicator"]), int(r["kwartaal"]), str(r["scenario"])): r for r in deel.to_dict("records")}
    regels = []
    for indicator in _indicatoren(deel):
        maat = maat_van(indicator)
        kwartalen = sorted({q for i, q, _ in per_cel if i == indicator})
        for kwartaal in kwartalen:
            regel: list[str | Cel] = [titel(indicator, opm.taal), opm.getal(kwartaal, 0, teken=True)]
            for naam in scenarios:
                regel.append(_cel(per_cel.get((indicator, kwartaal, naam)), maat, opm))
            regels.append(regel)
    return tabel(opm.t("figuur.kwartalen.tabel"), koppen, regels, opm.t("figuur.kwartalen.noot"))


def _cel(r: Any, maat: Any, opm: Opmaak) -> Cel:
    if r is None:
        return Cel(opm.kaal(None, maat))
    d = decimalen_voor(maat, r["onder"], r["boven"])
    if r["verschil"] == r["onder"] == r["boven"] == 0.0:
        return Cel(opm.kaal(0.0, maat, 0))
    return Cel(
        opm.kaal(r["verschil"], maat, d, teken=True), onder=opm.interval(r["onder"], r["boven"], maat, d, teken=True)
    )


def _teken(deel: pd.DataFrame, scenarios: list[str], namen: Namen, opm: Opmaak, smal: bool) -> Figure:
    indicatoren = _indicatoren(deel)
    kolommen = 1 if smal else 2
    regels = math.ceil(len(indicatoren) / kolommen)
    figuur = vel(smal, 2.0 * regels + 0.2 * math.ceil(len(scenarios) / kolommen) + 0.3)
    assen = figuur.subplots(regels, kolommen, squeeze=False, sharex=True).ravel()
    for ax, indicator in zip(assen, indicatoren, strict=False):
        _paneel(ax, deel[deel["indicator"] == indicator], scenarios, namen, opm)
        eenheid = as_eenheid(maat_van(indicator), opm, verschil=True)
        paneelkop(ax, breek(met_eenheid(titel(indicator, opm.taal), eenheid), 56 if smal else 46), smal=smal)
        getallen_as(ax.yaxis, maat_van(indicator), opm, teken=True, hoogstens=5)
    for plek, ax in enumerate(assen):
        if plek >= len(indicatoren):
            ax.set_visible(False)
        elif plek + kolommen >= len(indicatoren):
            ax.set_xlabel(opm.t("as.kwartalen"))
            ax.xaxis.label.set_visible(True)
            ax.xaxis.set_tick_params(labelbottom=True)
    merken = [
        (
            breek(namen.kort(n), 40),
            Line2D([], [], color=kleur(k), linestyle=lijn(k), marker=merk(k), markersize=4.5, linewidth=1.6),
        )
        for n, k in ((n, namen.nummer(n)) for n in scenarios)
    ]
    legenda(figuur, merken, kolommen=kolommen)
    return figuur


def _paneel(ax: Axes, deel: pd.DataFrame, scenarios: list[str], namen: Namen, opm: Opmaak) -> None:
    for naam in scenarios:
        eigen = deel[deel["scenario"] == naam].sort_values("kwartaal")
        k = namen.nummer(naam)
        x = eigen["kwartaal"].to_numpy(dtype=float)
        onder, boven = eigen["onder"].to_numpy(dtype=float), eigen["boven"].to_numpy(dtype=float)
        ax.fill_between(x, onder, boven, color=kleur(k), alpha=0.14, linewidth=0)
        y = eigen["verschil"].to_numpy(dtype=float)
        ax.plot(x, y, color=kleur(k), linestyle=lijn(k), linewidth=1.6)
        vol = np.array([not spant_nul(a, b) for a, b in zip(onder, boven, strict=True)])
        for welke, vulling in ((vol, kleur(k)), (~vol, "white")):
            vorm: dict[str, Any] = {
                "markeredgecolor": kleur(k),
                "markeredgewidth": 1.1,
                "markersize": 4.2,
                "linestyle": "none",
            }
            ax.plot(x[welke], y[welke], marker=merk(k), markerfacecolor=vulling, **vorm)
    nullijn(ax, liggend=True)
    if float(deel["kwartaal"].min()) < 0:
        ax.axvline(-0.5, color=GRIJS, linewidth=1.0, linestyle=(0, (2, 2)), zorder=1)
    kaal(ax, raster="y")
    getallen_as(ax.xaxis, AANTAL, opm, hoogstens=8)
