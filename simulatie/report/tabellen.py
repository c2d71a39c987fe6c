"""Tables of a report: cells are finished text, with how they look; the template only lays them out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Kolom:
    """A column: its head, and whether it holds numbers (to the right, never broken)."""

    kop: str
    getal: bool = True


@dataclass(frozen=True)
class Cel:
    """A cell; `merk` gives it a look of stijl.css, `onder` a second, smaller line."""

    tekst: str
    merk: str = ""
    onder: str = ""


@dataclass(frozen=True)
class Tabel:
    """A table. The first cell of each row is its head."""

    bijschrift: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[Cel, ...], ...]
    noot: str = ""


def tabel(
    bijschrift: str,
    kolommen: Sequence[str | Kolom],
    rijen: Iterable[Sequence[str | Cel]],
    noot: str = "",
) -> Tabel:
    """A table from heads and rows: plain text becomes a cell; the first column holds words, the others numbers.

    Raises ValueError where a row has another length than the heads.
    """
    koppen = tuple(kop if isinstance(kop, Kolom) else Kolom(kop, getal=plek > 0) for plek, kop in enumerate(kolommen))
    cellen = tuple(tuple(cel if isinstance(cel, Cel) else Cel(cel) for cel in rij) for rij in rijen)
    if any(len(rij) != len(koppen) for rij in cellen):
        raise ValueError(f"{bijschrift}: a row has another number of cells than there are heads ({len(koppen)})")
    return Tabel(bijschrift, koppen, cellen, noot)


def woorden(kop: str) -> Kolom:
    """A column of words."""
    return Kolom(kop, getal=False)
