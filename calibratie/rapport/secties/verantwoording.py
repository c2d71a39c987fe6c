"""What the calibration does not do, where its numbers come from, and the command that makes them again."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

from calibratie.rapport.stof import KalStof
from simulatie.report.blokken import Alinea, Blok, Code, Punten, Sectie, TabelBlok
from simulatie.report.tabellen import Kolom, tabel, woorden


def beperkingen(stof: KalStof) -> Sectie:
    """What a reader should know before he leans on it."""
    t, opm = stof.opm.t, stof.opm
    lezing = sum(r["lezing"] == "interpretatie" for r in stof.doelen)
    marge = sum(r["marge"] > 0 for r in stof.doelen)
    regels = [
        t("kalrap.beperkt.cijfers"),
        t("kalrap.beperkt.behandeling"),
        t("kalrap.beperkt.prior", n=len(stof.met_klasse("prior-gedreven"))),
        t("kalrap.beperkt.lezing", n=len(stof.doelen), k=lezing, marge=marge),
    ]
    afgestemd = [r for r in stof.parameters if r["rol"] == "afstemmen"]
    if afgestemd:
        regels.append(t("kalrap.beperkt.afstemmen", n=len(afgestemd)))
    regels += [
        t("kalrap.beperkt.volgen"),
        t("kalrap.beperkt.ruis", ruis=stof.procent(stof.kern.get("ruisaandeel_hoogste", float("nan")))),
        t("kalrap.beperkt.regios"),
        t("kalrap.beperkt.een_keer"),
        t("rapport.kader.personen"),
    ]
    uitleg = Alinea(t("kalrap.beperkt.uitleg", trekkingen=opm.getal(float(stof.inst.trekkingen), 0)))
    kop, kort = t("kalrap.beperkt.kop"), t("kalrap.beperkt.kort")
    return Sectie("beperkt", kop, kort, (uitleg, Punten(tuple(regels))))


def verantwoording(stof: KalStof) -> Sectie:
    """Run id, versions, sizes, and the command."""
    t, m, opm = stof.opm.t, stof.manifest, stof.opm
    regels = [
        (t("manifest.run_id"), str(m["run_id"])),
        (t("manifest.model"), str(m["model"])),
        (t("kalrap.manifest.streefcijfers"), str(m.get("streefcijfers", "–"))),
        (t("kalrap.manifest.parameters"), str(m.get("parameters", "–"))),
        (t("manifest.seed"), str(stof.inst.seed)),
        (t("kalrap.manifest.klanten"), opm.getal(float(stof.inst.klanten), 0)),
        *(
            (t(f"kalrap.manifest.{naam}"), opm.waarde(waarde))
            for naam, waarde in stof.inst.als_document().items()
            if naam not in ("klanten", "seed")
        ),
        (t("manifest.python"), str(m["python"])),
        (t("manifest.platform"), str(m["platform"])),
        (t("kalrap.manifest.pakketten"), ", ".join(f"{naam} {versie}" for naam, versie in m["pakketten"].items())),
    ]
    koppen: list[str | Kolom] = [t("kolom.kenmerk"), woorden(t("kolom.waarde"))]
    blokken: list[Blok] = []
    if stof.gewoon:
        blokken += [Alinea(t("kalrap.verantwoording.uitleg")), Code(opdracht(stof))]
    else:
        blokken.append(Alinea(t("kalrap.verantwoording.eigen")))
    blokken.append(TabelBlok(tabel(t("rapport.verantwoording.tabel"), koppen, regels)))
    kop, kort = t("rapport.verantwoording.kop"), t("rapport.verantwoording.kort")
    return Sectie("verantwoording", kop, kort, tuple(blokken))


def scenario(stof: KalStof) -> str:
    """The scenario by name; of a file only its own name, for where it stood is nobody's business."""
    return PureWindowsPath(PurePosixPath(str(stof.manifest["scenario"])).name).name


def opdracht(stof: KalStof) -> str:
    """The command that makes the same result."""
    snel = " --snel" if stof.snel else ""
    return (
        f"tweedekans kalibreer{snel} --scenario {scenario(stof)} --klanten {stof.inst.klanten} "
        f"--seed {stof.inst.seed} --uit kalibratie"
    )
