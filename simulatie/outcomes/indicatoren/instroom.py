"""Outcomes over everybody who came in: what a policy moves cannot move the denominator.

Three of the five primary outcomes are of clients who *had* a first trajectory, and one is per trajectory: a policy that
changes who gets one compares partly different people. These are the same questions from the day of entry. Groups: first
benefit, age class, education and obstacle at entry; the first two and the last one also by calendar quarter of entry,
which is how an effect by quarter since a policy began is read.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import maanden as in_maanden
from simulatie.outcomes.indicatoren.kenmerken import per_kenmerk, per_kwartaal
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import per_uitkering, tel
from simulatie.outcomes.klanten import uitkeringsmaanden
from simulatie.outcomes.logboek import eerste_vanaf, uit_rij
from simulatie.outcomes.tabellen import Tabellen
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import MAAND

HORIZON: Final = 60
"""Months from entry over which trajectories and months sat out are counted: a first one, the wait, and a second."""
PER_KWARTAAL: Final = 24
"""Months within which durable work and benefit months are also counted by calendar quarter of entry."""
DUURZAAM: Final = (PER_KWARTAAL, 36)
UITKERING: Final = (PER_KWARTAAL, HORIZON)
"""Months within which durable work counts, and in which months on benefit do."""

_INGESTROOMD = Tekst("in de meetperiode ingestroomde klanten", "clients who came in in the measured period")


def _tel(t: Tabellen, teller: Any, opvolging: float, kwartalen: bool = False) -> Uitkomst:
    """A number per client over all entrants who can be followed so many months."""
    k, a = t.klanten, t.afspraken
    instroom = k["instroom"].to_numpy(dtype=np.float64)
    groepen = per_uitkering(k["uitkering"]) | per_kenmerk(k)
    if kwartalen:
        groepen |= per_kwartaal(instroom, a, opvolging)
    return tel(
        t,
        pd.DataFrame({"rij": np.arange(len(k))}),
        teller=teller,
        groepen=groepen,
        mee=instroom >= a.meten_vanaf,
        volledig=instroom + opvolging * MAAND < a.einde,
    )


def _venster(t: Tabellen, maanden: float) -> tuple[np.ndarray, np.ndarray]:
    """First and last moment of each client's window from entry (days)."""
    van = t.klanten["instroom"].to_numpy(dtype=np.float64)
    return van, van + maanden * MAAND


def duurzaam_werk(t: Tabellen, maanden: int) -> Uitkomst:
    """Share that begins a job within so many months of entry that lasts."""
    van, tot = _venster(t, maanden)
    vast = t.banen[t.banen["duurzaam"]]
    begin = vast["begin"].to_numpy()
    eerste = uit_rij(begin, eerste_vanaf(vast["rij"].to_numpy(), begin, np.arange(len(van)), van), np.inf)
    return _tel(t, eerste <= tot, maanden + t.afspraken.duurzaam_maanden, kwartalen=maanden == PER_KWARTAAL)


for _m in DUURZAAM:
    indicator(
        f"instroom_duurzaam_werk_{_m}m",
        titel=Tekst(
            f"Duurzaam werk binnen {_m} maanden na instroom, alle instromers",
            f"Durable work within {_m} months of entry, all entrants",
        ),
        eenheid="klant",
        gebeurtenis=(Ev.INSTROOM, Ev.WERK, Ev.DUURZAAM),
        venster="meetperiode",
        teller=Tekst(
            f"die binnen {_m} maanden een baan begonnen die zes maanden duurde",
            f"who began a job within {_m} months that lasted six months",
        ),
        noemer=_INGESTROOMD,
        opvolging_maanden=_m + 6.0,
        maanden=_m,
    )(duurzaam_werk)


def maanden_uitkering(t: Tabellen, maanden: int) -> Uitkomst:
    """Benefit months in so many months from entry."""
    return _tel(t, uitkeringsmaanden(t.staten, *_venster(t, maanden)), maanden, kwartalen=maanden == PER_KWARTAAL)


