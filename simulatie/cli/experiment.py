"""The commands of studies: `experiment`, `hervat`, `breid-uit` and `status`."""

from __future__ import annotations

import json
import math
import re
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from simulatie.cli.draaien import optie, zeg_of_vertaald_wordt
from simulatie.cli.onderdelen import Opdracht
from simulatie.cli.studievoortgang import Voortgang
from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.studie.opslag import Studiemap
    from simulatie.studie.uitvoeren import Plan, Stand

HERVATBAAR = 4
"""Exit code when work is left that `hervat` can do."""
ONZEKERHEDEN = ("geen", "bereik", "trekkingen")
RAPPORT = "rapport.html"
_TOON_MISLUKT = 20  # failed tasks told one by one; `status` tells all
_DEEL = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")


class Hervatbaar(click.ClickException):
    """The study stopped before it was done; what is done is kept."""

    exit_code = HERVATBAAR


def _handen(functie: Any) -> Any:
    """The options that say whose hands do the work."""
    opties = (
        optie("--werkers", type=int, default=1, show_default=True, hulp="cli.optie.werkers_studie", metavar="N"),
        optie("--cluster", hulp="cli.optie.cluster", metavar="ADRES"),
        optie("--rapport", is_flag=True, hulp="cli.optie.rapport_studie"),
        optie("--json", "als_json", is_flag=True, hulp="cli.optie.json_regels"),
    )
    for toevoegen in reversed(opties):  # the last one added stands first in the help
        functie = toevoegen(functie)
    return functie


@click.command(cls=Opdracht, hulp="cli.experiment")
@click.argument("studie", metavar="STUDIE", type=click.Path(path_type=Path))
@optie("--uit", type=click.Path(path_type=Path), hulp="cli.optie.uit_studie", metavar="DIR")
@optie("--klanten", type=int, hulp="cli.optie.klanten_studie", metavar="N")
@optie("--replicaties", type=int, hulp="cli.optie.replicaties_studie", metavar="R")
@optie("--trekkingen", type=int, hulp="cli.optie.trekkingen_studie", metavar="K")
@optie("--onzekerheid", type=click.Choice(ONZEKERHEDEN), hulp="cli.optie.onzekerheid_studie")
@optie("--trekkingen-bestand", type=click.Path(path_type=Path), hulp="cli.optie.bestand_studie", metavar="FILE")
@optie("--seed", type=int, hulp="cli.optie.seed_studie", metavar="S")
@_handen
@optie("--deel", default="1/1", show_default=True, hulp="cli.optie.deel", metavar="I/N")
def experiment(
    studie: Path,
    werkers: int,
    cluster: str | None,
    rapport: bool,
    als_json: bool,
    deel: str,
    klanten: int | None,
    replicaties: int | None,
    trekkingen: int | None,
    onzekerheid: str | None,
    trekkingen_bestand: Path | None,
    seed: int | None,
    uit: Path | None,
) -> None:
    """Do a study, or go on with it where it is."""
    handen = _controleer(werkers, deel)
    from simulatie.studie.bestand import laad_studie
    from simulatie.studie.uitvoeren import begin, maak_plan

    anders = {
        "klanten": klanten,
        "replicaties": replicaties,
        "trekkingen": trekkingen,
        "onzekerheid": _onzekerheid(onzekerheid, trekkingen_bestand),
        "seed": seed,
    }
    geladen = laad_studie(studie, **anders)
    if trekkingen is not None and geladen.studie.onzekerheid.soort == "geen":
        raise click.UsageError(tekst("studie.trekkingen_zonder", aantal=trekkingen))
    plan = maak_plan(geladen)
    map_ = uit or Path("uit") / plan.geladen.naam
    with _beschrijfbaar(map_):
        folder = begin(plan, map_)
    _draai(plan, folder, Handen(werkers, cluster, handen), rapport, als_json)


@click.command(cls=Opdracht, hulp="cli.hervat")
@click.argument("map_", metavar="DIR", type=click.Path(path_type=Path))
@_handen
@optie("--deel", default="1/1", show_default=True, hulp="cli.optie.deel", metavar="I/N")
@optie("--grondig", is_flag=True, hulp="cli.optie.grondig")
@optie("--taak", hulp="cli.optie.taak", metavar="SLEUTEL")
def hervat(
    map_: Path,
    werkers: int,
    cluster: str | None,
    rapport: bool,
    als_json: bool,
    deel: str,
    grondig: bool,
    taak: str | None,
) -> None:
    """Do what is missing of a study, or one task of it alone."""
    handen = _controleer(werkers, deel)
    from simulatie.studie.uitvoeren import controleer_model, open_plan

    plan, folder = open_plan(map_)
    controleer_model(plan, folder)
    if taak is not None:
        _alleen(plan, folder, taak)
        return
    _draai(plan, folder, Handen(werkers, cluster, handen), rapport, als_json, grondig)


