"""Sections about opdrachtgevers: klantmanagers, policy, and what they buy."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulatie.scenario.veld import Getal, Sectie, Veld

_U = ("uitkering",)


class Klantmanagers(Sectie):
    """The team of an opdrachtgever in one region. Size follows from stock and caseload; hours are for contact only."""

    toewijzing: Literal["vast", "pool"] = Field(
        description="vast: een klant houdt zijn klantmanager; pool: één rij voor het team"
    )
    bestand: Annotated[
        Getal,
        Veld(
            "Verwacht aantal klanten in bestand per regio",
            "Expected stock of clients per region",
            "klant",
            0.1,
            1e6,
            dateerbaar=False,
        ),
    ]
    caseload: Annotated[
        Getal,
        Veld(
            "Gemiddeld aantal klanten per klantmanager",
            "Mean number of clients per klantmanager",
            "klant",
            1,
            1e6,
            dateerbaar=False,
        ),
    ]
    caseload_sd: Annotated[
        Getal,
        Veld("Spreiding van de caseload", "Standard deviation of the caseload", "klant", 0, 1e6, dateerbaar=False),
    ]
    caseload_minimum: Annotated[
        Getal,
        Veld(
            "Laagste caseload als deel van het gemiddelde",
            "Lowest caseload as a share of the mean",
            "aandeel",
            0,
            1,
            dateerbaar=False,
        ),
    ]
    uren_per_week: Annotated[
        Getal,
        Veld(
            "Uren per week per klantmanager voor deze taken",
            "Weekly hours per klantmanager for these tasks",
            "uur/week",
            0.01,
            60,
        ),
    ]
    betaalde_uren_per_week: Annotated[
        Getal,
        Veld(
            "Betaalde uren per week per klantmanager, voor al zijn werk",
            "Weekly hours paid per klantmanager, for all his work",
            "uur/week",
            0,
            60,
        ),
    ]
    minuten: Annotated[Getal, Veld("Minuten per taak", "Minutes per task", "minuut", 0, 2000, assen=("taak",))]


class Terugmelding(Sectie):
    """Policy of the opdrachtgever on hand-backs, recall and adjustment (4.6)."""

    acceptatie: Annotated[
        Getal,
        Veld(
            "Kans dat een terugmelding wordt geaccepteerd, naar grond",
            "Chance of acceptance, by ground",
            "kans",
            0,
            1,
            assen=("grond",),
        ),
    ]
    acceptatie_onderbouwd: Annotated[
        Getal,
        Veld(
            "Deel van de afstand tot 1 dat een volledig onderbouwde melding wint",
            "Share of the gap to 1 won by a fully argued report",
            "aandeel",
            0,
            1,
        ),
    ]
    acceptatie_verplicht: Annotated[
        Getal,
        Veld(
            "Deel van de afstand tot 1 dat een verplichte melding wint",
            "Share of the gap to 1 won by a report that had to be made",
            "aandeel",
            0,
            1,
        ),
    ]
    weigertermijn: Annotated[
        Getal,
        Veld(
            "Maanden zonder nieuwe melding op dezelfde grond na een weigering",
            "Months without a new report after a refusal",
            "maand",
            0,
            60,
            geheel=True,
        ),
    ]
    verplicht_onder_kans: Annotated[
        Getal,
        Veld(
            "Verplichte terugmelding onder deze kans op werk in de resterende looptijd (0 = uit)",
            "Mandatory hand-back below this chance (0 = off)",
            "kans",
            0,
            1,
        ),
    ]
    verplicht_na_maanden: Annotated[
        Getal,
        Veld(
            "Verplichte terugmelding na zoveel maanden zonder voortgang (0 = uit)",
            "Mandatory hand-back after months without progress (0 = off)",
            "maand",
            0,
            60,
            geheel=True,
        ),
    ]
    verplicht_naleving: Annotated[
        Getal, Veld("Naleving van de verplichte terugmelding", "Compliance with mandatory hand-back", "aandeel", 0, 1)
    ]
    terughalen_na_maanden: Annotated[
        Getal,
        Veld(
            "Terughalen na zoveel maanden zonder contact (0 = uit)",
            "Recall after months without contact (0 = off)",
            "maand",
            0,
            60,
            geheel=True,
        ),
    ]
    terughalen_naleving: Annotated[
        Getal,
        Veld(
            "Kans dat terughalen ook gebeurt als het is opgemerkt",
            "Chance that a noticed case is recalled",
            "aandeel",
            0,
            1,
        ),
    ]
    bijstellen_naleving: Annotated[
        Getal,
        Veld(
            "Kans dat een gezien verkeerd instrument wordt bijgesteld",
            "Chance that a seen mismatch is adjusted",
            "aandeel",
            0,
            1,
        ),
    ]
    mismatch_gezien: Annotated[
        Getal,
        Veld(
            "Kans dat een voortgangsgesprek een verkeerd instrument laat zien",
            "Chance that a progress interview shows a mismatch",
            "kans",
            0,
            1,
        ),
    ]


class Beleid(Sectie):
    """Other policy of the opdrachtgever."""

    zelf_zoeken_dagen: Annotated[
        Getal,
        Veld(
            "Dagen zelf zoeken voor de intake wordt aangevraagd",
            "Days of own search before intake is requested",
            "dag",
            0,
            1000,
        ),
    ]
    dienst: Annotated[
        Getal,
        Veld(
            "Dienst naar risicoklasse",
            "Service by risk class",
            "aandeel",
            0,
            1,
            assen=("risicoklasse", "dienst"),
            som=1.0,
        ),
    ]
    selectie: Annotated[
        Getal,
        Veld(
            "Afromen: effect van de geziene kans op het krijgen van een traject",
            "Creaming: effect of the seen chance on getting a trajectory",
            "logit/sd",
            -5,
            5,
        ),
    ]
    extra_gesprek: Annotated[
        Getal,
        Veld(
            "Aandeel intakes met een extra of langer gesprek",
            "Share of intakes with an extra interview",
            "aandeel",
            0,
            1,
        ),
    ]
    diagnose_instrument: Annotated[
        Getal,
        Veld("Aandeel intakes met een diagnose-instrument", "Share of intakes with an instrument", "aandeel", 0, 1),
    ]
    uitgebreide_diagnose: Annotated[
        Getal,
        Veld(
            "Aandeel intakes met een uitgebreide diagnose",
            "Share of intakes with an extended diagnosis",
            "aandeel",
            0,
            1,
        ),
    ]
    extra_minuten: Annotated[
        Getal,
        Veld(
            "Extra minuten intake: extra gesprek, instrument of uitgebreide diagnose",
            "Extra intake minutes",
            "minuut",
            0,
            1000,
            assen=("verdieping",),
        ),
    ]
    iro_verteld: Annotated[
        Getal, Veld("Kans dat de coach over de IRO vertelt", "Chance that the coach tells about the IRO", "kans", 0, 1)
    ]
    verwijsinformatie: Annotated[
        Getal,
        Veld(
            "Kans op schriftelijke informatie bij verwijzing", "Chance of written information at referral", "kans", 0, 1
        ),
    ]
    voortgang_kans: Annotated[
        Getal,
        Veld(
            "Aandeel trajecten met voortgangsgesprekken",
            "Share of trajectories with progress interviews",
            "aandeel",
            0,
            1,
        ),
    ]
    voortgang_elke_maanden: Annotated[
        Getal,
        Veld("Maanden tussen voortgangsgesprekken", "Months between progress interviews", "maand", 1, 60, geheel=True),
    ]
    eindgesprek: Annotated[
        Getal,
        Veld(
            "Aandeel trajecten dat met een gesprek eindigt",
            "Share of trajectories ending with an interview",
            "aandeel",
            0,
            1,
        ),
    ]
    eindgesprek_kwaliteit: Annotated[
        Getal,
        Veld(
            "Wat een eindgesprek toevoegt aan de kwaliteit van het rapport",
            "What an end interview adds to report quality",
            "0-1",
            0,
            1,
        ),
    ]
    eindgesprek_minuten: Annotated[Getal, Veld("Minuten eindgesprek", "Minutes of an end interview", "minuut", 0, 600)]
    richtlijn_naleving: Annotated[
        Getal,
        Veld(
            "Naleving van een richtlijn voor het vervolg (0 = geen richtlijn)",
            "Compliance with a follow-up guideline (0 = none)",
            "aandeel",
            0,
            1,
        ),
    ]
    maximum_trajecten: Annotated[
        Getal,
        Veld(
            "Hoogste aantal trajecten per klant",
            "Maximum number of trajectories per client",
            "traject",
            0,
            50,
            geheel=True,
        ),
    ]
    nazorg_kans: Annotated[
        Getal, Veld("Kans op nazorg door de klantmanager", "Chance of follow-up care by the klantmanager", "kans", 0, 1)
    ]
    nazorg_maanden: Annotated[
        Getal,
        Veld("Duur van nazorg door de klantmanager", "Months of follow-up care by the klantmanager", "maand", 0, 36),
    ]


class Inkoop(Sectie):
    """How an opdrachtgever uses one contract."""

    nut: Annotated[
        Getal, Veld("Nut van het contract voor wie een traject krijgt", "Utility of the contract", "logit", -20, 20)
    ]
    plaatsen: Annotated[Getal, Veld("Plaatsen per regio", "Places per region", "plaats", 0, 1e6, geheel=True)]


class Opdrachtgever(Sectie):
    """A UWV office or the municipal teams of one region."""

    klantmanagers: Klantmanagers
    beleid: Beleid
    terugmelding: Terugmelding
    contracten: dict[str, Inkoop]
    budget_per_jaar: Annotated[
        Getal, Veld("Trajectbudget per regio per jaar", "Trajectory budget per region per year", "euro/jaar", 0, 1e12)
    ]
