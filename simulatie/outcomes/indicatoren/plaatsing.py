"""Placements and the mix of trajectories (rwi2007, table 1; iwi2007, 2.2)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from simulatie.assen import (
    EIND_WERK,
    OG_GEMEENTE,
    OG_UWV,
    OPDRACHTGEVER,
    SOORT_IRO,
    SOORT_LADDER,
    SOORT_MODULAIR,
    SOORT_REGULIER,
    WW,
)
from simulatie.engines.events import Gebeurtenis as Ev
from simulatie.outcomes.afspraken import gericht_op_plaatsing
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import Waar, alles, per_uitkering, tel, tel_elk
from simulatie.outcomes.tabellen import Tabellen
from simulatie.outcomes.trajecten import OPEN
from simulatie.teksten import Tweetalig as Tekst


def _geeindigd(t: Tabellen, og: int) -> tuple[pd.DataFrame, Waar]:
    """Trajectories, and which of them ended in the window, are not an IRO and are bought by this opdrachtgever."""
    van, tot = t.afspraken.vensters["geeindigd"]
    tr = t.trajecten
    mee = (tr["reden"] != OPEN) & (tr["eind"] >= van) & (tr["eind"] < tot)
    return tr, (mee & (tr["soort"] != SOORT_IRO) & (tr["opdrachtgever"] == og)).to_numpy()


_PARTIJEN = ((OG_UWV, "UWV", "UWV"), (OG_GEMEENTE, "gemeente", "municipality"))
_GEEINDIGD = Tekst(
    "niet-IRO-trajecten gericht op plaatsing die in het venster eindigden",
    "non-IRO trajectories aimed at placement that ended in the window",
)
_GEEN_IRO = Tekst("IRO; trajecten gericht op de ladder", "IRO; trajectories aimed at the ladder")
_CLAIMVENSTER = Tekst(
    "Een claim telt ook in het venster na het einde; dat venster moet binnen de looptijd vallen.",
    "A claim also counts in the window after the end; that window has to lie inside the run.",
)


def plaatsing(t: Tabellen, og: int) -> Uitkomst:
    """Share of ended placement trajectories with a claimed placement, by benefit at the start."""
    tr, mee = _geeindigd(t, og)
    na = t.afspraken.bij_contract(t.afspraken.claimvenster, tr["contract"].to_numpy(), tr["begin"].to_numpy())
    return tel(
        t,
        tr,
        teller=tr["claim"] > 0,
        groepen=per_uitkering(tr["uitkering"]),
        mee=mee & gericht_op_plaatsing(tr["soort"].to_numpy()),
        volledig=tr["eind"] + na < t.afspraken.einde,
    )


for _og, _nl, _en in _PARTIJEN:
    indicator(
        f"plaatsing_{OPDRACHTGEVER[_og]}",
        titel=Tekst(f"Geplaatst, {_nl}", f"Placed, {_en}"),
        eenheid="traject",
        gebeurtenis=(Ev.EINDE_TRAJECT, Ev.CLAIM),
        venster="geeindigd",
        teller=Tekst("die door de aanbieder als plaatsing zijn geclaimd", "claimed as a placement by the provider"),
        noemer=_GEEINDIGD,
        uitgesloten=_GEEN_IRO,
        lezing="interpretatie",
        toelichting=_CLAIMVENSTER,
        og=_og,
    )(plaatsing)


def werk_bij_einde(t: Tabellen, og: int) -> Uitkomst:
    """Any job, so as to tell it from a placement a provider counts."""
    tr, mee = _geeindigd(t, og)
    mee = mee & gericht_op_plaatsing(tr["soort"].to_numpy())
    return tel(t, tr, teller=tr["reden"] == EIND_WERK, groepen=per_uitkering(tr["uitkering"]), mee=mee)


for _og, _nl, _en in _PARTIJEN:
    indicator(
        f"werk_bij_einde_{OPDRACHTGEVER[_og]}",
        titel=Tekst(f"Werk bij einde traject, {_nl}", f"Work at the end of the trajectory, {_en}"),
        eenheid="traject",
        gebeurtenis=(Ev.EINDE_TRAJECT,),
        venster="geeindigd",
        teller=Tekst("die met werk eindigden, geclaimd of niet", "that ended in work, claimed or not"),
        noemer=_GEEINDIGD,
        uitgesloten=_GEEN_IRO,
        og=_og,
    )(werk_bij_einde)


def aandeel_gericht_op_plaatsing(t: Tabellen, og: int) -> Uitkomst:
    """Placement against ladder among ended trajectories."""
    tr, mee = _geeindigd(t, og)
    return tel(t, tr, teller=gericht_op_plaatsing(tr["soort"].to_numpy()), groepen=alles(tr), mee=mee)


for _og, _nl, _en in _PARTIJEN:
    indicator(
        f"aandeel_gericht_op_plaatsing_{OPDRACHTGEVER[_og]}",
        titel=Tekst(f"Gericht op plaatsing, {_nl}", f"Aimed at placement, {_en}"),
        eenheid="traject",
        gebeurtenis=(Ev.START_TRAJECT, Ev.EINDE_TRAJECT),
        venster="geeindigd",
        teller=Tekst("die op plaatsing in regulier werk waren gericht", "that were aimed at placement in regular work"),
        noemer=Tekst(
            "niet-IRO-trajecten die in het venster eindigden", "non-IRO trajectories that ended in the window"
        ),
        uitgesloten=Tekst("IRO", "IRO"),
        lezing="interpretatie",
        og=_og,
    )(aandeel_gericht_op_plaatsing)


@indicator(
    "trajectsoorten_uwv_2007k1",
    titel=Tekst("Soorten trajecten voor WW'ers, UWV", "Kinds of trajectories for WW clients, UWV"),
    eenheid="traject",
    gebeurtenis=(Ev.START_TRAJECT,),
    venster="contractmix",
    teller=Tekst("van deze soort", "of this kind"),
    noemer=Tekst(
        "door UWV ingekochte trajecten voor WW'ers die in het venster begonnen",
        "trajectories bought by UWV for WW clients that began in the window",
    ),
    lezing="interpretatie",
    toelichting=Tekst(
        "Een traject gericht op de ladder telt als regulier: het is aanbesteed.",
        "A trajectory aimed at the ladder counts as regulier: it was tendered.",
    ),
)
def trajectsoorten(t: Tabellen) -> Uitkomst:
    """Mix of contract kinds among starts for WW clients."""
    van, tot = t.afspraken.vensters["contractmix"]
    tr = t.trajecten
    mee = (tr["begin"] >= van) & (tr["begin"] < tot) & (tr["opdrachtgever"] == OG_UWV) & (tr["uitkering"] == WW)
    soort = tr["soort"].to_numpy()
    tellers = {
        "iro": soort == SOORT_IRO,
        "regulier": np.isin(soort, (SOORT_REGULIER, SOORT_LADDER)),
        "modulair": soort == SOORT_MODULAIR,
    }
    return tel_elk(t, tr, tellers=tellers, groepen=alles(tr), mee=mee)
