"""Sections about contracts and the providers behind them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simulatie.scenario.veld import Getal, Sectie, Veld

_U = ("uitkering",)


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
