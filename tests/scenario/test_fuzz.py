"""Whatever is in a file, the loader answers with a scenario or a ScenarioFout whose every error can be shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from proefscenario import BASIS, BRONNEN, Proef

from simulatie.scenario.lezen import ScenarioFout, bibliotheek, laad
from simulatie.teksten import TALEN

_BRON = BASIS.encode()
_KIND = b"""\
extends: basis
titel: K
werk:
  kans: {vanaf: 2006-01-01, waarde: 0.125}
  sigma: {WW: 1.5}
contracten:
  regulier:
"""
_LEESTEKENS = rb": , - { } [ ] ' \" # &a *a !!x ? | > --- <<: %YAML".split()
_WAARDEN_RUW = b"null true .nan 1e999 0,5 50% 2010-02-31 \xff \xe2\x80\xa8 ../x".split()
_SLEUTELS = b"waarde wijzigt vanaf bereik afwijkend herkomst WW extends".split()
_BROKKEN = st.sampled_from(
    [*_LEESTEKENS, *_WAARDEN_RUW, *_SLEUTELS, b"\n", b"\n  ", b"\t", b"\x00", b"- ", b": ", b"9" * 40]
)


def _laad(map_: Path, inhoud: bytes) -> None:
    (map_ / "basis.yaml").write_bytes(_BRON)
    pad = map_ / "x.yaml"
    pad.write_bytes(inhoud)
    try:
        laad(pad, model=Proef, bronnenlijst=BRONNEN)
    except ScenarioFout as gevangen:
        _toonbaar(gevangen)


def _toonbaar(gevangen: ScenarioFout) -> None:
    assert gevangen.fouten
    for fout in gevangen.fouten:
        for taal in TALEN:
            assert fout.boodschap(taal)
            assert fout.hint(taal)
            assert "\n" not in fout.boodschap(taal)
        assert fout.regel >= 1
        assert fout.kolom >= 1


@pytest.fixture(scope="module")
def werkmap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@given(inhoud=st.binary(max_size=300))
def test_willekeurige_bytes(werkmap: Path, inhoud: bytes) -> None:
    _laad(werkmap, inhoud)


@given(inhoud=st.text(max_size=300))
def test_willekeurige_tekst(werkmap: Path, inhoud: str) -> None:
    _laad(werkmap, inhoud.encode("utf-8", "surrogatepass"))


@st.composite
def _verminkt(trek: st.DrawFn, bronnen: tuple[bytes, ...]) -> bytes:
    """A good file in which pieces were cut out, doubled or replaced."""
    inhoud = trek(st.sampled_from(bronnen))
    for _ in range(trek(st.integers(1, 6))):
        begin = trek(st.integers(0, len(inhoud)))
        eind = min(len(inhoud), begin + trek(st.integers(0, 12)))
        nieuw = trek(st.one_of(_BROKKEN, st.just(inhoud[begin:eind] * 2), st.just(b""), st.binary(max_size=3)))
        inhoud = inhoud[:begin] + nieuw + inhoud[eind:]
    return inhoud


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(inhoud=_verminkt((_BRON, _KIND)))
def test_verminkt_proefscenario(werkmap: Path, inhoud: bytes) -> None:
    _laad(werkmap, inhoud)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(inhoud=_verminkt(((bibliotheek() / "basis.yaml").read_bytes(),)))
def test_verminkte_basis(werkmap: Path, inhoud: bytes) -> None:
    pad = werkmap / "verminkt.yaml"
    pad.write_bytes(inhoud)
    try:
        laad(pad)
    except ScenarioFout as gevangen:
        _toonbaar(gevangen)


_WAARDEN = st.recursive(
    st.sampled_from(["0.5", "3", "-1", "null", "true", "tekst", '"0.5"', "2005-01-01", "0,5", "1.000", "~", "''"]),
    lambda dieper: st.one_of(
        st.lists(dieper, max_size=3).map(lambda delen: "[" + ", ".join(delen) + "]"),
        st.dictionaries(
            st.sampled_from(
                [
                    "waarde",
                    "herkomst",
                    "bron",
                    "bereik",
                    "toelichting",
                    "afwijkend",
                    "wijzigt",
                    "vanaf",
                    "WW",
                    "uwv",
                    "2004",
                ]
            ),
            dieper,
            max_size=4,
        ).map(lambda paren: "{" + ", ".join(f"{s}: {w}" for s, w in paren.items()) + "}"),
    ),
    max_leaves=8,
)


@settings(max_examples=400)
@given(
    veld=st.sampled_from(["kans", "sigma", "index", "mix", "maanden", "extra"]),
    waarde=_WAARDEN,
    basis=st.booleans(),
)
def test_willekeurige_waarde_van_een_getal(werkmap: Path, veld: str, waarde: str, basis: bool) -> None:
    """Well-formed YAML of every shape in the place of a number."""
    kop = "" if basis else "extends: basis\n"
    _laad(werkmap, f"{kop}titel: K\nwerk: {{{veld}: {waarde}}}\n".encode())
