"""The sections of a study's report."""

from __future__ import annotations

import itertools
from typing import Any, Final

import pandas as pd

from simulatie.outcomes import titel
from simulatie.report.blokken import Alinea, Blok, Code, FiguurBlok, Kader, Punten, Sectie, TabelBlok, Tussenkop
from simulatie.report.figuren import verkenning
from simulatie.report.maten import maat_van
from simulatie.report.opmaak import LEEG, decimalen_voor
from simulatie.report.studie import figuren
from simulatie.report.studie.stof import StudieStof
from simulatie.report.tabellen import Cel, Kolom, tabel, woorden
from simulatie.report.zinnen import klein, onderwerp
from simulatie.studie.baat import DUURZAAM, GELD
from simulatie.studie.drijfveren import drijfveren
from simulatie.studie.ontwerp import BASIS_STAND
from simulatie.studie.opslag import TREKKINGEN

WAARDEN_BAAN: Final = (0.0, 10_000.0, 20_000.0, 40_000.0)
"""What one more entrant in durable work could be worth, euro: a reader picks the column; none is the model's."""
HOOFDVARIANTEN: Final = 3
"""Variants of which the drivers are shown."""
_FIGUREN: Final = 27  # variants that are drawn for an outcome; with more there is a table, and the map
_KAARTEN: Final = 8
_KAARTUITKOMSTEN: Final = 2
_LANG: Final = 15  # rows from which a table is behind a line that opens it
_HASH: Final = 16


def in_het_kort(stof: StudieStof) -> Sectie:
    """What was asked, what came out, and what the numbers are worth."""
    t = stof.opm.t
    regels = [t(f"studierapport.kader.{_werelden_van(stof)}", n=len(stof.u.werelden))]
    alle = len(stof.u.plan.ontwerp.werelden)
    if len(stof.u.werelden) < alle:
        regels.append(t("studierapport.kader.onvolledig", n=len(stof.u.werelden), alle=alle))
    punten = [zin for indicator in stof.studie.uitkomsten if (zin := _grootste(stof, indicator))]
    blokken: tuple[Blok, ...] = (
        Alinea(stof.studie.vraag.strip()),
        Punten(tuple(punten)),
        Kader(t("studierapport.kader.kop"), tuple(regels)),
    )
    return Sectie("kort", t("studierapport.kort.kop"), t("studierapport.kort.kort"), blokken)


def _werelden_van(stof: StudieStof) -> str:
    """What the worlds are: of a calibration they fit the figures, from another file nobody held them against any."""
    soort = stof.studie.onzekerheid.soort
    return "eigen" if soort == "trekkingen" and not stof.u.plan.ontwerp.kalibratie else soort


def _grootste(stof: StudieStof, indicator: str) -> str:
    """The variant with the largest rise and the one with the largest fall beyond noise, in a sentence."""
    rijen, maat = stof.rijen(indicator), maat_van(indicator)
    delen = []
    for kant, kandidaten in (
        ("meest", [r for r in rijen if r["onder"] > 0.0]),
        ("minst", [r for r in rijen if r["boven"] < 0.0]),
    ):
        if not kandidaten:
            continue
        r = max(kandidaten, key=lambda r: abs(r["verschil"]))
        d = decimalen_voor(maat, r["onder"], r["boven"])
        velden = {
            "naam": stof.naam(r),
            "verschil": stof.opm.verschil(r["verschil"], maat, d, teken=True),
            "interval": stof.opm.interval(r["onder"], r["boven"], maat, d, teken=True),
        }
        zin = stof.opm.t(f"studierapport.kort.{kant}", **velden)
        if r["boven_param"] > r["onder_param"]:  # the worlds differ by more than noise
            zin += stof.opm.t(
                "studierapport.kort.werelden",
                interval=stof.opm.interval(r["onder_param"], r["boven_param"], maat, d, teken=True),
            )
        delen.append(zin)
    over = onderwerp(indicator, stof.opm).over
    over = over[:1].upper() + over[1:]
    if not delen:
        return stof.opm.t("studierapport.kort.niets", over=over)
    return f"{over}: {stof.opm.t('studierapport.kort.en').join(delen)}."


