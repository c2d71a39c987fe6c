"""The papers of a number as a file gives them: which are there, whether they are complete, and the plausible range."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from simulatie.scenario.fouten import Meldingen, Plaats, dichtstbij, kort, opsomming
from simulatie.scenario.ontleden import Item, Knoop, Lijst, Map, Scalair
from simulatie.scenario.scalair import herken
from simulatie.scenario.veld import HERKOMSTEN, Element, Paar, Papieren, Veld
from simulatie.teksten import Tweetalig

TEKSTSLEUTELS = ("herkomst", "bron", "tabel", "run", "toelichting")
PAPIERSLEUTELS = (*TEKSTSLEUTELS, "bereik")

_KLEIN_BEDRAG = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
"""A Dutch reader writes 3.279 euro and means thousands; the bounds do not catch that."""

_NODIG = {
    "gepubliceerd": ("bron", "tabel"),
    "gekalibreerd": ("run",),
    "aanname": ("bereik",),
    "keuze": ("toelichting",),
}


@dataclass(frozen=True)
class Lezing:
    """One file being read: its scenario name, whether it extends another, and where errors go."""

    naam: str
    bestand: str
    erft: bool
    meldingen: Meldingen
    bronnen: Collection[str]
    kapot: set[tuple[str, ...]] = field(default_factory=set)
    """Numbers that were wrong in a file lower in the chain: not reported twice."""


@dataclass(frozen=True)
class Gegeven:
    """The papers one file states for a number; ``bereik`` is still a node, because it may go by element."""

    velden: dict[str, str]
    bereik: Knoop | None
    plaats: Plaats

    def __bool__(self) -> bool:
        return bool(self.velden) or self.bereik is not None


class Papierlezer:
    """Reads the papers of one number; ``goed`` turns False at the first error."""

    def __init__(self, veld: Veld, pad: tuple[str, ...], lezing: Lezing) -> None:
        self.veld = veld
        self.pad = pad
        self.lezing = lezing
        self.goed = True

    def fout(self, plaats: Plaats, sleutel: str, /, *verder: str, hint: str = "", **velden: object) -> None:
        """Note an error at ``plaats``, on the path of this number plus ``verder``."""
        self.goed = False
        titel = Tweetalig(self.veld.titel, self.veld.title)
        self.lezing.meldingen.fout(
            plaats, (*self.pad, *verder), sleutel, hint=hint, titel=titel, eenheid=self.veld.eenheid, **velden
        )

    def lees(self, items: dict[str, Item], plaats: Plaats, verder: tuple[str, ...] = ()) -> Gegeven:
        """The papers among ``items``. ``plaats``: where a missing paper is reported."""
        velden: dict[str, str] = {}
        for sleutel in TEKSTSLEUTELS:
            if sleutel not in items:
                continue
            knoop = items[sleutel].knoop
            if not isinstance(knoop, Scalair) or not isinstance(knoop.waarde, str) or not knoop.waarde.strip():
                self.fout(knoop.plaats, "tekst_verwacht", *verder, sleutel, gegeven=kort(toon(knoop)))
                continue
            velden[sleutel] = knoop.waarde
            if sleutel == "herkomst":
                self._keuze(knoop, HERKOMSTEN, "herkomst_onbekend", *verder, sleutel)
                plaats = knoop.plaats
            elif sleutel == "bron":
                self._keuze(knoop, self.lezing.bronnen, "bron_onbekend", *verder, sleutel)
        bereik = items["bereik"].knoop if "bereik" in items else None
        return Gegeven(velden, bereik, plaats)

    def _keuze(self, knoop: Scalair, mogelijk: Collection[str], sleutel: str, *verder: str) -> None:
        if knoop.waarde not in mogelijk:
            bedoeld = dichtstbij(knoop.tekst, mogelijk)
            self.fout(
                knoop.plaats,
                sleutel,
                *verder,
                hint="bedoelde_u" if bedoeld else "",
                gegeven=kort(knoop.tekst),
                bedoeld=bedoeld,
                bekend=opsomming(mogelijk, 20),
            )

    def volledig(self, velden: dict[str, str], met_bereik: bool, plaats: Plaats, *verder: str) -> bool:
        """Has every paper that this ``herkomst`` asks for been given?"""
        herkomst = velden.get("herkomst")
        if herkomst is None:
            self.fout(plaats, "herkomst_ontbreekt", *verder, mogelijk=opsomming(HERKOMSTEN))
            return False
        gegeven = {*velden, *(("bereik",) if met_bereik else ())}
        ontbreekt = [sleutel for sleutel in _NODIG.get(herkomst, ()) if sleutel not in gegeven]
        for sleutel in ontbreekt:
            self.fout(plaats, f"{sleutel}_ontbreekt", *verder, herkomst=herkomst)
        return herkomst in HERKOMSTEN and not ontbreekt

    def bereik(
        self, knoop: Knoop | None, elementen: Iterable[Element], vrij: Collection[Element] = (), *verder: str
    ) -> dict[Element, Paar]:
        """The plausible range by element; elements in ``vrij`` need none."""
        if knoop is None:
            return {}
        gevonden = dict(self._bereik(knoop, (), list(elementen), (*verder, "bereik")))
        ontbreekt = [element for element in elementen if element not in gevonden and element not in vrij]
        if ontbreekt and self.goed:
            namen = opsomming(".".join(element) for element in ontbreekt)
            self.fout(knoop.plaats, "bereik_sleutels_ontbreken", *verder, "bereik", ontbreekt=namen)
        return gevonden

    def _bereik(
        self, knoop: Knoop, element: Element, elementen: list[Element], verder: tuple[str, ...]
    ) -> Iterator[tuple[Element, Paar]]:
        if isinstance(knoop, Map) and len(element) < len(self.veld.assen):
            for sleutel, item in knoop.items.items():
                dieper = (*element, sleutel)
                eronder = [e for e in elementen if e[: len(dieper)] == dieper]
                if not eronder:
                    bedoeld = dichtstbij(sleutel, {e[len(element)] for e in elementen})
                    self.onbekend(item, sleutel, bedoeld, (e[len(element)] for e in elementen), *verder)
                    continue
                yield from self._bereik(item.knoop, dieper, eronder, (*verder, sleutel))
            return
        if not isinstance(knoop, Lijst):
            self.fout(knoop.plaats, "bereik_vorm", *verder, gegeven=kort(toon(knoop)))
            return
        if len(knoop.items) != 2:
            hint = "bereik_komma" if len(knoop.items) in (3, 4) else ""
            self.fout(knoop.plaats, "bereik_vorm", *verder, hint=hint, gegeven=kort(toon(knoop)))
            return
        laag, hoog = (self.getal(deel, *verder) for deel in knoop.items)
        if laag is None or hoog is None:
            return
        if laag > hoog:
            self.fout(knoop.plaats, "bereik_omgekeerd", *verder, laag=f"{laag:.12g}", hoog=f"{hoog:.12g}")
            return
        for element_ in elementen:
            yield element_, (laag, hoog)

    def onbekend(self, item: Item, sleutel: str, bedoeld: str, bekend: Iterable[str], *verder: str) -> None:
        """An unknown key inside a number."""
        hint = "bedoelde_u" if bedoeld else ""
        if sleutel.isdigit() and isinstance(item.knoop, Scalair) and item.knoop.waarde is None:
            hint = "losse_cijfers"  # {WW: 0,25} is read as two entries
        uniek = list(dict.fromkeys(bekend))
        self.fout(
            item.sleutelplaats,
            "onbekende_sleutel",
            *verder,
            sleutel,
            hint=hint,
            sleutel=kort(sleutel),
            bedoeld=bedoeld,
            bekend=opsomming(uniek, 20),
        )

    def getal(self, knoop: Knoop, *verder: str) -> float | None:
        """A number within the hard bounds of the field, or an error that says how to write it."""
        if not isinstance(knoop, Scalair):
            self.fout(knoop.plaats, "getal_verwacht", *verder, gegeven=kort(toon(knoop)))
            return None
        waarde = knoop.waarde
        if isinstance(waarde, bool) or not isinstance(waarde, (int, float)):
            self._geen_getal(knoop, *verder)
            return None
        if not self.veld.onder <= waarde <= self.veld.boven:
            self.fout(
                knoop.plaats,
                "buiten_grenzen",
                *verder,
                gegeven=kort(knoop.tekst),
                onder=f"{self.veld.onder:.12g}",
                boven=f"{self.veld.boven:.12g}",
            )
            return None
        if self.veld.eenheid.startswith("euro") and _KLEIN_BEDRAG.fullmatch(knoop.tekst):
            velden = {"gegeven": knoop.tekst, "voorstel": knoop.tekst.replace(".", "")}
            self.lezing.meldingen.waarschuw(knoop.plaats, (*self.pad, *verder), "duizendpunt_misschien", **velden)
        return float(waarde)

    def _geen_getal(self, knoop: Scalair, *verder: str) -> None:
        voorstel = ""
        if knoop.waarde is None:
            sleutel = "leeg"
        elif knoop.verdacht is not None and knoop.verdacht.sleutel.startswith("getal_"):
            sleutel, voorstel = knoop.verdacht.sleutel, knoop.verdacht.voorstel
        elif not knoop.kaal and _is_getal(knoop.tekst):
            sleutel, voorstel = "getal_aanhaling", knoop.tekst
        else:
            sleutel = "getal_verwacht"
        self.fout(
            knoop.plaats,
            sleutel,
            *verder,
            gegeven=kort(knoop.tekst),
            voorstel=voorstel,
        )


def maak(velden: dict[str, str], bereik: Paar | None) -> Papieren:
    """The papers of one element."""
    return Papieren.model_validate({**velden, "bereik": bereik})


def toon(knoop: Knoop) -> str:
    """A node as it may be quoted in a message."""
    if isinstance(knoop, Scalair):
        return knoop.tekst
    if isinstance(knoop, Lijst):
        return "[" + ", ".join(toon(deel) for deel in knoop.items[:6]) + "]"
    return "{" + ", ".join(f"{naam}: …" for naam in list(knoop.items)[:4]) + "}"


def _is_getal(tekst: str) -> bool:
    waarde, _ = herken(tekst)
    return isinstance(waarde, (int, float)) and not isinstance(waarde, bool)
