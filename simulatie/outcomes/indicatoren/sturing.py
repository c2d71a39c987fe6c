"""Steering information (rwi2007, 3.1.1 C): follow-ups after failure, when, with what result, and for whom."""

from __future__ import annotations

import numpy as np
import pandas as pd

from simulatie.assen import EINDREDEN, KNELPUNT, OPLEIDING, UITKERING
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import maanden as in_maanden
from simulatie.outcomes.indicatoren.duurzaam import OPVOLGING
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import (
    Groepen,
    per_opdrachtgever,
    per_uitkering,
    tel,
    tel_elk,
)
from simulatie.outcomes.tabellen import Tabellen
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

HORIZON = 24
"""Months after the end in which a follow-up counts for time, result and persons."""

_MISLUKT = Tekst(
    "trajecten die in de meetperiode zonder werk en zonder stap op de ladder eindigden",
    "trajectories that ended in the measured period without work and without a step on the ladder",
)
_VERTREK = Tekst("beëindigd doordat de klant vertrok", "ended because the client left")
_MET_VERVOLG = Tekst(
    "zulke trajecten met een vervolg binnen 24 maanden", "such trajectories with a follow-up within 24 months"
)


def _mislukt(t: Tabellen, maanden: float) -> dict[str, pd.Series]:
    """Failures of the measured period, and which of them can be followed so long."""
    tr = t.trajecten
    return {
        "mee": tr["mislukt"] & (tr["eind"] >= t.afspraken.meten_vanaf),
        "volledig": tr["eind"] + maanden * MAAND < t.afspraken.einde,
    }


def _groepen(tr: pd.DataFrame) -> Groepen:
    return per_uitkering(tr["uitkering"]) | per_opdrachtgever(tr["opdrachtgever"])


def vervolg_binnen(t: Tabellen, maanden: int) -> Uitkomst:
    """Share of failed trajectories followed by another one of the same case within so many months."""
    tr = t.trajecten
    snel = tr["volgend_begin"] <= tr["eind"] + maanden * MAAND
    return tel(t, tr, teller=snel, groepen=_groepen(tr), **_mislukt(t, maanden))


for _m in (6, 12, 24):
    indicator(
        f"sturing_vervolg_{_m}m",
        titel=Tekst(
            f"Vervolgtraject binnen {_m} maanden na mislukking", f"Follow-up trajectory within {_m} months of failure"
        ),
        eenheid="traject",
        gebeurtenis=(Ev.EINDE_TRAJECT, Ev.START_TRAJECT),
        venster="meetperiode",
        teller=Tekst("gevolgd door een volgend traject", "followed by another trajectory"),
        noemer=_MISLUKT,
        opvolging_maanden=float(_m),
        uitgesloten=_VERTREK,
        lezing="interpretatie",
        maanden=_m,
    )(vervolg_binnen)


