"""Cuts through the differences that a report tells in order: the chain of the change, quarters, survival, claims."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Hashable, Mapping
from typing import Final

import numpy as np
import pandas as pd

from simulatie.assen import UITKERING
from simulatie.outcomes.vergelijking.arm import WEGGELATEN, Arm, Rij
from simulatie.outcomes.vergelijking.fieller import fieller

KETEN: Final[tuple[tuple[str, Rij], ...]] = (
    ("aangeboden", ("terugmelding_aangeboden", "enige")),
    ("geaccepteerd", ("terugmelding_aanvaard", "totaal")),
    ("uitzitmaanden", ("uitzit_maanden", "totaal")),
    ("vervolg", ("sturing_vervolg_12m", "totaal")),
    ("tijd_tot_vervolg", ("sturing_tijd_tot_vervolg", "totaal")),
    ("passend_tweede", ("sturing_vervolg_past", "totaal")),
    ("duurzaam_na_tweede", ("sturing_duurzaam_na_vervolg", "totaal")),
)
"""Steps of the chain of the change in order, each with the indicator it is read from."""
MATEN: Final[tuple[tuple[str, str], ...]] = (
    ("geclaimd", "geclaimd_per_traject"),
    ("dubbel", "dubbel_geclaimd"),
    ("veroorzaakt_plaatsing", "netto_baan_per_traject_plaatsing"),
    ("veroorzaakt_12m", "netto_baan_per_traject_12m"),
    ("veroorzaakt_24m", "netto_baan_per_traject_24m"),
    ("maanden_werk", "netto_maanden_per_traject"),
    ("kosten_per_netto_baan", "kosten_per_netto_baan_24m"),
)
OVERLEVING: Final = "tijd_tot_werk_verdeling"
KWARTAAL: Final = re.compile(r"kw(\d{4})-([1-4])")
_WAARDEN: Final = ["basis", "variant", "verschil", "onder", "boven"]


def maak_keten(verschillen: pd.DataFrame) -> pd.DataFrame:
    """Columns scenario, stap, indicator, groep, basis, variant, verschil, onder, boven; a step nobody counts is NaN."""
    velden = ["scenario", "indicator", "groep", *_WAARDEN]
    bekend = {(r["scenario"], r["indicator"], r["groep"]): r for r in verschillen[velden].to_dict("records")}
    delen: list[dict[Hashable, object]] = []
    for scenario in verschillen["scenario"].unique():
        for stap, rij in KETEN:
            delen.append(
                {"scenario": scenario, "stap": stap, "indicator": rij[0], "groep": rij[1]}
                | bekend.get((scenario, *rij), {})
            )
    return pd.DataFrame(delen, columns=["scenario", "stap", "indicator", "groep", *_WAARDEN])


def maak_kwartalen(verschillen: pd.DataFrame, invoering: dict[str, dt.date]) -> pd.DataFrame:
    """Differences by quarter since the scenario's introduction: scenario, indicator, kwartaal, and the values.

    `invoering`: first day of change by scenario. `kwartaal` is 0 for the calendar quarter of that day, negative before.
    """
    gevonden = [KWARTAAL.fullmatch(groep) for groep in verschillen["groep"]]
    deel = verschillen[[plek is not None for plek in gevonden]].copy()
    begin = {naam: d.year * 4 + (d.month - 1) // 3 for naam, d in invoering.items()}
    deel["kwartaal"] = np.array(
        [
            int(plek[1]) * 4 + int(plek[2]) - 1 - begin[scenario]
            for plek, scenario in zip(gevonden, verschillen["scenario"], strict=True)
            if plek is not None
        ],
        dtype=np.int64,
    )
    volgorde = ["scenario", "indicator", "kwartaal"]
    return deel[[*volgorde, *_WAARDEN]].sort_values(volgorde, kind="stable", ignore_index=True)


def maak_overleving(samenvatting: pd.DataFrame) -> pd.DataFrame:
    """Share that has not found work yet: scenario, uitkering, maand, aandeel, onder, boven; 1 at entry.

    `samenvatting`: estimates of all scenarios (`schatting.schat_tellingen`).
    """
    kans = samenvatting[samenvatting["indicator"] == OVERLEVING]
    delen = [groep.rpartition("|") for groep in kans["groep"]]
    tabel = pd.DataFrame(
        {
            "scenario": kans["scenario"],
            "uitkering": [voor or "totaal" for voor, _, _ in delen],
            "maand": np.array([int(maand.removesuffix("m")) for _, _, maand in delen], dtype=np.int64),
            "aandeel": 1.0 - kans["waarde"],
            "onder": 1.0 - kans["boven"],
            "boven": 1.0 - kans["onder"],
        }
    )
    begin = tabel.drop_duplicates(["scenario", "uitkering"]).assign(maand=0, aandeel=1.0, onder=1.0, boven=1.0)
    samen = pd.concat([begin, tabel], ignore_index=True)
    rang = {paar: i for i, paar in enumerate(zip(begin["scenario"], begin["uitkering"], strict=True))}
    samen["_rang"] = [rang[paar] for paar in zip(samen["scenario"], samen["uitkering"], strict=True)]
    return samen.sort_values(["_rang", "maand"], kind="stable", ignore_index=True).drop(columns="_rang")


def maak_claims(samenvatting: pd.DataFrame, armen: Mapping[str, Arm]) -> pd.DataFrame:
    """Claimed and caused by benefit: scenario, uitkering, maat, waarde, onder, boven, vorm; NaN: not counted.

    `samenvatting`: estimates of all scenarios; `armen`: their counts. Cost per net job has Fieller's set, for the net
    may be zero or below it; `vorm` says which kind (`fieller.Vorm`).
    """
    groepen = (*UITKERING, "totaal")
    delen: list[dict[Hashable, object]] = []
    for scenario, arm in armen.items():
        eigen = samenvatting[(samenvatting["scenario"] == scenario) & samenvatting["groep"].isin(groepen)]
        for maat, indicator in MATEN:
            rijen = eigen[eigen["indicator"] == indicator][["groep", "waarde", "onder", "boven"]].to_dict("records")
            for rij in rijen or [{"groep": "totaal"}]:
                groep = str(rij.pop("groep"))
                if maat == "kosten_per_netto_baan" and rij:
                    rij = _per_netto(arm, (indicator, groep))
                delen.append({"scenario": scenario, "uitkering": groep, "maat": maat, "vorm": "interval", **rij})
    return pd.DataFrame(delen, columns=["scenario", "uitkering", "maat", "waarde", "onder", "boven", "vorm"])


def _per_netto(arm: Arm, rij: Rij) -> dict[Hashable, object]:
    """Total cost over total net jobs with Fieller's set, from the spread of both between clusters."""
    i = arm.rijen.index(rij)
    z = arm.aantallen[:, i, :WEGGELATEN]
    z = z[(z != 0.0).any(axis=1)]
    n = len(z)
    a, b = (float(som) for som in z.sum(axis=0))
    V = np.cov(z.T) * n if n >= 2 else np.full((2, 2), np.nan)
    uit = fieller(a, b, float(V[0, 0]), float(V[1, 1]), float(V[0, 1]), n - 1)
    return {"waarde": uit.waarde, "onder": uit.onder, "boven": uit.boven, "vorm": uit.vorm}
