"""Handed back, and would have found work: what a terugmelding costs those who did not need saving."""

from __future__ import annotations

from typing import Final

from simulatie.assen import EIND_KANSARM, EIND_WEIGERING, EIND_ZIEKTE, GROND
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import TOTAAL, per_uitkering, tel
from simulatie.outcomes.tabellen import Tabellen
from simulatie.rules.tweeling import HORIZON
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import MAAND

REDEN: Final = (EIND_ZIEKTE, EIND_WEIGERING, EIND_KANSARM)  # in the order of GROND


@indicator(
    "teruggemeld_had_werk_gevonden",
    titel=Tekst(
        "Teruggemelde klanten die zelf werk hadden gevonden", "Clients handed back who would have found work alone"
    ),
    eenheid="traject",
    gebeurtenis=(Ev.TWEELING, Ev.AANVAARD, Ev.EINDE_TRAJECT),
    venster="meetperiode",
    teller=Tekst(
        "van wie de tweeling, die in plaats van het traject alleen zoekt, binnen 24 maanden na de start werk vindt",
        "whose twin, searching alone in place of the trajectory, finds work within 24 months of the start",
    ),
    noemer=Tekst(
        "in de meetperiode begonnen trajecten die met een aanvaarde terugmelding eindigden",
        "trajectories that began in the measured period and ended with an accepted terugmelding",
    ),
    opvolging_maanden=HORIZON,
    toelichting=Tekst(
        "Naar grond, en naar uitkering bij de start. Alleen het aandeel betekent iets: wie het was is niet te zeggen.",
        "By ground, and by benefit at the start. Only the share means something: who it was cannot be pointed out.",
    ),
)
def had_werk_gevonden(t: Tabellen) -> Uitkomst:
    """Share of those handed back whose twin finds work in time."""
    tr = t.trajecten
    teruggemeld = tr["reden"].isin(REDEN)
    groepen = per_uitkering(tr["uitkering"], totaal=False)
    groepen = {TOTAAL: teruggemeld.to_numpy()} | groepen
    groepen |= {grond: (tr["reden"] == reden).to_numpy() for grond, reden in zip(GROND, REDEN, strict=True)}
    return tel(
        t,
        tr,
        teller=tr["tweeling_baan"] <= tr["begin"] + HORIZON * MAAND,
        groepen=groepen,
        mee=teruggemeld & (tr["begin"] >= t.afspraken.meten_vanaf),
        volledig=tr["tweeling"] >= 0,
    )
