"""What a study says: effects with their uncertainty, what drives them, and which scenario is best in how many worlds.

Notation. Cluster c is a (replicatie, regio); world w one answer to what is not known. In world w the effect of a
variant on an indicator is the difference of two ratios over the same clusters, D_w = Y1/X1 − Y0/X0, with residuals

    e_wc = (y1_c − R1·x1_c)/X1 − (y0_c − R0·x0_c)/X0,        Σ_c e_wc = 0

Worlds share clients and draws, so their noise goes together; it is separated by cluster. With n clusters and W worlds:
the Monte-Carlo variance of the mean effect is n/(n−1)·Σ_c (mean_w e_wc)²; that of D_w around the mean n/(n−1)·Σ_c
(e_wc − mean_w e_wc)², and what is left of the variance of D_w over worlds is parameter uncertainty.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
import pandas as pd
import pyarrow as pa
from numpy.typing import NDArray
from scipy import stats

from simulatie.studie import baat
from simulatie.studie.baat import DUURZAAM, GELD, ZEKERHEID, Baten, ZonderUitkomstError
from simulatie.studie.opslag import GeenStudieError, Studiemap
from simulatie.studie.uitvoeren import Plan, open_plan
from simulatie.teksten import tekst

STOF: Final = 1e-12
"""Differences over worlds below this share of the level are rounding, and count as none."""

Reeks = NDArray[np.float64]


@dataclass(frozen=True, eq=False, repr=False)
class Uitkomsten:
    """The results of a study, as far as they are there.

    `plan`: the study. `tellingen`: long table of counts, a row for each task, indicator, group and region. Worlds of
    which not all tasks are there are left out of the answers; `werelden` says which are in.
    """

    plan: Plan
    tellingen: pd.DataFrame

    def __repr__(self) -> str:
        studie = self.plan.geladen.studie
        return f"<Uitkomsten {studie.naam}: {len(self.werelden)} worlds, {len(self.varianten)} variants>"

    @cached_property
    def werelden(self) -> list[int]:
        """Worlds of which every task is there."""
        taken = pd.DataFrame([_plek(plek) for plek, _ in self.plan.taken.values()])
        sleutel = ["wereld", "nummer", "stand", "replicatie"]
        er = self.tellingen[sleutel].drop_duplicates().groupby("wereld").size()
        nodig = taken.groupby("wereld").size()
        return [int(w) for w in nodig.index if er.get(w, 0) == nodig[w]]

    @cached_property
    def varianten(self) -> pd.DataFrame:
        """The variants: nummer, scenario, stand and the value of each lever, in the order of the design."""
        standen = self.plan.ontwerp.standen
        rijen = [
            {"nummer": i, "scenario": g.naam, "stand": s.nummer, **s.hefbomen}
            for i, g in enumerate(self.plan.geladen.scenarios, start=1)
            for s in standen
        ]
        return pd.DataFrame(rijen)

    @cached_property
    def tellend(self) -> Tellend:
        """The counts of complete worlds as one array."""
        return _tellend(self)

    @cached_property
    def effecten(self) -> pd.DataFrame:
        """The effect in each world: scenario, stand, levers, wereld, indicator, groep, basis, variant, verschil, fout.

        `fout`: standard error by simulation noise of the effect in that world.
        """
        t = self.tellend
        delen = []
        for i, variant in enumerate(self.varianten.to_dict("records")):
            effect = t.effect(i + 1)
            vorm = (len(t.werelden), len(t.rijen))
            delen.append(
                pd.DataFrame(
                    {
                        **{str(k): v for k, v in variant.items() if k != "nummer"},
                        "wereld": np.repeat(t.werelden, vorm[1]),
                        "indicator": np.tile(t.rijen["indicator"], vorm[0]),
                        "groep": np.tile(t.rijen["groep"], vorm[0]),
                        "basis": effect.basis.ravel(),
                        "variant": effect.variant.ravel(),
                        "verschil": effect.verschil.ravel(),
                        "fout": effect.fout.ravel(),
                    }
                )
            )
        return pd.concat(delen, ignore_index=True) if delen else pd.DataFrame()

    @cached_property
    def samenvatting(self) -> pd.DataFrame:
        """Mean effect over worlds: scenario, stand, levers, indicator, groep, basis, verschil, and its uncertainty.

        onder, boven: interval of the mean by simulation noise alone. onder_param, boven_param: where the effect lies in
        95% of worlds if it is normal over them (NaN with one world). kans_positief: share of worlds (of `trekkingen`)
        with an effect above zero (simulation noise included). deel_param, deel_ruis: variance over worlds split.
        """
        t = self.tellend
        delen = []
        for i, variant in enumerate(self.varianten.to_dict("records")):
            s = _samengevat(t.effect(i + 1))
            kop = {str(k): v for k, v in variant.items() if k != "nummer"}
            delen.append(pd.DataFrame({**kop, **{k: t.rijen[k].to_numpy() for k in ("indicator", "groep")}, **s}))
        return pd.concat(delen, ignore_index=True) if delen else pd.DataFrame()

    def variantie(self) -> pd.DataFrame:
        """Variance of the effect by source, for each indicator and group: ontwerp, parameter, replicatie, shares too.

        ontwerp: of mean effects over variants; parameter: over worlds within a variant, noise taken out; replicatie:
        simulation noise of the mean effect of a variant, averaged.
        """
        rijen = []
        for (indicator, groep), deel in self.samenvatting.groupby(["indicator", "groep"], sort=False):
            delen = {
                "ontwerp": float(deel["verschil"].var(ddof=1)) if len(deel) > 1 else 0.0,
                "parameter": float(deel["variantie_param"].mean()),
                "replicatie": float((deel["standaardfout"] ** 2).mean()),
            }
            som = sum(v for v in delen.values() if np.isfinite(v))
            aandeel = {f"aandeel_{k}": v / som if som > 0 else np.nan for k, v in delen.items()}
            rijen.append({"indicator": indicator, "groep": groep, **delen, **aandeel})
        return pd.DataFrame(rijen)

    def netto_baat(self, waarde_baan: float) -> pd.DataFrame:
        """Net monetary benefit per entrant in each world: scenario, stand, levers, wereld, netto_baat (euro).

        `waarde_baan`: what one more entrant in durable work within three years is worth, euro, beside the money that
        the budget already counts. netto_baat = waarde_baan · Δ durable work − Δ public money.

        Raises ZonderUitkomstError where the study did not keep these outcomes.
        """
        werk, geld = self._deel(DUURZAAM), self._deel(GELD)
        uit = werk.drop(columns=["indicator", "groep", "basis", "variant", "verschil", "fout"])
        return uit.assign(netto_baat=waarde_baan * werk["verschil"].to_numpy() - geld["verschil"].to_numpy())

    def _deel(self, wat: tuple[str, str]) -> pd.DataFrame:
        deel = self.effecten[(self.effecten["indicator"] == wat[0]) & (self.effecten["groep"] == wat[1])]
        if deel.empty:
            raise ZonderUitkomstError(wat[0])
        return deel.reset_index(drop=True)

    def spijt(self, waarde_baan: float, zonder: Collection[str] = ()) -> pd.DataFrame:
        """Which variant is best in how many worlds, and what choosing another costs (euro per entrant).

        One row a choice, the baseline (no change) included: beste (share of worlds), netto_baat (mean) with onder and
        boven (its interval by simulation noise), spijt (mean), spijt_95 (95th percentile). Least mean regret first.
        Scenarios the study calls `geen_keuze`, and those in `zonder`, are left out: they are no choice.

        Raises ZonderUitkomstError where the study did not keep durable work and public money.
        """
        return baat.spijt(Baten.van(self, waarde_baan, zonder))

    def voorsprong(self, waarde_baan: float, zonder: Collection[str] = ()) -> pd.DataFrame:
        """How far the variant with the least regret is ahead of each other, with simulation noise.

        A row for each other choice: scenario, stand, verschil (euro per entrant, mean over worlds), onder, boven (noise
        of that mean), voor (share of worlds in which it is ahead). Raises as `spijt`.
        """
        return baat.voorsprong(Baten.van(self, waarde_baan, zonder))

    def wat_beslist(self, waarde_baan: float, zonder: Collection[str] = ()) -> pd.DataFrame:
        """Which unknown numbers move the lead of the first in `spijt` over the second: factor, gewicht, onder, boven.

        `gewicht`: rank correlation over worlds, with its 95% interval, the strongest first; empty with fewer than ten
        worlds. Raises as `spijt`.
        """
        return baat.wat_beslist(self, Baten.van(self, waarde_baan, zonder))

    def effect_per_wereld(self, indicator: str, groep: str, scenario: str, stand: int = 0) -> pd.DataFrame:
        """The effect of one variant on one outcome: a row of `effecten` for each world, in their order.

        Raises ZonderUitkomstError for an outcome the study did not keep.
        """
        deel = self._deel((indicator, groep))
        deel = deel[(deel["scenario"] == scenario) & (deel["stand"] == stand)]
        return deel.sort_values("wereld", ignore_index=True)

    def gevoeligheid(
        self, indicator: str, groep: str = "totaal", scenario: str | None = None, stand: int = 0
    ) -> pd.DataFrame:
        """Which assumptions drive the effect of a policy: Morris or Sobol, as the study was designed.

        `scenario`: by default the first. `stand`: number of the setting of the levers (see `varianten`).

        Raises ValueError for a study of another design or with tasks missing, ZonderUitkomstError for an outcome it did
        not keep.
        """
        from simulatie.studie.gevoeligheid import ontleed_effect

        studie, ontwerp = self.plan.geladen.studie, self.plan.ontwerp
        if studie.onzekerheid.soort != "bereik" or studie.onzekerheid.ontwerp == "latijns":
            raise ValueError("onzekerheid.ontwerp of this study is neither morris nor sobol")
        if len(self.werelden) != len(ontwerp.werelden):
            raise ValueError("tasks are missing: finish the study first (tweedekans hervat)")
        naam = scenario or self.plan.geladen.scenarios[0].naam
        deel = self.effect_per_wereld(indicator, groep, naam, stand)
        laag = np.array([f[1] for f in ontwerp.factoren])
        breedte = np.array([f[2] - f[1] for f in ontwerp.factoren])
        x = np.array([[w.waarden[f[0]] for f in ontwerp.factoren] for w in ontwerp.werelden])
        namen = [f[0] for f in ontwerp.factoren]
        y = deel["verschil"].to_numpy()
        return ontleed_effect(studie.onzekerheid.ontwerp, (x - laag) / breedte, y, namen, studie.seed)

    def rapport(self, pad: str | Path, taal: str = "nl") -> None:
        """Write the report as one HTML file. Raises OSError where it cannot be written."""
        from simulatie.report.studie import schrijf_studierapport

        schrijf_studierapport(self, pad, taal)

    def parameters(self) -> pd.DataFrame:
        """The values of each world: wereld, and a column for each path."""
        return pd.DataFrame([{"wereld": w.nummer, **w.waarden} for w in self.plan.ontwerp.werelden])

    def als_xarray(self) -> Any:
        """The effects as an xarray Dataset over (variant, wereld, rij). Raises ImportError without `onderzoek`."""
        import xarray as xr

        t = self.tellend
        effecten = [t.effect(i + 1) for i in range(len(self.varianten))]
        assen = ("variant", "wereld", "rij")
        return xr.Dataset(
            {
                naam: (assen, np.stack([getattr(e, naam) for e in effecten]))
                for naam in ("basis", "variant", "verschil")
            },
            coords={
                "scenario": ("variant", self.varianten["scenario"].to_numpy()),
                "stand": ("variant", self.varianten["stand"].to_numpy()),
                "wereld": t.werelden,
                "indicator": ("rij", t.rijen["indicator"].to_numpy()),
                "groep": ("rij", t.rijen["groep"].to_numpy()),
            },
        )


def laad_uitkomsten(map_: str | Path) -> Uitkomsten:
    """The results of a study folder, checksums verified; of what is there.

    Raises GeenStudieError for a folder that is no study, or a result that is damaged (run `hervat` first).
    """
    folder = Studiemap(Path(map_))
    plan, folder = open_plan(folder.map, model=str(folder.lees_manifest()["model"]))
    return uitkomsten(plan, folder)


def uitkomsten(plan: Plan, folder: Studiemap) -> Uitkomsten:
    """The same, of a study at hand. Raises GeenStudieError while no task is done."""
    delen = [folder.lees(sleutel) for sleutel in plan.taken if folder.is_klaar(sleutel)]
    if not delen:
        raise GeenStudieError(folder.map, tekst("studie.niets_klaar"))
    tabel = pa.concat_tables([d.replace_schema_metadata() for d in delen])
    return Uitkomsten(plan, tabel.to_pandas())


def _plek(plek: Any) -> dict[str, int]:
    """A place in the design, under the names of the columns."""
    return {"wereld": plek.wereld, "nummer": plek.scenario, "stand": plek.stand, "replicatie": plek.replicatie}


@dataclass(frozen=True, eq=False)
class _Effect:
    """One variant against the baseline: float64 [worlds, rows] each, and the residuals [worlds, clusters, rows]."""

    basis: Reeks
    variant: Reeks
    rest: Reeks

    @property
    def verschil(self) -> Reeks:
        return self.variant - self.basis

    @property
    def fout(self) -> Reeks:
        n = self.rest.shape[1]
        if n < 2:
            return np.full(self.basis.shape, np.nan)
        return np.sqrt(n / (n - 1) * (self.rest**2).sum(axis=1))


@dataclass(frozen=True, eq=False)
class Tellend:
    """Counts as one array: [variants (0 is the baseline), worlds, clusters, rows, 2 (teller, noemer)]."""

    werelden: NDArray[np.int64]
    rijen: pd.DataFrame
    waarden: Reeks

    def plek(self, wat: tuple[str, str]) -> int:
        """The row of an indicator and group. Raises ZonderUitkomstError where there is none."""
        gevonden = np.flatnonzero((self.rijen["indicator"] == wat[0]) & (self.rijen["groep"] == wat[1]))
        if not len(gevonden):
            raise ZonderUitkomstError(wat[0])
        return int(gevonden[0])

    def effect(self, variant: int) -> _Effect:
        """The variant against the baseline."""
        r0, e0 = _verhouding(self.waarden[0])
        r1, e1 = _verhouding(self.waarden[variant])
        return _Effect(r0, r1, e1 - e0)


def _verhouding(telling: Reeks) -> tuple[Reeks, Reeks]:
    """Pooled ratio [worlds, rows] and residuals [worlds, clusters, rows] of counts [worlds, clusters, rows, 2]."""
    y, x = telling[..., 0], telling[..., 1]
    som_x = x.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        r = y.sum(axis=1) / som_x
        rest = (y - r[:, None] * x) / som_x[:, None]
    return r, rest


def _samengevat(e: _Effect) -> dict[str, Reeks]:
    """Over worlds: mean effect, its noise, and what the worlds differ by."""
    werelden, n, _ = e.rest.shape
    d = e.verschil
    midden = e.rest.mean(axis=0)
    factor = n / (n - 1) if n > 1 else np.nan
    fout = np.sqrt(factor * (midden**2).sum(axis=0))
    basis = e.basis.mean(axis=0)
    stof = STOF * np.abs(basis)
    gemiddeld, fout = (np.where(np.abs(x) <= stof, 0.0, x) for x in (d.mean(axis=0), fout))
    marge = stats.t.ppf(0.5 + ZEKERHEID / 2, max(1, n - 1)) * fout
    if werelden > 1:
        totaal = d.var(axis=0, ddof=1)
        ruis = factor * ((e.rest - midden) ** 2).sum(axis=1).mean(axis=0) * werelden / (werelden - 1)
        param = np.maximum(totaal - ruis, 0.0)
        reikwijdte = stats.t.ppf(0.5 + ZEKERHEID / 2, werelden - 1) * np.sqrt(param)
        kans = (d > 0).mean(axis=0)
    else:
        param = reikwijdte = kans = np.full(gemiddeld.shape, np.nan)
    return {
        "basis": basis,
        "verschil": gemiddeld,
        "onder": gemiddeld - marge,
        "boven": gemiddeld + marge,
        "standaardfout": fout,
        "onder_param": gemiddeld - reikwijdte,
        "boven_param": gemiddeld + reikwijdte,
        "variantie_param": param,
        "kans_positief": kans,
        "trekkingen": np.full(gemiddeld.shape, float(werelden)),
    }


def _tellend(u: Uitkomsten) -> Tellend:
    """Long counts as one array; a task is there as a whole or its world is left out."""
    t = u.tellingen[u.tellingen["wereld"].isin(u.werelden)]
    rijen = t[["indicator", "groep"]].drop_duplicates(ignore_index=True)
    standen = len(u.plan.ontwerp.standen)
    variant = np.where(t["nummer"] == 0, 0, (t["nummer"] - 1) * standen + t["stand"] + 1).astype(np.int64)
    cluster = pd.MultiIndex.from_frame(t[["replicatie", "regio"]])
    clusters = cluster.unique()
    rij = pd.MultiIndex.from_frame(rijen).get_indexer(pd.MultiIndex.from_frame(t[["indicator", "groep"]]))
    wereld = np.searchsorted(u.werelden, t["wereld"].to_numpy(dtype=np.int64))
    vorm = (len(u.varianten) + 1, len(u.werelden), len(clusters), len(rijen), 2)
    waarden = np.zeros(vorm)
    plek = (variant, wereld, clusters.get_indexer(cluster), rij)
    waarden[(*plek, 0)] = t["teller"].to_numpy(dtype=np.float64)
    waarden[(*plek, 1)] = t["noemer"].to_numpy(dtype=np.float64)
    return Tellend(np.asarray(u.werelden, dtype=np.int64), rijen, waarden)
