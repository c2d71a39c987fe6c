"""Texts of running a scenario: the commands `simuleer` and `volg`."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "cli.simuleer": (
        "Reken een scenario door en zet de uitkomsten naast wat gepubliceerd is.\n\n"
        "Het interval is alleen simulatieruis: wat een andere loting had gegeven. Hoe onzeker de aannamen zijn, zit er niet in.",
        "Run a scenario and put its outcomes beside what was published.\n\n"
        "The interval is simulation noise only: what another lottery would have given. How uncertain the assumptions are is not in it.",
    ),
    "cli.optie.klanten": (
        "Verwacht aantal klanten dat in de hele looptijd instroomt; afgerond op hele regio's.",
        "Expected number of clients that enter over the whole run; rounded to whole regions.",
    ),
    "cli.optie.replicaties": ("Aantal onafhankelijke herhalingen.", "Number of independent repetitions."),
    "cli.optie.seed": ("Sleutel van de loting, 0 tot 4294967295.", "Key of the lottery, 0 to 4294967295."),
    "cli.optie.engine": (
        "Rekenmachine: kern (snel) of referentie (SimPy); de uitkomsten zijn gelijk.",
        "Engine: kern (fast) or referentie (SimPy); the outcomes are equal.",
    ),
    "cli.optie.werkers": (
        "Aantal draden; de uitkomsten hangen er niet van af.  [standaard: alle processorkernen; met --engine referentie 1]",
        "Number of threads; the outcomes do not depend on it.  [default: all cores; with --engine referentie 1]",
    ),
    "cli.optie.uit": ("Map voor de uitkomsten.", "Folder for the outcomes."),
    "cli.optie.overschrijf": (
        "Vervang een eerdere run in die map.",
        "Replace an earlier run in that folder.",
    ),
    "cli.optie.gebeurtenissen": (
        "Bewaar ook het logboek van alle gebeurtenissen.",
        "Keep the log of all events too.",
    ),
    "cli.optie.klantbestand": (
        "Klanten uit een CSV- of parquetbestand (docs/klantbestand.md) in plaats van verzonnen klanten.",
        "Clients from a CSV or parquet file (docs/klantbestand.md) instead of made-up ones.",
    ),
    "cli.optie.json": ("Uitkomsten als één JSON-document.", "Outcomes as one JSON document."),
    "cli.optie.klant": ("Nummer van de klant.", "Number of the client."),
    "cli.optie.replicatie": ("Nummer van de herhaling.", "Number of the repetition."),
    "cli.volg": (
        "Vertel de geschiedenis van één klant als een verhaal.",
        "Tell the history of one client as a story.",
    ),
    "run.te_weinig": (
        "--{optie} {waarde}: dat moet ten minste {minimum} zijn.",
        "--{optie} {waarde}: must be at least {minimum}.",
    ),
    "run.seed_buiten": (
        "--seed {waarde}: dat moet tussen 0 en {maximum} liggen.",
        "--seed {waarde}: must be between 0 and {maximum}.",
    ),
    "run.geheugen": (
        "--klanten {klanten}, {replicaties} replicatie(s): dat vraagt naar schatting {nodig} geheugen en er is {vrij}.\n  {raad}",
        "--klanten {klanten}, {replicaties} replication(s): that takes an estimated {nodig} of memory and there is {vrij}.\n  {raad}",
    ),
    "run.minder_klanten": (
        "Neem minder klanten of replicaties: ongeveer {past:,.0f} klanten past.",
        "Take fewer clients or replications: about {past:,.0f} clients fit.",
    ),
    "run.niets_past": (
        "Ook één regio past niet: verlaag regio.klanten, of gebruik een computer met meer geheugen.",
        "Not even one region fits: lower regio.klanten, or use a computer with more memory.",
    ),
    "run.minder_werkers": (
        " Met minder --werkers is er ook minder nodig.",
        " With fewer --werkers less is needed too.",
    ),
    "run.log_zonder_map": (
        "Let op: --gebeurtenissen bewaart het logboek in de map van --uit; zonder --uit gebeurt er niets mee.",
        "Note: --gebeurtenissen keeps the log in the folder of --uit; without --uit nothing is done with it.",
    ),
    "run.map_bezet_run": (
        "De map {map} bevat al een run; die is ongemoeid gelaten. Kies een andere map, of geef --overschrijf.",
        "The folder {map} already holds a run, which was left alone. Choose another folder, or give --overschrijf.",
    ),
    "run.map_bezet": (
        "{map} bestaat al en is geen map met een run; die wordt nooit overschreven. Kies een andere map.",
        "{map} exists and is no folder with a run; it is never overwritten. Choose another folder.",
    ),
    "run.schrijven": (
        "De uitkomsten konden niet worden geschreven: {reden}.",
        "The outcomes could not be written: {reden}.",
    ),
    "run.omvang": (
        "{scenario}: {regios} regio's, naar verwachting {klanten:,.0f} klanten, {replicaties} replicatie(s), seed {seed}.",
        "{scenario}: {regios} regions, {klanten:,.0f} clients expected, {replicaties} replication(s), seed {seed}.",
    ),
    "run.afgerond": (
        "(Gevraagd: {gevraagd:,.0f} klanten; een run bestaat uit hele regio's van {regio:,.0f}.)",
        "(Asked for: {gevraagd:,.0f} clients; a run consists of whole regions of {regio:,.0f}.)",
    ),
    "run.bestand": (
        "{scenario}: {klanten:,.0f} klanten uit uw bestand in {regios} regio('s), {replicaties} replicatie(s), seed {seed}.",
        "{scenario}: {klanten:,.0f} clients from your file in {regios} region(s), {replicaties} replication(s), seed {seed}.",
    ),
    "run.bezig": ("regio's", "regions"),
    "run.geschreven": ("Geschreven: {map}  (run {run_id})", "Written: {map}  (run {run_id})"),
    "run.bestand_niet_bewaard": (
        "Uw klantbestand is niet gekopieerd; ook rijen per klant en het logboek staan niet in de map.",
        "Your client file was not copied; nor does the folder hold rows of clients or the log.",
    ),
    "run.streefcijfers": (
        "Streefcijfers: het model naast wat gepubliceerd is",
        "Targets: the model beside what was published",
    ),
    "run.sturing": ("Sturingsinformatie over de tweede kans", "Steering information on second chances"),
    "run.primair": ("De vijf vooraf gekozen uitkomsten", "The five outcomes chosen beforehand"),
    "run.kolom.indicator": ("Indicator", "Indicator"),
    "run.kolom.groep": ("Groep", "Group"),
    "run.kolom.model": ("Model", "Model"),
    "run.kolom.interval": ("95%-interval", "95% interval"),
    "run.kolom.gepubliceerd": ("Gepubliceerd", "Published"),
    "run.kolom.verschil": ("Verschil", "Difference"),
    "run.kolom.bron": ("Bron", "Source"),
    "run.voetnoot": (
        "{stand} Alleen simulatieruis: een interval zegt wat een andere loting had gegeven, niet hoe zeker de "
        "aannamen zijn. – = te weinig waarnemingen. Niet bedoeld voor besluiten over personen.",
        "{stand} Simulation noise only: an interval says what another lottery would have given, not how certain the "
        "assumptions are. – = too few observations. Not meant for decisions on persons.",
    ),
    "volg.onbekend": (
        "Klant {klant} bestaat niet in deze run. Nummers lopen per regio: regio·{per_regio} + uitkering·{per_stroom} + volgnummer.\n"
        "  Bijvoorbeeld: {voorbeelden}.",
        "There is no client {klant} in this run. Numbers run by region: region·{per_regio} + benefit·{per_stroom} + ordinal.\n"
        "  For example: {voorbeelden}.",
    ),
}
