"""Sections about parties: opdrachtgevers with klantmanagers and policy, contracts, and the providers behind them."""

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


class Betaling(Sectie):
    """Payment schedule as shares of the price."""

    start: Annotated[Getal, Veld("Deel van de prijs bij de start", "Share of the price at the start", "aandeel", 0, 1)]
    tussentijds: Annotated[Getal, Veld("Deel van de prijs onderweg", "Share of the price on the way", "aandeel", 0, 1)]
    tussentijds_na: Annotated[
        Getal, Veld("Maand van de betaling onderweg", "Month of the payment on the way", "maand", 1, 60, geheel=True)
    ]
    resultaat: Annotated[
        Getal, Veld("Deel van de prijs bij resultaat", "Share of the price on result", "aandeel", 0, 1)
    ]
    duurzaam: Annotated[
        Getal,
        Veld("Deel van de prijs als de baan duurzaam blijkt", "Share of the price if the job lasts", "aandeel", 0, 1),
    ]


class Vergoeding(Sectie):
    """What an accepted terugmelding pays, with its conditions (4.5, 4.6)."""

    terugmelding: Annotated[
        Getal,
        Veld(
            "Deel van de prijs bij een geaccepteerde terugmelding",
            "Share of the price on an accepted terugmelding",
            "aandeel",
            0,
            1,
        ),
    ]
    minimum_maanden: Annotated[
        Getal,
        Veld(
            "Eerste maand waarin die vergoeding geldt", "First month in which it is paid", "maand", 0, 60, geheel=True
        ),
    ]
    rapport_goedgekeurd: Annotated[
        Getal, Veld("Kans dat het rapport wordt goedgekeurd", "Chance that the report is approved", "kans", 0, 1)
    ]
    plafond: Annotated[
        Getal,
        Veld(
            "Hoogste aandeel betaalde terugmeldingen per aanbieder",
            "Cap on paid hand-backs per provider",
            "aandeel",
            0,
            1,
        ),
    ]


class Contract(Sectie):
    """A contract with providers."""

    soort: Literal["regulier", "iro", "modulair", "work_first", "ladder"] = Field(description="Soort contract")
    prijs: Annotated[Getal, Veld("Maximale prijs", "Maximum price", "euro", 0, 1e6, assen=_U)]
    betaling: Betaling
    vergoeding: Vergoeding
    maximale_duur: Annotated[Getal, Veld("Maximale duur", "Maximum duration", "maand", 1, 60, geheel=True)]
    startdagen: Annotated[Getal, Veld("Dagen van plaats tot start", "Days from place to start", "dag", 0, 365)]
    invloed: Annotated[
        Getal,
        Veld(
            "Aandeel klanten met voldoende invloed op het plan",
            "Share of clients with enough influence",
            "aandeel",
            0,
            1,
        ),
    ]
    nazorg_kans: Annotated[
        Getal, Veld("Kans op nazorg door de aanbieder", "Chance of follow-up care by the provider", "kans", 0, 1)
    ]
    nazorg_maanden: Annotated[Getal, Veld("Duur van de nazorg", "Months of follow-up care", "maand", 0, 36)]
    claimvenster_dagen: Annotated[
        Getal,
        Veld(
            "Dagen na het einde waarin werk nog telt als plaatsing",
            "Days after the end in which work counts as a placement",
            "dag",
            0,
            1000,
        ),
    ]
    rapportdagen: Annotated[Getal, Veld("Dagen tot het eindrapport", "Days until the end report", "dag", 0, 365)]
    rapportkwaliteit: Annotated[Getal, Veld("Kwaliteit van het eindrapport", "Quality of the end report", "0-1", 0, 1)]
    rapport_betaling: Annotated[
        Getal, Veld("Betaling voor een goedgekeurd eindrapport", "Payment for an approved end report", "euro", 0, 10000)
    ]
    loon: Annotated[
        Getal,
        Veld(
            "Werkt op loon in plaats van uitkering: 1 = ja",
            "Works for a wage instead of the benefit: 1 = yes",
            "0/1",
            0,
            1,
            geheel=True,
        ),
    ]


