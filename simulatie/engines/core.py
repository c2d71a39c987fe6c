"""The core: the course of events of the reference engine, compiled. The same canonical log, event for event.

What the two engines share is the science (`simulatie.rules`), the draws and the vocabulary. The course of events stands
here a second time: not as processes and resources but as a state machine over a heap of appointments, one region at a
time, in flat records. The rooms of `kern` mirror those of the reference:

    halten.py     where a client's course can stop: the program counter
    toestand.py   the records, and how compiled code reaches them
    agenda.py     the heap of appointments        logboek.py    the log and its order
    klant.py      draws, hazard, exits            intake.py     diagnosis and choice
    balies.py     klantmanagers                   loketten.py   places and budgets
    diensten.py   own services                    verwijzing.py referral
    traject.py    the provider's months           toezicht.py   reports and progress interviews
    vervolg.py    what comes after                baan.py       jobs
    claims.py     rights to claim a job           tweeling.py   twins: searching alone instead
    opzet.py      before a region starts          draai.py      the loop
    opbouw.py, tabellen.py: from a scenario to those records
"""

from __future__ import annotations

import numpy as np
from numba import typeof

from simulatie.aanbod import Aanbod
from simulatie.engines.events import canoniek
from simulatie.engines.kern.draai import draai
from simulatie.engines.kern.opbouw import maak_shard, ruimte, vul_klanten, wereld_van
from simulatie.engines.kern.toestand import REGIO
from simulatie.parameters import Parameters


def simuleer_regio(
    klanten: np.ndarray, regio: int, seed: int, replicatie: int, par: Parameters, aanbod: Aanbod
) -> np.ndarray:
    """Simulate one region and return its canonical event log: as `engines.reference.simuleer_regio`, to the bit.

    Args:
        klanten: array of `population.KLANT_TYPE`. regio: number of the region (keys teams and providers).
        seed, replicatie: keys of all draws.

    Returns:
        Structured array of `events.LOG_TYPE` in canonical order.

    Raises:
        ValueError: more clients in the region than the agenda can tell apart.
    """
    return simuleer_in_buffer(klanten, regio, seed, replicatie, par, aanbod).copy()


def simuleer_in_buffer(
    klanten: np.ndarray, regio: int, seed: int, replicatie: int, par: Parameters, aanbod: Aanbod
) -> np.ndarray:
    """The same without a copy: the log lies in a buffer of this thread, and its next region overwrites it."""
    wereld, plaats = wereld_van(par, aanbod), ruimte()
    while True:
        vul_klanten(plaats, klanten, len(par.contracten))
        shard = maak_shard(wereld, plaats, len(klanten), regio, seed, replicatie)
        geordend = draai(shard.regio)
        vol = int(shard.regio["vol"][0])
        if not vol:
            break
        plaats.vergroot(vol)
    log = plaats.log[: int(shard.regio["log_n"][0])]
    return log if geordend else canoniek(log)


def vertaal() -> None:
    """Compile the loop, or load it from the cache, without running anything."""
    draai.compile((typeof(np.zeros(1, dtype=REGIO)),))  # type: ignore[no-untyped-call]
