"""Texts of comparing engines: the commands `gelijk` and `opwarmen`."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "cli.kort.gelijk": ("Vergelijk beide rekenmachines.", "Compare both engines."),
    "cli.kort.opwarmen": ("Vertaal de rekenkern nu al naar machinetaal.", "Compile the core now."),
    "cli.gelijk": (
        "Reken elk scenario door met beide rekenmachines en vergelijk de logboeken, bit voor bit.\n\n"
        "Bij het eerste verschil komen de twee geschiedenissen van die klant naast elkaar. Eindigt met 0 als alles gelijk is, "
        "anders met 5.",
        "Run each scenario with both engines and compare the logs, bit by bit.\n\n"
        "At the first difference the two histories of that client are shown side by side. Ends with 0 if all is equal, "
        "else with 5.",
    ),
    "cli.opwarmen": (
        "Vertaal de rekenkern naar machinetaal, zodat de eerste berekening niet hoeft te wachten.",
        "Compile the core, so that the first run need not wait.",
    ),
    "gelijk.scenario": (
        "{scenario}: {regios} regio's, {replicaties} replicatie(s): {gebeurtenissen} gebeurtenissen, {verschillen} verschillen",
        "{scenario}: {regios} regions, {replicaties} replication(s): {gebeurtenissen} events, {verschillen} differences",
    ),
    "gelijk.eerste": (
        "Eerste verschil: scenario {scenario}, replicatie {replicatie}, regio {regio}, klant {klant}.",
        "First difference: scenario {scenario}, replication {replicatie}, region {regio}, client {klant}.",
    ),
    "gelijk.referentie": ("referentie", "referentie"),
    "gelijk.kern": ("kern", "kern"),
    "gelijk.uitkomst": (
        "{gebeurtenissen} gebeurtenissen, {verschillen} verschillen",
        "{gebeurtenissen} events, {verschillen} differences",
    ),
    "kern.vertaalt": (
        "De rekenkern wordt eenmalig naar machinetaal vertaald; dat duurt ongeveer een halve minuut.",
        "The core is compiled once; that takes about half a minute.",
    ),
    "kern.map_onbeschrijfbaar": (
        "De vertaalde rekenkern kan niet worden bewaard: de map {map} is niet te beschrijven. Elke start vertaalt daarom "
        "opnieuw, ongeveer een halve minuut.\n"
        "  Maak die map beschrijfbaar, of wijs met XDG_CACHE_HOME of NUMBA_CACHE_DIR een map aan waarin u mag schrijven.",
        "The compiled core cannot be kept: the folder {map} cannot be written. So every start compiles again, "
        "about half a minute.\n"
        "  Make that folder writable, or name one in which you may write with XDG_CACHE_HOME or NUMBA_CACHE_DIR.",
    ),
    "kern.warm": ("De rekenkern is klaar ({seconden:.1f} s).", "The core is ready ({seconden:.1f} s)."),
}
