"""Python's search for unused objects, put off while a run is made ready.

Loading modules and compiled code makes hundreds of thousands of objects that stay; Python goes through all of them time
and again to look for what might go. A seventh of the time to the first result went into that.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def zonder_opruimen() -> Iterator[None]:
    """No search for unused objects in this block; as it was after that."""
    aan = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if aan:
            gc.enable()
