"""Second trajectories after a first one without success (rwi2007, table 2)."""

from __future__ import annotations

import numpy as np

from simulatie.assen import EIND_LADDER, EIND_WERK, NUG
from simulatie.engines.events import Gebeurtenis as G
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import per_uitkering, tel
from simulatie.outcomes.perioden import in_bestand
from simulatie.outcomes.tabellen import Tabellen
from simulatie.outcomes.trajecten import OPEN
from simulatie.teksten import Tweetalig as T
from simulatie.tijd import MAAND

_TELLER = T("die op dat moment aan een tweede traject zijn begonnen", "that have started a second trajectory by then")
_UITGESLOTEN = T(
    "gesubsidieerde banen; begeleiding door de opdrachtgever zelf",
    "subsidised jobs; guidance by the opdrachtgever itself",
)
_SOORT_KLANT = T(
    "Instroom: begin van de uitkering die bij de start van het eerste traject liep; groep: die uitkering. Zonder succes: "
    "geen werk en geen stap op de ladder. Wie in een traject loon krijgt in plaats van uitkering, telt als nog in de "
    "uitkering.",
    "Inflow: start of the benefit in force when the first trajectory began; group: that benefit. Without success: no work "
    "and no step on the ladder. Who is paid a wage in place of the benefit in a trajectory counts as still on benefit.",
)


def _noemer(maanden: int) -> T:
    return T(
        f"klanten wier eerste traject zonder succes eindigde en die {maanden} maanden daarna nog een uitkering hebben",
        f"clients whose first trajectory ended without success and who are still on benefit {maanden} months later",
    )


def _noemer_anders(maanden: int) -> T:
    return T(
        f"klanten wier eerste traject zonder succes eindigde en die {maanden} maanden daarna nog een uitkering hebben "
        "of inmiddels aan een tweede traject begonnen",
        f"clients whose first trajectory ended without success and who are still on benefit {maanden} months later or "
        "have started a second trajectory since",
    )


_VENSTER = T(
    "Waarneming stopt aan het eind van het instroomvenster; wie later eindigt valt weg, de opvolging van de anderen is "
    "afgekapt. ",
    "Observation stops at the end of the inflow window; who ends later drops out, the follow-up of others is cut off. ",
)
_LADDER = T(
    "Ook een eerste traject met een stap op de ladder telt mee. ", "A first trajectory that gained a ladder step counts too. "
)


def _samen(*delen: T) -> T:
    return T("".join(d.nl for d in delen), "".join(d.en for d in delen))


def tweede_traject(
    t: Tabellen, maanden: int, ook_zonder_uitkering: bool = False, venster: bool = False, ladder: bool = False
) -> Uitkomst:
    """Share with a second trajectory some months after the first one's end.

    `ook_zonder_uitkering`: starters count whether or not still on benefit; `venster`: nothing is observed after the end of
    the inflow window; `ladder`: a step on the ladder is no success.
    """
    van, tot = t.afspraken.vensters["instroom"]
    tr = t.trajecten
    eind = tr["eind"].to_numpy()
    succes = (EIND_WERK,) if ladder else (EIND_WERK, EIND_LADDER)
    cohort = (tr["nummer"] == 1) & (tr["geval_instroom"] >= van) & (tr["geval_instroom"] < tot) & ~tr["reden"].isin(succes)
    geeindigd = (tr["reden"] != OPEN).to_numpy()
    peil = np.where(geeindigd, eind, t.afspraken.einde) + maanden * MAAND
    if venster:
        volledig = geeindigd & (eind <= tot)
        peil = np.minimum(peil, tot)
    else:
        volledig = geeindigd & (peil < t.afspraken.einde)
    uitkering = in_bestand(t.staten, tr["rij"].to_numpy(), np.minimum(peil, t.afspraken.einde))
    nog = (uitkering >= 0) & (uitkering <= NUG)
    begonnen = (tr["volgend_begin"] <= peil).to_numpy()
    # a cohort member whose follow-up is cut off cannot be seen to be still on benefit: he is left out, and counted as such
    mee = cohort & (nog | ~volledig | (begonnen & ook_zonder_uitkering))
    return tel(
        t, tr, teller=begonnen, groepen=per_uitkering(tr["uitkering"], totaal=False), mee=mee, volledig=volledig
    )


for _m in (6, 12):
    for _achter, _titel, _delen, _lezing, _extra in (
        ("", T("", ""), (), "interpretatie", {}),
        ("_andere_lezing", T(", andere lezing", ", other reading"), (), "andere_lezing", {"ook_zonder_uitkering": True}),
        ("_venster", T(", binnen het venster", ", inside the window"), (_VENSTER,), "eigen", {"venster": True}),
        ("_ook_na_ladderstap", T(", ook na ladderstap", ", also after a ladder step"), (_LADDER,), "eigen", {"ladder": True}),
    ):  # fmt: skip
        _noem = _noemer_anders(_m) if _lezing == "andere_lezing" else _noemer(_m)
        indicator(
            f"tweede_traject_binnen_{_m}m{_achter}",
            titel=T(
                f"Tweede traject binnen {_m} maanden{_titel.nl}", f"Second trajectory within {_m} months{_titel.en}"
            ),
            eenheid="klant",
            gebeurtenis=(G.EINDE_TRAJECT, G.START_TRAJECT),
            venster="instroom",
            teller=_TELLER,
            noemer=_noem,
            opvolging_maanden=0.0 if "venster" in _extra else float(_m),
            uitgesloten=_UITGESLOTEN,
            lezing=_lezing,  # type: ignore[arg-type]
            toelichting=_samen(*_delen, _SOORT_KLANT),
            maanden=_m,
            **_extra,
        )(tweede_traject)
