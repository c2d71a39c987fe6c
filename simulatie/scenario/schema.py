"""The JSON Schema of scenario files, for editors: completion, help on hover, and most of the checks while typing.

It accepts a complete scenario and one that extends another. What needs more than one value (sums, dates within the run)
or the file on disk is left to ``tweedekans controleer``.
"""

import json
from collections.abc import Callable
from typing import Any

from pydantic import TypeAdapter

from simulatie.assen import OPEN_ASSEN
from simulatie.bronnen import bronnen
from simulatie.scenario.veld import HERKOMSTEN, Sectie, Veld
from simulatie.scenario.vorm import Deel, GetalVorm, LijstVorm, MapVorm, SectieVorm, Vorm, WaardeVorm, vorm_van

Schema = dict[str, Any]

_VASTE_DEFS: dict[str, Schema] = {
    "tekst": {"type": "string", "minLength": 1},
    "datum": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "jaar-maand-dag: 2010-03-01"},
    # What goes with which provenance; see `papieren.py`.
    "papierregels": {
        "allOf": [
            {
                "if": {"properties": {"herkomst": {"const": herkomst}}, "required": ["herkomst"]},
                "then": {"required": nodig},
            }
            for herkomst, nodig in (
                ("gepubliceerd", ["bron", "tabel"]),
                ("gekalibreerd", ["run"]),
                ("aanname", ["bereik"]),
                ("keuze", ["toelichting"]),
            )
        ]
    },
}


def schema(model: type[Sectie] | None = None) -> Schema:
    """The JSON Schema (draft 2020-12) of a scenario file."""
    if model is None:
        from simulatie.scenario.secties import Scenario

        model = Scenario
    vorm = vorm_van(model)
    maker = _Maker()
    wortel = maker.sectie(vorm)
    verplicht = [naam for naam, deel in vorm.delen.items() if deel.verplicht]
    eigen = [naam for naam in verplicht if not vorm.delen[naam].geerfd]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Scenario van tweedekans",
        "description": "Noemt alleen wat er anders is dan in het scenario waarop het voortbouwt (extends).",
        "type": "object",
        "properties": {
            "extends": {
                "type": "string",
                "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]*$",
                "description": "Naam van het scenario waarop dit voortbouwt, bijvoorbeeld basis",
            },
            **wortel["properties"],
        },
        "additionalProperties": False,
        "if": {"required": ["extends"]},
        "then": {"required": eigen},
        "else": {"required": verplicht},
        "$defs": {**_VASTE_DEFS, "bron": {"type": "string", "enum": sorted(bronnen())}, **maker.defs},
    }


