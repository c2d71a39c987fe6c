"""Laws of conservation a log must obey: nobody gets lost, nothing is double, money paid is money received.

`controleer` returns every breach it finds as text, in the language of the code (these are for developers and tests). It
takes a whole log (any number of regions of one replication) and works on columns, so it can run after every simulation.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from simulatie.assen import EIND_UITSTROOM, EIND_WERK, INZET, OPDRACHTGEVER
from simulatie.engines.events import Betaalsoort, Fase, Uitstroomreden
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import Afspraken, afspraken
from simulatie.outcomes.logboek import Heel, eerste_na, eerste_vanaf, laatste_voor, uit_rij, volgende
from simulatie.outcomes.perioden import TOESTAND, voorgoed_weg
from simulatie.outcomes.tabellen import Tabellen, tabellen
from simulatie.outcomes.trajecten import van_traject
from simulatie.rules.tweeling import HORIZON
from simulatie.scenario.secties import Scenario
from simulatie.tijd import MAAND

NA_VERTREK: Final = (Ev.BETALING, Ev.VRIJVAL, Ev.KOSTEN, Ev.RAPPORT, Ev.DIENST_EINDE)
"""What may still be written after a client has left: payments, books, and a service that was under way."""
VOLGT: Final[dict[int, tuple[int, ...]]] = {
    Ev.INSTROOM: (Ev.UITKERING, Ev.WERK, Ev.UITSTROOM, Ev.EINDE_RUN),
    Ev.UITKERING: (Ev.UITKERING, Ev.WERK, Ev.UITSTROOM, Ev.EINDE_RUN),
    Ev.WERK: (Ev.BAANVERLIES, Ev.UITSTROOM, Ev.EINDE_RUN),
    Ev.BAANVERLIES: (Ev.INSTROOM, Ev.UITSTROOM),
    Ev.UITSTROOM: (Ev.INSTROOM,),
    Ev.EINDE_RUN: (),
}
"""Which state of a client may follow which."""
RUIMTE: Final = 1e-6
"""Slack in days and euros for sums of floats."""


def controleer(log: np.ndarray, klanten: np.ndarray, scenario: Scenario | Afspraken) -> list[str]:
    """All breaches of a log, empty when it is sound.

    Args:
        log, klanten, scenario: as for `tabellen`.

    Raises:
        ValueError: as `tabellen`.
    """
    a = afspraken(scenario)
    return controleer_tabellen(tabellen(log, klanten, a))


def controleer_tabellen(t: Tabellen) -> list[str]:
    """As `controleer`, for a log of which the tables are there already."""
    return [
        *_iedereen_ergens(t),
        *_keten(t),
        *_tijd(t),
        *_trajecten(t),
        *_nummers(t),
        *_werk(t),
        *_claims(t),
        *_tweelingen(t),
        *_fasen(t),
        *_diensten(t),
        *_na_vertrek(t),
        *_plaatsen(t),
        *_geld(t),
    ]


def _meld(t: Tabellen, wat: str, rij: Heel) -> Iterator[str]:
    """One line for a kind of breach: how often, and the first client."""
    if len(rij):
        yield f"{wat}: {len(rij)} times, first for client {int(t.klanten['klant'].to_numpy()[rij[0]])}"


def _iedereen_ergens(t: Tabellen) -> Iterator[str]:
    """Who came in before the end has events, begins with INSTROOM, and has exactly one last word."""
    n = len(t.klanten)
    komt = t.klanten["instroom"].to_numpy() < t.afspraken.einde
    laatste = np.concatenate([voorgoed_weg(t.log).rij, t.log.kies(Ev.EINDE_RUN).rij])
    slot = np.bincount(laatste, minlength=n)
    aanwezig = np.bincount(t.log.rij, minlength=n) > 0
    yield from _meld(t, "a client who came in has no events", np.flatnonzero(komt & ~aanwezig))
    yield from _meld(t, "not exactly one UITSTROOM or EINDE_RUN", np.flatnonzero(aanwezig & (slot != 1)))
    eerste = np.append(True, t.log.rij[1:] != t.log.rij[:-1])[: len(t.log)]
    yield from _meld(t, "the first event is not INSTROOM", t.log.rij[eerste & (t.log.soort != Ev.INSTROOM)])
    binnen = t.log.kies(Ev.INSTROOM)
    begin = binnen.waar(np.append(True, binnen.rij[1:] != binnen.rij[:-1])[: len(binnen)])
    te_laat = np.abs(begin.tijd - t.klanten["instroom"].to_numpy()[begin.rij]) > RUIMTE
    yield from _meld(t, "the first INSTROOM is not on the day of entry", begin.rij[te_laat])


def _keten(t: Tabellen) -> Iterator[str]:
    """States follow each other legally; after a lost job the next state comes at the same moment."""
    keten = t.log.kies(*TOESTAND)
    verder = volgende(keten.rij)
    na = np.append(keten.soort[1:], 0)[: len(keten)]
    for soort, mag in VOLGT.items():
        fout = (keten.soort == soort) & verder & ~np.isin(na, mag)
        yield from _meld(
            t, f"{Ev(soort).name} is followed by something else than {[Ev(m).name for m in mag]}", keten.rij[fout]
        )
    verlies = (keten.soort == Ev.BAANVERLIES) & verder
    later = np.append(keten.tijd[1:], 0.0)[: len(keten)] != keten.tijd
    yield from _meld(t, "nothing follows a lost job at the same moment", keten.rij[verlies & later])
    terug = np.where(keten.code == 1, int(Ev.INSTROOM), int(Ev.UITSTROOM))
    yield from _meld(t, "what follows a lost job is not what its code says", keten.rij[verlies & (na != terug)])
    keert = (keten.soort == Ev.UITSTROOM) & (keten.code == Uitstroomreden.TIJDELIJK)
    terug = verder & (na == Ev.INSTROOM) & (keten.soort == Ev.UITSTROOM)
    yield from _meld(t, "who left comes back, or not, against what its code says", keten.rij[keert != terug])


def _tijd(t: Tabellen) -> Iterator[str]:
    """A client's events are written in the order of time, inside the run."""
    log = t.log
    terug = volgende(log.rij)[:-1] & (log.tijd[1:] < log.tijd[:-1])
    yield from _meld(t, "an event is earlier than the one written before it", log.rij[:-1][terug])
    buiten = (log.tijd < 0.0) | (log.tijd > t.afspraken.einde + RUIMTE)
    yield from _meld(t, "an event lies outside the run", log.rij[buiten])


