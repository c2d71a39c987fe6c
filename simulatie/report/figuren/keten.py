"""The chain of a change: from a hand-back offered to durable work after the second trajectory, step by step."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
from matplotlib.figure import Figure

from simulatie.report.figuren.punten import (
    as_eenheid,
    getallen_as,
    legenda,
    met_eenheid,
    paneelkop,
    punt,
    rijen_as,
    sleutel,
)
from simulatie.report.figuren.stijl import INKT, Figuur, breek, maak_figuur, vel
from simulatie.report.maten import KETEN
from simulatie.report.namen import Namen
from simulatie.report.opmaak import Opmaak, decimalen_voor
from simulatie.report.tabellen import Cel, Kolom, Tabel, tabel, woorden
from simulatie.report.zinnen import opsomming, spant_nul

Rij = dict[str, Any]
_MEESTE_SCENARIOS = 5


def figuren(keten: pd.DataFrame, namen: Namen, opm: Opmaak) -> list[Figuur]:
    """One figure for every five scenarios; steps that nobody counts are left out."""
    geteld = keten[keten["verschil"].notna()]
    uit = []
    for nummer, scenarios in enumerate(namen.in_groepen(_MEESTE_SCENARIOS), start=1):
        rijen: list[Rij] = geteld[geteld["scenario"].isin(scenarios)].to_dict("records")  # type: ignore[assignment]
        if rijen:
            uit.append(_figuur(f"keten-{nummer}", rijen, scenarios, namen, opm))
    return uit


def _figuur(id_: str, rijen: list[Rij], scenarios: list[str], namen: Namen, opm: Opmaak) -> Figuur:
    return maak_figuur(
        id_,
        opm.t("figuur.keten.titel"),
        [_vondst(naam, rijen, namen, opm) for naam in scenarios],
        opm.t("figuur.keten.lezen"),
        lambda smal: _teken(rijen, scenarios, namen, opm, smal),
        tabel_van(rijen, namen, opm),
    )


def _vondst(naam: str, rijen: list[Rij], namen: Namen, opm: Opmaak) -> str:
    """How many steps move, and where the chain ends."""
    eigen = {str(r["stap"]): r for r in rijen if r["scenario"] == naam}
    rest = [stap for stap in KETEN if stap in eigen and spant_nul(eigen[stap]["onder"], eigen[stap]["boven"])]
    velden: dict[str, Any] = {"naam": namen.kort(naam), "n": len(eigen), "k": len(eigen) - len(rest)}
    if len(rest) == len(eigen):
        return opm.t("figuur.keten.niets", **velden)
    if rest:
        stappen = opsomming([opm.t(f"keten.{stap}").lower() for stap in rest], opm)
        return opm.t("figuur.keten.deel", stappen=stappen, **velden)
    laatste = [stap for stap in KETEN if stap in eigen][-1]
    r, maat = eigen[laatste], KETEN[laatste]
    d = decimalen_voor(maat, r["onder"], r["boven"])
    van, naar = opm.niveau(r["basis"], maat, d), opm.niveau(r["variant"], maat, d)
    return opm.t("figuur.keten.alle", stap=opm.t(f"keten.{laatste}").lower(), van=van, naar=naar, **velden)


def tabel_van(rijen: list[Rij], namen: Namen, opm: Opmaak) -> Tabel:
    """Every step with its level and the difference."""
    regels = []
    for r in sorted(rijen, key=lambda r: list(KETEN).index(str(r["stap"]))):
        maat = KETEN[str(r["stap"])]
        d = decimalen_voor(maat, r["onder"], r["boven"])
        regels.append(
            (
                opm.t(f"keten.{r['stap']}"),
                namen.kort(str(r["scenario"])),
                opm.niveau(r["basis"], maat, d),
                opm.niveau(r["variant"], maat, d),
                Cel(
                    opm.kaal(r["verschil"], maat, d, teken=True),
                    onder=opm.interval(r["onder"], r["boven"], maat, d, teken=True),
                ),
            )
        )
    koppen: list[str | Kolom] = [
        opm.t("kolom.stap"),
        woorden(opm.t("kolom.scenario")),
        opm.t("kolom.basis"),
        opm.t("kolom.variant"),
        opm.t("kolom.verschil_interval"),
    ]
    return tabel(opm.t("figuur.keten.tabel"), koppen, regels)


def _teken(rijen: list[Rij], scenarios: list[str], namen: Namen, opm: Opmaak, smal: bool) -> Figure:
    stappen = [stap for stap in KETEN if any(r["stap"] == stap for r in rijen)]
    kolommen = 1 if smal else 2
    regels = math.ceil(len(stappen) / kolommen)
    figuur = vel(smal, regels * (0.22 * len(scenarios) + 0.72) + 0.35 + 0.2 * (len(scenarios) + 1) / kolommen)
    assen = figuur.subplots(regels, kolommen, squeeze=False).T.ravel()
    for plek, ax in enumerate(assen):
        if plek >= len(stappen):
            ax.set_visible(False)
            continue
        stap = stappen[plek]
        eigen = {r["scenario"]: r for r in rijen if r["stap"] == stap}
        rijen_as(ax, [""] * len(scenarios), marge=0.7)
        ax.axvline(next(iter(eigen.values()))["basis"], color=INKT, linewidth=1.2, linestyle=(0, (4, 2)), zorder=1)
        for y, naam in enumerate(scenarios):
            if naam in eigen:
                r = eigen[naam]
                grenzen = (r["basis"] + r["onder"], r["basis"] + r["boven"])
                vol = not spant_nul(r["onder"], r["boven"])
                punt(ax, y, r["variant"], *grenzen, nummer=namen.nummer(naam), vol=vol)
        ax.margins(x=0.12)
        getallen_as(ax.xaxis, KETEN[stap], opm, hoogstens=5)
        eenheid = as_eenheid(KETEN[stap], opm, verschil=False)
        kop = f"{plek + 1}. {met_eenheid(opm.t(f'keten.{stap}'), eenheid)}"
        paneelkop(ax, breek(kop, 56 if smal else 50), smal=smal)
    merken = [(breek(namen.kort(naam), 40), sleutel(nummer=namen.nummer(naam), lijn="-")) for naam in scenarios]
    basis = sleutel(lijn=(0, (4, 2)), kleur_=INKT)
    basis.set_marker("")
    legenda(figuur, [(opm.t("figuur.basislijn", naam=namen.kort(namen.basis)), basis), *merken], kolommen=kolommen)
    return figuur
