"""Services of the opdrachtgever itself in the core, and who waits for a klantmanager. Beside `engines.diensten`."""

from __future__ import annotations

import math
from typing import Any

from simulatie import draws
from simulatie.assen import DIENST, DIENST_ZORG, KNELPUNT_GEZONDHEID
from simulatie.engines.events import Fase, Gebeurtenis
from simulatie.engines.kern import balies
from simulatie.engines.kern.agenda import afspraak
from simulatie.engines.kern.halten import (
    A_VERDER,
    EIGEN_MAAND,
    EIGEN_VOLGENDE,
    HERBEOORDELING,
    IN_RIJ,
    IN_ZORG,
    NA_EIGEN,
    NA_INTAKE,
    OPNIEUW,
    TOT_HERBEOORDELING,
    VRAAG,
    WACHT,
    ZELF,
    ZONDER,
)
from simulatie.engines.kern.intake import extra_minuten, verdieping
from simulatie.engines.kern.klant import (
    exponentieel,
    huidig_knelpunt,
    opdrachtgever_van,
    slaap,
    uniform,
    wacht,
    wie,
    zet_stand,
    zonder_dienst,
)
from simulatie.engines.kern.logboek import log
from simulatie.engines.kern.toestand import O_van, P_van, opdracht_nr
from simulatie.engines.kern.tweeling import deel_oplossing
from simulatie.engines.kern.vertaling import (
    GEEN,
    KLASSE_AANVRAAG,
    NUL,
    TAAK_BEGELEIDING,
    TAAK_INTAKE,
    alternatief,
    binnen,
    i64,
    inlijn,
)
from simulatie.indeling import plek, plek_og
from simulatie.rules import vervolg
from simulatie.tijd import MAAND

ZELF_ZOEKEN = plek_og("beleid.zelf_zoeken_dagen")
EIGEN_EFFECT = plek("instrumenten.eigen_effect")
EIGEN_MAANDEN = plek("instrumenten.eigen_maanden")
ZORG_MAANDEN = plek("instrumenten.zorg_maanden")
ZORG_FACTOR = plek("instrumenten.zorg_factor")
ZORG_OPLOSSEN = plek("instrumenten.zorg_oplossen")
ALT_ZORG = alternatief(DIENST[DIENST_ZORG])
DOEL_OPLOSSEN, DOEL_HERBEOORDELING = i64(draws.DOEL_OPLOSSEN), i64(draws.DOEL_HERBEOORDELING)
F_ZELF_ZOEKEN, F_WACHT_INTAKE, F_ZELFSTANDIG = i64(Fase.ZELF_ZOEKEN), i64(Fase.WACHT_INTAKE), i64(Fase.ZELFSTANDIG)
F_EIGEN, F_ZORG = i64(Fase.EIGEN_BEGELEIDING), i64(Fase.ZORG)
G_EIGEN_START, G_EIGEN_EINDE = i64(Gebeurtenis.EIGEN_START), i64(Gebeurtenis.EIGEN_EINDE)
G_ZORG_START, G_ZORG_EINDE = i64(Gebeurtenis.ZORG_START), i64(Gebeurtenis.ZORG_EINDE)
G_HERBEOORDELING = i64(Gebeurtenis.HERBEOORDELING)


# ---------------------------------------------------------------------- with the klantmanager


@binnen
def bij_klantmanager(r: Any, k: Any, taak: int, minuten: float, na: int) -> int:
    """Ask for a task, wait in the queue of his klantmanager, be served, and go on at `na`."""
    k.taak_soort, k.taak_minuten, k.taak_na = taak, minuten, na
    k.halte = VRAAG
    afspraak(r, r.nu, KLASSE_AANVRAAG, NUL, wie(r, k), A_VERDER, NUL)
    return WACHT


@binnen
def in_de_rij(r: Any, k: Any) -> int:
    """The moment of requests has come."""
    nummer = balies.nieuwe_opdracht(r, k, opdrachtgever_van(k.uitkering), k.taak_soort, k.taak_minuten)
    if nummer < 0:
        return WACHT
    opdracht_nr(r, nummer).gevraagd = r.nu
    k.taak = nummer
    balies.vraag(r, k, nummer)
    wacht(r, k, IN_RIJ, math.inf, NUL)
    return WACHT


# ---------------------------------------------------------------------- the course


