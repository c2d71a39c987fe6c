"""Placements and the mix of trajectories, compiled. Beside `outcomes.indicatoren.plaatsing`."""

from __future__ import annotations

from typing import Any

from simulatie.assen import OPDRACHTGEVER, SOORT_IRO, SOORT_LADDER, SOORT_MODULAIR, SOORT_REGULIER
from simulatie.engines.kern.vertaling import EIND_WERK, OG_UWV, WW, binnen, i64
from simulatie.outcomes.online.tellen import ALLES, JA, UIT_ALLES, een, elk, plek, plekken, tel_rij, tel_uit_alles
from simulatie.outcomes.online.trajecten import OPEN
from simulatie.outcomes.online.trap import CLAIMVENSTER, bij_contract

# by opdrachtgever: the first number is that of UWV
PLAATSING = plekken((f"plaatsing_{og}" for og in OPDRACHTGEVER), UIT_ALLES)
WERK_BIJ_EINDE = plekken((f"werk_bij_einde_{og}" for og in OPDRACHTGEVER), UIT_ALLES)
GERICHT = plekken((f"aandeel_gericht_op_plaatsing_{og}" for og in OPDRACHTGEVER), ALLES)
SOORTEN = plek("trajectsoorten_uwv_2007k1", elk(ALLES, ("iro", "regulier", "modulair")))

IRO, LADDER = i64(SOORT_IRO), i64(SOORT_LADDER)
REGULIER, MODULAIR = i64(SOORT_REGULIER), i64(SOORT_MODULAIR)


@binnen
def per_traject(a: Any, k: Any, t: Any) -> None:
    """Trajectories that ended in the window, and WW clients' starts at UWV."""
    if t.reden != OPEN and a.geeindigd_van <= t.eind < a.geeindigd_tot and t.soort != IRO:
        gericht = t.soort != LADDER
        tel_rij(a, k, GERICHT + t.opdrachtgever, i64(0), JA, een(gericht), 1.0)
        if gericht:
            volledig = t.eind + bij_contract(a, CLAIMVENSTER, t.contract, t.begin) < a.einde
            tel_uit_alles(a, k, PLAATSING + t.opdrachtgever, t.uitkering, volledig, een(t.claim > 0), 1.0)
            geslaagd = een(t.reden == EIND_WERK)
            tel_uit_alles(a, k, WERK_BIJ_EINDE + t.opdrachtgever, t.uitkering, JA, geslaagd, 1.0)
    if a.contractmix_van <= t.begin < a.contractmix_tot and t.opdrachtgever == OG_UWV and t.uitkering == WW:
        tel_rij(a, k, SOORTEN, i64(0), JA, een(t.soort == IRO), 1.0)
        tel_rij(a, k, SOORTEN, i64(1), JA, een(t.soort == REGULIER or t.soort == LADDER), 1.0)
        tel_rij(a, k, SOORTEN, i64(2), JA, een(t.soort == MODULAIR), 1.0)
