"""Claimed and caused (docs/model.md, 4.10): placements that were paid for, and what they differ from the twin's course.

Every count here is over the same trajectories, so that totals can be set off against each other: payments against
jobs, jobs caused against jobs claimed. The net of a trajectory is (what the client did) − (what his twin did); only
sums of it mean anything, since nobody can say of one client whether he is among those who gained.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from simulatie.assen import CONTRACTSOORT
from simulatie.engines.events import (
    TWEELING_ANDER_EINDE,
    TWEELING_ANDER_HALVERWEGE,
    TWEELING_ZELF_EINDE,
    TWEELING_ZELF_HALVERWEGE,
)
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import gericht_op_plaatsing
from simulatie.outcomes.indicatoren.geld import NABETALING
from simulatie.outcomes.indicatoren.register import Functie, Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import TOTAAL, Groepen, Waar, per_code, per_uitkering, tel
from simulatie.outcomes.logboek import laatste_voor
from simulatie.outcomes.tabellen import Tabellen
from simulatie.rules.tweeling import HORIZON
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import MAAND

Reeks = NDArray[np.float64]
Netto = Callable[[Tabellen], Reeks]
"""What each trajectory brought, less what its twin did: float64 [rows of the trajectory table]."""
OPVOLGING: Final = max(HORIZON, NABETALING)

_TRAJECTEN = Tekst(
    "in de meetperiode begonnen trajecten gericht op plaatsing, waarvan 24 maanden en alle betalingen binnen de "
    "looptijd vallen",
    "trajectories aimed at placement that began in the measured period, of which 24 months and all payments lie inside "
    "the run",
)
_LADDER = Tekst("trajecten gericht op de ladder, behalve in hun eigen groep", "ladder trajectories but in their group")
_TWEELING = Tekst(
    "Vergeleken met een tweeling: dezelfde klant met dezelfde loten, die in plaats van dit traject alleen zoekt. "
    "Alleen totalen betekenen iets: wie er baat bij had is niet aan te wijzen.",
    "Compared with a twin: the same client with the same draws, who searches alone in place of this trajectory. "
    "Only totals mean something: who gained cannot be pointed out.",
)
_NOEMER_NUL = Tekst(
    "De noemer kan dicht bij nul liggen of negatief zijn: gebruik dan de totalen, niet de breuk.",
    "The denominator may be close to zero or negative: use the totals then, not the ratio.",
)


# ---------------------------------------------------------------------- claimed


def _keuze(t: Tabellen) -> dict[str, Waar]:
    """Which trajectories count, and which of them can be followed far enough: the same for all of these."""
    tr = t.trajecten
    klaar = tr["begin"] + np.maximum(HORIZON, tr["max_maanden"] + NABETALING) * MAAND < t.afspraken.einde
    return {
        "mee": (tr["begin"] >= t.afspraken.meten_vanaf).to_numpy(),
        "volledig": (klaar & tr["volledig"] & (tr["tweeling"] >= 0)).to_numpy(),
    }


def _groepen(tr: pd.DataFrame) -> Groepen:
    """All aimed at placement; those by benefit and by number in the case; and every kind of contract."""
    plaatsing = gericht_op_plaatsing(tr["soort"].to_numpy())
    nummer = tr["nummer"].to_numpy()
    volgorde = {"eerste": nummer == 1, "tweede": nummer == 2, "later": nummer > 2}
    delen = per_uitkering(tr["uitkering"], totaal=False) | volgorde
    binnen = {naam: masker & plaatsing for naam, masker in delen.items()}
    return {TOTAAL: plaatsing} | binnen | per_code(tr["soort"], CONTRACTSOORT, totaal=False)


def _tel(t: Tabellen, teller: Reeks, noemer: Reeks | None = None) -> Uitkomst:
    tr = t.trajecten
    return tel(t, tr, teller=teller, noemer=noemer, groepen=_groepen(tr), **_keuze(t))


def geclaimd(t: Tabellen) -> Reeks:
    """1 for each trajectory that claimed a placement."""
    return (t.trajecten["claim"].to_numpy() > 0).astype(np.float64)


@indicator(
    "geclaimd_per_traject",
    titel=Tekst("Geclaimde plaatsingen per begonnen traject", "Claimed placements per started trajectory"),
    eenheid="traject",
    gebeurtenis=(Ev.CLAIM, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("die een plaatsing claimden, ook na het einde", "that claimed a placement, also after the end"),
    noemer=_TRAJECTEN,
    opvolging_maanden=OPVOLGING,
    uitgesloten=_LADDER,
    toelichting=Tekst(
        "Van alle begonnen trajecten; de plaatsingsquote van UWV en gemeenten is van de geëindigde.",
        "Of all that started; the placement rate of UWV and municipalities is of those that ended.",
    ),
)
def geclaimd_per_traject(t: Tabellen) -> Uitkomst:
    """Claims over trajectories."""
    return _tel(t, geclaimd(t))


@indicator(
    "dubbel_geclaimd",
    titel=Tekst("Banen die meer dan een aanbieder claimt", "Jobs claimed by more than one provider"),
    eenheid="baan",
    gebeurtenis=(Ev.CLAIM, Ev.WERK),
    venster="meetperiode",
    teller=Tekst("die onder meer dan een traject zijn geclaimd", "claimed under more than one trajectory"),
    noemer=Tekst(
        "in de meetperiode begonnen banen die zijn geclaimd", "claimed jobs that began in the measured period"
    ),
)
def dubbel_geclaimd(t: Tabellen) -> Uitkomst:
    """Jobs with two claims or more among those with one or more, by benefit before the job."""
    banen = t.banen
    aantal = claims_per_baan(t)
    return tel(
        t,
        banen,
        teller=aantal > 1,
        groepen=per_uitkering(banen["uitkering"]),
        mee=(aantal > 0) & (banen["begin"] >= t.afspraken.meten_vanaf).to_numpy(),
    )


def claims_per_baan(t: Tabellen) -> NDArray[np.int64]:
    """Claims on each row of the job table: a claim is written just after the job it is on."""
    werk, claim = t.log.kies(Ev.WERK), t.log.kies(Ev.CLAIM)
    baan = laatste_voor(werk, claim)
    return np.bincount(baan[baan >= 0], minlength=len(t.banen)).astype(np.int64)


@indicator(
    "geclaimd_met_voorsprong",
    titel=Tekst("Geclaimd terwijl de tweeling nog geen werk had", "Claimed while the twin had no work yet"),
    eenheid="traject",
    gebeurtenis=(Ev.CLAIM, Ev.TWEELING),
    venster="meetperiode",
    teller=Tekst(
        "waarvan de tweeling op de plaatsingsdatum nog geen werk had gevonden",
        "of which the twin had not found work by the date of placement",
    ),
    noemer=Tekst("plaatsingen die uit zulke trajecten zijn geclaimd", "placements claimed from such trajectories"),
    opvolging_maanden=OPVOLGING,
    uitgesloten=_LADDER,
    toelichting=Tekst(
        "Geen netto effect: een dag voorsprong telt als een baan, en wie door het traject later werk vond telt niet "
        "mee. De netto aantallen tellen beide.",
        "No net effect: a head start of a day counts as a job, and who found work later because of the trajectory does "
        "not count. The net numbers count both.",
    ),
)
def geclaimd_met_voorsprong(t: Tabellen) -> Uitkomst:
    """Claims that a twin cannot match on the day: what a provider would call his own work."""
    tr = t.trajecten
    voor = geclaimd(t) * (tr["tweeling_baan"].to_numpy() > tr["claim_tijd"].to_numpy())
    return _tel(t, voor, geclaimd(t))


# ---------------------------------------------------------------------- caused


def netto_plaatsing(t: Tabellen) -> Reeks:
    """Found work by the last day on which a placement can be claimed, less the twin.

    That is a day of the contract: maximum duration and claim window, at most 24 months from the start. On a day that
    the client's own job decides he would always be at work, however little earlier than his twin, and the twins who
    found work first would not be seen.
    """
    tr = t.trajecten
    venster = t.afspraken.bij_contract(t.afspraken.claimvenster, tr["contract"].to_numpy(), tr["begin"].to_numpy())
    duur = np.minimum(tr["max_maanden"].to_numpy() * MAAND + venster, HORIZON * MAAND)
    laatste = tr["begin"].to_numpy() + duur
    return (tr["baan_begin"].to_numpy() <= laatste).astype(np.float64) - (tr["tweeling_baan"].to_numpy() <= laatste)


def _op(t: Tabellen, zelf: int, ander: int) -> Reeks:
    """At work on a day, less the twin: from the bits of TWEELING."""
    code = np.maximum(t.trajecten["tweeling"].to_numpy(), 0)
    return ((code & zelf) > 0).astype(np.float64) - ((code & ander) > 0)


def netto_12m(t: Tabellen) -> Reeks:
    """At work 12 months after the start, less the twin."""
    return _op(t, TWEELING_ZELF_HALVERWEGE, TWEELING_ANDER_HALVERWEGE)


def netto_24m(t: Tabellen) -> Reeks:
    """At work 24 months after the start, less the twin."""
    return _op(t, TWEELING_ZELF_EINDE, TWEELING_ANDER_EINDE)


def netto_maanden(t: Tabellen) -> Reeks:
    """Months of work in the 24 months from the start, less the twin's."""
    return t.trajecten["gewonnen_maanden"].to_numpy(dtype=np.float64)


