"""From bytes to a tree: places of everything, and what is refused before it can do harm."""

from __future__ import annotations

import time

import pytest

from simulatie.scenario.fouten import Meldingen
from simulatie.scenario.ontleden import MAX_BYTES, MAX_DIEPTE, Lijst, Map, Scalair, ontleed


def _fouten(inhoud: bytes | str) -> list[tuple[int, int, str]]:
    meldingen = Meldingen()
    ontleed(inhoud.encode() if isinstance(inhoud, str) else inhoud, "x.yaml", meldingen)
    return [(fout.regel, fout.kolom, fout.sleutel) for fout in meldingen.fouten]


def test_plaatsen() -> None:
    boom = ontleed("één: 1\ntwee:\n  - a\n  - {b: 0.5}\n".encode(), "x.yaml", Meldingen())
    assert isinstance(boom, Map)
    een, twee = boom.items["één"], boom.items["twee"]
    assert (een.sleutelplaats.regel, een.sleutelplaats.kolom) == (1, 1)
    assert (een.knoop.plaats.regel, een.knoop.plaats.kolom) == (1, 6)
    assert isinstance(twee.knoop, Lijst)
    binnen = twee.knoop.items[1]
    assert isinstance(binnen, Map)
    assert binnen.vloeiend
    waarde = binnen.items["b"].knoop
    assert isinstance(waarde, Scalair)
    assert (waarde.plaats.regel, waarde.plaats.kolom, waarde.waarde) == (4, 9, 0.5)


def test_plaats_na_windows_regeleinden() -> None:
    assert _fouten("a: 1\r\nb: 2\r\na: 3\r\n") == [(3, 1, "dubbele_sleutel")]


def test_sleutels_zijn_tekst_zoals_geschreven() -> None:
    boom = ontleed(b"{2004: 1, 007: 2, true: 3, 2010-01-01: 4}", "x.yaml", Meldingen())
    assert boom is not None
    assert list(boom.items) == ["2004", "007", "true", "2010-01-01"]


@pytest.mark.parametrize(
    ("inhoud", "verwacht"),
    [
        ("", [(1, 1, "leeg_bestand")]),
        ("# niets\n", [(1, 1, "leeg_bestand")]),
        ("null\n", [(1, 1, "leeg_bestand")]),
        ("- a\n", [(1, 1, "lijst_bovenaan")]),
        ("hallo\n", [(1, 1, "tekst_bovenaan")]),
        ("a: 1\na: 2\n", [(2, 1, "dubbele_sleutel")]),
        ("a: {b: 1, b: 2}\n", [(1, 11, "dubbele_sleutel")]),
        ("a: 1\na: 2\nb: {c: 1, c: 1}\n", [(2, 1, "dubbele_sleutel"), (3, 11, "dubbele_sleutel")]),
        ("a: *x\n", [(1, 4, "alias")]),
        ("a: &x 1\nb: *x\n", [(1, 4, "anker"), (2, 4, "alias")]),
        ("a: !!python/object:os.system x\n", [(1, 4, "etiket")]),
        ("a: !x 1\n", [(1, 4, "etiket")]),
        ("a: 1\n---\nb: 1\n", [(2, 1, "meer_documenten")]),
        ("? [a]\n: 1\n", [(1, 3, "sleutel_geen_tekst")]),
        ("{a: 1}: 2\n", [(1, 1, "sleutel_geen_tekst")]),
        ("a:\n\tb: 1\n", [(2, 1, "tab")]),
        ("a:\n  b: 1\n \tc: 1\n", [(3, 2, "tab")]),
        ("a: [1\n", [(1, 4, "yaml_haakje")]),
        ("a: {b: 1\n", [(1, 4, "yaml_haakje")]),
        ("a: 'x\n", [(1, 4, "yaml_aanhalingsteken")]),
        ('a: "\\q"\n', [(1, 5, "yaml_escape")]),
        ("a: b: c\n", [(1, 5, "yaml_dubbele_punt")]),
        ("a: - b\n", [(1, 4, "yaml_streepje")]),
        ("a: @b\n", [(1, 4, "yaml_teken")]),
        ("a: %b\n", [(1, 4, "yaml_teken")]),
        ("a:\n  b: 1\n c: 2\n", [(3, 2, "yaml_inspringen")]),
        ("a: 1\x00\n", [(1, 5, "stuurteken")]),
        (b"\xef\xbb\xbfa: 1\n", [(1, 1, "bom")]),
        (b"\xff\xfea\x00", [(1, 1, "utf16")]),
        (b"a: 1\nb: \xc3\xa9\xe9\n", [(2, 5, "geen_utf8")]),
        (b"a: 1\n" + b"#" * MAX_BYTES, [(1, 1, "te_groot")]),
    ],
)
def test_fouten(inhoud: bytes | str, verwacht: list[tuple[int, int, str]]) -> None:
    assert _fouten(inhoud) == verwacht


def test_diepte() -> None:
    assert _fouten("a: " + "[" * (MAX_DIEPTE - 1) + "]" * (MAX_DIEPTE - 1)) == []
    assert [fout[2] for fout in _fouten("a: " + "[" * (MAX_DIEPTE + 1) + "]" * (MAX_DIEPTE + 1))] == ["te_diep"]


@pytest.mark.parametrize(
    "inhoud",
    [
        "[" * MAX_BYTES,
        "{" * MAX_BYTES,
        "a: " * (MAX_BYTES // 3),
        "? " * (MAX_BYTES // 2),
        "- " * (MAX_BYTES // 2),
        "a: " + "9" * (MAX_BYTES - 10),
        "&a " * (MAX_BYTES // 3),
        "'" * (MAX_BYTES - 1),
    ],
    ids=lambda inhoud: inhoud[:5],
)
def test_een_kwaadwillig_bestand_kost_geen_tijd(inhoud: str) -> None:
    begin = time.perf_counter()
    _fouten(inhoud)
    assert time.perf_counter() - begin < 5
