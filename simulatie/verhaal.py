"""The history of one client as a story that an advisor can follow: log in, dated sentences out."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

import numpy as np

from simulatie.assen import (
    DIENST,
    EINDREDEN,
    GROND,
    INFORMATIE,
    INSTRUMENT,
    INZET,
    KNELPUNT,
    OPLEIDING,
    RISICOKLASSE,
    TAAK,
    UITKERING,
)
from simulatie.engines.events import Betaalsoort, Fase, Gebeurtenis
from simulatie.teksten import tekst
from simulatie.tijd import datum

_UITKERINGEN = (*UITKERING, "GEEN")
_OVERGESLAGEN = frozenset(
    {
        Gebeurtenis.DIENST_EINDE,
        Gebeurtenis.AANBIEDER,
        Gebeurtenis.VRIJVAL,
        Gebeurtenis.KOSTEN,
        Gebeurtenis.OVERDRACHT,
        Gebeurtenis.TWEELING,  # what a trajectory did for one client nobody can say: only totals mean something
        Gebeurtenis.GEWONNEN,
    }
)
_PER_CODE = frozenset(
    {
        Gebeurtenis.UITSTROOM,
        Gebeurtenis.JUIST,
        Gebeurtenis.INVLOED,
        Gebeurtenis.MOTIVATIE,
        Gebeurtenis.ZORG_EINDE,
        Gebeurtenis.NAZORG,
        Gebeurtenis.CLAIM,
    }
)


class Zin(NamedTuple):
    """A sentence with its date."""

    dag: dt.date
    tekst: str


def vertel(log: np.ndarray, begin: dt.date, contracten: tuple[str, ...]) -> list[Zin]:
    """The story of one client.

    Args:
        log: his events, `events.LOG_TYPE`, canonical order. begin: first day of the scenario. contracten: names.
    """
    zinnen: list[Zin] = []
    for rij in log:
        zin = _zin(rij, contracten)
        if zin:
            zinnen.append(Zin(datum(float(rij["tijd"]), begin), zin))
    return zinnen


def portret(klant: np.ndarray, scenario: str) -> list[str]:
    """Who he is: a heading and two sentences. `klant`: a row of `population.KLANT_TYPE`."""
    return [
        tekst("verhaal.kop", klant=int(klant["klant"]), regio=int(klant["regio"]), scenario=scenario),
        tekst(
            "verhaal.wie",
            geslacht=tekst("verhaal.man" if klant["man"] else "verhaal.vrouw"),
            leeftijd=float(klant["leeftijd"]),
            opleiding=tekst(f"opleiding.{OPLEIDING[int(klant['opleiding'])]}"),
            uitkering=tekst(f"uitkering.{UITKERING[int(klant['uitkering'])]}"),
        ),
        tekst(
            "verhaal.verborgen",
            knelpunt=tekst(f"knelpunt.{KNELPUNT[int(klant['knelpunt'])]}"),
            motivatie=float(klant["motivatie"]),
            theta=float(klant["theta"]),
        ),
    ]


def _zin(rij: Any, contracten: tuple[str, ...]) -> str | None:
    """The sentence of one event; None for what an advisor need not read."""
    soort, code, waarde = Gebeurtenis(int(rij["soort"])), int(rij["code"]), float(rij["waarde"])
    if soort in _OVERGESLAGEN or (soort == Gebeurtenis.POSITIE and 6 in (code, int(waarde))):
        return None  # books, and moves to and from work, which are told already
    sleutel = f"verhaal.{soort.name}"
    if soort == Gebeurtenis.WERK:
        sleutel += "_kort" if code else "_lang"
    elif soort == Gebeurtenis.BAANVERLIES and not code:
        sleutel += "_weg"
    elif soort == Gebeurtenis.INSTRUMENT:
        sleutel += f"_{int(waarde)}"
    elif soort == Gebeurtenis.IRO:
        if code == 0:
            return None
        sleutel += f"_{code}"
    elif soort in _PER_CODE:
        sleutel += f"_{code}"
    velden: dict[str, Any] = {
        "waarde": waarde,
        "traject": int(rij["traject"]),
        "code": code,
        **_woorden(soort, code, waarde, contracten),
    }
    return tekst(sleutel, **velden)


def _woorden(soort: Gebeurtenis, code: int, waarde: float, contracten: tuple[str, ...]) -> dict[str, str]:
    """The words for the codes of an event."""
    g = Gebeurtenis
    if soort in (g.INSTROOM, g.UITKERING):
        return {"uitkering": tekst(f"uitkering.{_UITKERINGEN[code]}")}
    if soort in (g.AANVRAAG, g.DIENST_START, g.INGETROKKEN):
        return {"taak": tekst(f"taak.{TAAK[code]}")}
    if soort == g.DIAGNOSE:
        return {"knelpunt": tekst(f"knelpunt.{KNELPUNT[code]}")}
    if soort == g.JUIST:
        return {"knelpunt": tekst(f"knelpunt.{KNELPUNT[int(waarde)]}")}
    if soort == g.KEUZE:
        return {
            "dienst": tekst(f"dienst.{DIENST[code]}"),
            "risicoklasse": tekst(f"risicoklasse.{RISICOKLASSE[int(waarde)]}"),
        }
    if soort == g.VERVOLG:
        return {"dienst": tekst(f"dienst.{DIENST[code]}")}
    if soort in (g.AANMELDING, g.VERSCHUIVING, g.AFGEWEZEN, g.START_TRAJECT):
        return {"contract": contracten[code]}
    if soort in (g.INSTRUMENT, g.BIJGESTELD):
        return {"instrument": tekst(f"instrument.{INSTRUMENT[code]}")}
    if soort == g.INFORMATIE:
        return {"informatie": tekst(f"informatie.{INFORMATIE[code]}")}
    if soort == g.INZET:
        return {"inzet": tekst(f"inzet.{INZET[code]}")}
    if soort in (g.TERUGMELDING, g.AANVAARD, g.GEWEIGERD):
        return {"grond": tekst(f"grond.{GROND[code]}")}
    if soort == g.EINDE_TRAJECT:
        return {"eindreden": tekst(f"eindreden.{EINDREDEN[code]}")}
    if soort == g.EINDE_RUN:
        return {"fase": tekst(f"fase.{Fase(code).name}")}
    if soort == g.BETALING:
        return {"betaalsoort": tekst(f"betaalsoort.{Betaalsoort(code).name}")}
    return {}