@binnen
def zoek_zelf(r: Any, k: Any) -> int:
    """First he searches alone; without a benefit nobody serves him (`reference.zoekperiode`, `dienstverlening`)."""
    if k.uitkering == GEEN:
        k.fase = F_ZELFSTANDIG
        wacht(r, k, ZONDER, math.inf, NUL)
        return WACHT
    k.fase = F_ZELF_ZOEKEN
    slaap(r, k, ZELF, r.nu + O_van(r, opdrachtgever_van(k.uitkering))[ZELF_ZOEKEN], KLASSE_AANVRAAG)
    return WACHT


@binnen
def naar_intake(r: Any, k: Any) -> int:
    """Ask for the intake."""
    og = opdrachtgever_van(k.uitkering)
    k.fase = F_WACHT_INTAKE
    k.dieper = verdieping(r, k, og)
    minuten = balies.minuten_voor(r, og, TAAK_INTAKE) + extra_minuten(r, og, k.dieper)
    return bij_klantmanager(r, k, TAAK_INTAKE, minuten, NA_INTAKE)


@binnen
def begin_eigen(r: Any, k: Any) -> int:
    """Monthly interviews with the own klantmanager."""
    k.fase = F_EIGEN
    log(r, k, G_EIGEN_START, NUL, 0.0, NUL)
    k.eigen_maand, k.eigen_maanden = 0, int(P_van(r)[EIGEN_MAANDEN])
    return EIGEN_VOLGENDE


@binnen
def eigen_volgende(r: Any, k: Any) -> int:
    """The next interview, or the end of own guidance."""
    if k.eigen_maand >= k.eigen_maanden:
        log(r, k, G_EIGEN_EINDE, NUL, 0.0, NUL)
        return TOT_HERBEOORDELING
    k.eigen_maand += 1
    minuten = balies.minuten_voor(r, opdrachtgever_van(k.uitkering), TAAK_BEGELEIDING)
    return bij_klantmanager(r, k, TAAK_BEGELEIDING, minuten, NA_EIGEN)


@binnen
def na_eigen(r: Any, k: Any) -> int:
    """An interview helps for a month."""
    zet_factor(r, k, 1.0 + P_van(r)[EIGEN_EFFECT])
    slaap(r, k, EIGEN_MAAND, r.nu + 1.0 * MAAND, KLASSE_AANVRAAG)
    return WACHT


@binnen
def na_eigen_maand(r: Any, k: Any) -> int:
    """The month is over."""
    zonder_dienst(r, k)
    return EIGEN_VOLGENDE


@binnen
def begin_zorg(r: Any, k: Any) -> int:
    """Care outside the re-integration market: less search."""
    k.fase = F_ZORG
    log(r, k, G_ZORG_START, NUL, 0.0, NUL)
    zet_factor(r, k, P_van(r)[ZORG_FACTOR])
    slaap(r, k, IN_ZORG, r.nu + P_van(r)[ZORG_MAANDEN] * MAAND, KLASSE_AANVRAAG)
    return WACHT


@binnen
def na_zorg(r: Any, k: Any) -> int:
    """Care is over; with some chance a health obstacle is solved."""
    zonder_dienst(r, k)
    loting = uniform(r, k, DOEL_OPLOSSEN, draws.volgnummer(k.diagnoses, NUL), ALT_ZORG)
    geholpen = huidig_knelpunt(k) == KNELPUNT_GEZONDHEID and loting < P_van(r)[ZORG_OPLOSSEN]
    if geholpen:
        k.opgelost = 1
        deel_oplossing(r, k)
    log(r, k, G_ZORG_EINDE, 1 if geholpen else 0, 0.0, NUL)
    return TOT_HERBEOORDELING


@binnen
def zet_factor(r: Any, k: Any, factor: float) -> None:
    """Another factor on the hazard from now on."""
    zet_stand(r, k)
    k.factor = factor


@binnen
def tot_herbeoordeling(r: Any, k: Any) -> int:
    """Nothing for now: search alone until the case comes up again."""
    k.fase = F_ZELFSTANDIG
    drempel = exponentieel(r, k, DOEL_HERBEOORDELING, k.besluiten, NUL)
    k.besluiten += 1
    maanden = vervolg.herbeoordeling_maanden(P_van(r), dienst_uitkering(k), k.nummer > 0, drempel)
    slaap(r, k, HERBEOORDELING, r.nu + maanden * MAAND, KLASSE_AANVRAAG)
    return WACHT


@binnen
def na_herbeoordeling(r: Any, k: Any) -> int:
    """The case comes up again."""
    log(r, k, G_HERBEOORDELING, NUL, 0.0, NUL)
    return OPNIEUW


@inlijn
def dienst_uitkering(k: Any) -> int:
    """Benefit by which he is served; who lost his WW without another benefit is nobody's client."""
    return k.uitkering if k.uitkering != GEEN else k.soort
