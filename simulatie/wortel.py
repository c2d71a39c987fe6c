"""Where a function of one variable is zero: Brent's method (Algorithms for Minimization without Derivatives, 1973).

The steps, their order and their rounding are those of `scipy.optimize.brentq`, so the outcomes have the same bits; a
test holds the two against each other. What is gained is that package: importing it is a tenth of a small run.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

_RELATIEF: Final = 4.0 * 2.0**-52  # no root is known more precisely than this share of itself
_STAPPEN: Final = 100


def wortel(f: Callable[[float], float], een: float, ander: float, tolerantie: float) -> float:
    """A root of f between `een` and `ander`, within `tolerantie`.

    Raises ValueError if f has the same sign at both, or no root is found in a hundred steps.
    """
    vorige, f_vorige = een, f(een)
    beste, f_beste = ander, f(ander)
    if f_vorige == 0.0:
        return vorige
    if f_beste == 0.0:
        return beste
    if _zelfde_teken(f_vorige, f_beste):
        raise ValueError("f has the same sign at both ends")
    overkant, f_overkant, stap, stap_ervoor = vorige, f_vorige, 0.0, 0.0
    for _ in range(_STAPPEN):
        if f_vorige != 0.0 and not _zelfde_teken(f_vorige, f_beste):  # the root lies between the last two
            overkant, f_overkant = vorige, f_vorige
            stap = stap_ervoor = beste - vorige
        if abs(f_overkant) < abs(f_beste):
            vorige, beste, overkant = beste, overkant, beste
            f_vorige, f_beste, f_overkant = f_beste, f_overkant, f_beste
        marge = (tolerantie + _RELATIEF * abs(beste)) / 2.0
        helft = (overkant - beste) / 2.0
        if f_beste == 0.0 or abs(helft) < marge:
            return beste
        nieuw = ervoor = helft
        if abs(stap_ervoor) > marge and abs(f_beste) < abs(f_vorige):
            poging = _poging(vorige, f_vorige, beste, f_beste, overkant, f_overkant)
            if 2.0 * abs(poging) < min(abs(stap_ervoor), 3.0 * abs(helft) - marge):
                nieuw, ervoor = poging, stap
        stap, stap_ervoor = nieuw, ervoor
        vorige, f_vorige = beste, f_beste
        beste += stap if abs(stap) > marge else math.copysign(marge, helft)
        f_beste = f(beste)
    raise ValueError(f"no root in {_STAPPEN} steps")


def _poging(vorige: float, f_vorige: float, beste: float, f_beste: float, overkant: float, f_overkant: float) -> float:
    """Step to where the line through two points is zero, or the inverse parabola through three."""
    if vorige == overkant:
        return -f_beste * (beste - vorige) / (f_beste - f_vorige)
    helling = (f_vorige - f_beste) / (vorige - beste)
    andere = (f_overkant - f_beste) / (overkant - beste)
    return -f_beste * (f_overkant * andere - f_vorige * helling) / (andere * helling * (f_overkant - f_vorige))


def _zelfde_teken(a: float, b: float) -> bool:
    return math.copysign(1.0, a) == math.copysign(1.0, b)
