"""From columns to clients, with every cell checked: filled, understood, within bounds, and no client twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, Final

import numpy as np
import pyarrow as pa

from simulatie.klantbestand.fouten import Meldingen
from simulatie.klantbestand.inlezen import Tabel
from simulatie.klantbestand.kolommen import als_tekst, datum_dag_eerst, leeg, zet_om
from simulatie.klantbestand.schema import KOLOMMEN, Kolom, Soort
from simulatie.population import ONBEKEND, VOLWASSEN, onbekende_klanten
from simulatie.scenario.fouten import dichtstbij, kort
from simulatie.scenario.secties import Scenario
from simulatie.teksten import Tweetalig, alle_teksten

_NUL_DAG: Final = dt.date(1970, 1, 1)

Gevonden = tuple[Mapping[str, Any], str]
"""The fields of a message, and the key of its hint (may be "")."""


def lees_cellen(tabel: Tabel, scenario: Scenario, meldingen: Meldingen) -> np.ndarray:
    """A row of `population.KLANT_TYPE` for each row of `tabel`; what it does not tell is unknown.

    Notes every error in `meldingen`; if there are any, the clients are not to be used.
    """
    klanten = onbekende_klanten(np.full(len(tabel.rijen), ONBEKEND))
    for naam, schema in KOLOMMEN.items():
        if naam in tabel.kolommen:
            _lees_kolom(naam, schema, tabel, scenario, meldingen, klanten[schema.kenmerk])
    return klanten


def _lees_kolom(
    naam: str, schema: Kolom, tabel: Tabel, scenario: Scenario, meldingen: Meldingen, doel: np.ndarray
) -> None:
    """Write column `naam` into `doel`, a trait of all clients; what is empty or wrong stays unknown."""
    kolom = tabel.kolommen[naam]

    def meld(sleutel: str, fout: np.ndarray, uitleg: Callable[[int], Gevonden] = lambda _: ({}, "")) -> None:
        plaatsen = np.flatnonzero(fout)
        meldingen.cellen(sleutel, naam, tabel.rijen[plaatsen], lambda i: uitleg(int(plaatsen[i])))

    is_leeg = leeg(kolom)
    if not schema.leeg:
        meld("cel_leeg", is_leeg)
    omgezet = zet_om(kolom, schema)
    if omgezet is None:
        verwacht = Tweetalig(*alle_teksten()[f"klantbestand.soort_{schema.soort}"])
        meldingen.fout("kolomtype", kolom=naam, gegeven=kort(kolom.type), verwacht=verwacht)
        return
    waarden = omgezet.waarden
    goed = omgezet.goed & ~is_leeg
    meld(schema.soort, ~is_leeg & ~goed, lambda i: _UITLEG[schema.soort](_cel(kolom, i), schema, scenario))
    sleutel, binnen, grenzen = _bereik(naam, schema, waarden, scenario)
    meld(sleutel, goed & ~binnen, lambda i: ({"gegeven": _cel(kolom, i), **grenzen}, ""))
    goed &= binnen
    if naam == "klant":
        eerste = _eerste_met_zelfde(waarden, goed)
        dubbel = goed & (eerste != np.arange(len(waarden)))
        meld("dubbel", dubbel, lambda i: ({"gegeven": _cel(kolom, i), "eerste": int(tabel.rijen[eerste[i]])}, ""))
    if naam == "instroom":
        waarden = waarden - (scenario.looptijd.begin - _NUL_DAG).days
    doel[goed] = waarden[goed]


def _bereik(
    naam: str, schema: Kolom, waarden: np.ndarray, scenario: Scenario
) -> tuple[str, np.ndarray, Mapping[str, object]]:
    """Which error it is if a value lies out of bounds, which values lie within, and the bounds for the message."""
    if schema.soort == "datum":
        begin, eind = scenario.looptijd.begin, scenario.looptijd.eind
        dagen = [(datum - _NUL_DAG).days for datum in (begin, eind)]
        return "datum_buiten_run", (waarden >= dagen[0]) & (waarden < dagen[1]), {"begin": begin, "eind": eind}
    if naam == "leeftijd":
        pensioen = scenario.uitstroom.pensioenleeftijd.elementen()[()]
        grenzen = {"onder": f"{VOLWASSEN:g}", "boven": f"{pensioen:g}"}
        return "leeftijd", (waarden >= VOLWASSEN) & (waarden < pensioen), grenzen
    if schema.soort == "code":
        return "code", np.ones(len(waarden), dtype=np.bool_), {}
    binnen = (waarden >= schema.onder) & (waarden <= schema.boven)
    return "bereik", binnen, {"onder": schema.onder, "boven": schema.boven}


def _eerste_met_zelfde(waarden: np.ndarray, goed: np.ndarray) -> np.ndarray:
    """For each good value the place of the first one that equals it."""
    plaatsen = np.flatnonzero(goed)
    _, eerste, groep = np.unique(waarden[plaatsen], return_index=True, return_inverse=True)
    uit = np.zeros(len(waarden), dtype=np.int64)
    uit[plaatsen] = plaatsen[eerste[groep]]
    return uit


def _cel(kolom: pa.Array, plaats: int) -> str:
    """A cell as it may stand in a message. By way of numpy: Python has no dates beyond the year 9999."""
    stuk = kolom.slice(plaats, 1)
    tekst = als_tekst(stuk)
    return kort((stuk if tekst is None else tekst).to_numpy(zero_copy_only=False)[0])


# --- What a message about a cell that is not understood says ----------------------------------------------------------


def _uitleg_getal(gegeven: str, schema: Kolom, scenario: Scenario) -> Gevonden:
    return {"gegeven": gegeven}, ""


def _uitleg_datum(gegeven: str, schema: Kolom, scenario: Scenario) -> Gevonden:
    voorstel = datum_dag_eerst(gegeven)
    velden = {"gegeven": gegeven, "voorstel": voorstel, "voorbeeld": scenario.looptijd.begin.isoformat()}
    return velden, "datum_voorstel" if voorstel else ""


def _uitleg_code(gegeven: str, schema: Kolom, scenario: Scenario) -> Gevonden:
    voorstel = dichtstbij(gegeven, schema.codes)
    velden = {"gegeven": gegeven, "voorstel": voorstel, "bekend": ", ".join(schema.codes)}
    return velden, "code_voorstel" if voorstel else ""


_UITLEG: Final[Mapping[Soort, Callable[[str, Kolom, Scenario], Gevonden]]] = {
    "geheel": _uitleg_getal,
    "getal": _uitleg_getal,
    "datum": _uitleg_datum,
    "code": _uitleg_code,
}