@click.command(cls=Opdracht, hulp="cli.breid_uit")
@click.argument("map_", metavar="DIR", type=click.Path(path_type=Path))
@optie("--replicaties", required=True, hulp="cli.optie.replicaties_erbij", metavar="+R")
@_handen
def breid_uit(map_: Path, werkers: int, cluster: str | None, rapport: bool, als_json: bool, replicaties: str) -> None:
    """More replications of a study; what is there is not done again."""
    handen = _controleer(werkers, "1/1")
    from simulatie.studie.uitvoeren import controleer_model, met_replicaties, open_plan

    plan, folder = open_plan(map_)
    controleer_model(plan, folder)
    with _beschrijfbaar(map_):
        plan = met_replicaties(plan, folder, _aantal(replicaties, plan.geladen.studie.replicaties))
    _draai(plan, folder, Handen(werkers, cluster, handen), rapport, als_json)


@click.command(cls=Opdracht, hulp="cli.status")
@click.argument("map_", metavar="DIR", type=click.Path(path_type=Path))
@optie("--json", "als_json", is_flag=True, hulp="cli.optie.json")
def status(map_: Path, als_json: bool) -> None:
    """How far a study is: counted from the files, not believed from the manifest."""
    from simulatie.studie.opslag import Studiemap
    from simulatie.studie.uitvoeren import open_plan

    manifest = Studiemap(map_).lees_manifest()
    plan, folder = open_plan(map_, model=str(manifest["model"]))
    klaar = sum(folder.is_klaar(sleutel) for sleutel in plan.taken)
    inhoud = {**manifest, "taken": len(plan.taken), "klaar": klaar}
    if als_json:
        click.echo(json.dumps(inhoud, ensure_ascii=False, indent=1))
        return
    click.echo(
        tekst(
            "studie.status", naam=plan.geladen.naam, toestand=manifest["toestand"], klaar=klaar, taken=len(plan.taken)
        )
    )
    for sleutel, melding in dict(manifest.get("mislukt", {})).items():
        click.echo(tekst("studie.mislukt", sleutel=sleutel, melding=melding))
        click.echo("    " + _los(folder, sleutel))
    click.echo(tekst("studie.status_klaar" if klaar == len(plan.taken) else "studie.status_verder", map=folder.map))


@contextmanager
def _beschrijfbaar(map_: Path) -> Iterator[None]:
    """Say plainly that a folder cannot be made or written. Raises click.UsageError."""
    try:
        yield
    except OSError as fout:
        raise click.UsageError(tekst("studie.map_niet_gemaakt", map=map_, reden=fout.strerror or fout)) from fout


def _onzekerheid(soort: str | None, bestand: Path | None) -> str | dict[str, str] | None:
    """What the options say of what is not known. Raises click.UsageError for a file that would not be read."""
    if bestand is None:
        return soort
    if soort not in (None, "trekkingen"):
        raise click.UsageError(tekst("studie.bestand_en_soort", gegeven=soort))
    return {"soort": "trekkingen", "bestand": str(bestand.absolute())}


def _controleer(werkers: int, deel: str) -> tuple[int, int]:
    """Refuse impossible options before anything is read; returns the part as (i, n). Raises click.UsageError."""
    if werkers < 1:
        raise click.UsageError(tekst("run.te_weinig", optie="werkers", waarde=werkers, minimum=1))
    gevonden = _DEEL.fullmatch(deel)
    if not gevonden or not 1 <= int(gevonden[1]) <= int(gevonden[2]):
        raise click.UsageError(tekst("studie.deel", gegeven=deel))
    return int(gevonden[1]), int(gevonden[2])


def _aantal(gevraagd: str, nu: int) -> int:
    """`+50` is 50 more, `50` is 50 in all. Raises click.UsageError for anything else, or for fewer than there are."""
    if not re.fullmatch(r"\+?[0-9]{1,6}", gevraagd):
        raise click.UsageError(tekst("studie.erbij", gegeven=gevraagd))
    aantal = nu + int(gevraagd) if gevraagd.startswith("+") else int(gevraagd)
    if aantal < nu:
        raise click.UsageError(tekst("studie.minder", gegeven=aantal, nu=nu))
    return aantal


def _alleen(plan: Plan, folder: Studiemap, sleutel: str) -> None:
    """One task, here, so that what goes wrong shows."""
    from simulatie.studie.uitvoeren import doe_een

    if sleutel not in plan.taken:
        raise click.UsageError(tekst("studie.taak_onbekend", gegeven=sleutel))
    doe_een(plan, folder, sleutel)
    click.echo(tekst("studie.taak_klaar", sleutel=sleutel, pad=folder.pad(sleutel)), err=True)


