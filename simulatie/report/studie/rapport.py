"""The report of a study as one HTML file, in the look of the report of a comparison."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from simulatie.nieuwemap import schrijf_heel
from simulatie.report.blokken import Pagina
from simulatie.report.opmaak import Opmaak
from simulatie.report.pagina import maak_pagina
from simulatie.report.studie import secties
from simulatie.report.studie.stof import StudieStof

if TYPE_CHECKING:
    from simulatie.studie.antwoorden import Uitkomsten


def schrijf_studierapport(uitkomsten: Uitkomsten, pad: str | Path, taal: str = "nl") -> None:
    """Write the report as one self-contained file, whole or not at all. The same results give the same bytes.

    Raises OSError where the file cannot be written, GeenWereldError while no world is complete.
    """
    schrijf_heel(Path(pad), maak_studierapport(uitkomsten, taal).encode("utf-8"))


def maak_studierapport(uitkomsten: Uitkomsten, taal: str = "nl") -> str:
    """The report as text. Raises GeenWereldError while no world is complete."""
    if not uitkomsten.werelden:
        raise GeenWereldError(uitkomsten.plan.geladen.naam)
    stof = StudieStof(uitkomsten, Opmaak(taal))
    t, opm, plan = stof.opm.t, stof.opm, uitkomsten.plan
    alle = [
        secties.in_het_kort(stof),
        secties.opzet(stof),
        secties.effecten(stof),
        secties.kaart(stof),
        secties.drijvers(stof),
        secties.variantie(stof),
        secties.spijt(stof),
        secties.verantwoording(stof),
    ]
    pagina = Pagina(
        titel=stof.studie.titel,
        ondertitel=secties.ondertitel(stof),
        kenmerken=(
            (t("studierapport.manifest.klanten"), opm.getal(float(stof.studie.klanten), 0)),
            (t("kenmerk.replicaties"), opm.waarde(stof.studie.replicaties)),
            (t("studierapport.kenmerk.werelden"), opm.waarde(len(uitkomsten.werelden))),
            (t("studierapport.kenmerk.varianten"), opm.waarde(len(uitkomsten.varianten))),
            (t("studierapport.kenmerk.taken"), opm.getal(float(len(plan.taken)), 0)),
        ),
        secties=tuple(s for s in alle if s is not None),
        voet=t("studierapport.voet", naam=stof.studie.naam, model=plan.model),
    )
    return maak_pagina(pagina, opm)


class GeenWereldError(LookupError):
    """No world of a study is complete, so there is no effect to tell of."""

    exitcode = 4

    def tekst(self, taal: str | None = None) -> str:
        """What to do about it."""
        from simulatie.teksten import tekst

        return tekst("studierapport.geen_wereld", taal, naam=str(self))
