"""The register of targets: published figures, what they mean, and the indicator that answers them.

Read from `streefcijfers/*.yaml` (`steekproeven.yaml` first, the others by name). What can be checked is checked here:
sources and figures exist, the printed value is the one in `simulatie.bronnen`, the indicator exists and has the unit,
window and follow-up the definition states, and the group is one the scenario has. All errors come at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from calibratie.blad import Blad, lees_bestand
from calibratie.doelen import DOELROLLEN, Doel, Doelen, DoelRol, Soort, Steekproef
from simulatie.scenario.fouten import Meldingen, Plaats, dichtstbij, kort, opsomming

if TYPE_CHECKING:
    from simulatie.outcomes.indicatoren import Definitie as Indicatordefinitie
    from simulatie.scenario.secties import Scenario

MAP: Final = Path(__file__).parent / "streefcijfers"
STEEKPROEVEN: Final = "steekproeven"
Lezing = Literal["letterlijk", "interpretatie"]
LEZINGEN: Final = ("letterlijk", "interpretatie")
_GROOT: Final = 1e9


@dataclass(frozen=True)
class Definitie:
    """What a figure counts, as machine-readable as the source allows."""

    eenheid: str
    gebeurtenis: tuple[str, ...]
    venster: str
    teller: str
    noemer: str
    opvolging_maanden: float
    uitgesloten: str
    lezing: Lezing


@dataclass(frozen=True)
class Streefcijfer:
    """One figure of the register: fact, definition, source, and where the model answers it.

    Attributes:
        doel: the figure as numbers.
        cijfer, sleutels: id in `cijfers.yaml` or `bewijs.yaml`, and keys inside its value.
        gedrukt, periode, populatie: as the source has it.
        bron, tabel: id of the document, and where in it.
        indicator, groep: what answers it; with `per_groep` the value is that of `groep` over that of `per_groep`.
        marge_reden: why there is a margin of definition; empty without one.
        mechanisme: what in the model produces it, and what a miss would say.
        plaats: where it stands.
    """

    doel: Doel
    cijfer: str
    sleutels: tuple[str, ...]
    gedrukt: str
    periode: str
    populatie: str
    definitie: Definitie
    bron: str
    tabel: str
    indicator: str
    groep: str
    per_groep: str
    marge_reden: str
    mechanisme: str
    plaats: Plaats

    @property
    def naam(self) -> str:
        """Its id."""
        return self.doel.naam


@dataclass(frozen=True)
class Register:
    """All figures in order of the files, with their samples."""

    streefcijfers: tuple[Streefcijfer, ...]
    steekproeven: tuple[Steekproef, ...]

    @property
    def doelen(self) -> Doelen:
        """As numbers, in order."""
        return Doelen(tuple(s.doel for s in self.streefcijfers), self.steekproeven)


def laad_register(map_: Path | None = None, scenario: Scenario | None = None) -> Register:
    """Read the register.

    Args:
        map_: the folder; by default that of the package.
        scenario: checks that the groups exist in it; without one groups are not checked.

    Raises:
        ScenarioFout: with every error, each with file, line and column.
    """
    meldingen = Meldingen()
    map_ = map_ or MAP
    paden = sorted(map_.glob("*.yaml"), key=lambda pad: (pad.stem != STEEKPROEVEN, pad.name))
    if not paden or paden[0].stem != STEEKPROEVEN:
        meldingen.fout(Plaats(str(map_), 0, 0), (), "kal_geen_steekproeven", naam=f"{STEEKPROEVEN}.yaml")
        meldingen.gooi()
    steekproeven = _steekproeven(paden[0], meldingen)
    cijfers: dict[str, Streefcijfer] = {}
    for pad in paden[1:]:
        blad = lees_bestand(pad, meldingen)
        for naam, deel in blad.bladen() if blad is not None else ():
            voor = len(meldingen.fouten)
            cijfer = _streefcijfer(naam, deel, steekproeven)
            if naam in cijfers:
                meldingen.fout(deel.plaats, (naam,), "kal_dubbel", naam=naam, plaats=str(cijfers[naam].plaats))
            cijfers.setdefault(naam, cijfer)
            if len(meldingen.fouten) == voor:
                _toets_aan_model(cijfer, deel, scenario)
    meldingen.gooi([str(pad) for pad in paden])
    gebruikt = {c.doel.steekproef for c in cijfers.values()}
    return Register(tuple(cijfers.values()), tuple(s for s in steekproeven.values() if s.naam in gebruikt))


# ---------------------------------------------------------------------- reading


def _steekproeven(pad: Path, meldingen: Meldingen) -> dict[str, Steekproef]:
    top = lees_bestand(pad, meldingen)
    lijst = top.map(STEEKPROEVEN) if top is not None else None
    uit: dict[str, Steekproef] = {}
    for naam, blad in lijst.bladen() if lijst is not None else ():
        bron = _bron(blad, "bron")
        blad.tekst("reden")
        n, sd = 1.0, 0.0
        if blad.heeft("n_prior"):
            prior = blad.map("n_prior")
            if prior is not None:
                n, sd = prior.getal("mediaan", 1.0, _GROOT), prior.getal("sd_log", 0.01, 5.0)
                prior.klaar()
            if blad.heeft("n"):
                blad.fout("n", "kal_n_dubbel")
        else:
            n = blad.getal("n", 1.0, _GROOT)
        blad.klaar()
        uit[naam] = Steekproef(naam, bron, n, sd)
    if top is not None:
        top.klaar()
    return uit


def _bron(blad: Blad, sleutel: str) -> str:
    from simulatie.bronnen import bronnen

    return blad.keuze(sleutel, bronnen())


def _streefcijfer(naam: str, blad: Blad, steekproeven: dict[str, Steekproef]) -> Streefcijfer:
    """One entry; what is wrong with it is noted, and a harmless value stands in its place."""
    from simulatie.outcomes import definities

    cijfer, sleutels = blad.tekst("cijfer"), blad.lijst("sleutels")
    model = _onder(blad, "model")
    indicator = model.keuze("indicator", definities())
    groep, per_groep = model.tekst("groep"), model.tekst("per_groep", verplicht=False)
    model.klaar()
    soort: Soort = "aandeel" if definities()[indicator].soort == "aandeel" and not per_groep else "verhouding"
    feit = _onder(blad, "feit")
    boven = 1.0 if soort == "aandeel" else _GROOT
    waarde = feit.getal("waarde", 0.0, boven)
    afronding = feit.getal("afronding", 0.0, boven)
    gedrukt, periode, populatie = (feit.tekst(sleutel) for sleutel in ("gedrukt", "periode", "populatie"))
    feit.klaar()
    bron = _onder(blad, "bron")
    bron_id, tabel = _bron(bron, "id"), bron.tekst("tabel")
    bron.klaar()
    steek = _onder(blad, "steekproef")
    steekproef, deel = steek.keuze("id", steekproeven), steek.getal("deel", 1e-6, 1.0)
    marge = steek.getal("marge", 0.0, boven, 0.0)
    marge_reden = steek.tekst("marge_reden", verplicht=marge > 0)
    steek.klaar()
    rol: DoelRol = "toets" if blad.keuze("rol", DOELROLLEN) == "toets" else "kalibreer"
    definitie = _definitie(_onder(blad, "definitie"))
    mechanisme = blad.tekst("mechanisme")
    blad.klaar()
    doel = Doel(naam, waarde, soort, afronding, steekproef, deel, marge, rol)
    return Streefcijfer(
        doel,
        cijfer,
        sleutels,
        gedrukt,
        periode,
        populatie,
        definitie,
        bron_id,
        tabel,
        indicator,
        groep,
        per_groep,
        marge_reden,
        mechanisme,
        blad.plaats,
    )


def _onder(blad: Blad, sleutel: str) -> Blad:
    """A map below; where it is missing (noted) an empty one that notes nothing more."""
    from simulatie.scenario.ontleden import Map

    onder = blad.map(sleutel)
    return onder if onder is not None else Blad(Map(blad.plaats, {}, False), (*blad.pad, sleutel), Meldingen())


def _definitie(blad: Blad) -> Definitie:
    lezing: Lezing = "letterlijk" if blad.keuze("lezing", LEZINGEN) == "letterlijk" else "interpretatie"
    uit = Definitie(
        eenheid=blad.tekst("eenheid"),
        gebeurtenis=blad.lijst("gebeurtenis"),
        venster=blad.tekst("venster"),
        teller=blad.tekst("teller"),
        noemer=blad.tekst("noemer"),
        opvolging_maanden=blad.getal("opvolging_maanden", 0.0, 120.0),
        uitgesloten=blad.tekst("uitgesloten"),
        lezing=lezing,
    )
    blad.klaar()
    return uit


# ---------------------------------------------------------------------- against figures and model


def _toets_aan_model(c: Streefcijfer, blad: Blad, scenario: Scenario | None) -> None:
    """Does an entry that is well formed agree with the indicator, the scenario, and the printed figures?"""
    from simulatie.outcomes import definities

    model = _onder(blad, "model")
    _toets_definitie(c.definitie, definities()[c.indicator], _onder(blad, "definitie"))
    vreemd = False
    if scenario is not None:
        bekend = groepen(c.indicator, scenario)
        for sleutel, groep in (("groep", c.groep), ("per_groep", c.per_groep)):
            if groep and groep not in bekend:
                _meld_groep(model, sleutel, groep, bekend)
                vreemd = True
    if not vreemd:
        _toets_cijfer(c, blad)


def _toets_definitie(definitie: Definitie, d: Indicatordefinitie, blad: Blad) -> None:
    for sleutel, hier, daar in (
        ("eenheid", definitie.eenheid, d.eenheid),
        ("venster", definitie.venster, d.venster),
        ("opvolging_maanden", f"{definitie.opvolging_maanden:g}", f"{d.opvolging_maanden:g}"),
    ):
        if hier != daar:
            blad.fout(sleutel, "kal_definitie_anders", gegeven=kort(hier), indicator=d.id, verwacht=daar)
    bekend = [gebeurtenis.name for gebeurtenis in d.gebeurtenis]
    if vreemd := [naam for naam in definitie.gebeurtenis if naam not in bekend]:
        blad.fout(
            "gebeurtenis",
            "kal_definitie_anders",
            gegeven=opsomming(vreemd),
            indicator=d.id,
            verwacht=opsomming(bekend),
        )


def _meld_groep(model: Blad, sleutel: str, groep: str, bekend: tuple[str, ...]) -> None:
    bedoeld = dichtstbij(groep, bekend)
    hint = "bedoelde_u" if bedoeld else ""
    model.fout(sleutel, "kal_groep", hint=hint, gegeven=kort(groep), bedoeld=bedoeld, bekend=opsomming(bekend, 20))


def _toets_cijfer(c: Streefcijfer, blad: Blad) -> None:
    """The figure exists, and the printed value is what stands there."""
    from simulatie.bronnen import bewijs, cijfers

    bekend = {**cijfers(), **bewijs()}
    if c.cijfer not in bekend:
        bedoeld = dichtstbij(c.cijfer, bekend)
        hint = "bedoelde_u" if bedoeld else ""
        blad.fout("cijfer", "kal_cijfer", hint=hint, gegeven=kort(c.cijfer), bedoeld=bedoeld)
        return
    waarde = bekend[c.cijfer]["waarde"]
    for sleutel in c.sleutels:
        if not isinstance(waarde, dict) or sleutel not in waarde:
            blad.fout("sleutels", "kal_sleutel", gegeven=kort(sleutel), cijfer=c.cijfer)
            return
        waarde = waarde[sleutel]
    gedrukt = _gedrukt(c)
    if gedrukt is None:
        blad.fout("model", "kal_geen_koppeling", indicator=c.indicator, groep=kort(c.groep))
    elif abs(gedrukt - c.doel.waarde) > max(0.5 * c.doel.afronding, 1e-9):
        feit = _onder(blad, "feit")
        feit.fout("waarde", "kal_waarde_anders", gegeven=f"{c.doel.waarde:g}", cijfer=c.cijfer, verwacht=f"{gedrukt:g}")


def _gedrukt(c: Streefcijfer) -> float | None:
    """The value that `simulatie` puts beside the indicator; None where it puts none there."""
    from simulatie.outcomes.vergelijking_gepubliceerd import gepubliceerd

    tabel = gepubliceerd().set_index(["indicator", "groep"])["gepubliceerd"].to_dict()
    boven, onder = tabel.get((c.indicator, c.groep)), tabel.get((c.indicator, c.per_groep))
    if boven is None or (c.per_groep and onder is None):
        return None
    return float(boven / onder) if c.per_groep else float(boven)


def groepen(indicator: str, scenario: Scenario) -> tuple[str, ...]:
    """The groups an indicator has in a scenario: counted over nobody, it still names them."""
    import numpy as np

    from simulatie.engines.events import LOG_TYPE
    from simulatie.outcomes import tabellen
    from simulatie.outcomes.indicatoren import REGISTER
    from simulatie.population import KLANT_TYPE

    leeg = tabellen(np.zeros(0, dtype=LOG_TYPE), np.zeros(0, dtype=KLANT_TYPE), scenario)
    return tuple(REGISTER[indicator].bereken(leeg))
