"""Stocks and flows: stock by duration, outflow and duration of WW, relapse into WWB, loss of jobs."""

from __future__ import annotations

import numpy as np
import pandas as pd

from simulatie.assen import UITKERING, WAJONG, WAO, WW, WWB
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import maanden
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import Groepen, alles, per_code, tel, tel_elk
from simulatie.outcomes.logboek import eerste_vanaf, laatste_tot, uit_rij
from simulatie.outcomes.tabellen import Tabellen
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

PEILJAREN = (2005, 2006, 2007)
"""Years of which the stock by duration is published, for September."""
DUURKLASSEN = {
    WW: {"0-6m": (0, 6), "6-12m": (6, 12), "12-18m": (12, 18), "18-24m": (18, 24), "24m+": (24, np.inf)},
    WWB: {"0-6m": (0, 6), "6-12m": (6, 12), "1-2j": (12, 24), "2-3j": (24, 36), "3j+": (36, np.inf)},
}
MET_UITKERING = (WW, WAO, WAJONG, WWB)
LEEFTIJDEN = {"15-24": (15, 25), "25-34": (25, 35), "35-44": (35, 45), "45-54": (45, 55), "55-64": (55, 65)}
TERUGVAL = {"6m": 6.0, "12m": 12.0, "18-24m": 21.0}
"""Months after leaving; the published class of 18 to 24 months is taken at its middle."""
VERLIES = (6, 12, 18)
WERKEND = {"6m": 6.0, "18m": 18.0}
"""Months after a job was found."""
BLOOTSTELLING = {"0-6m": (0.0, 6.0, False), "6-18m": (6.0, 18.0, False), "ww_eerste_jaar": (0.0, 12.0, True)}
"""Parts of a job in which losses are counted: from and to (months), and whether only of jobs found from WW."""


@indicator(
    "bestand_naar_duur_korter",
    titel=Tekst("Bestand naar duur, zonder de langste klasse", "Stock by duration, without the longest class"),
    eenheid="klant",
    gebeurtenis=(Ev.INSTROOM, Ev.UITKERING, Ev.WERK, Ev.UITSTROOM),
    venster="september",
    teller=Tekst("met deze duur van de lopende uitkering", "with this duration of the current benefit"),
    noemer=Tekst(
        "klanten eind september korter dan twee (WW) of drie (WWB) jaar in de uitkering",
        "clients on the benefit for under two (WW) or three (WWB) years at the end of September",
    ),
    toelichting=Tekst(
        "Niet gevoelig voor wie voor het begin van de looptijd instroomde.",
        "Not sensitive to who came in before the run began.",
    ),
    kort=True,
)
@indicator(
    "bestand_naar_duur",
    titel=Tekst("Bestand naar duur", "Stock by duration"),
    eenheid="klant",
    gebeurtenis=(Ev.INSTROOM, Ev.UITKERING, Ev.WERK, Ev.UITSTROOM),
    venster="september",
    teller=Tekst("met deze duur van de lopende uitkering", "with this duration of the current benefit"),
    noemer=Tekst("klanten in de uitkering eind september", "clients on the benefit at the end of September"),
    lezing="interpretatie",
    toelichting=Tekst(
        "Wie voor het begin van de looptijd instroomde, ontbreekt in de langste klasse.",
        "Who came in before the run began is missing from the longest class.",
    ),
    kort=False,
)
def bestand_naar_duur(t: Tabellen, kort: bool) -> Uitkomst:
    """Shares of the stock by duration at the end of September of the published years."""
    p, a = t.perioden, t.afspraken
    uit: Uitkomst = {}
    for uitkering, klassen in DUURKLASSEN.items():
        for jaar in PEILJAREN:
            peil = a.dag(jaar, 10)
            duur = maanden(peil - p["begin"].to_numpy())
            aanwezig = (p["uitkering"] == uitkering) & (p["begin"] <= peil) & (p["eind"] > peil) & (peil < a.einde)
            grens = list(klassen.values())[-1][0] if kort else np.inf
            tellers = {naam: (duur >= van) & (duur < tot) for naam, (van, tot) in klassen.items() if van < grens}
            groep = {f"{UITKERING[uitkering]}|{jaar}": np.ones(len(p), dtype=np.bool_)}
            uit |= tel_elk(t, p, tellers=tellers, groepen=groep, mee=aanwezig & (duur < grens))
    return uit


