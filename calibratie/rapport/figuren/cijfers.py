"""Published figures beside the model's: fitted ones and those kept out, misses marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from markupsafe import Markup
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from calibratie.rapport.figuren.rijen import REGELHOOGTE, onder_koppen
from calibratie.rapport.stof import PER_MAAND, VER, VERHOUDING, KalStof, Rij
from simulatie.report.figuren.punten import getallen_as, legenda
from simulatie.report.figuren.stijl import INKT, Figuur, kleur, maak_figuur, vel
from simulatie.report.opmaak import AANDEEL, Maat
from simulatie.report.tabellen import Cel, Kolom, Tabel, tabel, woorden

_SCHALEN: Final = (AANDEEL, PER_MAAND, VERHOUDING)
_MIS: Final = kleur(1)
_KORT: Final = 12  # a printed value that short stands below the number; a longer one is a description
_RUIT: Final[dict[str, Any]] = {"marker": "D", "mfc": "white", "mec": INKT, "mew": 1.4, "markersize": 6}


def figuur(stof: KalStof, rol: str) -> Figuur | None:
    """The figures of a role, one panel for each unit; None where there are none."""
    rijen = stof.met_rol(rol)
    if not rijen:
        return None
    t = stof.opm.t
    panelen = [(maat, deel) for maat in _SCHALEN if (deel := [r for r in rijen if stof.maat(r) is maat])]
    return maak_figuur(
        f"cijfers-{rol}",
        t(f"kalrap.cijfers.titel.{rol}"),
        _vondst(stof, rijen, rol),
        t("kalrap.cijfers.lezen"),
        lambda smal: _teken(stof, panelen, smal),
        tabel_van(stof, rijen, t(f"kalrap.cijfers.titel.{rol}")),
    )


def _vondst(stof: KalStof, rijen: list[Rij], rol: str) -> list[str]:
    t = stof.opm.t
    mis = [r for r in rijen if not r["binnen"]]
    zinnen = [t(f"kalrap.cijfers.vondst.{rol}", k=len(rijen) - len(mis), n=len(rijen))]
    if mis:
        r = max(mis, key=lambda r: abs(r["verschil_in_fouten"]))
        gedrukt, model = stof.niveau(r, "gepubliceerd"), stof.niveau(r, "model")
        zinnen.append(t("kalrap.cijfers.verst", naam=stof.doel_in_zin(r), gedrukt=gedrukt, model=model))
    if ver := sum(r["rol"] == rol for r in stof.ver):
        zinnen.append(t("kalrap.cijfers.ver", k=ver, grens=stof.opm.getal(VER, 0)))
    return zinnen


def tabel_van(stof: KalStof, rijen: Sequence[Rij], bijschrift: str) -> Tabel:
    """Each figure with the model's intervals, and whether it is inside."""
    t = stof.opm.t
    koppen: list[str | Kolom] = [
        t("kalrap.kolom.cijfer"),
        t("kolom.gepubliceerd"),
        t("kolom.model"),
        t("kalrap.kolom.model_interval"),
        t("kalrap.kolom.voorspeld"),
        t("kalrap.kolom.in_fouten"),
        woorden(t("kalrap.kolom.binnen")),
        woorden(t("kolom.bron")),
    ]
    regels: list[list[str | Cel]] = [
        [
            Cel(stof.doel(r), onder=str(r["doel"])),
            Cel(stof.niveau(r, "gepubliceerd"), onder=_gedrukt(stof, r)),
            stof.niveau(r, "model"),
            stof.interval(r, "model"),
            stof.interval(r, "voorspeld"),
            stof.opm.getal(float(r["verschil_in_fouten"]), 1, teken=True),
            t("kalrap.ja") if r["binnen"] else Cel(t("kalrap.nee"), merk="prior"),
            Cel(str(r["bron"]), onder=_vindplaats(stof, r)),
        ]
        for r in rijen
    ]
    return tabel(bijschrift, koppen, regels, noot=t("kalrap.cijfers.noot"))


def _gedrukt(stof: KalStof, rij: Rij) -> str:
    """What the source printed, if that is a value."""
    return stof.woorden(rij, "gedrukt") if len(str(rij["gedrukt"])) < _KORT else ""


def _vindplaats(stof: KalStof, rij: Rij) -> str:
    """Where in its source a figure stands, and what period it is of."""
    return Markup("; ").join(stof.woorden(rij, veld) for veld in ("tabel", "periode") if rij[veld])


def _teken(stof: KalStof, panelen: list[tuple[Maat, list[Rij]]], smal: bool) -> Figure:
    indelingen = [onder_koppen(deel, stof.indicator, stof.groep, smal=smal) for _, deel in panelen]
    hoogten = [indeling.hoogte for indeling in indelingen]
    figuur = vel(smal, REGELHOOGTE * sum(hoogten) + 0.55 * len(panelen) + (1.5 if smal else 0.7))
    assen = figuur.subplots(len(panelen), 1, squeeze=False, gridspec_kw={"height_ratios": hoogten}).ravel()
    for ax, (maat, deel), indeling in zip(assen, panelen, indelingen, strict=True):
        for y, r in zip(indeling.plaatsen, deel, strict=True):
            _cijfer(ax, y, r)
        indeling.zet(ax, smal=smal)
        getallen_as(ax.xaxis, maat, stof.opm)
        ax.set_xlabel(stof.opm.t(f"kalrap.as.{maat.naam}"))
    t = stof.opm.t
    merken = [
        (t("kalrap.merk.gepubliceerd"), Line2D([], [], linestyle="none", **_RUIT)),
        (t("kalrap.merk.model"), Line2D([], [], color=kleur(0), marker="o", linewidth=2.6, markersize=6)),
        (t("kalrap.merk.voorspeld"), Line2D([], [], color=kleur(0), linewidth=1.0)),
    ]
    if any(not r["binnen"] for _, deel in panelen for r in deel):
        mis = Line2D([], [], color=_MIS, marker="s", linewidth=2.6, markersize=6)
        merken.append((t("kalrap.merk.mis"), mis))
    legenda(figuur, merken, kolommen=1 if smal else 2)
    return figuur


def _cijfer(ax: Axes, y: float, rij: Rij) -> None:
    """The model with both intervals, and the published figure on top of it."""
    k, teken = (kleur(0), "o") if rij["binnen"] else (_MIS, "s")
    ax.plot([rij["voorspeld_onder"], rij["voorspeld_boven"]], [y, y], color=k, linewidth=1.0, zorder=2)
    dik: dict[str, Any] = {"linewidth": 2.6, "solid_capstyle": "butt"}
    ax.plot([rij["model_onder"], rij["model_boven"]], [y, y], color=k, zorder=2, **dik)
    ax.plot([rij["model"]], [y], teken, color=k, markersize=6, zorder=3)
    ax.plot([rij["gepubliceerd"]], [y], linestyle="none", zorder=4, **_RUIT)
