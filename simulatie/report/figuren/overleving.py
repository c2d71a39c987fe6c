"""Survival to work: the share that has not found a job yet, by month since entry, scenario beside scenario."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import seaborn as sns
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from simulatie.outcomes import groepslabel
from simulatie.report.figuren.punten import getallen_as, legenda
from simulatie.report.figuren.stijl import INKT, Figuur, breek, kaal, kleur, lijn, maak_figuur, vel
from simulatie.report.namen import Namen
from simulatie.report.opmaak import AANDEEL, AANTAL, Opmaak
from simulatie.report.tabellen import Cel, Kolom, Tabel, tabel, woorden
from simulatie.report.zinnen import opsomming

_MEESTE_SCENARIOS = 5
_PEILMAANDEN = (6, 12, 24, 36, 48)
_PEIL = 24  # the month of which the caption speaks
_PANELEN = ("totaal", "WW", "WAO", "WWB")


def figuren(overleving: pd.DataFrame, namen: Namen, opm: Opmaak) -> list[Figuur]:
    """One figure for every five scenarios, each with the baseline."""
    bekend = overleving[overleving["aandeel"].notna()]
    uit = []
    for nummer, scenarios in enumerate(namen.in_groepen(_MEESTE_SCENARIOS), start=1):
        deel = bekend[bekend["scenario"].isin([namen.basis, *scenarios])]
        panelen = [u for u in _PANELEN if (deel["uitkering"] == u).any()]
        if panelen:
            uit.append(_figuur(f"overleving-{nummer}", deel, scenarios, panelen, namen, opm))
    return uit


def _figuur(
    id_: str, deel: pd.DataFrame, scenarios: list[str], panelen: list[str], namen: Namen, opm: Opmaak
) -> Figuur:
    return maak_figuur(
        id_,
        opm.t("figuur.overleving.titel"),
        [_bijschrift(deel, scenarios, panelen[0], namen, opm)],
        opm.t("figuur.overleving.lezen"),
        lambda smal: _teken(deel, scenarios, panelen, namen, opm, smal),
        tabel_van(deel, scenarios, panelen, namen, opm),
    )


def _op(deel: pd.DataFrame, scenario: str, uitkering: str, maand: int) -> dict[str, Any] | None:
    """The row of a month, or None."""
    rijen = deel[(deel["scenario"] == scenario) & (deel["uitkering"] == uitkering) & (deel["maand"] == maand)]
    return None if rijen.empty else dict(rijen.iloc[0])


def _wie(paneel: str, opm: Opmaak) -> str:
    """The people of a panel, as a part of a sentence."""
    if paneel == "totaal":
        return opm.t("figuur.overleving.allen")
    return opm.t("figuur.overleving.groep", groep=groepslabel(paneel, opm.taal))


def _bijschrift(deel: pd.DataFrame, scenarios: list[str], paneel: str, namen: Namen, opm: Opmaak) -> str:
    maand = _PEIL if _PEIL in set(deel["maand"]) else int(deel["maand"].max())
    delen = []
    for naam in scenarios:
        rij = _op(deel, naam, paneel, maand)
        if rij is not None:
            werk = opm.niveau(1.0 - rij["aandeel"], AANDEEL)
            delen.append(opm.t("figuur.overleving.deel", naam=namen.kort(naam), werk=werk))
    basis = _op(deel, namen.basis, paneel, maand)
    return opm.t(
        "figuur.overleving.vondst",
        maand=maand,
        groep=_wie(paneel, opm),
        basis=opm.niveau(None if basis is None else 1.0 - basis["aandeel"], AANDEEL),
        delen=opsomming(delen, opm),
    )


def tabel_van(deel: pd.DataFrame, scenarios: list[str], panelen: list[str], namen: Namen, opm: Opmaak) -> Tabel:
    """The share without work at a few months, with its interval."""
    maanden = [m for m in _PEILMAANDEN if m in set(deel["maand"])]
    regels = []
    for paneel in panelen:
        for naam in (namen.basis, *scenarios):
            regel: list[str | Cel] = [groepslabel(paneel, opm.taal), namen.kort(naam)]
            for m in maanden:
                rij = _op(deel, naam, paneel, m)
                if rij is None:
                    regel.append(opm.kaal(None, AANDEEL))
                else:
                    interval = opm.interval(rij["onder"], rij["boven"], AANDEEL)
                    regel.append(Cel(opm.niveau(rij["aandeel"], AANDEEL), onder=interval))
            regels.append(regel)
    koppen: list[str | Kolom] = [opm.t("kolom.uitkering"), woorden(opm.t("kolom.scenario"))]
    koppen += [opm.t("kolom.na_maand", maand=m) for m in maanden]
    return tabel(opm.t("figuur.overleving.tabel"), koppen, regels)


def _teken(
    deel: pd.DataFrame, scenarios: list[str], panelen: list[str], namen: Namen, opm: Opmaak, smal: bool
) -> Figure:
    kolommen = 1 if smal or len(panelen) == 1 else 2
    regels = math.ceil(len(panelen) / kolommen)
    figuur = vel(smal, 2.2 * regels + 0.3 + 0.2 * math.ceil((len(scenarios) + 1) / kolommen))
    assen = figuur.subplots(regels, kolommen, squeeze=False, sharex=True, sharey=True).ravel()
    for ax, paneel in zip(assen, panelen, strict=False):
        _paneel(ax, deel[deel["uitkering"] == paneel], scenarios, namen, opm)
        ax.set_title(
            groepslabel(paneel, opm.taal).capitalize() if paneel == "totaal" else groepslabel(paneel, opm.taal)
        )
    for ax in assen[len(panelen) :]:
        ax.set_visible(False)
    for ax in assen[-kolommen:]:
        ax.set_xlabel(opm.t("as.maanden_instroom"))
    figuur.supylabel(opm.t("as.zonder_werk"), fontsize=9)
    merken = [(opm.t("figuur.basislijn", naam=namen.kort(namen.basis)), Line2D([], [], color=INKT, linewidth=2.2))]
    merken += [
        (breek(namen.kort(n), 40), Line2D([], [], color=kleur(k), linestyle=lijn(k + 1), linewidth=1.8))
        for n, k in ((n, namen.nummer(n)) for n in scenarios)
    ]
    legenda(figuur, merken, kolommen=kolommen)
    return figuur


def _paneel(ax: Axes, deel: pd.DataFrame, scenarios: list[str], namen: Namen, opm: Opmaak) -> None:
    for naam in (namen.basis, *scenarios):
        eigen = deel[deel["scenario"] == naam]
        k = None if naam == namen.basis else namen.nummer(naam)
        sns.lineplot(
            x=eigen["maand"].to_numpy(),
            y=eigen["aandeel"].to_numpy(),
            ax=ax,
            color=INKT if k is None else kleur(k),
            linestyle="-" if k is None else lijn(k + 1),
            linewidth=2.2 if k is None else 1.8,
            errorbar=None,
        )
    kaal(ax, raster="y")
    ax.set_ylim(0.0, 1.0)
    ax.set_xlim(0, max(int(deel["maand"].max()), 1))
    ax.set_xticks(range(0, int(deel["maand"].max()) + 1, 12))
    getallen_as(ax.yaxis, AANDEEL, opm)
    ax.xaxis.set_major_formatter(lambda w, _: opm.kaal(w, AANTAL))
