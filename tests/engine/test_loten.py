"""No draw serves two decisions: every key that the engine asks for, counted."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hulp import variant

from simulatie import draws
from simulatie.engines.klant import Loterij

# What is drawn once and asked for more often, on purpose: purpose -> why
EENS_GETROKKEN = {
    "ACCEPTATIE": "one draw for each client and ground, however often he is reported",
    "NALEVING": "compliance is a habit: of a trajectory (report, adjustment) or a referral (overdracht)",
    "TERUGHAAL": "the same habit, for recall",
    "VERWIJSINFO": "what a referral tells, it tells every provider that is asked",
    "KLANTMANAGER": "a client keeps his klantmanager",
    "OVERDRACHT": "what will be handed over at the next referral is known at the decision",
    "IRO_VERTELD": "told once in a spell",
    "IRO_GEVRAAGD": "and asks or does not",
    "DIAGNOSE_INSTRUMENT": "a look that was asked for and never came is the same look at the next opdrachtgever",
}
DRUK = """
werk: {basiskans: {WW: -3.3}}
ww_recht: {maximum: 10}
aanbieder: {weigerkosten: 0, rapportkosten: 250}
instrumenten: {weigering_per_maand: 0.3, ziekte_per_maand: {WW: 0.05}}
opdrachtgevers:
  uwv:
    beleid:
      eindgesprek: 0.5
      richtlijn_naleving: 1
      voortgang_kans: 1
      voortgang_elke_maanden: 1
      maximum_trajecten: 6
    terugmelding:
      acceptatie: {ziekte: 0.3, weigering: 0.3, kansarm: 0.3}
      verplicht_na_maanden: 4
      verplicht_naleving: 0.5
      terughalen_na_maanden: 6
      terughalen_naleving: 0.3
      bijstellen_naleving: 0.5
  gemeente:
    beleid: {richtlijn_naleving: 1, voortgang_kans: 1, voortgang_elke_maanden: 1, maximum_trajecten: 6}
    terugmelding: {acceptatie: {ziekte: 0.3, weigering: 0.3, kansarm: 0.3}, weigertermijn: 1}
"""


# one contract that providers mostly do not start, and cases that come up again and again
AFGEWEZEN = """
aanbieder: {weigerkosten: 0}
vervolg: {eerste_per_maand: {WW: 0.3, WAO: 0.3, WAJONG: 0.3}}
contracten: {regulier: {prijs: {WW: 700, WAO: 700, WAJONG: 700}}}
opdrachtgevers:
  uwv:
    klantmanagers: {bestand: 60}
    contracten:
      regulier: {plaatsen: 20}
      regulier_nclp: {plaatsen: 0}
      iro: {plaatsen: 0}
      modulair: {plaatsen: 0}
      ladder: {plaatsen: 0}
"""


@pytest.mark.parametrize("tekst", ["", DRUK, AFGEWEZEN], ids=["klein", "druk", "afgewezen"])
def test_every_decision_has_a_draw_of_its_own(tekst: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gevraagd: Counter[tuple[int, int, int, int]] = Counter()
    hoe: dict[tuple[int, int, int, int], str] = {}

    def tel(naam: str) -> None:
        echt = getattr(Loterij, naam)

        def met_telling(self: Loterij, doel: int, volgnummer: int = 0, alternatief: int = 0) -> Any:
            sleutel = (self.klant, doel, alternatief, volgnummer)
            gevraagd[sleutel] += 1
            assert hoe.setdefault(sleutel, naam) == naam, "one draw read as two kinds of number"
            draws.controleer_volgnummer(*divmod(volgnummer, draws.STAPPEN_PER_EPISODE))
            return echt(self, doel, volgnummer, alternatief)

        monkeypatch.setattr(Loterij, naam, met_telling)

    for naam in ("uniform", "normaal", "exponentieel", "gumbel"):
        tel(naam)
    proef = variant(tmp_path, tekst)
    for regio in range(3):
        gevraagd.clear()  # region 0 has clients 0, 1, …, and traits of region 0 are keyed on 0
        hoe.clear()
        proef.draai(regio)
        namen = {nummer: naam for naam, nummer in draws.DOELEN.items()}
        vaker = {namen[doel] for (_, doel, _, _), n in gevraagd.items() if n > 1}
        assert vaker <= set(EENS_GETROKKEN), vaker - set(EENS_GETROKKEN)
        assert len(gevraagd) > 5000
