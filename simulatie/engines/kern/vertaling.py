"""How the core is compiled, and codes in the form in which that is quick.

A Python int or bool that compiled code hands to a function is part of the type: the function is compiled again for each
value. So what is handed on is of numpy: an int64 or a bool. Functions of the core are called from compiled code only
(but for `draai.draai`): they need no wrappers for Python and no machine code of their own, see `inbouw`.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numba import njit

from simulatie import assen, draws
from simulatie.engines import events
from simulatie.inbouw import Inbouw

_njit: Any = njit  # more options than its types tell
binnen = _njit(pipeline_class=Inbouw, no_cpython_wrapper=True, no_cfunc_wrapper=True)
"""Decorator of the functions of the core."""
inlijn = _njit(pipeline_class=Inbouw, forceinline=True, no_cpython_wrapper=True, no_cfunc_wrapper=True)
"""The same for what is too small to be called."""

vouw = _njit(cache=True, inline="always")
"""The same for what is called in one place only: it becomes part of its caller before that is compiled."""
buiten = _njit(cache=True, nogil=True)
"""Decorator of what Python calls."""

i64: Any = np.int64  # Any: what takes an int takes this
NUL: Final = i64(0)
EEN: Final = i64(1)
TWEE: Final = i64(2)
JA: Any = np.bool_(True)
NEE: Any = np.bool_(False)

KLASSE_WIJZIGING, KLASSE_UITGANG = i64(events.KLASSE_WIJZIGING), i64(events.KLASSE_UITGANG)
KLASSE_VRIJGAVE, KLASSE_MAAND = i64(events.KLASSE_VRIJGAVE), i64(events.KLASSE_MAAND)
KLASSE_AANVRAAG, KLASSE_START = i64(events.KLASSE_AANVRAAG), i64(events.KLASSE_START)

OG_UWV, OG_GEMEENTE = i64(assen.OG_UWV), i64(assen.OG_GEMEENTE)
TAAK_INTAKE, TAAK_TERUGMELDING = i64(assen.TAAK_INTAKE), i64(assen.TAAK_TERUGMELDING)
TAAK_BEGELEIDING, TAAK_VOORTGANG = i64(assen.TAAK_BEGELEIDING), i64(assen.TAAK_VOORTGANG)
TAAK_VERVOLG = i64(assen.TAAK_VERVOLG)
EIND_WERK, EIND_LADDER, EIND_MAXIMUM = i64(assen.EIND_WERK), i64(assen.EIND_LADDER), i64(assen.EIND_MAXIMUM)
EIND_TERUGGEHAALD, EIND_UITSTROOM = i64(assen.EIND_TERUGGEHAALD), i64(assen.EIND_UITSTROOM)
GROND_ZIEKTE, GROND_WEIGERING = i64(assen.GROND_ZIEKTE), i64(assen.GROND_WEIGERING)
GROND_KANSARM = i64(assen.GROND_KANSARM)
MELDING_OPEN, MELDING_VERPLICHT = i64(1), i64(2)  # a report waits for its answer; one that had to be made
WW, WWB, GEEN = i64(assen.WW), i64(assen.WWB), i64(assen.GEEN)
KNELPUNT_GEEN = i64(assen.KNELPUNT_GEEN)
INFO_GEEN, INFO_WARM = i64(assen.INFO_GEEN), i64(assen.INFO_WARM)


def alternatief(naam: str) -> Any:
    """Number of an alternative in the register of draws."""
    return i64(draws.alternatief(naam))
