"""Types of the arrays that rules read."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Reeks = NDArray[np.float64]
"""One row of numbers: the parameters in force (`indeling`), or values by month."""
Tabel = NDArray[np.float64]
"""Rows of numbers: one for each version in time."""
