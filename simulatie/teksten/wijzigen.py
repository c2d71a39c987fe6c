"""Texts about numbers of a scenario that are set in memory: sweeps, parameter draws."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "wijzigen.toelichting": ("Gezet bij het rekenen, niet in een bestand", "Set for this run, not in a file"),
    "wijzigen.onbekend": (
        "{pad}: zo'n getal is er niet in dit scenario. Bedoelde u {bedoeld}? Alle namen: tweedekans parameters SCENARIO",
        "{pad}: there is no such number in this scenario. Did you mean {bedoeld}? All names: tweedekans parameters SCENARIO",
    ),
    "wijzigen.grenzen": (
        "{pad}: {gegeven} {eenheid} ligt buiten de grenzen {onder} tot {boven}",
        "{pad}: {gegeven} {eenheid} is outside the bounds {onder} to {boven}",
    ),
    "wijzigen.geheel": ("{pad}: {gegeven} is geen geheel getal", "{pad}: {gegeven} is no whole number"),
    "wijzigen.datum": (
        "{pad}: {gegeven} is geen datum; schrijf bijvoorbeeld @2008-01-01 achter het pad",
        "{pad}: {gegeven} is no date; write for instance @2008-01-01 after the path",
    ),
    "wijzigen.vast": (
        "{pad}: dit getal kan niet op een datum veranderen; laat de datum achter @ weg",
        "{pad}: this number cannot change on a date; leave out the date after @",
    ),
    "wijzigen.som": (
        "{pad} telt op tot {som}, het moet {verwacht} zijn",
        "{pad} adds up to {som}, it must be {verwacht}",
    ),
}
