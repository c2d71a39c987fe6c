"""What scenarios change in their inputs, and which assumptions a change works through."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pandas as pd

from simulatie.scenario.kruis import getallen
from simulatie.scenario.lezen import Geladen
from simulatie.scenario.verschil import Verschil, verschil
from simulatie.scenario.wijzigen import WijzigFout, doelen_van

INVOER: Final = ["scenario", "pad", "titel", "title", "eenheid", "basis", "variant", "vanaf", "herkomst"]
LEUNT_OP: Final = [
    "scenario",
    "pad",
    "titel",
    "title",
    "eenheid",
    "waarde",
    "bereik_laag",
    "bereik_hoog",
    "herkomst",
    "prior_gedreven",
]
_BELONING: Final = (
    "aanbieder.gewenning_mediaan",
    "aanbieder.gewenning_sd",
    "aanbieder.kosten_per_maand",
    "aanbieder.plicht",
    "aanbieder.tau",
    "aanbieder.rapportkosten",
    "aanbieder.kans_wachtende",
    "opdrachtgevers.*.terugmelding.acceptatie",
    "motivatie.verval_uitzitten",
)
_WAT_TRAJECTEN_DOEN: Final = (
    "instrumenten.alfa",
    "instrumenten.oplossen",
    "instrumenten.lock_in",
    "instrumenten.lock_in_factor",
    "instrumenten.eigen_effect",
)
MECHANISMEN: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("contracten.*.vergoeding", _BELONING),
    ("opdrachtgevers.*.terugmelding", _BELONING),
    (
        "overdracht",
        (
            "motivatie.verhaal_opnieuw",
            "overdracht.precisie",
            "overdracht.intake_korter",
            "overdracht.motivatie_gespaard",
            "overdracht.mislukt_niet_herhaald",
            "diagnose.tweede_gok_herhaalt",
            "vervolg.rapport",
        ),
    ),
    (
        "contracten.*.rapport",
        ("vervolg.rapport", "contracten.*.rapportkwaliteit", "aanbieder.rapportkosten", "overdracht.precisie"),
    ),
    (
        "opdrachtgevers.*.beleid.eindgesprek",
        ("vervolg.rapport", "opdrachtgevers.*.beleid.eindgesprek_kwaliteit", "overdracht.precisie"),
    ),
    (
        "opdrachtgevers.*.klantmanagers",
        ("opdrachtgevers.*.klantmanagers.minuten", "vervolg.tijdsdruk", "vervolg.wachttijd_maanden"),
    ),
    ("opdrachtgevers.*.beleid.richtlijn", ("vervolg.richtlijn", "vervolg.logit", "vervolg.tijdsdruk")),
    ("opdrachtgevers.*.beleid.nazorg", ("werk.nazorg_vermindering",)),
    ("contracten.*.nazorg", ("werk.nazorg_vermindering",)),
    (
        "opdrachtgevers.*.beleid.diagnose",
        ("diagnose.auc", "diagnose.instrument", "diagnose.uitgebreid", "instrumenten.alfa_niet_passend"),
    ),
    (
        "opdrachtgevers.*.beleid.uitgebreide_diagnose",
        ("diagnose.auc", "diagnose.uitgebreid", "instrumenten.alfa_niet_passend"),
    ),
    ("opdrachtgevers.*.beleid.iro", ("keuze.iro_gevraagd", "motivatie.stijgt_bij_invloed", "motivatie.stijging")),
    ("opdrachtgevers.*.beleid", _WAT_TRAJECTEN_DOEN),
    ("opdrachtgevers.*.contracten", _WAT_TRAJECTEN_DOEN),
    ("opdrachtgevers.*.budget", _WAT_TRAJECTEN_DOEN),
    (
        "contracten.*.betaling",
        ("aanbieder.kosten_per_maand", "aanbieder.plicht", "aanbieder.tau", "aanbieder.rho", "aanbieder.overhead"),
    ),
    (
        "contracten.*.prijs",
        ("aanbieder.kosten_per_maand", "aanbieder.plicht", "aanbieder.tau", "aanbieder.overhead"),
    ),
    ("sanctie", ("sanctie.effect", "sanctie.maanden")),
    ("vervolg", ("vervolg.logit", "vervolg.helling", "vervolg.tijdsdruk")),
    ("diagnose", ("diagnose.auc", "instrumenten.alfa_niet_passend")),
    ("arbeidsmarkt", ("arbeidsmarkt.elasticiteit",)),
)
"""Start of a changed path -> the numbers through which such a change reaches the outcomes; `*` for any part."""
_ONZEKER: Final = ("aanname", "gekalibreerd")
_PRIOR_GEDREVEN: Final = "prior-gedreven"


def invoer_van(basis: Geladen, scenario: Geladen) -> list[dict[str, Any]]:
    """One row for each changed value: keys `INVOER`. Empty where nothing changes."""
    rijen = []
    for regel in verschil(scenario, basis):
        rijen.append(
            {
                "scenario": scenario.scenario.naam,
                "pad": regel.pad,
                "titel": regel.titel,
                "title": regel.title,
                "eenheid": regel.eenheid,
                "basis": regel.basis,
                "variant": regel.scenario,
                "vanaf": regel.vanaf,
                "herkomst": _herkomst(scenario, regel),
            }
        )
    return rijen


def invoering_van(basis: Geladen, scenario: Geladen) -> dt.date:
    """The first day on which the scenario differs; the start of the measured period where it does so all along."""
    regels = verschil(scenario, basis)
    data = [regel.vanaf for regel in regels if regel.vanaf is not None]
    if not data or any(regel.vanaf is None for regel in regels):
        return scenario.scenario.looptijd.meten_vanaf
    return max(min(data), scenario.scenario.looptijd.meten_vanaf)


def leunt_op(basis: Geladen, scenario: Geladen) -> list[dict[str, Any]]:
    """The uncertain numbers that the changed mechanism works through: keys `LEUNT_OP`, in the order of the scenario.

    `prior_gedreven`: nothing published fixes it, it stays at what was assumed beforehand.
    """
    gewijzigd = [regel.pad.split(".") for regel in verschil(scenario, basis)]
    patronen = {p for begin, paden in MECHANISMEN for p in paden if any(_begint(pad, begin) for pad in gewijzigd)}
    rijen: list[dict[str, Any]] = []
    for pad, veld, getal in getallen(scenario.scenario):
        if not any(_is(list(pad), patroon) for patroon in sorted(patronen)):
            continue
        for element, waarde in getal.elementen().items():
            papieren = getal.papieren(element)
            if papieren.herkomst not in _ONZEKER:
                continue
            laag, hoog = papieren.bereik if isinstance(papieren.bereik, tuple) else (None, None)
            rijen.append(
                {
                    "scenario": scenario.scenario.naam,
                    "pad": ".".join((*pad, *element)),
                    "titel": veld.titel,
                    "title": veld.title,
                    "eenheid": veld.eenheid,
                    "waarde": waarde,
                    "bereik_laag": laag,
                    "bereik_hoog": hoog,
                    "herkomst": papieren.herkomst,
                    "prior_gedreven": papieren.herkomst == "aanname" or _PRIOR_GEDREVEN in (papieren.toelichting or ""),
                }
            )
    return rijen


def bijeen(invoer: pd.DataFrame) -> list[dict[str, Any]]:
    """The inputs for a reader: one row where the same change is made in several parts of a scenario.

    Rows that differ in one part of their path only become one, whose path holds all of them there, as in
    ``contracten.{regulier, iro}.vergoeding.plafond``. In the order of their first.
    """
    rijen: list[dict[Any, Any]] = [
        r | {"delen": tuple((deel,) for deel in str(r["pad"]).split("."))} for r in invoer.to_dict("records")
    ]
    for plek in range(max((len(r["delen"]) for r in rijen), default=0)):
        samen: dict[str, dict[Any, Any]] = {}
        for rij in rijen:
            rest = [deel for i, deel in enumerate(rij["delen"]) if i != plek]
            sleutel = repr((rest, [rij[k] for k in INVOER if k != "pad"]))
            eerste = samen.setdefault(sleutel, rij)
            if eerste is not rij:
                met = (*eerste["delen"][plek], *rij["delen"][plek])
                eerste["delen"] = (*eerste["delen"][:plek], met, *eerste["delen"][plek + 1 :])
        rijen = list(samen.values())
    return [{**{k: rij[k] for k in INVOER}, "pad": ".".join(_deel(d) for d in rij["delen"])} for rij in rijen]


def _deel(namen: tuple[str, ...]) -> str:
    return namen[0] if len(namen) == 1 else "{" + ", ".join(namen) + "}"


def als_tabel(rijen: list[dict[str, Any]], kolommen: list[str]) -> pd.DataFrame:
    """Rows as a table that has its columns also when it is empty."""
    return pd.DataFrame(rijen, columns=kolommen)


def _herkomst(scenario: Geladen, regel: Verschil) -> str:
    try:
        doel = doelen_van(scenario, regel.pad)[0]
    except WijzigFout:  # no number: a plain value, or something the scenario took away
        return ""
    stand = doel.getal if regel.vanaf is None else doel.getal.stand_op(regel.vanaf)
    return str(stand.papieren(doel.elementen[0]).herkomst)


def _is(pad: list[str], patroon: str) -> bool:
    delen = patroon.split(".")
    return len(pad) == len(delen) and all(p in ("*", d) for p, d in zip(delen, pad, strict=True))


def _begint(pad: list[str], patroon: str) -> bool:
    """Does a path begin as the pattern says? The last part of a pattern may be the start of a name."""
    delen = patroon.split(".")
    if len(pad) < len(delen):
        return False
    voor = all(p in ("*", d) for p, d in zip(delen[:-1], pad, strict=False))
    return voor and (delen[-1] == "*" or pad[len(delen) - 1].startswith(delen[-1]))
