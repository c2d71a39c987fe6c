"""The published figures as numbers: what they are, how uncertain, and which share a sample."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal

import numpy as np

from calibratie.priors import Reeks

Soort = Literal["aandeel", "verhouding"]
DoelRol = Literal["kalibreer", "toets"]
DOELROLLEN: Final = ("kalibreer", "toets")


@dataclass(frozen=True)
class Steekproef:
    """The sample behind one or more figures.

    Attributes:
        naam: its id.
        bron: source; figures of one source share a dispersion factor φ.
        n: units; the median where the source prints none.
        sd_log_n: 0 where n is printed; else the standard deviation of log n.
    """

    naam: str
    bron: str
    n: float
    sd_log_n: float = 0.0


@dataclass(frozen=True)
class Doel:
    """One published figure.

    Attributes:
        naam: its id.
        waarde: as published; a share, or a positive ratio.
        soort: a share has the sampling variance p(1−p)/n, a ratio p²/n (n events: the relative error of a count).
        afronding: the unit it is printed in (0.01 for whole percentages); its variance is a twelfth of the square.
        steekproef: id of the sample.
        n_deel: units behind this figure, as a share of the sample's n.
        marge: standard deviation of what separates the definition from the model's, on the scale of the figure.
        rol: fitted, or kept out of the fit.
    """

    naam: str
    waarde: float
    soort: Soort
    afronding: float
    steekproef: str
    n_deel: float = 1.0
    marge: float = 0.0
    rol: DoelRol = "kalibreer"


@dataclass(frozen=True, eq=False)
class Doelen:
    """Figures in order, with their samples."""

    doelen: tuple[Doel, ...]
    steekproeven: tuple[Steekproef, ...]

    def __post_init__(self) -> None:
        """Raises ValueError for a name that stands twice or a sample that is not there."""
        if len(set(self.namen)) < len(self.doelen):
            raise ValueError("two figures with one name")
        if vreemd := [d.naam for d in self.doelen if d.steekproef not in self._per_naam]:
            raise ValueError(f"figures without a sample: {vreemd}")

    @cached_property
    def _per_naam(self) -> dict[str, Steekproef]:
        return {s.naam: s for s in self.steekproeven}

    @property
    def namen(self) -> tuple[str, ...]:
        """Ids, in order."""
        return tuple(d.naam for d in self.doelen)

    @property
    def waarden(self) -> Reeks:
        """Published values [K]."""
        return np.array([d.waarde for d in self.doelen])

    @property
    def aandeel(self) -> np.ndarray:
        """Which figures are shares, bool [K]."""
        return np.array([d.soort == "aandeel" for d in self.doelen])

    @property
    def mee(self) -> np.ndarray:
        """Positions of the figures that are fitted."""
        return np.flatnonzero([d.rol == "kalibreer" for d in self.doelen])

    def alleen(self, plekken: np.ndarray) -> Doelen:
        """These figures, and the samples they use."""
        gekozen = tuple(self.doelen[i] for i in plekken)
        gebruikt = {d.steekproef for d in gekozen}
        return Doelen(gekozen, tuple(s for s in self.steekproeven if s.naam in gebruikt))

    def met_waarden(self, waarden: Reeks) -> Doelen:
        """The same figures with other values [K]: for simulate and recover."""
        return Doelen(
            tuple(replace(d, waarde=float(w)) for d, w in zip(self.doelen, waarden, strict=True)), self.steekproeven
        )

    def met_n(self, factor: float) -> Doelen:
        """The same figures with every n multiplied: for the negative control."""
        return Doelen(self.doelen, tuple(replace(s, n=s.n * factor) for s in self.steekproeven))

    @cached_property
    def steekproef_van(self) -> np.ndarray:
        """Position of each figure's sample in `steekproeven`, int [K]."""
        namen = [s.naam for s in self.steekproeven]
        return np.array([namen.index(d.steekproef) for d in self.doelen])

    @cached_property
    def bronnen(self) -> tuple[str, ...]:
        """Sources, in order of the samples: one dispersion factor each."""
        return tuple(dict.fromkeys(s.bron for s in self.steekproeven))

    @cached_property
    def bron_van(self) -> np.ndarray:
        """Position of each figure's source in `bronnen`, int [K]."""
        return np.array([self.bronnen.index(self._per_naam[d.steekproef].bron) for d in self.doelen])

    @cached_property
    def eenheidsvariantie(self) -> Reeks:
        """Sampling variance of each figure times its sample's n [K]."""
        y, deel = self.waarden, np.array([d.n_deel for d in self.doelen])
        return np.where(self.aandeel, y * (1.0 - y), y**2) / deel

    @cached_property
    def marges(self) -> Reeks:
        """Standard deviations of the differences of definition [K]."""
        return np.array([d.marge for d in self.doelen])

    @cached_property
    def afrondingsvariantie(self) -> Reeks:
        """Variance of rounding [K]: that of a uniform error one unit wide."""
        return np.array([d.afronding for d in self.doelen]) ** 2 / 12.0
