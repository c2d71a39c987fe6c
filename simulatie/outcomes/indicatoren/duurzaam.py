"""Durable work after a trajectory (rwi2007, table 3), and whether claimed placements last."""

from __future__ import annotations

from simulatie.assen import EIND_WERK
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import per_uitkering, tel
from simulatie.outcomes.tabellen import Tabellen
from simulatie.outcomes.trajecten import OPEN, ZOEKMAANDEN_NA_EINDE
from simulatie.teksten import Tweetalig as Tekst
from simulatie.tijd import MAAND

OPVOLGING = 12.0
"""Months after the end: six to find the job in, six for it to last."""

_TELLER = Tekst(
    "die bij of binnen zes maanden na het einde een baan begonnen die zes maanden duurde",
    "that began a job at the end or within six months after it that lasted six months",
)
_UITLEG = Tekst(
    "Groep: uitkering bij de start van het traject. Een baan van zes maanden is een baan die zes maanden heeft "
    "geduurd, niet een contract voor zes maanden. Ook vertrek uit de uitkering zonder werk staat in de noemer.",
    "Group: benefit at the start of the trajectory. A job of six months is one that lasted six months, not a contract "
    "for six months. Leaving benefit without work is in the denominator too.",
)


def duurzame_uitstroom(t: Tabellen, nummer: int, zonder_werk: bool) -> Uitkomst:
    """Share of ended trajectories of this number followed by durable work."""
    van, tot = t.afspraken.vensters["duurzaam"]
    tr = t.trajecten
    mee = (tr["nummer"] == nummer) & (tr["geval_instroom"] >= van) & (tr["geval_instroom"] < tot)
    if zonder_werk:
        mee &= tr["reden"] != EIND_WERK
    volledig = (tr["reden"] != OPEN) & (tr["eind"] + OPVOLGING * MAAND < t.afspraken.einde)
    return tel(
        t,
        tr,
        teller=tr["duurzaam_na_einde"],
        groepen=per_uitkering(tr["uitkering"], totaal=False),
        mee=mee,
        volledig=volledig,
    )


for _nummer, _naam, _nl, _en in ((1, "eerste", "eerste", "first"), (2, "tweede", "tweede", "second")):
    for _achter, _zonder_werk in (("", False), ("_andere_lezing", True)):
        indicator(
            f"duurzame_uitstroom_na_{_naam}_traject{_achter}",
            titel=Tekst(
                f"Duurzaam werk na {_nl} traject{', zonder werk geëindigd' if _zonder_werk else ''}",
                f"Durable work after the {_en} trajectory{', ended without work' if _zonder_werk else ''}",
            ),
            eenheid="traject",
            gebeurtenis=(Ev.EINDE_TRAJECT, Ev.WERK, Ev.DUURZAAM),
            venster="duurzaam",
            teller=_TELLER,
            noemer=Tekst(
                f"geëindigde {_nl} trajecten{', niet met werk geëindigd' if _zonder_werk else ''}, instroom in venster",
                f"{_en} trajectories{' not ended by work' if _zonder_werk else ''} that ended, inflow in the window",
            ),
            opvolging_maanden=OPVOLGING,
            lezing="andere_lezing" if _zonder_werk else "interpretatie",
            toelichting=_UITLEG,
            nummer=_nummer,
            zonder_werk=_zonder_werk,
        )(duurzame_uitstroom)


@indicator(
    "plaatsing_duurzaam",
    titel=Tekst("Geclaimde plaatsing die beklijft", "Claimed placement that lasts"),
    eenheid="traject",
    gebeurtenis=(Ev.CLAIM, Ev.DUURZAAM),
    venster="meetperiode",
    teller=Tekst("gevolgd door een baan van zes maanden", "followed by a job of six months"),
    noemer=Tekst("geclaimde plaatsingen", "claimed placements"),
    opvolging_maanden=OPVOLGING,
)
def plaatsing_duurzaam(t: Tabellen) -> Uitkomst:
    """A contract for six months against a job that lasted six months."""
    tr = t.trajecten
    return tel(
        t,
        tr,
        teller=tr["duurzaam_na_einde"],
        groepen=per_uitkering(tr["uitkering"]),
        mee=(tr["claim"] > 0) & (tr["begin"] >= t.afspraken.meten_vanaf),
        volledig=tr["eind"] + 2 * ZOEKMAANDEN_NA_EINDE * MAAND < t.afspraken.einde,
    )
