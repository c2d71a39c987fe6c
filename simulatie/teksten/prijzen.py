"""Texts about prices and budgets that follow a comparison."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "prijzen.papieren": (
        "winstneutraal: de aanbieder verwacht per begonnen klant evenveel over te houden als in de basis",
        "profit-neutral: the provider expects to keep as much of a started client as in the baseline",
    ),
    "prijzen.open": ("open budget: nooit een grens", "open budget: never a limit"),
    "prijzen.geen": (
        "contracten.{contract}.prijs.{uitkering}: geen prijs maakt dit contract even winstgevend als in de basis\n"
        "    Reken met --prijzen vast, of verander minder aan de voorwaarden.",
        "contracten.{contract}.prijs.{uitkering}: no price makes this contract as profitable as in the baseline\n"
        "    Use --prijzen vast, or change less of the terms.",
    ),
}
