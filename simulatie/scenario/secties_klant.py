"""Sections about clients: who comes in, how they find work, how motivation moves.

Each number says what it is (Dutch and English title), in which unit, and between which bounds it can
make sense at all. Where a number comes from stands with its value, in the scenario file.
"""

from __future__ import annotations

from typing import Annotated

from simulatie.scenario.veld import Getal, Sectie, Veld

_U = ("uitkering",)


class Instroom(Sectie):
    """Entrants per calendar year, in thousands for the whole country; a region gets its share."""

    WW: Annotated[Getal, Veld("Instroom WW", "Inflow WW", "duizend/jaar", 0, 2000, assen=("jaar",), dateerbaar=False)]
    WAO: Annotated[
        Getal, Veld("Instroom WAO/WIA", "Inflow WAO/WIA", "duizend/jaar", 0, 1000, assen=("jaar",), dateerbaar=False)
    ]
    WAJONG: Annotated[
        Getal, Veld("Instroom Wajong", "Inflow Wajong", "duizend/jaar", 0, 500, assen=("jaar",), dateerbaar=False)
    ]
    WWB: Annotated[
        Getal, Veld("Instroom WWB", "Inflow WWB", "duizend/jaar", 0, 1000, assen=("jaar",), dateerbaar=False)
    ]
    NUG: Annotated[
        Getal,
        Veld(
            "Instroom niet-uitkeringsgerechtigden",
            "Inflow without benefit",
            "duizend/jaar",
            0,
            500,
            assen=("jaar",),
            dateerbaar=False,
        ),
    ]


class Populatie(Sectie):
    """Margins from which synthetic clients are drawn."""

    leeftijd_gemiddelde: Annotated[
        Getal, Veld("Gemiddelde leeftijd bij instroom", "Mean age at entry", "jaar", 16, 65, assen=_U, dateerbaar=False)
    ]
    leeftijd_sd: Annotated[
        Getal, Veld("Spreiding van de leeftijd", "Standard deviation of age", "jaar", 0, 30, assen=_U, dateerbaar=False)
    ]
    leeftijd_minimum: Annotated[Getal, Veld("Laagste leeftijd", "Lowest age", "jaar", 15, 30, dateerbaar=False)]
    leeftijd_maximum: Annotated[
        Getal, Veld("Hoogste leeftijd bij instroom", "Highest age at entry", "jaar", 40, 66, dateerbaar=False)
    ]
    man: Annotated[Getal, Veld("Aandeel mannen", "Share of men", "aandeel", 0, 1, assen=_U, dateerbaar=False)]
    opleiding: Annotated[
        Getal,
        Veld(
            "Opleiding naar uitkering",
            "Education by benefit",
            "aandeel",
            0,
            1,
            assen=("uitkering", "opleiding"),
            som=1.0,
            dateerbaar=False,
        ),
    ]
    knelpunt: Annotated[
        Getal,
        Veld(
            "Knelpunt naar uitkering",
            "Obstacle by benefit",
            "aandeel",
            0,
            1,
            assen=("uitkering", "knelpunt"),
            som=1.0,
            dateerbaar=False,
        ),
    ]
    motivatie_gemiddelde: Annotated[
        Getal,
        Veld(
            "Gemiddelde eerste motivatie",
            "Mean first motivation",
            "0-1",
            0.01,
            0.99,
            assen=("knelpunt",),
            dateerbaar=False,
        ),
    ]
    motivatie_concentratie: Annotated[
        Getal,
        Veld(
            "Concentratie van de Beta-verdeling van motivatie",
            "Concentration of the Beta of motivation",
            "-",
            0.5,
            200,
            dateerbaar=False,
        ),
    ]
    korte_duur_aandeel: Annotated[
        Getal,
        Veld(
            "Aandeel met een zeer korte duur",
            "Share with very short spells",
            "aandeel",
            0,
            1,
            assen=_U,
            dateerbaar=False,
        ),
    ]
    korte_duur_extra: Annotated[
        Getal,
        Veld(
            "Extra log-baankans bij zeer korte duur", "Extra log hazard of short spells", "log", 0, 5, dateerbaar=False
        ),
    ]
    arbeidsverleden_minimum: Annotated[
        Getal,
        Veld(
            "Laagste deel van de jaren sinds 18 gewerkt",
            "Lowest share of years since 18 worked",
            "aandeel",
            0,
            1,
            dateerbaar=False,
        ),
    ]
    positie: Annotated[
        Getal,
        Veld(
            "Re-integratiepositie bij de start, naar knelpunt",
            "Re-integration position at the start, by obstacle",
            "positie 0-6",
            0,
            6,
            assen=("knelpunt",),
            geheel=True,
            dateerbaar=False,
        ),
    ]


