"""Laying one file over another: sections merge, numbers follow their own rules (``blad.py``), the rest is replaced.

The result is a tree of what the scenario says so far, every part with its place, so that an error found at the very end
still points at the right line of the right file.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from simulatie.scenario.blad import lees_blad
from simulatie.scenario.fouten import Plaats, dichtstbij, kort, opsomming
from simulatie.scenario.ontleden import Item, Knoop, Lijst, Map, Scalair
from simulatie.scenario.papieren import Lezing, toon
from simulatie.scenario.stand import Blad, als_getal, elementplaatsen
from simulatie.scenario.vorm import Deel, GetalVorm, LijstVorm, MapVorm, SectieVorm, Vorm, WaardeVorm

Pad = tuple[str, ...]


@dataclass(frozen=True)
class Gewoon:
    """A plain value: text, date, choice."""

    waarde: Any
    plaats: Plaats
    sleutelplaats: Plaats


@dataclass(frozen=True)
class Tak:
    """A section or an open map."""

    delen: "dict[str, Toestand]"
    plaats: Plaats
    sleutelplaats: Plaats


@dataclass(frozen=True)
class Rij:
    """A list."""

    delen: "list[Toestand]"
    als_tuple: bool
    plaats: Plaats
    sleutelplaats: Plaats


Toestand = Blad | Gewoon | Tak | Rij


def leg_over(oud: Tak | None, boom: Map, vorm: SectieVorm, lezing: Lezing) -> Tak:
    """What the scenario says after this file; errors are noted and leave the inherited part in place."""
    begin = Plaats(lezing.bestand, 1, 1)
    items = {naam: item for naam, item in boom.items.items() if naam != "extends"}
    if oud is not None:
        oud = _zonder_eigen(oud, vorm)
    return _Stapelaar(lezing, vorm).sectie(vorm, replace(boom, items=items), (), begin, oud)


def _zonder_eigen(oud: Tak, vorm: SectieVorm) -> Tak:
    """Leave out the fields that describe one file only."""
    return replace(oud, delen={n: deel for n, deel in oud.delen.items() if vorm.delen[n].geerfd})


class _Stapelaar:
    def __init__(self, lezing: Lezing, wortel: SectieVorm) -> None:
        self.lezing = lezing
        self.wortel = wortel

    def fout(self, plaats: Plaats, pad: Pad, sleutel: str, /, *, hint: str = "", **velden: Any) -> None:
        self.lezing.meldingen.fout(plaats, pad, sleutel, hint=hint, **velden)

    def deel(self, vorm: Vorm, item: Item, pad: Pad, oud: Toestand | None) -> Toestand | None:
        """Read one entry; after an error what was inherited stands in, so that later checks can still run."""
        if pad in self.lezing.kapot:
            return oud
        nieuw = self._deel(vorm, item, pad, oud)
        if nieuw is None:
            self.lezing.kapot.add(pad)
        return nieuw if nieuw is not None else oud

    def _deel(self, vorm: Vorm, item: Item, pad: Pad, oud: Toestand | None) -> Toestand | None:
        knoop, sleutelplaats = item.knoop, item.sleutelplaats
        match vorm:
            case GetalVorm():
                blad = oud if isinstance(oud, Blad) else None
                return lees_blad(knoop, sleutelplaats, vorm.veld, pad, blad, self.lezing)
            case SectieVorm() | MapVorm():
                tak = oud if isinstance(oud, Tak) else None
                if not isinstance(knoop, Map):
                    leeg = isinstance(knoop, Scalair) and knoop.waarde is None
                    self.fout(knoop.plaats, pad, "leeg" if leeg else "sectie_verwacht", gegeven=kort(toon(knoop)))
                    return None
                if isinstance(vorm, SectieVorm):
                    return self.sectie(vorm, knoop, pad, sleutelplaats, tak)
                return self.open_map(vorm, knoop, pad, sleutelplaats, tak)
            case LijstVorm():
                return self.rij(vorm, knoop, pad, sleutelplaats)
            case WaardeVorm():
                return self.waarde(vorm, vorm.annotatie, knoop, pad, sleutelplaats)

    def sectie(self, vorm: SectieVorm, knoop: Map, pad: Pad, sleutelplaats: Plaats, oud: Tak | None) -> Tak:
        """Merge a section key by key."""
        delen: dict[str, Toestand] = dict(oud.delen) if oud else {}
        for naam, item in knoop.items.items():
            deel = vorm.delen.get(naam)
            if deel is None:
                self._onbekend(item, naam, pad, vorm)
                continue
            nieuw = self._veld(deel, item, (*pad, naam), delen.get(naam))
            if nieuw is not None:
                delen[naam] = nieuw
        op_volgorde = {naam: delen[naam] for naam in vorm.delen if naam in delen}
        return Tak(op_volgorde, knoop.plaats, sleutelplaats)

    def _veld(self, deel: Deel, item: Item, pad: Pad, oud: Toestand | None) -> Toestand | None:
        knoop = item.knoop
        if deel.mag_leeg and isinstance(knoop, Scalair) and knoop.waarde is None:
            return Gewoon(None, knoop.plaats, item.sleutelplaats)
        if isinstance(deel.vorm, WaardeVorm):
            waarde = self.waarde(deel.vorm, deel.annotatie, knoop, pad, item.sleutelplaats)
            if waarde is None:
                self.lezing.kapot.add(pad)
            return waarde or oud
        return self.deel(deel.vorm, item, pad, oud)

    def open_map(self, vorm: MapVorm, knoop: Map, pad: Pad, sleutelplaats: Plaats, oud: Tak | None) -> Tak:
        """Merge an open map; in a file that extends another, an empty entry takes an inherited one away."""
        delen: dict[str, Toestand] = dict(oud.delen) if oud else {}
        for naam, item in knoop.items.items():
            leeg = isinstance(item.knoop, Scalair) and item.knoop.waarde is None
            if vorm.sleutels and naam not in vorm.sleutels:
                self._onbekende_naam(item, naam, (*pad, naam), vorm.sleutels)
            elif not naam or "." in naam or not naam.isprintable():
                self.fout(item.sleutelplaats, (*pad, naam), "naam_ongeldig", gegeven=kort(naam))
            elif leeg and self.lezing.erft and naam in delen:
                del delen[naam]
            elif leeg and self.lezing.erft:
                self._onbekende_naam(item, naam, (*pad, naam), delen)
            else:
                nieuw = self.deel(vorm.inhoud, item, (*pad, naam), delen.get(naam))
                if nieuw is not None:
                    delen[naam] = nieuw
        return Tak(delen, knoop.plaats, sleutelplaats)

    def rij(self, vorm: LijstVorm, knoop: Knoop, pad: Pad, sleutelplaats: Plaats) -> Rij | None:
        """Read a list; it replaces an inherited one as a whole."""
        if not isinstance(knoop, Lijst):
            self.fout(knoop.plaats, pad, "lijst_verwacht", gegeven=kort(toon(knoop)))
            return None
        delen = [
            self.deel(vorm.inhoud, Item(deel.plaats, deel), (*pad, str(nummer)), None)
            for nummer, deel in enumerate(knoop.items)
        ]
        goed = [deel for deel in delen if deel is not None]
        return Rij(goed, vorm.als_tuple, knoop.plaats, sleutelplaats) if len(goed) == len(delen) else None

    def waarde(self, vorm: WaardeVorm, annotatie: Any, knoop: Knoop, pad: Pad, sleutelplaats: Plaats) -> Gewoon | None:
        """Read a text, date, choice or other plain value."""
        if not isinstance(knoop, Scalair):
            self.fout(knoop.plaats, pad, f"{vorm.soort}_verwacht", gegeven=kort(toon(knoop)), bekend=_keuzes(vorm))
            return None
        if knoop.waarde is None:
            self.fout(knoop.plaats, pad, "leeg")
            return None
        if vorm.soort == "keuze" and knoop.waarde not in vorm.keuzes:
            bedoeld = dichtstbij(knoop.tekst, vorm.keuzes)
            hint = "bedoelde_u" if bedoeld else ""
            self.fout(
                knoop.plaats,
                pad,
                "keuze_verwacht",
                hint=hint,
                gegeven=kort(knoop.tekst),
                bedoeld=bedoeld,
                bekend=_keuzes(vorm),
            )
            return None
        try:
            return Gewoon(_adapter(annotatie).validate_python(knoop.waarde), knoop.plaats, sleutelplaats)
        except ValidationError as fout:
            self._ongeldig(vorm, knoop, pad, fout)
            return None

    def _ongeldig(self, vorm: WaardeVorm, knoop: Scalair, pad: Pad, fout: ValidationError) -> None:
        eerste = fout.errors(include_url=False, include_context=False)[0]
        verkeerde_soort = eerste["type"].endswith(("_type", "_parsing")) and vorm.soort != "anders"
        verdacht = knoop.verdacht
        velden = {"gegeven": kort(knoop.tekst), "voorstel": verdacht.voorstel if verdacht else "", "bekend": ""}
        if not verkeerde_soort:
            self.fout(knoop.plaats, pad, "ongeldig", reden=eerste["msg"], **velden)
        elif verdacht is not None and vorm.soort == "datum" and verdacht.sleutel == "datum_bestaat_niet":
            self.fout(knoop.plaats, pad, verdacht.sleutel, **velden)
        else:
            hint = "schrijf_voorstel" if velden["voorstel"] else ""
            self.fout(knoop.plaats, pad, f"{vorm.soort}_verwacht", hint=hint, **velden)

    def _onbekend(self, item: Item, naam: str, pad: Pad, vorm: SectieVorm) -> None:
        """An unknown key of a section: the nearest key, or the section in which this key does exist."""
        elders = [".".join(plek) for plek in _plekken(self.wortel, naam) if plek[:-1] != pad]
        if not elders or dichtstbij(naam, vorm.delen):
            self._onbekende_naam(item, naam, (*pad, naam), vorm.delen)
            return
        self.fout(
            item.sleutelplaats,
            (*pad, naam),
            "onbekende_sleutel",
            hint="hoort_elders",
            sleutel=kort(naam),
            elders=opsomming(elders, 3),
        )

    def _onbekende_naam(self, item: Item, naam: str, pad: Pad, bekend: Iterable[str]) -> None:
        bekend = list(bekend)
        bedoeld = dichtstbij(naam, bekend)
        hint = "losse_cijfers" if naam.isdigit() else "bedoelde_u" if bedoeld else ""  # `{x: 0,25}` has a key 25
        self.fout(
            item.sleutelplaats,
            pad,
            "onbekende_sleutel",
            hint=hint,
            sleutel=kort(naam),
            bedoeld=bedoeld,
            bekend=opsomming(bekend, 30),
        )


def _keuzes(vorm: WaardeVorm) -> str:
    return opsomming(vorm.keuzes, 20)


@cache
def _adapter(annotatie: Any) -> TypeAdapter[Any]:
    return TypeAdapter(annotatie, config=ConfigDict(strict=True, allow_inf_nan=False))


def _plekken(vorm: Vorm, naam: str, pad: Pad = ()) -> Iterator[Pad]:
    """Where in the scenario a key of this name exists."""
    if isinstance(vorm, SectieVorm):
        for sleutel, deel in vorm.delen.items():
            if sleutel == naam:
                yield (*pad, sleutel)
            yield from _plekken(deel.vorm, naam, (*pad, sleutel))
    elif isinstance(vorm, MapVorm):
        yield from _plekken(vorm.inhoud, naam, (*pad, "…"))


def als_invoer(toestand: Toestand) -> Any:
    """What the typed sections are made of: dicts, lists and values, with a ``Getal`` for each number."""
    match toestand:
        case Blad():
            return als_getal(toestand)
        case Tak():
            return {naam: als_invoer(deel) for naam, deel in toestand.delen.items()}
        case Rij():
            delen = [als_invoer(deel) for deel in toestand.delen]
            return tuple(delen) if toestand.als_tuple else delen
        case Gewoon():
            return toestand.waarde


def plaatsen(toestand: Toestand, pad: Pad = ()) -> Iterator[tuple[Pad, Plaats]]:
    """Where everything stands: a section at its key, a value at the value."""
    match toestand:
        case Blad():
            yield from (((*pad, *verder), plaats) for verder, plaats in elementplaatsen(toestand))
        case Tak():
            yield pad, toestand.sleutelplaats
            for naam, deel in toestand.delen.items():
                yield from plaatsen(deel, (*pad, naam))
        case Rij():
            yield pad, toestand.plaats
            for nummer, deel in enumerate(toestand.delen):
                yield from plaatsen(deel, (*pad, str(nummer)))
        case Gewoon():
            yield pad, toestand.plaats
