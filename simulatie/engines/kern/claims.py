"""Rights of ended trajectories to claim a job, kept as lists in one pool. Beside `engines.klant.Claimrecht`."""

from __future__ import annotations

from typing import Any

from simulatie.engines.kern.toestand import VOL_CLAIMS, claim_nr
from simulatie.engines.kern.vertaling import binnen


@binnen
def nieuwe_claim(r: Any, k: Any, vrijgegeven: bool) -> None:
    """The trajectory that ends now may claim this job, or one within its window."""
    nummer = r.claim_vrij
    if nummer >= 0:
        r.claim_vrij = claim_nr(r, nummer).volgende
    elif r.claim_n < r.claim_max:
        nummer = r.claim_n
        r.claim_n += 1
    else:
        r.vol |= VOL_CLAIMS
        return
    c = claim_nr(r, nummer)
    c.versie, c.contract, c.soort, c.uitkering, c.og = k.t_versie, k.t_contract, k.t_soort, k.t_uitkering, k.t_og
    c.einde, c.maanden, c.nummer, c.vrijgegeven = r.nu, k.t_maand, k.t_nummer, 1 if vrijgegeven else 0
    c.volgende = -1
    if k.claims_staart >= 0:
        claim_nr(r, k.claims_staart).volgende = nummer
    else:
        k.claims_kop = nummer
    k.claims_staart = nummer


@binnen
def geef_claim_terug(r: Any, nummer: int) -> None:
    """A right that is used up or lapsed: its number can be used again."""
    claim_nr(r, nummer).volgende = r.claim_vrij
    r.claim_vrij = nummer
