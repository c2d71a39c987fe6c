"""Choosing between the variants of a study: net benefit, regret over worlds, and what decides between the first two.

In world w a variant has net benefit B_w = waarde_baan · Δ durable work − Δ public money, euro per entrant, against the
baseline. Its regret there is max over choices of B_w, minus its own. What a study calls `geen_keuze` (a recession, a
yardstick) is no choice: it is never the best, and nobody regrets not having taken it.

Noise. With e_wc the residual of an effect (see `antwoorden`), the residual of B_w is waarde_baan·e(work) − e(money);
that of a difference of two variants is the difference of theirs: they share clients and draws.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import stats

from simulatie.studie.drijfveren import rangverbanden
from simulatie.studie.ontwerp import BASIS_STAND

if TYPE_CHECKING:
    from simulatie.studie.antwoorden import Uitkomsten

DUURZAAM: Final = ("instroom_duurzaam_werk_36m", "totaal")
GELD: Final = ("primair_publiek_geld", "totaal")
ZEKERHEID: Final = 0.95

Reeks = NDArray[np.float64]


class ZonderUitkomstError(LookupError):
    """The study did not keep an outcome that an answer needs."""

    def __init__(self, indicator: str) -> None:
        super().__init__(f"the study did not keep {indicator}: name it under `uitkomsten` and run the study again")


@dataclass(frozen=True, eq=False)
class Baten:
    """Net benefit of every choice, the baseline first: `baat` [choices, worlds], `rest` [choices, worlds, clusters].

    `keuzes`: (scenario, stand) of each; the baseline has net benefit zero everywhere.
    """

    keuzes: tuple[tuple[str, int], ...]
    baat: Reeks
    rest: Reeks

    @classmethod
    def van(cls, u: Uitkomsten, waarde_baan: float, zonder: Collection[str] = ()) -> Baten:
        """The net benefits in a study; scenarios in `zonder` are no choice.

        Raises ZonderUitkomstError where the study did not keep the two outcomes.
        """
        t = u.tellend
        werk, geld = t.plek(DUURZAAM), t.plek(GELD)
        buiten = (*u.plan.geladen.studie.geen_keuze, *zonder)
        keuzes: list[tuple[str, int]] = [(u.plan.geladen.basis.naam, BASIS_STAND)]
        leeg = np.zeros(t.waarden.shape[1:3])
        baat, rest = [leeg[:, 0]], [leeg]
        for i, v in enumerate(u.varianten.to_dict("records"), start=1):
            if v["scenario"] in buiten:
                continue
            effect = t.effect(i)
            keuzes.append((str(v["scenario"]), int(v["stand"])))
            baat.append(waarde_baan * effect.verschil[:, werk] - effect.verschil[:, geld])
            rest.append(waarde_baan * effect.rest[:, :, werk] - effect.rest[:, :, geld])
        return cls(tuple(keuzes), np.stack(baat), np.stack(rest))


def spijt(b: Baten) -> pd.DataFrame:
    """A row for each choice, the least mean regret first; columns as `Uitkomsten.spijt`."""
    gemis = b.baat.max(axis=0) - b.baat
    werelden = b.baat.shape[1]
    marges = np.array([_marge(rest) for rest in b.rest])
    midden = b.baat.mean(axis=1)
    tabel = pd.DataFrame(
        {
            "scenario": [k[0] for k in b.keuzes],
            "stand": [k[1] for k in b.keuzes],
            "beste": np.bincount(b.baat.argmax(axis=0), minlength=len(b.keuzes)) / werelden,
            "netto_baat": midden,
            "onder": midden - marges,
            "boven": midden + marges,
            "spijt": gemis.mean(axis=1),
            "spijt_95": np.quantile(gemis, ZEKERHEID, axis=1),
        }
    )
    return tabel.sort_values(["spijt", "scenario", "stand"], ignore_index=True, kind="stable")


def voorsprong(b: Baten) -> pd.DataFrame:
    """How far the choice with the least regret is ahead of each other: a row each, in the order of `spijt`.

    scenario, stand; verschil: mean over worlds of its net benefit minus that of the other, euro per entrant; onder,
    boven: interval of that mean by simulation noise; voor: share of worlds in which it is ahead. The first was picked
    from these numbers, so what is ahead by little is so partly by luck.
    """
    volgorde = _volgorde(b)
    eerste = volgorde[0]
    rijen = []
    for ander in volgorde[1:]:
        d = b.baat[eerste] - b.baat[ander]
        marge = _marge(b.rest[eerste] - b.rest[ander])
        gemiddeld = float(d.mean())
        rijen.append((*b.keuzes[ander], gemiddeld, gemiddeld - marge, gemiddeld + marge, float((d > 0).mean())))
    return pd.DataFrame(rijen, columns=["scenario", "stand", "verschil", "onder", "boven", "voor"])


def _marge(rest: Reeks) -> float:
    """Half the interval of a mean over worlds by simulation noise; `rest` [worlds, clusters]. NaN with one cluster."""
    n = rest.shape[1]
    if n < 2:
        return float("nan")
    fout = float(np.sqrt(n / (n - 1) * (rest.mean(axis=0) ** 2).sum()))
    return float(stats.t.ppf(0.5 + ZEKERHEID / 2, n - 1)) * fout


def wat_beslist(u: Uitkomsten, b: Baten) -> pd.DataFrame:
    """Which unknown numbers move the lead of the first choice over the second: factor, gewicht, onder, boven.

    Rank correlations over worlds, as `drijfveren.rangverbanden`: empty with few worlds, or where nothing varies.
    """
    eerste, tweede = _volgorde(b)[:2]
    waarden = u.parameters().set_index("wereld").loc[u.werelden]
    voor = b.baat[eerste] - b.baat[tweede]
    return rangverbanden(waarden if np.ptp(voor) > 0.0 else waarden.iloc[:, :0], voor)


def _volgorde(b: Baten) -> list[int]:
    """Places of the choices, the least mean regret first."""
    return [b.keuzes.index((str(r["scenario"]), int(r["stand"]))) for r in spijt(b).to_dict("records")]
