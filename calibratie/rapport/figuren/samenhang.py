"""Pairs of parameters that the figures tell together rather than apart."""

from __future__ import annotations

from typing import Final

from matplotlib.figure import Figure

from calibratie.rapport.figuren.rijen import REGELHOOGTE, onder_elkaar
from calibratie.rapport.stof import KalStof, Rij
from simulatie.report.figuren.punten import getallen_as, nullijn
from simulatie.report.figuren.stijl import Figuur, breek, kleur, maak_figuur, vel
from simulatie.report.opmaak import Maat
from simulatie.report.tabellen import Kolom, tabel, woorden
from simulatie.report.zinnen import klein

STERK: Final = 0.7
"""Correlation from which two parameters are said to be told together."""
PAREN: Final = 12
_R: Final = Maat("correlatie", 1.0, 1)


def figuur(stof: KalStof) -> Figuur | None:
    """The strongest pairs; None with fewer than two estimated parameters."""
    rijen = stof.rijen("correlaties")
    if not rijen:
        return None
    t = stof.opm.t
    sterk = sum(abs(r["correlatie"]) >= STERK for r in rijen)
    eerste = rijen[0]
    vondst = t(
        "kalrap.samenhang.vondst",
        k=sterk,
        n=len(rijen),
        grens=stof.opm.getal(STERK, 1),
        een=klein(stof.parameter(str(eerste["een"]))),
        ander=klein(stof.parameter(str(eerste["ander"]))),
        r=stof.opm.getal(eerste["correlatie"], 2, teken=True),
    )
    koppen: list[str | Kolom] = [t("kalrap.kolom.een"), woorden(t("kalrap.kolom.ander")), t("kalrap.kolom.correlatie")]
    regels = [
        [
            stof.parameter(str(r["een"])),
            stof.parameter(str(r["ander"])),
            stof.opm.getal(r["correlatie"], 2, teken=True),
        ]
        for r in rijen
    ]
    return maak_figuur(
        "samenhang",
        t("kalrap.samenhang.titel"),
        [vondst],
        t("kalrap.samenhang.lezen"),
        lambda smal: _teken(stof, rijen[:PAREN], smal),
        tabel(t("kalrap.samenhang.tabel"), koppen, regels),
    )


def _teken(stof: KalStof, rijen: list[Rij], smal: bool) -> Figure:
    breedte = 26 if smal else 52
    labels = [
        f"{breek(stof.parameter(str(r['een'])), breedte)}\n{breek('× ' + stof.parameter(str(r['ander'])), breedte)}"
        for r in rijen
    ]
    indeling = onder_elkaar(labels)
    figuur = vel(smal, REGELHOOGTE * indeling.hoogte + 0.8)
    ax = figuur.add_subplot()
    indeling.zet(ax, smal=smal)
    nullijn(ax)
    for y, r in zip(indeling.plaatsen, rijen, strict=True):
        sterk = abs(r["correlatie"]) >= STERK
        k = kleur(0)
        ax.barh(y, r["correlatie"], height=0.5, color=k if sterk else "white", edgecolor=k, linewidth=1.2, zorder=2)
    ax.set_xlim(-1.0, 1.0)
    getallen_as(ax.xaxis, _R, stof.opm, teken=True, hoogstens=4)
    ax.set_xlabel(stof.opm.t("kalrap.kolom.correlatie"))
    return figuur
