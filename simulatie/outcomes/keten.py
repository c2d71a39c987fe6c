"""The chain of a change, from a report to work after a second chance: which indicators it consists of, in order.

Offered → accepted → months sat out → a follow-up → how long until it → whether it fits → durable work after it. A
policy that works does so through these; where the chain breaks, the rest does not follow.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Schakel(NamedTuple):
    """A link: an indicator, and the group of it that counts."""

    indicator: str
    groep: str


KETEN: Final = (
    Schakel("terugmelding_aangeboden", "enige"),
    Schakel("terugmelding_aanvaard", "totaal"),
    Schakel("uitzit_maanden", "totaal"),
    Schakel("sturing_vervolg_12m", "totaal"),
    Schakel("sturing_tijd_tot_vervolg", "totaal"),
    Schakel("sturing_vervolg_past", "totaal"),
    Schakel("sturing_duurzaam_na_vervolg", "totaal"),
)
