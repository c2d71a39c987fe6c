"""Clients from a file of the user's: CSV or parquet, checked to the cell. The columns: docs/klantbestand.md.

`lees_klantbestand` reads and checks, `naar_regios` makes clients of it, as `simulatie.population` makes synthetic ones.
What the file does not tell is drawn by key on the number of the client.

The file never leaves this package: a run folder keeps `Klantbestand.voor_manifest()`, a hash and a number of rows.
"""

from simulatie.klantbestand.bestand import Klantbestand as Klantbestand
from simulatie.klantbestand.bestand import lees_klantbestand as lees_klantbestand
from simulatie.klantbestand.bestand import naar_regios as naar_regios
from simulatie.klantbestand.bestand import verdeel as verdeel
from simulatie.klantbestand.fouten import Celfout as Celfout
from simulatie.klantbestand.fouten import KlantbestandFout as KlantbestandFout
