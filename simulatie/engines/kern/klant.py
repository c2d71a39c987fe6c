"""One client in the core: his draws, the walk of his chance of work, his exits. Beside `engines.klant` and `regio`."""

from __future__ import annotations

import math
from typing import Any

from simulatie import draws
from simulatie.assen import WAJONG, WAO
from simulatie.engines.events import Gebeurtenis
from simulatie.engines.kern.agenda import afspraak
from simulatie.engines.kern.halten import (
    A_DOEL,
    A_UITGANG,
    A_VOORUIT,
    IN_GESPREK,
    IN_RIJ,
    OP_PLAATS,
    OVERIG,
    PENSIOEN,
    WERK,
    WW_AF,
)
from simulatie.engines.kern.logboek import log
from simulatie.engines.kern.toestand import P_van, getallen, kans_P
from simulatie.engines.kern.tweeling import loop_mee
from simulatie.engines.kern.vertaling import (
    EEN,
    GEEN,
    KLASSE_UITGANG,
    KNELPUNT_GEEN,
    NUL,
    OG_GEMEENTE,
    OG_UWV,
    WW,
    WWB,
    binnen,
    i64,
    inlijn,
)
from simulatie.indeling import plek, plek_afgeleid
from simulatie.rules import geloof, werk, ww
from simulatie.rules.motivatie import verval_zoekend
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

UITSTROOM_OVERIG = plek("uitstroom.overig_per_maand")
OVERIG_ZONDER = plek("uitstroom.overig_zonder_uitkering")
PENSIOENLEEFTIJD = plek("uitstroom.pensioenleeftijd")
NAAR_WWB = plek("ww_recht.naar_wwb")
DRIFT = plek_afgeleid("drift")
ONBEKEND_GEMIDDELDE = plek_afgeleid("onbekend_gemiddelde")
ONBEKEND_VARIANTIE = plek_afgeleid("onbekend_variantie")
DOEL_WERK, DOEL_OVERIGE_UITSTROOM, DOEL_NA_WW = (
    i64(draws.DOEL_WERK),
    i64(draws.DOEL_OVERIGE_UITSTROOM),
    i64(draws.DOEL_NA_WW),
)
G_UITKERING = i64(Gebeurtenis.UITKERING)

VOORUITBLIK = 31.0  # days, at least, that he looks ahead in a wait without an end: about how long one lasts
PER_DAG = 1.0 / MAAND  # client months
LANGSTE_STUK = 31.0  # days: no two knots lie further apart, since every anniversary is one


# ---------------------------------------------------------------------- draws: purpose, ordinal, alternative


@inlijn
def uniform(r: Any, k: Any, doel: int, volgnummer: int, alternatief: int) -> float:
    """A uniform draw of this client."""
    return draws.uniform(r.seed, r.replicatie, k.id, doel, alternatief, volgnummer)


@inlijn
def normaal(r: Any, k: Any, doel: int, volgnummer: int, alternatief: int) -> float:
    """A standard normal draw of this client."""
    return draws.normaal(r.seed, r.replicatie, k.id, doel, alternatief, volgnummer)


@inlijn
def exponentieel(r: Any, k: Any, doel: int, volgnummer: int, alternatief: int) -> float:
    """A unit exponential draw of this client."""
    return draws.exponentieel(r.seed, r.replicatie, k.id, doel, alternatief, volgnummer)


@inlijn
def gumbel(r: Any, k: Any, doel: int, volgnummer: int, alternatief: int) -> float:
    """A standard Gumbel draw of this client."""
    return draws.gumbel(r.seed, r.replicatie, k.id, doel, alternatief, volgnummer)


# ---------------------------------------------------------------------- who he is, who serves him


@inlijn
def opdrachtgever_van(uitkering: int) -> int:
    """Who serves a client on this benefit (`simulatie.aanbod`)."""
    return OG_UWV if uitkering in (WW, WAO, WAJONG) else OG_GEMEENTE


@inlijn
def wie(r: Any, k: Any) -> int:
    """His place in the order of the agenda."""
    return k.nr + r.verschuiving


@inlijn
def huidig_knelpunt(k: Any) -> int:
    """The obstacle as it stands: none once it is solved."""
    return KNELPUNT_GEEN if k.opgelost else k.knelpunt


# ---------------------------------------------------------------------- the walk of the hazard


