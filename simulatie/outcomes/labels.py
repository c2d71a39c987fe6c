"""Titles of indicators and names of groups in the language of the reader."""

from __future__ import annotations

import re
from typing import Final

from simulatie.outcomes.indicatoren import REGISTER
from simulatie.outcomes.indicatoren.kenmerken import KWARTAAL
from simulatie.teksten import TALEN, gekozen_taal
from simulatie.teksten.outcomes import TEKSTEN

_MAANDEN: Final = re.compile(r"(\d+)(-\d+)?m(\+?)")
_KWARTAAL: Final = re.compile(KWARTAAL + r"(\d{4})-([1-4])")
_EENHEID: Final = {"nl": "maanden", "en": "months"}


def titel(indicator: str, taal: str | None = None) -> str:
    """Title of an indicator. Raises KeyError for an unknown id."""
    return REGISTER[indicator].definitie.titel[TALEN.index(taal or gekozen_taal())]


def groepslabel(groep: str, taal: str | None = None) -> str:
    """A group as a reader knows it: ``"uwv|ziekte"`` becomes ``"UWV, ziekte"``, ``"6-12m"`` ``"6-12 maanden"``."""
    return ", ".join(_deel(deel, taal or gekozen_taal()) for deel in groep.split("|"))


def rollabel(rol: str, taal: str | None = None) -> str:
    """The role of a printed figure. Raises KeyError for an unknown one."""
    return TEKSTEN[f"rol.{rol}"][TALEN.index(taal or gekozen_taal())]


def _deel(deel: str, taal: str) -> str:
    if f"groep.{deel}" in TEKSTEN:
        return TEKSTEN[f"groep.{deel}"][TALEN.index(taal)]
    if maanden := _MAANDEN.fullmatch(deel):
        van, tot, meer = maanden.groups()
        return f"{int(van)}{tot or ''}{meer} {_EENHEID[taal]}"
    if kwartaal := _KWARTAAL.fullmatch(deel):
        velden = dict(zip(("jaar", "kwartaal"), kwartaal.groups(), strict=True))
        return TEKSTEN["groep.kwartaal"][TALEN.index(taal)].format_map(velden)
    return deel
