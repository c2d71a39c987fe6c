"""What was asked, and what differs in the inputs."""

from __future__ import annotations

import datetime
from typing import Any, Final

import pandas as pd

from simulatie.invoerverschil import bijeen
from simulatie.report.blokken import Alinea, Begrippen, Blok, Kader, Sectie, TabelBlok, Tussenkop
from simulatie.report.invoer import Stof
from simulatie.report.opmaak import LEEG
from simulatie.report.tabellen import Cel, Kolom, tabel, woorden
from simulatie.teksten import heeft_tekst

LANG: Final = 25
"""A table of more rows stands behind a line that opens it."""


def kader(stof: Stof) -> Kader:
    """What holds for every number in the report."""
    t = stof.opm.t
    regels = [t("rapport.kader.personen")]
    if not stof.gekalibreerd:
        regels.insert(0, t("rapport.kader.niet_gekalibreerd"))
    regels.append(
        t("rapport.kader.met_trekkingen", n=stof.trekkingen) if stof.trekkingen else t("rapport.kader.alleen_ruis")
    )
    prior = stof.v.leunt_op[stof.v.leunt_op["prior_gedreven"].astype(bool)]["pad"].nunique()
    if prior:
        regels.append(t("rapport.kader.prior", n=prior))
    return Kader(t("rapport.kader.kop"), tuple(regels))


def vraag(stof: Stof) -> Sectie:
    """The scenarios, in the words of their files."""
    t = stof.opm.t
    basis = stof.v.basis.scenario
    paren = []
    for geladen in stof.v.scenarios:
        s = geladen.scenario
        delen = [f"{s.titel.rstrip('.')}. {_zin(s.beschrijving)}"]
        if s.mechanisme:
            delen.append(t("rapport.vraag.mechanisme", mechanisme=_zin(s.mechanisme)))
        if s.bron_beleid:
            delen.append(t("rapport.vraag.bron", bron=_zin(s.bron_beleid)))
        paren.append((stof.namen.kort(s.naam), tuple(delen)))
    blokken: list[Blok] = [Alinea(t("rapport.vraag.basis", titel=basis.titel)), Begrippen(tuple(paren))]
    return Sectie("vraag", t("rapport.vraag.kop"), t("rapport.vraag.kort"), tuple(blokken))


def _zin(tekst: str) -> str:
    schoon = " ".join(tekst.split())
    return schoon if not schoon or schoon[-1] in ".!?" else schoon + "."


def invoer(stof: Stof) -> Sectie:
    """Every number and switch that differs from the baseline, scenario by scenario."""
    t = stof.opm.t
    blokken: list[Blok] = [Alinea(t("rapport.invoer.uitleg"))]
    for naam in stof.namen.scenarios:
        rijen = bijeen(stof.v.invoer[stof.v.invoer["scenario"] == naam])
        blokken.append(Tussenkop(stof.namen.kort(naam)))
        if not rijen:
            blokken.append(Alinea(t("rapport.invoer.niets")))
            continue
        regels = [
            (
                Cel(titel_van(r, stof), onder=str(r["pad"])),
                _vanaf(r["vanaf"], stof),
                _met_eenheid(r["basis"], r, stof),
                _met_eenheid(r["variant"], r, stof),
                herkomst_in_woorden(r["herkomst"], stof),
            )
            for r in rijen
        ]
        koppen: list[str | Kolom] = [
            t("kolom.wat"),
            woorden(t("kolom.vanaf")),
            t("kolom.basis"),
            t("kolom.scenario"),
            woorden(t("kolom.herkomst")),
        ]
        blokken.append(
            TabelBlok(
                tabel(t("rapport.invoer.tabel", naam=stof.namen.kort(naam)), koppen, regels),
                titel_staat_er=True,
                dicht=len(regels) > LANG,
            )
        )
    return Sectie("invoer", t("rapport.invoer.kop"), t("rapport.invoer.kort"), tuple(blokken))


def titel_van(rij: Any, stof: Stof) -> str:
    """What a number of a row is called in the language of the reader; its path where it has no title."""
    return str(rij["title" if stof.opm.taal == "en" else "titel"] or rij["pad"])


def _vanaf(vanaf: Any, stof: Stof) -> str:
    if vanaf is None or pd.isna(vanaf):
        return stof.opm.t("rapport.invoer.begin")
    dag = vanaf.date() if isinstance(vanaf, datetime.datetime) else vanaf
    return stof.opm.datum(dag if isinstance(dag, datetime.date) else datetime.date.fromisoformat(str(dag)))


def _met_eenheid(waarde: Any, rij: Any, stof: Stof) -> Cel:
    """A value with its unit on a second line; texts and truth values have none."""
    inhoud = waarde.item() if hasattr(waarde, "item") else waarde
    getal = isinstance(inhoud, int | float) and not isinstance(inhoud, bool)
    geschreven = stof.opm.waarde(inhoud)
    return Cel(geschreven, onder=str(rij["eenheid"] or "") if getal and geschreven != LEEG else "")


def herkomst_in_woorden(herkomst: Any, stof: Stof) -> str:
    """Where a number comes from, in the language of the reader."""
    sleutel = f"herkomst.{herkomst}"
    return stof.opm.t(sleutel) if heeft_tekst(sleutel) else str(herkomst or LEEG)
