"""Second trajectories after a first one without success (rwi2007, table 2)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from simulatie.assen import EIND_LADDER, EIND_WERK, NUG
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.indicatoren.register import GEEN_TEKST, Lezing, Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import per_uitkering, tel
from simulatie.outcomes.perioden import in_bestand
from simulatie.outcomes.tabellen import Tabellen
from simulatie.outcomes.trajecten import OPEN
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import MAAND

_TELLER = Tekst(
    "die op dat moment aan een tweede traject zijn begonnen", "that have started a second trajectory by then"
)
_UITGESLOTEN = Tekst(
    "gesubsidieerde banen; begeleiding door de opdrachtgever zelf",
    "subsidised jobs; guidance by the opdrachtgever itself",
)
_SOORT_KLANT = Tekst(
    "Instroom: begin van de uitkering die bij de start van het eerste traject liep; groep: die uitkering. Zonder "
    "succes: geen werk en geen stap op de ladder. Wie in een traject loon krijgt in plaats van uitkering, telt als nog "
    "in de uitkering.",
    "Inflow: start of the benefit in force when the first trajectory began; group: that benefit. Without success: no "
    "work and no step on the ladder. Who is paid a wage in place of the benefit in a trajectory counts as still on it.",
)


def _noemer(maanden: int) -> Tekst:
    return Tekst(
        f"klanten wier eerste traject zonder succes eindigde en die {maanden} maanden daarna nog een uitkering hebben",
        f"clients whose first trajectory ended without success and who are still on benefit {maanden} months later",
    )


def _noemer_anders(maanden: int) -> Tekst:
    return Tekst(
        f"klanten wier eerste traject zonder succes eindigde en die {maanden} maanden daarna nog een uitkering hebben "
        "of inmiddels aan een tweede traject begonnen",
        f"clients whose first trajectory ended without success and who are still on benefit {maanden} months later or "
        "have started a second trajectory since",
    )


def tweede_traject(
    t: Tabellen, maanden: int, ook_zonder_uitkering: bool = False, afgekapt: bool = False, ook_ladder: bool = False
) -> Uitkomst:
    """Share with a second trajectory some months after the first one's end.

    `ook_zonder_uitkering`: starters count whether or not still on benefit; `afgekapt`: nothing is observed after the
    end of the inflow window; `ook_ladder`: a step on the ladder is no success.
    """
    van, tot = t.afspraken.vensters["instroom"]
    tr = t.trajecten
    eind = tr["eind"].to_numpy()
    succes = (EIND_WERK,) if ook_ladder else (EIND_WERK, EIND_LADDER)
    cohort = (
        (tr["nummer"] == 1) & (tr["geval_instroom"] >= van) & (tr["geval_instroom"] < tot) & ~tr["reden"].isin(succes)
    )
    geeindigd = (tr["reden"] != OPEN).to_numpy()
    peil = np.where(geeindigd, eind, t.afspraken.einde) + maanden * MAAND
    if afgekapt:
        volledig = geeindigd & (eind <= tot)
        peil = np.minimum(peil, tot)
    else:
        volledig = geeindigd & (peil < t.afspraken.einde)
    uitkering = in_bestand(t.staten, tr["rij"].to_numpy(), np.minimum(peil, t.afspraken.einde))
    nog = (uitkering >= 0) & (uitkering <= NUG)
    begonnen = (tr["volgend_begin"] <= peil).to_numpy()
    # whose follow-up is cut off cannot be seen to be still on benefit: he is left out, and counted as such
    mee = cohort & (nog | ~volledig | (begonnen & ook_zonder_uitkering))
    return tel(t, tr, teller=begonnen, groepen=per_uitkering(tr["uitkering"], totaal=False), mee=mee, volledig=volledig)


class _Variant(NamedTuple):
    """A reading of the definition, or a way to observe it."""

    achtervoegsel: str
    titel: Tekst
    uitleg: Tekst
    lezing: Lezing
    keuze: dict[str, bool]


_VARIANTEN = (
    _Variant("", GEEN_TEKST, GEEN_TEKST, "interpretatie", {}),
    _Variant(
        "_andere_lezing",
        Tekst(", andere lezing", ", other reading"),
        GEEN_TEKST,
        "andere_lezing",
        {"ook_zonder_uitkering": True},
    ),
    _Variant(
        "_venster",
        Tekst(", binnen het venster", ", inside the window"),
        Tekst(
            "De waarneming stopt aan het eind van het instroomvenster: wie later eindigt valt weg, de opvolging van de "
            "anderen is afgekapt. ",
            "Observation stops at the end of the inflow window: who ends later drops out, the follow-up of others is "
            "cut off. ",
        ),
        "eigen",
        {"afgekapt": True},
    ),
    _Variant(
        "_ook_na_ladderstap",
        Tekst(", ook na ladderstap", ", also after a ladder step"),
        Tekst(
            "Ook een eerste traject met een stap op de ladder telt mee. ",
            "A first trajectory that gained a ladder step counts too. ",
        ),
        "eigen",
        {"ook_ladder": True},
    ),
)

for _m in (6, 12):
    for _v in _VARIANTEN:
        indicator(
            f"tweede_traject_binnen_{_m}m{_v.achtervoegsel}",
            titel=Tekst(
                f"Tweede traject binnen {_m} maanden{_v.titel.nl}", f"Second trajectory within {_m} months{_v.titel.en}"
            ),
            eenheid="klant",
            gebeurtenis=(Ev.EINDE_TRAJECT, Ev.START_TRAJECT),
            venster="instroom",
            teller=_TELLER,
            noemer=_noemer_anders(_m) if _v.lezing == "andere_lezing" else _noemer(_m),
            opvolging_maanden=0.0 if "afgekapt" in _v.keuze else float(_m),
            uitgesloten=_UITGESLOTEN,
            lezing=_v.lezing,
            toelichting=Tekst(_v.uitleg.nl + _SOORT_KLANT.nl, _v.uitleg.en + _SOORT_KLANT.en),
            maanden=_m,
            **_v.keuze,  # type: ignore[arg-type]  # mypy takes these for the named arguments
        )(tweede_traject)
