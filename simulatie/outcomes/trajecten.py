"""The trajectory table: one row for each START_TRAJECT, with all that came of it; and the table of terugmeldingen.

The number a trajectory carries in the log starts again at 1 after a durable job, so a trajectory is known by its start:
`traject_id` runs on over the client's whole history. An event with number k belongs to the client's latest start of
number k. `geval` is the row of the first trajectory (number 1) of the same case.
"""

from __future__ import annotations

import math

import numpy as np
import pandas as pd

from simulatie.assen import (
    EIND_LADDER,
    EIND_UITSTROOM,
    EIND_WERK,
    GROND,
    INZET,
    INZET_UITZITTEN,
    OG_GEMEENTE,
    OG_UWV,
    WAJONG,
)
from simulatie.engines.events import Betaalsoort
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import Afspraken, maanden
from simulatie.outcomes.logboek import (
    Heel,
    Logboek,
    Reeks,
    eerste_vanaf,
    laatste_tot,
    laatste_voor,
    rang,
    uit_rij,
)
from simulatie.tijd import MAAND

ZOEKMAANDEN_NA_EINDE = 6.0
"""A durable job counts when it begins at the trajectory's end or so many months after it (rwi2007, table 3)."""
OPEN = -1
"""In place of the reason of the end: the run stopped first."""
ONBEKEND = -1


def van_traject(start: Logboek, gebeurtenis: Logboek) -> Heel:
    """Row in `start` (START_TRAJECT events) of the trajectory each event belongs to; −1: none.

    That is the client's latest start with the number of the event, at or before it.
    """
    volgorde = np.lexsort((start.nr, start.traject, start.rij))
    sleutel = (start.rij * 32768 + start.traject)[volgorde]
    gevonden = laatste_tot(
        sleutel,
        start.nr[volgorde].astype(np.float64),
        gebeurtenis.rij * 32768 + gebeurtenis.traject,
        gebeurtenis.nr.astype(np.float64),
    )
    return uit_rij(volgorde, gevonden, -1).astype(np.int64)


class _Bij:
    """Spreads what events say over the rows of the trajectories they belong to."""

    def __init__(self, log: Logboek, start: Logboek) -> None:
        self.log, self.start, self.n = log, start, len(start)
        self._gevonden: dict[int, tuple[Logboek, Heel]] = {}

    def van(self, soort: int) -> tuple[Logboek, Heel]:
        """Events of this kind that belong to a trajectory, and its row."""
        if soort not in self._gevonden:
            gebeurd = self.log.kies(soort)
            rij = van_traject(self.start, gebeurd)
            self._gevonden[soort] = gebeurd.waar(rij >= 0), rij[rij >= 0]
        return self._gevonden[soort]

    def eerste(self, soort: int, kolom: str, anders: float) -> Reeks:
        """A column of the first such event of each trajectory."""
        log, rij = self.van(soort)
        uit = np.full(self.n, anders)
        uit[rij[::-1]] = getattr(log, kolom)[::-1]
        return uit

    def laatste(self, soort: int, kolom: str, anders: float) -> Reeks:
        """A column of the last such event of each trajectory."""
        log, rij = self.van(soort)
        uit = np.full(self.n, anders)
        uit[rij] = getattr(log, kolom)
        return uit

    def aantal(self, soort: int, code: int | None = None) -> Heel:
        """How many such events, with this code if one is given."""
        log, rij = self.van(soort)
        rij = rij if code is None else rij[log.code == code]
        return np.bincount(rij, minlength=self.n).astype(np.int64)

    def som(self, soort: int, code: int | None = None) -> Reeks:
        """Sum of `waarde` over such events."""
        log, rij = self.van(soort)
        mee = np.ones(len(rij), dtype=np.bool_) if code is None else log.code == code
        return np.bincount(rij[mee], weights=log.waarde[mee], minlength=self.n).astype(np.float64)


