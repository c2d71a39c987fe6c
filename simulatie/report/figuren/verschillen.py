"""Paired differences from the baseline, scenario by scenario: a forest plot with a panel for each primary outcome."""

from __future__ import annotations

from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from simulatie.outcomes import titel
from simulatie.report.figuren.punten import (
    as_eenheid,
    band,
    getallen_as,
    legenda,
    met_eenheid,
    nullijn,
    paneelkop,
    punt,
    rijen_as,
    sleutel,
)
from simulatie.report.figuren.stijl import Figuur, breek, maak_figuur, vel
from simulatie.report.maten import PRIMAIR, maat_van
from simulatie.report.namen import Namen
from simulatie.report.opmaak import LEEG, Opmaak, decimalen_nodig, decimalen_voor
from simulatie.report.tabellen import Cel, Kolom, Tabel, tabel, woorden
from simulatie.report.zinnen import BEVINDING, oordeel, opsomming

Rij = dict[str, Any]
_MEESTE_SCENARIOS = 8
"""More do not fit under each other on a page; the rest stand in a next figure."""


def figuren(verschillen: pd.DataFrame, namen: Namen, opm: Opmaak) -> list[Figuur]:
    """One figure for every eight scenarios."""
    tabel_ = verschillen[verschillen["indicator"].isin(PRIMAIR) & (verschillen["groep"] == "totaal")]
    uit = []
    for nummer, groep in enumerate(namen.in_groepen(_MEESTE_SCENARIOS), start=1):
        deel = tabel_[tabel_["scenario"].isin(groep)]
        if not deel.empty:
            uit.append(_figuur(f"verschillen-{nummer}", deel, groep, namen, opm))
    return uit


def _figuur(id_: str, deel: pd.DataFrame, scenarios: list[str], namen: Namen, opm: Opmaak) -> Figuur:
    rijen: list[Rij] = deel.to_dict("records")  # type: ignore[assignment]
    return maak_figuur(
        id_,
        opm.t("figuur.verschillen.titel"),
        [_bijschrift(rijen, scenarios, namen, opm)],
        opm.t("figuur.verschillen.lezen"),
        lambda smal: _teken(rijen, scenarios, namen, opm, smal),
        tabel_van(rijen, namen, opm),
    )


def _bijschrift(rijen: list[Rij], scenarios: list[str], namen: Namen, opm: Opmaak) -> str:
    delen = []
    for naam in scenarios:
        eigen = [r for r in rijen if r["scenario"] == naam]
        k = sum(oordeel(r) in BEVINDING for r in eigen)
        delen.append(opm.t("figuur.verschillen.deel", naam=namen.kort(naam), k=k, n=len(eigen)))
    return opm.t("figuur.verschillen.vondst", delen=opsomming(delen, opm))


def tabel_van(rijen: list[Rij], namen: Namen, opm: Opmaak) -> Tabel:
    """The differences with levels, intervals, thresholds and verdicts."""
    kop = opm.t
    met_trekkingen = any(not pd.isna(r["onder_param"]) for r in rijen)
    koppen: list[str | Kolom] = [
        kop("kolom.uitkomst"),
        woorden(kop("kolom.scenario")),
        kop("kolom.basis"),
        kop("kolom.variant"),
        kop("kolom.verschil_interval"),
        kop("kolom.drempel"),
        woorden(kop("kolom.oordeel")),
    ]
    if met_trekkingen:
        koppen[5:5] = [kop("kolom.interval_aannamen")]
    regels = []
    for r in sorted(rijen, key=lambda r: PRIMAIR.index(str(r["indicator"]))):
        maat = maat_van(str(r["indicator"]), str(r["soort"]))
        d = decimalen_voor(maat, r["onder"], r["boven"])
        uitspraak = oordeel(r)
        regel: list[str | Cel] = [
            titel(str(r["indicator"]), opm.taal),
            namen.kort(str(r["scenario"])),
            opm.niveau(r["basis"], maat, d),
            opm.niveau(r["variant"], maat, d),
            Cel(
                opm.kaal(r["verschil"], maat, d, teken=True),
                onder=opm.interval(r["onder"], r["boven"], maat, d, teken=True),
            ),
            opm.kaal(r["drempel"], maat, decimalen_nodig(maat, r["drempel"])),
            Cel(opm.t(f"oordeel.{uitspraak}"), merk=f"oordeel-{uitspraak}"),
        ]
        if met_trekkingen:
            wijd = opm.interval(r["onder_param"], r["boven_param"], maat, d, teken=True)
            kans = opm.kans(r["kans_teken"], r["trekkingen"])
            regel[5:5] = [Cel(wijd, onder="" if kans == LEEG else opm.t("kolom.kans", kans=kans))]
        regels.append(regel)
    return tabel(opm.t("figuur.verschillen.tabel"), koppen, regels)


def _teken(rijen: list[Rij], scenarios: list[str], namen: Namen, opm: Opmaak, smal: bool) -> Figure:
    indicatoren = [i for i in PRIMAIR if any(r["indicator"] == i for r in rijen)]
    labels = [breek(namen.kort(naam), 18 if smal else 40) for naam in scenarios]
    regels = sum(label.count("\n") + 1 for label in labels)
    figuur = vel(smal, len(indicatoren) * (0.19 * regels + 0.08 * len(labels) + 0.62) + 0.5)
    assen = figuur.subplots(len(indicatoren), 1, squeeze=False)[:, 0]
    for ax, indicator in zip(assen, indicatoren, strict=True):
        maat = maat_van(indicator)
        eigen = {r["scenario"]: r for r in rijen if r["indicator"] == indicator}
        rijen_as(ax, labels)
        nullijn(ax)
        for y, naam in enumerate(scenarios):
            if naam in eigen:
                r = eigen[naam]
                punt(
                    ax,
                    y,
                    r["verschil"],
                    r["onder"],
                    r["boven"],
                    nummer=namen.nummer(naam),
                    vol=oordeel(r) in BEVINDING,
                    grens=(r["onder_param"], r["boven_param"]),
                )
        van, tot = ax.get_xlim()
        uiterst = max(abs(van), abs(tot), 1e-9)
        ax.set_xlim(-uiterst, uiterst)
        band(ax, max((float(r["drempel"]) for r in eigen.values()), default=0.0))
        getallen_as(ax.xaxis, maat, opm, teken=True, hoogstens=5 if smal else 9)
        eenheid = as_eenheid(maat, opm, verschil=True)
        paneelkop(ax, breek(met_eenheid(titel(indicator, opm.taal), eenheid), 56 if smal else 100), smal=smal)
    legenda(
        figuur,
        [
            (opm.t("figuur.punt.vol"), sleutel(lijn="-")),
            (opm.t("figuur.punt.open"), sleutel(lijn="-", vol=False)),
        ],
        kolommen=1 if smal else 2,
    )
    return figuur
