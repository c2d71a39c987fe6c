"""One word for everything that was kept: a scenario, a run folder, a study folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from simulatie.opslagregels import MANIFEST

if TYPE_CHECKING:
    import pandas as pd

    from simulatie.scenario.lezen import Geladen
    from simulatie.studie.antwoorden import Uitkomsten


def laad(wat: str | Path, **opties: Any) -> Geladen | Uitkomsten | dict[str, pd.DataFrame]:
    """Load what a name or a path stands for.

    A folder with a manifest is a study (`Uitkomsten`: effects, variance, regret) or a run (its tables by name).
    Anything else is a scenario, by path or by its name in the library (`scenario.lezen.laad`, which takes `opties`).

    Raises GeenStudieError, GeenRunError or ScenarioFout for what cannot be used.
    """
    map_ = Path(wat)
    if not (map_.is_dir() and (map_ / MANIFEST).is_file()):
        from simulatie.scenario.lezen import laad as laad_scenario

        return laad_scenario(wat, **opties)
    from simulatie.studie.opslag import is_studiemap

    if is_studiemap(map_):
        from simulatie.studie.antwoorden import laad_uitkomsten

        return laad_uitkomsten(map_)
    from simulatie.store import lees_run

    return lees_run(map_)
