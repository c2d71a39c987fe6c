"""What came out: the matrix at the top, the findings in sentences, and the figures that show them."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd

from simulatie.report.blokken import Alinea, Bevindingen, Blok, FiguurBlok, Punten, Sectie, TabelBlok
from simulatie.report.figuren import groepen, keten, kwartalen, overleving, verschillen
from simulatie.report.invoer import Stof
from simulatie.report.maten import DUURZAAM, PRIMAIR, maat_van
from simulatie.report.opmaak import LEEG, decimalen_voor
from simulatie.report.secties.budget import kosten_per_baan
from simulatie.report.tabellen import Cel, tabel
from simulatie.report.zinnen import klein, oordeel, som_van_oordelen, zin

NAAST_ELKAAR: Final = 4
"""Scenarios beside each other in one table; more do not fit on a page."""


def primaire_rijen(stof: Stof, naam: str) -> list[dict[str, Any]]:
    """The rows of the primary outcomes of one scenario over everybody, in order."""
    v = stof.verschillen
    eigen = v[(v["scenario"] == naam) & (v["groep"] == "totaal") & v["indicator"].isin(PRIMAIR)]
    rijen: list[dict[str, Any]] = eigen.to_dict("records")  # type: ignore[assignment]
    return sorted(rijen, key=lambda r: PRIMAIR.index(str(r["indicator"])))


def rij_duurzaam(stof: Stof, naam: str) -> dict[str, Any] | None:
    """The row on durable work of one scenario over everybody."""
    return next((r for r in primaire_rijen(stof, naam) if r["indicator"] == DUURZAAM), None)


def in_het_kort(stof: Stof, kader: Blok) -> Sectie:
    """The matrix: outcomes by scenarios, each with a verdict."""
    t = stof.opm.t
    zinnen = []
    for naam in stof.namen.scenarios:
        werk = rij_duurzaam(stof, naam)
        if werk is not None:
            zinnen.append(t("rapport.kort.zin", naam=stof.namen.kort(naam), zin=klein(zin(werk, stof.opm).tekst)))
    blokken: list[Blok] = [Punten(tuple(zinnen))] if zinnen else []
    for deel in stof.namen.in_groepen(NAAST_ELKAAR):
        per_cel = {(str(r["indicator"]), naam): r for naam in deel for r in primaire_rijen(stof, naam)}
        regels: list[list[str | Cel]] = []
        for indicator in PRIMAIR:
            regels.append(
                [
                    t(f"rapport.kort.{indicator}"),
                    *(_cel(per_cel.get((indicator, naam)), indicator, stof) for naam in deel),
                ]
            )
        regels.append([t("rapport.kort.kosten"), *(kosten_per_baan(stof, naam) for naam in deel)])
        koppen = [t("kolom.uitkomst"), *(stof.namen.kort(n) for n in deel)]
        blokken.append(TabelBlok(tabel(t("rapport.kort.tabel"), koppen, regels, t("rapport.kort.noot"))))
    return Sectie("kort", t("rapport.kort.kop"), t("rapport.kort.kort"), (*blokken, kader))


def _cel(rij: Any, indicator: str, stof: Stof) -> Cel:
    if rij is None or pd.isna(rij["verschil"]):
        return Cel(LEEG)
    maat = maat_van(indicator)
    uitspraak = oordeel(rij)
    if uitspraak == "gelijk":
        return Cel(stof.opm.t("oordeel.gelijk"), merk="oordeel-gelijk")
    if uitspraak in ("geen", "zonder_interval"):
        return Cel(stof.opm.t(f"oordeel.{uitspraak}"), merk=f"oordeel-{uitspraak}")
    d = decimalen_voor(maat, rij["onder"], rij["boven"])
    bedrag = stof.opm.verschil(rij["verschil"], maat, d, teken=True)
    return Cel(bedrag, merk=f"oordeel-{uitspraak}", onder=_bij(uitspraak, rij, maat, d, stof))


def _bij(uitspraak: str, rij: Any, maat: Any, d: int, stof: Stof) -> str:
    if uitspraak in ("onzeker", "te_klein"):
        return stof.opm.t(f"oordeel.{uitspraak}")
    return stof.opm.interval(rij["onder"], rij["boven"], maat, d, teken=True)


def bevindingen(stof: Stof) -> Sectie:
    """Sentences for each scenario, and the figure of paired differences."""
    t = stof.opm.t
    blokken: list[Blok] = [Alinea(t("rapport.bevindingen.uitleg"))]
    for naam in stof.namen.scenarios:
        rijen = primaire_rijen(stof, naam)
        zinnen = tuple((z := zin(r, stof.opm), t(f"oordeel.{z.oordeel}")) for r in rijen)
        som = som_van_oordelen([oordeel(r) for r in rijen], stof.opm) if rijen else ""
        blokken.append(Bevindingen(stof.namen.kort(naam), som, zinnen))
    blokken += [FiguurBlok(f) for f in verschillen.figuren(stof.verschillen, stof.namen, stof.opm)]
    return Sectie("bevindingen", t("rapport.bevindingen.kop"), t("rapport.bevindingen.kort"), tuple(blokken))


def werking(stof: Stof) -> Sectie | None:
    """How it works: the chain of the change."""
    t = stof.opm.t
    figuren = keten.figuren(stof.keten, stof.namen, stof.opm)
    if not figuren:
        return None
    blokken: list[Blok] = [Alinea(t("rapport.keten.uitleg")), *(FiguurBlok(f) for f in figuren)]
    return Sectie("keten", t("rapport.keten.kop"), t("rapport.keten.kort"), tuple(blokken))


def tijd(stof: Stof) -> Sectie | None:
    """When it works: survival to work, and quarters since the introduction."""
    t = stof.opm.t
    figuren = overleving.figuren(stof.overleving, stof.namen, stof.opm)
    figuren += kwartalen.figuren(stof.kwartalen, stof.namen, stof.opm)
    if not figuren:
        return None
    blokken: tuple[Blok, ...] = tuple(FiguurBlok(f) for f in figuren)
    return Sectie("tijd", t("rapport.tijd.kop"), t("rapport.tijd.kort"), blokken)


def voor_wie(stof: Stof) -> Sectie | None:
    """For whom it works: group means."""
    t = stof.opm.t
    figuren = groepen.figuren(stof.verschillen, DUURZAAM, stof.namen, stof.opm)
    if not figuren:
        return None
    blokken: list[Blok] = [Alinea(t("rapport.groepen.uitleg"))]
    if stof.afgeschermd:
        blokken.append(Alinea(t("rapport.groepen.afgeschermd")))
    blokken += [FiguurBlok(f) for f in figuren]
    return Sectie("groepen", t("rapport.groepen.kop"), t("rapport.groepen.kort"), tuple(blokken))
