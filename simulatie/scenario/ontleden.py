"""From the bytes of a scenario file to a tree in which every node knows its line and column.

PyYAML supplies the stream of events and nothing more: no aliases, anchors, tags or second document can do anything,
because there is no code here that would follow them. Depth and size are limited while reading, not afterwards.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from simulatie.scenario.fouten import Meldingen, Plaats, kort
from simulatie.scenario.scalair import Kaal, Verdacht, herken, lijkt_op

MAX_BYTES = 1_000_000
MAX_DIEPTE = 20

_LADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# What YAML itself does not allow in a file, found beforehand because then the position is exact.
_STUURTEKEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_REGELEINDE = re.compile("\r\n|[\n\r\x85\u2028\u2029]")

# Words of PyYAML's messages (libyaml and the pure Python scanner) -> our text. First match wins.
_YAML_FOUTEN = (
    ("mapping values are not allowed", "yaml_dubbele_punt"),
    ("unexpected ':'", "yaml_dubbele_punt"),
    ("could not find expected ':'", "yaml_geen_dubbele_punt"),
    ("',' or ']'", "yaml_haakje"),
    ("',' or '}'", "yaml_haakje"),
    ("escape character", "yaml_escape"),
    ("quoted scalar", "yaml_aanhalingsteken"),
    ("block sequence entries are not allowed", "yaml_streepje"),
    ("cannot start any token", "yaml_teken"),
    ("did not find expected", "yaml_inspringen"),
    ("expected <block end>", "yaml_inspringen"),
)


@dataclass(frozen=True)
class Scalair:
    """A single value: as written, and what it means."""

    plaats: Plaats
    tekst: str
    waarde: Kaal
    verdacht: Verdacht | None
    kaal: bool


@dataclass(frozen=True)
class Item:
    """One entry of a map."""

    sleutelplaats: Plaats
    knoop: "Knoop"


@dataclass(frozen=True)
class Map:
    """A map with text keys. ``vloeiend``: written on one line, between braces."""

    plaats: Plaats
    items: dict[str, Item]
    vloeiend: bool


@dataclass(frozen=True)
class Lijst:
    """A list."""

    plaats: Plaats
    items: list["Knoop"]


Knoop = Scalair | Map | Lijst


class _Gestopt(Exception):  # noqa: N818
    """Reading on makes no sense; the reason has been noted."""


def ontleed(inhoud: bytes, bestand: str, meldingen: Meldingen) -> Map | None:
    """Parse a scenario file; errors go to ``meldingen``. Without a usable map at the top the result is None."""
    tekst = _als_tekst(inhoud, bestand, meldingen)
    if tekst is None:
        return None
    try:
        boom = _Bouwer(bestand, meldingen).bouw(tekst)
    except _Gestopt:
        return None
    except yaml.YAMLError as fout:
        _meld_yaml(fout, tekst, bestand, meldingen)
        return None
    if boom is None or (isinstance(boom, Scalair) and boom.waarde is None):
        meldingen.fout(Plaats(bestand, 1, 1), (), "leeg_bestand")
        return None
    if not isinstance(boom, Map):
        sleutel = "lijst_bovenaan" if isinstance(boom, Lijst) else "tekst_bovenaan"
        meldingen.fout(boom.plaats, (), sleutel)
        return None
    return boom


def _als_tekst(inhoud: bytes, bestand: str, meldingen: Meldingen) -> str | None:
    begin = Plaats(bestand, 1, 1)
    if len(inhoud) > MAX_BYTES:
        meldingen.fout(begin, (), "te_groot", maximum=MAX_BYTES // 1000)
        return None
    if inhoud.startswith((b"\xff\xfe", b"\xfe\xff")):
        meldingen.fout(begin, (), "utf16")
        return None
    if inhoud.startswith(b"\xef\xbb\xbf"):
        # Noted as an error, but the rest can still be checked.
        meldingen.fout(begin, (), "bom")
        inhoud = inhoud[3:]
    try:
        tekst = inhoud.decode("utf-8")
    except UnicodeDecodeError as fout:
        voor = inhoud[: fout.start].decode("utf-8")
        meldingen.fout(_plaats_na(voor, bestand), (), "geen_utf8", byte=f"0x{inhoud[fout.start]:02x}")
        return None
    if (vreemd := _STUURTEKEN.search(tekst)) is not None:
        plaats = _plaats_na(tekst[: vreemd.start()], bestand)
        meldingen.fout(plaats, (), "stuurteken", teken=f"U+{ord(vreemd.group()):04X}")
        return None
    return tekst


def _plaats_na(tekst: str, bestand: str) -> Plaats:
    """The position right after ``tekst``."""
    regels = _REGELEINDE.split(tekst)
    return Plaats(bestand, len(regels), len(regels[-1]) + 1)


class _Bouwer:
    """Builds the tree from the event stream, and refuses what a scenario file does not need."""

    def __init__(self, bestand: str, meldingen: Meldingen) -> None:
        self.bestand = bestand
        self.meldingen = meldingen
        self.gemeld: set[str] = set()
        self.aliassen: set[Plaats] = set()

    def bouw(self, tekst: str) -> Knoop | None:
        """Parse ``tekst``; None for a file without content."""
        gebeurtenissen: Iterator[yaml.Event] = yaml.parse(tekst, Loader=_LADER)
        boom: Knoop | None = None
        documenten = 0
        for gebeurtenis in gebeurtenissen:
            if isinstance(gebeurtenis, yaml.DocumentStartEvent):
                documenten += 1
                if documenten > 1:
                    self._eenmalig(self._plaats(gebeurtenis), "meer_documenten")
                    break
            elif isinstance(gebeurtenis, yaml.NodeEvent):
                boom = self._knoop(gebeurtenis, gebeurtenissen, ())
        return boom

    def _plaats(self, gebeurtenis: yaml.Event) -> Plaats:
        merk = gebeurtenis.start_mark
        assert merk is not None
        return Plaats(self.bestand, merk.line + 1, merk.column + 1)

    def _eenmalig(self, plaats: Plaats, sleutel: str, /, **velden: Any) -> None:
        """A file full of the same trick gets one message, at the first."""
        if sleutel not in self.gemeld:
            self.gemeld.add(sleutel)
            self.meldingen.fout(plaats, (), sleutel, **velden)

    def _knoop(self, begin: yaml.NodeEvent, verder: Iterator[yaml.Event], pad: tuple[str, ...]) -> Knoop:
        plaats = self._plaats(begin)
        if len(pad) > MAX_DIEPTE:
            self._eenmalig(plaats, "te_diep", maximum=MAX_DIEPTE)
            raise _Gestopt
        if isinstance(begin, yaml.AliasEvent):
            self._eenmalig(plaats, "alias", naam=kort(begin.anchor))
            self.aliassen.add(plaats)
            return Scalair(plaats, "", None, None, kaal=True)
        if begin.anchor is not None:
            self._eenmalig(plaats, "anker", naam=kort(begin.anchor))
        if getattr(begin, "tag", None) is not None:
            self._eenmalig(plaats, "etiket", naam=kort(getattr(begin, "tag", "")))
        if isinstance(begin, yaml.ScalarEvent):
            return self._scalair(begin, plaats)
        if isinstance(begin, yaml.SequenceStartEvent):
            return Lijst(plaats, self._lijst(verder, pad))
        return self._map(begin, verder, pad, plaats)

    def _scalair(self, begin: yaml.ScalarEvent, plaats: Plaats) -> Scalair:
        kaal = begin.style in (None, "")
        waarde, verdacht = herken(begin.value) if kaal else (begin.value, lijkt_op(begin.value))
        return Scalair(plaats, begin.value, waarde, verdacht, kaal)

    def _lijst(self, verder: Iterator[yaml.Event], pad: tuple[str, ...]) -> list[Knoop]:
        items: list[Knoop] = []
        for gebeurtenis in verder:
            if isinstance(gebeurtenis, yaml.SequenceEndEvent):
                break
            assert isinstance(gebeurtenis, yaml.NodeEvent)
            items.append(self._knoop(gebeurtenis, verder, (*pad, str(len(items)))))
        return items

    def _map(self, begin: yaml.NodeEvent, verder: Iterator[yaml.Event], pad: tuple[str, ...], plaats: Plaats) -> Map:
        items: dict[str, Item] = {}
        for gebeurtenis in verder:
            if isinstance(gebeurtenis, yaml.MappingEndEvent):
                break
            assert isinstance(gebeurtenis, yaml.NodeEvent)
            sleutelplaats = self._plaats(gebeurtenis)
            sleutel = self._knoop(gebeurtenis, verder, (*pad, "?"))
            naam = sleutel.tekst if isinstance(sleutel, Scalair) else ""
            waarde = self._knoop(next(verder), verder, (*pad, naam))  # type: ignore[arg-type]
            if not isinstance(sleutel, Scalair):
                self._eenmalig(sleutelplaats, "sleutel_geen_tekst")
            elif naam in items:
                eerder = items[naam].sleutelplaats
                self.meldingen.fout(
                    sleutelplaats,
                    (*pad, naam),
                    "dubbele_sleutel",
                    sleutel=kort(naam),
                    regel=eerder.regel,
                    kolom=eerder.kolom,
                )
            elif waarde.plaats not in self.aliassen:
                items[naam] = Item(sleutelplaats, waarde)
        return Map(plaats, items, vloeiend=bool(getattr(begin, "flow_style", False)))


def _meld_yaml(fout: yaml.YAMLError, tekst: str, bestand: str, meldingen: Meldingen) -> None:
    """Turn a syntax error of PyYAML into one of ours."""
    merk = getattr(fout, "problem_mark", None) or getattr(fout, "context_mark", None)
    regel, kolom = (merk.line + 1, merk.column + 1) if merk is not None else (1, 1)
    if (tab := _tab_vooraan(tekst, regel)) is not None:
        meldingen.fout(Plaats(bestand, *tab), (), "tab")
        return
    omschrijving = f"{getattr(fout, 'problem', '') or ''} {getattr(fout, 'context', '') or ''}"
    sleutel = next((ons for hun, ons in _YAML_FOUTEN if hun in omschrijving), "yaml_anders")
    if (
        sleutel in ("yaml_aanhalingsteken", "yaml_haakje")
        and (open_ := getattr(fout, "context_mark", None)) is not None
    ):
        # What was left open helps more than where the file ended.
        regel, kolom = open_.line + 1, open_.column + 1
    meldingen.fout(Plaats(bestand, regel, kolom), (), sleutel, oorspronkelijk=kort(omschrijving.strip()))


def _tab_vooraan(tekst: str, tot_regel: int) -> tuple[int, int] | None:
    """Where a tab stands in the indentation, up to the line on which reading stopped."""
    for nummer, regel in enumerate(_REGELEINDE.split(tekst)[:tot_regel], start=1):
        inspringing = regel[: len(regel) - len(regel.lstrip(" \t"))]
        if "\t" in inspringing and regel.strip():
            return nummer, inspringing.index("\t") + 1
    return None
