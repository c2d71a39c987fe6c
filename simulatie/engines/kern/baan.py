"""A job in the core: claims, follow-up care, how long it lasts, and what comes after it. Beside `engines.baan`."""

from __future__ import annotations

from typing import Any

from numba import njit

from simulatie import draws
from simulatie.assen import DIENST, DIENST_EIGEN_BEGELEIDING, GEEN, WAJONG, WAO, WW, WWB
from simulatie.engines.events import KLASSE_UITGANG, Betaalsoort, Fase, Gebeurtenis, Uitstroomreden
from simulatie.engines.kern import loketten
from simulatie.engines.kern.agenda import afspraak
from simulatie.engines.kern.claims import geef_claim_terug
from simulatie.engines.kern.halten import (
    A_VERDER,
    JOB_DUURZAAM,
    JOB_EINDE,
    JOB_PENSIOEN,
    JOB_VERDER,
    PERIODE,
    WACHT,
)
from simulatie.engines.kern.klant import exponentieel, kijk, nieuw_ww_recht, opdrachtgever_van, uniform, wie
from simulatie.engines.kern.logboek import log
from simulatie.engines.kern.toestand import C_van, O_van, P_van, claim_nr
from simulatie.indeling import plek, plek_contract, plek_og
from simulatie.rules import geld, werk
from simulatie.tijd import MAAND

KM_NAZORG_KANS = plek_og("beleid.nazorg_kans")
KM_NAZORG_MAANDEN = plek_og("beleid.nazorg_maanden")
NAZORG_KANS = plek_contract("nazorg_kans")
NAZORG_MAANDEN = plek_contract("nazorg_maanden")
TERUG = plek("werk.terug_in_uitkering")
DUURZAAM = plek("werk.duurzaam_maanden")
REFERTE = plek("ww_recht.referte_maanden")
NAAR_WWB = plek("ww_recht.naar_wwb")
POSITIE_WERK = 6  # regular work: see engines.baan
ALT_EIGEN = draws.alternatief(DIENST[DIENST_EIGEN_BEGELEIDING])
DOEL_BAANCONTRACT, DOEL_BAANDUUR, DOEL_NAZORG = draws.DOEL_BAANCONTRACT, draws.DOEL_BAANDUUR, draws.DOEL_NAZORG
DOEL_CLAIM_KORT, DOEL_NA_WW = draws.DOEL_CLAIM_KORT, draws.DOEL_NA_WW
DOEL_NAAR_UITKERING = draws.DOEL_NAAR_UITKERING
F_WERK, F_WEG = int(Fase.WERK), int(Fase.WEG)
G_WERK, G_POSITIE, G_DUURZAAM = int(Gebeurtenis.WERK), int(Gebeurtenis.POSITIE), int(Gebeurtenis.DUURZAAM)
G_BAANVERLIES, G_UITSTROOM = int(Gebeurtenis.BAANVERLIES), int(Gebeurtenis.UITSTROOM)
G_NAZORG, G_CLAIM = int(Gebeurtenis.NAZORG), int(Gebeurtenis.CLAIM)
G_BETALING, G_KOSTEN = int(Gebeurtenis.BETALING), int(Gebeurtenis.KOSTEN)
B_RESULTAAT, B_DUURZAAM = int(Betaalsoort.RESULTAAT), int(Betaalsoort.DUURZAAM)
U_PENSIOEN, U_NA_WERK = int(Uitstroomreden.PENSIOEN), int(Uitstroomreden.NA_WERK)


