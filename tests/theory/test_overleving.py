"""Searching alone: the whole engine against the exponential distribution, and in the order that theory gives."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from hulp import G, Proef, per_klant, rijen, variant
from scipy import stats

from simulatie.assen import UITKERING, WW, WWB
from simulatie.engines.events import Uitstroomreden
from simulatie.population import KLANTEN_PER_REGIO, KLANTEN_PER_STROOM
from simulatie.tijd import DAGEN_PER_JAAR, MAAND

_U = dict.fromkeys(UITKERING, 0)
_NUL_U = str(_U).replace("'", "")
_DIENST = "{zelfstandig: 1, eigen_begeleiding: 0, zorg: 0, traject: 0}"
_BELEID = f"{{beleid: {{dienst: {{laag: {_DIENST}, verhoogd: {_DIENST}, groot: {_DIENST}}}}}}}"
ALLEEN_ZOEKEN = f"""
opdrachtgevers: {{uwv: {_BELEID}, gemeente: {_BELEID}}}
vervolg: {{eerste_per_maand: {_NUL_U}, herbeoordeling_per_maand: {_NUL_U}}}
"""
_BLIJFT_WEG = f"terugkeer: {_NUL_U}"
CONSTANT = f"""
{ALLEEN_ZOEKEN}
regio: {{klanten: 1500}}
werk:
  sigma: {_NUL_U}
  knelpunt: {{geen: 0, zoekgedrag: 0, vaardigheden: 0, werkritme: 0, gezondheid: 0, motivatie: 0}}
  opleiding: {{laag: 0, middelbaar: 0, hoog: 0}}
  leeftijd: 0
  duur: 0
  motivatie_elasticiteit: 0
arbeidsmarkt: {{elasticiteit: 0}}
populatie: {{korte_duur_aandeel: {_NUL_U}}}
uitstroom: {{overig_per_maand: {_NUL_U}, overig_zonder_uitkering: 0}}
"""
VALS_ALARM = 1e-6


def eerste_banen(proef: Proef, log: np.ndarray, klanten: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each client: months to his first job (inf: none), months he was followed at most, and his benefit of entry."""
    baan = {klant: rijen(leven, G.WERK)["tijd"][:1] for klant, leven in per_klant(log).items()}
    tijd = np.array([b[0] if len(b) else math.inf for b in (baan[int(k)] for k in klanten["klant"])])
    pensioen = klanten["instroom"] + (65.0 - klanten["leeftijd"]) * DAGEN_PER_JAAR
    tot = np.minimum(proef.par.einde, pensioen)
    return (tijd - klanten["instroom"]) / MAAND, (tot - klanten["instroom"]) / MAAND, klanten["uitkering"].copy()


def test_constant_chance_is_an_exponential_survivor_curve(tmp_path: Path) -> None:
    """Kolmogorov-Smirnov by benefit, each job given that it came before pension or the end of the run.

    λ = exp(b[u]) a month. False alarm on a new seed: 1e-6 for each of five benefits.
    """
    proef = variant(tmp_path, CONSTANT)
    klanten = proef.klanten()
    maanden, volgen, uitkering = eerste_banen(proef, proef.draai(klanten=klanten), klanten)
    getoetst = 0
    for u, naam in enumerate(UITKERING):
        kans = math.exp(proef.scenario.werk.basiskans.waarde[naam])
        wie = (uitkering == u) & (volgen > 0.1)
        met = wie & np.isfinite(maanden)
        geslaagd = -np.expm1(-kans * volgen[wie])
        assert stats.binomtest(int(met.sum()), int(wie.sum()), float(geslaagd.mean())).pvalue > VALS_ALARM
        uniform = np.expm1(-kans * maanden[met]) / np.expm1(-kans * volgen[met])
        assert stats.kstest(uniform, "uniform").pvalue > VALS_ALARM
        getoetst += int(met.sum())
    assert getoetst > 1000


