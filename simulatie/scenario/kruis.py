"""Checks that look at more than one field, and how they report: several errors at once, each with its own place.

In a section::

    @model_validator(mode="after")
    def controleer(self) -> Self:
        meld(
            fout(("contracten", naam), "contract_ongebruikt", naam=naam)
            for naam in self.contracten
            if naam not in gebruikt
        )
        return self

``pad`` is relative to the section the validator stands in; the loader turns it into a file, line and column. The text
belongs to the key: ``fout.contract_ongebruikt`` and ``hint.contract_ongebruikt`` in ``simulatie/teksten``.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import PydanticCustomError

from simulatie.scenario.veld import Getal, Sectie, Veld

SOORT = "kruiscontrole"
"""The pydantic error type under which the loader finds the errors of a cross-check (in ``ctx["fouten"]``)."""


@dataclass(frozen=True)
class Kruisfout:
    """One error of a cross-check: where (relative path), which message, and the message's fields."""

    pad: tuple[str, ...]
    sleutel: str
    velden: dict[str, Any] = field(default_factory=dict)


def fout(pad: tuple[str, ...], sleutel: str, **velden: Any) -> Kruisfout:
    """Describe an error at ``pad`` with message ``fout.<sleutel>``; raises nothing, see :func:`meld`."""
    return Kruisfout(tuple(map(str, pad)), sleutel, velden)


def meld(fouten: Iterable[Kruisfout]) -> None:
    """Raise all ``fouten`` at once; do nothing if there are none.

    Raises:
        PydanticCustomError: with every error in its context.
    """
    verzameld = list(fouten)
    if verzameld:
        raise PydanticCustomError(SOORT, "cross-check failed", {"fouten": verzameld})


def getallen(sectie: Sectie, pad: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Veld, Getal]]:
    """All numbers below ``sectie`` in the order of the fields: (path, field, number)."""
    from simulatie.scenario.vorm import GetalVorm, LijstVorm, MapVorm, SectieVorm, Vorm, vorm_van

    def loop(vorm: Vorm, waarde: Any, pad: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Veld, Getal]]:
        if waarde is None:
            return
        match vorm:
            case GetalVorm():
                yield pad, vorm.veld, waarde
            case SectieVorm():
                for naam, onderdeel in vorm.delen.items():
                    yield from loop(onderdeel.vorm, getattr(waarde, naam), (*pad, naam))
            case MapVorm():
                for sleutel, dieper in waarde.items():
                    yield from loop(vorm.inhoud, dieper, (*pad, sleutel))
            case LijstVorm():
                for nummer, dieper in enumerate(waarde):
                    yield from loop(vorm.inhoud, dieper, (*pad, str(nummer)))
            case _:
                return

    yield from loop(vorm_van(type(sectie)), sectie, pad)


def data_buiten(sectie: Sectie, begin: datetime.date, eind: datetime.date) -> list[Kruisfout]:
    """An error for each dated change that does not lie after ``begin`` and before ``eind``.

    A change on the first day is one too: it would leave the value given for the start without effect.
    """
    return [
        fout((*pad, "wijzigt", str(nummer), "vanaf"), "datum_buiten_run", datum=datum, begin=begin, eind=eind)
        for pad, _, getal in getallen(sectie)
        for nummer, datum in enumerate(getal.data())
        if not begin < datum < eind
    ]