@indicator(
    "sturing_tijd_tot_vervolg",
    titel=Tekst("Maanden tot het vervolgtraject (gemiddeld)", "Months until the follow-up (mean)"),
    eenheid="traject",
    gebeurtenis=(Ev.EINDE_TRAJECT, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst(
        "maanden tussen het einde en de start van het vervolg", "months between the end and the start of the follow-up"
    ),
    noemer=_MET_VERVOLG,
    soort="gemiddelde",
    opvolging_maanden=float(HORIZON),
    lezing="letterlijk",
)
def tijd_tot_vervolg(t: Tabellen) -> Uitkomst:
    """Mean time to the follow-up, among those that got one within 24 months."""
    tr, keuze = t.trajecten, _met_vervolg(t)
    return tel(t, tr, teller=_tijd(tr), groepen=_groepen(tr), **keuze)


@indicator(
    "sturing_tijd_tot_vervolg_verdeling",
    titel=Tekst("Vervolgtrajecten naar tijd na het einde, opgeteld", "Follow-ups by time since the end, cumulative"),
    eenheid="traject",
    gebeurtenis=(Ev.EINDE_TRAJECT, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("begonnen binnen dit aantal maanden", "begun within this number of months"),
    noemer=_MET_VERVOLG,
    opvolging_maanden=float(HORIZON),
)
def verdeling(t: Tabellen) -> Uitkomst:
    """Cumulative distribution by month; the median is read from it (`samenvoegen.MEDIANEN`)."""
    tr, keuze = t.trajecten, _met_vervolg(t)
    tijd = _tijd(tr)
    tellers = {f"{m:02d}m": tijd <= m for m in range(1, HORIZON + 1)}
    return tel_elk(t, tr, tellers=tellers, groepen=per_uitkering(tr["uitkering"]), **keuze)


@indicator(
    "sturing_tijd_tot_vervolg_mediaan",
    titel=Tekst("Maanden tot het vervolgtraject (mediaan)", "Months until the follow-up (median)"),
    eenheid="traject",
    gebeurtenis=(Ev.EINDE_TRAJECT, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("geen: afgelezen uit de verdeling", "none: read from the distribution"),
    noemer=_MET_VERVOLG,
    soort="mediaan",
    opvolging_maanden=float(HORIZON),
    lezing="letterlijk",
)
def mediaan(t: Tabellen) -> Uitkomst:
    """Counts only; a median has no sum, so the numerator is empty (NaN)."""
    tr, keuze = t.trajecten, _met_vervolg(t)
    uit = tel(t, tr, teller=np.zeros(len(tr)), groepen=per_uitkering(tr["uitkering"]), **keuze)
    return {g: v._replace(teller=np.full(len(t.regios), np.nan)) for g, v in uit.items()}


def _tijd(tr: pd.DataFrame) -> np.ndarray:
    return in_maanden((tr["volgend_begin"] - tr["eind"]).to_numpy())


def _met_vervolg(t: Tabellen) -> dict[str, pd.Series]:
    tr, keuze = t.trajecten, _mislukt(t, HORIZON)
    keuze["mee"] &= (tr["volgend_begin"] <= tr["eind"] + HORIZON * MAAND) | ~keuze["volledig"]
    return keuze


@indicator(
    "sturing_resultaat_vervolg",
    titel=Tekst("Afloop van vervolgtrajecten", "Outcome of follow-ups"),
    eenheid="traject",
    gebeurtenis=(Ev.START_TRAJECT, Ev.EINDE_TRAJECT),
    venster="meetperiode",
    teller=Tekst("dat zo eindigde", "that ended so"),
    noemer=Tekst(
        "vervolgtrajecten die in de meetperiode begonnen", "follow-up trajectories that began in the measured period"
    ),
    lezing="interpretatie",
)
def resultaat(t: Tabellen) -> Uitkomst:
    """Second and later trajectories by the reason of their end."""
    tr = t.trajecten
    tellers = {naam: tr["reden"] == i for i, naam in enumerate(EINDREDEN)}
    mee = (tr["nummer"] >= 2) & (tr["begin"] >= t.afspraken.meten_vanaf)
    return tel_elk(t, tr, tellers=tellers, groepen=_groepen(tr), mee=mee, volledig=tr["volledig"])


@indicator(
    "sturing_vervolg_past",
    titel=Tekst(
        "Instrument van het vervolgtraject past bij het knelpunt", "Instrument of the follow-up fits the obstacle"
    ),
    eenheid="traject",
    gebeurtenis=(Ev.START_TRAJECT, Ev.INSTRUMENT),
    venster="meetperiode",
    teller=Tekst("waarvan het instrument bij de start past", "whose instrument fits at the start"),
    noemer=Tekst(
        "vervolgtrajecten die in de meetperiode begonnen", "follow-up trajectories that began in the measured period"
    ),
)
def vervolg_past(t: Tabellen) -> Uitkomst:
    """Second and later trajectories by whether they fit the true obstacle."""
    tr = t.trajecten
    mee = (tr["nummer"] >= 2) & (tr["begin"] >= t.afspraken.meten_vanaf) & (tr["past"] >= 0)
    return tel(t, tr, teller=tr["past"] == 1, groepen=_groepen(tr), mee=mee)


@indicator(
    "sturing_duurzaam_na_vervolg",
    titel=Tekst("Duurzaam werk na een vervolgtraject", "Durable work after a follow-up"),
    eenheid="traject",
    gebeurtenis=(Ev.EINDE_TRAJECT, Ev.WERK, Ev.DUURZAAM),
    venster="meetperiode",
    teller=Tekst(
        "met een baan bij of binnen zes maanden na het einde die zes maanden duurde",
        "with a job at the end or within six months after it that lasted six months",
    ),
    noemer=Tekst(
        "vervolgtrajecten die in de meetperiode begonnen", "follow-up trajectories that began in the measured period"
    ),
    opvolging_maanden=OPVOLGING,
    lezing="interpretatie",
)
def duurzaam_na_vervolg(t: Tabellen) -> Uitkomst:
    """Durable work after second and later trajectories whose longest course lies inside the run."""
    tr = t.trajecten
    klaar = tr["begin"] + (tr["max_maanden"] + OPVOLGING) * MAAND < t.afspraken.einde
    return tel(
        t,
        tr,
        teller=tr["duurzaam_na_einde"],
        groepen=_groepen(tr),
        mee=(tr["nummer"] >= 2) & (tr["begin"] >= t.afspraken.meten_vanaf),
        volledig=klaar & tr["volledig"],
    )


# --- who ------------------------------------------------------------------------------------------------------------

_WIE = Tekst(
    "mislukte trajecten, met en zonder vervolg binnen 24 maanden",
    "failed trajectories, with and without a follow-up within 24 months",
)


def _wie_groepen(t: Tabellen) -> Groepen:
    tr = t.trajecten
    kreeg = (tr["volgend_begin"] <= tr["eind"] + HORIZON * MAAND).to_numpy()
    return {"met_vervolg": kreeg, "zonder_vervolg": ~kreeg}


@indicator(
    "sturing_wie_leeftijd",
    titel=Tekst("Leeftijd bij het einde, naar vervolg", "Age at the end, by follow-up"),
    eenheid="traject",
    gebeurtenis=(Ev.EINDE_TRAJECT, Ev.START_TRAJECT),
    venster="meetperiode",
    teller=Tekst("jaren", "years"),
    noemer=_WIE,
    soort="gemiddelde",
    opvolging_maanden=float(HORIZON),
)
def wie_leeftijd(t: Tabellen) -> Uitkomst:
    """Mean age of who got a follow-up and who did not."""
    tr, k = t.trajecten, t.klanten
    rij = tr["rij"].to_numpy()
    leeftijd = k["leeftijd"].to_numpy()[rij] + (tr["eind"] - k["instroom"].to_numpy()[rij]) / DAGEN_PER_JAAR
    return tel(t, tr, teller=leeftijd, groepen=_wie_groepen(t), **_mislukt(t, HORIZON))


def wie_kenmerk(t: Tabellen, kenmerk: str, namen: tuple[str, ...], van_traject: bool = False) -> Uitkomst:
    """Shares by a trait among who got a follow-up and who did not."""
    tr = t.trajecten
    codes = tr[kenmerk].to_numpy() if van_traject else t.klanten[kenmerk].to_numpy()[tr["rij"].to_numpy()]
    tellers = {naam: codes == i for i, naam in enumerate(namen)}
    return tel_elk(t, tr, tellers=tellers, groepen=_wie_groepen(t), **_mislukt(t, HORIZON))


for _naam, _nl, _en, _kenmerk, _namen, _bij in (
    ("geslacht", "Geslacht", "Sex", "man", ("vrouw", "man"), False),
    ("opleiding", "Opleiding", "Education", "opleiding", OPLEIDING, False),
    ("uitkering", "Uitkering", "Benefit", "uitkering", UITKERING, True),
    ("knelpunt", "Knelpunt bij instroom", "Obstacle at entry", "knelpunt", KNELPUNT, False),
):
    indicator(
        f"sturing_wie_{_naam}",
        titel=Tekst(f"{_nl}, naar vervolg", f"{_en}, by follow-up"),
        eenheid="traject",
        gebeurtenis=(Ev.EINDE_TRAJECT, Ev.START_TRAJECT),
        venster="meetperiode",
        teller=Tekst("van klanten met dit kenmerk", "of clients with this trait"),
        noemer=_WIE,
        opvolging_maanden=float(HORIZON),
        kenmerk=_kenmerk,
        namen=_namen,
        van_traject=_bij,
    )(wie_kenmerk)
