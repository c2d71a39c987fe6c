"""Which assumptions drive an effect: Morris' elementary effects and Sobol' indices, with SALib (extra `gevoeligheid`).

The factors are the numbers that are not known, each over its range; the outcome is the *effect* of a policy: the
variant minus the baseline in the same world, with the same clients and the same luck.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import pandas as pd

NIVEAUS: Final = 4
"""Levels of the grid of Morris' trajectories: the usual choice (Morris 1991)."""


class ZonderSalibError(ImportError):
    """SALib is not installed."""

    exitcode = 2

    def tekst(self, taal: str | None = None) -> str:
        """What to do about it."""
        from simulatie.teksten import tekst

        return tekst("studie.zonder_salib", taal)


def _probleem(factoren: int) -> dict[str, Any]:
    return {"num_vars": factoren, "names": [f"x{i}" for i in range(factoren)], "bounds": [[0.0, 1.0]] * factoren}


def punten(ontwerp: str, factoren: int, n: int, seed: int) -> np.ndarray:
    """Points of a design in the unit cube, float64 [points, factors].

    `n`: trajectories for `morris` (n·(factors + 1) points), base size for `sobol` (n·(factors + 2) points, n rounded
    up to a power of two). Raises ZonderSalibError without SALib.
    """
    try:
        from SALib.sample import morris as morrissteekproef
        from SALib.sample import sobol as sobolsteekproef
    except ImportError as fout:
        raise ZonderSalibError("SALib") from fout
    if ontwerp == "morris":
        return np.asarray(morrissteekproef.sample(_probleem(factoren), n, num_levels=NIVEAUS, seed=seed))
    macht = 1 << max(0, (n - 1).bit_length())
    return np.asarray(sobolsteekproef.sample(_probleem(factoren), macht, calc_second_order=False, seed=seed))


def ontleed_effect(ontwerp: str, x: np.ndarray, y: np.ndarray, namen: list[str], seed: int) -> pd.DataFrame:
    """What each factor does to an effect.

    Args:
        ontwerp: `morris` or `sobol`, as the points were made.
        x: points in the unit cube, float64 [points, factors]. y: the effect at each, float64 [points].

    Returns:
        One row a factor, most important first. morris: mu, mu_ster (mean of the absolute elementary effects, with
        mu_ster_marge: half its 95% interval), sigma (interaction or curvature). sobol: s1, st with s1_marge, st_marge.
    """
    try:
        from SALib.analyze import morris, sobol
    except ImportError as fout:
        raise ZonderSalibError("SALib") from fout
    probleem = _probleem(len(namen))
    if ontwerp == "morris":
        uit = morris.analyze(probleem, x, y, num_levels=NIVEAUS, seed=seed)
        tabel = pd.DataFrame(
            {
                "factor": namen,
                "mu": np.asarray(uit["mu"], dtype=np.float64),
                "mu_ster": np.asarray(uit["mu_star"], dtype=np.float64),
                "mu_ster_marge": np.asarray(uit["mu_star_conf"], dtype=np.float64),
                "sigma": np.asarray(uit["sigma"], dtype=np.float64),
            }
        )
        return tabel.sort_values("mu_ster", ascending=False, kind="stable", ignore_index=True)
    uit = sobol.analyze(probleem, y, calc_second_order=False, seed=seed)
    tabel = pd.DataFrame(
        {
            "factor": namen,
            "s1": np.asarray(uit["S1"], dtype=np.float64),
            "s1_marge": np.asarray(uit["S1_conf"], dtype=np.float64),
            "st": np.asarray(uit["ST"], dtype=np.float64),
            "st_marge": np.asarray(uit["ST_conf"], dtype=np.float64),
        }
    )
    return tabel.sort_values("st", ascending=False, kind="stable", ignore_index=True)