class Arbeidsmarkt(Sectie):
    """Index A(t) of the labour market by calendar month (1 = average of 2005)."""

    index: Annotated[
        Getal,
        Veld(
            "Index van de arbeidsmarkt",
            "Labour-market index",
            "2005 = 1",
            0.05,
            20,
            assen=("jaar", "maand"),
            dateerbaar=False,
        ),
    ]
    elasticiteit: Annotated[
        Getal, Veld("Elasticiteit van de baankans naar de index", "Elasticity of the hazard to the index", "-", 0, 5)
    ]


class WwRecht(Sectie):
    """Entitlement in months = basis + lineair·h + kwadratisch·h², h = years worked, within minimum and maximum."""

    basis: Annotated[Getal, Veld("WW-recht: vast deel", "WW entitlement: fixed part", "maand", 0, 60)]
    lineair: Annotated[
        Getal, Veld("WW-recht: per gewerkt jaar", "WW entitlement: per year worked", "maand/jaar", 0, 12)
    ]
    kwadratisch: Annotated[
        Getal,
        Veld(
            "WW-recht: per gewerkt jaar in het kwadraat", "WW entitlement: per squared year worked", "maand/jaar²", 0, 1
        ),
    ]
    minimum: Annotated[Getal, Veld("WW-recht: minimum", "WW entitlement: minimum", "maand", 0, 60)]
    maximum: Annotated[Getal, Veld("WW-recht: maximum", "WW entitlement: maximum", "maand", 1, 120)]
    naar_wwb: Annotated[Getal, Veld("Kans op WWB als de WW afloopt", "Chance of WWB when WW runs out", "kans", 0, 1)]
    referte_maanden: Annotated[
        Getal, Veld("Maanden werk voor een nieuw WW-recht", "Months of work for a new WW right", "maand", 0, 36)
    ]


class Werk(Sectie):
    """The monthly hazard of finding work (4.1) and the course of a job."""

    basiskans: Annotated[
        Getal, Veld("Log-baankans per maand", "Log monthly hazard of work", "log(1/maand)", -9, 1, assen=_U)
    ]
    sigma: Annotated[
        Getal,
        Veld(
            "Spreiding van de inzetbaarheid θ",
            "Standard deviation of employability θ",
            "log",
            0,
            4,
            assen=_U,
            dateerbaar=False,
        ),
    ]
    leeftijd: Annotated[
        Getal, Veld("Effect per 10 jaar boven de knik", "Effect per 10 years above the knot", "log", -4, 1)
    ]
    leeftijd_knik: Annotated[
        Getal, Veld("Leeftijd waarboven de kans daalt", "Age above which the chance falls", "jaar", 20, 65)
    ]
    opleiding: Annotated[Getal, Veld("Effect van opleiding", "Effect of education", "log", -3, 3, assen=("opleiding",))]
    duur: Annotated[Getal, Veld("Effect van log(1 + maanden)", "Effect of log(1 + months)", "log", -2, 0.5)]
    knelpunt: Annotated[
        Getal,
        Veld(
            "Wat een onopgelost knelpunt van de log-kans afneemt",
            "What an unsolved obstacle takes off",
            "log",
            0,
            5,
            assen=("knelpunt",),
        ),
    ]
    opgelost_neemt_weg: Annotated[
        Getal,
        Veld(
            "Deel van het knelpunt dat verdwijnt als het is opgelost",
            "Share of the obstacle that solving removes",
            "aandeel",
            0,
            1,
        ),
    ]
    motivatie_elasticiteit: Annotated[
        Getal, Veld("Elasticiteit van de baankans naar motivatie", "Elasticity of the hazard to motivation", "-", 0, 5)
    ]
    kort_contract: Annotated[
        Getal,
        Veld(
            "Aandeel banen met een contract onder zes maanden",
            "Share of jobs with a contract under six months",
            "aandeel",
            0,
            1,
            assen=_U,
        ),
    ]
    baanverlies_0_6m: Annotated[
        Getal, Veld("Baanverlies per maand, maand 0-6", "Job loss per month, months 0-6", "1/maand", 0, 1, assen=_U)
    ]
    baanverlies_6_18m: Annotated[
        Getal, Veld("Baanverlies per maand, maand 6-18", "Job loss per month, months 6-18", "1/maand", 0, 1, assen=_U)
    ]
    baanverlies_later: Annotated[
        Getal,
        Veld("Baanverlies per maand, na maand 18", "Job loss per month, after month 18", "1/maand", 0, 1, assen=_U),
    ]
    nazorg_vermindering: Annotated[
        Getal,
        Veld(
            "Vermindering van het baanverlies onder nazorg",
            "Reduction of job loss under follow-up care",
            "aandeel",
            0,
            1,
        ),
    ]
    terug_in_uitkering: Annotated[
        Getal,
        Veld("Kans op een uitkering na baanverlies", "Chance of a benefit after job loss", "kans", 0, 1, assen=_U),
    ]
    duurzaam_maanden: Annotated[
        Getal,
        Veld(
            "Maanden waarna een baan duurzaam heet",
            "Months after which a job is durable",
            "maand",
            1,
            24,
            dateerbaar=False,
        ),
    ]


