"""Numbers, money, dates and intervals as a reader of the language writes them. What is no number is a dash."""

from __future__ import annotations

import datetime
import math
from dataclasses import dataclass
from typing import Any, Final

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from simulatie.teksten import gekozen_taal, heeft_tekst, tekst

LEEG: Final = "–"
_LANDEN: Final = {"nl": "nl_NL", "en": "en_GB"}
_MIN: Final = "−"  # the minus sign; a hyphen is too short beside digits
_MEESTE_DECIMALEN: Final = 3


@dataclass(frozen=True)
class Maat:
    """How a quantity is written.

    `factor`: from the raw number to what is printed. `decimalen`: the fewest of them. `niveau`, `verschil`: the unit
    after a level and after a difference, as the key of a text (empty: none). `geld`: with a euro sign.
    """

    naam: str
    factor: float = 1.0
    decimalen: int = 1
    niveau: str = ""
    verschil: str = ""
    geld: bool = False


AANDEEL: Final = Maat("aandeel", 100.0, 1, "maat.procent", "maat.procentpunt")
MAAND: Final = Maat("maand", 1.0, 1, "maat.maand", "maat.maand")
WEEK: Final = Maat("week", 1.0, 1, "maat.week", "maat.week")
DAG: Final = Maat("dag", 1.0, 1, "maat.dag", "maat.dag")
UUR: Final = Maat("uur", 1.0, 2, "maat.uur", "maat.uur")
EURO: Final = Maat("euro", 1.0, 0, geld=True)
MILJOEN: Final = Maat("miljoen", 1e-6, 1, "maat.miljoen", "maat.miljoen", geld=True)
GETAL: Final = Maat("getal", 1.0, 1)
AANTAL: Final = Maat("aantal", 1.0, 0)


