"""Euros: paid to providers by kind, their cost and margin, klantmanagers, benefits; per trajectory and per client."""

from __future__ import annotations

import numpy as np
import pandas as pd

from simulatie.assen import CONTRACTSOORT
from simulatie.engines.events import Betaalsoort
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import gericht_op_plaatsing
from simulatie.outcomes.geldstromen import GELDSOORT
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import (
    TOTAAL,
    Groepen,
    alles,
    per_code,
    per_opdrachtgever,
    per_uitkering,
    tel,
    tel_elk,
)
from simulatie.outcomes.tabellen import Tabellen
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import MAAND, MINUTEN_PER_UUR

NABETALING = 12.0
"""Months after the maximum duration in which the last payments fall: claims after the end, jobs that prove to last."""
HORIZONNEN = (24, 60)
"""Months from entry over which public money per client is counted."""

_TRAJECTEN = Tekst(
    "in de meetperiode begonnen trajecten waarvan alle betalingen binnen de looptijd vallen",
    "trajectories that began in the measured period and all of whose payments lie inside the run",
)


def _trajecten(t: Tabellen) -> dict[str, pd.Series]:
    """Which trajectories count for money, and which of them are complete."""
    tr = t.trajecten
    klaar = tr["begin"] + (tr["max_maanden"] + NABETALING) * MAAND < t.afspraken.einde
    return {"mee": tr["begin"] >= t.afspraken.meten_vanaf, "volledig": klaar & tr["volledig"]}


def _groepen(tr: pd.DataFrame) -> Groepen:
    return (
        alles(tr)
        | per_opdrachtgever(tr["opdrachtgever"])
        | per_code(tr["soort"], CONTRACTSOORT, totaal=False)
        | per_uitkering(tr["uitkering"], totaal=False)
    )


