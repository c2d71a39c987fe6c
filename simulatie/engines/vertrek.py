"""Leaving for another reason than work in the reference engine: for good, or to come back after a while."""

from __future__ import annotations

from simulatie import draws
from simulatie.assen import WW
from simulatie.engines import tweeling
from simulatie.engines.events import KLASSE_UITGANG, Fase, Gebeurtenis, Uitstroomreden
from simulatie.engines.klant import Klant
from simulatie.engines.regio import PENSIOEN, Proces, Regio
from simulatie.rules import uitstroom
from simulatie.tijd import MAAND


def vertrek(r: Regio, k: Klant, reden: str) -> Proces:
    """He leaves, for `reden` (`regio.PENSIOEN`, or another). True if he comes back to search, when he does.

    He comes back as he went: the same benefit, what was left of his WW, his motivation.
    """
    nu = r.agenda.now
    k.fase = Fase.WEG
    _, k.motivatie_terug = k.kijk(nu)
    tweeling.rond_af(k, nu, False)
    if reden == PENSIOEN:
        k.log(Gebeurtenis.UITSTROOM, Uitstroomreden.PENSIOEN)
        return False
    lot = k.loterij.uniform(draws.DOEL_TERUGKEER, k.periode)
    terug = nu + float(uitstroom.terugkeer_na(r.P(), k.uitkering, lot)) * MAAND
    if terug >= min(k.pensioen, r.par.einde):
        k.log(Gebeurtenis.UITSTROOM, Uitstroomreden.OVERIG)
        return False
    k.log(Gebeurtenis.UITSTROOM, Uitstroomreden.TIJDELIJK)
    if k.uitkering == WW:
        k.ww_rest = k.ww_einde - nu
    yield r.agenda.afspraak(terug, KLASSE_UITGANG, k.id)
    if k.uitkering == WW:
        k.ww_einde = terug + k.ww_rest
    return True
