"""How long a test waits for another process before it calls it hung: long, since a machine can be very busy."""

from __future__ import annotations

from typing import Final

GEDULD: Final = 600.0
"""Seconds. Whoever can see that the process has ended looks at that too, and need not wait for it."""
