"""Where numba keeps compiled rules, so that a change in the code is never answered from an old cache.

numba notices a change in the file of a function, not in what that function calls or in the constants it was compiled
with. So the cache lies in a folder named after a hash of all sources that take part: other code, other folder. Light on
purpose: it runs at `import simulatie`, before numba is loaded.

What lies in the cache is run as code. So it is kept where only the user can write, and where that folder cannot be
written, in a temporary folder of this process alone, which goes when the process ends.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

_PAKKET = Path(__file__).resolve().parent
_TOONT = ("cli", "report", "teksten")
_DEELNEMERS = (
    "aanbiedertabellen.py", "aanbod.py", "afgeleid.py", "assen.py", "contracttermen.py", "draws.py", "inbouw.py",
    "indeling.py", "parameters.py", "population.py", "tijd.py", "verdelingen.py",
    "engines/__init__.py", "engines/core.py", "engines/events.py", "engines/kern/*.py", "rules/*.py",
    "outcomes/afspraken.py", "outcomes/geldstromen.py", "outcomes/klanten.py", "outcomes/logboek.py",
    "outcomes/perioden.py", "outcomes/samenvoegen.py", "outcomes/tabellen.py", "outcomes/taken.py",
    "outcomes/trajecten.py", "outcomes/trap.py", "outcomes/indicatoren/*.py", "outcomes/online/**/*.py",
    "scenario/kruis.py", "scenario/secties*.py", "scenario/veld.py", "wortel.py",
)  # fmt: skip
TELLING = "teller.vouw"
_VERTAALD = ("draai.draai", TELLING)  # what a run compiles first and last
_VARIABELE = "NUMBA_CACHE_DIR"

_geweigerd: Path | None = None  # the folder that should have held the cache, and cannot be written


def deelnemers() -> Iterator[Path]:
    """The sources that compiled code depends on: all modules with compiled code, and what these import."""
    for patroon in _DEELNEMERS:
        yield from sorted(_PAKKET.glob(patroon))


def broncode_hash() -> str:
    """Hash of the sources that compiled code depends on (16 hex digits)."""
    som = hashlib.sha256()
    for pad in deelnemers():
        som.update(pad.relative_to(_PAKKET).as_posix().encode())
        som.update(pad.read_bytes())
    return som.hexdigest()[:16]


def modelversie() -> str:
    """Hash of code and data of the package (16 hex digits): equal where equal inputs give equal outcomes.

    What only shows results (commands, reports, texts) has no part in it.
    """
    som = hashlib.sha256()
    code = [pad for pad in _PAKKET.rglob("*.py") if pad.relative_to(_PAKKET).parts[0] not in _TOONT]
    for pad in sorted([*code, *_PAKKET.joinpath("bronnen").glob("*.yaml")]):
        som.update(str(pad.relative_to(_PAKKET)).encode())
        som.update(pad.read_bytes())
    return som.hexdigest()[:16]


def kies_map() -> None:
    """Point numba at the folder of this code: in NUMBA_CACHE_DIR, else XDG_CACHE_HOME, else ~/.cache."""
    global _geweigerd  # noqa: PLW0603 - the state of this process
    naam = f"numba-{broncode_hash()}"
    gekozen = os.environ.get(_VARIABELE)
    if gekozen and Path(gekozen).name == naam and _beschrijfbaar(Path(gekozen)):
        return  # of a parent process
    ouder = Path(gekozen) if gekozen else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    map_ = ouder / "tweedekans" / naam
    _geweigerd = None if _beschrijfbaar(map_) else map_
    os.environ[_VARIABELE] = str(map_ if _geweigerd is None else _tijdelijk() / naam)
    if "numba" in sys.modules:  # numba reads the variable when it is loaded
        sys.modules["numba"].config.reload_config()


def onbeschrijfbare_map() -> Path | None:
    """The folder that should hold compiled code and cannot be written, so that every start compiles again; or None."""
    return _geweigerd


def _beschrijfbaar(map_: Path) -> bool:
    try:
        map_.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(map_, os.W_OK)


def _tijdelijk() -> Path:
    """A folder that only this user can read, and that goes with this process."""
    import tempfile

    map_ = Path(tempfile.mkdtemp(prefix="tweedekans-"))
    atexit.register(shutil.rmtree, map_, ignore_errors=True)
    return map_


def kern_is_vertaald() -> bool:
    """Are the loop and the counting of this code in the cache folder?"""
    return all(is_vertaald(naam) for naam in _VERTAALD)


def is_vertaald(naam: str) -> bool:
    """Is a function (`module.function`) of this code in the cache folder? numba keeps an index of what it compiled."""
    map_ = os.environ.get(_VARIABELE)
    return map_ is not None and any(Path(map_).rglob(f"{naam}-*.nbi"))
