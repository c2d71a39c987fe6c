"""Claimed and caused: a trajectory beside its twin, compiled. Beside `outcomes.indicatoren.claims`."""

from __future__ import annotations

from typing import Any

from simulatie.assen import SOORT_LADDER
from simulatie.engines import events
from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.online.tellen import ALLES, JA, SOORT, UIT, UIT_ALLES, een, plek, tel_rij, tel_uit_alles
from simulatie.outcomes.online.trap import CLAIMVENSTER, bij_contract
from simulatie.tijd import MAAND

_VOLGORDE = ("eerste", "tweede", "later")
_GROEPEN = ALLES + UIT + _VOLGORDE + SOORT
GECLAIMD = plek("geclaimd_per_traject", _GROEPEN)
DUBBEL = plek("dubbel_geclaimd", UIT_ALLES)
VOORSPRONG = plek("geclaimd_met_voorsprong", _GROEPEN)


def _netto(moment: str) -> tuple[Any, Any, Any]:
    """Numbers of what is counted of net jobs at one moment: per trajectory, per claim, and what they cost."""
    per_traject = plek(f"netto_baan_per_traject_{moment}", _GROEPEN)
    van_geclaimd = plek(f"netto_van_geclaimd_{moment}", _GROEPEN)
    return per_traject, van_geclaimd, plek(f"kosten_per_netto_baan_{moment}", _GROEPEN)


PLAATSING, PLAATSING_VAN_GECLAIMD, PLAATSING_KOSTEN = _netto("plaatsing")
HALVERWEGE, HALVERWEGE_VAN_GECLAIMD, HALVERWEGE_KOSTEN = _netto("12m")
EINDE, EINDE_VAN_GECLAIMD, EINDE_KOSTEN = _netto("24m")
MAANDEN = plek("netto_maanden_per_traject", _GROEPEN)
MAANDEN_KOSTEN = plek("kosten_per_netto_maand", _GROEPEN)

LADDER = i64(SOORT_LADDER)
ANDER_HALVERWEGE, ANDER_EINDE = i64(events.TWEELING_ANDER_HALVERWEGE), i64(events.TWEELING_ANDER_EINDE)
ZELF_HALVERWEGE, ZELF_EINDE = i64(events.TWEELING_ZELF_HALVERWEGE), i64(events.TWEELING_ZELF_EINDE)
AANTAL_UITKERINGEN = i64(len(UIT))
NA_UIT = i64(1 + len(UIT))
NA_VOLGORDE = i64(1 + len(UIT) + len(_VOLGORDE))
LATER = i64(len(_VOLGORDE))


@binnen
def _tel(a: Any, k: Any, indicator: int, t: Any, volledig: bool, teller: float, noemer: float) -> None:
    """All aimed at placement, by benefit and number in the case; and every kind of contract."""
    if t.soort != LADDER:
        tel_rij(a, k, indicator, i64(0), volledig, teller, noemer)
        if 0 <= t.uitkering < AANTAL_UITKERINGEN:
            tel_rij(a, k, indicator, 1 + t.uitkering, volledig, teller, noemer)
        if t.nummer >= 1:
            tel_rij(a, k, indicator, NA_UIT + min(t.nummer, LATER) - 1, volledig, teller, noemer)
    tel_rij(a, k, indicator, NA_VOLGORDE + t.soort, volledig, teller, noemer)


@binnen
def per_traject(a: Any, k: Any, t: Any) -> None:
    """Trajectories of the measured period that can be followed as far as twin and payments go."""
    if t.begin < a.meten_vanaf:
        return
    klaar = t.begin + max(a.tweeling_horizon, t.max_maanden + a.claims_nabetaling) * MAAND < a.einde
    volledig = klaar and t.volledig > 0 and t.tweeling >= 0
    geclaimd = een(t.claim > 0)
    _tel(a, k, GECLAIMD, t, volledig, geclaimd, 1.0)
    _tel(a, k, VOORSPRONG, t, volledig, geclaimd * een(t.tweeling_baan > t.claim_tijd), geclaimd)
    code = max(t.tweeling, i64(0))
    plaatsing = _plaatsing(a, t)
    halverwege = een(code & ZELF_HALVERWEGE > 0) - een(code & ANDER_HALVERWEGE > 0)
    einde = een(code & ZELF_EINDE > 0) - een(code & ANDER_EINDE > 0)
    _tel(a, k, PLAATSING, t, volledig, plaatsing, 1.0)
    _tel(a, k, HALVERWEGE, t, volledig, halverwege, 1.0)
    _tel(a, k, EINDE, t, volledig, einde, 1.0)
    _tel(a, k, MAANDEN, t, volledig, t.gewonnen_maanden, 1.0)
    _tel(a, k, PLAATSING_VAN_GECLAIMD, t, volledig, plaatsing, geclaimd)
    _tel(a, k, HALVERWEGE_VAN_GECLAIMD, t, volledig, halverwege, geclaimd)
    _tel(a, k, EINDE_VAN_GECLAIMD, t, volledig, einde, geclaimd)
    _tel(a, k, PLAATSING_KOSTEN, t, volledig, t.betaald, plaatsing)
    _tel(a, k, HALVERWEGE_KOSTEN, t, volledig, t.betaald, halverwege)
    _tel(a, k, EINDE_KOSTEN, t, volledig, t.betaald, einde)
    _tel(a, k, MAANDEN_KOSTEN, t, volledig, t.betaald, t.gewonnen_maanden)


@binnen
def _plaatsing(a: Any, t: Any) -> float:
    """Found work by the last day on which a placement can be claimed, less the twin."""
    duur = t.max_maanden * MAAND + bij_contract(a, CLAIMVENSTER, t.contract, t.begin)
    laatste = t.begin + min(duur, a.tweeling_horizon * MAAND)
    return een(t.baan_begin <= laatste) - een(t.tweeling_baan <= laatste)


@binnen
def per_baan(a: Any, k: Any, b: Any) -> None:
    """Claimed jobs that began in the measured period, and those with more than one claim."""
    if b.claims > 0 and b.begin >= a.meten_vanaf:
        tel_uit_alles(a, k, DUBBEL, b.uitkering, JA, een(b.claims > 1), 1.0)
