"""The budget line: what a scenario costs and saves, per entrant and for the country, and per extra durable job."""

from __future__ import annotations

import math
from typing import Any, Final

from simulatie.report.blokken import Alinea, Blok, Punten, Sectie, TabelBlok
from simulatie.report.invoer import Stof
from simulatie.report.maten import DUURZAAM, GELD, POSTMATEN
from simulatie.report.opmaak import EURO, GETAL, LEEG, Maat, decimalen_voor
from simulatie.report.tabellen import Cel, tabel
from simulatie.report.zinnen import interval_in_woorden, oordeel, spant_nul
from simulatie.teksten import heeft_tekst

KOSTEN: Final = "kosten_per_extra_duurzame_baan"
BAAT: Final = "netto_baat"
_NAAST_ELKAAR: Final = 4
_LANDELIJK: Final = Maat("landelijk", 1.0, 1)


def budget(stof: Stof) -> Sectie:
    """The budget line, scenarios beside each other; money first."""
    t = stof.opm.t
    blokken: list[Blok] = [Alinea(t("rapport.budget.uitleg")), Punten(tuple(_zinnen(stof)))]
    for deel in stof.namen.in_groepen(_NAAST_ELKAAR):
        per_cel = _rijen(stof)
        posten = list(dict.fromkeys(post for post, _ in per_cel))
        koppen = [t("kolom.post"), t("kolom.basis"), *(stof.namen.kort(n) for n in deel)]
        per_instromer = [_per_instromer(post, deel, per_cel, stof) for post in posten if post != KOSTEN]
        blokken.append(
            TabelBlok(tabel(t("rapport.budget.tabel"), koppen, per_instromer, t("rapport.budget.tabel_noot")))
        )
        land = [_landelijk(post, deel, per_cel, stof) for post in posten if _heeft_landelijk(post, deel, per_cel)]
        if land:
            koppen_land = [t("kolom.post"), *(stof.namen.kort(n) for n in deel)]
            blokken.append(TabelBlok(tabel(t("rapport.budget.landelijk"), koppen_land, land)))
    return Sectie("budget", t("rapport.budget.kop"), t("rapport.budget.kort"), tuple(blokken))


def _rijen(stof: Stof) -> dict[tuple[str, str], Any]:
    return {(str(r["post"]), str(r["scenario"])): r for r in stof.budget.to_dict("records")}


def _post(post: str, stof: Stof) -> str:
    sleutel = f"post.{post}"
    return stof.opm.t(sleutel) if heeft_tekst(sleutel) else post.replace("_", " ").capitalize()


def _per_instromer(post: str, deel: list[str], per_cel: dict[tuple[str, str], Any], stof: Stof) -> list[str | Cel]:
    eerste = next(r for (p, _), r in per_cel.items() if p == post)
    maat = POSTMATEN.get(str(eerste["eenheid"]), GETAL)
    basis = LEEG if post == BAAT else stof.opm.niveau(eerste["basis"], maat)
    return [_post(post, stof), basis, *(_verschil(per_cel.get((post, n)), maat, stof) for n in deel)]


def _verschil(rij: Any, maat: Maat, stof: Stof) -> Cel:
    """A difference with its interval; a plain 0 where nothing differs at all."""
    if rij is None or math.isnan(rij["verschil"]):
        return Cel(LEEG)
    if rij["verschil"] == rij["onder"] == rij["boven"] == 0.0:
        return Cel(stof.opm.kaal(0.0, maat, 0))
    d = decimalen_voor(maat, rij["onder"], rij["boven"])
    interval = stof.opm.interval(rij["onder"], rij["boven"], maat, d, teken=True)
    return Cel(stof.opm.verschil(rij["verschil"], maat, d, teken=True), onder=interval)


def _heeft_landelijk(post: str, deel: list[str], per_cel: dict[tuple[str, str], Any]) -> bool:
    waarden = [per_cel[(post, n)].get("landelijk", math.nan) for n in deel if (post, n) in per_cel]
    return any(not math.isnan(w) for w in waarden)


