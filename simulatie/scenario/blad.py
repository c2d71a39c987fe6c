"""One number through the chain of files: what a file says about it on top of what it inherited.

What overriding means (a file that extends another):

- a value (bare, or ``waarde``) holds for the whole run, and replaces only the elements it names; their dated changes
  go, those of other elements stay;
- ``wijzigt`` or ``vanaf`` without a value keeps the start and the changes before the first new date, and replaces all
  later ones;
- a number that is overridden without ``herkomst`` is a choice of this scenario (``keuze``); a stated ``herkomst``
  starts new papers; other papers without a value replace those inherited.
"""

import datetime
import itertools
from dataclasses import dataclass, replace

from simulatie.scenario.fouten import Plaats, kort
from simulatie.scenario.ontleden import Item, Knoop, Lijst, Map, Scalair
from simulatie.scenario.papieren import PAPIERSLEUTELS, Gegeven, Lezing, maak, toon
from simulatie.scenario.stand import Blad, Cel, Stand, Stap, anders, ordenen, paar_van, tekstvelden
from simulatie.scenario.tabel import Tabellezer
from simulatie.scenario.veld import Element, Papieren, Veld
from simulatie.teksten import tekst

BLADSLEUTELS = ("waarde", *PAPIERSLEUTELS, "afwijkend", "wijzigt")
STAPSLEUTELS = ("vanaf", "waarde", *PAPIERSLEUTELS, "afwijkend")
_SOM_MARGE = 1e-9


def lees_blad(
    knoop: Knoop, sleutelplaats: Plaats, veld: Veld, pad: tuple[str, ...], oud: Blad | None, lezing: Lezing
) -> Blad | None:
    """Read what a file says about a number, on top of ``oud``; None after an error (which has been noted)."""
    lezer = _Bladlezer(veld, pad, oud, lezing)
    blad = lezer.blad(knoop, sleutelplaats)
    return blad if lezer.goed else None


@dataclass(frozen=True)
class _Inhoud:
    """A leaf with its parts told apart; shorthand has become its full form.

    ``stappen``: the dated changes with their paths below the leaf, or None if the file says nothing about them.
    """

    waarde: Knoop | None
    papieren: Gegeven
    afwijkend: Item | None = None
    stappen: list[tuple[Map, tuple[str, ...]]] | None = None


