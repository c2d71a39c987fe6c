"""Texts of the command line: help, and what the commands about scenarios print."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "cli.tweedekans": (
        "Simuleer wat er gebeurt na een re-integratietraject dat niet tot werk leidde.\n\n"
        "SCENARIO is het pad van een YAML-bestand, of de naam van een scenario uit de bibliotheek, zoals basis.",
        "Simulate what happens after a re-integration trajectory that did not end in work.\n\n"
        "SCENARIO is the path of a YAML file, or the name of a library scenario, such as basis.",
    ),
    "cli.taal": ("Taal van alle teksten: nl of en.", "Language of all texts: nl or en."),
    "cli.versie": ("Toon de versie.", "Show the version."),
    "cli.metavar.opties": ("[OPTIES]", "[OPTIONS]"),
    "cli.metavar.opdracht": ("OPDRACHT [ARGUMENTEN]...", "COMMAND [ARGS]..."),
    # One line per command for the list of commands; no module is imported for it.
    "cli.kort.simuleer": ("Reken een scenario door.", "Run a scenario."),
    "cli.kort.volg": ("Vertel de geschiedenis van één klant.", "Tell the history of one client."),
    "cli.kort.controleer": ("Controleer scenariobestanden.", "Check scenario files."),
    "cli.kort.toon": ("Toon een scenario met alles wat het erft.", "Show a scenario with all it inherits."),
    "cli.kort.parameters": ("Toon elk getal met eenheid en herkomst.", "List every number with unit and provenance."),
    "cli.kort.schema": ("Geef het JSON Schema voor editors.", "Give the JSON Schema for editors."),
    "cli.kort.kalibreer": (
        "Kalibreer de basis op gepubliceerde cijfers.",
        "Calibrate the baseline to published rates.",
    ),
    # Commands about scenarios
    "cli.controleer": (
        "Controleer scenariobestanden en noem alle fouten, elk met regel en kolom.\n\n"
        "Eindigt met 0 als alles in orde is, anders met 3.",
        "Check scenario files and name all errors, each with line and column.\n\n"
        "Ends with 0 if all is well, else with 3.",
    ),
    "cli.controleer.in_orde": ("{bestand}: in orde ({getallen} getallen)", "{bestand}: correct ({getallen} numbers)"),
    "cli.controleer.aantal_1": ("1 fout", "1 error"),
    "cli.controleer.aantal": ("{aantal} fouten", "{aantal} errors"),
    "cli.waarschuwing": ("let op: {tekst}", "note: {tekst}"),
    "cli.toon": (
        "Toon een scenario zoals het wordt gebruikt: alle waarden, met herkomst.",
        "Show a scenario as it is used: all values, with provenance.",
    ),
    "cli.toon.verschil": (
        "Toon alleen wat anders is dan in de basis.",
        "Show only what differs from the base.",
    ),
    "cli.toon.geen_verschil": ("Geen verschil met {basis}.", "No difference from {basis}."),
    "cli.toon.geen_basis": (
        "{naam} bouwt niet voort op een ander scenario.",
        "{naam} does not extend another scenario.",
    ),
    "cli.toon.tegenover": ("{naam} tegenover {basis}", "{naam} against {basis}"),
    "cli.toon.keten": ("Scenario {naam}, opgebouwd uit: {keten}", "Scenario {naam}, built from: {keten}"),
    "cli.parameters": (
        "Toon elk getal van een scenario: naam, waarde, eenheid, herkomst, bron en bereik.",
        "List every number of a scenario: name, value, unit, provenance, source and range.",
    ),
    "cli.parameters.json": ("Als één JSON-document.", "As one JSON document."),
    "cli.schema": (
        "Geef het JSON Schema van scenariobestanden, waarmee een editor aanvult en controleert.",
        "Give the JSON Schema of scenario files, with which an editor completes and checks.",
    ),
    "cli.schema.uit": (
        "Schrijf naar dit bestand in plaats van naar het scherm.",
        "Write to this file, not to the screen.",
    ),
    "cli.schema.geschreven": ("geschreven: {bestand}", "written: {bestand}"),
    # Columns
    "cli.kolom.naam": ("naam", "name"),
    "cli.kolom.waarde": ("waarde", "value"),
    "cli.kolom.eenheid": ("eenheid", "unit"),
    "cli.kolom.herkomst": ("herkomst", "provenance"),
    "cli.kolom.bron": ("bron", "source"),
    "cli.kolom.bereik": ("bereik", "range"),
    "cli.kolom.vanaf": ("vanaf", "from"),
    "cli.kolom.basis": ("basis", "base"),
    "cli.kolom.scenario": ("scenario", "scenario"),
    "cli.kolom.plaats": ("staat in", "stands in"),
    # What can go wrong around a command
    "cli.intern": (
        "Er ging iets mis dat niet aan uw invoer ligt: {soort}: {melding}\n"
        "    Meer uitleg: zet TWEEDEKANS_DEBUG=1 en geef de opdracht opnieuw.",
        "Something went wrong that is not your input: {soort}: {melding}\n"
        "    For more: set TWEEDEKANS_DEBUG=1 and give the command again.",
    ),
    "cli.onderbroken": ("Onderbroken.", "Interrupted."),
    "cli.schrijven_mislukt": ("{bestand} kan niet worden geschreven: {reden}", "{bestand} cannot be written: {reden}"),
    "cli.taal_onbekend": (
        "'{gegeven}' is geen taal die dit programma kent; kies nl of en.",
        "'{gegeven}' is not a language of this program; choose nl or en.",
    ),
}
