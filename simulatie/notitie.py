"""For notebooks: sentences from rows of results, and figures in the look of the report.

    from simulatie import notitie
    notitie.stijl()
    notitie.zin(rij)       # what a difference says, with its interval; "geen bevinding" where that holds zero
    notitie.stand(rij)     # an estimate with its interval: "28,2% (26,9 tot 29,6)"
    notitie.punten(tabel, namen)

A row is anything with the names of a column: a row of `Vergelijking.verschillen`, `Verkenning.tabel`,
`Uitkomsten.samenvatting` for a difference, of `Run.samenvatting` for an estimate.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from simulatie.outcomes import groepslabel
from simulatie.outcomes import titel as titel_van
from simulatie.outcomes.indicatoren import REGISTER
from simulatie.report import zinnen
from simulatie.report.maten import maat_van
from simulatie.report.opmaak import Opmaak, decimalen_voor

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

_TEKENS_PER_INCH: Final = 10
"""Characters of a finding above a figure."""
_NAAM: Final = 44
"""Characters on a line of the name before a row."""
_RIJ: Final = 0.42
"""Inches a row of `punten` takes."""


def stijl() -> None:
    """Figures from here on look like those of the report: large, in colours that everybody can tell apart."""
    import seaborn as sns

    from simulatie.report.figuren.stijl import INKT, KLEUREN, RASTER, ZACHT

    sns.set_theme(
        context="notebook",
        style="ticks",
        palette=list(KLEUREN),
        rc={
            "figure.figsize": (9.0, 4.2),
            "figure.dpi": 96,
            "figure.constrained_layout.use": True,
            "text.parse_math": False,
            "text.color": INKT,
            "font.size": 11,
            "axes.titlesize": 12,
            "axes.titleweight": "bold",
            "axes.titlelocation": "left",
            "axes.labelsize": 11,
            "axes.labelcolor": ZACHT,
            "axes.spines.top": False,
            "axes.spines.right": False,
            "axes.grid": True,
            "axes.axisbelow": True,
            "grid.color": RASTER,
            "legend.frameon": False,
            "xtick.labelsize": 10.5,
            "ytick.labelsize": 10.5,
        },
    )


def zin(rij: Mapping[str, Any], taal: str | None = None) -> str:
    """What a difference says, in a sentence with its 95% interval; no finding where that holds zero.

    `rij` has indicator, basis, verschil, onder and boven; variant, drempel and oordeel where they are known.
    """
    heel = {"variant": float(rij["basis"]) + float(rij["verschil"]), **dict(rij)}
    return zinnen.zin(heel, Opmaak(taal)).tekst


def is_bevinding(rij: Mapping[str, Any]) -> bool:
    """Does the interval of a difference leave out zero, and is it not too small to matter?"""
    return zinnen.oordeel(rij) in zinnen.BEVINDING


def stand(rij: Mapping[str, Any], taal: str | None = None) -> str:
    """An estimate with its 95% interval in its own unit: "28,2% (26,9 tot 29,6)"; `rij` has indicator, waarde, …"""
    opm, maat = Opmaak(taal), maat_van(str(rij["indicator"]))
    onder, boven = float(rij["onder"]), float(rij["boven"])
    d = decimalen_voor(maat, onder, boven)
    heel = opm.niveau(float(rij["waarde"]), maat, d)
    return heel if math.isnan(onder) else f"{heel} ({opm.interval(onder, boven, maat, d)})"


def getal(waarde: float, indicator: str = "", *, decimalen: int | None = None, taal: str | None = None) -> str:
    """A number as a reader of the language writes it, in the unit of an indicator where one is named."""
    opm = Opmaak(taal)
    if not indicator:
        return opm.waarde(float(waarde)) if decimalen is None else opm.getal(float(waarde), decimalen)
    return opm.niveau(float(waarde), maat_van(indicator), decimalen)


def titel(indicator: str, groep: str = "totaal", taal: str | None = None) -> str:
    """What an indicator is called, with its group."""
    naam = titel_van(indicator, taal) if indicator in REGISTER else zinnen.onderwerp(indicator, Opmaak(taal)).over
    return naam if groep == "totaal" else f"{naam}, {groepslabel(groep, taal)}"


def groep(naam: str, taal: str | None = None) -> str:
    """What a group is called."""
    return groepslabel(naam, taal)


def rij(tabel: pd.DataFrame, indicator: str, groep: str = "totaal", **verder: Any) -> pd.Series:
    """The one row of a table of results for an indicator, a group, and other columns by value.

    Raises LookupError unless there is exactly one.
    """
    keuze = (tabel["indicator"] == indicator) & (tabel["groep"] == groep)
    for kolom, waarde in verder.items():
        keuze &= tabel[kolom] == waarde
    gevonden = tabel[keuze]
    if len(gevonden) != 1:
        raise LookupError(f"{len(gevonden)} rows, not one, for {indicator}, {groep}, {verder}")
    return gevonden.iloc[0]


def kop(ax: Axes, tekst: str) -> None:
    """The finding above a whole figure, broken into lines."""
    figuur = ax.get_figure(root=True)
    assert figuur is not None
    breedte = int(figuur.get_figwidth() * _TEKENS_PER_INCH)
    figuur.suptitle(textwrap.fill(tekst, breedte), x=0.01, ha="left", fontsize=12, weight="bold")


def schaal(ax: Axes, *, x: str = "", y: str = "", verschil: bool = False, taal: str | None = None) -> None:
    """Numbers along an axis in the language, and in the unit of the indicator named for it."""
    from simulatie.report.figuren.punten import as_eenheid, getallen_as

    opm = Opmaak(taal)
    for kant, indicator, zet in ((ax.xaxis, x, ax.set_xlabel), (ax.yaxis, y, ax.set_ylabel)):
        if indicator:
            maat = maat_van(indicator)
            eenheid = as_eenheid(maat, opm, verschil=verschil)
            getallen_as(kant, maat, opm, teken=verschil)
            zet(f"{opm.t('as.verschil')} ({eenheid})" if verschil else eenheid)


def punten(tabel: pd.DataFrame, namen: Sequence[str], ax: Axes | None = None, taal: str | None = None) -> Axes:
    """A row for each difference or estimate with its interval; open where it is no finding or may be zero.

    `tabel`: rows of one unit with indicator, onder, boven, and waarde (an estimate) or verschil (a difference).
    `namen`: what stands before each.
    """
    import matplotlib.pyplot as plt

    from simulatie.report.figuren.punten import nullijn, punt, rijen_as

    verschil = "waarde" not in tabel
    if ax is None:
        _, ax = plt.subplots(figsize=(9.0, 1.3 + _RIJ * len(tabel)))
    for y, rij in enumerate(tabel.to_dict("records")):
        een = {str(naam): inhoud for naam, inhoud in rij.items()}
        waarde = float(een["verschil" if verschil else "waarde"])
        vol = is_bevinding(een) if verschil else not zinnen.spant_nul(float(een["onder"]), float(een["boven"]))
        punt(ax, y, waarde, float(een["onder"]), float(een["boven"]), nummer=0, vol=vol)
    rijen_as(ax, [textwrap.fill(naam, _NAAM) for naam in namen])
    if verschil or (tabel["onder"] < 0.0).any():
        nullijn(ax)
    schaal(ax, x=str(tabel["indicator"].iloc[0]), verschil=verschil, taal=taal)
    return ax
