"""Where the numbers come from, and how to make them again."""

from __future__ import annotations

from typing import Any, Final

from simulatie.report.blokken import Alinea, Blok, Code, FiguurBlok, Sectie, TabelBlok
from simulatie.report.figuren import streefcijfers
from simulatie.report.invoer import Stof
from simulatie.report.tabellen import Kolom, tabel, woorden
from simulatie.teksten import heeft_tekst

# keys of the manifest that are shown, in this order; the rest of it stays in the run folder
_HASH: Final = 16  # hexadecimal digits of a hash that are shown: enough to tell files apart
_SLEUTELS: Final = (
    "run_id",
    "versie",
    "model",
    "seed",
    "klanten",
    "regios",
    "replicaties",
    "trekkingen",
    "waarde_baan",
    "prijzen",
    "budget",
    "engine",
    "zekerheid",
    "python",
    "platform",
)


def toets(stof: Stof) -> Sectie | None:
    """Does the baseline give the published figures?"""
    t = stof.opm.t
    figuur = streefcijfers.figuur(stof.gepubliceerd, stof.opm)
    if figuur is None:
        return None
    blokken: tuple[Blok, ...] = (Alinea(t("rapport.toets.uitleg")), FiguurBlok(figuur))
    return Sectie("toets", t("rapport.toets.kop"), t("rapport.toets.kort"), blokken)


def verantwoording(stof: Stof) -> Sectie:
    """Run id, versions, seed, scenarios with their hashes, and the command."""
    t, m = stof.opm.t, stof.v.manifest
    regels = [(t(f"manifest.{k}"), _waarde(k, m[k], stof)) for k in _SLEUTELS if m.get(k) is not None]
    if m.get("klantbestand") is not None:
        regels.append((t("manifest.klantbestand"), _klantbestand(m["klantbestand"])))
    regels += [(t("manifest.scenario", naam=naam), hash_) for naam, hash_ in _hashes(m).items()]
    blokken: list[Blok] = [Alinea(t("rapport.verantwoording.uitleg"))]
    if m.get("opdracht"):
        blokken.append(Code(str(m["opdracht"])))
    koppen: list[str | Kolom] = [t("kolom.kenmerk"), woorden(t("kolom.waarde"))]
    blokken.append(TabelBlok(tabel(t("rapport.verantwoording.tabel"), koppen, regels)))
    kop, kort = t("rapport.verantwoording.kop"), t("rapport.verantwoording.kort")
    return Sectie("verantwoording", kop, kort, tuple(blokken))


def _waarde(sleutel: str, waarde: Any, stof: Stof) -> str:
    if sleutel == "klanten":
        return stof.opm.getal(float(waarde), 0)
    if sleutel == "waarde_baan":
        return stof.opm.euro(float(waarde))
    if sleutel == "zekerheid":
        return _zekerheid(stof)
    vertaald = f"manifest.{sleutel}.{waarde}"
    return stof.opm.t(vertaald) if heeft_tekst(vertaald) else str(waarde)


def _zekerheid(stof: Stof) -> str:
    """By which calibration the baseline was set, and what the intervals hold."""
    runs, t = stof.v.manifest.get("kalibratie") or [], stof.opm.t
    basis = t("rapport.zekerheid.gekalibreerd", runs=", ".join(map(str, runs))) if runs else t("rapport.zekerheid.niet")
    erbij = t("rapport.zekerheid.trekkingen", n=stof.trekkingen) if stof.trekkingen else t("rapport.zekerheid.ruis")
    return f"{basis}; {erbij}"


def _klantbestand(bestand: Any) -> str:
    """Hash and size of a client file; never a path."""
    if isinstance(bestand, dict):
        return ", ".join(f"{k}: {v}" for k, v in bestand.items())
    return str(bestand)


def _hashes(manifest: dict[str, Any]) -> dict[str, str]:
    """The start of each scenario's hash by name, the baseline first."""
    papieren = [manifest["basis"], *manifest["scenarios"]]
    return {str(p["naam"]): str(p["hash"])[:_HASH] for p in papieren}
