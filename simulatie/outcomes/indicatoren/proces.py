"""How the work goes: effort and sitting out, contact, adjustment, waits, and the load of klantmanagers."""

from __future__ import annotations

import numpy as np
import pandas as pd

from simulatie.assen import CONTRACTSOORT, EIND_WERK, GEEN, INZET, OPDRACHTGEVER, TAAK, TAAK_VOORTGANG, WAJONG
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import maanden
from simulatie.outcomes.indicatoren.register import Telling, Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import (
    Groepen,
    alles,
    kruis,
    per_code,
    per_opdrachtgever,
    per_uitkering,
    tel,
    tel_elk,
)
from simulatie.outcomes.logboek import laatste_tot
from simulatie.outcomes.tabellen import Tabellen
from simulatie.outcomes.trajecten import OPEN
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import DAGEN_PER_WEEK, MINUTEN_PER_UUR

_VOLLEDIG = Tekst(
    "in de meetperiode begonnen trajecten waarvan de maximale duur binnen de looptijd valt",
    "trajectories that began in the measured period and whose maximum duration lies inside the run",
)


def _groepen(tr: pd.DataFrame) -> Groepen:
    return (
        per_uitkering(tr["uitkering"])
        | per_opdrachtgever(tr["opdrachtgever"])
        | per_code(tr["soort"], CONTRACTSOORT, totaal=False)
    )


@indicator(
    "uitzit_maanden",
    titel=Tekst("Maanden uitzitten per traject", "Months sat out per trajectory"),
    eenheid="traject",
    gebeurtenis=(Ev.INZET, Ev.START_TRAJECT, Ev.EINDE_TRAJECT),
    venster="meetperiode",
    teller=Tekst("maanden waarin de aanbieder niets doet", "months in which the provider does nothing"),
    noemer=_VOLLEDIG,
    soort="gemiddelde",
)
def uitzit_maanden(t: Tabellen) -> Uitkomst:
    """Mean months of sitting out."""
    tr = t.trajecten
    mee = tr["begin"] >= t.afspraken.meten_vanaf
    return tel(t, tr, teller=tr["maanden_uitzitten"], groepen=_groepen(tr), mee=mee, volledig=tr["volledig"])


@indicator(
    "inzet_aandeel",
    titel=Tekst("Verdeling van de trajectmaanden naar inzet", "Trajectory months by effort"),
    eenheid="maand",
    gebeurtenis=(Ev.INZET, Ev.START_TRAJECT, Ev.EINDE_TRAJECT),
    venster="meetperiode",
    teller=Tekst("maanden met deze inzet", "months at this effort"),
    noemer=Tekst("maanden in zulke trajecten", "months in such trajectories"),
    soort="verhouding",
)
def inzet_aandeel(t: Tabellen) -> Uitkomst:
    """Share of months at each level of effort."""
    tr = t.trajecten
    per_inzet = {naam: tr[f"maanden_{naam}"].to_numpy() for naam in INZET}
    return tel_elk(
        t,
        tr,
        tellers=per_inzet,
        groepen=alles(tr) | per_opdrachtgever(tr["opdrachtgever"]),
        noemer=sum(per_inzet.values()),
        mee=tr["begin"] >= t.afspraken.meten_vanaf,
        volledig=tr["volledig"],
    )


