"""Errors in scenario files: each with its place, what is wrong, and what to do. All of them at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from simulatie.teksten import heeft_tekst, tekst

MAX_LENGTE = 60
"""Values quoted in messages are cut off after this many characters."""


@dataclass(frozen=True, order=True)
class Plaats:
    """A position in a file; line and column count from 1. Line 0: the file as a whole."""

    bestand: str
    regel: int
    kolom: int

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}:{self.kolom}" if self.regel else self.bestand


@dataclass(frozen=True)
class Fout:
    """One error (or warning) in a scenario file."""

    plaats: Plaats
    pad: tuple[str, ...]
    sleutel: str
    velden: Mapping[str, Any] = field(default_factory=dict)
    hintsleutel: str = ""

    @property
    def bestand(self) -> str:
        """The file, as shown to the user."""
        return self.plaats.bestand

    @property
    def regel(self) -> int:
        """Line, from 1."""
        return self.plaats.regel

    @property
    def kolom(self) -> int:
        """Column, from 1."""
        return self.plaats.kolom

    def boodschap(self, taal: str | None = None) -> str:
        """What is wrong."""
        return tekst(f"fout.{self.sleutel}", taal, **self._velden())

    def hint(self, taal: str | None = None) -> str:
        """What to do about it."""
        sleutel = f"hint.{self.hintsleutel or self.sleutel}"
        return tekst(sleutel, taal, **self._velden()) if heeft_tekst(sleutel) else ""

    def tekst(self, taal: str | None = None) -> str:
        """``file:line:column: message``, and the hint on an indented line of its own."""
        regels = [f"{self.plaats}: {self.boodschap(taal)}"]
        if hint := self.hint(taal):
            regels.append(f"    {hint}")
        return "\n".join(regels)

    def _velden(self) -> dict[str, Any]:
        return {"pad": ".".join(self.pad), "sleutel": kort(self.pad[-1]) if self.pad else "", **self.velden}


class ScenarioFout(Exception):  # noqa: N818 (the field's word)
    """A scenario cannot be used; ``fouten`` holds every error found, in the order of the files."""

    exitcode = 3
    """What the command line ends with."""

    def __init__(self, fouten: Iterable[Fout]) -> None:
        self.fouten = tuple(fouten)
        super().__init__(self.fouten)

    def tekst(self, taal: str | None = None) -> str:
        """All errors, one after the other."""
        return "\n".join(fout.tekst(taal) for fout in self.fouten)

    def __str__(self) -> str:
        return self.tekst()


class Meldingen:
    """Collects errors while a scenario is read, so that all of them can be shown at once."""

    def __init__(self) -> None:
        self.fouten: list[Fout] = []
        self.waarschuwingen: list[Fout] = []

    def fout(self, plaats: Plaats, pad: tuple[str, ...], sleutel: str, /, *, hint: str = "", **velden: Any) -> None:
        """Note an error under text key ``fout.<sleutel>``; ``hint`` names another hint than that of the key."""
        self.fouten.append(Fout(plaats, pad, sleutel, velden, hint))

    def waarschuw(self, plaats: Plaats, pad: tuple[str, ...], sleutel: str, /, **velden: Any) -> None:
        """Note something that is no error but deserves a look."""
        self.waarschuwingen.append(Fout(plaats, pad, sleutel, velden))

    def gooi(self, volgorde: Iterable[str] = ()) -> None:
        """Raise what was found, if anything: files in the given order, then by line and column.

        Raises:
            ScenarioFout: with all errors.
        """
        if not self.fouten:
            return
        rang = {bestand: nummer for nummer, bestand in enumerate(volgorde)}
        uniek = {(f.plaats, f.pad, f.sleutel): f for f in self.fouten}.values()
        raise ScenarioFout(sorted(uniek, key=lambda f: (rang.get(f.bestand, len(rang)), f.plaats)))


def kort(waarde: object) -> str:
    """A value as it may stand in a message: one line, not too long, no control characters."""
    regel = "".join(teken if teken.isprintable() else " " for teken in str(waarde)[: MAX_LENGTE + 1])
    return regel if len(regel) <= MAX_LENGTE else regel[: MAX_LENGTE - 1] + "…"


def dichtstbij(woord: str, mogelijk: Iterable[str]) -> str:
    """The word most like ``woord``, or an empty text if nothing comes near. Case and ``-``/``_`` do not count."""

    def gelijk(tekst_: str) -> str:
        return tekst_.casefold().replace("-", "_").replace(" ", "_")

    terug = {gelijk(optie): optie for optie in mogelijk}
    treffers = get_close_matches(gelijk(woord[:MAX_LENGTE]), terug, n=1, cutoff=0.6)
    return terug[treffers[0]] if treffers else ""


def opsomming(woorden: Iterable[str], maximum: int = 12) -> str:
    """Names after each other with commas, cut off after ``maximum``."""
    lijst = [kort(woord) for woord in woorden]
    return ", ".join(lijst[:maximum]) + (", …" if len(lijst) > maximum else "")