def _trajecten(t: Tabellen) -> Iterator[str]:
    """One end for each start (or the end of the run), one trajectory at a time, within its contract."""
    start, stop = t.log.kies(Ev.START_TRAJECT), t.log.kies(Ev.EINDE_TRAJECT)
    van = van_traject(start, stop)
    yield from _meld(t, "EINDE_TRAJECT without a start", stop.rij[van < 0])
    aantal = np.bincount(van[van >= 0], minlength=len(start))
    yield from _meld(t, "a trajectory ends twice", start.rij[aantal > 1])
    tr = t.trajecten
    weg = t.klanten["uitstroom"].to_numpy()[start.rij] < t.afspraken.einde
    yield from _meld(t, "a trajectory of a client who left has no end", start.rij[(aantal == 0) & weg])
    eind = tr["eind"].fillna(np.inf).to_numpy()
    overlap = volgende(start.rij)[:-1] & (eind[:-1] > start.tijd[1:])
    yield from _meld(t, "two trajectories at a time", start.rij[:-1][overlap])
    te_lang = tr["maanden"] > tr["max_maanden"] + RUIMTE
    yield from _meld(t, "a trajectory outlasts its contract", start.rij[te_lang.to_numpy()])
    los = t.log.kies(Ev.INZET, Ev.RAPPORT, Ev.BETALING, Ev.CLAIM, Ev.KOSTEN, Ev.TERUGMELDING, Ev.AANVAARD, Ev.GEWEIGERD)
    yield from _meld(t, "an event of a trajectory without a start", los.rij[van_traject(start, los) < 0])
    som = sum(tr[f"maanden_{naam}"].to_numpy() for naam in INZET)
    verschil = np.abs(som - tr["maanden"].to_numpy()) > RUIMTE
    yield from _meld(t, "months by effort are not the months of the trajectory", start.rij[verschil])


