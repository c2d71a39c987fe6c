"""The state of one region as flat records, and how compiled code reaches it.

Compiled functions get one record, `r` (`REGIO`): the counters of the region, and the addresses of all other arrays. So
a call costs one pointer, however much state there is. The arrays live on the Python side (`opbouw`) as long as a run
does; addresses are filled in just before the compiled loop starts and are never kept.

Clients, tasks and claims refer to each other by number, -1 for none. All integers are int64, all numbers float64.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from llvmlite import ir
from numba import carray, types  # type: ignore[attr-defined]
from numba.core import cgutils
from numba.extending import intrinsic

from simulatie.assen import INFORMATIE, TAAK
from simulatie.engines.events import LOG_TYPE
from simulatie.engines.kern.vertaling import inlijn
from simulatie.indeling import LENGTE_C, LENGTE_O, LENGTE_P
from simulatie.population import KLANT_TYPE

_I, _F = np.int64, np.float64
AANTAL_TAKEN: Final = len(TAAK)
AANTAL_INFORMATIE: Final = len(INFORMATIE)

# overflow of a buffer: bits of REGIO.vol; the region is run again with a larger one
VOL_AGENDA, VOL_LOG, VOL_TAKEN, VOL_CLAIMS, VOL_TWEELINGEN = 1, 2, 4, 8, 16

KLANT: Final = np.dtype(
    [
        # what nearly every appointment asks stands together, and together in memory: who he is
        ("id", _I), ("nr", _I), ("volgnr", _I), ("uitkering", _I), ("fase", _I),
        # the machine: where he goes on (`halten`), and what he waits for
        ("halte", _I), ("lus_doel", _I), ("luistert", _I), ("in_traject", _I), ("uiterlijk", _F),
        # the exit that is noted in the agenda, and until when he looked in a wait without an end; exits but for work
        ("lus_uit", _I), ("uit_reden", _I), ("uit_op", _F), ("kijk_op", _F),
        ("overig", _F), ("pensioen", _F), ("ww_einde", _F),
        # the walk of his chance of work: where it stands, what it depends on, what it must pass
        ("begin", _F), ("tijd", _F), ("opgebouwd", _F), ("maanden", _I), ("motivatie", _F), ("sanctie", _I),
        ("soort", _I), ("leeftijd", _F), ("opleiding", _I), ("knelpunt", _I), ("opgelost", _I), ("theta", _F),
        ("kort", _I), ("verval", _F), ("factor", _F), ("drempel", _F),
        # looking ahead at an unchanged chance of work: the moment found, months and motivation then; the stands at the
        # last two anniversaries passed; months and motivation at the moment that was noted
        ("verkend", _I), ("werk_op", _F), ("gevonden_maanden", _I), ("gevonden_motivatie", _F),
        ("v_tijd", _F), ("v_opgebouwd", _F), ("v_maanden", _I), ("v_motivatie", _F), ("v_sanctie", _I),
        ("u_tijd", _F), ("u_opgebouwd", _F), ("u_maanden", _I), ("u_motivatie", _F), ("u_sanctie", _I),
        ("w_maanden", _I), ("w_motivatie", _F),
        # with the klantmanager: his own queue by opdrachtgever (-1: not drawn yet), the task he waits for, and the list
        # of those queued or under way
        ("balie_uwv", _I), ("balie_gemeente", _I),
        ("taak", _I), ("taak_soort", _I), ("taak_minuten", _F), ("taak_na", _I),
        ("taken_kop", _I), ("taken_staart", _I),
        # between two points of the course: what local variables hold in the reference engine
        ("dienst", _I), ("dieper", _I), ("z", _F), ("iro_gevraagd", _I), ("eigen_maand", _I), ("eigen_maanden", _I),
        ("rang", _I), ("rangen", _I), ("verwijzing", _I), ("kwaliteit", _F),
        # where he stands, as in `engines.klant.Klant`
        ("positie", _I), ("periode", _I), ("wisselingen", _I), ("diagnoses", _I), ("besluiten", _I),
        ("verwijzingen", _I), ("trajecten", _I), ("nummer", _I), ("vorige_contract", _I), ("vorige_rib", _I),
        ("mislukt", _I), ("oordeel", _I), ("rapport", _F), ("reden", _I), ("eindgesprek", _I),
        ("motivatie_terug", _F), ("ww_rest", _F),
        # lists: rights to claim; rights claimed by the job he has
        ("claims_kop", _I), ("claims_staart", _I), ("geclaimd_kop", _I), ("geclaimd_staart", _I),
        ("tweelingen_kop", _I), ("tweelingen_staart", _I),
        ("job_einde", _F), ("job_duur", _F), ("job_positie", _I),
        # the place he waits for or holds
        ("gevraagd", _F), ("contract", _I), ("prijs", _F), ("toegekend_op", _F), ("rij_voor", _I), ("rij_na", _I),
        # the trajectory, as in `engines.traject.Traject`
        ("t_open", _I), ("t_einde", _I), ("t_nummer", _I), ("t_teller", _I), ("t_og", _I), ("t_contract", _I),
        ("t_versie", _I), ("t_soort", _I), ("t_uitkering", _I), ("t_tabel", _I), ("t_rib", _I), ("t_informatie", _I),
        ("t_start", _F), ("t_instrument", _I), ("t_past", _I), ("t_mu", _F), ("t_motivatie", _F),
        ("t_voortgang", _I), ("t_maand", _I), ("t_inzet", _I), ("t_kosten", _F), ("t_betaald", _F),
        ("t_melding_open", _I), ("t_geen_melding_tot", _I), ("t_zonder_inzet", _I), ("t_gevraagd", _I),
        # traits asked at the start of a spell only
        ("instroom", _F), ("leeftijd_instroom", _F), ("motivatie_begin", _F), ("arbeidsverleden", _F),
    ]
)  # fmt: skip

OPDRACHT: Final = np.dtype(
    [
        ("klant", _I), ("taak", _I), ("balie", _I), ("minuten", _F), ("gevraagd", _F), ("traject", _I),
        ("begonnen", _I), ("og", _I),
        # what follows when it is done (`halten.NIETS` …), of which trajectory, and what it is about
        ("na", _I), ("teller", _I), ("grond", _I), ("maand", _I), ("stap", _I),
        # neighbours in the queue of the klantmanager, and in the client's own list
        ("rij_voor", _I), ("rij_na", _I), ("voor", _I), ("volgende", _I),
    ]
)  # fmt: skip

AFSPRAAK: Final = np.dtype([("tijd", _F), ("sleutel", _I), ("wat", _I), ("volgende", _I)])

CLAIM: Final = np.dtype(
    [
        ("versie", _I), ("contract", _I), ("soort", _I), ("uitkering", _I), ("og", _I), ("einde", _F),
        ("maanden", _I), ("nummer", _I), ("vrijgegeven", _I), ("volgende", _I),
    ]
)  # fmt: skip

TWEELING: Final = np.dtype(
    [
        # of which trajectory, where its walk stands, and how it went: as in `engines.tweeling.Tweeling`
        ("nummer", _I), ("halverwege", _F), ("einde", _F), ("tijd", _F), ("opgebouwd", _F), ("maanden", _I),
        ("motivatie", _F), ("sanctie", _I), ("opgelost", _I), ("eigen", _I), ("stand", _I),
        ("eerste", _F), ("op_halverwege", _I), ("op_einde", _I), ("dagen", _F), ("volgende", _I),
    ]
)  # fmt: skip

BALIE: Final = np.dtype([("og", _I), ("nummer", _I), ("vrij", _I), ("wachtend", _I), ("gepland", _I), ("gewicht", _F)])
LOKET: Final = np.dtype(
    [("nummer", _I), ("kop", _I), ("staart", _I), ("gepland", _I), ("vastgelegd", _F)]
)  # fmt: skip
RIB: Final = np.dtype([("gewenning", _I), ("zonder_winst", _I), ("kwaliteit", _F), ("gestart", _I), ("meldingen", _I)])
TABEL: Final = np.dtype(
    [
        # places in the pool of numbers, and shapes
        ("v", _I), ("v0", _I), ("v_start", _I), ("nieuws", _I), ("versterking", _I), ("lift", _I), ("precisie", _I),
        ("klassen", _I), ("maanden", _I), ("punten", _I),
        ("onder", _F), ("boven", _F), ("tau", _F), ("variantie", _F), ("sd_signaal", _F), ("drift", _F),
    ]
)  # fmt: skip

REGIO: Final = np.dtype(
    [
        # keys and sizes
        ("seed", _I), ("replicatie", _I), ("nummer", _I), ("klanten", _I), ("contracten", _I), ("versies", _I),
        ("kansversies", _I), ("maanden", _I), ("jaren", _I), ("uitkeringen", _I), ("balies", _I), ("ribben", _I),
        ("klassen", _I), ("knopen", _I), ("verschuiving", _I), ("einde", _F),
        # the clock, and what is in force
        ("nu", _F), ("klasse", _I), ("versie", _I), ("teller", _I), ("vol", _I),
        # how far buffers are filled, and their sizes
        ("agenda_n", _I), ("agenda_max", _I), ("pool_n", _I), ("pool_vrij", _I), ("hoop_n", _I), ("vakken", _I),
        ("vak", _I), ("vak_per_dag", _F), ("log_n", _I), ("log_max", _I), ("over", _I),
        ("taak_n", _I), ("taak_max", _I), ("taak_vrij", _I), ("claim_n", _I), ("claim_max", _I), ("claim_vrij", _I),
        ("tweeling_n", _I), ("tweeling_max", _I), ("tweeling_vrij", _I),
        # by opdrachtgever: first queue, number of them, sum of their weights, and the share of full time each works
        ("balie0_uwv", _I), ("balie0_gemeente", _I), ("balien_uwv", _I), ("balien_gemeente", _I),
        ("gewicht_uwv", _F), ("gewicht_gemeente", _F), ("deeltijd_uwv", _F), ("deeltijd_gemeente", _F),
        ("pool_uwv", _I), ("pool_gemeente", _I), ("team_uwv", _I), ("team_gemeente", _I),
        # addresses: parameters
        ("a_grenzen", _I), ("a_P", _I), ("a_kansgrenzen", _I), ("a_kans_P", _I), ("a_O", _I), ("a_C", _I),
        ("a_inkoop", _I), ("a_soort", _I), ("a_alternatief", _I), ("a_maandgrenzen", _I), ("a_log_index", _I),
        ("a_jaargrenzen", _I), ("a_knopen", _I), ("a_gewichten", _I), ("a_tabel", _I), ("a_tabellen", _I),
        ("a_pool", _I),
        # addresses: state
        ("a_klanten", _I), ("a_rangorde", _I), ("a_opdrachten", _I), ("a_claims", _I), ("a_balies", _I),
        ("a_tweelingen", _I), ("a_kop", _I), ("a_staart", _I), ("a_loketten", _I), ("a_bezet", _I), ("a_ribben", _I),
        ("a_afspraken", _I), ("a_hoop", _I), ("a_vakken", _I), ("a_log", _I),
        ("a_bron", _I), ("a_volgorde", _I),
    ]
)  # fmt: skip


def _naar_wijzer(_context: Any, adres: Any) -> Any:
    """An int64 address as a pointer."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        return builder.inttoptr(args[0], context.get_value_type(types.voidptr))

    return types.voidptr(types.int64), codegen


