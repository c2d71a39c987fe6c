"""Small studies for the tests of `simulatie.studie`."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pandas as pd
import pyarrow.parquet as pq

from simulatie.studie.antwoorden import Uitkomsten
from simulatie.studie.ontwerp import Plek, Wereld

KLEIN = """\
naam: klein
titel: "Kleine studie"
vraag: "Wat doet het aandeel?"
scenarios: [basis]
hefbomen:
  aandeel: {pad: contracten.regulier.vergoeding.terugmelding, waarden: [0, 0.3]}
onzekerheid:
  soort: bereik
  parameters:
    - {pad: aanbieder.tau, van: 50, tot: 200}
uitkomsten: [primair_duurzaam_werk_24m, primair_publiek_geld]
klanten: 2500
replicaties: 1
trekkingen: 2
"""


def schrijf(map_: Path, inhoud: str = KLEIN) -> Path:
    """A study file in a folder of its own."""
    pad = map_ / "klein.yaml"
    pad.write_text(inhoud, encoding="utf-8")
    return pad


def vingerafdruk(map_: Path) -> str:
    """Hash of the contents of all results of a study folder, by name of file."""
    som = hashlib.sha256()
    for pad in sorted((map_ / "taken").rglob("*.parquet")):
        som.update(pad.name.encode())
        for naam, kolom in pq.read_table(pad).to_pydict().items():
            som.update(repr((naam, kolom)).encode())
    return som.hexdigest()


def op_maat(
    waarden: np.ndarray, indicatoren: list[tuple[str, str]], parameters: Mapping[str, list[float]] | None = None
) -> Uitkomsten:
    """Results made to measure: waarden [variants with the baseline first, worlds, clusters, rows], denominators 1.

    `parameters`: the numbers the worlds differ in, a value for each.
    """
    varianten, werelden, clusters, _ = waarden.shape
    rijen = [
        {
            "scenario": f"s{v}", "nummer": v, "stand": -1 if v == 0 else 0, "wereld": w, "replicatie": 0, "regio": c,
            "indicator": indicator, "groep": groep, "teller": waarden[v, w, c, i], "noemer": 1.0, "weggelaten": 0,
        }
        for v in range(varianten) for w in range(werelden) for c in range(clusters)
        for i, (indicator, groep) in enumerate(indicatoren)
    ]  # fmt: skip
    taken = {str((v, w)): (Plek(w, v, -1 if v == 0 else 0, 0), None) for v in range(varianten) for w in range(werelden)}
    getallen = parameters or {}
    alle_werelden = [Wereld(w, {pad: reeks[w] for pad, reeks in getallen.items()}) for w in range(werelden)]
    plan = SimpleNamespace(
        taken=taken,
        ontwerp=SimpleNamespace(standen=(SimpleNamespace(nummer=0, hefbomen={}),), werelden=alle_werelden),
        geladen=SimpleNamespace(
            basis=SimpleNamespace(naam="s0"),
            scenarios=[SimpleNamespace(naam=f"s{v}") for v in range(1, varianten)],
            studie=SimpleNamespace(geen_keuze=()),
        ),
    )
    return Uitkomsten(cast(Any, plan), pd.DataFrame(rijen))
