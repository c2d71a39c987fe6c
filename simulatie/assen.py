"""The axes of the model: every enumeration once, in a fixed order.

A position in a tuple *is* the integer code that rules, engines and event logs use, so the order is part of the file
formats: append, never reorder. ``ASSEN`` gives the keys an axis has in a scenario file; the constants below give the
codes in code. Names with a prefix are codes of an axis whose words would otherwise clash (``KNELPUNT_GEEN``,
``GROND_ZIEKTE``).
"""

from typing import Final

UITKERING: Final = ("WW", "WAO", "WAJONG", "WWB", "NUG")  # WAO stands for WAO and WIA together
KNELPUNT: Final = ("geen", "zoekgedrag", "vaardigheden", "werkritme", "gezondheid", "motivatie")
OPLEIDING: Final = ("laag", "middelbaar", "hoog")
INSTRUMENT: Final = ("bemiddeling", "scholing", "activering", "zorg", "motivatieaanpak")
INZET: Final = ("intensief", "standaard", "uitzitten")
OPDRACHTGEVER: Final = ("uwv", "gemeente")
CONTRACTSOORT: Final = ("regulier", "iro", "modulair", "work_first", "ladder")
RISICOKLASSE: Final = ("laag", "verhoogd", "groot")
DIENST: Final = ("zelfstandig", "eigen_begeleiding", "zorg", "traject")
GROND: Final = ("ziekte", "weigering", "kansarm")  # the ground of a terugmelding
INFORMATIE: Final = ("geen", "verwijzing", "rapport", "warm")  # what a provider knows at the start
TAAK: Final = ("intake", "terugmelding", "begeleiding", "voortgang", "vervolg")  # in order of priority
# why a trajectory ended; the three grounds of a terugmelding stand in the order of GROND
EINDREDEN: Final = ("werk", "ladder", "maximum", "ziekte", "weigering", "kansarm", "teruggehaald", "uitstroom")
VERDIEPING: Final = ("extra_gesprek", "instrument", "uitgebreid")  # what can make a diagnosis better

WW, WAO, WAJONG, WWB, NUG, GEEN = range(6)  # GEEN: no benefit any more, but still searching

KNELPUNT_GEEN, KNELPUNT_ZOEKGEDRAG, KNELPUNT_VAARDIGHEDEN = 0, 1, 2
KNELPUNT_WERKRITME, KNELPUNT_GEZONDHEID, KNELPUNT_MOTIVATIE = 3, 4, 5

OPLEIDING_LAAG, OPLEIDING_MIDDELBAAR, OPLEIDING_HOOG = range(3)

INSTRUMENT_BEMIDDELING, INSTRUMENT_SCHOLING, INSTRUMENT_ACTIVERING = 0, 1, 2
INSTRUMENT_ZORG, INSTRUMENT_MOTIVATIEAANPAK = 3, 4

# The fourth choice of a provider is no level of effort and so no key of the axis: handing the client back.
INZET_INTENSIEF, INZET_STANDAARD, INZET_UITZITTEN, INZET_TERUGMELDEN = range(4)

OG_UWV, OG_GEMEENTE = range(2)

SOORT_REGULIER, SOORT_IRO, SOORT_MODULAIR, SOORT_WORK_FIRST, SOORT_LADDER = range(5)

RISICO_LAAG, RISICO_VERHOOGD, RISICO_GROOT = range(3)

DIENST_ZELFSTANDIG, DIENST_EIGEN_BEGELEIDING, DIENST_ZORG, DIENST_TRAJECT = range(4)

GROND_ZIEKTE, GROND_WEIGERING, GROND_KANSARM = range(3)

INFO_GEEN, INFO_VERWIJZING, INFO_RAPPORT, INFO_WARM = range(4)

VERDIEPING_EXTRA_GESPREK, VERDIEPING_INSTRUMENT, VERDIEPING_UITGEBREID = range(3)

TAAK_INTAKE, TAAK_TERUGMELDING, TAAK_BEGELEIDING, TAAK_VOORTGANG, TAAK_VERVOLG = range(5)

EIND_WERK, EIND_LADDER, EIND_MAXIMUM, EIND_ZIEKTE = 0, 1, 2, 3
EIND_WEIGERING, EIND_KANSARM, EIND_TERUGGEHAALD, EIND_UITSTROOM = 4, 5, 6, 7

# Open axes have no fixed keys: a scenario says which years or months its table has. The value is the pattern of a key.
OPEN_ASSEN: Final[dict[str, str]] = {
    "jaar": r"(19|20)[0-9]{2}",  # a calendar year
    "maand": r"[0-9]{1,3}|(19|20)[0-9]{2}-(0[1-9]|1[0-2])",  # a month counted from an event, or a calendar month
}

ASSEN: Final[dict[str, tuple[str, ...]]] = {
    "uitkering": UITKERING,
    "knelpunt": KNELPUNT,
    "opleiding": OPLEIDING,
    "instrument": INSTRUMENT,
    "inzet": INZET,
    "opdrachtgever": OPDRACHTGEVER,
    "contractsoort": CONTRACTSOORT,
    "risicoklasse": RISICOKLASSE,
    "dienst": DIENST,
    "grond": GROND,
    "informatie": INFORMATIE,
    "taak": TAAK,
    "eindreden": EINDREDEN,
    "verdieping": VERDIEPING,
    **dict.fromkeys(OPEN_ASSEN, ()),
}
