"""Sweep one or two numbers of a scenario: paired differences against the baseline at every point of a grid.

    import simulatie as sim
    w = sim.verken("basis", [sim.As("contracten.regulier.vergoeding.terugmelding", 0.0, 0.4, 9)], klanten=50_000)
    w.tabel        # one row a grid point, indicator and group
    w.nulpunten    # where it stops paying

Every point meets the same clients and the same draws as the baseline, as in `vergelijken`.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd

from simulatie.armen import Armen
from simulatie.outcomes.vergelijking import Paren, vergelijk_armen
from simulatie.outcomes.vergelijking.arm import Rij
from simulatie.outcomes.vergelijking.budget import BAAN, GELD
from simulatie.outcomes.vergelijking.doorsneden import KETEN
from simulatie.outcomes.vergelijking.drempels import drempel_van
from simulatie.outcomes.vergelijking.nulpunt import nulpunten
from simulatie.outcomes.vergelijking.precisie import primaire_rijen
from simulatie.outcomes.vergelijking.trekkingen import spreiding
from simulatie.outcomes.vergelijking.verschillen import oordelen
from simulatie.scenario.lezen import Geladen, laad
from simulatie.scenario.vinden import noem
from simulatie.scenario.wijzigen import WijzigFout, doelen_van, met_waarden
from simulatie.simuleren import STANDAARD_ENGINE, Opzet, maak_opzet
from simulatie.teksten import tekst
from simulatie.trekkingen import lees_trekkingen
from simulatie.varianten import met_trekking_naast
from simulatie.vergelijkbaar import REPLICATIES_PER_TREKKING_VRIJ, VergelijkFout, vergelijkbaar
from simulatie.vergelijken import STANDAARD_KLANTEN, Voortgang
from simulatie.vergelijkpapieren import herkomst, scenario_hash

STANDAARD_REPLICATIES: Final = 1
MAXIMUM_PUNTEN: Final = 400
NETTO_BAAT: Final[Rij] = ("netto_baat", "totaal")
"""A row of the table that is no indicator: euros per entrant that a scenario is worth, net of what it costs."""
OMSLAG: Final[tuple[Rij, ...]] = (NETTO_BAAT, BAAN)
"""Rows for which it is told where they change sign: whether it pays, and whether it brings durable work."""
GEMIST: Final[Rij] = ("teruggemeld_had_werk_gevonden", "kansarm")
"""Of the clients handed back for poor prospects: who would have found work alone."""
OOK: Final[tuple[Rij, ...]] = (
    BAAN,
    *(rij for _, rij in KETEN),
    GEMIST,
    ("netto_baan_per_traject_24m", "totaal"),
    ("netto_maanden_per_traject", "totaal"),
)
"""Rows shown beside the primary outcomes, where they are counted."""


@dataclass(frozen=True)
class As:
    """A swept number: its path (`scenario.wijzigen`; `*` for any part), and `aantal` values from `van` to `tot`."""

    pad: str
    van: float
    tot: float
    aantal: int

    def waarden(self) -> list[float]:
        """The values, ascending or descending, rounded to twelve digits so that 0.1 is 0.1."""
        return [float(f"{w:.12g}") for w in np.linspace(self.van, self.tot, self.aantal)]


@dataclass(frozen=True, eq=False, repr=False)
class Verkenning:
    """A sweep.

    Attributes:
        basis, scenario: what it is compared with, and what the values are laid on.
        assen: the swept numbers.
        manifest: the papers.
        tabel: one row a grid point, indicator and group: a column for each path, then basis, variant, verschil, onder,
            boven, standaardfout, clusters, drempel, oordeel, kans_positief (share of draws with a positive difference;
            NaN without draws), trekkingen (how many).
        nulpunten: where a row changes sign along the first path: the other path, indicator, groep, waarde, onder, boven
            (infinite: to the edge of the grid), naar ("plus" or "min").
    """

    basis: Geladen
    scenario: Geladen
    assen: tuple[As, ...]
    manifest: dict[str, Any]
    tabel: pd.DataFrame
    nulpunten: pd.DataFrame

    def tabellen(self) -> dict[str, pd.DataFrame]:
        """All tables by name, as they are written."""
        return {"verkenning": self.tabel, "nulpunten": self.nulpunten}

    def __repr__(self) -> str:
        m = self.manifest
        paden = " × ".join(f"{a.pad} ({a.aantal})" for a in self.assen)
        return f"<Verkenning {m['run_id']}: {self.scenario.scenario.naam}, {paden}; {m['zekerheid']}>"


def verken(
    basis: str | Path | Geladen,
    assen: Sequence[As],
    *,
    scenario: str | Path | Geladen | None = None,
    klanten: int = STANDAARD_KLANTEN,
    replicaties: int = STANDAARD_REPLICATIES,
    seed: int = 1,
    trekkingen: int = 0,
    trekkingen_bestand: str | Path | None = None,
    waarde_baan: float | None = None,
    engine: str = STANDAARD_ENGINE,
    werkers: int | None = None,
    opzet: Opzet | None = None,
    voortgang: Voortgang | None = None,
) -> Verkenning:
    """Simulate every point of a grid of one or two numbers, and compare each with the baseline.

    Args:
        basis: what every point is compared with; it keeps its own numbers.
        assen: one or two swept numbers.
        scenario: what the values are laid on, by default the baseline itself.
        trekkingen: joint draws of the uncertain parameters, for the probability of the sign.
        (the others as `vergelijken.vergelijk`)

    Raises:
        VergelijkFout: no or more than two numbers, too many points, values that cannot be set; all at once.
        ScenarioFout, TrekkingenFout: a file that cannot be used.
    """
    basis_ = basis if isinstance(basis, Geladen) else laad(basis)
    onder = basis_ if scenario is None else scenario if isinstance(scenario, Geladen) else laad(scenario)
    if scenario is not None:
        onder = vergelijkbaar(basis_, [onder])[1][0]
    punten = _punten(assen)
    varianten = _varianten(onder, assen, punten)
    draws = lees_trekkingen(basis_, trekkingen, trekkingen_bestand) if trekkingen else []
    if opzet is None:
        opzet = maak_opzet(basis_, klanten, None, seed)
    maak_armen = partial(Armen, opzet=opzet, seed=seed, engine=engine, werkers=werkers)
    melder = None if voortgang is None else lambda klaar, alle: voortgang("armen", klaar, alle)
    armen = maak_armen([basis_, *varianten], melder=melder)
    armen.breid_uit(replicaties)
    waarde = float(basis_.scenario.geld.waarde_duurzame_baan.waarde) if waarde_baan is None else waarde_baan  # type: ignore[arg-type]
    paren = [vergelijk_armen(armen.arm(0), armen.arm(i)) for i in range(1, len(varianten) + 1)]
    per_draw = _per_trekking(basis_, onder, assen, punten, draws, maak_armen, voortgang)
    tabel = _tabel(assen, punten, paren, per_draw, waarde)
    return Verkenning(
        basis=basis_,
        scenario=onder,
        assen=tuple(assen),
        manifest=_manifest(basis_, onder, assen, opzet, armen, klanten, seed, engine, len(draws), waarde),
        tabel=tabel,
        nulpunten=_nulpunten(assen, punten, paren, waarde),
    )


def _punten(assen: Sequence[As]) -> list[tuple[float, ...]]:
    fouten = []
    if not 1 <= len(assen) <= 2:
        fouten.append(tekst("verken.assen", aantal=len(assen)))
    if len({a.pad for a in assen}) < len(assen):
        fouten.append(tekst("verken.dubbel", pad=assen[0].pad))
    fouten += [tekst("verken.aantal", pad=a.pad, aantal=a.aantal) for a in assen if a.aantal < 2 or a.van == a.tot]
    if math.prod(a.aantal for a in assen) > MAXIMUM_PUNTEN:
        fouten.append(tekst("verken.te_veel", aantal=math.prod(a.aantal for a in assen), maximum=MAXIMUM_PUNTEN))
    if fouten:
        raise VergelijkFout(fouten)
    return list(itertools.product(*(a.waarden() for a in assen)))


def _varianten(onder: Geladen, assen: Sequence[As], punten: Sequence[tuple[float, ...]]) -> list[Geladen]:
    """The scenario at each point. Raises VergelijkFout with every reason, each once."""
    onbekend: list[str] = []
    for as_ in assen:
        try:
            doelen_van(onder, as_.pad)
        except WijzigFout as fout:
            onbekend += fout.fouten
    if onbekend:
        raise VergelijkFout(onbekend)
    fouten: dict[str, tuple[str, int]] = {}  # path -> what is wrong where it first is, and at how many points
    uit = []
    for punt in punten:
        try:
            uit.append(_op_punt(onder, assen, punt))
        except WijzigFout as fout:
            plek = ", ".join(f"{a.pad} = {w:g}" for a, w in zip(assen, punt, strict=True))
            for melding in fout.fouten:
                pad = melding.partition(":")[0]
                eerste, keer = fouten.get(pad, (tekst("verken.bij", punt=plek, melding=melding), 0))
                fouten[pad] = (eerste, keer + 1)
    if fouten:
        raise VergelijkFout(
            [
                eerste + (tekst("verken.ook_verder", aantal=keer - 1) if keer > 1 else "")
                for eerste, keer in fouten.values()
            ]
        )
    return uit


def _op_punt(onder: Geladen, assen: Sequence[As], punt: tuple[float, ...]) -> Geladen:
    return met_waarden(onder, {a.pad: w for a, w in zip(assen, punt, strict=True)})


def _per_trekking(
    basis: Geladen,
    onder: Geladen,
    assen: Sequence[As],
    punten: Sequence[tuple[float, ...]],
    draws: Sequence[dict[str, float]],
    maak_armen: Callable[..., Armen],
    voortgang: Voortgang | None,
) -> list[list[Paren]]:
    """Paired differences at each point under each draw: [point][draw]. What is swept is not drawn."""
    uit: list[list[Paren]] = [[] for _ in punten]
    for nummer, trekking in enumerate(draws, start=1):
        if voortgang is not None:
            voortgang("trekkingen", nummer - 1, len(draws))
        varianten = [_op_punt(onder, assen, punt) for punt in punten]
        basis_met, met = met_trekking_naast(basis, varianten, trekking)
        op_punten = [_op_punt(g, assen, punt) for g, punt in zip(met, punten, strict=True)]
        eerste = nummer * REPLICATIES_PER_TREKKING_VRIJ
        armen = maak_armen([basis_met, *op_punten], eerste_replicatie=eerste)
        armen.breid_uit(1)
        for i, lijst in enumerate(uit, start=1):
            lijst.append(vergelijk_armen(armen.arm(0), armen.arm(i)))
    return uit


@dataclass(frozen=True, eq=False)
class _Regel:
    """A row at one grid point: values, and the shares of the clusters in the difference [n]."""

    basis: float
    variant: float
    verschil: float
    onder: float
    boven: float
    standaardfout: float
    clusters: int
    aandelen: np.ndarray
    gelijk: bool


def _regel(paren: Paren, rij: Rij, waarde_baan: float) -> _Regel | None:
    if rij == NETTO_BAAT:
        return _netto_baat(paren, waarde_baan)
    i = paren.plek.get(rij)
    if i is None:
        return None
    return _Regel(
        basis=float(paren.basis[i]),
        variant=float(paren.variant[i]),
        verschil=float(paren.verschil[i]),
        onder=float(paren.onder[i]),
        boven=float(paren.boven[i]),
        standaardfout=float(paren.standaardfout[i]),
        clusters=int(paren.clusters[i]),
        aandelen=np.zeros(len(paren.aandelen)) if paren.gelijk[i] else paren.aandelen[:, i],
        gelijk=bool(paren.gelijk[i]),
    )


def _netto_baat(paren: Paren, waarde_baan: float) -> _Regel | None:
    from scipy import stats

    geld, baan = _regel(paren, GELD, waarde_baan), _regel(paren, BAAN, waarde_baan)
    if geld is None or baan is None:
        return None
    baat = waarde_baan * baan.verschil - geld.verschil
    e = waarde_baan * baan.aandelen - geld.aandelen
    n = min(geld.clusters, baan.clusters)
    fout = math.sqrt(n / (n - 1) * float(e @ e)) if n >= 2 else math.nan
    marge = float(stats.t.ppf(0.975, n - 1)) * fout if n >= 2 else math.nan
    return _Regel(0.0, baat, baat, baat - marge, baat + marge, fout, n, e, geld.gelijk and baan.gelijk)


def _getoond(paren: Paren) -> list[Rij]:
    primair = [paren.rijen[i] for i in primaire_rijen(paren)]
    return [*primair, NETTO_BAAT, *(rij for rij in dict.fromkeys(OOK) if rij not in primair)]


def _tabel(
    assen: Sequence[As],
    punten: Sequence[tuple[float, ...]],
    paren: Sequence[Paren],
    per_draw: Sequence[Sequence[Paren]],
    waarde_baan: float,
) -> pd.DataFrame:
    rijen = []
    gelijk = []
    for punt, hier, draws in zip(punten, paren, per_draw, strict=True):
        for rij in _getoond(hier):
            regel = _regel(hier, rij, waarde_baan)
            if regel is None:
                continue
            gelijk.append(regel.gelijk)
            rijen.append(
                {
                    **{a.pad: w for a, w in zip(assen, punt, strict=True)},
                    "indicator": rij[0],
                    "groep": rij[1],
                    "basis": regel.basis,
                    "variant": regel.variant,
                    "verschil": regel.verschil,
                    "onder": regel.onder,
                    "boven": regel.boven,
                    "standaardfout": regel.standaardfout,
                    "clusters": regel.clusters,
                    "drempel": drempel_van(rij[0], regel.basis),
                    **_kansen(regel, [_regel(p, rij, waarde_baan) for p in draws]),
                }
            )
    tabel = pd.DataFrame(rijen)
    tabel.insert(len(assen) + 10, "oordeel", oordelen(tabel, np.array(gelijk, dtype=np.bool_)))
    return tabel


def _kansen(regel: _Regel, draws: Sequence[_Regel | None]) -> dict[str, float | int]:
    """Probability of a positive difference over the draws, and the spread that the parameters make."""
    er = [d for d in draws if d is not None]
    delta = np.array([[d.verschil] for d in er]).reshape(len(er), 1)
    variantie = np.array([[d.standaardfout**2] for d in er]).reshape(len(er), 1)
    spreid = spreiding(np.array([regel.verschil]), delta, variantie)
    return {
        "kans_positief": float((delta > 0.0).mean()) if er else math.nan,
        "trekkingen": len(er),
        "onder_param": float(spreid["onder_param"][0]),
        "boven_param": float(spreid["boven_param"][0]),
    }


def _nulpunten(
    assen: Sequence[As], punten: Sequence[tuple[float, ...]], paren: Sequence[Paren], waarde_baan: float
) -> pd.DataFrame:
    """Changes of sign along the first number, for each value of the second."""
    tweede = assen[1].waarden() if len(assen) == 2 else [math.nan]
    rijen: list[dict[str, Any]] = []
    for ander in tweede:
        hier = [i for i, punt in enumerate(punten) if len(punt) == 1 or punt[1] == ander]
        hier.sort(key=lambda i: punten[i][0])
        for rij in OMSLAG:
            regels = [_regel(paren[i], rij, waarde_baan) for i in hier]
            er = [r for r in regels if r is not None]
            if len(er) < len(hier):
                continue
            x, y = np.array([punten[i][0] for i in hier]), np.array([r.verschil for r in er])
            for nul in nulpunten(x, y, np.array([r.aandelen for r in er]), min(r.clusters for r in er)):
                rijen.append(
                    ({assen[1].pad: ander} if len(assen) == 2 else {})
                    | {"indicator": rij[0], "groep": rij[1], "pad": assen[0].pad}
                    | {"waarde": nul.waarde, "onder": nul.onder, "boven": nul.boven, "naar": nul.naar}
                )
    voor = [assen[1].pad] if len(assen) == 2 else []
    return pd.DataFrame(rijen, columns=[*voor, "indicator", "groep", "pad", "waarde", "onder", "boven", "naar"])


def _manifest(
    basis: Geladen,
    onder: Geladen,
    assen: Sequence[As],
    opzet: Opzet,
    armen: Armen,
    klanten: int,
    seed: int,
    engine: str,
    trekkingen: int,
    waarde_baan: float,
) -> dict[str, Any]:
    invoer: dict[str, Any] = {
        "soort": "verkenning",
        "basis": {"naam": basis.scenario.naam, "hash": scenario_hash(basis)},
        "scenario": {"naam": onder.scenario.naam, "hash": scenario_hash(onder)},
        "assen": [{"pad": a.pad, "waarden": a.waarden()} for a in assen],
        "regios": len(opzet.regios),
        "klanten": opzet.verwacht,
        "replicaties": armen.replicaties,
        "seed": seed,
        "engine": engine,
        "trekkingen": trekkingen,
        "waarde_baan": waarde_baan,
        "model": armen.papieren["model"],
        "klantbestand": None,
    }
    run_id = hashlib.sha256(json.dumps(invoer, sort_keys=True).encode()).hexdigest()[:12]
    delen = ["tweedekans verken", noem(basis.bestand)]
    delen += [f"--parameter '{a.pad}' --waarden {a.van:g}:{a.tot:g}:{a.aantal}" for a in assen]
    delen += [] if onder.bestand == basis.bestand else [f"--scenario {noem(onder.bestand)}"]
    delen += [f"--klanten {klanten} --replicaties {armen.replicaties} --seed {seed}"]
    delen += [f"--trekkingen {trekkingen}"] if trekkingen else []
    return {
        "run_id": run_id,
        **invoer,
        "opdracht": " ".join(delen),
        **herkomst(armen, basis, trekkingen),
    }
