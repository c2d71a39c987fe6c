"""The command `kalibreer`: check, run the stages, write the result folder, show the fit; or take a result over."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from simulatie.cli.draaien import MAXIMUM_SEED, optie
from simulatie.cli.onderdelen import Opdracht
from simulatie.teksten import tekst
from simulatie.werkers import bruikbare_kernen

if TYPE_CHECKING:
    from calibratie.instellingen import Instellingen
    from calibratie.register import Register
    from calibratie.ruimte import Ruimte
    from calibratie.uitkomst import Simulator
    from calibratie.uitvoerder import Rekenaar

STANDAARD_MAP = Path("calibratie/resultaten/basis")
STANDAARD_KLANTEN = 100_000  # instellingen.Instellingen, which is not imported to keep --help quick
ONDERBROKEN, GEZAKT = 4, 5


@click.command(cls=Opdracht, hulp="cli.kalibreer")
@optie("--werkers", type=int, default=None, hulp="kal.optie.werkers", metavar="N")
@optie("--uit", type=click.Path(path_type=Path), default=STANDAARD_MAP, show_default=True, hulp="kal.optie.uit")
@optie("--hervat", is_flag=True, hulp="kal.optie.hervat")
@optie("--snel", is_flag=True, hulp="kal.optie.snel")
@optie("--sbc", type=int, default=None, hulp="kal.optie.sbc", metavar="R")
@optie("--klanten", type=int, default=STANDAARD_KLANTEN, show_default=True, hulp="kal.optie.klanten", metavar="N")
@optie("--seed", type=int, default=1, show_default=True, hulp="kal.optie.seed", metavar="S")
@optie("--scenario", default="basis", show_default=True, hulp="kal.optie.scenario", metavar="SCENARIO")
@optie("--neem-over", is_flag=True, hulp="kal.optie.neem_over")
@optie("--rapport", is_flag=True, hulp="kal.optie.rapport")
@optie("--priors", type=int, default=None, hulp="kal.optie.priors", metavar="K")
@optie("--json", "als_json", is_flag=True, hulp="kal.optie.json")
@click.pass_context
def kalibreer(
    ctx: click.Context,
    werkers: int | None,
    uit: Path,
    hervat: bool,
    snel: bool,
    sbc: int | None,
    klanten: int,
    seed: int,
    scenario: str,
    neem_over: bool,
    rapport: bool,
    priors: int | None,
    als_json: bool,
) -> None:
    """Check everything that can be checked first."""
    werkers = bruikbare_kernen() if werkers is None else werkers
    _controleer(werkers, klanten, seed, sbc, hervat, {"--neem-over": neem_over, "--rapport": rapport})
    if priors is not None:
        _trek_priors(priors, uit, seed, scenario)
        return
    if neem_over:
        _neem_over(uit, scenario)
        return
    if rapport:
        _schrijf_rapport(uit)
        return
    if any(find_spec(pakket) is None for pakket in ("emcee", "threadpoolctl")):
        raise click.UsageError(tekst("kal.geen_emcee"))
    from calibratie.instellingen import Instellingen

    inst = Instellingen(klanten=klanten, seed=seed)
    werk = Werk(scenario, inst.snel() if snel else inst, uit, werkers, hervat)
    ctx.exit(werk.toets(sbc) if sbc is not None else werk.kalibreer(als_json, snel))


def _controleer(
    werkers: int, klanten: int, seed: int, sbc: int | None, hervat: bool, zonder_rekenen: dict[str, bool]
) -> None:
    """Refuse impossible options. Raises click.UsageError (exit code 2)."""
    for naam, waarde in (("--werkers", werkers), ("--klanten", klanten), ("--sbc", 1 if sbc is None else sbc)):
        if waarde < 1:
            raise click.UsageError(tekst("kal.te_weinig", optie=naam, minimum=1, waarde=waarde))
    if not 0 <= seed <= MAXIMUM_SEED:
        raise click.UsageError(tekst("run.seed_buiten", waarde=seed, maximum=MAXIMUM_SEED))
    gevraagd = [naam for naam, gekozen in zonder_rekenen.items() if gekozen]
    gevraagd += [naam for naam, gekozen in (("--hervat", hervat), ("--sbc", sbc is not None)) if gekozen]
    if any(zonder_rekenen.values()) and len(gevraagd) > 1:
        raise click.UsageError(tekst("kal.kan_niet_samen", een=gevraagd[0], ander=gevraagd[1]))


def _neem_over(map_: Path, scenario: str) -> None:
    """Write the point of a result into the scenario's file."""
    from calibratie.overnemen import neem_over
    from calibratie.resultaat import lees_punt, prior_gedreven_paden
    from simulatie.scenario.lezen import laad

    paden, run = lees_punt(map_)
    bestand = laad(scenario).bestand
    neem_over(bestand, paden, run, prior_gedreven_paden(map_))
    click.echo(tekst("kal.overgenomen", aantal=len(paden), run_id=run, bestand=bestand), err=True)


