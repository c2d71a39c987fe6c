"""Twins in the core: beside every trajectory the same client who searches alone instead. Beside `engines.tweeling`."""

from __future__ import annotations

import math
from typing import Any

from simulatie.engines import events
from simulatie.engines.events import Gebeurtenis
from simulatie.engines.kern.logboek import log_op
from simulatie.engines.kern.toestand import VOL_TWEELINGEN, P_alle, P_van, getallen, kans_P, tweeling_nr
from simulatie.engines.kern.vertaling import EEN, JA, NUL, binnen, i64, inlijn
from simulatie.rules import motivatie as regels
from simulatie.rules import tweeling, werk
from simulatie.tijd import MAAND

G_TWEELING, G_GEWONNEN = i64(Gebeurtenis.TWEELING), i64(Gebeurtenis.GEWONNEN)
ANDER_HALVERWEGE, ANDER_EINDE = i64(events.TWEELING_ANDER_HALVERWEGE), i64(events.TWEELING_ANDER_EINDE)
ZELF_HALVERWEGE, ZELF_EINDE = i64(events.TWEELING_ZELF_HALVERWEGE), i64(events.TWEELING_ZELF_EINDE)
LOOPT, BEKEND = i64(0), i64(1)
HALVERWEGE_DAGEN, HORIZON_DAGEN = tweeling.HALVERWEGE * MAAND, tweeling.HORIZON * MAAND


@binnen
def begin(r: Any, k: Any, soort: int, invloed: bool, loting: float, informatie: int) -> None:
    """A trajectory starts: a twin from here, before it changes anything; for the twins that are there it is as it is.

    Not if the comparison cannot be followed to its end inside the run.
    """
    P = P_van(r)
    nummer = k.tweelingen_kop
    while nummer >= 0:
        t = tweeling_nr(r, nummer)
        if k.nummer > 1:
            t.motivatie = regels.motivatie_na_verhaal(P, t.motivatie, informatie)
        t.motivatie = regels.motivatie_bij_start(P, soort, invloed, t.motivatie, loting)
        nummer = t.volgende
    if r.nu + HORIZON_DAGEN < r.einde:
        _nieuw(r, k)


@binnen
def _nieuw(r: Any, k: Any) -> None:
    """A twin who stands where the client stands."""
    nummer = r.tweeling_vrij
    if nummer >= 0:
        r.tweeling_vrij = tweeling_nr(r, nummer).volgende
    elif r.tweeling_n < r.tweeling_max:
        nummer = r.tweeling_n
        r.tweeling_n += 1
    else:
        r.vol |= VOL_TWEELINGEN
        return
    t = tweeling_nr(r, nummer)
    t.nummer, t.halverwege, t.einde = k.nummer, r.nu + HALVERWEGE_DAGEN, r.nu + HORIZON_DAGEN
    t.tijd, t.opgebouwd, t.maanden, t.motivatie = r.nu, k.opgebouwd, k.maanden, k.motivatie
    t.sanctie, t.opgelost, t.eigen, t.stand = k.sanctie, k.opgelost, 1, LOOPT
    t.volgende = -1
    if k.tweelingen_staart >= 0:
        tweeling_nr(r, k.tweelingen_staart).volgende = nummer
    else:
        k.tweelingen_kop = nummer
    k.tweelingen_staart = nummer


@inlijn
def loop_mee(r: Any, k: Any, tijd: float, vast: int) -> None:
    """Walk to a moment at which something is about to change; `vast`: it is a knot of the client's own walk too."""
    if k.tweelingen_kop >= 0:
        _loop_mee(r, k, tijd, vast)


@binnen
def _loop_mee(r: Any, k: Any, tijd: float, vast: int) -> None:
    nummer = k.tweelingen_kop
    while nummer >= 0:
        t = tweeling_nr(r, nummer)
        if t.stand == LOOPT:
            _loop(r, k, t, tijd, vast)
        nummer = t.volgende


@binnen
def _loop(r: Any, k: Any, t: Any, tijd: float, vast: int) -> None:
    factor, verval = k.factor, k.verval
    if t.eigen:
        factor, verval = 1.0, regels.verval_zoekend(P_van(r))
    moment, opgebouwd, maanden, motivatie, sanctie, gevonden = werk.doorloop(
        kans_P(r), getallen(r.a_kansgrenzen, r.kansversies), getallen(r.a_maandgrenzen, r.maanden + 1),
        getallen(r.a_log_index, r.maanden),
        k.soort, k.leeftijd, k.opleiding, k.knelpunt, t.opgelost, k.theta, k.kort,
        k.begin, t.tijd, t.opgebouwd, t.maanden, t.motivatie, t.sanctie, verval, factor, k.drempel, min(tijd, t.einde),
    )  # fmt: skip
    if gevonden and moment < tijd:
        t.motivatie = motivatie
        _bekend(t, _alleen(r, k, t, moment, motivatie, t.opgelost, JA, 0.0))
    elif t.einde <= tijd:
        _bekend(t, (math.inf, NUL, NUL, 0.0))
    elif vast:
        t.tijd, t.opgebouwd, t.maanden, t.motivatie, t.sanctie = tijd, opgebouwd, maanden, motivatie, sanctie