@binnen
def _loop(
    r: Any, k: Any, stand: tuple[float, float, int, float, int], tot: float, drempel: float
) -> tuple[float, float, int, float, int, int]:
    """Walk on from a stand: (day, cumulated hazard, client months, motivation, months of sanction left)."""
    tijd, opgebouwd, maanden, motivatie, sanctie = stand
    return werk.doorloop(
        kans_P(r), getallen(r.a_kansgrenzen, r.kansversies), getallen(r.a_maandgrenzen, r.maanden + 1),
        getallen(r.a_log_index, r.maanden),
        k.soort, k.leeftijd, k.opleiding, k.knelpunt, k.opgelost, k.theta, k.kort,
        k.begin, tijd, opgebouwd, maanden, motivatie, sanctie,
        k.verval, k.factor, drempel, tot,
    )  # fmt: skip


@inlijn
def _vanaf(k: Any, tot: float) -> tuple[float, float, int, float, int]:
    """The last stand known that lies at or before a day: his own, or one that was passed in looking ahead."""
    if k.verkend:
        if k.v_tijd <= tot and k.v_tijd > k.tijd:
            return k.v_tijd, k.v_opgebouwd, k.v_maanden, k.v_motivatie, k.v_sanctie
        if k.u_tijd <= tot and k.u_tijd > k.tijd:
            return k.u_tijd, k.u_opgebouwd, k.u_maanden, k.u_motivatie, k.u_sanctie
    return k.tijd, k.opgebouwd, k.maanden, k.motivatie, k.sanctie


@inlijn
def _verjaardag_voor(k: Any, tijd: float) -> float:
    """The last anniversary of the spell at or before a day.

    An anniversary is a knot of the walk anyway, so whoever starts there comes to the same bits.
    """
    n = int((tijd - k.begin) * PER_DAG)  # perhaps one beside it
    while k.begin + (n + 1) * MAAND <= tijd:
        n += 1
    while k.begin + n * MAAND > tijd:
        n -= 1
    return k.begin + n * MAAND


@inlijn
def _tot_nu(r: Any, k: Any) -> None:
    """Move the stand to the last anniversary of the spell, if one has passed: it is no knot more."""
    if k.begin + (k.maanden + 1) * MAAND <= r.nu:
        _naar(r, k, _verjaardag_voor(k, r.nu))


@binnen
def _naar(r: Any, k: Any, tot: float) -> None:
    """Advance the walk to a knot."""
    stand = _vanaf(k, tot)
    tijd, opgebouwd, maanden, motivatie, sanctie = stand
    if tijd < tot:
        tijd, opgebouwd, maanden, motivatie, sanctie, _ = _loop(r, k, stand, tot, math.inf)
    k.tijd, k.opgebouwd, k.maanden, k.motivatie, k.sanctie = tijd, opgebouwd, maanden, motivatie, sanctie


@inlijn
def kijk(r: Any, k: Any) -> tuple[int, float]:
    """Client months and motivation now, without a knot: both change on anniversaries only."""
    _tot_nu(r, k)
    return k.maanden, k.motivatie


@binnen
def zet_stand(r: Any, k: Any) -> None:
    """Make a knot: advance the walk to now, before something that changes the hazard does so."""
    loop_mee(r, k, r.nu, EEN)
    _naar(r, k, r.nu)
    k.verkend = 0


@binnen
def zonder_dienst(r: Any, k: Any) -> None:
    """Back to searching alone."""
    zet_stand(r, k)
    k.factor, k.verval = 1.0, verval_zoekend(P_van(r))


@binnen
def begin_periode(r: Any, k: Any) -> None:
    """Start a spell of search: fresh clock, fresh exponential, and the motivation he comes back with."""
    P = P_van(r)
    k.begin = k.tijd = r.nu
    k.leeftijd = k.leeftijd_instroom + (r.nu - k.instroom) / DAGEN_PER_JAAR
    k.opgebouwd, k.maanden, k.sanctie = 0.0, 0, 0
    k.motivatie = k.motivatie_terug
    k.factor = 1.0
    k.verkend = 0
    k.verval = verval_zoekend(P)
    k.drempel = exponentieel(r, k, DOEL_WERK, k.periode, NUL)
    k.periode += 1
    pensioenleeftijd = getallen(r.a_P, PENSIOENLEEFTIJD + 1)[PENSIOENLEEFTIJD]  # of the first version
    k.pensioen = k.instroom + (pensioenleeftijd - k.leeftijd_instroom) * DAGEN_PER_JAAR
    plan_overige_uitstroom(r, k)


