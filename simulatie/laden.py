"""One word for everything that was kept: a scenario, a run folder, a study folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, overload

from simulatie.opslagregels import MANIFEST

if TYPE_CHECKING:
    import pandas as pd

    from simulatie.scenario.lezen import Geladen
    from simulatie.studie.antwoorden import Uitkomsten

Soort = Literal["scenario", "run", "studie"]
SOORTEN: Final = ("scenario", "run", "studie")


@overload
def laad(wat: str | Path) -> Any: ...
@overload
def laad(wat: str | Path, *, soort: Literal["scenario"], **opties: Any) -> Geladen: ...
@overload
def laad(wat: str | Path, *, soort: Literal["run"]) -> dict[str, pd.DataFrame]: ...
@overload
def laad(wat: str | Path, *, soort: Literal["studie"]) -> Uitkomsten: ...


def laad(wat: str | Path, *, soort: Soort | None = None, **opties: Any) -> Any:
    """Load what a name or a path stands for.

    A folder with a manifest is a study (`Uitkomsten`: effects, variance, regret) or a run (its tables by name).
    Anything else is a scenario, by path or by its name in the library.

    Args:
        wat: a name or a path.
        soort: "scenario", "run" or "studie": what it must be; then the type of the answer is known beforehand.
        opties: of `scenario.lezen.laad`, for a scenario.

    Raises GeenStudieError, GeenRunError or ScenarioFout for what cannot be used, ValueError for another `soort`.
    """
    if soort is not None and soort not in SOORTEN:
        raise ValueError(f"soort = {soort!r}: must be one of {', '.join(SOORTEN)}")
    map_ = Path(wat)
    match soort or _soort_van(map_):
        case "studie":
            from simulatie.studie.antwoorden import laad_uitkomsten

            return laad_uitkomsten(map_)
        case "run":
            from simulatie.store import lees_run

            return lees_run(map_)
        case _:
            from simulatie.scenario.lezen import laad as laad_scenario

            return laad_scenario(wat, **opties)


def _soort_van(map_: Path) -> Soort:
    if not (map_.is_dir() and (map_ / MANIFEST).is_file()):
        return "scenario"
    from simulatie.studie.opslag import is_studiemap

    return "studie" if is_studiemap(map_) else "run"
