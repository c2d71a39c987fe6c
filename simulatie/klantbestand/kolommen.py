"""From the cells of a column to numbers, strictly: what is not understood is an error, never a guess.

Each function of a kind takes a column without nulls that matter and returns numbers and where they are good; whole
columns at a time, so that a million clients take seconds. A column of text (CSV, or parquet) and a typed column
(parquet) give the same numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import types

from simulatie.klantbestand.inlezen import TEKST
from simulatie.klantbestand.schema import Kolom, Soort

_GEHEEL: Final = r"^-?[0-9]+$"
_GETAL: Final = r"^-?[0-9]{1,15}([.,][0-9]{1,30})?$"
_DATUM: Final = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_DATUM_DAG_EERST: Final = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_GROOTSTE: Final = str(np.iinfo(np.int64).max)
TE_GROOT: Final = -1
"""What a whole number becomes that does not fit in 63 bits: no column takes it."""


class Omgezet(NamedTuple):
    """`waarden`: numbers (int64 or float64), days since 1970 for a date; `goed`: which cells were understood."""

    waarden: np.ndarray
    goed: np.ndarray


def leeg(kolom: pa.Array) -> np.ndarray:
    """Which cells hold nothing: null, NaN, or text without anything but spaces."""
    ontbreekt = pc.is_null(kolom, nan_is_null=True)
    if (tekst := als_tekst(kolom)) is not None:
        ontbreekt = pc.or_(ontbreekt, pc.fill_null(pc.equal(tekst, ""), True))
    return _waar(ontbreekt)


def als_tekst(kolom: pa.Array) -> pa.Array | None:
    """The column as text without spaces around it, or None if it is of another type."""
    soort = kolom.type.value_type if types.is_dictionary(kolom.type) else kolom.type
    if not (types.is_string(soort) or types.is_large_string(soort) or types.is_string_view(soort)):
        return None
    return pc.utf8_trim_whitespace(kolom.cast(TEKST))


def zet_om(kolom: pa.Array, schema: Kolom) -> Omgezet | None:
    """The numbers in a column, or None if its type (parquet) cannot be read as what it should hold."""
    if types.is_null(kolom.type):  # nothing in it at all
        return Omgezet(np.zeros(len(kolom)), np.zeros(len(kolom), dtype=np.bool_))
    if schema.soort == "code":
        return _codes(kolom, schema.codes)
    return _OMZETTING[schema.soort](kolom)


def _geheel(kolom: pa.Array) -> Omgezet | None:
    tekst = als_tekst(kolom)
    if tekst is not None:
        return _geheel_uit_tekst(tekst)
    if not types.is_integer(kolom.type):
        return None
    waarden = pc.fill_null(kolom, 0).to_numpy(zero_copy_only=False)
    if waarden.dtype == np.uint64:
        waarden = np.where(waarden > np.iinfo(np.int64).max, np.int64(TE_GROOT), waarden.astype(np.int64))
    return Omgezet(waarden.astype(np.int64), np.ones(len(kolom), dtype=np.bool_))


def _geheel_uit_tekst(tekst: pa.Array) -> Omgezet:
    goed = pc.fill_null(pc.match_substring_regex(tekst, _GEHEEL), False)
    cijfers = pc.utf8_ltrim(pc.if_else(goed, tekst, "0"), "-0")
    lengte = pc.utf8_length(cijfers)
    past = pc.or_(
        pc.less(lengte, len(_GROOTSTE)),
        pc.and_(pc.equal(lengte, len(_GROOTSTE)), pc.less_equal(cijfers, _GROOTSTE)),
    )
    negatief = pc.and_(pc.starts_with(tekst, "-"), pc.greater(lengte, 0))
    bruikbaar = pc.and_(pc.and_not(past, pc.fill_null(negatief, False)), pc.greater(lengte, 0))
    waarden = pc.if_else(bruikbaar, cijfers, "0").cast(pa.int64()).to_numpy(zero_copy_only=False)
    onder_of_boven = _waar(pc.and_(goed, pc.or_(pc.fill_null(negatief, False), pc.invert(past))))
    return Omgezet(np.where(onder_of_boven, np.int64(TE_GROOT), waarden), _waar(goed))


def _getal(kolom: pa.Array) -> Omgezet | None:
    tekst = als_tekst(kolom)
    if tekst is not None:
        goed = pc.fill_null(pc.match_substring_regex(tekst, _GETAL), False)
        met_punt = pc.replace_substring(pc.if_else(goed, tekst, "0"), ",", ".")
        return Omgezet(met_punt.cast(pa.float64()).to_numpy(zero_copy_only=False), _waar(goed))
    soort = kolom.type
    if not (types.is_integer(soort) or types.is_floating(soort) or types.is_decimal(soort)):
        return None
    waarden = pc.fill_null(kolom.cast(pa.float64(), safe=False), 0.0).to_numpy(zero_copy_only=False)
    return Omgezet(waarden, ~np.isnan(waarden))


def _datum(kolom: pa.Array) -> Omgezet | None:
    tekst = als_tekst(kolom)
    if tekst is not None:
        return _datum_uit_tekst(tekst)
    met_zone = types.is_timestamp(kolom.type) and kolom.type.tz is not None
    if not (types.is_date(kolom.type) or types.is_timestamp(kolom.type)) or met_zone:
        return None
    moment = kolom.to_numpy(zero_copy_only=False)
    dagen = moment.astype("datetime64[D]")
    heel = dagen.astype(moment.dtype) == moment  # never equal where there is none
    return Omgezet(np.where(heel, dagen.astype(np.int64), 0), heel)


def _datum_uit_tekst(tekst: pa.Array) -> Omgezet:
    """Year-month-day, to days since 1970; a date that no calendar has (30 February) is not good."""
    vorm = pc.fill_null(pc.match_substring_regex(tekst, _DATUM), False)
    netjes = pc.if_else(vorm, tekst, "1970-01-01")
    jaar, maand, dag = (
        pc.utf8_slice_codeunits(netjes, van, tot).cast(pa.int64()).to_numpy(zero_copy_only=False)
        for van, tot in ((0, 4), (5, 7), (8, 10))
    )
    maanden = ((jaar - 1970) * 12 + maand - 1).astype("datetime64[M]")
    eerste = maanden.astype("datetime64[D]")
    lengte = ((maanden + 1).astype("datetime64[D]") - eerste).astype(np.int64)
    bestaat = (maand >= 1) & (maand <= 12) & (dag >= 1) & (dag <= lengte)
    return Omgezet(eerste.astype(np.int64) + dag - 1, _waar(vorm) & bestaat)


def _codes(kolom: pa.Array, codes: tuple[str, ...]) -> Omgezet | None:
    tekst = als_tekst(kolom)
    if tekst is None:
        return None
    plaats = pc.fill_null(pc.index_in(tekst, value_set=pa.array(codes, TEKST)), -1).to_numpy(zero_copy_only=False)
    return Omgezet(plaats.astype(np.int64), plaats >= 0)


def _waar(masker: Any) -> np.ndarray:
    return masker.to_numpy(zero_copy_only=False)


_OMZETTING: Final[Mapping[Soort, Callable[[pa.Array], Omgezet | None]]] = {
    "geheel": _geheel,
    "getal": _getal,
    "datum": _datum,
}


def datum_dag_eerst(gegeven: str) -> str:
    """A date written day-month-year, as year-month-day; "" if it is not one."""
    gevonden = _DATUM_DAG_EERST.fullmatch(gegeven.strip())
    if not gevonden:
        return ""
    dag, maand, jaar = (int(deel) for deel in gevonden.groups())
    return f"{jaar:04d}-{maand:02d}-{dag:02d}" if 1 <= maand <= 12 and 1 <= dag <= 31 else ""
