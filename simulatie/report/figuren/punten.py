"""Points with intervals on a row, axes with numbers in the language: what several figures draw with."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator

from simulatie.report.figuren.stijl import GRIJS, INKT, kaal, kleur, merk
from simulatie.report.opmaak import Maat, Opmaak


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
    ax.set_yticks(range(len(namen)), list(namen))
    ax.set_ylim(len(namen) - 1 + marge, -marge)
    kaal(ax)


def getallen_as(as_: Any, maat: Maat, opm: Opmaak, *, teken: bool = False, hoogstens: int = 6) -> None:
    """Numbers of an axis (ax.xaxis, ax.yaxis) in the language and unit; no more decimals than the steps need."""
    as_.set_major_locator(MaxNLocator(nbins=hoogstens, steps=[1, 2, 2.5, 5, 10]))

    def schrijf(waarde: float, _: Any) -> str:
        stappen = [abs(b - a) * abs(maat.factor) for a, b in zip(as_.get_ticklocs(), as_.get_ticklocs()[1:], strict=False)]
        stap = min((s for s in stappen if s > 0.0), default=1.0)
        d = max(0, -math.floor(math.log10(stap) + 1e-9))
        if abs(round(stap, d) - stap) > 1e-9 * stap:  # a step of 2.5
            d += 1
        return opm.getal(waarde * maat.factor, d, teken=teken)

    as_.set_major_formatter(FuncFormatter(schrijf))


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
    """The unit of an axis."""
    if maat.naam == "aandeel" and verschil:
        return opm.t("as.aandeel_verschil")
    return opm.t(f"as.{maat.naam}")
