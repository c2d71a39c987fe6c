"""What a provider's decision program depends on: the terms, and the grid on which it is solved.

Plain values, compared and hashed by value, so that equal terms are solved once. ``parameters.py`` fills them from a
scenario, ``aanbiedertabellen.py`` solves them.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from simulatie.assen import INFORMATIE, INZET
from simulatie.verdelingen import normaal_uit_uniform

PerInzet = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Rooster:
    """The even grid of belief means, log(1/month), and the number of quadrature nodes.

    Beliefs outside it are treated as at its edge. Raises ValueError when it is no grid.
    """

    onder: float
    boven: float
    punten: int
    knopen: int = 7

    def __post_init__(self) -> None:
        if not (self.onder < self.boven and self.punten >= 2 and self.knopen >= 1):
            raise ValueError(f"no grid: {self}")


@dataclass(frozen=True, slots=True)
class Contracttermen:
    """All that a provider's program depends on, for one version of a contract and one group of clients.

    Money in euros, chances and shares 0-1, months counted from the start of the trajectory, K = ``maximale_duur``.
    Equal terms are the same object to the cache, so every field is a number or a tuple. Raises ValueError when a tuple
    has the wrong length or a number cannot be.
    """

    # the contract
    prijs: float
    betaling_start: float  # shares of the price: at the start,
    betaling_tussentijds: float  # on reaching month `tussentijds_na`,
    tussentijds_na: int
    betaling_resultaat: float  # on a claimed placement (or ladder step),
    betaling_duurzaam: float  # and once the job has lasted
    maximale_duur: int
    ladder: bool  # a step on the ladder is a result
    # handing back
    vergoeding: float  # f: share of the price paid on an accepted report,
    vergoeding_vanaf: int  # from this month on,
    rapport_goedgekeurd: float  # if the report is approved
    acceptatie: float  # a
    melding_mag: tuple[bool, ...]  # [K] months in which reporting is allowed
    rapportkosten: float  # h, whether accepted or not
    kans_wachtende: float  # chance that somebody waits for a freed place
    # the provider
    kosten: PerInzet  # per month
    plicht: tuple[float, ...]  # [K] what doing nothing costs under a monitored plan
    intakekosten: tuple[float, ...]  # by information set
    missie: float  # worth of a result to a not-for-profit, on top of the payment
    tau: float
    rho: float  # discount factor of a month
    # what happens to the client
    lock_in: tuple[float, ...]  # [K] expected over instruments
    inzet: PerInzet  # effort 0-1 behind each choice
    alfa: float  # rise of the hazard at full effort if the instrument fits,
    alfa_niet_passend: float  # and if not
    kans_passend: float  # the provider's expectation that it fits
    lift: tuple[PerInzet, ...]  # [K] expected rise of log hazard at the month's end by solving the obstacle
    drift: float  # expected monthly fall of log hazard
    stapkans: PerInzet  # monthly chance of a ladder step; counts only if `ladder`
    claimbaar: float  # share of jobs that can be claimed
    kans_duurzaam: float  # share of claimed jobs that last
    # what is known
    oordeel_gemiddelde: float  # the usual new client: mean of log hazard,
    oordeel_variantie: float  # and variance before anything is told
    precisie: tuple[float, ...]  # added by each information set
    sd_signaal: float
    informatie_nieuwe_klant: int  # information set a new client on a freed place comes with

    def __post_init__(self) -> None:
        for naam, lengte in (
            ("melding_mag", self.maximale_duur),
            ("plicht", self.maximale_duur),
            ("lock_in", self.maximale_duur),
            ("lift", self.maximale_duur),
            ("kosten", len(INZET)),
            ("inzet", len(INZET)),
            ("stapkans", len(INZET)),
            ("intakekosten", len(INFORMATIE)),
            ("precisie", len(INFORMATIE)),
        ):
            if len(getattr(self, naam)) != lengte:
                raise ValueError(f"{naam}: {len(getattr(self, naam))} values where {lengte} are needed")
        if self.maximale_duur < 1 or self.tau <= 0.0 or self.sd_signaal <= 0.0:
            raise ValueError("maximale_duur, tau and sd_signaal must be positive")
        if self.oordeel_variantie < 0.0 or min(self.precisie) < 0.0:
            raise ValueError("a variance or precision below 0")
        if not 0 <= self.informatie_nieuwe_klant < len(INFORMATIE):
            raise ValueError(f"informatie_nieuwe_klant: no information set {self.informatie_nieuwe_klant}")


def gewenningsklassen(mediaan: float, sd_log: float, aantal: int) -> tuple[float, ...]:
    """Habit against handing back (euros), lognormal over providers: the middle quantile of each equal class.

    exp(log(mediaan) + sd_log z), z the standard normal quantile at (i + 1/2) / aantal. Raises ValueError when the
    median or the number is not positive.
    """
    if mediaan <= 0.0 or aantal < 1:
        raise ValueError(f"habit needs a positive median and at least one class, got {mediaan} and {aantal}")
    return tuple(float(mediaan * np.exp(sd_log * normaal_uit_uniform((i + 0.5) / aantal))) for i in range(aantal))
