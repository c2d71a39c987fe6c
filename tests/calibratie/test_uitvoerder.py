"""Who computes, in what order, how many at a time, interrupted or not: the answers are the same."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import Future

import numpy as np
import pytest
from speelmodel import P, Speelmodel

from calibratie.opslag import Opslag
from calibratie.uitkomst import Uitkomst
from calibratie.uitvoerder import Rekenaar, uitvoerder
from simulatie.ensemble import EnkelVoudig


def vragen(rekenaar: Rekenaar, aantal: int = 6):
    rng = np.random.default_rng(3)
    return [
        rekenaar.vraag({f"speel.p{j}": float(x) for j, x in enumerate(rng.standard_normal(P))}, 5000, 1)
        for _ in range(aantal)
    ]


def gelijk(een: list[Uitkomst], twee: list[Uitkomst]) -> bool:
    return len(een) == len(twee) and all(a.gelijk(b) for a, b in zip(een, twee, strict=True))


@pytest.fixture
def verwacht() -> list[Uitkomst]:
    rekenaar = Rekenaar(Speelmodel(), EnkelVoudig())
    return rekenaar.reken(vragen(rekenaar))


class Achterstevoren:
    """Finishes nothing until three are waiting, then the last first."""

    def __init__(self) -> None:
        self.wacht: list = []

    def submit(self, fn, /, *args) -> Future:
        toekomst: Future = Future()
        self.wacht.append((toekomst, fn, args))
        if len(self.wacht) >= 3:
            for toekomst_, fn_, args_ in reversed(self.wacht):
                toekomst_.set_result(fn_(*args_))
            self.wacht.clear()
        return toekomst


def test_order_of_completion_does_not_matter(verwacht):
    rekenaar = Rekenaar(Speelmodel(), Achterstevoren(), werkers=3)
    assert gelijk(rekenaar.reken(vragen(rekenaar)), verwacht)


def test_two_processes_give_the_same_bits(verwacht, tmp_path):
    model = Speelmodel()
    with uitvoerder(2, model) as werk:
        rekenaar = Rekenaar(model, werk, 2, Opslag(tmp_path))
        assert gelijk(rekenaar.reken(vragen(rekenaar)), verwacht)
    assert rekenaar.gerekend == 6


def test_each_question_is_asked_once(verwacht):
    rekenaar = Rekenaar(Speelmodel(), EnkelVoudig())
    dubbel = [v for v in vragen(rekenaar) for _ in range(2)]
    assert gelijk(rekenaar.reken(dubbel)[::2], verwacht)
    rekenaar.reken(dubbel)
    assert rekenaar.gerekend == 6


class Onderbroken(Speelmodel):
    """Ctrl-C during the fourth run."""

    gedaan = 0

    def __call__(self, parameters: Mapping[str, float], klanten: int, seed: int) -> Uitkomst:
        type(self).gedaan += 1
        if self.gedaan == 4:
            raise KeyboardInterrupt
        return super().__call__(parameters, klanten, seed)


def test_an_interrupt_loses_only_what_was_under_way(verwacht, tmp_path):
    Onderbroken.gedaan = 0
    rekenaar = Rekenaar(Onderbroken(), EnkelVoudig(), opslag=Opslag(tmp_path))
    with pytest.raises(KeyboardInterrupt):
        rekenaar.reken(vragen(rekenaar))
    verder = Rekenaar(Speelmodel(), EnkelVoudig(), opslag=Opslag(tmp_path))
    assert gelijk(verder.reken(vragen(verder)), verwacht)
    assert (verder.gevonden, verder.gerekend) == (3, 3)


def test_an_error_of_the_simulator_comes_out_and_loses_nothing(tmp_path):
    class Stuk(Speelmodel):
        def __call__(self, parameters, klanten, seed):
            if parameters["speel.p0"] == -3.0:
                raise ZeroDivisionError
            return super().__call__(parameters, klanten, seed)

    rekenaar = Rekenaar(Stuk(), EnkelVoudig(), opslag=Opslag(tmp_path))
    goed = vragen(rekenaar)
    slecht = rekenaar.vraag({f"speel.p{j}": -3.0 for j in range(P)}, 5000, 1)
    with pytest.raises(ZeroDivisionError):
        rekenaar.reken([*goed, slecht])
    assert Opslag(tmp_path).aantal() == len(goed)