wijzer: Any = intrinsic(_naar_wijzer)


def _haal(_context: Any, _adres: Any) -> Any:
    """Ask the processor to fetch the line of memory at an int64 address: it is needed soon."""

    def codegen(context: Any, builder: Any, signature: Any, args: Any) -> Any:
        byte, geheel = ir.IntType(8).as_pointer(), ir.IntType(32)
        soort = ir.FunctionType(ir.VoidType(), [byte, geheel, geheel, geheel])
        maak: Any = cgutils.get_or_insert_function  # its types tell nothing
        functie = maak(builder.module, soort, "llvm.prefetch.p0")
        lees, dichtbij, gegevens = (ir.Constant(geheel, n) for n in (0, 3, 1))
        builder.call(functie, [builder.inttoptr(args[0], byte), lees, dichtbij, gegevens])
        return context.get_dummy_value()

    return types.void(types.int64), codegen


haal: Any = intrinsic(_haal)
_REGEL = 64  # bytes fetched at a time
_NABIJ = 7 * _REGEL  # bytes of a client that nearly every appointment asks
_KLANT_BYTES = KLANT.itemsize


@inlijn
def haal_klant(r: Any, i: int) -> None:
    """Have the client fetched by place in the region."""
    adres = r.a_klanten + _KLANT_BYTES * i
    for verder in range(0, _NABIJ, _REGEL):
        haal(adres + verder)


