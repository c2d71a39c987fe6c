"""A scenario with other numbers, made in memory: for sweeps, parameter draws and calibration.

``met_waarden(geladen, {"contracten.regulier.vergoeding.terugmelding": 0.2})`` gives the scenario that a file with those
values would have given, with the same checks. A path is that of ``tweedekans parameters``: dotted, keys of tables
included; without them the value goes to every element of the table. One part of a path may be ``*`` (both
opdrachtgevers, every contract). ``path@2008-01-01`` changes the number from that date on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from simulatie.scenario.fouten import dichtstbij, kort
from simulatie.scenario.kruis import SOORT, Kruisfout, getallen
from simulatie.scenario.veld import Element, Getal, Papieren, Veld, Wijziging, vlak
from simulatie.teksten import tekst

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen
    from simulatie.scenario.secties import Scenario

Pad = tuple[str, ...]
_Stand = TypeVar("_Stand", Getal, Wijziging)
_SOM_MARGE = 1e-9  # as scenario/blad.py


class WijzigFout(ValueError):  # noqa: N818 (the field's word)
    """Values that cannot be set; `fouten` holds a message for each."""

    exitcode = 3

    def __init__(self, fouten: list[str]) -> None:
        self.fouten = tuple(fouten)
        super().__init__("\n".join(fouten))

    def tekst(self, taal: str | None = None) -> str:
        """All messages, one a line, in the language in which they were made."""
        return str(self)


@dataclass(frozen=True)
class Doel:
    """A number that a path names: its place, its field, and which of its elements."""

    pad: Pad
    veld: Veld
    getal: Getal
    elementen: tuple[Element, ...]
    vanaf: dt.date | None


def met_waarden(
    geladen: Geladen, waarden: Mapping[str, float], papieren: Papieren | None = None, naam: str | None = None
) -> Geladen:
    """The scenario with other numbers.

    Args:
        geladen: the scenario to start from; it stays as it is.
        waarden: path -> value; see the module.
        papieren: provenance of the changed numbers; by default a choice (``keuze``) of the user.
        naam: name of the new scenario, by default that of the old one.

    Raises:
        WijzigFout: unknown paths, values outside the hard bounds, numbers that cannot change on a date, tables that no
            longer add up, or a whole that does not pass the cross-checks; all of them at once.
    """
    nieuwe = papieren or Papieren(herkomst="keuze", toelichting=tekst("wijzigen.toelichting"))
    fouten: list[str] = []
    alle = list(getallen(geladen.scenario))
    gewijzigd: dict[Pad, tuple[Veld, Getal]] = {}
    for pad, waarde in waarden.items():
        for doel in _doelen(alle, pad, fouten):
            if melding := _bezwaar(pad, doel.veld, waarde):
                fouten.append(melding)
                continue
            _, getal = gewijzigd.get(doel.pad, (doel.veld, doel.getal))
            gewijzigd[doel.pad] = (doel.veld, _met_waarde(replace(doel, getal=getal), float(waarde), nieuwe))
    fouten += [m for plaats, (veld, getal) in gewijzigd.items() for m in _sommen(plaats, veld, getal)]
    if fouten:
        raise WijzigFout(fouten)
    data = geladen.scenario.model_dump()
    if naam is not None:
        data["naam"] = naam
    for plaats, (_, getal) in gewijzigd.items():
        _zet(data, plaats, getal.model_dump())
    return replace(geladen, scenario=_gecontroleerd(type(geladen.scenario), data))


def _bezwaar(pad: str, veld: Veld, waarde: float) -> str:
    """Why a value cannot be that of a field; empty if it can."""
    velden = {"pad": pad, "gegeven": f"{waarde:.12g}", "eenheid": veld.eenheid}
    if not veld.onder <= waarde <= veld.boven:
        return tekst("wijzigen.grenzen", **velden, onder=f"{veld.onder:.12g}", boven=f"{veld.boven:.12g}")
    return tekst("wijzigen.geheel", **velden) if veld.geheel and waarde != int(waarde) else ""


def doelen_van(geladen: Geladen, naam: str) -> list[Doel]:
    """The numbers a path names, in the order of the scenario. Raises WijzigFout if there are none."""
    fouten: list[str] = []
    gevonden = _doelen(list(getallen(geladen.scenario)), naam, fouten)
    if fouten:
        raise WijzigFout(fouten)
    return gevonden


def waarde_van(geladen: Geladen, naam: str) -> float:
    """The value a path has now; of several the first. Raises WijzigFout for an unknown path."""
    doel = doelen_van(geladen, naam)[0]
    stand = doel.getal if doel.vanaf is None else doel.getal.stand_op(doel.vanaf)
    return stand.elementen()[doel.elementen[0]]


def _doelen(alle: Sequence[tuple[Pad, Veld, Getal]], naam: str, fouten: list[str]) -> list[Doel]:
    """The numbers among all those of a scenario that a path names; what is wrong goes into `fouten`."""
    kaal, _, datum = naam.partition("@")
    vanaf = None
    if datum:
        try:
            vanaf = dt.date.fromisoformat(datum)
        except ValueError:
            fouten.append(tekst("wijzigen.datum", pad=kort(naam), gegeven=kort(datum)))
            return []
    delen = tuple(kaal.split("."))
    gevonden = [
        Doel(pad, veld, getal, elementen, vanaf)
        for pad, veld, getal in alle
        if (elementen := _elementen(delen, pad, getal))
    ]
    if not gevonden:
        bekend = [".".join((*pad, *e)) for pad, _, getal in alle for e in getal.elementen()]
        fouten.append(tekst("wijzigen.onbekend", pad=kort(naam), bedoeld=dichtstbij(kaal, bekend) or "–"))
    vast = [doel for doel in gevonden if vanaf is not None and not doel.veld.dateerbaar]
    fouten += [tekst("wijzigen.vast", pad=".".join(doel.pad)) for doel in vast]
    return [doel for doel in gevonden if doel not in vast]


def _elementen(delen: Pad, pad: Pad, getal: Getal) -> tuple[Element, ...]:
    """Which elements of the number at `pad` the parts of a path name; none if it is not that number."""
    # the last part first: it tells most numbers apart
    if len(delen) < len(pad) or delen[len(pad) - 1] not in ("*", pad[-1]) or not _past(delen[: len(pad)], pad):
        return ()
    rest = delen[len(pad) :]
    return tuple(e for e in getal.elementen() if len(rest) <= len(e) and _past(rest, e[: len(rest)]))


def _past(gevraagd: Pad, pad: Pad) -> bool:
    return all(vraag in ("*", deel) for vraag, deel in zip(gevraagd, pad, strict=True))


def _met_waarde(doel: Doel, waarde: float, papieren: Papieren) -> Getal:
    """The number with its elements at another value: from the start, or from a date on."""
    getal, vanaf = doel.getal, doel.vanaf
    if vanaf is None:
        latere = [_stand(stap, doel.elementen, waarde, papieren) for stap in getal.wijzigt]
        begin = _stand(getal, doel.elementen, waarde, papieren)
        return begin.model_copy(update={"wijzigt": _zonder_herhaling(begin, latere)})
    eerdere = [stap for stap in getal.wijzigt if stap.vanaf < vanaf]
    nu = getal.stand_op(vanaf)
    inhoud = {veld: getattr(nu, veld) for veld in Wijziging.model_fields if veld != "vanaf"}
    nieuw = _stand(Wijziging(vanaf=vanaf, **inhoud), doel.elementen, waarde, papieren)
    latere = [_stand(s, doel.elementen, waarde, papieren) for s in getal.wijzigt if s.vanaf > vanaf]
    return getal.model_copy(update={"wijzigt": (*eerdere, *_zonder_herhaling(None, [nieuw, *latere]))})


def _zonder_herhaling(begin: Getal | None, stappen: list[Wijziging]) -> tuple[Wijziging, ...]:
    """Dated changes that still change something: the others would be knots of nothing."""
    over: list[Wijziging] = []
    vorige: Getal | Wijziging | None = begin
    for stap in stappen:
        if vorige is None or stap.waarde != vorige.waarde:
            over.append(stap)
            vorige = stap
    return tuple(over)


def _stand(stand: _Stand, elementen: tuple[Element, ...], waarde: float, papieren: Papieren) -> _Stand:
    """A value with some elements replaced, and their papers."""
    alle = stand.elementen()
    if set(elementen) == set(alle):
        velden = {naam: getattr(papieren, naam) for naam in Papieren.model_fields}
        return stand.model_copy(
            update={**velden, "waarde": _gevuld(stand.waarde, dict.fromkeys(alle, waarde)), "afwijkend": {}}
        )
    afwijkend = {**stand.afwijkend, **{".".join(e): papieren for e in elementen}}
    nieuw = {**alle, **dict.fromkeys(elementen, waarde)}
    return stand.model_copy(update={"waarde": _gevuld(stand.waarde, nieuw), "afwijkend": afwijkend})


def _gevuld(vorm: Any, waarden: Mapping[Element, float], boven: Element = ()) -> Any:
    """Flat values in the form of a table."""
    if isinstance(vorm, dict):
        return {sleutel: _gevuld(dieper, waarden, (*boven, sleutel)) for sleutel, dieper in vorm.items()}
    return waarden[boven]


def _sommen(pad: Pad, veld: Veld, getal: Getal) -> Iterator[str]:
    """A message for each row that does not add up to what it must."""
    if veld.som is None:
        return
    for stand in (getal, *getal.wijzigt):
        rijen: dict[Element, float] = {}
        for element, waarde in vlak(stand.waarde).items():
            rijen[element[:-1]] = rijen.get(element[:-1], 0.0) + waarde
        for rij, som in rijen.items():
            if abs(som - veld.som) > _SOM_MARGE:
                yield tekst("wijzigen.som", pad=".".join((*pad, *rij)), som=f"{som:.12g}", verwacht=f"{veld.som:.12g}")


def _zet(data: Any, pad: Pad, waarde: Any) -> None:
    """Put a value in nested dicts and lists, in place."""
    for deel in pad[:-1]:
        data = data[int(deel) if isinstance(data, list) else deel]
    data[pad[-1]] = waarde


def _gecontroleerd(model: type[Scenario], data: dict[str, Any]) -> Scenario:
    try:
        return model.model_validate(data)
    except ValidationError as fout:
        raise WijzigFout(meldingen_van(fout)) from fout


def meldingen_van(fout: ValidationError) -> list[str]:
    """A message for each error of a section that was made in memory, so without a place in a file."""
    meldingen: list[str] = []
    for een in fout.errors(include_url=False):
        if een["type"] == SOORT:
            meldingen += [_kruismelding(fout_) for fout_ in een["ctx"]["fouten"]]
        else:
            meldingen.append(f"{'.'.join(map(str, een['loc']))}: {een['msg']}")
    return meldingen


def _kruismelding(fout: Kruisfout) -> str:
    velden = {"pad": ".".join(fout.pad), "sleutel": fout.pad[-1] if fout.pad else "", **fout.velden}
    return tekst(f"fout.{fout.sleutel}", **velden)