def _schrijf_rapport(map_: Path) -> None:
    """The report of a result, into its folder. Raises GeenResultaatError, click.UsageError."""
    from calibratie.rapport import schrijf_rapport

    try:
        bestand = schrijf_rapport(map_)
    except OSError as fout:
        raise click.UsageError(tekst("kal.schrijven", map=map_, reden=fout.strerror or fout)) from fout
    click.echo(tekst("kal.rapport_klaar", bestand=bestand), err=True)


def _trek_priors(aantal: int, map_: Path, seed: int, scenario: str) -> None:
    """Draws of what no figure tells: the uncertainty there is before, and after, any fit."""
    from calibratie.resultaat import trek_priors

    if aantal < 1:
        raise click.UsageError(tekst("kal.te_weinig", optie="--priors", minimum=1, waarde=aantal))
    if map_ == STANDAARD_MAP:
        raise click.UsageError(tekst("kal.priors_waar"))
    try:
        bestand = trek_priors(map_, aantal, seed=seed, scenario=scenario)
    except OSError as fout:
        raise click.UsageError(tekst("kal.schrijven", map=map_, reden=fout.strerror or fout)) from fout
    click.echo(tekst("kal.priors_klaar", aantal=aantal, bestand=bestand), err=True)


def lees_probleem(scenario: str) -> tuple[Register, Ruimte, Simulator]:
    """Targets, parameters and model. Raises ScenarioFout with all errors of a file."""
    from calibratie.parameters import laad_parameters
    from calibratie.register import laad_register
    from calibratie.simulator import Marktsimulator
    from simulatie.scenario.lezen import laad

    basis = laad(scenario)
    register, ruimte = laad_register(scenario=basis.scenario), laad_parameters(basis=basis)
    return register, ruimte, Marktsimulator.van(basis, register, ruimte.paden)


