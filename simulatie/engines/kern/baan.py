"""A job in the core: claims, follow-up care, how long it lasts, and what comes after it. Beside `engines.baan`."""

from __future__ import annotations

from typing import Any

from simulatie import draws
from simulatie.assen import DIENST, DIENST_EIGEN_BEGELEIDING, WAJONG, WAO
from simulatie.engines.events import Betaalsoort, Fase, Gebeurtenis, Uitstroomreden
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
from simulatie.engines.kern.klant import exponentieel, nieuw_ww_recht, opdrachtgever_van, uniform, wie
from simulatie.engines.kern.logboek import log
from simulatie.engines.kern.toestand import C_van, O_van, P_van, claim_nr
from simulatie.engines.kern.tweeling import rond_af
from simulatie.engines.kern.vertaling import (
    EEN,
    GEEN,
    JA,
    KLASSE_UITGANG,
    NUL,
    TWEE,
    WW,
    WWB,
    alternatief,
    binnen,
    i64,
)
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
POSITIE_WERK = i64(6)  # regular work: see engines.baan
ALT_EIGEN = alternatief(DIENST[DIENST_EIGEN_BEGELEIDING])
DOEL_BAANCONTRACT, DOEL_BAANDUUR, DOEL_NAZORG = (
    i64(draws.DOEL_BAANCONTRACT),
    i64(draws.DOEL_BAANDUUR),
    i64(draws.DOEL_NAZORG),
)
DOEL_CLAIM_KORT, DOEL_NA_WW = i64(draws.DOEL_CLAIM_KORT), i64(draws.DOEL_NA_WW)
DOEL_NAAR_UITKERING = i64(draws.DOEL_NAAR_UITKERING)
F_WERK, F_WEG = i64(Fase.WERK), i64(Fase.WEG)
G_WERK, G_POSITIE, G_DUURZAAM = i64(Gebeurtenis.WERK), i64(Gebeurtenis.POSITIE), i64(Gebeurtenis.DUURZAAM)
G_BAANVERLIES, G_UITSTROOM = i64(Gebeurtenis.BAANVERLIES), i64(Gebeurtenis.UITSTROOM)
G_NAZORG, G_CLAIM = i64(Gebeurtenis.NAZORG), i64(Gebeurtenis.CLAIM)
G_BETALING, G_KOSTEN = i64(Gebeurtenis.BETALING), i64(Gebeurtenis.KOSTEN)
B_RESULTAAT, B_DUURZAAM = i64(Betaalsoort.RESULTAAT), i64(Betaalsoort.DUURZAAM)
U_PENSIOEN, U_NA_WERK = i64(Uitstroomreden.PENSIOEN), i64(Uitstroomreden.NA_WERK)


@binnen
def begin_job(r: Any, k: Any) -> int:
    """A job begins: claims, follow-up care, and how long it will last."""
    P, nu, baan = P_van(r), r.nu, k.periode
    k.fase = F_WERK
    maanden, motivatie = k.w_maanden, k.w_motivatie  # as they were found with the moment
    kort = werk.kort_contract(P, k.soort, uniform(r, k, DOEL_BAANCONTRACT, baan, NUL))
    if k.uitkering == WW:
        k.ww_rest = k.ww_einde - nu
    log(r, k, G_WERK, 1 if kort else 0, float(maanden), NUL)
    k.job_positie = k.positie
    log(r, k, G_POSITIE, POSITIE_WERK, float(k.positie), NUL)
    nazorg = _nazorg(r, k, baan)
    _claim(r, k, kort, baan)
    duur = werk.baanduur(P, k.soort, nazorg, exponentieel(r, k, DOEL_BAANDUUR, baan, NUL))
    k.job_duur, k.job_einde = duur, nu + duur * MAAND
    rond_af(r, k, nu, JA, motivatie, nazorg)
    k.motivatie_terug = motivatie
    if duur >= P[DUURZAAM] and nu + P[DUURZAAM] * MAAND <= k.pensioen:
        return _werk_tot(r, k, JOB_DUURZAAM, nu + P[DUURZAAM] * MAAND)
    _vergeet_geclaimd(r, k)
    return JOB_VERDER


@binnen
def na_duurzaam(r: Any, k: Any) -> int:
    """The job has lasted: what was claimed is paid, and what came before counts no more."""
    log(r, k, G_DUURZAAM, NUL, 0.0, NUL)
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


@binnen
def job_verder(r: Any, k: Any) -> int:
    """Until pension age or the end of the job, whichever comes first."""
    if k.pensioen <= k.job_einde:
        return _werk_tot(r, k, JOB_PENSIOEN, k.pensioen)
    return _werk_tot(r, k, JOB_EINDE, k.job_einde)


