"""Priors as maps from a standard normal coordinate to a value: all that follows works in prior standard deviations.

A prior is normal on a transformed scale t (none, log or logit), cut off at its bounds, or uniform on that scale. Its
coordinate z is standard normal whatever the family:

    normaal   θ = t⁻¹( m + s·Φ⁻¹( Φ(a) + Φ(z)·(Φ(b) − Φ(a)) ) ),   a = (t(onder) − m)/s,   b = (t(boven) − m)/s
    uniform   θ = t⁻¹( t(onder) + Φ(z)·(t(boven) − t(onder)) )

with m = t(midden). The map is smooth and increasing, so a fit in z needs no bounds, and a step of 0.1 in z is a tenth
of the prior's spread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit, logit, ndtr, ndtri

Reeks = NDArray[np.float64]
Familie = Literal["normaal", "uniform"]
Transform = Literal["geen", "log", "logit"]
FAMILIES: Final = ("normaal", "uniform")
TRANSFORMS: Final = ("geen", "log", "logit")
Z_GRENS: Final = 7.0
"""Coordinates further out are cut off there: beyond, Φ(z) can no longer be told from 0 or 1."""


@dataclass(frozen=True)
class Prior:
    """What is believed of one number before the figures are seen.

    Attributes:
        familie: normal, or uniform between the bounds.
        transform: scale on which it is so.
        midden: median of the untruncated normal, in the unit of the number.
        sd: standard deviation on the transformed scale.
        onder, boven: bounds, in the unit of the number.
    """

    familie: Familie
    transform: Transform
    midden: float
    sd: float
    onder: float
    boven: float

    def __post_init__(self) -> None:
        """Raises ValueError for bounds or a centre that cannot be."""
        if not self.onder < self.boven:
            raise ValueError("onder must be below boven")
        if not self.onder <= self.midden <= self.boven:
            raise ValueError("midden must lie within the bounds")
        if self.sd <= 0:
            raise ValueError("sd must be positive")
        laag, hoog = GEBIED[self.transform]
        if self.onder < laag or self.boven > hoog or not laag < self.midden < hoog:
            raise ValueError(f"transform {self.transform} needs values between {laag} and {hoog}")

    def van_z(self, z: Reeks | float) -> Reeks:
        """Values at standard normal coordinates, any shape."""
        kans = ndtr(np.clip(np.asarray(z, dtype=np.float64), -Z_GRENS, Z_GRENS))
        if self.familie == "uniform":
            laag, hoog = self._t(self.onder), self._t(self.boven)
            y = laag + kans * (hoog - laag)
        else:
            Fa, Fb = self._staarten()
            y = self._t(self.midden) + self.sd * ndtri(Fa + kans * (Fb - Fa))
        return np.clip(self._terug(y), self.onder, self.boven)

    def naar_z(self, waarde: Reeks | float) -> Reeks:
        """Coordinates of values; a value on a bound is at ±`Z_GRENS`."""
        y = self._t(np.asarray(waarde, dtype=np.float64))
        if self.familie == "uniform":
            laag, hoog = self._t(self.onder), self._t(self.boven)
            kans = (y - laag) / (hoog - laag)
        else:
            Fa, Fb = self._staarten()
            kans = (ndtr((y - self._t(self.midden)) / self.sd) - Fa) / (Fb - Fa)
        rand = ndtr(-Z_GRENS)
        return np.asarray(ndtri(np.clip(kans, rand, 1.0 - rand)), dtype=np.float64)

    def _staarten(self) -> tuple[float, float]:
        m = self._t(self.midden)
        return float(ndtr((self._t(self.onder) - m) / self.sd)), float(ndtr((self._t(self.boven) - m) / self.sd))

    def _t(self, waarde: Reeks | float) -> Reeks:
        with np.errstate(divide="ignore"):
            if self.transform == "log":
                return np.log(waarde)
            if self.transform == "logit":
                return np.asarray(logit(waarde))
        return np.asarray(waarde, dtype=np.float64)

    def _terug(self, y: Reeks) -> Reeks:
        if self.transform == "log":
            return np.exp(y)
        if self.transform == "logit":
            return np.asarray(expit(y))
        return y


GEBIED: Final = {"geen": (-np.inf, np.inf), "log": (0.0, np.inf), "logit": (0.0, 1.0)}
"""Values each transform can take, by its name."""
