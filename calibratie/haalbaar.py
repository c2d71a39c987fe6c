"""Before fitting: can the figures be reached, one by one, two by two, and together?

A design of points drawn from the prior is run; each figure's logit (or log) is regressed on the coordinates, linearly.
Within bounds of so many prior standard deviations, least squares then says how near the model can come to a figure, to
a pair, and to all. A pair pulls apart where each can be had alone but not both.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from scipy.optimize import lsq_linear

from calibratie.priors import Reeks

GRENS: Final = 2.5
"""Coordinates stay within so many prior standard deviations."""


@dataclass(frozen=True, eq=False)
class Haalbaarheid:
    """What was found; deviations are in standard errors of the figure (1 = one).

    Attributes:
        alleen: smallest deviation of each figure by itself [K].
        samen: deviation of each figure at the best joint point [K].
        paren: (k, l, deviation of the pair together), worst first; only pairs of figures that can be had alone.
        bereik: lowest and highest value among the points run [K, 2].
        beste: the joint point, a start for the fit [p].
        r2: share of each figure's variance over the design the regression explains [K].
    """

    alleen: Reeks
    samen: Reeks
    paren: list[tuple[int, int, float]]
    bereik: Reeks
    beste: Reeks
    r2: Reeks


def haalbaarheid(z: Reeks, figuren: Reeks, doel: Reeks, fout: Reeks, waarden: Reeks, trek: float = 2.0) -> Haalbaarheid:
    """Look at a design.

    Args:
        z: points [N, p].
        figuren: figures on the link scale [N, K].
        doel: published figures on that scale [K].
        fout: their standard errors on that scale [K].
        waarden: figures on their own scale [N, K], for `bereik`.
        trek: a pair is listed when together it stays further off than this, though each alone does not.
    """
    X = np.column_stack([np.ones(len(z)), z])
    B = np.linalg.solve(X.T @ X + 1e-6 * np.eye(X.shape[1]), X.T @ figuren)
    voorspeld = X @ B
    spreiding = figuren.var(axis=0)
    r2 = 1.0 - ((figuren - voorspeld) ** 2).mean(axis=0) / np.where(spreiding > 0, spreiding, 1.0)
    A, b = (B[1:] / fout).T, (doel - B[0]) / fout
    K = len(doel)
    alleen = np.array([abs(_rest(A[[k]], b[[k]])[0]) for k in range(K)])
    beste = _beste(A, b)
    paren = []
    for k in range(K):
        for el in range(k + 1, K):
            if max(alleen[k], alleen[el]) <= trek:
                samen = float(np.sqrt((_rest(A[[k, el]], b[[k, el]]) ** 2).sum()))
                if samen > trek:
                    paren.append((k, el, samen))
    paren.sort(key=lambda paar: (-paar[2], paar[0], paar[1]))
    bereik = np.stack([waarden.min(axis=0), waarden.max(axis=0)], axis=1)
    return Haalbaarheid(alleen, np.abs(A @ beste - b), paren, bereik, beste, r2)


def _beste(A: Reeks, b: Reeks) -> Reeks:
    """The point of least squares within bounds; a faint pull to the centre where the figures leave it open."""
    p = A.shape[1]
    uit = lsq_linear(np.vstack([A, 1e-3 * np.eye(p)]), np.append(b, np.zeros(p)), bounds=(-GRENS, GRENS))
    return np.asarray(uit.x)


def _rest(A: Reeks, b: Reeks) -> Reeks:
    return np.asarray(A @ _beste(A, b) - b)