def netto_per_traject(t: Tabellen, netto: Netto) -> Uitkomst:
    """Net jobs, or months of work, over trajectories."""
    return _tel(t, netto(t))


def netto_van_geclaimd(t: Tabellen, netto: Netto) -> Uitkomst:
    """Net jobs over claims, of the same trajectories."""
    return _tel(t, netto(t), geclaimd(t))


def kosten_per_netto(t: Tabellen, netto: Netto) -> Uitkomst:
    """Payments over net jobs, or net months of work, of the same trajectories."""
    return _tel(t, t.trajecten["betaald"].to_numpy(dtype=np.float64), netto(t))


# ---------------------------------------------------------------------- the register of what was caused

_BANEN: Final = (
    (
        "plaatsing",
        netto_plaatsing,
        Tekst("binnen de claimtermijn", "within the claim period"),
        Tekst(
            "werk gevonden op de laatste dag waarop een plaatsing geclaimd kan worden, min de tweeling",
            "found work by the last day on which a placement can be claimed, less the twin",
        ),
    ),
    (
        "12m",
        netto_12m,
        Tekst("na 12 maanden", "after 12 months"),
        Tekst(
            "aan het werk 12 maanden na de start, min de tweeling", "at work 12 months after the start, less the twin"
        ),
    ),
    (
        "24m",
        netto_24m,
        Tekst("na 24 maanden", "after 24 months"),
        Tekst(
            "aan het werk 24 maanden na de start, min de tweeling", "at work 24 months after the start, less the twin"
        ),
    ),
)
_MAANDEN = Tekst(
    "maanden werk in de 24 maanden na de start, min die van de tweeling",
    "months of work in the 24 months after the start, less those of the twin",
)
_BETAALD = Tekst("euro betaald aan de aanbieder", "euros paid to the provider")
_TWEELING_LOG: Final = (Ev.TWEELING, Ev.START_TRAJECT, Ev.WERK)


