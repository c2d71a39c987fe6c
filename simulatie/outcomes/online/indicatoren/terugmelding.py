"""Handing back, rejections before the start and recalls, compiled. Beside `outcomes.indicatoren.terugmelding`."""

from __future__ import annotations

from typing import Any

from simulatie.assen import CONTRACTSOORT, GROND, OPDRACHTGEVER
from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.indicatoren.tellen import TOTAAL
from simulatie.outcomes.indicatoren.terugmelding import MAANDKLASSEN
from simulatie.outcomes.online.geheugen import heel, reeks, traject
from simulatie.outcomes.online.tellen import ALLES_OG, JA, een, elk, plek, tel_og, tel_rij
from simulatie.tijd import DAGEN_PER_WEEK

_GROND = (*GROND, TOTAAL)
AANGEBODEN = plek("terugmelding_aangeboden", elk(ALLES_OG, ("enige", *GROND)))
AANVAARD = plek("terugmelding_aanvaard", (*_GROND, *(f"{og}|{g}" for og in OPDRACHTGEVER for g in _GROND)))
MAAND = plek("terugmelding_maand", elk(_GROND, tuple(MAANDKLASSEN)))
WACHTWEKEN = plek("terugmelding_wachtweken", ALLES_OG)
VERPLICHT = plek("terugmelding_verplicht", ALLES_OG)
TERUGGEHAALD = plek("teruggehaald", ALLES_OG)
AFGEWEZEN = plek("afgewezen_voor_start", (*CONTRACTSOORT, TOTAAL))

AANTAL_GRONDEN, AANTAL_SOORTEN = i64(len(GROND)), i64(len(CONTRACTSOORT))


@binnen
def per_traject(a: Any, k: Any, t: Any) -> None:
    """Trajectories of the measured period with a report, or recalled."""
    if t.begin < a.meten_vanaf:
        return
    volledig = t.volledig > 0
    tel_og(a, k, TERUGGEHAALD, t.opdrachtgever, volledig, een(t.teruggehaald > 0), 1.0)
    _aangeboden(a, k, t, 0, volledig)
    _aangeboden(a, k, t, 1 + t.opdrachtgever, volledig)


@binnen
def _aangeboden(a: Any, k: Any, t: Any, groep: int, volledig: bool) -> None:
    rij = groep * (1 + AANTAL_GRONDEN)
    tel_rij(a, k, AANGEBODEN, rij, volledig, een(t.meldingen > 0), 1.0)
    for grond in range(AANTAL_GRONDEN):
        tel_rij(a, k, AANGEBODEN, rij + 1 + grond, volledig, een(t.gemeld[grond] > 0), 1.0)


@binnen
def per_melding(a: Any, k: Any, m: Any) -> None:
    """Reports of the measured period: acceptance, wait, month, whether they had to be made."""
    if m.tijd < a.meten_vanaf or m.traject < 0:
        return
    og = traject(k, m.traject).opdrachtgever
    tel_og(a, k, VERPLICHT, og, JA, een(m.verplicht > 0), 1.0)
    _maand(a, k, m, m.grond)
    _maand(a, k, m, AANTAL_GRONDEN)
    if m.uitkomst < 0:
        return
    aanvaard = een(m.uitkomst == 1)
    tel_og(a, k, WACHTWEKEN, og, JA, (m.besluit - m.tijd) / DAGEN_PER_WEEK, 1.0)
    per_og = (1 + og) * (1 + AANTAL_GRONDEN)
    for eerste in (i64(0), per_og):
        tel_rij(a, k, AANVAARD, eerste + m.grond, JA, aanvaard, 1.0)
        tel_rij(a, k, AANVAARD, eerste + AANTAL_GRONDEN, JA, aanvaard, 1.0)


@binnen
def _maand(a: Any, k: Any, m: Any, groep: int) -> None:
    klassen = reeks(a.a_maandklassen)
    for i in range(a.n_maandklassen):
        in_klasse = klassen[2 * i] <= m.maand < klassen[2 * i + 1]
        tel_rij(a, k, MAAND, groep * a.n_maandklassen + i, JA, een(in_klasse), 1.0)


@binnen
def per_plaats(a: Any, k: Any, tijd: float, contract: int, afgewezen: bool) -> None:
    """A referral with a place: begun or rejected."""
    if tijd >= a.meten_vanaf:
        tel_rij(a, k, AFGEWEZEN, heel(a.a_soort)[contract], JA, een(afgewezen), 1.0)
        tel_rij(a, k, AFGEWEZEN, AANTAL_SOORTEN, JA, een(afgewezen), 1.0)