@indicator(
    "betaald_per_traject",
    titel=Tekst("Betaald aan de aanbieder per traject (euro)", "Paid to the provider per trajectory (euro)"),
    eenheid="traject",
    gebeurtenis=(Ev.BETALING, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("euro betaald", "euros paid"),
    noemer=_TRAJECTEN,
    soort="gemiddelde",
    opvolging_maanden=NABETALING,
)
def betaald(t: Tabellen) -> Uitkomst:
    """Euros paid per trajectory, in all and by what the payment was for."""
    tr, mee = t.trajecten, _trajecten(t)
    soorten = {b.name.lower(): tr[f"betaald_{b.name.lower()}"] for b in Betaalsoort}
    return tel(t, tr, teller=tr["betaald"], groepen=_groepen(tr), **mee) | tel_elk(
        t, tr, tellers=soorten, groepen=alles(tr) | per_opdrachtgever(tr["opdrachtgever"]), **mee
    )


@indicator(
    "kosten_aanbieder_per_traject",
    titel=Tekst("Kosten van de aanbieder per traject (euro)", "Provider's cost per trajectory (euro)"),
    eenheid="traject",
    gebeurtenis=(Ev.KOSTEN, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("euro kosten van de aanbieder", "euros of provider cost"),
    noemer=_TRAJECTEN,
    soort="gemiddelde",
    opvolging_maanden=NABETALING,
)
def kosten(t: Tabellen) -> Uitkomst:
    """Provider cost per trajectory."""
    tr = t.trajecten
    return tel(t, tr, teller=tr["kosten"], groepen=_groepen(tr), **_trajecten(t))


@indicator(
    "marge_aanbieder",
    titel=Tekst("Marge van de aanbieder, deel van het betaalde", "Provider's margin, share of what was paid"),
    eenheid="euro",
    gebeurtenis=(Ev.BETALING, Ev.KOSTEN),
    venster="meetperiode",
    teller=Tekst("euro betaald min kosten van de aanbieder", "euros paid less provider cost"),
    noemer=Tekst("euro betaald voor zulke trajecten", "euros paid for such trajectories"),
    soort="verhouding",
    opvolging_maanden=NABETALING,
)
def marge(t: Tabellen) -> Uitkomst:
    """(Paid − cost) / paid. Between 0 and 0.1 is plausible; outside it prices or costs are wrong."""
    tr = t.trajecten
    return tel(t, tr, teller=tr["betaald"] - tr["kosten"], noemer=tr["betaald"], groepen=_groepen(tr), **_trajecten(t))


@indicator(
    "betaald_per_plaatsing",
    titel=Tekst("Betaald per geclaimde plaatsing (euro)", "Paid per claimed placement (euro)"),
    eenheid="traject",
    gebeurtenis=(Ev.BETALING, Ev.CLAIM),
    venster="meetperiode",
    teller=Tekst("euro betaald voor trajecten gericht op plaatsing", "euros paid for trajectories aimed at placement"),
    noemer=Tekst("geclaimde plaatsingen uit die trajecten", "placements claimed from those trajectories"),
    soort="verhouding",
    opvolging_maanden=NABETALING,
)
def betaald_per_plaatsing(t: Tabellen) -> Uitkomst:
    """Euros per claimed placement; not per job that would not have been found otherwise."""
    tr, keuze = t.trajecten, _trajecten(t)
    keuze["mee"] &= gericht_op_plaatsing(tr["soort"].to_numpy())
    return tel(t, tr, teller=tr["betaald"], noemer=tr["claim"] > 0, groepen=_groepen(tr), **keuze)


@indicator(
    "publiek_geld_per_klant",
    titel=Tekst("Publiek geld per klant naar soort (euro)", "Public money per client by kind (euro)"),
    eenheid="klant",
    gebeurtenis=(Ev.BETALING, Ev.INSTROOM, Ev.UITKERING),
    venster="meetperiode",
    teller=Tekst(
        "euro in de eerste 24 of 60 maanden, contant gemaakt op de instroom",
        "euros in the first 24 or 60 months, discounted to entry",
    ),
    noemer=Tekst("in de meetperiode ingestroomde klanten", "clients who came in in the measured period"),
    soort="gemiddelde",
    opvolging_maanden=60.0,
    toelichting=Tekst(
        "24m en 60m hebben elk hun eigen opvolging. Loon in een traject telt als de uitkering die het vervangt. "
        "Klantmanagers: elke maand in bestand kost de betaalde uren van een klantmanager, gedeeld door zijn caseload.",
        "24m and 60m each have their own follow-up. A wage in a trajectory counts as the benefit it replaces. "
        "Klantmanagers: each month in stock costs the paid hours of one klantmanager over his caseload.",
    ),
)
def publiek_geld(t: Tabellen) -> Uitkomst:
    """Public money per client from entry, by kind and horizon."""
    uit: Uitkomst = {}
    for horizon in HORIZONNEN:
        per_soort, volledig = geld_vanaf_instroom(t, horizon)
        tellers = {f"{horizon}m|{soort}": bedrag for soort, bedrag in per_soort.items()}
        k = pd.DataFrame({"rij": np.arange(len(t.klanten))})
        mee = t.klanten["instroom"] >= t.afspraken.meten_vanaf
        uit |= tel_elk(t, k, tellers=tellers, groepen=alles(k), mee=mee, volledig=volledig)
    return uit


def geld_vanaf_instroom(t: Tabellen, horizon: float) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Discounted euros of each client in his first months, by kind and in all, and whether all of it is seen."""
    van = t.klanten["instroom"].to_numpy(dtype=np.float64)
    tot = van + horizon * MAAND
    per_soort = t.geld.per_klant(van, tot, t.afspraken.rente)
    per_soort[TOTAAL] = sum((per_soort[s] for s in GELDSOORT), np.zeros(len(van)))
    return per_soort, tot < t.afspraken.einde


@indicator(
    "klantmanager_uren_per_klant",
    titel=Tekst("Uren klantmanager per klant", "Klantmanager hours per client"),
    eenheid="klant",
    gebeurtenis=(Ev.DIENST_EINDE,),
    venster="meetperiode",
    teller=Tekst("uren klantmanager in de eerste 24 maanden", "klantmanager hours in the first 24 months"),
    noemer=Tekst(
        "in de meetperiode ingestroomde klanten, naar eerste uitkering",
        "clients who came in in the measured period, by first benefit",
    ),
    soort="gemiddelde",
    opvolging_maanden=24.0,
)
def klantmanager_uren(t: Tabellen) -> Uitkomst:
    """Hours of service per client in his first two years."""
    k, taken = t.klanten, t.taken
    van = k["instroom"].to_numpy(dtype=np.float64)
    tot = van + HORIZONNEN[0] * MAAND
    rij, eind = taken["rij"].to_numpy(), taken["eind"].to_numpy()
    mee = (eind >= van[rij]) & (eind < tot[rij])
    uren = np.bincount(rij[mee], weights=taken["minuten"].to_numpy()[mee] / MINUTEN_PER_UUR, minlength=len(k))
    return tel(
        t,
        pd.DataFrame({"rij": np.arange(len(k))}),
        teller=uren,
        groepen=per_uitkering(k["uitkering"]),
        mee=k["instroom"] >= t.afspraken.meten_vanaf,
        volledig=tot < t.afspraken.einde,
    )