@inlijn
def haal_pool(r: Any, plaats: int) -> None:
    """Have the numbers at a place in the pool of the tables fetched."""
    haal(r.a_pool + 8 * plaats)
    haal(r.a_pool + 8 * plaats + _REGEL)


# ---------------------------------------------------------------------- arrays by address


@inlijn
def getallen(adres: int, n: int) -> Any:
    """float64[n] at an address."""
    return carray(wijzer(adres), n, np.float64)


@inlijn
def gehelen(adres: int, n: int) -> Any:
    """int64[n] at an address."""
    return carray(wijzer(adres), n, np.int64)


@inlijn
def rijen(adres: int, n: int, soort: Any) -> Any:
    """n records of a dtype at an address."""
    return carray(wijzer(adres), n, soort)


@inlijn
def logregel(r: Any, i: int) -> Any:
    """Row of the log."""
    return carray(wijzer(r.a_log), r.log_max + 1, LOG_TYPE)[i]


@inlijn
def logrijen(r: Any) -> Any:
    """The whole log buffer, with one row to spare."""
    return carray(wijzer(r.a_log), r.log_max + 1, LOG_TYPE)


@inlijn
def klant_nr(r: Any, i: int) -> Any:
    """Client by place in the region: in order of number."""
    return carray(wijzer(r.a_klanten), r.klanten, KLANT)[i]