@indicator(
    "ww_uitstroom_per_maand",
    titel=Tekst("Uitstroom uit de WW per maand", "Outflow from WW per month"),
    eenheid="maand",
    gebeurtenis=(Ev.INSTROOM, Ev.UITKERING, Ev.WERK, Ev.UITSTROOM),
    venster="jaar",
    teller=Tekst("beëindigde WW-uitkeringen, alle redenen", "WW spells ended, for any reason"),
    noemer=Tekst("persoonsmaanden in de WW in dat jaar", "person months on WW in that year"),
    soort="verhouding",
    lezing="letterlijk",
)
def ww_uitstroom(t: Tabellen) -> Uitkomst:
    """Outflow / average stock / 12, by calendar year."""
    p = t.perioden[t.perioden["uitkering"] == WW]
    uit: Uitkomst = {}
    for jaar in t.afspraken.jaren():
        uit |= _uitstroom_in(t, p, t.afspraken.dag(jaar), t.afspraken.dag(jaar + 1), {str(jaar): np.ones(len(p), bool)})
    return uit


@indicator(
    "ww_uitstroom_naar_leeftijd",
    titel=Tekst("Uitstroom uit de WW per maand, naar leeftijd", "Outflow from WW per month, by age"),
    eenheid="maand",
    gebeurtenis=(Ev.INSTROOM, Ev.UITKERING, Ev.WERK, Ev.UITSTROOM),
    venster="instroom",
    teller=Tekst("beëindigde WW-uitkeringen", "WW spells ended"),
    noemer=Tekst(
        "persoonsmaanden in de WW, naar leeftijd bij het begin van de uitkering",
        "person months on WW, by age at the start of the spell",
    ),
    soort="verhouding",
)
def ww_uitstroom_naar_leeftijd(t: Tabellen) -> Uitkomst:
    """Exit rates by age, in the window of inflow."""
    p = t.perioden[t.perioden["uitkering"] == WW]
    return _uitstroom_in(t, p, *t.afspraken.vensters["instroom"], _naar_leeftijd(t, p))


def _uitstroom_in(t: Tabellen, p: pd.DataFrame, van: float, tot: float, groepen: Groepen) -> Uitkomst:
    """Ended spells over person months in [van, tot)."""
    eind = p["eind"].to_numpy()
    duur = np.maximum(np.minimum(eind, tot) - np.maximum(p["begin"].to_numpy(), van), 0.0)
    weg = (eind >= van) & (eind < tot) & (p["einde"] != Ev.EINDE_RUN).to_numpy()
    return tel(t, p, teller=weg, noemer=maanden(duur), groepen=groepen)


@indicator(
    "ww_duur_naar_leeftijd",
    titel=Tekst(
        "Duur van beëindigde WW-uitkeringen, naar leeftijd (maanden)", "Duration of ended WW spells, by age (months)"
    ),
    eenheid="periode",
    gebeurtenis=(Ev.INSTROOM, Ev.UITKERING, Ev.WERK, Ev.UITSTROOM),
    venster="instroom",
    teller=Tekst("maanden van begin tot einde", "months from start to end"),
    noemer=Tekst(
        "WW-uitkeringen die in het venster eindigden, naar leeftijd bij het begin",
        "WW spells that ended in the window, by age at the start",
    ),
    soort="gemiddelde",
    lezing="interpretatie",
    toelichting=Tekst(
        "Relatieve uitstroomkansen volgen uit de verhouding van deze duren.",
        "Relative exit rates follow from the ratio of these durations.",
    ),
)
def ww_duur_naar_leeftijd(t: Tabellen) -> Uitkomst:
    """Mean completed duration of WW spells that ended in the window."""
    van, tot = t.afspraken.vensters["instroom"]
    p = t.perioden[t.perioden["uitkering"] == WW]
    mee = (p["eind"] >= van) & (p["eind"] < tot) & (p["einde"] != Ev.EINDE_RUN)
    return tel(t, p, teller=maanden((p["eind"] - p["begin"]).to_numpy()), groepen=_naar_leeftijd(t, p), mee=mee)