def _nummers(t: Tabellen) -> Iterator[str]:
    """A trajectory has the next number, and number 1 again after a durable job."""
    start, duurzaam = t.log.kies(Ev.START_TRAJECT), t.log.kies(Ev.DUURZAAM)
    if not len(start):
        return
    zelfde = np.append(False, start.rij[1:] == start.rij[:-1])
    vorig_nr = np.where(zelfde, np.append(-1, start.nr[:-1]), -1)
    opnieuw = uit_rij(duurzaam.nr, laatste_voor(duurzaam, start), -1) > vorig_nr
    hoort = np.where(zelfde & ~opnieuw, np.append(0, start.traject[:-1]) + 1, 1)
    yield from _meld(t, "a trajectory has the wrong number", start.rij[start.traject != hoort])


def _werk(t: Tabellen) -> Iterator[str]:
    """A trajectory ends in work when work begins, and the other way round; a durable job has lasted."""
    tr, werk = t.trajecten, t.log.kies(Ev.WERK)
    rij, eind = tr["rij"].to_numpy(), tr["eind"].to_numpy()
    met_werk = (tr["reden"] == EIND_WERK).to_numpy()
    moment = set(zip(werk.rij.tolist(), werk.tijd.tolist(), strict=True))
    zonder = [r for r, e in zip(rij[met_werk], eind[met_werk], strict=True) if (int(r), float(e)) not in moment]
    yield from _meld(
        t, "a trajectory ended in work, but no job begins at that moment", np.array(zonder, dtype=np.int64)
    )
    start = t.log.kies(Ev.START_TRAJECT)
    lopend = laatste_voor(start, werk)
    eindigt = uit_rij(tr["eind"].fillna(np.inf).to_numpy(), lopend, -np.inf)
    yield from _meld(t, "a job begins while a trajectory goes on", werk.rij[eindigt > werk.tijd])
    duurzaam = t.log.kies(Ev.DUURZAAM)
    sinds = uit_rij(werk.tijd, laatste_voor(werk, duurzaam), -np.inf)
    te_vroeg = np.abs(duurzaam.tijd - sinds - t.afspraken.duurzaam_maanden * MAAND) > RUIMTE
    yield from _meld(t, "DUURZAAM is not that many months after the job began", duurzaam.rij[te_vroeg])
    lang = t.banen[(t.banen["eind"] - t.banen["begin"] > t.afspraken.duurzaam_maanden * MAAND + RUIMTE)]
    yield from _meld(t, "a job that lasted is not called durable", lang.loc[~lang["duurzaam"], "rij"].to_numpy())
    vertrek = (tr["reden"] == EIND_UITSTROOM).to_numpy()
    uit = t.log.kies(Ev.UITSTROOM)
    weg = uit_rij(uit.tijd, eerste_vanaf(uit.rij, uit.tijd, rij, eind), np.inf)
    yield from _meld(
        t, "a trajectory ended by leaving, but the client did not leave then", rij[vertrek & (eind != weg)]
    )


def _claims(t: Tabellen) -> Iterator[str]:
    """A claim is made the moment a job begins, and a trajectory claims once at most."""
    claim, werk = t.log.kies(Ev.CLAIM), t.log.kies(Ev.WERK)
    sinds = uit_rij(werk.tijd, laatste_voor(werk, claim), -np.inf)
    yield from _meld(t, "a claim on no job that begins", claim.rij[sinds != claim.tijd])
    start = t.log.kies(Ev.START_TRAJECT)
    van = van_traject(start, claim)
    aantal = np.bincount(van[van >= 0], minlength=len(start))
    yield from _meld(t, "a trajectory claims twice", start.rij[aantal > 1])


