"""Are providers plausible? Margins and participation: prices and costs are wrong where these are (model: checks)."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hulp import G, Proef, basis, per_klant

REGIOS = 8


@dataclass
class Balans:
    """Of one contract: euros of the trajectories that have ended, and how many were started or not."""

    omzet: float = 0.0
    kosten: float = 0.0
    gestart: int = 0
    afgewezen: int = 0

    @property
    def marge(self) -> float:
        """Share of the turnover that is left."""
        return (self.omzet - self.kosten) / self.omzet


def balansen(proef: Proef, regios: int) -> dict[str, Balans]:
    """The books of each contract. A trajectory's own costs are booked at its end, so open ones do not count."""
    uit = {naam: Balans() for naam in proef.par.contracten}
    for regio in range(regios):
        for leven in per_klant(proef.draai(regio)).values():
            open_: dict[int, list[float]] = {}  # by number: contract, paid, cost
            klaar: dict[int, list[float]] = {}
            for rij in leven:
                nummer, soort = int(rij["traject"]), int(rij["soort"])
                if soort == G.AFGEWEZEN:
                    uit[proef.par.contracten[rij["code"]]].afgewezen += 1
                elif soort == G.START_TRAJECT:
                    _boek(uit, proef, klaar.pop(nummer, None))  # numbers begin anew after a durable job
                    open_[nummer] = [float(rij["code"]), 0.0, 0.0]
                elif soort == G.EINDE_TRAJECT:
                    klaar[nummer] = open_.pop(nummer)
                elif soort in (G.BETALING, G.KOSTEN):
                    boek = klaar[nummer] if nummer in klaar else open_[nummer]
                    boek[1 if soort == G.BETALING else 2] += float(rij["waarde"])
            for boek in klaar.values():
                _boek(uit, proef, boek)
    return {naam: balans for naam, balans in uit.items() if balans.gestart}


def _boek(uit: dict[str, Balans], proef: Proef, boek: list[float] | None) -> None:
    if boek is not None:
        balans = uit[proef.par.contracten[int(boek[0])]]
        balans.omzet += boek[1]
        balans.kosten += boek[2]
        balans.gestart += 1


@pytest.mark.statistiek
def test_margins_and_participation_of_the_baseline() -> None:
    """All contracts together: a margin of 0 to 10% of the turnover (± 1 point for noise); at most a quarter of the
    referrals not started, and no kind of contract that providers mostly refuse.

    The noise of the margin over 8 regions is 0.9 points.
    """
    balans = balansen(basis(), REGIOS)
    for naam, b in balans.items():
        deel = b.afgewezen / (b.afgewezen + b.gestart)
        print(f"{naam:14s} {b.gestart:5d} gestart, {deel:.0%} niet; omzet {b.omzet:9.0f}, marge {b.marge:+.1%}")
        assert deel < 0.5, naam
    omzet, kosten = (sum(getattr(b, wat) for b in balans.values()) for wat in ("omzet", "kosten"))
    niet, wel = (sum(getattr(b, wat) for b in balans.values()) for wat in ("afgewezen", "gestart"))
    print(f"alle samen: marge {(omzet - kosten) / omzet:+.1%}, {niet / (niet + wel):.0%} niet gestart")
    assert niet < 0.25 * (niet + wel)
    assert -0.01 < (omzet - kosten) / omzet < 0.11
