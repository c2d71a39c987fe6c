"""What a page is made of. Every block is finished text; `soort` names the macro of the template that lays it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from simulatie.report.figuren.stijl import Figuur
from simulatie.report.tabellen import Tabel
from simulatie.report.zinnen import Zin


@dataclass(frozen=True)
class Alinea:
    """A paragraph."""

    soort: ClassVar[str] = "alinea"
    tekst: str


@dataclass(frozen=True)
class Kader:
    """What a reader may not miss: a head and a few lines."""

    soort: ClassVar[str] = "kader"
    kop: str
    regels: tuple[str, ...]


@dataclass(frozen=True)
class Punten:
    """A list."""

    soort: ClassVar[str] = "punten"
    regels: tuple[str, ...]


@dataclass(frozen=True)
class Begrippen:
    """Words with what they mean, in one or more paragraphs."""

    soort: ClassVar[str] = "begrippen"
    paren: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Bevindingen:
    """Sentences with their verdict, under a head."""

    soort: ClassVar[str] = "bevindingen"
    kop: str
    inleiding: str
    zinnen: tuple[tuple[Zin, str], ...]
    """A sentence with the word for its verdict."""


@dataclass(frozen=True)
class Tussenkop:
    """A head inside a section."""

    soort: ClassVar[str] = "tussenkop"
    tekst: str


@dataclass(frozen=True)
class Code:
    """A command, as it is typed."""

    soort: ClassVar[str] = "code"
    tekst: str


@dataclass(frozen=True)
class TabelBlok:
    """A table; `dicht`: behind a line that opens it; `titel_staat_er`: a head above it says what it is."""

    soort: ClassVar[str] = "tabel"
    tabel: Tabel
    dicht: bool = False
    titel_staat_er: bool = False


@dataclass(frozen=True)
class FiguurBlok:
    """A figure with its caption and its numbers."""

    soort: ClassVar[str] = "figuur"
    figuur: Figuur


Blok = Alinea | Kader | Punten | Begrippen | Bevindingen | Tussenkop | Code | TabelBlok | FiguurBlok


@dataclass(frozen=True)
class Sectie:
    """A section with an anchor; `kort`: its name in the table of contents."""

    id: str
    kop: str
    kort: str
    blokken: tuple[Blok, ...]


@dataclass(frozen=True)
class Pagina:
    """A page: title, a line below it, what it is about in a few words, sections, and the foot."""

    titel: str
    ondertitel: str
    kenmerken: tuple[tuple[str, str], ...]
    secties: tuple[Sectie, ...]
    voet: str
