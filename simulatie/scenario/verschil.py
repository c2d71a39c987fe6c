"""What a scenario changes: its difference from the one it extends, value by value."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from simulatie.scenario.fouten import Plaats
from simulatie.scenario.veld import Element, Getal, Sectie, Veld
from simulatie.scenario.vorm import GetalVorm, LijstVorm, MapVorm, SectieVorm, Vorm, vorm_van

if TYPE_CHECKING:
    from simulatie.scenario.lezen import Geladen

Pad = tuple[str, ...]


@dataclass(frozen=True)
class Verschil:
    """One difference. ``basis`` or ``scenario`` is None where the other has something it has not.

    ``vanaf``: the date from which the two differ in this way; None from the start of the run.
    """

    pad: str
    titel: str
    title: str
    eenheid: str
    basis: Any
    scenario: Any
    vanaf: datetime.date | None
    plaats: str


def verschil(geladen: "Geladen", basis: "Geladen | None" = None) -> list[Verschil]:
    """The differences of a scenario from ``basis``, by default from the first file of its chain.

    Fields that describe one file only (see ``NietGeerfd``) are left out. Empty for a scenario that extends nothing.
    """
    if basis is None:
        if len(geladen.keten) == 1:
            return []
        from simulatie.scenario.lezen import laad

        basis = laad(geladen.keten[0])
    van, naar = _alles(basis.scenario), _alles(geladen.scenario)
    paden = [*naar, *(pad for pad in van if pad not in naar)]
    gevonden: list[Verschil] = []
    for pad in paden:
        (oud, veld), (nieuw, veld_) = van.get(pad, (None, None)), naar.get(pad, (None, None))
        gevonden += _verschillen(pad, veld or veld_, oud, nieuw, geladen)
    return gevonden


def _alles(scenario: Sectie) -> dict[Pad, tuple[Any, Veld | None]]:
    """Every number and plain value by path."""
    return {pad: (waarde, veld) for pad, waarde, veld in _loop(vorm_van(type(scenario)), scenario, ())}


def _loop(vorm: Vorm, waarde: Any, pad: Pad) -> Iterator[tuple[Pad, Any, Veld | None]]:
    match vorm:
        case SectieVorm() if waarde is not None:
            for naam, deel in vorm.delen.items():
                if deel.geerfd:
                    yield from _loop(deel.vorm, getattr(waarde, naam), (*pad, naam))
        case MapVorm() if waarde is not None:
            for sleutel, dieper in waarde.items():
                yield from _loop(vorm.inhoud, dieper, (*pad, sleutel))
        case GetalVorm():
            yield pad, waarde, vorm.veld
        case LijstVorm() | _:
            yield pad, waarde, None


def _verschillen(pad: Pad, veld: Veld | None, oud: Any, nieuw: Any, geladen: "Geladen") -> Iterator[Verschil]:
    if not isinstance(oud, Getal) and not isinstance(nieuw, Getal):
        if oud != nieuw:
            yield _regel(pad, (), veld, oud, nieuw, None, geladen)
        return
    data: list[datetime.date | None] = [None, *sorted({*_data(oud), *_data(nieuw)})]
    vorige: dict[Element, tuple[Any, Any]] = {}
    for datum in data:
        waarden_oud, waarden_nieuw = _op(oud, datum), _op(nieuw, datum)
        for element in [*waarden_nieuw, *(e for e in waarden_oud if e not in waarden_nieuw)]:
            paar = waarden_oud.get(element), waarden_nieuw.get(element)
            if paar[0] != paar[1] and vorige.get(element) != paar:
                yield _regel(pad, element, veld, *paar, datum, geladen)
            vorige[element] = paar


def _data(getal: Any) -> tuple[datetime.date, ...]:
    return getal.data() if isinstance(getal, Getal) else ()


def _op(getal: Any, datum: datetime.date | None) -> dict[Element, float]:
    if not isinstance(getal, Getal):
        return {}
    return (getal if datum is None else getal.stand_op(datum)).elementen()


def _regel(
    pad: Pad, element: Element, veld: Veld | None, oud: Any, nieuw: Any, vanaf: datetime.date | None, geladen: "Geladen"
) -> Verschil:
    return Verschil(
        pad=".".join((*pad, *element)),
        titel=veld.titel if veld else "",
        title=veld.title if veld else "",
        eenheid=veld.eenheid if veld else "",
        basis=oud,
        scenario=nieuw,
        vanaf=vanaf,
        plaats=_waar(pad, element, vanaf, geladen),
    )


def _waar(pad: Pad, element: Element, vanaf: datetime.date | None, geladen: "Geladen") -> str:
    """``file:line`` of the value in the scenario; empty for what it has taken away."""
    eerder = [] if vanaf is None else [datum for datum in _data(_zoek(geladen.scenario, pad)) if datum <= vanaf]
    stap = ("wijzigt", str(len(eerder) - 1), "waarde") if eerder else ()
    plaats: Plaats | None = geladen.posities.get((*pad, *stap, *element)) or geladen.posities.get(pad)
    return f"{plaats.bestand}:{plaats.regel}" if plaats else ""


def _zoek(scenario: Any, pad: Pad) -> Any:
    for naam in pad:
        scenario = scenario.get(naam) if isinstance(scenario, dict) else getattr(scenario, naam, None)
    return scenario
