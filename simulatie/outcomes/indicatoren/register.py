"""The register of indicators: each definition stands with the function that computes it.

    @indicator("plaatsing_uwv", titel=Tweetalig("…", "…"), …, og=OG_UWV)
    def plaatsing(t: Tabellen, og: int) -> Uitkomst: ...

One function can serve several indicators; what they differ in is passed as extra keywords. The order of registration is
the order of the output.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from simulatie.engines.events import Gebeurtenis
from simulatie.outcomes.tabellen import Tabellen
from simulatie.teksten import Tweetalig

GEEN_TEKST: Final = Tweetalig("", "")
Soort = Literal["aandeel", "gemiddelde", "verhouding", "mediaan"]
"""aandeel: a share of units, 0-1. gemiddelde: a sum per unit. verhouding: any other ratio. mediaan: has no sum."""
Eenheid = Literal["klant", "traject", "melding", "taak", "baan", "periode", "maand", "klantjaar", "minuut", "euro"]
"""What the denominator counts."""
Venster = Literal["geeindigd", "instroom", "contractmix", "duurzaam", "meetperiode", "september", "jaar"]
"""geeindigd … duurzaam: the windows of `metingen`; meetperiode: from `meten_vanaf` on; jaar: calendar years in it."""
Lezing = Literal["letterlijk", "interpretatie", "andere_lezing", "eigen"]
"""letterlijk: as printed; interpretatie: our reading of an open one; andere_lezing: the other; eigen: not printed."""


class Telling(NamedTuple):
    """What one group of an indicator counts, by region: float64 [R] each."""

    teller: NDArray[np.float64]
    noemer: NDArray[np.float64]
    weggelaten: NDArray[np.float64]  # units whose follow-up falls outside the run


Uitkomst = dict[str, Telling]
"""group -> counts, in the order in which the groups are shown."""


@dataclass(frozen=True)
class Definitie:
    """What an indicator means. Texts in Dutch and English."""

    id: str
    titel: Tweetalig
    eenheid: Eenheid  # what is counted in the denominator
    gebeurtenis: tuple[Gebeurtenis, ...]  # events of the log it rests on
    venster: Venster
    teller: Tweetalig
    noemer: Tweetalig
    soort: Soort
    opvolging_maanden: float = 0.0  # follow-up that must lie inside the run
    uitgesloten: Tweetalig = GEEN_TEKST
    lezing: Lezing = "eigen"
    toelichting: Tweetalig = GEEN_TEKST
    primair: bool = False


@dataclass(frozen=True)
class Indicator:
    """A definition with what computes it."""

    definitie: Definitie
    bereken: Callable[[Tabellen], Uitkomst]


REGISTER: Final[dict[str, Indicator]] = {}
"""All indicators by id, filled when `simulatie.outcomes.indicatoren` is imported."""

Functie = Callable[..., Uitkomst]


def indicator(
    id_: str,
    *,
    titel: Tweetalig,
    eenheid: Eenheid,
    gebeurtenis: tuple[Gebeurtenis, ...],
    venster: Venster,
    teller: Tweetalig,
    noemer: Tweetalig,
    soort: Soort = "aandeel",
    opvolging_maanden: float = 0.0,
    uitgesloten: Tweetalig = GEEN_TEKST,
    lezing: Lezing = "eigen",
    toelichting: Tweetalig = GEEN_TEKST,
    primair: bool = False,
    **parameters: Any,
) -> Callable[[Functie], Functie]:
    """Register a function of the tables under an id; `parameters` are passed on to it.

    Raises ValueError when the id is taken.
    """
    if id_ in REGISTER:
        raise ValueError(f"indicator {id_!r} is registered twice")
    definitie = Definitie(
        id_,
        titel,
        eenheid,
        gebeurtenis,
        venster,
        teller,
        noemer,
        soort,
        opvolging_maanden,
        uitgesloten,
        lezing,
        toelichting,
        primair,
    )

    def neem_op(functie: Functie) -> Functie:
        REGISTER[id_] = Indicator(definitie, partial(functie, **parameters))
        return functie

    return neem_op


def definities() -> dict[str, Definitie]:
    """All definitions by id, in order."""
    return {naam: i.definitie for naam, i in REGISTER.items()}
