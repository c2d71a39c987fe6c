"""Loading a scenario: from a name or a path to typed sections, or all errors at once.

``laad("basis")`` reads the file and everything it extends, lays them over each other, checks the whole, and remembers
where each value stands.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pydantic import ValidationError

from simulatie.bronnen import bronnen
from simulatie.scenario.erven import Pad, Tak, als_invoer, leg_over, plaatsen
from simulatie.scenario.fouten import Fout, Meldingen, Plaats, ScenarioFout, kort, opsomming
from simulatie.scenario.kruis import SOORT, Kruisfout
from simulatie.scenario.papieren import Lezing
from simulatie.scenario.veld import Sectie
from simulatie.scenario.vinden import Schakel, bibliotheek, bibliotheeknamen, lees_keten, zoek
from simulatie.scenario.vorm import vorm_van

if TYPE_CHECKING:
    from simulatie.scenario.secties import Scenario

__all__ = ["Geladen", "ScenarioFout", "bibliotheek", "bibliotheeknamen", "laad"]


@dataclass(frozen=True)
class Geladen:
    """A scenario that passed every check.

    ``scenario``: the typed sections, resolved and frozen. ``bestand``: the file asked for. ``keten``: all files read,
    base first. ``posities``: path -> place, for sections, values and elements of tables. ``waarschuwingen``: what is no
    error but deserves a look.
    """

    scenario: "Scenario"
    bestand: Path
    keten: tuple[Path, ...]
    posities: Mapping[Pad, Plaats]
    waarschuwingen: tuple[Fout, ...]

    @cached_property
    def bron(self) -> dict[str, Any]:
        """The resolved scenario as plain data, every number in its full form: what :func:`tonen.toon` writes."""
        from simulatie.scenario.tonen import als_bron

        return als_bron(self.scenario)

    @property
    def naam(self) -> str:
        """The name of the file without its suffix: what another scenario writes after ``extends:``."""
        return self.bestand.stem


def laad(
    naam_of_pad: str | Path,
    *,
    extra_map: Path | None = None,
    model: type[Sectie] | None = None,
    bronnenlijst: Collection[str] | None = None,
) -> Geladen:
    """Load a scenario.

    Args:
        naam_of_pad: a path (contains a ``/`` or ends in ``.yaml``), or the name of a library scenario.
        extra_map: a folder whose scenarios may be named too, before those of the library.
        model: the sections to read, by default :class:`~simulatie.scenario.secties.Scenario`.
        bronnenlijst: ids a ``bron`` may have, by default those of ``simulatie/bronnen``.

    Raises:
        ScenarioFout: with every error found, each with file, line and column.
    """
    if model is None:
        from simulatie.scenario.secties import Scenario

        model = Scenario
    meldingen = Meldingen()
    pad = zoek(naam_of_pad, extra_map, meldingen)
    keten = lees_keten(pad, extra_map, meldingen) if pad is not None else None
    if pad is None or keten is None:
        meldingen.gooi()
        raise AssertionError("no scenario and no error")  # pragma: no cover
    if model.bouwt_voort:
        _weiger_studie(keten[-1], meldingen)
    vorm = vorm_van(model)
    kapot: set[Pad] = set()
    boom: Tak | None = None
    for schakel in keten:
        lezing = Lezing(schakel.naam, schakel.bestand, schakel.erft, meldingen, bronnenlijst or bronnen(), kapot)
        boom = leg_over(boom, schakel.boom, vorm, lezing)
    assert boom is not None
    posities = dict(plaatsen(boom))
    scenario = _valideer(model, boom, posities, kapot, keten, meldingen)
    meldingen.gooi(schakel.bestand for schakel in keten)
    return Geladen(
        scenario=cast("Scenario", scenario),
        bestand=pad,
        keten=tuple(schakel.pad for schakel in keten),
        posities=posities,
        waarschuwingen=tuple(meldingen.waarschuwingen),
    )


_STUDIE = ("vraag", "scenarios", "hefbomen", "uitkomsten")
"""Keys that a study has and no scenario: two of them at the top say which it is."""


def _weiger_studie(schakel: Schakel, meldingen: Meldingen) -> None:
    """One error where the file asked for is a study, in place of all that it lacks as a scenario."""
    sleutels = [sleutel for sleutel in schakel.boom.items if sleutel in _STUDIE]
    if schakel.erft or len(sleutels) < 2:
        return
    plaats = schakel.boom.items[sleutels[0]].sleutelplaats
    meldingen.fout(plaats, (), "is_studie", bestand=schakel.bestand)
    meldingen.gooi()


def _valideer(
    model: type[Sectie],
    boom: Tak,
    posities: dict[Pad, Plaats],
    kapot: set[Pad],
    keten: list[Schakel],
    meldingen: Meldingen,
) -> Sectie | None:
    """Let the sections check the whole; their errors get a place."""
    try:
        return model.model_validate(als_invoer(boom))
    except ValidationError as fouten:
        ontbreekt: dict[Pad, list[str]] = {}
        for fout in fouten.errors(include_url=False):
            pad = tuple(str(deel) for deel in fout["loc"] if deel != "[key]")
            if fout["type"] == "missing":
                if pad not in kapot:
                    ontbreekt.setdefault(pad[:-1], []).append(pad[-1])
            elif fout["type"] == SOORT:
                _meld_kruisfouten(fout["ctx"]["fouten"], pad, posities, meldingen)
            else:
                meldingen.fout(_plaats(posities, pad), pad, "ongeldig", reden=fout["msg"], gegeven=kort(pad[-1:]))
        _meld_ontbrekend(ontbreekt, model, posities, keten, meldingen)
        return None


def _meld_kruisfouten(fouten: list[Kruisfout], pad: Pad, posities: dict[Pad, Plaats], meldingen: Meldingen) -> None:
    for fout in fouten:
        heel = (*pad, *fout.pad)
        meldingen.fout(_plaats(posities, heel), heel, fout.sleutel, **fout.velden)


def _meld_ontbrekend(
    ontbreekt: dict[Pad, list[str]],
    model: type[Sectie],
    posities: dict[Pad, Plaats],
    keten: list[Schakel],
    meldingen: Meldingen,
) -> None:
    """One error per section; in the file where the section stands, at the top in the one that should have it."""
    hint = "" if keten[-1].erft or not model.bouwt_voort else "ontbreekt_in_basis"
    vorm = vorm_van(model)
    for pad, namen in ontbreekt.items():
        plaats, sleutel = _plaats(posities, pad), "ontbreekt_in"
        if not pad:
            sleutel = "ontbreekt"
            schakel = keten[0] if any(vorm.delen[naam].geerfd for naam in namen) else keten[-1]
            plaats = Plaats(schakel.bestand, 1, 1)
        velden = {"ontbreekt": opsomming(namen, 40), "sectie": ".".join(pad)}
        meldingen.fout(plaats, (*pad, namen[0]), sleutel, hint=hint, **velden)


def _plaats(posities: dict[Pad, Plaats], pad: Pad) -> Plaats:
    """The place of a path, or of the nearest part above it that stands somewhere."""
    return next(posities[boven] for boven in _omhoog(pad) if boven in posities)


def _omhoog(pad: Pad) -> Iterator[Pad]:
    for lengte in range(len(pad), -1, -1):
        yield pad[:lengte]
