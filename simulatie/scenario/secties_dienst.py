"""Sections about services: diagnosis, choice, instruments, follow-up, overdracht, and the prices of all this."""

from __future__ import annotations

from typing import Annotated

from simulatie.scenario.veld import Getal, Sectie, Veld

_U = ("uitkering",)


class Diagnose(Sectie):
    """What the klantmanager sees (4.3)."""

    auc: Annotated[
        Getal, Veld("Trefzekerheid van de geziene kans (AUC)", "Accuracy of the seen chance (AUC)", "AUC", 0.5, 0.99)
    ]
    auc_maanden: Annotated[
        Getal, Veld("Termijn waarover de AUC geldt", "Horizon of the AUC", "maand", 1, 36, dateerbaar=False)
    ]
    logit_juist: Annotated[Getal, Veld("Logit van een juiste diagnose", "Logit of a right diagnosis", "logit", -4, 6)]
    helling_moeilijkheid: Annotated[
        Getal,
        Veld("Daling van de logit per sd moeilijker klant", "Fall of the logit per sd harder client", "logit/sd", 0, 3),
    ]
    extra_gesprek: Annotated[
        Getal, Veld("Winst door een extra of langer gesprek", "Gain of an extra or longer interview", "logit", 0, 4)
    ]
    instrument: Annotated[
        Getal, Veld("Winst door een diagnose-instrument", "Gain of a diagnosis instrument", "logit", 0, 4)
    ]
    uitgebreid: Annotated[
        Getal, Veld("Winst door een uitgebreide diagnose", "Gain of an extended diagnosis", "logit", 0, 4)
    ]
    instrument_ruis: Annotated[
        Getal,
        Veld(
            "Factor op de ruis van de geziene kans bij een instrument",
            "Factor on the noise of the seen chance with an instrument",
            "factor",
            0.1,
            1,
        ),
    ]
    tweede_gok_herhaalt: Annotated[
        Getal,
        Veld(
            "Kans dat de tweede diagnose de eerste herhaalt als niets is overgedragen",
            "Chance that a second diagnosis repeats the first",
            "kans",
            0,
            1,
        ),
    ]
    uitsluiting: Annotated[
        Getal,
        Veld(
            "Hoe sterk een instrument dat niet paste een knelpunt uitsluit, bij volledige informatie",
            "How far an instrument that did not fit rules out its obstacle",
            "aandeel",
            0,
            1,
        ),
    ]


class Keuze(Sectie):
    """Selection and choice (4.4)."""

    grens_laag: Annotated[
        Getal,
        Veld(
            "Geziene kans op werk binnen een jaar waarboven het risico laag heet",
            "Seen one-year chance above which risk is low",
            "kans",
            0,
            1,
        ),
    ]
    grens_groot: Annotated[
        Getal,
        Veld(
            "Geziene kans op werk binnen een jaar waaronder het risico groot heet",
            "Seen one-year chance below which risk is great",
            "kans",
            0,
            1,
        ),
    ]
    helling_plaatsing: Annotated[
        Getal,
        Veld(
            "Voorkeur voor plaatsingscontracten per sd geziene kans",
            "Preference for placement contracts per sd of the seen chance",
            "logit/sd",
            -5,
            5,
        ),
    ]
    iro_gevraagd: Annotated[
        Getal, Veld("Logit dat de klant om een IRO vraagt", "Logit that the client asks for an IRO", "logit", -6, 6)
    ]
    iro_opleiding: Annotated[
        Getal,
        Veld(
            "IRO gevraagd: effect van opleiding", "IRO asked: effect of education", "logit", -3, 3, assen=("opleiding",)
        ),
    ]
    iro_motivatie: Annotated[
        Getal, Veld("IRO gevraagd: effect van motivatie", "IRO asked: effect of motivation", "logit", -5, 5)
    ]
    passend_beschikbaar: Annotated[
        Getal,
        Veld(
            "Kans dat het passende instrument te krijgen is",
            "Chance that the fitting instrument is to be had",
            "kans",
            0,
            1,
            assen=("contractsoort",),
        ),
    ]
    plaatsingsgeduld: Annotated[
        Getal,
        Veld(
            "Weken wachten op een plaats voor het volgende contract aan de beurt komt",
            "Weeks of waiting for a place before the next contract",
            "week",
            0,
            520,
        ),
    ]
    doorverwijsdagen: Annotated[
        Getal,
        Veld("Dagen van besluit tot aanmelding bij een contract", "Days from decision to application", "dag", 0, 365),
    ]


