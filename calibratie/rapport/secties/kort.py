"""What came out, in a few sentences, and what a reader may not miss."""

from __future__ import annotations

import math

from calibratie.diagnose import VEEL_PHI
from calibratie.rapport.stof import GEDREVEN, GOED_R2, GOED_RHAT, GROTE_RUIS, KalStof
from simulatie.report.blokken import Alinea, Blok, Kader, Punten, Sectie


def in_het_kort(stof: KalStof) -> Sectie:
    """Fit, figures kept out, what the figures tell, and whether the computation can be trusted."""
    t = stof.opm.t
    blokken: tuple[Blok, ...] = (
        Alinea(t("kalrap.kort.uitleg")),
        Punten((*_cijfers(stof), _bepaald(stof), _dispersie(stof))),
        Kader(t("rapport.kader.kop"), (*_waarschuwingen(stof), t("rapport.kader.personen"))),
    )
    return Sectie("kort", t("rapport.kort.kop"), t("rapport.kort.kop"), blokken)


def _cijfers(stof: KalStof) -> list[str]:
    zinnen = []
    for rol in ("kalibreer", "toets"):
        rijen = stof.met_rol(rol)
        if rijen:
            binnen = sum(r["binnen"] for r in rijen)
            toeval = stof.opm.getal(0.05 * len(rijen), 0)
            zinnen.append(stof.opm.t(f"kalrap.kort.{rol}", k=binnen, n=len(rijen), toeval=toeval))
    if stof.missers:
        namen = stof.opsomming([stof.doel_in_zin(r) for r in stof.missers], 3)
        zinnen.append(stof.opm.t("kalrap.kort.missers", n=len(stof.missers), namen=namen))
    return zinnen


def _bepaald(stof: KalStof) -> str:
    bepaald, deels, prior = (len(stof.met_klasse(k)) for k in ("bepaald", "deels", GEDREVEN))
    return stof.opm.t("kalrap.kort.bepaald", n=len(stof.parameters), bepaald=bepaald, deels=deels, prior=prior)


def _dispersie(stof: KalStof) -> str:
    hoog = [r for r in stof.rijen("phi") if r["phi"] > VEEL_PHI]
    if not hoog:
        return stof.opm.t("kalrap.kort.phi_goed", grens=stof.opm.getal(VEEL_PHI, 0))
    bronnen = stof.opsomming([f"{r['bron']} ({stof.opm.getal(r['phi'], 1)})" for r in hoog])
    return stof.opm.t("kalrap.kort.phi_hoog", grens=stof.opm.getal(VEEL_PHI, 0), bronnen=bronnen)


def _waarschuwingen(stof: KalStof) -> list[str]:
    """Why the posterior is not to be used as it stands; one plain sentence where nothing was found."""
    kern, opm, t = stof.kern, stof.opm, stof.opm.t
    regels = []
    if stof.snel:
        regels.append(t("kalrap.kader.snel", klanten=opm.getal(float(stof.inst.klanten), 0)))
    rhat, k, grens = (kern.get(naam, math.nan) for naam in ("rhat_hoogste", "psis_k", "psis_k_grens"))
    if not rhat <= GOED_RHAT:
        regels.append(t("kalrap.kader.rhat", rhat=opm.getal(rhat, 3), grens=opm.getal(GOED_RHAT, 2)))
    if not k <= grens:
        regels.append(t("kalrap.kader.psis", k=opm.getal(k, 2), grens=opm.getal(grens, 1)))
    grof = [r for r in stof.rijen("emulator") if r["te_grof"]]
    if grof:
        n = len(stof.tabellen["emulator"])
        regels.append(t("kalrap.kader.grof", k=len(grof), n=n, grens=opm.getal(GOED_R2, 2)))
    ruis = [r for r in stof.rijen("emulator") if r["ruisaandeel"] > GROTE_RUIS]
    if ruis:
        hoogste = stof.procent(max(r["ruisaandeel"] for r in ruis))
        regels.append(t("kalrap.kader.ruis", k=len(ruis), grens=stof.procent(GROTE_RUIS), hoogste=hoogste))
    return regels or [t("kalrap.kader.goed")]
