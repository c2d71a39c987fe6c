"""Does the baseline give the published figures? Model beside print, share by share."""

from __future__ import annotations

import math
from itertools import groupby
from typing import Any

import pandas as pd
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from simulatie.outcomes import groepslabel, rollabel, titel
from simulatie.outcomes.indicatoren import REGISTER
from simulatie.report.figuren.punten import as_eenheid, getallen_as, groepskop, labels_links, legenda
from simulatie.report.figuren.stijl import INKT, Figuur, breek, kaal, kleur, maak_figuur, vel
from simulatie.report.maten import maat_van
from simulatie.report.opmaak import AANDEEL, Opmaak
from simulatie.report.tabellen import Tabel, tabel, woorden

DICHTBIJ = 0.05
"""A share is called close within five percentage points: the printed figures are rounded to whole percentages and rest
on samples of which mostly no size is printed."""
_ROLLEN = ("streefcijfer", "toets")
Rij = dict[str, Any]


def figuur(gepubliceerd: pd.DataFrame, opm: Opmaak) -> Figuur | None:
    """The figure, or None where no printed figure has a value in the model."""
    rijen: list[Rij] = gepubliceerd[gepubliceerd["rol"].isin(_ROLLEN)].to_dict("records")  # type: ignore[assignment]
    aandelen = [r for r in rijen if maat_van(str(r["indicator"])) is AANDEEL and not math.isnan(r["model"])]
    if not aandelen:
        return None
    return maak_figuur(
        "streefcijfers",
        opm.t("figuur.streefcijfers.titel"),
        [_bijschrift(aandelen, opm)],
        opm.t("figuur.streefcijfers.lezen"),
        lambda smal: _teken(aandelen, opm, smal),
        tabel_van(rijen, opm),
    )


def _naam(rij: Rij, opm: Opmaak) -> str:
    return f"{titel(str(rij['indicator']), opm.taal)}, {groepslabel(str(rij['groep']), opm.taal)}"


def _bijschrift(rijen: list[Rij], opm: Opmaak) -> str:
    afstand = [abs(r["model"] - r["gepubliceerd"]) for r in rijen]
    verst = max(range(len(rijen)), key=afstand.__getitem__)
    return opm.t(
        "figuur.streefcijfers.vondst",
        k=sum(a <= DICHTBIJ for a in afstand),
        n=len(rijen),
        grens=opm.verschil(DICHTBIJ, AANDEEL, 0),
        verst=_naam(rijen[verst], opm),
        model=opm.niveau(rijen[verst]["model"], AANDEEL, 0),
        gedrukt=opm.niveau(rijen[verst]["gepubliceerd"], AANDEEL, 0),
    )


def tabel_van(rijen: list[Rij], opm: Opmaak) -> Tabel:
    """All printed figures beside the model's, also those that are no shares."""
    kop = opm.t
    regels = []
    for r in rijen:
        maat = maat_van(str(r["indicator"]), "" if str(r["indicator"]) in REGISTER else "aandeel")
        regels.append(
            (
                _naam(r, opm),
                rollabel(str(r["rol"]), opm.taal),
                opm.niveau(r["model"], maat),
                opm.interval(r["onder"], r["boven"], maat),
                opm.niveau(r["gepubliceerd"], maat),
                opm.kaal(r["verschil"], maat, teken=True),
                ", ".join(deel for deel in (str(r["bron"]), str(r["tabel"] or "")) if deel),
            )
        )
    return tabel(
        opm.t("figuur.streefcijfers.tabel"),
        [
            kop("kolom.indicator"),
            woorden(kop("kolom.rol")),
            kop("kolom.model"),
            kop("kolom.interval"),
            kop("kolom.gepubliceerd"),
            kop("kolom.verschil"),
            woorden(kop("kolom.bron")),
        ],
        regels,
    )


def _teken(rijen: list[Rij], opm: Opmaak, smal: bool) -> Figure:
    plaatsen, namen, koppen, y = [], [], [], 0.0
    for indicator, deel in groupby(rijen, key=lambda r: str(r["indicator"])):
        kop = breek(titel(indicator, opm.taal), 60 if smal else 90)
        koppen.append((y + 0.5 * kop.count("\n"), kop))
        y += 1.0 + 0.75 * kop.count("\n")
        for r in deel:
            plaatsen.append((y, r))
            namen.append(breek(groepslabel(str(r["groep"]), opm.taal), 30 if smal else 40))
            y += 1.0
        y += 0.35
    figuur = vel(smal, 0.21 * y + 1.0)
    ax = figuur.add_subplot()
    for hoogte, r in plaatsen:
        ax.plot([r["onder"], r["boven"]], [hoogte, hoogte], color=kleur(0), linewidth=2.4, zorder=2)
        ax.plot([r["model"]], [hoogte], "o", color=kleur(0), markersize=6, zorder=3)
        ax.plot([r["gepubliceerd"]], [hoogte], "D", mfc="white", mec=INKT, mew=1.4, markersize=6, zorder=4)
    for hoogte, kop in koppen:
        groepskop(ax, hoogte, kop, smal=smal)
    labels_links(ax, [hoogte for hoogte, _ in plaatsen], namen)
    ax.set_ylim(y - 0.6, -0.8)
    ax.set_xlim(left=min(0.0, *(r["onder"] for r in rijen)))
    kaal(ax)
    getallen_as(ax.xaxis, AANDEEL, opm)
    ax.set_xlabel(as_eenheid(AANDEEL, opm, verschil=False))
    model = Line2D([], [], color=kleur(0), marker="o", linewidth=2.4, markersize=6)
    gedrukt = Line2D([], [], linestyle="none", marker="D", mfc="white", mec=INKT, mew=1.4, markersize=6)
    legenda(
        figuur,
        [(opm.t("figuur.streefcijfers.model"), model), (opm.t("figuur.streefcijfers.gedrukt"), gedrukt)],
        kolommen=1 if smal else 2,
    )
    return figuur
