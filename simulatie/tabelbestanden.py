"""Parquet files that are written piece by piece: however large a table, a row group of it is in memory at a time.

Times and amounts are stored as BYTE_STREAM_SPLIT, numbers of clients and the like as DELTA_BINARY_PACKED, everything
else by dictionary; then zstd. A row group has a fixed number of rows, so a file has the same bytes however its rows
came.
"""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

RIJEN_PER_GROEP: Final = 250_000
_NUMMERS: Final = ("klant", "volgnr", "regio")  # columns of numbers that are nearly all different


class Tabelbestand:
    """One parquet file that grows. Its columns are those of the first piece."""

    def __init__(self, pad: Path, rijen_per_groep: int = RIJEN_PER_GROEP) -> None:
        self._pad, self._per_groep = pad, rijen_per_groep
        self._schrijver: Any = None
        self._wachtend: list[pa.Table] = []
        self._rijen = 0

    def __enter__(self) -> Tabelbestand:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self.sluit(compleet=soort is None)

    def voeg_toe(self, tabel: pa.Table) -> None:
        """Add rows; full row groups are written at once."""
        if self._schrijver is None:
            self._pad.parent.mkdir(parents=True, exist_ok=True)
            self._schrijver = pq.ParquetWriter(self._pad, tabel.schema, **opslag(tabel.schema))
        self._wachtend.append(tabel.cast(self._schrijver.schema))
        self._rijen += tabel.num_rows
        if self._rijen >= self._per_groep:
            samen = pa.concat_tables(self._wachtend)
            vol = self._rijen - self._rijen % self._per_groep
            for begin in range(0, vol, self._per_groep):
                self._schrijf(samen.slice(begin, self._per_groep))
            rest = samen.slice(vol)  # a slice keeps all of its table alive: copy what is left
            self._wachtend = [rest.take(np.arange(rest.num_rows))]
            self._rijen = rest.num_rows

    def sluit(self, *, compleet: bool = True) -> None:
        """Write what is left, and see to it that it is on disk; where not `compleet`, only let go of the file."""
        if self._schrijver is None:
            return
        if compleet and self._rijen:
            self._schrijf(pa.concat_tables(self._wachtend))
        self._schrijver.close()
        self._schrijver, self._wachtend, self._rijen = None, [], 0
        if compleet:
            naar_schijf(self._pad)

    def _schrijf(self, tabel: pa.Table) -> None:
        self._schrijver.write_table(tabel, row_group_size=self._per_groep)


def opslag(schema: pa.Schema) -> dict[str, Any]:
    """Options of a parquet writer: how each column is stored."""
    codering = {}
    for veld in schema:
        if pa.types.is_floating(veld.type):
            codering[veld.name] = "BYTE_STREAM_SPLIT"
        elif veld.name in _NUMMERS:
            codering[veld.name] = "DELTA_BINARY_PACKED"
    per_woordenboek = [veld.name for veld in schema if veld.name not in codering]
    return {"compression": "zstd", "use_dictionary": per_woordenboek, "column_encoding": codering}


def schrijf_tabel(tabel: pd.DataFrame, pad: Path) -> None:
    """Write a table that is in memory."""
    with Tabelbestand(pad) as bestand:
        bestand.voeg_toe(als_arrow(tabel))


def als_arrow(tabel: pd.DataFrame) -> pa.Table:
    """A table without its index, and without what pandas adds to tell types that parquet knows itself."""
    return pa.Table.from_pandas(tabel, preserve_index=False).replace_schema_metadata(None)


def log_als_arrow(log: np.ndarray, naam: str, replicatie: int) -> pa.Table:
    """A log (`events.LOG_TYPE`) with the scenario and the replication in front: as `bewaren.logtabel`."""
    n = len(log)
    kolommen = {veld: pa.array(np.ascontiguousarray(log[veld])) for veld in log.dtype.names or ()}
    voor = {"scenario": pa.repeat(naam, n).cast(pa.large_string()), "replicatie": pa.repeat(np.int64(replicatie), n)}
    return pa.table({**voor, **kolommen})


def naar_schijf(pad: Path) -> None:
    """Make sure the bytes of a file are on disk before its folder gets its name."""
    with pad.open("rb") as bestand:
        os.fsync(bestand.fileno())
