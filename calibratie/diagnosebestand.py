"""`diagnostiek.json`: the tables of `diagnose` as plain data, and back, strictly.

A file that misses a table or a column, or holds something else than the column is for, is refused: what is read from it
is printed as fact. What is not finite in a table stands in the file as null, and comes back as NaN.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any, Final, NoReturn

import numpy as np
import pandas as pd

from calibratie.bepaaldheid import KLASSEN
from calibratie.doelen import DOELROLLEN
from calibratie.fouten import GeenResultaatError
from calibratie.register import LEZINGEN
from calibratie.ruimte import ROLLEN, WERKINGEN
from simulatie.teksten import tekst

BESTAND: Final = "diagnostiek.json"
Tabellen = dict[str, pd.DataFrame]


def _kolommen(woorden: str, getallen: str, ja: str = "", leeg: str = "") -> dict[str, str]:
    """Columns by kind: words, numbers, truth values, numbers that may be missing (null)."""
    soorten = (("woord", woorden), ("getal", getallen), ("ja", ja), ("leeg", leeg))
    return {naam: soort for soort, namen in soorten for naam in namen.split()}


VORM: Final[dict[str, dict[str, str]]] = {
    "doelen": _kolommen(
        "doel indicator groep rol bron tabel gedrukt periode populatie lezing marge_reden mechanisme",
        "gepubliceerd fout punt model model_onder model_boven voorspeld_onder voorspeld_boven verschil marge",
        "binnen",
        "verschil_in_fouten",
    ),
    "parameters": _kolommen(
        "parameter rol werking paden klasse reden bronnen",
        "prior_onder prior_midden prior_boven punt posterior_onder posterior_midden posterior_boven",
        leeg="contractie contractie_mcmc rhat ess spreiding_seeds",
    ),
    "singulier": _kolommen("", "richting singulier prior_over"),
    "richtingen": _kolommen("parameter", "richting singulier gewicht"),
    "correlaties": _kolommen("een ander", "", leeg="correlatie"),
    "dekking": _kolommen("phi op", "binnen_50 binnen_95 aantal"),
    "phi": _kolommen("bron verst", "phi onder boven aantal"),
    "n": _kolommen("steekproef", "prior n onder boven", "bekend"),
    "emulator": _kolommen(
        "doel",
        "",
        "te_grof",
        "r2 r2_glad los_link fout_link fout_in_fouten glad_in_fouten "
        "echt_min_nagebootst sd_verschil grootste ruisaandeel",
    ),
    "seeds": _kolommen("doel", "seed waarde"),
    "haalbaar": _kolommen("doel", "gepubliceerd laagste hoogste alleen samen", leeg="r2"),
    "paren": _kolommen("een ander", "samen"),
    "starts": _kolommen("", "kosten afstand_figuren stappen van_beste"),
    "kern": _kolommen("naam", "", leeg="waarde"),
}
"""What the file holds: columns by table, with their kind."""
KEUZES: Final = {
    ("doelen", "rol"): DOELROLLEN,
    ("doelen", "lezing"): LEZINGEN,
    ("parameters", "rol"): ROLLEN,
    ("parameters", "werking"): WERKINGEN,
    ("parameters", "klasse"): KLASSEN,
    ("dekking", "phi"): ("een", "vrij"),
    ("dekking", "op"): ("emulator", "echte runs"),
}
"""Words that can stand in a column, where not every word can."""
_ENIG: Final = {"doelen": "doel", "parameters": "parameter", "kern": "naam"}
"""Columns in which each word stands once."""
LATER: Final = {
    ("doelen", "per_groep"): "",
    ("emulator", "r2_glad"): None,
    ("emulator", "los_link"): None,
    ("emulator", "fout_in_fouten"): None,
    ("emulator", "glad_in_fouten"): None,
}
"""Columns that files of before do not have, with what stands there instead."""
_GROOTST: Final = 1e300
_NOOIT_LEEG: Final = ("doelen", "parameters", "kern")


def als_document(tabellen: Tabellen) -> dict[str, Any]:
    """Tables as plain data; what is not finite becomes null."""
    return {
        naam: {
            "kolommen": [str(k) for k in t.columns],
            "rijen": [[_kaal(w) for w in rij] for rij in t.itertuples(index=False, name=None)],
        }
        for naam, t in tabellen.items()
    }


def lees_diagnose(map_: str | Path) -> Tabellen:
    """The tables of a results folder.

    Raises:
        GeenResultaatError: the file is not there, or is not what a calibration writes; says what and where.
    """
    pad = Path(map_) / BESTAND
    try:
        document = json.loads(pad.read_text(encoding="utf-8"), parse_constant=_geen_getal)
    except (OSError, ValueError, RecursionError) as fout:
        raise _fout(pad, "onleesbaar", reden=getattr(fout, "strerror", None) or fout) from fout
    tabellen = document.get("tabellen") if isinstance(document, dict) else None
    if not isinstance(tabellen, dict):
        raise _fout(pad, "geen_tabellen")
    if vreemd := [naam for naam in tabellen if naam not in VORM]:
        raise _fout(pad, "vreemde_tabel", tabel=vreemd[0])
    return {naam: _tabel(pad, naam, tabellen.get(naam)) for naam in VORM}


def _tabel(pad: Path, naam: str, inhoud: Any) -> pd.DataFrame:
    """One table, each value checked against the kind of its column."""
    if not isinstance(inhoud, dict) or not all(isinstance(inhoud.get(k), list) for k in ("kolommen", "rijen")):
        raise _fout(pad, "tabel_weg", tabel=naam)
    kolommen, rijen = inhoud["kolommen"], inhoud["rijen"]
    soorten = {kolom: "woord" for tabel, kolom in LATER if tabel == naam} | VORM[naam]
    verplicht = [k for k in soorten if (naam, k) not in LATER]
    if len(set(map(str, kolommen))) < len(kolommen) or any(k not in soorten for k in kolommen):
        raise _fout(pad, "vreemde_kolom", tabel=naam, kolom=next((k for k in kolommen if k not in soorten), kolommen))
    if weg := [k for k in verplicht if k not in kolommen]:
        raise _fout(pad, "kolom_weg", tabel=naam, kolom=weg[0])
    if naam in _NOOIT_LEEG and not rijen:
        raise _fout(pad, "tabel_leeg", tabel=naam)
    for nummer, rij in enumerate(rijen, start=1):
        if not isinstance(rij, list) or len(rij) != len(kolommen):
            raise _fout(pad, "rij", tabel=naam, rij=nummer)
        for kolom, waarde in zip(kolommen, rij, strict=True):
            if not _past(soorten[kolom], waarde) or waarde not in KEUZES.get((naam, kolom), (waarde,)):
                raise _fout(pad, "waarde", tabel=naam, rij=nummer, kolom=kolom, waarde=repr(waarde)[:60])
    t = pd.DataFrame(rijen, columns=kolommen)
    if naam in _ENIG and (dubbel := t[_ENIG[naam]][t[_ENIG[naam]].duplicated()].tolist()):
        raise _fout(pad, "dubbel", tabel=naam, waarde=repr(dubbel[0])[:60])
    for (tabel, kolom), waarde in LATER.items():
        if tabel == naam and kolom not in t:
            t[kolom] = waarde
    return t.astype({k: "bool" if s == "ja" else "float64" for k, s in soorten.items() if s != "woord"})


def _past(soort: str, waarde: Any) -> bool:
    if soort in ("getal", "leeg"):
        echt = isinstance(waarde, int | float) and not isinstance(waarde, bool)
        return abs(waarde) < _GROOTST if echt else soort == "leeg" and waarde is None
    return isinstance(waarde, bool if soort == "ja" else str)


def _geen_getal(woord: str) -> NoReturn:
    raise ValueError(woord)


def _fout(pad: Path, wat: str, **velden: Any) -> GeenResultaatError:
    return GeenResultaatError(f"{pad}: {tekst(f'kalrap.fout.{wat}', **velden)} {tekst('kalrap.fout.raad')}")


def _kaal(waarde: Any) -> Any:
    if isinstance(waarde, np.generic):
        waarde = waarde.item()
    return None if isinstance(waarde, float) and not math.isfinite(waarde) else waarde
