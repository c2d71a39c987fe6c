"""The trajectories and terugmeldingen of a client, compiled. Beside `outcomes.trajecten`."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from simulatie.assen import EIND_LADDER as _EIND_LADDER
from simulatie.assen import INZET_UITZITTEN as _INZET_UITZITTEN
from simulatie.assen import OG_GEMEENTE as _OG_GEMEENTE
from simulatie.assen import OG_UWV as _OG_UWV
from simulatie.assen import WAJONG as _WAJONG
from simulatie.engines.events import Gebeurtenis
from simulatie.engines.kern.vertaling import EIND_UITSTROOM, EIND_WERK, binnen, i64
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.online.perioden import eerste_baan, nieuwe_staat
from simulatie.outcomes.online.trap import LOON, MAXIMALE_DUUR, bij_contract
from simulatie.outcomes.trajecten import ONBEKEND as _ONBEKEND
from simulatie.outcomes.trajecten import OPEN as _OPEN
from simulatie.tijd import MAAND

EIND_LADDER, INZET_UITZITTEN = i64(_EIND_LADDER), i64(_INZET_UITZITTEN)
OG_UWV, OG_GEMEENTE, WAJONG = i64(_OG_UWV), i64(_OG_GEMEENTE), i64(_WAJONG)
OPEN, ONBEKEND = i64(_OPEN), i64(_ONBEKEND)
INSTRUMENT, INFORMATIE = i64(Gebeurtenis.INSTRUMENT), i64(Gebeurtenis.INFORMATIE)
OVERDRACHT, INVLOED = i64(Gebeurtenis.OVERDRACHT), i64(Gebeurtenis.INVLOED)
MOTIVATIE, CLAIM = i64(Gebeurtenis.MOTIVATIE), i64(Gebeurtenis.CLAIM)
INZET, EINDE_TRAJECT = i64(Gebeurtenis.INZET), i64(Gebeurtenis.EINDE_TRAJECT)
BIJGESTELD, TERUGGEHAALD = i64(Gebeurtenis.BIJGESTELD), i64(Gebeurtenis.TERUGGEHAALD)
BETALING, KOSTEN = i64(Gebeurtenis.BETALING), i64(Gebeurtenis.KOSTEN)
ALLE, VAST = np.bool_(False), np.bool_(True)  # jobs: all, or those that lasted
RAPPORT, VERVOLG = i64(Gebeurtenis.RAPPORT), i64(Gebeurtenis.VERVOLG)
TWEELING, GEWONNEN = i64(Gebeurtenis.TWEELING), i64(Gebeurtenis.GEWONNEN)


@binnen
def start(a: Any, k: Any, tijd: float, nummer: int, contract: int) -> None:
    """A trajectory begins."""
    t = g.traject(k, k.n_traject)
    _leeg(t)
    t.nummer, t.contract, t.begin = nummer, contract, tijd
    t.soort = g.heel(a.a_soort)[contract]
    t.max_maanden = bij_contract(a, MAXIMALE_DUUR, contract, tijd)
    t.uitkering, t.instroom = ONBEKEND, math.nan
    if k.n_periode:
        p = g.periode(k, k.n_periode - 1)
        t.uitkering, t.instroom = p.uitkering, p.begin
    t.opdrachtgever = _koper(a, t.uitkering, contract)
    t.geval_instroom = t.instroom
    if nummer != 1 and k.n_traject:
        t.geval_instroom = g.traject(k, k.n_traject - 1).geval_instroom
    t.aangemeld, t.iro_verteld, t.diagnose_juist = k.aangemeld, k.iro & 1, k.juist
    t.loon = 1 if bij_contract(a, LOON, contract, tijd) == 1.0 else 0
    if t.loon:
        nieuwe_staat(k, tijd)
        k.loon = 1
    k.n_traject += 1
    k.hulp = 1


@binnen
def _leeg(t: Any) -> None:
    """A row as it is before anything is known."""
    t.eind = t.tot = t.rapport_tijd = t.vervolg_tijd = t.volgend_begin = math.nan
    t.reden = t.past = t.informatie = t.invloed = t.motivatie_toegenomen = ONBEKEND
    t.claim_tijd = t.tweeling_baan = t.gewonnen_maanden = math.nan
    t.inzet = t.tweeling = -1
    t.heeft_tweeling = 0
    t.zelfde_aanbieder = t.claim = 0
    t.heeft_instrument = t.heeft_informatie = t.heeft_overdracht = t.heeft_invloed = t.gevraagd = t.heeft_claim = 0
    t.bijgesteld = t.teruggehaald = t.meldingen = t.gesprek = 0
    t.betaald = t.kosten = 0.0
    for i in range(len(t.maanden)):
        t.maanden[i] = 0.0
    for i in range(len(t.gemeld)):
        t.gemeld[i] = 0
    for i in range(len(t.betaald_voor)):
        t.betaald_voor[i] = 0.0


@binnen
def _koper(a: Any, uitkering: int, contract: int) -> int:
    """Who buys: by benefit, but a contract that only one of the two buys decides by itself."""
    uwv, gemeente = g.heel(a.a_koopt)[contract], g.heel(a.a_koopt)[a.contracten + contract]
    if uwv and not gemeente:
        return OG_UWV
    if gemeente and not uwv:
        return OG_GEMEENTE
    return OG_UWV if 0 <= uitkering <= WAJONG else OG_GEMEENTE


@binnen
def van_traject(k: Any, nummer: int) -> int:
    """The client's latest trajectory of this number; -1: none."""
    for i in range(k.n_traject - 1, -1, -1):
        if g.traject(k, i).nummer == nummer:
            return i
    return -1


