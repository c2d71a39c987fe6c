"""Was the scenario calibrated?"""

TEKSTEN: dict[str, tuple[str, str]] = {
    "stand.ongekalibreerd": ("Niet gekalibreerd.", "Not calibrated."),
    "stand.gekalibreerd": ("Basis gekalibreerd ({runs}).", "Baseline calibrated ({runs})."),
}
