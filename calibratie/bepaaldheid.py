"""What the figures can tell: sensitivities around a point, their singular values, and contraction.

With J = L⁻¹·∂m/∂z [K, p] (columns in prior standard deviations, rows in standard errors) the posterior is, to first
order, N(z*, (JᵀJ + I)⁻¹). A direction with singular value s keeps 1/(1 + s²) of its prior variance: s well below 1 is a
direction the figures leave open. The contraction of a parameter is 1 − posterior variance / prior variance.

J comes from a regression over a cloud of points, not from differences of single steps: two runs with common random
numbers drift apart (queues), and noise divided by a step of a tenth looks like information about everything. What noise
is left in JᵀJ is known from the residuals and taken off.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from calibratie.priors import Reeks

Klasse = Literal["bepaald", "deels", "prior-gedreven"]
KLASSEN: Final[tuple[Klasse, ...]] = ("bepaald", "deels", "prior-gedreven")
GRENZEN: Final = (0.5, 0.9)


@dataclass(frozen=True, eq=False)
class Gevoeligheid:
    """Whitened sensitivities of K figures to P parameters.

    Attributes:
        J: [K, P].
        ruis: expected part of JᵀJ that is noise [P, P].
    """

    J: Reeks
    ruis: Reeks

    @property
    def kruis(self) -> Reeks:
        """JᵀJ without its noise [P, P]; may have negative directions where there is nothing but noise."""
        return np.asarray(self.J.T @ self.J - self.ruis)


def gevoeligheid(x: Reeks, wit: Reeks) -> Gevoeligheid:
    """Linear regression of whitened figures [N, K] on points around the centre x [N, P].

    J is the slope; with s_k² the residual variance of figure k its noise has covariance s_k²·(XᵀX)⁻¹, so that
    E[JᵀJ] = J₀ᵀJ₀ + Σ_k s_k²·(XᵀX)⁻¹. Raises ValueError with too few points.
    """
    N, P = x.shape
    if N < P + 2:
        raise ValueError(f"{N} points for {P} parameters")
    X = np.column_stack([np.ones(N), x])
    A = np.linalg.inv(X.T @ X)
    B = A @ X.T @ wit
    s2 = ((wit - X @ B) ** 2).sum(axis=0) / (N - P - 1)
    return Gevoeligheid(B[1:].T, float(s2.sum()) * A[1:, 1:])


@dataclass(frozen=True, eq=False)
class Bepaaldheid:
    """First-order view of the posterior around a point.

    Attributes:
        singulier: singular values [p], largest first.
        richtingen: directions in parameter space [p, p], one a row.
        covariantie: of z [p, p].
        contractie: [p].
    """

    singulier: Reeks
    richtingen: Reeks
    covariantie: Reeks
    contractie: Reeks


def bepaaldheid(kruis: Reeks) -> Bepaaldheid:
    """From JᵀJ [p, p] (without noise); directions in which it is negative count as open."""
    waarden, V = np.linalg.eigh(0.5 * (kruis + kruis.T))
    volgorde = np.argsort(-waarden, kind="stable")
    s2, V = np.maximum(waarden[volgorde], 0.0), V[:, volgorde].T
    # sign: the largest component of a direction is positive, so that the same problem gives the same table
    teken = np.sign(np.take_along_axis(V, np.abs(V).argmax(axis=1)[:, None], axis=1))
    C = covariantie(kruis)
    return Bepaaldheid(np.sqrt(s2), V * np.where(teken == 0, 1.0, teken), C, 1.0 - np.diag(C))


def covariantie(kruis: Reeks) -> Reeks:
    """First-order posterior covariance [p, p] of prior coordinates, from JᵀJ [p, p] (without noise)."""
    waarden, V = np.linalg.eigh(0.5 * (kruis + kruis.T))
    C = (V / (1.0 + np.maximum(waarden, 0.0))) @ V.T
    return np.asarray(0.5 * (C + C.T))


def klasse(contractie: float) -> Klasse:
    """`bepaald` above .9, `deels` from .5, else `prior-gedreven`."""
    if contractie > GRENZEN[1]:
        return "bepaald"
    return "deels" if contractie >= GRENZEN[0] else "prior-gedreven"


def meebewegen(g: Gevoeligheid, p: int) -> Reeks:
    """How the first p parameters (fitted) follow the others, which stay at their prior: G [p, q] with dz = G·dψ.

    To first order the posterior mean of z given ψ moves by −(JᵀJ + I)⁻¹·Jᵀ·J_prior·dψ: the figures keep their fit
    although ψ is drawn from its prior.
    """
    return np.asarray(-covariantie(g.kruis[:p, :p]) @ g.kruis[:p, p:])
