"""Prices and budgets held fixed, or made to follow: what a comparison may want to keep the same.

A reform that pays providers more makes them richer, one that asks more makes them poorer, unless prices adapt.
``winstneutraal`` gives the variant the prices at which a provider expects to keep as much of a client as under the
baseline. ``met_budget`` takes the yearly budget away as a limit, or leaves it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from scipy.optimize import brentq

from simulatie.aanbiedermarge import Verwezen, verwachte_marge
from simulatie.aanbod import opdrachtgever_van, termen_voor
from simulatie.assen import OPDRACHTGEVER, UITKERING
from simulatie.contracttermen import Contracttermen, Rooster, gewenningsklassen
from simulatie.indeling import PER_CONTRACT, plek, plek_og
from simulatie.parameters import PLAATSEN, Parameters, maak_parameters
from simulatie.scenario.veld import Papieren
from simulatie.scenario.wijzigen import WijzigFout, doelen_van, met_waarden
from simulatie.teksten import tekst
from simulatie.tijd import datum

if TYPE_CHECKING:
    import datetime as dt

    from simulatie.scenario.lezen import Geladen

TOLERANTIE: Final = 0.1
"""Euros by which the expected margin per started client may miss that of the baseline."""

Budget = Literal["vast", "open"]
_Sleutel = tuple[str, str]  # contract, benefit


@dataclass(frozen=True)
class Prijs:
    """A price that had to change: from when (None: the whole run), the old and the new one.

    And the margin that a provider expects (euro): under the baseline, and under the variant at either price.
    """

    contract: str
    uitkering: str
    vanaf: dt.date | None
    oud: float
    nieuw: float
    marge_basis: float
    marge_oud: float
    marge_nieuw: float


def winstneutraal(basis: Geladen, variant: Geladen) -> Geladen:
    """The variant, its prices such that providers expect to keep of a started client what they do under the baseline.

    See :func:`winstneutrale_prijzen`. Where no term differs from the baseline the price stays as it is, to the bit; if
    no price changes at all, the variant itself is returned.

    Raises:
        WijzigFout: if there is no price within the bounds of the field at which that holds.
    """
    waarden = {_pad(p): p.nieuw for p in winstneutrale_prijzen(basis, variant)}
    if not waarden:
        return variant
    return met_waarden(variant, waarden, Papieren(herkomst="keuze", toelichting=tekst("prijzen.papieren")))


def winstneutrale_prijzen(basis: Geladen, variant: Geladen) -> list[Prijs]:
    """The prices that :func:`winstneutraal` sets, by contract, benefit and date.

    For each contract that both scenarios know, each benefit, and each date on which either changes: if the provider's
    terms (`Contracttermen`: all that his program depends on) are equal, the price stays. Otherwise it is found by
    bracketing (Brent), to `TOLERANTIE` euros of `aanbiedermarge.verwachte_marge` on the same clients. What is paid for
    an end report is no part of those terms, and moves no price.

    Raises:
        WijzigFout: as `winstneutraal`.
    """
    oud, nieuw = maak_parameters(basis.scenario), maak_parameters(variant.scenario)
    data = sorted({*oud.grenzen.tolist(), *nieuw.grenzen.tolist()})
    gevonden: list[Prijs] = []
    fouten: list[str] = []
    for contract in (naam for naam in nieuw.contracten if naam in oud.contracten):
        for u, uitkering in enumerate(UITKERING):
            if nieuw.inkoop[:, opdrachtgever_van(u), nieuw.contracten.index(contract), PLAATSEN].any():
                _over_tijd(oud, nieuw, data, (contract, uitkering), gevonden, fouten)
    if fouten:
        raise WijzigFout(fouten)
    return gevonden


def _over_tijd(
    oud: Parameters, nieuw: Parameters, data: list[float], sleutel: _Sleutel, gevonden: list[Prijs], fouten: list[str]
) -> None:
    """The changed prices of one contract and benefit, from the first date to the last."""
    contract, uitkering = sleutel
    u = UITKERING.index(uitkering)
    geldt: float | None = None  # the changed price in force; None while none was changed
    for dag in data:
        een, twee = _Geval.op(oud, dag, contract, u), _Geval.op(nieuw, dag, contract, u)
        twee = replace(twee, verwezen=een.verwezen)  # the same clients under either terms
        prijs = twee.prijs
        if een.termen != twee.termen:
            gezocht = _zoek(een, twee)
            if gezocht is None:
                fouten.append(tekst("prijzen.geen", contract=contract, uitkering=uitkering))
                return
            prijs = gezocht
        if prijs == (twee.prijs if geldt is None else geldt):
            continue
        geldt = prijs
        marge = een.marge(), twee.marge(), twee.met_prijs(prijs).marge()
        vanaf = datum(dag, nieuw.begin) if dag > 0.0 else None
        gevonden.append(Prijs(contract, uitkering, vanaf, twee.prijs, prijs, *marge))


@dataclass(frozen=True)
class _Geval:
    """A provider with a client he starts: terms, and what else his expectation depends on."""

    termen: Contracttermen
    prijs: float  # in the contract, overhead included
    overhead: float
    rooster: Rooster
    gewenning: tuple[float, ...]
    verwezen: Verwezen

    @staticmethod
    def op(par: Parameters, dag: float, contract: str, u: int) -> _Geval:
        """As it is on a day (days since the start)."""
        versie = int(np.searchsorted(par.grenzen, dag, side="right")) - 1
        k, P = par.contracten.index(contract), par.P[versie]
        O = par.O[versie, opdrachtgever_van(u)]
        rooster = Rooster(
            P[plek("aanbieder.rooster_onder")],
            P[plek("aanbieder.rooster_boven")],
            int(P[plek("aanbieder.rooster_punten")]),
        )
        termen = termen_voor(par, versie, k, u, rooster.knopen)
        return _Geval(
            termen=termen,
            prijs=float(par.C[versie, k, PER_CONTRACT["prijs"].begin + u]),
            overhead=float(P[plek("aanbieder.overhead")]),
            rooster=rooster,
            gewenning=gewenningsklassen(
                P[plek("aanbieder.gewenning_mediaan")],
                P[plek("aanbieder.gewenning_sd")],
                int(P[plek("aanbieder.gewenning_klassen")]),
            ),
            verwezen=Verwezen(
                termen, float(O[plek_og("beleid.verwijsinformatie")]), float(P[plek("aanbieder.weigerkosten")])
            ),
        )

    def met_prijs(self, prijs: float) -> _Geval:
        """The same at another price."""
        termen = replace(self.termen, prijs=float(prijs * (1.0 - self.overhead)))
        return replace(self, termen=termen, prijs=prijs)

    def marge(self) -> float:
        """Euros the provider expects to keep of a client he starts; see `aanbiedermarge.verwachte_marge`."""
        return verwachte_marge(self.termen, self.gewenning, self.rooster, self.verwezen)


def _zoek(basis: _Geval, variant: _Geval) -> float | None:
    """The price of the variant at which its expected margin is that of the baseline; None if there is none."""
    if replace(variant.termen, prijs=basis.termen.prijs) == basis.termen and variant.overhead == basis.overhead:
        return basis.prijs  # nothing but the price was different
    doel, grens = basis.marge(), PER_CONTRACT["prijs"].veld.boven
    onder, boven = 0.0, max(basis.prijs, variant.prijs, 1.0)
    while variant.met_prijs(boven).marge() < doel:
        onder, boven = boven, 2.0 * boven
        if boven > grens:
            return None
    if variant.met_prijs(onder).marge() > doel:
        return None
    # a euro more of price is at most a euro more of margin, so the tolerance in price holds for the margin too
    return float(brentq(lambda prijs: variant.met_prijs(prijs).marge() - doel, onder, boven, xtol=TOLERANTIE))


def _pad(prijs: Prijs) -> str:
    return f"contracten.{prijs.contract}.prijs.{prijs.uitkering}" + (f"@{prijs.vanaf}" if prijs.vanaf else "")


def met_budget(geladen: Geladen, budget: Budget) -> Geladen:
    """The scenario with its yearly budgets as they are (``vast``), or without a limit (``open``).

    Open: every budget that is not zero becomes so large that it never binds (the hard bound of the field). A budget of
    zero is a decision to buy nothing, and stays. Places stay too: they are capacity, not money.
    """
    if budget == "vast":
        return geladen
    waarden: dict[str, float] = {}
    for og in OPDRACHTGEVER:
        pad = f"opdrachtgevers.{og}.budget_per_jaar"
        doel = doelen_van(geladen, pad)[0]
        for stand in (doel.getal, *doel.getal.wijzigt):
            vanaf = getattr(stand, "vanaf", None)
            bedrag = doel.veld.boven if stand.elementen()[()] > 0.0 else 0.0
            waarden[pad + (f"@{vanaf}" if vanaf else "")] = bedrag
    return met_waarden(geladen, waarden, Papieren(herkomst="keuze", toelichting=tekst("prijzen.open")))
