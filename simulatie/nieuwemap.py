"""A folder or a file that is written whole or not at all."""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from simulatie.opslagregels import controleer_map


@contextmanager
def nieuwe_map(map_: Path, *, overschrijf: bool) -> Iterator[Path]:
    """A temporary neighbour of a folder; at the end it is on disk and takes the name, or it goes.

    An earlier folder stays until then. Raises MapBezetError as `controleer_map`, OSError where it cannot be written.
    """
    controleer_map(map_, overschrijf)
    map_.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = map_.parent / f".{map_.name}.{uuid.uuid4().hex[:8]}.nieuw"
    try:
        tijdelijk.mkdir()
        yield tijdelijk
        for pad in sorted(tijdelijk.rglob("*")):
            if pad.is_file():
                with pad.open("rb") as bestand:
                    os.fsync(bestand.fileno())
        _zet_op_zijn_plaats(tijdelijk, map_)
    finally:
        shutil.rmtree(tijdelijk, ignore_errors=True)


def schrijf_heel(pad: Path, inhoud: bytes) -> None:
    """Write a file in one step: what stood there stays until the new content is on disk.

    Raises OSError where it cannot be written.
    """
    tijdelijk = pad.parent / f".{pad.name}.{uuid.uuid4().hex[:8]}.nieuw"
    try:
        with tijdelijk.open("wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        tijdelijk.replace(pad)
    finally:
        tijdelijk.unlink(missing_ok=True)


def _zet_op_zijn_plaats(nieuw: Path, map_: Path) -> None:
    if not map_.exists():
        nieuw.replace(map_)
        return
    oud = map_.parent / f".{map_.name}.{uuid.uuid4().hex[:8]}.oud"
    map_.replace(oud)
    try:
        nieuw.replace(map_)
    except BaseException:
        oud.replace(map_)
        raise
    shutil.rmtree(oud, ignore_errors=True)
