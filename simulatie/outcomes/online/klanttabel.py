"""The row of a client in the client table, compiled. Beside `outcomes.klanten.maak_klanten`, with the same columns."""

from __future__ import annotations

import math
from typing import Any, Final

import numpy as np

from simulatie.assen import INZET_UITZITTEN as _INZET_UITZITTEN
from simulatie.engines.events import Fase
from simulatie.engines.kern.toestand import rijen
from simulatie.engines.kern.vertaling import binnen, i64
from simulatie.outcomes.geldstromen import GELDSOORT
from simulatie.outcomes.online import geheugen as g
from simulatie.outcomes.online.geldstromen import AANBIEDER, AANTAL, KLANTMANAGER, LOON, UITKERING_, ZORG
from simulatie.outcomes.online.perioden import uitkeringsmaanden
from simulatie.population import KLANT_TYPE
from simulatie.tijd import MAAND

_I, _F = np.int64, np.float64
KLANTRIJ: Final = np.dtype(
    [
        *((naam, KLANT_TYPE[naam]) for naam in KLANT_TYPE.names or ()),
        ("instromen", _I), ("uitkeringsmaanden", _F), ("trajecten", _I), ("banen", _I), ("duurzame_banen", _I),
        ("afgewezen", _I), ("uitzitmaanden", _F),
        ("eerste_begin", _F), ("eerste_eind", _F), ("eerste_reden", _I), ("eerste_soort", _I),
        ("eerste_uitkering", _I), ("eerste_opdrachtgever", _I), ("eerste_uitzitmaanden", _F), ("duurzaam_24m", "?"),
        *((f"euro_{soort}", _F) for soort in GELDSOORT), ("publiek_geld", _F),
        ("eindfase", _I), ("uitstroom", _F), ("uitstroomreden", _I),
    ]
)  # fmt: skip
"""A row of the client table: traits as in `KLANT_TYPE`, then what became of him."""
WEG, UITZITTEN = i64(Fase.WEG), i64(_INZET_UITZITTEN)


@binnen
def schrijf(a: Any, k: Any, j: int) -> None:
    """Fill row j, but for the traits, once the whole history is known."""
    rij = rijen(k.a_klantrijen, k.klanten_n, KLANTRIJ)[j]
    rij.instromen, rij.afgewezen = k.instromen, k.afgewezen
    rij.uitkeringsmaanden = uitkeringsmaanden(k, 0.0, math.inf)
    rij.trajecten, rij.banen = k.n_traject, k.n_baan
    duurzaam = 0
    for i in range(k.n_baan):
        duurzaam += g.baan(k, i).duurzaam
    rij.duurzame_banen = duurzaam
    som = 0.0
    for i in range(k.n_traject):
        som += g.traject(k, i).maanden[UITZITTEN]
    rij.uitzitmaanden = som
    _eerste_traject(a, k, rij)
    _geld(k, rij)
    rij.eindfase, rij.uitstroom, rij.uitstroomreden = k.eindfase, a.einde, -1
    if k.reden >= 0:
        rij.eindfase, rij.uitstroom, rij.uitstroomreden = WEG, k.weg_op, k.reden


@binnen
def _eerste_traject(a: Any, k: Any, rij: Any) -> None:
    rij.eerste_begin = rij.eerste_eind = rij.eerste_uitzitmaanden = math.nan
    rij.eerste_reden = rij.eerste_soort = rij.eerste_uitkering = rij.eerste_opdrachtgever = -1
    rij.duurzaam_24m = False
    if k.n_traject:
        t = g.traject(k, 0)
        rij.eerste_begin, rij.eerste_eind, rij.eerste_uitzitmaanden = t.begin, t.eind, t.maanden[UITZITTEN]
        rij.eerste_reden, rij.eerste_soort = t.reden, t.soort
        rij.eerste_uitkering, rij.eerste_opdrachtgever = t.uitkering, t.opdrachtgever
        rij.duurzaam_24m = t.duurzaam_begin <= t.begin + a.klant_termijn_duurzaam * MAAND


@binnen
def _geld(k: Any, rij: Any) -> None:
    euro = g.reeks(k.a_euro_run)
    rij.euro_aanbieder, rij.euro_klantmanager = euro[AANBIEDER], euro[KLANTMANAGER]
    rij.euro_uitkering, rij.euro_loon, rij.euro_zorg = euro[UITKERING_], euro[LOON], euro[ZORG]
    som = 0.0
    for s in range(AANTAL):
        som += euro[s]
    rij.publiek_geld = som
