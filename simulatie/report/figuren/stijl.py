"""The look that all figures share: sizes for two widths of screen, colours that colour-blind readers can tell apart,
and a line style or marker beside every colour."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, Literal

import matplotlib as mpl
import seaborn as sns
from markupsafe import Markup
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from simulatie.report.figuren.svg import naar_svg
from simulatie.report.tabellen import Tabel

INKT: Final = "#1b1f24"
ZACHT: Final = "#55606e"
RASTER: Final = "#dfe4ea"
GRIJS: Final = "#6b7480"

# seaborn's colour-blind palette, without its light colours (too little contrast with white for thin lines)
_ALLE: Final = sns.color_palette("colorblind").as_hex()
KLEUREN: Final = (*(_ALLE[k] for k in (0, 3, 2, 4)), "#7a5200", "#3d3d3d")
LIJNEN: Final = ("-", "--", "-.", ":", (0, (6, 1.5, 1, 1.5, 1, 1.5)), (0, (1, 1)))
MERKEN: Final = ("o", "s", "D", "^", "v", "P")

BREED: Final = 7.8
SMAL: Final = 3.9
"""Inches; at 96 pixels an inch these fill a wide column and a telephone."""

_RC: Final[Any] = {
    "text.parse_math": False,
    "svg.hashsalt": "tweedekans",
    "svg.fonttype": "none",
    "font.family": "DejaVu Sans",
    "font.size": 9,
    "axes.titlesize": 9.5,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.labelsize": 9,
    "axes.labelcolor": ZACHT,
    "axes.edgecolor": GRIJS,
    "axes.linewidth": 0.8,
    "axes.unicode_minus": True,
    "axes.formatter.use_locale": False,
    "grid.color": RASTER,
    "grid.linewidth": 0.8,
    "legend.fontsize": 9,
    "legend.frameon": False,
    "lines.linewidth": 1.8,
    "text.color": INKT,
    "xtick.color": ZACHT,
    "ytick.color": INKT,
    "xtick.labelsize": 8.5,
    "ytick.labelsize": 9,
    "figure.constrained_layout.use": True,
}


@dataclass(frozen=True)
class Figuur:
    """A figure as it stands in a page: two drawings of the same, for wide and for narrow screens.

    `bijschrift`: what it shows, in one or more sentences with their numbers. `leeswijzer`: how to read it. `tabel`: its
    numbers.
    """

    id: str
    titel: str
    bijschrift: tuple[str, ...]
    leeswijzer: str
    breed: Markup
    smal: Markup
    tabel: Tabel


Tekenaar = Callable[[bool], Figure]
"""Draws for a narrow screen (True) or a wide one."""


@contextmanager
def stijl() -> Iterator[None]:
    """The settings of matplotlib inside a figure."""
    with sns.axes_style("ticks"), mpl.rc_context(_RC):
        yield


def maak_figuur(
    id_: str, titel: str, bijschrift: Sequence[str], leeswijzer: str, teken: Tekenaar, tabel: Tabel
) -> Figuur:
    """Draw both widths. The alt text is the title, the caption, and what the drawing looks like."""
    beschrijving = " ".join((*bijschrift, leeswijzer))
    with stijl():
        breed = naar_svg(teken(False), f"{id_}-b", titel, beschrijving)
        smal = naar_svg(teken(True), f"{id_}-s", titel, beschrijving)
    return Figuur(id_, titel, tuple(bijschrift), leeswijzer, breed, smal, tabel)


def vel(smal: bool, hoogte: float) -> Figure:
    """An empty figure of the width of the screen and a height in inches."""
    return Figure(figsize=(SMAL if smal else BREED, hoogte), layout="constrained")


def kaal(ax: Axes, *, raster: Literal["x", "y"] = "x") -> None:
    """No frame but the lower line, and a light grid."""
    sns.despine(ax=ax, left=raster == "x", bottom=raster == "y")
    ax.grid(axis=raster, zorder=0)
    ax.set_axisbelow(True)
    ax.tick_params(length=0)


def kleur(nummer: int) -> str:
    """The colour of the scenario with this number."""
    return str(KLEUREN[nummer % len(KLEUREN)])


def lijn(nummer: int) -> Any:
    """The line style of the scenario with this number; differs again when the colours begin anew."""
    return LIJNEN[(nummer + nummer // len(KLEUREN)) % len(LIJNEN)]


def merk(nummer: int) -> str:
    """The marker of the scenario with this number."""
    return MERKEN[(nummer + nummer // len(KLEUREN)) % len(MERKEN)]


def breek(tekst: str, breedte: int) -> str:
    """A label over several lines of at most so many characters; a long word is cut."""
    from textwrap import wrap

    return "\n".join(wrap(tekst, breedte)) or tekst
