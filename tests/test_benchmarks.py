"""The parts of the benchmark that do not measure: ratios, verdicts, the table, JSON, and the counting of calls."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
from hulp import variant

MAP = Path(__file__).resolve().parents[1] / "benchmarks"


def _laad_pakket() -> None:
    """The package stands beside the tests, not in what is installed."""
    if "benchmarks" not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            "benchmarks", MAP / "__init__.py", submodule_search_locations=[str(MAP)]
        )
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules["benchmarks"] = module
        spec.loader.exec_module(module)


_laad_pakket()


def _module(naam: str) -> ModuleType:
    return importlib.import_module(f"benchmarks.{naam}")


maten, tabel = _module("maten"), _module("tabel")


def test_the_median_counts() -> None:
    maat = maten.Maat((3.0, 1.0, 2.0, 100.0, 2.5))
    assert (maat.mediaan, maat.laagste, maat.hoogste) == (2.5, 1.0, 100.0)
    with pytest.raises(ValueError, match="no measurements"):
        maten.Maat(())


def test_ratios_are_of_pairs() -> None:
    assert maten.verhoudingen([10.0, 9.0], [5.0, 3.0]).waarden == (2.0, 3.0)
    with pytest.raises(ValueError, match="1 numerators and 2 denominators"):
        maten.verhoudingen([1.0], [1.0, 2.0])
    with pytest.raises(ValueError, match="not positive"):
        maten.verhoudingen([1.0], [0.0])


@pytest.mark.parametrize(
    ("teken", "waarde", "gehaald"),
    [("<=", 2.0, True), ("<=", 2.01, False), (">=", 2.0, True), (">=", 1.99, False), ("<=", float("nan"), False)],
)
def test_a_bound_is_kept_or_not(teken: str, waarde: float, gehaald: bool) -> None:
    regel = maten.Regel("a", "a", "x", maten.Maat((waarde,)), maten.Eis(teken, 2.0))
    assert regel.gehaald is gehaald


def _regels() -> list[object]:
    M, E = maten.Maat, maten.Eis
    return [
        maten.Regel(
            "een", "first ratio", "x", M((1.5, 1.6, 1.7)), E("<=", 2.0), E("<=", 1.5), {"core ns/event": 321.0}
        ),
        maten.Regel("twee", "second ratio", "x", M((20.0,)), E(">=", 25.0)),
        maten.Regel("drie", "third", "s", M((1234.5,))),
    ]


def test_the_table_says_what_was_and_what_was_not_kept() -> None:
    regels = tabel.als_tekst(_regels(), {"cores": 2}, snel=True).splitlines()
    assert regels[0] == "cores: 2"
    assert "--snel" in regels[1]
    een, twee, drie = (next(r for r in regels if r.startswith(naam)) for naam in ("first", "second", "third"))
    assert een.split()[2:] == ["<=", "2", "<=", "1.5", "1.6", "x", "1.5", "1.7", "yes"]
    assert twee.endswith("NO")
    assert "report" in drie
    assert "1,234 s" in drie
    assert regels[-1] == "first ratio: core ns/event 321"
    assert "--snel" not in tabel.als_tekst(_regels(), {}, snel=False)


def test_json_holds_everything() -> None:
    document = json.loads(json.dumps(tabel.als_json(_regels(), {"cores": 2}, snel=False)))
    assert document["machine"] == {"cores": 2}
    assert document["gehaald"] is False
    een, twee, drie = document["regels"]
    assert (een["mediaan"], een["laagste"], een["hoogste"], een["gehaald"]) == (1.6, 1.5, 1.7, True)
    assert een["moet"] == {"teken": "<=", "grens": 2.0}
    assert een["toelichting"] == {"core ns/event": 321.0}
    assert twee["gehaald"] is False
    assert drie["moet"] is None


def test_calls_are_those_of_the_run(tmp_path: Path) -> None:
    """The interpreted core gives the same log (or `tel` raises), and a job found is a job drawn."""
    tellen, kaal, proef = _module("tellen"), _module("kaal"), _module("proef")
    klein = variant(tmp_path)
    klanten = klein.klanten()[:40]
    functies, n = tellen.tel(proef.Proef(klein.par, klein.aanbod, (klanten,)), 0)
    aantal = {f.naam: f.aantal for f in functies}
    log = klein.draai(klanten=klanten)
    assert n == len(log)
    assert aantal["baanduur"] == (log["soort"] == 3).sum()
    assert all(sum(len(g.rijen) for g in f.groepen.values()) == f.aantal for f in functies)
    lussen = kaal.maak_lussen([f for f in functies if f.naam in ("baanduur", "uniform", "doorloop")])
    assert sum(lus.aantal for lus in lussen) == aantal["baanduur"] + aantal["uniform"] + aantal["doorloop"]
    assert all(lus.seconden() > 0.0 for lus in lussen)
