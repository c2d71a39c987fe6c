"""Emulator against real runs: is the posterior on the emulator that of the model?

Single runs at draws of the posterior are no measure: what they differ from the emulator is mostly their own noise, and
a likelihood of noisy figures would weigh that. So the differences are smoothed: a level, and slopes in the parameters
as far as the runs say there are any (`regressie`). The emulator with that correction, from runs with seeds of their
own, is a second opinion; importance weights between the two say whether the difference matters. Each run has a seed to
itself: what seeds add to a level is more than what runs add, and of few seeds it would be held against the emulator.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from calibratie.posterior import Doelfunctie
from calibratie.priors import Reeks
from calibratie.psis import Gewichten, psis
from calibratie.regressie import pas_glad


@dataclass(frozen=True, eq=False)
class Controle:
    """What real runs at draws say of the emulator.

    Attributes:
        echt, nagebootst: figures of the fit at the same draws, prior-driven parameters at their centre [M, K].
        glad: the emulator corrected by the smoothed difference, at the same draws [M, K].
        fout: standard error of that correction on the link scale, root mean square over the draws [K].
        gewichten: importance weights of corrected against emulated.
    """

    echt: Reeks
    nagebootst: Reeks
    glad: Reeks
    fout: Reeks
    gewichten: Gewichten


def controleer(doel: Doelfunctie, w: Reeks, u: Reeks, echt: Reeks, noemers: Reeks) -> Controle:
    """Compare.

    Args:
        doel: posterior on the emulator.
        w, u: draws of it [M, p], [M, hinder].
        echt, noemers: figures of real runs there and the units behind them [M, K].
    """
    link = doel.emulator.link(w)
    verschil = doel.schaal.heen(echt, noemers) - link
    verbetering = pas_glad(w, verschil, np.ones(w.shape[1]))
    nagebootst, sigma = doel.figuren_en_sigma(w, u)
    glad = doel.schaal.terug(link + verbetering.niveau + w @ verbetering.helling)
    gewichten = psis(doel.kans.log(glad, sigma) - doel.kans.log(nagebootst, sigma))
    return Controle(echt, nagebootst, glad, verbetering.fout, gewichten)