def maak_trajecten(log: Logboek, a: Afspraken, perioden: pd.DataFrame, banen: pd.DataFrame) -> pd.DataFrame:
    """The trajectory table, sorted by (rij, begin).

    `perioden`: table of `uitkeringsperioden`; `banen`: table of jobs. Times in days (NaN: not, or not yet), durations
    in months, money in euros. Codes as in `simulatie.assen`, −1 where nothing is known; `reden` −1: open at the end of
    the run; `volledig`: the maximum duration of the contract lies inside the run, so being open or not selects nobody.
    """
    start = log.kies(Ev.START_TRAJECT)
    bij = _Bij(log, start)
    n = len(start)
    t = pd.DataFrame({"rij": start.rij, "traject_id": rang(start.rij) + 1, "nummer": start.traject})
    t["contract"], t["soort"] = start.code, a.soort[start.code] if n else start.code
    t["begin"], t["prijs"] = start.tijd, start.waarde
    _uitkering(t, start, log, a, perioden)
    t["eind"] = bij.eerste(Ev.EINDE_TRAJECT, "tijd", math.nan)
    t["reden"] = bij.eerste(Ev.EINDE_TRAJECT, "code", OPEN).astype(np.int64)
    t["tot"] = t["eind"].fillna(a.einde)  # end of the trajectory or of the run
    t["maanden"] = maanden((t["tot"] - t["begin"]).to_numpy())
    t["max_maanden"] = a.bij_contract(a.maximale_duur, start.code, start.tijd)
    t["volledig"] = (t["begin"] + t["max_maanden"] * MAAND < a.einde) & (t["reden"] != OPEN)
    _inhoud(t, bij)
    _inzet(t, bij)
    _meldingen_per_traject(t, bij)
    _geld(t, bij)
    _vooraf(t, start, log)
    _vervolg(t, bij, start)
    _werk(t, banen)
    _tweeling(t, bij)
    return t


def _uitkering(t: pd.DataFrame, start: Logboek, log: Logboek, a: Afspraken, perioden: pd.DataFrame) -> None:
    """Benefit in force at the start, since when, and who buys: UWV for WW, WAO and Wajong, else the municipality.

    A contract that only one of the two buys decides by itself: WW may run out between the place and the start.
    """
    nr = perioden["nr"].to_numpy()
    index = np.searchsorted(nr, start.nr, side="right") - 1
    t["uitkering"] = uit_rij(perioden["uitkering"].to_numpy(), index, ONBEKEND).astype(np.int64)
    t["instroom"] = uit_rij(perioden["begin"].to_numpy(), index, math.nan)
    og = np.where((t["uitkering"] >= 0) & (t["uitkering"] <= WAJONG), OG_UWV, OG_GEMEENTE)
    if len(t):
        koopt = a.koopt[:, start.code]
        og = np.where(koopt[OG_UWV] & ~koopt[OG_GEMEENTE], OG_UWV, og)
        og = np.where(koopt[OG_GEMEENTE] & ~koopt[OG_UWV], OG_GEMEENTE, og)
    t["opdrachtgever"] = og
    eerste = np.where(start.traject == 1, np.arange(len(start)), 0)
    geval = np.maximum.accumulate(eerste) if len(start) else eerste
    t["geval"] = geval
    t["geval_instroom"] = t["instroom"].to_numpy()[geval] if len(t) else t["instroom"]
    t["geval_uitkering"] = t["uitkering"].to_numpy()[geval] if len(t) else t["uitkering"]


def _inhoud(t: pd.DataFrame, bij: _Bij) -> None:
    t["aanbieder"] = bij.eerste(Ev.AANBIEDER, "code", ONBEKEND).astype(np.int64)
    t["gewenning"] = bij.eerste(Ev.AANBIEDER, "waarde", ONBEKEND).astype(np.int64)
    t["instrument"] = bij.eerste(Ev.INSTRUMENT, "code", ONBEKEND).astype(np.int64)
    t["past"] = bij.eerste(Ev.INSTRUMENT, "waarde", ONBEKEND).astype(np.int64)
    t["informatie"] = bij.eerste(Ev.INFORMATIE, "code", ONBEKEND).astype(np.int64)
    t["zelfde_aanbieder"] = bij.eerste(Ev.OVERDRACHT, "waarde", 0.0) > 0.0
    t["oordeel"] = bij.eerste(Ev.INFORMATIE, "waarde", math.nan)
    t["invloed"] = bij.eerste(Ev.INVLOED, "code", ONBEKEND).astype(np.int64)
    t["motivatie_begin"] = bij.eerste(Ev.INVLOED, "waarde", math.nan)
    t["motivatie_toegenomen"] = bij.eerste(Ev.MOTIVATIE, "code", ONBEKEND).astype(np.int64)
    t["motivatie_gevraagd"] = bij.eerste(Ev.MOTIVATIE, "waarde", math.nan)
    t["bijgesteld"] = bij.aantal(Ev.BIJGESTELD)
    t["teruggehaald"] = bij.aantal(Ev.TERUGGEHAALD)
    t["opgelost"] = bij.aantal(Ev.OPGELOST) > 0
    t["claim"] = bij.eerste(Ev.CLAIM, "code", 0).astype(np.int64)
    t["claim_tijd"] = bij.eerste(Ev.CLAIM, "tijd", math.nan)


def _inzet(t: pd.DataFrame, bij: _Bij) -> None:
    """Months at each level of effort: from each INZET to the next one or the end. Handing back (3) is sitting out."""
    rij, inzet, begin, eind = _inzetperioden(t, bij)
    som = np.bincount(rij * len(INZET) + inzet, weights=maanden(eind - begin), minlength=bij.n * len(INZET))
    for i, naam in enumerate(INZET):
        t[f"maanden_{naam}"] = som.reshape(bij.n, len(INZET))[:, i]


