"""From a file to named columns, CSV or parquet alike. What the cells mean is for `kolommen.py`.

The file is read into memory once, so that the hash belongs to what was parsed. Whether it is parquet shows in its first
bytes, not in its name.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq

from simulatie.geheugen import beschikbaar_geheugen, leesbaar
from simulatie.klantbestand.fouten import Meldingen
from simulatie.klantbestand.schema import KOLOMMEN, VERPLICHT
from simulatie.scenario.fouten import dichtstbij, kort, opsomming

TEKST: Final = pa.large_string()  # 64-bit offsets: a column may be longer than 2 GB
_BOM: Final = b"\xef\xbb\xbf"
_PARQUET: Final = b"PAR1"
_EXCEL: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")  # xlsx and xls
_BLOK: Final = 1 << 24  # bytes parsed at a time; a single row has to fit
_MAX_KOLOMMEN: Final = 1000
# Memory it takes to read a file, measured as the rise of the peak (VmHWM) in lees_klantbestand on 10^6 rows with all
# columns, Python 3.11 and pyarrow 26: 335 MB for a CSV of 64 MB, 290 MB for parquet.
_BYTES_PER_BYTE: Final = 6
_BYTES_PER_RIJ: Final = 320


@dataclass(frozen=True)
class Tabel:
    """What stands in a file: columns by name, text or typed, and for each row its number in a spreadsheet."""

    kolommen: dict[str, pa.Array]
    rijen: np.ndarray
    sha256: str


def lees_tabel(pad: str | Path, meldingen: Meldingen) -> Tabel:
    """Read the file at `pad`; columns that are unknown, doubled or missing are noted in `meldingen` and left out.

    Raises:
        KlantbestandFout: if the file cannot be read as a table at all.
    """
    inhoud = _lees_bytes(Path(pad), meldingen)
    if inhoud.startswith(_PARQUET):
        namen, kolommen, rijen = _lees_parquet(inhoud, meldingen)
    else:
        namen, kolommen, rijen = _lees_csv(inhoud, meldingen)
    bekend = _bekende_kolommen(namen, kolommen, meldingen)
    if len(rijen) == 0 and not meldingen:
        meldingen.fout("geen_klanten")
        meldingen.gooi()
    return Tabel(bekend, rijen, hashlib.sha256(inhoud).hexdigest())


def _lees_bytes(pad: Path, meldingen: Meldingen) -> bytes:
    try:
        if not pad.exists():
            meldingen.fout("niet_gevonden")
        elif not pad.is_file():  # a folder, or a device that never ends
            meldingen.fout("geen_bestand")
        else:
            _bewaak_geheugen(pad.stat().st_size * _BYTES_PER_BYTE, meldingen)
            inhoud = pad.read_bytes()
            if not inhoud.removeprefix(_BOM).strip():
                meldingen.fout("leeg")
            elif inhoud.startswith(_EXCEL):
                meldingen.fout("excel")
    except (OSError, ValueError) as fout:  # ValueError: a zero byte in the path
        meldingen.fout("niet_te_openen", reden=kort(getattr(fout, "strerror", None) or fout))
    meldingen.gooi()
    return inhoud


def _bewaak_geheugen(nodig: int, meldingen: Meldingen) -> None:
    """Refuse, before reading, what memory cannot hold."""
    vrij = beschikbaar_geheugen()
    if nodig > vrij:
        meldingen.fout("te_groot", nodig=leesbaar(nodig), vrij=leesbaar(vrij))
        meldingen.gooi()


def _onleesbaar(vorm: str, fout: Exception, meldingen: Meldingen) -> None:
    meldingen.fout("onleesbaar", vorm=vorm, reden=kort(fout))
    meldingen.gooi()


# --- CSV --------------------------------------------------------------------------------------------------------------


def _lees_csv(inhoud: bytes, meldingen: Meldingen) -> tuple[list[str], list[pa.Array], np.ndarray]:
    """Names, columns of text, and the row number of each row; rows of another length are noted and left out."""
    inhoud = inhoud.removeprefix(_BOM)
    _controleer_codering(inhoud, meldingen)
    kop = re.split(rb"[\r\n]", inhoud, maxsplit=1)[0].decode()
    scheiding = _scheidingsteken(kop)
    breedte = kop.count(scheiding) + 1
    if not kop.strip() or breedte > _MAX_KOLOMMEN or (breedte == 1 and "\t" in kop):
        _zonder_kop(meldingen)
    verkeerd: list[Any] = []

    def sla_over(rij: Any) -> str:
        verkeerd.append(rij)
        return "skip"

    try:
        tabel = pyarrow.csv.read_csv(
            pa.BufferReader(inhoud if inhoud.endswith(b"\n") else inhoud + b"\n"),
            # the header is read as a row like the others, and one thread keeps count: so row numbers are right
            read_options=pyarrow.csv.ReadOptions(use_threads=False, block_size=_BLOK, autogenerate_column_names=True),
            parse_options=pyarrow.csv.ParseOptions(
                delimiter=scheiding,
                newlines_in_values=True,
                ignore_empty_lines=False,
                invalid_row_handler=sla_over,
            ),
            convert_options=pyarrow.csv.ConvertOptions(
                column_types={f"f{i}": TEKST for i in range(breedte)}, null_values=[], strings_can_be_null=False
            ),
        )
    except (pa.ArrowException, OSError, ValueError) as fout:
        _onleesbaar("CSV", fout, meldingen)
    kolommen = [pc.utf8_trim_whitespace(_aaneen(kolom).cast(TEKST)) for kolom in tabel.columns]
    namen = [kolom[0].as_py() for kolom in kolommen]
    nummers = _rijnummers(tabel.num_rows, [rij.number for rij in verkeerd])
    for rij in verkeerd:
        gevonden, verwacht = rij.actual_columns, rij.expected_columns
        hint = "decimale_komma" if scheiding == "," and gevonden > verwacht else ""
        meldingen.fout("aantal_cellen", rij=rij.number, hint=hint, gevonden=gevonden, verwacht=verwacht)
    return _zonder_lege_rijen(namen, [kolom[1:] for kolom in kolommen], nummers[1:], meldingen)


def _controleer_codering(inhoud: bytes, meldingen: Meldingen) -> None:
    try:
        inhoud.decode()
    except UnicodeDecodeError as fout:
        meldingen.fout("codering", rij=inhoud[: fout.start].count(b"\n") + 1, byte=fout.start + 1)
        meldingen.gooi()


def _scheidingsteken(kop: str) -> str:
    """`;` or `,`: the one that finds most known names in the header, then the one that occurs most."""

    def treffers(teken: str) -> tuple[int, int]:
        namen = [naam.strip(' "') for naam in kop.split(teken)]
        return sum(naam in KOLOMMEN for naam in namen), kop.count(teken)

    return max(";,", key=treffers)


def _rijnummers(goed: int, verkeerd: list[int]) -> np.ndarray:
    """Numbers, from 1, of the `goed` rows that are left when the rows numbered `verkeerd` are taken out."""
    blijft = np.ones(goed + len(verkeerd) + 1, dtype=np.bool_)
    blijft[0] = False
    blijft[verkeerd] = False
    return np.flatnonzero(blijft)


def _zonder_lege_rijen(
    namen: list[str], kolommen: list[pa.Array], rijen: np.ndarray, meldingen: Meldingen
) -> tuple[list[str], list[pa.Array], np.ndarray]:
    """Leave out rows without any text; those with clients after them are noted as errors."""
    gevuld = np.zeros(len(rijen), dtype=np.bool_)
    for kolom in kolommen:
        gevuld |= pc.not_equal(kolom, "").to_numpy(zero_copy_only=False)
    if gevuld.all():
        return namen, kolommen, rijen
    laatste = rijen[gevuld].max(initial=0)
    leeg = rijen[~gevuld]
    meldingen.cellen("rij_leeg", "", leeg[leeg < laatste], lambda _: ({}, ""))
    filter_ = pa.array(gevuld)
    return namen, [kolom.filter(filter_) for kolom in kolommen], rijen[gevuld]


# --- Parquet ----------------------------------------------------------------------------------------------------------


def _lees_parquet(inhoud: bytes, meldingen: Meldingen) -> tuple[list[str], list[pa.Array], np.ndarray]:
    """Names, typed columns, and the number each row would have in a spreadsheet."""
    try:
        bestand = pq.ParquetFile(pa.BufferReader(inhoud))
        # few bytes may hold many equal rows
        _bewaak_geheugen(bestand.metadata.num_rows * _BYTES_PER_RIJ, meldingen)
        tabel = bestand.read(use_threads=False)
        tabel.validate(full=True)  # text that is no UTF-8, for one
        namen, kolommen = list(tabel.column_names), [_aaneen(kolom) for kolom in tabel.columns]
    except (pa.ArrowException, OSError, ValueError) as fout:
        _onleesbaar("parquet", fout, meldingen)
    return namen, kolommen, np.arange(2, tabel.num_rows + 2)


def _aaneen(kolom: pa.ChunkedArray) -> pa.Array:
    samen = kolom.combine_chunks()
    return pa.concat_arrays(samen.chunks) if isinstance(samen, pa.ChunkedArray) else samen


# --- The header -------------------------------------------------------------------------------------------------------


def _zonder_kop(meldingen: Meldingen) -> None:
    meldingen.fout("kop_ontbreekt", verplicht=", ".join(VERPLICHT))
    meldingen.gooi()


def _bekende_kolommen(namen: list[str], kolommen: list[pa.Array], meldingen: Meldingen) -> dict[str, pa.Array]:
    """The columns by name; notes what is unknown, doubled, nameless or missing.

    Raises:
        KlantbestandFout: if no name comes even near a known one, for then the first row is no header.
    """
    if not any(naam in KOLOMMEN or dichtstbij(naam, KOLOMMEN) for naam in namen):
        _zonder_kop(meldingen)
    bekend: dict[str, pa.Array] = {}
    for nummer, (naam, kolom) in enumerate(zip(namen, kolommen, strict=True), start=1):
        if not naam:
            meldingen.fout("kolom_zonder_naam", rij=1, kolom=str(nummer))
        elif naam not in KOLOMMEN:
            voorstel = dichtstbij(naam, [k for k in KOLOMMEN if k not in namen])
            hint = "kolom_voorstel" if voorstel else ""
            meldingen.fout(
                "kolom_onbekend", rij=1, kolom=naam, hint=hint, voorstel=voorstel, bekend=opsomming(KOLOMMEN)
            )
        elif naam in bekend:
            meldingen.fout("kolom_dubbel", rij=1, kolom=naam)
        else:
            bekend[naam] = kolom
    for naam in VERPLICHT:
        if naam not in bekend:
            meldingen.fout("kolom_ontbreekt", kolom=naam, verplicht=", ".join(VERPLICHT))
    return bekend
