"""Where each number of a scenario stands in the parameter vectors.

The layout follows from the typed sections, so it cannot drift from them. Rule files say at their top which numbers
they use, by the path an advisor sees in the scenario::

    BASISKANS = plek("werk.basiskans")        # P[BASISKANS + uitkering]

Three vectors: `P` for the scenario as a whole (`plek`), one row of `O` for each opdrachtgever (`plek_og`), one row of
`C` for each contract (`plek_contract`). A number with axes takes consecutive places, last axis fastest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Final

from simulatie.assen import OPEN_ASSEN, UITKERING
from simulatie.scenario.secties import Scenario
from simulatie.scenario.secties_contract import Contract
from simulatie.scenario.secties_opdrachtgever import Opdrachtgever
from simulatie.scenario.veld import Getal, Sectie, Veld


@dataclass(frozen=True)
class Plaats:
    """One number of the scenario in a vector: first index, how many values, and its field."""

    begin: int
    aantal: int
    veld: Veld


AFGELEID: Final = {
    # numbers computed from a scenario before the run (`simulatie.afgeleid`), by benefit of entry
    "diagnoseruis": UITKERING,  # sd of the noise on the seen log chance that gives the stated AUC
    "kans_gemiddelde": UITKERING,  # mean of the log chance at entry
    "kans_sd": UITKERING,  # sd of the seen log chance at entry
    "drift": UITKERING,  # expected monthly fall of the log chance while searching
    "onbekend_gemiddelde": UITKERING,  # mean of what a provider cannot observe of the log chance
    "onbekend_variantie": UITKERING,  # and its variance
}


def _loop(sectie: type[Sectie], pad: str) -> list[tuple[str, Veld]]:
    gevonden: list[tuple[str, Veld]] = []
    for naam, info in sectie.model_fields.items():
        soort: Any = info.annotation
        volledig = f"{pad}.{naam}" if pad else naam
        if soort is Getal:
            veld = next(m for m in info.metadata if isinstance(m, Veld))
            if not any(a in OPEN_ASSEN for a in veld.assen):
                gevonden.append((volledig, veld))
        elif isinstance(soort, type) and issubclass(soort, Sectie) and volledig != "opdrachtgevers":
            gevonden.extend(_loop(soort, volledig))
    return gevonden


def _deel_in(velden: list[tuple[str, Veld]]) -> dict[str, Plaats]:
    plaatsen: dict[str, Plaats] = {}
    begin = 0
    for pad, veld in velden:
        aantal = math.prod(len(veld.sleutels(i)) for i in range(len(veld.assen)))
        plaatsen[pad] = Plaats(begin, aantal, veld)
        begin += aantal
    return plaatsen


ALGEMEEN: Final = _deel_in(_loop(Scenario, ""))
PER_OPDRACHTGEVER: Final = _deel_in(_loop(Opdrachtgever, ""))
PER_CONTRACT: Final = _deel_in(_loop(Contract, ""))


def _lengte(plaatsen: dict[str, Plaats]) -> int:
    return max((p.begin + p.aantal for p in plaatsen.values()), default=0)


_EERSTE_AFGELEIDE: Final = _lengte(ALGEMEEN)
LENGTE_P: Final = _EERSTE_AFGELEIDE + sum(len(as_) for as_ in AFGELEID.values())
LENGTE_O: Final = _lengte(PER_OPDRACHTGEVER)
LENGTE_C: Final = _lengte(PER_CONTRACT)


def _zoek(plaatsen: dict[str, Plaats], pad: str) -> int:
    try:
        return plaatsen[pad].begin
    except KeyError:
        raise KeyError(f"the scenario has no number {pad!r} of fixed size") from None


def plek(pad: str) -> int:
    """Index in `P` of the first value of a number, e.g. ``"werk.basiskans"``. Raises KeyError if there is none."""
    return _zoek(ALGEMEEN, pad)


def plek_og(pad: str) -> int:
    """Index in a row of `O`, e.g. ``"beleid.selectie"``. Raises KeyError if there is none."""
    return _zoek(PER_OPDRACHTGEVER, pad)


def plek_contract(pad: str) -> int:
    """Index in a row of `C`, e.g. ``"betaling.start"``. Raises KeyError if there is none."""
    return _zoek(PER_CONTRACT, pad)


def plek_afgeleid(naam: str) -> int:
    """Index in `P` of a number computed before the run (see `AFGELEID`). Raises KeyError if there is none."""
    begin = _EERSTE_AFGELEIDE
    for ander, as_ in AFGELEID.items():
        if ander == naam:
            return begin
        begin += len(as_)
    raise KeyError(f"no computed number {naam!r}")
