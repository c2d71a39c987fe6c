"""Where numba keeps compiled rules, so that a change in the code is never answered from an old cache.

numba notices a change in the file of a function, not in what that function calls or in the constants it was compiled
with. So the cache lies in a folder named after a hash of all sources that take part: other code, other folder. Light on
purpose: it runs at `import simulatie`, before numba is loaded.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import tempfile
from pathlib import Path

_PAKKET = Path(__file__).resolve().parent
_DEELNEMERS = (
    "*.py", "rules/*.py", "engines/*.py", "engines/kern/*.py", "scenario/secties*.py", "scenario/veld.py",
    "outcomes/online/*.py", "outcomes/online/indicatoren/*.py",
)  # fmt: skip
_VARIABELE = "NUMBA_CACHE_DIR"


def broncode_hash() -> str:
    """Hash of the sources that compiled code depends on (16 hex digits)."""
    som = hashlib.sha256()
    for patroon in _DEELNEMERS:
        for pad in sorted(_PAKKET.glob(patroon)):
            som.update(pad.name.encode())
            som.update(pad.read_bytes())
    return som.hexdigest()[:16]


def modelversie() -> str:
    """Hash of all code and data of the package (16 hex digits): equal where equal inputs give equal outcomes."""
    som = hashlib.sha256()
    for pad in sorted([*_PAKKET.rglob("*.py"), *_PAKKET.joinpath("bronnen").glob("*.yaml")]):
        som.update(str(pad.relative_to(_PAKKET)).encode())
        som.update(pad.read_bytes())
    return som.hexdigest()[:16]


def kies_map() -> None:
    """Point numba at the folder of this code, unless the user chose one with NUMBA_CACHE_DIR."""
    if os.environ.get(_VARIABELE):
        return
    wortel = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    for ouder in (wortel, Path(tempfile.gettempdir())):
        map_ = ouder / "tweedekans" / f"numba-{broncode_hash()}"
        with contextlib.suppress(OSError):
            map_.mkdir(parents=True, exist_ok=True)
            if os.access(map_, os.W_OK):
                os.environ[_VARIABELE] = str(map_)
                break
    if "numba" in sys.modules:  # numba reads the variable when it is loaded
        sys.modules["numba"].config.reload_config()


def kern_is_vertaald() -> bool:
    """Is there a compiled core of this code in the cache folder? numba keeps an index of each function it compiled."""
    map_ = os.environ.get(_VARIABELE)
    return map_ is not None and any(Path(map_).rglob("draai.draai-*.nbi"))
