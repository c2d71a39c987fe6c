"""What the model says beside what was published.

`KOPPELINGEN` says which indicator and group stands for which printed figure. A figure stays what the source made of it;
where the source prints numbers of persons and the indicator is a share, the share is computed here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from simulatie.bronnen import bewijs, cijfers

KOLOMMEN_VERGELIJKING: Final = [
    "scenario",
    "trekking",
    "indicator",
    "groep",
    "rol",
    "bron",
    "tabel",
    "gepubliceerd",
    "model",
    "onder",
    "boven",
    "verschil",
    "noemer",
    "weggelaten",
]


@dataclass(frozen=True)
class Koppeling:
    """One printed figure and the indicator that stands for it."""

    cijfer: str  # id in cijfers.yaml or bewijs.yaml
    pad: tuple[str, ...]  # keys inside its `waarde`
    indicator: str
    groep: str
    reken: Callable[[Any], float] | None = None  # from the value of the whole figure, where it is not printed as such


def _eenvoudig(cijfer: str, *sleutels: str, indicator: str = "", groep: str = "totaal") -> list[Koppeling]:
    """A figure with a value for each key (the group), or a single value for `groep`."""
    naam = indicator or cijfer
    if not sleutels:
        return [Koppeling(cijfer, (), naam, groep)]
    return [Koppeling(cijfer, (s,), naam, s) for s in sleutels]


def _bestand(uitkering: str, klassen: tuple[str, ...], langste: str) -> list[Koppeling]:
    """Stock by duration: printed as persons, compared as shares; the longest class is what the others leave over."""
    uit = []
    for jaar in ("2005", "2006", "2007"):
        for klasse in (*klassen, langste):
            uit.append(
                Koppeling(
                    "bestand_naar_duur",
                    (uitkering, jaar),
                    "bestand_naar_duur",
                    f"{uitkering}|{jaar}|{klasse}",
                    _aandeel(klasse, klassen),
                )
            )
            if klasse != langste:
                uit.append(
                    Koppeling(
                        "bestand_naar_duur",
                        (uitkering, jaar),
                        "bestand_naar_duur_korter",
                        f"{uitkering}|{jaar}|{klasse}",
                        _aandeel_korter(klasse, klassen),
                    )
                )
    return uit


def _aandeel(klasse: str, klassen: tuple[str, ...]) -> Callable[[Any], float]:
    def reken(w: Mapping[str, float]) -> float:
        aantal = w[klasse] if klasse in klassen else w["totaal"] - sum(w[k] for k in klassen)
        return float(aantal / w["totaal"])

    return reken


def _aandeel_korter(klasse: str, klassen: tuple[str, ...]) -> Callable[[Any], float]:
    return lambda w: float(w[klasse] / sum(w[k] for k in klassen))


KOPPELINGEN: Final[tuple[Koppeling, ...]] = (
    *_eenvoudig("plaatsing_uwv"),
    *_eenvoudig("plaatsing_gemeente"),
    *_eenvoudig("tweede_traject_binnen_6m", "WW", "WAO", "WWB"),
    *_eenvoudig("tweede_traject_binnen_12m", "WW", "WAO", "WWB"),
    *_eenvoudig("duurzame_uitstroom_na_eerste_traject", "WW", "WAO", "WWB"),
    *_eenvoudig("duurzame_uitstroom_na_tweede_traject", "WW", "WAO", "WWB"),
    *(
        Koppeling("motivatie_toegenomen", (soort, invloed), "motivatie_toegenomen", f"{soort}|{invloed}")
        for soort in ("iro", "regulier")
        for invloed in ("voldoende_invloed", "onvoldoende")
    ),
    *_eenvoudig("aandeel_gericht_op_plaatsing_uwv"),
    *_eenvoudig("aandeel_gericht_op_plaatsing_gemeente"),
    *_eenvoudig("trajectsoorten_uwv_2007k1", "iro", "regulier", "modulair"),
    *(
        Koppeling("diagnose_adequaat_gegeven_uitkomst", (u, "ja"), "diagnose_adequaat_gegeven_uitkomst", u)
        for u in ("geslaagd", "niet_geslaagd")
    ),
    *_eenvoudig("iro_bekend_bij_regulier", "bij_de_keuze"),
    *_eenvoudig("overdracht_klantmanager_naar_rib"),
    *_eenvoudig("voortgangsgesprekken"),
    *_eenvoudig("traject_aangepast"),
    *_eenvoudig("nazorg_verleend", groep="klantmanager"),
    Koppeling("caseload_uwv", ("gemiddelde",), "caseload", "uwv"),
    Koppeling("caseload_gemeente", ("gemiddelde",), "caseload", "gemeente"),
    *_bestand("WW", ("0-6m", "6-12m", "12-18m", "18-24m"), "24m+"),
    *_bestand("WWB", ("0-6m", "6-12m", "1-2j", "2-3j"), "3j+"),
    *_eenvoudig("ww_uitstroom_per_maand", "2005", "2006", "2007", "2008", "2009", "2010"),
    *_eenvoudig("ww_duur_naar_leeftijd", "15-24", "25-34", "45-54", "55-64"),
    *_eenvoudig("terugval_wwb", "6m", "12m", "18-24m"),
    *(Koppeling("aan_het_werk_na_uitkering", (m,), "aan_het_werk_na_baan", m) for m in ("6m", "18m")),
    *_eenvoudig("baanverlies_per_maand", "ww_eerste_jaar"),
)


def gepubliceerd() -> pd.DataFrame:
    """The printed figures: indicator, groep, rol, bron, tabel, gepubliceerd; targets first.

    Raises:
        KeyError: for a figure that is not in the files of `simulatie.bronnen`.
    """
    rijen = []
    for k in KOPPELINGEN:
        uit_cijfers = k.cijfer in cijfers()
        cijfer = (cijfers() if uit_cijfers else bewijs())[k.cijfer]
        waarde = cijfer["waarde"]
        for sleutel in k.pad:
            waarde = waarde[sleutel]
        rijen.append(
            {
                "indicator": k.indicator,
                "groep": k.groep,
                "rol": cijfer["gebruik"] if uit_cijfers else "bewijs",
                "bron": cijfer["bron"] if uit_cijfers else ", ".join(cijfer["bronnen"]),
                "tabel": cijfer.get("tabel", ""),
                "gepubliceerd": float(waarde) if k.reken is None else k.reken(waarde),
            }
        )
    return pd.DataFrame(rijen)


def naast_gepubliceerd(schatting: pd.DataFrame) -> pd.DataFrame:
    """The printed figures beside the estimates of `schat`: columns `KOLOMMEN_VERGELIJKING`.

    One row for each figure, scenario and parameter draw; figures the model says nothing of in this run have NaN.
    `verschil` is model minus printed.
    """
    gedrukt = gepubliceerd()
    runs = schatting[["scenario", "trekking"]].drop_duplicates()
    model = schatting.rename(columns={"waarde": "model"})
    kolommen = ["scenario", "trekking", "indicator", "groep", "model", "onder", "boven", "noemer", "weggelaten"]
    tabel = runs.merge(gedrukt, how="cross").merge(
        model[kolommen], on=["scenario", "trekking", "indicator", "groep"], how="left"
    )
    tabel["verschil"] = tabel["model"] - tabel["gepubliceerd"]
    return tabel[KOLOMMEN_VERGELIJKING]