def _neem_op(id_: str, titel: Tekst, teller: Tekst, noemer: Tekst, functie: Functie, netto: Netto, **rest: Any) -> None:
    indicator(
        id_,
        titel=titel,
        eenheid=rest.pop("eenheid", "traject"),
        venster="meetperiode",
        teller=teller,
        noemer=noemer,
        opvolging_maanden=OPVOLGING,
        uitgesloten=_LADDER,
        netto=netto,
        **rest,
    )(functie)


for _moment, _netto, _wanneer, _wat in _BANEN:
    _neem_op(
        f"netto_baan_per_traject_{_moment}",
        Tekst(f"Netto banen per begonnen traject, {_wanneer.nl}", f"Net jobs per started trajectory, {_wanneer.en}"),
        _wat,
        _TRAJECTEN,
        netto_per_traject,
        _netto,
        soort="gemiddelde",
        gebeurtenis=_TWEELING_LOG,
        toelichting=_TWEELING,
    )
_neem_op(
    "netto_maanden_per_traject",
    Tekst("Gewonnen maanden werk per begonnen traject", "Months of work gained per started trajectory"),
    _MAANDEN,
    _TRAJECTEN,
    netto_per_traject,
    netto_maanden,
    soort="gemiddelde",
    gebeurtenis=(Ev.GEWONNEN, Ev.START_TRAJECT),
    toelichting=_TWEELING,
)
for _moment, _netto, _wanneer, _wat in _BANEN:
    _neem_op(
        f"netto_van_geclaimd_{_moment}",
        Tekst(f"Netto banen per geclaimde plaatsing, {_wanneer.nl}", f"Net jobs per claimed placement, {_wanneer.en}"),
        _wat,
        Tekst("plaatsingen die uit dezelfde trajecten zijn geclaimd", "placements claimed from the same trajectories"),
        netto_van_geclaimd,
        _netto,
        soort="verhouding",
        gebeurtenis=(*_TWEELING_LOG, Ev.CLAIM),
        toelichting=_TWEELING,
    )
for _moment, _netto, _wanneer, _wat in _BANEN:
    _neem_op(
        f"kosten_per_netto_baan_{_moment}",
        Tekst(f"Betaald per netto baan, {_wanneer.nl} (euro)", f"Paid per net job, {_wanneer.en} (euro)"),
        _BETAALD,
        _wat,
        kosten_per_netto,
        _netto,
        soort="verhouding",
        gebeurtenis=(*_TWEELING_LOG, Ev.BETALING),
        toelichting=_NOEMER_NUL,
    )
_neem_op(
    "kosten_per_netto_maand",
    Tekst("Betaald per gewonnen maand werk (euro)", "Paid per month of work gained (euro)"),
    _BETAALD,
    _MAANDEN,
    kosten_per_netto,
    netto_maanden,
    eenheid="maand",
    soort="verhouding",
    gebeurtenis=(Ev.GEWONNEN, Ev.START_TRAJECT, Ev.BETALING),
    toelichting=_NOEMER_NUL,
)
