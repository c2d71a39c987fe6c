"""Sentences of a report, filled with numbers."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "zin.meer": (
        "{bedrag} {richting} {wat}: van {basis} naar {variant}.",
        "{bedrag} {richting} {wat}: from {basis} to {variant}.",
    ),
    "zin.minder": (
        "{bedrag} {richting} {wat}: van {basis} naar {variant}.",
        "{bedrag} {richting} {wat}: from {basis} to {variant}.",
    ),
    "zin.onzeker": (
        "Bij de aannamen van dit scenario {bedrag} {richting} {wat}: van {basis} naar {variant}. Met andere "
        "aannemelijke aannamen kan het ook niets zijn, of het omgekeerde: het teken is onzeker.",
        "With the assumptions of this scenario {bedrag} {richting} {wat}: from {basis} to {variant}. With other "
        "plausible assumptions it may be nothing, or the reverse: the sign is uncertain.",
    ),
    "zin.te_klein": (
        "{bedrag} {richting} {wat}: van {basis} naar {variant}. Dat is kleiner dan {drempel}, de grens waaronder een "
        "verschil er niet toe doet.",
        "{bedrag} {richting} {wat}: from {basis} to {variant}. That is less than {drempel}, the bound below which a "
        "difference does not matter.",
    ),
    "zin.geen": (
        "Geen bevinding over {over}: het verschil ({verschil}) is niet van nul te onderscheiden.",
        "No finding on {over}: the difference ({verschil}) cannot be told from zero.",
    ),
    "zin.gelijk": ("{over}: precies gelijk aan de basis.", "{over}: exactly equal to the baseline."),
    "zin.zonder_interval": (
        "Geen uitspraak over {over}: er zijn te weinig waarnemingen voor een interval.",
        "No statement on {over}: there are too few observations for an interval.",
    ),
    "zin.verborgen": (
        "{over}: niet getoond, de groep is kleiner dan tien personen.",
        "{over}: not shown, the group has fewer than ten persons.",
    ),
    "zin.interval": ("95%-interval: {interval}.", "95% interval: {interval}."),
    "zin.geen_interval": ("geen interval", "no interval"),
    "zin.aannamen": (
        "Met de onzekerheid over de aannamen erbij: {interval}.",
        "With the uncertainty about the assumptions: {interval}.",
    ),
    "zin.aannamen_kans": (
        "Met de onzekerheid over de aannamen erbij: {interval}; kans op {richting}: {kans}.",
        "With the uncertainty about the assumptions: {interval}; probability of {richting}: {kans}.",
    ),
    "zin.richting.meer": ("meer", "more"),
    "zin.richting.minder": ("minder", "less"),
    "zin.richting.minder_telbaar": ("minder", "fewer"),
    "zin.en": ("{eerder} en {laatste}", "{eerder} and {laatste}"),
    "zin.som.geen": (
        "Bij geen van de {n} vooraf gekozen uitkomsten is het verschil aantoonbaar en groter dan de drempel.",
        "None of the {n} outcomes named beforehand changes demonstrably and by more than the threshold.",
    ),
    "zin.som.deel": (
        "Bij {k} van de {n} vooraf gekozen uitkomsten is het verschil aantoonbaar en groter dan de drempel.",
        "Demonstrably different by more than the threshold: {k} of the {n} outcomes named beforehand.",
    ),
    "zin.som.alle": (
        "Bij alle {n} vooraf gekozen uitkomsten is het verschil aantoonbaar en groter dan de drempel.",
        "All {n} outcomes named beforehand change demonstrably and by more than the threshold.",
    ),
    # ------------------------------------------------------------------ what the primary outcomes are about
    "zin.over.primair_duurzaam_werk_24m": (
        "duurzaam werk binnen 24 maanden na de start",
        "durable work within 24 months of the start",
    ),
    "zin.wat.primair_duurzaam_werk_24m": (
        "klanten met duurzaam werk binnen 24 maanden na de start van hun eerste traject",
        "clients in durable work within 24 months of the start of their first trajectory",
    ),
    "zin.over.primair_uitkeringsmaanden_24m": (
        "de tijd op een uitkering in de 24 maanden na de start",
        "time on benefit in the 24 months after the start",
    ),
    "zin.wat.primair_uitkeringsmaanden_24m": (
        "op een uitkering in de 24 maanden na de start van het eerste traject",
        "on benefit in the 24 months after the start of the first trajectory",
    ),
    "zin.over.primair_vervolg_12m": (
        "vervolgtrajecten binnen 12 maanden na een mislukt traject",
        "follow-ups within 12 months of a failed trajectory",
    ),
    "zin.wat.primair_vervolg_12m": (
        "klanten met een vervolgtraject binnen 12 maanden nadat het eerste mislukte",
        "clients with a follow-up within 12 months after the first trajectory failed",
    ),
    "zin.over.primair_uitzitmaanden": ("het uitzitten van trajecten", "sitting out trajectories"),
    "zin.wat.primair_uitzitmaanden": ("uitzitten per traject", "sitting out per trajectory"),
    "zin.over.primair_publiek_geld": (
        "publiek geld per klant in vijf jaar",
        "public money per client in five years",
    ),
    "zin.wat.primair_publiek_geld": (
        "publiek geld per klant in vijf jaar",
        "public money per client in five years",
    ),
    "zin.wat.anders": ("({over})", "({over})"),
}
