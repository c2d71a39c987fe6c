"""Texts of comparing scenarios."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "vergelijk.geen_scenario": (
        "Geef naast de basis ten minste één scenario: tweedekans vergelijk basis verplichte-overdracht",
        "Give at least one scenario beside the baseline: tweedekans vergelijk basis verplichte-overdracht",
    ),
    "vergelijk.dubbel": (
        "{bestand}: een scenario met de naam '{naam}' doet al mee. Noem elk scenario één keer, of geef dit bestand een "
        "eigen 'naam:'.",
        "{bestand}: a scenario named '{naam}' takes part already. Name each scenario once, or give this file a 'naam:' of "
        "its own.",
    ),
    "vergelijk.periode": (
        "{scenario}: {pad} is {waarde}, in de basis {basis}. Over verschillende perioden valt niets te vergelijken: laat "
        "{pad} weg uit het scenario, of geef een basis met dezelfde periode.",
        "{scenario}: {pad} is {waarde}, in the baseline {basis}. Nothing can be compared over different periods: leave "
        "{pad} out of the scenario, or give a baseline with the same period.",
    ),
    "vergelijk.regio": (
        "{scenario}: de omvang van een regio is anders dan in de basis, en dan komen de klanten uit uw bestand in andere "
        "regio's terecht. Laat 'regio:' weg uit het scenario.",
        "{scenario}: the size of a region is not that of the baseline, so the clients of your file would go to other "
        "regions. Leave 'regio:' out of the scenario.",
    ),
}
