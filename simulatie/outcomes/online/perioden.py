"""On which benefit, in which job, in care, from when to when, compiled. Beside `outcomes.perioden`."""

from __future__ import annotations

import math
from typing import Any

from simulatie.assen import GEEN as _GEEN
from simulatie.assen import NUG as _NUG
from simulatie.engines.events import Gebeurtenis
from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.perioden import IN_WERK as _IN_WERK
from simulatie.outcomes.perioden import WEG as _WEG
from simulatie.tijd import MAAND

INSTROOM, UITKERING, WERK = i64(Gebeurtenis.INSTROOM), i64(Gebeurtenis.UITKERING), i64(Gebeurtenis.WERK)
EINDE_RUN = i64(Gebeurtenis.EINDE_RUN)
GEEN, NUG = i64(_GEEN), i64(_NUG)
IN_WERK, WEG = i64(_IN_WERK), i64(_WEG)


@binnen
def keten(a: Any, k: Any, tijd: float, soort: int, code: int) -> None:
    """An event of the chain: what was going on ends, something else begins."""
    nieuwe_staat(k, tijd)
    if k.periode_open:
        p = g.periode(k, k.n_periode - 1)
        p.eind, p.einde = tijd, soort
        k.periode_open = 0
    if k.baan_open:
        b = g.baan(k, k.n_baan - 1)
        b.eind, b.einde = tijd, soort
        k.baan_open = 0
    if soort in (INSTROOM, UITKERING):
        if soort == INSTROOM:
            k.hulp = 0
        k.toestand = k.uitkering = code
        p = g.periode(k, k.n_periode)
        p.begin, p.eind, p.uitkering, p.einde = tijd, a.einde, code, EINDE_RUN
        k.n_periode += 1
        k.periode_open = 1
    elif soort == WERK:
        k.toestand = IN_WERK
        b = g.baan(k, k.n_baan)
        b.begin, b.eind, b.einde = tijd, a.einde, EINDE_RUN
        b.duurzaam, b.uitkering, b.ondersteund, b.nazorg = 0, k.uitkering, k.hulp, 0
        b.claims = 0
        k.n_baan += 1
        k.baan_open = 1
    else:
        k.toestand = WEG


@binnen
def nieuwe_staat(k: Any, tijd: float) -> None:
    """End the finest period here and begin another one; one without length is none."""
    if k.toestand > WEG and tijd > k.staat_begin:
        s = g.staat(k, k.n_staat)
        s.begin, s.eind, s.uitkering = k.staat_begin, tijd, k.toestand
        s.loon = 1 if k.loon and k.toestand >= 0 else 0
        k.n_staat += 1
    k.staat_begin = tijd


@binnen
def claim(k: Any) -> None:
    """A contract claims the latest job."""
    if k.n_baan:
        g.baan(k, k.n_baan - 1).claims += 1


@binnen
def zorg_begint(a: Any, k: Any, tijd: float) -> None:
    """Care, until it ends by itself, with work, or with leaving."""
    z = g.zorg(k, k.n_zorg)
    z.begin, z.eind = tijd, a.einde
    k.n_zorg += 1


@binnen
def zorg_eindigt(k: Any, tijd: float) -> None:
    """Whatever care is going on ends."""
    for i in range(k.zorg_dicht, k.n_zorg):
        g.zorg(k, i).eind = tijd
    k.zorg_dicht = k.n_zorg


@binnen
def geef_nazorg(k: Any) -> None:
    """To each job the first follow-up care from its begin on, if that comes before the next job."""
    for i in range(k.n_baan):
        b = g.baan(k, i)
        volgend = g.baan(k, i + 1).begin if i + 1 < k.n_baan else math.inf
        for j in range(k.n_nazorg):
            z = g.nazorg(k, j)
            if z.tijd >= b.begin:
                if z.tijd < volgend:
                    b.nazorg = z.code
                break


@binnen
def in_bestand(k: Any, moment: float) -> int:
    """What the client is on at a moment: benefit 0-5, IN_WERK or WEG. At a change what follows counts."""
    for i in range(k.n_staat - 1, -1, -1):
        s = g.staat(k, i)
        if s.begin <= moment:
            return s.uitkering if s.eind > moment else WEG
    return WEG


@binnen
def laatste_baan(k: Any, tot: float) -> int:
    """The last job that began at or before a moment; -1: none."""
    for i in range(k.n_baan - 1, -1, -1):
        if g.baan(k, i).begin <= tot:
            return i
    return -1


@binnen
def eerste_baan(k: Any, vanaf: float, duurzaam: bool) -> int:
    """The first job (that lasted) that began at or after a moment; -1: none."""
    for i in range(k.n_baan):
        b = g.baan(k, i)
        if b.begin >= vanaf and (b.duurzaam or not duurzaam):
            return i
    return -1


@binnen
def uitkeringsmaanden(k: Any, van: float, tot: float) -> float:
    """Months on a benefit in [van, tot): as `outcomes.klanten.uitkeringsmaanden`."""
    duur = 0.0
    for i in range(k.n_staat):
        s = g.staat(k, i)
        if s.uitkering < 0 or s.uitkering == NUG or s.uitkering == GEEN or s.loon:
            continue
        begin, eind = max(s.begin, van), min(s.eind, tot)
        if eind > begin:
            duur += eind - begin
    return duur / MAAND
