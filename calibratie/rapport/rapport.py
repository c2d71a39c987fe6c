"""The report of a calibration as one HTML file, in the look of the report of a comparison."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from calibratie.diagnosebestand import Tabellen
from calibratie.rapport.secties import cijfers, haalbaarheid, kort, parameters, rekenwerk, spreiding, verantwoording
from calibratie.rapport.stof import KalStof
from calibratie.resultaat import lees_resultaat
from simulatie.nieuwemap import schrijf_heel
from simulatie.report.blokken import Pagina
from simulatie.report.opmaak import Opmaak
from simulatie.report.pagina import maak_pagina

RAPPORT: Final = "rapport.html"


def schrijf_rapport(map_: str | Path, taal: str | None = None) -> Path:
    """Write the report of a results folder into it, whole or not at all; returns the file.

    Raises:
        GeenResultaatError: the folder holds no complete result, or a file of it is damaged.
        OSError: the file cannot be written.
    """
    pad = Path(map_) / RAPPORT
    tabellen, manifest = lees_resultaat(map_)
    schrijf_heel(pad, maak_rapport(tabellen, manifest, taal).encode("utf-8"))
    return pad


def maak_rapport(tabellen: Tabellen, manifest: dict[str, Any], taal: str | None = None) -> str:
    """The report as text, from what `lees_resultaat` returns. The same result gives the same bytes.

    Args:
        tabellen: the diagnostics.
        manifest: the papers; `lees_resultaat` has checked them.
        taal: `nl` or `en`; by default the language chosen.
    """
    stof = KalStof(tabellen, manifest, manifest["instellingen"], Opmaak(taal))
    t, opm = stof.opm.t, stof.opm
    alle = (
        kort.in_het_kort(stof),
        cijfers.streefcijfers(stof),
        cijfers.missers(stof),
        cijfers.toetscijfers(stof),
        parameters.prior_en_posterior(stof),
        parameters.bepaaldheid(stof),
        parameters.samenhang(stof),
        spreiding.spreiding(stof),
        rekenwerk.rekenwerk(stof),
        haalbaarheid.haalbaarheid(stof),
        verantwoording.beperkingen(stof),
        verantwoording.verantwoording(stof),
    )
    pagina = Pagina(
        titel=t("kalrap.titel"),
        ondertitel=t("kalrap.ondertitel", scenario=verantwoording.scenario(stof)),
        kenmerken=(
            (t("kalrap.kenmerk.streefcijfers"), opm.waarde(len(stof.met_rol("kalibreer")))),
            (t("kalrap.kenmerk.toets"), opm.waarde(len(stof.met_rol("toets")))),
            (t("kalrap.kenmerk.parameters"), opm.waarde(len(stof.parameters))),
            (t("kenmerk.klanten"), opm.getal(float(stof.inst.klanten), 0)),
            (t("kalrap.kenmerk.trekkingen"), opm.waarde(stof.inst.trekkingen)),
        ),
        secties=tuple(s for s in alle if s is not None),
        voet=t("kalrap.voet", run_id=manifest["run_id"]),
    )
    return maak_pagina(pagina, opm)
