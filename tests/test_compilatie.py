"""Where compiled code is kept: never an old copy, never where others write; and what is said where it cannot be."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import simulatie
from simulatie import compilatie

PAKKET = Path(simulatie.__file__).parent
COMPILEERT = ("numba", "simulatie.engines.kern.vertaling")  # where the decorators come from
LICHT = {"__init__.py", "compilatie.py", "teksten/__init__.py"}  # run at import, hold no numbers or rules


def bestand(module: str) -> Path | None:
    """The source of a module, where it is one of the package."""
    if module.partition(".")[0] != "simulatie":
        return None
    pad = PAKKET.joinpath(*module.split(".")[1:])
    return next((p for p in (pad / "__init__.py", pad.with_suffix(".py")) if p.is_file()), None)


def imports(pad: Path) -> Iterator[str]:
    """Modules named in imports at the top of a file: compiled code cannot import later."""
    for regel in ast.parse(pad.read_text(encoding="utf-8")).body:
        if isinstance(regel, ast.ImportFrom) and regel.module:
            namen = [f"{regel.module}.{naam.name}" for naam in regel.names]
            yield from namen
            if not all(map(bestand, namen)):  # something of the module itself, not only modules that lie below it
                yield regel.module
        elif isinstance(regel, ast.Import):
            yield from (naam.name for naam in regel.names)


def afsluiting(begin: list[Path]) -> set[str]:
    """All files of the package that these files import, directly or not, themselves included."""
    gezien: set[Path] = set()
    nog = list(begin)
    while nog:
        pad = nog.pop()
        if pad in gezien:
            continue
        gezien.add(pad)
        nog += [p for module in imports(pad) if (p := bestand(module))]
    return {pad.relative_to(PAKKET).as_posix() for pad in gezien}


def test_hash_covers_all_that_compiled_code_is_made_from():
    """Every module that uses numba, and all that it imports: a change in any of these must give another folder."""
    met_numba = [pad for pad in PAKKET.rglob("*.py") if any(m.startswith(COMPILEERT) for m in imports(pad))]
    assert len(met_numba) > 15
    nodig = afsluiting([*met_numba, PAKKET / "engines/core.py"]) - LICHT
    assert len(nodig) > 40
    gedekt = {pad.relative_to(PAKKET).as_posix() for pad in compilatie.deelnemers()}
    assert sorted(nodig - gedekt) == []


def test_hash_leaves_out_what_compiled_code_never_sees():
    """Or every change of a text would cost half a minute."""
    gedekt = {pad.relative_to(PAKKET).as_posix() for pad in compilatie.deelnemers()}
    for naam in ("simuleren.py", "store.py", "blokken.py", "cli/simuleer.py", "teksten/run.py", "engines/traject.py"):
        assert naam not in gedekt


def start(code: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
    """Python code in a process of its own, with other environment variables."""
    eigen = {k: v for k, v in os.environ.items() if k not in ("NUMBA_CACHE_DIR", "XDG_CACHE_HOME")}
    return subprocess.run([sys.executable, "-c", code], env=eigen | omgeving, capture_output=True, text=True)


KIJK = "import os, simulatie; from simulatie import compilatie as c; print(os.environ['NUMBA_CACHE_DIR'])\n"


@pytest.mark.parametrize("variabele", ["XDG_CACHE_HOME", "NUMBA_CACHE_DIR"])
def test_folder_of_this_code_in_the_place_the_user_chose(tmp_path, variabele):
    uit = start(KIJK + "print(c.onbeschrijfbare_map())", **{variabele: str(tmp_path)})
    map_, probleem = uit.stdout.split()
    assert Path(map_) == tmp_path / "tweedekans" / f"numba-{compilatie.broncode_hash()}"
    assert Path(map_).is_dir()
    assert probleem == "None"
    assert start(KIJK, NUMBA_CACHE_DIR=map_).stdout.split() == [map_], "a process it starts uses the same"


@pytest.mark.parametrize("variabele", ["XDG_CACHE_HOME", "NUMBA_CACHE_DIR"])
def test_unwritable_folder_is_replaced_by_one_that_goes(tmp_path, variabele):
    """A file stands where the folder should be. What is used instead is private, and gone afterwards."""
    dicht = tmp_path / "bestand"
    dicht.write_text("")
    code = KIJK + "m = os.environ['NUMBA_CACHE_DIR']; print(oct(os.stat(os.path.dirname(m)).st_mode & 0o777))\n"
    uit = start(code + "import numba; f = numba.njit(cache=True)\n", **{variabele: str(dicht)})
    map_, rechten = uit.stdout.split()
    assert rechten == "0o700" or sys.platform == "win32"
    assert not Path(map_).parent.exists()


@pytest.mark.parametrize(("taal", "woorden"), [("nl", "niet te beschrijven"), ("en", "cannot be written")])
def test_warming_up_where_nothing_can_be_kept(tmp_path, taal, woorden):
    dicht = tmp_path / "bestand"
    dicht.write_text("")
    code = f"import sys; from simulatie.cli import main; main(['--taal', '{taal}', 'opwarmen'])"
    uit = start(code, XDG_CACHE_HOME=str(dicht))
    assert uit.returncode == 2
    assert uit.stdout == ""
    for woord in (woorden, str(dicht / "tweedekans"), "XDG_CACHE_HOME", "NUMBA_CACHE_DIR"):
        assert woord in uit.stderr


def test_a_loop_without_the_counts_is_not_all(tmp_path, monkeypatch):
    """Said before a run: that something has to be compiled first, also where only the counts are missing."""
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path))
    for naam in ("draai.draai-39.py311.nbi", "teller.vouw-44.py311.nbi"):
        assert not compilatie.kern_is_vertaald()
        (tmp_path / naam).touch()
    assert compilatie.kern_is_vertaald()


def test_cache_is_hit_by_the_next_process():
    """What this process compiled, or found, is loaded by another without compiling anything of the loop again."""
    from simulatie.engines.core import vertaal

    vertaal()
    code = (
        "from simulatie.engines import core\n"
        "core.vertaal()\n"
        "s = core.draai.stats\n"
        "print(sum(s.cache_hits.values()), sum(s.cache_misses.values()))\n"
    )
    uit = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert uit.stdout.split() == ["1", "0"], uit.stderr
