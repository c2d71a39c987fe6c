"""From numbers of a scenario back to coordinates of the prior: what only tests ask for."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from calibratie.ruimte import Parameter, Ruimte


def van_paden(p: Parameter, waarden: Mapping[str, float]) -> float:
    """The value that gives the first path of `p` the value it has in `waarden` (cut off at the prior's bounds)."""
    pad, ref = next(iter(p.paden.items()))
    ruw = waarden[pad]
    waarde = ruw / ref if p.werking == "factor" else ruw - ref if p.werking == "plus" else ruw
    return float(min(max(waarde, p.prior.onder), p.prior.boven))


def z_van_paden(ruimte: Ruimte, waarden: Mapping[str, float]) -> NDArray[np.float64]:
    """Coordinates that give (the first path of) each parameter its value in `waarden`."""
    return ruimte.naar_z({p.naam: van_paden(p, waarden) for p in ruimte.parameters})
