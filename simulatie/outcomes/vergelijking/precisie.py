"""How precise the paired differences of the primary outcomes are, in the unit that matters: their thresholds."""

from __future__ import annotations

import numpy as np

from simulatie.outcomes.indicatoren import REGISTER
from simulatie.outcomes.vergelijking.drempels import drempel_van
from simulatie.outcomes.vergelijking.gepaard import Paren


def primaire_rijen(paren: Paren) -> list[int]:
    """Rows of the primary outcomes over all clients."""
    return [
        i
        for i, (indicator, groep) in enumerate(paren.rijen)
        if groep == "totaal" and indicator in REGISTER and REGISTER[indicator].definitie.primair
    ]


def ruwste(paren: Paren) -> float:
    """Largest half-width of a primary outcome's interval, in relevance thresholds.

    Infinite while there are too few clusters for an interval; outcomes without any case are left out, and so is what is
    equal everywhere.
    """
    breedten = [0.0]
    for i in primaire_rijen(paren):
        if paren.gelijk[i] or np.isnan(paren.verschil[i]):
            continue
        halve = (paren.boven[i] - paren.onder[i]) / 2.0
        breedten.append(np.inf if np.isnan(halve) else halve / drempel_van(paren.rijen[i][0], paren.basis[i]))
    return float(max(breedten))
