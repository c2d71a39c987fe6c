"""Figures of a study: effects with both uncertainties, what drives them, and the worlds one by one."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd
from matplotlib.figure import Figure

from simulatie.outcomes import titel
from simulatie.report.figuren.punten import (
    as_eenheid,
    getallen_as,
    legenda,
    met_eenheid,
    nullijn,
    paneelkop,
    punt,
    rijen_as,
    sleutel,
)
from simulatie.report.figuren.stijl import Figuur, breek, kaal, kleur, maak_figuur, vel
from simulatie.report.maten import maat_van
from simulatie.report.opmaak import GETAL, LEEG, Maat, decimalen_voor
from simulatie.report.studie.stof import StudieStof
from simulatie.report.tabellen import Cel, Tabel, tabel
from simulatie.report.zinnen import onderwerp, spant_nul
from simulatie.studie.drijfveren import Drijfveren

PER_FIGUUR: Final = 9
"""Variants that fit under each other."""
FACTOREN: Final = 10
"""Numbers a tornado shows; the table has all."""
WOLKEN: Final = 3
"""Numbers with a scatter."""
_RANG: Final = Maat("rang", 1.0, 2)


# ---------------------------------------------------------------------- effects


def effecten(stof: StudieStof, indicator: str, nummer: int, rijen: list[dict[str, Any]]) -> Figuur:
    """Some variants on one outcome: interval of noise thick, where the effect lies over the worlds thin."""
    t = stof.opm.t
    return maak_figuur(
        f"effect-{stof.studie.uitkomsten.index(indicator) + 1}-{nummer}",
        titel(indicator, stof.opm.taal),
        [_vondst(stof, indicator, rijen)],
        t("studierapport.effecten.lezen" if stof.veel_werelden else "studierapport.effecten.lezen_een"),
        lambda smal: _teken_effecten(stof, indicator, rijen, smal),
        effecttabel(stof, indicator, rijen),
    )


def _vondst(stof: StudieStof, indicator: str, rijen: list[dict[str, Any]]) -> str:
    """How many variants give more, how many less, and how many of these in nearly all worlds."""
    meer = sum(r["onder"] > 0.0 for r in rijen)
    minder = sum(r["boven"] < 0.0 for r in rijen)
    over = onderwerp(indicator, stof.opm).over
    zin = stof.opm.t("studierapport.effecten.vondst", over=over, n=len(rijen), meer=meer, minder=minder)
    if not stof.veel_werelden:
        return zin
    vast = sum(
        not spant_nul(r["onder"], r["boven"]) and not spant_nul(r["onder_param"], r["boven_param"]) for r in rijen
    )
    return f"{zin} {stof.opm.t('studierapport.effecten.vast', n=vast)}"


def effecttabel(stof: StudieStof, indicator: str, rijen: list[dict[str, Any]]) -> Tabel:
    """The effects of variants with both intervals."""
    t, maat = stof.opm.t, maat_van(indicator)
    koppen = [t("studierapport.kolom.variant"), t("kolom.basis"), t("kolom.verschil"), t("studierapport.kolom.ruis")]
    if stof.veel_werelden:
        koppen += [t("studierapport.kolom.werelden"), t("studierapport.kolom.deel_meer")]
    regels = []
    for r in rijen:
        d = decimalen_voor(maat, r["onder"], r["boven"])
        regel: list[str | Cel] = [
            stof.naam(r),
            stof.opm.niveau(r["basis"], maat, d),
            stof.opm.kaal(r["verschil"], maat, d, teken=True),
            stof.opm.interval(r["onder"], r["boven"], maat, d, teken=True),
        ]
        if stof.veel_werelden:
            regel += [
                stof.opm.interval(r["onder_param"], r["boven_param"], maat, d, teken=True)
                if r["boven_param"] > r["onder_param"]
                else LEEG,
                stof.opm.kans(r["kans_positief"], r["trekkingen"]),
            ]
        regels.append(regel)
    eenheid = as_eenheid(maat, stof.opm, verschil=True)
    noot = t("studierapport.effecten.noot") if stof.veel_werelden else ""
    return tabel(met_eenheid(titel(indicator, stof.opm.taal), eenheid), koppen, regels, noot)


def procent(stof: StudieStof, deel: float) -> str:
    """A share as a whole percentage."""
    return stof.opm.t("maat.procent", getal=stof.opm.getal(100.0 * float(deel), 0))


def _teken_effecten(stof: StudieStof, indicator: str, rijen: list[dict[str, Any]], smal: bool) -> Figure:
    maat = maat_van(indicator)
    labels = [breek(stof.naam(r), 18 if smal else 40) for r in rijen]
    regels = sum(label.count("\n") + 1 for label in labels)
    figuur = vel(smal, 0.19 * regels + 0.08 * len(labels) + 1.2)
    ax = figuur.add_subplot()
    rijen_as(ax, labels)
    nullijn(ax)
    for y, r in enumerate(rijen):
        punt(
            ax,
            y,
            r["verschil"],
            r["onder"],
            r["boven"],
            nummer=stof.namen.nummer(r["scenario"]),
            vol=not spant_nul(r["onder"], r["boven"]),
            grens=(r["onder_param"], r["boven_param"]),
        )
    getallen_as(ax.xaxis, maat, stof.opm, teken=True)
    ax.set_xlabel(met_eenheid(stof.opm.t("as.verschil"), as_eenheid(maat, stof.opm, verschil=True)))
    t = stof.opm.t
    merken = [(t("studierapport.merk.vol"), sleutel(lijn="-")), (t("studierapport.merk.open"), sleutel(vol=False))]
    legenda(figuur, merken, kolommen=1 if smal else 2)
    return figuur


# ---------------------------------------------------------------------- drivers


def tornado(stof: StudieStof, indicator: str, variant: dict[str, Any], d: Drijfveren, nummer: int) -> Figuur:
    """What drives the effect of one variant."""
    t = stof.opm.t
    maat = maat_van(indicator) if d.soort == "morris" else GETAL if d.soort == "sobol" else _RANG
    eerste = d.tabel.iloc[0]
    zeker = int(((d.tabel["onder"] > 0.0) | (d.tabel["boven"] < 0.0)).sum())
    vondst = t(
        "studierapport.tornado.vondst" if zeker else "studierapport.tornado.niets",
        eerste=stof.titel(str(eerste["factor"])),
        over=onderwerp(indicator, stof.opm).over,
        naam=stof.naam(variant),
        n=len(d.tabel),
        k=zeker,
    )
    koppen = [t("kolom.aanname"), t(f"studierapport.gewicht.{d.soort}"), t("kolom.interval")]
    rijen: list[list[str | Cel]] = [
        [
            Cel(stof.titel(str(r["factor"])), onder=str(r["factor"])),
            stof.opm.kaal(float(r["gewicht"]), maat, 2, teken=d.soort == "rang"),
            stof.opm.interval(float(r["onder"]), float(r["boven"]), maat, 2, teken=d.soort == "rang"),
        ]
        for r in d.tabel.to_dict("records")
    ]
    return maak_figuur(
        f"tornado-{nummer}",
        t("studierapport.tornado.titel", naam=stof.naam(variant)),
        [vondst],
        t(f"studierapport.tornado.lezen_{d.soort}"),
        lambda smal: _teken_tornado(stof, indicator, d, maat, smal),
        tabel(t("studierapport.tornado.tabel"), koppen, rijen),
    )


def _teken_tornado(stof: StudieStof, indicator: str, d: Drijfveren, maat: Maat, smal: bool) -> Figure:
    deel = d.tabel.head(FACTOREN)
    labels = [breek(stof.titel(str(f)), 20 if smal else 44) for f in deel["factor"]]
    regels = sum(label.count("\n") + 1 for label in labels)
    figuur = vel(smal, 0.19 * regels + 0.1 * len(labels) + 0.9)
    ax = figuur.add_subplot()
    rijen_as(ax, labels)
    nullijn(ax)
    for y, r in enumerate(deel.to_dict("records")):
        gewicht, onder, boven = (float(r[k]) for k in ("gewicht", "onder", "boven"))
        zeker = not spant_nul(onder, boven)
        k = kleur(0)
        ax.barh(y, gewicht, height=0.55, color=k if zeker else "white", edgecolor=k, linewidth=1.2, zorder=2)
        ax.plot([onder, boven], [y, y], color="black", linewidth=1.0, zorder=3)
    getallen_as(ax.xaxis, maat, stof.opm, teken=d.soort == "rang")
    eenheid = as_eenheid(maat_van(indicator), stof.opm, verschil=True) if d.soort == "morris" else ""
    ax.set_xlabel(met_eenheid(stof.opm.t(f"studierapport.gewicht.{d.soort}"), eenheid))
    return figuur


# ---------------------------------------------------------------------- worlds


def wolken(stof: StudieStof, indicator: str, variant: dict[str, Any], d: Drijfveren, nummer: int) -> Figuur:
    """The effect in every world against the numbers that matter most."""
    t, maat = stof.opm.t, maat_van(indicator)
    factoren = [str(f) for f in d.tabel["factor"].head(WOLKEN)]
    effect = stof.u.effect_per_wereld(indicator, "totaal", str(variant["scenario"]), int(variant["stand"]))
    waarden = stof.u.parameters().set_index("wereld").loc[effect["wereld"]]
    breedte = decimalen_voor(maat, effect["verschil"].min(), effect["verschil"].max())
    rijen = [
        [
            stof.opm.getal(float(rij["wereld"]), 0),
            *(stof.opm.waarde(float(f"{waarden[f].iloc[i]:.4g}")) for f in factoren),
            stof.opm.kaal(float(rij["verschil"]), maat, breedte, teken=True),
        ]
        for i, rij in enumerate(effect.to_dict("records"))
    ]
    koppen = [t("studierapport.kolom.wereld"), *(stof.titel(f) for f in factoren), t("kolom.verschil")]
    vondst = t(
        "studierapport.wolken.vondst",
        n=len(effect),
        laag=stof.opm.verschil(float(effect["verschil"].min()), maat, breedte, teken=True),
        hoog=stof.opm.verschil(float(effect["verschil"].max()), maat, breedte, teken=True),
    )
    return maak_figuur(
        f"werelden-{nummer}",
        t("studierapport.wolken.titel", naam=stof.naam(variant)),
        [vondst],
        t("studierapport.wolken.lezen"),
        lambda smal: _teken_wolken(stof, indicator, factoren, waarden, effect, smal),
        tabel(t("studierapport.wolken.tabel", uitkomst=titel(indicator, stof.opm.taal)), koppen, rijen),
    )


def _teken_wolken(
    stof: StudieStof, indicator: str, factoren: list[str], waarden: pd.DataFrame, effect: pd.DataFrame, smal: bool
) -> Figure:
    maat = maat_van(indicator)
    rijen, kolommen = (len(factoren), 1) if smal else (1, len(factoren))
    figuur = vel(smal, 2.6 * rijen if smal else 3.0)
    assen = figuur.subplots(rijen, kolommen, squeeze=False, sharey=not smal).ravel()
    y, fout = effect["verschil"].to_numpy(dtype=float), effect["fout"].to_numpy(dtype=float)
    for plek, (ax, factor) in enumerate(zip(assen, factoren, strict=True)):
        x = waarden[factor].to_numpy(dtype=float)
        if np.isfinite(fout).all():
            ax.vlines(x, y - 2.0 * fout, y + 2.0 * fout, color=kleur(0), linewidth=0.8, alpha=0.45, zorder=2)
        ax.plot(x, y, "o", color=kleur(0), markersize=3.6, zorder=3)
        nullijn(ax, liggend=True)
        kaal(ax, raster="y")
        getallen_as(ax.yaxis, maat, stof.opm, teken=True)
        ax.xaxis.set_major_locator(_weinig())
        ax.xaxis.set_major_formatter(lambda w, _: stof.opm.waarde(float(f"{w:.6g}")))
        paneelkop(ax, breek(stof.titel(factor), 44 if smal else 26), smal=smal)
        if smal or plek == 0:
            eenheid = as_eenheid(maat, stof.opm, verschil=True)
            ax.set_ylabel(eenheid if smal else met_eenheid(stof.opm.t("as.verschil"), eenheid))
    return figuur


def _weinig() -> Any:
    from matplotlib.ticker import MaxNLocator

    return MaxNLocator(nbins=4)