def _tweelingen(t: Tabellen) -> Iterator[str]:
    """One twin for each trajectory whose comparison ends inside the run, and none for the others."""
    start, tweeling, gewonnen = (t.log.kies(soort) for soort in (Ev.START_TRAJECT, Ev.TWEELING, Ev.GEWONNEN))
    hoort = (start.tijd + HORIZON * MAAND < t.afspraken.einde).astype(np.int64)
    for naam, log in (("twin", tweeling), ("balance with its twin", gewonnen)):
        van = van_traject(start, log)
        aantal = np.bincount(van[van >= 0], minlength=len(start))
        yield from _meld(t, f"not exactly one {naam} of a trajectory", start.rij[aantal != hoort])
    begin = uit_rij(start.tijd, van_traject(start, tweeling), np.nan)
    later = tweeling.waarde - begin
    buiten = (tweeling.waarde >= 0.0) & ((later < 0.0) | (later > HORIZON * MAAND + RUIMTE))
    yield from _meld(t, "a twin finds work outside the comparison", tweeling.rij[buiten])
    te_veel = np.abs(gewonnen.waarde) > HORIZON + RUIMTE
    yield from _meld(t, "more months gained or lost than the comparison has", gewonnen.rij[te_veel])


def _fasen(t: Tabellen) -> Iterator[str]:
    """The phase at the end of the run is a phase, and says what the history says."""
    slot = t.log.kies(Ev.EINDE_RUN)
    geldig = np.isin(slot.code, [int(f) for f in Fase if f != Fase.WEG])
    yield from _meld(t, "EINDE_RUN with an unknown phase", slot.rij[~geldig])
    open_baan = np.zeros(len(t.klanten), dtype=np.bool_)
    open_baan[t.banen.loc[t.banen["einde"] == Ev.EINDE_RUN, "rij"]] = True
    yield from _meld(t, "phase WERK and the history differ", slot.rij[(slot.code == Fase.WERK) != open_baan[slot.rij]])
    open_traject = np.zeros(len(t.klanten), dtype=np.bool_)
    open_traject[t.trajecten.loc[t.trajecten["reden"] < 0, "rij"]] = True
    verschil = (slot.code == Fase.TRAJECT) != open_traject[slot.rij]
    yield from _meld(t, "phase TRAJECT and the history differ", slot.rij[verschil])
    vertrek = voorgoed_weg(t.log)
    yield from _meld(t, "a trajectory is open after the client left", vertrek.rij[open_traject[vertrek.rij]])


def _diensten(t: Tabellen) -> Iterator[str]:
    """Every request is served, withdrawn or waiting; a service ends after it began; waits are what they say."""
    taken = t.taken
    rij = taken["rij"].to_numpy()
    for soort, kolom in ((Ev.DIENST_START, "begin"), (Ev.DIENST_EINDE, "eind")):
        verschil = len(t.log.kies(soort)) - int(taken[kolom].notna().sum())
        if verschil:
            yield f"{soort.name} without a request or a start: {verschil} times"
    if len(t.log.kies(Ev.INGETROKKEN)) != int(taken["ingetrokken"].sum()):
        yield "INGETROKKEN without a request"
    yield from _meld(t, "a service ends before it began", rij[(taken["eind"] < taken["begin"]).to_numpy()])
    yield from _meld(
        t, "a service begins before it was asked for", rij[(taken["begin"] < taken["aanvraag"]).to_numpy()]
    )
    scheef = (taken["begin"] - taken["aanvraag"] - taken["wachtdagen"]).abs() > RUIMTE
    yield from _meld(t, "days waited are not the days since the request", rij[scheef.to_numpy()])
    weg = t.klanten["uitstroom"].to_numpy()[rij]
    hangt = taken["begin"].isna() & ~taken["ingetrokken"] & (weg < t.afspraken.einde)
    yield from _meld(t, "a task of a client who left is still in the queue", rij[hangt.to_numpy()])