@binnen
def plan_overige_uitstroom(r: Any, k: Any) -> None:
    """Draw when the benefit ends for another reason (or, without benefit, when he stops searching)."""
    P = P_van(r)
    kans = P[OVERIG_ZONDER] if k.uitkering == GEEN else P[UITSTROOM_OVERIG + k.uitkering]
    drempel = exponentieel(r, k, DOEL_OVERIGE_UITSTROOM, k.wisselingen, NUL)
    k.wisselingen += 1
    k.overig = r.nu + MAAND * drempel / kans if kans > 0.0 else math.inf


@binnen
def _log_index(r: Any) -> float:
    """log A(t) of this calendar month."""
    grenzen = getallen(r.a_maandgrenzen, r.maanden + 1)
    laag, hoog = 0, r.maanden + 1  # the first boundary after now lies in [laag, hoog]
    while laag < hoog:
        midden = (laag + hoog) >> 1
        if grenzen[midden] <= r.nu:
            laag = midden + 1
        else:
            hoog = midden
    return getallen(r.a_log_index, r.maanden)[min(max(laag - 1, 0), r.maanden - 1)]


@binnen
def verwachte_logkans(r: Any, k: Any) -> tuple[float, float]:
    """What anybody expects of log λ who sees benefit, age, education, market and time searched: mean, variance."""
    P = P_van(r)
    maanden, _ = kijk(r, k)
    markt = P[werk.ELASTICITEIT_A] * _log_index(r)
    zichtbaar = werk.vaste_logkans(P, k.soort, k.leeftijd, k.opleiding, KNELPUNT_GEEN, NUL, 0.0, NUL)
    mu, s2 = geloof.oordeel_na_zoektijd(
        zichtbaar + P[ONBEKEND_GEMIDDELDE + k.soort], P[ONBEKEND_VARIANTIE + k.soort], maanden, math.exp(markt),
        P[DRIFT + k.soort], getallen(r.a_knopen, r.knopen), getallen(r.a_gewichten, r.knopen),
    )  # fmt: skip
    return mu + markt, s2


@binnen
def logkans(r: Any, k: Any) -> float:
    """The true log λ outside a trajectory now."""
    P = P_van(r)
    maanden, motivatie = kijk(r, k)
    vast = werk.vaste_logkans(P, k.soort, k.leeftijd, k.opleiding, k.knelpunt, k.opgelost, k.theta, k.kort)
    return werk.logkans(P, vast, maanden, _log_index(r), motivatie)


# ---------------------------------------------------------------------- waiting


@binnen
def _werkmoment(r: Any, k: Any, tot: float) -> float:
    """When work starts if nothing changes, or inf if not by `tot`.

    He looks ahead to the first anniversary at or after `tot`, and keeps what he found, with the stands at the last two
    anniversaries, as long as nothing about his chance changes: no month is walked twice. No work until a day means no
    work until an earlier one (sums of rounded numbers are monotone too), and a moment that was found is the same
    whatever the walk's end, unless that lies in the piece between two knots in which the moment falls: then it is
    worked out again.
    """
    if not k.verkend:
        k.verkend, k.werk_op, k.u_tijd, k.v_tijd = 1, math.inf, k.tijd, k.tijd
    if k.werk_op == math.inf:
        if tot <= k.v_tijd:
            return math.inf
        _kijk_vooruit(r, k, tot)
        if k.werk_op == math.inf:
            return math.inf
    if tot >= k.werk_op + LANGSTE_STUK:
        k.w_maanden, k.w_motivatie = k.gevonden_maanden, k.gevonden_motivatie
        return k.werk_op
    if tot <= k.werk_op - LANGSTE_STUK:
        return math.inf
    moment, _, maanden, motivatie, _, gevonden = _loop(r, k, _vanaf(k, tot), tot, k.drempel)
    k.w_maanden, k.w_motivatie = maanden, motivatie
    return moment if gevonden else math.inf


@binnen
def _kijk_vooruit(r: Any, k: Any, tot: float) -> None:
    """Walk to the last anniversary before `tot` and to the first after it, or to the moment at which work starts."""
    _tot_nu(r, k)  # the stands kept lie ahead of it from now on
    ervoor = _verjaardag_voor(k, tot)
    stand = _vanaf(k, ervoor)
    if stand[0] < ervoor:
        tijd, opgebouwd, maanden, motivatie, sanctie, gevonden = _loop(r, k, stand, ervoor, k.drempel)
        if gevonden:
            k.werk_op, k.gevonden_maanden, k.gevonden_motivatie = tijd, maanden, motivatie
            return
        stand = (tijd, opgebouwd, maanden, motivatie, sanctie)
    k.u_tijd, k.u_opgebouwd, k.u_maanden, k.u_motivatie, k.u_sanctie = stand
    if ervoor < tot:
        tijd, opgebouwd, maanden, motivatie, sanctie, gevonden = _loop(
            r, k, stand, k.begin + (stand[2] + 1) * MAAND, k.drempel
        )
        if gevonden:
            k.werk_op, k.gevonden_maanden, k.gevonden_motivatie = tijd, maanden, motivatie
            return
        stand = (tijd, opgebouwd, maanden, motivatie, sanctie)
    k.v_tijd, k.v_opgebouwd, k.v_maanden, k.v_motivatie, k.v_sanctie = stand


