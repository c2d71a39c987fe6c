"""A small scenario of its own for the tests of the loader: they must not change when the model's fields do."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from simulatie.scenario.kruis import data_buiten, fout, meld
from simulatie.scenario.lezen import Geladen, ScenarioFout, laad
from simulatie.scenario.veld import Getal, NietGeerfd, Sectie, Veld

BRONNEN = ("rwi2007", "seor2011")


class Werk(Sectie):
    """Numbers with and without axes."""

    kans: Annotated[Getal, Veld("Kans", "Chance", "kans", 0, 1)]
    sigma: Annotated[Getal, Veld("Spreiding", "Spread", "log", 0, 4, assen=("uitkering",))]
    index: Annotated[Getal, Veld("Index", "Index", "2005 = 1", 0.1, 10, assen=("jaar",), dateerbaar=False)]
    mix: Annotated[Getal, Veld("Mix", "Mix", "aandeel", 0, 1, assen=("opdrachtgever", "opleiding"), som=1.0)]
    maanden: Annotated[Getal, Veld("Maanden", "Months", "maand", 0, 60, geheel=True)]
    extra: Annotated[Getal | None, Veld("Extra", "Extra", "euro", 0, 10000)] = None


class Contract(Sectie):
    """An entry of an open map."""

    soort: Literal["regulier", "iro"]
    prijs: Annotated[Getal, Veld("Prijs", "Price", "euro", 0, 10000)]


class Proef(Sectie):
    """The whole."""

    titel: Annotated[str, NietGeerfd()]
    begin: datetime.date
    eind: datetime.date
    aan: bool = False
    aantal: Annotated[int, Field(ge=1, le=9)] = 1
    namen: tuple[str, ...] = ()
    werk: Werk
    contracten: dict[str, Contract]
    gebruikt: list[str]

    @model_validator(mode="after")
    def _onderling(self) -> Proef:
        ongebruikt = [naam for naam in self.contracten if naam not in self.gebruikt]
        meld(
            [
                *(fout(("contracten", naam), "contract_ongebruikt", naam=naam) for naam in ongebruikt),
                *data_buiten(self, self.begin, self.eind),
            ]
        )
        return self


BASIS = """\
# yaml-language-server: $schema=schema.json
titel: Basis
begin: 2000-01-01
eind: 2012-01-01
werk:
  kans:
    waarde: 0.2
    herkomst: aanname
    bereik: [0.1, 0.3]
    wijzigt:
      - {vanaf: 2004-01-01, waarde: 0.25}
      - {vanaf: 2008-01-01, waarde: 0.15, herkomst: gepubliceerd, bron: rwi2007, tabel: "tabel 1"}
  sigma:
    waarde: {WW: 1.1, WAO: 0.8, WAJONG: 0.9, WWB: 1.4, NUG: 1.0}
    herkomst: gekalibreerd
    run: k1
    afwijkend:
      NUG: {herkomst: aanname, bereik: [0.5, 1.5]}
    wijzigt:
      - {vanaf: 2005-01-01, waarde: {WW: 1.2, WWB: 1.5}}
  index: {waarde: {2004: 1.0, 2005: 1.1}, herkomst: keuze, toelichting: "tabel"}
  mix:
    waarde:
      uwv: {laag: 0.5, middelbaar: 0.3, hoog: 0.2}
      gemeente: {laag: 0.6, middelbaar: 0.3, hoog: 0.1}
    herkomst: gepubliceerd
    bron: seor2011
    tabel: "B2.3"
  maanden: {waarde: 6, herkomst: keuze, toelichting: "afspraak"}
contracten:
  regulier:
    soort: regulier
    prijs: {waarde: 3279, herkomst: gepubliceerd, bron: rwi2007, tabel: "2"}
  iro:
    soort: iro
    prijs: {waarde: 4079, herkomst: aanname, bereik: [3000, 5000]}
gebruikt: [regulier, iro]
"""


def laad_teksten(map_: Path, **teksten: str) -> Geladen:
    """Write files and load the last one; ``basis`` is there already."""
    for naam, tekst in {"basis": BASIS, **teksten}.items():
        (map_ / f"{naam}.yaml").write_text(tekst, encoding="utf-8")
    return laad(map_ / f"{list(teksten)[-1] if teksten else 'basis'}.yaml", model=Proef, bronnenlijst=BRONNEN)


def kind(map_: Path, inhoud: str) -> Any:
    """The typed scenario of a file ``kind`` that extends the base."""
    return laad_teksten(map_, kind=f"extends: basis\ntitel: Kind\n{inhoud}").scenario


def fouten(map_: Path, **teksten: str) -> list[tuple[int, int, str]]:
    """The errors of the last file: (line, column, key)."""
    try:
        laad_teksten(map_, **teksten)
    except ScenarioFout as gevangen:
        return [(fout.regel, fout.kolom, fout.sleutel) for fout in gevangen.fouten]
    return []


def fouten_in_kind(map_: Path, inhoud: str) -> list[tuple[int, int, str]]:
    """The errors of a file that extends the base; ``inhoud`` begins on line 3."""
    return fouten(map_, kind=f"extends: basis\ntitel: Kind\n{inhoud}")
