"""What the fold knows of one client while it reads his events: flat records, reached by address.

Two records go through all compiled functions: `a`, the terms of the scenario (`afspraken.py`), and `k`, the client
(`KLANT`). The tables of one client are those of `outcomes` with the columns that indicators need, under the same names.
A client has at most one row in each for every event of his, so buffers never overflow. Numbers are int64 and float64;
yes is 1.
"""

from __future__ import annotations

import zlib
from typing import Any, Final

import numpy as np

from simulatie.assen import GROND, INZET, TAAK
from simulatie.engines.events import LOG_TYPE, Betaalsoort
from simulatie.engines.kern.toestand import gehelen, getallen, rijen
from simulatie.engines.kern.vertaling import inlijn
from simulatie.outcomes.geldstromen import GELDSOORT
from simulatie.outcomes.perioden import IN_WERK, WEG
from simulatie.outcomes.trajecten import ONBEKEND, OPEN
from simulatie.population import KLANT_TYPE

_I, _F = np.int64, np.float64
AANTAL_TAKEN: Final = len(TAAK)
AANTAL_GELDSOORTEN: Final = len(GELDSOORT)


def merk(*waarden: object) -> tuple[str, Any]:
    """A field without meaning, named after values that compiled code was compiled with.

    numba keeps compiled code by the types of its arguments. With other values a record is of another type, so that
    code with the old ones is never found.
    """
    return f"merk_{zlib.crc32(repr(waarden).encode()):08x}", _I


PERIODE: Final = np.dtype([("begin", _F), ("eind", _F), ("uitkering", _I), ("einde", _I)])
STAAT: Final = np.dtype([("begin", _F), ("eind", _F), ("uitkering", _I), ("loon", _I)])
BAAN: Final = np.dtype(
    [
        ("begin", _F), ("eind", _F), ("einde", _I), ("duurzaam", _I), ("uitkering", _I), ("ondersteund", _I),
        ("nazorg", _I), ("claims", _I),
    ]
)  # fmt: skip
TRAJECT: Final = np.dtype(
    [
        ("nummer", _I), ("contract", _I), ("soort", _I), ("loon", _I), ("begin", _F), ("eind", _F), ("tot", _F),
        ("reden", _I), ("max_maanden", _F), ("volledig", _I), ("mislukt", _I),
        ("uitkering", _I), ("instroom", _F), ("opdrachtgever", _I), ("geval_instroom", _F),
        ("aangesloten", _I), ("aangemeld", _F), ("iro_verteld", _I), ("diagnose_juist", _I),
        ("heeft_instrument", _I), ("past", _I), ("heeft_informatie", _I), ("informatie", _I),
        ("heeft_overdracht", _I), ("zelfde_aanbieder", _I), ("heeft_invloed", _I), ("invloed", _I),
        ("gevraagd", _I), ("motivatie_toegenomen", _I), ("bijgesteld", _I), ("teruggehaald", _I),
        ("heeft_claim", _I), ("claim", _I), ("claim_tijd", _F),
        ("heeft_tweeling", _I), ("tweeling", _I), ("tweeling_baan", _F), ("gewonnen_maanden", _F),
        ("meldingen", _I), ("inzet", _I), ("inzet_vanaf", _F),
        ("rapport_tijd", _F), ("vervolg_tijd", _F), ("volgend_begin", _F),
        ("duurzaam_na_einde", _I), ("duurzaam_begin", _F), ("baan", _I), ("baan_begin", _F), ("gesprek", _I),
        ("betaald", _F), ("kosten", _F),
        ("maanden", _F, (len(INZET),)), ("gemeld", _I, (len(GROND),)), ("betaald_voor", _F, (len(Betaalsoort),)),
    ]
)  # fmt: skip
TAAKRIJ: Final = np.dtype(
    [
        ("taak", _I), ("opdrachtgever", _I), ("aanvraag", _F), ("bediend", _I), ("begin", _F), ("wachtdagen", _F),
        ("klaar", _I), ("eind", _F), ("minuten", _F), ("ingetrokken", _I),
    ]
)  # fmt: skip
MELDING: Final = np.dtype(
    [("traject", _I), ("tijd", _F), ("grond", _I), ("maand", _F), ("verplicht", _I), ("uitkomst", _I), ("besluit", _F)]
)
MOMENT: Final = np.dtype([("tijd", _F), ("code", _I), ("waarde", _F)])
"""An event that is kept until the end: a sanction, follow-up care, a mandatory report."""
DUUR: Final = np.dtype([("begin", _F), ("eind", _F)])

TABELLEN: Final = {
    "periode": PERIODE,
    "staat": STAAT,
    "baan": BAAN,
    "traject": TRAJECT,
    "taak": TAAKRIJ,
    "melding": MELDING,
    "sanctie": MOMENT,
    "nazorg": MOMENT,
    "plicht": MOMENT,
    "zorg": DUUR,
}
"""The tables of a client: field ``a_naam`` of `KLANT` is the address, ``n_naam`` the number of rows."""

