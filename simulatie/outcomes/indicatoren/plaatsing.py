"""Placements and the mix of trajectories (rwi2007, table 1; iwi2007, 2.2)."""

from __future__ import annotations

import numpy as np
import pandas as pd

from simulatie.assen import (
    EIND_WERK,
    OG_GEMEENTE,
    OG_UWV,
    SOORT_IRO,
    SOORT_LADDER,
    SOORT_MODULAIR,
    SOORT_REGULIER,
    WW,
)
from simulatie.engines.events import Gebeurtenis as G
from simulatie.outcomes.afspraken import gericht_op_plaatsing
from simulatie.outcomes.indicatoren.register import Uitkomst, indicator
from simulatie.outcomes.indicatoren.tellen import Waar, alles, per_uitkering, tel, tel_elk
from simulatie.outcomes.tabellen import Tabellen
from simulatie.outcomes.trajecten import OPEN
from simulatie.teksten import Tweetalig as T


def _geeindigd(t: Tabellen, og: int) -> tuple[pd.DataFrame, Waar]:
    """Trajectories, and which of them ended in the window, are not an IRO and are bought by this opdrachtgever."""
    van, tot = t.afspraken.vensters["geeindigd"]
    tr = t.trajecten
    mee = (tr["reden"] != OPEN) & (tr["eind"] >= van) & (tr["eind"] < tot)
    return tr, (mee & (tr["soort"] != SOORT_IRO) & (tr["opdrachtgever"] == og)).to_numpy()


_GEEINDIGD = T(
    "niet-IRO-trajecten gericht op plaatsing die in het venster eindigden",
    "non-IRO trajectories aimed at placement that ended in the window",
)
_PLAATSING = T("die door de aanbieder als plaatsing zijn geclaimd", "claimed as a placement by the provider")
_GEEN_IRO = T("IRO; trajecten gericht op de ladder", "IRO; trajectories aimed at the ladder")
_CLAIMVENSTER = T(
    "Een claim telt ook in het venster na het einde; dat venster moet binnen de looptijd vallen.",
    "A claim also counts in the window after the end; that window has to lie inside the run.",
)


@indicator(
    "plaatsing_uwv",
    titel=T("Geplaatst, UWV", "Placed, UWV"),
    eenheid="traject",
    gebeurtenis=(G.EINDE_TRAJECT, G.CLAIM),
    venster="geeindigd",
    teller=_PLAATSING,
    noemer=_GEEINDIGD,
    uitgesloten=_GEEN_IRO,
    lezing="interpretatie",
    toelichting=_CLAIMVENSTER,
    og=OG_UWV,
)
@indicator(
    "plaatsing_gemeente",
    titel=T("Geplaatst, gemeente", "Placed, municipality"),
    eenheid="traject",
    gebeurtenis=(G.EINDE_TRAJECT, G.CLAIM),
    venster="geeindigd",
    teller=_PLAATSING,
    noemer=_GEEINDIGD,
    uitgesloten=_GEEN_IRO,
    lezing="interpretatie",
    toelichting=_CLAIMVENSTER,
    og=OG_GEMEENTE,
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


_WERK = T("die eindigden doordat de klant aan het werk ging, geclaimd of niet", "that ended in work, claimed or not")


@indicator(
    "werk_bij_einde_uwv",
    titel=T("Werk bij einde traject, UWV", "Work at the end of the trajectory, UWV"),
    eenheid="traject",
    gebeurtenis=(G.EINDE_TRAJECT,),
    venster="geeindigd",
    teller=_WERK,
    noemer=_GEEINDIGD,
    uitgesloten=_GEEN_IRO,
    og=OG_UWV,
)
@indicator(
    "werk_bij_einde_gemeente",
    titel=T("Werk bij einde traject, gemeente", "Work at the end of the trajectory, municipality"),
    eenheid="traject",
    gebeurtenis=(G.EINDE_TRAJECT,),
    venster="geeindigd",
    teller=_WERK,
    noemer=_GEEINDIGD,
    uitgesloten=_GEEN_IRO,
    og=OG_GEMEENTE,
)
def werk_bij_einde(t: Tabellen, og: int) -> Uitkomst:
    """Any job, so as to tell it from a placement a provider counts."""
    tr, mee = _geeindigd(t, og)
    mee = mee & gericht_op_plaatsing(tr["soort"].to_numpy())
    return tel(t, tr, teller=tr["reden"] == EIND_WERK, groepen=per_uitkering(tr["uitkering"]), mee=mee)


_GERICHT = T("die op plaatsing in regulier werk waren gericht", "that were aimed at placement in regular work")
_ALLE = T("niet-IRO-trajecten die in het venster eindigden", "non-IRO trajectories that ended in the window")


@indicator(
    "aandeel_gericht_op_plaatsing_uwv",
    titel=T("Gericht op plaatsing, UWV", "Aimed at placement, UWV"),
    eenheid="traject",
    gebeurtenis=(G.START_TRAJECT, G.EINDE_TRAJECT),
    venster="geeindigd",
    teller=_GERICHT,
    noemer=_ALLE,
    uitgesloten=T("IRO", "IRO"),
    lezing="interpretatie",
    og=OG_UWV,
)
@indicator(
    "aandeel_gericht_op_plaatsing_gemeente",
    titel=T("Gericht op plaatsing, gemeente", "Aimed at placement, municipality"),
    eenheid="traject",
    gebeurtenis=(G.START_TRAJECT, G.EINDE_TRAJECT),
    venster="geeindigd",
    teller=_GERICHT,
    noemer=_ALLE,
    uitgesloten=T("IRO", "IRO"),
    lezing="interpretatie",
    og=OG_GEMEENTE,
)
def aandeel_gericht_op_plaatsing(t: Tabellen, og: int) -> Uitkomst:
    """Placement against ladder among ended trajectories."""
    tr, mee = _geeindigd(t, og)
    return tel(t, tr, teller=gericht_op_plaatsing(tr["soort"].to_numpy()), groepen=alles(tr), mee=mee)


@indicator(
    "trajectsoorten_uwv_2007k1",
    titel=T("Soorten trajecten voor WW'ers, UWV", "Kinds of trajectories for WW clients, UWV"),
    eenheid="traject",
    gebeurtenis=(G.START_TRAJECT,),
    venster="contractmix",
    teller=T("van deze soort", "of this kind"),
    noemer=T("door UWV ingekochte trajecten voor WW'ers die in het venster begonnen", "trajectories bought by UWV for WW clients that began in the window"),
    lezing="interpretatie",
    toelichting=T("Een traject gericht op de ladder telt als regulier: het is aanbesteed.", "A trajectory aimed at the ladder counts as regulier: it was tendered."),
)  # fmt: skip
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
