"""What was seen, told and passed on before a trajectory: diagnosis, fit, IRO, information, motivation."""

from __future__ import annotations

import numpy as np

from simulatie.assen import (
    EIND_UITSTROOM,
    EIND_WERK,
    INFO_GEEN,
    INFO_RAPPORT,
    OG_UWV,
    SOORT_IRO,
    SOORT_LADDER,
    SOORT_REGULIER,
    WW,
)
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import alles, kruis, per_opdrachtgever, per_uitkering, tel
from simulatie.outcomes.tabellen import Tabellen
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import MAAND

_GESTART = Tekst("in de meetperiode begonnen trajecten", "trajectories that began in the measured period")


@indicator(
    "diagnose_adequaat_gegeven_uitkomst",
    titel=Tekst("Diagnose juist, naar uitkomst", "Diagnosis right, by outcome"),
    eenheid="traject",
    gebeurtenis=(Ev.JUIST, Ev.EINDE_TRAJECT),
    venster="meetperiode",
    teller=Tekst("met een juiste laatste diagnose voor de start", "with a right last diagnosis before the start"),
    noemer=Tekst(
        "geëindigde trajecten, naar uitkomst (geslaagd: met werk)", "ended trajectories, by outcome (geslaagd: in work)"
    ),
    uitgesloten=Tekst("beëindigd doordat de klant vertrok", "ended because the client left"),
    toelichting=Tekst(
        "De bron vraagt achteraf naar een oordeel, met de uitkomst bekend; het model telt of de diagnose klopte.",
        "The source asks for a judgement afterwards, knowing the outcome; the model counts whether it was right.",
    ),
)
def diagnose_adequaat(t: Tabellen) -> Uitkomst:
    """Right diagnoses among successes and failures."""
    tr = t.trajecten
    geslaagd = (tr["reden"] == EIND_WERK).to_numpy()
    return tel(
        t,
        tr,
        teller=tr["diagnose_juist"] == 1,
        groepen={"geslaagd": geslaagd, "niet_geslaagd": ~geslaagd},
        mee=_gestart(t) & (tr["diagnose_juist"] >= 0) & (tr["reden"] != EIND_UITSTROOM),
        volledig=tr["volledig"],
    )


