"""How far figures lie from the model beyond their sampling error: coverage, φ by source, size by sample."""

from __future__ import annotations

from calibratie.diagnose import VEEL_PHI
from calibratie.rapport.engels import in_taal, vertaald
from calibratie.rapport.stof import KalStof, Rij
from simulatie.bronnen import bronnen
from simulatie.report.blokken import Alinea, Blok, Sectie, TabelBlok
from simulatie.report.tabellen import Cel, Kolom, Tabel, tabel, woorden


def spreiding(stof: KalStof) -> Sectie:
    """Coverage with φ = 1 and φ free, then φ and n."""
    t = stof.opm.t
    blokken: list[Blok] = [Alinea(t("kalrap.spreiding.uitleg")), *_dekking(stof)]
    hoog = [r for r in stof.rijen("phi") if r["phi"] > VEEL_PHI]
    for r in hoog:
        blokken.append(
            Alinea(
                t(
                    "kalrap.phi.hoog",
                    bron=_bron(stof, str(r["bron"])),
                    phi=stof.opm.getal(r["phi"], 1),
                    verst=stof.doelen_bij_ids(str(r["verst"])),
                )
            )
        )
    blokken.append(TabelBlok(_phi(stof)))
    blokken.append(TabelBlok(_n(stof), dicht=True))
    return Sectie("spreiding", t("kalrap.spreiding.kop"), t("kalrap.spreiding.kort"), tuple(blokken))


def _dekking(stof: KalStof) -> list[Blok]:
    t, rijen = stof.opm.t, stof.rijen("dekking")
    if not rijen:
        return [Alinea(t("kalrap.niet_gedaan"))]
    koppen = [
        t("kalrap.kolom.posterior_van"),
        *(t(f"kalrap.kolom.dekking_{k}") for k in (50, 95)),
        t("kalrap.kolom.aantal"),
    ]
    regels = [
        [
            t(f"kalrap.dekking.{r['phi']}.{'echt' if r['op'] == 'echte runs' else 'emulator'}"),
            stof.procent(r["binnen_50"]),
            stof.procent(r["binnen_95"]),
            stof.opm.getal(r["aantal"], 0),
        ]
        for r in rijen
    ]
    blokken: list[Blok] = []
    per = {(r["phi"], r["op"]): r for r in rijen}
    een, vrij = per.get(("een", "emulator")), per.get(("vrij", "emulator"))
    if een is not None and vrij is not None:
        blokken.append(Alinea(_vondst(stof, een, vrij)))
    blokken.append(TabelBlok(tabel(t("kalrap.dekking.tabel"), koppen, regels)))
    return blokken


def _vondst(stof: KalStof, een: Rij, vrij: Rij) -> str:
    """Does φ hide a misfit: is coverage much lower where it is held at one?"""
    verschil = vrij["binnen_95"] - een["binnen_95"]
    soort = "verbergt" if verschil * een["aantal"] >= _VERBERGT else "gelijk"
    velden = {"een": stof.procent(een["binnen_95"]), "vrij": stof.procent(vrij["binnen_95"])}
    return stof.opm.t(f"kalrap.dekking.{soort}", **velden)


_VERBERGT = 2.0  # figures that are inside only because φ is free


def _bron(stof: KalStof, id_: str) -> str:
    """Title of a source, with its id; the id alone where it is not in the list."""
    titel = _titel(id_)
    return f"{vertaald('bron', titel, stof.opm.taal) or titel} ({id_})" if titel else id_


def _titel(id_: str) -> str:
    return str(bronnen().get(id_, {}).get("titel", ""))


def _phi(stof: KalStof) -> Tabel:
    t, opm = stof.opm.t, stof.opm
    koppen: list[str | Kolom] = [
        t("kolom.bron"),
        t("kalrap.kolom.cijfers"),
        "φ",
        t("kolom.interval"),
        woorden(t("kalrap.kolom.verst")),
    ]
    regels: list[list[str | Cel]] = [
        [
            Cel(in_taal("bron", _titel(str(r["bron"])), opm.taal) or str(r["bron"]), onder=str(r["bron"])),
            opm.getal(r["aantal"], 0),
            Cel(opm.getal(r["phi"], 1), merk="prior" if r["phi"] > VEEL_PHI else ""),
            opm.t("maat.tot", onder=opm.getal(r["onder"], 1), boven=opm.getal(r["boven"], 1)),
            stof.doelen_bij_ids(str(r["verst"])) or "–",
        ]
        for r in stof.rijen("phi")
    ]
    return tabel(t("kalrap.phi.tabel"), koppen, regels, noot=t("kalrap.phi.noot", grens=opm.getal(VEEL_PHI, 0)))


def _n(stof: KalStof) -> Tabel:
    t, opm = stof.opm.t, stof.opm
    koppen = [t("kalrap.kolom.steekproef"), t("kalrap.kolom.n_vooraf"), t("kalrap.kolom.n"), t("kolom.interval")]
    regels: list[list[str | Cel]] = [
        [
            Cel(str(r["steekproef"]), onder=t("kalrap.n.gedrukt" if r["bekend"] else "kalrap.n.geschat")),
            opm.getal(r["prior"], 0),
            opm.getal(r["n"], 0),
            "–" if r["bekend"] else opm.t("maat.tot", onder=opm.getal(r["onder"], 0), boven=opm.getal(r["boven"], 0)),
        ]
        for r in stof.rijen("n")
    ]
    return tabel(t("kalrap.n.tabel"), koppen, regels)
