"""Parquet written piece by piece: the same file whatever the pieces, stored as it is said to be."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from simulatie.bewaren import logtabel
from simulatie.engines.events import LOG_TYPE
from simulatie.tabelbestanden import Tabelbestand, als_arrow, log_als_arrow


def tabel(n: int) -> pa.Table:
    rng = np.random.default_rng(1)
    return pa.table({"klant": np.arange(n) + 10**12, "tijd": rng.random(n), "code": np.arange(n, dtype=np.int16) % 5})


@pytest.mark.parametrize("stukken", [[1000], [1] * 30 + [970], [100, 900], [333, 0, 667], [999, 1]])
def test_row_groups_do_not_depend_on_the_pieces(stukken: list[int], tmp_path: Path) -> None:
    heel = tabel(1000)
    with Tabelbestand(tmp_path / "t.parquet", rijen_per_groep=300) as bestand:
        begin = 0
        for n in stukken:
            bestand.voeg_toe(heel.slice(begin, n))
            begin += n
    gelezen = pq.ParquetFile(tmp_path / "t.parquet")
    assert [gelezen.metadata.row_group(i).num_rows for i in range(gelezen.num_row_groups)] == [300, 300, 300, 100]
    assert gelezen.read().equals(heel)
    with Tabelbestand(tmp_path / "heel.parquet", rijen_per_groep=300) as bestand:
        bestand.voeg_toe(heel)
    assert (tmp_path / "t.parquet").read_bytes() == (tmp_path / "heel.parquet").read_bytes()


def test_how_columns_are_stored(tmp_path: Path) -> None:
    with Tabelbestand(tmp_path / "t.parquet") as bestand:
        bestand.voeg_toe(tabel(1000))
    groep = pq.ParquetFile(tmp_path / "t.parquet").metadata.row_group(0)
    codering = {groep.column(i).path_in_schema: groep.column(i).encodings for i in range(groep.num_columns)}
    assert "DELTA_BINARY_PACKED" in codering["klant"]
    assert "BYTE_STREAM_SPLIT" in codering["tijd"]
    assert "RLE_DICTIONARY" in codering["code"]
    assert {groep.column(i).compression for i in range(groep.num_columns)} == {"ZSTD"}


def test_log_in_two_ways_is_the_same_table() -> None:
    log = np.zeros(7, dtype=LOG_TYPE)
    log["klant"], log["tijd"], log["code"] = np.arange(7) + 2**50, np.arange(7) / 3.0, np.arange(7)
    een = log_als_arrow(log, "naam", 3)
    ander = als_arrow(logtabel(log, "naam", 3))
    assert een.schema.equals(ander.schema)
    pd.testing.assert_frame_equal(een.to_pandas(), ander.to_pandas(), check_exact=True)
    assert len(log_als_arrow(log[:0], "naam", 0)) == 0


def test_a_file_that_is_given_up_is_let_go(tmp_path: Path) -> None:
    bestand = Tabelbestand(tmp_path / "t.parquet")
    bestand.voeg_toe(tabel(10))
    fout = RuntimeError("vol")
    bestand.__exit__(type(fout), fout, None)
    (tmp_path / "t.parquet").unlink()
    bestand.sluit()
    assert list(tmp_path.iterdir()) == []