@binnen
def met_pensioen(r: Any, k: Any) -> int:
    """Pension age in the job."""
    log(r, k, G_UITSTROOM, U_PENSIOEN, 0.0, NUL)
    k.fase = F_WEG
    return WACHT


@binnen
def na_job(r: Any, k: Any) -> int:
    """The job is lost: back to search, or seen no more."""
    log(r, k, G_POSITIE, k.job_positie, float(POSITIE_WERK), NUL)
    terug = _terug(r, k, k.periode)
    log(r, k, G_BAANVERLIES, 1 if terug else 0, 0.0, NUL)
    if terug:
        return PERIODE
    log(r, k, G_UITSTROOM, U_NA_WERK, 0.0, NUL)
    k.fase = F_WEG
    return WACHT


@binnen
def _werk_tot(r: Any, k: Any, halte: int, tot: float) -> int:
    """Stay in the job until a day (beyond the run: for good)."""
    k.halte = halte
    afspraak(r, tot, KLASSE_UITGANG, NUL, wie(r, k), A_VERDER, NUL)
    return WACHT


@binnen
def _nazorg(r: Any, k: Any, baan: int) -> float:
    """Months of follow-up care: by the provider of the trajectory that ends in this job, or by the klantmanager."""
    nummer = k.claims_kop
    while nummer >= 0 and claim_nr(r, nummer).einde != r.nu:
        nummer = claim_nr(r, nummer).volgende
    if nummer < 0:
        return 0.0
    c = claim_nr(r, nummer)
    C = C_van(r, c.versie, c.contract)
    if uniform(r, k, DOEL_NAZORG, baan, NUL) < C[NAZORG_KANS]:
        log(r, k, G_NAZORG, EEN, C[NAZORG_MAANDEN], c.nummer)
        return C[NAZORG_MAANDEN]
    if k.uitkering == GEEN:
        return 0.0
    O = O_van(r, opdrachtgever_van(k.uitkering))
    if uniform(r, k, DOEL_NAZORG, baan, ALT_EIGEN) < O[KM_NAZORG_KANS]:
        log(r, k, G_NAZORG, TWEE, O[KM_NAZORG_MAANDEN], c.nummer)
        return O[KM_NAZORG_MAANDEN]
    return 0.0


@binnen
def _claim(r: Any, k: Any, kort: bool, baan: int) -> None:
    """Every contract that may claim the job does: the trajectory it ends, and earlier ones within their window."""
    nummer = k.claims_kop
    k.claims_kop = k.claims_staart = -1
    while nummer >= 0:
        c = claim_nr(r, nummer)
        volgende = c.volgende
        C = C_van(r, c.versie, c.contract)
        lot = uniform(r, k, DOEL_CLAIM_KORT, draws.volgnummer(baan, c.nummer), NUL)
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


@binnen
def _vergeet_geclaimd(r: Any, k: Any) -> None:
    """Nothing more will be paid on this job."""
    nummer = k.geclaimd_kop
    while nummer >= 0:
        volgende = claim_nr(r, nummer).volgende
        geef_claim_terug(r, nummer)
        nummer = volgende
    k.geclaimd_kop = k.geclaimd_staart = -1


@binnen
def betaal_achteraf(r: Any, k: Any, og: int, traject: int, soort: int, bedrag: float, nieuw_geld: bool) -> None:
    """A payment after the end of the trajectory: it presses on the budget of its own year.

    Unless the commitment of an earlier year still holds what it costs (`nieuw_geld` false).
    """
    if bedrag > 0.0:
        if nieuw_geld:
            loketten.boek_na(r, og, bedrag)
        log(r, k, G_BETALING, soort, bedrag, traject)
        overhead = geld.kosten_overhead(P_van(r), bedrag)
        if overhead > 0.0:
            log(r, k, G_KOSTEN, NUL, overhead, traject)


@binnen
def _terug(r: Any, k: Any, baan: int) -> bool:
    """After a lost job: does he come back, and to which benefit? What his work history gives."""
    P = P_van(r)
    if uniform(r, k, DOEL_NAAR_UITKERING, baan, NUL) >= P[TERUG + k.soort]:
        return False
    u = k.uitkering
    if u in (WW, WWB, GEEN) or (k.soort != WAO and k.soort != WAJONG):
        if k.job_duur >= P[REFERTE]:
            k.uitkering = WW
            nieuw_ww_recht(r, k)
        elif u == WW:
            if k.ww_rest > 0.0:
                k.ww_einde = r.nu + k.ww_rest
            else:
                k.uitkering = WWB if uniform(r, k, DOEL_NA_WW, k.wisselingen, NUL) < P[NAAR_WWB] else GEEN
    return k.uitkering != GEEN
