"""Errors in a client file: each with row and column as a spreadsheet shows them, all of them at once."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np

from simulatie.scenario.fouten import kort
from simulatie.teksten import heeft_tekst, tekst

MAX_FOUTEN: Final = 50
"""So many errors are shown in full; of the others only how many there are."""


@dataclass(frozen=True)
class Celfout:
    """One error. `rij` counts from 1, the header, and is 0 if it is not about a row; `kolom` may be "" likewise."""

    bestand: str
    rij: int
    kolom: str
    sleutel: str
    velden: Mapping[str, Any] = field(default_factory=dict)
    hintsleutel: str = ""

    def plaats(self, taal: str | None = None) -> str:
        """Where: the file, and as much of row and column as applies."""
        if self.rij and self.kolom:
            soort = "cel"
        elif self.rij:
            soort = "rij"
        elif self.kolom:
            soort = "kolom"
        else:
            return self.bestand
        return tekst(f"klantbestand.{soort}", taal, bestand=self.bestand, rij=self.rij, kolom=self.kolom)

    def boodschap(self, taal: str | None = None) -> str:
        """What is wrong."""
        return tekst(f"fout.klantbestand_{self.sleutel}", taal, **self.velden)

    def hint(self, taal: str | None = None) -> str:
        """What to do about it; may be empty."""
        sleutel = f"hint.klantbestand_{self.hintsleutel or self.sleutel}"
        return tekst(sleutel, taal, **self.velden) if heeft_tekst(sleutel) else ""

    def tekst(self, taal: str | None = None) -> str:
        """Place and message on one line, the hint on an indented line of its own."""
        regels = [f"{self.plaats(taal)}: {self.boodschap(taal)}"]
        if hint := self.hint(taal):
            regels.append(f"    {hint}")
        return "\n".join(regels)


class KlantbestandFout(Exception):  # noqa: N818 (the field's word)
    """A client file cannot be used.

    `fouten`: the first `MAX_FOUTEN` errors by row and column, errors about the whole file first; `aantal`: how many
    there are.
    """

    exitcode = 3  # what the command line leaves with

    def __init__(self, fouten: Iterable[Celfout], aantal: int) -> None:
        self.fouten = tuple(fouten)
        self.aantal = aantal
        super().__init__(self.fouten, aantal)

    def tekst(self, taal: str | None = None) -> str:
        """All errors, one after the other, and how many more there are."""
        regels = [fout.tekst(taal) for fout in self.fouten]
        if self.aantal > len(self.fouten):
            regels.append(tekst("klantbestand.meer", taal, aantal=self.aantal - len(self.fouten)))
        return "\n".join(regels)

    def __str__(self) -> str:
        return self.tekst()


Toelichting = Callable[[int], tuple[Mapping[str, Any], str]]
"""For the i-th error of a group: the fields of its message, and the key of its hint (may be "")."""


class Meldingen:
    """Collects errors while a file is read. A million bad cells cost one array: only those shown are worked out."""

    def __init__(self, bestand: str) -> None:
        self.bestand = kort(bestand)
        self._gevonden: list[tuple[int, int, Celfout]] = []
        self._aantal = 0

    def __len__(self) -> int:
        return self._aantal

    def fout(self, sleutel: str, *, rij: int = 0, kolom: str = "", hint: str = "", **velden: Any) -> None:
        """Note one error, under text key ``fout.klantbestand_<sleutel>``."""
        fout = Celfout(self.bestand, rij, kort(kolom), sleutel, velden, hint)
        self._gevonden.append((rij, self._aantal, fout))
        self._aantal += 1

    def cellen(self, sleutel: str, kolom: str, rijen: np.ndarray, toelichting: Toelichting) -> None:
        """Note the same error for many rows of one column; `rijen` (int, ascending) as a spreadsheet counts them."""
        for i, rij in enumerate(rijen[:MAX_FOUTEN].tolist()):
            velden, hint = toelichting(i)
            self._gevonden.append((rij, self._aantal, Celfout(self.bestand, rij, kolom, sleutel, velden, hint)))
        self._aantal += len(rijen)

    def gooi(self) -> None:
        """Raise what was found, if anything: by row, then in the order in which it was noted.

        Raises:
            KlantbestandFout: with the errors.
        """
        if self._aantal:
            eerste = heapq.nsmallest(MAX_FOUTEN, self._gevonden, key=lambda gevonden: gevonden[:2])
            raise KlantbestandFout((fout for _, _, fout in eerste), self._aantal)
