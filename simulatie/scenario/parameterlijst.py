"""Every number of a scenario as a row: value, unit, where it comes from, how far it could be off."""

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from simulatie.scenario.kruis import getallen
from simulatie.scenario.veld import Element, Getal, Veld, Wijziging
from simulatie.teksten import gekozen_taal

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen


def parameterlijst(geladen: "Geladen", taal: str | None = None) -> list[dict[str, Any]]:
    """One row per number, per element of its axes, and per date on which that element changes.

    Keys: ``naam`` (dotted path, axis keys included), ``waarde``, ``eenheid``, ``titel``, ``herkomst``, ``bron``,
    ``tabel``, ``run``, ``bereik`` (a pair or None), ``toelichting``, ``vanaf`` (ISO date; None for the start of the
    run), ``grenzen`` (the hard bounds) and ``groep``. JSON can hold every value.
    """
    taal = taal or gekozen_taal()
    return [rij for pad, veld, getal in getallen(geladen.scenario) for rij in _rijen(pad, veld, getal, taal)]


def _rijen(pad: tuple[str, ...], veld: Veld, getal: Getal, taal: str) -> Iterator[dict[str, Any]]:
    standen: list[tuple[datetime.date | None, Getal | Wijziging]] = [(None, getal)]
    standen += [(wijziging.vanaf, wijziging) for wijziging in getal.wijzigt]
    for element in {e: None for _, stand in standen for e in stand.elementen()}:
        vorige: dict[str, Any] = {}
        for vanaf, stand in standen:
            inhoud = _inhoud(stand, element)
            if inhoud and inhoud != vorige:
                yield {
                    "naam": ".".join((*pad, *element)),
                    **inhoud,
                    "eenheid": veld.eenheid,
                    "titel": veld.title if taal == "en" else veld.titel,
                    "vanaf": vanaf.isoformat() if vanaf else None,
                    "grenzen": [veld.onder, veld.boven],
                    "groep": veld.groep,
                }
            vorige = inhoud


def _inhoud(stand: Getal | Wijziging, element: Element) -> dict[str, Any]:
    waarden = stand.elementen()
    if element not in waarden:
        return {}
    papieren = stand.papieren(element)
    return {
        "waarde": waarden[element],
        "herkomst": papieren.herkomst,
        "bron": papieren.bron,
        "tabel": papieren.tabel,
        "run": papieren.run,
        "bereik": list(papieren.bereik) if isinstance(papieren.bereik, tuple) else None,
        "toelichting": papieren.toelichting,
    }
