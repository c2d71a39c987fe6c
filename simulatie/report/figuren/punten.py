"""Points with intervals on a row, axes with numbers in the language: what several figures draw with."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import Formatter, MaxNLocator
from matplotlib.transforms import blended_transform_factory

from simulatie.report.figuren.stijl import GRIJS, INKT, kaal, kleur, merk
from simulatie.report.opmaak import Maat, Opmaak
from simulatie.teksten import heeft_tekst

_REGEL = 11.0  # points from line to line


def punt(
    ax: Axes,
    y: float,
    waarde: float,
    onder: float,
    boven: float,
    *,
    nummer: int,
    vol: bool,
    grens: tuple[float, float] = (math.nan, math.nan),
) -> None:
    """A point of scenario `nummer` with its interval; open where it is no finding. `grens`: a wider interval, thin."""
    k = kleur(nummer)
    for (van, tot), dikte in ((grens, 1.0), ((onder, boven), 2.4)):
        if math.isfinite(van) and math.isfinite(tot):
            ax.plot([van, tot], [y, y], color=k, linewidth=dikte, solid_capstyle="butt", zorder=2)
    if math.isfinite(waarde):
        ax.plot(
            [waarde],
            [y],
            marker=merk(nummer),
            markersize=6.5,
            markerfacecolor=k if vol else "white",
            markeredgecolor=k,
            markeredgewidth=1.5,
            linestyle="none",
            zorder=3,
        )


def rijen_as(ax: Axes, namen: Sequence[str], *, marge: float = 0.6) -> None:
    """Rows from the top down with their names on the left."""
    labels_links(ax, range(len(namen)), namen)
    ax.set_ylim(len(namen) - 1 + marge, -marge)
    kaal(ax)


def labels_links(ax: Axes, plaatsen: Sequence[float], namen: Sequence[str]) -> None:
    """Names left of the axis, line by line: only a line of its own is set against the right in any font."""
    ax.set_yticks([])
    for y, naam in zip(plaatsen, namen, strict=True):
        regels = naam.split("\n")
        for k, regel in enumerate(regels):
            omlaag = (k - (len(regels) - 1) / 2) * _REGEL
            ax.annotate(
                regel,
                (0.0, y),
                (-5.0, -omlaag),
                xycoords=ax.get_yaxis_transform(),
                textcoords="offset points",
                ha="right",
                va="center",
                annotation_clip=False,
            )


def paneelkop(ax: Axes, tekst: str, *, smal: bool) -> None:
    """The title of a panel; on a narrow screen it begins at the edge of the figure, or it would run out of it."""
    if not smal:
        ax.set_title(tekst)
        return
    ax.set_title("\n" * tekst.count("\n") + " ")  # keeps the room
    ax.annotate(
        tekst,
        (0.01, 1.0),
        (0.0, 5.0),
        xycoords=blended_transform_factory(_figuur(ax).transFigure, ax.transAxes),
        textcoords="offset points",
        weight="bold",
        fontsize=9.2,
        va="bottom",
        annotation_clip=False,
    ).set_in_layout(False)


def groepskop(ax: Axes, y: float, tekst: str, *, smal: bool) -> None:
    """A head between rows, from the axis or, on a narrow screen, from the edge of the figure."""
    van_links = _figuur(ax).transFigure if smal else ax.transAxes
    plaats = blended_transform_factory(van_links, ax.transData)
    kop = ax.text(0.01 if smal else 0.0, y, tekst, transform=plaats, weight="bold", va="center", fontsize=8.8)
    kop.set_in_layout(not smal)


def _figuur(ax: Axes) -> Figure:
    figuur = ax.get_figure(root=True)
    assert figuur is not None
    return figuur


def met_eenheid(naam: str, eenheid: str) -> str:
    """A title with its unit, unless it names that itself."""
    return naam if not eenheid or eenheid.lower() in naam.lower() else f"{naam} ({eenheid})"


def getallen_as(as_: Any, maat: Maat, opm: Opmaak, *, teken: bool = False, hoogstens: int = 6) -> None:
    """Numbers of an axis (ax.xaxis, ax.yaxis) in the language and unit; no more decimals than the steps need."""
    as_.set_major_locator(MaxNLocator(nbins=hoogstens, steps=[1, 2, 2.5, 5, 10]))
    as_.set_major_formatter(_Getallen(maat, opm, teken))


class _Getallen(Formatter):
    """Numbers with no more decimals than the steps between them need."""

    def __init__(self, maat: Maat, opm: Opmaak, teken: bool) -> None:
        self.maat, self.opm, self.teken = maat, opm, teken
        self.decimalen = 0

    def set_locs(self, locs: Sequence[float]) -> None:
        """Matplotlib tells where the ticks stand before it asks for their labels."""
        stappen = [abs(b - a) * abs(self.maat.factor) for a, b in pairwise(locs)]
        stap = min((s for s in stappen if s > 0.0), default=1.0)
        self.decimalen = max(0, -math.floor(math.log10(stap) + 1e-9))
        if abs(round(stap, self.decimalen) - stap) > 1e-9 * stap:  # a step of 2.5
            self.decimalen += 1

    def __call__(self, x: float, pos: int | None = None) -> str:
        """The label of a tick."""
        return self.opm.getal(x * self.maat.factor, self.decimalen, teken=self.teken)


def nullijn(ax: Axes, *, liggend: bool = False) -> None:
    """The line of no difference."""
    (ax.axhline if liggend else ax.axvline)(0.0, color=INKT, linewidth=1.0, zorder=1)


def band(ax: Axes, breedte: float) -> None:
    """The differences too small to matter, on both sides of zero."""
    if math.isfinite(breedte) and breedte > 0.0:
        ax.axvspan(-breedte, breedte, color="#eef1f4", zorder=0, linewidth=0)


def legenda(figuur: Figure, merken: Sequence[tuple[str, Line2D]], *, kolommen: int) -> None:
    """A legend below the figure."""
    figuur.legend(
        [m for _, m in merken],
        [naam for naam, _ in merken],
        loc="outside lower left",
        ncols=kolommen,
        handlelength=2.4,
        columnspacing=1.6,
    )


def sleutel(*, nummer: int | None = None, vol: bool = True, lijn: Any = "none", kleur_: str = GRIJS) -> Line2D:
    """A legend key: of a scenario, or a grey one for what a shape means."""
    k = kleur_ if nummer is None else kleur(nummer)
    return Line2D(
        [],
        [],
        color=k,
        linestyle=lijn,
        marker="o" if nummer is None else merk(nummer),
        markersize=6.5,
        markerfacecolor=k if vol else "white",
        markeredgecolor=k,
        markeredgewidth=1.5,
    )


def as_eenheid(maat: Maat, opm: Opmaak, *, verschil: bool) -> str:
    """The unit of an axis; empty for a bare number."""
    if maat.naam == "aandeel" and verschil:
        return opm.t("as.aandeel_verschil")
    return opm.t(f"as.{maat.naam}") if heeft_tekst(f"as.{maat.naam}") else ""
