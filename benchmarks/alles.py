"""All measurements, as a table."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable

from benchmarks import machine, tabel
from benchmarks.maten import Regel

EXIT_NIET_GEHAALD = 5


def _metingen() -> dict[str, Callable[[bool], list[Regel]]]:
    """What can be measured, by name, in the order of the table."""
    from benchmarks import deelproces, metingen

    return {
        "bare": lambda snel: [metingen.kern_en_kaal(snel)],
        "simpy": lambda snel: [metingen.simpy_en_kern(snel)],
        "threads": lambda snel: [metingen.twee_draden(snel)],
        "regions": lambda snel: [metingen.grote_en_kleine_regios(snel)],
        "scale": deelproces.schaal_en_geheugen,
        "first": deelproces.eerste_resultaat,
    }


NAMEN = ("bare", "simpy", "threads", "regions", "scale", "first")


def voeg_opties_toe(parser: argparse.ArgumentParser) -> None:
    """Options of the table."""
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--snel", action="store_true", help="smaller sizes, in a minute; says so in the table")
    parser.add_argument("--alleen", nargs="+", choices=NAMEN, default=NAMEN, metavar="NAME", help=", ".join(NAMEN))


def draai(argumenten: argparse.Namespace) -> int:
    """Measure and print; returns the exit code."""
    waar = machine.beschrijf()
    metingen = _metingen()
    regels: list[Regel] = []
    for naam in NAMEN:
        if naam in argumenten.alleen:
            print(f"measuring: {naam} …", file=sys.stderr, flush=True)
            regels += metingen[naam](argumenten.snel)
    if argumenten.json:
        print(json.dumps(tabel.als_json(regels, waar, argumenten.snel), indent=2))
    else:
        print(tabel.als_tekst(regels, waar, argumenten.snel))
    return 0 if all(regel.gehaald for regel in regels) else EXIT_NIET_GEHAALD
