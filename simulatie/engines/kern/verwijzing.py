"""Referral in the core: ranking, waiting for a place, and whether the provider starts. Beside `engines.verwijzing`."""

from __future__ import annotations

import math
from typing import Any

from simulatie import draws
from simulatie.assen import DIENST_ZELFSTANDIG, UITKERING
from simulatie.engines.events import Fase, Gebeurtenis
from simulatie.engines.kern import loketten
from simulatie.engines.kern.agenda import afspraak
from simulatie.engines.kern.halten import A_DOEL, CONTRACT, DOORVERWEZEN, KEUZE, MAAND, OP_PLAATS, OP_START, WACHT
from simulatie.engines.kern.klant import (
    gumbel,
    klaar_met_wachten,
    logkans,
    normaal,
    opdrachtgever_van,
    slaap,
    uniform,
    verwachte_logkans,
    wacht,
    wie,
)
from simulatie.engines.kern.logboek import log
from simulatie.engines.kern.toestand import (
    AANTAL_INFORMATIE,
    C_van,
    O_van,
    P_van,
    alternatief_van,
    gehelen,
    klant_nr,
    loket_van,
    pool1,
    rib_van,
    tabel_nr,
)
from simulatie.engines.kern.traject import begin
from simulatie.engines.kern.vertaling import (
    EEN,
    INFO_WARM,
    KLASSE_AANVRAAG,
    KLASSE_START,
    NUL,
    alternatief,
    binnen,
    i64,
)
from simulatie.indeling import plek, plek_contract
from simulatie.rules import aanbieder, geld, geloof, overdracht
from simulatie.tijd import DAGEN_PER_WEEK

GEDULD = plek("keuze.plaatsingsgeduld")
DOORVERWIJSDAGEN = plek("keuze.doorverwijsdagen")
WEIGERKOSTEN = plek("aanbieder.weigerkosten")
VERSCHUIVING = plek("aanbieder.oordeel_verschuiving")
STARTDAGEN = plek_contract("startdagen")
ALT_OVERDRACHT = alternatief("overdracht")
ALT_RAPPORT = alternatief("rapport")
DOEL_DEELNAME, DOEL_RIBKEUZE, DOEL_VERWIJSINFO = (
    i64(draws.DOEL_DEELNAME),
    i64(draws.DOEL_RIBKEUZE),
    i64(draws.DOEL_VERWIJSINFO),
)
DOEL_OVERDRACHT, DOEL_NALEVING = i64(draws.DOEL_OVERDRACHT), i64(draws.DOEL_NALEVING)
F_WACHT_PLAATS, F_WACHT_START = i64(Fase.WACHT_PLAATS), i64(Fase.WACHT_START)
G_AANMELDING, G_VERSCHUIVING = i64(Gebeurtenis.AANMELDING), i64(Gebeurtenis.VERSCHUIVING)
G_AFGEWEZEN = i64(Gebeurtenis.AFGEWEZEN)
UITKERINGEN = len(UITKERING)


@binnen
def naar_traject(r: Any, k: Any) -> int:
    """Referral takes some days; the ranking is made already."""
    k.t_og = opdrachtgever_van(k.uitkering)
    k.verwijzing = k.verwijzingen
    k.verwijzingen += 1
    slaap(r, k, DOORVERWEZEN, r.nu + P_van(r)[DOORVERWIJSDAGEN], KLASSE_AANVRAAG)
    return WACHT


@binnen
def volgend_contract(r: Any, k: Any) -> int:
    """Queue for a place under the next contract of the ranking; at its end there is no trajectory."""
    if k.rang >= k.rangen:
        k.dienst = DIENST_ZELFSTANDIG
        return KEUZE
    laatste = k.rang == k.rangen - 1
    k.contract = gehelen(r.a_rangorde + 16 * r.contracten * k.nr, r.contracten)[k.rang]
    k.rang += 1
    k.prijs = geld.maximale_prijs(C_van(r, r.versie, k.contract), k.uitkering)
    k.fase = F_WACHT_PLAATS
    log(r, k, G_AANMELDING, k.contract, 0.0, NUL)
    loketten.vraag_plaats(r, k, k.t_og)
    geduld_op = r.nu + P_van(r)[GEDULD] * DAGEN_PER_WEEK
    if laatste or geduld_op >= r.einde:
        wacht(r, k, OP_PLAATS, math.inf, NUL)
    else:
        afspraak(r, geduld_op, KLASSE_START, EEN, wie(r, k), A_DOEL, k.lus_doel)
        wacht(r, k, OP_PLAATS, geduld_op, NUL)
    return WACHT


