"""A job in the reference engine: claims, follow-up care, how long it lasts, and what comes after it."""

from __future__ import annotations

from simulatie import draws
from simulatie.aanbod import opdrachtgever_van
from simulatie.assen import (
    DIENST_EIGEN_BEGELEIDING,
    GEEN,
    WAJONG,
    WAO,
    WW,
    WWB,
)
from simulatie.engines import tweeling
from simulatie.engines.diensten import (
    ALT_DIENST,
)
from simulatie.engines.events import (
    KLASSE_UITGANG,
    Betaalsoort,
    Fase,
    Gebeurtenis,
    Uitstroomreden,
)
from simulatie.engines.klant import Claimrecht, Klant
from simulatie.engines.regio import Proces, Regio
from simulatie.indeling import plek, plek_contract, plek_og
from simulatie.rules import geld, werk, ww
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

KM_NAZORG_KANS = plek_og("beleid.nazorg_kans")
KM_NAZORG_MAANDEN = plek_og("beleid.nazorg_maanden")
NAZORG_KANS = plek_contract("nazorg_kans")
NAZORG_MAANDEN = plek_contract("nazorg_maanden")
TERUG = plek("werk.terug_in_uitkering")
DUURZAAM = plek("werk.duurzaam_maanden")
REFERTE = plek("ww_recht.referte_maanden")
NAAR_WWB = plek("ww_recht.naar_wwb")

POSITIE_WERK = 6  # regular work (szw2008, figure 1; the number is ours)


def werkperiode(r: Regio, k: Klant) -> Proces:
    """A job: claims, follow-up care, and how long it lasts. True if he comes back to search."""
    P, nu, baan = r.P(), r.agenda.now, k.periode
    k.fase = Fase.WERK
    maanden, motivatie = k.kijk(nu)
    kort = bool(werk.kort_contract(P, k.soort, k.loterij.uniform(draws.DOEL_BAANCONTRACT, baan)))
    if k.uitkering == WW:
        k.ww_rest = k.ww_einde - nu
    k.log(Gebeurtenis.WERK, int(kort), maanden)
    vorige_positie = k.positie
    k.log(Gebeurtenis.POSITIE, POSITIE_WERK, vorige_positie)
    nazorg = _nazorg(r, k, baan)
    geclaimd = _claims(r, k, kort, baan)
    duur = float(werk.baanduur(P, k.soort, nazorg, k.loterij.exponentieel(draws.DOEL_BAANDUUR, baan)))
    einde = nu + duur * MAAND
    tweeling.rond_af(k, nu, True, nazorg)
    if duur >= P[DUURZAAM] and nu + float(P[DUURZAAM]) * MAAND <= k.pensioen:
        yield from _werk_tot(r, k, nu + float(P[DUURZAAM]) * MAAND)
        k.log(Gebeurtenis.DUURZAAM)
        for recht in geclaimd:
            bedrag = float(geld.betaling_duurzaam(recht.C, recht.uitkering))
            betaal_achteraf(r, k, recht.og, recht.nummer, Betaalsoort.DUURZAAM, bedrag, recht.vrijgegeven)
        k.nummer, k.mislukt, k.oordeel, k.rapport = 0, -1, -1, 0.0
        motivatie = k.motivatie_begin  # a job that lasted gives it back
    k.motivatie_terug = motivatie
    if k.pensioen <= einde:
        yield from _werk_tot(r, k, k.pensioen)
        k.log(Gebeurtenis.UITSTROOM, Uitstroomreden.PENSIOEN)
        return False
    yield from _werk_tot(r, k, einde)
    k.log(Gebeurtenis.POSITIE, vorige_positie, POSITIE_WERK)
    terug = _terug(r, k, baan, duur)
    k.log(Gebeurtenis.BAANVERLIES, int(terug))
    if not terug:
        k.log(Gebeurtenis.UITSTROOM, Uitstroomreden.NA_WERK)
    return terug


def _werk_tot(r: Regio, k: Klant, tot: float) -> Proces:
    """Stay in the job until a day (beyond the run: for good)."""
    if tot >= r.par.einde:
        yield r.agenda.event()
    yield r.agenda.afspraak(tot, KLASSE_UITGANG, k.id)


