"""The figures: fitted, kept out, and each miss with the mechanism behind it."""

from __future__ import annotations

from markupsafe import escape

from calibratie.rapport.figuren import cijfers
from calibratie.rapport.stof import VER, KalStof, Rij
from simulatie.report.blokken import Alinea, Begrippen, Blok, FiguurBlok, Sectie, Tussenkop


def streefcijfers(stof: KalStof) -> Sectie | None:
    """The figures that were fitted."""
    return _figuur(stof, "kalibreer", "streefcijfers")


def toetscijfers(stof: KalStof) -> Sectie | None:
    """The figures that were kept out."""
    return _figuur(stof, "toets", "toets")


def _figuur(stof: KalStof, rol: str, id_: str) -> Sectie | None:
    figuur = cijfers.figuur(stof, rol)
    if figuur is None:
        return None
    t = stof.opm.t
    blokken = (Alinea(t(f"kalrap.{id_}.uitleg")), FiguurBlok(figuur))
    return Sectie(id_, t(f"kalrap.{id_}.kop"), t(f"kalrap.{id_}.kort"), blokken)


def missers(stof: KalStof) -> Sectie:
    """Every figure outside its interval, or far off in errors of its own, with what in the model produces it."""
    t = stof.opm.t
    blokken: list[Blok] = [Alinea(t("kalrap.missers.uitleg" if stof.missers else "kalrap.missers.geen"))]
    if _alle_interpretatie(stof):
        blokken.append(Alinea(t("kalrap.missers.alle_interpretatie")))
    if stof.blijft_nederlands([*stof.missers, *stof.ver], "mechanisme"):
        blokken.append(Alinea(t("kalrap.nederlands")))
    delen = {rol: [r for r in stof.missers if r["rol"] == rol] for rol in ("kalibreer", "toets")} | {"ver": stof.ver}
    for deel, rijen in delen.items():
        if rijen:
            blokken.append(Tussenkop(t(f"kalrap.missers.{deel}", n=len(rijen), grens=stof.opm.getal(VER, 0))))
            blokken.append(Begrippen(tuple((stof.doel(r), _mis(stof, r)) for r in rijen)))
    return Sectie("missers", t("kalrap.missers.kop"), t("kalrap.missers.kort"), tuple(blokken))


def _alle_interpretatie(stof: KalStof) -> bool:
    """Rests each of these on an interpretation of how its source counts? Then that is said once."""
    rijen = [*stof.missers, *stof.ver]
    return bool(rijen) and all(r["lezing"] == "interpretatie" for r in rijen)


def _mis(stof: KalStof, rij: Rij) -> tuple[str, ...]:
    t = stof.opm.t
    regels = [
        t(
            "kalrap.missers.zin",
            gedrukt=stof.niveau(rij, "gepubliceerd"),
            bron=rij["bron"],
            model=stof.niveau(rij, "model"),
            onder=stof.niveau(rij, "voorspeld_onder"),
            boven=stof.niveau(rij, "voorspeld_boven"),
            fouten=stof.opm.getal(abs(rij["verschil_in_fouten"]), 1),
        ),
        escape(t("kalrap.missers.mechanisme")) + " " + stof.woorden(rij, "mechanisme"),
    ]
    if rij["lezing"] == "interpretatie" and not _alle_interpretatie(stof):
        regels.append(t("kalrap.missers.interpretatie"))
    return tuple(regels)
