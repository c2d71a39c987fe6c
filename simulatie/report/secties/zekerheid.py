"""How sure it is: assumptions the result leans on, displacement, reading the intervals."""

from __future__ import annotations

import math
from typing import Any, Final

from simulatie.report.blokken import Alinea, Begrippen, Blok, Sectie, TabelBlok
from simulatie.report.invoer import Stof
from simulatie.report.maten import DUURZAAM, maat_van
from simulatie.report.opmaak import LEEG, decimalen_voor
from simulatie.report.secties.bevindingen import NAAST_ELKAAR, primaire_rijen, rij_duurzaam
from simulatie.report.secties.vraag import LANG, herkomst_in_woorden, titel_van
from simulatie.report.tabellen import Cel, Kolom, tabel, woorden
from simulatie.report.zinnen import BEVINDING, oordeel

VERDRINGING: Final = (0.0, 0.2, 0.4, 0.6, 0.8)
"""Shares of extra jobs that others lose: the range of the literature (docs/model.md); a correction, no mechanism."""


def leunt_op(stof: Stof) -> Sectie:
    """The assumptions that the changed mechanism works through, each once, with the scenarios that lean on it."""
    t = stof.opm.t
    rijen = stof.v.leunt_op.to_dict("records")
    per_pad: dict[str, list[Any]] = {}
    for r in rijen:
        per_pad.setdefault(str(r["pad"]), []).append(r)
    prior = sum(bool(deel[0]["prior_gedreven"]) for deel in per_pad.values())
    blokken: list[Blok] = [Alinea(t("rapport.leunt.uitleg"))]
    if not per_pad:
        blokken.append(Alinea(t("rapport.leunt.niets")))
    else:
        welke = "geen_prior" if not prior else "alle_prior" if prior == len(per_pad) else "prior"
        blokken.append(Alinea(t(f"rapport.leunt.{welke}", k=prior, n=len(per_pad))))
        regels = [_aanname(deel, stof) for deel in per_pad.values()]
        regels.sort(key=lambda regel: regel[3].merk != "prior")
        koppen: list[str | Kolom] = [
            t("kolom.aanname"),
            t("kolom.waarde"),
            t("kolom.bereik"),
            woorden(t("kolom.herkomst")),
            woorden(t("kolom.geldt_voor")),
        ]
        blokken.append(TabelBlok(tabel(t("rapport.leunt.tabel"), koppen, regels), dicht=len(regels) > LANG))
    return Sectie("aannamen", t("rapport.leunt.kop"), t("rapport.leunt.kort"), tuple(blokken))


def _aanname(deel: list[Any], stof: Stof) -> tuple[Cel, Cel, Cel, Cel, Cel]:
    eerste = deel[0]
    laag, hoog = (stof.opm.waarde(_los(eerste[k])) for k in ("bereik_laag", "bereik_hoog"))
    bereik = LEEG if LEEG in (laag, hoog) else stof.opm.t("maat.tot", onder=laag, boven=hoog)
    prior = bool(eerste["prior_gedreven"])
    herkomst = stof.opm.t("rapport.leunt.prior_merk") if prior else herkomst_in_woorden(eerste["herkomst"], stof)
    alle = len(deel) == len(stof.namen.scenarios) > 1
    wie = stof.opm.t("rapport.leunt.alle") if alle else ", ".join(stof.namen.kort(str(r["scenario"])) for r in deel)
    return (
        Cel(titel_van(eerste, stof), onder=str(eerste["pad"])),
        Cel(stof.opm.waarde(_los(eerste["waarde"]))),
        Cel(bereik),
        Cel(herkomst, merk="prior" if prior else ""),
        Cel(wie),
    )


def _los(waarde: Any) -> Any:
    """A number of numpy's as one of Python's."""
    return waarde.item() if hasattr(waarde, "item") else waarde


def verdringing(stof: Stof) -> Sectie:
    """The effect on durable work if a share d of extra jobs is taken from others: effect × (1 − d)."""
    t = stof.opm.t
    blokken: list[Blok] = [Alinea(t("rapport.verdringing.uitleg"))]
    maat = maat_van(DUURZAAM)
    for deel in stof.namen.in_groepen(NAAST_ELKAAR):
        werk = {naam: rij_duurzaam(stof, naam) for naam in deel}
        regels: list[list[str | Cel]] = []
        for d in VERDRINGING:
            regel: list[str | Cel] = [stof.opm.niveau(d, maat, 0)]
            for naam in deel:
                r = werk[naam]
                regel.append(_gecorrigeerd(r, 1.0 - d, stof))
            regels.append(regel)
        koppen = [t("kolom.verdringing"), *(stof.namen.kort(n) for n in deel)]
        blokken.append(TabelBlok(tabel(t("rapport.verdringing.tabel"), koppen, regels)))
    return Sectie("verdringing", t("rapport.verdringing.kop"), t("rapport.verdringing.kort"), tuple(blokken))


def _gecorrigeerd(rij: Any, deel: float, stof: Stof) -> Cel:
    if rij is None or math.isnan(rij["verschil"]):
        return Cel(LEEG)
    uitspraak = oordeel(rij)
    if uitspraak not in (*BEVINDING, "te_klein", "onzeker"):
        return Cel(stof.opm.t(f"oordeel.{uitspraak}"))
    maat = maat_van(DUURZAAM)
    onder, boven = rij["onder"] * deel, rij["boven"] * deel
    d = decimalen_voor(maat, onder, boven)
    interval = stof.opm.interval(onder, boven, maat, d, teken=True)
    return Cel(stof.opm.kaal(rij["verschil"] * deel, maat, d, teken=True), onder=interval)


def lezen(stof: Stof) -> Sectie:
    """How to read an interval, a verdict, a threshold."""
    t = stof.opm.t
    paren: list[tuple[str, dict[str, Any]]] = [
        ("ruis", {}),
        ("trekkingen" if stof.trekkingen else "geen_trekkingen", {"n": stof.trekkingen}),
    ]
    ruis = _ruisreductie(stof)
    if ruis is not None:
        paren.append(("gepaard", {"deel": ruis}))
    paren += [("geen", {}), ("drempel", {}), ("veel", {"n": 20}), ("primair", {}), ("publicatie", {})]
    if not stof.gekalibreerd:
        paren.append(("ongekalibreerd", {}))
    begrippen = tuple((t(f"lezen.{naam}.kop"), (t(f"lezen.{naam}", **velden),)) for naam, velden in paren)
    return Sectie("lezen", t("rapport.lezen.kop"), t("rapport.lezen.kort"), (Begrippen(begrippen),))


def _ruisreductie(stof: Stof) -> str | None:
    """The median share of variance that meeting the same clients and draws took away, over the primary outcomes."""
    waarden = sorted(
        float(r["ruisreductie"])
        for naam in stof.namen.scenarios
        for r in primaire_rijen(stof, naam)
        if not math.isnan(float(r["ruisreductie"]))
    )
    return stof.opm.niveau(waarden[len(waarden) // 2], maat_van(DUURZAAM), 0) if waarden else None
