"""A sweep: the difference along one number, or a break-even map of two with the probability of the sign.

A sweep is a table with one row for a grid point, indicator and group: the swept paths as columns, `basis`, `verschil`,
`onder`, `boven`, `kans_positief` (NaN without draws of the assumptions).
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import matplotlib as mpl
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import QuadMesh
from matplotlib.colors import Normalize, TwoSlopeNorm
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from numpy.typing import NDArray

from simulatie.outcomes import groepslabel, titel
from simulatie.outcomes.indicatoren import REGISTER
from simulatie.report.figuren.punten import as_eenheid, getallen_as, legenda, met_eenheid, nullijn
from simulatie.report.figuren.stijl import INKT, Figuur, breek, kaal, kleur, maak_figuur, stijl, vel
from simulatie.report.figuren.svg import naar_svg
from simulatie.report.maten import DUURZAAM, PRIMAIR, maat_van
from simulatie.report.opmaak import Maat, Opmaak, decimalen_voor
from simulatie.report.tabellen import Cel, Tabel, tabel
from simulatie.report.zinnen import onderwerp, spant_nul

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen

UITKOMSTKOLOMMEN: Final = frozenset(
    {
        "indicator", "groep", "basis", "variant", "verschil", "onder", "boven", "kans_positief", "trekkingen",
        "scenario", "standaardfout", "clusters", "soort", "oordeel", "primair", "drempel",
    }
)  # fmt: skip
"""Columns of a sweep that are no swept path; a path of a number has a dot in it."""
Titels = dict[str, str]
_KAART: Final = "RdBu"
_TINTEN: Final = 21  # shades: an odd number, so that the middle one is neutral


def paden_van(verkenning: pd.DataFrame) -> list[str]:
    """The swept paths, in the order of the columns. Raises ValueError unless there are one or two."""
    paden = [str(k) for k in verkenning.columns if "." in str(k) and k not in UITKOMSTKOLOMMEN]
    if len(paden) not in (1, 2):
        raise ValueError(f"a sweep has one or two swept numbers, not {len(paden)}: {paden}")
    return paden


def titels_van(basis: Geladen, paden: list[str], taal: str) -> Titels:
    """What swept numbers are called, by path: of the number itself, or of the table it stands in; `*` is any part."""
    from simulatie.scenario.parameterlijst import parameterlijst

    rijen = parameterlijst(basis, taal)
    uit = {}
    for pad in paden:
        kaal = pad.split("@", 1)[0]
        passend = (r for r in rijen if fnmatchcase(r["naam"], kaal) or fnmatchcase(r["naam"], f"{kaal}.*"))
        eerste = next(passend, None)
        if eerste is not None:
            uit[pad] = str(eerste["titel"])
    return uit


def teken_verkenning(
    verkenning: pd.DataFrame,
    pad: str | Path,
    *,
    indicator: str = DUURZAAM,
    groep: str = "totaal",
    taal: str | None = None,
    titels: Titels | None = None,
) -> None:
    """Write the figure of a sweep as SVG or PNG, by the suffix of `pad`, whole or not at all.

    `titels`: what the swept numbers are called, by path; without it as the baseline of the library calls them.

    Raises ValueError for another suffix, or where the sweep says nothing of this indicator and group; OSError where the
    file cannot be written.
    """
    from simulatie.nieuwemap import schrijf_heel

    pad = Path(pad)
    opm = Opmaak(taal)
    deel = _deel(verkenning, indicator, groep)
    paden = paden_van(verkenning)
    if pad.suffix.lower() not in (".svg", ".png"):
        raise ValueError(f"{pad.name}: a figure is written as .svg or .png")
    if titels is None:
        from simulatie.scenario.lezen import laad

        titels = titels_van(laad("basis"), paden, opm.taal)
    with stijl():
        figuur = _teken(deel, paden, indicator, titels, opm, smal=False)
        if pad.suffix.lower() == ".svg":
            kop = opm.t("figuur.verkenning.titel", over=onderwerp(indicator, opm).over)
            vondst = " ".join(_bijschrift(deel, paden, indicator, titels, opm))
            svg = naar_svg(figuur, "verkenning", kop, vondst)
            # as plain text: on markup, `replace` would escape what it puts in
            inhoud = str(svg).replace("<svg ", '<svg font-family="sans-serif" ', 1).encode()
        else:
            inhoud = _png(figuur)
    schrijf_heel(pad, inhoud)


def figuur(
    verkenning: pd.DataFrame,
    opm: Opmaak,
    titels: Titels,
    indicator: str = DUURZAAM,
    groep: str = "totaal",
    id_: str = "verkenning",
) -> Figuur:
    """The figure of a sweep in a report; `id_` tells figures of one page apart. Raises ValueError as
    `teken_verkenning`."""
    if not (verkenning["indicator"] == indicator).any():
        indicator = next((i for i in PRIMAIR if (verkenning["indicator"] == i).any()), indicator)
    deel = _deel(verkenning, indicator, groep)
    paden = paden_van(verkenning)
    soort = "lezen_lijn" if len(paden) == 1 else "lezen_kans" if _met_kans(deel) else "lezen_kaart"
    return maak_figuur(
        id_,
        opm.t("figuur.verkenning.titel", over=onderwerp(indicator, opm).over),
        _bijschrift(deel, paden, indicator, titels, opm),
        opm.t(f"figuur.verkenning.{soort}"),
        lambda smal: _teken(deel, paden, indicator, titels, opm, smal=smal),
        tabel_van(deel, paden, indicator, titels, opm),
    )


def _deel(verkenning: pd.DataFrame, indicator: str, groep: str) -> pd.DataFrame:
    deel = verkenning[(verkenning["indicator"] == indicator) & (verkenning["groep"] == groep)]
    deel = deel[deel["verschil"].notna()]
    if deel.empty:
        raise ValueError(f"the sweep says nothing of {indicator}, {groep}")
    return deel


def _met_kans(deel: pd.DataFrame) -> bool:
    return bool(deel["kans_positief"].notna().any())


def _png(figuur: Figure) -> bytes:
    import io

    doos = io.BytesIO()
    figuur.savefig(doos, format="png", dpi=200, metadata={"Software": None})
    return doos.getvalue()


def _naam(pad: str, titels: Titels) -> str:
    return titels.get(pad) or pad


# ---------------------------------------------------------------------- words


def _bijschrift(deel: pd.DataFrame, paden: list[str], indicator: str, titels: Titels, opm: Opmaak) -> list[str]:
    """Where it is more, where less, and where nothing can be said; and where along one number the sign turns."""
    over = onderwerp(indicator, opm).over
    gelijk = deel["verschil"].eq(0) & deel["onder"].eq(0) & deel["boven"].eq(0)
    n, meer, minder = int((~gelijk).sum()), int((deel["onder"] > 0).sum()), int((deel["boven"] < 0).sum())
    zinnen = [opm.t("figuur.verkenning.vondst", over=over, n=n, meer=meer, minder=minder, open=n - meer - minder)]
    maat = maat_van(indicator)
    hoogste = deel.iloc[int(deel["verschil"].to_numpy().argmax())]
    if hoogste["onder"] > 0:
        punt = ", ".join(f"{_naam(p, titels).lower()} {opm.waarde(float(hoogste[p]))}" for p in paden)
        d = decimalen_voor(maat, hoogste["onder"], hoogste["boven"])
        bedrag = opm.verschil(hoogste["verschil"], maat, d, teken=True)
        interval = opm.interval(hoogste["onder"], hoogste["boven"], maat, d)
        zinnen.append(opm.t("figuur.verkenning.hoogste", punt=punt, bedrag=bedrag, interval=interval))
    if len(paden) == 1:
        omslag = _omslag(deel.sort_values(paden[0]), paden[0])
        if omslag is not None:
            zinnen.append(opm.t("figuur.verkenning.omslag", waarde=opm.getal(omslag, 2)))
    zinnen.append(opm.t("figuur.verkenning.met_kans" if _met_kans(deel) else "figuur.verkenning.zonder_kans"))
    return zinnen


def _omslag(deel: pd.DataFrame, pad: str) -> float | None:
    """The value of the number at which the estimate turns from more to less, by straight lines between the points."""
    x, y = deel[pad].to_numpy(dtype=float), deel["verschil"].to_numpy(dtype=float)
    for k in range(len(x) - 1):
        if y[k] > 0.0 > y[k + 1]:
            return float(x[k] + (x[k + 1] - x[k]) * y[k] / (y[k] - y[k + 1]))
    return None


def tabel_van(deel: pd.DataFrame, paden: list[str], indicator: str, titels: Titels, opm: Opmaak) -> Tabel:
    """Every grid point."""
    maat = maat_van(indicator)
    met_kans = _met_kans(deel)
    regels = []
    for r in deel.sort_values(paden).to_dict("records"):
        d = decimalen_voor(maat, r["onder"], r["boven"])
        regel: list[str | Cel] = [opm.waarde(float(r[p])) for p in paden]
        regel += [opm.kaal(r["verschil"], maat, d, teken=True), opm.interval(r["onder"], r["boven"], maat, d)]
        if met_kans:
            regel.append(opm.kans(r["kans_positief"], r["trekkingen"]))
        regels.append(regel)
    koppen = [*(_naam(p, titels) for p in paden), opm.t("kolom.verschil"), opm.t("kolom.interval")]
    if met_kans:
        koppen.append(opm.t("kolom.kans_meer"))
    naam = titel(indicator, opm.taal) if indicator in REGISTER else opm.t(f"post.{indicator}")
    eenheid = as_eenheid(maat, opm, verschil=True)
    return tabel(opm.t("figuur.verkenning.tabel", uitkomst=naam, eenheid=eenheid), koppen, regels)


# ---------------------------------------------------------------------- drawing


def _teken(deel: pd.DataFrame, paden: list[str], indicator: str, titels: Titels, opm: Opmaak, *, smal: bool) -> Figure:
    figuur = vel(smal, 3.4 if len(paden) == 1 else (4.4 if smal else 5.2))
    ax = figuur.add_subplot()
    breedte = 44 if smal else 90
    if len(paden) == 1:
        _lijn(ax, deel.sort_values(paden[0]), paden[0], maat_van(indicator), opm)
        ax.set_ylabel(met_eenheid(opm.t("as.verschil"), as_eenheid(maat_van(indicator), opm, verschil=True)))
    else:
        _kaart(figuur, ax, deel, paden, maat_van(indicator), opm, smal=smal)
        ax.set_ylabel(breek(_naam(paden[1], titels), 40))
        ax.yaxis.set_major_formatter(lambda w, _: opm.waarde(float(round(w, 6))))
    ax.set_xlabel(breek(_naam(paden[0], titels), breedte))
    ax.xaxis.set_major_formatter(lambda w, _: opm.waarde(float(round(w, 6))))
    uitkomst = titel(indicator, opm.taal) if indicator in REGISTER else opm.t(f"post.{indicator}")
    groep = str(deel["groep"].iloc[0])
    ax.set_title(breek(uitkomst + ("" if groep == "totaal" else f", {groepslabel(groep, opm.taal)}"), breedte))
    return figuur


def _lijn(ax: Axes, deel: pd.DataFrame, pad: str, maat: Maat, opm: Opmaak) -> None:
    x = deel[pad].to_numpy(dtype=float)
    ax.fill_between(x, deel["onder"].to_numpy(float), deel["boven"].to_numpy(float), color=kleur(0), alpha=0.18, lw=0)
    ax.plot(x, deel["verschil"].to_numpy(float), color=kleur(0))
    for r in deel.to_dict("records"):
        vol = not spant_nul(r["onder"], r["boven"])
        ax.plot(r[pad], r["verschil"], "o", color=kleur(0), markerfacecolor=kleur(0) if vol else "white")
    nullijn(ax, liggend=True)
    kaal(ax, raster="y")
    getallen_as(ax.yaxis, maat, opm, teken=True)


def _kaart(
    figuur: Figure, ax: Axes, deel: pd.DataFrame, paden: list[str], maat: Maat, opm: Opmaak, *, smal: bool
) -> None:
    x, y, verschil = _rooster(deel, paden, "verschil")
    met_kans = _met_kans(deel)
    norm: Normalize
    if met_kans:
        vlak, norm = _rooster(deel, paden, "kans_positief")[2], TwoSlopeNorm(0.5, 0.0, 1.0)
    else:
        uiterst = float(np.nanmax(np.abs(verschil))) or 1.0
        vlak, norm = verschil, TwoSlopeNorm(0.0, -uiterst, uiterst)
    kaart = mpl.colormaps[_KAART].resampled(_TINTEN)
    beeld = ax.pcolormesh(_randen(x), _randen(y), vlak, cmap=kaart, norm=norm, edgecolors="white", linewidth=0.6)
    echt = np.where(_precies_gelijk(deel, paden), np.nan, verschil)  # where nothing differs there is no sign to turn
    if (echt < 0.0).any() and (echt > 0.0).any() and min(echt.shape) > 1:
        ax.contour(x, y, np.ma.masked_invalid(echt), levels=[0.0], colors=[INKT], linewidths=2.0)
    _tekens(ax, x, y, deel, paden, vlak, beeld, opm, met_kans=met_kans, smal=smal)
    ax.set_xticks(x if not smal else x[::2])
    ax.set_yticks(y)
    ax.tick_params(length=0)
    for rand in ax.spines.values():
        rand.set_visible(False)
    balk = figuur.colorbar(beeld, ax=ax, location="bottom", aspect=40, shrink=0.9)
    balk.outline.set_visible(False)
    assert balk.solids is not None
    balk.solids.set(rasterized=False, edgecolor="face", linewidth=0.4)
    if met_kans:
        balk.set_label(opm.t("as.kans_meer"))
        balk.set_ticks([0.0, 0.25, 0.5, 0.75, 1.0], labels=[opm.getal(100 * k, 0) for k in (0, 0.25, 0.5, 0.75, 1)])
    else:
        balk.set_label(met_eenheid(opm.t("as.verschil"), as_eenheid(maat, opm, verschil=True)))
        getallen_as(balk.ax.xaxis, maat, opm, teken=True)
    lijn = Line2D([], [], color=INKT, linewidth=2.0)
    legenda(figuur, [(opm.t("figuur.verkenning.nullijn"), lijn)], kolommen=1)


def _rooster(deel: pd.DataFrame, paden: list[str], kolom: str) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Values of a column over the grid: x [nx], y [ny], values [ny, nx], NaN where a point is missing."""
    vlak = deel.pivot_table(index=paden[1], columns=paden[0], values=kolom, dropna=False)
    return vlak.columns.to_numpy(dtype=float), vlak.index.to_numpy(dtype=float), vlak.to_numpy(dtype=float)