def schematekst() -> str:
    """The schema as the text of a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


class _Maker:
    """Builds the schema; numbers of one kind (bounds, axes) share a definition."""

    def __init__(self) -> None:
        self.defs: dict[str, Schema] = {}
        self.soorten: dict[tuple[Any, ...], str] = {}

    def van(self, vorm: Vorm, deel: Deel | None = None) -> Schema:
        match vorm:
            case GetalVorm():
                return self.getal(vorm.veld)
            case SectieVorm():
                return self.sectie(vorm)
            case MapVorm():
                inhoud = {"anyOf": [self.van(vorm.inhoud), {"type": "null"}]}  # null takes an inherited entry away
                if vorm.sleutels:
                    return _object(dict.fromkeys(vorm.sleutels, inhoud))
                return {"type": "object", "additionalProperties": inhoud, "propertyNames": {"pattern": "^[^.]+$"}}
            case LijstVorm():
                return {"type": "array", "items": self.van(vorm.inhoud)}
            case WaardeVorm():
                return TypeAdapter(deel.annotatie if deel else vorm.annotatie).json_schema()

    def sectie(self, vorm: SectieVorm) -> Schema:
        eigenschappen = {}
        for naam, deel in vorm.delen.items():
            inhoud = self.van(deel.vorm, deel)
            if deel.mag_leeg and not isinstance(deel.vorm, WaardeVorm):
                inhoud = {"anyOf": [inhoud, {"type": "null"}]}
            if deel.omschrijving:
                inhoud = {"description": deel.omschrijving, **inhoud}
            eigenschappen[naam] = inhoud
        return _object(eigenschappen)

    def getal(self, veld: Veld) -> Schema:
        soort = (veld.onder, veld.boven, veld.geheel, veld.assen, veld.dateerbaar)
        if soort not in self.soorten:
            self.soorten[soort] = f"getal{len(self.soorten) + 1}"
            self.defs |= _getalschema(veld, self.soorten[soort])
        return {
            "title": f"{veld.titel} [{veld.eenheid}]",
            "description": f"{veld.titel}; {veld.eenheid}; van {veld.onder:.12g} tot {veld.boven:.12g}. {veld.title}.",
            "$ref": f"#/$defs/{self.soorten[soort]}",
        }


def _getalschema(veld: Veld, naam: str) -> dict[str, Schema]:
    """The definitions of one kind of number: itself and its parts, which refer to each other."""

    def deel(soort: str) -> Schema:
        return {"$ref": f"#/$defs/{naam}.{soort}"}

    papieren: dict[str, Schema] = {
        "herkomst": {"enum": list(HERKOMSTEN)},
        "bron": {"$ref": "#/$defs/bron"},
        "tabel": {"$ref": "#/$defs/tekst"},
        "run": {"$ref": "#/$defs/tekst"},
        "bereik": deel("bereik"),
        "toelichting": {"$ref": "#/$defs/tekst"},
    }
    regels = {"$ref": "#/$defs/papierregels"}
    voluit = {"waarde": deel("waarde"), **papieren, "afwijkend": deel("afwijkend")}
    stap = {"vanaf": {"$ref": "#/$defs/datum"}, **voluit}
    vormen = [deel("waarde"), _object(voluit) | {"minProperties": 1, **regels}]
    defs: dict[str, Schema] = {
        f"{naam}.getal": {
            "type": "integer" if veld.geheel else "number",
            "minimum": veld.onder,
            "maximum": veld.boven,
        },
        f"{naam}.paar": {"type": "array", "items": deel("getal"), "minItems": 2, "maxItems": 2},
        f"{naam}.waarde": _tabel(veld, deel("getal")),
        f"{naam}.bereik": _tabel(veld, deel("paar")),
        f"{naam}.afwijkend": {
            "type": "object",
            "additionalProperties": _object(papieren) | {"required": ["herkomst"], **regels},
        },
    }
    if veld.dateerbaar:
        defs[f"{naam}.stap"] = _object(stap) | {"required": ["vanaf", "waarde"], **regels}
        voluit["wijzigt"] = {"type": "array", "items": deel("stap")}
        vormen.append(deel("stap"))
    return {naam: {"anyOf": vormen}, **defs}


def _tabel(veld: Veld, blad: Schema) -> Schema:
    """A value, or a table of them over the axes of the field."""
    schema_ = blad
    for diepte in reversed(range(len(veld.assen))):
        maak = _open_tabel(veld.assen[diepte]) if veld.is_open(diepte) else _vaste_tabel(veld.sleutels(diepte))
        schema_ = {"anyOf": [blad, maak(schema_)]}
    return schema_


def _vaste_tabel(sleutels: tuple[str, ...]) -> Callable[[Schema], Schema]:
    return lambda inhoud: _object(dict.fromkeys(sleutels, inhoud)) | {"minProperties": 1}


def _open_tabel(as_: str) -> Callable[[Schema], Schema]:
    patroon = f"^({OPEN_ASSEN[as_]})$"
    return lambda inhoud: {
        "type": "object",
        "patternProperties": {patroon: inhoud},
        "additionalProperties": False,
        "minProperties": 1,
    }


def _object(eigenschappen: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": eigenschappen, "additionalProperties": False}
