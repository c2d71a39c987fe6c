"""The vocabulary and the layout of the event log: what every engine writes.

A row is one thing that happened to one client. Rows are in canonical order: (tijd, klasse, klant, volgnr). Two
engines agree when their canonical logs are equal to the bit.

| column  | type    | meaning                                                                                  |
|---------|---------|------------------------------------------------------------------------------------------|
| tijd    | float64 | days since the scenario's start                                                          |
| klasse  | int8    | class of the moment (`KLASSE_*`): what goes first when things happen at one time         |
| klant   | int64   | the client                                                                               |
| volgnr  | int32   | ordinal of this event for this client                                                    |
| soort   | int16   | what happened (`Gebeurtenis`)                                                            |
| traject | int16   | which trajectory of this client it belongs to (1, 2, …; 0: none)                         |
| code    | int16   | detail: see the comment with each kind                                                   |
| waarde  | float64 | amount: see the comment with each kind                                                   |
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final

import numpy as np

# classes of events at one time, in order (docs/model.md, "order of events")
KLASSE_WIJZIGING, KLASSE_UITGANG, KLASSE_VRIJGAVE, KLASSE_MAAND, KLASSE_AANVRAAG, KLASSE_START = range(1, 7)

LOG_TYPE: Final = np.dtype(
    [
        ("tijd", np.float64),
        ("klasse", np.int8),
        ("klant", np.int64),
        ("volgnr", np.int32),
        ("soort", np.int16),
        ("traject", np.int16),
        ("code", np.int16),
        ("waarde", np.float64),
    ]
)


class Gebeurtenis(IntEnum):
    """Kinds of events. Numbers are part of the file format: append, never renumber."""

    INSTROOM = 1  # a spell on benefit (or searching) begins; code = uitkering, waarde = age
    UITKERING = 2  # the benefit changes without work between; code = new uitkering (5: none)
    WERK = 3  # a job begins; code = 1 if the contract is under six months, waarde = months of search in this spell
    DUURZAAM = 4  # the job has lasted six months; code = 0
    BAANVERLIES = 5  # the job ends; code = 1 if a benefit (or search) follows, 0 if the client is seen no more
    UITSTROOM = 6  # the client leaves, for good unless TIJDELIJK; code = Uitstroomreden
    EINDE_RUN = 7  # the run ends with the client still there; code = Fase
    AANVRAAG = 10  # a task enters a klantmanager's queue; code = taak
    DIENST_START = 11  # the klantmanager starts on it; code = taak, waarde = days waited
    DIENST_EINDE = 12  # and is done; code = taak, waarde = minutes
    INGETROKKEN = 13  # the task leaves the queue unserved; code = taak
    DIAGNOSE = 14  # the klantmanager's guess; code = knelpunt seen, waarde = seen chance of work within a year
    JUIST = 15  # whether that guess is right; code = 1 or 0, waarde = the true obstacle
    KEUZE = 16  # service chosen; code = dienst, waarde = risicoklasse
    IRO = 17  # at the choice: code bit 1 = told about the IRO, bit 2 = asked for it
    AANMELDING = 20  # asks for a place; code = contract
    VERSCHUIVING = 21  # patience is over, next contract; code = contract left
    AFGEWEZEN = 22  # the provider does not start the client; code = contract
    START_TRAJECT = 23  # code = contract, waarde = maximum price committed
    AANBIEDER = 24  # who: code = provider within contract and region, waarde = habit class
    INSTRUMENT = 25  # what: code = instrument, waarde = 1 if it fits the true (unsolved) obstacle
    INFORMATIE = 26  # what the provider knows; code = informatie, waarde = first belief (mean log chance)
    INVLOED = 27  # code = 1 if the client has enough influence on the plan, waarde = motivation at the start
    INZET = 28  # the provider's effort from this month on; code = inzet, waarde = month
    OPGELOST = 29  # the obstacle is solved; waarde = month
    MOTIVATIE = 30  # asked at month 6 or the end; code = 1 if more motivated than at the start, waarde = motivation
    POSITIE = 31  # re-integration position; code = new position, waarde = old
    TERUGMELDING = 32  # the provider reports; code = grond, waarde = month
    AANVAARD = 33  # the report is accepted; code = grond, waarde = month reported
    GEWEIGERD = 34  # the report is refused; code = grond, waarde = month reported
    VERPLICHT = 35  # a report was made because it had to be; code = 1 below the chance, 2 no progress
    TERUGGEHAALD = 36  # recalled by the opdrachtgever; waarde = months without contact
    BIJGESTELD = 37  # instrument changed on the way; code = new instrument, waarde = 1 if it fits
    EINDE_TRAJECT = 38  # code = eindreden, waarde = months
    RAPPORT = 39  # end report; waarde = quality 0-1
    VERVOLG = 40  # follow-up decision; code = dienst (0: nothing), waarde = its chance
    OVERDRACHT = (
        41  # at the start of a later trajectory; code = informatie, waarde = 1 if it is the same provider again
    )
    HERBEOORDELING = 42  # the case comes up again
    ZIEKTE = 43  # long illness in a trajectory
    WEIGERING = 44  # open refusal in a trajectory
    SANCTIE = 45  # waarde = months
    EIGEN_START = 46  # own guidance begins
    EIGEN_EINDE = 47  # and ends
    ZORG_START = 48  # care begins
    ZORG_EINDE = 49  # and ends; code = 1 if the obstacle was solved
    NAZORG = 50  # follow-up care with a job; code = 1 provider, 2 klantmanager, waarde = months
    CLAIM = 51  # a contract claims the job as a placement; code = 1 in the trajectory, 2 in the window after it
    BETALING = 52  # public client pays provider; code = Betaalsoort, waarde = euro
    VRIJVAL = 53  # committed money released to this year's budget; waarde = euro
    KOSTEN = 54  # provider's cost: of the trajectory, booked at its end, and of payments after it; waarde = euro
    TWEELING = 55  # instead of a trajectory: code = bits TWEELING_*, waarde = day of the twin's first job (−1: none)
    GEWONNEN = 56  # waarde = months of work it gained on its twin within the horizon (negative: lost)


# bits of TWEELING: who works, after 12 months (halverwege) and after 24 (einde) since the start of the trajectory
TWEELING_ANDER_HALVERWEGE, TWEELING_ANDER_EINDE, TWEELING_ZELF_HALVERWEGE, TWEELING_ZELF_EINDE = 1, 2, 4, 8


class Fase(IntEnum):
    """Where a client is."""

    ZELF_ZOEKEN = 0  # before the first task is asked for
    WACHT_INTAKE = 1
    ZELFSTANDIG = 2  # no service, until reconsidered
    EIGEN_BEGELEIDING = 3
    ZORG = 4
    WACHT_PLAATS = 5  # referred, waiting for place and budget
    WACHT_START = 6  # has a place, not started
    TRAJECT = 7
    WACHT_VERVOLG = 8  # between the end of a trajectory and the decision
    WERK = 9
    WEG = 10


class Uitstroomreden(IntEnum):
    """Why a client is seen no more, or for a while."""

    OVERIG = 0
    PENSIOEN = 1
    NA_WERK = 2
    TIJDELIJK = 3  # for another reason than work, and back within the run: an INSTROOM follows


class Betaalsoort(IntEnum):
    """What a payment is for."""

    START = 0
    TUSSENTIJDS = 1
    RESULTAAT = 2
    DUURZAAM = 3
    TERUGMELDING = 4
    RAPPORT = 5


def canoniek(log: np.ndarray) -> np.ndarray:
    """A log (structured, `LOG_TYPE`) in canonical order: tijd, klasse, klant, volgnr."""
    return log[np.lexsort((log["volgnr"], log["klant"], log["klasse"], log["tijd"]))]