def _inzetperioden(t: pd.DataFrame, bij: _Bij) -> tuple[Heel, Heel, Reeks, Reeks]:
    """Periods at one level of effort: row of the trajectory, effort, begin, end (days)."""
    log, rij = bij.van(Ev.INZET)
    volgorde = np.lexsort((log.nr, rij))
    rij, tijd = rij[volgorde], log.tijd[volgorde]
    inzet = np.minimum(log.code[volgorde], INZET_UITZITTEN)
    tot = t["tot"].to_numpy()[rij] if len(rij) else np.zeros(0)
    zelfde = np.append(rij[1:] == rij[:-1], False) if len(rij) else np.zeros(0, dtype=np.bool_)
    volgend = np.append(tijd[1:], math.inf) if len(rij) else tijd
    eind = np.where(zelfde, np.minimum(volgend, tot), tot)
    return rij, inzet, tijd, np.maximum(eind, tijd)


def maak_uitzitten(log: Logboek, trajecten: pd.DataFrame) -> pd.DataFrame:
    """Periods in which a client is sat out: rij (of the client), begin, eind in days, traject (row of its table)."""
    traject, inzet, begin, eind = _inzetperioden(trajecten, _Bij(log, log.kies(Ev.START_TRAJECT)))
    hier = inzet == INZET_UITZITTEN
    rij = trajecten["rij"].to_numpy()[traject[hier]]
    return pd.DataFrame({"rij": rij, "begin": begin[hier], "eind": eind[hier], "traject": traject[hier]})


def _meldingen_per_traject(t: pd.DataFrame, bij: _Bij) -> None:
    t["meldingen"] = bij.aantal(Ev.TERUGMELDING)
    for g, naam in enumerate(GROND):
        t[f"gemeld_{naam}"] = bij.aantal(Ev.TERUGMELDING, g) > 0


def _geld(t: pd.DataFrame, bij: _Bij) -> None:
    for b in Betaalsoort:
        t[f"betaald_{b.name.lower()}"] = bij.som(Ev.BETALING, b)
    t["betaald"] = bij.som(Ev.BETALING)
    t["kosten"] = bij.som(Ev.KOSTEN)
    t["vrijval"] = bij.som(Ev.VRIJVAL)


def _vooraf(t: pd.DataFrame, start: Logboek, log: Logboek) -> None:
    """What was seen and said before the start: diagnosis, IRO, when a place was asked for."""
    diagnose, juist, iro = log.kies(Ev.DIAGNOSE), log.kies(Ev.JUIST), log.kies(Ev.IRO)
    voor = laatste_voor(diagnose, start)
    t["diagnose"] = uit_rij(diagnose.code, voor, ONBEKEND).astype(np.int64)
    t["geziene_kans"] = uit_rij(diagnose.waarde, voor, math.nan)
    t["diagnose_juist"] = uit_rij(juist.code, laatste_voor(juist, start), ONBEKEND).astype(np.int64)
    bits = uit_rij(iro.code, laatste_voor(iro, start), 0).astype(np.int64)
    t["iro_verteld"], t["iro_gevraagd"] = bits % 2 == 1, bits // 2 % 2 == 1
    t["aangemeld"] = _eerste_aanmelding(log, start)


def _eerste_aanmelding(log: Logboek, start: Logboek) -> Reeks:
    """When the client first asked for a place in the referral that led to each start (NaN: never).

    A referral begins with a choice or a follow-up decision; finding work or an earlier start closes it.
    """
    aanmelding = log.kies(Ev.AANMELDING)
    grens = log.kies(Ev.START_TRAJECT, Ev.KEUZE, Ev.VERVOLG, Ev.WERK, Ev.INSTROOM)
    van_aanmelding = laatste_voor(grens, aanmelding)
    eerste = np.append(True, van_aanmelding[1:] != van_aanmelding[:-1])[: len(aanmelding)]
    aanmelding, van_aanmelding = aanmelding.waar(eerste), van_aanmelding[eerste]
    # the boundary just before the start itself
    van_start = np.searchsorted(grens.nr, start.nr, side="left") - 1
    index = np.searchsorted(van_aanmelding, van_start)
    gevonden = (index < len(van_aanmelding)) & (
        uit_rij(van_aanmelding, np.minimum(index, len(aanmelding) - 1), -9) == van_start
    )
    tijd = uit_rij(aanmelding.tijd, np.minimum(index, len(aanmelding) - 1), math.nan)
    return np.where(gevonden, tijd, math.nan)


