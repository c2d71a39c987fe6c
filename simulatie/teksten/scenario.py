"""Texts of scenario files: what is wrong with one, and what to do about it.

``fout.X`` says what is wrong, ``hint.X`` what to do; every error has both. A hint under another name (``bedoelde_u``)
is used where more is known than the error alone tells.
"""

TEKSTEN: dict[str, tuple[str, str]] = {
    # ------------------------------------------------------------------ general hints
    "hint.bedoelde_u": ("Bedoelde u '{bedoeld}'?", "Did you mean '{bedoeld}'?"),
    "hint.schrijf_voorstel": ("Schrijf {voorstel}.", "Write {voorstel}."),
    "hint.hoort_elders": ("Deze sleutel bestaat wel onder: {elders}.", "This key does exist as: {elders}."),
    "scenario.gekozen_in": ("gekozen in scenario {scenario}", "chosen in scenario {scenario}"),
    # ------------------------------------------------------------------ finding and reading files
    "fout.bestand_onbekend": ("dit bestand bestaat niet", "this file does not exist"),
    "hint.bestand_onbekend": (
        "Geef het pad van een YAML-bestand, of de naam van een scenario uit de bibliotheek (bijvoorbeeld basis).",
        "Give the path of a YAML file, or the name of a library scenario (basis, for example).",
    ),
    "fout.is_map": ("dit is een map, geen bestand", "this is a folder, not a file"),
    "hint.is_map": ("Geef een bestand uit die map.", "Give a file in that folder."),
    "fout.is_studie": ("dit is een studie, geen scenario", "this is a study, not a scenario"),
    "hint.is_studie": (
        "Een studie wordt nagekeken als u haar start: tweedekans experiment {bestand} --uit MAP.",
        "A study is checked when you start it: tweedekans experiment {bestand} --uit FOLDER.",
    ),
    "fout.onleesbaar": ("dit bestand kan niet worden gelezen ({reden})", "this file cannot be read ({reden})"),
    "hint.onleesbaar": ("Kijk of u het bestand mag openen.", "Check that you may open the file."),
    "fout.scenario_onbekend": (
        "er is geen scenario met de naam '{gegeven}'",
        "there is no scenario named '{gegeven}'",
    ),
    "hint.scenario_onbekend": (
        "In de bibliotheek staan: {bekend}. Voor een eigen bestand: geef het pad, met .yaml.",
        "The library has: {bekend}. For a file of your own: give its path, with .yaml.",
    ),
    "fout.te_groot": ("het bestand is groter dan {maximum} kB", "the file is larger than {maximum} kB"),
    "hint.te_groot": (
        "Een scenario bevat alleen getallen en korte teksten; klantgegevens horen in een klantbestand.",
        "A scenario holds numbers and short texts only; client data belong in a client file.",
    ),
    "fout.geen_utf8": (
        "dit bestand is geen UTF-8: byte {byte} kan hier niet staan",
        "this file is not UTF-8: byte {byte} cannot stand here",
    ),
    "hint.geen_utf8": (
        "Sla het bestand op met codering UTF-8 (in Kladblok: Opslaan als, Codering).",
        "Save the file with encoding UTF-8 (in Notepad: Save as, Encoding).",
    ),
    "fout.utf16": ("dit bestand is in UTF-16 opgeslagen", "this file has been saved as UTF-16"),
    "hint.utf16": ("Sla het op met codering UTF-8.", "Save it with encoding UTF-8."),
    "fout.bom": (
        "het bestand begint met een onzichtbaar teken (BOM)",
        "the file begins with an invisible mark (BOM)",
    ),
    "hint.bom": (
        "Sla het op als 'UTF-8', niet als 'UTF-8 met BOM'.",
        "Save it as 'UTF-8', not as 'UTF-8 with BOM'.",
    ),
    "fout.stuurteken": ("hier staat een onzichtbaar stuurteken ({teken})", "an invisible control character ({teken})"),
    "hint.stuurteken": ("Verwijder het, of typ de regel opnieuw.", "Remove it, or type the line again."),
    "fout.leeg_bestand": ("dit bestand is leeg", "this file is empty"),
    "hint.leeg_bestand": (
        "Een scenario begint met 'extends: basis' en noemt daarna wat er anders is.",
        "A scenario begins with 'extends: basis' and then says what is different.",
    ),
    "fout.lijst_bovenaan": (
        "bovenaan staat een lijst (met '- '), geen sleutels",
        "the top of the file is a list (with '- '), not keys",
    ),
    "hint.lijst_bovenaan": (
        "Schrijf 'sleutel: waarde', te beginnen met 'extends: basis'; zonder streepje.",
        "Write 'key: value', beginning with 'extends: basis'; without a dash.",
    ),
    "fout.tekst_bovenaan": ("dit bestand bevat tekst, geen sleutels", "this file holds text, not keys"),
    "hint.tekst_bovenaan": (
        "Schrijf 'sleutel: waarde', met een spatie na de dubbele punt.",
        "Write 'key: value', with a space after the colon.",
    ),
    "fout.schemaregel": (
        "de eerste regel noemt het schema niet",
        "the first line does not name the schema",
    ),
    "hint.schemaregel": (
        "Met '# yaml-language-server: $schema=schema.json' bovenaan vult een editor aan en controleert hij mee "
        "(het bestand maakt u met: tweedekans schema --uit schema.json).",
        "With '# yaml-language-server: $schema=schema.json' at the top an editor completes and checks "
        "(make the file with: tweedekans schema --uit schema.json).",
    ),
    # ------------------------------------------------------------------ YAML
    "fout.tab": ("hier is ingesprongen met een tab", "a tab is used to indent here"),
    "hint.tab": ("Spring in met spaties, twee per niveau.", "Indent with spaces, two for each level."),
    "fout.yaml_dubbele_punt": ("een dubbele punt op een plek waar dat niet kan", "a colon where none can stand"),
    "hint.yaml_dubbele_punt": (
        "Een sleutel per regel, 'sleutel: waarde'; tekst met een dubbele punt erin hoort tussen \"aanhalingstekens\". "
        "Kijk ook of de regel erboven wel een spatie na de dubbele punt heeft.",
        "One key on a line, 'key: value'; text with a colon in it goes between \"quotes\". "
        "Check too that the line above has a space after its colon.",
    ),
    "fout.yaml_geen_dubbele_punt": ("na deze sleutel ontbreekt de dubbele punt", "this key has no colon after it"),
    "hint.yaml_geen_dubbele_punt": ("Schrijf 'sleutel: waarde'.", "Write 'key: value'."),
    "fout.yaml_haakje": (
        "dit haakje wordt niet gesloten, of er ontbreekt een komma",
        "this bracket is not closed, or a comma is missing",
    ),
    "hint.yaml_haakje": (
        "Schrijf bijvoorbeeld {{WW: 0.25, WWB: 0.1}} of [0.1, 0.3].",
        "Write for example {{WW: 0.25, WWB: 0.1}} or [0.1, 0.3].",
    ),
    "fout.yaml_aanhalingsteken": ("dit aanhalingsteken wordt niet gesloten", "this quotation mark is not closed"),
    "hint.yaml_aanhalingsteken": (
        "Sluit de tekst met hetzelfde aanhalingsteken als waarmee hij begint.",
        "Close the text with the same quotation mark it begins with.",
    ),
    "fout.yaml_escape": (
        "na deze '\\' staat een teken dat daar niet kan",
        "this '\\' is followed by a character that cannot stand there",
    ),
    "hint.yaml_escape": ("Gebruik enkele aanhalingstekens, of '\\\\'.", "Use single quotes, or '\\\\'."),
    "fout.yaml_streepje": ("een streepje op een plek waar geen lijst kan staan", "a dash where no list can stand"),
    "hint.yaml_streepje": (
        "Begin een lijst op een nieuwe regel, of schrijf hem tussen [ en ].",
        "Begin a list on a new line, or write it between [ and ].",
    ),
    "fout.yaml_teken": ("een waarde kan niet met dit teken beginnen", "a value cannot begin with this character"),
    "hint.yaml_teken": (
        'Zet de tekst tussen "aanhalingstekens".',
        'Put the text between "quotes".',
    ),
    "fout.yaml_inspringen": ("de inspringing klopt hier niet", "the indentation is wrong here"),
    "hint.yaml_inspringen": (
        "Sleutels die bij elkaar horen beginnen in dezelfde kolom; wat eronder valt twee spaties verder.",
        "Keys that belong together begin in the same column; what falls below them two spaces further.",
    ),
    "fout.yaml_anders": ("dit is geen geldige YAML ({oorspronkelijk})", "this is not valid YAML ({oorspronkelijk})"),
    "hint.yaml_anders": (
        "Kijk naar haakjes, aanhalingstekens en inspringing rond deze plek.",
        "Look at brackets, quotation marks and indentation around this place.",
    ),
    "fout.alias": (
        "verwijzingen (*{naam}) worden in een scenario niet gebruikt",
        "references (*{naam}) are not used in a scenario",
    ),
    "hint.alias": ("Schrijf de waarde op deze plek voluit.", "Write the value out in this place."),
    "fout.anker": (
        "ankers (&{naam}) worden in een scenario niet gebruikt",
        "anchors (&{naam}) are not used in a scenario",
    ),
    "hint.anker": (
        "Haal het anker weg; begint een tekst met &, zet die dan tussen aanhalingstekens.",
        "Remove the anchor; if a text begins with &, put it between quotes.",
    ),
    "fout.etiket": (
        "etiketten ({naam}) worden in een scenario niet gebruikt",
        "tags ({naam}) are not used in a scenario",
    ),
    "hint.etiket": (
        "Haal het etiket weg; begint een tekst met !, zet die dan tussen aanhalingstekens.",
        "Remove the tag; if a text begins with !, put it between quotes.",
    ),
    "fout.meer_documenten": (
        "in dit bestand staat meer dan één document ('---')",
        "this file holds more than one document ('---')",
    ),
    "hint.meer_documenten": ("Maak van elk scenario een eigen bestand.", "Make every scenario a file of its own."),
    "fout.te_diep": ("dit is dieper genest dan {maximum} niveaus", "this is nested deeper than {maximum} levels"),
    "hint.te_diep": (
        "Een scenario gaat hoogstens vijf of zes niveaus diep; kijk naar de haakjes en de inspringing.",
        "A scenario goes five or six levels deep at most; look at the brackets and the indentation.",
    ),
    "fout.sleutel_geen_tekst": ("een sleutel moet een gewoon woord zijn", "a key has to be a plain word"),
    "hint.sleutel_geen_tekst": (
        "Schrijf 'sleutel: waarde'; een tekst die met een haakje of ? begint hoort tussen aanhalingstekens.",
        "Write 'key: value'; a text that begins with a bracket or ? goes between quotes.",
    ),
    "fout.dubbele_sleutel": (
        "'{sleutel}' staat hier voor de tweede keer; eerder op regel {regel}, kolom {kolom}",
        "'{sleutel}' stands here for the second time; before on line {regel}, column {kolom}",
    ),
    "hint.dubbele_sleutel": ("Houd één van de twee.", "Keep one of the two."),
    # ------------------------------------------------------------------ extends
    "fout.extends_leeg": ("achter 'extends' hoort de naam van een scenario", "'extends' needs the name of a scenario"),
    "hint.extends_leeg": ("Bijvoorbeeld: extends: basis", "For example: extends: basis"),
    "fout.extends_pad": (
        "'{gegeven}' is een pad; achter 'extends' hoort alleen een naam",
        "'{gegeven}' is a path; 'extends' takes a name only",
    ),
    "hint.extends_pad": (
        "Noem een scenario uit dezelfde map of uit de bibliotheek, bijvoorbeeld: extends: basis",
        "Name a scenario in the same folder or in the library, for example: extends: basis",
    ),
    "fout.extends_koppeling": (
        "'{gegeven}' is een koppeling naar een bestand buiten de map",
        "'{gegeven}' is a link to a file outside the folder",
    ),
    "hint.extends_koppeling": ("Zet een kopie van dat bestand in de map.", "Put a copy of that file in the folder."),
    "fout.extends_kring": (
        "deze scenario's bouwen op elkaar voort: {keten}",
        "these scenarios extend each other: {keten}",
    ),
    "hint.extends_kring": (
        "Laat één van de bestanden op basis voortbouwen: extends: basis",
        "Let one of the files extend basis: extends: basis",
    ),
    "fout.extends_te_lang": (
        "een keten van meer dan {maximum} scenario's die op elkaar voortbouwen",
        "a chain of more than {maximum} scenarios that extend each other",
    ),
    "hint.extends_te_lang": ("Voeg een paar bestanden samen.", "Merge some of the files."),
    "fout.extends_onbekend": (
        "er is geen scenario '{gegeven}' in deze map of in de bibliotheek",
        "there is no scenario '{gegeven}' in this folder or in the library",
    ),
    "hint.extends_onbekend": ("Er zijn: {bekend}.", "There are: {bekend}."),
    # ------------------------------------------------------------------ keys and sections
    "fout.onbekende_sleutel": ("de sleutel '{sleutel}' is onbekend", "the key '{sleutel}' is unknown"),
    "hint.onbekende_sleutel": ("Hier kunnen staan: {bekend}.", "Known here: {bekend}."),
    "hint.losse_cijfers": (
        "Tussen haakjes scheidt een komma twee waarden; schrijf een decimaal getal met een punt: 0.25",
        "Between braces a comma separates two values; write a decimal number with a point: 0.25",
    ),
    "fout.sleutel_naast_waarde": (
        "'{sleutel}' staat naast de herkomst in plaats van onder 'waarde'",
        "'{sleutel}' stands beside the provenance instead of under 'waarde'",
    ),
    "hint.sleutel_naast_waarde": ("Schrijf: waarde: {{{sleutel}: …}}", "Write: waarde: {{{sleutel}: …}}"),
    "fout.naam_ongeldig": ("'{gegeven}' kan geen naam zijn", "'{gegeven}' cannot be a name"),
    "hint.naam_ongeldig": ("Gebruik letters, cijfers, - en _.", "Use letters, digits, - and _."),
    "fout.ontbreekt": ("in dit bestand ontbreekt: {ontbreekt}", "this file lacks: {ontbreekt}"),
    "hint.ontbreekt": ("Vul dit aan.", "Add it."),
    "fout.ontbreekt_in": ("onder '{sectie}' ontbreekt: {ontbreekt}", "'{sectie}' lacks: {ontbreekt}"),
    "hint.ontbreekt_in": ("Vul dit aan.", "Add it."),
    "hint.ontbreekt_in_basis": (
        "Een bestand zonder 'extends' moet alles noemen. Wilt u alleen veranderingen opschrijven, begin dan met: "
        "extends: basis",
        "A file without 'extends' has to give everything. To write down changes only, begin with: extends: basis",
    ),
    "fout.leeg": ("achter '{sleutel}' staat niets", "nothing is given for '{sleutel}'"),
    "hint.leeg": (
        "Geef een waarde, of haal de regel weg; wat eronder hoort begint twee spaties verder.",
        "Give a value, or remove the line; what belongs under it begins two spaces further.",
    ),
    "fout.sectie_verwacht": (
        "onder '{sleutel}' horen sleutels, geen '{gegeven}'",
        "'{sleutel}' takes keys, not '{gegeven}'",
    ),
    "hint.sectie_verwacht": (
        "Zet de sleutels op de volgende regels, twee spaties verder.",
        "Put the keys on the next lines, two spaces further.",
    ),
    # ------------------------------------------------------------------ plain values
    "fout.tekst_verwacht": ("'{gegeven}' is geen tekst", "'{gegeven}' is not a text"),
    "hint.tekst_verwacht": ('Zet het tussen aanhalingstekens: "{gegeven}"', 'Put it between quotes: "{gegeven}"'),
    "fout.datum_verwacht": ("'{gegeven}' is geen datum", "'{gegeven}' is not a date"),
    "hint.datum_verwacht": (
        "Schrijf jaar-maand-dag, zonder aanhalingstekens: 2010-03-01",
        "Write year-month-day, without quotes: 2010-03-01",
    ),
    "fout.datum_bestaat_niet": ("de datum {gegeven} bestaat niet", "the date {gegeven} does not exist"),
    "hint.datum_bestaat_niet": ("Kijk naar maand en dag.", "Look at the month and the day."),
    "fout.ja_nee_verwacht": ("'{gegeven}' is geen true of false", "'{gegeven}' is not true or false"),
    "hint.ja_nee_verwacht": ("Schrijf true of false.", "Write true or false."),
    "fout.geheel_getal_verwacht": ("'{gegeven}' is geen geheel getal", "'{gegeven}' is not a whole number"),
    "hint.geheel_getal_verwacht": ("Schrijf alleen cijfers: 12", "Write digits only: 12"),
    "fout.keuze_verwacht": ("'{gegeven}' kan hier niet gekozen worden", "'{gegeven}' cannot be chosen here"),
    "hint.keuze_verwacht": ("Kies uit: {bekend}.", "Choose from: {bekend}."),
    "fout.lijst_verwacht": ("'{gegeven}' is geen lijst", "'{gegeven}' is not a list"),
    "hint.lijst_verwacht": ("Schrijf een lijst: [eerste, tweede]", "Write a list: [first, second]"),
    "fout.anders_verwacht": ("'{gegeven}' past hier niet", "'{gegeven}' does not fit here"),
    "hint.anders_verwacht": ("Geef een enkele waarde.", "Give a single value."),
    "fout.ongeldig": ("'{gegeven}' is niet geldig ({reden})", "'{gegeven}' is not valid ({reden})"),
    "hint.ongeldig": ("Vergelijk met: tweedekans toon basis", "Compare with: tweedekans toon basis"),
    # ------------------------------------------------------------------ checks across fields
    "fout.datum_buiten_run": (
        "{datum} ligt niet binnen de looptijd van {begin} tot {eind}",
        "{datum} does not lie within the run from {begin} to {eind}",
    ),
    "hint.datum_buiten_run": (
        "Kies een datum binnen de looptijd, of pas 'looptijd' aan.",
        "Choose a date within the run, or change 'looptijd'.",
    ),
    "fout.eind_voor_begin": (
        "het einde ligt niet na het begin ({begin})",
        "the end does not come after the beginning ({begin})",
    ),
    "hint.eind_voor_begin": (
        "Kijk naar de jaren: begin {begin}, eind {eind}.",
        "Look at the years: {begin} to {eind}.",
    ),
    "fout.venster_leeg": (
        "dit venster is leeg: {tot} komt niet na {vanaf}",
        "this window is empty: {tot} does not come after {vanaf}",
    ),
    "hint.venster_leeg": ("'tot' is de eerste dag na het venster.", "'tot' is the first day after the window."),
    "fout.jaren_ontbreken": (
        "in deze tabel ontbreken jaren van de looptijd: {jaren}",
        "this table lacks years of the run: {jaren}",
    ),
    "hint.jaren_ontbreken": ("Vul de jaren aan, of pas 'looptijd' aan.", "Add the years, or change 'looptijd'."),
    "fout.contract_ongebruikt": (
        "geen opdrachtgever gebruikt het contract '{naam}'",
        "no opdrachtgever uses the contract '{naam}'",
    ),
    "hint.contract_ongebruikt": (
        "Neem het op onder opdrachtgevers.uwv.contracten of opdrachtgevers.gemeente.contracten, of haal het weg.",
        "Add it under opdrachtgevers.uwv.contracten or opdrachtgevers.gemeente.contracten, or remove it.",
    ),
    "fout.contract_onbekend": ("het contract '{naam}' bestaat niet", "there is no contract '{naam}'"),
    "hint.contract_onbekend": ("Er zijn: {bekend}.", "There are: {bekend}."),
    "fout.betaling_boven_prijs": (
        "de delen van de betaling tellen op tot {som}: meer dan de prijs",
        "the parts of the payment add up to {som}: more than the price",
    ),
    "hint.betaling_boven_prijs": (
        "start, tussentijds, resultaat en duurzaam zijn samen hoogstens 1.",
        "start, tussentijds, resultaat and duurzaam are 1 together at most.",
    ),
    "fout.vergoeding_boven_prijs": (
        "start, tussentijds en vergoeding bij terugmelding tellen op tot {som}: meer dan de prijs",
        "start, tussentijds and the fee for a hand-back add up to {som}: more than the price",
    ),
    "hint.vergoeding_boven_prijs": (
        "De vergoeding komt boven op wat al is betaald; samen is dat hoogstens 1.",
        "The fee comes on top of what was paid; together that is 1 at most.",
    ),
    "fout.niet_onder": ("{dit} mag niet boven {ander} ({grens}) liggen", "{dit} may not lie above {ander} ({grens})"),
    "hint.niet_onder": ("Pas één van beide aan.", "Change one of the two."),
}