@dataclass(frozen=True)
class Handen:
    """Whose hands do the work, and which part of it."""

    werkers: int
    cluster: str | None
    deel: tuple[int, int]


def _draai(plan: Plan, folder: Studiemap, handen: Handen, rapport: bool, als_json: bool, grondig: bool = False) -> None:
    """Warm up, work, show. Raises Hervatbaar when work is left."""
    from simulatie.studie.uitvoeren import draai_tot_precies, warm_op

    click.echo(tekst("studie.begin", naam=plan.geladen.naam, taken=len(plan.taken), map=folder.map), err=True)
    zeg_of_vertaald_wordt()
    warm_op(plan)
    try:
        with Voortgang(als_json) as voortgang:
            plan, stand = draai_tot_precies(
                plan,
                folder,
                werkers=handen.werkers,
                cluster=handen.cluster,
                deel=handen.deel,
                melder=voortgang.meld,
                meer=lambda aantal: click.echo(tekst("studie.preciezer", replicaties=aantal), err=True),
                grondig=grondig,
            )
    except KeyboardInterrupt as stop:
        raise Hervatbaar(tekst("studie.onderbroken", map=folder.map)) from stop
    except OSError as fout:
        raise Hervatbaar(tekst("studie.schrijven", map=folder.map, reden=fout.strerror or fout)) from fout
    _sluit_af(plan, folder, stand, als_json)
    if rapport:
        _rapporteer(plan, folder)


def _rapporteer(plan: Plan, folder: Studiemap) -> None:
    """Write the report of what is there beside it."""
    from simulatie.report.studie import schrijf_studierapport
    from simulatie.studie.antwoorden import uitkomsten
    from simulatie.teksten import gekozen_taal

    schrijf_studierapport(uitkomsten(plan, folder), folder.map / RAPPORT, gekozen_taal())
    click.echo(tekst("studie.rapport", pad=folder.map / RAPPORT), err=True)


def _sluit_af(plan: Plan, folder: Studiemap, stand: Stand, als_json: bool) -> None:
    """Say how it went. Raises Hervatbaar where tasks failed."""
    mislukt = [
        {"sleutel": sleutel, "melding": melding, "opdracht": _los(folder, sleutel)}
        for sleutel, melding in stand.mislukt.items()
    ]
    for een in mislukt[:_TOON_MISLUKT]:
        click.echo(tekst("studie.mislukt", sleutel=een["sleutel"], melding=een["melding"]), err=True)
        click.echo("    " + een["opdracht"], err=True)
    if als_json:
        slot = {"klaar": not mislukt, "map": str(folder.map), "taken": stand.totaal, "gedaan": stand.klaar}
        click.echo(json.dumps({**slot, "had_al": stand.had_al, "mislukt": mislukt}, ensure_ascii=False))
    if mislukt:
        raise Hervatbaar(tekst("studie.niet_af", aantal=len(mislukt), map=folder.map))
    if als_json:
        return
    click.echo(tekst("studie.klaar", map=folder.map, gedaan=stand.klaar, had_al=stand.had_al))
    if all(folder.is_klaar(sleutel) for sleutel in plan.taken):
        click.echo(_overzicht(plan, folder))


def _los(folder: Studiemap, sleutel: str) -> str:
    """The command that does one task of this folder alone."""
    return f"tweedekans hervat {shlex.quote(str(folder.map))} --taak {sleutel}"


def _overzicht(plan: Plan, folder: Studiemap) -> str:
    """The effects on the outcomes asked for, all clients together, as text."""
    from simulatie.cli.onderdelen import tabel
    from simulatie.outcomes import titel
    from simulatie.studie.antwoorden import uitkomsten

    s = uitkomsten(plan, folder).samenvatting
    hefbomen = list(plan.geladen.studie.hefbomen)
    rijen = []
    for rij in s[s["groep"] == "totaal"].to_dict("records"):
        stand = ", ".join(f"{naam} {_getal(rij[naam])}" for naam in hefbomen)
        naam = f"{rij['scenario']} ({stand})" if stand else str(rij["scenario"])
        cellen = [naam, titel(str(rij["indicator"])), _getal(rij["verschil"])]
        cellen.append(f"{_getal(rij['onder'])} – {_getal(rij['boven'])}" if math.isfinite(rij["boven"]) else "–")
        cellen.append(_getal(rij["kans_positief"]))
        rijen.append(cellen)
    return tabel([tekst(f"studie.kolom.{k}") for k in ("scenario", "uitkomst", "verschil", "ruis", "kans")], rijen)


def _getal(waarde: Any) -> str:
    if not math.isfinite(waarde):
        return "–"
    return tekst("studie.getal", waarde=float(f"{waarde:.3g}"))