class Instrumenten(Sectie):
    """What instruments do (4.1)."""

    naast: Annotated[
        Getal,
        Veld(
            "Naastgelegen instrument als het passende er niet is (0 bemiddeling … 4 motivatieaanpak)",
            "Nearest instrument where the fitting one is not to be had (0 bemiddeling … 4 motivatieaanpak)",
            "nummer",
            0,
            4,
            assen=("instrument",),
            geheel=True,
            dateerbaar=False,
        ),
    ]
    past: Annotated[
        Getal,
        Veld(
            "Welk instrument past bij welk knelpunt",
            "Which instrument fits which obstacle",
            "0/1",
            0,
            1,
            assen=("instrument", "knelpunt"),
            geheel=True,
        ),
    ]
    alfa: Annotated[
        Getal,
        Veld(
            "Effect van volle inzet als het instrument past",
            "Effect of full effort if the instrument fits",
            "aandeel",
            0,
            3,
            assen=("instrument",),
        ),
    ]
    alfa_niet_passend: Annotated[
        Getal,
        Veld("Effect van volle inzet als het niet past", "Effect of full effort if it does not fit", "aandeel", -1, 3),
    ]
    inzet: Annotated[
        Getal,
        Veld("Inzet naar wat de aanbieder kiest", "Effort by what the provider chooses", "0-1", 0, 1, assen=("inzet",)),
    ]
    oplossen: Annotated[
        Getal,
        Veld(
            "Kans per maand bij volle passende inzet dat het knelpunt wordt opgelost",
            "Monthly chance at full fitting effort that the obstacle is solved",
            "kans/maand",
            0,
            1,
            assen=("instrument",),
        ),
    ]
    lock_in: Annotated[
        Getal,
        Veld(
            "Lock-in in de eerste maanden van een traject",
            "Lock-in in the first months of a trajectory",
            "aandeel",
            0,
            1,
            assen=_U,
        ),
    ]
    lock_in_maanden: Annotated[Getal, Veld("Duur van de lock-in", "Duration of lock-in", "maand", 0, 24, geheel=True)]
    lock_in_factor: Annotated[
        Getal,
        Veld(
            "Factor op de lock-in naar instrument",
            "Factor on lock-in by instrument",
            "factor",
            0,
            1,
            assen=("instrument",),
        ),
    ]
    ladderstap: Annotated[
        Getal,
        Veld(
            "Kans per maand op een stap op de ladder, naar inzet, als het instrument past",
            "Monthly chance of a ladder step, by effort, if the instrument fits",
            "kans/maand",
            0,
            1,
            assen=("inzet",),
        ),
    ]
    ladderstap_niet_passend: Annotated[
        Getal,
        Veld(
            "Factor op de ladderstap als het instrument niet past",
            "Factor on the ladder step if it does not fit",
            "factor",
            0,
            1,
        ),
    ]
    ladder_hoogste: Annotated[
        Getal,
        Veld(
            "Hoogste positie die een laddertraject bereikt",
            "Highest position a ladder trajectory reaches",
            "positie 0-6",
            0,
            6,
            geheel=True,
        ),
    ]
    eigen_effect: Annotated[
        Getal,
        Veld("Effect van eigen begeleiding op de baankans", "Effect of own guidance on the hazard", "aandeel", 0, 2),
    ]
    eigen_maanden: Annotated[
        Getal,
        Veld(
            "Aantal maandgesprekken bij eigen begeleiding",
            "Number of monthly interviews in own guidance",
            "maand",
            1,
            36,
            geheel=True,
        ),
    ]
    zorg_maanden: Annotated[Getal, Veld("Duur van een zorgtraject", "Duration of care", "maand", 1, 60, geheel=True)]
    zorg_factor: Annotated[
        Getal, Veld("Factor op de baankans tijdens zorg", "Factor on the hazard during care", "factor", 0, 2)
    ]
    zorg_oplossen: Annotated[
        Getal,
        Veld("Kans dat zorg een gezondheidsknelpunt oplost", "Chance that care solves a health obstacle", "kans", 0, 1),
    ]
    ziekte_per_maand: Annotated[
        Getal,
        Veld(
            "Kans per maand op langdurige ziekte in een traject",
            "Monthly chance of long illness in a trajectory",
            "kans/maand",
            0,
            1,
            assen=_U,
        ),
    ]
    weigering_per_maand: Annotated[
        Getal,
        Veld(
            "Kans per maand op openlijke weigering bij motivatie 0",
            "Monthly chance of open refusal at motivation 0",
            "kans/maand",
            0,
            1,
        ),
    ]
    kwaliteit_sd: Annotated[
        Getal,
        Veld(
            "Spreiding van de kwaliteit van aanbieders",
            "Standard deviation of provider quality",
            "log",
            0,
            2,
            dateerbaar=False,
        ),
    ]


