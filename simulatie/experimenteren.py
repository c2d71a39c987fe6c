"""A study from a notebook: do what is missing of it, and give its results.

import simulatie as sim
u = sim.experiment("experiments/terugmelding.yaml", "uit/terugmelding", werkers=2, klanten=5_000, trekkingen=5)
u.samenvatting
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from simulatie.studie.antwoorden import Uitkomsten
    from simulatie.studie.uitvoeren import Melder


class TakenMisluktError(RuntimeError):
    """Tasks of a study failed twice; `mislukt` maps their keys to what they said. All others are kept."""

    def __init__(self, map_: Path, mislukt: dict[str, str]) -> None:
        eerste = next(iter(mislukt.items()))
        super().__init__(f"{map_}: {len(mislukt)} tasks failed, the first {eerste[0]}: {eerste[1]}")
        self.map, self.mislukt = map_, mislukt


def experiment(
    studie: str | Path,
    map_: str | Path,
    *,
    werkers: int = 1,
    cluster: str | None = None,
    melder: Melder | None = None,
    **anders: Any,
) -> Uitkomsten:
    """Do a study, or go on with it where its folder is; returns its results.

    Args:
        studie: the study file.
        map_: its folder; what is there already is not done again.
        werkers: processes; with more than one, the calling script needs `if __name__ == "__main__":` (a notebook does
            not).
        cluster: address of a Dask scheduler, instead of `werkers`.
        melder: called with how far it is after each task.
        anders: fields set otherwise than in the file: klanten, replicaties, trekkingen, seed.

    Raises:
        ScenarioFout, WijzigFout, TrekkingenFout: the study, its scenarios or its draws cannot be used.
        GeenStudieError: the folder holds another study, or results of another version of the model.
        TakenMisluktError: tasks failed twice.
        OSError: the folder cannot be written, or no scheduler answers.
    """
    from simulatie.studie.antwoorden import uitkomsten
    from simulatie.studie.bestand import laad_studie
    from simulatie.studie.uitvoeren import begin, draai_tot_precies, maak_plan, warm_op

    plan = maak_plan(laad_studie(studie, **anders))
    folder = begin(plan, Path(map_))
    warm_op(plan)
    plan, stand = draai_tot_precies(plan, folder, werkers=werkers, cluster=cluster, melder=melder)
    if stand.mislukt:
        raise TakenMisluktError(folder.map, stand.mislukt)
    return uitkomsten(plan, folder)
