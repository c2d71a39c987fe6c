"""Where rows stand under each other: room for labels of more than one line, and for heads between groups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from matplotlib.axes import Axes

from calibratie.rapport.stof import Rij
from simulatie.report.figuren.punten import groepskop, labels_links
from simulatie.report.figuren.stijl import breek, kaal

_REGEL = 0.72  # height of one more line of a label or a head, in rows
REGELHOOGTE = 0.2
"""Inches a row takes."""


@dataclass(frozen=True)
class Indeling:
    """Heights of the rows from the top down, heads between them, and the height of all, in rows."""

    plaatsen: tuple[float, ...]
    labels: tuple[str, ...]
    koppen: tuple[tuple[float, str], ...]
    hoogte: float

    def zet(self, ax: Axes, *, smal: bool) -> None:
        """Write labels and heads, and set the axis to the rows."""
        for y, kop in self.koppen:
            groepskop(ax, y, kop, smal=smal)
        labels_links(ax, self.plaatsen, self.labels)
        ax.set_ylim(self.hoogte - 0.5, -0.7)
        kaal(ax)


def onder_elkaar(labels: Sequence[str]) -> Indeling:
    """Rows without heads."""
    plaatsen, y = [], 0.0
    for label in labels:
        extra = _REGEL * label.count("\n")
        plaatsen.append(y + extra / 2)
        y += 1.0 + extra
    return Indeling(tuple(plaatsen), tuple(labels), (), y)


def onder_koppen(
    rijen: Sequence[Rij], kop_van: Callable[[Rij], str], label_van: Callable[[Rij], str], *, smal: bool
) -> Indeling:
    """Rows under the head they share with their neighbours."""
    plaatsen, labels, koppen, y = [], [], [], 0.0
    for kop, deel in groupby(rijen, key=kop_van):
        kop = breek(kop, 58 if smal else 90)
        koppen.append((y + _REGEL * kop.count("\n") / 2, kop))
        y += 1.0 + _REGEL * kop.count("\n")
        for r in deel:
            label = breek(label_van(r), 26 if smal else 44)
            extra = _REGEL * label.count("\n")
            plaatsen.append(y + extra / 2)
            labels.append(label)
            y += 1.0 + extra
        y += 0.35
    return Indeling(tuple(plaatsen), tuple(labels), tuple(koppen), y)
