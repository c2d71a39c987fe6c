"""The twin of a trajectory: same client, same luck, that trajectory replaced by searching alone, the rest as it was."""

from __future__ import annotations

import math
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from hulp import G, Proef, variant
from kernvarianten import RUIM, VARIANTEN, alle, beide

from simulatie.assen import INSTRUMENT, UITKERING, WW
from simulatie.engines import core
from simulatie.engines.agenda import Agenda
from simulatie.engines.events import Uitstroomreden
from simulatie.engines.klant import Klant, Loterij
from simulatie.outcomes import controleer
from simulatie.rules import tweeling, ww
from simulatie.tijd import MAAND

REGIOS = 8
HORIZON = tweeling.HORIZON * MAAND


def _nul(namen: tuple[str, ...]) -> str:
    return "{" + ", ".join(f"{naam}: 0" for naam in namen) + "}"


GEEN_LOCK_IN = f"lock_in: {_nul(UITKERING)}"
GEEN_HULP = f"alfa: {_nul(INSTRUMENT)}, alfa_niet_passend: 0, oplossen: {_nul(INSTRUMENT)}"
# what else a trajectory does to a client: motivation, sanctions, nazorg
GEEN_BIJWERKING = (
    "motivatie: {verval_zoekend: 0.02, verval_uitzitten: 0.02, verval_niet_passend: 0.02, verhaal_opnieuw: 0, "
    "stijging: 0}\nsanctie: {kans: {uwv: 0, gemeente: 0}}\n" + alle("nazorg_kans: 0") + "\n"
)
GEEN_NAZORG = "beleid: {nazorg_kans: 0, maximum_trajecten: 6, voortgang_kans: 1}"
RUIM_ZONDER = (
    RUIM.replace("    budget_per_jaar", f"    {GEEN_NAZORG}\n    budget_per_jaar") + "vervolg: {richtlijn: 4}\n"
)
OMSTANDIGHEDEN = {"krap": beide(GEEN_NAZORG), "ruim": RUIM_ZONDER}


def _variant(map_: Path, instrumenten: str, omstandigheden: str) -> Proef:
    return variant(map_, f"instrumenten: {{{instrumenten}}}\n{GEEN_BIJWERKING}{omstandigheden}")


class Paar(NamedTuple):
    """A trajectory with its twin: days of the first job since the start (inf: none in time), and what was gained."""

    start: float
    nummer: int
    zelf: float
    ander: float
    code: int
    gewonnen: float


def _paren(proef: Proef) -> list[Paar]:
    """All trajectories that have a twin, of some regions."""
    uit = []
    for regio in range(REGIOS):
        log = core.simuleer_regio(proef.klanten(regio), regio, 1, 0, proef.par, proef.aanbod)
        for klant in np.unique(log["klant"][log["soort"] == G.TWEELING]):
            uit += _van_klant(np.sort(log[log["klant"] == klant], order="volgnr"))
    return uit


def _van_klant(log: np.ndarray) -> list[Paar]:
    uit, start = [], {}
    for i, rij in enumerate(log):
        if rij["soort"] == G.START_TRAJECT:
            start[int(rij["traject"])] = float(rij["tijd"])
        elif rij["soort"] == G.TWEELING:
            begin = start[int(rij["traject"])]
            werk = log["tijd"][(log["soort"] == G.WERK) & (log["tijd"] >= begin) & (log["tijd"] <= begin + HORIZON)]
            ander = float(rij["waarde"])
            uit.append(
                Paar(
                    begin,
                    int(rij["traject"]),
                    float(werk[0]) if len(werk) else math.inf,
                    ander if ander >= 0.0 else math.inf,
                    int(rij["code"]),
                    float(log[i + 1]["waarde"]),
                )
            )
            assert log[i + 1]["soort"] == G.GEWONNEN
    return uit


