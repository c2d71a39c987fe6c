"""Do what is missing of a study, by any hands, and leave the folder so that one can go on.

Nothing here depends on who does the work: the list of tasks follows from the study, each result from its task. So a
study that was stopped, killed, spread over machines or widened holds the same bits as one that ran undisturbed.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import simulatie
from simulatie.ensemble import Werkplaats, voer_uit, werkplaats
from simulatie.opslagregels import MANIFEST
from simulatie.scenario.lezen import Geladen
from simulatie.studie.bestand import GeladenStudie, Studie, verbind
from simulatie.studie.ontwerp import (
    BASIS_STAND,
    Ontwerp,
    Plek,
    gehele_waarden,
    maak_ontwerp,
    plekken,
    trekkingenbestand,
)
from simulatie.studie.opslag import (
    AFGEBROKEN,
    BEZIG,
    KLAAR,
    MAP_SCENARIOS,
    STUDIE,
    TREKKINGEN,
    GeenStudieError,
    Studiemap,
)
from simulatie.studie.taak import (
    AndereCodeError,
    Taak,
    delen,
    doe_taak,
    modelversie_hier,
    scenario_hash,
    waarden_rij,
)
from simulatie.teksten import tekst
from simulatie.varianten import Hefbomen

HEFBOOM: Final = "h_"
"""Before the name of a lever in the columns of a result."""
_PAPIEREN_ELKE: Final = 5.0  # seconds between two writings of the manifest


@dataclass(frozen=True, eq=False)
class Plan:
    """A study worked out: its tasks by key, in order; `model` is the version of the model they are for."""

    geladen: GeladenStudie
    ontwerp: Ontwerp
    taken: dict[str, tuple[Plek, Taak]]
    model: str


@dataclass
class Stand:
    """How far the work is, for whoever shows it."""

    totaal: int
    had_al: int
    klaar: int = 0
    mislukt: dict[str, str] = field(default_factory=dict)
    herhaald: int = 0
    begonnen: float = field(default_factory=time.monotonic)

    @property
    def per_seconde(self) -> float:
        """Tasks a second since the start; NaN before the first."""
        return self.klaar / max(1e-9, time.monotonic() - self.begonnen) if self.klaar else float("nan")

    @property
    def nog_seconden(self) -> float:
        """Seconds left at this rate; NaN before the first task is done."""
        return (self.totaal - self.had_al - self.klaar - len(self.mislukt)) / self.per_seconde


Melder = Callable[[Stand], None]


def maak_plan(geladen: GeladenStudie, model: str | None = None) -> Plan:
    """All tasks of a study with their keys, for a version of the model (by default this one). As `maak_ontwerp`."""
    model = model or modelversie_hier()
    studie, ontwerp = geladen.studie, maak_ontwerp(geladen)
    alle = (geladen.basis, *geladen.scenarios)
    hashes = [scenario_hash(g) for g in alle]
    werelden = {w.nummer: gehele_waarden(geladen.basis, w.waarden) for w in ontwerp.werelden}
    hefbomen_van = [Hefbomen.van(geladen.basis, g) for g in alle]
    standen = {s.nummer: s.hefbomen for s in ontwerp.standen} | {BASIS_STAND: {}}
    taken: dict[str, tuple[Plek, Taak]] = {}
    for plek in plekken(geladen, ontwerp):
        hefbomen = standen[plek.stand]
        taak = Taak(
            scenario_hash=hashes[plek.scenario],
            wereld_waarden=waarden_rij(hefbomen_van[plek.scenario].sparen(werelden[plek.wereld])),
            hefboom_waarden=waarden_rij(_gezet(studie, hefbomen)),
            replicatie=plek.replicatie,
            seed=studie.seed,
            klanten=studie.klanten,
            uitkomsten=studie.uitkomsten,
            model=model,
            namen=_namen(plek, alle, {naam: hefbomen.get(naam) for naam in studie.hefbomen}),
        )
        taken.setdefault(_sleutel(plek, taak), (plek, taak))
    return Plan(geladen, ontwerp, taken, model)


def _gezet(studie: Studie, hefbomen: Mapping[str, float]) -> dict[str, float]:
    """What a setting sets: path -> value."""
    uit: dict[str, float] = {}
    for naam, waarde in hefbomen.items():
        uit |= studie.hefbomen[naam].waarden_bij(waarde)
    return uit


def _sleutel(plek: Plek, taak: Taak) -> str:
    """The key of a task; where two places of the design ask for the same run, each keeps a result of its own."""
    return f"{taak.sleutel}{plek.wereld:06x}{plek.scenario:04x}{max(plek.stand, -1) + 1:06x}"


def _namen(plek: Plek, alle: tuple[Geladen, ...], hefbomen: dict[str, float | None]) -> tuple[tuple[str, Any], ...]:
    """The columns that say where in the design a result stands."""
    vast: list[tuple[str, Any]] = [
        ("scenario", alle[plek.scenario].naam),
        ("nummer", plek.scenario),
        ("stand", plek.stand),
        ("wereld", plek.wereld),
        ("replicatie", plek.replicatie),
    ]
    for naam, waarde in hefbomen.items():
        vast.append((HEFBOOM + naam, float("nan") if waarde is None else float(waarde)))
    return tuple(vast)


def begin(plan: Plan, map_: Path) -> Studiemap:
    """Make the folder of a study, or find it there with the same study.

    Raises GeenStudieError where the folder holds another study or something else.
    """
    map_.mkdir(parents=True, exist_ok=True)
    folder = Studiemap(map_)
    if (map_ / STUDIE).exists() and folder.lees_json(STUDIE) != _studie_json(plan.geladen):
        raise GeenStudieError(map_, tekst("studie.andere", map=map_))
    if (map_ / MANIFEST).exists():
        controleer_model(plan, folder)
    elif vreemd := next((pad.name for pad in sorted(map_.iterdir()) if not _van_een_begin(pad.name)), None):
        raise GeenStudieError(map_, tekst("studie.niet_leeg", naam=vreemd))
    _bewaar_invoer(plan, folder)
    folder.schrijf_json(STUDIE, _studie_json(plan.geladen))
    _Papieren(plan, folder).schrijf(BEZIG)
    return folder


def _van_een_begin(naam: str) -> bool:
    """May this stand in a folder without a manifest: is another process making the same study there?"""
    return naam in (STUDIE, MAP_SCENARIOS, TREKKINGEN) or (naam.startswith(".") and naam.endswith(".nieuw"))


def controleer_model(plan: Plan, folder: Studiemap) -> None:
    """Results of two versions of the model do not belong together. Raises GeenStudieError for another version."""
    model = folder.lees_manifest()["model"]
    if model != plan.model:
        raise GeenStudieError(folder.map, tekst("studie.ander_model", daar=str(model), hier=plan.model))


def _studie_json(geladen: GeladenStudie) -> dict[str, Any]:
    """The study as its folder keeps it: everything it reads lies beside it."""
    inhoud = geladen.studie.model_dump(mode="json")
    inhoud["scenarios"] = [g.naam for g in geladen.scenarios]
    if inhoud["onzekerheid"]["soort"] == "trekkingen":
        inhoud["onzekerheid"]["bestand"] = TREKKINGEN
    return {"studie": inhoud}


def _bewaar_invoer(plan: Plan, folder: Studiemap) -> None:
    """Every scenario, resolved, and the draws: the study can go on where its files are not, or have changed."""
    from simulatie.scenario.tonen import toon

    for geladen in _scenarios(plan):
        folder.schrijf_bytes(Path(MAP_SCENARIOS, f"{geladen.naam}.yaml"), toon(geladen).encode())
    if plan.geladen.studie.onzekerheid.soort == "trekkingen":
        folder.schrijf_bytes(Path(TREKKINGEN), trekkingenbestand(plan.geladen).read_bytes())


def open_plan(map_: Path, model: str | None = None, **anders: Any) -> tuple[Plan, Studiemap]:
    """The study of a folder, worked out again; `anders` changes fields (more replications), `model` as `maak_plan`.

    Raises GeenStudieError for a folder that is no study, and as `laad_studie`.
    """
    from pydantic import ValidationError

    folder = Studiemap(map_)
    inhoud = folder.lees_json(STUDIE)
    try:
        studie = Studie.model_validate_json(json.dumps({**inhoud["studie"], **anders}))
    except (ValidationError, KeyError, TypeError) as fout:
        raise GeenStudieError(map_, tekst("studie.onleesbaar", naam=STUDIE, reden=fout)) from fout
    return maak_plan(verbind(studie, map_ / STUDIE, map_ / MAP_SCENARIOS), model), folder


def met_replicaties(plan: Plan, folder: Studiemap, aantal: int) -> Plan:
    """The study with another number of replications, also in its folder. Raises as `open_plan`."""
    nieuw, _ = open_plan(folder.map, plan.model, replicaties=aantal)
    folder.schrijf_json(STUDIE, _studie_json(nieuw.geladen))
    return nieuw


def meer_replicaties(plan: Plan, folder: Studiemap) -> Plan | None:
    """The study with twice the replications, while the effect is not known as precisely as it asks; None if it is.

    Precise: half the interval of simulation noise of every variant's effect on the first outcome, all clients together,
    is at most `precisie`. Never more than `maximum_replicaties`.
    """
    from simulatie.studie.antwoorden import uitkomsten

    studie = plan.geladen.studie
    s = uitkomsten(plan, folder).samenvatting
    eerste = s[(s["indicator"] == studie.uitkomsten[0]) & (s["groep"] == "totaal")]
    marge = ((eerste["boven"] - eerste["onder"]) / 2).to_numpy()
    precies = bool((marge <= studie.precisie).all())  # NaN, one cluster, is not precise
    aantal = min(2 * studie.replicaties, studie.maximum_replicaties)
    return None if precies or aantal <= studie.replicaties else met_replicaties(plan, folder, aantal)


def draai(
    plan: Plan,
    folder: Studiemap,
    *,
    werkers: int = 1,
    cluster: str | None = None,
    deel: tuple[int, int] = (1, 1),
    melder: Melder | None = None,
    grondig: bool = False,
) -> Stand:
    """Do every task of (this part of) a study whose result is not there.

    Args:
        werkers, cluster: whose hands, see `ensemble.werkplaats`.
        deel: (i, n): every n-th task from the i-th on, for batch systems without a scheduler.
        melder: called after each task.
        grondig: verify every page of the results that are there, not only their footers.

    Returns how it went; `mislukt` maps the key of a task that failed twice to what it said. KeyboardInterrupt leaves
    the manifest at `afgebroken`.
    """
    deelsleutels = [s for i, s in enumerate(plan.taken) if i % deel[1] == deel[0] - 1]
    te_doen = list(folder.ontbrekend(deelsleutels, grondig=grondig))
    stand = Stand(totaal=len(deelsleutels), had_al=len(deelsleutels) - len(te_doen))
    papieren = _Papieren(plan, folder)
    papieren.schrijf(BEZIG)
    if melder is not None:
        melder(stand)
    try:
        if te_doen:
            plaats = werkplaats(werkers, cluster=cluster, delen=delen(_scenarios(plan)))
            _doe(plan, folder, te_doen, plaats, stand, papieren, melder)
    except BaseException:
        papieren.schrijf(AFGEBROKEN)
        raise
    compleet = not stand.mislukt and not any(True for s in plan.taken if not folder.is_klaar(s))
    papieren.schrijf(KLAAR if compleet else AFGEBROKEN, stand.mislukt)
    return stand


def draai_tot_precies(
    plan: Plan,
    folder: Studiemap,
    *,
    deel: tuple[int, int] = (1, 1),
    meer: Callable[[int], None] | None = None,
    **opties: Any,
) -> tuple[Plan, Stand]:
    """`draai`, and again with more replications while the study asks for a precision that is not there yet.

    Returns the study as it ended and how its last round went; `meer` is called with each new number of replications.
    A part of a study (`deel`) and one with failed tasks stay as they are: they cannot tell how precise it is.
    """
    while True:
        stand = draai(plan, folder, deel=deel, **opties)
        if plan.geladen.studie.precisie is None or stand.mislukt or deel != (1, 1):
            return plan, stand
        groter = meer_replicaties(plan, folder)
        if groter is None:
            return plan, stand
        plan = groter
        if meer is not None:
            meer(plan.geladen.studie.replicaties)


def warm_op(plan: Plan) -> None:
    """Compile in this process, before others start: they find it in the cache."""
    from simulatie.simuleren import Telscenario

    Telscenario(plan.geladen.basis, 1).tel(0, 0)


def _scenarios(plan: Plan) -> tuple[Geladen, ...]:
    return (plan.geladen.basis, *plan.geladen.scenarios)


def _doe(
    plan: Plan,
    folder: Studiemap,
    sleutels: list[str],
    plaats: Werkplaats,
    stand: Stand,
    papieren: _Papieren,
    melder: Melder | None,
) -> None:
    def klaar(sleutel: str, tabel: Any) -> None:
        folder.bewaar(sleutel, tabel)
        stand.klaar += 1
        papieren.schrijf_soms(BEZIG)
        if melder is not None:
            melder(stand)

    def fout(sleutel: str, wat: BaseException, nog_eens: bool) -> None:
        if isinstance(wat, AndereCodeError):
            raise wat  # it is so for every task
        if nog_eens:
            stand.herhaald += 1
        else:
            stand.mislukt[sleutel] = f"{type(wat).__name__}: {wat}"
        if melder is not None:
            melder(stand)

    voer_uit(((s, plan.taken[s][1]) for s in sleutels), doe_taak, plaats, klaar, bij_fout=fout)


@dataclass
class _Papieren:
    """Writes the manifest, not more often than is of use."""

    plan: Plan
    folder: Studiemap
    laatst: float = 0.0

    def schrijf_soms(self, toestand: str) -> None:
        if time.monotonic() - self.laatst > _PAPIEREN_ELKE:
            self.schrijf(toestand)

    def schrijf(self, toestand: str, mislukt: dict[str, str] | None = None) -> None:
        studie = self.plan.geladen.studie
        self.folder.schrijf_manifest(
            toestand,
            {
                "naam": studie.naam,
                "taken": len(self.plan.taken),
                "klanten": studie.klanten,
                "replicaties": studie.replicaties,
                "seed": studie.seed,
                "model": self.plan.model,
                "versie": simulatie.__version__,
                "mislukt": mislukt or {},
            },
        )
        self.laatst = time.monotonic()


def doe_een(plan: Plan, folder: Studiemap, sleutel: str) -> None:
    """Do one task alone, here, errors and all. Raises KeyError for a key that is not of this study."""
    _, taak = plan.taken[sleutel]
    with werkplaats(1, delen=delen(_scenarios(plan))).maak():
        folder.bewaar(sleutel, doe_taak(taak))
