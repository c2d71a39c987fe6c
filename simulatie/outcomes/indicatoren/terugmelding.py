"""Handing back: offered, accepted, when, and how long the decision took; rejections before the start; recalls."""

from __future__ import annotations

import numpy as np
import pandas as pd

from simulatie.assen import CONTRACTSOORT, GROND
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import alles, kruis, per_code, per_opdrachtgever, tel, tel_elk
from simulatie.outcomes.tabellen import Tabellen
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import DAGEN_PER_WEEK

MAANDKLASSEN = {"0-3m": (0, 3), "3-6m": (3, 6), "6-12m": (6, 12), "12m+": (12, np.inf)}

_GESTART = Tekst(
    "in de meetperiode begonnen trajecten waarvan de maximale duur binnen de looptijd valt",
    "trajectories that began in the measured period and whose maximum duration lies inside the run",
)
_MELDINGEN = Tekst("terugmeldingen in de meetperiode", "terugmeldingen in the measured period")


@indicator(
    "terugmelding_aangeboden",
    titel=Tekst("Terugmelding aangeboden", "Hand-back offered"),
    eenheid="traject",
    gebeurtenis=(Ev.TERUGMELDING, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst(
        "waarin de aanbieder de klant op deze grond terugmeldde",
        "in which the provider handed the client back on this ground",
    ),
    noemer=_GESTART,
    toelichting=Tekst("Groep zonder grond: op enige grond.", "Group without ground: on any ground."),
)
def aangeboden(t: Tabellen) -> Uitkomst:
    """Share of trajectories with a report, by ground."""
    tr = t.trajecten
    tellers = {"enige": tr["meldingen"] > 0} | {g: tr[f"gemeld_{g}"] for g in GROND}
    groepen = alles(tr) | per_opdrachtgever(tr["opdrachtgever"])
    mee = tr["begin"] >= t.afspraken.meten_vanaf
    return tel_elk(t, tr, tellers=tellers, groepen=groepen, mee=mee, volledig=tr["volledig"])


@indicator(
    "terugmelding_aanvaard",
    titel=Tekst("Terugmelding aanvaard", "Hand-back accepted"),
    eenheid="melding",
    gebeurtenis=(Ev.TERUGMELDING, Ev.AANVAARD, Ev.GEWEIGERD),
    venster="meetperiode",
    teller=Tekst("die zijn aanvaard", "that were accepted"),
    noemer=Tekst("beantwoorde terugmeldingen, naar grond", "terugmeldingen that were answered, by ground"),
    uitgesloten=Tekst("meldingen die vervielen voor het antwoord", "reports that lapsed before the answer"),
)
def aanvaard(t: Tabellen) -> Uitkomst:
    """Acceptance by ground, and by opdrachtgever and ground."""
    m, og = _meldingen(t)
    grond = per_code(m["grond"], GROND)
    mee = (m["tijd"] >= t.afspraken.meten_vanaf) & (m["uitkomst"] >= 0)
    return tel(t, m, teller=m["uitkomst"] == 1, groepen=grond | kruis(per_opdrachtgever(og), grond), mee=mee)


@indicator(
    "terugmelding_maand",
    titel=Tekst("Maand van de terugmelding", "Month of the hand-back"),
    eenheid="melding",
    gebeurtenis=(Ev.TERUGMELDING,),
    venster="meetperiode",
    teller=Tekst("in deze maanden van het traject", "in these months of the trajectory"),
    noemer=_MELDINGEN,
)
def maand(t: Tabellen) -> Uitkomst:
    """When in the trajectory reports are made, by ground."""
    m, _ = _meldingen(t)
    maandnr = m["maand"].to_numpy()
    tellers = {naam: (maandnr >= van) & (maandnr < tot) for naam, (van, tot) in MAANDKLASSEN.items()}
    mee = m["tijd"] >= t.afspraken.meten_vanaf
    return tel_elk(t, m, tellers=tellers, groepen=per_code(m["grond"], GROND), mee=mee)


@indicator(
    "terugmelding_wachtweken",
    titel=Tekst("Weken tussen terugmelding en besluit", "Weeks between hand-back and decision"),
    eenheid="melding",
    gebeurtenis=(Ev.TERUGMELDING, Ev.AANVAARD, Ev.GEWEIGERD),
    venster="meetperiode",
    teller=Tekst("weken wachten", "weeks of waiting"),
    noemer=Tekst("beantwoorde terugmeldingen", "terugmeldingen that were answered"),
    soort="gemiddelde",
)
def wachtweken(t: Tabellen) -> Uitkomst:
    """Mean wait; the client sits out meanwhile."""
    m, og = _meldingen(t)
    mee = (m["tijd"] >= t.afspraken.meten_vanaf) & (m["uitkomst"] >= 0)
    weken = (m["besluit"] - m["tijd"]) / DAGEN_PER_WEEK
    return tel(t, m, teller=weken, groepen=alles(m) | per_opdrachtgever(og), mee=mee)


@indicator(
    "terugmelding_verplicht",
    titel=Tekst("Terugmelding omdat het moest", "Hand-back because it had to be"),
    eenheid="melding",
    gebeurtenis=(Ev.TERUGMELDING, Ev.VERPLICHT),
    venster="meetperiode",
    teller=Tekst("gedaan omdat het verplicht was", "made because it was mandatory"),
    noemer=_MELDINGEN,
)
def verplicht(t: Tabellen) -> Uitkomst:
    """Mandatory reports among all."""
    m, og = _meldingen(t)
    mee = m["tijd"] >= t.afspraken.meten_vanaf
    return tel(t, m, teller=m["verplicht"], groepen=alles(m) | per_opdrachtgever(og), mee=mee)


@indicator(
    "teruggehaald",
    titel=Tekst("Teruggehaald door de opdrachtgever", "Recalled by the opdrachtgever"),
    eenheid="traject",
    gebeurtenis=(Ev.TERUGGEHAALD, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("waaruit de klant werd teruggehaald", "from which the client was recalled"),
    noemer=_GESTART,
)
def teruggehaald(t: Tabellen) -> Uitkomst:
    """Recalls among trajectories."""
    tr = t.trajecten
    return tel(
        t,
        tr,
        teller=tr["teruggehaald"] > 0,
        groepen=alles(tr) | per_opdrachtgever(tr["opdrachtgever"]),
        mee=tr["begin"] >= t.afspraken.meten_vanaf,
        volledig=tr["volledig"],
    )


@indicator(
    "afgewezen_voor_start",
    titel=Tekst("Niet gestart door de aanbieder", "Not started by the provider"),
    eenheid="traject",
    gebeurtenis=(Ev.AFGEWEZEN, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("die de aanbieder niet begon", "that the provider did not start"),
    noemer=Tekst("verwijzingen met een plaats: begonnen of afgewezen", "referrals with a place: started or rejected"),
    toelichting=Tekst("Iets anders dan terugmelden onderweg.", "Another event than handing back on the way."),
)
def afgewezen(t: Tabellen) -> Uitkomst:
    """Rejections before the start, by kind of contract."""
    g = t.log.kies(Ev.AFGEWEZEN, Ev.START_TRAJECT)
    tabel = pd.DataFrame({"rij": g.rij})
    soort = t.afspraken.soort[g.code] if len(g) else g.code
    return tel(
        t,
        tabel,
        teller=g.soort == Ev.AFGEWEZEN,
        groepen=per_code(soort, CONTRACTSOORT),
        mee=g.tijd >= t.afspraken.meten_vanaf,
    )


def _meldingen(t: Tabellen) -> tuple[pd.DataFrame, np.ndarray]:
    """Reports, and the opdrachtgever of the trajectory each belongs to."""
    m = t.meldingen
    og = t.trajecten["opdrachtgever"].to_numpy()
    return m, og[m["traject"].to_numpy()] if len(m) else np.zeros(0, dtype=np.int64)
