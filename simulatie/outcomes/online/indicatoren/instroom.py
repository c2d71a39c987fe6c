"""Outcomes over everybody who came in, compiled. Beside `outcomes.indicatoren.instroom` and `vanaf_instroom`."""

from __future__ import annotations

from typing import Any

from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.afspraken import Afspraken
from simulatie.outcomes.indicatoren.instroom import DUURZAAM, PER_KWARTAAL, UITKERING
from simulatie.outcomes.indicatoren.vanaf_instroom import MAANDEN
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.online.afspraken import kwartalen_van
from simulatie.outcomes.online.perioden import eerste_baan, uitkeringsmaanden
from simulatie.outcomes.online.tellen import (
    KENMERK,
    UIT_ALLES,
    Namen,
    Vorm,
    een,
    elk,
    plek,
    tel_kenmerk,
    tel_rij,
    tel_uit_alles,
)
from simulatie.outcomes.online.trajecten import VAST
from simulatie.tijd import MAAND

_GROEPEN = UIT_ALLES + KENMERK


def _met_kwartalen(welke: int) -> Vorm:
    """Groups with quarters of entry: the number is that in `kwartalen_van`."""

    def groepen(a: Afspraken) -> Namen:
        return _GROEPEN + kwartalen_van(a)[welke]

    return groepen


def _per_termijn(naam: str, termijnen: tuple[int, ...], welke: int) -> Any:
    """A number for each term; the first one's is returned."""
    nummers = [
        plek(f"instroom_{naam}_{m}m", _met_kwartalen(welke) if m == PER_KWARTAAL else _GROEPEN) for m in termijnen
    ]
    return nummers[0]


# places in `kwartalen_van`
K_DUURZAAM, K_MAANDEN, K_UITGEZETEN = i64(0), i64(1), i64(2)
EERSTE_DUURZAAM = _per_termijn("duurzaam_werk", DUURZAAM, 0)
EERSTE_MAANDEN = _per_termijn("uitkeringsmaanden", UITKERING, 1)
EERSTE_TRAJECT = plek("instroom_eerste_traject", _GROEPEN)
TWEEDE_TRAJECT = plek("instroom_tweede_traject", _GROEPEN)
UITGEZETEN = plek("instroom_uitzitmaanden", _met_kwartalen(2))
WERK = plek("tijd_tot_werk_verdeling", elk(UIT_ALLES, tuple(f"{m:02d}m" for m in MAANDEN)))
TRAJECTEN = plek("trajecten_per_klant", UIT_ALLES)

NA_UIT, NA_KENMERK = i64(len(UIT_ALLES)), i64(len(_GROEPEN))
IN_KWARTAAL = i64(PER_KWARTAAL)
AANTAL_UITKERINGEN = i64(len(UIT_ALLES) - 1)


@binnen
def per_klant(a: Any, k: Any) -> None:
    """What befell an entrant of the measured period, from the day of entry."""
    if k.instroom < a.meten_vanaf:
        return
    _duurzaam(a, k)
    _uitkering(a, k)
    _trajecten(a, k)
    volledig = k.instroom + a.instroom_horizon * MAAND < a.einde
    _tel(a, k, UITGEZETEN, volledig, k.uitgezeten)
    _kwartaal(a, k, UITGEZETEN, K_UITGEZETEN, volledig, k.uitgezeten)
    _werk(a, k)


@binnen
def _tel(a: Any, k: Any, indicator: int, volledig: bool, teller: float) -> None:
    tel_uit_alles(a, k, indicator, k.uitkering_instroom, volledig, teller, 1.0)
    tel_kenmerk(a, k, indicator, NA_UIT, volledig, teller, 1.0)


@binnen
def _kwartaal(a: Any, k: Any, indicator: int, welke: int, volledig: bool, teller: float) -> None:
    """By quarter of entry: those that can be followed far enough are the first of all."""
    if 0 <= k.kwartaal < i64(g.reeks(a.a_kwartalen)[welke]):
        tel_rij(a, k, indicator, NA_KENMERK + k.kwartaal, volledig, teller, 1.0)


@binnen
def _duurzaam(a: Any, k: Any) -> None:
    termijnen = g.reeks(a.a_instroom_duurzaam)
    baan = eerste_baan(k, k.instroom, VAST)
    for i in range(a.n_instroom_duurzaam):
        gevonden = een(baan >= 0 and g.baan(k, baan).begin <= k.instroom + termijnen[i] * MAAND)
        volledig = k.instroom + (termijnen[i] + a.duurzaam_maanden) * MAAND < a.einde
        _tel(a, k, EERSTE_DUURZAAM + i, volledig, gevonden)
        if termijnen[i] == IN_KWARTAAL:
            _kwartaal(a, k, EERSTE_DUURZAAM + i, K_DUURZAAM, volledig, gevonden)


@binnen
def _uitkering(a: Any, k: Any) -> None:
    termijnen = g.reeks(a.a_instroom_uitkering)
    for i in range(a.n_instroom_uitkering):
        tot = k.instroom + termijnen[i] * MAAND
        maanden = uitkeringsmaanden(k, k.instroom, tot)
        _tel(a, k, EERSTE_MAANDEN + i, tot < a.einde, maanden)
        if termijnen[i] == IN_KWARTAAL:
            _kwartaal(a, k, EERSTE_MAANDEN + i, K_MAANDEN, tot < a.einde, maanden)


@binnen
def _trajecten(a: Any, k: Any) -> None:
    """A first and a second one of the same case within the horizon, and how many in all."""
    tot = k.instroom + a.instroom_horizon * MAAND
    tot_telling = k.instroom + a.vanaf_instroom_trajecten * MAAND
    eerste, tweede, aantal = 0.0, 0.0, 0.0
    for i in range(k.n_traject):
        t = g.traject(k, i)
        if t.begin < tot:
            eerste = max(eerste, een(t.nummer >= 1))
            tweede = max(tweede, een(t.nummer >= 2))
        aantal += een(t.begin < tot_telling)
    _tel(a, k, EERSTE_TRAJECT, tot < a.einde, eerste)
    _tel(a, k, TWEEDE_TRAJECT, tot < a.einde, tweede)
    tel_uit_alles(a, k, TRAJECTEN, k.uitkering_instroom, tot_telling < a.einde, aantal, 1.0)


@binnen
def _werk(a: Any, k: Any) -> None:
    """The first job, durable or not: within how many months."""
    volledig = k.instroom + a.vanaf_instroom_horizon * MAAND < a.einde
    maanden, n = g.reeks(a.a_werk_binnen), a.n_werk_binnen
    for m in range(n):
        snel = een(k.n_baan > 0 and g.baan(k, i64(0)).begin <= k.instroom + maanden[m] * MAAND)
        if 0 <= k.uitkering_instroom < AANTAL_UITKERINGEN:
            tel_rij(a, k, WERK, k.uitkering_instroom * n + m, volledig, snel, 1.0)
        tel_rij(a, k, WERK, AANTAL_UITKERINGEN * n + m, volledig, snel, 1.0)
