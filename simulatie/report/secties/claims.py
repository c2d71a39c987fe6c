"""Claimed and caused: what contracts paid for beside what the trajectories added."""

from __future__ import annotations

from typing import Any, Final

from simulatie.outcomes import groepslabel
from simulatie.report.blokken import Alinea, Blok, Sectie, TabelBlok
from simulatie.report.invoer import Stof
from simulatie.report.maten import maat_van
from simulatie.report.opmaak import AANDEEL, EURO, MAAND, Maat, decimalen_voor
from simulatie.report.tabellen import Cel, tabel
from simulatie.report.zinnen import spant_nul

KOSTEN: Final = "kosten_per_netto_baan"
_MATEN: Final[dict[str, Maat]] = {"maanden_werk": MAAND, KOSTEN: EURO}
_NAAST_ELKAAR: Final = 3


def claims(stof: Stof) -> Sectie | None:
    """A table over everybody, and one by benefit behind a line; nothing where nothing was counted."""
    t = stof.opm.t
    tabel_ = stof.claims
    geteld = tabel_[tabel_["waarde"].notna() | tabel_["verborgen"]]
    if geteld["waarde"].notna().sum() == 0:
        return None
    blokken: list[Blok] = [Alinea(t("rapport.claims.uitleg")), *(_vondst(stof))]
    per_cel = {(str(r["uitkering"]), str(r["maat"]), str(r["scenario"])): r for r in geteld.to_dict("records")}
    maten = list(dict.fromkeys(maat for _, maat, _ in per_cel))
    uitkeringen = list(dict.fromkeys(u for u, _, _ in per_cel))
    for deel in stof.namen.in_groepen(_NAAST_ELKAAR):
        wie = [stof.namen.basis, *deel]
        koppen = [t("kolom.maat"), *(stof.namen.kort(n) for n in wie)]
        for uitkering in uitkeringen:
            regels: list[list[str | Cel]] = [
                [t(f"claim.{maat}"), *(_cel(per_cel.get((uitkering, maat, n)), maat, stof) for n in wie)]
                for maat in maten
                if any((uitkering, maat, n) in per_cel for n in wie)
            ]
            groep = groepslabel(uitkering, stof.opm.taal)
            alle = uitkering == "totaal"
            kop = t("rapport.claims.tabel") if alle else t("rapport.claims.tabel_groep", groep=groep)
            blokken.append(TabelBlok(tabel(kop, koppen, regels), dicht=not alle))
    return Sectie("claims", t("rapport.claims.kop"), t("rapport.claims.kort"), tuple(blokken))


def _maat(maat: str) -> Maat:
    """Claims are counted per trajectory, unless the measure is months or money."""
    gevonden = _MATEN.get(maat, AANDEEL)
    return gevonden if gevonden is not AANDEEL else maat_van(f"claims_{maat}", "aandeel")


def _cel(rij: Any, maat: str, stof: Stof) -> Cel:
    if rij is None:
        return Cel(stof.opm.niveau(None, AANDEEL))
    if rij["verborgen"]:
        return Cel(stof.opm.t("cel.verborgen"), merk="verborgen")
    if maat == KOSTEN and not (rij["vorm"] == "interval" and rij["onder"] > 0.0):  # no amount per job makes sense
        minder = rij["vorm"] == "interval" and rij["boven"] < 0.0
        return Cel(stof.opm.t("kosten.netto_minder" if minder else "kosten.onbepaald"))
    m = _maat(maat)
    d = min(decimalen_voor(m, rij["onder"], rij["boven"]), m.decimalen + 1)
    return Cel(stof.opm.niveau(rij["waarde"], m, d), onder=stof.opm.interval(rij["onder"], rij["boven"], m, d))


def _vondst(stof: Stof) -> list[Blok]:
    """Caused beside claimed in the baseline; no ratio where what was caused cannot be told from zero."""
    basis = stof.claims[(stof.claims["scenario"] == stof.namen.basis) & (stof.claims["uitkering"] == "totaal")]
    per_maat = {str(r["maat"]): r for r in basis.to_dict("records")}
    geclaimd, veroorzaakt = per_maat.get("geclaimd"), per_maat.get("veroorzaakt_plaatsing")
    if geclaimd is None or veroorzaakt is None or not geclaimd["waarde"] > 0:
        return []
    if not veroorzaakt["onder"] > 0:
        soort = "geen" if spant_nul(veroorzaakt["onder"], veroorzaakt["boven"]) else "minder"
        return [Alinea(stof.opm.t(f"rapport.claims.vondst_{soort}"))]
    per_honderd = stof.opm.getal(100 * veroorzaakt["waarde"] / geclaimd["waarde"], 0)
    return [Alinea(stof.opm.t("rapport.claims.vondst", per_honderd=per_honderd))]