def _vervolg(t: pd.DataFrame, bij: _Bij, start: Logboek) -> None:
    """End report, follow-up decision, and the next trajectory of the same case (number one higher)."""
    t["rapport_tijd"] = bij.eerste(Ev.RAPPORT, "tijd", math.nan)
    t["rapport_kwaliteit"] = bij.eerste(Ev.RAPPORT, "waarde", math.nan)
    t["vervolg_tijd"] = bij.eerste(Ev.VERVOLG, "tijd", math.nan)
    t["vervolg_dienst"] = bij.eerste(Ev.VERVOLG, "code", ONBEKEND).astype(np.int64)
    volgend = np.arange(1, len(t) + 1)
    klopt = np.zeros(len(t), dtype=np.bool_)
    klopt[:-1] = (start.rij[1:] == start.rij[:-1]) & (start.traject[1:] == start.traject[:-1] + 1)
    t["volgend_begin"] = np.where(klopt, np.append(start.tijd[1:], math.nan)[: len(t)], math.nan)
    t["volgend"] = np.where(klopt, volgend, -1)
    ladder_of_werk = t["reden"].isin((EIND_WERK, EIND_LADDER))
    t["mislukt"] = (t["reden"] != OPEN) & ~ladder_of_werk & (t["reden"] != EIND_UITSTROOM)


def _werk(t: pd.DataFrame, banen: pd.DataFrame) -> None:
    """Durable jobs: one begun at the end or within six months after it; one begun since the start, and when."""
    vast = banen[banen["duurzaam"]]
    rij, begin = vast["rij"].to_numpy(), vast["begin"].to_numpy()
    eind = t["eind"].fillna(math.inf).to_numpy()
    na_eind = uit_rij(begin, eerste_vanaf(rij, begin, t["rij"].to_numpy(), eind), math.inf)
    t["duurzaam_na_einde"] = na_eind <= eind + ZOEKMAANDEN_NA_EINDE * MAAND
    t.loc[t["eind"].isna(), "duurzaam_na_einde"] = False
    t["duurzaam_begin"] = _eerste_baan(vast, t)
    t["baan_begin"] = _eerste_baan(banen, t)


def _tweeling(t: pd.DataFrame, bij: _Bij) -> None:
    """The twin: bits of TWEELING (−1: not followed), day of his first job (inf: none in time), months gained on him."""
    t["tweeling"] = bij.eerste(Ev.TWEELING, "code", ONBEKEND).astype(np.int64)
    baan = bij.eerste(Ev.TWEELING, "waarde", math.nan)
    t["tweeling_baan"] = np.where(baan < 0.0, math.inf, baan)
    t["gewonnen_maanden"] = bij.eerste(Ev.GEWONNEN, "waarde", math.nan)


def _eerste_baan(banen: pd.DataFrame, t: pd.DataFrame) -> Reeks:
    """Begin of the first of these jobs since the start of each trajectory (inf: none)."""
    rij, begin = banen["rij"].to_numpy(), banen["begin"].to_numpy()
    return uit_rij(begin, eerste_vanaf(rij, begin, t["rij"].to_numpy(), t["begin"].to_numpy()), math.inf)


def maak_meldingen(log: Logboek) -> pd.DataFrame:
    """Terugmeldingen: traject (row in the trajectory table), rij, tijd, grond, maand, verplicht, uitkomst, besluit.

    `uitkomst`: 1 accepted, 0 refused, −1 never decided; `besluit`: when (days, NaN if never). A decision belongs to the
    latest report of its trajectory.
    """
    start = log.kies(Ev.START_TRAJECT)
    melding = log.kies(Ev.TERUGMELDING)
    rij = van_traject(start, melding)
    besluit = log.kies(Ev.AANVAARD, Ev.GEWEIGERD)
    bij = laatste_voor(melding, besluit)
    uitkomst = np.full(len(melding), -1, dtype=np.int64)
    moment = np.full(len(melding), math.nan)
    goed = bij >= 0
    uitkomst[bij[goed]] = (besluit.soort[goed] == Ev.AANVAARD).astype(np.int64)
    moment[bij[goed]] = besluit.tijd[goed]
    plicht = log.kies(Ev.VERPLICHT)
    dichtbij = eerste_vanaf(plicht.rij, plicht.tijd, melding.rij, melding.tijd)
    verplicht = (dichtbij >= 0) & (uit_rij(plicht.tijd, dichtbij, math.inf) == melding.tijd)
    return pd.DataFrame(
        {
            "traject": rij,
            "rij": melding.rij,
            "tijd": melding.tijd,
            "grond": melding.code,
            "maand": melding.waarde,
            "verplicht": verplicht,
            "uitkomst": uitkomst,
            "besluit": moment,
        }
    )
