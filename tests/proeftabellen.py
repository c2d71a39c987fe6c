"""Made-up numbers of a comparison: effects by scenario, and the tables beside those of the differences."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd

from simulatie.outcomes.vergelijking_gepubliceerd import gepubliceerd

UITKERINGEN = ("WW", "WAO", "WAJONG", "WWB", "NUG")
DEELGROEPEN = (
    *UITKERINGEN,
    *(f"leeftijd|{k}" for k in ("15-24", "25-34", "35-44", "45-54", "55-64")),
    *(f"opleiding|{k}" for k in ("laag", "middelbaar", "hoog")),
    *(f"knelpunt|{k}" for k in ("geen", "zoekgedrag", "vaardigheden", "werkritme", "gezondheid", "motivatie")),
)
PRIMAIR = {  # level of the baseline, threshold
    "primair_duurzaam_werk_24m": (0.295, 0.01),
    "primair_uitkeringsmaanden_24m": (13.1, 0.25),
    "primair_vervolg_12m": (0.15, 0.02),
    "primair_uitzitmaanden": (4.72, 0.25),
    "primair_publiek_geld": (21098.0, 100.0),
}
PER_KWARTAAL = {  # counted by quarter of entry: level of the baseline
    "instroom_duurzaam_werk_24m": 0.4,
    "instroom_uitkeringsmaanden_24m": 14.2,
    "instroom_uitzitmaanden": 1.3,
}
# difference and half-width of its interval, for each primary outcome
EFFECTEN = {
    "gedeeltelijke-vergoeding-terugmelding": (
        (0.012, 0.009),
        (-0.31, 0.12),
        (0.085, 0.012),
        (-1.42, 0.11),
        (64.0, 90.0),
    ),
    "verplichte-overdracht": ((0.002, 0.006), (-0.04, 0.09), (0.0, 0.0), (0.02, 0.015), (31.0, 24.0)),
    "pakket-tweede-kans": ((0.034, 0.01), (-0.82, 0.14), (0.192, 0.015), (-2.3, 0.13), (-210.0, 140.0)),
    "kleinere-caseload": ((0.018, 0.008), (-0.45, 0.12), (0.06, 0.013), (0.4, 0.1), (180.0, 110.0)),
}


def effect(naam: str) -> tuple[tuple[float, float], ...]:
    """The effects of a scenario; unknown names get those of the first."""
    return EFFECTEN.get(naam, EFFECTEN["gedeeltelijke-vergoeding-terugmelding"])


def _verschil(basis: float, verschil: float, marge: float) -> dict[str, float]:
    return {
        "basis": basis,
        "variant": basis + verschil,
        "verschil": verschil,
        "onder": verschil - marge,
        "boven": verschil + marge,
    }


def maak_kwartalen(namen: tuple[str, ...], rng: np.random.Generator) -> pd.DataFrame:
    rijen = []
    for naam in namen:
        for (indicator, basis), (verschil, marge) in zip(PER_KWARTAAL.items(), effect(naam), strict=False):
            for kwartaal in range(-8, 13):
                na = kwartaal >= 0
                d = verschil * min(1.0, (kwartaal + 1) / 5) + float(rng.normal(0, marge)) if na else 0.0
                m = 2.2 * marge if na else 0.0
                sleutel = {"scenario": naam, "indicator": indicator, "kwartaal": kwartaal}
                rijen.append(sleutel | _verschil(basis, d, m))
    return pd.DataFrame(rijen)


def maak_keten(namen: tuple[str, ...], rng: np.random.Generator) -> pd.DataFrame:
    stappen = {
        "aangeboden": (0.031, 0.12),
        "geaccepteerd": (0.15, 0.42),
        "uitzitmaanden": (4.72, -1.4),
        "vervolg": (0.15, 0.085),
        "tijd_tot_vervolg": (7.4, -1.1),
        "passend_tweede": (0.55, 0.04),
        "duurzaam_na_tweede": (0.21, 0.012),
    }
    rijen = []
    for n, naam in enumerate(namen):
        for stap, (basis, verschil) in stappen.items():
            d = verschil * (1.0, 0.05, 1.4, 0.5)[n % 4]
            m = abs(verschil) * float(rng.uniform(0.08, 0.4))
            sleutel = {"scenario": naam, "stap": stap, "indicator": stap, "groep": "totaal"}
            rijen.append(sleutel | _verschil(basis, d, m))
    return pd.DataFrame(rijen)


def maak_claims(alle: tuple[str, ...]) -> pd.DataFrame:
    waarden = {
        "geclaimd": 0.27,
        "dubbel": 0.012,
        "veroorzaakt_plaatsing": 0.061,
        "veroorzaakt_12m": 0.048,
        "veroorzaakt_24m": 0.021,
        "maanden_werk": 0.71,
        "kosten_per_netto_baan": 61_400.0,
    }
    rijen = []
    for n, naam in enumerate(alle):
        for u, uitkering in enumerate(("totaal", "WW", "WAO", "WWB")):
            for maat, waarde in waarden.items():
                w = waarde * (1 + 0.05 * n) * (1 - 0.1 * u)
                rijen.append(
                    {
                        "scenario": naam,
                        "uitkering": uitkering,
                        "maat": maat,
                        "waarde": w,
                        "onder": w * 0.9,
                        "boven": w * 1.1,
                        "vorm": "interval",
                    }
                )
    return pd.DataFrame(rijen)


def maak_overleving(alle: tuple[str, ...]) -> pd.DataFrame:
    rijen = []
    for n, naam in enumerate(alle):
        for uitkering, tempo in (("totaal", 0.045), ("WW", 0.07), ("WAO", 0.02), ("WWB", 0.025)):
            for maand in range(0, 49, 3):
                a = 0.25 + 0.75 * math.exp(-tempo * (1 + 0.06 * n) * maand)
                m = 0.006 if maand else 0.0
                rijen.append(
                    {
                        "scenario": naam,
                        "uitkering": uitkering,
                        "maand": maand,
                        "aandeel": a,
                        "onder": a - m,
                        "boven": a + m,
                    }
                )
    return pd.DataFrame(rijen)


def maak_gepubliceerd(rng: np.random.Generator) -> pd.DataFrame:
    tabel = gepubliceerd().assign(scenario="basis", trekking=0)
    tabel["model"] = tabel["gepubliceerd"] * (1.0 + rng.normal(0.0, 0.18, len(tabel)))
    marge = 0.07 * tabel["gepubliceerd"]
    tabel["onder"], tabel["boven"] = tabel["model"] - marge, tabel["model"] + marge
    tabel["verschil"] = tabel["model"] - tabel["gepubliceerd"]
    tabel["noemer"], tabel["weggelaten"] = 800.0, 20.0
    tabel.loc[tabel.index[3], ["model", "onder", "boven", "verschil"]] = math.nan
    return tabel


def maak_invoer(namen: tuple[str, ...]) -> pd.DataFrame:
    rijen: list[tuple[Any, ...]] = []
    for naam in namen:
        rijen += [
            (
                naam,
                "contracten.regulier.vergoeding.terugmelding",
                "Deel van de prijs bij een geaccepteerde terugmelding",
                "Share of the price on an accepted hand-back",
                "aandeel",
                0.0,
                0.2,
                pd.Timestamp("2008-01-01"),
                "keuze",
            ),
            (
                naam,
                "opdrachtgevers.uwv.terugmelding.acceptatie.kansarm",
                "Kans dat een terugmelding wordt geaccepteerd",
                "Chance that a hand-back is accepted",
                "kans",
                0.15,
                0.6,
                pd.Timestamp("2008-01-01"),
                "aanname",
            ),
            (
                naam,
                "opdrachtgevers.uwv.overdracht.verplicht",
                "Overdracht verplicht",
                "Handover mandatory",
                "",
                False,
                True,
                None,
                "keuze",
            ),
        ]
    kolommen = ["scenario", "pad", "titel", "title", "eenheid", "basis", "variant", "vanaf", "herkomst"]
    return pd.DataFrame(rijen, columns=kolommen)


def maak_leunt_op(namen: tuple[str, ...]) -> pd.DataFrame:
    rijen: list[tuple[Any, ...]] = []
    for naam in namen:
        rijen += [
            (
                naam,
                "motivatie.daling_uitzitten",
                "Extra daling van de motivatie per maand uitzitten",
                "Extra fall of motivation per month sat out",
                0.03,
                0.0,
                0.08,
                "aanname",
                True,
            ),
            (
                naam,
                "aanbieder.gewenning.spreiding",
                "Spreiding van de gewoonte om niet terug te melden",
                "Spread of the habit against handing back",
                0.8,
                0.3,
                1.5,
                "aanname",
                True,
            ),
            (
                naam,
                "aanbieder.kosten.standaard",
                "Kosten van een gewone maand",
                "Cost of a usual month",
                180.0,
                100.0,
                300.0,
                "gekalibreerd",
                False,
            ),
        ]
    kolommen = [
        "scenario",
        "pad",
        "titel",
        "title",
        "waarde",
        "bereik_laag",
        "bereik_hoog",
        "herkomst",
        "prior_gedreven",
    ]
    return pd.DataFrame(rijen, columns=kolommen)
