"""The columns of a client file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from simulatie.assen import KNELPUNT, OPLEIDING, UITKERING

GESLACHT: Final = ("vrouw", "man")
"""In the order of the codes of the trait `man`."""

Soort = Literal["geheel", "getal", "datum", "code"]


@dataclass(frozen=True)
class Kolom:
    """A column: the trait of `KLANT_TYPE` it fills, what its cells are, and what they may be.

    `onder` and `boven` are inclusive. `leeg`: whether a cell may be left empty, for the trait to be drawn.
    """

    kenmerk: str
    soort: Soort
    verplicht: bool = True
    leeg: bool = False
    codes: tuple[str, ...] = ()
    onder: float = 0
    boven: float = 1


# Dates must lie in the run and ages below pension age: the bounds of these two come from the scenario.
KOLOMMEN: Final[dict[str, Kolom]] = {
    "klant": Kolom("klant", "geheel", boven=int(np.iinfo(np.int64).max)),
    "instroom": Kolom("instroom", "datum"),
    "uitkering": Kolom("uitkering", "code", codes=UITKERING),
    "leeftijd": Kolom("leeftijd", "getal"),
    "geslacht": Kolom("man", "code", codes=GESLACHT),
    "opleiding": Kolom("opleiding", "code", codes=OPLEIDING),
    "regio": Kolom("regio", "geheel", verplicht=False, boven=int(np.iinfo(np.int32).max)),
    "knelpunt": Kolom("knelpunt", "code", verplicht=False, leeg=True, codes=KNELPUNT),
    "arbeidsverleden": Kolom("arbeidsverleden", "getal", verplicht=False, leeg=True),
    "motivatie": Kolom("motivatie", "getal", verplicht=False, leeg=True),
}

VERPLICHT: Final = tuple(naam for naam, kolom in KOLOMMEN.items() if kolom.verplicht)
