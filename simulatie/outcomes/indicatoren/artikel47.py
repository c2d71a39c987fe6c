"""The indicators of article 47 and the SRG: entries into work with and without support, and moves on the ladder."""

from __future__ import annotations

import numpy as np
import pandas as pd

from simulatie.assen import NUG, SOORT_LADDER, WAJONG, WAO, WW, WWB
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import gericht_op_plaatsing
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import TOTAAL, Groepen, tel, tel_elk
from simulatie.outcomes.logboek import eerste_vanaf, uit_rij
from simulatie.outcomes.tabellen import Tabellen
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

POSITIE_WERK = 6
"""Re-integration position of regular work (szw2008, figure 1)."""
TERMIJN = 24.0
"""Months after the start of support within which work counts."""
KLANTJAREN = 100.0
"""Events in stock are counted per so many client years."""

_START = Tekst(
    "klanten die in de meetperiode aan een eerste traject gericht op regulier werk begonnen",
    "clients who began a first trajectory aimed at regular work in the measured period",
)


def _regelingen(codes: pd.Series) -> Groepen:
    """WW, AO (WAO, WIA and Wajong), WWB, NUG and all, as the SRG groups them."""
    c = codes.to_numpy()
    return {
        "WW": c == WW,
        "AO": (c == WAO) | (c == WAJONG),
        "WWB": c == WWB,
        "NUG": c == NUG,
        TOTAAL: np.ones(len(c), dtype=np.bool_),
    }


@indicator(
    "artikel47_werk_binnen_24m",
    titel=Tekst("Aan het werk binnen 24 maanden na de start", "In work within 24 months of the start"),
    eenheid="klant",
    gebeurtenis=(Ev.START_TRAJECT, Ev.WERK),
    venster="meetperiode",
    teller=Tekst(
        "die binnen 24 maanden na de start aan het werk gingen", "who found work within 24 months of the start"
    ),
    noemer=_START,
    opvolging_maanden=TERMIJN,
    lezing="letterlijk",
)
def werk_binnen_24m(t: Tabellen) -> Uitkomst:
    """Job entry after the start of support aimed at regular work."""
    tr = t.trajecten
    return tel(
        t,
        tr,
        teller=tr["baan_begin"] <= tr["begin"] + TERMIJN * MAAND,
        groepen=_regelingen(tr["uitkering"]),
        mee=_ondersteund(t),
        volledig=tr["begin"] + TERMIJN * MAAND < t.afspraken.einde,
    )


@indicator(
    "artikel47_werk_houdt_6m",
    titel=Tekst("Waarvan minstens zes maanden", "Of which at least six months"),
    eenheid="klant",
    gebeurtenis=(Ev.START_TRAJECT, Ev.WERK, Ev.DUURZAAM),
    venster="meetperiode",
    teller=Tekst("van wie die baan minstens zes maanden duurde", "whose job lasted at least six months"),
    noemer=Tekst(
        "klanten die binnen 24 maanden na de start aan het werk gingen",
        "clients who found work within 24 months of the start",
    ),
    opvolging_maanden=TERMIJN + 6.0,
    lezing="letterlijk",
)
def werk_houdt_6m(t: Tabellen) -> Uitkomst:
    """Of those entries, how many last: the first job after the start."""
    tr, b = t.trajecten, t.banen
    baan = eerste_vanaf(b["rij"].to_numpy(), b["begin"].to_numpy(), tr["rij"].to_numpy(), tr["begin"].to_numpy())
    grens = TERMIJN * MAAND
    return tel(
        t,
        tr,
        teller=uit_rij(b["duurzaam"].to_numpy(), baan, 0) > 0,
        groepen=_regelingen(tr["uitkering"]),
        mee=_ondersteund(t) & (tr["baan_begin"] <= tr["begin"] + grens),
        volledig=tr["begin"] + grens + t.afspraken.duurzaam_maanden * MAAND < t.afspraken.einde,
    )


def _ondersteund(t: Tabellen) -> pd.Series:
    tr = t.trajecten
    return (tr["nummer"] == 1) & gericht_op_plaatsing(tr["soort"].to_numpy()) & (tr["begin"] >= t.afspraken.meten_vanaf)


@indicator(
    "artikel47_ladder_naar_plaatsing",
    titel=Tekst(
        "Van ladder naar ondersteuning gericht op werk, per 100 klantjaren",
        "From ladder to support aimed at work, per 100 client years",
    ),
    eenheid="klantjaar",
    gebeurtenis=(Ev.START_TRAJECT,),
    venster="jaar",
    teller=Tekst(
        "starts van een traject gericht op werk na een laddertraject (maal 100)",
        "starts of a trajectory aimed at work after a ladder trajectory (times 100)",
    ),
    noemer=Tekst("klantjaren in bestand in dat jaar", "client years in stock in that year"),
    soort="verhouding",
    lezing="interpretatie",
)
def ladder_naar_plaatsing(t: Tabellen) -> Uitkomst:
    """Moves from support that reduces distance to support aimed at regular work, by year."""
    tr = t.trajecten
    vorige = np.append(-1, tr["soort"].to_numpy()[:-1])[: len(tr)]
    overgang = (vorige == SOORT_LADDER) & gericht_op_plaatsing(tr["soort"].to_numpy()) & (tr["traject_id"] > 1)
    return _per_klantjaar(t, tr["rij"].to_numpy()[overgang], tr["begin"].to_numpy()[overgang])


