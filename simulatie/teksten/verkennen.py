"""Texts of sweeps."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "cli.kort.verken": ("Laat een of twee getallen lopen.", "Sweep one or two numbers."),
    "cli.verken": (
        "Laat een of twee getallen van een scenario lopen en vergelijk elk punt met de basis: een kromme of een kaart, "
        "en waar het ophoudt te lonen.\n\n"
        "Bijvoorbeeld: tweedekans verken basis --parameter contracten.regulier.vergoeding.terugmelding --waarden 0:0.4:9",
        "Sweep one or two numbers of a scenario and compare each point with the baseline: a curve or a map, and where it "
        "stops paying.\n\n"
        "For instance: tweedekans verken basis --parameter contracten.regulier.vergoeding.terugmelding --waarden 0:0.4:9",
    ),
    "cli.optie.parameter": (
        "Pad van een getal, als in tweedekans parameters; * voor elk deel (contracten.*.vergoeding.terugmelding). Een of "
        "twee keer.",
        "Path of a number, as in tweedekans parameters; * for any part (contracten.*.vergoeding.terugmelding). Once or "
        "twice.",
    ),
    "cli.optie.waarden": (
        "Eerste waarde, laatste waarde en hoeveel, bij elke --parameter één keer: 0:0.4:9",
        "First value, last value and how many, once for each --parameter: 0:0.4:9",
    ),
    "cli.optie.op_scenario": (
        "Scenario waarop de waarden worden gelegd; standaard de basis zelf.",
        "Scenario on which the values are laid; the baseline itself by default.",
    ),
    "verken.ongelijk": (
        "{parameters} keer --parameter en {waarden} keer --waarden: geef bij elke --parameter één --waarden VAN:TOT:AANTAL.",
        "{parameters} times --parameter and {waarden} times --waarden: give one --waarden VAN:TOT:AANTAL for each "
        "--parameter.",
    ),
    "verken.waarden": (
        "--waarden {gegeven}: schrijf VAN:TOT:AANTAL, bijvoorbeeld 0:0.4:9{komma}.",
        "--waarden {gegeven}: write VAN:TOT:AANTAL, such as 0:0.4:9{komma}.",
    ),
    "verken.komma": (", met een punt voor de decimalen", ", with a point for the decimals"),
    "verken.assen": (
        "{aantal} parameters: een verkenning heeft er een (een kromme) of twee (een kaart).",
        "{aantal} parameters: a sweep has one (a curve) or two (a map).",
    ),
    "verken.dubbel": (
        "{pad}: twee keer dezelfde parameter; geef een andere voor de tweede as.",
        "{pad}: the same parameter twice; give another one for the second axis.",
    ),
    "verken.aantal": (
        "{pad}: {aantal} waarde(n); geef er ten minste twee, die verschillen: VAN:TOT:AANTAL",
        "{pad}: {aantal} value(s); give at least two that differ: VAN:TOT:AANTAL",
    ),
    "verken.te_veel": (
        "{aantal} punten: dat zijn er te veel (hoogstens {maximum}). Neem minder waarden per parameter.",
        "{aantal} points: too many ({maximum} at most). Take fewer values for each parameter.",
    ),
    "verken.bij": ("bij {punt}: {melding}", "at {punt}: {melding}"),
    "verken.ook_verder": (" (en zo bij nog {aantal} punten)", " (and likewise at {aantal} more points)"),
    "verken.geschreven": ("Geschreven: {map}  (verkenning {run_id})", "Written: {map}  (sweep {run_id})"),
    "verken.figuur": ("Figuur: {pad}", "Figure: {pad}"),
    "verken.kop": ("{scenario} op elk punt tegenover {basis}", "{scenario} at each point against {basis}"),
    "verken.rijen": ("Rijen: {pad}", "Rows: {pad}"),
    "verken.kolommen": ("Kolommen: {pad}", "Columns: {pad}"),
    "verken.tekens": (
        "+ meer, − minder, · geen bevinding, ≈ te klein om uit te maken, = gelijk; (…): kans dat het verschil positief is.",
        "+ more, − less, · no finding, ≈ too small to matter, = equal; (…): probability that the difference is positive.",
    ),
    "verken.omslag.min": (
        "{naam}: houdt op te lonen bij {pad} = {waarde}{bij}; interval {interval}.",
        "{naam}: stops paying at {pad} = {waarde}{bij}; interval {interval}.",
    ),
    "verken.omslag.plus": (
        "{naam}: begint te lonen bij {pad} = {waarde}{bij}; interval {interval}.",
        "{naam}: begins to pay at {pad} = {waarde}{bij}; interval {interval}.",
    ),
    "verken.geen_omslag": (
        "Netto baat en duurzaam werk wisselen binnen dit bereik niet van teken.",
        "Net benefit and durable work do not change sign in this range.",
    ),
    "verken.geen_interval": ("niet te zeggen", "cannot be told"),
    "verken.rand": ("de rand", "the edge"),
    "verken.zonder_trekkingen": (
        "Zonder --trekkingen is er geen kans op een teken: die gaat over wat niemand weet, niet over de loting.",
        "Without --trekkingen there is no probability of a sign: that is about what nobody knows, not about the lots.",
    ),
    "verken.met_trekkingen": (
        "De kans is het deel van de trekkingen van de parameters met een positief verschil; simulatieruis trekt haar naar 0,5.",
        "The probability is the share of parameter draws with a positive difference; simulation noise pulls it towards 0.5.",
    ),
    "vergelijk.kolom.kans_positief": ("Kans op meer", "Chance of more"),
}
