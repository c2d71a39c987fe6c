"""The report of a comparison: one HTML file that an advisor can read, print and pass on."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from simulatie.nieuwemap import schrijf_heel
from simulatie.report.blokken import Alinea, FiguurBlok, Pagina, Sectie
from simulatie.report.figuren import verkenning as figuur_verkenning
from simulatie.report.invoer import Stof, Vergelijking, maak_stof
from simulatie.report.opmaak import Opmaak
from simulatie.report.pagina import maak_pagina
from simulatie.report.secties import bevindingen, verantwoording, vraag, zekerheid
from simulatie.report.secties.budget import budget
from simulatie.report.secties.claims import claims
from simulatie.report.zinnen import klein, opsomming


def schrijf_rapport(
    vergelijking: Vergelijking, pad: str | Path, taal: str = "nl", verkenning: pd.DataFrame | None = None
) -> None:
    """Write the report as one self-contained file, whole or not at all. The same comparison gives the same bytes.

    Args:
        vergelijking: what `simulatie.vergelijken.vergelijk` returns.
        pad: the HTML file; an earlier one is replaced.
        taal: "nl" or "en".
        verkenning: a sweep (see `figuren.verkenning`), shown as a section of its own.

    Raises:
        OSError: where the file cannot be written.
        ValueError: for a sweep that does not fit the comparison.
    """
    schrijf_heel(Path(pad), maak_rapport(vergelijking, taal, verkenning).encode("utf-8"))


def maak_rapport(vergelijking: Vergelijking, taal: str = "nl", verkenning: pd.DataFrame | None = None) -> str:
    """The report as text. Raises ValueError as `schrijf_rapport`."""
    stof = maak_stof(vergelijking, Opmaak(taal))
    return maak_pagina(_pagina(stof, verkenning), stof.opm)


def _pagina(stof: Stof, verkenning: pd.DataFrame | None) -> Pagina:
    t = stof.opm.t
    secties: list[Sectie | None] = [
        bevindingen.in_het_kort(stof, vraag.kader(stof)),
        vraag.vraag(stof),
        vraag.invoer(stof),
        budget(stof),
        bevindingen.bevindingen(stof),
        bevindingen.werking(stof),
        bevindingen.tijd(stof),
        bevindingen.voor_wie(stof),
        claims(stof),
        None if verkenning is None else _omslag(stof, verkenning),
        verantwoording.toets(stof),
        zekerheid.leunt_op(stof),
        zekerheid.verdringing(stof),
        zekerheid.lezen(stof),
        verantwoording.verantwoording(stof),
    ]
    namen = opsomming([stof.namen.kort(n) for n in stof.namen.scenarios], stof.opm)
    return Pagina(
        titel=t("rapport.titel", basis=klein(stof.v.basis.scenario.titel)),
        ondertitel=t("rapport.ondertitel", namen=namen),
        kenmerken=_kenmerken(stof),
        secties=tuple(s for s in secties if s is not None),
        voet=t("rapport.voet", run_id=str(stof.v.manifest.get("run_id", ""))),
    )


def _kenmerken(stof: Stof) -> tuple[tuple[str, str], ...]:
    """What a reader wants to know of the run before anything else."""
    t, m = stof.opm.t, stof.v.manifest
    eigen = m.get("klantbestand") is not None
    return (
        (t("kenmerk.klanten"), stof.opm.getal(float(m["klanten"]), 0)),
        (t("kenmerk.herkomst"), t("kenmerk.eigen" if eigen else "kenmerk.verzonnen")),
        (t("kenmerk.replicaties"), stof.opm.waarde(m.get("replicaties"))),
        (t("kenmerk.trekkingen"), stof.opm.waarde(stof.trekkingen) if stof.trekkingen else t("kenmerk.geen")),
        (t("kenmerk.run"), str(m.get("run_id", ""))),
    )


def _omslag(stof: Stof, verkenning: pd.DataFrame) -> Sectie:
    t = stof.opm.t
    titels = figuur_verkenning.titels_van(stof.v.basis, figuur_verkenning.paden_van(verkenning), stof.opm.taal)
    figuur = figuur_verkenning.figuur(verkenning, stof.opm, titels)
    blokken = (Alinea(t("rapport.omslag.uitleg")), FiguurBlok(figuur))
    return Sectie("omslag", t("rapport.omslag.kop"), t("rapport.omslag.kort"), blokken)