class Opmaak:
    """Writes for one language.

    Raises KeyError for a language there is no country for.
    """

    def __init__(self, taal: str | None = None) -> None:
        self.taal = taal or gekozen_taal()
        self.land = Locale.parse(_LANDEN[self.taal])

    def t(self, sleutel: str, /, **velden: Any) -> str:
        """A text of the table in this language."""
        return tekst(sleutel, self.taal, **velden)

    def getal(self, waarde: float | None, decimalen: int = 1, *, teken: bool = False) -> str:
        """A number with a fixed number of decimals, and a plus where `teken` asks for it. Never minus zero."""
        if waarde is None or math.isnan(waarde):
            return LEEG
        if math.isinf(waarde):
            return "∞" if waarde > 0 else f"{_MIN}∞"
        afgerond = round(float(waarde), decimalen) + 0.0
        kaal = format_decimal(
            abs(afgerond), format="#,##0." + "0" * decimalen if decimalen else "#,##0", locale=self.land
        )
        return self._voorteken(afgerond, teken) + kaal

    def euro(self, waarde: float | None, decimalen: int = 0, *, teken: bool = False) -> str:
        """An amount with a euro sign, the sign before it."""
        if waarde is None or math.isnan(waarde):
            return LEEG
        if math.isinf(waarde):
            return self._aaneen(self._voorteken(waarde, teken), "€\u00a0∞")
        afgerond = round(float(waarde), decimalen) + 0.0
        patroon = "¤#,##0" if self.taal == "en" else "¤\u00a0#,##0"
        kaal = format_currency(
            abs(afgerond),
            "EUR",
            format=patroon + ("." + "0" * decimalen if decimalen else ""),
            locale=self.land,
            currency_digits=False,
        )
        return self._aaneen(self._voorteken(afgerond, teken), kaal)

    @staticmethod
    def _voorteken(waarde: float, teken: bool) -> str:
        return _MIN if waarde < 0 else "+" if teken and waarde > 0 else ""

    @staticmethod
    def _aaneen(voorteken: str, bedrag: str) -> str:
        """A sign and an amount that no line break parts."""
        return f"{voorteken}\u2060{bedrag}" if voorteken else bedrag

    def kaal(self, waarde: float | None, maat: Maat, decimalen: int | None = None, *, teken: bool = False) -> str:
        """A quantity without its unit (money with its euro sign)."""
        if waarde is None:
            return LEEG
        d = maat.decimalen if decimalen is None else decimalen
        schrijf = self.euro if maat.geld else self.getal
        return schrijf(waarde * maat.factor, d, teken=teken)

    def niveau(self, waarde: float | None, maat: Maat, decimalen: int | None = None) -> str:
        """A level with its unit: 31,2%, 4,7 maanden, € 21.098."""
        return self._met_eenheid(self.kaal(waarde, maat, decimalen), waarde, maat, maat.niveau)

    def verschil(self, waarde: float | None, maat: Maat, decimalen: int | None = None, *, teken: bool = False) -> str:
        """A difference with its unit: 1,2 procentpunt."""
        return self._met_eenheid(self.kaal(waarde, maat, decimalen, teken=teken), waarde, maat, maat.verschil)

    def _met_eenheid(self, kaal: str, waarde: float | None, maat: Maat, eenheid: str) -> str:
        """A number with the unit after it, in the plural above one where the language has one."""
        if waarde is None or kaal == LEEG or not eenheid:
            return kaal
        meervoud = f"{eenheid}_meer"
        veel = abs(waarde * maat.factor) > 1.0 and heeft_tekst(meervoud)
        return self.t(meervoud if veel else eenheid, getal=kaal)

    def interval(
        self, onder: float | None, boven: float | None, maat: Maat, decimalen: int | None = None, *, teken: bool = False
    ) -> str:
        """Both bounds without a unit: "0,8 tot 1,6"; a dash where there is none."""
        laag, hoog = (self.kaal(g, maat, decimalen, teken=teken) for g in (onder, boven))
        return LEEG if LEEG in (laag, hoog) else self.t("maat.tot", onder=laag, boven=hoog)

    def datum(self, dag: datetime.date) -> str:
        """A date in words."""
        return format_date(dag, format="long", locale=self.land)

    def kans(self, waarde: float | None, trekkingen: float | None = None) -> str:
        """A probability as a whole percentage, see `kansgetal`."""
        if waarde is None or math.isnan(waarde):
            return LEEG
        return self.t("maat.procent", getal=self.kansgetal(waarde, trekkingen))

    def kansgetal(self, waarde: float, trekkingen: float | None = None) -> str:
        """A probability in percent; never 0 or 100: none of twenty draws says no more than less than one in twenty."""
        rand = 1.0 if not trekkingen or math.isnan(trekkingen) else max(1.0, math.ceil(100.0 / trekkingen))
        if 100 * waarde < 1.0:
            return "<" + self.getal(rand, 0)
        if 100 * waarde > 99.0:
            return ">" + self.getal(100 - rand, 0)
        return self.getal(100 * waarde, 0)

    def waarde(self, inhoud: Any) -> str:
        """A value of a scenario: numbers with the decimals they have, truth values as yes and no, the rest as text."""
        if inhoud is None or (isinstance(inhoud, float) and math.isnan(inhoud)):
            return LEEG
        if isinstance(inhoud, bool):
            return self.t("maat.ja" if inhoud else "maat.nee")
        if isinstance(inhoud, int | float):
            return format_decimal(inhoud, format="#,##0.######", locale=self.land).replace("-", _MIN)
        if isinstance(inhoud, datetime.date):
            return self.datum(inhoud)
        if isinstance(inhoud, list | tuple):
            return ", ".join(self.waarde(deel) for deel in inhoud) or LEEG
        return str(inhoud)


def decimalen_nodig(maat: Maat, waarde: float | None) -> int:
    """Decimals that a chosen number needs to be written as it was chosen: 0.25, not 0.2."""
    if waarde is None or not math.isfinite(waarde):
        return maat.decimalen
    getal = waarde * maat.factor
    passend = (d for d in range(_MEESTE_DECIMALEN) if abs(round(getal, d) - getal) < 1e-9)
    return next(passend, _MEESTE_DECIMALEN)


def decimalen_voor(maat: Maat, onder: float | None, boven: float | None) -> int:
    """Decimals that an interval of this width deserves: steps of at most its half-width's half, at least the usual."""
    if onder is None or boven is None or not (math.isfinite(onder) and math.isfinite(boven)) or onder == boven:
        return maat.decimalen
    helft = abs(boven - onder) / 2 * abs(maat.factor)
    return min(max(maat.decimalen, math.ceil(-math.log10(helft / 2))), _MEESTE_DECIMALEN)
