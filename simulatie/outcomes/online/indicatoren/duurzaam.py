"""Durable work after a trajectory, compiled. Beside `outcomes.indicatoren.duurzaam`."""

from __future__ import annotations

from typing import Any

from simulatie.engines.kern.vertaling import EIND_WERK, binnen
from simulatie.outcomes.online.tellen import UIT, UIT_ALLES, een, plek, tel_uit, tel_uit_alles
from simulatie.outcomes.online.trajecten import OPEN
from simulatie.tijd import MAAND

EERSTE = plek("duurzame_uitstroom_na_eerste_traject", UIT)
EERSTE_ZONDER_WERK = plek("duurzame_uitstroom_na_eerste_traject_andere_lezing", UIT)
TWEEDE = plek("duurzame_uitstroom_na_tweede_traject", UIT)
TWEEDE_ZONDER_WERK = plek("duurzame_uitstroom_na_tweede_traject_andere_lezing", UIT)
CLAIM = plek("plaatsing_duurzaam", UIT_ALLES)


@binnen
def per_traject(a: Any, k: Any, t: Any) -> None:
    """First and second trajectories of the cohort, and claimed placements of the measured period."""
    duurzaam = een(t.duurzaam_na_einde > 0)
    if t.nummer <= 2 and a.duurzaam_van <= t.geval_instroom < a.duurzaam_tot:
        volledig = t.reden != OPEN and t.eind + a.duurzaam_opvolging * MAAND < a.einde
        tel_uit(a, k, EERSTE if t.nummer == 1 else TWEEDE, t.uitkering, volledig, duurzaam, 1.0)
        if t.reden != EIND_WERK:
            zonder_werk = EERSTE_ZONDER_WERK if t.nummer == 1 else TWEEDE_ZONDER_WERK
            tel_uit(a, k, zonder_werk, t.uitkering, volledig, duurzaam, 1.0)
    if t.claim > 0 and t.begin >= a.meten_vanaf:
        volledig = t.eind + 2 * a.zoekmaanden_na_einde * MAAND < a.einde
        tel_uit_alles(a, k, CLAIM, t.uitkering, volledig, duurzaam, 1.0)