class Werk:
    """One calibration in one folder."""

    def __init__(self, scenario: str, inst: Instellingen, map_: Path, werkers: int, hervat: bool) -> None:
        """Read the inputs and claim the folder. Raises click.UsageError, ScenarioFout."""
        from calibratie.resultaat import maak_opdracht, schrijf_opdracht

        self.map, self.werkers = map_, werkers
        eerder = self._eerder(hervat)
        self.inst = inst if eerder is None else self._eerdere_instellingen(eerder)
        self.register, self.ruimte, self.simulator = lees_probleem(scenario)
        self.opdracht = maak_opdracht(self.simulator.versie, self.register, self.ruimte, self.inst, scenario)
        if eerder is not None and eerder.get("run_id") != self.opdracht["run_id"]:
            click.echo(tekst("kal.veranderd", oud=eerder.get("run_id")), err=True)
        try:
            schrijf_opdracht(map_, self.opdracht)
        except OSError as fout:
            raise click.UsageError(tekst("kal.schrijven", map=map_, reden=fout.strerror or fout)) from fout

    def _eerder(self, hervat: bool) -> dict[str, Any] | None:
        """What was asked in this folder before; None for a new one."""
        from calibratie.resultaat import OPDRACHT, lees_json

        if not self.map.exists() or (self.map.is_dir() and not any(self.map.iterdir())):
            return None
        if not hervat or not (self.map / OPDRACHT).is_file():
            raise click.UsageError(tekst("kal.map_bezet", map=self.map))
        return lees_json(self.map / OPDRACHT)

    def _eerdere_instellingen(self, eerder: dict[str, Any]) -> Instellingen:
        from calibratie.instellingen import Instellingen
        from calibratie.resultaat import OPDRACHT, GeenResultaatError

        try:
            return Instellingen.van_document(eerder["instellingen"])
        except (KeyError, TypeError, ValueError) as fout:
            raise GeenResultaatError(f"{self.map / OPDRACHT}: {fout}") from fout

    def kalibreer(self, als_json: bool, snel: bool) -> int:
        """All stages; the exit code."""
        from calibratie.resultaat import MANIFEST, lees_json, schrijf_resultaat
        from calibratie.tonen import druk_af

        manifest = self.map / MANIFEST
        if manifest.exists() and lees_json(manifest).get("run_id") == self.opdracht["run_id"]:
            click.echo(tekst("kal.al_klaar", run_id=self.opdracht["run_id"]), err=True)
        else:
            manifest.unlink(missing_ok=True)

            def doe(rekenaar: Rekenaar, verslag: Any) -> int:
                from calibratie.verloop import kalibreer as voer_uit

                kal = voer_uit(self.ruimte, self.register.doelen, rekenaar, self.inst, verslag)
                schrijf_resultaat(self.map, kal, self.register, self.opdracht)
                velden: dict[str, Any] = {"gerekend": rekenaar.gerekend, "gevonden": rekenaar.gevonden}
                click.echo(tekst("kal.klaar", map=self.map, run_id=self.opdracht["run_id"], **velden), err=True)
                return 0

            if code := self._met_rekenaar(doe):
                return code
        _schrijf_rapport(self.map)
        if als_json:
            diagnostiek = lees_json(self.map / "diagnostiek.json")
            document = {"manifest": lees_json(manifest), **diagnostiek}
            click.echo(json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False))
        else:
            druk_af(self.map)
        if snel:
            click.echo(tekst("kal.snel"), err=True)
        return 0

    def toets(self, replicaties: int) -> int:
        """Simulate and recover; the exit code."""
        from calibratie.resultaat import schrijf_sbc

        def doe(rekenaar: Rekenaar, verslag: Any) -> int:
            from calibratie.sbc import sbc

            uit = sbc(self.ruimte, self.register.doelen, rekenaar, self.inst, replicaties, verslag=verslag)
            schrijf_sbc(self.map, uit, self.opdracht)
            p, naam = uit.kleinste()
            click.echo(tekst("kal.sbc_goed" if uit.geslaagd() else "kal.sbc_fout", aantal=replicaties, p=p, naam=naam))
            return 0 if uit.geslaagd() else GEZAKT

        return self._met_rekenaar(doe)

    def _met_rekenaar(self, doe: Callable[[Rekenaar, Any], int]) -> int:
        """Do something that needs runs; what was computed is kept whatever happens."""
        from calibratie.opslag import Opslag
        from calibratie.puntfit import NietBewogenError
        from calibratie.resultaat import EVALUATIES
        from calibratie.tonen import Meldend, meldend
        from calibratie.uitkomst import GeenGevallenError
        from calibratie.uitvoerder import Rekenaar, uitvoerder

        opslag = Opslag(self.map / EVALUATIES, _meld_apart)
        self._kondig_aan(opslag.aantal())
        try:
            with uitvoerder(self.werkers, self.simulator) as werk, meldend() as verslag:
                assert isinstance(verslag, Meldend)
                return doe(Rekenaar(self.simulator, werk, self.werkers, opslag), verslag)
        except KeyboardInterrupt:
            click.echo(tekst("kal.onderbroken", aantal=opslag.aantal(), map=self.map), err=True)
            return ONDERBROKEN
        except GeenGevallenError as fout:
            namen = ", ".join(self.register.streefcijfers[k].naam for k in fout.plekken)
            raise click.UsageError(tekst("kal.geen_gevallen", doelen=namen)) from fout
        except NietBewogenError as fout:
            gefit = self.ruimte.met_rol("schatten", "afstemmen").namen
            dood = ", ".join(gefit[i] for i in fout.plekken)
            click.echo(tekst("kal.dood", namen=dood) if dood else tekst("kal.niet_bewogen"), err=True)
            return GEZAKT

    def _kondig_aan(self, bewaard: int) -> None:
        from calibratie.ruimte import ROLLEN

        rollen: dict[str, Any] = {rol: len(self.ruimte.met_rol(rol).parameters) for rol in ROLLEN}
        doelrollen = [s.doel.rol for s in self.register.streefcijfers]
        click.echo(
            tekst(
                "kal.begin",
                run_id=self.opdracht["run_id"],
                **rollen,
                kalibreer=doelrollen.count("kalibreer"),
                toets=doelrollen.count("toets"),
                klanten=float(self.inst.klanten),
                seed=self.inst.seed,
                werkers=self.werkers,
            ),
            err=True,
        )
        if bewaard:
            click.echo(tekst("kal.hervat", aantal=bewaard), err=True)
        if self.werkers > 1:
            click.echo(tekst("kal.opwarmen"), err=True)


def _meld_apart(bestand: Path, reden: str) -> None:
    click.echo(tekst("kal.apart", bestand=bestand, reden=reden), err=True)
