"""An emulator that is known, for tests of what is built on one."""

from __future__ import annotations

import numpy as np

from calibratie.emulator import Emulator
from calibratie.regressie import Onzekerheid


def bekend(B: np.ndarray, apart: np.ndarray, punten: int = 10, blokken: int = 1) -> Emulator:
    """With these coefficients [terms, K], and nothing off."""
    T, K = len(B) - 1, B.shape[1]
    niets = Onzekerheid(np.zeros(T), np.zeros((T, T)), np.zeros((T, K)), np.zeros((T, K)), np.zeros(K), np.eye(K))
    return Emulator(B, apart, np.ones(K), np.zeros(K), np.zeros(K), niets, punten, blokken)
