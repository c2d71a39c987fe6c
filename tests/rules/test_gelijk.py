"""Every rule gives the same bits compiled and interpreted, for any numbers a scenario may hold."""

from __future__ import annotations

import math
from functools import lru_cache
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from hulp import basis
from hypothesis import given
from hypothesis import strategies as st
from interpreteren import interpreteer
from numba import config
from numba.core.dispatcher import Dispatcher

from simulatie.rules import diagnose, geld, keuze, motivatie, overdracht, terugmelding, vervolg, werk, ww
from simulatie.tijd import MAAND as MAAND_IN_DAGEN

MODULES = (diagnose, geld, keuze, motivatie, overdracht, terugmelding, vervolg, werk, ww)

LOT, KANS = st.floats(0.0, 1.0, exclude_max=True), st.floats(0.0, 1.0)
LOGKANS, AANTAL, MAAND = st.floats(-9.0, 1.0), st.integers(0, 40), st.integers(0, 24)
BIT, UITKERING, KNELPUNT = st.integers(0, 1), st.integers(0, 4), st.integers(0, 5)
INSTRUMENT, INZET, SOORT, OG = st.integers(0, 4), st.integers(0, 2), st.integers(0, 4), st.integers(0, 1)
INFORMATIE, MISLUKT, Z = st.integers(0, 3), st.integers(-1, 4), st.floats(-4.0, 4.0)
M, DUUR, EXP = st.floats(0.02, 1.0), st.floats(0.0, 24.0), st.floats(1e-9, 20.0)

# what each argument may be, by its name in the rules; the rows P, O, C are drawn apart
ARGUMENTEN: dict[str, st.SearchStrategy[Any]] = {
    "u": UITKERING, "opleiding": st.integers(0, 2), "knelpunt": KNELPUNT, "kandidaat": KNELPUNT,
    "leeftijd": st.floats(18.0, 65.0), "opgelost": BIT, "theta": Z, "kort": BIT, "vast": LOGKANS, "maanden": AANTAL,
    "log_index": st.floats(-1.0, 1.0), "motivatie": M, "instrument": INSTRUMENT, "past": BIT, "inzet": INZET,
    "kwaliteit": st.floats(0.2, 3.0), "maand": MAAND, "verval": st.floats(0.0, 0.3), "loting": LOT,
    "nazorg_maanden": DUUR, "drempel": EXP, "verwacht": LOGKANS, "variantie": st.floats(0.0, 4.0), "logkans": LOGKANS,
    "ruis": Z, "gezien": LOGKANS, "moeilijkheid": Z, "extra_gesprek": BIT, "uitgebreid": BIT, "kans": KANS,
    "mislukt": MISLUKT, "gewicht": KANS, "jaarkans": KANS, "klasse": st.integers(0, 2), "dienst": st.integers(0, 3),
    "z": Z, "nut": Z, "soort": SOORT, "gezien_knelpunt": KNELPUNT, "informatie": INFORMATIE, "loting_beschikbaar": LOT,
    "loting_herhaald": LOT, "invloed": st.booleans(), "grond": st.integers(0, 2), "kans_rest": KANS,
    "maanden_zonder_voortgang": AANTAL, "maanden_zonder_contact": AANTAL, "loting_gezien": LOT, "loting_naleving": LOT,
    "betaald_eerder": AANTAL, "gestart": AANTAL, "loting_rapport": LOT, "opdrachtgever": OG, "eindgesprek": BIT,
    "reden": st.integers(0, 7), "wachtende_taken": AANTAL, "nummer": st.integers(1, 4), "loting_richtlijn": LOT,
    "eerder_traject": st.booleans(), "verwijsinformatie": BIT, "loting_vrij": LOT, "rapportkwaliteit": KANS,
    "dagen_na_einde": DUUR, "betaling": st.floats(0.0, 5000.0), "minuten": DUUR, "arbeidsverleden": KANS, "x": Z,
    "verplicht": st.booleans(), "duur": Z,
}  # fmt: skip
ANDERS = {("oordeel_knelpunt", "gezien"): KNELPUNT, ("nakans", "gezien"): KNELPUNT, ("diagnose", "instrument"): BIT}


