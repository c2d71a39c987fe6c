"""From published rates to a calibrated baseline: targets, objective, point fit, posterior and diagnostics.

Uses the public interface of `simulatie`; nothing in `simulatie` imports this package.
"""

from __future__ import annotations

from pathlib import Path

__all__ = ["trek_priors"]


def trek_priors(map_: str | Path, aantal: int, *, seed: int = 1, scenario: str = "basis") -> Path:
    """Draws of what no figure tells, from the priors alone: the uncertainty there is without any fit.

    Args:
        map_: folder that gets `trekkingen.parquet`, a column for each path and a row for each draw.
        aantal: how many draws, at least 1.
        seed: the same seed gives the same draws.
        scenario: the scenario they are draws of.

    Returns the file. Raises ValueError for no draws at all, ScenarioFout, OSError where it cannot be written.
    """
    from calibratie.parameters import laad_parameters
    from calibratie.resultaat import schrijf_priortrekkingen
    from simulatie.scenario.lezen import laad

    if aantal < 1:
        raise ValueError(f"aantal = {aantal}: must be at least 1")
    return schrijf_priortrekkingen(Path(map_), laad_parameters(basis=laad(scenario)), aantal, seed)