@indicator(
    "voortgangsgesprekken",
    titel=Tekst("Voortgangsgesprek gevoerd", "Progress interview held"),
    eenheid="traject",
    gebeurtenis=(Ev.DIENST_START, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst(
        "met minstens één voortgangsgesprek met de klantmanager",
        "with at least one progress interview with the klantmanager",
    ),
    noemer=_VOLLEDIG,
    lezing="interpretatie",
)
def voortgangsgesprekken(t: Tabellen) -> Uitkomst:
    """Trajectories in which a progress interview took place."""
    tr = t.trajecten
    gesprek = t.taken[(t.taken["taak"] == TAAK_VOORTGANG) & t.taken["begin"].notna()]
    bij = laatste_tot(
        tr["rij"].to_numpy(), tr["begin"].to_numpy(), gesprek["rij"].to_numpy(), gesprek["begin"].to_numpy()
    )
    raak = bij[(bij >= 0)]
    binnen = gesprek["begin"].to_numpy()[bij >= 0] <= tr["tot"].to_numpy()[raak]
    gevoerd = np.bincount(raak[binnen], minlength=len(tr)) > 0
    mee = tr["begin"] >= t.afspraken.meten_vanaf
    return tel(t, tr, teller=gevoerd, groepen=_groepen(tr), mee=mee, volledig=tr["volledig"])


@indicator(
    "traject_aangepast",
    titel=Tekst("Traject onderweg bijgesteld", "Trajectory adjusted on the way"),
    eenheid="traject",
    gebeurtenis=(Ev.BIJGESTELD, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("waarin het instrument werd gewijzigd", "in which the instrument was changed"),
    noemer=_VOLLEDIG,
    lezing="interpretatie",
)
def traject_aangepast(t: Tabellen) -> Uitkomst:
    """Adjusted trajectories."""
    tr = t.trajecten
    mee = tr["begin"] >= t.afspraken.meten_vanaf
    return tel(t, tr, teller=tr["bijgesteld"] > 0, groepen=_groepen(tr), mee=mee, volledig=tr["volledig"])


@indicator(
    "nazorg_verleend",
    titel=Tekst("Nazorg verleend", "Follow-up care given"),
    eenheid="traject",
    gebeurtenis=(Ev.NAZORG, Ev.EINDE_TRAJECT, Ev.WERK),
    venster="meetperiode",
    teller=Tekst(
        "met nazorg door de aanbieder of de klantmanager", "with follow-up care by the provider or the klantmanager"
    ),
    noemer=Tekst(
        "trajecten die in de meetperiode met werk eindigden", "trajectories that ended in work in the measured period"
    ),
    lezing="interpretatie",
)
def nazorg_verleend(t: Tabellen) -> Uitkomst:
    """Follow-up care by who gives it (`rib`, `klantmanager`)."""
    tr, banen = t.trajecten, t.banen
    geslaagd = (tr["reden"] == EIND_WERK).to_numpy()
    eind = np.where(geslaagd, tr["eind"], -1.0)
    baan = laatste_tot(banen["rij"].to_numpy(), banen["begin"].to_numpy(), tr["rij"].to_numpy(), eind)
    nazorg = np.where(baan >= 0, banen["nazorg"].to_numpy()[np.maximum(baan, 0)] if len(banen) else 0, 0)
    mee = geslaagd & (tr["eind"] >= t.afspraken.meten_vanaf)
    return tel_elk(t, tr, tellers={"rib": nazorg == 1, "klantmanager": nazorg == 2}, groepen=alles(tr), mee=mee)


@indicator(
    "vervolgbesluit_weken",
    titel=Tekst("Weken van einde tot vervolgbesluit", "Weeks from the end to the follow-up decision"),
    eenheid="traject",
    gebeurtenis=(Ev.EINDE_TRAJECT, Ev.VERVOLG),
    venster="meetperiode",
    teller=Tekst("weken tot het eerste besluit", "weeks until the first decision"),
    noemer=Tekst("geëindigde trajecten met een besluit", "ended trajectories with a decision"),
    soort="gemiddelde",
    kolom="vervolg_tijd",
)
@indicator(
    "rapport_weken",
    titel=Tekst("Weken van einde tot eindrapport", "Weeks from the end to the end report"),
    eenheid="traject",
    gebeurtenis=(Ev.EINDE_TRAJECT, Ev.RAPPORT),
    venster="meetperiode",
    teller=Tekst("weken tot het rapport", "weeks until the report"),
    noemer=Tekst("geëindigde trajecten met een rapport", "ended trajectories with a report"),
    soort="gemiddelde",
    kolom="rapport_tijd",
)
def weken_na_einde(t: Tabellen, kolom: str) -> Uitkomst:
    """Mean time from the end to something that follows it."""
    tr = t.trajecten
    mee = (tr["begin"] >= t.afspraken.meten_vanaf) & (tr["reden"] != OPEN) & tr[kolom].notna()
    return tel(t, tr, teller=(tr[kolom] - tr["eind"]) / DAGEN_PER_WEEK, groepen=_groepen(tr), mee=mee)


@indicator(
    "wachttijd_dagen",
    titel=Tekst("Wachttijd bij de klantmanager", "Wait for the klantmanager"),
    eenheid="taak",
    gebeurtenis=(Ev.AANVRAAG, Ev.DIENST_START),
    venster="meetperiode",
    teller=Tekst("dagen gewacht", "days waited"),
    noemer=Tekst("bediende verzoeken", "requests served"),
    soort="gemiddelde",
    uitgesloten=Tekst("ingetrokken verzoeken", "requests withdrawn"),
)
def wachttijd(t: Tabellen) -> Uitkomst:
    """Mean wait of served tasks, by opdrachtgever and task; those in the queue at the end of the run are left out."""
    taken = t.taken
    mee = (taken["aanvraag"] >= t.afspraken.meten_vanaf) & ~taken["ingetrokken"]
    return tel(t, taken, teller=taken["wachtdagen"], groepen=_per_taak(taken), mee=mee, volledig=taken["begin"].notna())


@indicator(
    "verzoek_ingetrokken",
    titel=Tekst(
        "Verzoek vervallen voor de klantmanager eraan toekwam", "Request lapsed before the klantmanager got to it"
    ),
    eenheid="taak",
    gebeurtenis=(Ev.AANVRAAG, Ev.INGETROKKEN),
    venster="meetperiode",
    teller=Tekst("ingetrokken", "withdrawn"),
    noemer=Tekst("verzoeken", "requests"),
)
def ingetrokken(t: Tabellen) -> Uitkomst:
    """Requests that lapsed; those in the queue at the end of the run are left out."""
    taken = t.taken
    afgelopen = taken["begin"].notna() | taken["ingetrokken"]
    mee = taken["aanvraag"] >= t.afspraken.meten_vanaf
    return tel(t, taken, teller=taken["ingetrokken"], groepen=_per_taak(taken), mee=mee, volledig=afgelopen)


def _per_taak(taken: pd.DataFrame) -> Groepen:
    og = per_opdrachtgever(taken["opdrachtgever"])
    return og | kruis(og, per_code(taken["taak"], TAAK, totaal=False))


@indicator(
    "wachttijd_plaats_dagen",
    titel=Tekst("Van aanmelding tot start van het traject", "From application to the start of the trajectory"),
    eenheid="traject",
    gebeurtenis=(Ev.AANMELDING, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("dagen tussen de eerste aanmelding en de start", "days between the first application and the start"),
    noemer=Tekst("in de meetperiode begonnen trajecten", "trajectories that began in the measured period"),
    soort="gemiddelde",
    uitgesloten=Tekst("wie voor de start afviel", "who dropped out before the start"),
)
def wachttijd_plaats(t: Tabellen) -> Uitkomst:
    """Wait for a place, the provider's own lead time included."""
    tr = t.trajecten
    mee = (tr["begin"] >= t.afspraken.meten_vanaf) & tr["aangemeld"].notna()
    return tel(t, tr, teller=tr["begin"] - tr["aangemeld"], groepen=_groepen(tr), mee=mee)


@indicator(
    "bezetting_klantmanager",
    titel=Tekst("Bezetting van klantmanagers", "Load of klantmanagers"),
    eenheid="minuut",
    gebeurtenis=(Ev.DIENST_EINDE,),
    venster="meetperiode",
    teller=Tekst("minuten aan taken besteed", "minutes spent on tasks"),
    noemer=Tekst("minuten beschikbaar", "minutes available"),
    soort="verhouding",
)
def bezetting(t: Tabellen) -> Uitkomst:
    """Busy minutes over available minutes, by opdrachtgever."""
    a, taken = t.afspraken, t.taken
    besteed = tel(
        t,
        taken,
        teller=taken["minuten"],
        groepen=per_opdrachtgever(taken["opdrachtgever"]),
        mee=taken["eind"] >= a.meten_vanaf,
    )
    uit: Uitkomst = {}
    for og, naam in enumerate(OPDRACHTGEVER):
        uren = a.uren_per_week[og].integraal(a.meten_vanaf, a.einde) / DAGEN_PER_WEEK
        beschikbaar = np.full(len(t.regios), a.klantmanagers[og] * float(uren) * MINUTEN_PER_UUR)
        uit[naam] = besteed[naam]._replace(noemer=beschikbaar)
    return uit


@indicator(
    "caseload",
    titel=Tekst("Klanten per klantmanager", "Clients per klantmanager"),
    eenheid="maand",
    gebeurtenis=(Ev.INSTROOM, Ev.UITKERING, Ev.WERK, Ev.UITSTROOM),
    venster="meetperiode",
    teller=Tekst("klantmaanden in bestand", "client months in stock"),
    noemer=Tekst("maanden maal klantmanagers (voltijds)", "months times klantmanagers (full-time)"),
    soort="verhouding",
)
def caseload(t: Tabellen) -> Uitkomst:
    """Mean clients in stock per full-time klantmanager; who searches without benefit is in neither stock."""
    a, p = t.afspraken, t.perioden
    og = np.where(p["uitkering"].to_numpy() <= WAJONG, 0, 1)
    duur = np.maximum(p["eind"].to_numpy() - np.maximum(p["begin"].to_numpy(), a.meten_vanaf), 0.0)
    duur = np.where(p["uitkering"].to_numpy() == GEEN, 0.0, duur)
    stand = tel(t, p, teller=maanden(duur), groepen=per_opdrachtgever(og))
    lengte = maanden(a.einde - a.meten_vanaf)
    return {
        naam: Telling(stand[naam].teller, np.full(len(t.regios), a.klantmanagers[i] * lengte), stand[naam].weggelaten)
        for i, naam in enumerate(OPDRACHTGEVER)
    }
