"""A simulator in closed form, in the shape of the model: 12 parameters, 21 shares, some of one cohort, noise by seed.

Shares are logistic in the parameters, with some curvature. A run counts cases among so many units, region by region,
with uniforms keyed on the seed: common random numbers, steps where a case tips over, noise that shrinks with clients.
Shares 0-1, 2-3 and 4-5 are of the same units (after 6 and after 12 months), so they correlate.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.special import expit

from calibratie.doelen import Doel, Doelen, Steekproef
from calibratie.priors import Prior
from calibratie.register import Definitie, Register, Streefcijfer
from calibratie.ruimte import Parameter, Ruimte
from calibratie.uitkomst import Uitkomst
from simulatie.scenario.fouten import Plaats

P, K = 12, 21
REGIO = 2500
PAREN = ((0, 1), (2, 3), (4, 5))
DEEL = np.array([0.1] * 6 + [0.3] * 9 + [0.5] * 6)


@lru_cache(maxsize=1)
def _vorm() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Intercepts [K], slopes [K, P], curvature [K, P]: fixed numbers, sparse like a real model's."""
    rng = np.random.default_rng(20)
    a = rng.uniform(-1.8, 0.2, K)
    B = np.where(rng.random((K, P)) < 0.3, rng.normal(0, 0.35, (K, P)), 0.0)
    for j in range(P):
        B[j % K, j] += 0.5
        B[(j + 7) % K, j] -= 0.3
    C = np.where(B != 0, rng.normal(0, 0.04, (K, P)), 0.0)
    for vroeg, laat in PAREN:
        a[laat], B[laat], C[laat] = a[vroeg] + 0.6, 0.9 * B[vroeg], C[vroeg]
    return a, B, C


def kansen(z: np.ndarray) -> np.ndarray:
    """The shares in the long run [K] at coordinates z [P]."""
    a, B, C = _vorm()
    uit: np.ndarray = expit(a + B @ z + C @ (z**2))
    return uit


@lru_cache(maxsize=256)
def _eenheden(klanten: int, seed: int) -> list[list[np.ndarray]]:
    """Sorted uniforms by share and region; the second of a pair has those of the first."""
    R = max(2, klanten // REGIO)
    uit: list[list[np.ndarray]] = []
    bron = {laat: vroeg for vroeg, laat in PAREN}
    for k in range(K):
        if k in bron:
            uit.append(uit[bron[k]])
            continue
        n = max(1, round(klanten * DEEL[k] / R))
        uit.append([np.sort(np.random.default_rng([seed, k, r]).random(n)) for r in range(R)])
    return uit


@dataclass(frozen=True)
class Speelmodel:
    """The simulator. `dood`: a parameter that does nothing."""

    versie: str = "speel-1"
    dood: int | None = None

    def opwarmen(self) -> None:
        """Nothing to compile."""

    def __call__(self, parameters: Mapping[str, float], klanten: int, seed: int) -> Uitkomst:
        """Count cases."""
        z = np.array([parameters[f"speel.p{j}"] for j in range(P)])
        if self.dood is not None:
            z[self.dood] = 0.0
        p = kansen(z)
        eenheden = _eenheden(klanten, seed)
        R = len(eenheden[0])
        teller = np.array([[np.searchsorted(u, p[k]) for u in eenheden[k]] for k in range(K)], dtype=float)
        noemer = np.array([[len(u) for u in eenheden[k]] for k in range(K)], dtype=float)
        waarden = teller.sum(axis=1) / noemer.sum(axis=1)
        rest = (teller - waarden[:, None] * noemer) / noemer.sum(axis=1)[:, None]
        cov = R / (R - 1) * (rest[:, None, :] * rest[None, :, :]).sum(axis=2)
        return Uitkomst(waarden, cov, noemer.sum(axis=1), R)


class Traag(Speelmodel):
    """Takes its time, so that it can be interrupted."""

    def __call__(self, parameters: Mapping[str, float], klanten: int, seed: int) -> Uitkomst:
        """The same figures, a little later."""
        time.sleep(0.02)
        return super().__call__(parameters, klanten, seed)


def ruimte(rollen: Mapping[int, str] | None = None) -> Ruimte:
    """Twelve parameters that are their own coordinate: prior standard normal."""
    prior = Prior("normaal", "geen", 0.0, 1.0, -8.0, 8.0)
    rollen = rollen or {}
    return Ruimte(
        tuple(
            Parameter(f"p{j}", {f"speel.p{j}": 0.0}, "waarde", prior, rollen.get(j, "schatten"))  # type: ignore[arg-type]
            for j in range(P)
        )
    )


def doelen(
    z: np.ndarray | None = None,
    n: float = 4000.0,
    sd_log_n: float = 0.0,
    afronding: float = 0.001,
    toets: tuple[int, ...] = (),
    seed: int | None = None,
) -> Doelen:
    """Figures published of a world with parameters z: exact, or (with a seed) with sampling error and rounding."""
    z = np.zeros(P) if z is None else z
    y = kansen(z)
    if seed is not None:
        rng = np.random.default_rng([seed, 99])
        for k in range(K):
            if k not in {laat for _, laat in PAREN}:
                u = rng.random(round(n * DEEL[k] / 0.1))
                y[k] = (u < y[k]).mean()
                for vroeg, laat in PAREN:
                    if vroeg == k:
                        y[laat] = (u < kansen(z)[laat]).mean()
        y = np.round(y / afronding) * afronding
    steekproef = ["paar"] * 6 + ["half"] * 9 + ["groot"] * 6
    return Doelen(
        tuple(
            Doel(
                f"d{k}",
                float(np.clip(y[k], 0.001, 0.999)),
                "aandeel",
                afronding,
                steekproef[k],
                n_deel=DEEL[k] / 0.1,
                rol="toets" if k in toets else "kalibreer",
            )
            for k in range(K)
        ),
        tuple(Steekproef(naam, f"bron_{naam}", n, sd_log_n) for naam in ("paar", "half", "groot")),
    )


def register(d: Doelen) -> Register:
    """A register around figures, with made-up papers."""
    definitie = Definitie("klant", (), "instroom", "teller", "noemer", 0.0, "niets", "interpretatie")
    cijfers = tuple(
        Streefcijfer(
            doel=doel,
            cijfer=doel.naam,
            sleutels=(),
            gedrukt=f"{doel.waarde:.3f}",
            periode="2006",
            populatie="allen",
            definitie=definitie,
            bron="rwi2007",
            tabel="tabel 1",
            indicator="plaatsing_uwv",
            groep="totaal",
            per_groep="",
            marge_reden="",
            mechanisme="formule",
            plaats=Plaats("speel.yaml", k + 1, 1),
        )
        for k, doel in enumerate(d.doelen)
    )
    return Register(cijfers, d.steekproeven)
