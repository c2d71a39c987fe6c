"""The five primary outcomes, named beforehand (docs/model.md). Everything else is secondary."""

from __future__ import annotations

import numpy as np
import pandas as pd

from simulatie.assen import EIND_UITSTROOM
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.indicatoren.geld import geld_vanaf_instroom
from simulatie.outcomes.indicatoren.kenmerken import per_kenmerk
from simulatie.outcomes.indicatoren.proces import uitzit_maanden
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import TOTAAL, Groepen, per_opdrachtgever, per_uitkering, tel
from simulatie.outcomes.klanten import TERMIJN_DUURZAAM, uitkeringsmaanden
from simulatie.outcomes.tabellen import Tabellen
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import MAAND

TERMIJN = 24.0
VERVOLG = 12.0
HORIZON_GELD = 60
"""Months from entry: long enough to hold a first trajectory, the wait, and a second one."""

_EERSTE = Tekst(
    "klanten die in de meetperiode aan hun eerste traject begonnen",
    "clients who began their first trajectory in the measured period",
)


def _eerste(t: Tabellen) -> tuple[pd.DataFrame, pd.Series, Groepen]:
    """First trajectories of clients, those of the measured period, and the groups."""
    tr = t.trajecten
    groepen = per_uitkering(tr["uitkering"]) | per_opdrachtgever(tr["opdrachtgever"])
    groepen |= per_kenmerk(t.klanten, tr["rij"].to_numpy())
    return tr, (tr["traject_id"] == 1) & (tr["begin"] >= t.afspraken.meten_vanaf), groepen


@indicator(
    "primair_duurzaam_werk_24m",
    titel=Tekst("Duurzaam werk binnen 24 maanden na de start", "Durable work within 24 months of the start"),
    eenheid="klant",
    gebeurtenis=(Ev.START_TRAJECT, Ev.WERK, Ev.DUURZAAM),
    venster="meetperiode",
    teller=Tekst(
        "die binnen 24 maanden een baan begonnen die zes maanden duurde",
        "who began a job within 24 months that lasted six months",
    ),
    noemer=_EERSTE,
    opvolging_maanden=TERMIJN + 6.0,
    toelichting=Tekst(
        "Met traject of zonder gevonden; groep: uitkering bij de start.",
        "Found with the trajectory or without it; group: benefit at the start.",
    ),
    primair=True,
)
def duurzaam_werk(t: Tabellen) -> Uitkomst:
    """Durable work from the first trajectory's start."""
    tr, mee, groepen = _eerste(t)
    grens = tr["begin"] + TERMIJN_DUURZAAM * MAAND
    return tel(
        t,
        tr,
        teller=tr["duurzaam_begin"] <= grens,
        groepen=groepen,
        mee=mee,
        volledig=grens + t.afspraken.duurzaam_maanden * MAAND < t.afspraken.einde,
    )


@indicator(
    "primair_uitkeringsmaanden_24m",
    titel=Tekst("Maanden uitkering in 24 maanden na de start", "Months on benefit in the 24 months after the start"),
    eenheid="klant",
    gebeurtenis=(Ev.START_TRAJECT, Ev.INSTROOM, Ev.UITKERING, Ev.WERK, Ev.UITSTROOM),
    venster="meetperiode",
    teller=Tekst("maanden WW, WAO/WIA, Wajong of WWB", "months on WW, WAO/WIA, Wajong or WWB"),
    noemer=_EERSTE,
    soort="gemiddelde",
    opvolging_maanden=TERMIJN,
    toelichting=Tekst(
        "Maanden op loon in een Work First-traject zijn geen uitkeringsmaanden.",
        "Months on a wage in a Work First trajectory are no benefit months.",
    ),
    primair=True,
)
def maanden_uitkering(t: Tabellen) -> Uitkomst:
    """Benefit months in the two years from the first trajectory's start."""
    tr, mee, groepen = _eerste(t)
    van = t.klanten["eerste_begin"].to_numpy()
    duur = uitkeringsmaanden(t.staten, van, van + TERMIJN * MAAND)
    return tel(
        t,
        tr,
        teller=duur[tr["rij"].to_numpy()],
        groepen=groepen,
        mee=mee,
        volledig=tr["begin"] + TERMIJN * MAAND < t.afspraken.einde,
    )


