"""The store: exact, and nothing is believed that is not an intact answer to the very question."""

from __future__ import annotations

import numpy as np
import pytest

from calibratie.opslag import Opslag
from calibratie.uitkomst import Uitkomst, Vraag


def vraag(x: float = 0.1, **anders) -> Vraag:
    velden = {"versie": "v1", "parameters": (("a", x), ("b", 2.0)), "klanten": 100, "seed": 7}
    return Vraag(**{**velden, **anders})


@pytest.fixture
def uitkomst() -> Uitkomst:
    rng = np.random.default_rng(1)
    a = rng.standard_normal((5, 9))
    return Uitkomst(rng.random(5), a @ a.T, rng.integers(1, 99, 5).astype(float), 9)


def test_what_goes_in_comes_out_to_the_bit(tmp_path, uitkomst):
    opslag = Opslag(tmp_path)
    assert opslag.lees(vraag()) is None
    opslag.schrijf(vraag(), uitkomst)
    terug = Opslag(tmp_path).lees(vraag())
    assert terug is not None
    assert terug.gelijk(uitkomst)
    assert opslag.aantal() == 1
    assert not list(tmp_path.rglob(".*")), "no temporary file stays"


@pytest.mark.parametrize(
    "ander",
    [
        vraag(np.nextafter(0.1, 1)),
        vraag(versie="v2"),
        vraag(klanten=101),
        vraag(seed=8),
        vraag(parameters=(("a", 0.1),)),
    ],
)
def test_every_part_of_the_question_counts(tmp_path, uitkomst, ander):
    opslag = Opslag(tmp_path)
    opslag.schrijf(vraag(), uitkomst)
    assert opslag.lees(ander) is None


def _afgekapt(inhoud: bytes) -> bytes:
    return inhoud[: len(inhoud) // 2]


def _bit_om(inhoud: bytes) -> bytes:
    plek = inhoud.index(b'"waarden": "') + 15
    return inhoud[:plek] + (b"A" if inhoud[plek : plek + 1] != b"A" else b"B") + inhoud[plek + 1 :]


@pytest.mark.parametrize(
    "bederf",
    [
        _afgekapt,
        _bit_om,
        lambda i: b"",
        lambda i: b"[]",
        lambda i: b"\x80\x04.",
        lambda i: b"[" * 100_000,
        lambda i: i.replace(b'"seed": 7', b'"seed": 8'),
        lambda i: i.replace(b'"vorm": 1', b'"vorm": 2'),
    ],
)
def test_a_damaged_file_is_set_aside_named_and_not_lost(tmp_path, uitkomst, bederf):
    gemeld: list[tuple] = []
    opslag = Opslag(tmp_path, lambda pad, reden: gemeld.append((pad, reden)))
    opslag.schrijf(vraag(), uitkomst)
    pad = opslag.pad(vraag())
    slecht = bederf(pad.read_bytes())
    pad.write_bytes(slecht)
    assert opslag.lees(vraag()) is None
    ((apart, reden),) = gemeld
    assert reden
    assert apart.read_bytes() == slecht
    opslag.schrijf(vraag(), uitkomst)
    assert opslag.lees(vraag()).gelijk(uitkomst)


def test_an_intact_answer_to_another_question_is_foreign(tmp_path, uitkomst):
    opslag = Opslag(tmp_path)
    opslag.schrijf(vraag(seed=8), uitkomst)
    pad = opslag.pad(vraag())
    pad.parent.mkdir(parents=True, exist_ok=True)
    opslag.pad(vraag(seed=8)).replace(pad)
    assert opslag.lees(vraag()) is None
    assert opslag.apart[0][1] == "answer to another question"


def test_a_link_out_of_the_store_is_not_followed(tmp_path, uitkomst):
    elders, opslag = Opslag(tmp_path / "elders"), Opslag(tmp_path / "hier")
    elders.schrijf(vraag(), uitkomst)
    pad = opslag.pad(vraag())
    pad.parent.mkdir(parents=True)
    pad.symlink_to(elders.pad(vraag()))
    assert opslag.lees(vraag()) is None
    assert elders.lees(vraag()) is not None
