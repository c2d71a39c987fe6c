"""The space of parameters: named coordinates, each moving one or more numbers of a scenario.

A parameter is a value, a factor or a shift; `paden` says which numbers of the scenario it moves, with the reference
value a factor or shift applies to. The reference stands in the file of parameters, not in the scenario: writing
calibrated values into the scenario does not move the prior.

Roles: `schatten` (fitted), `afstemmen` (fitted too; one figure pins it and little else depends on it, so the emulator
has no products of it with others), `prior` (the figures do not tell; drawn from the
prior with every posterior draw).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from calibratie.priors import Prior, Reeks

Rol = Literal["schatten", "afstemmen", "prior"]
ROLLEN: Final[tuple[Rol, ...]] = ("schatten", "afstemmen", "prior")
Werking = Literal["waarde", "factor", "plus"]
WERKINGEN: Final = ("waarde", "factor", "plus")


@dataclass(frozen=True)
class Parameter:
    """One coordinate.

    Attributes:
        naam: its name in tables.
        paden: path of a number in the scenario -> reference value (unused for `waarde`).
        werking: how a value acts on the numbers: it is them, multiplies the references, or is added to them.
        prior: of the value (so of the factor, or of the shift).
        rol: see the module.
        reden: why it is in the list, and why this prior.
        bronnen: ids of sources or evidence the prior rests on; may be empty.
    """

    naam: str
    paden: Mapping[str, float]
    werking: Werking
    prior: Prior
    rol: Rol
    reden: str = ""
    bronnen: tuple[str, ...] = ()

    def op_paden(self, waarde: float) -> dict[str, float]:
        """The numbers of the scenario at this value."""
        if self.werking == "factor":
            return {pad: ref * waarde for pad, ref in self.paden.items()}
        if self.werking == "plus":
            return {pad: ref + waarde for pad, ref in self.paden.items()}
        return dict.fromkeys(self.paden, waarde)


@dataclass(frozen=True)
class Ruimte:
    """Parameters in order; a point is a vector z [p] of standard normal prior coordinates."""

    parameters: tuple[Parameter, ...]

    def __post_init__(self) -> None:
        """Raises ValueError where two parameters have one name or move one number."""
        namen = self.namen
        paden = self.paden
        if len(set(namen)) < len(namen) or len(set(paden)) < len(paden):
            raise ValueError("two parameters with one name or one path")

    @property
    def namen(self) -> tuple[str, ...]:
        """Names, in order."""
        return tuple(p.naam for p in self.parameters)

    @property
    def paden(self) -> tuple[str, ...]:
        """All paths moved, in order of the parameters."""
        return tuple(pad for p in self.parameters for pad in p.paden)

    @property
    def omvang(self) -> int:
        """Number of coordinates p."""
        return len(self.parameters)

    def met_rol(self, *rollen: Rol) -> Ruimte:
        """The parameters with one of these roles, in the same order."""
        return Ruimte(tuple(p for p in self.parameters if p.rol in rollen))

    def waarden(self, z: Reeks) -> dict[str, float]:
        """Value of each parameter at z [p], by name."""
        return {p.naam: float(p.prior.van_z(z[i])) for i, p in enumerate(self.parameters)}

    def op_paden(self, z: Reeks) -> dict[str, float]:
        """Value of each path at z [p]: what a simulator takes."""
        uit: dict[str, float] = {}
        for p, waarde in zip(self.parameters, self.waarden(z).values(), strict=True):
            uit |= p.op_paden(waarde)
        return uit

    def naar_z(self, waarden: Mapping[str, float]) -> Reeks:
        """Coordinates of values by name. Raises KeyError where one is missing."""
        return np.array([float(p.prior.naar_z(waarden[p.naam])) for p in self.parameters])

    def plek(self, namen: Sequence[str]) -> list[int]:
        """Positions of these names. Raises ValueError for an unknown one."""
        return [self.namen.index(naam) for naam in namen]
