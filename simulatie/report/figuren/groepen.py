"""For whom: the paired difference of one outcome by benefit, age, education and obstacle, as group means."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
from matplotlib.figure import Figure

from simulatie.assen import UITKERING
from simulatie.outcomes import groepslabel, titel
from simulatie.report.figuren.punten import (
    as_eenheid,
    getallen_as,
    groepskop,
    labels_links,
    legenda,
    met_eenheid,
    nullijn,
    punt,
    sleutel,
)
from simulatie.report.figuren.stijl import Figuur, breek, kaal, maak_figuur, vel
from simulatie.report.maten import maat_van
from simulatie.report.namen import Namen
from simulatie.report.opmaak import Opmaak, decimalen_voor
from simulatie.report.tabellen import Cel, Tabel, tabel
from simulatie.report.zinnen import BEVINDING, onderwerp, oordeel, opsomming

_MEESTE_SCENARIOS = 3
SOORTEN: Final = ("uitkering", "leeftijd", "opleiding", "knelpunt")
Rij = dict[str, Any]


def soort_van(groep: str) -> str:
    """Which kind of group this is; empty for one that is not shown here."""
    if groep in UITKERING:
        return "uitkering"
    soort = groep.split("|", 1)[0]
    return soort if soort in SOORTEN and "|" in groep else ""


def figuren(verschillen: pd.DataFrame, indicator: str, namen: Namen, opm: Opmaak) -> list[Figuur]:
    """One figure for every three scenarios; none where there are no groups."""
    eigen = verschillen[
        (verschillen["indicator"] == indicator)
        & verschillen["groep"].map(soort_van).ne("")
        & (verschillen["verschil"].notna() | verschillen["verborgen"])
    ]
    uit = []
    for nummer, scenarios in enumerate(namen.in_groepen(_MEESTE_SCENARIOS), start=1):
        rijen: list[Rij] = eigen[eigen["scenario"].isin(scenarios)].to_dict("records")  # type: ignore[assignment]
        if rijen:
            uit.append(_figuur(f"groepen-{nummer}", rijen, indicator, scenarios, namen, opm))
    return uit


def _figuur(id_: str, rijen: list[Rij], indicator: str, scenarios: list[str], namen: Namen, opm: Opmaak) -> Figuur:
    return maak_figuur(
        id_,
        opm.t("figuur.groepen.titel", over=onderwerp(indicator, opm).over),
        _bijschrift(rijen, scenarios, namen, opm),
        opm.t("figuur.groepen.lezen"),
        lambda smal: _teken(rijen, indicator, scenarios, namen, opm, smal),
        tabel_van(rijen, indicator, scenarios, namen, opm),
    )


def _bijschrift(rijen: list[Rij], scenarios: list[str], namen: Namen, opm: Opmaak) -> list[str]:
    zinnen = []
    for naam in scenarios:
        eigen = [r for r in rijen if r["scenario"] == naam]
        gevonden = [r for r in eigen if oordeel(r) in BEVINDING]
        velden: dict[str, Any] = {"naam": namen.kort(naam), "n": len(eigen), "k": len(gevonden)}
        if not gevonden:
            zinnen.append(opm.t("figuur.groepen.geen", **velden))
            continue
        toeval = opm.getal(0.05 * len(eigen), 0)
        welke = opsomming([_label(str(r["groep"]), opm, los=True) for r in gevonden[:4]], opm)
        soort = "vondst" if len(gevonden) <= 4 else "veel"
        zinnen.append(opm.t(f"figuur.groepen.{soort}", toeval=toeval, welke=welke, **velden))
    return zinnen


def _label(groep: str, opm: Opmaak, *, los: bool = False) -> str:
    """The name of a group; standing alone it says of what kind it is."""
    naam = groepslabel(groep.split("|", 1)[-1], opm.taal)
    soort = soort_van(groep)
    return f"{opm.t(f'soort.{soort}').lower()} {naam}" if los and soort in ("leeftijd", "opleiding") else naam


def tabel_van(rijen: list[Rij], indicator: str, scenarios: list[str], namen: Namen, opm: Opmaak) -> Tabel:
    """Groups below each other, scenarios beside each other."""
    maat = maat_van(indicator)
    per_cel = {(str(r["groep"]), str(r["scenario"])): r for r in rijen}
    regels = []
    for groep in _volgorde(rijen):
        regel: list[str | Cel] = [f"{opm.t(f'soort.{soort_van(groep)}')}: {_label(groep, opm)}"]
        for naam in scenarios:
            r = per_cel.get((groep, naam))
            if r is None:
                regel.append(opm.kaal(None, maat))
            elif r["verborgen"]:
                regel.append(Cel(opm.t("cel.verborgen"), merk="verborgen"))
            else:
                d = decimalen_voor(maat, r["onder"], r["boven"])
                interval = opm.interval(r["onder"], r["boven"], maat, d, teken=True)
                regel.append(Cel(opm.kaal(r["verschil"], maat, d, teken=True), onder=interval))
        regels.append(regel)
    eenheid = as_eenheid(maat, opm, verschil=True)
    return tabel(
        opm.t("figuur.groepen.tabel", uitkomst=titel(indicator, opm.taal), eenheid=eenheid),
        [opm.t("kolom.groep"), *(namen.kort(n) for n in scenarios)],
        regels,
    )


def _volgorde(rijen: list[Rij]) -> list[str]:
    groepen = list(dict.fromkeys(str(r["groep"]) for r in rijen))
    return sorted(groepen, key=lambda g: SOORTEN.index(soort_van(g)))


def _teken(rijen: list[Rij], indicator: str, scenarios: list[str], namen: Namen, opm: Opmaak, smal: bool) -> Figure:
    getoond = [r for r in rijen if not r["verborgen"]]
    per_cel = {(str(r["groep"]), str(r["scenario"])): r for r in getoond}
    stap = 0.26 if len(scenarios) > 1 else 0.0
    plaatsen: dict[str, float] = {}
    koppen: list[tuple[float, str]] = []
    y, vorige = 0.0, ""
    for groep in _volgorde(getoond):
        if soort_van(groep) != vorige:
            vorige = soort_van(groep)
            koppen.append((y, opm.t(f"soort.{vorige}")))
            y += 0.9
        plaatsen[groep] = y
        y += 1.0
    figuur = vel(smal, (0.19 + 0.07 * len(scenarios)) * y + 0.7 + 0.2 * len(scenarios))
    ax = figuur.add_subplot()
    for (groep, naam), r in per_cel.items():
        hoogte = plaatsen[groep] + stap * (scenarios.index(naam) - (len(scenarios) - 1) / 2)
        vol = oordeel(r) in BEVINDING
        punt(ax, hoogte, r["verschil"], r["onder"], r["boven"], nummer=namen.nummer(naam), vol=vol)
    for hoogte, kop in koppen:
        groepskop(ax, hoogte, kop, smal=smal)
    labels_links(ax, list(plaatsen.values()), [breek(_label(g, opm), 20 if smal else 40) for g in plaatsen])
    ax.set_ylim(y - 0.4, -0.6)
    kaal(ax)
    nullijn(ax)
    maat = maat_van(indicator)
    getallen_as(ax.xaxis, maat, opm, teken=True, hoogstens=5 if smal else 8)
    ax.set_xlabel(met_eenheid(opm.t("as.verschil"), as_eenheid(maat, opm, verschil=True)))
    merken = [(breek(namen.kort(n), 40), sleutel(nummer=namen.nummer(n), lijn="-")) for n in scenarios]
    merken.append((opm.t("figuur.punt.open"), sleutel(lijn="-", vol=False)))
    legenda(figuur, merken, kolommen=1 if smal else 2)
    return figuur