def _precies_gelijk(deel: pd.DataFrame, paden: list[str]) -> NDArray[Any]:
    """Grid points at which nothing differs from the baseline at all [ny, nx]."""
    vlakken = [_rooster(deel, paden, kolom)[2] for kolom in ("verschil", "onder", "boven")]
    return np.logical_and.reduce([vlak == 0.0 for vlak in vlakken])


def _randen(punten: NDArray[Any]) -> NDArray[Any]:
    """Edges of cells around points."""
    if len(punten) == 1:
        return np.array([punten[0] - 0.5, punten[0] + 0.5])
    midden = (punten[1:] + punten[:-1]) / 2
    return np.concatenate([[2 * punten[0] - midden[0]], midden, [2 * punten[-1] - midden[-1]]])


def _tekens(
    ax: Axes,
    x: NDArray[Any],
    y: NDArray[Any],
    deel: pd.DataFrame,
    paden: list[str],
    vlak: NDArray[Any],
    beeld: QuadMesh,
    opm: Opmaak,
    *,
    met_kans: bool,
    smal: bool,
) -> None:
    """A sign in each cell, so that the map can be read without colours: the probability, or + and − where certain."""
    _, _, onder = _rooster(deel, paden, "onder")
    _, _, boven = _rooster(deel, paden, "boven")
    gelijk = _precies_gelijk(deel, paden)
    klein = 6.5 if smal else 8
    for i, j in np.ndindex(vlak.shape):
        if gelijk[i, j]:
            ax.text(float(x[j]), float(y[i]), "=", ha="center", va="center", fontsize=klein, color=INKT)
            continue
        if np.isnan(vlak[i, j]):
            continue
        if met_kans:
            inhoud = opm.kansgetal(float(vlak[i, j]), float(deel["trekkingen"].max()))
        else:
            inhoud = "+" if onder[i, j] > 0 else "−" if boven[i, j] < 0 else "·"
        vulling = beeld.to_rgba(vlak[i, j])
        ax.text(
            float(x[j]),
            float(y[i]),
            inhoud,
            ha="center",
            va="center",
            fontsize=klein,
            color="white" if _helderheid(vulling) < 0.18 else INKT,
            bbox={"facecolor": vulling, "edgecolor": "none", "pad": 0.8} if met_kans else None,
        )


def _helderheid(kleur_: Any) -> float:
    """Relative luminance (WCAG 2.1); below .18 white text has the better contrast."""
    delen = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (float(c) for c in kleur_[:3])]
    return 0.2126 * delen[0] + 0.7152 * delen[1] + 0.0722 * delen[2]