def _nazorg(r: Regio, k: Klant, baan: int) -> float:
    """Months of follow-up care: by the provider of the trajectory that ends in this job, or by the klantmanager."""
    nu, u = r.agenda.now, k.loterij.uniform
    recht = next((c for c in k.claims if c.einde == nu), None)
    if recht is not None and u(draws.DOEL_NAZORG, baan) < recht.C[NAZORG_KANS]:
        maanden = float(recht.C[NAZORG_MAANDEN])
        k.log(Gebeurtenis.NAZORG, 1, maanden, recht.nummer)
        return maanden
    if recht is None or k.uitkering == GEEN:
        return 0.0
    O = r.O(opdrachtgever_van(k.uitkering))
    if u(draws.DOEL_NAZORG, baan, ALT_DIENST[DIENST_EIGEN_BEGELEIDING]) < O[KM_NAZORG_KANS]:
        k.log(Gebeurtenis.NAZORG, 2, float(O[KM_NAZORG_MAANDEN]), recht.nummer)
        return float(O[KM_NAZORG_MAANDEN])
    return 0.0


def _claims(r: Regio, k: Klant, kort: bool, baan: int) -> list[Claimrecht]:
    """Every contract that may claim the job does: the trajectory it ends, and earlier ones within their window."""
    nu = r.agenda.now
    geclaimd = []
    for recht in k.claims:
        lot = k.loterij.uniform(draws.DOEL_CLAIM_KORT, draws.volgnummer(baan, recht.nummer))
        in_traject = recht.einde == nu
        if not in_traject and not geld.in_claimvenster(recht.C, nu - recht.einde):
            continue
        if not geld.wordt_geclaimd(r.P(), recht.soort, kort, lot):
            continue
        k.log(Gebeurtenis.CLAIM, 1 if in_traject else 2, traject=recht.nummer)
        bedrag = float(geld.betaling_resultaat(recht.C, recht.uitkering, recht.maanden))
        betaal_achteraf(r, k, recht.og, recht.nummer, Betaalsoort.RESULTAAT, bedrag, recht.vrijgegeven)
        geclaimd.append(recht)
    k.claims.clear()
    return geclaimd


def betaal_achteraf(
    r: Regio, k: Klant, og: int, traject: int, soort: Betaalsoort, bedrag: float, nieuw_geld: bool = True
) -> None:
    """A payment after the end of the trajectory: it presses on the budget of its own year.

    Unless the commitment of an earlier year still holds what it costs (`nieuw_geld` false).
    """
    if bedrag > 0.0:
        if nieuw_geld:
            r.loketten[og].boek_na(bedrag)
        k.log(Gebeurtenis.BETALING, soort, bedrag, traject)
        overhead = float(geld.kosten_overhead(r.P(), bedrag))
        if overhead > 0.0:
            k.log(Gebeurtenis.KOSTEN, waarde=overhead, traject=traject)


def _terug(r: Regio, k: Klant, baan: int, duur: float) -> bool:
    """After a lost job: does he come back, and to which benefit? What his work history gives."""
    P, u = r.P(), k.loterij.uniform
    if u(draws.DOEL_NAAR_UITKERING, baan) >= P[TERUG + k.soort]:
        return False
    if k.uitkering in (WW, WWB, GEEN) or k.soort not in (WAO, WAJONG):
        if duur >= P[REFERTE]:
            k.uitkering = WW
            nieuw_ww_recht(r, k)
        elif k.uitkering == WW:
            if k.ww_rest > 0.0:
                k.ww_einde = r.agenda.now + k.ww_rest
            else:
                k.uitkering = WWB if u(draws.DOEL_NA_WW, k.wisselingen) < P[NAAR_WWB] else GEEN
    return k.uitkering != GEEN


def nieuw_ww_recht(r: Regio, k: Klant) -> None:
    """A fresh right to WW, as long as age and work history give."""
    leeftijd = k.leeftijd_instroom + (r.agenda.now - k.instroom) / DAGEN_PER_JAAR
    k.ww_einde = r.agenda.now + float(ww.recht_in_maanden(r.P(), leeftijd, k.arbeidsverleden)) * MAAND
