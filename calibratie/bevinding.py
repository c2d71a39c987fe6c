"""What the stages of a calibration find, and who hears of it on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from calibratie.aannemelijk import Aannemelijkheid
from calibratie.bepaaldheid import Bepaaldheid, Gevoeligheid
from calibratie.controle import Controle
from calibratie.doelen import Doelen
from calibratie.emulator import Emulator, Wit
from calibratie.haalbaar import Haalbaarheid
from calibratie.instellingen import Instellingen
from calibratie.posterior import Doelfunctie, Ketens
from calibratie.priors import Reeks
from calibratie.puntfit import Fit
from calibratie.ruimte import Ruimte


class Verslag(Protocol):
    """Who hears how it goes."""

    def fase(self, naam: str, **velden: Any) -> None:
        """A stage begins; `naam` is the key of a text."""

    def tel(self, klaar: int, totaal: int) -> None:
        """So many of the runs asked for are there."""

    def stand(self, naam: str, **velden: Any) -> None:
        """Something is known: the fit so far, the quality of the emulator."""


class Stil:
    """Says nothing."""

    def fase(self, naam: str, **velden: Any) -> None:
        """Nothing."""

    def tel(self, klaar: int, totaal: int) -> None:
        """Nothing."""

    def stand(self, naam: str, **velden: Any) -> None:
        """Nothing."""


@dataclass(frozen=True, eq=False)
class Puntschatting:
    """The point, and what is known around it. Fitted parameters: `schatten` and `afstemmen`, in that space's order.

    Sensitivities and covariances are those around where the fit ended, also after `Loop.op_de_posterior`.

    Attributes:
        haalbaar: the feasibility check; None where it was left out.
        fits: every start, best first.
        z: the point [p].
        model: all figures at it, fitted or not, mean over the seeds [K_all].
        kans: the likelihood at it of figures that are such a mean.
        ruis: covariance of the noise of one run [K, K].
        gevoelig: whitened sensitivities [K, p + q]; after the fitted parameters those that stay at their prior.
        bepaald: first-order view over the fitted parameters.
        per_seed: all figures at the point for the seed of the fit and others [S, K_all].
        verschuiving: how the point might have moved with other seeds, to first order [S, p].
    """

    haalbaar: Haalbaarheid | None
    fits: list[Fit]
    z: Reeks
    model: Reeks
    kans: Aannemelijkheid
    ruis: Reeks
    gevoelig: Gevoeligheid
    bepaald: Bepaaldheid
    per_seed: Reeks
    verschuiving: Reeks


@dataclass(frozen=True, eq=False)
class Nabootsing:
    """The emulator over the fitted parameters, and the posterior on it.

    Attributes:
        grof: figures [positions in the fit] that are still too coarse after the last wave.
        golven: waves run.
        doel, vrij: log posterior with φ free, and its sample.
        doel_vast, vast: the same with φ = 1.
    """

    emulator: Emulator
    wit: Wit
    grof: list[int]
    golven: int
    doel: Doelfunctie
    vrij: Ketens
    doel_vast: Doelfunctie
    vast: Ketens


@dataclass(frozen=True, eq=False)
class Trekkingen:
    """Joint draws, and what real runs say.

    Attributes:
        z: all parameters of the problem [N, P], prior-driven ones drawn from their prior.
        hinder: nuisance coordinates [N, h].
        figuren: all figures of real runs, each with its own fresh seed [N, K_all].
        ruis: variance of the noise in them [K_all], mean over the runs.
        controle: the emulator beside real runs.
    """

    z: Reeks
    hinder: Reeks
    figuren: Reeks
    ruis: Reeks
    controle: Controle


@dataclass(frozen=True, eq=False)
class Kalibratie:
    """Everything a calibration found."""

    ruimte: Ruimte
    doelen: Doelen
    instellingen: Instellingen
    punt: Puntschatting
    nabootsing: Nabootsing
    trekkingen: Trekkingen
