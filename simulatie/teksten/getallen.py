"""Texts about the numbers of a scenario file: how one is written, its table, its papers, its dated changes."""

TEKSTEN: dict[str, tuple[str, str]] = {
    # ------------------------------------------------------------------ how a number is written
    "fout.getal_verwacht": ("'{gegeven}' is geen getal", "'{gegeven}' is not a number"),
    "hint.getal_verwacht": (
        "Schrijf een getal met een punt: 0.25",
        "Write a number with a point: 0.25",
    ),
    "fout.getal_komma": ("'{gegeven}' heeft een komma", "'{gegeven}' has a comma"),
    "hint.getal_komma": ("Schrijf {voorstel}: met een punt.", "Write {voorstel}: with a point."),
    "fout.getal_procent": ("'{gegeven}' is een percentage", "'{gegeven}' is a percentage"),
    "hint.getal_procent": ("Schrijf het aandeel: {voorstel}", "Write the share: {voorstel}"),
    "fout.getal_duizendpunt": (
        "'{gegeven}' is dubbelzinnig: een punt scheidt decimalen, geen duizendtallen",
        "'{gegeven}' is ambiguous: a point separates decimals, not thousands",
    ),
    "hint.getal_duizendpunt": (
        "Schrijf {voorstel}, of met één decimaal als u het kleine getal bedoelt.",
        "Write {voorstel}, or one decimal if you mean the small number.",
    ),
    "fout.getal_nul_vooraan": (
        "'{gegeven}' begint met een nul",
        "'{gegeven}' begins with a zero",
    ),
    "hint.getal_nul_vooraan": (
        "Schrijf {voorstel}; YAML zou dit anders als achttallig getal kunnen lezen.",
        "Write {voorstel}; YAML might read this as an octal number.",
    ),
    "fout.getal_onderstreping": ("'{gegeven}' bevat een onderstreping", "'{gegeven}' has an underscore in it"),
    "hint.getal_onderstreping": ("Schrijf {voorstel}.", "Write {voorstel}."),
    "fout.getal_tijd": ("'{gegeven}' lijkt een tijd of verhouding", "'{gegeven}' looks like a time or a ratio"),
    "hint.getal_tijd": ("Schrijf een gewoon getal, in {eenheid}.", "Write a plain number, in {eenheid}."),
    "fout.getal_stelsel": ("'{gegeven}' is geen decimaal getal", "'{gegeven}' is not a decimal number"),
    "hint.getal_stelsel": ("Schrijf het getal decimaal.", "Write the number in decimals."),
    "fout.getal_oneindig": ("'{gegeven}' is geen eindig getal", "'{gegeven}' is not a finite number"),
    "hint.getal_oneindig": (
        "Geef een getal binnen de grenzen van dit veld; ontbreekt het, kies dan een aanname met een bereik.",
        "Give a number within the bounds of this field; if there is none, make it an aanname with a bereik.",
    ),
    "fout.getal_breuk": ("'{gegeven}' is een breuk", "'{gegeven}' is a fraction"),
    "hint.getal_breuk": ("Schrijf de uitkomst als decimaal getal: 0.25", "Write the outcome as a decimal number: 0.25"),
    "fout.getal_te_lang": (
        "dit getal heeft te veel cijfers ({gegeven})",
        "this number has too many digits ({gegeven})",
    ),
    "hint.getal_te_lang": ("Rond het af; dertig cijfers is het maximum.", "Round it; thirty digits is the most."),
    "fout.getal_met_eenheid": (
        "'{gegeven}' heeft een eenheid of tekst erbij",
        "'{gegeven}' has a unit or text with it",
    ),
    "hint.getal_met_eenheid": (
        "Schrijf alleen het getal; de eenheid is hier: {eenheid}.",
        "Write the number only; the unit here is: {eenheid}.",
    ),
    "fout.getal_aanhaling": ("'{gegeven}' staat tussen aanhalingstekens", "'{gegeven}' stands between quotes"),
    "hint.getal_aanhaling": ("Schrijf {voorstel}, zonder aanhalingstekens.", "Write {voorstel}, without quotes."),
    "fout.duizendpunt_misschien": (
        "{gegeven} wordt gelezen als een klein bedrag, niet als duizenden",
        "{gegeven} is read as a small amount, not as thousands",
    ),
    "hint.duizendpunt_misschien": (
        "Bedoelt u duizenden, schrijf dan {voorstel}.",
        "If you mean thousands, write {voorstel}.",
    ),
    # ------------------------------------------------------------------ numbers: value and table
    "fout.kaal_getal": (
        "het getal '{gegeven}' heeft geen herkomst",
        "the number '{gegeven}' has no provenance",
    ),
    "hint.kaal_getal": (
        "Zonder 'extends' staat elk getal voluit, bijvoorbeeld: "
        "{sleutel}: {{waarde: {gegeven}, herkomst: aanname, bereik: [laag, hoog]}}. "
        "Wilt u alleen veranderingen opschrijven, begin dan met: extends: basis",
        "Without 'extends' every number is given in full, for example: "
        "{sleutel}: {{waarde: {gegeven}, herkomst: aanname, bereik: [low, high]}}. "
        "To write down changes only, begin with: extends: basis",
    ),
    "fout.blad_lijst": ("een lijst ({gegeven}) in plaats van een getal", "a list ({gegeven}) instead of a number"),
    "hint.blad_lijst": (
        "Geef één getal, of een tabel met sleutels: {{WW: 0.2, WWB: 0.1}}",
        "Give one number, or a table with keys: {{WW: 0.2, WWB: 0.1}}",
    ),
    "fout.blad_leeg": ("hier staat een lege tabel", "an empty table"),
    "hint.blad_leeg": ("Geef een getal, of haal de regel weg.", "Give a number, or remove the line."),
    "fout.tabel_verwacht": (
        "hier hoort een tabel naar {as_}, geen '{gegeven}'",
        "a table by {as_} is due, not '{gegeven}'",
    ),
    "hint.tabel_verwacht": ("Schrijf: {{sleutel: getal, …}}", "Write: {{key: number, …}}"),
    "fout.assleutels_ontbreken": (
        "in de tabel naar {as_} ontbreekt: {ontbreekt}",
        "the table by {as_} lacks: {ontbreekt}",
    ),
    "hint.assleutels_ontbreken": (
        "Geef voor elke sleutel een getal. Alleen een bestand met 'extends' mag er weglaten.",
        "Give a number for every key. Only a file with 'extends' may leave some out.",
    ),
    "fout.buiten_grenzen": (
        "{gegeven} kan niet: '{titel}' ligt tussen {onder} en {boven} ({eenheid})",
        "{gegeven} is impossible: '{titel}' lies between {onder} and {boven} ({eenheid})",
    ),
    "hint.buiten_grenzen": ("Kijk naar de eenheid: {eenheid}.", "Look at the unit: {eenheid}."),
    "fout.niet_geheel": (
        "'{titel}' is een geheel getal, {gegeven} niet",
        "'{titel}' is a whole number, {gegeven} is not",
    ),
    "hint.niet_geheel": ("Rond het getal af.", "Round the number."),
    "fout.som": (
        "de waarden van '{titel}' tellen op tot {som}, niet tot {verwacht}",
        "the values of '{titel}' add up to {som}, not to {verwacht}",
    ),
    "hint.som": (
        "Pas ook de andere sleutels van deze rij aan, zodat ze samen {verwacht} zijn.",
        "Change the other keys of this row too, so that together they are {verwacht}.",
    ),
    # ------------------------------------------------------------------ numbers: papers
    "fout.herkomst_ontbreekt": ("dit getal heeft geen herkomst", "this number has no herkomst (provenance)"),
    "hint.herkomst_ontbreekt": ("Voeg toe: herkomst: … ({mogelijk})", "Add: herkomst: … ({mogelijk})"),
    "fout.herkomst_onbekend": ("'{gegeven}' is geen herkomst", "'{gegeven}' is not a herkomst (provenance)"),
    "hint.herkomst_onbekend": ("Kies uit: {bekend}.", "Choose from: {bekend}."),
    "fout.bron_ontbreekt": ("herkomst {herkomst} zonder bron", "herkomst {herkomst} without a bron (source)"),
    "hint.bron_ontbreekt": (
        "Voeg toe: bron: <naam uit de bronnenlijst>; zonder bron is het een aanname met een bereik.",
        "Add: bron: <id of the list of sources>; without a source it is an aanname with a bereik.",
    ),
    "fout.bron_onbekend": (
        "de bron '{gegeven}' staat niet in de bronnenlijst",
        "the source '{gegeven}' is not in the list",
    ),
    "hint.bron_onbekend": ("Bekende bronnen: {bekend}.", "Known sources: {bekend}."),
    "fout.tabel_ontbreekt": (
        "herkomst {herkomst} zonder plaats in de bron",
        "herkomst {herkomst} without a place in the source",
    ),
    "hint.tabel_ontbreekt": (
        'Voeg toe: tabel: "tabel 1" (of paragraaf, figuur, bladzijde).',
        'Add: tabel: "tabel 1" (or section, figure, page).',
    ),
    "fout.run_ontbreekt": ("herkomst {herkomst} zonder run", "herkomst {herkomst} without a run"),
    "hint.run_ontbreekt": ("Voeg toe: run: <kenmerk van de kalibratie>", "Add: run: <id of the calibration>"),
    "fout.bereik_ontbreekt": ("een {herkomst} zonder bereik", "an {herkomst} without a bereik (plausible range)"),
    "hint.bereik_ontbreekt": (
        "Voeg toe: bereik: [laagste, hoogste] die u nog aannemelijk vindt.",
        "Add: bereik: [lowest, highest] that you still find plausible.",
    ),
    "fout.toelichting_ontbreekt": ("een {herkomst} zonder toelichting", "a {herkomst} without toelichting (reason)"),
    "hint.toelichting_ontbreekt": ('Voeg toe: toelichting: "waarom"', 'Add: toelichting: "why"'),
    "fout.bereik_vorm": ("'{gegeven}' is geen bereik", "'{gegeven}' is not a range"),
    "hint.bereik_vorm": (
        "Schrijf: [laagste, hoogste], bijvoorbeeld [0.1, 0.3]",
        "Write: [lowest, highest], such as [0.1, 0.3]",
    ),
    "hint.bereik_komma": (
        "Hier staan te veel getallen; decimalen krijgen een punt: [0.1, 0.3]",
        "There are too many numbers; decimals take a point: [0.1, 0.3]",
    ),
    "fout.bereik_omgekeerd": ("{laag} is groter dan {hoog}", "{laag} is greater than {hoog}"),
    "hint.bereik_omgekeerd": ("Schrijf eerst de laagste waarde.", "Write the lowest value first."),
    "fout.bereik_sleutels_ontbreken": ("in dit bereik ontbreekt: {ontbreekt}", "this range lacks: {ontbreekt}"),
    "hint.bereik_sleutels_ontbreken": (
        "Geef voor elke sleutel een paar, of één paar voor alle: [laagste, hoogste]",
        "Give a pair for every key, or one pair for all: [lowest, highest]",
    ),
    "fout.buiten_bereik": (
        "{gegeven} ligt buiten het eigen bereik van {laag} tot {hoog}",
        "{gegeven} lies outside its own range of {laag} to {hoog}",
    ),
    "hint.buiten_bereik": ("Pas de waarde of het bereik aan.", "Change the value or the range."),
    "fout.afwijkend_vorm": (
        "onder 'afwijkend' horen sleutels met elk een herkomst",
        "'afwijkend' takes keys with papers",
    ),
    "hint.afwijkend_vorm": (
        "Schrijf: afwijkend: {{WW: {{herkomst: aanname, bereik: [0.1, 0.3]}}}}",
        "Write: afwijkend: {{WW: {{herkomst: aanname, bereik: [0.1, 0.3]}}}}",
    ),
    # ------------------------------------------------------------------ numbers: dated changes
    "fout.waarde_ontbreekt": ("hier ontbreekt 'waarde'", "'waarde' is missing here"),
    "hint.waarde_ontbreekt": ("Voeg toe: waarde: <getal>", "Add: waarde: <number>"),
    "fout.wijzigt_vorm": ("onder 'wijzigt' hoort een lijst van wijzigingen", "'wijzigt' takes a list of changes"),
    "hint.wijzigt_vorm": (
        "Schrijf: wijzigt: [{{vanaf: 2010-03-01, waarde: 0.1}}]",
        "Write: wijzigt: [{{vanaf: 2010-03-01, waarde: 0.1}}]",
    ),
    "fout.vanaf_in_basis": (
        "'vanaf' kan hier niet: wat gold er daarvoor?",
        "'vanaf' cannot stand here: what held before?",
    ),
    "hint.vanaf_in_basis": (
        "Geef 'waarde' voor het begin, en zet de wijziging onder 'wijzigt'.",
        "Give 'waarde' for the start, and put the change under 'wijzigt'.",
    ),
    "fout.vanaf_ontbreekt": ("deze wijziging heeft geen datum", "this change has no date"),
    "hint.vanaf_ontbreekt": ("Voeg toe: vanaf: 2010-03-01", "Add: vanaf: 2010-03-01"),
    "fout.wijzigt_volgorde": ("{datum} komt niet na {vorige}", "{datum} does not come after {vorige}"),
    "hint.wijzigt_volgorde": ("Zet de wijzigingen op volgorde van datum.", "Put the changes in order of date."),
    "fout.niet_dateerbaar": ("'{titel}' kan niet op een datum veranderen", "'{titel}' cannot change on a date"),
    "hint.niet_dateerbaar": (
        "Geef één waarde voor de hele looptijd.",
        "Give one value for the whole run.",
    ),
}
