"""Words around a page of a report."""

TEKSTEN: dict[str, tuple[str, str]] = {
    "pagina.overslaan": ("Naar de inhoud", "Skip to content"),
    "pagina.inhoud": ("Inhoud", "Contents"),
    "pagina.cijfers": ("De cijfers bij: {titel}", "The numbers of: {titel}"),
}
