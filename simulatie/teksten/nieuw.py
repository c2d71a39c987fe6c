"""Texts of the command `nieuw` and of the files it writes."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "cli.kort.nieuw": ("Begin een eigen scenario.", "Start a scenario of your own."),
    "cli.nieuw": (
        "Schrijf NAAM.yaml in deze map: een scenario dat nog niets verandert, om in te vullen.\n\n"
        "Een bestaand bestand blijft staan.",
        "Write NAAM.yaml in this folder: a scenario that changes nothing yet, to fill in.\n\nAn existing file stays.",
    ),
    "cli.nieuw.gemeente": (
        "Vul instroom, caseload en contracten van de eigen gemeente in met de waarden van de basis.",
        "Fill in inflow, caseload and contracts of your own municipality with the values of the baseline.",
    ),
    "nieuw.naam": (
        "'{gegeven}' kan geen naam van een scenario zijn. Gebruik letters, cijfers, - en _, hoogstens zestig tekens, "
        "zonder map.",
        "'{gegeven}' cannot be the name of a scenario. Use letters, digits, - and _, sixty at most, without a folder.",
    ),
    "nieuw.bibliotheek": (
        "'{gegeven}' is een scenario uit de bibliotheek; kies een andere naam.",
        "'{gegeven}' is a scenario of the library; choose another name.",
    ),
    "nieuw.bestaat": (
        "{bestand} bestaat al en blijft staan. Kies een andere naam, of verplaats het bestand.",
        "{bestand} is there already and stays. Choose another name, or move the file.",
    ),
    "nieuw.geschreven": ("geschreven: {bestand}", "written: {bestand}"),
    "nieuw.verder": (
        "Verder: vul het bestand in, en daarna\n"
        "  tweedekans controleer {bestand}\n"
        "  tweedekans toon {bestand} --verschil\n"
        "  tweedekans vergelijk basis {bestand}",
        "Next: fill in the file, and then\n  tweedekans controleer {bestand}\n  tweedekans toon {bestand} --verschil\n"
        "  tweedekans vergelijk basis {bestand}",
    ),
    "nieuw.beschrijving": (
        "Schrijf hier in gewone taal wat er verandert, waar het vandaan komt en waardoor het zou werken.",
        "Say here in plain words what changes, where it comes from, and why it should work.",
    ),
    "nieuw.beschrijving_gemeente": (
        "Onze gemeente. Wat hieronder staat zijn nog de waarden van de basis: vervang ze door de eigen cijfers. Zet bij een "
        "getal herkomst: gepubliceerd, aanname of keuze, zoals in de handleiding.",
        "Our municipality. What stands below are still the values of the baseline: replace them with your own. Give a "
        "number its herkomst: gepubliceerd, aanname or keuze, as in the manual.",
    ),
    "nieuw.voorbeeld": (
        "Noem alleen wat anders is dan in de basis; de namen staan in `tweedekans parameters`. Bijvoorbeeld, zonder de #:\n"
        "contracten:\n"
        "  regulier:\n"
        "    vergoeding:\n"
        "      terugmelding: {{vanaf: {datum}, waarde: 0.10}}",
        "Say only what differs from the baseline; `tweedekans parameters` lists the names. For instance, without the #:\n"
        "contracten:\n"
        "  regulier:\n"
        "    vergoeding:\n"
        "      terugmelding: {{vanaf: {datum}, waarde: 0.10}}",
    ),
    "nieuw.instroom": (
        "Instroom: duizend per jaar, landelijk. Een regio krijgt van alles hetzelfde deel, dat met regio.klanten vastligt: in "
        "{jaar} is {duizend:.0f} duizend voor de WWB {klanten:.0f} mensen in deze regio. Is uw gemeente groter, verhoog dan "
        "regio.klanten, en in dezelfde verhouding bestand, plaatsen en budget (ook die van UWV). Is alleen de bijstand "
        "groter of kleiner, verander dan WWB.",
        "Inflow: thousands a year, national. A region gets the same share of everything, fixed by regio.klanten: in {jaar} "
        "{duizend:.0f} thousand for WWB are {klanten:.0f} people in this region. If your municipality is larger, raise "
        "regio.klanten, and bestand, places and budget in proportion (those of UWV too). If only social assistance is larger "
        "or smaller, change WWB.",
    ),
    "nieuw.team": (
        "De teams van de gemeente. bestand / caseload is het aantal klantmanagers; elke maand in bestand kost een klant "
        "betaalde_uren_per_week / caseload uren per week tegen geld.uurtarief_klantmanager.",
        "The teams of the municipality. bestand / caseload is the number of klantmanagers; each month in stock costs a client "
        "betaalde_uren_per_week / caseload hours a week at geld.uurtarief_klantmanager.",
    ),
    "nieuw.inkoop": (
        "Plaatsen per contract, en hoe aantrekkelijk het is (een hoger nut geeft een groter aandeel).",
        "Places by contract, and how attractive it is (a higher nut gives a larger share).",
    ),
    "nieuw.contracten": (
        "De contracten zelf. Prijzen staan per uitkering; de andere voorwaarden van een contract dat ook UWV koopt gelden "
        "ook daar. Wilt u alleen uw eigen voorwaarden veranderen, maak dan een contract met een eigen naam.",
        "The contracts themselves. Prices go by benefit; other terms of a contract that UWV buys too hold there as well. To "
        "change only your own terms, make a contract with a name of its own.",
    ),
    "nieuw.gedeeld": ("ook van UWV", "also of UWV"),
    "nieuw.landelijk": ("Landelijk blijft, en hoort hier niet:", "National, and not for here:"),
    "nieuw.landelijk.arbeidsmarkt": ("de arbeidsmarkt (arbeidsmarkt.index)", "the labour market (arbeidsmarkt.index)"),
    "nieuw.landelijk.ww": ("de wet: WW-recht, pensioenleeftijd", "the law: WW entitlement, pension age"),
    "nieuw.landelijk.klanten": (
        "hoe klanten werk vinden en motivatie verliezen (werk, motivatie, uitstroom)",
        "how clients find work and lose motivation (werk, motivatie, uitstroom)",
    ),
    "nieuw.landelijk.instrumenten": ("wat een traject doet (instrumenten)", "what a trajectory does (instrumenten)"),
    "nieuw.landelijk.aanbieders": (
        "wat een aanbieder kost, weet en gewend is (aanbieder)",
        "what a provider costs, knows and is used to (aanbieder)",
    ),
    "nieuw.landelijk.uwv": ("UWV: teams, beleid en inkoop", "UWV: teams, policy and purchases"),
    "nieuw.landelijk.uitkeringen": (
        "de hoogte van uitkeringen en het uurtarief (geld)",
        "benefit levels and the hourly cost (geld)",
    ),
}
