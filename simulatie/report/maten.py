"""In which unit an indicator is written."""

from __future__ import annotations

from typing import Final

from simulatie.outcomes.indicatoren import REGISTER
from simulatie.report.opmaak import AANDEEL, DAG, EURO, GETAL, MAAND, UUR, WEEK, Maat

DUURZAAM: Final = "primair_duurzaam_werk_24m"
GELD: Final = "primair_publiek_geld"
PRIMAIR: Final = tuple(naam for naam, i in REGISTER.items() if i.definitie.primair)
"""The outcomes named beforehand, in the order of the register."""

# What an average counts, by words in the id of the indicator; the first that fits.
_WOORDEN: Final = (
    ("uitkeringsmaanden", MAAND),
    ("uitzit", MAAND),
    ("tijd_tot", MAAND),
    ("terugmelding_maand", MAAND),
    ("weken", WEEK),
    ("dagen", DAG),
    ("uren", UUR),
    ("geld", EURO),
    ("betaald", EURO),
    ("kosten", EURO),
    ("baat", EURO),
)

# Items of the budget line, by the unit of the arithmetic.
POSTMATEN: Final[dict[str, Maat]] = {
    "euro/instromer": EURO,
    "euro/baan": EURO,
    "uur/instromer": UUR,
    "traject/instromer": Maat("trajecten", 1.0, 3),
    "deel van het betaalde": AANDEEL,
}

# Steps of the chain, in its order.
KETEN: Final[dict[str, Maat]] = {
    "aangeboden": AANDEEL,
    "geaccepteerd": AANDEEL,
    "uitzitmaanden": MAAND,
    "vervolg": AANDEEL,
    "tijd_tot_vervolg": MAAND,
    "passend_tweede": AANDEEL,
    "duurzaam_na_tweede": AANDEEL,
}


def maat_van(indicator: str, soort: str = "") -> Maat:
    """The unit of an indicator; one that is not in the register goes by `soort` and by its name."""
    if indicator in REGISTER:
        soort = REGISTER[indicator].definitie.soort
    if soort == "aandeel":
        return AANDEEL
    return next((maat for woord, maat in _WOORDEN if woord in indicator), GETAL)