def _na_vertrek(t: Tabellen) -> Iterator[str]:
    """After leaving, only payments and services under way."""
    vertrek, terug = t.log.kies(Ev.UITSTROOM), t.log.kies(Ev.INSTROOM)
    weg = uit_rij(vertrek.nr, laatste_voor(vertrek, t.log), -1)
    na = (weg >= 0) & (weg > uit_rij(terug.nr, laatste_voor(terug, t.log), -1)) & (t.log.soort != Ev.INSTROOM)
    na &= (t.log.soort != Ev.UITSTROOM) & ~np.isin(t.log.soort, NA_VERTREK)
    yield from _meld(t, "something happens to a client who has left", t.log.rij[na])
    slot = t.log.kies(Ev.EINDE_RUN)
    yield from _meld(t, "something is written after EINDE_RUN", slot.rij[eerste_na(t.log, slot) >= 0])


def _plaatsen(t: Tabellen) -> Iterator[str]:
    """Trajectories under way never exceed the places of a contract in a region.

    A start fits in the places in force when the place was given, at most the lead time before.
    """
    a, tr = t.afspraken, t.trajecten
    regio = t.regio(tr["rij"].to_numpy())
    for (og, contract), plaatsen in a.plaatsen.items():
        deel = ((tr["opdrachtgever"] == og) & (tr["contract"] == contract)).to_numpy()
        for r in np.unique(regio[deel]):
            hier = deel & (regio == r)
            begin, eind = tr["begin"].to_numpy()[hier], tr["tot"].to_numpy()[hier]
            bezet = _tegelijk(begin, eind)
            toen = np.maximum(plaatsen.op(begin), plaatsen.op(begin - a.startdagen[contract].op(begin)))
            if (bezet > toen + RUIMTE).any():
                yield (
                    f"more trajectories than places: {a.contracten[contract]}, {OPDRACHTGEVER[og]}, "
                    f"region {int(t.regios[r])}: {int(bezet.max())}"
                )


def _tegelijk(begin: NDArray[np.float64], eind: NDArray[np.float64]) -> NDArray[np.int64]:
    """How many periods run just after each begin, its own included. A place freed at that moment is free."""
    return np.searchsorted(np.sort(begin), begin, side="right") - np.searchsorted(np.sort(eind), begin, side="right")


def _geld(t: Tabellen) -> Iterator[str]:
    """Money paid = money received: in all, by kind, by trajectory and by provider; never below 0 or above the price."""
    betaling = t.log.kies(Ev.BETALING)
    tr = t.trajecten
    yield from _meld(t, "a payment or cost below 0", betaling.rij[betaling.waarde < 0.0])
    onbekend = ~np.isin(betaling.code, [int(b) for b in Betaalsoort])
    yield from _meld(t, "a payment of an unknown kind", betaling.rij[onbekend])
    totaal = float(betaling.waarde.sum())
    per_soort = float(sum(tr[f"betaald_{b.name.lower()}"].sum() for b in Betaalsoort))
    per_aanbieder = float(tr.groupby(["regio", "contract", "aanbieder"])["betaald"].sum().sum())
    per_klant = float(t.klanten["euro_aanbieder"].sum())
    for naam, som in (("kind", per_soort), ("provider", per_aanbieder), ("client", per_klant)):
        if abs(som - totaal) > RUIMTE * max(1.0, totaal):
            yield f"money paid is not money received: {totaal:.2f} in all, {som:.2f} by {naam}"
    volgens_prijs = tr["betaald"] - tr["betaald_rapport"] - tr["betaald_terugmelding"]
    te_veel = (volgens_prijs > tr["prijs"] * (1.0 + 1e-9) + RUIMTE).to_numpy()
    yield from _meld(t, "more paid than the maximum price", tr["rij"].to_numpy()[te_veel])