@pytest.mark.parametrize("omstandigheden", OMSTANDIGHEDEN)
def test_without_effects_twin_and_client_are_the_same_to_the_bit(omstandigheden: str, tmp_path: Path) -> None:
    """Also where own guidance, care and other trajectories come before and after: those happen to both."""
    paren = _paren(_variant(tmp_path, f"{GEEN_LOCK_IN}, {GEEN_HULP}", OMSTANDIGHEDEN[omstandigheden]))
    assert sum(p.zelf < math.inf for p in paren) > 50
    assert max(p.nummer for p in paren) > 1
    for p in paren:
        assert p.ander == p.zelf
        assert p.code & 3 == p.code >> 2
        assert p.gewonnen == 0.0


def test_with_lock_in_alone_the_twin_is_never_later(tmp_path: Path) -> None:
    paren = _paren(_variant(tmp_path, GEEN_HULP, OMSTANDIGHEDEN["ruim"]))
    assert all(p.ander <= p.zelf for p in paren)
    assert sum(p.ander < p.zelf for p in paren) > 50
    assert sum(p.gewonnen for p in paren) < 0.0


def test_with_help_alone_the_twin_is_never_earlier(tmp_path: Path) -> None:
    """Help that ends with the trajectory: a solved obstacle would shorten the next trajectory's help."""
    hulp = f"{GEEN_LOCK_IN}, oplossen: {_nul(INSTRUMENT)}"
    paren = _paren(_variant(tmp_path, hulp, OMSTANDIGHEDEN["ruim"]))
    assert all(p.ander >= p.zelf for p in paren)
    assert sum(p.ander > p.zelf for p in paren) > 50
    assert sum(p.gewonnen for p in paren) > 0.0


def test_falling_motivation_makes_the_client_no_earlier_than_his_twin(tmp_path: Path) -> None:
    """Sitting out costs motivation; the twin keeps his."""
    duurder = "motivatie: {verval_zoekend: 0.0, verval_uitzitten: 0.2, verval_niet_passend: 0.1}"
    tekst = f"instrumenten: {{{GEEN_LOCK_IN}, {GEEN_HULP}}}\n{GEEN_BIJWERKING}{OMSTANDIGHEDEN['ruim']}"
    oud = "motivatie: {verval_zoekend: 0.02, verval_uitzitten: 0.02, verval_niet_passend: 0.02,"
    assert oud in tekst
    paren = _paren(variant(tmp_path, tekst.replace(oud, duurder[:-1] + ",")))
    assert all(p.ander <= p.zelf for p in paren)
    assert sum(p.ander < p.zelf for p in paren) > 50


@pytest.mark.parametrize("naam", ["klein", "lang claimvenster", "loon", "budgetstop", "ruim"])
def test_laws_hold(naam: str, tmp_path: Path) -> None:
    """One twin for each trajectory that can be followed, claims on jobs only: `outcomes.integriteit`."""
    proef = variant(tmp_path, VARIANTEN[naam])
    klanten = proef.klanten(3)
    log = core.simuleer_regio(klanten, 3, 1, 0, proef.par, proef.aanbod)
    assert (log["soort"] == G.TWEELING).any()
    assert controleer(log, klanten, proef.scenario) == []


@pytest.mark.parametrize("soort", [G.TWEELING, G.GEWONNEN, G.CLAIM])
def test_a_broken_law_is_noticed(soort: G, tmp_path: Path) -> None:
    proef = variant(tmp_path, VARIANTEN["ruim"])
    klanten = proef.klanten()
    log = core.simuleer_regio(klanten, 0, 1, 0, proef.par, proef.aanbod)
    dubbel = log[log["soort"] == soort][:1].copy()
    dubbel["volgnr"] += 1
    assert controleer(np.concatenate([log, dubbel]), klanten, proef.scenario)


# ---------------------------------------------------------------- alone, against the run itself


