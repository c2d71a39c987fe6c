"""One client in the reference engine: traits, state, draws, and the walk of his chance of work through time."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from simulatie import draws
from simulatie.assen import GEEN, KNELPUNT_GEEN
from simulatie.engines import tweeling
from simulatie.engines.events import Fase, Gebeurtenis
from simulatie.indeling import plek, plek_afgeleid
from simulatie.parameters import Parameters, Reeks
from simulatie.rules import geloof, werk
from simulatie.rules.motivatie import verval_zoekend
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

if TYPE_CHECKING:
    from simpy.events import Event

    from simulatie.engines.agenda import Agenda
    from simulatie.engines.klantmanagers import Opdracht

OVERIG = plek("uitstroom.overig_per_maand")
OVERIG_ZONDER = plek("uitstroom.overig_zonder_uitkering")
PENSIOEN = plek("uitstroom.pensioenleeftijd")
DRIFT = plek_afgeleid("drift")
ONBEKEND_GEMIDDELDE = plek_afgeleid("onbekend_gemiddelde")
ONBEKEND_VARIANTIE = plek_afgeleid("onbekend_variantie")


@dataclass(frozen=True, slots=True)
class Loterij:
    """The draws of one client in one replication: each a function of purpose, alternative and ordinal."""

    seed: int
    replicatie: int
    klant: int

    def uniform(self, doel: int, volgnummer: int = 0, alternatief: int = 0) -> float:
        """A uniform draw."""
        return draws.uniform(self.seed, self.replicatie, self.klant, doel, alternatief, volgnummer)

    def normaal(self, doel: int, volgnummer: int = 0, alternatief: int = 0) -> float:
        """A standard normal draw."""
        return draws.normaal(self.seed, self.replicatie, self.klant, doel, alternatief, volgnummer)

    def exponentieel(self, doel: int, volgnummer: int = 0, alternatief: int = 0) -> float:
        """A unit exponential draw."""
        return draws.exponentieel(self.seed, self.replicatie, self.klant, doel, alternatief, volgnummer)

    def gumbel(self, doel: int, volgnummer: int = 0, alternatief: int = 0) -> float:
        """A standard Gumbel draw."""
        return draws.gumbel(self.seed, self.replicatie, self.klant, doel, alternatief, volgnummer)


@dataclass(slots=True)
class Claimrecht:
    """A trajectory that ended without a claimed job and may still claim one within its window."""

    C: Reeks
    soort: int
    uitkering: int
    og: int
    einde: float
    maanden: int
    nummer: int
    vrijgegeven: bool  # what was committed and not paid went back to the budget: what comes later needs new money


@dataclass(slots=True, eq=False)
class Klant:
    """A client. Traits are fixed; the rest is where he stands now. Times in days, hazards as in `rules.werk`."""

    agenda: Agenda
    logboek: list[tuple[Any, ...]]
    par: Parameters
    loterij: Loterij
    id: int
    soort: int  # benefit of entry: decides his chances of work for good
    instroom: float
    leeftijd_instroom: float
    opleiding: int
    knelpunt: int
    theta: float
    kort: int
    motivatie_begin: float
    arbeidsverleden: float
    positie: int
    uitkering: int  # benefit now: decides who serves and pays him
    fase: Fase = Fase.ZELF_ZOEKEN
    volgnr: int = 0
    # the walk of the hazard: where it stands (committed at every change of it), and what holds from there
    periode: int = 0  # spells of search so far
    begin: float = 0.0
    leeftijd: float = 0.0
    tijd: float = 0.0
    opgebouwd: float = 0.0
    maanden: int = 0
    motivatie: float = 0.0
    sanctie: int = 0
    opgelost: int = 0
    factor: float = 1.0
    verval: float = 0.0
    drempel: float = math.inf
    motivatie_terug: float = 0.0  # motivation with which the next spell begins
    # exits that are not to work
    overig: float = math.inf
    wisselingen: int = 0
    ww_einde: float = math.inf
    ww_rest: float = 0.0
    pensioen: float = math.inf
    # the chain of services
    diagnoses: int = 0
    besluiten: int = 0
    verwijzingen: int = 0  # ever: keys the draws of a referral, started or not
    trajecten: int = 0  # ever: keys the draws of a trajectory
    nummer: int = 0  # since the last durable job: what follow-up means
    vorige_aanbieder: tuple[int, int] = (-1, -1)  # contract and provider of the last trajectory
    mislukt: int = -1  # instrument of the last trajectory that failed
    oordeel: int = -1  # obstacle the klantmanager last saw
    rapport: float = 0.0  # quality of the last end report
    reden: int = 0  # why the last trajectory ended
    eindgesprek: bool = False  # an end interview is still to be held
    claims: list[Claimrecht] = field(default_factory=list)
    tweelingen: list[tweeling.Tweeling] = field(default_factory=list)  # of the trajectories of this spell
    taken: list[Opdracht] = field(default_factory=list)  # queued or under way, also those nobody waits for
    herzien: Event | None = None  # in a trajectory: to be met when others change his chance of work while he waits

    # ------------------------------------------------------------------ log

    def log(
        self, soort: Gebeurtenis, code: int = 0, waarde: float = 0.0, traject: int = 0, tijd: float | None = None
    ) -> None:
        """Write an event with the time (now, unless a computed time is given) and class of the moment."""
        moment = self.agenda.now if tijd is None else tijd
        rij = (moment, self.agenda.klasse, self.id, self.volgnr, int(soort), traject, int(code), float(waarde))
        self.logboek.append(rij)
        self.volgnr += 1

    @property
    def huidig_knelpunt(self) -> int:
        """The obstacle as it stands: none once it is solved."""
        return KNELPUNT_GEEN if self.opgelost else self.knelpunt

    # ------------------------------------------------------------------ parameters in force

    def versie(self, tijd: float) -> int:
        """Row of the parameters in force at a time."""
        v = 0
        while v + 1 < self.par.grenzen.size and self.par.grenzen[v + 1] <= tijd:
            v += 1
        return v

    def P(self) -> Reeks:
        """General numbers in force now."""
        return self.par.P[self.versie(self.agenda.now)]

    def log_index(self, tijd: float) -> float:
        """log A(t) of the calendar month of a time."""
        maand = int(self.par.maandgrenzen.searchsorted(tijd, side="right")) - 1
        return float(self.par.log_index[min(max(maand, 0), self.par.log_index.size - 1)])

    # ------------------------------------------------------------------ the walk of the hazard

    def begin_periode(self, tijd: float, motivatie: float) -> None:
        """Start a spell of search: fresh clock, fresh exponential, and the motivation he comes back with."""
        self.begin = self.tijd = tijd
        self.leeftijd = self.leeftijd_instroom + (tijd - self.instroom) / DAGEN_PER_JAAR
        self.opgebouwd, self.maanden, self.sanctie = 0.0, 0, 0
        self.motivatie = motivatie
        self.factor = 1.0
        self.verval = verval_zoekend(self.par.P[self.versie(tijd)])
        self.drempel = self.loterij.exponentieel(draws.DOEL_WERK, self.periode)
        self.periode += 1
        pensioenleeftijd = self.par.P[0, PENSIOEN]
        self.pensioen = self.instroom + (pensioenleeftijd - self.leeftijd_instroom) * DAGEN_PER_JAAR
        self.plan_overige_uitstroom(tijd)

    def plan_overige_uitstroom(self, tijd: float) -> None:
        """Draw when the benefit ends for another reason (or, without benefit, when he stops searching)."""
        P = self.par.P[self.versie(tijd)]
        kans = P[OVERIG_ZONDER] if self.uitkering == GEEN else P[OVERIG + self.uitkering]
        drempel = self.loterij.exponentieel(draws.DOEL_OVERIGE_UITSTROOM, self.wisselingen)
        self.wisselingen += 1
        self.overig = tijd + MAAND * drempel / kans if kans > 0.0 else math.inf

    def _loop(self, tot: float, drempel: float) -> tuple[float, float, int, float, int, int]:
        p = self.par
        return werk.doorloop(
            p.kans_P, p.kansgrenzen, p.maandgrenzen, p.log_index,
            self.soort, self.leeftijd, self.opleiding, self.knelpunt, self.opgelost, self.theta, self.kort,
            self.begin, self.tijd, self.opgebouwd, self.maanden, self.motivatie, self.sanctie,
            self.verval, self.factor, drempel, tot,
        )  # fmt: skip

    def werkmoment(self, tot: float) -> float:
        """When work starts if nothing changes, or inf if not by `tot`."""
        tijd, *_, gevonden = self._loop(tot, self.drempel)
        return tijd if gevonden else math.inf

    def kijk(self, tijd: float) -> tuple[int, float]:
        """Client months and motivation at a time, without a knot."""
        _, _, maanden, motivatie, _, _ = self._loop(tijd, math.inf)
        return maanden, motivatie

    def zet_stand(self, tijd: float) -> None:
        """Make a knot: advance the walk to now, before something that changes the hazard does so."""
        tweeling.loop_mee(self, tijd)
        self.tijd, self.opgebouwd, self.maanden, self.motivatie, self.sanctie, _ = self._loop(tijd, math.inf)

    def verwachte_logkans(self, tijd: float, knopen: Reeks, gewichten: Reeks) -> tuple[float, float]:
        """What anybody expects of log λ who sees benefit, age, education, market and time searched: mean, variance."""
        P = self.par.P[self.versie(tijd)]
        maanden, _ = self.kijk(tijd)
        markt = float(P[werk.ELASTICITEIT_A] * self.log_index(tijd))
        zichtbaar = werk.vaste_logkans(P, self.soort, self.leeftijd, self.opleiding, KNELPUNT_GEEN, 0, 0.0, 0)
        mu, s2 = geloof.oordeel_na_zoektijd(
            zichtbaar + P[ONBEKEND_GEMIDDELDE + self.soort],
            P[ONBEKEND_VARIANTIE + self.soort],
            maanden,
            math.exp(markt),
            P[DRIFT + self.soort],
            knopen,
            gewichten,
        )
        return mu + markt, s2

    def logkans(self, tijd: float) -> float:
        """The true log λ outside a trajectory at a time."""
        P = self.par.P[self.versie(tijd)]
        maanden, motivatie = self.kijk(tijd)
        vast = werk.vaste_logkans(
            P, self.soort, self.leeftijd, self.opleiding, self.knelpunt, self.opgelost, self.theta, self.kort
        )
        return werk.logkans(P, vast, maanden, self.log_index(tijd), motivatie)
