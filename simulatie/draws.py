"""Keyed random numbers: every draw is a pure function of whose draw it is and what it is for.

There is no stream and no state. A draw is one block of the counter-based generator Philox4x32-10 (Salmon, Moraes, Dror
and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011), whose key and counter name the draw:

    key word 0      seed, 32 bits
    key word 1      replicatie, 32 bits
    counter word 0  klant, low 32 bits
    counter word 1  klant, high 32 bits
    counter word 2  doel << 16 | alternatief        (16 bits each; the registers below)
    counter word 3  volgnummer = episode * 1024 + stap

So engines, shards, threads and scenarios see the same number for the same client and purpose, and adding an alternative
or a client moves nobody else's draw. Arguments are cut to the widths above: bits beyond them are ignored in silence,
because a kernel cannot raise. Check them once, at the border, with `controleer_sleutel` and `controleer_volgnummer`.

All integers inside are uint64, every literal and shift included. In compiled code signed overflow is undefined and
int64 mixed with uint64 turns into float64; in interpreted code a Python int has no width. With 32-bit halves in 64-bit
words nothing overflows, and compiled and interpreted runs give the same bits. Scalar `math` functions only, for the
same reason: array functions and `x**n` differ from CPython in the last bit.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterable

import numpy as np
from numba import njit

from simulatie.verdelingen import normaal_uit_uniform as normaal_uit_uniform
from simulatie.verdelingen import normale_verdeling as normale_verdeling

# --- Register of purposes -------------------------------------------------------------------------------------------
# Frozen and append-only: a number is never changed and never used again, or old results could not be reproduced.
# Module-level ints, because numba compiles those in as constants. `DOELEN` at the end is derived from them.

DOEL_INSTROOM = 1  # day on which the client enters
DOEL_LEEFTIJD = 2  # age at entry
DOEL_GESLACHT = 3  # sex
DOEL_OPLEIDING = 4  # level of education
DOEL_THETA = 5  # latent employability
DOEL_KORTE_DUUR = 6  # belongs to the WW inflow with short spells, or not
DOEL_KNELPUNT = 7  # obstacle to work
DOEL_MOTIVATIE0 = 8  # motivation at entry
DOEL_ARBEIDSVERLEDEN = 9  # years worked before entry: the WW entitlement
DOEL_WERK = 10  # cumulated hazard at which a search spell ends in work
DOEL_OVERIGE_UITSTROOM = 11  # cumulated hazard at which a benefit ends for another reason
DOEL_BAANCONTRACT = 12  # contract length of a job: shorter than six months, or not
DOEL_BAANDUUR = 13  # cumulated hazard at which a job is lost
DOEL_NAZORG = 14  # a job comes with nazorg, or not
DOEL_NAAR_UITKERING = 15  # which benefit follows a lost job
DOEL_NA_WW = 16  # where a client goes whose WW runs out
DOEL_KLANTMANAGER = 17  # which klantmanager serves the client
DOEL_GEZIENE_KANS = 18  # noise on the chance of work that the klantmanager sees
DOEL_DIAGNOSE_KNELPUNT = 19  # which obstacle the klantmanager sees
DOEL_DIAGNOSE_INSTRUMENT = 20  # a diagnostic instrument is used, or not
DOEL_DIENSTKEUZE = 21  # choice of service
DOEL_CONTRACTKEUZE = 22  # choice of contract
DOEL_RIBKEUZE = 23  # choice of provider
DOEL_INSTRUMENT = 24  # the fitting re-integration instrument is to be had, or not
DOEL_IRO_VERTELD = 25  # the coach told the client of the IRO
DOEL_IRO_GEVRAAGD = 26  # the client asks for an IRO
DOEL_VERWIJSINFO = 27  # what the referral tells the provider
DOEL_DEELNAME = 28  # the provider starts the referred client, or not
DOEL_INZET = 29  # the provider's monthly choice of effort
DOEL_SIGNAAL = 30  # noise on the provider's monthly signal
DOEL_OPLOSSEN = 31  # the obstacle is solved this month
DOEL_ZIEKTE = 32  # illness
DOEL_WEIGERING = 33  # open refusal by the client
DOEL_ACCEPTATIE = 34  # a terugmelding is accepted: one draw per client and ground
DOEL_INVLOED = 35  # the client has enough influence on his trajectory
DOEL_MOTIVATIE_STIJGT = 36  # motivation rises at the start of a trajectory
DOEL_RAPPORT = 37  # delay and quality of the end report
DOEL_VERVOLG = 38  # a follow-up is decided on, or not
DOEL_WACHTTIJD_VERVOLG = 39  # delay of the follow-up
DOEL_HERBEOORDELING = 40  # a refused follow-up is reconsidered this month
DOEL_OVERDRACHT = 41  # the first provider's knowledge is handed over
DOEL_NALEVING = 42  # a mandatory lever is followed: the alternative is the lever
DOEL_SANCTIE = 43  # a sanction after refusal
DOEL_WORK_FIRST_WW = 44  # Work First ends in a right to WW
DOEL_VOORTGANG = 45  # a progress interview is held
DOEL_LADDERSTAP = 46  # a step up the ladder
DOEL_RIB_KENMERK = 47  # fixed traits of a provider (its number stands in the place of the client)
DOEL_KLANTMANAGER_KENMERK = 48  # fixed traits of a klantmanager (his number stands in the place of the client)
DOEL_TERUGHAAL = 49  # a lack of contact is noticed and the client is recalled
DOEL_BIJSTELLEN = 50  # instrument or coach is adjusted after a mismatch
DOEL_CLAIM_KORT = 51  # a placement on a short contract is claimed all the same
DOEL_TWEEDE_GOK = 52  # the second guess of the obstacle repeats the first
DOEL_TERUGKEER = 53  # who left for another reason than work comes back, and when

DOELEN: dict[str, int] = {naam[5:]: nummer for naam, nummer in globals().items() if naam.startswith("DOEL_")}

# --- Register of alternatives ---------------------------------------------------------------------------------------
# Alternatives are known by name, never by place in a list, so that adding an option moves only those who take it. Known
# names have a number below 4096, frozen and append-only. A name may stand for two things (zorg is a service and an
# instrument): the purpose keeps them apart. Any other name, such as a user's own contract, gets a stable hash.

GEEN_ALTERNATIEF = 0  # for draws that choose nothing
_EERSTE_HASH = 4096
_AANTAL_16_BITS = 65536

ALTERNATIEVEN: dict[str, int] = {
    # kinds of contract
    "regulier": 1,
    "regulier_nclp": 2,
    "iro": 3,
    "modulair": 4,
    "work_first": 5,
    "ladder": 6,
    # services
    "zelfstandig": 16,
    "eigen_begeleiding": 17,
    "zorg": 18,
    "traject": 19,
    # effort of the provider
    "intensief": 32,
    "standaard": 33,
    "uitzitten": 34,
    "terugmelden": 35,
    # grounds of a terugmelding
    "ziekte": 48,
    "weigering": 49,
    "kansarm": 50,
    # obstacles ("motivatie" included)
    "geen": 64,
    "zoekgedrag": 65,
    "vaardigheden": 66,
    "werkritme": 67,
    "gezondheid": 68,
    "motivatie": 69,
    # instruments ("zorg" stands above)
    "bemiddeling": 80,
    "scholing": 81,
    "activering": 82,
    "motivatieaanpak": 83,
    # levers
    "terugmelding": 96,
    "terugmelding_gemotiveerd": 97,
    "terugmelding_verplicht": 98,
    "deelbetaling": 99,
    "terughaal": 100,
    "bijstellen": 101,
    "verwijsinformatie": 102,
    "diagnose_uitgebreid": 103,
    "voortgang": 104,
    "rapport": 105,
    "eindgesprek": 106,
    "driegesprek": 107,
    "overdracht": 108,
    "vervolgrichtlijn": 109,
    "nazorg": 110,
}


class BotsendeNamenError(ValueError):
    """Two names of alternatives share a number; `eerste` and `tweede` are the names, `nummer` is the number."""

    def __init__(self, eerste: str, tweede: str, nummer: int) -> None:
        super().__init__(f"alternatives {eerste!r} and {tweede!r} share number {nummer}: rename one of the two")
        self.eerste, self.tweede, self.nummer = eerste, tweede, nummer


def alternatief(naam: str) -> int:
    """Number (1-65535) of the alternative called `naam`: from the register, or a CRC-32 folded into 4096-65535.

    The same in every process and on every machine; case and spaces count. Two unknown names may share a number:
    `alternatieven` finds that out.
    """
    bekend = ALTERNATIEVEN.get(naam)
    if bekend is not None:
        return bekend
    return _EERSTE_HASH + zlib.crc32(naam.encode("utf-8")) % (_AANTAL_16_BITS - _EERSTE_HASH)


def alternatieven(namen: Iterable[str]) -> dict[str, int]:
    """Numbers of all `namen`, in their order; raises BotsendeNamenError (a ValueError) when two names share one."""
    nummers: dict[str, int] = {}
    eigenaar: dict[int, str] = {}
    for naam in namen:
        nummer = alternatief(naam)
        eerste = eigenaar.setdefault(nummer, naam)
        if eerste != naam:
            raise BotsendeNamenError(eerste, naam, nummer)
        nummers[naam] = nummer
    return nummers


# --- Checks at the border -------------------------------------------------------------------------------------------

STAPPEN_PER_EPISODE = 1024
EPISODEN_PER_KLANT = 2**32 // STAPPEN_PER_EPISODE


def controleer_sleutel(seed: int, replicatie: int) -> None:
    """Raise ValueError unless both fit in 32 bits (0 to 2**32 - 1): outside that two runs could share all draws."""
    for naam, waarde in (("seed", seed), ("replicatie", replicatie)):
        if not 0 <= waarde < 2**32:
            raise ValueError(f"{naam} = {waarde}: must be from 0 to {2**32 - 1}")


def controleer_volgnummer(episode: int, stap: int) -> None:
    """Raise ValueError unless 0 <= stap < 1024 and 0 <= episode < 2**22: outside that two ordinals could be equal."""
    for naam, waarde, grens in (("episode", episode, EPISODEN_PER_KLANT), ("stap", stap, STAPPEN_PER_EPISODE)):
        if not 0 <= waarde < grens:
            raise ValueError(f"{naam} = {waarde}: must be from 0 to {grens - 1}")


@njit(cache=True, forceinline=True)
def volgnummer(episode: int, stap: int) -> int:
    """Ordinal of a draw: spell, attempt or trajectory `episode` of this client, step (month) `stap` within it.

    Unique while 0 <= stap < 1024 and 0 <= episode < 2**22. Not checked here, for a kernel cannot raise: the caller's
    bounds must guarantee it (see `controleer_volgnummer`); 1023 months are 85 years.
    """
    return episode * 1024 + stap


# --- The generator --------------------------------------------------------------------------------------------------

_MASKER_16 = np.uint64(0xFFFF)
_MASKER_32 = np.uint64(0xFFFFFFFF)
_S12 = np.uint64(12)
_S16 = np.uint64(16)
_S20 = np.uint64(20)
_S32 = np.uint64(32)
_PHILOX_M0 = np.uint64(0xD2511F53)
_PHILOX_M1 = np.uint64(0xCD9E8D57)
_PHILOX_W0 = np.uint64(0x9E3779B9)
_PHILOX_W1 = np.uint64(0xBB67AE85)
_RONDEN = 10
_HALF_BIT = 0.5
_TWEE_TOT_MIN_52 = 2.220446049250313e-16


@njit(cache=True, forceinline=True)
def philox(
    c0: np.uint64, c1: np.uint64, c2: np.uint64, c3: np.uint64, k0: np.uint64, k1: np.uint64
) -> tuple[np.uint64, np.uint64, np.uint64, np.uint64]:
    """One block of Philox4x32-10: counter (c0..c3) and key (k0, k1) to four random words.

    All are uint64 that hold 32 bits; the caller masks the arguments.
    """
    for _ in range(_RONDEN):
        p0 = _PHILOX_M0 * c0
        p1 = _PHILOX_M1 * c2
        c0 = (p1 >> _S32) ^ c1 ^ k0
        c1 = p1 & _MASKER_32
        c2 = (p0 >> _S32) ^ c3 ^ k1
        c3 = p0 & _MASKER_32
        k0 = (k0 + _PHILOX_W0) & _MASKER_32
        k1 = (k1 + _PHILOX_W1) & _MASKER_32
    return c0, c1, c2, c3


@njit(cache=True, forceinline=True)
def uniform(seed: int, replicatie: int, klant: int, doel: int, alternatief: int, volgnummer: int) -> float:
    """Uniform draw in the open interval (0, 1): (b + 1/2) * 2**-52, b the first 32 and the next 20 random bits.

    Exact in float64, so never 0 and never 1. `klant` is an id below 2**63; widths as in the head of this module.
    """
    id_klant = np.uint64(klant)
    wat = ((np.uint64(doel) & _MASKER_16) << _S16) | (np.uint64(alternatief) & _MASKER_16)
    x0, x1, _, _ = philox(
        id_klant & _MASKER_32,
        id_klant >> _S32,
        wat,
        np.uint64(volgnummer) & _MASKER_32,
        np.uint64(seed) & _MASKER_32,
        np.uint64(replicatie) & _MASKER_32,
    )
    bits = (np.uint64(x0) << _S20) | (np.uint64(x1) >> _S12)
    return (float(bits) + _HALF_BIT) * _TWEE_TOT_MIN_52


@njit(cache=True)
def normaal(seed: int, replicatie: int, klant: int, doel: int, alternatief: int, volgnummer: int) -> float:
    """Standard normal draw, by inversion of `uniform`: one draw, and monotone in it."""
    return normaal_uit_uniform(uniform(seed, replicatie, klant, doel, alternatief, volgnummer))


@njit(cache=True)
def exponentieel(seed: int, replicatie: int, klant: int, doel: int, alternatief: int, volgnummer: int) -> float:
    """Exponential draw with mean 1: -log(u), so a large u is a short time."""
    return -math.log(uniform(seed, replicatie, klant, doel, alternatief, volgnummer))


@njit(cache=True)
def gumbel(seed: int, replicatie: int, klant: int, doel: int, alternatief: int, volgnummer: int) -> float:
    """Standard Gumbel draw, -log(-log(u)): the largest of value + gumbel over alternatives is a logit choice."""
    return -math.log(-math.log(uniform(seed, replicatie, klant, doel, alternatief, volgnummer)))
