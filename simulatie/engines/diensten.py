"""Services of the opdrachtgever itself in the reference engine: own guidance, care, and waiting to be reconsidered."""

from __future__ import annotations

from simulatie import draws
from simulatie.aanbod import opdrachtgever_van
from simulatie.assen import (
    DIENST,
    DIENST_ZORG,
    GEEN,
    KNELPUNT_GEZONDHEID,
    TAAK_BEGELEIDING,
)
from simulatie.engines import tweeling
from simulatie.engines.events import (
    Fase,
    Gebeurtenis,
)
from simulatie.engines.klant import Klant
from simulatie.engines.regio import Proces, Regio, Uitgang
from simulatie.indeling import plek
from simulatie.rules import vervolg
from simulatie.rules.motivatie import verval_zoekend

EIGEN_EFFECT = plek("instrumenten.eigen_effect")
EIGEN_MAANDEN = plek("instrumenten.eigen_maanden")
ZORG_MAANDEN = plek("instrumenten.zorg_maanden")
ZORG_FACTOR = plek("instrumenten.zorg_factor")
ZORG_OPLOSSEN = plek("instrumenten.zorg_oplossen")

ALT_DIENST = tuple(draws.alternatief(naam) for naam in DIENST)


def eigen_begeleiding(r: Regio, k: Klant) -> Proces:
    """Monthly interviews with the own klantmanager: each, when he gets to it, helps for a month."""
    og = opdrachtgever_van(k.uitkering)
    k.fase = Fase.EIGEN_BEGELEIDING
    k.log(Gebeurtenis.EIGEN_START)
    try:
        for _ in range(int(r.P()[EIGEN_MAANDEN])):
            yield from r.bij_klantmanager(k, TAAK_BEGELEIDING, r.minuten(og, TAAK_BEGELEIDING))
            _zet_factor(r, k, 1.0 + float(r.P()[EIGEN_EFFECT]))
            yield from r.slaap_maanden(k, 1.0)
            zonder_dienst(r, k)
    except Uitgang:
        k.log(Gebeurtenis.EIGEN_EINDE)
        raise
    k.log(Gebeurtenis.EIGEN_EINDE)


def zorg(r: Regio, k: Klant) -> Proces:
    """Care outside the re-integration market: less search, and a chance that a health obstacle is solved."""
    k.fase = Fase.ZORG
    k.log(Gebeurtenis.ZORG_START)
    _zet_factor(r, k, float(r.P()[ZORG_FACTOR]))
    try:
        yield from r.slaap_maanden(k, float(r.P()[ZORG_MAANDEN]))
    except Uitgang:
        k.log(Gebeurtenis.ZORG_EINDE)
        raise
    zonder_dienst(r, k)
    loting = k.loterij.uniform(draws.DOEL_OPLOSSEN, draws.volgnummer(k.diagnoses, 0), ALT_DIENST[DIENST_ZORG])
    geholpen = k.huidig_knelpunt == KNELPUNT_GEZONDHEID and loting < r.P()[ZORG_OPLOSSEN]
    if geholpen:
        k.opgelost = 1
        tweeling.deel_oplossing(k)
    k.log(Gebeurtenis.ZORG_EINDE, int(geholpen))


def _zet_factor(r: Regio, k: Klant, factor: float) -> None:
    k.zet_stand(r.agenda.now)
    k.factor = factor


def zonder_dienst(r: Regio, k: Klant) -> None:
    """Back to searching alone."""
    k.zet_stand(r.agenda.now)
    k.factor, k.verval = 1.0, float(verval_zoekend(r.P()))


def tot_herbeoordeling(r: Regio, k: Klant) -> Proces:
    """Nothing for now: search alone until the case comes up again."""
    k.fase = Fase.ZELFSTANDIG
    drempel = k.loterij.exponentieel(draws.DOEL_HERBEOORDELING, k.besluiten)
    k.besluiten += 1
    maanden = float(vervolg.herbeoordeling_maanden(r.P(), dienst_uitkering(k), k.nummer > 0, drempel))
    yield from r.slaap_maanden(k, maanden)
    k.log(Gebeurtenis.HERBEOORDELING)


def dienst_uitkering(k: Klant) -> int:
    """Benefit by which he is served; who lost his WW without another benefit is nobody's client."""
    return k.uitkering if k.uitkering != GEEN else k.soort
