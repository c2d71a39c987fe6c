"""Can the computation be trusted: chains, emulator beside real runs, other seeds, starts."""

from __future__ import annotations

import math
from typing import Final

from calibratie.rapport.figuren import nabootsing
from calibratie.rapport.stof import GOED_RHAT, KalStof
from simulatie.report.blokken import Alinea, Blok, FiguurBlok, Punten, Sectie, TabelBlok, Tussenkop
from simulatie.report.tabellen import tabel
from simulatie.report.zinnen import klein

_ANDER_DAL: Final = 1.0  # prior standard deviations from which a start is said to have ended elsewhere
_SEEDS: Final = 1.0  # posterior standard deviations from which a parameter is said to hang on the seed


def rekenwerk(stof: KalStof) -> Sectie:
    """Chains, emulator beside real runs, other seeds, starts."""
    t = stof.opm.t
    blokken: list[Blok] = [Alinea(t("kalrap.rekenwerk.uitleg")), Punten(_ketens(stof))]
    figuur = nabootsing.figuur(stof)
    blokken.append(FiguurBlok(figuur) if figuur is not None else Alinea(t("kalrap.nabootsing.niet")))
    blokken += [Tussenkop(t("kalrap.seeds.kop")), Alinea(_seeds(stof))]
    blokken += [Tussenkop(t("kalrap.starts.kop")), *_starts(stof)]
    return Sectie("rekenwerk", t("kalrap.rekenwerk.kop"), t("kalrap.rekenwerk.kort"), tuple(blokken))


def _ketens(stof: KalStof) -> tuple[str, ...]:
    kern, opm, t = stof.kern, stof.opm, stof.opm.t

    def getal(naam: str, decimalen: int) -> str:
        return opm.getal(kern.get(naam, math.nan), decimalen)

    rhat, k = kern.get("rhat_hoogste", math.nan), kern.get("psis_k", math.nan)
    return (
        t(
            f"kalrap.ketens.{'goed' if rhat <= GOED_RHAT else 'slecht'}",
            rhat=getal("rhat_hoogste", 3),
            grens=opm.getal(GOED_RHAT, 2),
            ess=getal("ess_laagste", 0),
        ),
        t(
            f"kalrap.psis.{'goed' if k <= kern.get('psis_k_grens', math.nan) else 'slecht'}",
            k=getal("psis_k", 2),
            grens=getal("psis_k_grens", 1),
            runs=getal("controle", 0),
            ess=getal("psis_ess", 0),
        ),
        t(
            "kalrap.emulator.omvang",
            runs=getal("emulator_runs", 0),
            golven=getal("golven", 0),
            grof=getal("te_grof", 0),
            ruis=stof.procent(kern.get("ruisaandeel_hoogste", math.nan)),
        ),
    )


def _seeds(stof: KalStof) -> str:
    """How much the point moves with the seed, in the posterior's own standard deviations."""
    t, opm = stof.opm.t, stof.opm
    spreiding = [r for r in stof.parameters if not math.isnan(r["spreiding_seeds"])]
    if not spreiding:
        return t("kalrap.niet_gedaan")
    verst = max(spreiding, key=lambda r: r["spreiding_seeds"])
    return t(
        "kalrap.seeds.vondst",
        seeds=len(stof.inst.andere_seeds),
        n=len(spreiding),
        k=sum(r["spreiding_seeds"] > _SEEDS for r in spreiding),
        naam=klein(stof.parameter(str(verst["parameter"]))),
        hoogste=opm.getal(verst["spreiding_seeds"], 2),
    )


def _starts(stof: KalStof) -> list[Blok]:
    t, opm, rijen = stof.opm.t, stof.opm, stof.rijen("starts")
    if not rijen:
        return [Alinea(t("kalrap.niet_gedaan"))]
    elders = sum(r["van_beste"] > _ANDER_DAL for r in rijen)
    koppen = [t("kalrap.kolom.start"), *(t(f"kalrap.kolom.{k}") for k in ("kosten", "afstand", "stappen", "van_beste"))]
    regels = [
        [
            opm.getal(nummer, 0),
            opm.getal(r["kosten"], 1),
            opm.getal(r["afstand_figuren"], 1),
            opm.getal(r["stappen"], 0),
            opm.getal(r["van_beste"], 2),
        ]
        for nummer, r in enumerate(rijen, start=1)
    ]
    vondst = t("kalrap.starts.elders" if elders else "kalrap.starts.zelfde", n=len(rijen), k=elders)
    return [Alinea(vondst), TabelBlok(tabel(t("kalrap.starts.tabel"), koppen, regels, noot=t("kalrap.starts.noot")))]
