"""A made-up comparison with all a report can show: findings, none, too small, exactly equal, unbounded ratios."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from proeftabellen import (
    DEELGROEPEN,
    EFFECTEN,
    PRIMAIR,
    effect,
    maak_claims,
    maak_gepubliceerd,
    maak_invoer,
    maak_keten,
    maak_kwartalen,
    maak_leunt_op,
    maak_overleving,
)

from simulatie.scenario.lezen import Geladen, laad


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
        kwartalen=maak_kwartalen(namen, rng),
        keten=maak_keten(namen, rng),
        claims=maak_claims(alle),
        overleving=maak_overleving(alle),
        gepubliceerd=maak_gepubliceerd(rng),
        invoer=maak_invoer(namen),
        leunt_op=maak_leunt_op(namen),
    )


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
