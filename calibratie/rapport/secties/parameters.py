"""What the figures say of the parameters: prior and posterior, directions left open, correlations."""

from __future__ import annotations

from typing import Final

from calibratie.rapport.figuren import parameters as figuur_parameters
from calibratie.rapport.figuren import samenhang as figuur_samenhang
from calibratie.rapport.stof import GEDREVEN, KalStof, Rij
from simulatie.report.blokken import Alinea, Blok, FiguurBlok, Punten, Sectie, TabelBlok, Tussenkop
from simulatie.report.tabellen import Cel, Kolom, Tabel, tabel, woorden

OPEN: Final = 0.5
"""Share of the prior's variance left over, from which a direction is called open."""
_GEWICHTEN: Final = 3  # parameters a direction is described by
_MEEST: Final = 6  # parameters that are named as lying mostly in open directions


def prior_en_posterior(stof: KalStof) -> Sectie:
    """The figure, and those that only the prior tells, with the reason for that prior."""
    t = stof.opm.t
    blokken: list[Blok] = [Alinea(t("kalrap.parameters.uitleg")), FiguurBlok(figuur_parameters.figuur(stof))]
    rijen = stof.met_klasse(GEDREVEN)
    if rijen:
        geschat = sum(r["rol"] != "prior" for r in rijen)
        blokken.append(Tussenkop(t("kalrap.prior.kop", n=len(rijen))))
        blokken.append(Alinea(t("kalrap.prior.uitleg", geschat=geschat, niet=len(rijen) - geschat)))
        if stof.blijft_nederlands(rijen, "reden"):
            blokken.append(Alinea(t("kalrap.nederlands")))
        blokken.append(TabelBlok(_redenen(stof, rijen), dicht=True))
    return Sectie("parameters", t("kalrap.parameters.kop"), t("kalrap.parameters.kort"), tuple(blokken))


def _redenen(stof: KalStof, rijen: list[Rij]) -> Tabel:
    t = stof.opm.t
    regels: list[list[str | Cel]] = [
        [
            Cel(stof.parameter(str(r["parameter"])), onder=str(r["parameter"])),
            t(f"kalrap.rol.{r['rol']}"),
            t("maat.tot", onder=stof.getal(r["prior_onder"]), boven=stof.getal(r["prior_boven"])),
            Cel(stof.woorden(r, "reden"), onder=str(r["bronnen"])),
        ]
        for r in rijen
    ]
    koppen: list[str | Kolom] = [
        t("kalrap.kolom.parameter"),
        woorden(t("kolom.rol")),
        t("kalrap.kolom.prior_interval"),
        woorden(t("kalrap.kolom.reden")),
    ]
    return tabel(t("kalrap.prior.tabel"), koppen, regels)


# ---------------------------------------------------------------------- directions


def bepaaldheid(stof: KalStof) -> Sectie:
    """Singular values and the directions they leave open."""
    t, rijen = stof.opm.t, stof.rijen("singulier")
    blokken: list[Blok] = [Alinea(t("kalrap.bepaald.uitleg"))]
    if rijen:
        open_ = [int(r["richting"]) for r in rijen if r["prior_over"] >= OPEN]
        vondst = "kalrap.bepaald.vondst" if open_ else "kalrap.bepaald.alle"
        blokken.append(Alinea(t(vondst, n=len(rijen), k=len(rijen) - len(open_), open=len(open_))))
        if meest := _in_open_richtingen(stof, open_):
            blokken += [Alinea(t("kalrap.bepaald.meest")), Punten(meest)]
        blokken.append(TabelBlok(_richtingen(stof, rijen), dicht=True))
    else:
        blokken = [Alinea(t("kalrap.niet_gedaan"))]
    return Sectie("bepaald", t("kalrap.bepaald.kop"), t("kalrap.bepaald.kort"), tuple(blokken))


def _in_open_richtingen(stof: KalStof, open_: list[int]) -> tuple[str, ...]:
    """The parameters that lie most in open directions: of each, the sum of its squared weights in these."""
    r = stof.tabellen["richtingen"]
    deel = r[r["richting"].isin(open_)]
    aandeel = (deel["gewicht"] ** 2).groupby(deel["parameter"], sort=False).sum()
    aandeel = aandeel[aandeel >= OPEN].sort_values(ascending=False, kind="stable")
    zinnen = [
        stof.opm.t("kalrap.bepaald.aandeel", naam=stof.parameter(str(naam)), deel=stof.procent(float(w)))
        for naam, w in aandeel.head(_MEEST).items()
    ]
    if len(aandeel) > _MEEST:
        zinnen.append(stof.opm.t("kalrap.nog", n=len(aandeel) - _MEEST))
    return tuple(zinnen)


def _richtingen(stof: KalStof, rijen: list[Rij]) -> Tabel:
    t, opm = stof.opm.t, stof.opm
    koppen: list[str | Kolom] = [t(f"kalrap.kolom.{naam}") for naam in ("richting", "singulier", "over")]
    koppen.append(woorden(t("kalrap.kolom.vooral")))
    regels: list[list[str | Cel]] = [
        [
            opm.getal(r["richting"], 0),
            opm.getal(r["singulier"], 2),
            Cel(stof.procent(r["prior_over"]), merk="prior" if r["prior_over"] >= OPEN else ""),
            _richting(stof, int(r["richting"])),
        ]
        for r in rijen
    ]
    return tabel(t("kalrap.bepaald.tabel"), koppen, regels, noot=t("kalrap.bepaald.noot"))


def _richting(stof: KalStof, nummer: int) -> str:
    """The parameters that weigh most in a direction, with their sign."""
    r = stof.tabellen["richtingen"]
    deel = r[r["richting"] == nummer]
    deel = deel.reindex(deel["gewicht"].abs().sort_values(ascending=False, kind="stable").index).head(_GEWICHTEN)
    return "; ".join(
        f"{stof.parameter(str(rij['parameter']))} ({stof.opm.getal(rij['gewicht'], 2, teken=True)})"
        for rij in deel.to_dict("records")
    )


def samenhang(stof: KalStof) -> Sectie | None:
    """Correlations of the posterior."""
    figuur = figuur_samenhang.figuur(stof)
    if figuur is None:
        return None
    t = stof.opm.t
    blokken = (Alinea(t("kalrap.samenhang.uitleg")), FiguurBlok(figuur))
    return Sectie("samenhang", t("kalrap.samenhang.kop"), t("kalrap.samenhang.kort"), blokken)
