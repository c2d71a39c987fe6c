"""A made-up comparison with all a report can show: findings, none, too small, exactly equal, unbounded ratios."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from simulatie.outcomes.vergelijking_gepubliceerd import gepubliceerd
from simulatie.scenario.lezen import Geladen, laad

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


@dataclass(frozen=True, eq=False)
class Proefvergelijking:
    """The shape of `simulatie.vergelijken.Vergelijking`."""

    basis: Geladen
    scenarios: tuple[Geladen, ...]
    manifest: dict[str, Any]
    indicatoren: pd.DataFrame
    verschillen: pd.DataFrame
    budget: pd.DataFrame
    kwartalen: pd.DataFrame
    keten: pd.DataFrame
    claims: pd.DataFrame
    overleving: pd.DataFrame
    gepubliceerd: pd.DataFrame
    invoer: pd.DataFrame
    leunt_op: pd.DataFrame
    extra: dict[str, Any] = field(default_factory=dict)


def maak(
    map_: Path,
    namen: tuple[str, ...] = tuple(EFFECTEN)[:3],
    *,
    trekkingen: int = 0,
    klantbestand: dict[str, Any] | None = None,
    titels: dict[str, str] | None = None,
) -> Proefvergelijking:
    """A comparison with these scenarios; the same arguments give the same numbers."""
    rng = np.random.default_rng(7)
    alle = ("basis", *namen)
    verschillen = pd.concat([_verschillen(naam, rng, trekkingen) for naam in namen], ignore_index=True)
    return Proefvergelijking(
        basis=laad("basis"),
        scenarios=tuple(_scenario(map_, naam, (titels or {}).get(naam, "")) for naam in namen),
        manifest=_manifest(namen, trekkingen, klantbestand),
        indicatoren=_indicatoren(alle, verschillen),
        verschillen=verschillen,
        budget=pd.concat([_budget(naam) for naam in namen], ignore_index=True),
        kwartalen=_kwartalen(namen, rng),
        keten=_keten(namen, rng),
        claims=_claims(alle),
        overleving=_overleving(alle),
        gepubliceerd=_gepubliceerd(rng),
        invoer=_invoer(namen),
        leunt_op=_leunt_op(namen),
    )


def effect(naam: str) -> tuple[tuple[float, float], ...]:
    """The effects of a scenario; unknown names get those of the first."""
    return EFFECTEN.get(naam, EFFECTEN["gedeeltelijke-vergoeding-terugmelding"])


def _scenario(map_: Path, naam: str, titel: str) -> Geladen:
    pad = map_ / "variant.yaml"
    pad.write_text(
        "extends: basis\nnaam: variant\ntitel: Een variant\n"
        "beschrijving: UWV vergoedt een deel van de prijs als een aanbieder een kansarme klant teruggeeft.\n"
        "mechanisme: De aanbieder wint er minder bij door een klant te laten uitzitten.\n",
        encoding="utf-8",
    )
    geladen = laad(pad)
    scenario = geladen.scenario.model_copy(update={"naam": naam, "titel": titel or naam.replace("-", " ").capitalize()})
    return replace(geladen, scenario=scenario)


def _manifest(namen: tuple[str, ...], trekkingen: int, klantbestand: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "run_id": "8749deef10fa",
        "basis": {"naam": "basis", "hash": "ab" * 32},
        "scenarios": [{"naam": naam, "hash": f"{k:02d}" * 32} for k, naam in enumerate(namen, start=1)],
        "klanten": 50_000.0,
        "waarde_baan": 5000.0,
        "regios": 20,
        "replicaties": 5,
        "seed": 1,
        "trekkingen": trekkingen,
        "prijzen": "vast",
        "budget": "vast",
        "engine": "kern",
        "model": "207c57ddbaaf79dd",
        "versie": "0.1.0",
        "python": "3.11.7",
        "pakketten": {"numpy": "2.4.6", "pandas": "3.1.1"},
        "kalibratie": [],
        "zekerheid": "niet gekalibreerd; alleen simulatieruis",
        "opdracht": f"tweedekans vergelijk basis {' '.join(namen)} --klanten 50000 --replicaties 5 --seed 1 --rapport",
        "klantbestand": klantbestand,
    }


def _verschil(naam: str, indicator: str, groep: str, waarden: tuple[float, ...], trekkingen: int) -> dict[str, Any]:
    basis, verschil, marge, drempel = waarden
    onder, boven = verschil - marge, verschil + marge
    klein = abs(onder) <= drempel and abs(boven) <= drempel
    oordeel = (
        "gelijk"
        if verschil == marge == 0.0
        else "geen bevinding"
        if onder <= 0.0 <= boven
        else "te klein"
        if klein
        else "meer"
        if verschil > 0
        else "minder"
    )
    fout = marge / 1.98
    wijd = 2.5 * marge
    return {
        "scenario": naam,
        "indicator": indicator,
        "groep": groep,
        "primair": True,
        "soort": "aandeel" if basis < 1 else "gemiddelde",
        "basis": basis,
        "variant": basis + verschil,
        "verschil": verschil,
        "onder": onder,
        "boven": boven,
        "standaardfout": fout,
        "clusters": 100,
        "ruisreductie": 0.87 if marge else math.nan,
        "drempel": drempel,
        "oordeel": oordeel,
        "onder_param": verschil - wijd if trekkingen else math.nan,
        "boven_param": verschil + wijd if trekkingen else math.nan,
        "standaardfout_param": 2 * fout if trekkingen else math.nan,
        "kans_teken": min(0.5 + abs(verschil) / (wijd or 1.0) / 2, 0.995) if trekkingen else math.nan,
        "trekkingen": float(trekkingen) if trekkingen else math.nan,
    }


def _verschillen(naam: str, rng: np.random.Generator, trekkingen: int) -> pd.DataFrame:
    rijen = []
    for (indicator, (basis, drempel)), (verschil, marge) in zip(PRIMAIR.items(), effect(naam), strict=True):
        for groep in ("totaal", "uwv", "gemeente", *DEELGROEPEN):
            los = 1.0 if groep == "totaal" else float(rng.uniform(0.2, 1.8))
            breder = 1.0 if groep == "totaal" else float(rng.uniform(1.5, 5.0))
            waarden = (basis, verschil * los, marge * breder, drempel)
            rijen.append(_verschil(naam, indicator, groep, waarden, trekkingen))
    return pd.DataFrame(rijen)


def _indicatoren(alle: tuple[str, ...], verschillen: pd.DataFrame) -> pd.DataFrame:
    rijen = []
    for scenario in alle:
        for groep in ("totaal", "uwv", "gemeente", *DEELGROEPEN):
            for indicator, (basis, _) in PRIMAIR.items():
                noemer = 12000.0 if groep == "totaal" else 900.0
                rijen.append(
                    {
                        "scenario": scenario,
                        "trekking": 0,
                        "indicator": indicator,
                        "groep": groep,
                        "teller": basis * noemer,
                        "noemer": noemer,
                        "waarde": basis,
                        "onder": basis * 0.97,
                        "boven": basis * 1.03,
                        "standaardfout": basis * 0.015,
                        "clusters": 100,
                        "weggelaten": 100,
                    }
                )
    return pd.DataFrame(rijen)


def _budget(naam: str) -> pd.DataFrame:
    geld, marge = effect(naam)[4]
    baan = effect(naam)[0][0]
    posten = (
        ("trajecten", "traject/instromer", 0.52, 0.06, 0.01),
        ("klantmanager_uren", "uur/instromer", 6.4, 0.3, 0.05),
        ("aanbieders", "euro/instromer", 1810.0, 240.0, 30.0),
        ("klantmanagers", "euro/instromer", 310.0, 14.0, 3.0),
        ("uitkeringen", "euro/instromer", 18400.0, geld - 254.0, marge),
        ("loon", "euro/instromer", 410.0, 0.0, 0.0),
        ("zorg", "euro/instromer", 168.0, 0.4, 0.6),
        ("totaal", "euro/instromer", 21098.0, geld, marge),
        ("marge_aanbieders", "deel van het betaalde", 0.06, -0.008, 0.002),
    )
    rijen = []
    for post, eenheid, basis, verschil, m in posten:
        schaal = 420_000 / (1e6 if eenheid.startswith("euro") else 1e3) if "/" in eenheid else math.nan
        rijen.append(
            {
                "scenario": naam,
                "post": post,
                "eenheid": eenheid,
                "basis": basis,
                "variant": basis + verschil,
                "verschil": verschil,
                "onder": verschil - m,
                "boven": verschil + m,
                "landelijk": verschil * schaal,
                "landelijk_onder": (verschil - m) * schaal,
                "landelijk_boven": (verschil + m) * schaal,
                "methode": "t",
                "vorm": "interval",
                "kwadrant": "",
            }
        )
    leeg = dict.fromkeys(("basis", "variant", "landelijk", "landelijk_onder", "landelijk_boven"), math.nan)
    vormen = {
        "gedeeltelijke-vergoeding-terugmelding": ("interval", "onbeslist", -2100.0, 15500.0),
        "verplichte-overdracht": ("geheel", "onbeslist", -math.inf, math.inf),
        "pakket-tweede-kans": ("interval", "meer_werk_goedkoper", -11000.0, -2000.0),
        "kleinere-caseload": ("halfopen", "meer_werk_duurder", 3100.0, math.inf),
    }
    vorm, kwadrant, onder, boven = vormen.get(naam, vormen["verplichte-overdracht"])
    rijen.append(
        {
            "scenario": naam,
            "post": "kosten_per_extra_duurzame_baan",
            "eenheid": "euro/baan",
            **leeg,
            "verschil": geld / baan,
            "onder": onder,
            "boven": boven,
            "methode": "Fieller",
            "vorm": vorm,
            "kwadrant": kwadrant,
        }
    )
    baat = 5000.0 * baan - geld
    rijen.append(
        {
            "scenario": naam,
            "post": "netto_baat",
            "eenheid": "euro/instromer",
            "basis": 0.0,
            "variant": baat,
            "verschil": baat,
            "onder": baat - 95.0,
            "boven": baat + 95.0,
            "landelijk": baat * 0.42,
            "landelijk_onder": (baat - 95) * 0.42,
            "landelijk_boven": (baat + 95) * 0.42,
            "methode": "t",
            "vorm": "interval",
            "kwadrant": "",
        }
    )
    return pd.DataFrame(rijen)


def _kwartalen(namen: tuple[str, ...], rng: np.random.Generator) -> pd.DataFrame:
    rijen = []
    for naam in namen:
        for (indicator, basis), (verschil, marge) in zip(PER_KWARTAAL.items(), effect(naam), strict=False):
            for kwartaal in range(-8, 13):
                na = kwartaal >= 0
                d = verschil * min(1.0, (kwartaal + 1) / 5) + float(rng.normal(0, marge)) if na else 0.0
                m = 2.2 * marge if na else 0.0
                rijen.append(
                    {
                        "scenario": naam,
                        "indicator": indicator,
                        "kwartaal": kwartaal,
                        "basis": basis,
                        "variant": basis + d,
                        "verschil": d,
                        "onder": d - m,
                        "boven": d + m,
                    }
                )
    return pd.DataFrame(rijen)


def _keten(namen: tuple[str, ...], rng: np.random.Generator) -> pd.DataFrame:
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
            rijen.append(
                {
                    "scenario": naam,
                    "stap": stap,
                    "indicator": stap,
                    "groep": "totaal",
                    "basis": basis,
                    "variant": basis + d,
                    "verschil": d,
                    "onder": d - m,
                    "boven": d + m,
                }
            )
    return pd.DataFrame(rijen)


def _claims(alle: tuple[str, ...]) -> pd.DataFrame:
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


def _overleving(alle: tuple[str, ...]) -> pd.DataFrame:
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


def _gepubliceerd(rng: np.random.Generator) -> pd.DataFrame:
    tabel = gepubliceerd().assign(scenario="basis", trekking=0)
    tabel["model"] = tabel["gepubliceerd"] * (1.0 + rng.normal(0.0, 0.18, len(tabel)))
    marge = 0.07 * tabel["gepubliceerd"]
    tabel["onder"], tabel["boven"] = tabel["model"] - marge, tabel["model"] + marge
    tabel["verschil"] = tabel["model"] - tabel["gepubliceerd"]
    tabel["noemer"], tabel["weggelaten"] = 800.0, 20.0
    tabel.loc[tabel.index[3], ["model", "onder", "boven", "verschil"]] = math.nan
    return tabel


def _invoer(namen: tuple[str, ...]) -> pd.DataFrame:
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


def _leunt_op(namen: tuple[str, ...]) -> pd.DataFrame:
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


def verkenning_2d(trekkingen: int = 40) -> pd.DataFrame:
    """A sweep over the share paid and the acceptance."""
    rijen = []
    for f in np.linspace(0.0, 0.4, 9):
        for a in np.linspace(0.1, 0.9, 9):
            d = 0.05 * (f * (a - 0.25) - 0.12 * f * f)
            m = 0.0006 + 0.001 * f if f else 0.0
            kans = 1.0 / (1.0 + math.exp(-d / 0.0012)) if trekkingen and f > 0 else math.nan
            rijen.append(_verkend({_PAD_F: f, _PAD_A: a}, d, m, kans, trekkingen))
    return pd.DataFrame(rijen)


def verkenning_1d(trekkingen: int = 0) -> pd.DataFrame:
    """A sweep over the share paid."""
    rijen = []
    for f in np.linspace(0.0, 0.4, 9):
        d, m = 0.04 * f - 0.13 * f * f, 0.0005 + 0.004 * f if f else 0.0
        rijen.append(_verkend({_PAD_F: f}, d, m, 0.8 if trekkingen else math.nan, trekkingen))
    return pd.DataFrame(rijen)


_PAD_F = "contracten.regulier.vergoeding.terugmelding"
_PAD_A = "opdrachtgevers.uwv.terugmelding.acceptatie.kansarm"


def _verkend(punt: dict[str, float], d: float, m: float, kans: float, trekkingen: int) -> dict[str, Any]:
    return {
        **punt,
        "indicator": "primair_duurzaam_werk_24m",
        "groep": "totaal",
        "basis": 0.295,
        "verschil": d,
        "onder": d - m,
        "boven": d + m,
        "kans_positief": kans,
        "trekkingen": trekkingen,
    }
