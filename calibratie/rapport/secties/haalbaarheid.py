"""Before the fit: which figures can be reached one by one, and which pairs pull apart."""

from __future__ import annotations

from typing import Final

from calibratie.rapport.stof import KalStof
from simulatie.report.blokken import Alinea, Blok, Sectie, TabelBlok
from simulatie.report.tabellen import Cel, Kolom, Tabel, tabel, woorden

_BUITEN: Final = 2.0  # standard errors from which a figure alone is called out of reach
_PAREN: Final = 20  # pairs from which their table is behind a line that opens it


def haalbaarheid(stof: KalStof) -> Sectie:
    """What the check found; nothing where it was not done, or on too few points to find anything."""
    t = stof.opm.t
    geschat = sum(r["rol"] != "prior" for r in stof.parameters)
    punten = stof.inst.haalbaar
    blokken: list[Blok]
    if not stof.rijen("haalbaar"):
        blokken = [Alinea(t("kalrap.niet_gedaan"))]
    elif punten <= geschat + 1:
        uitleg = Alinea(t("kalrap.haalbaar.uitleg", punten=punten))
        blokken = [uitleg, Alinea(t("kalrap.haalbaar.te_weinig", punten=punten, n=geschat))]
    else:
        blokken = [Alinea(t("kalrap.haalbaar.uitleg", punten=punten)), *_alleen(stof), *_paren(stof)]
        blokken.append(TabelBlok(_tabel(stof), dicht=True))
    return Sectie("haalbaar", t("kalrap.haalbaar.kop"), t("kalrap.haalbaar.kort"), tuple(blokken))


def _alleen(stof: KalStof) -> list[Blok]:
    rijen = stof.rijen("haalbaar")
    buiten = [stof.doel_bij_id(str(r["doel"])) for r in rijen if r["alleen"] > _BUITEN]
    if not buiten:
        return [Alinea(stof.opm.t("kalrap.haalbaar.binnen", n=len(rijen)))]
    namen = stof.opsomming(buiten)
    return [Alinea(stof.opm.t("kalrap.haalbaar.buiten", n=len(rijen), namen=namen, k=len(buiten)))]


def _paren(stof: KalStof) -> list[Blok]:
    t, paren = stof.opm.t, stof.rijen("paren")
    if not paren:
        return [Alinea(t("kalrap.haalbaar.geen_paren"))]
    koppen: list[str | Kolom] = [
        t("kalrap.kolom.een"),
        woorden(t("kalrap.kolom.ander")),
        t("kalrap.kolom.samen"),
    ]
    regels = [
        [stof.doel_bij_id(str(r["een"])), stof.doel_bij_id(str(r["ander"])), stof.opm.getal(r["samen"], 1)]
        for r in paren
    ]
    lijst = tabel(t("kalrap.haalbaar.paren_tabel"), koppen, regels)
    return [Alinea(t("kalrap.haalbaar.paren", n=len(paren))), TabelBlok(lijst, dicht=len(paren) > _PAREN)]


def _tabel(stof: KalStof) -> Tabel:
    """How near the model comes to each figure."""
    t, opm = stof.opm.t, stof.opm
    per = {str(r["doel"]): r for r in stof.doelen}
    regels: list[list[str | Cel]] = []
    for r in stof.rijen("haalbaar"):
        doel = per.get(str(r["doel"]))
        if doel is None:
            continue
        maat, d = stof.maat(doel), stof.decimalen(doel)
        regels.append(
            [
                Cel(stof.doel(doel), onder=str(r["doel"])),
                opm.niveau(r["gepubliceerd"], maat, d),
                opm.interval(r["laagste"], r["hoogste"], maat, d),
                opm.getal(r["alleen"], 1),
                opm.getal(r["samen"], 1),
            ]
        )
    koppen = [t("kalrap.kolom.cijfer"), t("kolom.gepubliceerd")]
    koppen += [t(f"kalrap.kolom.{naam}") for naam in ("bereik", "alleen", "allen")]
    return tabel(t("kalrap.haalbaar.tabel"), koppen, regels, noot=t("kalrap.haalbaar.noot"))