@indicator(
    "artikel47_positiewijzigingen",
    titel=Tekst("Stappen op de ladder, per 100 klantjaren", "Steps on the ladder, per 100 client years"),
    eenheid="klantjaar",
    gebeurtenis=(Ev.POSITIE,),
    venster="jaar",
    teller=Tekst("wijzigingen van re-integratiepositie (maal 100)", "changes of re-integration position (times 100)"),
    noemer=Tekst("klantjaren in bestand in dat jaar", "client years in stock in that year"),
    soort="verhouding",
    lezing="letterlijk",
)
def positiewijzigingen(t: Tabellen) -> Uitkomst:
    """Moves in the client file, by year; into regular work and back is counted as jobs, not here."""
    positie = t.log.kies(Ev.POSITIE)
    positie = positie.waar((positie.code < POSITIE_WERK) & (positie.waarde < POSITIE_WERK))
    return _per_klantjaar(t, positie.rij, positie.tijd)


def _per_klantjaar(t: Tabellen, rij: np.ndarray, tijd: np.ndarray) -> Uitkomst:
    """Events per 100 client years in stock, by calendar year."""
    p = t.perioden
    gebeurd = pd.DataFrame({"rij": rij})
    uit: Uitkomst = {}
    for jaar in t.afspraken.jaren():
        van, tot = t.afspraken.dag(jaar), t.afspraken.dag(jaar + 1)
        duur = np.maximum(np.minimum(p["eind"], tot) - np.maximum(p["begin"], van), 0.0) / DAGEN_PER_JAAR
        groep = str(jaar)
        jaren = tel(t, p, teller=duur, groepen={groep: np.ones(len(p), dtype=np.bool_)})[groep].teller
        per = np.full(len(gebeurd), KLANTJAREN)
        aantal = tel(t, gebeurd, teller=per, groepen={groep: (tijd >= van) & (tijd < tot)})
        uit[groep] = aantal[groep]._replace(noemer=jaren)
    return uit


@indicator(
    "artikel47_werk_met_ondersteuning",
    titel=Tekst("Aan het werk met ondersteuning", "Found work with support"),
    eenheid="baan",
    gebeurtenis=(Ev.WERK, Ev.START_TRAJECT, Ev.EIGEN_START, Ev.ZORG_START),
    venster="meetperiode",
    teller=Tekst(
        "van wie in die zoekperiode een traject, begeleiding of zorg kreeg",
        "of clients who got a trajectory, guidance or care in that spell",
    ),
    noemer=Tekst("gevonden banen, naar uitkering", "jobs found, by benefit"),
    lezing="interpretatie",
)
def werk_met_ondersteuning(t: Tabellen) -> Uitkomst:
    """Share of job entries after support, by benefit."""
    b = t.banen
    mee = b["begin"] >= t.afspraken.meten_vanaf
    return tel(t, b, teller=b["ondersteund"], groepen=_regelingen(b["uitkering"]), mee=mee)


@indicator(
    "artikel47_werk_per_klantjaar",
    titel=Tekst(
        "Gevonden banen per klantjaar, met en zonder ondersteuning",
        "Jobs found per client year, with and without support",
    ),
    eenheid="klantjaar",
    gebeurtenis=(Ev.WERK, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("gevonden banen", "jobs found"),
    noemer=Tekst("klantjaren in bestand op die uitkering", "client years in stock on that benefit"),
    soort="verhouding",
    lezing="interpretatie",
)
def werk_per_klantjaar(t: Tabellen) -> Uitkomst:
    """Entries into work per client year, by benefit and support."""
    a, b, p = t.afspraken, t.banen, t.perioden
    duur = np.maximum(p["eind"] - np.maximum(p["begin"], a.meten_vanaf), 0.0) / DAGEN_PER_JAAR
    jaren = tel(t, p, teller=duur, groepen=_regelingen(p["uitkering"]))
    tellers = {"met": b["ondersteund"], "zonder": ~b["ondersteund"]}
    mee = b["begin"] >= a.meten_vanaf
    uit = tel_elk(t, b, tellers=tellers, groepen=_regelingen(b["uitkering"]), mee=mee)
    return {g: v._replace(noemer=jaren[g.split("|")[0] if "|" in g else TOTAAL].teller) for g, v in uit.items()}
