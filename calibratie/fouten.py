"""What can be wrong with a results folder."""

from __future__ import annotations


class GeenResultaatError(ValueError):
    """A folder that is not the complete result of a calibration."""

    exitcode = 3

    def tekst(self) -> str:
        """What is wrong."""
        return str(self)
