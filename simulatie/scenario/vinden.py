"""Where scenario files are: paths, names of the library, and the file another one extends."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from simulatie.scenario.fouten import Meldingen, Plaats, dichtstbij, kort, opsomming
from simulatie.scenario.ontleden import MAX_BYTES, Lijst, Map, Scalair, ontleed

_NAAM = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_UITGANGEN = (".yaml", ".yml")
_SCHEMAREGEL = re.compile(r"#\s*yaml-language-server:\s*\$schema=\S+")
MAX_KETEN = 20


@dataclass(frozen=True)
class Schakel:
    """One file of the chain from base to scenario: its path, name, name as shown, and parsed content."""

    pad: Path
    naam: str
    bestand: str
    boom: Map
    erft: bool


def bibliotheek() -> Path:
    """The folder of the scenario library: inside the installed package, or ``scenarios/`` of the repository."""
    pakket = Path(__file__).resolve().parent.parent
    ingepakt = pakket / "bibliotheek"
    return ingepakt if ingepakt.is_dir() else pakket.parent / "scenarios"


def bibliotheeknamen() -> list[str]:
    """The names of the library scenarios, ``basis`` first."""
    return _namen_in(bibliotheek())


def _namen_in(map_: Path) -> list[str]:
    if not map_.is_dir():
        return []
    return sorted((pad.stem for pad in map_.glob("*.yaml")), key=lambda naam: (naam != "basis", naam))


def zoek(naam_of_pad: str | Path, extra_map: Path | None, meldingen: Meldingen) -> Path | None:
    """The file of a scenario given on the command line: a path, or the name of a library scenario."""
    tekst = str(naam_of_pad)
    if isinstance(naam_of_pad, Path) or "/" in tekst or os.sep in tekst or tekst.lower().endswith(_UITGANGEN):
        pad = Path(naam_of_pad)
        if _is_bestand(pad):
            return pad
        soort = "is_map" if _is_map(pad) else "bestand_onbekend"
        buren = _buren(pad)
        meldingen.fout(Plaats(kort(tekst), 0, 0), (), soort, bedoeld=buren, hint="bedoelde_u" if buren else "")
        return None
    mappen = [map_ for map_ in (extra_map, bibliotheek()) if map_ is not None]
    for map_ in mappen:
        if _NAAM.fullmatch(tekst) and _is_bestand(map_ / f"{tekst}.yaml"):
            return map_ / f"{tekst}.yaml"
    namen = [naam for map_ in mappen for naam in _namen_in(map_)]
    bedoeld = dichtstbij(tekst, namen)
    meldingen.fout(
        Plaats(kort(tekst) or "''", 0, 0),
        (),
        "scenario_onbekend",
        gegeven=kort(tekst),
        bedoeld=bedoeld,
        bekend=opsomming(namen),
        hint="bedoelde_u" if bedoeld else "",
    )
    return None


def lees_keten(pad: Path, extra_map: Path | None, meldingen: Meldingen) -> list[Schakel] | None:
    """Read a scenario and everything it extends, base first; None if the chain cannot be completed."""
    keten: list[Schakel] = []
    gezien: list[Path] = []
    volgende: Path | None = pad
    while volgende is not None:
        gezien.append(volgende.resolve())
        bestand = toonpad(volgende)
        inhoud = _lees(volgende, bestand, meldingen)
        boom = ontleed(inhoud, bestand, meldingen) if inhoud is not None else None
        if inhoud is None or boom is None:
            return None
        _controleer_schemaregel(inhoud, bestand, meldingen)
        erft = "extends" in boom.items
        keten.append(Schakel(volgende, volgende.stem, bestand, boom, erft))
        if not erft:
            return keten[::-1]
        volgende = _ouder(keten[-1], gezien, extra_map, meldingen)
    return None


def toonpad(pad: Path) -> str:
    """A path as it is shown: relative to the current folder where that is shorter."""
    try:
        relatief = os.path.relpath(pad)
    except ValueError:  # another drive on Windows
        return str(pad)
    return relatief if not pad.is_absolute() or not relatief.startswith("..") else str(pad)


def noem(pad: Path) -> str:
    """How to ask for a scenario again on the command line: by its name in the library, else by its path."""
    return pad.stem if pad.resolve().parent == bibliotheek().resolve() else toonpad(pad)


def _ouder(schakel: Schakel, gezien: list[Path], extra_map: Path | None, meldingen: Meldingen) -> Path | None:
    """The file that ``schakel`` extends."""
    item = schakel.boom.items["extends"]
    plaats = item.knoop.plaats
    naam = item.knoop.tekst if isinstance(item.knoop, Scalair) else ""
    if isinstance(item.knoop, (Map, Lijst)) or not naam:
        meldingen.fout(plaats, ("extends",), "extends_leeg")
        return None
    if "/" in naam or "\\" in naam or ".." in naam or Path(naam).is_absolute():
        meldingen.fout(plaats, ("extends",), "extends_pad", gegeven=kort(naam))
        return None
    mappen = [schakel.pad.parent, *([extra_map] if extra_map else []), bibliotheek()]
    for map_ in mappen:
        kandidaat = map_ / f"{naam}.yaml"
        if not _NAAM.fullmatch(naam) or not _is_bestand(kandidaat):
            continue
        in_bibliotheek = _is_bestand(mappen[-1] / f"{naam}.yaml")
        if kandidaat.resolve() == gezien[-1] and map_ is not mappen[-1] and in_bibliotheek:
            continue  # a file of the user may bear the name of the library scenario it extends
        if not kandidaat.resolve().is_relative_to(map_.resolve()):
            meldingen.fout(plaats, ("extends",), "extends_koppeling", gegeven=naam)
            return None
        if kandidaat.resolve() in gezien:
            lus = [pad.stem for pad in gezien[gezien.index(kandidaat.resolve()) :]]
            meldingen.fout(plaats, ("extends",), "extends_kring", keten=" → ".join([*lus, naam]))
            return None
        if len(gezien) >= MAX_KETEN:
            meldingen.fout(plaats, ("extends",), "extends_te_lang", maximum=MAX_KETEN)
            return None
        return kandidaat
    namen = sorted({bekend for map_ in mappen for bekend in _namen_in(map_)} - {schakel.naam})
    bedoeld = dichtstbij(naam.removesuffix(".yaml").removesuffix(".yml"), namen)
    meldingen.fout(
        plaats,
        ("extends",),
        "extends_onbekend",
        gegeven=kort(naam),
        bedoeld=bedoeld,
        bekend=opsomming(namen),
        hint="bedoelde_u" if bedoeld else "",
    )
    return None


def _lees(pad: Path, bestand: str, meldingen: Meldingen) -> bytes | None:
    """The content of a file, one byte more than allowed at most."""
    try:
        with pad.open("rb") as stroom:
            return stroom.read(MAX_BYTES + 1)
    except OSError as fout:
        meldingen.fout(Plaats(bestand, 0, 0), (), "onleesbaar", reden=fout.strerror or type(fout).__name__)
        return None


def _controleer_schemaregel(inhoud: bytes, bestand: str, meldingen: Meldingen) -> None:
    eerste = inhoud.split(b"\n", 1)[0].decode("utf-8", errors="replace").lstrip("\ufeff")
    if not _SCHEMAREGEL.match(eerste.strip()):
        meldingen.waarschuw(Plaats(bestand, 1, 1), (), "schemaregel")


def _buren(pad: Path) -> str:
    """A file beside ``pad`` with nearly the same name."""
    try:
        namen = [buur.name for buur in pad.parent.iterdir() if buur.suffix in _UITGANGEN]
    except (OSError, ValueError):
        return ""
    beste = dichtstbij(pad.name, namen)
    return str(pad.parent / beste) if beste else ""


def _is_bestand(pad: Path) -> bool:
    try:
        return pad.is_file()
    except (OSError, ValueError):  # a name too long, or with a NUL
        return False


def _is_map(pad: Path) -> bool:
    try:
        return pad.is_dir()
    except (OSError, ValueError):
        return False