KLANT: Final = np.dtype(
    [
        # the region: its log, its clients, and their events in order
        ("a_log", _I), ("log_n", _I), ("a_klanten", _I), ("klanten_n", _I), ("a_rang", _I),
        ("a_sleutel", _I), ("a_nummer", _I), ("bits", _I), ("a_van", _I), ("a_begin", _I), ("a_volgorde", _I),
        ("fout", _I), ("fout_klant", _I), ("meeste", _I),
        ("a_uit", _I),  # the counts, float64 [rows, 3]
        ("a_klantrijen", _I),  # the client table (`klanttabel.KLANTRIJ`); 0: not asked for
        # traits
        ("instroom", _F), ("uitkering_instroom", _I), ("leeftijd", _F), ("man", _I), ("opleiding", _I),
        ("knelpunt", _I), ("leeftijdsklasse", _I), ("kwartaal", _I),  # -1: none
        # where he stands now
        ("toestand", _I), ("staat_begin", _F), ("loon", _I), ("uitkering", _I), ("periode_open", _I),
        ("baan_open", _I), ("hulp", _I), ("juist", _I), ("iro", _I), ("aangemeld", _F), ("zorg_dicht", _I),
        ("uitgezeten", _F),  # months sat out in the horizon from entry
        # for the client table only
        ("instromen", _I), ("afgewezen", _I), ("eindfase", _I), ("reden", _I), ("weg_op", _F), ("a_euro_run", _I),
        # the next task of each kind that waits for its outcome, and for its end
        ("afloop", _I, (AANTAL_TAKEN,)), ("gereed", _I, (AANTAL_TAKEN,)),
        # euros by horizon and kind, ends of those horizons, and what undoes the discounting to the start of the run
        ("a_euro", _I), ("a_tot", _I), ("opgerent", _F),
        *((f"{voor}_{naam}", _I) for naam in TABELLEN for voor in ("a", "n")),
        merk(IN_WERK, WEG, OPEN, ONBEKEND, GELDSOORT),
    ]
)  # fmt: skip


# ---------------------------------------------------------------------- the region


@inlijn
def logregel(k: Any, i: int) -> Any:
    """Event by place in the log."""
    return rijen(k.a_log, k.log_n, LOG_TYPE)[i]


@inlijn
def klantrij(k: Any, i: int) -> Any:
    """Client by row."""
    return rijen(k.a_klanten, k.klanten_n, KLANT_TYPE)[i]


@inlijn
def tellingen(k: Any) -> Any:
    """The counts, flat: numerator, denominator and left out of each row."""
    return getallen(k.a_uit, 1 << 40)


@inlijn
def heel(adres: int) -> Any:
    """int64 numbers at an address."""
    return gehelen(adres, 1 << 40)


@inlijn
def reeks(adres: int) -> Any:
    """float64 numbers at an address."""
    return getallen(adres, 1 << 40)


# ---------------------------------------------------------------------- the client


@inlijn
def periode(k: Any, i: int) -> Any:
    """Spell on one benefit."""
    return rijen(k.a_periode, 1 << 40, PERIODE)[i]


@inlijn
def staat(k: Any, i: int) -> Any:
    """Finest period."""
    return rijen(k.a_staat, 1 << 40, STAAT)[i]


@inlijn
def baan(k: Any, i: int) -> Any:
    """Job."""
    return rijen(k.a_baan, 1 << 40, BAAN)[i]


@inlijn
def traject(k: Any, i: int) -> Any:
    """Trajectory."""
    return rijen(k.a_traject, 1 << 40, TRAJECT)[i]


@inlijn
def taak(k: Any, i: int) -> Any:
    """Task of a klantmanager."""
    return rijen(k.a_taak, 1 << 40, TAAKRIJ)[i]


@inlijn
def melding(k: Any, i: int) -> Any:
    """Terugmelding."""
    return rijen(k.a_melding, 1 << 40, MELDING)[i]


@inlijn
def sanctie(k: Any, i: int) -> Any:
    """Sanction."""
    return rijen(k.a_sanctie, 1 << 40, MOMENT)[i]


@inlijn
def nazorg(k: Any, i: int) -> Any:
    """Follow-up care."""
    return rijen(k.a_nazorg, 1 << 40, MOMENT)[i]


@inlijn
def plicht(k: Any, i: int) -> Any:
    """Mandatory report."""
    return rijen(k.a_plicht, 1 << 40, MOMENT)[i]


@inlijn
def zorg(k: Any, i: int) -> Any:
    """Period of care."""
    return rijen(k.a_zorg, 1 << 40, DUUR)[i]
