"""A study folder: one file for each task, written whole or not at all, that knows which task it is of.

    uit/studie/
        studie.json               the study as it runs: fields of the file, and what the command line changed
        trekkingen.parquet        the draws of the parameters, where the study uses them
        manifest.json             toestand (bezig | klaar | afgebroken), sizes, versions
        scenarios/NAAM.yaml       every scenario, resolved
        taken/ab/abcd….parquet    counts of one task: long rows with scenario, stand, wereld, replicatie
        opzij/                    files that were damaged or not ours, moved out of the way

A task is done when its file is there and its footer holds the key of its inputs; `hervat --grondig`, and whoever reads
it, also check its pages. Anything else is done again. DuckDB reads the folder as it is:
SELECT * FROM 'uit/studie/taken/*/*.parquet'.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from simulatie.nieuwemap import schrijf_heel
from simulatie.opslagregels import MANIFEST
from simulatie.studie.bestand import STUDIE as STUDIE

MAP_SCENARIOS: Final = "scenarios"
TREKKINGEN: Final = "trekkingen.parquet"
SLEUTEL: Final = b"tweedekans.taak"
BEZIG, KLAAR, AFGEBROKEN = "bezig", "klaar", "afgebroken"
SOORT: Final = "studie"
MAXIMUM_BYTES: Final = 10_000_000  # of studie.json and manifest.json: more is not ours


class GeenStudieError(ValueError):
    """A folder that is no study of ours."""

    exitcode = 3

    def __init__(self, map_: Path, reden: str) -> None:
        super().__init__(f"{map_}: {reden}")
        self.map, self.reden = map_, reden

    def tekst(self, taal: str | None = None) -> str:
        """What is wrong with the folder."""
        from simulatie.teksten import tekst

        return tekst("studie.geen_studie", taal, map=self.map, reden=self.reden)


class KapotteUitkomstError(GeenStudieError):
    """A result that is damaged, or that is of something else."""

    def __init__(self, map_: Path, pad: Path, reden: str) -> None:
        super().__init__(map_, f"{pad.name}: {reden}")
        self.pad = pad

    def tekst(self, taal: str | None = None) -> str:
        """How to make it again."""
        from simulatie.teksten import tekst

        return tekst("studie.kapot", taal, map=self.map, reden=self.reden)


@dataclass(frozen=True)
class Studiemap:
    """The folder of one study."""

    map: Path

    def pad(self, sleutel: str) -> Path:
        """Where the result of a task stands."""
        return self.map / "taken" / sleutel[:2] / f"{sleutel}.parquet"

    def bewaar(self, sleutel: str, tabel: pa.Table) -> None:
        """Write the result of a task in one step. Raises OSError where it cannot be written; then nothing is left."""
        doel = self.pad(sleutel)
        doel.parent.mkdir(parents=True, exist_ok=True)
        tijdelijk = doel.with_name(f".{sleutel}.{uuid.uuid4().hex[:8]}.nieuw")
        try:
            met_sleutel = tabel.replace_schema_metadata({SLEUTEL: sleutel.encode()})
            with tijdelijk.open("wb") as bestand:
                pq.write_table(met_sleutel, bestand, compression="zstd", write_page_checksum=True)
                bestand.flush()
                os.fsync(bestand.fileno())
            tijdelijk.replace(doel)
        finally:
            tijdelijk.unlink(missing_ok=True)

    def is_klaar(self, sleutel: str) -> bool:
        """Is the result of this task there? Reads the footer only: a file that was cut off has none."""
        try:
            metagegevens = pq.read_metadata(self.pad(sleutel)).metadata or {}
        except (OSError, pa.ArrowException):
            return False
        return bool(metagegevens.get(SLEUTEL) == sleutel.encode())

    def lees(self, sleutel: str) -> pa.Table:
        """The result of a task, checksums verified.

        Raises KapotteUitkomstError for a file that is not whole or not ours.
        """
        pad = self.pad(sleutel)
        try:
            tabel = pq.ParquetFile(pad, page_checksum_verification=True).read()
        except (OSError, pa.ArrowException) as fout:
            raise KapotteUitkomstError(self.map, pad, str(fout)) from fout
        if (tabel.schema.metadata or {}).get(SLEUTEL) != sleutel.encode():
            raise KapotteUitkomstError(self.map, pad, "foreign")
        return tabel

    def ontbrekend(self, sleutels: Iterable[str], *, grondig: bool = False) -> Iterator[str]:
        """Keys of tasks that are to be done; a file under such a key that is no result is moved aside.

        `grondig`: read every page, not only the footer.
        """
        for sleutel in sleutels:
            goed = self.is_klaar(sleutel)
            if goed and grondig:
                try:
                    self.lees(sleutel)
                except KapotteUitkomstError:
                    goed = False
            if not goed:
                self.zet_opzij(sleutel)
                yield sleutel

    def zet_opzij(self, sleutel: str) -> None:
        """Move a damaged or foreign file out of the way: kept, never read."""
        pad = self.pad(sleutel)
        if not pad.exists():
            return
        opzij = self.map / "opzij"
        opzij.mkdir(exist_ok=True)
        pad.replace(opzij / f"{pad.name}.{uuid.uuid4().hex[:8]}")

    # ------------------------------------------------------------ papers

    def schrijf_bytes(self, naam: Path, inhoud: bytes) -> None:
        """Write a file of this folder in one step."""
        doel = self.map / naam
        doel.parent.mkdir(parents=True, exist_ok=True)
        schrijf_heel(doel, inhoud)

    def schrijf_json(self, naam: str, inhoud: dict[str, Any]) -> None:
        """Write a small document in one step."""
        tekst = json.dumps(inhoud, ensure_ascii=False, indent=2, allow_nan=False)
        self.schrijf_bytes(Path(naam), (tekst + "\n").encode())

    def schrijf_manifest(self, toestand: str, papieren: dict[str, Any]) -> None:
        """How far the study is."""
        self.schrijf_json(MANIFEST, {"soort": SOORT, "toestand": toestand, **papieren})

    def lees_json(self, naam: str) -> dict[str, Any]:
        """A small document of this folder. Raises GeenStudieError where it is missing or something else."""
        pad = self.map / naam
        if not pad.is_file():
            raise GeenStudieError(self.map, self._waarom_niet(naam))
        try:
            if pad.stat().st_size > MAXIMUM_BYTES:
                raise _onleesbaar(self.map, naam, "too large")
            inhoud = json.loads(pad.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError) as fout:
            raise _onleesbaar(self.map, naam, fout) from fout
        if not isinstance(inhoud, dict):
            raise _onleesbaar(self.map, naam, "not an object")
        return inhoud

    def _waarom_niet(self, naam: str) -> str:
        """Why a document is not there, and what to do."""
        from simulatie.teksten import tekst

        if self.map.is_dir():
            return tekst("studie.map_anders", naam=naam)
        return tekst("studie.map_is_bestand" if self.map.is_file() else "studie.map_weg", map=self.map)

    def lees_manifest(self) -> dict[str, Any]:
        """How far the study is. Raises GeenStudieError for a folder that is no study."""
        manifest = self.lees_json(MANIFEST)
        if manifest.get("soort") != SOORT or manifest.get("toestand") not in (BEZIG, KLAAR, AFGEBROKEN):
            from simulatie.teksten import tekst

            raise GeenStudieError(self.map, tekst("studie.manifest_anders", naam=MANIFEST))
        return manifest


def _onleesbaar(map_: Path, naam: str, reden: object) -> GeenStudieError:
    """A document of a folder that is there and cannot be used."""
    from simulatie.teksten import tekst

    return GeenStudieError(map_, tekst("studie.onleesbaar", naam=naam, reden=reden))


def is_studiemap(map_: Path) -> bool:
    """Does this folder hold a study?"""
    try:
        Studiemap(map_).lees_manifest()
    except GeenStudieError:
        return False
    return True