def _landelijk(post: str, deel: list[str], per_cel: dict[tuple[str, str], Any], stof: Stof) -> list[str | Cel]:
    eenheid = next(str(r["eenheid"]) for (p, _), r in per_cel.items() if p == post)
    soort = "geld" if eenheid.startswith("euro") else "aantal"
    naam = stof.opm.t(f"rapport.budget.landelijk_{soort}", post=_post(post, stof))
    regel: list[str | Cel] = [naam]
    for n in deel:
        rij = per_cel.get((post, n))
        land = (
            None
            if rij is None
            else {
                "verschil": rij["landelijk"],
                "onder": rij["landelijk_onder"],
                "boven": rij["landelijk_boven"],
            }
        )
        regel.append(_verschil(land, _LANDELIJK, stof))
    return regel


# ---------------------------------------------------------------------- cost per extra durable job


def kosten_per_baan(stof: Stof, naam: str) -> Cel:
    """The cost per extra durable job where it means something, else in words what there is."""
    rij = _rijen(stof).get((KOSTEN, naam))
    if rij is None or math.isnan(rij["verschil"]):
        return Cel(stof.opm.t("kosten.onbepaald"))
    soort = _soort(rij, stof, naam)
    if soort != "bedrag":
        return Cel(stof.opm.t(f"kosten.{soort}"))
    interval = stof.opm.interval(rij["onder"], rij["boven"], EURO)
    return Cel(stof.opm.euro(rij["verschil"]), onder=interval)


def _soort(rij: Any, stof: Stof, naam: str) -> str:
    """`bedrag` where there certainly are extra jobs and money is not certainly saved; else which case it is."""
    werk, geld = _uitspraak(stof, naam, DUURZAAM), _uitspraak(stof, naam, GELD)
    if "onzeker" in (werk, geld):
        return "onzeker"
    kwadrant = str(rij.get("kwadrant", ""))
    if kwadrant in ("meer_werk_goedkoper", "minder_werk_duurder", "minder_werk_goedkoper"):
        return kwadrant
    return "bedrag" if rij["vorm"] == "interval" and werk in ("meer", "te_klein") else "onbepaald"


def _uitspraak(stof: Stof, naam: str, indicator: str) -> str:
    """The verdict on a primary outcome of a scenario over everybody; empty where it was not counted."""
    v = stof.verschillen
    rijen = v[(v["scenario"] == naam) & (v["indicator"] == indicator) & (v["groep"] == "totaal")].to_dict("records")
    return oordeel(rijen[0]) if rijen else ""  # type: ignore[arg-type]


def _zinnen(stof: Stof) -> list[str]:
    """A sentence on money and one on the cost of a job, for each scenario."""
    per_cel = _rijen(stof)
    uit = []
    for naam in stof.namen.scenarios:
        totaal, kosten = per_cel.get(("totaal", naam)), per_cel.get((KOSTEN, naam))
        delen = []
        if totaal is not None:
            delen.append(_zin_geld(totaal, naam, stof))
        if kosten is not None and not math.isnan(kosten["verschil"]):
            delen.append(_zin_kosten(kosten, naam, stof))
        if delen:
            uit.append(" ".join(delen))
    return uit


def _zin_geld(rij: Any, naam: str, stof: Stof) -> str:
    opm, kort = stof.opm, stof.namen.kort(naam)
    if math.isnan(rij["verschil"]):
        return opm.t("zin.geld.onbekend", naam=kort)
    if rij["verschil"] == rij["onder"] == rij["boven"] == 0.0:
        return opm.t("zin.geld.gelijk", naam=kort)
    velden = {
        "naam": kort,
        "bedrag": opm.euro(abs(rij["verschil"])),
        "interval": interval_in_woorden(rij["onder"], rij["boven"], EURO, opm),
        "verschil": opm.euro(rij["verschil"], teken=True),
    }
    if spant_nul(rij["onder"], rij["boven"]):
        return opm.t("zin.geld.geen", **velden)
    soort = "meer" if rij["verschil"] > 0 else "minder"
    if _uitspraak(stof, naam, GELD) == "onzeker":
        return opm.t("zin.geld.onzeker", **velden)
    zin = opm.t(f"zin.geld.{soort}", **velden)
    land = rij.get("landelijk", math.nan)
    return zin if math.isnan(land) else f"{zin} {opm.t('zin.geld.land', bedrag=opm.getal(abs(land), 0))}"


def _zin_kosten(rij: Any, naam: str, stof: Stof) -> str:
    opm = stof.opm
    soort = _soort(rij, stof, naam)
    interval = opm.interval(rij["onder"], rij["boven"], EURO)
    return opm.t(f"zin.kosten.{soort}", bedrag=opm.euro(rij["verschil"]), interval=interval)
