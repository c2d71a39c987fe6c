"""A number while the chain of files is read: value, papers and place for every element of its axes.

There is a :data:`Stand` for the start of the run and one for each dated change. At the end :func:`als_getal` sums them
up in a :class:`~simulatie.scenario.veld.Getal`.
"""

import datetime
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from simulatie.scenario.fouten import Plaats
from simulatie.scenario.veld import Element, Getal, Paar, Papieren, Veld, Wijziging


@dataclass(frozen=True)
class Cel:
    """One element: its value, its papers (``bereik`` for this element only), where the value stands."""

    waarde: float
    papieren: Papieren
    plaats: Plaats


Stand = dict[Element, Cel]


@dataclass(frozen=True)
class Stap:
    """A dated change: the complete stand from ``vanaf`` on, and where that date stands."""

    vanaf: datetime.date
    stand: Stand
    plaats: Plaats


@dataclass(frozen=True)
class Blad:
    """A number with its field, as far as the chain has been read."""

    veld: Veld
    begin: Stand
    stappen: tuple[Stap, ...]
    plaats: Plaats
    sleutelplaats: Plaats


def ordenen(stand: Stand, veld: Veld) -> Stand:
    """Elements in the order of the axes; years and months ascending."""

    def rang(element: Element) -> list[tuple[int, str]]:
        return [
            (len(sleutel), sleutel) if veld.is_open(diepte) else (veld.sleutels(diepte).index(sleutel), "")
            for diepte, sleutel in enumerate(element)
        ]

    return dict(sorted(stand.items(), key=lambda paar: rang(paar[0])))


def paar_van(papieren: Papieren) -> Paar | None:
    """The plausible range of one element's papers."""
    return papieren.bereik if isinstance(papieren.bereik, tuple) else None


def tekstvelden(papieren: Papieren) -> dict[str, str]:
    """The papers without the range."""
    return {naam: waarde for naam, waarde in papieren if isinstance(waarde, str)}


def anders(cel: Cel, ander: Cel | None) -> bool:
    """Do value or papers differ?"""
    return ander is None or (cel.waarde, cel.papieren) != (ander.waarde, ander.papieren)


def als_getal(blad: Blad) -> Getal:
    """The resolved number: one set of papers, with those of single elements beside it where they differ."""
    wijzigt = tuple(Wijziging(vanaf=stap.vanaf, **_samengevat(stap.stand)) for stap in blad.stappen)
    return Getal(wijzigt=wijzigt, **_samengevat(blad.begin))


def _samengevat(stand: Stand) -> dict[str, Any]:
    groepen = Counter(_zonder_bereik(cel.papieren) for cel in stand.values())
    hoofd = max(groepen, key=lambda groep: groepen[groep])
    gewoon = {element: cel for element, cel in stand.items() if _zonder_bereik(cel.papieren) == hoofd}
    eerste = next(iter(gewoon.values())).papieren
    return {
        **tekstvelden(eerste),
        "waarde": _nest({element: cel.waarde for element, cel in stand.items()}),
        "bereik": _nest_bereik({element: paar_van(cel.papieren) for element, cel in gewoon.items()}),
        "afwijkend": {".".join(e): cel.papieren for e, cel in stand.items() if e not in gewoon},
    }


def _zonder_bereik(papieren: Papieren) -> tuple[Any, ...]:
    return (*sorted(tekstvelden(papieren).items()), papieren.bereik is None)


def _nest(plat: dict[Element, Any]) -> Any:
    if () in plat:
        return plat[()]
    genest: dict[str, Any] = {}
    for (eerste, *rest), waarde in plat.items():
        if rest:
            genest.setdefault(eerste, {})[rest[0]] = waarde
        else:
            genest[eerste] = waarde
    return genest


def _nest_bereik(plat: dict[Element, Paar | None]) -> Any:
    paren = set(plat.values())
    return paren.pop() if len(paren) == 1 else _nest(plat)


def elementplaatsen(blad: Blad) -> Iterator[tuple[tuple[str, ...], Plaats]]:
    """Where everything of a number stands: the leaf, its elements, its dated changes (relative paths)."""
    yield (), blad.plaats
    for element, cel in blad.begin.items():
        if element:
            yield element, cel.plaats
    for nummer, stap in enumerate(blad.stappen):
        yield ("wijzigt", str(nummer)), stap.plaats
        yield ("wijzigt", str(nummer), "vanaf"), stap.plaats
        for element, cel in stap.stand.items():
            yield ("wijzigt", str(nummer), "waarde", *element), cel.plaats
