"""Reading the YAML files of the calibration strictly: what is asked for must be there, anything else is an error.

A `Blad` is one map of a file. Each question (`getal`, `tekst`, `keuze`, …) notes its own error, with the place, and
gives a harmless value back, so that reading goes on and all errors come at once. `klaar()` reports the keys nobody
asked for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from simulatie.scenario.fouten import Meldingen, Plaats, dichtstbij, kort, opsomming
from simulatie.scenario.ontleden import Knoop, Lijst, Map, Scalair, ontleed
from simulatie.scenario.papieren import toon

GEEN_PLAATS = Plaats("", 0, 0)


def lees_bestand(pad: Path, meldingen: Meldingen) -> Blad | None:
    """The top of a file; None (with an error noted) where it cannot be read or is no map."""
    try:
        inhoud = pad.read_bytes()
    except OSError as fout:
        meldingen.fout(Plaats(str(pad), 0, 0), (), "kal_onleesbaar", reden=fout.strerror or str(fout))
        return None
    boom = ontleed(inhoud, str(pad), meldingen)
    return None if boom is None else Blad(boom, (), meldingen)


class Blad:
    """One map of a file being read."""

    def __init__(self, knoop: Map, pad: tuple[str, ...], meldingen: Meldingen) -> None:
        self.knoop = knoop
        self.pad = pad
        self.meldingen = meldingen
        self.gevraagd: dict[str, None] = {}

    @property
    def plaats(self) -> Plaats:
        """Where the map begins."""
        return self.knoop.plaats

    def plaats_van(self, sleutel: str) -> Plaats:
        """Where the value of a key stands; where the map begins if the key is not there."""
        item = self.knoop.items.get(sleutel)
        return self.plaats if item is None else item.knoop.plaats

    def fout(self, sleutel: str, melding: str, /, *, hint: str = "", **velden: object) -> None:
        """Note an error at the value of a key."""
        self.meldingen.fout(self.plaats_van(sleutel), (*self.pad, sleutel), melding, hint=hint, **velden)

    def heeft(self, sleutel: str) -> bool:
        """Is the key there?"""
        self.gevraagd[sleutel] = None
        return sleutel in self.knoop.items

    def _knoop(self, sleutel: str, verplicht: bool) -> Knoop | None:
        if self.heeft(sleutel):
            return self.knoop.items[sleutel].knoop
        if verplicht:
            self.fout(sleutel, "kal_ontbreekt", naam=sleutel)
        return None

    def getal(self, sleutel: str, onder: float, boven: float, standaard: float | None = None) -> float:
        """A number within bounds; `standaard` where the key is absent (without it the key must be there)."""
        knoop = self._knoop(sleutel, standaard is None)
        terug = onder if standaard is None else standaard
        if knoop is None:
            return terug
        waarde = self._als_getal(knoop, sleutel)
        if waarde is None:
            return terug
        if not onder <= waarde <= boven:
            self.fout(sleutel, "kal_buiten", gegeven=f"{waarde:.12g}", onder=f"{onder:.12g}", boven=f"{boven:.12g}")
            return terug
        return waarde

    def _als_getal(self, knoop: Knoop, sleutel: str) -> float | None:
        if isinstance(knoop, Scalair) and isinstance(knoop.waarde, (int, float)) and not isinstance(knoop.waarde, bool):
            return float(knoop.waarde)
        voorstel = knoop.verdacht.voorstel if isinstance(knoop, Scalair) and knoop.verdacht is not None else ""
        hint = "kal_getal_schrijf" if voorstel else ""
        self.meldingen.fout(
            knoop.plaats, (*self.pad, sleutel), "kal_getal", hint=hint, gegeven=kort(toon(knoop)), voorstel=voorstel
        )
        return None

    def tekst(self, sleutel: str, verplicht: bool = True) -> str:
        """A text that is not empty; an empty one where it may be absent."""
        knoop = self._knoop(sleutel, verplicht)
        if knoop is None:
            return ""
        if not isinstance(knoop, Scalair) or knoop.waarde is None or not knoop.tekst.strip():
            self.fout(sleutel, "kal_tekst", gegeven=kort(toon(knoop)))
            return ""
        return knoop.tekst

    def keuze(self, sleutel: str, mogelijk: Collection[str], standaard: str | None = None) -> str:
        """One of several words."""
        knoop = self._knoop(sleutel, standaard is None)
        terug = next(iter(mogelijk)) if standaard is None else standaard
        if knoop is None:
            return terug
        woord = knoop.tekst if isinstance(knoop, Scalair) else toon(knoop)
        if woord not in mogelijk:
            bedoeld = dichtstbij(woord, mogelijk)
            hint = "bedoelde_u" if bedoeld else ""
            self.fout(
                sleutel, "kal_keuze", hint=hint, gegeven=kort(woord), bedoeld=bedoeld, bekend=opsomming(mogelijk, 20)
            )
            return terug
        return woord

    def map(self, sleutel: str, verplicht: bool = True) -> Blad | None:
        """A map below this one."""
        knoop = self._knoop(sleutel, verplicht)
        if knoop is None:
            return None
        if not isinstance(knoop, Map):
            self.fout(sleutel, "kal_map", gegeven=kort(toon(knoop)))
            return None
        return Blad(knoop, (*self.pad, sleutel), self.meldingen)

    def bladen(self) -> Iterator[tuple[str, Blad]]:
        """Every entry of an open map, itself a map; other entries are errors."""
        for naam in self.knoop.items:
            onder = self.map(naam)
            if onder is not None:
                yield naam, onder

    def getallen(self, sleutel: str) -> dict[str, float]:
        """An open map of numbers."""
        onder = self.map(sleutel)
        if onder is None:
            return {}
        uit = {}
        for naam, item in onder.knoop.items.items():
            waarde = onder._als_getal(item.knoop, naam)
            if waarde is not None:
                uit[naam] = waarde
        return uit

    def paar(self, sleutel: str) -> tuple[float, float] | None:
        """Two numbers between square brackets, the lower first."""
        knoop = self._knoop(sleutel, True)
        if knoop is None:
            return None
        if not isinstance(knoop, Lijst) or len(knoop.items) != 2:
            self.fout(sleutel, "kal_paar", gegeven=kort(toon(knoop)))
            return None
        laag, hoog = (self._als_getal(deel, sleutel) for deel in knoop.items)
        if laag is None or hoog is None:
            return None
        if laag >= hoog:
            self.fout(sleutel, "kal_paar_omgekeerd", laag=f"{laag:.12g}", hoog=f"{hoog:.12g}")
            return None
        return laag, hoog

    def lijst(self, sleutel: str, verplicht: bool = True) -> tuple[str, ...]:
        """A list of words."""
        knoop = self._knoop(sleutel, verplicht)
        if knoop is None:
            return ()
        if not isinstance(knoop, Lijst) or not all(isinstance(deel, Scalair) for deel in knoop.items):
            self.fout(sleutel, "kal_lijst", gegeven=kort(toon(knoop)))
            return ()
        return tuple(deel.tekst for deel in knoop.items if isinstance(deel, Scalair))

    def klaar(self) -> None:
        """Report the keys nobody asked for, with the nearest known one."""
        for naam, item in self.knoop.items.items():
            if naam in self.gevraagd:
                continue
            bedoeld = dichtstbij(naam, self.gevraagd)
            hint = "bedoelde_u" if bedoeld else ""
            self.meldingen.fout(
                item.sleutelplaats,
                (*self.pad, naam),
                "kal_onbekende_sleutel",
                hint=hint,
                naam=kort(naam),
                bedoeld=bedoeld,
                bekend=opsomming(self.gevraagd, 20),
            )
