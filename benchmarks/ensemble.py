"""Studies: what a task costs beside the run in it, and two workers against one.

The overhead is measured in one process and in its processor time, tasks and bare runs in turn: working out the scenario
of a world, counts to a table, a file on disk, the manifest. What processes add (sending a task and its result) is in
the second measurement, on the clock: a whole study with the start of the workers, and its second half.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import machine, tabel
from benchmarks.alles import EXIT_NIET_GEHAALD
from benchmarks.maten import RONDEN, Eis, Maat, Regel, verhoudingen

if TYPE_CHECKING:
    from simulatie.studie.uitvoeren import Plan, Stand

KLANTEN, KLANTEN_SNEL = 100_000, 10_000
WERELDEN = 6
"""Worlds of the study on two workers: with the baseline and one variant, twelve tasks."""
STUDIE = """\
naam: meting
titel: "Meting"
vraag: "Wat kost een taak?"
scenarios: [gedeeltelijke-vergoeding-terugmelding]
onzekerheid:
  soort: bereik
  parameters:
    - {{pad: aanbieder.tau, van: 50, tot: 200}}
uitkomsten: [instroom_duurzaam_werk_36m, primair_publiek_geld, primair_uitzitmaanden, primair_vervolg_12m]
klanten: {klanten}
trekkingen: {werelden}
"""


def voeg_opties_toe(parser: argparse.ArgumentParser) -> None:
    """Options of this measurement."""
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--snel", action="store_true", help="smaller tasks, in a minute; says so in the table")


def draai(argumenten: argparse.Namespace) -> int:
    """Measure and print; returns the exit code."""
    waar = machine.beschrijf()
    with tempfile.TemporaryDirectory() as map_:
        klanten = KLANTEN_SNEL if argumenten.snel else KLANTEN
        print("measuring: overhead …", file=sys.stderr, flush=True)
        regels = [overhead(_plan(Path(map_), klanten, 2 * (RONDEN + 1)), Path(map_))]
        print("measuring: workers …", file=sys.stderr, flush=True)
        plan = _plan(Path(map_), klanten, WERELDEN)
        regels += twee_werkers(plan, Path(map_), 1 if argumenten.snel else 3)
    if argumenten.json:
        print(json.dumps(tabel.als_json(regels, waar, argumenten.snel), indent=2))
    else:
        print(tabel.als_tekst(regels, waar, argumenten.snel))
    return 0 if all(regel.gehaald for regel in regels) else EXIT_NIET_GEHAALD


def _plan(map_: Path, klanten: int, werelden: int) -> Plan:
    from simulatie.studie.bestand import laad_studie
    from simulatie.studie.uitvoeren import maak_plan, warm_op

    pad = map_ / "meting.yaml"
    pad.write_text(STUDIE.format(klanten=klanten, werelden=werelden), encoding="utf-8")
    plan = maak_plan(laad_studie(pad))
    warm_op(plan)
    return plan


def overhead(plan: Plan, map_: Path) -> Regel:
    """Processor time of a task, from its inputs to its file / of the bare run of as many clients, less one."""
    from simulatie.ensemble import deel
    from simulatie.scenario.wijzigen import met_waarden
    from simulatie.simuleren import simuleer
    from simulatie.studie.taak import delen, doe_taak
    from simulatie.studie.uitvoeren import begin

    folder = begin(plan, map_ / "overhead")
    basis = plan.geladen.basis
    deel(delen([basis, *plan.geladen.scenarios]))
    taken = [(sleutel, taak) for sleutel, (plek, taak) in plan.taken.items() if plek.scenario == 0]
    met_taak, kaal = [], []
    # every task and every run in a world of its own: what is solved for one is of no use to another
    for ronde, ((sleutel, taak), (_, ander)) in enumerate(zip(taken[::2], taken[1::2], strict=True)):
        begonnen = time.process_time()
        folder.bewaar(sleutel, doe_taak(taak))
        na_taak = time.process_time()
        scenario = met_waarden(basis, dict(ander.wereld_waarden))
        begonnen_kaal = time.process_time()
        simuleer(scenario, klanten=taak.klanten, gebeurtenissen=False, klanttabel=False, werkers=1)
        if ronde:  # the first is to warm up
            met_taak.append(na_taak - begonnen)
            kaal.append(time.process_time() - begonnen_kaal)
    deel_ = Maat(tuple(v - 1.0 for v in verhoudingen(met_taak, kaal).waarden))
    klanten = plan.geladen.studie.klanten
    return Regel(
        "overhead",
        f"a task of {klanten:,} clients / the bare run, less 1",
        "",
        deel_,
        Eis("<=", 0.05),
        Eis("<=", 0.0),
        {
            "task s": Maat(tuple(met_taak)).mediaan,
            "run s": Maat(tuple(kaal)).mediaan,
            "us/client": 1e6 * Maat(tuple(met_taak)).mediaan / klanten,
        },
    )


def twee_werkers(plan: Plan, map_: Path, ronden: int) -> list[Regel]:
    """A study by one worker / by two, on the clock: with the start of the workers, and from the first result on."""
    duren: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
    for ronde in range(ronden):
        for werkers in (1, 2):
            duren[werkers].append(_klok(plan, map_ / f"{werkers}-{ronde}", werkers))
    een, twee = duren[1], duren[2]
    eerste = {
        "s with one": Maat(tuple(a for a, _ in een)).mediaan,
        "s with two": Maat(tuple(a for a, _ in twee)).mediaan,
    }
    return [
        Regel("werkers", "two workers / one, start included", "x", _maat(een, twee, 0), None, None, eerste),
        Regel("werkers_lopend", "two workers / one, once running", "x", _maat(een, twee, 1), None, Eis(">=", 1.85)),
    ]


def _maat(een: list[tuple[float, float]], twee: list[tuple[float, float]], welke: int) -> Maat:
    return verhoudingen([e[welke] for e in een], [t[welke] for t in twee])


def _klok(plan: Plan, map_: Path, werkers: int) -> tuple[float, float]:
    """Seconds for the whole study, and seconds a task over its second half: by then every worker is at work."""
    from simulatie.studie.uitvoeren import begin
    from simulatie.studie.uitvoeren import draai as doe

    momenten: list[float] = []

    def meld(stand: Stand) -> None:
        if stand.klaar:
            momenten.append(time.perf_counter())

    folder = begin(plan, map_)
    begonnen = time.perf_counter()
    doe(plan, folder, werkers=werkers, melder=meld)
    helft = len(momenten) // 2
    return time.perf_counter() - begonnen, (momenten[-1] - momenten[helft - 1]) / (len(momenten) - helft)
