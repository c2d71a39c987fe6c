"""The documents behind the model, the figures they print, and the other evidence: facts, with their place of origin.

Three files, read as plain dictionaries by id: ``bronnen.yaml`` (documents), ``cijfers.yaml`` (published figures: what
the model is fitted to, tested against, or fed with) and ``bewijs.yaml`` (evidence from outside these documents that
bounds parameters).
"""

from functools import cache
from pathlib import Path
from typing import Any

from simulatie.scenario.fouten import Meldingen
from simulatie.scenario.ontleden import Knoop, Map, Scalair, ontleed

_HIER = Path(__file__).parent


@cache
def bronnen() -> dict[str, dict[str, Any]]:
    """Documents by id: ``titel``, ``auteur``, ``datum``, ``over``."""
    return _lees("bronnen.yaml")


@cache
def cijfers() -> dict[str, dict[str, Any]]:
    """Published figures by id: ``waarde``, ``definitie``, ``bron``, ``tabel``, ``gebruik`` and what else is known."""
    return _lees("cijfers.yaml")


@cache
def bewijs() -> dict[str, dict[str, Any]]:
    """Other evidence by id: ``waarde``, ``definitie``, ``bronnen`` (ids) and ``zeker``."""
    return _lees("bewijs.yaml")


def _lees(naam: str) -> dict[str, Any]:
    """Read a file of this folder with the strict parser of scenario files.

    Raises:
        ScenarioFout: if the file is not well formed.
    """
    meldingen = Meldingen()
    boom = ontleed((_HIER / naam).read_bytes(), naam, meldingen)
    meldingen.gooi()
    assert boom is not None
    inhoud: dict[str, Any] = kaal(boom)
    return inhoud


def kaal(knoop: Knoop) -> Any:
    """A parsed tree as plain Python data; keys are text."""
    if isinstance(knoop, Scalair):
        return knoop.waarde
    if isinstance(knoop, Map):
        return {naam: kaal(item.knoop) for naam, item in knoop.items.items()}
    return [kaal(deel) for deel in knoop.items]
