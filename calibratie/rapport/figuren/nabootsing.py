"""Emulator beside real runs: by figure, how far they are apart in standard errors of that figure."""

from __future__ import annotations

from typing import Final

from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from calibratie.rapport.figuren.rijen import REGELHOOGTE, onder_koppen
from calibratie.rapport.stof import GOED_R2, GROTE_RUIS, KalStof, Rij
from simulatie.report.figuren.punten import getallen_as, legenda, nullijn
from simulatie.report.figuren.stijl import Figuur, breek, kleur, maak_figuur, vel
from simulatie.report.opmaak import Maat
from simulatie.report.tabellen import Cel, Tabel, tabel
from simulatie.report.zinnen import klein

_FOUTEN: Final = Maat("fouten", 1.0, 1)
_GROOT: Final = 0.5
"""Mean difference, in standard errors, from which a figure is marked."""


def figuur(stof: KalStof) -> Figuur | None:
    """The fitted figures; None where no real runs were compared."""
    rijen = [r for r in _met_fouten(stof) if r["midden"] == r["midden"]]
    if not rijen:
        return None
    t = stof.opm.t
    verst = max(rijen, key=lambda r: abs(r["midden"]))
    vondst = [
        t(
            "kalrap.nabootsing.vondst",
            k=sum(r["r2"] >= GOED_R2 for r in rijen),
            m=sum(r["r2_glad"] >= GOED_R2 for r in rijen),
            n=len(rijen),
            grens=stof.opm.getal(GOED_R2, 2),
            laagste=stof.opm.getal(min(r["r2"] for r in rijen), 2),
            glad=stof.opm.getal(min(r["r2_glad"] for r in rijen), 2),
        ),
        t(
            "kalrap.nabootsing.verst",
            runs=stof.opm.getal(stof.kern.get("controle"), 0),
            naam=klein(stof.doel_bij_id(str(verst["doel"]))),
            verschil=stof.opm.getal(verst["midden"], 2, teken=True),
        ),
    ]
    return maak_figuur(
        "nabootsing",
        t("kalrap.nabootsing.titel"),
        vondst,
        t("kalrap.nabootsing.lezen"),
        lambda smal: _teken(stof, rijen, smal),
        tabel_van(stof, _met_fouten(stof)),
    )


def _met_fouten(stof: KalStof) -> list[Rij]:
    """Rows of the emulator with differences in standard errors, and the spread over seeds of the point beside them."""
    fout = {str(r["doel"]): float(r["fout"]) for r in stof.doelen}
    seeds = stof.tabellen["seeds"].groupby("doel")["waarde"].std()
    rijen = []
    for r in stof.rijen("emulator"):
        f = fout.get(str(r["doel"]), float("nan"))
        rijen.append(
            {
                **r,
                "midden": r["echt_min_nagebootst"] / f,
                "breedte": r["sd_verschil"] / f,
                "seeds": float(seeds.get(r["doel"], float("nan"))) / f,
            }
        )
    return rijen


def tabel_van(stof: KalStof, rijen: list[Rij]) -> Tabel:
    """Quality of the emulator and noise of the simulator, by figure."""
    t, opm = stof.opm.t, stof.opm
    koppen = [
        t("kalrap.kolom.cijfer"),
        *(
            t(f"kalrap.kolom.{k}")
            for k in ("r2", "r2_glad", "fout_nab", "glad", "verschil", "sd", "ruis", "seeds_cijfer")
        ),
    ]
    regels: list[list[str | Cel]] = [
        [
            Cel(stof.doel_bij_id(str(r["doel"])), onder=str(r["doel"])),
            Cel(opm.getal(r["r2"], 2), merk="prior" if r["te_grof"] else "", onder=_grof(stof, r)),
            opm.getal(r["r2_glad"], 2),
            opm.getal(r["fout_in_fouten"], 2),
            opm.getal(r["glad_in_fouten"], 2),
            opm.getal(r["midden"], 2, teken=True),
            opm.getal(r["breedte"], 2),
            Cel(stof.procent(r["ruisaandeel"]), merk="prior" if r["ruisaandeel"] > GROTE_RUIS else ""),
            opm.getal(r["seeds"], 2),
        ]
        for r in rijen
    ]
    noot = t("kalrap.nabootsing.noot", grens=stof.procent(GROTE_RUIS))
    return tabel(t("kalrap.nabootsing.tabel"), koppen, regels, noot=noot)


def _grof(stof: KalStof, rij: Rij) -> str:
    return stof.opm.t("kalrap.nabootsing.grof") if rij["te_grof"] else ""


def _teken(stof: KalStof, rijen: list[Rij], smal: bool) -> Figure:
    indeling = onder_koppen(
        rijen, lambda r: stof.indicator_bij_id(r["doel"]), lambda r: stof.groep_bij_id(r["doel"]), smal=smal
    )
    figuur = vel(smal, REGELHOOGTE * indeling.hoogte + (1.4 if smal else 1.0))
    ax = figuur.add_subplot()
    indeling.zet(ax, smal=smal)
    nullijn(ax)
    for y, r in zip(indeling.plaatsen, rijen, strict=True):
        groot = abs(r["midden"]) > _GROOT or r["te_grof"]
        k = kleur(1) if groot else kleur(0)
        ax.plot(
            [r["midden"] - 1.96 * r["breedte"], r["midden"] + 1.96 * r["breedte"]],
            [y, y],
            color=k,
            linewidth=1.6,
            zorder=2,
        )
        ax.plot([r["midden"]], [y], "s" if groot else "o", color=k, markersize=5.5, zorder=3)
    getallen_as(ax.xaxis, _FOUTEN, stof.opm, teken=True)
    ax.set_xlabel(breek(stof.opm.t("kalrap.as.nabootsing"), 28 if smal else 100))
    t = stof.opm.t
    merken = [
        (t("kalrap.merk.nabootsing"), Line2D([], [], color=kleur(0), marker="o", linewidth=1.6, markersize=5.5)),
        (
            t("kalrap.merk.nabootsing_groot", grens=stof.opm.getal(_GROOT, 1)),
            Line2D([], [], color=kleur(1), marker="s", linewidth=1.6, markersize=5.5),
        ),
    ]
    legenda(figuur, merken, kolommen=1 if smal else 2)
    return figuur