def _alleen(proef: Proef, rij: np.ndarray, einde: float) -> tuple[float, int, int, float]:
    """The rule, from the client's entry: where the engine would stand just after INSTROOM."""
    k = Klant(
        agenda=Agenda(), logboek=[], par=proef.par, loterij=Loterij(1, 0, int(rij["klant"])), id=int(rij["klant"]),
        soort=int(rij["uitkering"]), instroom=float(rij["instroom"]), leeftijd_instroom=float(rij["leeftijd"]),
        opleiding=int(rij["opleiding"]), knelpunt=int(rij["knelpunt"]), theta=float(rij["theta"]),
        kort=int(rij["kort"]), motivatie_begin=float(rij["motivatie"]), motivatie_terug=float(rij["motivatie"]),
        arbeidsverleden=float(rij["arbeidsverleden"]), positie=0, uitkering=int(rij["uitkering"]),
    )  # fmt: skip
    if k.uitkering == WW:
        P = proef.par.P[k.versie(k.instroom)]
        k.ww_einde = k.instroom + ww.recht_in_maanden(P, k.leeftijd_instroom, k.arbeidsverleden) * MAAND
    k.begin_periode(k.instroom, k.motivatie_terug)
    p = proef.par
    return tweeling.alleen(
        p.P, p.grenzen, p.kans_P, p.kansgrenzen, p.maandgrenzen, p.log_index, 1, 0, k.id,
        k.soort, k.opleiding, k.knelpunt, 0, k.theta, k.kort, k.instroom, k.leeftijd_instroom, k.arbeidsverleden,
        k.motivatie_begin, k.uitkering, k.ww_einde, k.overig, k.pensioen, k.periode, k.wisselingen, k.drempel,
        k.begin, k.tijd, 0.0, 0, k.motivatie, 0, False, 0.0, k.instroom + 600.0, einde,
    )  # fmt: skip


ALLEEN = {
    "vast": "",
    "op een dag anders": (
        "ww_recht: {referte_maanden: {waarde: 4, wijzigt: [{vanaf: 2005-03-17, waarde: 9}]}}\n"
        "werk: {basiskans: {wijzigt: [{vanaf: 2005-03-17, waarde: {WW: -2.0, WWB: -2.0}}]}, "
        "terug_in_uitkering: {wijzigt: [{vanaf: 2003-03-17, waarde: {WW: 0.9, WWB: 0.9}}]}}"
    ),
}


@pytest.mark.parametrize("naam", ALLEEN)
def test_the_rule_and_the_run_agree_on_who_is_served_by_nobody(naam: str, tmp_path: Path) -> None:
    """With every service switched off the engine's whole course, to the last job, is what the rule says."""
    proef = variant(tmp_path, f"{ALLEEN[naam]}\n{VARIANTEN['alleen intake']}")
    klanten = proef.klanten()
    log = core.simuleer_regio(klanten, 0, 1, 0, proef.par, proef.aanbod)
    einde = proef.par.einde
    banen = 0
    for rij in klanten:
        eigen = np.sort(log[log["klant"] == rij["klant"]], order="volgnr")
        if not len(eigen):
            continue
        begin = eigen["tijd"][eigen["soort"] == G.WERK]
        slot = eigen["tijd"][(eigen["soort"] == G.BAANVERLIES)]
        voorgoed = (eigen["soort"] == G.UITSTROOM) & (eigen["code"] != Uitstroomreden.TIJDELIJK)
        weg = eigen["tijd"][voorgoed]
        slot = np.append(slot, weg if len(weg) else einde)[: len(begin)]
        eerste, halverwege, aan_het_eind, dagen = _alleen(proef, rij, einde)
        assert eerste == (begin[0] if len(begin) else math.inf)
        assert dagen == pytest.approx(float((slot - begin).sum()), abs=1e-6)
        midden = float(rij["instroom"]) + 600.0
        if midden < einde:
            assert halverwege == int(((begin <= midden) & (midden < slot)).any())
        assert aan_het_eind == int(len(begin) > 0 and not len(weg) and slot[-1] == einde)
        banen += len(begin)
    assert banen > len(klanten) / 2  # several for some: search, job, loss and search again