def test_another_rate_would_be_seen(tmp_path: Path) -> None:
    """The same test refuses a chance that is half as high again: it has the power it needs."""
    proef = variant(tmp_path, CONSTANT)
    klanten = proef.klanten()
    maanden, volgen, uitkering = eerste_banen(proef, proef.draai(klanten=klanten), klanten)
    kans = 1.5 * math.exp(proef.scenario.werk.basiskans.waarde["WW"])
    met = (uitkering == 0) & np.isfinite(maanden)
    uniform = np.expm1(-kans * maanden[met]) / np.expm1(-kans * volgen[met])
    assert stats.kstest(uniform, "uniform").pvalue < VALS_ALARM


@pytest.mark.parametrize(
    "tekst",
    [
        "werk: {basiskans: {WW: -2.2, WAO: -2.0, WAJONG: -2.4, WWB: -2.6, NUG: -2.2}}",
        "werk: {duur: 0}",
        "werk: {motivatie_elasticiteit: 0.1}",
        "motivatie: {verval_zoekend: 0}",
        "werk: {knelpunt: {vaardigheden: 0.4, gezondheid: 0.6}}",
    ],
    ids=["basiskans", "duur", "elasticiteit", "verval", "knelpunt"],
)
def test_higher_chance_never_delays_the_first_job(tmp_path: Path, tekst: str) -> None:
    """Without services the path is fixed: who had a first job has it no later, client by client."""
    (tmp_path / "was").mkdir()
    was, wordt = variant(tmp_path / "was", ALLEEN_ZOEKEN), variant(tmp_path, ALLEEN_ZOEKEN + tekst)
    klanten = was.klanten()
    np.testing.assert_array_equal(wordt.klanten(), klanten)
    eerst, _, _ = eerste_banen(was, was.draai(klanten=klanten), klanten)
    daarna, _, _ = eerste_banen(wordt, wordt.draai(klanten=klanten), klanten)
    assert (daarna <= eerst).all()
    assert (daarna < eerst).mean() > 0.1


def test_longer_on_a_benefit_more_who_find_work(tmp_path: Path) -> None:
    """Fewer other exits only ever add first jobs: what happened before the exit stays."""
    (tmp_path / "was").mkdir()
    was, wordt = (
        variant(tmp_path / "was", f"{ALLEEN_ZOEKEN}uitstroom: {{{_BLIJFT_WEG}}}"),
        variant(
            tmp_path,
            f"{ALLEEN_ZOEKEN}uitstroom: {{{_BLIJFT_WEG}, overig_per_maand: {_NUL_U}, overig_zonder_uitkering: 0}}",
        ),
    )
    klanten = was.klanten()
    eerst, _, _ = eerste_banen(was, was.draai(klanten=klanten), klanten)
    daarna, _, _ = eerste_banen(wordt, wordt.draai(klanten=klanten), klanten)
    met = np.isfinite(eerst)
    np.testing.assert_array_equal(daarna[met], eerst[met])
    assert np.isfinite(daarna).sum() > met.sum()


