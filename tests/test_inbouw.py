"""Functions that are only ever part of others: the same outcomes and errors, without machine code of their own."""

from __future__ import annotations

import math
from typing import Any

import pytest
from numba import njit

from simulatie.inbouw import Inbouw

_njit: Any = njit
deel = _njit(pipeline_class=Inbouw, no_cpython_wrapper=True, no_cfunc_wrapper=True)


def _wortel(x: float) -> float:
    if x < 0.0:
        raise ValueError("below zero")
    return math.sqrt(x)


def _som(n: int, x: float) -> float:
    uit = 0.0
    for i in range(n):
        uit += _binnenste(x + i) / (x - 2.0)
    return uit


_binnenste = deel(_wortel)
_buitenste = deel(_som)


@_njit
def som(n: int, x: float) -> float:
    """What Python calls."""
    return _buitenste(n, x)  # type: ignore[no-any-return]


def test_the_bits_of_interpreted_code() -> None:
    for x in (0.1, 1.0, 3.7):
        zelf = 0.0
        for i in range(5):
            zelf += math.sqrt(x + i) / (x - 2.0)
        assert som(5, x) == zelf


def test_errors_come_through() -> None:
    with pytest.raises(ValueError, match="below zero"):
        som(3, -1.0)
    with pytest.raises(ZeroDivisionError):
        som(3, 2.0)


def test_only_what_python_calls_becomes_machine_code() -> None:
    som(1, 1.0)
    for functie in (_binnenste, _buitenste):
        (handtekening,) = functie.signatures
        bibliotheek = functie.overloads[handtekening].library
        assert bibliotheek.get_pointer_to_function(functie.overloads[handtekening].fndesc.mangled_name) == 0
