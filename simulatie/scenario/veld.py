"""What a number of a scenario is: its value, its papers, and the field that says what may be filled in.

A section of the scenario is a :class:`Sectie`; every number in it is a :class:`Getal` with a :class:`Veld`::

    class Werk(Sectie):
        basiskans: Annotated[
            Getal, Veld("Log van de baankans", "Log hazard of work", "log(1/maand)", -8, 2, assen=("uitkering",))
        ]

A ``Getal`` is *resolved*: inheritance and shorthand are gone (see ``erven.py``), every dated change holds a complete
value and complete papers. Texts, dates and choices of a section are ordinary pydantic fields.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, get_args

from pydantic import BaseModel, ConfigDict

from simulatie.assen import ASSEN, OPEN_ASSEN

Herkomst = Literal["gepubliceerd", "gekalibreerd", "aanname", "keuze"]
HERKOMSTEN: tuple[str, ...] = get_args(Herkomst)

Waarde = float | dict[str, float] | dict[str, dict[str, float]]
Paar = tuple[float, float]
Bereik = Paar | dict[str, Paar] | dict[str, dict[str, Paar]]
Element = tuple[str, ...]
"""The keys of one number inside a leaf: ``()`` for a scalar, ``("WW",)``, ``("WW", "laag")``."""


class Sectie(BaseModel):
    """A part of a scenario: unknown keys, loose types and non-finite numbers are errors; never changed once read."""

    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False, frozen=True)
    bouwt_voort: ClassVar[bool] = True
    """Of a whole file: is there a base that others of its kind extend?"""


class Papieren(Sectie):
    """Where a number comes from."""

    herkomst: Herkomst
    bron: str | None = None
    tabel: str | None = None
    run: str | None = None
    bereik: Bereik | None = None
    toelichting: str | None = None


class _MetWaarde(Papieren):
    waarde: Waarde
    afwijkend: dict[str, Papieren] = {}
    """Papers of single elements that differ from those of the whole; key as in ``"WW"`` or ``"WW.laag"``."""

    def elementen(self) -> dict[Element, float]:
        """All numbers of this value by element, in the order of the axis."""
        return vlak(self.waarde)

    def papieren(self, element: Element = ()) -> Papieren:
        """The papers of one element, with the ``bereik`` of that element only."""
        eigen = self.afwijkend.get(".".join(element))
        if eigen is not None:
            return eigen
        return Papieren(
            herkomst=self.herkomst,
            bron=self.bron,
            tabel=self.tabel,
            run=self.run,
            bereik=bereik_van(self.bereik, element),
            toelichting=self.toelichting,
        )


class Wijziging(_MetWaarde):
    """The value from a date on, complete (also the elements that stayed the same)."""

    vanaf: datetime.date


class Getal(_MetWaarde):
    """A resolved number (or table of numbers) of a scenario."""

    wijzigt: tuple[Wijziging, ...] = ()

    def op(self, datum: datetime.date) -> Waarde:
        """The value in force on ``datum``: a change holds from its own date on."""
        return self.stand_op(datum).waarde

    def stand_op(self, datum: datetime.date) -> "Getal | Wijziging":
        """The value in force on ``datum`` together with its papers."""
        stand: Getal | Wijziging = self
        for wijziging in self.wijzigt:
            if wijziging.vanaf > datum:
                break
            stand = wijziging
        return stand

    def data(self) -> tuple[datetime.date, ...]:
        """The dates on which this number changes, ascending."""
        return tuple(wijziging.vanaf for wijziging in self.wijzigt)


@dataclass(frozen=True)
class Veld:
    """What may be filled in for a number, for the loader, the JSON Schema and the parameter table.

    ``titel``/``title``: Dutch and English label. ``onder``/``boven``: hard bounds, inclusive. ``assen``: names of at
    most two axes (see ``simulatie.assen``). ``geheel``: whole numbers only. ``som``: what the values over the last axis
    must add up to. ``dateerbaar``: may change on a date. ``groep``: free label to order parameter tables by.
    """

    titel: str
    title: str
    eenheid: str
    onder: float
    boven: float
    assen: tuple[str, ...] = ()
    geheel: bool = False
    som: float | None = None
    dateerbaar: bool = True
    groep: str = ""

    def __post_init__(self) -> None:
        """Catch slips of whoever writes a section, at import."""
        if onbekend := [as_ for as_ in self.assen if as_ not in ASSEN]:
            raise ValueError(f"{self.titel}: unknown axes {onbekend}")
        if len(self.assen) > 2:
            raise ValueError(f"{self.titel}: at most two axes")
        if not self.onder <= self.boven:
            raise ValueError(f"{self.titel}: onder > boven")
        if self.som is not None and not self.assen:
            raise ValueError(f"{self.titel}: som needs an axis")

    def sleutels(self, diepte: int) -> tuple[str, ...]:
        """The fixed keys of axis ``diepte``; empty for an open axis."""
        return ASSEN[self.assen[diepte]]

    def is_open(self, diepte: int) -> bool:
        """True where the scenario itself says which keys the table has (years, months)."""
        return self.assen[diepte] in OPEN_ASSEN

    def mag(self, diepte: int, sleutel: str) -> bool:
        """Is ``sleutel`` a key of axis ``diepte``?"""
        if self.is_open(diepte):
            return re.fullmatch(OPEN_ASSEN[self.assen[diepte]], sleutel) is not None
        return sleutel in self.sleutels(diepte)


@dataclass(frozen=True)
class NietGeerfd:
    """Marks a field that describes one file and is not taken over from the scenario it extends.

    ``titel: Annotated[str, NietGeerfd()]``
    """


def vlak(waarde: Waarde) -> dict[Element, float]:
    """Flatten a value: ``{"WW": {"laag": 1.0}}`` becomes ``{("WW", "laag"): 1.0}``."""
    return dict(_blaadjes(waarde, ()))


def _blaadjes(waarde: Waarde, element: Element) -> Iterator[tuple[Element, float]]:
    if isinstance(waarde, dict):
        for sleutel, dieper in waarde.items():
            yield from _blaadjes(dieper, (*element, sleutel))
    else:
        yield element, waarde


def bereik_van(bereik: Bereik | None, element: Element) -> Paar | None:
    """The plausible range of one element; a single pair holds for all elements below it."""
    for sleutel in element:
        if not isinstance(bereik, dict):
            break
        bereik = bereik.get(sleutel)
    return bereik if isinstance(bereik, tuple) else None