def _naar_leeftijd(t: Tabellen, p: pd.DataFrame) -> Groepen:
    rij = p["rij"].to_numpy()
    bij_instroom = t.klanten["leeftijd"].to_numpy()[rij]
    leeftijd = bij_instroom + (p["begin"].to_numpy() - t.klanten["instroom"].to_numpy()[rij]) / DAGEN_PER_JAAR
    return {naam: (leeftijd >= van) & (leeftijd < tot) for naam, (van, tot) in LEEFTIJDEN.items()}


@indicator(
    "terugval_wwb_na_werk",
    titel=Tekst("Terug in de WWB na uitstroom naar werk", "Back on WWB after leaving it for work"),
    eenheid="periode",
    gebeurtenis=(Ev.WERK, Ev.INSTROOM),
    venster="meetperiode",
    teller=Tekst("die binnen die termijn weer WWB hebben", "that are on WWB again within that time"),
    noemer=Tekst("WWB-uitkeringen die met werk eindigden", "WWB spells that ended in work"),
    opvolging_maanden=21.0,
    na_werk=True,
)
@indicator(
    "terugval_wwb",
    titel=Tekst("Terug in de WWB na uitstroom", "Back on WWB after leaving it"),
    eenheid="periode",
    gebeurtenis=(Ev.WERK, Ev.UITSTROOM, Ev.UITKERING, Ev.INSTROOM),
    venster="meetperiode",
    teller=Tekst("die binnen die termijn weer WWB hebben", "that are on WWB again within that time"),
    noemer=Tekst("beëindigde WWB-uitkeringen, alle redenen", "WWB spells ended, for any reason"),
    opvolging_maanden=21.0,
    lezing="interpretatie",
    toelichting=Tekst(
        "Terug na verlies van een baan, of na een vertrek om een andere reden; 18-24m is op 21 maanden gemeten.",
        "Back after losing a job, or after leaving for another reason; 18-24m is measured at 21 months.",
    ),
    na_werk=False,
)
def terugval_wwb(t: Tabellen, na_werk: bool) -> Uitkomst:
    """Share of exits from WWB back on it within 6, 12 and 21 months; each has its own follow-up."""
    p = t.perioden[t.perioden["uitkering"] == WWB]
    rij, begin, eind = (p[k].to_numpy() for k in ("rij", "begin", "eind"))
    volgend = uit_rij(begin, eerste_vanaf(rij, begin, rij, eind), np.inf)
    mee = (eind >= t.afspraken.meten_vanaf) & (p["einde"] != Ev.EINDE_RUN).to_numpy()
    if na_werk:
        mee &= (p["einde"] == Ev.WERK).to_numpy()
    uit: Uitkomst = {}
    for naam, termijn in TERUGVAL.items():
        grens = eind + termijn * MAAND
        uit |= tel_elk(
            t, p, tellers={naam: volgend <= grens}, groepen=alles(p), mee=mee, volledig=grens < t.afspraken.einde
        )
    return uit


