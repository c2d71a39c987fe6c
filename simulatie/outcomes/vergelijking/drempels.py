"""How large a difference has to be to matter, chosen beforehand: a threshold for each primary outcome, with its reason.

A small simulated difference can be certain and still be of no use; an interval does not tell. These are choices about
what is worth knowing, no numbers of the model.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from simulatie.outcomes.indicatoren import REGISTER
from simulatie.teksten import Tweetalig as Tekst

STANDAARD_DEEL: Final = 0.02
"""Threshold of a primary outcome that is not in the table: this share of its value in the baseline."""


@dataclass(frozen=True)
class Drempel:
    """A relevance threshold in the unit of its indicator."""

    waarde: float
    eenheid: Tekst
    reden: Tekst


DREMPELS: Final[dict[str, Drempel]] = {
    "primair_duurzaam_werk_24m": Drempel(
        0.01,
        Tekst("aandeel van de klanten", "share of clients"),
        Tekst(
            "een procentpunt: de gepubliceerde cijfers staan in hele procenten",
            "one percentage point: the published figures are whole percents",
        ),
    ),
    "primair_uitkeringsmaanden_24m": Drempel(
        0.25,
        Tekst("maanden per klant", "months per client"),
        Tekst(
            "een week uitkering per klant in twee jaar, een procent van die tijd",
            "a week on benefit per client in two years, one percent of that time",
        ),
    ),
    "primair_vervolg_12m": Drempel(
        0.02,
        Tekst("aandeel van de mislukte eerste trajecten", "share of failed first trajectories"),
        Tekst(
            "een op de vijftig: zoveel verschillen twee lezingen van dezelfde publicatie",
            "one in fifty: so much do two readings of one publication differ",
        ),
    ),
    "primair_uitzitmaanden": Drempel(
        0.25,
        Tekst("maanden per traject", "months per trajectory"),
        Tekst(
            "een week per traject: minder is in een dossier niet te zien",
            "a week per trajectory: less cannot be seen in a file",
        ),
    ),
    "primair_publiek_geld": Drempel(
        100.0,
        Tekst("euro per instromer in vijf jaar", "euros per entrant in five years"),
        Tekst(
            "ongeveer een half procent van wat een instromer in vijf jaar kost",
            "about half a percent of what an entrant costs in five years",
        ),
    ),
}


def drempel_van(indicator: str, basis: float) -> float:
    """Threshold of an indicator whose value in the baseline is `basis`; NaN for a secondary one."""
    if indicator in DREMPELS:
        return DREMPELS[indicator].waarde
    if indicator in REGISTER and REGISTER[indicator].definitie.primair:
        return STANDAARD_DEEL * abs(basis)
    return float("nan")
