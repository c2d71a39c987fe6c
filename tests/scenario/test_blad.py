"""Numbers through a chain of files: what overriding one means for its values, dates and papers."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from proefscenario import BASIS, fouten, fouten_in_kind, kind, laad_teksten

from simulatie.scenario.veld import Getal, bereik_van, vlak


def _werk(map_: Path, regels: str) -> dict[str, Getal]:
    werk = kind(map_, f"werk:\n{regels}").werk
    return {naam: getattr(werk, naam) for naam in type(werk).model_fields}


# ---------------------------------------------------------------------- the base


def test_basis_in_volle_vorm(tmp_path: Path) -> None:
    werk = laad_teksten(tmp_path).scenario.werk
    assert werk.kans.waarde == 0.2
    assert werk.kans.data() == (date(2004, 1, 1), date(2008, 1, 1))
    assert werk.sigma.papieren(("WW",)).herkomst == "gekalibreerd"
    assert werk.sigma.papieren(("NUG",)).herkomst == "aanname"
    assert werk.mix.waarde["gemeente"]["hoog"] == 0.1


@pytest.mark.parametrize(
    ("datum", "waarde"),
    [
        (date(1999, 1, 1), 0.2),
        (date(2003, 12, 31), 0.2),
        (date(2004, 1, 1), 0.25),
        (date(2007, 12, 31), 0.25),
        (date(2008, 1, 1), 0.15),
        (date(2030, 1, 1), 0.15),
    ],
)
def test_waarde_op_een_datum(tmp_path: Path, datum: date, waarde: float) -> None:
    assert laad_teksten(tmp_path).scenario.werk.kans.op(datum) == waarde


def test_wijziging_erft_papieren_of_heeft_eigen(tmp_path: Path) -> None:
    eerste, tweede = laad_teksten(tmp_path).scenario.werk.kans.wijzigt
    assert (eerste.herkomst, eerste.bereik) == ("aanname", (0.1, 0.3))
    assert (tweede.herkomst, tweede.bron, tweede.bereik) == ("gepubliceerd", "rwi2007", None)


def test_wijziging_van_een_deel_van_de_tabel_is_volledig(tmp_path: Path) -> None:
    (stap,) = laad_teksten(tmp_path).scenario.werk.sigma.wijzigt
    assert stap.waarde == {"WW": 1.2, "WAO": 0.8, "WAJONG": 0.9, "WWB": 1.5, "NUG": 1.0}
    assert stap.papieren(("NUG",)).herkomst == "aanname"


# ---------------------------------------------------------------------- overriding the value


@pytest.mark.parametrize("vorm", ["kans: 0.4", "kans: {waarde: 0.4}"])
def test_waarde_geldt_de_hele_looptijd(tmp_path: Path, vorm: str) -> None:
    kans = _werk(tmp_path, f"  {vorm}\n")["kans"]
    assert (kans.waarde, kans.wijzigt) == (0.4, ())
    assert (kans.herkomst, kans.bereik) == ("keuze", None)
    assert "kind" in (kans.toelichting or "")


def test_gegeven_papieren_vervangen(tmp_path: Path) -> None:
    kans = _werk(tmp_path, "  kans: {waarde: 0.4, herkomst: aanname, bereik: [0.3, 0.5]}\n")["kans"]
    assert (kans.herkomst, kans.bereik, kans.toelichting) == ("aanname", (0.3, 0.5), None)


def test_toelichting_bij_een_keuze(tmp_path: Path) -> None:
    kans = _werk(tmp_path, '  kans: {waarde: 0.4, toelichting: "om te zien"}\n')["kans"]
    assert (kans.herkomst, kans.toelichting) == ("keuze", "om te zien")


@pytest.mark.parametrize("vorm", ["sigma: {WW: 2}", "sigma: {waarde: {WW: 2}}"])
def test_deel_van_een_tabel(tmp_path: Path, vorm: str) -> None:
    """The element named is constant and a choice; the others keep value, papers and dated changes."""
    sigma = _werk(tmp_path, f"  {vorm}\n")["sigma"]
    assert sigma.waarde == {"WW": 2, "WAO": 0.8, "WAJONG": 0.9, "WWB": 1.4, "NUG": 1.0}
    assert sigma.papieren(("WW",)).herkomst == "keuze"
    assert sigma.papieren(("WWB",)).herkomst == "gekalibreerd"
    assert sigma.op(date(2006, 1, 1)) == {"WW": 2, "WAO": 0.8, "WAJONG": 0.9, "WWB": 1.5, "NUG": 1.0}


def test_wijziging_die_niets_meer_wijzigt_vervalt(tmp_path: Path) -> None:
    assert _werk(tmp_path, "  sigma: {WW: 2, WWB: 2}\n")["sigma"].wijzigt == ()


def test_een_getal_voor_de_hele_tabel(tmp_path: Path) -> None:
    sigma = _werk(tmp_path, "  sigma: 1.5\n")["sigma"]
    assert set(vlak(sigma.waarde).values()) == {1.5}
    assert sigma.afwijkend == {}


def test_tabel_over_twee_assen_per_rij(tmp_path: Path) -> None:
    mix = _werk(tmp_path, "  mix: {uwv: {laag: 0.4, middelbaar: 0.4}}\n")["mix"]
    assert mix.waarde == {
        "uwv": {"laag": 0.4, "middelbaar": 0.4, "hoog": 0.2},
        "gemeente": {"laag": 0.6, "middelbaar": 0.3, "hoog": 0.1},
    }
    assert mix.papieren(("uwv", "laag")).herkomst == "keuze"
    assert mix.papieren(("uwv", "hoog")).herkomst == "gepubliceerd"


def test_open_as_krijgt_een_jaar_erbij(tmp_path: Path) -> None:
    assert _werk(tmp_path, "  index: {2003: 0.9, 2005: 1.2}\n")["index"].waarde == {"2003": 0.9, "2004": 1, "2005": 1.2}


def test_andere_papieren_bij_dezelfde_waarde(tmp_path: Path) -> None:
    kans = _werk(tmp_path, "  kans: {bereik: [0.15, 0.3]}\n")["kans"]
    assert (kans.waarde, kans.herkomst, kans.bereik, len(kans.wijzigt)) == (0.2, "aanname", (0.15, 0.3), 2)


def test_afwijkende_papieren(tmp_path: Path) -> None:
    regel = "  sigma: {waarde: {WW: 2, WWB: 2}, afwijkend: {WWB: {herkomst: aanname, bereik: [1, 3]}}}\n"
    sigma = _werk(tmp_path, regel)["sigma"]
    assert sigma.papieren(("WW",)).herkomst == "keuze"
    assert (sigma.papieren(("WWB",)).herkomst, sigma.papieren(("WWB",)).bereik) == ("aanname", (1, 3))
    assert sigma.papieren(("WAO",)).run == "k1"


def test_bereik_per_sleutel(tmp_path: Path) -> None:
    regel = "  sigma: {waarde: {WW: 2, WWB: 2}, herkomst: aanname, bereik: {WW: [1, 3], WWB: [1.5, 2.5]}}\n"
    sigma = _werk(tmp_path, regel)["sigma"]
    assert sigma.papieren(("WWB",)).bereik == (1.5, 2.5)


# ---------------------------------------------------------------------- dated changes


@pytest.mark.parametrize(
    "vorm",
    [
        "kans: {vanaf: 2006-01-01, waarde: 0.5}",
        "kans: {wijzigt: [{vanaf: 2006-01-01, waarde: 0.5}]}",
    ],
)
def test_wijziging_behoudt_wat_eerder_gold(tmp_path: Path, vorm: str) -> None:
    """The start and earlier changes of the base stay, later ones go."""
    kans = _werk(tmp_path, f"  {vorm}\n")["kans"]
    assert kans.waarde == 0.2
    assert kans.data() == (date(2004, 1, 1), date(2006, 1, 1))
    assert [stap.waarde for stap in kans.wijzigt] == [0.25, 0.5]
    assert [stap.herkomst for stap in kans.wijzigt] == ["aanname", "keuze"]


def test_waarde_en_wijziging_samen(tmp_path: Path) -> None:
    kans = _werk(tmp_path, "  kans: {waarde: 0.4, wijzigt: [{vanaf: 2006-01-01, waarde: 0.5}]}\n")["kans"]
    assert (kans.waarde, kans.data()) == (0.4, (date(2006, 1, 1),))


def test_wijziging_van_een_element_laat_de_rest(tmp_path: Path) -> None:
    sigma = _werk(tmp_path, "  sigma: {vanaf: 2006-01-01, waarde: {WAO: 3}}\n")["sigma"]
    assert sigma.op(date(2006, 1, 1)) == {"WW": 1.2, "WAO": 3, "WAJONG": 0.9, "WWB": 1.5, "NUG": 1.0}
    laatste = sigma.wijzigt[-1]
    assert laatste.papieren(("WAO",)).herkomst == "keuze"
    assert laatste.papieren(("WW",)).herkomst == "gekalibreerd"


def test_lege_lijst_haalt_wijzigingen_weg(tmp_path: Path) -> None:
    kans = _werk(tmp_path, "  kans: {wijzigt: []}\n")["kans"]
    assert (kans.waarde, kans.herkomst, kans.wijzigt) == (0.2, "aanname", ())


def test_keten_van_drie(tmp_path: Path) -> None:
    geladen = laad_teksten(
        tmp_path,
        midden="extends: basis\ntitel: M\nwerk:\n  kans: 0.3\n  sigma: {WW: 2}\n",
        eind="extends: midden\ntitel: E\nwerk:\n  sigma: {WWB: 3}\n",
    )
    werk = geladen.scenario.werk
    assert werk.kans.waarde == 0.3
    assert "midden" in (werk.kans.toelichting or "")
    assert (werk.sigma.waarde["WW"], werk.sigma.waarde["WWB"]) == (2, 3)
    assert [pad.stem for pad in geladen.keten] == ["basis", "midden", "eind"]


# ---------------------------------------------------------------------- errors, in a file that extends (from line 3)


@pytest.mark.parametrize(
    ("regel", "verwacht"),
    [
        ("kans: 1.5", [(4, 9, "buiten_grenzen")]),
        ("kans: {waarde: 1.5}", [(4, 18, "buiten_grenzen")]),
        ("kans: {waarde: 0.5, herkomst: aanname}", [(4, 33, "bereik_ontbreekt")]),
        ("kans: {waarde: 0.5, herkomst: gepubliceerd}", [(4, 33, "bron_ontbreekt"), (4, 33, "tabel_ontbreekt")]),
        ("kans: {waarde: 0.5, herkomst: gekalibreerd}", [(4, 33, "run_ontbreekt")]),
        ("kans: {waarde: 0.5, herkomst: keuze}", [(4, 33, "toelichting_ontbreekt")]),
        ("kans: {waarde: 0.5, herkomst: gok}", [(4, 33, "herkomst_onbekend")]),
        ("kans: {waarde: 0.5, bron: rwi2008}", [(4, 29, "bron_onbekend")]),
        ("kans: {waarde: 0.5, toelichting: 3}", [(4, 36, "tekst_verwacht")]),
        ("kans: {waarde: 0.5, bereik: [0.6, 0.7]}", [(4, 18, "buiten_bereik")]),
        ("kans: {waarde: 0.5, bereik: [0.7, 0.6]}", [(4, 31, "bereik_omgekeerd")]),
        ("kans: {waarde: 0.5, bereik: [0, 7]}", [(4, 35, "buiten_grenzen")]),
        ("kans: {waarde: 0.5, bereik: 0.6}", [(4, 31, "bereik_vorm")]),
        ("kans: {waarde: 0.5, bereik: [0,4, 0,6]}", [(4, 31, "bereik_vorm")]),
        ("kans: {warde: 0.5}", [(4, 10, "onbekende_sleutel")]),
        ("kans: {WW: 0.5}", [(4, 10, "onbekende_sleutel")]),
        ("kans: {}", [(4, 9, "blad_leeg")]),
        ("kans: [0.5]", [(4, 9, "blad_lijst")]),
        ("kans: true", [(4, 9, "getal_verwacht")]),
        ("kans: 2010-01-01", [(4, 9, "getal_verwacht")]),
        ("kans: null", [(4, 9, "leeg")]),
        ("kans: {waarde: {WW: 1}}", [(4, 18, "getal_verwacht")]),
        ("kans: {wijzigt: 3}", [(4, 19, "wijzigt_vorm")]),
        ("kans: {wijzigt: [3]}", [(4, 20, "wijzigt_vorm")]),
        ("kans: {wijzigt: [{waarde: 0.5}]}", [(4, 20, "vanaf_ontbreekt")]),
        ("kans: {wijzigt: [{vanaf: 2005-01-01}]}", [(4, 20, "waarde_ontbreekt")]),
        ("kans: {vanaf: 2005-01-01}", [(4, 9, "waarde_ontbreekt")]),
        ("kans: {vanaf: gisteren, waarde: 0.5}", [(4, 17, "datum_verwacht")]),
        ("kans: {vanaf: 2005-13-01, waarde: 0.5}", [(4, 17, "datum_bestaat_niet")]),
        ("kans: {vanaf: 2005-01-01, waarde: 0.5, wijzigt: []}", [(4, 42, "onbekende_sleutel")]),
        ("kans: {vanaf: 2015-01-01, waarde: 0.5}", [(4, 17, "datum_buiten_run")]),
        ("kans: {vanaf: 2000-01-01, waarde: 0.5}", [(4, 17, "datum_buiten_run")]),
        ("sigma: {WX: 1}", [(4, 11, "onbekende_sleutel")]),
        ("sigma: {WW: 1, waarde: 2}", [(4, 11, "sleutel_naast_waarde")]),
        ("sigma: {waarde: {WW: [1]}}", [(4, 24, "getal_verwacht")]),
        ("sigma: {waarde: [1, 2]}", [(4, 19, "tabel_verwacht")]),
        (
            "sigma: {waarde: {WW: 1, WWB: 1}, herkomst: aanname, bereik: {WW: [0, 2]}}",
            [(4, 63, "bereik_sleutels_ontbreken")],
        ),
        ("sigma: {afwijkend: {WX: {herkomst: keuze, toelichting: x}}}", [(4, 23, "onbekende_sleutel")]),
        ("sigma: {afwijkend: {WW: {herkomst: aanname}}}", [(4, 38, "bereik_ontbreekt")]),
        ("sigma: {afwijkend: 3}", [(4, 22, "afwijkend_vorm")]),
        ("index: {vanaf: 2005-01-01, waarde: 1}", [(4, 11, "niet_dateerbaar")]),
        ("index: {'05': 1}", [(4, 11, "onbekende_sleutel")]),
        ("maanden: 2.5", [(4, 12, "niet_geheel")]),
        ("mix: {uwv: {laag: 0.6}}", [(4, 21, "som")]),
        ("mix: {uwv: {laag: 0,5}}", [(4, 23, "onbekende_sleutel")]),
        ("mix: {vanaf: 2005-01-01, waarde: {uwv: {laag: 0.6}}}", [(4, 49, "som")]),
    ],
)
def test_fouten(tmp_path: Path, regel: str, verwacht: list[tuple[int, int, str]]) -> None:
    assert fouten_in_kind(tmp_path, f"werk:\n  {regel}\n") == verwacht


@pytest.mark.parametrize(
    ("oud", "nieuw", "sleutel"),
    [
        ('{waarde: 6, herkomst: keuze, toelichting: "afspraak"}', "6", "kaal_getal"),
        ('{waarde: 6, herkomst: keuze, toelichting: "afspraak"}', "{waarde: 6}", "herkomst_ontbreekt"),
        (
            '{waarde: 6, herkomst: keuze, toelichting: "afspraak"}',
            "{herkomst: keuze, toelichting: x}",
            "waarde_ontbreekt",
        ),
        ('{waarde: 6, herkomst: keuze, toelichting: "afspraak"}', "{vanaf: 2005-01-01, waarde: 3}", "vanaf_in_basis"),
        ("WAJONG: 0.9, ", "", "assleutels_ontbreken"),
        ("{WW: 1.1, WAO: 0.8, WAJONG: 0.9, WWB: 1.4, NUG: 1.0}", "1", ""),
        ("{2004: 1.0, 2005: 1.1}", "1", "tabel_verwacht"),
        ("vanaf: 2004-01-01, waarde: 0.25", "vanaf: 2004-01-01, waarde: 0.4", "buiten_bereik"),
        ("bereik: [0.5, 1.5]", "bereik: [1.5, 1.6]", "buiten_bereik"),
    ],
)
def test_in_een_basis(tmp_path: Path, oud: str, nieuw: str, sleutel: str) -> None:
    assert oud in BASIS
    gevonden = fouten(tmp_path, eigen=BASIS.replace(oud, nieuw, 1))
    assert [f[2] for f in gevonden] == ([sleutel] if sleutel else [])


def test_fout_in_de_basis_wordt_een_keer_gemeld(tmp_path: Path) -> None:
    basis = BASIS.replace("waarde: 0.2\n", "waarde: 2\n", 1)
    assert fouten(tmp_path, basis=basis, kind="extends: basis\ntitel: K\nwerk: {kans: 3}\n") == [
        (7, 13, "buiten_grenzen")
    ]


# ---------------------------------------------------------------------- helpers


def test_bereik_van() -> None:
    assert bereik_van((0.0, 1.0), ("WW", "laag")) == (0, 1)
    assert bereik_van({"WW": (0.0, 1.0)}, ("WW",)) == (0, 1)
    assert bereik_van({"WW": (0.0, 1.0)}, ("WWB",)) is None
    assert bereik_van(None, ()) is None
