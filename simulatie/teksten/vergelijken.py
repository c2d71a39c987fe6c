"""Texts of comparing scenarios."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "vergelijk.geen_scenario": (
        "Geef naast de basis ten minste één scenario: tweedekans vergelijk basis verplichte-overdracht",
        "Give at least one scenario beside the baseline: tweedekans vergelijk basis verplichte-overdracht",
    ),
    "vergelijk.dubbel": (
        "{bestand}: een scenario met de naam '{naam}' doet al mee. Noem elk scenario één keer, of geef dit bestand een "
        "eigen 'naam:'.",
        "{bestand}: a scenario named '{naam}' takes part already. Name each scenario once, or give this file a 'naam:' of "
        "its own.",
    ),
    "vergelijk.periode": (
        "{scenario}: {pad} is {waarde}, in de basis {basis}. Over verschillende perioden valt niets te vergelijken: laat "
        "{pad} weg uit het scenario, of geef een basis met dezelfde periode.",
        "{scenario}: {pad} is {waarde}, in the baseline {basis}. Nothing can be compared over different periods: leave "
        "{pad} out of the scenario, or give a baseline with the same period.",
    ),
    "vergelijk.regio": (
        "{scenario}: de omvang van een regio is anders dan in de basis, en dan komen de klanten uit uw bestand in andere "
        "regio's terecht. Laat 'regio:' weg uit het scenario.",
        "{scenario}: the size of a region is not that of the baseline, so the clients of your file would go to other "
        "regions. Leave 'regio:' out of the scenario.",
    ),
    # ------------------------------------------------------------------ the command
    "cli.kort.vergelijk": ("Vergelijk scenario's met een basis.", "Compare scenarios with a baseline."),
    "cli.vergelijk": (
        "Vergelijk scenario's met een basis: dezelfde klanten, hetzelfde lot.\n\n"
        "Het gaat om de vijf vooraf gekozen uitkomsten, elk met het interval van het gepaarde verschil en een oordeel; de "
        "rest is bijzaak.",
        "Compare scenarios with a baseline: the same clients, the same lots.\n\n"
        "What counts is the five outcomes chosen beforehand, each with the interval of the paired difference and a verdict; "
        "all else is secondary.",
    ),
    "cli.optie.precisie": (
        "Ga door met replicaties tot de halve breedte van het interval van elk verschil in de vijf uitkomsten hoogstens P "
        "drempels is (1 = precies de drempel); ten hoogste 40 replicaties.",
        "Add replications until the half-width of the interval of each difference in the five outcomes is at most P "
        "thresholds (1 = just the threshold); 40 replications at most.",
    ),
    "cli.optie.trekkingen": (
        "Aantal trekkingen van de onzekere parameters; elk wordt één keer in alle scenario's doorgerekend.",
        "Number of draws of the uncertain parameters; each is simulated once in all scenarios.",
    ),
    "cli.optie.trekkingen_bestand": (
        "Parquetbestand met trekkingen (een kolom per parameter), in plaats van die van de gekalibreerde basis.",
        "Parquet file of draws (a column for each parameter), instead of those of the calibrated baseline.",
    ),
    "cli.optie.prijzen": (
        "winstneutraal: pas de prijzen zo aan dat aanbieders evenveel verwachten te verdienen als in de basis.",
        "winstneutraal: change prices so that providers expect to earn what they do in the baseline.",
    ),
    "cli.optie.budget": (
        "open: geen budget houdt iemand tegen, in geen van de scenario's.",
        "open: no budget holds anybody back, in none of the scenarios.",
    ),
    "cli.optie.waarde_baan": (
        "Wat een extra duurzame baan waard is naast het geld dat zij bespaart; standaard geld.waarde_duurzame_baan.",
        "What an extra durable job is worth apart from the money it saves; geld.waarde_duurzame_baan by default.",
    ),
    "cli.optie.rapport": (
        "Schrijf ook rapport.html in de map van --uit.",
        "Also write rapport.html in the folder of --uit.",
    ),
    "vergelijk.rapport_zonder_map": (
        "--rapport: geef ook --uit MAP, daar komt het rapport te staan.",
        "--rapport: also give --uit DIR, where the report goes.",
    ),
    "vergelijk.precisie_buiten": (
        "--precisie {waarde}: dat moet meer dan 0 zijn. 1 = een half interval zo breed als de drempel, 0.5 = half zo breed.",
        "--precisie {waarde}: must be above 0. 1 = half an interval as wide as the threshold, 0.5 = half as wide.",
    ),
    "vergelijk.bestand_zonder_aantal": (
        "--trekkingen-bestand: geef ook --trekkingen K, hoeveel trekkingen er uit dat bestand worden doorgerekend.",
        "--trekkingen-bestand: also give --trekkingen K, how many draws of that file are simulated.",
    ),
    "vergelijk.waarde_buiten": (
        "--waarde-baan {waarde}: dat moet 0 euro of meer zijn.",
        "--waarde-baan {waarde}: must be 0 euros or more.",
    ),
    "vergelijk.afgeschermd": (
        "Uw klantbestand: {aantal:,.0f} cellen van minder dan tien personen zijn weggelaten, hier en in alles wat wordt "
        "geschreven; ook de kwartalen.",
        "Your client file: {aantal:,.0f} cells of fewer than ten persons were left out, here and in all that is written; "
        "so were the quarters.",
    ),
    "vergelijk.geschreven": ("Geschreven: {map}  (vergelijking {run_id})", "Written: {map}  (comparison {run_id})"),
    "vergelijk.rapport": ("Rapport: {pad}", "Report: {pad}"),
    # ------------------------------------------------------------------ on the screen
    "vergelijk.kop": ("{scenario} tegenover {basis}: {titel}", "{scenario} against {basis}: {titel}"),
    "vergelijk.invoer": ("Wat er anders ingaat", "What goes in differently"),
    "vergelijk.geen_invoer": (
        "Er gaat niets anders in: elk verschil moet nul zijn.",
        "Nothing goes in differently: every difference must be zero.",
    ),
    "vergelijk.meer_invoer": (
        "… en nog {aantal}: tweedekans toon SCENARIO --verschil",
        "… and {aantal} more: tweedekans toon SCENARIO --verschil",
    ),
    "vergelijk.budget": ("Wat het kost, per instromer in vijf jaar", "What it costs, per entrant in five years"),
    "vergelijk.budget_uitleg": (
        "Landelijk: het verschil voor de instroom van een gemiddeld jaar, in miljoen euro (uren en trajecten: duizend).",
        "National: the difference for the inflow of a mean year, in millions of euros (hours, trajectories: thousands).",
    ),
    "vergelijk.primair": (
        "De vijf vooraf gekozen uitkomsten",
        "The five outcomes chosen beforehand",
    ),
    "vergelijk.overig": ("Wat er verder bewoog", "What else moved"),
    "vergelijk.alles_gelijk": (
        "Alle {aantal} uitkomsten zijn gelijk, in elke regio van elke replicatie.",
        "All {aantal} outcomes are equal, in each region of each replication.",
    ),
    "vergelijk.overig_uitleg": (
        "Van {alle} andere verschillen sluit bij {beslist} het interval nul uit; door louter toeval zouden dat er zo'n "
        "{toeval:.0f} zijn. Een aanwijzing, geen bevinding. Van elke uitkomst staat hier hoogstens één groep.",
        "Of {alle} other differences the intervals of {beslist} exclude zero; by mere chance that would be about "
        "{toeval:.0f}. A hint, not a finding. Of each outcome one group at most is shown here.",
    ),
    "vergelijk.aantal": (
        "{aantal} vooraf gekozen verschillen: als er niets veranderde, lag van zoveel intervallen gemiddeld {toeval:.2f} "
        "naast nul.",
        "{aantal} differences chosen beforehand: if nothing changed, {toeval:.2f} of so many intervals would miss zero on "
        "average.",
    ),
    "vergelijk.ruisreductie": (
        "Gelijk lot nam {deel:.0f}% van de ruis in een verschil weg: zonder dat waren {meer:,.0f} keer zoveel klanten nodig.",
        "Common lots took away {deel:.0f}% of the noise in a difference: without them it takes {meer:,.0f} times the clients.",
    ),
    "vergelijk.omvang": (
        "{klanten:,.0f} klanten in {regios} regio's, {replicaties} replicatie(s), {clusters} paren van regio's, seed {seed}; "
        "vergelijking {run_id}.",
        "{klanten:,.0f} clients in {regios} regions, {replicaties} replication(s), {clusters} pairs of regions, seed {seed}; "
        "comparison {run_id}.",
    ),
    "vergelijk.weinig": (
        "Met {clusters} paren van regio's zegt een interval weinig: neem er ten minste {minimum} (meer --klanten of "
        "--replicaties).",
        "With {clusters} pairs of regions an interval says little: take {minimum} at least (more --klanten or "
        "--replicaties).",
    ),
    "vergelijk.trekkingen": (
        "Parameters: {aantal} trekkingen. De kans is het deel van de trekkingen met hetzelfde teken; van de spreiding "
        "tussen trekkingen is {ruis:.0f}% simulatieruis.",
        "Parameters: {aantal} draws. The chance is the share of draws with the same sign; {ruis:.0f}% of the spread between "
        "draws is simulation noise.",
    ),
    "vergelijk.prior": (
        "Prior-gedreven, door geen cijfer vastgelegd, en hier werkt het scenario door: {paden}.",
        "Prior-driven, fixed by no figure, and what the scenario works through: {paden}.",
    ),
    "vergelijk.meer_prior": (
        " en nog {aantal} (alle in leunt_op.csv en in het rapport)",
        " and {aantal} more (all of them in leunt_op.csv and in the report)",
    ),
    "vergelijk.voetnoot": (
        "{stand} Een interval is alleen simulatieruis: wat een andere loting had gegeven, niet hoe zeker de "
        "aannamen zijn (--trekkingen). Geen bevinding: het interval bevat nul. Te klein: zeker, maar binnen de drempel. "
        "Niet bedoeld voor besluiten over personen.",
        "{stand} An interval is simulation noise only: what other lots would have given, not how certain the "
        "assumptions are (--trekkingen). No finding: the interval holds zero. Too small: certain, but within the "
        "threshold. Not meant for decisions on persons.",
    ),
    "vergelijk.kolom.naam": ("Getal", "Number"),
    "vergelijk.kolom.vanaf": ("Vanaf", "From"),
    "vergelijk.kolom.basis": ("Basis", "Baseline"),
    "vergelijk.kolom.scenario": ("Scenario", "Scenario"),
    "vergelijk.kolom.eenheid": ("Eenheid", "Unit"),
    "vergelijk.kolom.post": ("Post", "Item"),
    "vergelijk.kolom.verschil": ("Verschil", "Difference"),
    "vergelijk.kolom.interval": ("95%-interval", "95% interval"),
    "vergelijk.kolom.landelijk": ("Landelijk", "National"),
    "vergelijk.kolom.uitkomst": ("Uitkomst", "Outcome"),
    "vergelijk.kolom.groep": ("Groep", "Group"),
    "vergelijk.kolom.drempel": ("Drempel", "Threshold"),
    "vergelijk.kolom.oordeel": ("Oordeel", "Verdict"),
    "vergelijk.kolom.parameters": ("Over parameters", "Over parameters"),
    "vergelijk.kolom.kans_teken": ("Kans op dit teken", "Chance of this sign"),
    "vergelijk.oordeel.verborgen": ("minder dan tien", "fewer than ten"),
    "vergelijk.oordeel.meer": ("meer", "more"),
    "vergelijk.oordeel.minder": ("minder", "less"),
    "vergelijk.oordeel.geen_bevinding": ("geen bevinding", "no finding"),
    "vergelijk.oordeel.gelijk": ("gelijk", "equal"),
    "vergelijk.oordeel.te_klein": ("te klein", "too small"),
    "vergelijk.post.trajecten": ("Trajecten", "Trajectories"),
    "vergelijk.post.klantmanager_uren": ("Uren klantmanager (twee jaar)", "Klantmanager hours (two years)"),
    "vergelijk.post.aanbieders": ("Betaald aan aanbieders", "Paid to providers"),
    "vergelijk.post.klantmanagers": ("Klantmanagers", "Klantmanagers"),
    "vergelijk.post.uitkeringen": ("Uitkeringen", "Benefits"),
    "vergelijk.post.loon": ("Loon in Work First", "Wages in Work First"),
    "vergelijk.post.zorg": ("Zorg", "Care"),
    "vergelijk.post.totaal": ("Publiek geld, alles samen", "Public money, all together"),
    "vergelijk.post.marge_aanbieders": ("Marge van aanbieders", "Margin of providers"),
    "vergelijk.post.kosten_per_extra_duurzame_baan": (
        "Kosten per extra duurzame baan (Fieller)",
        "Cost per extra durable job (Fieller)",
    ),
    "vergelijk.post.netto_baat": (
        "Netto baat, bij {waarde:,.0f} euro per extra duurzame baan",
        "Net benefit, at {waarde:,.0f} euros per extra durable job",
    ),
    "vergelijk.vorm.geheel": ("onbegrensd: niet te zeggen", "unbounded: cannot be told"),
    "vergelijk.vorm.buiten": ("≤ {onder} of ≥ {boven}", "≤ {onder} or ≥ {boven}"),
    "vergelijk.vorm.hoogstens": ("hoogstens {grens}", "at most {grens}"),
    "vergelijk.vorm.minstens": ("minstens {grens}", "at least {grens}"),
}
