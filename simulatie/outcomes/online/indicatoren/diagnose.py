"""What was seen, told and passed on before a trajectory, compiled. Beside `outcomes.indicatoren.diagnose`."""

from __future__ import annotations

from typing import Any

from simulatie.assen import INFO_RAPPORT as _INFO_RAPPORT
from simulatie.assen import SOORT_IRO, SOORT_LADDER, SOORT_REGULIER
from simulatie.engines.kern.vertaling import EIND_UITSTROOM, EIND_WERK, INFO_GEEN, OG_UWV, WW, binnen, i64
from simulatie.outcomes.online.tellen import ALLES_OG, JA, UIT_ALLES, een, plek, tel_og, tel_rij, tel_uit_alles
from simulatie.tijd import MAAND

ADEQUAAT = plek("diagnose_adequaat_gegeven_uitkomst", ("geslaagd", "niet_geslaagd"))
JUIST = plek("diagnose_juist", UIT_ALLES)
PAST = plek("instrument_past", UIT_ALLES)
IRO_BEKEND = plek("iro_bekend_bij_regulier", ("bij_de_keuze",))
MOTIVATIE = plek(
    "motivatie_toegenomen",
    tuple(f"{soort}|{invloed}" for soort in ("iro", "regulier") for invloed in ("voldoende_invloed", "onvoldoende")),
)
NAAR_TWEEDE = plek("overdracht_eerste_naar_tweede_rib", ALLES_OG)
NAAR_EERSTE = plek("overdracht_klantmanager_naar_rib", ALLES_OG)

IRO, LADDER, REGULIER = i64(SOORT_IRO), i64(SOORT_LADDER), i64(SOORT_REGULIER)
INFO_RAPPORT = i64(_INFO_RAPPORT)


@binnen
def per_traject(a: Any, k: Any, t: Any) -> None:
    """Diagnosis, fit, what was told and passed on."""
    regulier = t.soort == REGULIER or t.soort == LADDER
    ww_bij_uwv = t.opdrachtgever == OG_UWV and t.uitkering == WW
    if ww_bij_uwv and regulier and t.begin < a.contractmix_tot and t.tot >= a.contractmix_van:
        tel_rij(a, k, IRO_BEKEND, i64(0), JA, een(t.iro_verteld > 0), 1.0)
    if t.begin < a.meten_vanaf:
        return
    if t.diagnose_juist >= 0:
        juist = een(t.diagnose_juist == 1)
        tel_uit_alles(a, k, JUIST, t.uitkering, JA, juist, 1.0)
        if t.reden != EIND_UITSTROOM:
            tel_rij(a, k, ADEQUAAT, 0 if t.reden == EIND_WERK else 1, t.volledig > 0, juist, 1.0)
    if t.past >= 0:
        tel_uit_alles(a, k, PAST, t.uitkering, JA, een(t.past == 1), 1.0)
    if ww_bij_uwv and (regulier or t.soort == IRO) and 0 <= t.invloed <= 1:
        gevraagd = t.motivatie_toegenomen >= 0 and t.begin + a.vraagmaand * MAAND < a.einde
        groep = (2 if regulier else 0) + (0 if t.invloed == 1 else 1)
        tel_rij(a, k, MOTIVATIE, groep, gevraagd, een(t.motivatie_toegenomen == 1), 1.0)
    _informatie(a, k, t)


@binnen
def _informatie(a: Any, k: Any, t: Any) -> None:
    """What a provider starts from; who had the client before needs no handover."""
    if t.informatie < 0 or t.zelfde_aanbieder:
        return
    if t.nummer == 1:
        tel_og(a, k, NAAR_EERSTE, t.opdrachtgever, JA, een(t.informatie != INFO_GEEN), 1.0)
    elif t.nummer >= 2:
        tel_og(a, k, NAAR_TWEEDE, t.opdrachtgever, JA, een(t.informatie >= INFO_RAPPORT), 1.0)
