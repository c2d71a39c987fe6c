"""The shape of a scenario, read once from the typed sections.

The loader, the JSON Schema and the listings all need to know what stands where *before* there is a valid scenario:
which key is a section, which a number with which field, which a text. ``vorm_van(Scenario)`` answers that, so nothing
about the fields is written down twice.
"""

import datetime
import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from simulatie.scenario.veld import Getal, NietGeerfd, Sectie, Veld

Soort = Literal["tekst", "datum", "ja_nee", "geheel_getal", "getal", "keuze", "anders"]
_SOORTEN: dict[Any, Soort] = {
    str: "tekst",
    datetime.date: "datum",
    bool: "ja_nee",
    int: "geheel_getal",
    float: "getal",
}


@dataclass(frozen=True)
class GetalVorm:
    """A number, or a table of numbers, with papers."""

    veld: Veld


@dataclass(frozen=True)
class WaardeVorm:
    """A plain value: a text, a date, a choice."""

    annotatie: Any
    soort: Soort
    keuzes: tuple[str, ...] = ()


@dataclass(frozen=True)
class MapVorm:
    """An open map: the file says which entries there are. ``sleutels`` restricts the names, if not empty."""

    inhoud: "Vorm"
    sleutels: tuple[str, ...] = ()


@dataclass(frozen=True)
class LijstVorm:
    """A list; ``als_tuple`` where the section wants a tuple."""

    inhoud: "Vorm"
    als_tuple: bool


@dataclass(frozen=True)
class Deel:
    """One field of a section."""

    vorm: "Vorm"
    verplicht: bool
    mag_leeg: bool
    geerfd: bool
    omschrijving: str
    annotatie: Any


@dataclass(frozen=True)
class SectieVorm:
    """A section with its fields."""

    model: type[Sectie]
    delen: dict[str, Deel]


Vorm = GetalVorm | WaardeVorm | MapVorm | LijstVorm | SectieVorm


@cache
def vorm_van(model: type[Sectie]) -> SectieVorm:
    """The shape of a section and everything below it.

    Raises:
        TypeError: for a field the scenario files cannot express (a slip of whoever wrote the section).
    """
    return SectieVorm(model, {naam: _deel(model, naam, veld) for naam, veld in model.model_fields.items()})


def _deel(model: type[Sectie], naam: str, info: FieldInfo) -> Deel:
    annotatie, mag_leeg, metadata = _pel(info.annotation, tuple(info.metadata))
    vorm = _vorm(annotatie, metadata, f"{model.__name__}.{naam}")
    omschrijving = vorm.veld.titel if isinstance(vorm, GetalVorm) else (info.description or "")
    return Deel(
        vorm=vorm,
        verplicht=info.is_required(),
        mag_leeg=mag_leeg,
        geerfd=not any(isinstance(merk, NietGeerfd) for merk in metadata),
        omschrijving=omschrijving,
        annotatie=Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation,
    )


def _pel(annotatie: Any, metadata: tuple[Any, ...]) -> tuple[Any, bool, tuple[Any, ...]]:
    """Strip ``Annotated`` and ``| None``: (bare annotation, may be null, metadata)."""
    if get_origin(annotatie) is Annotated:
        kern, *extra = get_args(annotatie)
        return _pel(kern, (*metadata, *extra))
    if get_origin(annotatie) in (Union, types.UnionType) and type(None) in get_args(annotatie):
        rest = [deel for deel in get_args(annotatie) if deel is not type(None)]
        if len(rest) == 1:
            kern, _, metadata = _pel(rest[0], metadata)
            return kern, True, metadata
    return annotatie, False, metadata


def _vorm(annotatie: Any, metadata: tuple[Any, ...], waar: str) -> Vorm:
    if annotatie is Getal:
        velden = [merk for merk in metadata if isinstance(merk, Veld)]
        if len(velden) != 1:
            raise TypeError(f"{waar}: a Getal needs exactly one Veld(...)")
        return GetalVorm(velden[0])
    if isinstance(annotatie, type) and issubclass(annotatie, Sectie):
        return vorm_van(annotatie)
    herkomst, argumenten = get_origin(annotatie), get_args(annotatie)
    if herkomst is dict:
        sleutel, inhoud = argumenten
        kern, _, extra = _pel(inhoud, ())
        return MapVorm(_vorm(kern, extra, waar), get_args(sleutel) if get_origin(sleutel) is Literal else ())
    if herkomst is list or (herkomst is tuple and argumenten[1:] == (Ellipsis,)):
        kern, _, extra = _pel(argumenten[0], ())
        return LijstVorm(_vorm(kern, extra, waar), als_tuple=herkomst is tuple)
    if herkomst is Literal:
        return WaardeVorm(annotatie, "keuze", tuple(str(keuze) for keuze in argumenten))
    if herkomst is tuple or (isinstance(annotatie, type) and issubclass(annotatie, (tuple, set, frozenset))):
        raise TypeError(f"{waar}: a scenario file has lists; use list[...] or tuple[..., ...]")
    return WaardeVorm(annotatie, _SOORTEN.get(annotatie, "anders"))