@indicator(
    "diagnose_juist",
    titel=Tekst("Diagnose juist bij de start", "Diagnosis right at the start"),
    eenheid="traject",
    gebeurtenis=(Ev.JUIST, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("met een juiste laatste diagnose voor de start", "with a right last diagnosis before the start"),
    noemer=_GESTART,
)
def diagnose_juist(t: Tabellen) -> Uitkomst:
    """Right diagnoses at the start, by benefit."""
    tr = t.trajecten
    mee = _gestart(t) & (tr["diagnose_juist"] >= 0)
    return tel(t, tr, teller=tr["diagnose_juist"] == 1, groepen=per_uitkering(tr["uitkering"]), mee=mee)


@indicator(
    "instrument_past",
    titel=Tekst("Instrument past bij het knelpunt", "Instrument fits the obstacle"),
    eenheid="traject",
    gebeurtenis=(Ev.INSTRUMENT,),
    venster="meetperiode",
    teller=Tekst("met een passend instrument bij de start", "with a fitting instrument at the start"),
    noemer=_GESTART,
)
def instrument_past(t: Tabellen) -> Uitkomst:
    """Fit at the start; what is adjusted on the way is another indicator."""
    tr = t.trajecten
    mee = _gestart(t) & (tr["past"] >= 0)
    return tel(t, tr, teller=tr["past"] == 1, groepen=per_uitkering(tr["uitkering"]), mee=mee)


@indicator(
    "iro_bekend_bij_regulier",
    titel=Tekst("IRO bekend bij wie een regulier traject volgt", "IRO known to clients in a tendered trajectory"),
    eenheid="traject",
    gebeurtenis=(Ev.IRO, Ev.START_TRAJECT),
    venster="contractmix",
    teller=Tekst("bij wie de coach over de IRO heeft verteld", "who were told about the IRO by the coach"),
    noemer=Tekst(
        "reguliere UWV-trajecten van WW'ers die in het venster liepen",
        "tendered UWV trajectories of WW clients that ran in the window",
    ),
    lezing="interpretatie",
    toelichting=Tekst(
        "Het model weet wat bij de keuze is verteld; wie het later hoorde, telt niet.",
        "The model knows what was told at the choice; hearing of it later does not count.",
    ),
)
def iro_bekend(t: Tabellen) -> Uitkomst:
    """P(told | tendered trajectory)."""
    van, tot = t.afspraken.vensters["contractmix"]
    tr = t.trajecten
    regulier = (
        tr["soort"].isin((SOORT_REGULIER, SOORT_LADDER)) & (tr["opdrachtgever"] == OG_UWV) & (tr["uitkering"] == WW)
    )
    groepen = {"bij_de_keuze": np.ones(len(tr), dtype=np.bool_)}
    mee = regulier & (tr["begin"] < tot) & (tr["tot"] >= van)
    return tel(t, tr, teller=tr["iro_verteld"], groepen=groepen, mee=mee)


@indicator(
    "motivatie_toegenomen",
    titel=Tekst("Gemotiveerder geworden in het traject", "Became more motivated in the trajectory"),
    eenheid="traject",
    gebeurtenis=(Ev.INVLOED, Ev.MOTIVATIE),
    venster="meetperiode",
    teller=Tekst("van wie de motivatie hoger is dan bij de start", "whose motivation is higher than at the start"),
    noemer=Tekst(
        "UWV-trajecten van WW'ers, gevraagd in maand 6 of bij het einde, naar soort en invloed",
        "UWV trajectories of WW clients, asked in month 6 or at the end, by kind and influence",
    ),
    lezing="interpretatie",
    toelichting=Tekst(
        "Weggelaten: trajecten waarin de vraag na het einde van de looptijd valt.",
        "Left out: trajectories in which the question falls after the end of the run.",
    ),
)
def motivatie_toegenomen(t: Tabellen) -> Uitkomst:
    """Answers by kind (IRO, tendered) and influence on the plan."""
    tr = t.trajecten
    soort = {"iro": tr["soort"] == SOORT_IRO, "regulier": tr["soort"].isin((SOORT_REGULIER, SOORT_LADDER))}
    invloed = {"voldoende_invloed": tr["invloed"] == 1, "onvoldoende": tr["invloed"] == 0}
    groepen = kruis({k: v.to_numpy() for k, v in soort.items()}, {k: v.to_numpy() for k, v in invloed.items()})
    mee = _gestart(t) & (tr["opdrachtgever"] == OG_UWV) & (tr["uitkering"] == WW)
    gevraagd = tr["motivatie_toegenomen"] >= 0
    gevraagd &= tr["begin"] + t.afspraken.vraagmaand * MAAND < t.afspraken.einde
    return tel(t, tr, teller=tr["motivatie_toegenomen"] == 1, groepen=groepen, mee=mee, volledig=gevraagd)


@indicator(
    "overdracht_eerste_naar_tweede_rib",
    titel=Tekst("Overdracht van de vorige aanbieder", "Handover from the previous provider"),
    eenheid="traject",
    gebeurtenis=(Ev.INFORMATIE,),
    venster="meetperiode",
    teller=Tekst(
        "begonnen met het rapport van de vorige aanbieder of een warme overdracht",
        "that began with the previous provider's report or a warm handover",
    ),
    noemer=Tekst(
        "vervolgtrajecten bij een andere aanbieder die in de meetperiode begonnen",
        "follow-up trajectories with another provider that began in the measured period",
    ),
    lezing="letterlijk",
    tweede=True,
)
@indicator(
    "overdracht_klantmanager_naar_rib",
    titel=Tekst("Schriftelijke informatie bij verwijzing", "Written information at referral"),
    eenheid="traject",
    gebeurtenis=(Ev.INFORMATIE,),
    venster="meetperiode",
    teller=Tekst("waarin de aanbieder iets op papier kreeg", "in which the provider got something in writing"),
    noemer=Tekst(
        "eerste trajecten die in de meetperiode begonnen", "first trajectories that began in the measured period"
    ),
    lezing="letterlijk",
    tweede=False,
)
def informatie(t: Tabellen, tweede: bool) -> Uitkomst:
    """What a provider starts from."""
    tr = t.trajecten
    mee = _gestart(t) & ((tr["nummer"] >= 2) if tweede else (tr["nummer"] == 1)) & (tr["informatie"] >= 0)
    mee &= ~tr["zelfde_aanbieder"]  # a provider who had the client before needs no handover
    teller = tr["informatie"] >= INFO_RAPPORT if tweede else tr["informatie"] != INFO_GEEN
    return tel(t, tr, teller=teller, groepen=alles(tr) | per_opdrachtgever(tr["opdrachtgever"]), mee=mee)


def _gestart(t: Tabellen) -> np.ndarray:
    """Trajectories that began in the measured period."""
    return (t.trajecten["begin"] >= t.afspraken.meten_vanaf).to_numpy()
