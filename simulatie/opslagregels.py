"""Which output folder may be written: light on purpose, so that a command can ask before it loads anything."""

from __future__ import annotations

import errno
import os
from pathlib import Path

MANIFEST = "manifest.json"


class MapBezetError(FileExistsError):
    """The output folder exists and may not be overwritten; `is_run`: it holds an earlier run."""

    def __init__(self, map_: Path, is_run: bool) -> None:
        super().__init__(f"{map_} exists")
        self.map, self.is_run = map_, is_run


def controleer_map(map_: Path, overschrijf: bool) -> None:
    """May a run be written here? Raises MapBezetError if not: only an earlier run is ever overwritten.

    Raises PermissionError where the folder cannot be made.
    """
    if not map_.exists() and not map_.is_symlink():
        ouder = next(ouder for ouder in map_.absolute().parents if ouder.exists())
        if not (ouder.is_dir() and os.access(ouder, os.W_OK)):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(ouder))
        return
    is_run = map_.is_dir() and not map_.is_symlink() and (map_ / MANIFEST).is_file()
    leeg = map_.is_dir() and not map_.is_symlink() and not any(map_.iterdir())
    if leeg or (overschrijf and is_run):
        return
    raise MapBezetError(map_, is_run)
