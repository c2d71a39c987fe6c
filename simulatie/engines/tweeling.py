"""Twins in the reference engine: beside every trajectory the same client who searches alone instead (model 4.10).

A twin walks along with the client as long as he searches in the same spell. While the trajectory lasts the twin has no
help; what happens to the client before and after it in that spell happens to the twin on the same days: own guidance,
care, other trajectories, sanctions, changes of benefit. When one of them finds work, or the client leaves, the rest is
worked out without any further service for both (`rules.tweeling.alleen`), to the horizon.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulatie.engines.events import (
    TWEELING_ANDER_EINDE,
    TWEELING_ANDER_HALVERWEGE,
    TWEELING_ZELF_EINDE,
    TWEELING_ZELF_HALVERWEGE,
    Gebeurtenis,
)
from simulatie.parameters import Reeks
from simulatie.rules import motivatie as regels
from simulatie.rules import tweeling, werk
from simulatie.tijd import MAAND

if TYPE_CHECKING:
    from simulatie.engines.klant import Klant

Loop = tuple[float, int, int, float]  # first job, works halfway, works at the end, days worked: `tweeling.alleen`
GEEN_WERK: Loop = (math.inf, 0, 0, 0.0)


@dataclass(slots=True, eq=False)
class Tweeling:
    """The twin of one trajectory. The walk stands as in `Klant`; what they share is read there."""

    nummer: int  # of the trajectory
    halverwege: float
    einde: float  # day at which the comparison ends
    tijd: float
    opgebouwd: float
    maanden: int
    motivatie: float
    sanctie: int
    opgelost: int
    eigen: bool = True  # the trajectory goes on: he searches alone
    loop: Loop | None = None  # how it went, once his course is known


def begin(k: Klant, P: Reeks, soort: int, invloed: bool, loting: float, informatie: int) -> None:
    """A trajectory starts: a twin from here, before it changes anything; for the twins that are there it is as it is.

    Not if the comparison cannot be followed to its end inside the run.
    """
    for t in k.tweelingen:
        if k.nummer > 1:
            t.motivatie = regels.motivatie_na_verhaal(P, t.motivatie, informatie)
        t.motivatie = regels.motivatie_bij_start(P, soort, invloed, t.motivatie, loting)
    nu = k.agenda.now
    einde = nu + tweeling.HORIZON * MAAND
    if einde < k.par.einde:
        halverwege = nu + tweeling.HALVERWEGE * MAAND
        k.tweelingen.append(
            Tweeling(k.nummer, halverwege, einde, nu, k.opgebouwd, k.maanden, k.motivatie, k.sanctie, k.opgelost)
        )


def loop_mee(k: Klant, tijd: float, vast: bool = True) -> None:
    """Walk to a moment at which something is about to change; `vast`: it is a knot of the client's own walk too."""
    for t in k.tweelingen:
        if t.loop is None:
            _loop(k, t, tijd, vast)


def _loop(k: Klant, t: Tweeling, tijd: float, vast: bool) -> None:
    p = k.par
    factor, verval = (1.0, regels.verval_zoekend(p.P[k.versie(tijd)])) if t.eigen else (k.factor, k.verval)
    moment, opgebouwd, maanden, motivatie, sanctie, gevonden = werk.doorloop(
        p.kans_P, p.kansgrenzen, p.maandgrenzen, p.log_index,
        k.soort, k.leeftijd, k.opleiding, k.knelpunt, t.opgelost, k.theta, k.kort,
        k.begin, t.tijd, t.opgebouwd, t.maanden, t.motivatie, t.sanctie, verval, factor, k.drempel, min(tijd, t.einde),
    )  # fmt: skip
    if gevonden and moment < tijd:
        t.motivatie = motivatie
        t.loop = _alleen(k, t, moment, t.motivatie, t.opgelost, True, 0.0)
    elif t.einde <= tijd:
        t.loop = GEEN_WERK
    elif vast:
        t.tijd, t.opgebouwd, t.maanden, t.motivatie, t.sanctie = tijd, opgebouwd, maanden, motivatie, sanctie


def traject_voorbij(k: Klant) -> None:
    """The trajectory has ended: what happens next happens to its twin too."""
    for t in k.tweelingen:
        t.eigen = False


def deel_oplossing(k: Klant) -> None:
    """The client's obstacle is solved: also for the twins of other trajectories than the one that goes on."""
    for t in k.tweelingen:
        if not t.eigen:
            t.opgelost = 1


def deel_sanctie(k: Klant) -> None:
    """The client gets a sanction: so do the twins of other trajectories than the one that goes on."""
    for t in k.tweelingen:
        if not t.eigen:
            t.sanctie = k.sanctie


def rond_af(k: Klant, tijd: float, werkt: bool, nazorg: float = 0.0) -> None:
    """The client finds work, leaves, or the run ends: work out the rest of every twin, and of himself, and log both.

    `nazorg`: months of follow-up care with his job. A twin who finds work at the same moment has the same job, with
    the same care, unless that comes with his own trajectory.
    """
    loop_mee(k, tijd)
    for t in k.tweelingen:
        if t.loop is None:
            vindt = bool(tweeling.bereikt(t.opgebouwd, k.drempel))
            mee = nazorg if vindt and t.nummer != k.nummer else 0.0
            t.loop = _alleen(k, t, tijd, t.motivatie, t.opgelost, vindt, mee)
        zelf = GEEN_WERK
        if tijd <= t.einde:
            zelf = _alleen(k, t, tijd, k.kijk(tijd)[1], k.opgelost, werkt, nazorg)
        eerste, halverwege, einde, dagen = t.loop
        code = TWEELING_ANDER_HALVERWEGE * halverwege + TWEELING_ANDER_EINDE * einde
        code += TWEELING_ZELF_HALVERWEGE * zelf[1] + TWEELING_ZELF_EINDE * zelf[2]
        k.log(Gebeurtenis.TWEELING, code, eerste if eerste < math.inf else -1.0, t.nummer, tijd)
        k.log(Gebeurtenis.GEWONNEN, 0, (zelf[3] - dagen) / MAAND, t.nummer, tijd)
    k.tweelingen.clear()


def _alleen(k: Klant, t: Tweeling, tijd: float, motivatie: float, opgelost: int, werkt: bool, nazorg: float) -> Loop:
    """From here without services: at work from `tijd`, or searching on from where the twin stands."""
    p, lot = k.par, k.loterij
    return tweeling.alleen(
        p.P, p.grenzen, p.kans_P, p.kansgrenzen, p.maandgrenzen, p.log_index, lot.seed, lot.replicatie, lot.klant,
        k.soort, k.opleiding, k.knelpunt, opgelost, k.theta, k.kort, k.instroom, k.leeftijd_instroom,
        k.arbeidsverleden, k.motivatie_begin, k.uitkering, k.ww_einde, k.overig, k.pensioen, k.periode, k.wisselingen,
        k.drempel, k.begin, tijd, t.opgebouwd, t.maanden, motivatie, t.sanctie, werkt, nazorg, t.halverwege, t.einde,
    )  # fmt: skip
