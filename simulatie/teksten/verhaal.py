"""Sentences of the story of one client (`tweedekans volg`)."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "verhaal.kop": (
        "Klant {klant} (regio {regio}) in scenario {scenario}",
        "Client {klant} (region {regio}) in scenario {scenario}",
    ),
    "verhaal.wie": (
        "{geslacht}, {leeftijd:.0f} jaar bij instroom, {opleiding}, {uitkering}.",
        "{geslacht}, aged {leeftijd:.0f} at entry, {opleiding}, {uitkering}.",
    ),
    "verhaal.man": ("Man", "Man"),
    "verhaal.vrouw": ("Vrouw", "Woman"),
    "verhaal.verborgen": (
        "Wat niemand ziet maar het model weet: knelpunt {knelpunt}, motivatie {motivatie:.2f}, inzetbaarheid θ = {theta:+.2f}.",
        "What nobody sees but the model knows: obstacle {knelpunt}, motivation {motivatie:.2f}, employability θ = {theta:+.2f}.",
    ),
    "verhaal.synthetisch": (
        "Een verzonnen klant: getrokken uit de aannamen van het scenario, geen bestaand persoon.",
        "A made-up client: drawn from the assumptions of the scenario, no existing person.",
    ),
    "verhaal.eigen_bestand": (
        "Een klant uit uw eigen bestand in een gesimuleerde wereld. Het model voorspelt geen personen: gebruik dit niet voor besluiten over iemand.",
        "A client of your own file in a simulated world. The model does not predict persons: do not use this to decide on anybody.",
    ),
    "verhaal.een_van_vele": (
        "{stand} Eén van de vele mogelijke levenslopen.",
        "{stand} One of many possible histories.",
    ),
    "verhaal.INSTROOM": ("Komt binnen: {uitkering}, {waarde:.0f} jaar.", "Enters: {uitkering}, aged {waarde:.0f}."),
    "verhaal.UITKERING": ("De uitkering verandert: {uitkering}.", "The benefit changes: {uitkering}."),
    "verhaal.WERK_lang": (
        "Vindt werk na {waarde:.0f} volle maand(en) zoeken, met een contract van zes maanden of langer.",
        "Finds work after {waarde:.0f} full month(s) of search, on a contract of six months or more.",
    ),
    "verhaal.WERK_kort": (
        "Vindt werk na {waarde:.0f} volle maand(en) zoeken, met een contract korter dan zes maanden.",
        "Finds work after {waarde:.0f} full month(s) of search, on a contract under six months.",
    ),
    "verhaal.DUURZAAM": (
        "De baan houdt een half jaar stand: duurzaam werk.",
        "The job has lasted six months: durable work.",
    ),
    "verhaal.BAANVERLIES": ("Verliest de baan.", "Loses the job."),
    "verhaal.BAANVERLIES_weg": (
        "De baan eindigt, zonder terugkeer in een uitkering.",
        "The job ends, without a return to a benefit.",
    ),
    "verhaal.UITSTROOM_0": (
        "Is uit beeld, om een andere reden dan werk.",
        "Is out of sight, for another reason than work.",
    ),
    "verhaal.UITSTROOM_1": ("Bereikt de pensioenleeftijd.", "Reaches pension age."),
    "verhaal.UITSTROOM_2": ("Is na deze baan uit beeld.", "Is out of sight after this job."),
    "verhaal.UITSTROOM_3": (
        "Vertrekt voor een tijd, om een andere reden dan werk.",
        "Leaves for a while, for another reason than work.",
    ),
    "verhaal.EINDE_RUN": ("Einde van de simulatie: {fase}.", "End of the simulation: {fase}."),
    "verhaal.AANVRAAG": ("Komt in de rij bij de klantmanager: {taak}.", "Joins the klantmanager's queue: {taak}."),
    "verhaal.DIENST_START": (
        "De klantmanager begint, na {waarde:.0f} dag(en) wachten: {taak}.",
        "The klantmanager begins, after {waarde:.0f} day(s) of waiting: {taak}.",
    ),
    "verhaal.INGETROKKEN": (
        "Is niet meer nodig en verdwijnt uit de rij: {taak}.",
        "Is no longer needed and leaves the queue: {taak}.",
    ),
    "verhaal.DIAGNOSE": (
        "De klantmanager ziet als knelpunt: {knelpunt}; en een kans van {waarde:.0%} op werk binnen een jaar.",
        "The klantmanager sees as obstacle: {knelpunt}; and a chance of {waarde:.0%} of work within a year.",
    ),
    "verhaal.JUIST_1": ("(Dat ziet hij goed.)", "(He is right.)"),
    "verhaal.JUIST_0": ("(In werkelijkheid is het {knelpunt}.)", "(In truth it is {knelpunt}.)"),
    "verhaal.KEUZE": (
        "Ingedeeld als {risicoklasse}; de keuze valt op: {dienst}.",
        "Classed as {risicoklasse}; the choice is: {dienst}.",
    ),
    "verhaal.IRO_1": ("Hoort van de IRO, maar vraagt er niet om.", "Hears of the IRO but does not ask for it."),
    "verhaal.IRO_3": ("Hoort van de IRO en vraagt erom.", "Hears of the IRO and asks for it."),
    "verhaal.AANMELDING": ("Aangemeld voor een plaats: {contract}.", "Applies for a place: {contract}."),
    "verhaal.VERSCHUIVING": (
        "Er is geen plaats bij {contract}; het volgende contract is aan de beurt.",
        "There is no place with {contract}; the next contract is tried.",
    ),
    "verhaal.AFGEWEZEN": (
        "De aanbieder ({contract}) begint niet aan deze klant.",
        "The provider ({contract}) does not start this client.",
    ),
    "verhaal.START_TRAJECT": (
        "Traject {traject} begint: {contract}, prijs hoogstens {waarde:,.0f} euro.",
        "Trajectory {traject} begins: {contract}, price at most {waarde:,.0f} euro.",
    ),
    "verhaal.INSTRUMENT_1": ("Instrument: {instrument}. Dat past.", "Instrument: {instrument}. It fits."),
    "verhaal.INSTRUMENT_0": (
        "Instrument: {instrument}. Dat past niet bij het knelpunt.",
        "Instrument: {instrument}. It does not fit the obstacle.",
    ),
    "verhaal.INFORMATIE": ("De aanbieder {informatie}.", "The provider {informatie}."),
    "verhaal.INVLOED_1": (
        "De klant heeft voldoende invloed op het plan.",
        "The client has enough influence on the plan.",
    ),
    "verhaal.INVLOED_0": ("De klant heeft weinig invloed op het plan.", "The client has little influence on the plan."),
    "verhaal.INZET": (
        "Vanaf maand {waarde:.0f}: de aanbieder {inzet}.",
        "From month {waarde:.0f}: the provider {inzet}.",
    ),
    "verhaal.OPGELOST": ("Het knelpunt is opgelost.", "The obstacle is solved."),
    "verhaal.MOTIVATIE_1": (
        "Gevraagd naar motivatie: gemotiveerder dan bij de start.",
        "Asked about motivation: more motivated than at the start.",
    ),
    "verhaal.MOTIVATIE_0": (
        "Gevraagd naar motivatie: niet gemotiveerder dan bij de start.",
        "Asked about motivation: not more motivated than at the start.",
    ),
    "verhaal.POSITIE": (
        "Re-integratiepositie van {waarde:.0f} naar {code}.",
        "Re-integration position from {waarde:.0f} to {code}.",
    ),
    "verhaal.TERUGMELDING": (
        "De aanbieder meldt de klant terug, in maand {waarde:.0f}: {grond}.",
        "The provider hands the client back, in month {waarde:.0f}: {grond}.",
    ),
    "verhaal.AANVAARD": ("De terugmelding wordt geaccepteerd.", "The hand-back is accepted."),
    "verhaal.GEWEIGERD": (
        "De terugmelding wordt geweigerd; het traject loopt door.",
        "The hand-back is refused; the trajectory goes on.",
    ),
    "verhaal.VERPLICHT": ("De aanbieder moet terugmelden.", "The provider has to hand back."),
    "verhaal.TERUGGEHAALD": (
        "De opdrachtgever haalt de klant terug na {waarde:.0f} maanden zonder contact.",
        "The opdrachtgever recalls the client after {waarde:.0f} months without contact.",
    ),
    "verhaal.BIJGESTELD": ("Het traject wordt bijgesteld: {instrument}.", "The trajectory is adjusted: {instrument}."),
    "verhaal.EINDE_TRAJECT": (
        "Traject {traject} eindigt na {waarde:.1f} maanden: {eindreden}.",
        "Trajectory {traject} ends after {waarde:.1f} months: {eindreden}.",
    ),
    "verhaal.RAPPORT": (
        "Het eindrapport komt binnen; het vertelt {waarde:.0%} van wat er te vertellen is.",
        "The end report arrives; it tells {waarde:.0%} of what there is to tell.",
    ),
    "verhaal.VERVOLG": (
        "Besluit over het vervolg: {dienst}. (De kans op een traject was {waarde:.0%}.)",
        "Decision on the follow-up: {dienst}. (The chance of a trajectory was {waarde:.0%}.)",
    ),
    "verhaal.HERBEOORDELING": ("Het dossier komt opnieuw op tafel.", "The case comes up again."),
    "verhaal.ZIEKTE": ("Wordt langdurig ziek.", "Falls ill for a long time."),
    "verhaal.WEIGERING": ("Weigert openlijk mee te werken.", "Openly refuses to take part."),
    "verhaal.SANCTIE": ("Krijgt een maatregel van {waarde:.0f} maanden.", "Gets a sanction of {waarde:.0f} months."),
    "verhaal.EIGEN_START": (
        "Eigen begeleiding door de klantmanager begint.",
        "Guidance by the klantmanager himself begins.",
    ),
    "verhaal.EIGEN_EINDE": ("De eigen begeleiding eindigt.", "The guidance ends."),
    "verhaal.ZORG_START": ("Gaat naar zorg.", "Goes into care."),
    "verhaal.ZORG_EINDE_1": (
        "De zorg eindigt; het gezondheidsprobleem is verholpen.",
        "Care ends; the health obstacle is solved.",
    ),
    "verhaal.ZORG_EINDE_0": ("De zorg eindigt.", "Care ends."),
    "verhaal.NAZORG_1": (
        "Krijgt {waarde:.0f} maanden nazorg van de aanbieder.",
        "Gets {waarde:.0f} months of follow-up care from the provider.",
    ),
    "verhaal.NAZORG_2": (
        "Krijgt {waarde:.0f} maanden nazorg van de klantmanager.",
        "Gets {waarde:.0f} months of follow-up care from the klantmanager.",
    ),
    "verhaal.CLAIM_1": (
        "De aanbieder van traject {traject} claimt de baan als plaatsing.",
        "The provider of trajectory {traject} claims the job as a placement.",
    ),
    "verhaal.CLAIM_2": (
        "De aanbieder van traject {traject} claimt de baan, na het einde van het traject.",
        "The provider of trajectory {traject} claims the job, after the end of the trajectory.",
    ),
    "verhaal.BETALING": (
        "De aanbieder krijgt {waarde:,.0f} euro {betaalsoort}.",
        "The provider gets {waarde:,.0f} euro {betaalsoort}.",
    ),
}
