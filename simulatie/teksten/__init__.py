"""Every text a user can see, in one table: Dutch first, English with ``--taal en``.

``tekst("fout.getal_komma", gegeven="0,25", voorstel="0.25")`` looks a key up and fills in the fields. The table is the
sum of the modules of this package, one per subject; each holds ``TEKSTEN: dict[str, tuple[nl, en]]``.
``tests/scenario/test_teksten.py`` checks that both languages use the same fields.
"""

from contextvars import ContextVar
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Final, NamedTuple

TALEN: Final = ("nl", "en")

_gekozen: ContextVar[str] = ContextVar("taal", default="nl")


class Tweetalig(NamedTuple):
    """A field of a text that itself has two languages (the title of a number)."""

    nl: str
    en: str


def kies_taal(taal: str) -> None:
    """Choose the language of all texts that do not name one.

    Raises:
        ValueError: for a language there is no table for.
    """
    if taal not in TALEN:
        raise ValueError(taal)
    _gekozen.set(taal)


def gekozen_taal() -> str:
    """The language chosen with :func:`kies_taal`; Dutch until then."""
    return _gekozen.get()


def tekst(sleutel: str, /, taal: str | None = None, **velden: Any) -> str:
    """The text under ``sleutel`` with its fields filled in.

    Raises:
        KeyError: for an unknown key or a field that is not given.
    """
    index = TALEN.index(taal or gekozen_taal())
    gevuld = {naam: _in_taal(waarde, index) for naam, waarde in velden.items()}
    return alle_teksten()[sleutel][index].format_map(gevuld)


class _Getal(float):
    """A number that a format such as ``{waarde:,.0f}`` writes the Dutch way: 1.250,5; without a format it stays as is."""

    def __format__(self, opmaak: str) -> str:
        if not opmaak:
            return str(float(self))
        return format(float(self), opmaak).translate(str.maketrans(",.", ".,"))


def _in_taal(waarde: Any, index: int) -> Any:
    if isinstance(waarde, Tweetalig):
        return waarde[index]
    if isinstance(waarde, float) and TALEN[index] == "nl":
        return _Getal(waarde)
    return waarde


def heeft_tekst(sleutel: str) -> bool:
    """Is there a text under this key?"""
    return sleutel in alle_teksten()


@cache
def alle_teksten() -> dict[str, tuple[str, str]]:
    """The whole table: key -> (Dutch, English).

    Raises:
        ValueError: if two modules define the same key.
    """
    tabel: dict[str, tuple[str, str]] = {}
    for onderdeel in sorted(module.name for module in iter_modules(__path__)):
        teksten = import_module(f"{__name__}.{onderdeel}").TEKSTEN
        if dubbel := tabel.keys() & teksten.keys():
            raise ValueError(f"texts defined twice: {sorted(dubbel)}")
        tabel.update(teksten)
    return tabel
