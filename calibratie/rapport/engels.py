"""English for what the register says in Dutch: mechanisms, reasons, and what a source printed.

Keyed by the Dutch text itself. A stored result holds the words of the register it was made with: where those have
changed since, the English of other words would be wrong, so the Dutch stays. It stands apart from the register, for the
words of that count in the run id.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from markupsafe import Markup

from simulatie.bronnen import kaal
from simulatie.scenario.fouten import Meldingen
from simulatie.scenario.ontleden import ontleed

PAD: Final = Path(__file__).parent / "engels.yaml"


@cache
def engels() -> dict[str, dict[str, str]]:
    """English by field and exact Dutch text.

    Raises:
        ScenarioFout: the file is not well formed, or holds a text twice.
    """
    meldingen = Meldingen()
    boom = ontleed(PAD.read_bytes(), PAD.name, meldingen)
    meldingen.gooi()
    assert boom is not None
    velden: dict[str, dict[str, str]] = kaal(boom)
    return velden


def vertaald(veld: str, tekst: str, taal: str) -> str | None:
    """A text of the register in `taal`; None where it has no English. What holds no letter is the same in both."""
    if taal == "nl" or not any(teken.isalpha() for teken in tekst):
        return tekst
    return engels()[veld].get(tekst)


def in_taal(veld: str, tekst: str, taal: str) -> str:
    """The same for a page: what has no English stands there in Dutch, marked as such, escaped."""
    gevonden = vertaald(veld, tekst, taal)
    return Markup('<span lang="nl">{}</span>').format(tekst) if gevonden is None else gevonden
