"""The published figures and the evidence: complete, and pointing at documents that are listed."""

from __future__ import annotations

import pytest

from simulatie.bronnen import bewijs, bronnen, cijfers

GEBRUIK = {"streefcijfer", "toets", "invoer", "context"}


@pytest.mark.parametrize("naam", bronnen())
def test_bron(naam: str) -> None:
    bron = bronnen()[naam]
    assert {"titel", "auteur", "datum", "over"} <= bron.keys() <= {"titel", "auteur", "datum", "over", "gelezen"}


@pytest.mark.parametrize("naam", cijfers())
def test_cijfer(naam: str) -> None:
    cijfer = cijfers()[naam]
    assert cijfer["bron"] in bronnen()
    assert cijfer["gebruik"] in GEBRUIK
    assert cijfer["waarde"] is not None
    assert cijfer["definitie"]
    assert cijfer["tabel"]


@pytest.mark.parametrize("naam", bewijs())
def test_bewijs(naam: str) -> None:
    stuk = bewijs()[naam]
    assert all(bron in bronnen() for bron in stuk["bronnen"])
    assert stuk["zeker"] in {"gezien", "afgeleid", "aanname"}
    assert stuk["waarde"] is not None
    assert stuk["definitie"]
    assert stuk["bronnen"] or stuk["zeker"] != "gezien", "what was read, was read somewhere"


def test_streefcijfers() -> None:
    """What the baseline has to reproduce."""
    assert {naam for naam, cijfer in cijfers().items() if cijfer["gebruik"] == "streefcijfer"} == {
        "plaatsing_uwv",
        "plaatsing_gemeente",
        "aandeel_gericht_op_plaatsing_uwv",
        "aandeel_gericht_op_plaatsing_gemeente",
        "trajectsoorten_uwv_2007k1",
        "tweede_traject_binnen_6m",
        "tweede_traject_binnen_12m",
        "duurzame_uitstroom_na_eerste_traject",
        "duurzame_uitstroom_na_tweede_traject",
        "motivatie_toegenomen",
    }


@pytest.mark.parametrize(
    ("naam", "verdeling"),
    [(naam, cijfers()[naam]["waarde"]) for naam in ("trajectinhoud", "trajectsoorten_uwv_2007k1")],
)
def test_aandelen_tellen_op(naam: str, verdeling: dict[str, float]) -> None:
    assert sum(verdeling.values()) == pytest.approx(1)


def test_ww_uitstroom_volgt_uit_de_stromen() -> None:
    """The derived monthly outflow is outflow over mean stock over 12."""
    stromen = bewijs()["ww_stromen"]["waarde"]
    for jaar, maandelijks in bewijs()["ww_uitstroom_per_maand"]["waarde"].items():
        vorig = stromen[str(int(jaar) - 1)][2]
        _, uitstroom, eind = stromen[jaar]
        assert uitstroom / ((vorig + eind) / 2) / 12 == pytest.approx(maandelijks, abs=0.0006)


def test_omslagpunt_volgt_uit_de_formule() -> None:
    prijs, kosten = 3279, 240
    for b, rij in bewijs()["omslagpunt_terugmelding"]["waarde"].items():
        for f, kans in rij.items():
            deel, nog = float(f.removeprefix("f_")), float(b.removeprefix("b_"))
            assert (deel * prijs + kosten) / (nog * prijs) == pytest.approx(kans, abs=0.0051)