def _regels() -> list[tuple[ModuleType, str]]:
    return [
        (module, naam)
        for module in MODULES
        for naam, functie in vars(module).items()
        if isinstance(functie, Dispatcher) and functie.__module__ == module.__name__
    ]


@lru_cache(maxsize=1)
def _rijen() -> dict[str, np.ndarray]:
    par = basis().par
    return {"P": par.P, "O": par.O.reshape(-1, par.O.shape[-1]), "C": par.C.reshape(-1, par.C.shape[-1])}


@pytest.fixture(scope="module")
def puur() -> dict[str, ModuleType]:
    return {module.__name__: interpreteer(module.__name__) for module in MODULES}


def _trek(data: st.DataObject, module: str, functie: str, argument: str) -> Any:
    if argument in ("P", "O", "C"):
        rijen = _rijen()[argument]
        # some number of the row a little other than in the baseline
        rij = rijen[data.draw(st.integers(0, len(rijen) - 1))].copy()
        i = data.draw(st.integers(0, len(rij) - 1))
        rij[i] *= data.draw(st.floats(0.5, 1.5))
        return rij
    deel = module.rpartition(".")[2]
    strategie = ANDERS.get((functie, argument), ANDERS.get((deel, argument), ARGUMENTEN[argument]))
    return data.draw(strategie)


@pytest.mark.parametrize(("module", "naam"), _regels(), ids=lambda x: x if isinstance(x, str) else "")
@given(data=st.data())
def test_compiled_equals_interpreted(
    puur: dict[str, ModuleType], module: ModuleType, naam: str, data: st.DataObject
) -> None:
    functie = getattr(module, naam)
    argumenten = functie.py_func.__code__.co_varnames[: functie.py_func.__code__.co_argcount]
    if naam == "doorloop":
        waarden = _wandeling(data)
    else:
        waarden = [_trek(data, module.__name__, naam, a) for a in argumenten]
    uit, thuis = functie(*waarden), getattr(puur[module.__name__], naam)(*waarden)
    assert uit == thuis
    assert math.copysign(1.0, uit) == math.copysign(1.0, thuis) if isinstance(uit, float) else True


def _wandeling(data: st.DataObject) -> list[Any]:
    """Arguments of `doorloop`: somebody on his way through the versions of the baseline."""
    par = basis().par
    begin = data.draw(st.floats(0.0, 4000.0))
    loopt = data.draw(st.floats(0.0, 400.0))
    traits = [data.draw(ARGUMENTEN[a]) for a in ("u", "leeftijd", "opleiding", "knelpunt", "opgelost", "theta", "kort")]
    stand = [
        begin + loopt,
        data.draw(st.floats(0.0, 1.0)),
        int(loopt // MAAND_IN_DAGEN),
        data.draw(M),
        data.draw(st.integers(0, 3)),
    ]
    rest = [
        data.draw(ARGUMENTEN["verval"]),
        data.draw(st.floats(0.5, 2.0)),
        data.draw(EXP),
        data.draw(st.floats(0.0, 5000.0)),
    ]
    return [par.P, par.grenzen, par.maandgrenzen, par.log_index, *traits, begin, *stand, *rest]


@pytest.mark.skipif(bool(config.DISABLE_JIT), reason="nothing is compiled")
def test_all_rules_are_compiled() -> None:
    """So that no rule escapes the comparison."""
    assert len(_regels()) > 55
    for module in MODULES:
        los = [
            naam
            for naam, f in vars(module).items()
            if callable(f) and getattr(f, "__module__", "") == module.__name__ and not isinstance(f, Dispatcher)
        ]
        assert los == [], module.__name__