@inlijn
def _bekend(t: Any, loop: tuple[float, int, int, float]) -> None:
    t.eerste, t.op_halverwege, t.op_einde, t.dagen = loop
    t.stand = BEKEND


@binnen
def traject_voorbij(r: Any, k: Any) -> None:
    """The trajectory has ended: what happens next happens to its twin too."""
    nummer = k.tweelingen_kop
    while nummer >= 0:
        t = tweeling_nr(r, nummer)
        t.eigen = 0
        nummer = t.volgende


@binnen
def deel_oplossing(r: Any, k: Any) -> None:
    """The client's obstacle is solved: also for the twins of other trajectories than the one that goes on."""
    nummer = k.tweelingen_kop
    while nummer >= 0:
        t = tweeling_nr(r, nummer)
        if not t.eigen:
            t.opgelost = 1
        nummer = t.volgende


@binnen
def deel_sanctie(r: Any, k: Any) -> None:
    """The client gets a sanction: so do the twins of other trajectories than the one that goes on."""
    nummer = k.tweelingen_kop
    while nummer >= 0:
        t = tweeling_nr(r, nummer)
        if not t.eigen:
            t.sanctie = k.sanctie
        nummer = t.volgende


@inlijn
def rond_af(r: Any, k: Any, tijd: float, werkt: bool, motivatie: float, nazorg: float) -> None:
    """The client finds work, leaves, or the run ends: work out the rest of every twin, and of himself, and log both.

    `motivatie`, `nazorg`: when his job begins. A twin who finds work at the same moment has the same job, with the same
    care, unless that comes with his own trajectory.
    """
    if k.tweelingen_kop >= 0:
        _rond_af(r, k, tijd, werkt, motivatie, nazorg)


@binnen
def _rond_af(r: Any, k: Any, tijd: float, werkt: bool, motivatie: float, nazorg: float) -> None:
    _loop_mee(r, k, tijd, EEN)
    nummer = k.tweelingen_kop
    k.tweelingen_kop = k.tweelingen_staart = -1
    while nummer >= 0:
        t = tweeling_nr(r, nummer)
        volgende = t.volgende
        if t.stand == LOOPT:
            vindt = tweeling.bereikt(t.opgebouwd, k.drempel)
            mee = nazorg if vindt and t.nummer != k.nummer else 0.0
            _bekend(t, _alleen(r, k, t, tijd, t.motivatie, t.opgelost, vindt, mee))
        op_halverwege, op_einde, dagen = 0, 0, 0.0
        if tijd <= t.einde:
            _, op_halverwege, op_einde, dagen = _alleen(r, k, t, tijd, motivatie, k.opgelost, werkt, nazorg)
        code = ANDER_HALVERWEGE * t.op_halverwege + ANDER_EINDE * t.op_einde
        code += ZELF_HALVERWEGE * op_halverwege + ZELF_EINDE * op_einde
        log_op(r, k, tijd, G_TWEELING, code, t.eerste if t.eerste < math.inf else -1.0, t.nummer)
        log_op(r, k, tijd, G_GEWONNEN, NUL, (dagen - t.dagen) / MAAND, t.nummer)
        t.volgende = r.tweeling_vrij
        r.tweeling_vrij = nummer
        nummer = volgende


@binnen
def _alleen(
    r: Any, k: Any, t: Any, tijd: float, motivatie: float, opgelost: int, werkt: bool, nazorg: float
) -> tuple[float, int, int, float]:
    """From here without services: at work from `tijd`, or searching on from where the twin stands."""
    return tweeling.alleen(
        P_alle(r), getallen(r.a_grenzen, r.versies), kans_P(r), getallen(r.a_kansgrenzen, r.kansversies),
        getallen(r.a_maandgrenzen, r.maanden + 1), getallen(r.a_log_index, r.maanden), r.seed, r.replicatie, k.id,
        k.soort, k.opleiding, k.knelpunt, opgelost, k.theta, k.kort, k.instroom, k.leeftijd_instroom,
        k.arbeidsverleden, k.motivatie_begin, k.uitkering, k.ww_einde, k.overig, k.pensioen, k.periode, k.wisselingen,
        k.drempel, k.begin, tijd, t.opgebouwd, t.maanden, motivatie, t.sanctie, werkt, nazorg, t.halverwege, t.einde,
    )  # fmt: skip
