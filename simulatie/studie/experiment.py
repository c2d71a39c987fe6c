"""A study in one call, for notebooks and scripts; the command `experiment` does the same with progress."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from simulatie.studie.antwoorden import Uitkomsten, uitkomsten
from simulatie.studie.bestand import laad_studie
from simulatie.studie.uitvoeren import Stand, begin, draai, maak_plan


class NietAfError(RuntimeError):
    """Tasks of a study failed twice; the rest is kept in its folder."""

    def __init__(self, stand: Stand) -> None:
        super().__init__("\n".join(f"{sleutel}: {melding}" for sleutel, melding in stand.mislukt.items()))


def experiment(studie: str | Path, uit: str | Path, *, werkers: int = 1, **anders: Any) -> Uitkomsten:
    """Do what is missing of a study and give its answers.

    Args:
        studie: a study file.
        uit: the folder of results, made where it is not there; `sim.laad` reads it again.
        werkers: processes that work.
        anders: fields of the file to have otherwise: klanten, replicaties, trekkingen, seed.

    Raises:
        ScenarioFout, WijzigFout: the study cannot be used; all errors at once.
        GeenStudieError: the folder holds something else. NietAfError: tasks failed.
    """
    plan = maak_plan(laad_studie(studie, **anders))
    folder = begin(plan, Path(uit))
    stand = draai(plan, folder, werkers=werkers)
    if stand.mislukt:
        raise NietAfError(stand)
    return uitkomsten(plan, folder)