def test_coming_back_adds_to_what_was(tmp_path: Path) -> None:
    """Who left is back on the same benefit, as often and as soon as the numbers say; up to there nothing changes.

    The share is held to six standard errors: a false alarm once in 5e8 runs of new code; draws are fixed.
    """
    (tmp_path / "was").mkdir()
    nooit, vaak = (
        variant(map_, f"{ALLEEN_ZOEKEN}uitstroom: {{terugkeer: {{WW: {kans}, WWB: {kans}}}, terugkeer_maanden: 4}}")
        for map_, kans in ((tmp_path / "was", 0.0), (tmp_path, 0.5))
    )
    vertrokken = terug = 0
    termijn = 20.0 * MAAND  # all but e^-5 of those who come back are back
    for regio in range(6):
        oud, nieuw = (per_klant(p.draai(regio)) for p in (nooit, vaak))
        for klant in oud:
            a, b = oud[klant], nieuw[klant]
            weg = np.flatnonzero(b["soort"] == G.UITSTROOM)
            assert _tot_vertrek(a) == _tot_vertrek(b)
            for i in weg[b["code"][weg] == Uitstroomreden.TIJDELIJK]:
                assert _daarna(b, i)["code"] == _uitkering_voor(b, i)
            if not len(weg) or _uitkering_voor(b, weg[0]) not in (WW, WWB):
                continue
            code, dag = b["code"][weg[0]], b["tijd"][weg[0]]
            if dag <= vaak.par.einde - termijn and code in (Uitstroomreden.OVERIG, Uitstroomreden.TIJDELIJK):
                vertrokken += 1
                terug += int(code == Uitstroomreden.TIJDELIJK and _daarna(b, weg[0])["tijd"] <= dag + termijn)
    verwacht = 0.5 * (1.0 - math.exp(-5.0))
    assert vertrokken > 300
    assert abs(terug / vertrokken - verwacht) < 6.0 * math.sqrt(verwacht * (1.0 - verwacht) / vertrokken)


def _tot_vertrek(leven: np.ndarray) -> list[tuple[float, int]]:
    """Spells and jobs up to the first exit: days and kinds (queues may differ, for others do come back)."""
    keten = rijen(leven, G.INSTROOM, G.WERK, G.DUURZAAM, G.BAANVERLIES, G.UITKERING, G.UITSTROOM)
    weg = np.flatnonzero(keten["soort"] == G.UITSTROOM)
    return keten[["tijd", "soort"]][: weg[0] + 1 if len(weg) else len(keten)].tolist()


def _daarna(leven: np.ndarray, plek: int) -> np.void:
    """The first entry after an event."""
    return rijen(leven[plek:], G.INSTROOM)[0]


def _uitkering_voor(leven: np.ndarray, plek: int) -> int:
    """The benefit in force just before an event."""
    return int(rijen(leven[:plek], G.INSTROOM, G.UITKERING)["code"][-1])


def test_numbers_of_one_benefit_leave_the_others_alone(tmp_path: Path) -> None:
    """Common random numbers: what changes for WWB moves no job of UWV's clients until they come to the municipality.

    Without services, for the queue of UWV also holds WWB clients who came back from a job with a right to WW.
    """
    (tmp_path / "was").mkdir()
    wwb = "werk: {basiskans: {WWB: -2.5}, sigma: {WWB: 0.7}, terug_in_uitkering: {WWB: 0.5}}"
    was, wordt = variant(tmp_path / "was", ALLEEN_ZOEKEN), variant(tmp_path, ALLEEN_ZOEKEN + wwb)
    verschilt = gelijk = 0
    for regio in range(2):
        oud, nieuw = (per_klant(p.draai(regio)) for p in (was, wordt))
        assert oud.keys() == nieuw.keys()
        for klant in oud:
            a, b = (_banen_tot_gemeente(log[klant]) for log in (oud, nieuw))
            if klant % KLANTEN_PER_REGIO // KLANTEN_PER_STROOM < WWB:
                assert a == b
                gelijk += len(a)
            else:
                verschilt += not np.array_equal(oud[klant], nieuw[klant])
    assert gelijk > 500
    assert verschilt > 20


def _banen_tot_gemeente(leven: np.ndarray) -> list[tuple[float, int, int, float]]:
    """Spells and jobs of a client as long as UWV serves him: (tijd, soort, code, waarde)."""
    uit = []
    for rij in rijen(leven, G.INSTROOM, G.WERK, G.DUURZAAM, G.BAANVERLIES, G.UITKERING, G.UITSTROOM):
        if rij["soort"] in (G.UITKERING, G.INSTROOM) and rij["code"] >= WWB:
            break
        uit.append((float(rij["tijd"]), int(rij["soort"]), int(rij["code"]), float(rij["waarde"])))
    return uit
