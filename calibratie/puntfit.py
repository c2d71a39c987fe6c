"""The point fit: simulated moments under common random numbers.

Minimises  ‖L⁻¹(y − m(z))‖² + ‖z‖²  with `scipy.optimize.least_squares` (trf): the prior rows are residuals like the
figures, in coordinates in which every prior is standard normal. The Jacobian is our own, by forward differences of a
fraction of a prior standard deviation: with a default step (1e-8) a simulator of finitely many clients does not move,
and a fit "converges" where it started. Both are checked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from calibratie.priors import Reeks

Model = Callable[[Sequence[Reeks]], list[Reeks]]
"""Figures [K] at each of several points z [p]; asked for together, so that workers can share them."""
MINSTE_STAP: Final = 0.05
GROOTSTE_STAP: Final = 0.2
BEWOOG: Final = 1e-6  # prior standard deviations


class NietBewogenError(RuntimeError):
    """A fit that did not move, or parameters (`plekken`: their positions) no figure reacts to."""

    def __init__(self, plekken: Sequence[int] = ()) -> None:
        wat = f"parameters {list(plekken)} move no figure" if plekken else "no start moved"
        super().__init__(wat)
        self.plekken = tuple(plekken)


@dataclass(frozen=True, eq=False)
class Fit:
    """Where a start ended.

    Attributes:
        start, z: [p].
        model: figures at z [K].
        kosten: half the sum of squares, prior included.
        afstand: half the sum of squares of the figures alone.
        stappen: steps tried, accepted or not.
        tevreden: it stopped because it saw nothing better, not because its steps were used up.
    """

    start: Reeks
    z: Reeks
    model: Reeks
    kosten: float
    afstand: float
    stappen: int
    tevreden: bool


def jacobiaan(model: Model, z: Reeks, stap: float) -> tuple[Reeks, Reeks]:
    """Figures at z [K] and their forward differences per prior standard deviation [K, p].

    Raises ValueError for a step outside `MINSTE_STAP`-`GROOTSTE_STAP`.
    """
    if not MINSTE_STAP <= stap <= GROOTSTE_STAP:
        raise ValueError(f"step {stap}: must be {MINSTE_STAP} to {GROOTSTE_STAP} prior standard deviations")
    # towards the centre, where the prior is not flattened by its bounds
    tekens = np.where(z > 0, -1.0, 1.0)
    punten = [z, *(z + stap * tekens[j] * np.eye(len(z))[j] for j in range(len(z)))]
    m0, *verder = model(punten)
    return m0, np.stack([(m - m0) / (stap * t) for m, t in zip(verder, tekens, strict=True)], axis=1)


def dode_kolommen(J: Reeks) -> list[int]:
    """Parameters no figure reacts to: positions of zero columns of a Jacobian [K, p]."""
    return np.flatnonzero(~(np.abs(J) > 0.0).any(axis=0)).tolist()


def puntfit(
    model: Model,
    y: Reeks,
    wit: Reeks,
    starts: Sequence[Reeks],
    *,
    stap: float = 0.1,
    stappen: int = 10,
    meld: Callable[[int, float, Reeks], None] | None = None,
) -> list[Fit]:
    """Fit from each start; best first.

    Args:
        model: figures at points.
        y: published values [K].
        wit: L⁻¹ [K, K], see `Aannemelijkheid.witter`.
        starts: points z [p].
        stap: of the differences, in prior standard deviations.
        stappen: at most so many steps a start, tried ones included.
        meld: called at each Jacobian with (start, half the sum of squares, z).

    Raises:
        NietBewogenError: every start was content where it began, or a parameter moves no figure.
    """
    fits = [_een(model, y, wit, start, stap, stappen, nummer, meld) for nummer, start in enumerate(starts)]
    # a start that is content where it began has not looked; one whose few steps were all refused, by noise, has
    if all(f.tevreden and np.abs(f.z - f.start).max() < BEWOOG for f in fits):
        raise NietBewogenError
    return sorted(fits, key=lambda f: f.kosten)


def _een(
    model: Model,
    y: Reeks,
    wit: Reeks,
    start: Reeks,
    stap: float,
    stappen: int,
    nummer: int,
    meld: Callable[[int, float, Reeks], None] | None,
) -> Fit:
    from scipy.optimize import least_squares

    def rest(z: Reeks) -> Reeks:
        return np.concatenate([wit @ (model([z])[0] - y), z])

    def helling(z: Reeks) -> Reeks:
        m, J = jacobiaan(model, z, stap)
        if dood := dode_kolommen(J):
            raise NietBewogenError(dood)
        if meld is not None:
            meld(nummer, 0.5 * float(((wit @ (m - y)) ** 2).sum() + (z**2).sum()), z)
        return np.concatenate([wit @ J, np.eye(len(z))])

    uit = least_squares(rest, start, jac=helling, method="trf", max_nfev=stappen, xtol=1e-3, ftol=1e-3, gtol=1e-3)
    m = model([uit.x])[0]
    afstand = 0.5 * float(((wit @ (m - y)) ** 2).sum())
    return Fit(start, uit.x, m, float(uit.cost), afstand, int(uit.nfev), uit.status > 0)
