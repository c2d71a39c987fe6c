"""What befalls everybody who came in, from the day of entry: the first job, and how many trajectories."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import per_uitkering, tel, tel_elk
from simulatie.outcomes.tabellen import Tabellen
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import MAAND

HORIZON: Final = 48
"""Months from entry that are followed, for everybody alike: the curve has one denominator."""
STAP: Final = 3
MAANDEN: Final = tuple(range(STAP, HORIZON + 1, STAP))
HORIZON_TRAJECTEN: Final = 60
"""Months from entry in which trajectories count: those of the public money per client."""
_INGESTROOMD = Tekst(
    "in de meetperiode ingestroomde klanten, naar eerste uitkering",
    "clients who came in in the measured period, by first benefit",
)


@indicator(
    "tijd_tot_werk_verdeling",
    titel=Tekst("Eerste baan na de instroom, opgeteld", "First job after entry, cumulative"),
    eenheid="klant",
    gebeurtenis=(Ev.INSTROOM, Ev.WERK),
    venster="meetperiode",
    teller=Tekst("die binnen dit aantal maanden een baan begonnen", "who began a job within this number of months"),
    noemer=_INGESTROOMD,
    opvolging_maanden=float(HORIZON),
    toelichting=Tekst(
        "Met een traject of zonder, duurzaam of niet. Wie vertrekt zonder baan, blijft zonder.",
        "With a trajectory or without, durable or not. Who leaves without a job stays without.",
    ),
)
def tijd_tot_werk(t: Tabellen) -> Uitkomst:
    """Cumulative share with a job, every three months from entry."""
    k, banen = t.klanten, t.banen
    eerste = np.full(len(k), np.inf)
    np.minimum.at(eerste, banen["rij"].to_numpy(), banen["begin"].to_numpy())
    instroom = k["instroom"].to_numpy(dtype=np.float64)
    return tel_elk(
        t,
        pd.DataFrame({"rij": np.arange(len(k))}),
        tellers={f"{m:02d}m": eerste <= instroom + m * MAAND for m in MAANDEN},
        groepen=per_uitkering(k["uitkering"]),
        mee=instroom >= t.afspraken.meten_vanaf,
        volledig=instroom + HORIZON * MAAND < t.afspraken.einde,
    )


@indicator(
    "trajecten_per_klant",
    titel=Tekst("Trajecten per klant in vijf jaar", "Trajectories per client in five years"),
    eenheid="klant",
    gebeurtenis=(Ev.INSTROOM, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("trajecten begonnen in 60 maanden vanaf de instroom", "trajectories begun in 60 months from entry"),
    noemer=_INGESTROOMD,
    soort="gemiddelde",
    opvolging_maanden=float(HORIZON_TRAJECTEN),
)
def trajecten_per_klant(t: Tabellen) -> Uitkomst:
    """Trajectories per entrant, first and later ones."""
    k, tr = t.klanten, t.trajecten
    instroom = k["instroom"].to_numpy(dtype=np.float64)
    tot = instroom + HORIZON_TRAJECTEN * MAAND
    rij = tr["rij"].to_numpy()
    return tel(
        t,
        pd.DataFrame({"rij": np.arange(len(k))}),
        teller=np.bincount(rij[tr["begin"].to_numpy() < tot[rij]], minlength=len(k)),
        groepen=per_uitkering(k["uitkering"]),
        mee=instroom >= t.afspraken.meten_vanaf,
        volledig=tot < t.afspraken.einde,
    )