@binnen
def plan_uitgang(r: Any, k: Any) -> None:
    """Work out the first exit while he waits, if nothing changes, and note it, unless it was noted already.

    In a wait that is short as a rule but has no end of its own he looks some weeks ahead, and again after that.
    """
    tot = min(k.uiterlijk, r.einde)
    if k.halte == IN_RIJ or k.halte == IN_GESPREK or k.halte == OP_PLAATS:
        ver = k.begin + (int((r.nu + VOORUITBLIK - k.begin) * PER_DAG) + 1) * MAAND
        if ver < tot:
            tot = ver
            if k.kijk_op != ver:
                k.kijk_op = ver
                afspraak(r, ver, KLASSE_UITGANG, NUL, wie(r, k), A_VOORUIT, NUL)
    tijd, reden = k.overig, OVERIG
    if k.pensioen < tijd:
        tijd, reden = k.pensioen, PENSIOEN
    if k.uitkering == WW and k.ww_einde < tijd:
        tijd, reden = k.ww_einde, WW_AF
    moment = _werkmoment(r, k, min(tijd, tot))
    if moment <= tijd:
        tijd, reden = moment, WERK
    if tijd <= tot:
        k.uit_reden = reden
        if k.uit_op != tijd:
            k.lus_uit += 1
            k.uit_op = tijd
            afspraak(r, tijd, KLASSE_UITGANG, NUL, wie(r, k), A_UITGANG, k.lus_uit)
    elif k.uit_op <= tot:
        vergeet_uitgang(k)


@inlijn
def vergeet_uitgang(k: Any) -> None:
    """The exit that was noted counts no more."""
    k.lus_uit += 1
    k.uit_op = math.inf


@binnen
def wacht(r: Any, k: Any, halte: int, uiterlijk: float, in_traject: int) -> None:
    """Begin to wait at a halte, until `uiterlijk` at the latest, unless he leaves first."""
    k.halte = halte
    k.uiterlijk = uiterlijk
    k.in_traject = in_traject
    k.luistert = 1
    plan_uitgang(r, k)


@inlijn
def klaar_met_wachten(k: Any) -> None:
    """What he waited for counts no more, and until he waits again no exit does."""
    k.lus_doel += 1
    k.luistert = 0


@binnen
def slaap(r: Any, k: Any, halte: int, tot: float, klasse: int) -> None:
    """Wait until a day, unless he leaves first. At or beyond the end of the run: he waits for an exit only."""
    if tot >= r.einde:
        wacht(r, k, halte, math.inf, NUL)
    else:
        afspraak(r, tot, klasse, NUL, wie(r, k), A_DOEL, k.lus_doel)
        wacht(r, k, halte, tot, NUL)


# ---------------------------------------------------------------------- benefits


@binnen
def zet_uitkering(r: Any, k: Any, uitkering: int) -> None:
    """Change the benefit without work between."""
    loop_mee(r, k, r.nu, NUL)
    k.uitkering = uitkering
    k.ww_einde = math.inf
    log(r, k, G_UITKERING, uitkering, 0.0, NUL)
    plan_overige_uitstroom(r, k)


@binnen
def ww_loopt_af(r: Any, k: Any) -> None:
    """WW runs out: to the municipality (WWB), or no benefit any more; he keeps searching all the same."""
    loting = uniform(r, k, DOEL_NA_WW, k.wisselingen, NUL)
    naar_wwb = k.soort == WWB or loting < P_van(r)[NAAR_WWB]  # who came from the WWB falls back on it
    zet_uitkering(r, k, WWB if naar_wwb else GEEN)


@binnen
def nieuw_ww_recht(r: Any, k: Any) -> None:
    """A fresh right to WW, as long as age and work history give."""
    leeftijd = k.leeftijd_instroom + (r.nu - k.instroom) / DAGEN_PER_JAAR
    k.ww_einde = r.nu + ww.recht_in_maanden(P_van(r), leeftijd, k.arbeidsverleden) * MAAND