def opzet(stof: StudieStof) -> Sectie:
    """The design: scenarios, levers, what is not known, how many."""
    t, studie = stof.opm.t, stof.studie
    plan = stof.u.plan
    blokken: list[Blok] = [
        Alinea(
            t(
                "studierapport.opzet.uitleg",
                scenarios=len(plan.geladen.scenarios),
                standen=len(plan.ontwerp.standen),
                werelden=len(plan.ontwerp.werelden),
                replicaties=studie.replicaties,
                taken=len(plan.taken),
                klanten=stof.opm.getal(float(studie.klanten), 0),
            )
        )
    ]
    scenarios = [[stof.namen.kort(g.naam), g.scenario.titel] for g in plan.geladen.scenarios]
    koppen: list[str | Kolom] = [t("kolom.scenario"), woorden(t("kolom.wat"))]
    blokken.append(
        TabelBlok(tabel(t("studierapport.opzet.scenarios"), koppen, scenarios), dicht=len(scenarios) > _LANG)
    )
    if studie.hefbomen:
        hefbomen: list[list[str | Cel]] = [
            [
                Cel(naam, onder=h.pad if h.rest is None else f"{h.pad}; {h.rest}"),
                stof.titel(h.pad),
                ", ".join(stof.opm.waarde(w) for w in h.punten()),
            ]
            for naam, h in studie.hefbomen.items()
        ]
        koppen = [
            t("studierapport.kolom.hefboom"),
            woorden(t("kolom.wat")),
            woorden(t("studierapport.kolom.waarden")),
        ]
        blokken.append(TabelBlok(tabel(t("studierapport.opzet.hefbomen"), koppen, hefbomen)))
    if plan.ontwerp.factoren:
        factoren: list[list[str | Cel]] = [
            [
                Cel(stof.titel(pad), onder=pad),
                t("maat.tot", onder=stof.opm.waarde(laag), boven=stof.opm.waarde(hoog)),
            ]
            for pad, laag, hoog in plan.ontwerp.factoren
        ]
        koppen = [t("kolom.aanname"), t("kolom.bereik")]
        blokken.append(
            TabelBlok(tabel(t("studierapport.opzet.factoren"), koppen, factoren), dicht=len(factoren) > _LANG)
        )
    return Sectie("opzet", t("studierapport.opzet.kop"), t("studierapport.opzet.kort"), tuple(blokken))