@indicator(
    "primair_vervolg_12m",
    titel=Tekst("Vervolgtraject binnen 12 maanden na mislukking", "Follow-up within 12 months of failure"),
    eenheid="klant",
    gebeurtenis=(Ev.EINDE_TRAJECT, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst(
        "met een volgend traject binnen 12 maanden na het einde", "with another trajectory within 12 months of the end"
    ),
    noemer=Tekst(
        _EERSTE.nl + ", dat zonder werk en zonder stap op de ladder eindigde",
        _EERSTE.en + ", which ended without work and without a step on the ladder",
    ),
    opvolging_maanden=VERVOLG,
    uitgesloten=Tekst("beëindigd doordat de klant vertrok", "ended because the client left"),
    primair=True,
)
def vervolg(t: Tabellen) -> Uitkomst:
    """Second chances, for starts whose longest course can be followed: being slow to end selects nobody."""
    tr, mee, groepen = _eerste(t)
    klaar = tr["begin"] + (tr["max_maanden"] + VERVOLG) * MAAND < t.afspraken.einde
    mislukt_of_open = tr["mislukt"] | (~tr["volledig"] & (tr["reden"] == -1))
    return tel(
        t,
        tr,
        teller=tr["volgend_begin"] <= tr["eind"] + VERVOLG * MAAND,
        groepen=groepen,
        mee=mee & mislukt_of_open & (tr["reden"] != EIND_UITSTROOM),
        volledig=klaar & tr["volledig"],
    )


@indicator(
    "primair_uitzitmaanden",
    titel=Tekst("Maanden uitzitten per traject", "Months sat out per trajectory"),
    eenheid="traject",
    gebeurtenis=(Ev.INZET, Ev.START_TRAJECT, Ev.EINDE_TRAJECT),
    venster="meetperiode",
    teller=Tekst("maanden waarin de aanbieder niets doet", "months in which the provider does nothing"),
    noemer=Tekst(
        "in de meetperiode begonnen trajecten waarvan de maximale duur binnen de looptijd valt",
        "trajectories that began in the measured period and whose maximum duration lies inside the run",
    ),
    soort="gemiddelde",
    primair=True,
)
def uitzitmaanden(t: Tabellen) -> Uitkomst:
    """Months sat out per trajectory: as `uitzit_maanden`, and by traits of the client."""
    tr = t.trajecten
    mee = tr["begin"] >= t.afspraken.meten_vanaf
    groepen = per_kenmerk(t.klanten, tr["rij"].to_numpy())
    return uitzit_maanden(t) | tel(
        t, tr, teller=tr["maanden_uitzitten"], groepen=groepen, mee=mee, volledig=tr["volledig"]
    )


@indicator(
    "primair_publiek_geld",
    titel=Tekst("Publiek geld per klant in vijf jaar (euro)", "Public money per client in five years (euro)"),
    eenheid="klant",
    gebeurtenis=(Ev.BETALING, Ev.INSTROOM, Ev.UITKERING, Ev.WERK, Ev.UITSTROOM),
    venster="meetperiode",
    teller=Tekst(
        "euro aan aanbieders, klantmanagers, uitkeringen, loon in Work First en zorg in 60 maanden vanaf de instroom, "
        "contant gemaakt op de instroom",
        "euros to providers, klantmanagers, benefits, Work First wages and care in 60 months from entry, discounted to "
        "entry",
    ),
    noemer=Tekst("in de meetperiode ingestroomde klanten", "clients who came in in the measured period"),
    soort="gemiddelde",
    opvolging_maanden=float(HORIZON_GELD),
    toelichting=Tekst(
        "Over alle instromers, ook zonder traject: een regel die verandert wie een traject krijgt, verandert de noemer "
        "niet.",
        "Over all entrants, also without a trajectory: a rule that changes who gets one leaves the denominator alone.",
    ),
    primair=True,
)
def publiek_geld(t: Tabellen) -> Uitkomst:
    """Public money per entrant, by first benefit."""
    per_soort, volledig = geld_vanaf_instroom(t, HORIZON_GELD)
    k = pd.DataFrame({"rij": np.arange(len(t.klanten))})
    return tel(
        t,
        k,
        teller=per_soort[TOTAAL],
        groepen=per_uitkering(t.klanten["uitkering"]) | per_kenmerk(t.klanten),
        mee=t.klanten["instroom"] >= t.afspraken.meten_vanaf,
        volledig=volledig,
    )
