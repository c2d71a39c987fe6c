"""The command `simuleer`: run a scenario, put its outcomes beside what was published, and keep them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from simulatie.cli.draaien import (
    ENGINES,
    STANDAARD_KLANTEN,
    controleer_aantallen,
    controleer_geheugen,
    controleer_uitvoermap,
    laad_met_waarschuwingen,
    optie,
    voortgangsbalk,
    zeg_of_vertaald_wordt,
)
from simulatie.cli.onderdelen import Opdracht
from simulatie.geheugen import Beslag
from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.run import Run
    from simulatie.scenario.lezen import Geladen
    from simulatie.simuleren import Opzet


@click.command(cls=Opdracht, hulp="cli.simuleer")
@click.argument("scenario", metavar="SCENARIO")
@optie("--klanten", type=int, default=STANDAARD_KLANTEN, show_default=True, hulp="cli.optie.klanten", metavar="N")
@optie("--replicaties", type=int, default=1, show_default=True, hulp="cli.optie.replicaties", metavar="R")
@optie("--seed", type=int, default=1, show_default=True, hulp="cli.optie.seed", metavar="S")
@optie("--engine", type=click.Choice(ENGINES), default="kern", show_default=True, hulp="cli.optie.engine")
@optie("--werkers", type=int, hulp="cli.optie.werkers", metavar="W")
@optie("--uit", type=click.Path(path_type=Path), hulp="cli.optie.uit", metavar="DIR")
@optie("--overschrijf", is_flag=True, hulp="cli.optie.overschrijf")
@optie("--gebeurtenissen", is_flag=True, hulp="cli.optie.gebeurtenissen")
@optie("--klantbestand", type=click.Path(path_type=Path), hulp="cli.optie.klantbestand", metavar="FILE")
@optie("--json", "als_json", is_flag=True, hulp="cli.optie.json")
def simuleer(
    scenario: str,
    klanten: int,
    replicaties: int,
    seed: int,
    engine: str,
    werkers: int | None,
    uit: Path | None,
    overschrijf: bool,
    gebeurtenissen: bool,
    klantbestand: Path | None,
    als_json: bool,
) -> None:
    """Check everything that can be checked first, run, write, and show."""
    controleer_aantallen(klanten, replicaties, seed, werkers)
    controleer_uitvoermap(uit, overschrijf)
    geladen = laad_met_waarschuwingen(scenario)
    from simulatie.simuleren import maak_opzet
    from simulatie.simuleren import simuleer as reken
    from simulatie.werkers import standaard_werkers

    opzet = maak_opzet(geladen, klanten, klantbestand, seed)
    werkers = standaard_werkers(engine) if werkers is None else werkers
    personen = uit is not None and opzet.bestand is None  # rows of clients are made to be written
    if gebeurtenissen and uit is None:
        click.echo(tekst("run.log_zonder_map"), err=True)
    controleer_geheugen(
        klanten,
        replicaties,
        Beslag(
            klanten=round(opzet.verwacht) * replicaties,
            clusters=len(opzet.regios) * replicaties,
            grootste_regio=opzet.grootste(),
            engine=engine,
            werkers=werkers,
            log="schijf" if personen and gebeurtenissen else "nee",
            klanttabel="schijf" if personen else "nee",
        ),
    )
    _kondig_aan(geladen, opzet, klanten, replicaties, seed)
    if engine == "kern":
        zeg_of_vertaald_wordt()
    with voortgangsbalk() as voortgang:
        opties: dict[str, Any] = {
            "replicaties": replicaties,
            "seed": seed,
            "engine": engine,
            "werkers": werkers,
            "voortgang": voortgang,
        }
        if uit is None:
            run = reken(geladen, opzet=opzet, gebeurtenissen=False, klanttabel=False, **opties)
        else:
            run = _reken_naar(uit, overschrijf, geladen, opzet, gebeurtenissen, opties)
    if als_json:
        click.echo(json.dumps(als_document(run), ensure_ascii=False, indent=1, allow_nan=False))
    else:
        from simulatie.cli.uitkomsten import druk_af

        druk_af(run)


def _kondig_aan(geladen: Geladen, opzet: Opzet, klanten: int, replicaties: int, seed: int) -> None:
    """Say on stderr what is about to be simulated, and where that differs from what was asked."""
    soort = "run.omvang" if opzet.bestand is None else "run.bestand"
    velden: dict[str, Any] = {"scenario": geladen.scenario.naam, "regios": len(opzet.regios), "klanten": opzet.verwacht}
    click.echo(tekst(soort, **velden, replicaties=replicaties, seed=seed), err=True)
    if opzet.bestand is None and opzet.verwacht != klanten:
        click.echo(tekst("run.afgerond", gevraagd=float(klanten), regio=opzet.grootste()), err=True)


def _reken_naar(
    uit: Path, overschrijf: bool, geladen: Geladen, opzet: Opzet, gebeurtenissen: bool, opties: dict[str, Any]
) -> Run:
    """Simulate into a folder. Raises click.UsageError where that cannot be written."""
    from simulatie.store import simuleer_naar

    try:
        run = simuleer_naar(uit, geladen, opzet, overschrijf=overschrijf, gebeurtenissen=gebeurtenissen, **opties)
    except OSError as fout:
        raise click.UsageError(tekst("run.schrijven", reden=fout.strerror or fout)) from fout
    click.echo(tekst("run.geschreven", map=uit, run_id=run.manifest["run_id"]), err=True)
    if run.manifest["klantbestand"] is not None:
        click.echo(tekst("run.bestand_niet_bewaard"), err=True)
    return run


def als_document(run: Run) -> dict[str, Any]:
    """The outcomes as one JSON document: papers, targets, and every indicator with its interval; gaps are null."""
    return {
        "manifest": run.manifest,
        "gepubliceerd": _rijen(run.gepubliceerd),
        "indicatoren": _rijen(run.samenvatting),
    }


def _rijen(tabel: Any) -> list[dict[str, Any]]:
    import pandas as pd

    return [
        {str(k): None if pd.isna(w) else w.item() if hasattr(w, "item") else w for k, w in rij.items()}
        for rij in tabel.to_dict("records")
    ]
