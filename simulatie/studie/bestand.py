"""A study file: which scenarios, levers and uncertainties, which outcomes, how many clients.

    naam: terugmelding
    titel: "Wanneer loont een gedeeltelijke vergoeding?"
    vraag: "…"
    scenarios: [gedeeltelijke-vergoeding-terugmelding]
    hefbomen:
      aandeel: {pad: contracten.regulier.vergoeding.terugmelding, waarden: [0.0, 0.1, 0.2]}
      acceptatie: {pad: opdrachtgevers.*.terugmelding.acceptatie.kansarm, van: 0.1, tot: 0.9, aantal: 5}
    onzekerheid: {soort: bereik, ontwerp: latijns, parameters: [aanbieder.gewenning_sd]}
    uitkomsten: [primair_duurzaam_werk_24m, primair_publiek_geld]
    klanten: 20000
    replicaties: 2
    trekkingen: 20

It is read as strictly as a scenario, with every error at its place in the file.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Literal, Self

from pydantic import Field, ValidationError, model_validator

from simulatie.scenario.fouten import dichtstbij, kort, opsomming
from simulatie.scenario.kruis import Kruisfout, fout, meld
from simulatie.scenario.lezen import Geladen, ScenarioFout, laad
from simulatie.scenario.veld import Sectie
from simulatie.scenario.vinden import bibliotheeknamen
from simulatie.scenario.wijzigen import Doel, WijzigFout, doelen_van, meldingen_van
from simulatie.teksten import tekst

STUDIE = "studie.json"
"""In the folder of a study: the study as it runs."""
ALLE = "alle"
"""In place of a list of scenarios: the whole library but the basis."""
MAXIMUM_SEED = 2**32 - 1
SLEUTELNAAM = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_MEESTE_HOEKEN = 6  # levers whose corners are tried: more would take longer than the first task


class Hefboom(Sectie):
    """A number of policy that is varied: its path, and the values as a list or as a range.

    `rest`: path of a number that gets 1 minus the value, where two shares make a whole (paid by result, or at the
    start).
    """

    pad: str
    rest: str | None = None
    waarden: tuple[float, ...] | None = None
    van: float | None = None
    tot: float | None = None
    aantal: int | None = None

    def punten(self) -> tuple[float, ...]:
        """The values, ascending as given."""
        if self.waarden is not None:
            return self.waarden
        assert self.van is not None
        assert self.tot is not None
        assert self.aantal is not None
        stap = (self.tot - self.van) / (self.aantal - 1) if self.aantal > 1 else 0.0
        return tuple(round(self.van + i * stap, 12) for i in range(self.aantal))

    def waarden_bij(self, waarde: float) -> dict[str, float]:
        """The numbers a value of this lever sets: path -> value."""
        return {self.pad: waarde} | ({} if self.rest is None else {self.rest: 1.0 - waarde})


class Grootheid(Sectie):
    """A number that is not known: its path, and its range where that is another than in its papers."""

    pad: str
    van: float | None = None
    tot: float | None = None


class Onzekerheid(Sectie):
    """What is not known: nothing varied, joint draws of the calibration, or the plausible ranges of numbers.

    `parameters` with `bereik`: which numbers; empty means every assumption with a range. `ontwerp`: how the ranges are
    filled; `morris` and `sobol` also tell which of them drive the effect (extra `gevoeligheid`). `bestand` with
    `trekkingen`: parquet with a column for each path, by default that of the calibration.
    """

    soort: Literal["geen", "trekkingen", "bereik"] = "geen"
    ontwerp: Literal["latijns", "morris", "sobol"] = "latijns"
    parameters: tuple[Grootheid, ...] = ()
    bestand: str | None = None


class Studie(Sectie):
    """A study, as its file says it.

    `geen_keuze`: scenarios that nobody can choose (circumstances, yardsticks): simulated, and left out of regret.
    """

    bouwt_voort: ClassVar[bool] = False

    naam: str
    titel: str
    vraag: str
    basis: str = "basis"
    scenarios: tuple[str, ...]
    geen_keuze: tuple[str, ...] = ()
    hefbomen: dict[str, Hefboom] = Field(default_factory=dict)
    onzekerheid: Onzekerheid = Onzekerheid()
    uitkomsten: tuple[str, ...]
    klanten: int = 20_000
    replicaties: int = 1
    trekkingen: int = 1
    seed: int = 1
    precisie: float | None = None
    maximum_replicaties: int = 50

    @model_validator(mode="after")
    def controleer(self) -> Self:
        """What one field says about another; all at once."""
        meld([*_getallen(self), *_hefbomen(self), *_uitkomsten(self), *_onzekerheid(self.onzekerheid)])
        return self

    def namen(self) -> tuple[str, ...]:
        """The scenarios beside the basis, `alle` written out."""
        if self.scenarios == (ALLE,):
            return tuple(naam for naam in bibliotheeknamen() if naam != self.basis)
        return self.scenarios


def _getallen(s: Studie) -> Iterator[Kruisfout]:
    for naam in ("klanten", "replicaties", "trekkingen", "maximum_replicaties"):
        if getattr(s, naam) < 1:
            yield fout((naam,), "studie_minstens_een", naam=naam, gegeven=getattr(s, naam))
    if not 0 <= s.seed <= MAXIMUM_SEED:
        yield fout(("seed",), "studie_seed", gegeven=s.seed, maximum=MAXIMUM_SEED)
    if s.precisie is not None and s.precisie <= 0:
        yield fout(("precisie",), "studie_precisie", gegeven=f"{s.precisie:.12g}")
    if not s.scenarios:
        yield fout(("scenarios",), "studie_leeg", naam="scenarios")
    dubbel = sorted({naam for naam in s.scenarios if s.scenarios.count(naam) > 1})
    if dubbel:
        yield fout(("scenarios",), "studie_dubbel", namen=opsomming(dubbel))
    for naam in s.geen_keuze:
        if naam not in s.namen():
            bedoeld = dichtstbij(naam, s.namen()) or "–"
            yield fout(("geen_keuze",), "studie_geen_keuze", gegeven=kort(naam), bedoeld=bedoeld)


def _hefbomen(s: Studie) -> Iterator[Kruisfout]:
    for naam, hefboom in s.hefbomen.items():
        bereik = (hefboom.van, hefboom.tot, hefboom.aantal)
        if not naam or not set(naam) <= set(SLEUTELNAAM):
            yield fout(("hefbomen", naam), "studie_hefboomnaam", naam=kort(naam))
        if (hefboom.waarden is None) == all(deel is None for deel in bereik) or (
            hefboom.waarden is None and None in bereik
        ):
            yield fout(("hefbomen", naam), "studie_hefboom", naam=kort(naam))
        elif hefboom.waarden == () or (hefboom.aantal is not None and hefboom.aantal < 1):
            yield fout(("hefbomen", naam), "studie_hefboom_leeg", naam=kort(naam))


def _uitkomsten(s: Studie) -> Iterator[Kruisfout]:
    from simulatie.outcomes.indicatoren import REGISTER

    if not s.uitkomsten:
        yield fout(("uitkomsten",), "studie_leeg", naam="uitkomsten")
    for id_ in s.uitkomsten:
        if id_ not in REGISTER:
            yield fout(("uitkomsten",), "studie_uitkomst", gegeven=kort(id_), bedoeld=dichtstbij(id_, REGISTER) or "–")


def _onzekerheid(o: Onzekerheid) -> Iterator[Kruisfout]:
    if o.soort != "bereik" and (o.parameters or o.ontwerp != "latijns"):
        yield fout(("onzekerheid",), "studie_alleen_bereik")
    if o.bestand is not None and o.soort != "trekkingen":
        yield fout(("onzekerheid", "bestand"), "studie_alleen_trekkingen")
    for grootheid in o.parameters:
        heel = (grootheid.van is None) == (grootheid.tot is None)
        if not heel or (grootheid.van is not None and grootheid.tot is not None and not grootheid.van < grootheid.tot):
            yield fout(("onzekerheid", "parameters"), "studie_grenzen", getal=kort(grootheid.pad))
    paden = [grootheid.pad for grootheid in o.parameters]
    if len(set(paden)) < len(paden):
        yield fout(
            ("onzekerheid", "parameters"), "studie_dubbel", namen=opsomming({p for p in paden if paden.count(p) > 1})
        )


@dataclass(frozen=True, eq=False)
class GeladenStudie:
    """A study with the scenarios it names, all loaded and checked."""

    studie: Studie
    bestand: Path
    basis: Geladen
    scenarios: tuple[Geladen, ...]

    @property
    def naam(self) -> str:
        """Name of the study."""
        return self.studie.naam


def laad_studie(pad: str | Path, **anders: Any) -> GeladenStudie:
    """Read a study and every scenario it names.

    Args:
        pad: the file; scenarios are looked for beside it and in the library.
        anders: fields that the command line sets otherwise (klanten, replicaties, …); None leaves the file's value.
            `onzekerheid` is a kind of it ("bereik": every assumption with a range), unless the file has that kind.

    Raises:
        GeenStudiebestandError: no such file, or something else than a study: a folder, a scenario.
        ScenarioFout: the study or one of its scenarios cannot be used; all errors of a file at once.
        WijzigFout: a path of a lever or an uncertainty that the basis does not have, a value out of bounds, or a field
            in `anders` that cannot be.
    """
    bestand = Path(pad)
    gelezen = _lees(bestand)
    studie: Studie = gelezen.scenario  # type: ignore[assignment]
    nieuw = {naam: waarde for naam, waarde in anders.items() if waarde is not None}
    soort = nieuw.get("onzekerheid")
    if soort == studie.onzekerheid.soort:
        del nieuw["onzekerheid"]
    elif isinstance(soort, str):
        nieuw["onzekerheid"] = {"soort": soort}
    if "scenarios" in nieuw:
        nieuw.setdefault("geen_keuze", _blijvend(studie.geen_keuze, nieuw["scenarios"]))
    try:
        # as JSON, so that a list is as good as a tuple
        studie = Studie.model_validate_json(json.dumps({**studie.model_dump(mode="json"), **nieuw}))
    except ValidationError as fouten:
        raise WijzigFout(meldingen_van(fouten)) from fouten
    return verbind(studie, bestand, bestand.parent)


class GeenStudiebestandError(ValueError):
    """What was given as a study is none."""

    exitcode = 3

    def __init__(self, soort: str, **velden: Any) -> None:
        super().__init__(soort, velden)
        self.soort, self.velden = soort, velden

    def tekst(self, taal: str | None = None) -> str:
        """What it is, and what to do with it."""
        return tekst(f"studie.bestand.{self.soort}", taal, **self.velden)


def _lees(bestand: Path) -> Geladen:
    """The file as a study. Raises as `laad_studie`."""
    if bestand.is_dir():
        soort = "studiemap" if (bestand / STUDIE).is_file() else "map"
        raise GeenStudiebestandError(soort, pad=bestand)
    if not bestand.is_file():
        bedoeld = dichtstbij(bestand.stem, [pad.stem for pad in sorted(bestand.parent.glob("*.yaml"))])
        if not bedoeld:
            raise GeenStudiebestandError("weg", pad=bestand)
        raise GeenStudiebestandError("bedoeld", pad=bestand, bedoeld=bestand.with_name(f"{bedoeld}.yaml"))
    try:
        return laad(bestand, model=Studie)
    except ScenarioFout as fout_:
        if _is_scenario(bestand):
            raise GeenStudiebestandError("scenario", pad=bestand) from fout_
        raise


def _is_scenario(bestand: Path) -> bool:
    """Does a file that is no study look like a scenario?"""
    with bestand.open(encoding="utf-8", errors="replace") as lijst:
        sleutels = {regel.partition(":")[0] for regel in lijst if ":" in regel}
    return not sleutels & {"scenarios", "uitkomsten", "vraag"} and bool(sleutels & {"extends", "mechanisme"})


def _blijvend(geen_keuze: tuple[str, ...], scenarios: Sequence[str]) -> list[str]:
    """What of `geen_keuze` is still there with other scenarios."""
    return [naam for naam in geen_keuze if naam in scenarios or ALLE in scenarios]


def verbind(studie: Studie, bestand: Path, map_: Path) -> GeladenStudie:
    """Load what a study names; `map_` is where its scenarios are looked for first. Raises as `laad_studie`."""
    basis = laad(studie.basis, extra_map=map_)
    scenarios = tuple(laad(naam, extra_map=map_) for naam in studie.namen())
    _controleer_paden(studie, basis, scenarios)
    return GeladenStudie(studie, bestand, basis, scenarios)


def _controleer_paden(studie: Studie, basis: Geladen, scenarios: tuple[Geladen, ...]) -> None:
    """Every path exists and every value is within bounds, before anything runs."""
    from simulatie.scenario.wijzigen import met_waarden

    fouten: list[str] = []
    for geladen in scenarios:
        for waarden in _hoeken(studie):
            try:
                met_waarden(geladen, waarden)
            except WijzigFout as fout_:
                fouten += [f"{geladen.naam}: {melding}" for melding in fout_.fouten]
    for grootheid in studie.onzekerheid.parameters:
        try:
            doelen = doelen_van(basis, grootheid.pad)
            fouten += [
                b for doel in doelen for w in (grootheid.van, grootheid.tot) if (b := _bezwaar(grootheid, doel, w))
            ]
        except WijzigFout as fout_:
            fouten += fout_.fouten
    if fouten:
        raise WijzigFout(list(dict.fromkeys(sorted(fouten))))


def _bezwaar(grootheid: Grootheid, doel: Doel, waarde: float | None) -> str:
    """Why a number cannot go as far as the study lets it; empty if it can."""
    if waarde is None or doel.veld.onder <= waarde <= doel.veld.boven:
        return ""
    grenzen = {"onder": f"{doel.veld.onder:.12g}", "boven": f"{doel.veld.boven:.12g}", "eenheid": doel.veld.eenheid}
    return tekst("wijzigen.grenzen", pad=grootheid.pad, gegeven=f"{waarde:.12g}", **grenzen)


def _hoeken(studie: Studie) -> Iterator[dict[str, float]]:
    """Each lever alone at its values, so that an error names it; then the corners of the grid: what may not add up."""
    hefbomen = list(studie.hefbomen.values())
    for hefboom in hefbomen:
        yield from (hefboom.waarden_bij(waarde) for waarde in hefboom.punten())
    uitersten = [(min(h.punten()), max(h.punten())) for h in hefbomen]
    if 1 < len(hefbomen) <= _MEESTE_HOEKEN:
        for hoek in itertools.product(*uitersten):
            samen: dict[str, float] = {}
            for hefboom, waarde in zip(hefbomen, hoek, strict=True):
                samen |= hefboom.waarden_bij(waarde)
            yield samen
