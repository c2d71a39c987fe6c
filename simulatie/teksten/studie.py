"""Texts about studies: the commands `experiment`, `hervat`, `breid-uit` and `status`, and errors in study files."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "fout.studie_minstens_een": ("{naam} is {gegeven}, het moet minstens 1 zijn", "{naam} is {gegeven}, it must be at least 1"),
    "fout.studie_precisie": ("precisie is {gegeven}, het moet meer dan 0 zijn", "precisie is {gegeven}, it must be above 0"),
    "fout.studie_leeg": ("{naam} is leeg", "{naam} is empty"),
    "hint.studie_leeg": ("Noem er minstens een.", "Name at least one."),
    "fout.studie_dubbel": ("staat er meer dan een keer: {namen}", "stands there more than once: {namen}"),
    "fout.studie_hefboomnaam": (
        "'{naam}' kan geen naam van een hefboom zijn; gebruik letters, cijfers en _",
        "'{naam}' cannot be the name of a lever; use letters, digits and _",
    ),
    "fout.studie_hefboom": (
        "hefboom {naam}: geef óf waarden, óf van, tot en aantal",
        "lever {naam}: give either waarden, or van, tot and aantal",
    ),
    "fout.studie_hefboom_leeg": ("hefboom {naam} heeft geen enkele waarde", "lever {naam} has no value at all"),
    "fout.studie_uitkomst": (
        "{gegeven} is geen uitkomst van het model. Bedoelde u {bedoeld}?",
        "{gegeven} is no outcome of the model. Did you mean {bedoeld}?",
    ),
    "fout.studie_alleen_bereik": (
        "parameters en ontwerp horen bij soort: bereik",
        "parameters and ontwerp go with soort: bereik",
    ),
    "fout.studie_alleen_trekkingen": ("bestand hoort bij soort: trekkingen", "bestand goes with soort: trekkingen"),
    "fout.studie_grenzen": (
        "{getal}: geef van en tot allebei, van kleiner dan tot, of geen van beide",
        "{getal}: give both van and tot, van below tot, or neither",
    ),
    "studie.geen_studie": ("{map}: hier staat geen bruikbare studie ({reden})", "{map}: there is no usable study here ({reden})"),
    "studie.andere": (
        "er staat een andere studie; kies een andere map, of tweedekans breid-uit voor meer replicaties",
        "another study is here; choose another folder, or tweedekans breid-uit for more replications",
    ),
    "studie.zonder_bereik": (
        "{pad} heeft in de basis geen plausibel bereik; geef van en tot in de studie",
        "{pad} has no plausible range in the baseline; give van and tot in the study",
    ),
    "studie.zonder_salib": (
        "Voor ontwerp morris of sobol is het pakket SALib nodig: pip install 'tweedekans[gevoeligheid]'",
        "The designs morris and sobol need the package SALib: pip install 'tweedekans[gevoeligheid]'",
    ),
}