class _Bladlezer(Tabellezer):
    def __init__(self, veld: Veld, pad: tuple[str, ...], oud: Blad | None, lezing: Lezing) -> None:
        super().__init__(veld, pad, lezing)
        self.oud = oud

    def blad(self, knoop: Knoop, sleutelplaats: Plaats) -> Blad | None:
        inhoud = self._inhoud(knoop)
        if inhoud is None:
            return None
        if inhoud.waarde is None and self.oud is None:
            self.fout(knoop.plaats, "waarde_ontbreekt")
            return None
        velden = self._velden(inhoud.papieren, self.lezing.erft)
        begin, stappen = self._begin(inhoud, velden)
        self.begin_bekend = self.goed
        if inhoud.stappen is not None:
            nieuw = self._stappen(inhoud, velden, begin, stappen)
            eerste = nieuw[0].vanaf if nieuw else datetime.date.min
            stappen = [*(stap for stap in stappen if stap.vanaf < eerste), *nieuw]
        if not self.goed:
            return None
        for stand in (begin, *(stap.stand for stap in stappen)):
            self._controleer_som(stand, knoop.plaats)
        return Blad(self.veld, begin, tuple(stappen), knoop.plaats, sleutelplaats)

    # ------------------------------------------------------------------ taking a leaf apart

    def _inhoud(self, knoop: Knoop) -> _Inhoud | None:
        leeg = Gegeven({}, None, knoop.plaats)
        if isinstance(knoop, Scalair):
            return self._kort(_Inhoud(knoop, leeg), knoop)
        if isinstance(knoop, Lijst):
            self.fout(knoop.plaats, "blad_lijst", gegeven=kort(toon(knoop)))
            return None
        if not knoop.items:
            self.fout(knoop.plaats, "blad_leeg")
            return None
        if self.veld.assen and not any(sleutel in BLADSLEUTELS or sleutel == "vanaf" for sleutel in knoop.items):
            # Also when a key is wrong: then it is the table that gets the message.
            return self._kort(_Inhoud(knoop, leeg), knoop)
        if "vanaf" in knoop.items:
            return self._losse_stap(knoop, leeg)
        if not self.bekende_sleutels(knoop, BLADSLEUTELS):
            return None
        papieren = self.lees(knoop.items, _plaats_van(knoop, "waarde"))
        waarde = knoop.items["waarde"].knoop if "waarde" in knoop.items else None
        return _Inhoud(waarde, papieren, knoop.items.get("afwijkend"), self._lijst_van_stappen(knoop))

    def _losse_stap(self, knoop: Map, leeg: Gegeven) -> _Inhoud | None:
        """``{vanaf: …, waarde: …}``: the leaf itself is its one dated change."""
        if not self.lezing.erft:
            self.fout(knoop.items["vanaf"].sleutelplaats, "vanaf_in_basis", "vanaf")
            return None
        if not self.bekende_sleutels(knoop, STAPSLEUTELS):
            return None
        return _Inhoud(None, leeg, stappen=[(knoop, ())])

    def _kort(self, inhoud: _Inhoud, knoop: Knoop) -> _Inhoud | None:
        """Shorthand is for files that extend another; elsewhere a number needs its papers."""
        if self.lezing.erft:
            return inhoud
        if not isinstance(knoop, Scalair) or self.getal(knoop) is not None:
            self.fout(knoop.plaats, "kaal_getal", gegeven=kort(toon(knoop)))
        return None

    def _lijst_van_stappen(self, knoop: Map) -> list[tuple[Map, tuple[str, ...]]] | None:
        if "wijzigt" not in knoop.items:
            return None
        lijst = knoop.items["wijzigt"].knoop
        if not isinstance(lijst, Lijst):
            self.fout(lijst.plaats, "wijzigt_vorm", "wijzigt")
            return None
        stappen: list[tuple[Map, tuple[str, ...]]] = []
        for nummer, deel in enumerate(lijst.items):
            if not isinstance(deel, Map):
                self.fout(deel.plaats, "wijzigt_vorm", "wijzigt", str(nummer))
            elif self.bekende_sleutels(deel, STAPSLEUTELS):
                stappen.append((deel, ("wijzigt", str(nummer))))
        return stappen

    # ------------------------------------------------------------------ the start of the run

    def _velden(self, papieren: Gegeven, erft: bool) -> dict[str, str]:
        """The papers of an overridden value: those stated, as a choice of this scenario unless it says otherwise."""
        if "herkomst" in papieren.velden or not erft:
            return papieren.velden
        uitleg = tekst("scenario.gekozen_in", "nl", scenario=self.lezing.naam)
        return {"herkomst": "keuze", "toelichting": uitleg, **papieren.velden}

    def _begin(self, inhoud: _Inhoud, velden: dict[str, str]) -> tuple[Stand, list[Stap]]:
        oud = self.oud.begin if self.oud else {}
        stappen = list(self.oud.stappen) if self.oud else []
        if inhoud.waarde is not None:
            getallen = self.tabel(inhoud.waarde, (), oud)
            eigen = self.afwijkend(inhoud.afwijkend, {*oud, *getallen})
            vrij = eigen.keys()
            if not self.volledig(velden, inhoud.papieren.bereik is not None, inhoud.papieren.plaats):
                return {}, []
            bereik = self.bereik(inhoud.papieren.bereik, getallen, vrij)
            cellen = {
                element: Cel(waarde, eigen.get(element) or maak(velden, bereik.get(element)), plaats)
                for element, (waarde, plaats) in getallen.items()
                if self.goed
            }
            self._controleer_bereik(cellen)
            begin = ordenen({**self._met_papieren(oud, eigen), **cellen}, self.veld)
            return begin, self._overal(begin, stappen, cellen)
        begin = oud
        if inhoud.papieren and inhoud.stappen is None:
            begin = self._nieuwe_papieren(oud, inhoud.papieren)
        begin = self._met_papieren(begin, self.afwijkend(inhoud.afwijkend, oud.keys()))
        return begin, stappen

    def _nieuwe_papieren(self, stand: Stand, papieren: Gegeven) -> Stand:
        """Other papers for a value that stays: new ones with a ``herkomst``, otherwise those named are replaced."""
        vers = "herkomst" in papieren.velden
        if vers and not self.volledig(papieren.velden, papieren.bereik is not None, papieren.plaats):
            return stand
        bereik = self.bereik(papieren.bereik, stand, stand.keys())
        nieuw = {}
        for element, cel in stand.items():
            velden = papieren.velden if vers else {**tekstvelden(cel.papieren), **papieren.velden}
            paar = bereik.get(element, None if vers else paar_van(cel.papieren))
            nieuw[element] = replace(cel, papieren=maak(velden, paar))
        self._controleer_bereik(nieuw)
        return nieuw

    def _overal(self, begin: Stand, stappen: list[Stap], cellen: Stand) -> list[Stap]:
        """Let overridden elements hold for the whole run; changes that then change nothing go."""
        over: list[Stap] = []
        vorige = begin
        for stap in stappen:
            stand = ordenen({**stap.stand, **cellen}, self.veld)
            if any(anders(stand[element], vorige.get(element)) for element in stand):
                over.append(replace(stap, stand=stand))
                vorige = stand
        return over

    # ------------------------------------------------------------------ dated changes

    def _stappen(self, inhoud: _Inhoud, velden: dict[str, str], begin: Stand, oude: list[Stap]) -> list[Stap]:
        nieuw: list[Stap] = []
        vorige: Stand | None = None
        for deel, pad in inhoud.stappen or []:
            vanaf = self._vanaf(deel, pad, nieuw[-1].vanaf if nieuw else None)
            if vanaf is None:
                continue
            if vorige is None:
                eerder = [stap.stand for stap in oude if stap.vanaf < vanaf]
                vorige = eerder[-1] if eerder else begin
            stand = self._stap(deel, pad, inhoud, velden, vorige)
            if stand is not None and self.goed:
                nieuw.append(Stap(vanaf, stand, deel.items["vanaf"].knoop.plaats))
                vorige = stand
        return nieuw

    def _vanaf(self, deel: Map, pad: tuple[str, ...], na: datetime.date | None) -> datetime.date | None:
        if not self.veld.dateerbaar:
            plaats = deel.items["vanaf"].sleutelplaats if "vanaf" in deel.items else deel.plaats
            self.fout(plaats, "niet_dateerbaar", *pad)
            return None
        if "vanaf" not in deel.items:
            self.fout(deel.plaats, "vanaf_ontbreekt", *pad)
            return None
        knoop = deel.items["vanaf"].knoop
        if not isinstance(knoop, Scalair) or not isinstance(knoop.waarde, datetime.date):
            verdacht = knoop.verdacht if isinstance(knoop, Scalair) else None
            bestaat_niet = verdacht is not None and verdacht.sleutel == "datum_bestaat_niet"
            voorstel = verdacht.voorstel if verdacht is not None else ""
            sleutel = "datum_bestaat_niet" if bestaat_niet else "datum_verwacht"
            hint = "schrijf_voorstel" if voorstel else ""
            self.fout(knoop.plaats, sleutel, *pad, "vanaf", hint=hint, gegeven=kort(toon(knoop)), voorstel=voorstel)
            return None
        if na is not None and knoop.waarde <= na:
            self.fout(knoop.plaats, "wijzigt_volgorde", *pad, "vanaf", datum=knoop.waarde, vorige=na)
            return None
        return knoop.waarde

    def _stap(
        self, deel: Map, pad: tuple[str, ...], inhoud: _Inhoud, velden: dict[str, str], vorige: Stand
    ) -> Stand | None:
        if "waarde" not in deel.items:
            self.fout(deel.plaats, "waarde_ontbreekt", *pad)
            return None
        getallen = self.tabel(deel.items["waarde"].knoop, (), vorige, pad)
        papieren = self.lees(deel.items, _plaats_van(deel, "waarde"), pad)
        eigen = self.afwijkend(deel.items.get("afwijkend"), getallen.keys(), pad)
        bereikknoop = papieren.bereik
        vers = "herkomst" in papieren.velden
        if vers:
            velden = papieren.velden
        elif self.lezing.erft:
            velden = {**velden, **papieren.velden}
            bereikknoop = bereikknoop or inhoud.papieren.bereik
        if (vers or self.lezing.erft) and not self.volledig(velden, bereikknoop is not None, papieren.plaats, *pad):
            return None
        bereik = self.bereik(bereikknoop, getallen, {*eigen, *(vorige if papieren.bereik is None else ())}, *pad)
        if not self.goed:
            return None
        cellen = {}
        for element, (waarde, plaats) in getallen.items():
            if element in eigen:
                papier = eigen[element]
            elif vers or self.lezing.erft or element not in vorige:
                papier = maak(velden, bereik.get(element))
            else:  # in a base: the papers of the number, as far as nothing else is said
                eerder = vorige[element].papieren
                papier = maak({**tekstvelden(eerder), **papieren.velden}, bereik.get(element, paar_van(eerder)))
            cellen[element] = Cel(waarde, papier, plaats)
        self._controleer_bereik(cellen, pad)
        return ordenen({**vorige, **cellen}, self.veld)

    def _met_papieren(self, stand: Stand, eigen: dict[Element, Papieren]) -> Stand:
        nieuw = {e: replace(cel, papieren=eigen[e]) if e in eigen else cel for e, cel in stand.items()}
        self._controleer_bereik({e: cel for e, cel in nieuw.items() if e in eigen})
        return nieuw

    # ------------------------------------------------------------------ checks

    def _controleer_bereik(self, cellen: Stand, pad: tuple[str, ...] = ()) -> None:
        for element, cel in cellen.items():
            paar = paar_van(cel.papieren)
            if paar is not None and not paar[0] <= cel.waarde <= paar[1]:
                self.fout(
                    cel.plaats,
                    "buiten_bereik",
                    *pad,
                    *element,
                    gegeven=f"{cel.waarde:.12g}",
                    laag=f"{paar[0]:.12g}",
                    hoog=f"{paar[1]:.12g}",
                )

    def _controleer_som(self, stand: Stand, plaats: Plaats) -> None:
        if self.veld.som is None:
            return
        for rij, elementen in itertools.groupby(stand, key=lambda element: element[:-1]):
            som = sum(stand[element].waarde for element in elementen)
            if abs(som - self.veld.som) > _SOM_MARGE:
                plaatsen = [cel.plaats for element, cel in stand.items() if element[:-1] == rij]
                # Where this file gave a number of the row; otherwise at the number as a whole.
                hier = [p for p in plaatsen if p.bestand == self.lezing.bestand]
                self.fout(hier[0] if hier else plaats, "som", *rij, som=f"{som:.12g}", verwacht=f"{self.veld.som:.12g}")


def _plaats_van(knoop: Map, sleutel: str) -> Plaats:
    return knoop.items[sleutel].sleutelplaats if sleutel in knoop.items else knoop.plaats