@njit(cache=True)
def begin_job(r: Any, k: Any) -> int:
    """A job begins: claims, follow-up care, and how long it will last."""
    P, nu, baan = P_van(r), r.nu, k.periode
    k.fase = F_WERK
    maanden, motivatie = kijk(r, k)
    kort = werk.kort_contract(P, k.soort, uniform(r, k, DOEL_BAANCONTRACT, baan, 0))
    if k.uitkering == WW:
        k.ww_rest = k.ww_einde - nu
    log(r, k, G_WERK, 1 if kort else 0, float(maanden), 0)
    k.job_positie = k.positie
    log(r, k, G_POSITIE, POSITIE_WERK, float(k.positie), 0)
    nazorg = _nazorg(r, k, baan)
    _claim(r, k, kort, baan)
    duur = werk.baanduur(P, k.soort, nazorg, exponentieel(r, k, DOEL_BAANDUUR, baan, 0))
    k.job_duur, k.job_einde = duur, nu + duur * MAAND
    k.motivatie_terug = motivatie
    if duur >= P[DUURZAAM] and nu + P[DUURZAAM] * MAAND <= k.pensioen:
        return _werk_tot(r, k, JOB_DUURZAAM, nu + P[DUURZAAM] * MAAND)
    _vergeet_geclaimd(r, k)
    return JOB_VERDER


@njit(cache=True)
def na_duurzaam(r: Any, k: Any) -> int:
    """The job has lasted: what was claimed is paid, and what came before counts no more."""
    log(r, k, G_DUURZAAM, 0, 0.0, 0)
    nummer = k.geclaimd_kop
    while nummer >= 0:
        c = claim_nr(r, nummer)
        bedrag = geld.betaling_duurzaam(C_van(r, c.versie, c.contract), c.uitkering)
        betaal_achteraf(r, k, c.og, c.nummer, B_DUURZAAM, bedrag, c.vrijgegeven != 0)
        nummer = c.volgende
    _vergeet_geclaimd(r, k)
    k.nummer, k.mislukt, k.oordeel, k.rapport = 0, -1, -1, 0.0
    k.motivatie_terug = k.motivatie_begin  # a job that lasted gives it back
    return JOB_VERDER


@njit(cache=True)
def job_verder(r: Any, k: Any) -> int:
    """Until pension age or the end of the job, whichever comes first."""
    if k.pensioen <= k.job_einde:
        return _werk_tot(r, k, JOB_PENSIOEN, k.pensioen)
    return _werk_tot(r, k, JOB_EINDE, k.job_einde)


@njit(cache=True)
def met_pensioen(r: Any, k: Any) -> int:
    """Pension age in the job."""
    log(r, k, G_UITSTROOM, U_PENSIOEN, 0.0, 0)
    k.fase = F_WEG
    return WACHT


@njit(cache=True)
def na_job(r: Any, k: Any) -> int:
    """The job is lost: back to search, or seen no more."""
    log(r, k, G_POSITIE, k.job_positie, float(POSITIE_WERK), 0)
    terug = _terug(r, k, k.periode)
    log(r, k, G_BAANVERLIES, 1 if terug else 0, 0.0, 0)
    if terug:
        return PERIODE
    log(r, k, G_UITSTROOM, U_NA_WERK, 0.0, 0)
    k.fase = F_WEG
    return WACHT


@njit(cache=True)
def _werk_tot(r: Any, k: Any, halte: int, tot: float) -> int:
    """Stay in the job until a day (beyond the run: for good)."""
    k.halte = halte
    afspraak(r, tot, KLASSE_UITGANG, 0, wie(r, k), A_VERDER, 0)
    return WACHT


@njit(cache=True)
def _nazorg(r: Any, k: Any, baan: int) -> float:
    """Months of follow-up care: by the provider of the trajectory that ends in this job, or by the klantmanager."""
    nummer = k.claims_kop
    while nummer >= 0 and claim_nr(r, nummer).einde != r.nu:
        nummer = claim_nr(r, nummer).volgende
    if nummer < 0:
        return 0.0
    c = claim_nr(r, nummer)
    C = C_van(r, c.versie, c.contract)
    if uniform(r, k, DOEL_NAZORG, baan, 0) < C[NAZORG_KANS]:
        log(r, k, G_NAZORG, 1, C[NAZORG_MAANDEN], c.nummer)
        return C[NAZORG_MAANDEN]
    if k.uitkering == GEEN:
        return 0.0
    O = O_van(r, opdrachtgever_van(k.uitkering))
    if uniform(r, k, DOEL_NAZORG, baan, ALT_EIGEN) < O[KM_NAZORG_KANS]:
        log(r, k, G_NAZORG, 2, O[KM_NAZORG_MAANDEN], c.nummer)
        return O[KM_NAZORG_MAANDEN]
    return 0.0


