"""The arithmetic of comparing scenarios that met the same clients and the same draws.

    arm = arm_van(run)                       # counts by (replicatie, regio)
    paren = vergelijk_armen(basis, variant)  # paired differences of all indicators at once
    tabel = maak_verschillen("naam", paren)  # with intervals, thresholds and verdicts

`simulatie.vergelijken` runs the scenarios and puts the tables together.
"""

from simulatie.outcomes.vergelijking.arm import Arm as Arm
from simulatie.outcomes.vergelijking.arm import arm_van as arm_van
from simulatie.outcomes.vergelijking.arm import stapel as stapel
from simulatie.outcomes.vergelijking.budget import maak_budget as maak_budget
from simulatie.outcomes.vergelijking.doorsneden import maak_claims as maak_claims
from simulatie.outcomes.vergelijking.doorsneden import maak_keten as maak_keten
from simulatie.outcomes.vergelijking.doorsneden import maak_kwartalen as maak_kwartalen
from simulatie.outcomes.vergelijking.doorsneden import maak_overleving as maak_overleving
from simulatie.outcomes.vergelijking.fieller import fieller as fieller
from simulatie.outcomes.vergelijking.gepaard import Paren as Paren
from simulatie.outcomes.vergelijking.gepaard import vergelijk_armen as vergelijk_armen
from simulatie.outcomes.vergelijking.trekkingen import vul_trekkingen as vul_trekkingen
from simulatie.outcomes.vergelijking.verschillen import is_deelgroep as is_deelgroep
from simulatie.outcomes.vergelijking.verschillen import maak_verschillen as maak_verschillen
