"""Prior beside posterior of each parameter, on the scale of its own prior."""

from __future__ import annotations

import math
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from calibratie.rapport.figuren.rijen import REGELHOOGTE, onder_elkaar
from calibratie.rapport.stof import GEDREVEN, KalStof, Rij
from simulatie.report.figuren.punten import getallen_as, legenda, nullijn
from simulatie.report.figuren.stijl import Figuur, breek, kleur, maak_figuur, vel
from simulatie.report.opmaak import LEEG, Maat
from simulatie.report.tabellen import Cel, Kolom, Tabel, tabel, woorden
from simulatie.report.zinnen import klein

_SD: Final = Maat("sd", 1.0, 1)
_PRIOR: Final = "#c3cad3"
_Z: Final = 1.959964  # the bounds of the prior's interval, in its standard deviations


def figuur(stof: KalStof) -> Figuur:
    """The parameters, the ones the figures say most of on top."""
    t = stof.opm.t
    rijen = op_contractie(stof)
    return maak_figuur(
        "parameters",
        t("kalrap.parameters.titel"),
        _vondst(stof, rijen),
        t("kalrap.parameters.lezen"),
        lambda smal: _teken(stof, rijen, smal),
        tabel_van(stof, rijen),
    )


def op_contractie(stof: KalStof) -> list[Rij]:
    """Parameters by contraction, highest first; those of role `prior` last."""
    return sorted(stof.parameters, key=lambda r: (r["rol"] == "prior", math.isnan(r["contractie"]), -r["contractie"]))


def plaats(rij: Rij, waarde: float) -> float:
    """Where a value lies in the prior: 0 at its median, ±1.96 at the bounds of its 95% interval, linear between."""
    kant = rij["prior_boven" if waarde >= rij["prior_midden"] else "prior_onder"]
    return float(_Z * (waarde - rij["prior_midden"]) / abs(kant - rij["prior_midden"]))


def _vondst(stof: KalStof, rijen: list[Rij]) -> list[str]:
    aantal = {klasse: len(stof.met_klasse(klasse)) for klasse in ("bepaald", "deels", GEDREVEN)}
    zinnen = [
        stof.opm.t(
            "kalrap.parameters.vondst",
            n=len(rijen),
            bepaald=aantal["bepaald"],
            deels=aantal["deels"],
            prior=aantal[GEDREVEN],
        )
    ]
    rand = [r for r in rijen if r["rol"] != "prior" and abs(plaats(r, float(r["posterior_midden"]))) > _Z]
    if rand:
        namen = stof.opsomming([klein(stof.parameter(str(r["parameter"]))) for r in rand])
        zinnen.append(stof.opm.t("kalrap.parameters.rand", namen=namen))
    return zinnen


def tabel_van(stof: KalStof, rijen: list[Rij]) -> Tabel:
    """Prior and posterior in the parameter's own unit, with what the sampler and the seeds say."""
    t = stof.opm.t
    koppen: list[str | Kolom] = [
        t("kalrap.kolom.parameter"),
        t("kalrap.kolom.prior"),
        t("kalrap.kolom.posterior"),
        t("kalrap.kolom.contractie"),
        woorden(t("kalrap.kolom.klasse")),
        t("kalrap.kolom.rhat"),
        t("kalrap.kolom.ess"),
        t("kalrap.kolom.seeds"),
    ]
    regels: list[list[str | Cel]] = [
        [
            Cel(stof.parameter(str(r["parameter"])), onder=_onder(stof, r)),
            _drie(stof, r, "prior"),
            _drie(stof, r, "posterior"),
            stof.opm.getal(r["contractie"], 2),
            _klasse(stof, r),
            stof.opm.getal(r["rhat"], 3),
            stof.opm.getal(r["ess"], 0),
            stof.opm.getal(r["spreiding_seeds"], 2),
        ]
        for r in rijen
    ]
    return tabel(t("kalrap.parameters.tabel"), koppen, regels, noot=t("kalrap.parameters.noot"))


