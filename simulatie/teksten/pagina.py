"""Words around a page of a report."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "pagina.overslaan": ("Naar de inhoud", "Skip to content"),
    "pagina.inhoud": ("Inhoud", "Contents"),
    "pagina.lang": (
        "“{titel}” ({n} regels) is te lang voor papier; de tabel staat in het HTML-bestand.",
        "“{titel}” ({n} rows) is too long for paper; the table is in the HTML file.",
    ),
    "pagina.cijfers": ("De cijfers bij: {titel}", "The numbers of: {titel}"),
}
