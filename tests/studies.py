"""Small studies for the tests of `simulatie.studie`."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pyarrow.parquet as pq

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
