"""Texts about a client file: what is wrong in it, where, and what to do."""

from typing import Final

TEKSTEN: Final[dict[str, tuple[str, str]]] = {
    # where
    "klantbestand.cel": ("{bestand}, rij {rij}, kolom {kolom}", "{bestand}, row {rij}, column {kolom}"),
    "klantbestand.rij": ("{bestand}, rij {rij}", "{bestand}, row {rij}"),
    "klantbestand.kolom": ("{bestand}, kolom {kolom}", "{bestand}, column {kolom}"),
    "klantbestand.meer": ("en nog {aantal}", "and {aantal} more"),
    # the file as a whole
    "fout.klantbestand_niet_gevonden": ("dit bestand is er niet", "there is no such file"),
    "fout.klantbestand_geen_bestand": ("dit is geen gewoon bestand", "this is not a regular file"),
    "fout.klantbestand_niet_te_openen": ("kan niet worden geopend: {reden}", "cannot be opened: {reden}"),
    "fout.klantbestand_leeg": ("het bestand is leeg", "the file is empty"),
    "fout.klantbestand_te_groot": (
        "het bestand vraagt ongeveer {nodig} geheugen en er is {vrij}",
        "the file takes about {nodig} of memory and there is {vrij}",
    ),
    "hint.klantbestand_te_groot": (
        "neem een steekproef, of gebruik een computer met meer geheugen",
        "take a sample, or use a computer with more memory",
    ),
    "fout.klantbestand_excel": ("dit is een Excel-bestand", "this is an Excel file"),
    "hint.klantbestand_excel": (
        "open het in Excel en sla het op als 'CSV UTF-8'",
        "open it in Excel and save it as 'CSV UTF-8'",
    ),
    "fout.klantbestand_codering": (
        "dit is geen UTF-8: byte {byte} is geen geldig teken",
        "this is not UTF-8: byte {byte} is not a valid character",
    ),
    "hint.klantbestand_codering": (
        "sla het bestand op als CSV met codering UTF-8",
        "save the file as CSV with encoding UTF-8",
    ),
    "fout.klantbestand_onleesbaar": (
        "dit is niet te lezen als {vorm}: {reden}",
        "this cannot be read as {vorm}: {reden}",
    ),
    "hint.klantbestand_onleesbaar": (
        "lever een CSV-bestand (UTF-8, ; of , als scheiding) of een parquet-bestand",
        "provide a CSV file (UTF-8, ; or , between the cells) or a parquet file",
    ),
    "fout.klantbestand_geen_klanten": ("er staat geen enkele klant in", "there is no client in it"),
    # columns
    "fout.klantbestand_kop_ontbreekt": (
        "de eerste rij geeft geen kolomnamen",
        "the first row does not give the names of the columns",
    ),
    "hint.klantbestand_kop_ontbreekt": (
        "begin met een rij met in elk geval: {verplicht}, gescheiden door ; of ,",
        "begin with a row with at least: {verplicht}, with ; or , between them",
    ),
    "fout.klantbestand_kolom_ontbreekt": ("deze kolom ontbreekt", "this column is missing"),
    "hint.klantbestand_kolom_ontbreekt": ("verplicht zijn: {verplicht}", "required are: {verplicht}"),
    "fout.klantbestand_kolom_onbekend": ("deze kolom is onbekend", "this column is unknown"),
    "hint.klantbestand_kolom_onbekend": (
        "haal de kolom weg; bekend zijn: {bekend}",
        "remove the column; known are: {bekend}",
    ),
    "hint.klantbestand_kolom_voorstel": ("bedoelt u '{voorstel}'?", "do you mean '{voorstel}'?"),
    "fout.klantbestand_kolom_dubbel": ("deze kolom staat er meer dan eens", "this column occurs more than once"),
    "fout.klantbestand_kolom_zonder_naam": ("deze kolom heeft geen naam", "this column has no name"),
    "hint.klantbestand_kolom_zonder_naam": (
        "haal de kolom weg of geef hem een naam",
        "remove the column or name it",
    ),
    "fout.klantbestand_kolomtype": (
        "deze kolom bevat {gegeven}; dat wordt niet gelezen als {verwacht}",
        "this column holds {gegeven}; that is not read as {verwacht}",
    ),
    "klantbestand.soort_geheel": ("een geheel getal", "a whole number"),
    "klantbestand.soort_getal": ("een getal", "a number"),
    "klantbestand.soort_datum": ("een datum", "a date"),
    "klantbestand.soort_code": ("een code", "a code"),
    # rows and cells
    "fout.klantbestand_aantal_cellen": (
        "{gevonden} cellen, en de kop heeft er {verwacht}",
        "{gevonden} cells, and the header has {verwacht}",
    ),
    "hint.klantbestand_decimale_komma": (
        "een decimale komma in een bestand met komma's als scheiding moet tussen aanhalingstekens",
        "a decimal comma in a file with commas between the cells has to be in quotes",
    ),
    "fout.klantbestand_rij_leeg": ("deze rij is leeg", "this row is empty"),
    "hint.klantbestand_rij_leeg": ("haal de rij weg", "remove the row"),
    "fout.klantbestand_cel_leeg": ("deze cel is leeg", "this cell is empty"),
    "hint.klantbestand_cel_leeg": (
        "deze kolom moet voor elke klant zijn ingevuld",
        "this column has to be filled in for every client",
    ),
    "fout.klantbestand_geheel": ("'{gegeven}' is geen geheel getal", "'{gegeven}' is not a whole number"),
    "hint.klantbestand_geheel": (
        "alleen cijfers, zonder punten, komma's of letters",
        "digits only, without points, commas or letters",
    ),
    "fout.klantbestand_getal": ("'{gegeven}' is geen getal", "'{gegeven}' is not a number"),
    "hint.klantbestand_getal": ("schrijf bijvoorbeeld 0,5 of 0.5", "write for instance 0.5 or 0,5"),
    "fout.klantbestand_datum": ("'{gegeven}' is geen datum", "'{gegeven}' is not a date"),
    "hint.klantbestand_datum": (
        "schrijf jaar-maand-dag, zonder tijd: {voorbeeld}",
        "write year-month-day, without a time: {voorbeeld}",
    ),
    "hint.klantbestand_datum_voorstel": ("schrijf jaar-maand-dag: {voorstel}", "write year-month-day: {voorstel}"),
    "fout.klantbestand_datum_buiten_run": (
        "{gegeven} ligt niet in de simulatie, die loopt van {begin} tot {eind}",
        "{gegeven} does not lie in the simulation, which runs from {begin} until {eind}",
    ),
    "fout.klantbestand_code": ("'{gegeven}' is geen code van deze kolom", "'{gegeven}' is not a code of this column"),
    "hint.klantbestand_code": ("kies uit: {bekend}", "choose from: {bekend}"),
    "hint.klantbestand_code_voorstel": (
        "bedoelt u '{voorstel}'? kies uit: {bekend}",
        "do you mean '{voorstel}'? choose from: {bekend}",
    ),
    "fout.klantbestand_bereik": (
        "{gegeven} is niet toegestaan: van {onder} tot en met {boven}",
        "{gegeven} is not allowed: from {onder} to {boven}",
    ),
    "fout.klantbestand_leeftijd": (
        "{gegeven} is niet toegestaan: vanaf {onder} en onder {boven} (de pensioenleeftijd van het scenario)",
        "{gegeven} is not allowed: from {onder} and below {boven} (the pension age of the scenario)",
    ),
    "fout.klantbestand_dubbel": (
        "klant {gegeven} staat al in rij {eerste}",
        "client {gegeven} is already in row {eerste}",
    ),
    "hint.klantbestand_dubbel": ("geef elke klant een eigen nummer", "give every client a number of his own"),
}