@njit(cache=True)
def _claim(r: Any, k: Any, kort: bool, baan: int) -> None:
    """Every contract that may claim the job does: the trajectory it ends, and earlier ones within their window."""
    nummer = k.claims_kop
    k.claims_kop = k.claims_staart = -1
    while nummer >= 0:
        c = claim_nr(r, nummer)
        volgende = c.volgende
        C = C_van(r, c.versie, c.contract)
        lot = uniform(r, k, DOEL_CLAIM_KORT, draws.volgnummer(baan, c.nummer), 0)
        in_traject = c.einde == r.nu
        if (in_traject or geld.in_claimvenster(C, r.nu - c.einde)) and geld.wordt_geclaimd(
            P_van(r), c.soort, kort, lot
        ):
            log(r, k, G_CLAIM, 1 if in_traject else 2, 0.0, c.nummer)
            bedrag = geld.betaling_resultaat(C, c.uitkering, c.maanden)
            betaal_achteraf(r, k, c.og, c.nummer, B_RESULTAAT, bedrag, c.vrijgegeven != 0)
            c.volgende = -1
            if k.geclaimd_staart >= 0:
                claim_nr(r, k.geclaimd_staart).volgende = nummer
            else:
                k.geclaimd_kop = nummer
            k.geclaimd_staart = nummer
        else:
            geef_claim_terug(r, nummer)
        nummer = volgende


@njit(cache=True)
def _vergeet_geclaimd(r: Any, k: Any) -> None:
    """Nothing more will be paid on this job."""
    nummer = k.geclaimd_kop
    while nummer >= 0:
        volgende = claim_nr(r, nummer).volgende
        geef_claim_terug(r, nummer)
        nummer = volgende
    k.geclaimd_kop = k.geclaimd_staart = -1


@njit(cache=True)
def betaal_achteraf(
    r: Any, k: Any, og: int, traject: int, soort: int, bedrag: float, nieuw_geld: bool
) -> None:
    """A payment after the end of the trajectory: it presses on the budget of its own year.

    Unless the commitment of an earlier year still holds what it costs (`nieuw_geld` false).
    """
    if bedrag > 0.0:
        if nieuw_geld:
            loketten.boek_na(r, og, bedrag)
        log(r, k, G_BETALING, soort, bedrag, traject)
        overhead = geld.kosten_overhead(P_van(r), bedrag)
        if overhead > 0.0:
            log(r, k, G_KOSTEN, 0, overhead, traject)


@njit(cache=True)
def _terug(r: Any, k: Any, baan: int) -> bool:
    """After a lost job: does he come back, and to which benefit? What his work history gives."""
    P = P_van(r)
    if uniform(r, k, DOEL_NAAR_UITKERING, baan, 0) >= P[TERUG + k.soort]:
        return False
    u = k.uitkering
    if u == WW or u == WWB or u == GEEN or (k.soort != WAO and k.soort != WAJONG):
        if k.job_duur >= P[REFERTE]:
            k.uitkering = WW
            nieuw_ww_recht(r, k)
        elif u == WW:
            if k.ww_rest > 0.0:
                k.ww_einde = r.nu + k.ww_rest
            else:
                k.uitkering = WWB if uniform(r, k, DOEL_NA_WW, k.wisselingen, 0) < P[NAAR_WWB] else GEEN
    return k.uitkering != GEEN
