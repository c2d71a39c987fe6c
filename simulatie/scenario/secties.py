"""The typed scenario: all sections together, and what must hold between them.

The order of the sections here is the order of the parameter vector (`simulatie.parameters`): a new field
changes the layout, never a result.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field, model_validator

from simulatie.scenario.kruis import Kruisfout, data_buiten, fout, meld
from simulatie.scenario.secties_contract import Aanbieder, Contract
from simulatie.scenario.secties_dienst import Diagnose, Geld, Instrumenten, Keuze, Overdracht, Vervolg
from simulatie.scenario.secties_klant import (
    Arbeidsmarkt,
    Instroom,
    Motivatie,
    Populatie,
    Sanctie,
    Uitstroom,
    Werk,
    WwRecht,
)
from simulatie.scenario.secties_opdrachtgever import Opdrachtgever
from simulatie.scenario.veld import Getal, NietGeerfd, Sectie, Veld


class Looptijd(Sectie):
    """When the run starts and ends, and from when it is measured (before that: burn-in)."""

    begin: dt.date = Field(description="Eerste dag van de simulatie")
    eind: dt.date = Field(description="Dag waarop de simulatie stopt (niet meegerekend)")
    meten_vanaf: dt.date = Field(description="Begin van de meetperiode; daarvoor loopt het model warm")


class Regio(Sectie):
    """Size of a region, the unit that shares nothing with another."""

    landelijke_instroom: Annotated[
        Getal,
        Veld(
            "Landelijke instroom over de hele looptijd waarbij een regio die omvang heeft",
            "National inflow over the run at which a region has that size",
            "duizend",
            0.001,
            1e6,
            dateerbaar=False,
        ),
    ]
    klanten: Annotated[
        Getal,
        Veld(
            "Verwacht aantal instromers per regio over de hele looptijd",
            "Expected entrants per region over the run",
            "klant",
            1,
            190000,
            dateerbaar=False,
        ),
    ]


class Venster(Sectie):
    """A window in time, first day included, last day excluded."""

    vanaf: dt.date = Field(description="Eerste dag van het venster")
    tot: dt.date = Field(description="Eerste dag na het venster")


class Metingen(Sectie):
    """Windows in which the published indicators count."""

    geeindigd: Venster
    instroom: Venster
    contractmix: Venster
    duurzaam: Venster


class Opdrachtgevers(Sectie):
    """The two public clients of the market."""

    uwv: Opdrachtgever
    gemeente: Opdrachtgever


class Scenario(Sectie):
    """A resolved scenario: every number with unit, bounds and provenance."""

    naam: Annotated[str, NietGeerfd()] = Field(description="Naam van het scenario")
    titel: Annotated[str, NietGeerfd()] = Field(description="Titel voor rapporten")
    beschrijving: Annotated[str, NietGeerfd()] = Field(description="Wat er verandert, in gewone taal")
    mechanisme: Annotated[str, NietGeerfd()] = Field(default="", description="Waardoor het werkt")
    bron_beleid: Annotated[str, NietGeerfd()] = Field(default="", description="Waar het voorstel vandaan komt")
    looptijd: Looptijd
    regio: Regio
    metingen: Metingen
    instroom: Instroom
    populatie: Populatie
    arbeidsmarkt: Arbeidsmarkt
    ww_recht: WwRecht
    werk: Werk
    uitstroom: Uitstroom
    motivatie: Motivatie
    sanctie: Sanctie
    diagnose: Diagnose
    keuze: Keuze
    instrumenten: Instrumenten
    vervolg: Vervolg
    overdracht: Overdracht
    geld: Geld
    aanbieder: Aanbieder
    contracten: dict[str, Contract]
    opdrachtgevers: Opdrachtgevers

    @model_validator(mode="after")
    def _onderling(self) -> Scenario:
        meld([*_looptijd(self), *_contracten(self), *_grenzen(self)])
        return self


def _looptijd(s: Scenario) -> Iterator[Kruisfout]:
    """The run has a positive length, windows and dated changes lie inside it, tables cover it."""
    loop = s.looptijd
    if loop.eind <= loop.begin:
        yield fout(("looptijd", "eind"), "eind_voor_begin", begin=loop.begin, eind=loop.eind)
        return
    if not loop.begin <= loop.meten_vanaf < loop.eind:
        yield fout(("looptijd", "meten_vanaf"), "datum_buiten_run", **_datum(loop.meten_vanaf, loop))
    for naam in Metingen.model_fields:
        venster = getattr(s.metingen, naam)
        if venster.tot <= venster.vanaf:
            yield fout(("metingen", naam, "tot"), "venster_leeg", vanaf=venster.vanaf, tot=venster.tot)
        for kant in ("vanaf", "tot"):
            datum = getattr(venster, kant)
            if not loop.begin <= datum <= loop.eind:
                yield fout(("metingen", naam, kant), "datum_buiten_run", **_datum(datum, loop))
    yield from data_buiten(s, loop.begin, loop.eind)
    jaren = [str(j) for j in range(loop.begin.year, (loop.eind - dt.timedelta(days=1)).year + 1)]
    tabellen: list[tuple[tuple[str, str], Any]] = [
        (("instroom", n), getattr(s.instroom, n).waarde) for n in type(s.instroom).model_fields
    ]
    tabellen.append((("arbeidsmarkt", "index"), s.arbeidsmarkt.index.waarde))
    for pad, waarde in tabellen:
        ontbreekt = [j for j in jaren if j not in waarde]
        if ontbreekt:
            yield fout(pad, "jaren_ontbreken", jaren=", ".join(ontbreekt))


def _contracten(s: Scenario) -> Iterator[Kruisfout]:
    """Contracts and opdrachtgevers know each other; nobody pays more than the price."""
    inkoop = {naam for og in ("uwv", "gemeente") for naam in getattr(s.opdrachtgevers, og).contracten}
    for naam, contract in s.contracten.items():
        if naam not in inkoop:
            yield fout(("contracten", naam), "contract_ongebruikt", naam=naam)
        b = contract.betaling
        delen = (b.start, b.tussentijds, b.resultaat, b.duurzaam)
        momenten = {s.looptijd.begin, *(datum for deel in delen for datum in deel.data())}
        som = max(sum(_enkel(deel, moment) for deel in delen) for moment in momenten)
        if som > 1.0 + 1e-9:
            yield fout(("contracten", naam, "betaling"), "betaling_boven_prijs", som=round(som, 6))
        terug = (b.start, b.tussentijds, contract.vergoeding.terugmelding)
        momenten = {s.looptijd.begin, *(datum for deel in terug for datum in deel.data())}
        som = max(sum(_enkel(deel, moment) for deel in terug) for moment in momenten)
        if som > 1.0 + 1e-9:
            yield fout(("contracten", naam, "vergoeding", "terugmelding"), "vergoeding_boven_prijs", som=round(som, 6))
    for og in ("uwv", "gemeente"):
        for naam in getattr(s.opdrachtgevers, og).contracten:
            if naam not in s.contracten:
                yield fout(
                    ("opdrachtgevers", og, "contracten", naam),
                    "contract_onbekend",
                    naam=naam,
                    bekend=", ".join(s.contracten),
                )


def _grenzen(s: Scenario) -> Iterator[Kruisfout]:
    """Pairs of numbers of which one must stay below the other."""
    paren = [
        (("keuze", "grens_groot"), s.keuze.grens_groot, ("keuze", "grens_laag"), s.keuze.grens_laag),
        (("ww_recht", "minimum"), s.ww_recht.minimum, ("ww_recht", "maximum"), s.ww_recht.maximum),
        (
            ("populatie", "leeftijd_minimum"),
            s.populatie.leeftijd_minimum,
            ("populatie", "leeftijd_maximum"),
            s.populatie.leeftijd_maximum,
        ),
        (
            ("populatie", "leeftijd_maximum"),
            s.populatie.leeftijd_maximum,
            ("uitstroom", "pensioenleeftijd"),
            s.uitstroom.pensioenleeftijd,
        ),
        (
            ("aanbieder", "rooster_onder"),
            s.aanbieder.rooster_onder,
            ("aanbieder", "rooster_boven"),
            s.aanbieder.rooster_boven,
        ),
    ]
    for laag_pad, laag, hoog_pad, hoog in paren:
        strikt = laag_pad == ("aanbieder", "rooster_onder")  # a grid of no width is no grid
        for moment in {s.looptijd.begin, *(w.vanaf for w in (*laag.wijzigt, *hoog.wijzigt))}:
            onder, boven = _enkel(laag, moment), _enkel(hoog, moment)
            if onder > boven or (strikt and onder == boven):
                yield fout(
                    laag_pad,
                    "niet_onder",
                    dit=laag.op(moment),
                    ander=".".join(hoog_pad),
                    grens=hoog.op(moment),
                )
                break


def _enkel(getal: Getal, moment: dt.date) -> float:
    return float(getal.op(moment))  # type: ignore[arg-type]


def _datum(datum: dt.date, loop: Looptijd) -> dict[str, Any]:
    return {"datum": datum, "begin": loop.begin, "eind": loop.eind}
