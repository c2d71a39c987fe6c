"""Leaving for another reason than work in the core: for good, or for a while. Beside `engines.vertrek`."""

from __future__ import annotations

from typing import Any

from simulatie import draws
from simulatie.engines.events import Fase, Gebeurtenis, Uitstroomreden
from simulatie.engines.kern import halten
from simulatie.engines.kern.agenda import afspraak
from simulatie.engines.kern.klant import kijk, uniform, wie
from simulatie.engines.kern.logboek import log
from simulatie.engines.kern.toestand import P_van
from simulatie.engines.kern.tweeling import rond_af
from simulatie.engines.kern.vertaling import KLASSE_UITGANG, NEE, NUL, WW, binnen, i64
from simulatie.rules import uitstroom
from simulatie.tijd import MAAND

DOEL_TERUGKEER = i64(draws.DOEL_TERUGKEER)
F_WEG, G_UITSTROOM = i64(Fase.WEG), i64(Gebeurtenis.UITSTROOM)
U_PENSIOEN, U_OVERIG = i64(Uitstroomreden.PENSIOEN), i64(Uitstroomreden.OVERIG)
U_TIJDELIJK = i64(Uitstroomreden.TIJDELIJK)


@binnen
def vertrek(r: Any, k: Any, reden: int) -> int:
    """He leaves, for `reden` (`halten.PENSIOEN`, or another). He comes back as he went, if he does."""
    k.fase = F_WEG
    _, motivatie = kijk(r, k)
    k.motivatie_terug = motivatie
    rond_af(r, k, r.nu, NEE, motivatie, 0.0)
    if reden == halten.PENSIOEN:
        log(r, k, G_UITSTROOM, U_PENSIOEN, 0.0, NUL)
        return halten.WACHT
    lot = uniform(r, k, DOEL_TERUGKEER, k.periode, NUL)
    terug = r.nu + uitstroom.terugkeer_na(P_van(r), k.uitkering, lot) * MAAND
    if terug >= min(k.pensioen, r.einde):
        log(r, k, G_UITSTROOM, U_OVERIG, 0.0, NUL)
        return halten.WACHT
    log(r, k, G_UITSTROOM, U_TIJDELIJK, 0.0, NUL)
    if k.uitkering == WW:
        k.ww_rest = k.ww_einde - r.nu
    k.halte = halten.TERUGKEER
    afspraak(r, terug, KLASSE_UITGANG, NUL, wie(r, k), halten.A_VERDER, NUL)
    return halten.WACHT


@binnen
def keert_terug(r: Any, k: Any) -> int:
    """He is back, with what was left of his WW."""
    if k.uitkering == WW:
        k.ww_einde = r.nu + k.ww_rest
    return halten.PERIODE