class Vervolg(Sectie):
    """End of a trajectory and the follow-up decision (4.7)."""

    logit: Annotated[
        Getal, Veld("Logit van een vervolgtraject", "Logit of a follow-up trajectory", "logit", -8, 8, assen=_U)
    ]
    helling: Annotated[
        Getal, Veld("Helling in de geziene kans", "Slope in the seen chance", "logit/sd", -5, 5, assen=_U)
    ]
    reden: Annotated[
        Getal,
        Veld(
            "Effect van de reden van het einde", "Effect of the reason of the end", "logit", -5, 5, assen=("eindreden",)
        ),
    ]
    rapport: Annotated[
        Getal,
        Veld("Effect van de kwaliteit van het eindrapport", "Effect of the quality of the end report", "logit", -5, 5),
    ]
    tijdsdruk: Annotated[
        Getal,
        Veld(
            "Effect van tijdsdruk per wachtende taak", "Effect of time pressure per waiting task", "logit/taak", -2, 0
        ),
    ]
    nummer: Annotated[
        Getal,
        Veld(
            "Effect van elk eerder traject na het eerste",
            "Effect of each earlier trajectory after the first",
            "logit",
            -5,
            5,
        ),
    ]
    richtlijn: Annotated[
        Getal,
        Veld("Effect van een gevolgde richtlijn voor het vervolg", "Effect of a followed guideline", "logit", -5, 8),
    ]
    wachttijd_maanden: Annotated[
        Getal,
        Veld(
            "Gemiddelde tijd tussen rapport en agendering van het vervolg",
            "Mean time between report and agenda",
            "maand",
            0,
            36,
            assen=_U,
        ),
    ]
    herbeoordeling_per_maand: Annotated[
        Getal,
        Veld(
            "Kans per maand op een nieuwe beoordeling na een nee",
            "Monthly chance of a new assessment after a no",
            "kans/maand",
            0,
            1,
            assen=_U,
            dateerbaar=False,
        ),
    ]
    eerste_per_maand: Annotated[
        Getal,
        Veld(
            "Kans per maand op een nieuwe beoordeling van wie nog niets kreeg",
            "Monthly chance of a new assessment without earlier service",
            "kans/maand",
            0,
            1,
            assen=_U,
            dateerbaar=False,
        ),
    ]
    ander_aanbod: Annotated[
        Getal,
        Veld(
            "Kans op eigen begeleiding na een nee",
            "Chance of own guidance after a no",
            "kans",
            0,
            1,
            assen=("opdrachtgever",),
        ),
    ]


class Overdracht(Sectie):
    """What the second provider hears from the first (4.8)."""

    rapport: Annotated[
        Getal,
        Veld("Kans dat het eindrapport wordt doorgestuurd", "Chance that the end report is sent along", "kans", 0, 1),
    ]
    warm: Annotated[Getal, Veld("Kans op een warme overdracht", "Chance of a warm handover", "kans", 0, 1)]
    verplicht_rapport: Annotated[
        Getal,
        Veld("Verplichte overdracht van het rapport: 1 = aan", "Mandatory transfer of the report: 1 = on", "0/1", 0, 1),
    ]
    verplicht_warm: Annotated[
        Getal, Veld("Verplichte warme overdracht: 1 = aan", "Mandatory warm handover: 1 = on", "0/1", 0, 1)
    ]
    naleving: Annotated[
        Getal, Veld("Naleving van de verplichte overdracht", "Compliance with mandatory overdracht", "aandeel", 0, 1)
    ]
    precisie: Annotated[
        Getal,
        Veld(
            "Deel van de precisie van de eerste aanbieder dat overkomt",
            "Share of the first provider's precision that comes across",
            "aandeel",
            0,
            1,
            assen=("informatie",),
        ),
    ]
    minuten: Annotated[
        Getal, Veld("Werk voor de klantmanager", "Work for the klantmanager", "minuut", 0, 600, assen=("informatie",))
    ]
    intake_korter: Annotated[
        Getal,
        Veld(
            "Deel van de intakekosten dat vervalt",
            "Share of the intake cost saved",
            "aandeel",
            0,
            1,
            assen=("informatie",),
        ),
    ]
    motivatie_gespaard: Annotated[
        Getal,
        Veld(
            "Deel van het verlies door het verhaal opnieuw vertellen dat uitblijft",
            "Share of the story-again loss avoided",
            "aandeel",
            0,
            1,
            assen=("informatie",),
        ),
    ]
    mislukt_niet_herhaald: Annotated[
        Getal,
        Veld(
            "Kans dat een instrument dat niet paste niet wordt herhaald",
            "Chance that an instrument that did not fit is not repeated",
            "kans",
            0,
            1,
            assen=("informatie",),
        ),
    ]


class Geld(Sectie):
    """Prices outside the contracts (4.9)."""

    uurtarief_klantmanager: Annotated[
        Getal, Veld("Uurtarief klantmanager", "Hourly cost of a klantmanager", "euro/uur", 0, 500)
    ]
    uitkering_per_maand: Annotated[
        Getal, Veld("Uitkering per maand", "Benefit per month", "euro/maand", 0, 5000, assen=_U)
    ]
    zorg_per_maand: Annotated[Getal, Veld("Kosten van zorg per maand", "Cost of care per month", "euro/maand", 0, 5000)]
    discontovoet: Annotated[Getal, Veld("Discontovoet", "Discount rate", "1/jaar", 0, 0.2, dateerbaar=False)]
    waarde_duurzame_baan: Annotated[
        Getal,
        Veld(
            "Wat een extra duurzame baan waard is, naast het publieke geld dat zij bespaart",
            "What an extra durable job is worth, apart from the public money it saves",
            "euro",
            0,
            1e6,
            dateerbaar=False,
        ),
    ]