@binnen
def gebeurt(a: Any, k: Any, nummer: int, tijd: float, soort: int, code: int, waarde: float) -> None:
    """An event within, or about, a trajectory. Of what is told once, the first counts."""
    i = van_traject(k, nummer)
    if i < 0:
        return
    t = g.traject(k, i)
    if soort == INZET:
        sluit_inzet(a, k, t, tijd)
        t.inzet, t.inzet_vanaf = min(code, INZET_UITZITTEN), tijd
    elif soort == BETALING:
        t.betaald += waarde
        t.betaald_voor[code] += waarde
    elif soort == KOSTEN:
        t.kosten += waarde
    elif soort == EINDE_TRAJECT:
        if t.reden == OPEN:
            t.eind, t.reden = tijd, code
        if t.loon:
            nieuwe_staat(k, tijd)
            k.loon = 0
    elif soort == INSTRUMENT:
        if not t.heeft_instrument:
            t.heeft_instrument, t.past = 1, i64(waarde)
    elif soort == INFORMATIE:
        if not t.heeft_informatie:
            t.heeft_informatie, t.informatie = 1, code
    elif soort == OVERDRACHT:
        if not t.heeft_overdracht:
            t.heeft_overdracht, t.zelfde_aanbieder = 1, 1 if waarde > 0.0 else 0
    elif soort == INVLOED:
        if not t.heeft_invloed:
            t.heeft_invloed, t.invloed = 1, code
    elif soort == MOTIVATIE:
        if not t.gevraagd:
            t.gevraagd, t.motivatie_toegenomen = 1, code
    elif soort == CLAIM:
        if not t.heeft_claim:
            t.heeft_claim, t.claim, t.claim_tijd = 1, code, tijd
    elif soort == RAPPORT:
        if math.isnan(t.rapport_tijd):
            t.rapport_tijd = tijd
    elif soort == VERVOLG:
        if math.isnan(t.vervolg_tijd):
            t.vervolg_tijd = tijd
    elif soort == BIJGESTELD:
        t.bijgesteld += 1
    elif soort == TERUGGEHAALD:
        t.teruggehaald += 1
    elif soort == TWEELING:
        if not t.heeft_tweeling:
            t.heeft_tweeling, t.tweeling = 1, code
            t.tweeling_baan = waarde if waarde >= 0.0 else math.inf
    elif soort == GEWONNEN and math.isnan(t.gewonnen_maanden):
        t.gewonnen_maanden = waarde


@binnen
def sluit_inzet(a: Any, k: Any, t: Any, tijd: float) -> None:
    """The level of effort held until now, or until the trajectory ended. Sitting out is also kept by client."""
    if t.inzet < 0:
        return
    tot = tijd if t.reden == OPEN else min(tijd, t.eind)
    t.maanden[t.inzet] += max(tot - t.inzet_vanaf, 0.0) / MAAND
    if t.inzet == INZET_UITZITTEN:
        venster = min(tot, k.instroom + a.instroom_horizon * MAAND)
        k.uitgezeten += max(venster - max(t.inzet_vanaf, k.instroom), 0.0) / MAAND


@binnen
def meld(k: Any, nummer: int, tijd: float, grond: int, maand: float) -> None:
    """The provider hands the client back."""
    i = van_traject(k, nummer)
    if i >= 0:
        t = g.traject(k, i)
        t.meldingen += 1
        t.gemeld[grond] = 1
    m = g.melding(k, k.n_melding)
    m.traject, m.tijd, m.grond, m.maand = i, tijd, grond, maand
    m.verplicht, m.uitkomst, m.besluit = 0, -1, math.nan
    k.n_melding += 1


@binnen
def besluit(k: Any, tijd: float, aanvaard: bool) -> None:
    """A decision on the client's latest report."""
    if k.n_melding:
        m = g.melding(k, k.n_melding - 1)
        m.uitkomst, m.besluit = 1 if aanvaard else 0, tijd


@binnen
def rond_af(a: Any, k: Any) -> None:
    """What is known of trajectories and reports only when the whole history is: durations, work, what followed."""
    for i in range(k.n_traject):
        t = g.traject(k, i)
        t.tot = t.eind if t.reden != OPEN else a.einde
        sluit_inzet(a, k, t, t.tot)
        t.volledig = 1 if t.begin + t.max_maanden * MAAND < a.einde and t.reden != OPEN else 0
        succes = t.reden == EIND_WERK or t.reden == EIND_LADDER
        t.mislukt = 1 if t.reden != OPEN and not succes and t.reden != EIND_UITSTROOM else 0
        if i + 1 < k.n_traject:
            volgend = g.traject(k, i + 1)
            if volgend.nummer == t.nummer + 1:
                t.volgend_begin = volgend.begin
        _werk(a, k, t)
    for i in range(k.n_melding):
        m = g.melding(k, i)
        for j in range(k.n_plicht):
            if g.plicht(k, j).tijd == m.tijd:
                m.verplicht = 1


@binnen
def _werk(a: Any, k: Any, t: Any) -> None:
    """The first job since the start, the first that lasted, and one of those at the end or soon after it."""
    t.baan = eerste_baan(k, t.begin, ALLE)
    t.baan_begin = g.baan(k, t.baan).begin if t.baan >= 0 else math.inf
    vast = eerste_baan(k, t.begin, VAST)
    t.duurzaam_begin = g.baan(k, vast).begin if vast >= 0 else math.inf
    t.duurzaam_na_einde = 0
    if t.reden != OPEN:
        na = eerste_baan(k, t.eind, VAST)
        if na >= 0 and g.baan(k, na).begin <= t.eind + a.zoekmaanden_na_einde * MAAND:
            t.duurzaam_na_einde = 1
