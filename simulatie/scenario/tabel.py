"""The values of a number as one file gives them: a number, a table over the axes, papers of single elements."""

import itertools
from collections.abc import Collection

from simulatie.scenario.fouten import Plaats, dichtstbij, kort, opsomming
from simulatie.scenario.ontleden import Item, Knoop, Lijst, Map, Scalair
from simulatie.scenario.papieren import PAPIERSLEUTELS, Papierlezer, maak, toon
from simulatie.scenario.stand import Stand
from simulatie.scenario.veld import Element, Papieren


class Tabellezer(Papierlezer):
    """Reads values and the papers of single elements."""

    begin_bekend = True
    """False once the start of the run has errors: a dated change that builds on it is then not called incomplete."""

    def bekende_sleutels(self, knoop: Map, sleutels: tuple[str, ...]) -> bool:
        """Are all keys of a map among ``sleutels``? Errors for those that are not."""
        bekend = True
        for sleutel, item in knoop.items.items():
            if sleutel not in sleutels:
                bekend = False
                assleutels = self.veld.sleutels(0) if self.veld.assen else ()
                if sleutel in assleutels:
                    self.fout(item.sleutelplaats, "sleutel_naast_waarde", sleutel, sleutel=sleutel)
                else:
                    self.onbekend(item, sleutel, dichtstbij(sleutel, sleutels), sleutels)
        return bekend

    def tabel(
        self, knoop: Knoop, element: Element, vorige: Stand, pad: tuple[str, ...] = ()
    ) -> dict[Element, tuple[float, Plaats]]:
        """The numbers a file gives, by element. What is left out must be known from ``vorige``."""
        verder = (*pad, *element)
        diepte = len(element)
        if diepte == len(self.veld.assen) or isinstance(knoop, Scalair):
            waarde = self.getal(knoop, *verder)
            if waarde is None:
                return {}
            if self.veld.geheel and not waarde.is_integer():
                self.fout(knoop.plaats, "niet_geheel", *verder, gegeven=kort(toon(knoop)))
                return {}
            return dict.fromkeys(self._eronder(element, vorige, knoop, verder), (waarde, knoop.plaats))
        if isinstance(knoop, Lijst):
            self.fout(knoop.plaats, "tabel_verwacht", *verder, as_=self.veld.assen[diepte], gegeven=kort(toon(knoop)))
            return {}
        gevonden: dict[Element, tuple[float, Plaats]] = {}
        alles_bekend = True
        for sleutel, item in knoop.items.items():
            if self.veld.mag(diepte, sleutel):
                gevonden.update(self.tabel(item.knoop, (*element, sleutel), vorige, pad))
            else:
                alles_bekend = False
                mogelijk = self.veld.sleutels(diepte) or (self.veld.assen[diepte],)
                self.onbekend(item, sleutel, dichtstbij(sleutel, mogelijk), mogelijk, *verder)
        if alles_bekend and self.begin_bekend and not any(bekend[:diepte] == element for bekend in vorige):
            ontbreekt = [sleutel for sleutel in self.veld.sleutels(diepte) if sleutel not in knoop.items]
            if ontbreekt or not knoop.items:
                namen = opsomming(ontbreekt) or self.veld.assen[diepte]
                self.fout(knoop.plaats, "assleutels_ontbreken", *verder, as_=self.veld.assen[diepte], ontbreekt=namen)
        return gevonden

    def _eronder(self, element: Element, vorige: Stand, knoop: Knoop, verder: tuple[str, ...]) -> list[Element]:
        """The elements one number stands for: itself, or all below it."""
        if len(element) == len(self.veld.assen):
            return [element]
        if bekend := [onder for onder in vorige if onder[: len(element)] == element]:
            return bekend
        rest = range(len(element), len(self.veld.assen))
        if open_ := [self.veld.assen[diepte] for diepte in rest if self.veld.is_open(diepte)]:
            self.fout(knoop.plaats, "tabel_verwacht", *verder, as_=open_[0], gegeven=kort(toon(knoop)))
            return []
        return [(*element, *onder) for onder in itertools.product(*(self.veld.sleutels(diepte) for diepte in rest))]

    def afwijkend(
        self, item: Item | None, elementen: Collection[Element], pad: tuple[str, ...] = ()
    ) -> dict[Element, Papieren]:
        """Papers given for single elements. A key of the first axis stands for everything below it."""
        if item is None:
            return {}
        if not isinstance(item.knoop, Map):
            self.fout(item.knoop.plaats, "afwijkend_vorm", *pad, "afwijkend")
            return {}
        eigen: dict[Element, Papieren] = {}
        for sleutel, deel in item.knoop.items.items():
            element = tuple(sleutel.split("."))
            verder = (*pad, "afwijkend", sleutel)
            eronder = [bekend for bekend in elementen if bekend[: len(element)] == element]
            if not eronder:
                bekend_ = [".".join(bekend) for bekend in elementen]
                self.onbekend(deel, sleutel, dichtstbij(sleutel, bekend_), bekend_, *pad, "afwijkend")
            elif not isinstance(deel.knoop, Map):
                self.fout(deel.knoop.plaats, "afwijkend_vorm", *verder)
            elif self.bekende_sleutels(deel.knoop, PAPIERSLEUTELS):
                papieren = self.lees(deel.knoop.items, deel.sleutelplaats, verder)
                if self.volledig(papieren.velden, papieren.bereik is not None, papieren.plaats, *verder):
                    bereik = self.bereik(papieren.bereik, eronder, (), *verder)
                    eigen |= {onder: maak(papieren.velden, bereik.get(onder)) for onder in eronder if self.goed}
        return eigen
