"""Before a region starts: teams, places, providers, and every client as he enters. Beside `Regio.__post_init__`."""

from __future__ import annotations

import math
from typing import Any

from simulatie import draws
from simulatie.assen import OPDRACHTGEVER
from simulatie.engines.kern.agenda import begin_agenda
from simulatie.engines.kern.halten import INSTROOM
from simulatie.engines.kern.logboek import begin_log
from simulatie.engines.kern.toestand import (
    AANTAL_TAKEN,
    KLANT,
    P_versie,
    alternatief_van,
    balie_nr,
    bron_nr,
    gehelen,
    getallen,
    klant_nr,
    loket_van,
    rib_van,
)
from simulatie.engines.kern.vertaling import EEN, NUL, OG_GEMEENTE, OG_UWV, TWEE, binnen, i64
from simulatie.indeling import LENGTE_O, plek
from simulatie.rules.team import caseload

ZONDER_WINST = plek("aanbieder.zonder_winst")
KWALITEIT_SD = plek("instrumenten.kwaliteit_sd")
AANTAL_OG = len(OPDRACHTGEVER)
VELDEN = KLANT.itemsize // 8  # all fields are 8 bytes wide
DOEL_KLANTMANAGER_KENMERK, DOEL_RIB_KENMERK = i64(draws.DOEL_KLANTMANAGER_KENMERK), i64(draws.DOEL_RIB_KENMERK)


@binnen
def zet_klaar(r: Any) -> None:
    """Everything at its starting value."""
    r.nu, r.klasse, r.versie, r.teller, r.vol = 0.0, 0, 0, 0, 0
    begin_log(r)
    begin_agenda(r)
    r.taak_n, r.taak_vrij, r.claim_n, r.claim_vrij = 0, -1, 0, -1
    r.tweeling_n, r.tweeling_vrij = 0, -1
    _zet_balies(r)
    _zet_loketten(r)
    _zet_aanbieders(r)
    for i in range(r.klanten):
        _zet_klant(r, i)


@binnen
def _zet_balies(r: Any) -> None:
    """The klantmanagers of both opdrachtgevers, each with a caseload of his own; a pool is one queue."""
    for i in range(r.balies * AANTAL_TAKEN):
        gehelen(r.a_kop, i + 1)[i] = -1
        gehelen(r.a_staart, i + 1)[i] = -1
    r.gewicht_uwv = _zet_team(r, OG_UWV, r.balie0_uwv, r.balien_uwv, r.team_uwv, r.pool_uwv)
    r.gewicht_gemeente = _zet_team(
        r, OG_GEMEENTE, r.balie0_gemeente, r.balien_gemeente, r.team_gemeente, r.pool_gemeente
    )


@binnen
def _zet_team(r: Any, og: int, eerste: int, balies: int, team: int, pool: int) -> float:
    """The queues of one opdrachtgever; returns the sum of their caseloads."""
    rij = getallen(r.a_O + 8 * LENGTE_O * og, LENGTE_O)  # of the first version
    som = 0.0
    for i in range(balies):
        b = balie_nr(r, eerste + i)
        b.og, b.wachtend, b.gepland = og, 0, 0
        b.vrij = team if pool else 1
        b.nummer = r.verschuiving - 1 - og - AANTAL_OG * (i + 1)  # agenda.nummer_balie
        b.gewicht = 1.0
        if not pool:
            z = draws.normaal(r.seed, r.replicatie, r.nummer, DOEL_KLANTMANAGER_KENMERK, og, i)
            b.gewicht = caseload(rij, z)
        som += b.gewicht
    return som


@binnen
def _zet_loketten(r: Any) -> None:
    """No place taken, no money spent."""
    for og in range(AANTAL_OG):
        loket = loket_van(r, og)
        loket.nummer = r.verschuiving - 1 - og  # agenda.nummer_loket
        loket.kop = loket.staart = -1
        loket.gepland, loket.vastgelegd = 0, 0.0
    bezet = gehelen(r.a_bezet, AANTAL_OG * r.contracten)
    for i in range(AANTAL_OG * r.contracten):
        bezet[i] = 0


@binnen
def _zet_aanbieders(r: Any) -> None:
    """Providers of each contract: habit class, purpose and quality, each keyed on region, contract and number."""
    P = P_versie(r, 0)
    sd = P[KWALITEIT_SD]
    for c in range(r.contracten):
        alternatief = alternatief_van(r, c)
        for i in range(r.ribben):
            rib = rib_van(r, c, i)
            klasse = draws.uniform(
                r.seed, r.replicatie, r.nummer, DOEL_RIB_KENMERK, alternatief, draws.volgnummer(i, NUL)
            )
            winst = draws.uniform(
                r.seed, r.replicatie, r.nummer, DOEL_RIB_KENMERK, alternatief, draws.volgnummer(i, EEN)
            )
            z = draws.normaal(r.seed, r.replicatie, r.nummer, DOEL_RIB_KENMERK, alternatief, draws.volgnummer(i, TWEE))
            rib.gewenning = min(int(klasse * r.klassen), r.klassen - 1)
            rib.zonder_winst = 1 if winst < P[ZONDER_WINST] else 0
            rib.kwaliteit = math.exp(sd * z - 0.5 * sd * sd)  # mean 1 over providers
            rib.gestart, rib.meldingen = 0, 0


@binnen
def _zet_klant(r: Any, nr: int) -> None:
    """A client before his entry; what is not named here begins at 0."""
    velden = gehelen(r.a_klanten + 8 * VELDEN * nr, VELDEN)
    for i in range(VELDEN):
        velden[i] = 0
    k, b = klant_nr(r, nr), bron_nr(r, nr)
    k.id, k.nr, k.halte = b.klant, nr, INSTROOM
    k.soort = k.uitkering = b.uitkering
    k.opleiding, k.knelpunt, k.kort, k.positie = b.opleiding, b.knelpunt, b.kort, b.positie
    k.instroom, k.leeftijd_instroom, k.arbeidsverleden = b.instroom, b.leeftijd, b.arbeidsverleden
    k.theta = b.theta
    k.motivatie_begin = k.motivatie_terug = b.motivatie
    k.factor = 1.0
    k.drempel = k.overig = k.ww_einde = k.pensioen = k.uit_op = k.kijk_op = math.inf
    k.vorige_contract = k.vorige_rib = k.mislukt = k.oordeel = -1
    k.taken_kop = k.taken_staart = k.claims_kop = k.claims_staart = k.geclaimd_kop = k.geclaimd_staart = -1
    k.tweelingen_kop = k.tweelingen_staart = -1
    k.balie_uwv = k.balie_gemeente = k.taak = -1