@inlijn
def bron_nr(r: Any, i: int) -> Any:
    """Traits of a client as they came in, by place in the region: in order of number."""
    return carray(wijzer(r.a_bron), r.klanten, KLANT_TYPE)[gehelen(r.a_volgorde, r.klanten)[i]]


@inlijn
def opdracht_nr(r: Any, i: int) -> Any:
    """Task by number."""
    return carray(wijzer(r.a_opdrachten), r.taak_max, OPDRACHT)[i]


@inlijn
def afspraak_nr(r: Any, i: int) -> Any:
    """Appointment by number."""
    return carray(wijzer(r.a_afspraken), r.agenda_max, AFSPRAAK)[i]


@inlijn
def claim_nr(r: Any, i: int) -> Any:
    """Right to claim by number."""
    return carray(wijzer(r.a_claims), r.claim_max, CLAIM)[i]


@inlijn
def tweeling_nr(r: Any, i: int) -> Any:
    """Twin by number."""
    return carray(wijzer(r.a_tweelingen), r.tweeling_max, TWEELING)[i]


@inlijn
def balie_nr(r: Any, i: int) -> Any:
    """Queue by number."""
    return carray(wijzer(r.a_balies), r.balies, BALIE)[i]


@inlijn
def loket_van(r: Any, og: int) -> Any:
    """Places and budget of an opdrachtgever."""
    return carray(wijzer(r.a_loketten), 2, LOKET)[og]


@inlijn
def rib_van(r: Any, contract: int, nummer: int) -> Any:
    """A provider behind a contract."""
    return carray(wijzer(r.a_ribben), r.contracten * r.ribben, RIB)[contract * r.ribben + nummer]


@inlijn
def tabel_nr(r: Any, i: int) -> Any:
    """Solved table by number."""
    return carray(wijzer(r.a_tabellen), 1 << 40, TABEL)[i]


@inlijn
def pool1(r: Any, plaats: int, n: int) -> Any:
    """float64[n] in the pool of the tables."""
    return carray(wijzer(r.a_pool + 8 * plaats), n, np.float64)


@inlijn
def pool3(r: Any, plaats: int, a: int, b: int, c: int) -> Any:
    """float64[a, b, c] in the pool of the tables."""
    return carray(wijzer(r.a_pool + 8 * plaats), (a, b, c), np.float64)


@inlijn
def kans_P(r: Any) -> Any:
    """Numbers behind the chance of work, float64[versions, LENGTE_P]."""
    return carray(wijzer(r.a_kans_P), (r.kansversies, LENGTE_P), np.float64)


@inlijn
def P_alle(r: Any) -> Any:
    """General numbers of all versions, float64[versions, LENGTE_P]."""
    return carray(wijzer(r.a_P), (r.versies, LENGTE_P), np.float64)


@inlijn
def inkoop(r: Any, og: int, contract: int, wat: int) -> float:
    """Utility or places of a contract at an opdrachtgever, in force now."""
    plaats = ((r.versie * 2 + og) * r.contracten + contract) * 2 + wat
    return getallen(r.a_inkoop, plaats + 1)[plaats]


@inlijn
def P_van(r: Any) -> Any:
    """General numbers in force now."""
    return getallen(r.a_P + 8 * LENGTE_P * r.versie, LENGTE_P)


@inlijn
def P_versie(r: Any, versie: int) -> Any:
    """General numbers of a version."""
    return getallen(r.a_P + 8 * LENGTE_P * versie, LENGTE_P)


@inlijn
def O_van(r: Any, og: int) -> Any:
    """Numbers of an opdrachtgever in force now."""
    return getallen(r.a_O + 8 * LENGTE_O * (r.versie * 2 + og), LENGTE_O)


@inlijn
def C_van(r: Any, versie: int, contract: int) -> Any:
    """Numbers of a contract, in the version of its terms."""
    return getallen(r.a_C + 8 * LENGTE_C * (versie * r.contracten + contract), LENGTE_C)


@inlijn
def alternatief_van(r: Any, contract: int) -> int:
    """Number of a contract's name in the register of draws."""
    return gehelen(r.a_alternatief, r.contracten)[contract]


@inlijn
def soort_van(r: Any, contract: int) -> int:
    """Kind of a contract."""
    return gehelen(r.a_soort, r.contracten)[contract]