def _onder(stof: KalStof, rij: Rij) -> str:
    """The id, with how the parameter works where that is not by its value."""
    id_, werking = str(rij["parameter"]), str(rij["werking"])
    return id_ if werking == "waarde" else f"{id_}; {stof.opm.t(f'kalrap.werking.{werking}')}"


def _drie(stof: KalStof, rij: Rij, wat: str) -> Cel:
    laag, hoog = stof.getal(rij[f"{wat}_onder"]), stof.getal(rij[f"{wat}_boven"])
    onder = LEEG if LEEG in (laag, hoog) else stof.opm.t("maat.tot", onder=laag, boven=hoog)
    return Cel(stof.getal(rij[f"{wat}_midden"]), onder=onder)


def _klasse(stof: KalStof, rij: Rij) -> Cel:
    prior = rij["klasse"] == GEDREVEN
    rol = "" if rij["rol"] == "schatten" else stof.opm.t(f"kalrap.rol.{rij['rol']}")
    return Cel(stof.opm.t(f"kalrap.klasse.{rij['klasse']}"), merk="prior" if prior else "", onder=rol)


def _teken(stof: KalStof, rijen: list[Rij], smal: bool) -> Figure:
    indeling = onder_elkaar([breek(stof.parameter(str(r["parameter"])), 26 if smal else 50) for r in rijen])
    figuur = vel(smal, REGELHOOGTE * indeling.hoogte + (1.6 if smal else 1.1))
    ax = figuur.add_subplot()
    indeling.zet(ax, smal=smal)
    nullijn(ax)
    for y, r in zip(indeling.plaatsen, rijen, strict=True):
        ax.plot([-_Z, _Z], [y, y], color=_PRIOR, linewidth=6.0, solid_capstyle="butt", zorder=1.5)
        _posterior(ax, y, r)
    getallen_as(ax.xaxis, _SD, stof.opm)
    ax.set_xlabel(breek(stof.opm.t("kalrap.as.prior"), 32 if smal else 100))
    t = stof.opm.t
    merken = [
        (t("kalrap.merk.prior"), Line2D([], [], color=_PRIOR, linewidth=6.0)),
        (t("kalrap.merk.posterior"), Line2D([], [], color=kleur(0), linewidth=1.6, **_merk("bepaald", "schatten"))),
        (t("kalrap.merk.prior_gedreven"), Line2D([], [], color=kleur(1), linewidth=1.6, **_merk(GEDREVEN, "schatten"))),
    ]
    if any(r["rol"] == "afstemmen" for r in rijen):
        los = Line2D([], [], color=kleur(0), linewidth=1.6, **_merk("bepaald", "afstemmen"))
        merken.append((t("kalrap.merk.afgestemd"), los))
    legenda(figuur, merken, kolommen=1 if smal else 2)
    return figuur


def _posterior(ax: Axes, y: float, rij: Rij) -> None:
    """Median and interval, of the sampler or (prior-driven) of the draws."""
    laag, midden, hoog = (plaats(rij, rij[f"posterior_{kant}"]) for kant in ("onder", "midden", "boven"))
    k = kleur(1) if rij["klasse"] == GEDREVEN else kleur(0)
    ax.plot([laag, hoog], [y, y], color=k, linewidth=1.6, solid_capstyle="butt", zorder=2)
    ax.plot([midden], [y], linestyle="none", zorder=3, **_merk(rij["klasse"], rij["rol"]))


def _merk(klasse: str, rol: str) -> dict[str, Any]:
    """The marker: open for what the prior tells, a diamond for what was tuned."""
    prior = klasse == GEDREVEN
    k = kleur(1) if prior else kleur(0)
    vorm = "D" if rol == "afstemmen" else "s" if prior else "o"
    return {"marker": vorm, "mfc": "white" if prior else k, "mec": k, "mew": 1.4, "markersize": 5.5}
