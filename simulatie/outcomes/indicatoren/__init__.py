"""All indicators, one module a subject. Importing this package fills `register.REGISTER`, in the order below."""

from simulatie.outcomes.indicatoren import (  # noqa: I001  the order here is the order of the output
    plaatsing as plaatsing,
    tweede_kans as tweede_kans,
    duurzaam as duurzaam,
    diagnose as diagnose,
    terugmelding as terugmelding,
    proces as proces,
    sturing as sturing,
    artikel47 as artikel47,
    bestand as bestand,
    vanaf_instroom as vanaf_instroom,
    geld as geld,
    claims as claims,
    teruggemeld as teruggemeld,
    primair as primair,
    instroom as instroom,
)
from simulatie.outcomes.indicatoren.register import REGISTER as REGISTER
from simulatie.outcomes.indicatoren.register import Definitie as Definitie
from simulatie.outcomes.indicatoren.register import Indicator as Indicator
from simulatie.outcomes.indicatoren.register import definities as definities