@indicator(
    "baanverlies",
    titel=Tekst("Baan verloren binnen zoveel maanden", "Job lost within so many months"),
    eenheid="baan",
    gebeurtenis=(Ev.WERK, Ev.BAANVERLIES),
    venster="meetperiode",
    teller=Tekst("die binnen die termijn eindigden", "that ended within that time"),
    noemer=Tekst("banen die in de meetperiode begonnen", "jobs that began in the measured period"),
    opvolging_maanden=18.0,
    toelichting=Tekst("Pensioen geldt niet als verlies.", "Retirement is not a loss."),
)
def baanverlies(t: Tabellen) -> Uitkomst:
    """Share of jobs lost within 6, 12 and 18 months, by the benefit before; each term has its own follow-up."""
    b = t.banen
    verloren = b["einde"] == Ev.BAANVERLIES
    uit: Uitkomst = {}
    for termijn in VERLIES:
        grens = b["begin"] + termijn * MAAND
        uit |= tel_elk(
            t,
            b,
            tellers={f"{termijn}m": verloren & (b["eind"] <= grens)},
            groepen=per_code(b["uitkering"], UITKERING),
            mee=b["begin"] >= t.afspraken.meten_vanaf,
            volledig=grens < t.afspraken.einde,
        )
    return uit


@indicator(
    "aan_het_werk_na_baan",
    titel=Tekst(
        "Aan het werk, zoveel maanden na het vinden van een baan", "At work so many months after finding a job"
    ),
    eenheid="baan",
    gebeurtenis=(Ev.WERK, Ev.BAANVERLIES),
    venster="meetperiode",
    teller=Tekst(
        "wier vinder dan werkt, in deze of een volgende baan", "whose finder then works, in this or a later job"
    ),
    noemer=Tekst(
        "banen gevonden vanuit een uitkering, begonnen in de meetperiode",
        "jobs found from a benefit that began in the measured period",
    ),
    opvolging_maanden=18.0,
)
def aan_het_werk_na_baan(t: Tabellen) -> Uitkomst:
    """Share at work 6 and 18 months after a job was found from a benefit; each term has its own follow-up."""
    b = t.banen
    rij, begin, eind = (b[k].to_numpy() for k in ("rij", "begin", "eind"))
    mee = (begin >= t.afspraken.meten_vanaf) & np.isin(b["uitkering"], MET_UITKERING)
    uit: Uitkomst = {}
    for naam, termijn in WERKEND.items():
        dan = begin + termijn * MAAND
        werkt = uit_rij(eind, laatste_tot(rij, begin, rij, dan), -np.inf) > dan
        uit |= tel_elk(t, b, tellers={naam: werkt}, groepen=alles(b), mee=mee, volledig=dan < t.afspraken.einde)
    return uit


@indicator(
    "baanverlies_per_maand",
    titel=Tekst("Baanverlies per maand", "Job loss per month"),
    eenheid="maand",
    gebeurtenis=(Ev.WERK, Ev.BAANVERLIES),
    venster="meetperiode",
    teller=Tekst("verloren banen", "jobs lost"),
    noemer=Tekst("maanden in een baan, in dat deel van de baan", "months in a job, in that part of it"),
    soort="verhouding",
)
def baanverlies_per_maand(t: Tabellen) -> Uitkomst:
    """Losses over exposure, in months 0-6 and 6-18 of a job and in the first year of jobs found from WW."""
    b = t.banen
    duur = maanden((b["eind"] - b["begin"]).to_numpy())
    mee = b["begin"] >= t.afspraken.meten_vanaf
    uit: Uitkomst = {}
    for naam, (van, tot, alleen_ww) in BLOOTSTELLING.items():
        hoort = (b["uitkering"] == WW).to_numpy() if alleen_ww else np.ones(len(b), bool)
        verlies = (b["einde"] == Ev.BAANVERLIES).to_numpy() & (duur > van) & (duur <= tot)
        bloot = np.clip(duur, van, tot) - van
        uit |= tel(t, b, teller=verlies, noemer=bloot, groepen={naam: hoort}, mee=mee)
    return uit
