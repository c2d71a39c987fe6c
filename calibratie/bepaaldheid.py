"""What the figures can tell: singular values of the Jacobian scaled by prior and error, and contraction.

With J = L⁻¹·∂m/∂z [K, p] (columns in prior standard deviations, rows in standard errors) the posterior is, to first
order, N(z*, (JᵀJ + I)⁻¹). A direction with singular value s keeps 1/(1 + s²) of its prior variance: s well below 1 is a
direction the figures leave open. The contraction of a parameter is 1 − posterior variance / prior variance.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from calibratie.priors import Reeks

Klasse = Literal["bepaald", "deels", "prior-gedreven"]
GRENZEN: Final = (0.5, 0.9)


@dataclass(frozen=True, eq=False)
class Bepaaldheid:
    """First-order view of the posterior around a point.

    Attributes:
        singulier: singular values [min(K, p)], largest first.
        richtingen: directions in parameter space [min(K, p), p], one a row.
        covariantie: of z [p, p].
        contractie: [p].
    """

    singulier: Reeks
    richtingen: Reeks
    covariantie: Reeks
    contractie: Reeks


def bepaaldheid(J: Reeks) -> Bepaaldheid:
    """From the whitened Jacobian [K, p]."""
    _, s, V = np.linalg.svd(J, full_matrices=False)
    # sign: the largest component of a direction is positive, so that the same problem gives the same table
    teken = np.sign(np.take_along_axis(V, np.abs(V).argmax(axis=1)[:, None], axis=1))
    C = covariantie(J)
    return Bepaaldheid(s, V * np.where(teken == 0, 1.0, teken), C, 1.0 - np.diag(C))


def covariantie(J: Reeks) -> Reeks:
    """First-order posterior covariance [p, p] of prior coordinates, from the whitened Jacobian [K, p]."""
    C = np.linalg.inv(J.T @ J + np.eye(J.shape[1]))
    return np.asarray(0.5 * (C + C.T))


def klasse(contractie: float) -> Klasse:
    """`bepaald` above .9, `deels` from .5, else `prior-gedreven`."""
    if contractie > GRENZEN[1]:
        return "bepaald"
    return "deels" if contractie >= GRENZEN[0] else "prior-gedreven"


def open_richtingen(
    b: Bepaaldheid, namen: tuple[str, ...], grens: float = 1.0, delen: int = 4
) -> list[dict[str, object]]:
    """Directions with a singular value below `grens`, with the parameters that make them up (largest first)."""
    uit: list[dict[str, object]] = []
    for s, richting in zip(b.singulier, b.richtingen, strict=True):
        if s < grens:
            volgorde = np.argsort(-np.abs(richting), kind="stable")[:delen]
            uit.append({"singulier": float(s), "delen": {namen[i]: float(richting[i]) for i in volgorde}})
    return uit


def meebewegen(J: Reeks, J_prior: Reeks) -> Reeks:
    """How the fitted parameters follow a parameter that stays at its prior: G [p, q] with dz = G·dψ.

    To first order the posterior mean of z given ψ moves by −(JᵀJ + I)⁻¹·Jᵀ·J_prior·dψ: the figures keep their fit
    although ψ is drawn from its prior. J [K, p] and J_prior [K, q] are whitened.
    """
    p = J.shape[1]
    return np.asarray(-np.linalg.solve(J.T @ J + np.eye(p), J.T @ J_prior))
