"""`python -m benchmarks [table] [--json] [--snel] [--alleen NAME …]`; exit code 5 if a must is not kept.

Another subcommand is a module of this package with `voeg_opties_toe(parser)` and `draai(argumenten)`, which returns the
exit code, and a line in `OPDRACHTEN`.
"""

from __future__ import annotations

import argparse
import importlib
import sys

OPDRACHTEN = {"table": "benchmarks.alles", "ensemble": "benchmarks.ensemble"}
STANDAARD = "table"


def main(woorden: list[str]) -> int:
    """Run a subcommand; returns the exit code."""
    if not woorden or (woorden[0].startswith("-") and woorden[0] not in ("-h", "--help")):
        woorden = [STANDAARD, *woorden]
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="How fast the core is, as ratios.")
    onder = parser.add_subparsers(dest="opdracht", required=True)
    modules = {naam: importlib.import_module(module) for naam, module in OPDRACHTEN.items()}
    for naam, module in modules.items():
        module.voeg_opties_toe(onder.add_parser(naam, help=(module.__doc__ or "").splitlines()[0]))
    argumenten = parser.parse_args(woorden)
    return int(modules[argumenten.opdracht].draai(argumenten))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