class Aanbieder(Sectie):
    """Costs, habits and knowledge of the providers (4.5). Nearly all of it is prior-driven."""

    aantal: Annotated[
        Getal,
        Veld(
            "Aanbieders per contract en regio",
            "Providers per contract and region",
            "aanbieder",
            1,
            100,
            geheel=True,
            dateerbaar=False,
        ),
    ]
    zonder_winst: Annotated[
        Getal,
        Veld("Aandeel aanbieders zonder winstoogmerk", "Share of not-for-profits", "aandeel", 0, 1, dateerbaar=False),
    ]
    missie: Annotated[
        Getal,
        Veld(
            "Waarde van een plaatsing voor wie geen winst zoekt",
            "Value of a placement to a not-for-profit",
            "euro",
            0,
            20000,
        ),
    ]
    kosten_per_maand: Annotated[
        Getal, Veld("Kosten per maand naar inzet", "Cost per month by effort", "euro/maand", 0, 5000, assen=("inzet",))
    ]
    intakekosten: Annotated[
        Getal,
        Veld(
            "Kosten van intake en plan bij de aanbieder",
            "Cost of the provider's intake and plan",
            "euro",
            0,
            5000,
            assen=("contractsoort",),
        ),
    ]
    overhead: Annotated[
        Getal,
        Veld(
            "Deel van elke betaling voor organisatie, acquisitie en huisvesting",
            "Share of each payment for organisation, acquisition and housing",
            "aandeel",
            0,
            0.95,
        ),
    ]
    plicht: Annotated[
        Getal,
        Veld(
            "Wat niets doen kost zolang het plan wordt bewaakt",
            "What doing nothing costs while the plan is monitored",
            "euro/maand",
            0,
            5000,
        ),
    ]
    plicht_maanden: Annotated[
        Getal,
        Veld(
            "Maanden waarin het plan wordt bewaakt",
            "Months in which the plan is monitored",
            "maand",
            0,
            60,
            geheel=True,
        ),
    ]
    tau: Annotated[Getal, Veld("Ruis in de maandelijkse keuze", "Noise in the monthly choice", "euro", 0.01, 5000)]
    rho: Annotated[
        Getal,
        Veld("Maandelijkse discontofactor van de aanbieder", "Monthly discount factor of the provider", "factor", 0, 1),
    ]
    rapportkosten: Annotated[Getal, Veld("Kosten van een terugmelding", "Cost of a hand-back report", "euro", 0, 5000)]
    gewenning_mediaan: Annotated[
        Getal, Veld("Gewenning tegen terugmelden: mediaan", "Habit against handing back: median", "euro", 0.01, 20000)
    ]
    gewenning_sd: Annotated[
        Getal,
        Veld("Gewenning tegen terugmelden: sd van de log", "Habit against handing back: sd of the log", "log", 0, 4),
    ]
    gewenning_klassen: Annotated[
        Getal,
        Veld("Aantal klassen van gewenning", "Number of habit classes", "klasse", 1, 20, geheel=True, dateerbaar=False),
    ]
    weigerkosten: Annotated[
        Getal,
        Veld(
            "Kosten van het niet starten van een verwezen klant",
            "Cost of not starting a referred client",
            "euro",
            0,
            5000,
        ),
    ]
    kans_wachtende: Annotated[
        Getal,
        Veld("Kans dat er iemand op de vrije plaats wacht", "Chance that somebody waits for the place", "kans", 0, 1),
    ]
    verwijzing_sd: Annotated[
        Getal,
        Veld("Ruis van schriftelijke verwijsinformatie", "Noise of written referral information", "log", 0.05, 10),
    ]
    signaal_sd: Annotated[
        Getal, Veld("Ruis van het maandelijkse signaal", "Noise of the monthly signal", "log", 0.05, 10)
    ]
    ervaring_maanden: Annotated[
        Getal,
        Veld(
            "Maanden ervaring waarop een overdracht berust",
            "Months of experience behind a handover",
            "maand",
            1,
            60,
            geheel=True,
        ),
    ]
    oordeel_verschuiving: Annotated[
        Getal,
        Veld(
            "Verschuiving van het eerste oordeel door selectie bij verwijzing",
            "Shift of the prior by selection at referral",
            "log",
            -5,
            5,
            assen=_U,
        ),
    ]
    kort_contract_geclaimd: Annotated[
        Getal,
        Veld(
            "Kans dat een kort contract toch als plaatsing wordt geclaimd",
            "Chance that a short contract is claimed all the same",
            "kans",
            0,
            1,
        ),
    ]
    passend_verwacht: Annotated[
        Getal,
        Veld(
            "Aandeel passende trajecten dat de aanbieder verwacht",
            "Share of fitting trajectories the provider expects",
            "aandeel",
            0,
            1,
        ),
    ]
    zoektijd_verwijzing: Annotated[
        Getal,
        Veld(
            "Gebruikelijke maanden zoeken bij verwijzing",
            "Usual months of search at referral",
            "maand",
            0,
            240,
            assen=_U,
            geheel=True,
        ),
    ]
    rooster_onder: Annotated[
        Getal, Veld("Oordeelrooster: ondergrens", "Belief grid: lower end", "log(1/maand)", -20, 0, dateerbaar=False)
    ]
    rooster_boven: Annotated[
        Getal, Veld("Oordeelrooster: bovengrens", "Belief grid: upper end", "log(1/maand)", -10, 5, dateerbaar=False)
    ]
    rooster_punten: Annotated[
        Getal,
        Veld(
            "Oordeelrooster: aantal punten",
            "Belief grid: number of points",
            "punt",
            5,
            1001,
            geheel=True,
            dateerbaar=False,
        ),
    ]