class Uitstroom(Sectie):
    """Exits from benefit that are not to work."""

    overig_per_maand: Annotated[
        Getal, Veld("Overige uitstroom per maand", "Other exits per month", "1/maand", 0, 1, assen=_U, dateerbaar=False)
    ]
    overig_zonder_uitkering: Annotated[
        Getal,
        Veld(
            "Uit beeld per maand van wie geen uitkering meer heeft",
            "Lost from sight per month without benefit",
            "1/maand",
            0,
            1,
            dateerbaar=False,
        ),
    ]
    terugkeer: Annotated[
        Getal,
        Veld(
            "Kans dat wie anders dan naar werk vertrok, terugkomt",
            "Chance that who left for another reason than work comes back",
            "kans",
            0,
            1,
            assen=_U,
            dateerbaar=False,
        ),
    ]
    terugkeer_maanden: Annotated[
        Getal,
        Veld("Maanden tot die terugkeer, gemiddeld", "Months until then, mean", "maand", 0.1, 120, dateerbaar=False),
    ]
    pensioenleeftijd: Annotated[Getal, Veld("Pensioenleeftijd", "Pension age", "jaar", 60, 70, dateerbaar=False)]


class Motivatie(Sectie):
    """How motivation falls and rises (4.2)."""

    verval_zoekend: Annotated[
        Getal,
        Veld("Verval per maand tijdens zoeken", "Decay per month while searching", "1/maand", 0, 1, dateerbaar=False),
    ]
    verval_uitzitten: Annotated[
        Getal,
        Veld(
            "Verval per maand tijdens uitzitten", "Decay per month while sitting out", "1/maand", 0, 1, dateerbaar=False
        ),
    ]
    verval_niet_passend: Annotated[
        Getal,
        Veld(
            "Verval per maand in een traject dat niet past",
            "Decay per month in a trajectory that does not fit",
            "1/maand",
            0,
            1,
            dateerbaar=False,
        ),
    ]
    verhaal_opnieuw: Annotated[
        Getal,
        Veld(
            "Eenmalig verlies als het verhaal opnieuw moet",
            "One-off loss when the story has to be told again",
            "log",
            0,
            1,
        ),
    ]
    stijgt_bij_invloed: Annotated[
        Getal,
        Veld(
            "Kans dat motivatie stijgt, met voldoende invloed",
            "Chance that motivation rises, with influence",
            "kans",
            0,
            1,
            assen=("contractsoort",),
        ),
    ]
    stijgt_zonder_invloed: Annotated[
        Getal,
        Veld(
            "Kans dat motivatie stijgt, zonder voldoende invloed",
            "Chance that motivation rises, without influence",
            "kans",
            0,
            1,
            assen=("contractsoort",),
        ),
    ]
    stijging: Annotated[
        Getal,
        Veld(
            "Deel van de afstand tot 1 dat bij stijging wordt overbrugd",
            "Share of the gap to 1 closed by a rise",
            "aandeel",
            0,
            1,
        ),
    ]
    vraagmaand: Annotated[
        Getal,
        Veld(
            "Maand waarin naar motivatie wordt gevraagd",
            "Month at which motivation is asked",
            "maand",
            1,
            24,
            geheel=True,
            dateerbaar=False,
        ),
    ]
    minimum: Annotated[Getal, Veld("Laagste motivatie", "Lowest motivation", "0-1", 0.0001, 0.5, dateerbaar=False)]


class Sanctie(Sectie):
    """What a sanction does after a refusal."""

    kans: Annotated[
        Getal,
        Veld(
            "Kans op een sanctie na weigering",
            "Chance of a sanction after refusal",
            "kans",
            0,
            1,
            assen=("opdrachtgever",),
        ),
    ]
    effect: Annotated[
        Getal, Veld("Factor op de baankans na een sanctie", "Factor on the hazard after a sanction", "factor", 1, 4)
    ]
    maanden: Annotated[Getal, Veld("Duur van het effect", "Duration of the effect", "maand", 0, 24, geheel=True)]
    korting: Annotated[Getal, Veld("Korting op de uitkering", "Cut in the benefit", "aandeel", 0, 1)]
