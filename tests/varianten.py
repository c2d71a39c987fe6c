"""Variants of a scenario for tests: a few numbers replaced, without the checks of the loader."""

from __future__ import annotations

from typing import Any

from simulatie.scenario.veld import Getal, Sectie


def anders(scenario: Any, waarden: dict[str, Any]) -> Any:
    """A copy of `scenario` with other values, ``{"regio.klanten": 60.0, "looptijd.eind": date(2005, 1, 1)}``.

    A number keeps its papers and loses its dated changes; a table is given whole.
    """
    for pad, waarde in waarden.items():
        scenario = _met(scenario, pad.split("."), waarde)
    return scenario


def _met(sectie: Sectie, pad: list[str], waarde: Any) -> Sectie:
    naam, *rest = pad
    oud = getattr(sectie, naam)
    if rest:
        nieuw = _met(oud, rest, waarde)
    elif isinstance(oud, Getal):
        nieuw = oud.model_copy(update={"waarde": waarde, "wijzigt": ()})
    else:
        nieuw = waarde
    return sectie.model_copy(update={naam: nieuw})