def effecten(stof: StudieStof) -> Sectie:
    """Every variant on every outcome, noise and worlds apart."""
    t = stof.opm.t
    blokken: list[Blok] = [Alinea(t("studierapport.effecten.uitleg"))]
    for indicator in stof.studie.uitkomsten:
        rijen = stof.rijen(indicator)
        if not rijen:
            continue
        if len(rijen) > _FIGUREN:
            blokken.append(Tussenkop(titel(indicator, stof.opm.taal)))
            blokken.append(TabelBlok(figuren.effecttabel(stof, indicator, rijen), dicht=True))
            continue
        aantal = -(-len(rijen) // figuren.PER_FIGUUR)
        per = -(-len(rijen) // aantal)
        for nummer in range(aantal):
            deel = rijen[nummer * per : (nummer + 1) * per]
            blokken.append(FiguurBlok(figuren.effecten(stof, indicator, nummer + 1, deel)))
    return Sectie("effecten", t("studierapport.effecten.kop"), t("studierapport.effecten.kort"), tuple(blokken))


def kaart(stof: StudieStof) -> Sectie | None:
    """The effect over the values of levers: a line for one, maps for two, and maps at each value of the others."""
    hefbomen = stof.studie.hefbomen
    bewogen = [naam for naam, h in hefbomen.items() if len(h.punten()) > 1]
    if not bewogen:
        return None
    assen = sorted(sorted(bewogen, key=lambda naam: -len(hefbomen[naam].punten()))[:2], key=list(hefbomen).index)
    vast = [naam for naam in hefbomen if naam not in assen]
    paden = {naam: hefbomen[naam].pad for naam in assen}
    titels = {pad: f"{stof.titel(pad)} ({naam})" for naam, pad in paden.items()}
    blokken: list[Blok] = [Alinea(stof.opm.t("studierapport.kaart.uitleg"))]
    keuzes = itertools.product(
        stof.studie.uitkomsten[:_KAARTUITKOMSTEN],
        stof.namen.scenarios,
        itertools.product(*(hefbomen[naam].punten() for naam in vast)),
    )
    nummers = itertools.count(1)
    for indicator, scenario, waarden in itertools.islice(keuzes, _KAARTEN):
        t = stof.totaal
        deel = t[(t["scenario"] == scenario) & (t["indicator"] == indicator)]
        for naam, waarde in zip(vast, waarden, strict=True):
            deel = deel[deel[naam] == waarde]
        if deel["verschil"].notna().sum() == 0:
            continue
        deel = _zonder_kans_waar_gelijk(deel).drop(columns=vast).rename(columns=paden)
        erbij = "; ".join(f"{naam} {stof.opm.waarde(w)}" for naam, w in zip(vast, waarden, strict=True))
        kop = stof.namen.kort(scenario) + (f", {erbij}" if erbij else "")
        figuur = verkenning.figuur(deel, stof.opm, titels, indicator, id_=f"kaart-{next(nummers)}")
        if erbij or len(stof.namen.scenarios) > 1:
            blokken.append(Tussenkop(kop))
        blokken.append(FiguurBlok(figuur))
    if len(blokken) == 1:
        return None
    t_ = stof.opm.t
    return Sectie("kaart", t_("studierapport.kaart.kop"), t_("studierapport.kaart.kort"), tuple(blokken))


def _zonder_kans_waar_gelijk(deel: pd.DataFrame) -> pd.DataFrame:
    """A setting at which nothing differs in any world has no probability of more: it is equal."""
    gelijk = (deel[["verschil", "onder", "boven"]] == 0.0).all(axis=1)
    return deel.assign(kans_positief=deel["kans_positief"].mask(gelijk))


def drijvers(stof: StudieStof) -> Sectie | None:
    """Tornado and scatter for the variants with the largest effect on the first outcome."""
    t, indicator = stof.opm.t, stof.studie.uitkomsten[0]
    blokken: list[Blok] = [Alinea(t("studierapport.drijvers.uitleg", over=onderwerp(indicator, stof.opm).over))]
    for nummer, variant in enumerate(stof.hoofdvarianten(HOOFDVARIANTEN), start=1):
        d = drijfveren(stof.u, indicator, "totaal", str(variant["scenario"]), int(variant["stand"]))
        if d is not None:
            blokken.append(FiguurBlok(figuren.tornado(stof, indicator, variant, d, nummer)))
            blokken.append(FiguurBlok(figuren.wolken(stof, indicator, variant, d, nummer)))
    if len(blokken) == 1:
        return None
    return Sectie("drijvers", t("studierapport.drijvers.kop"), t("studierapport.drijvers.kort"), tuple(blokken))


def variantie(stof: StudieStof) -> Sectie:
    """What the differences between effects come from."""
    t = stof.opm.t
    delen = stof.u.variantie()
    delen = delen[delen["groep"] == "totaal"].sort_values(
        "indicator", key=lambda kolom: kolom.map(stof.studie.uitkomsten.index), kind="stable"
    )
    bronnen = ("ontwerp", "parameter", "replicatie")
    regels = [
        [titel(str(r["indicator"]), stof.opm.taal), *(_deel(stof, r[f"aandeel_{b}"]) for b in bronnen)]
        for r in delen.to_dict("records")
    ]
    koppen = [t("kolom.uitkomst"), *(t(f"studierapport.bron.{b}") for b in bronnen)]
    blokken = (
        Alinea(t("studierapport.variantie.uitleg")),
        TabelBlok(tabel(t("studierapport.variantie.tabel"), koppen, regels, noot=_noot(stof))),
    )
    return Sectie("variantie", t("studierapport.variantie.kop"), t("studierapport.variantie.kort"), blokken)


def _noot(stof: StudieStof) -> str:
    weg = [] if stof.veel_werelden else [stof.opm.t("studierapport.variantie.een_wereld")]
    if len(stof.u.varianten) == 1:
        weg.append(stof.opm.t("studierapport.variantie.een_variant"))
    return " ".join(weg)


def _deel(stof: StudieStof, aandeel: Any) -> str:
    return LEEG if pd.isna(aandeel) else figuren.procent(stof, float(aandeel))


def spijt(stof: StudieStof) -> Sectie | None:
    """Which variant is best in how many worlds, and what another choice costs, for some values of a durable job."""
    gehouden = set(stof.studie.uitkomsten)
    if DUURZAAM[0] not in gehouden or GELD[0] not in gehouden:
        return None
    t = stof.opm.t
    tabellen = [stof.u.spijt(waarde).set_index(["scenario", "stand"]) for waarde in WAARDEN_BAAN]
    volgorde = sum(tab["spijt"] for tab in tabellen).sort_values(kind="stable").index  # type: ignore[union-attr]
    varianten = {(str(v["scenario"]), int(v["stand"])): v for v in stof.u.varianten.to_dict("records")}
    regels: list[list[str | Cel]] = []
    for sleutel in volgorde:
        niets = sleutel[1] == BASIS_STAND
        naam = t("studierapport.spijt.basis") if niets else stof.naam(varianten[sleutel])
        cellen = [
            Cel(
                figuren.procent(stof, tab.loc[sleutel, "beste"]),
                onder=t("studierapport.spijt.cel", bedrag=stof.opm.euro(float(tab.loc[sleutel, "spijt"]))),
            )
            for tab in tabellen
        ]
        regels.append([naam, *cellen])
    koppen = [t("studierapport.kolom.variant"), *(stof.opm.euro(w) for w in WAARDEN_BAAN)]
    buiten = ", ".join(stof.namen.kort(naam) for naam in stof.studie.geen_keuze)
    zonder = (Alinea(t("studierapport.spijt.zonder", namen=buiten)),) if buiten else ()
    blokken = (
        Alinea(t("studierapport.spijt.uitleg")),
        *zonder,
        TabelBlok(
            tabel(t("studierapport.spijt.tabel"), koppen, regels, noot=t("studierapport.spijt.noot")),
            dicht=len(regels) > 2 * _LANG,
        ),
    )
    return Sectie("spijt", t("studierapport.spijt.kop"), t("studierapport.spijt.kort"), blokken)


def verantwoording(stof: StudieStof) -> Sectie:
    """Where the numbers come from, and the command that makes them again."""
    import simulatie
    from simulatie.studie.taak import scenario_hash

    t, studie, plan = stof.opm.t, stof.studie, stof.u.plan
    alle = (plan.geladen.basis, *plan.geladen.scenarios)
    regels = [
        (t("manifest.versie"), simulatie.__version__),
        (t("manifest.model"), plan.model),
        (t("manifest.seed"), str(studie.seed)),
        (t("studierapport.manifest.klanten"), stof.opm.getal(float(studie.klanten), 0)),
        (t("manifest.replicaties"), str(studie.replicaties)),
        (t("studierapport.manifest.werelden"), f"{len(stof.u.werelden)} / {len(plan.ontwerp.werelden)}"),
        *((t("manifest.scenario", naam=g.naam), scenario_hash(g)[:_HASH]) for g in alle),
    ]
    koppen: list[str | Kolom] = [t("kolom.kenmerk"), woorden(t("kolom.waarde"))]
    opdracht = (
        f"tweedekans experiment {studie.naam}.yaml --klanten {studie.klanten} --replicaties {studie.replicaties} "
        f"--trekkingen {studie.trekkingen} --onzekerheid {studie.onzekerheid.soort} --seed {studie.seed}"
    )
    if _werelden_van(stof) == "eigen":
        opdracht += f" --trekkingen-bestand {TREKKINGEN}"
    blokken = (
        Alinea(t("studierapport.verantwoording.uitleg")),
        Code(opdracht),
        TabelBlok(tabel(t("rapport.verantwoording.tabel"), koppen, regels), dicht=len(regels) > _LANG),
    )
    return Sectie("verantwoording", t("rapport.verantwoording.kop"), t("rapport.verantwoording.kort"), blokken)


def ondertitel(stof: StudieStof) -> str:
    """What a study is of, in a line."""
    return stof.opm.t(
        "studierapport.ondertitel", n=len(stof.u.varianten), basis=klein(stof.u.plan.geladen.basis.scenario.titel)
    )