@binnen
def na_geduld(r: Any, k: Any) -> int:
    """Patience is over: to the next contract."""
    loketten.uit_rij(r, k, k.t_og)
    log(r, k, G_VERSCHUIVING, k.contract, 0.0, NUL)
    return CONTRACT


@binnen
def geef_plaatsen(r: Any, og: int) -> None:
    """Give places in the order of the queue to all who fit in budget and contract."""
    loket = loket_van(r, og)
    loket.gepland = 0
    nr = loketten.volgende_met_plaats(r, og, loket.kop)
    while nr >= 0:
        k = klant_nr(r, nr)
        verder = k.rij_na
        loketten.ken_toe(r, k, og)
        klaar_met_wachten(k)
        k.fase = F_WACHT_START
        k.t_uitkering = k.uitkering  # price and terms are those of the benefit at which the place was given
        slaap(r, k, OP_START, r.nu + C_van(r, r.versie, k.contract)[STARTDAGEN], KLASSE_START)
        nr = loketten.volgende_met_plaats(r, og, verder)


@binnen
def bij_de_start(r: Any, k: Any) -> int:
    """The provider hears of the client and decides."""
    og, contract, verwijzing, P = k.t_og, k.contract, k.verwijzing, P_van(r)
    k.t_versie = r.versie  # terms are those of the start
    prijs_nu = geld.maximale_prijs(C_van(r, r.versie, contract), k.t_uitkering)
    loketten.boek_na(r, og, prijs_nu - k.prijs)
    k.prijs = prijs_nu
    alternatief = alternatief_van(r, contract)
    k.t_rib = _kies_aanbieder(r, k, alternatief)
    rib = rib_van(r, contract, k.t_rib)
    k.t_tabel = gehelen(r.a_tabel, r.versies * r.contracten * UITKERINGEN)[
        (r.versie * r.contracten + contract) * UITKERINGEN + k.t_uitkering
    ]
    tabel = tabel_nr(r, k.t_tabel)
    informatie = _informatie(r, k, og)
    if k.nummer > 0 and k.vorige_contract == contract and k.vorige_rib == k.t_rib:
        informatie = INFO_WARM  # he knows the client already
    k.t_informatie = informatie
    mu, _ = verwachte_logkans(r, k)
    mu += P[VERSCHUIVING + k.soort]
    ruis = normaal(r, k, DOEL_VERWIJSINFO, verwijzing, ALT_RAPPORT)
    precisie = pool1(r, tabel.precisie, AANTAL_INFORMATIE)[informatie]
    mu, _ = geloof.oordeel_met_informatie(mu, tabel.variantie, precisie, logkans(r, k), ruis)
    k.t_mu = mu
    plaats = ((informatie * tabel.klassen + rib.gewenning) * 2 + rib.zonder_winst) * tabel.punten
    waarde = aanbieder.waarde_bij(pool1(r, tabel.v_start + plaats, tabel.punten), mu, tabel.onder, tabel.boven)
    stap = draws.volgnummer(verwijzing, NUL)
    ja = gumbel(r, k, DOEL_DEELNAME, stap, alternatief)
    nee = gumbel(r, k, DOEL_DEELNAME, stap + 1, alternatief)
    if not aanbieder.neemt_deel(waarde, tabel.tau, ja, nee, P[WEIGERKOSTEN]):
        log(r, k, G_AFGEWEZEN, contract, 0.0, NUL)
        loketten.geef_vrij(r, og, contract, k.prijs, 0.0, k.toegekend_op)
        return CONTRACT
    begin(r, k)
    return MAAND


@binnen
def _kies_aanbieder(r: Any, k: Any, alternatief: int) -> int:
    """One of the providers behind the contract: Gumbel-max with equal utilities, a draw for each."""
    stap = draws.volgnummer(k.verwijzing, NUL)
    beste, hoogste = 0, 0.0
    for nummer in range(r.ribben):
        lot = gumbel(r, k, DOEL_RIBKEUZE, stap + nummer, alternatief)
        if nummer == 0 or lot > hoogste:
            beste, hoogste = nummer, lot
    return beste


@binnen
def _informatie(r: Any, k: Any, og: int) -> int:
    """What the provider knows at the start: of a first trajectory from the referral, of a next one from overdracht."""
    verwijzing = k.verwijzing
    niveau = overdracht.informatie_bij_verwijzing(O_van(r, og), uniform(r, k, DOEL_VERWIJSINFO, verwijzing, NUL))
    if k.nummer > 0:
        niveau = overdracht.informatie_bij_vervolg(
            P_van(r),
            niveau,
            uniform(r, k, DOEL_OVERDRACHT, verwijzing, NUL),
            uniform(r, k, DOEL_NALEVING, verwijzing, ALT_OVERDRACHT),
        )
    return niveau
