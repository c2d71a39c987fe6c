"""Joint draws of parameters, as the calibration leaves them: parquet, a column for each path, a row for each draw."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from simulatie.kalibratiestand import is_kalibratie
from simulatie.scenario.veld import Papieren
from simulatie.scenario.wijzigen import WijzigFout, met_waarden, waarde_van
from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen

BESTAND: Final = "trekkingen.parquet"
RUN: Final = b"tweedekans.run"
"""Key in the metadata of the file: which calibration made it."""
MAXIMUM_RIJEN: Final = 100_000


class TrekkingenFout(ValueError):  # noqa: N818 (the field's word)
    """A file of draws that cannot be used."""

    exitcode = 3

    def tekst(self, taal: str | None = None) -> str:
        """The message, in the language in which it was made."""
        return str(self)


class GeenKalibratieError(TrekkingenFout):
    """The draws of a calibration are asked for, and there is none."""


def standaardbestand(scenario: str = "basis") -> Path:
    """Where the calibration of a library scenario keeps its draws; the file need not be there."""
    return Path(__file__).resolve().parent.parent / "calibratie" / "resultaten" / scenario / BESTAND


def lees_trekkingen(
    geladen: Geladen, aantal: int | None = None, bestand: str | Path | None = None
) -> list[dict[str, float]]:
    """The first `aantal` draws (all without it): path -> value, in the order of the file.

    The first few are draws as good as any: the file is in random order. Every path is one of the scenario.

    Raises TrekkingenFout: no file, not parquet, columns that are no numbers of the scenario, values that are no numbers
    or out of bounds, or fewer draws than asked.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    pad = standaardbestand() if bestand is None else Path(bestand)
    if not pad.is_file():
        if bestand is None:
            raise GeenKalibratieError(tekst("trekkingen.geen", bestand=pad))
        raise TrekkingenFout(tekst("trekkingen.geen_bestand", bestand=pad))
    try:
        if pq.read_metadata(pad).num_rows > MAXIMUM_RIJEN:
            raise TrekkingenFout(tekst("trekkingen.te_veel", bestand=pad, maximum=MAXIMUM_RIJEN))
        tabel = pq.read_table(pad)
    except (pa.ArrowException, OSError) as fout:
        raise TrekkingenFout(tekst("trekkingen.onleesbaar", bestand=pad, reden=fout)) from fout
    if aantal is not None and tabel.num_rows < aantal:
        raise TrekkingenFout(tekst("trekkingen.te_weinig", bestand=pad, aantal=tabel.num_rows, gevraagd=aantal))
    kolommen: dict[str, np.ndarray] = {}
    for naam in tabel.column_names:
        kolom = tabel.column(naam)
        if not pa.types.is_floating(kolom.type) or kolom.null_count:
            raise TrekkingenFout(tekst("trekkingen.geen_getal", bestand=pad, pad=naam))
        kolommen[naam] = kolom.to_numpy()[:aantal]
        if not np.isfinite(kolommen[naam]).all():
            raise TrekkingenFout(tekst("trekkingen.geen_getal", bestand=pad, pad=naam))
    try:
        for naam, waarden in kolommen.items():
            waarde_van(geladen, naam)
            if len(waarden):
                met_waarden(geladen, {naam: float(waarden.min())})
                met_waarden(geladen, {naam: float(waarden.max())})
    except WijzigFout as fout:
        raise TrekkingenFout(f"{pad}: {fout}") from fout
    rijen = 0 if not kolommen else len(next(iter(kolommen.values())))
    return [{naam: float(waarden[i]) for naam, waarden in kolommen.items()} for i in range(rijen)]


def kalibratie_van(bestand: str | Path) -> str:
    """Which calibration made a file of draws; empty where none did, or the draws are of the priors alone.

    Raises OSError or pyarrow.ArrowException for a file that cannot be read.
    """
    import pyarrow.parquet as pq

    run = (pq.read_metadata(bestand).metadata or {}).get(RUN, b"").decode("utf-8", errors="replace")
    return run if is_kalibratie(run) else ""


def met_trekking(geladen: Geladen, trekking: dict[str, float], run: str = "trekking") -> Geladen:
    """The scenario with the numbers of a draw."""
    return met_waarden(geladen, trekking, Papieren(herkomst="gekalibreerd", run=run))