for _m in UITKERING:
    indicator(
        f"instroom_uitkeringsmaanden_{_m}m",
        titel=Tekst(
            f"Maanden uitkering in {_m} maanden na instroom, alle instromers",
            f"Months on benefit in {_m} months from entry, all entrants",
        ),
        eenheid="klant",
        gebeurtenis=(Ev.INSTROOM, Ev.UITKERING, Ev.WERK, Ev.UITSTROOM, Ev.START_TRAJECT, Ev.EINDE_TRAJECT),
        venster="meetperiode",
        teller=Tekst("maanden WW, WAO/WIA, Wajong of WWB", "months on WW, WAO/WIA, Wajong or WWB"),
        noemer=_INGESTROOMD,
        soort="gemiddelde",
        opvolging_maanden=float(_m),
        toelichting=Tekst(
            "Maanden op loon in een Work First-traject zijn geen uitkeringsmaanden.",
            "Months on a wage in a Work First trajectory are no benefit months.",
        ),
        maanden=_m,
    )(maanden_uitkering)


def kreeg_traject(t: Tabellen, nummer: int) -> Uitkomst:
    """Share that starts a trajectory of at least this number of the same case within the horizon."""
    _, tot = _venster(t, HORIZON)
    tr = t.trajecten
    rij = tr["rij"].to_numpy()
    telt = (tr["nummer"].to_numpy() >= nummer) & (tr["begin"].to_numpy() < tot[rij])
    return _tel(t, np.bincount(rij[telt], minlength=len(tot)) > 0, float(HORIZON))


for _nr, _nl, _en in ((1, "eerste", "first"), (2, "tweede", "second")):
    indicator(
        f"instroom_{_nl}_traject",
        titel=Tekst(
            f"Kreeg een {_nl} traject binnen vijf jaar, alle instromers",
            f"Got a {_en} trajectory within five years, all entrants",
        ),
        eenheid="klant",
        gebeurtenis=(Ev.INSTROOM, Ev.START_TRAJECT),
        venster="meetperiode",
        teller=Tekst(
            f"die binnen 60 maanden aan een {_nl} traject begonnen", f"who began a {_en} trajectory within 60 months"
        ),
        noemer=_INGESTROOMD,
        opvolging_maanden=float(HORIZON),
        toelichting=Tekst(
            "Na duurzaam werk begint het tellen opnieuw: een nieuw eerste traject is geen tweede.",
            "After durable work counting starts anew: another first trajectory is no second one.",
        ),
        nummer=_nr,
    )(kreeg_traject)


@indicator(
    "instroom_uitzitmaanden",
    titel=Tekst("Maanden uitzitten in vijf jaar, alle instromers", "Months sat out in five years, all entrants"),
    eenheid="klant",
    gebeurtenis=(Ev.INSTROOM, Ev.INZET, Ev.START_TRAJECT, Ev.EINDE_TRAJECT),
    venster="meetperiode",
    teller=Tekst(
        "maanden in de eerste 60 waarin een aanbieder niets met de klant doet",
        "months of the first 60 in which a provider does nothing with the client",
    ),
    noemer=_INGESTROOMD,
    soort="gemiddelde",
    opvolging_maanden=float(HORIZON),
)
def uitzitmaanden(t: Tabellen) -> Uitkomst:
    """Months sat out per entrant; what lies beyond the five years is cut off."""
    van, tot = _venster(t, HORIZON)
    p = t.uitzitten
    rij = p["rij"].to_numpy()
    duur = np.minimum(p["eind"].to_numpy(), tot[rij]) - np.maximum(p["begin"].to_numpy(), van[rij])
    som = np.bincount(rij, weights=np.maximum(duur, 0.0), minlength=len(van))
    return _tel(t, in_maanden(som.astype(np.float64)), float(HORIZON), kwartalen=True)
